"""A booklet: pages side by side on sheets that are printed on both sides, folded and stapled once.

Sheets in the order in which they come out of a printer, front and back in turn. Leaves nearer to
the middle are pushed outwards by those round them; where the book gives the paper's thickness,
their pages move as far towards the fold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.geometry import Point, Pt, Rect
from novel.makeup.moving import in_order_after, moved, within
from novel.records import dataclass
from novel.sheet import Item, Sheet

_PAGE_ORDER = 1_000_000  # pages of a sheet are read one after the other


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the pages on it, from 0, None for blank ones; `depth` from outside."""

    left: int | None
    right: int | None
    depth: int


def imposed(count: int) -> Iterator[Side]:
    """The sides of a booklet of so many pages; blanks stand before the last page, the back."""
    whole = -(-count // 4) * 4
    blanks = whole - count
    places: list[int | None] = [*range(count - 1), *([None] * blanks), count - 1] if count else []
    for depth in range(whole // 4):
        first, last = 2 * depth, whole - 1 - 2 * depth
        yield Side(places[last], places[first], depth)
        yield Side(places[first + 1], places[last - 1], depth)


def booklet(book: Book, pages: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The pages of a book, in its order, as the sides of a booklet."""
    return tuple(
        _side(book, pages, side, number) for number, side in enumerate(imposed(len(pages)), start=1)
    )


def _side(book: Book, pages: Sequence[Sheet], side: Side, number: int) -> Sheet:
    form = book.format
    creep = side.depth * (book.cover.caliper or 0.0)
    left, right = form.trim, form.trim.moved(Point(form.trim_width, 0))
    items: list[Item] = []
    for page, place, inwards in ((side.left, left, creep), (side.right, right, -creep)):
        if page is not None:
            items.extend(_placed(pages[page], place, inwards, page * _PAGE_ORDER))
    shown = [pages[page].label for page in (side.left, side.right) if page is not None]
    return replace(
        pages[0],
        page=f"sheet-{number}",
        label=" + ".join(shown),
        chapter="booklet",
        chapter_title=book.title,
        trim=left.union(right),
        bleed=0.0,
        items=tuple(items),
        links=(),
        hidden=None,
        folds=(),
        slug=0.0,
        marks=(),
        span=None,
    )


def _placed(page: Sheet, place: Rect, inwards: Pt, order: int) -> Iterator[Item]:
    """A page's items on its half of the sheet."""
    step = Point(place.left - page.trim.left + inwards, 0)
    for item in within((moved(item, step) for item in page.items), place):
        yield in_order_after(item, order)
