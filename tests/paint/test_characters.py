"""What a face's glyphs stand for, of the face alone."""

from __future__ import annotations

from functools import lru_cache

import pytest
import uharfbuzz as hb

from novel.paint.characters import Characters, characters_of

SHANTELL = "ShantellSans_600SemiBold.ttf"
CAPTION = "ShantellSans_500Medium_Italic.ttf"


@lru_cache
def content(folder: object, file: str) -> bytes:
    return (folder / "fonts" / file).read_bytes()  # type: ignore[operator, no-any-return]


def said(face: bytes, text: str, language: str) -> tuple[list[str], Characters]:
    """The natural texts of the glyphs that a text is shaped into."""
    font = hb.Font(hb.Face(face))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(font, buffer)
    characters = characters_of(face)
    return [characters.natural[info.codepoint] for info in buffer.glyph_infos], characters


@pytest.mark.parametrize("file", [SHANTELL, CAPTION, "Tektur_700Bold.ttf", "Unbounded_700Bold.ttf"])
@pytest.mark.parametrize("language", ["bg", "en", "ru"])
def test_letterforms_of_a_language_stand_for_their_letters(
    file: str, language: str, pytestconfig: pytest.Config
) -> None:
    text = "вгджзийклптцшщъьюяѝ ВГДЖЗИЙКЛПТЦШЩЪЬЮЯЍ"
    natural, _ = said(content(pytestconfig.rootpath, file), text, language)
    assert "".join(natural) == text


def test_alternate_shapes_of_repeated_letters_stand_for_the_letter(
    pytestconfig: pytest.Config,
) -> None:
    natural, _ = said(content(pytestconfig.rootpath, SHANTELL), "ООО ШШШ", "bg")
    assert "".join(natural) == "ООО ШШШ"


def test_ligatures_stand_for_their_letters(pytestconfig: pytest.Config) -> None:
    natural, _ = said(content(pytestconfig.rootpath, SHANTELL), "office", "en")
    assert "".join(natural) == "office"
    assert len(natural) < len("office")


def test_widths_are_in_thousandths_of_an_em(pytestconfig: pytest.Config) -> None:
    face = content(pytestconfig.rootpath, SHANTELL)
    font = hb.Font(hb.Face(face))
    gid = font.get_nominal_glyph(ord("Ж"))
    assert gid is not None
    advance = font.get_glyph_h_advance(gid) * 1000 / font.face.upem
    assert characters_of(face).widths[gid] == pytest.approx(advance, abs=0.001)


def test_a_face_is_read_once(pytestconfig: pytest.Config) -> None:
    face = content(pytestconfig.rootpath, SHANTELL)
    assert characters_of(face) is characters_of(face)


def test_an_apostrophe_reads_as_it_was_typed(pytestconfig: pytest.Config) -> None:
    face = content(pytestconfig.rootpath, SHANTELL)
    (_, characters) = said(face, "’", "en")
    gid = characters.natural.index("’")
    codes = [characters.code(gid, typed) for typed in ("’", "'")]
    assert codes == [gid, gid + 0x8000]
    assert [characters.text(code) for code in codes if code is not None] == ["’", "'"]
