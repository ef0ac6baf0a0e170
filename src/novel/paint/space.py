"""The page as PDF measures it: points, y up from the lower left of the MediaBox.

Sheets count y down from the trim's top left. The turn is made here and nowhere else.
"""

from __future__ import annotations

from novel.book.edition import Purpose
from novel.geometry import Point, Pt, Rect
from novel.records import dataclass
from novel.sheet import Sheet


@dataclass(frozen=True, slots=True)
class PageSpace:
    """Where a sheet lies on its PDF page; `margin` is what surrounds the trim, in points.

    The `slug` is the part of the margin outside the bleed, for marks.
    """

    trim: Rect
    margin: Pt
    slug: Pt = 0.0

    @staticmethod
    def of(sheet: Sheet, purpose: Purpose) -> PageSpace:
        """Print shows the bleed, the web ends at the trim."""
        if purpose == "web":
            return PageSpace(sheet.trim, 0)
        return PageSpace(sheet.trim, sheet.bleed + sheet.slug, sheet.slug)

    @property
    def shown(self) -> Rect:
        """What the page shows of the book, bleed and all, in the sheet's coordinates."""
        return self.trim.outset(self.margin - self.slug)

    @property
    def media_box(self) -> tuple[Pt, Pt, Pt, Pt]:
        """Left, bottom, right, top of the whole page."""
        return self.box(self.trim.outset(self.margin))

    @property
    def bleed_box(self) -> tuple[Pt, Pt, Pt, Pt]:
        """Left, bottom, right, top of the page with its bleed, without the marks round it."""
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
