"""A booklet's pages come into their order when it is folded."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.book import Book, Cover
from novel.build import build
from novel.colour import BLACK
from novel.geometry import MM, Path, Rect
from novel.order import Order
from novel.press.booklet import Side, booklet, imposed
from novel.sheet import PathItem, Sheet
from novel.shelf import MemoryShelf


def folded(sides: Sequence[Side]) -> list[int | None]:
    """The pages as a reader turns them."""
    fronts, backs = sides[::2], sides[1::2]
    before = [page for f, b in zip(fronts, backs, strict=True) for page in (f.right, b.left)]
    after = [page for f, b in zip(fronts, backs, strict=True) for page in (f.left, b.right)]
    return [*before, *reversed(after)]


def test_eight_pages_on_two_sheets() -> None:
    pairs = [(side.left, side.right) for side in imposed(8)]
    assert pairs == [(7, 0), (1, 6), (5, 2), (3, 4)]


@given(st.integers(1, 200))
def test_folding_brings_all_pages_into_order(count: int) -> None:
    pages = folded(list(imposed(count)))
    assert [page for page in pages if page is not None] == list(range(count))
    assert len(pages) % 4 == 0
    assert len(pages) < count + 4


@given(st.integers(2, 200))
def test_front_and_back_are_the_outermost(count: int) -> None:
    outside = next(iter(imposed(count)))
    assert (outside.left, outside.right) == (count - 1, 0)


def page(number: int) -> Sheet:
    box = PathItem(path=Path.rect(Rect(0, 0, 10, 10)), fill=BLACK)
    return Sheet(
        page=f"p{number}",
        label=str(number),
        chapter="01",
        chapter_title="One",
        language="en",
        trim=Rect(0, 0, 100 * MM, 140 * MM),
        bleed=3 * MM,
        items=(box,),
    )


def lefts(sheet: Sheet) -> list[float]:
    found = [item.path.bounds.left for item in sheet.items if isinstance(item, PathItem)]
    return [round(left / MM, 3) for left in found]


def test_inner_pages_move_towards_the_fold(read_small: Callable[..., Book]) -> None:
    book = replace(read_small(), cover=Cover(caliper=0.2 * MM))
    sides = booklet(book, [page(number) for number in range(8)])
    assert lefts(sides[0]) == [0, 100]
    assert lefts(sides[2]) == [0.2, 99.8]


def test_the_file_has_a_page_for_every_side(small_book: Callable[..., MemoryShelf]) -> None:
    shelf = small_book()
    order = Order(languages=("en",), purposes=("booklet",))
    (outcome,) = build(shelf, order, lambda *_: None)
    assert [d.code for d in outcome.report] == []
    with pikepdf.open(io.BytesIO(shelf.files["build/small-en-booklet.pdf"])) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == pytest.approx(
            [0, 0, 200 * MM, 140 * MM], abs=0.01
        )
        assert len(pdf.pages) == 2
