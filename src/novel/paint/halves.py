"""A spread as two single pages: what printers impose and what screens show.

The art runs over the fold and stands on both pages, each with its own bleed past the fold, so that
a binding that opens a little shows picture and no paper. Words stand on the page they were set on.

A spine that hides a strip of each page takes it from the picture. So for the press each half goes
on past the fold by as much, and ends as much earlier at its outer trim: what one page loses in the
spine stands on the other one too, and in the open book the picture meets at the fold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from novel.geometry import Point, Pt, Rect
from novel.paint.page import bounds_of, draws
from novel.records import dataclass
from novel.sheet import Item, Sheet, TextItem

_LINE: Pt = 0.01  # half the least width of what is drawn: a straight rule has none by itself


def single_pages(sheet: Sheet, page_width: Pt, overlap: Pt = 0.0) -> tuple[Sheet, ...]:
    """The pages that a sheet is cut to: itself, or a left and a right half of that width.

    A half is named after its spread; it is labelled with its part of the label ("2–3"). Both halves
    hold the strip that lies up to `overlap` to either side of the fold.
    """
    if sheet.trim.width < 1.5 * page_width:
        return (sheet,)
    fold = sheet.trim.left + page_width
    left = Rect(fold - page_width, sheet.trim.top, fold, sheet.trim.bottom).moved(Point(overlap, 0))
    right = left.moved(Point(page_width - 2 * overlap, 0))
    first, _, second = sheet.label.partition("–")
    found = _Halves(sheet, fold, overlap)
    return (found.page(left, first), found.page(right, second or first))


@dataclass(frozen=True, slots=True)
class _Halves:
    """A spread, where it is folded, and how far past the fold each half goes on."""

    spread: Sheet
    fold: Pt
    overlap: Pt

    def page(self, place: Rect, label: str) -> Sheet:
        """One half as a page of its own, measured as the spread is."""
        links = (k for k in self.spread.links if self._is_told(k.area, place))
        return replace(
            self.spread,
            label=label,
            trim=place,
            items=tuple(self._items(place)),
            links=tuple(links),
            hidden=self._hidden(place) if self.overlap else None,
        )

    def _hidden(self, place: Rect) -> Rect:
        """What of a half lies past the fold."""
        if place.centre.x <= self.fold:
            return replace(place, left=self.fold)
        return replace(place, right=self.fold)

    def _items(self, place: Rect) -> Iterator[Item]:
        """What shows on a half; what means something there where most of its element lies."""
        shown, whole = place.outset(self.spread.bleed), self._elements()
        for item in filter(draws, self.spread.items):
            seen = _seen(item)
            where = place if isinstance(item, TextItem) else shown
            if seen is None or seen.intersection(where) is None:
                continue
            meaning = item.meaning
            if meaning is not None and not self._is_told(whole[meaning.order], place):
                yield _silent(item)
            else:
                yield item

    def _elements(self) -> dict[int, Rect]:
        """Where each element of the reading lies: everything that shares its order."""
        found: dict[int, Rect] = {}
        for item in filter(draws, self.spread.items):
            seen = _seen(item)
            if item.meaning is not None and seen is not None:
                order = item.meaning.order
                found[order] = found[order].union(seen) if order in found else seen
        return found

    def _is_told(self, area: Rect, place: Rect) -> bool:
        """The half in this place holds most of an area; the left one does of two equal parts."""
        return (area.centre.x <= self.fold) == (place.centre.x <= self.fold)


def _seen(item: Item) -> Rect | None:
    bounds = bounds_of(item).outset(_LINE)
    return bounds if item.clip is None else bounds.intersection(item.clip.bounds)


def _silent(item: Item) -> Item:
    """The item as decoration: on the other half it is read."""
    return replace(item, meaning=None)
