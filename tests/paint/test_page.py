"""A sheet's operators: marked, in its inks, with y turned, and of no other page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.edition import Purpose
from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb, grey
from novel.geometry import Path, Point, Rect
from novel.paint.characters import Characters
from novel.paint.content import PageContent
from novel.paint.operators import number
from novel.paint.page import paint_page
from novel.paint.space import PageSpace
from novel.sheet import (
    Glyph,
    GlyphRun,
    ImageItem,
    Item,
    Meaning,
    PathItem,
    Sheet,
    Stroke,
    TextItem,
)

FACE = Characters(natural=("", "A", "B"), widths=(500.0, 600.0, 650.0))
RED = Colour(Cmyk(0, 1, 1, 0), Rgb(1, 0, 0))
FIGURE = Meaning(role="figure", order=0, language="en", alt="A lamp.")
BOX = Rect(10, 20, 60, 50)


def sheet(*items: Item) -> Sheet:
    return Sheet(
        page="p01",
        label="1",
        chapter="01",
        chapter_title="One",
        language="en",
        trim=Rect(0, 0, 100, 200),
        bleed=9,
        items=items,
    )


def painted(*items: Item, purpose: Purpose = "print") -> PageContent:
    return paint_page(sheet(*items), purpose, characters=lambda _: FACE)


def lines(*items: Item, purpose: Purpose = "print") -> list[str]:
    return painted(*items, purpose=purpose).stream.decode().splitlines()


def letters(*glyphs: Glyph, ink: Colour = BLACK) -> TextItem:
    run = GlyphRun(face="f.ttf", size=10, start=Point(5, 30), glyphs=glyphs, language="en")
    return TextItem(runs=(run,), ink=ink)


def image(box: Rect = BOX) -> ImageItem:
    return ImageItem(art="a.png", crop=Rect(0, 0, 1, 1), box=box, meaning=FIGURE)


def test_y_is_turned_and_print_has_the_bleed_around() -> None:
    assert PageSpace.of(sheet(), "print").point(Point(0, 0)) == Point(9, 209)
    assert PageSpace.of(sheet(), "web").point(Point(0, 0)) == Point(0, 200)


def test_a_picture_fills_its_box() -> None:
    assert "50 0 0 30 19 159 cm" in lines(image())
    assert "50 0 0 30 10 150 cm" in lines(image(), purpose="web")


def test_a_matrix_has_six_decimals() -> None:
    assert "33.333333 0 0 30 19 159 cm" in lines(image(box=Rect(10, 20, 10 + 100 / 3, 50)))


def test_what_has_a_meaning_is_marked_and_numbered() -> None:
    found = painted(image(), replace(image(), meaning=replace(FIGURE, order=1)))
    assert b"/Figure <</MCID 0>> BDC" in found.stream
    assert b"/Figure <</MCID 1>> BDC" in found.stream
    assert [unit.mcids for unit in found.units] == [(0,), (1,)]


def test_what_has_no_meaning_is_an_artefact() -> None:
    found = lines(PathItem(path=Path.rect(BOX), fill=WHITE))
    assert (found[0], found[-1]) == ("/Artifact BMC", "EMC")


def test_bounds_are_what_is_seen() -> None:
    clip = Path.rect(Rect(0, 0, 30, 200))
    far = Rect(-50, 20, 60, 50)
    clipped = painted(replace(image(), clip=clip)).units[0].bounds
    bled = painted(image(box=far)).units[0].bounds
    assert clipped == Rect(10, 20, 30, 50)
    assert bled == Rect(-9, 20, 60, 50)


def test_a_clip_stands_before_what_it_clips() -> None:
    found = lines(replace(image(), clip=Path.rect(Rect(0, 0, 30, 200))))
    assert found.index("W n") < found.index("/I0 Do")


def test_print_is_ink_and_the_web_is_light() -> None:
    box = PathItem(path=Path.rect(BOX), fill=RED, stroke=Stroke(width=1, ink=BLACK))
    assert {"0 1 1 0 k", "0 0 0 1 K"} <= set(lines(box))
    assert {"1 0 0 rg", "0 0 0 RG"} <= set(lines(box, purpose="web"))


@pytest.mark.parametrize(
    ("fill", "stroke", "state"),
    [
        (WHITE, BLACK, "/OS gs"),
        (BLACK, None, "/OF gs"),
        (BLACK, BLACK, "/OF gs"),
        (BLACK, BLACK, "/OS gs"),
        (BLACK, RED, "/OF gs"),
    ],
)
def test_solid_black_overprints(fill: Colour, stroke: Colour | None, state: str) -> None:
    pen = Stroke(width=1, ink=stroke) if stroke else None
    assert state in lines(PathItem(path=Path.rect(BOX), fill=fill, stroke=pen))


@pytest.mark.parametrize("fill", [WHITE, RED, grey(0.3)], ids=["white", "red", "grey"])
def test_all_else_knocks_out(fill: Colour) -> None:
    item = PathItem(path=Path.rect(BOX), fill=fill, stroke=Stroke(width=1, ink=WHITE))
    assert not [line for line in lines(item) if line.endswith("gs")]


def test_nothing_overprints_on_screen() -> None:
    assert not [
        line for line in lines(letters(Glyph(1, 0.6, "A")), purpose="web") if line.endswith("gs")
    ]


@pytest.mark.parametrize(
    ("fill", "stroke", "signs"), [(RED, None, ["f"]), (None, RED, ["S"]), (RED, RED, ["f", "S"])]
)
def test_outlines_are_filled_then_stroked(
    fill: Colour | None, stroke: Colour | None, signs: list[str]
) -> None:
    pen = Stroke(width=1, ink=stroke) if stroke else None
    found = lines(PathItem(path=Path.rect(BOX), fill=fill, stroke=pen))
    assert [line for line in found if line in ("f", "S", "B")] == signs


def test_a_stroke_has_its_dashes_caps_and_joins() -> None:
    pen = Stroke(width=0.75, ink=BLACK, dash=(3, 1.5), cap="round", join="mitre")
    assert {"0.75 w", "1 J", "0 j", "[3 1.5] 0 d"} <= set(
        lines(PathItem(path=Path.rect(BOX), stroke=pen))
    )


def test_curves_are_traced() -> None:
    curve = Path((("move", Point(0, 0)), ("curve", Point(1, 0), Point(2, 1), Point(2, 2))))
    assert "10 209 11 208 11 207 c" in lines(PathItem(path=curve, fill=RED))


def test_faces_and_codes_in_use_are_listed() -> None:
    found = painted(letters(Glyph(1, 0.6, "A"), Glyph(2, 0.65, "b")))
    assert found.glyphs == {"f.ttf": {1: "A", 0x8002: "b"}}


def test_items_that_draw_nothing_leave_no_mark() -> None:
    nothing = (letters(), TextItem(runs=(), ink=BLACK), PathItem(path=Path(()), fill=RED))
    marked = [replace(item, meaning=FIGURE) for item in nothing]
    found = painted(*marked)
    assert (found.stream, found.units, found.glyphs) == (b"", (), {})


def test_a_page_does_not_depend_on_what_was_painted_before() -> None:
    first = painted(letters(Glyph(1, 0.6, "a")))
    painted(letters(Glyph(1, 0.6, "A"), Glyph(2, 0.65, "B")))
    assert painted(letters(Glyph(1, 0.6, "a"))) == first


@given(st.floats(-1e6, 1e6))
def test_numbers_are_plain_and_near(value: float) -> None:
    text = number(value)
    assert set(text) <= set("-.0123456789")
    assert text != "-0"
    assert abs(float(text) - value) <= 0.00005001
