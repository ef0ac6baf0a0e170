"""Marks stand outside the bleed, in the inks that printers measure, and name the page."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from novel.build import build
from novel.colour import ALL_PLATES
from novel.geometry import MM
from novel.makeup.marks import CROP, PATCHES, SLUG
from novel.order import Order
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
MARKED = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {marks: yes}\n")


@pytest.fixture
def sheet(small_book: Books) -> Sheet:
    return next(iter(readings(small_book(MARKED), Order(languages=("en",))))).sheets[0]


def built(shelf: MemoryShelf, purpose: str) -> bytes:
    outcomes = list(build(shelf, Order(languages=("en",)), lambda *_: None))
    assert [d.code for outcome in outcomes for d in outcome.report] == []
    return shelf.files[f"build/small-en-{purpose}.pdf"]


def test_no_mark_reaches_into_the_bleed_or_out_of_the_slug(sheet: Sheet) -> None:
    bleed, media = sheet.trim.outset(sheet.bleed), sheet.trim.outset(sheet.bleed + SLUG)
    for mark in sheet.marks:
        if isinstance(mark, PathItem):
            assert media.holds(mark.path.bounds)
            assert mark.path.bounds.outset(0.01).intersection(bleed.outset(-0.02)) is None


def test_crop_marks_are_five_millimetres_on_every_plate(sheet: Sheet) -> None:
    lines = [m for m in sheet.marks if isinstance(m, PathItem) and m.stroke is not None][:8]
    lengths = {round(max(m.path.bounds.width, m.path.bounds.height), 3) for m in lines}
    assert lengths == {round(CROP, 3)} == {round(5 * MM, 3)}
    assert all(m.stroke is not None and m.stroke.ink.spot == ALL_PLATES for m in lines)


def test_the_bar_has_a_patch_of_every_solid_and_half(sheet: Sheet) -> None:
    patches = [m.fill.print for m in sheet.marks if isinstance(m, PathItem) and m.fill]
    assert tuple(patches) == PATCHES


def test_the_slug_names_book_language_version_date_and_page(sheet: Sheet) -> None:
    (text,) = [m for m in sheet.marks if isinstance(m, TextItem)]
    said = "".join(run.text for run in text.runs)
    assert said == "Small · en · version 1 · 2026-11-22 · page 1"


def test_the_boxes_stay_right_and_the_marks_have_room(small_book: Books) -> None:
    with pikepdf.open(io.BytesIO(built(small_book(MARKED), "print"))) as pdf:
        page = pdf.pages[0].obj
        media, bleed, trim = (
            [float(side) for side in page[f"/{name}Box"]] for name in ("Media", "Bleed", "Trim")
        )
        assert str(page.Resources.ColorSpace.S0[1]) == "/All"
    assert bleed[0] - media[0] == pytest.approx(SLUG, abs=0.001)
    assert trim[0] - bleed[0] == pytest.approx(3 * MM, abs=0.001)


def test_screens_show_no_marks(small_book: Books) -> None:
    marked, plain = built(small_book(MARKED), "web"), built(small_book(), "web")
    assert marked == plain
