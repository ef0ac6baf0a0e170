"""Plates that several languages share are told from those that differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as File

import pytest

from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb
from novel.diagnostics import WrongOrderError
from novel.geometry import Path, Point, Rect
from novel.paint.characters import characters_of
from novel.paint.page import paint_page
from novel.paint.picture import Picture
from novel.platetable import PrintFile, plate_table, print_files
from novel.preflight.comparing import PageDifference, compare
from novel.press.assemble import assemble
from novel.press.facts import EditionFacts
from novel.sheet import Glyph, GlyphRun, ImageItem, Item, PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

FACE = "fonts/ShantellSans_600SemiBold.ttf"
FONT = (File(__file__).parents[2] / FACE).read_bytes()
NIGHT = Colour(Cmyk(0.9, 0.7, 0, 0.5), Rgb(0, 0, 0.4))
GROUND = PathItem(path=Path.rect(Rect(-9, -9, 209, 309)), fill=NIGHT)


def words(gid: int, ink: Colour = BLACK) -> TextItem:
    glyphs = (Glyph(gid, 0.6, "a"),)
    run = GlyphRun(face=FACE, size=12, start=Point(60, 100), glyphs=glyphs, language="en")
    return TextItem(runs=(run,), ink=ink)


def balloon(width: float) -> PathItem:
    return PathItem(path=Path.rect(Rect(50, 80, 50 + width, 120)), fill=WHITE)


def pdf(*items: Item) -> bytes:
    sheet = Sheet(
        page="p01",
        label="1",
        chapter="01",
        chapter_title="One",
        language="en",
        trim=Rect(0, 0, 200, 300),
        bleed=9,
        items=(GROUND, *items),
    )
    facts = EditionFacts(
        slug="x",
        title="X",
        language="en",
        author="",
        subject="",
        date="2026-11-22",
        version="1",
        purpose="print",
        profile=b"",
        condition="FOGRA39",
    )
    page = paint_page(sheet, "print", characters=lambda _: characters_of(FONT))
    return assemble([page], facts, _no_pictures, lambda _: FONT)


def _no_pictures(_: ImageItem) -> Picture:
    raise AssertionError


def only(one: bytes, other: bytes) -> PageDifference:
    (found,) = compare(one, other)
    return found


def test_the_same_page_differs_nowhere() -> None:
    page = pdf(balloon(60), words(40))
    assert only(page, page).changes == ()


def test_black_lettering_changes_the_black_plate_alone() -> None:
    found = only(pdf(balloon(60), words(40)), pdf(balloon(60), words(41)))
    assert found.changes == ("Black",)
    assert found.shares_colour
    assert found.picture == b""


def test_a_larger_balloon_changes_the_plates_under_it() -> None:
    found = only(pdf(balloon(60)), pdf(balloon(90)))
    assert set(found.changes) == {"Cyan", "Magenta", "Black"}
    assert found.areas["Cyan"] == pytest.approx(30 * 40 * (25.4 / 72) ** 2, rel=0.1)
    assert found.picture.startswith(b"\x89PNG")


@pytest.mark.parametrize("ink", [WHITE, NIGHT])
def test_lettering_in_colours_or_knocked_out_changes_every_plate(ink: Colour) -> None:
    assert not only(pdf(words(40, ink)), pdf(words(41, ink))).shares_colour


def test_the_table_says_what_differs_and_what_serves_both() -> None:
    shelf = MemoryShelf({})
    same, wide = pdf(balloon(60), words(40)), pdf(balloon(90), words(41))
    files = [
        PrintFile("en", "build/x-en-print.pdf", same),
        PrintFile("bg", "build/x-bg-print.pdf", wide),
    ]
    lines = list(plate_table(shelf, files))
    assert lines[0] == "en and bg\n"
    assert lines[1] == "page   1  differs: cyan 147 mm², magenta 147 mm², black\n"
    assert lines[-1] == "0 of 4 plates serve 'bg' as they are: 4 to make\n"
    assert list(shelf.files) == ["build/x-bg-print-plates-1.png"]
    same_files = [files[0], replace(files[1], content=same)]
    last = list(plate_table(shelf, same_files))[-1]
    assert last == "4 of 4 plates serve 'bg' as they are: 0 to make\n"


def test_files_that_were_not_built_are_asked_for() -> None:
    with pytest.raises(WrongOrderError, match="novel build --for print"):
        print_files(MemoryShelf({}), "x", ("en", "bg"))
    with pytest.raises(WrongOrderError, match="this book has one"):
        print_files(MemoryShelf({}), "x", ("en",))
