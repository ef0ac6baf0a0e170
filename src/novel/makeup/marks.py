"""What stands round a printed page for those who cut, register and file it.

Crop marks as long as printers ask, marks where a cover is folded, register crosses on every plate,
a bar of solid and half tints to measure, and a line that says which book, language, version and
page this is. All of it stands outside the bleed, and none of it means anything to a reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.words import Stretch
from novel.colour import BLACK, REGISTRATION, Cmyk, Colour, Rgb, Spot
from novel.geometry import MM, Path, Point, Pt, Rect
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.sheet import Item, PathItem, Sheet, Stroke, TextItem

CROP: Pt = 5 * MM  # length of a crop mark
SLUG: Pt = 9 * MM  # room round the bleed
_FINE = Stroke(width=0.25, ink=REGISTRATION)
_DASHED = Stroke(width=0.25, ink=REGISTRATION, dash=(1.5, 1.5))
_ROUND: Pt = 1.5 * MM  # radius of a register mark's circle
_REACH: Pt = 2.5 * MM  # half the length of its cross
_PATCH: Pt = 4 * MM
_FROM_CORNER: Pt = 4 * MM  # from the trim's corner to the first patch and the first letter
_SIZE: Pt = 6.0
_ARC = 0.5523  # of a radius: the handles of a circle's four curves

_SOLIDS = (
    Cmyk(1, 0, 0, 0),
    Cmyk(0, 1, 0, 0),
    Cmyk(0, 0, 1, 0),
    Cmyk(0, 0, 0, 1),
    Cmyk(1, 1, 0, 0),
    Cmyk(1, 0, 1, 0),
    Cmyk(0, 1, 1, 0),
)
_HALVES = (Cmyk(0.5, 0, 0, 0), Cmyk(0, 0.5, 0, 0), Cmyk(0, 0, 0.5, 0), Cmyk(0, 0, 0, 0.5))
PATCHES = (*_SOLIDS, *_HALVES)


def with_marks(sheet: Sheet, book: Book, typefaces: Typefaces) -> Sheet:
    """The sheet with its marks and the room that they take."""
    marks = (
        *crop_marks(sheet.trim, sheet.bleed),
        *_fold_marks(sheet),
        *_register_marks(sheet),
        *_colour_bar(sheet.trim, sheet.bleed, book.spots),
        *_slug_line(sheet, book, typefaces),
    )
    return replace(sheet, slug=SLUG, marks=marks)


def crop_marks(trim: Rect, bleed: Pt) -> Iterator[PathItem]:
    """Two lines at every corner, from the edge of the bleed outwards."""
    near, far = trim.outset(bleed), trim.outset(bleed + CROP)
    for x in (trim.left, trim.right):
        yield _line(Point(x, far.top), Point(x, near.top))
        yield _line(Point(x, near.bottom), Point(x, far.bottom))
    for y in (trim.top, trim.bottom):
        yield _line(Point(far.left, y), Point(near.left, y))
        yield _line(Point(near.right, y), Point(far.right, y))


def _fold_marks(sheet: Sheet) -> Iterator[PathItem]:
    """Dashed lines at head and foot wherever the sheet is folded, from the edge of the bleed."""
    near, far = sheet.trim.outset(sheet.bleed), sheet.trim.outset(sheet.bleed + CROP)
    for fold in sheet.folds:
        x = sheet.trim.left + fold
        yield _line(Point(x, near.top), Point(x, far.top), _DASHED)
        yield _line(Point(x, near.bottom), Point(x, far.bottom), _DASHED)


def _line(start: Point, end: Point, stroke: Stroke = _FINE) -> PathItem:
    return PathItem(path=Path((("move", start), ("line", end))), stroke=stroke)


def _register_marks(sheet: Sheet) -> Iterator[PathItem]:
    """A cross in a circle at the middle of every side, or of the front where there are folds."""
    trim = sheet.trim
    ring, middle = trim.outset(sheet.bleed + CROP - _REACH), trim.centre
    across = (sheet.trim.left + sheet.folds[-1] + trim.right) / 2 if sheet.folds else middle.x
    for place in (
        Point(across, ring.top),
        Point(ring.right, middle.y),
        Point(across, ring.bottom),
        Point(ring.left, middle.y),
    ):
        yield PathItem(path=_circle(place, _ROUND), stroke=_FINE)
        yield _line(Point(place.x - _REACH, place.y), Point(place.x + _REACH, place.y))
        yield _line(Point(place.x, place.y - _REACH), Point(place.x, place.y + _REACH))


def _circle(centre: Point, radius: Pt) -> Path:
    handle = radius * _ARC
    right, up = Point(radius, 0), Point(0, -radius)
    ends = [centre + right, centre + up, centre - right, centre - up]
    along = [Point(0, -handle), Point(-handle, 0), Point(0, handle), Point(handle, 0)]
    return Path(
        (
            ("move", ends[0]),
            *(
                (
                    "curve",
                    ends[n] + along[n],
                    ends[(n + 1) % 4] - along[(n + 1) % 4],
                    ends[(n + 1) % 4],
                )
                for n in range(4)
            ),
            ("close",),
        )
    )


def _colour_bar(trim: Rect, bleed: Pt, spots: Sequence[Spot]) -> Iterator[PathItem]:
    """Patches along the head, as large as fit between the corner and the register mark.

    Every spot ink of the book has its two behind those of the four inks.
    """
    solids = [_ink(spot.stand_in, spot) for spot in spots]
    patches = [*map(_ink, PATCHES), *solids, *(solid.tinted(0.5) for solid in solids)]
    room = trim.width / 2 - _FROM_CORNER - 2 * _REACH
    side = min(_PATCH, room / len(patches))
    top = trim.top - bleed - (CROP + side) / 2
    for number, colour in enumerate(patches):
        left = trim.left + _FROM_CORNER + number * side
        yield PathItem(path=Path.rect(Rect.at(left, top, width=side, height=side)), fill=colour)


def _ink(inks: Cmyk, spot: Spot | None = None) -> Colour:
    light = (1 - min(1.0, ink + inks.k) for ink in (inks.c, inks.m, inks.y))
    return Colour(inks, Rgb(*light), spot)


def slug_text(sheet: Sheet, book: Book) -> str:
    """Which book, language, version, date and page this is, and how wide its spine."""
    parts = [book.title or book.slug, book.language]
    parts += [f"version {book.version}"] if book.version else []
    page = [f"page {sheet.label}"]
    if sheet.folds:
        page = [sheet.label, f"spine {(sheet.folds[-1] - sheet.folds[0]) / MM:.2f} mm"]
    return " · ".join((*parts, book.date, *page))


def _slug_line(sheet: Sheet, book: Book, typefaces: Typefaces) -> Iterator[Item]:
    typeface = typefaces.named("note", book.language)
    if typeface is None:
        return
    style = replace(typeface.style, size=_SIZE, capitals=False, align="left")
    left = sheet.trim.left + _FROM_CORNER
    runs, _ = set_paragraph(
        (Stretch(slug_text(sheet, book)),),
        replace(typeface, style=style),
        left=left,
        top=sheet.trim.bottom + sheet.bleed + CROP / 2 - _SIZE / 2,
        measure=sheet.trim.centre.x - 2 * _REACH - left,
    )
    yield TextItem(runs=runs, ink=BLACK)
