import pytest

from novel.lettering.capitals import as_written, in_capitals
from novel.lettering.faces import Face, Faces


def gids(face: Face, text: str, language: str) -> list[int]:
    return [glyph.gid for glyph in face.shape(as_written(text), language)]


def test_bulgarian_gets_its_own_letterforms(faces: Faces) -> None:
    face = faces.find("Shantell Sans Medium Italic")
    assert face is not None
    assert gids(face, "град", "bg") != gids(face, "град", "ru")


def test_russian_gets_its_own_where_the_default_is_bulgarian(faces: Faces) -> None:
    face = faces.find("Sofia Sans Extra Condensed Black Italic")
    assert face is not None
    assert gids(face, "вода", "ru") != gids(face, "вода", "bg")


def test_glyphs_of_capitals_remember_what_was_written(faces: Faces) -> None:
    face = faces.find("Shantell Sans SemiBold")
    assert face is not None
    glyphs = face.shape(in_capitals("Не ѝ", "bg"), "bg")
    assert "".join(glyph.text for glyph in glyphs) == "Не ѝ"


def test_a_family_name_finds_its_upright_face(faces: Faces) -> None:
    face = faces.find("shantell sans")
    assert face is not None
    assert face.name == "Shantell Sans SemiBold"


def test_a_letter_without_outline_is_no_letter(faces: Faces) -> None:
    face = faces.find("Shantell Sans SemiBold")
    assert face is not None
    assert face.has("ѝ")
    assert face.has(" ")
    assert not face.has("λ")


def test_bytes_that_hold_no_font_are_refused() -> None:
    with pytest.raises(ValueError, match="no font"):
        Face.from_bytes("fonts/x.ttf", b"not a font at all")


def test_a_font_that_is_cut_off_is_refused(faces: Faces) -> None:
    whole = next(iter(faces)).content
    with pytest.raises(ValueError, match="cut off"):
        Face.from_bytes("fonts/x.ttf", whole[: len(whole) // 2])


def test_broken_files_are_listed_and_the_others_serve(faces: Faces) -> None:
    some = Faces({"fonts/bad.ttf": b"?", "fonts/good.ttf": next(iter(faces)).content})
    assert some.broken == ["fonts/bad.ttf"]
    assert len(some.names) == 1
