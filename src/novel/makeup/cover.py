"""The cover as one sheet: back, spine, front, and the barcode on the back."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Page
from novel.book.words import Stretch
from novel.diagnostics import Report
from novel.geometry import EPS, MM, Path, Point, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.makeup import barcode
from novel.makeup.moving import in_order_after, moved, within
from novel.records import dataclass
from novel.sheet import GlyphRun, Item, Meaning, PathItem, Sheet, TextItem

LEAST_SPINE: Pt = 6 * MM  # on a thinner one letters wander round the edge
_EDGE: Pt = 1.5 * MM  # from the spine's edges to its letters: folds are off by as much
_LARGEST: Pt = 14.0
_SPINE_ORDER, _BACK_ORDER = 1_000_000, 2_000_000


def spine_width(leaves_pages: int, caliper: Pt) -> Pt:
    """The thickness of so many pages: two to a leaf."""
    return math.ceil(leaves_pages / 2) * caliper


def inside_pages(book: Book) -> int:
    """How many pages lie between front and back; a spread is two."""
    return sum(1 + page.spread for page in book.pages if page.kind != "cover")


def cover_pages(book: Book) -> tuple[Page, Page] | None:
    """The pages of the front and of the back; None where one of them is not there."""
    covers = [page for page in book.pages if page.kind == "cover"]
    return (covers[0], covers[-1]) if len(covers) > 1 else None


def cover_sheet(
    book: Book, sheets: Sequence[Sheet], typefaces: Typefaces, report: Report
) -> Sheet | None:
    """The cover from the sheets of its pages; None, and an error, where something lacks."""
    found = _front_and_back(book, sheets, report)
    caliper = book.cover.caliper
    if caliper is None:
        report.error(
            "B812",
            "the cover needs the thickness of the paper",
            book.cover.span or book.span,
            help="ask the printer, and write it in script/book.yaml: cover: {caliper: 0.1 mm}",
        )
    if found is None or caliper is None:
        return None
    front, back = found
    return _Cover(book, spine_width(inside_pages(book), caliper)).sheet(
        front, back, typefaces, report
    )


def _front_and_back(
    book: Book, sheets: Sequence[Sheet], report: Report
) -> tuple[Sheet, Sheet] | None:
    pages = cover_pages(book)
    by_name = {sheet.page: sheet for sheet in sheets}
    if pages is not None and all(page.name in by_name for page in pages):
        return by_name[pages[0].name], by_name[pages[1].name]
    report.error(
        "B813",
        "there are no pages for the front and the back of the cover",
        book.span,
        help="write two pages with kind: cover, the front first and the back last in the book",
    )
    return None


@dataclass(frozen=True, slots=True)
class _Cover:
    """A cover whose spine has that width; its back begins at x = 0."""

    book: Book
    spine: Pt

    @property
    def place_of_spine(self) -> Rect:
        """Between back and front, from head to foot."""
        form = self.book.format
        return Rect.at(form.trim_width, 0, width=self.spine, height=form.trim_height)

    def sheet(self, front: Sheet, back: Sheet, typefaces: Typefaces, report: Report) -> Sheet:
        """Everything put together; the front is read first."""
        place, bleed = self.place_of_spine, front.bleed
        trim = Rect(0, 0, place.right + front.trim.width, place.bottom)
        whole = trim.outset(bleed)
        behind = [in_order_after(item, _BACK_ORDER) for item in back.items]
        before = [moved(item, Point(place.right, 0)) for item in front.items]
        items = (
            *within(behind, replace(whole, right=place.left + bleed)),
            *within(before, replace(whole, left=place.right - bleed)),
            *self._spine(bleed, typefaces, report),
            *self._barcode(back, typefaces, report),
        )
        return replace(
            front,
            page="cover",
            label="cover",
            trim=trim,
            items=items,
            links=(),
            folds=(place.left, place.right) if self.spine > 0 else (place.left,),
            slug=0.0,
            marks=(),
        )

    def _spine(self, bleed: Pt, typefaces: Typefaces, report: Report) -> Iterator[Item]:
        """The spine's ground and, where they fit, its letters, read from the head down."""
        place, cover = self.place_of_spine, self.book.cover
        if cover.fill is not None and self.spine > 0:
            ground = Rect(place.left, place.top - bleed, place.right, place.bottom + bleed)
            yield PathItem(path=Path.rect(ground), fill=cover.fill)
        elif self.spine > 2 * bleed + EPS:
            report.warning(
                "B817",
                f"{(self.spine - 2 * bleed) / MM:.1f} mm in the middle of the spine stay white",
                cover.span or self.book.span,
                help="name a colour for the spine, and one for its letters: "
                "cover: {fill: night, ink: white}",
            )
        typeface = typefaces.named("title", self.book.language)
        if self.spine >= LEAST_SPINE - EPS and typeface is not None:
            yield self._title(place, typeface)

    def _title(self, place: Rect, typeface: Typeface) -> TextItem:
        """The title along the middle of the spine, turned a quarter clockwise."""
        size = min(_LARGEST, (place.width - 2 * _EDGE) * 0.9)
        longest = place.height - 2 * self.book.format.safe
        for _ in range(2):  # the width goes with the size: the second size fits
            style = replace(typeface.style, size=size, align="left")
            runs, height = set_paragraph(
                (Stretch(self.book.title),),
                replace(typeface, style=style),
                left=0,
                top=0,
                measure=10_000,
            )
            width = sum(run.width for run in runs)
            size *= min(1.0, longest / width) if width else 1.0
        step = place.centre - Point(width / 2, height / 2)
        meaning = Meaning(role="text", order=_SPINE_ORDER, language=self.book.language)
        return TextItem(
            runs=tuple(replace(run, start=run.start + step) for run in runs),
            ink=self.book.cover.ink,
            turn=-90,
            pivot=place.centre,
            meaning=meaning,
        )

    def _barcode(self, back: Sheet, typefaces: Typefaces, report: Report) -> Iterator[Item]:
        """At the lower right of the back, twice the safe distance from the edges."""
        isbn = self.book.cover.isbn.get(self.book.language)
        if isbn is None:
            return
        air = 2 * self.book.format.safe
        place = Rect.at(
            back.trim.right - air - barcode.WIDTH,
            back.trim.bottom - air - barcode.HEIGHT,
            width=barcode.WIDTH,
            height=barcode.HEIGHT,
        )
        _say_covered(back, place, report)
        typeface = typefaces.named("imprint", self.book.language)
        digits = "".join(sign for sign in isbn if sign.isdigit())
        yield from barcode.barcode(isbn, digits, place, typeface)


def _say_covered(back: Sheet, place: Rect, report: Report) -> None:
    """Report lettering under the barcode, once."""
    for item in back.items:
        if isinstance(item, TextItem) and any(_stands_on(run, place) for run in item.runs):
            report.warning(
                "B814",
                "the barcode stands on this lettering",
                item.origin or back.span,
                help="move the line out of the lower right of the back cover with 'at'",
            )
            return


def _stands_on(run: GlyphRun, place: Rect) -> bool:
    line = Rect.at(run.start.x, run.start.y - run.size / 2, width=run.width, height=run.size / 2)
    return line.intersection(place) is not None
