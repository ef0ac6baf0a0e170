"""A spread as two single pages: what printers impose and what screens show.

The art runs over the fold and stands on both pages, each with its own bleed past the fold, so that
a binding that opens a little shows picture and no paper. Words stand on the page they were set on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from novel.geometry import Pt, Rect
from novel.paint.page import bounds_of, draws
from novel.records import dataclass
from novel.sheet import Item, Sheet, TextItem

_LINE: Pt = 0.01  # half the least width of what is drawn: a straight rule has none by itself


def single_pages(sheet: Sheet, page_width: Pt) -> tuple[Sheet, ...]:
    """The pages that a sheet is cut to: itself, or a left and a right half of that width.

    A half is named after its spread; it is labelled with its part of the label ("2–3").
    """
    if sheet.trim.width < 1.5 * page_width:
        return (sheet,)
    left = replace(sheet.trim, right=sheet.trim.left + page_width)
    right = replace(sheet.trim, left=left.right)
    first, _, second = sheet.label.partition("–")
    found = _Halves(sheet, (left, right))
    return (found.page(left, first), found.page(right, second or first))


@dataclass(frozen=True, slots=True)
class _Halves:
    """A spread and the two places that it is cut to."""

    spread: Sheet
    places: tuple[Rect, Rect]

    def page(self, place: Rect, label: str) -> Sheet:
        """One half as a page of its own, measured as the spread is."""
        links = (k for k in self.spread.links if self._most_on(k.area) == place)
        items = tuple(self._items(place))
        return replace(self.spread, label=label, trim=place, items=items, links=tuple(links))

    def _items(self, place: Rect) -> Iterator[Item]:
        """What shows on a half; what means something there where most of its element lies."""
        shown, whole = place.outset(self.spread.bleed), self._elements()
        for item in filter(draws, self.spread.items):
            seen = _seen(item)
            where = place if isinstance(item, TextItem) else shown
            if seen is None or seen.intersection(where) is None:
                continue
            meaning = item.meaning
            if meaning is not None and self._most_on(whole[meaning.order]) != place:
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

    def _most_on(self, area: Rect) -> Rect:
        """The half that holds most of an area; the left one of two equal parts."""
        left, right = self.places
        return left if area.centre.x <= left.right else right


def _seen(item: Item) -> Rect | None:
    bounds = bounds_of(item).outset(_LINE)
    return bounds if item.clip is None else bounds.intersection(item.clip.bounds)


def _silent(item: Item) -> Item:
    """The item as decoration: on the other half it is read."""
    return replace(item, meaning=None)
