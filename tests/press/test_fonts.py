"""Faces are embedded, reduced to what is drawn, and described as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Object
from PIL import Image

from novel.paint.characters import SECOND_RANGE, characters_of
from novel.press.fontparts import font_parts
from novel.press.fonts import embed, to_unicode
from novel.press.measures import measure
from novel.sheet import Sheet


def descendants(pdf: pikepdf.Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        for font in page.Resources.get("/Font", Dictionary()).values():
            yield font.DescendantFonts[0]


def test_every_font_is_embedded_with_its_subset_tag(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        fonts = list(descendants(pdf))
        assert fonts
        for font in fonts:
            assert str(font.BaseFont)[7] == "+"
            assert "/FontFile2" in font.FontDescriptor


def test_only_drawn_glyphs_are_embedded(
    one_line: Callable[..., Sheet], press: Callable[..., bytes]
) -> None:
    with pikepdf.open(BytesIO(press([one_line("но")], "web"))) as pdf:
        (font,) = descendants(pdf)
        program = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    assert program["maxp"].numGlyphs <= 5  # .notdef, two letters, and of what they are made
    assert "cmap" not in program


def test_the_widths_are_those_of_the_face(
    one_line: Callable[..., Sheet], press: Callable[..., bytes]
) -> None:
    with pikepdf.open(BytesIO(press([one_line("но")], "web"))) as pdf:
        (font,) = descendants(pdf)
        said = {int(f) + i: float(w) for f, run in pairs(font.W) for i, w in enumerate(run)}
        glyphs = font.CIDToGIDMap.read_bytes()
        program = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    scale = 1000 / program["head"].unitsPerEm
    assert len(said) == 2
    for code, width in said.items():
        gid = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
        advance, _ = program["hmtx"].metrics[program.getGlyphName(gid)]
        assert width == pytest.approx(advance * scale, abs=0.001)


def pairs(flat: Object) -> Iterator[tuple[Object, Object]]:
    parts = list(flat)
    return zip(parts[::2], parts[1::2], strict=True)


@pytest.mark.parametrize(
    ("file", "flags", "angle"),
    [
        ("ShantellSans_600SemiBold", 4, 0),
        ("ShantellSans_500Medium_Italic", 4 | 64, -9),
        ("Caveat_600SemiBold", 4, 0),
    ],
)
def test_a_face_is_described_as_it_is(
    file: str, flags: int, angle: float, pytestconfig: pytest.Config
) -> None:
    path = pytestconfig.rootpath / "fonts" / f"{file}.ttf"
    with TTFont(path) as font:
        found = measure(font)
    assert found.flags & (4 | 64) == flags & (4 | 64)
    assert found.italic_angle == pytest.approx(angle, abs=3)
    assert 40 < found.stem < 200
    assert 500 < found.cap_height < 900


def test_a_bolder_face_has_a_thicker_stem(pytestconfig: pytest.Config) -> None:
    folder = pytestconfig.rootpath / "fonts"
    with TTFont(folder / "ShantellSans_500Medium_Italic.ttf") as medium:
        thin = measure(medium).stem
    with TTFont(folder / "ShantellSans_800ExtraBold_Italic.ttf") as bold:
        assert measure(bold).stem > thin * 1.3


def test_codes_lead_to_text_a_hundred_a_block() -> None:
    cmap = to_unicode(dict.fromkeys(range(1, 251), "я"))
    assert [line for line in cmap.splitlines() if "beginbfchar" in line] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
    assert "<00FA> <044F>" in cmap


def test_cff_faces_are_embedded_as_cid_fonts(
    one_line: Callable[..., Sheet], press: Callable[..., bytes]
) -> None:
    sheet = one_line("Телефон", face="demo.otf")
    with pikepdf.open(BytesIO(press([sheet], "web"))) as pdf:
        (font,) = descendants(pdf)
        assert str(font.Subtype) == "/CIDFontType0"
        assert str(font.FontDescriptor.FontFile3.Subtype) == "/CIDFontType0C"
        assert "/CIDToGIDMap" not in font


def test_a_cff_glyph_of_two_texts_is_drawn_twice_and_read_as_both(
    cff_face: bytes, words: Callable[[bytes], str], picture: Callable[[bytes], Image.Image]
) -> None:
    characters = characters_of(cff_face)
    gid = characters.natural.index("Т")
    upper, lower = gid, gid + SECOND_RANGE
    with pikepdf.new() as pdf:
        codes = {upper: "Т", lower: "т"}
        font = embed(pdf, font_parts(cff_face, codes), codes)
        pdf.add_blank_page(page_size=(200, 100))
        pdf.pages[0].Resources = Dictionary(Font=Dictionary(F0=font))
        shown = f"BT /F0 40 Tf 40 40 Td <{upper:04X}{lower:04X}> Tj ET".encode()
        pdf.pages[0].Contents = pdf.make_stream(shown)
        saved = BytesIO()
        pdf.save(saved)
    advance = round(characters.widths[gid] * 40 / 1000)
    page = picture(saved.getvalue())
    first, second = (page.crop((x, 0, x + advance, 100)) for x in (40, 40 + advance))
    assert words(saved.getvalue()) == "Тт"
    assert first.getextrema()[0] == second.getextrema()[0] == 0
