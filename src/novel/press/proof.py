"""A proof: pages for readers of corrections, with a number for everything that can be corrected.

Round each page stand its bleed and a margin that names the edition; on it the trim, the safe area,
the way the eye is meant to go, and for each line the page's number and its own ("7.3").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from novel.book.book import Book
from novel.book.words import Stretch
from novel.colour import WHITE, Cmyk, Colour, Rgb, grey
from novel.geometry import MM, Path, Point, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.makeup.marks import slug_text
from novel.makeup.moving import within
from novel.paint.page import bounds_of, draws
from novel.sheet import Item, PathItem, Sheet, Stroke, TextItem

MARGIN: Pt = 8 * MM  # round the bleed
_TRIM = Stroke(width=0.5, ink=Colour(Cmyk(1, 0, 0, 0), Rgb(0, 0.55, 0.85)))
_SAFE = Stroke(width=0.5, ink=Colour(Cmyk(0, 1, 0, 0), Rgb(0.85, 0, 0.5)), dash=(3.0, 2.0))
_RED = Colour(Cmyk(0, 0.9, 0.9, 0), Rgb(0.8, 0.1, 0.1))
_WAY = Stroke(width=0.75, ink=_RED, dash=(1.5, 2.0), cap="round")
_TAG_SIZE: Pt = 6.5
_TAG_AIR: Pt = 1.2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of the page: its number on the proof, and where it stands."""

    number: str
    place: Rect


def proof(book: Book, pages: Sequence[Sheet], typefaces: Typefaces) -> tuple[Sheet, ...]:
    """The pages as a proof."""
    return tuple(_proofed(book, page, typefaces) for page in pages)


def numbered(page: Sheet) -> list[Numbered]:
    """The lines of a page in reading order; what several items say is one line."""
    places: dict[int, Rect] = {}
    for item in page.items:
        if isinstance(item, TextItem) and item.meaning is not None and draws(item):
            order, place = item.meaning.order, bounds_of(item)
            places[order] = places[order].union(place) if order in places else place
    return [
        Numbered(f"{page.label}.{count}", places[order])
        for count, order in enumerate(sorted(places), start=1)
    ]


def _proofed(book: Book, page: Sheet, typefaces: Typefaces) -> Sheet:
    shown = page.trim.outset(page.bleed)
    typeface = typefaces.named("note", book.language)
    lines = numbered(page)
    extras = [*_guides(page, book), *_way(lines)]
    if typeface is not None:
        extras.extend(item for line in lines for item in _tag(line, typeface))
        extras.append(_foot(page, book, typeface, shown))
    return replace(
        page,
        trim=shown.outset(MARGIN),
        bleed=0.0,
        items=(*within(page.items, shown), *extras),
        slug=0.0,
        marks=(),
    )


def _guides(page: Sheet, book: Book) -> Iterator[Item]:
    """The trim, and the safe area inside it."""
    yield PathItem(path=Path.rect(page.trim), stroke=_TRIM)
    yield PathItem(path=Path.rect(page.trim.outset(-book.format.safe)), stroke=_SAFE)


def _way(lines: Sequence[Numbered]) -> Iterator[Item]:
    """The way of the eye from line to line."""
    if len(lines) > 1:
        first, *rest = (line.place.centre for line in lines)
        path = Path((("move", first), *(("line", place) for place in rest)))
        yield PathItem(path=path, stroke=_WAY)


def _tag(line: Numbered, typeface: Typeface) -> Iterator[Item]:
    """The number on red, beside the upper left of the line so as not to hide it."""
    corner = Point(line.place.left, line.place.top)
    width = sum(run.width for run in _set(line.number, typeface, _TAG_SIZE, corner, WHITE).runs)
    corner -= Point(width + _TAG_AIR, _TAG_SIZE / 2)
    text = _set(line.number, typeface, _TAG_SIZE, corner, WHITE)
    ground = Rect.at(corner.x, corner.y, width=width, height=_TAG_SIZE * 0.75).outset(_TAG_AIR)
    yield PathItem(path=Path.rect(ground), fill=_RED)
    yield text


def _foot(page: Sheet, book: Book, typeface: Typeface, shown: Rect) -> TextItem:
    start = Point(shown.left, shown.bottom + MARGIN / 2 - 3)
    return _set(f"{slug_text(page, book)} · proof", typeface, 7.0, start, grey(0.9))


def _set(text: str, typeface: Typeface, size: Pt, start: Point, ink: Colour) -> TextItem:
    style = replace(typeface.style, size=size, capitals=False, align="left")
    runs, _ = set_paragraph(
        (Stretch(text),),
        replace(typeface, style=style),
        left=start.x,
        top=start.y,
        measure=10_000,
    )
    return TextItem(runs=runs, ink=ink)
