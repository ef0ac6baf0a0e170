"""The page as PDF measures it: points, y up from the lower left of the MediaBox.

Sheets count y down from the trim's top left. The turn is made here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass

from novel.book.edition import Purpose
from novel.geometry import Point, Pt, Rect
from novel.sheet import Sheet


@dataclass(frozen=True, slots=True)
class PageSpace:
    """Where a sheet lies on its PDF page; `margin` is what surrounds the trim, in points."""

    trim: Rect
    margin: Pt

    @staticmethod
    def of(sheet: Sheet, purpose: Purpose) -> PageSpace:
        """Print shows the bleed, the web ends at the trim."""
        return PageSpace(sheet.trim, sheet.bleed if purpose == "print" else 0)

    @property
    def shown(self) -> Rect:
        """What the page shows, in the sheet's coordinates."""
        return self.trim.outset(self.margin)

    @property
    def media_box(self) -> tuple[Pt, Pt, Pt, Pt]:
        """Left, bottom, right, top of the whole page; in print it is the BleedBox too."""
        return self.box(self.shown)

    @property
    def trim_box(self) -> tuple[Pt, Pt, Pt, Pt]:
        """Left, bottom, right, top of the finished page."""
        return self.box(self.trim)

    def point(self, place: Point) -> Point:
        """A place of the sheet, on the PDF page."""
        return Point(
            place.x - self.trim.left + self.margin, self.trim.bottom + self.margin - place.y
        )

    def box(self, rect: Rect) -> tuple[Pt, Pt, Pt, Pt]:
        """A rectangle of the sheet as left, bottom, right, top, to the hundredth of a micron."""
        low, high = (
            self.point(Point(rect.left, rect.bottom)),
            self.point(Point(rect.right, rect.top)),
        )
        return (round(low.x, 4), round(low.y, 4), round(high.x, 4), round(high.y, 4))
