"""A proof: every line has its number, every page its guides, and nothing of it is read aloud."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from novel.build import Order, build, readings
from novel.geometry import MM
from novel.lettering.typefaces import Typefaces
from novel.press.proof import MARGIN, numbered, proof
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]


@pytest.fixture
def made(small_book: Books) -> tuple[Sheet, Sheet]:
    """A page as it is, and as a proof."""
    reading = next(iter(readings(small_book(), Order(languages=("en",)))))
    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    return reading.sheets[0], proof(reading.book, reading.sheets, typefaces)[0]


def test_lines_are_numbered_by_page_and_place_in_the_reading(made: tuple[Sheet, Sheet]) -> None:
    assert [line.number for line in numbered(made[0])] == ["1.1", "1.2", "1.3", "1.4"]


def test_every_number_stands_beside_its_line(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    tags = {
        "".join(run.text for run in item.runs): item.runs[0].start
        for item in proofed.items
        if isinstance(item, TextItem)
    }
    for line in numbered(page):
        assert line.place.outset(20).contains(tags[line.number])
        assert tags[line.number].x < line.place.left


def test_trim_and_safe_area_are_drawn(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    boxes = [i.path.bounds for i in proofed.items if isinstance(i, PathItem) and i.stroke]
    assert page.trim in boxes
    assert page.trim.outset(-5 * MM) in boxes


def test_what_is_added_means_nothing_to_a_reader(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    before, after = ([i.meaning for i in s.items if i.meaning] for s in (page, proofed))
    assert before == after


def test_the_file_shows_the_bleed_and_names_the_edition(small_book: Books) -> None:
    shelf = small_book()
    (outcome,) = build(shelf, Order(languages=("en",), purposes=("proof",)), lambda *_: None)
    assert [d.code for d in outcome.report] == []
    with pikepdf.open(io.BytesIO(shelf.files["build/small-en-proof.pdf"])) as pdf:
        width = float(pdf.pages[0].MediaBox[2])
    assert width == pytest.approx(100 * MM + 2 * (3 * MM + MARGIN), abs=0.01)
