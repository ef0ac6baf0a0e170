"""A proof: pages for readers of corrections, with a number for everything that can be corrected.

Round each page stand its bleed and a margin that names the edition; on it the trim, the safe area,
what of half a spread the spine hides, the way the eye is meant to go, and for each line the page's
number and its own ("7.3"). What is stale, not translated or does not fit is framed, and said below
the page with all else that was found on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from novel.book.book import Book
from novel.book.page import Page
from novel.book.words import Stretch
from novel.colour import WHITE, Cmyk, Colour, Rgb, grey
from novel.diagnostics import Diagnostic
from novel.geometry import MM, Path, Point, Pt, Rect
from novel.layout.panels import safe_of
from novel.lettering.atoms import Typeface
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.makeup.marks import slug_text
from novel.makeup.moving import within
from novel.paint.page import bounds_of, draws
from novel.records import dataclass
from novel.sheet import Item, Meaning, PathItem, Sheet, Stroke, TextItem
from novel.source import Span

MARGIN: Pt = 8 * MM  # round the bleed
_TRIM = Stroke(width=0.5, ink=Colour(Cmyk(1, 0, 0, 0), Rgb(0, 0.55, 0.85)))
_SAFE = Stroke(width=0.5, ink=Colour(Cmyk(0, 1, 0, 0), Rgb(0.85, 0, 0.5)), dash=(3.0, 2.0))
_HIDDEN = Stroke(width=0.5, ink=Colour(Cmyk(1, 0, 0, 0), Rgb(0, 0.55, 0.85)), dash=(1.0, 1.5))
MARK_INK = Colour(Cmyk(0, 0.9, 0.9, 0), Rgb(0.8, 0.1, 0.1))
_WAY = Stroke(width=0.75, ink=MARK_INK, dash=(1.5, 2.0), cap="round")
_TAG_SIZE: Pt = 6.5
_CLEAR: Pt = 2.0  # between letters and what is drawn round them
_STATES = {"stale": "stale: the source has changed", "missing": "not translated"}
_TAG_AIR: Pt = 1.2
_NOTE: Pt = 9.0  # from note to note
_FRAME = Stroke(width=1.0, ink=MARK_INK, dash=(3.0, 2.0))


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of the page: its number on the proof, where it stands, and its place in the script."""

    number: str
    place: Rect
    origin: Span | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to see to: the place that is framed, None for a note alone, and the note."""

    place: Rect | None
    note: str


def proof(
    book: Book, pages: Sequence[Sheet], typefaces: Typefaces, problems: Iterable[Diagnostic] = ()
) -> tuple[Sheet, ...]:
    """The pages as a proof, with the problems that were found where they belong.

    All have room for as many notes as the page with most, so that they are of one size.
    """
    found = tuple(problems)
    noted = [remarks(book, page, found) for page in pages]
    room = _NOTE * max(map(len, noted), default=0)
    pairs = zip(pages, noted, strict=True)
    return tuple(_proofed(book, page, typefaces, notes, room) for page, notes in pairs)


def remarks(book: Book, page: Sheet, problems: Iterable[Diagnostic]) -> list[Remark]:
    """What is to be seen to on a page: its stale and missing translations, then what was found."""
    described = book.page(page.page)
    lines = {line.origin: line for line in numbered(page) if line.origin is not None}
    noted: list[Remark] = []
    for panel in described.panels if described else ():
        for line in panel.lines:
            at = lines.get(line.span)
            if at is not None and line.state in _STATES:
                noted.append(Remark(at.place, f"{at.number} {_STATES[line.state]}"))
    for problem in problems:
        at = None if problem.span is None else lines.get(problem.span)
        words = f"{problem.code} {problem.message}"
        if at is not None:
            noted.append(Remark(at.place, f"{at.number} {words}"))
        elif described is not None:
            noted.extend(_unset(described, page, problem, words))
    return noted


def _unset(described: Page, page: Sheet, problem: Diagnostic, words: str) -> Iterator[Remark]:
    """A problem of a line that is not on the page, because its panel was too full."""
    for panel in described.panels:
        if any(line.span == problem.span for line in panel.lines):
            figures = (i for i in page.items if i.meaning and i.meaning.role == "figure")
            shown = [bounds_of(i) for i in figures if i.meaning and i.meaning.panel == panel.name]
            place = (
                Rect.around(corner for box in shown for corner in box.corners) if shown else None
            )
            yield Remark(place, f"panel {panel.name}: {words}")


def numbered(page: Sheet) -> list[Numbered]:
    """The lines of a page in reading order; what several items say is one line."""
    places: dict[int, Rect] = {}
    origins: dict[int, Span | None] = {}
    for item in page.items:
        if isinstance(item, TextItem) and item.meaning is not None and draws(item):
            order, place = item.meaning.order, bounds_of(item)
            places[order] = places[order].union(place) if order in places else place
            origins.setdefault(order, item.origin)
    return [
        Numbered(f"{page.label}.{count}", places[order], origins[order])
        for count, order in enumerate(sorted(places), start=1)
    ]


def _proofed(
    book: Book, page: Sheet, typefaces: Typefaces, noted: Sequence[Remark], room: Pt
) -> Sheet:
    shown = page.trim.outset(page.bleed)
    typeface = typefaces.named("note", book.language)
    lines = numbered(page)
    extras = [*_guides(page, book), *_way(lines)]
    if typeface is not None:
        extras.extend(item for line in lines for item in _tag(line, typeface))
        extras.append(_foot(page, book, typeface, shown))
        extras.extend(_remarked(noted, typeface, shown))
    paper = shown.outset(MARGIN)
    return replace(
        page,
        trim=replace(paper, bottom=paper.bottom + room),
        bleed=0.0,
        items=(*within(page.items, shown), *extras),
        hidden=None,
        folds=(),
        slug=0.0,
        marks=(),
    )


def _guides(page: Sheet, book: Book) -> Iterator[Item]:
    """The trim, what of it the spine hides, and the safe area inside it."""
    if page.hidden is not None:
        yield PathItem(path=Path.rect(page.hidden), stroke=_HIDDEN)
    yield PathItem(path=Path.rect(page.trim), stroke=_TRIM)
    described = book.page(page.page)
    for safe in () if described is None else safe_of(described, book.format):
        if page.trim.contains(safe.centre):
            yield PathItem(path=Path.rect(safe), stroke=_SAFE)


def _way(lines: Sequence[Numbered]) -> Iterator[Item]:
    """The way of the eye from line to line, over no letters."""
    for line, following in pairwise(lines):
        start, end = line.place.centre, following.place.centre
        leaves = _edge(start, end, line.place.outset(_CLEAR))
        arrives = _edge(end, start, following.place.outset(_CLEAR))
        if (leaves - start).length + (arrives - end).length < (end - start).length:
            yield PathItem(path=Path((("move", leaves), ("line", arrives))), stroke=_WAY)


def _edge(inside: Point, outside: Point, box: Rect) -> Point:
    """Where the way from a place in a box to one outside of it leaves the box."""
    step = outside - inside
    shares = [1.0]
    if step.x:
        shares.append(((box.right if step.x > 0 else box.left) - inside.x) / step.x)
    if step.y:
        shares.append(((box.bottom if step.y > 0 else box.top) - inside.y) / step.y)
    return inside + step * min(shares)


def _remarked(noted: Sequence[Remark], typeface: Typeface, shown: Rect) -> Iterator[Item]:
    """A frame round what is to be seen to, and the notes below the page."""
    for number, remark in enumerate(noted):
        if remark.place is not None:
            yield PathItem(path=Path.rect(remark.place.outset(_CLEAR)), stroke=_FRAME)
        start = Point(shown.left, shown.bottom + MARGIN + _NOTE * number - 3)
        yield small_text(remark.note, typeface, 7.0, start, MARK_INK)


def _tag(line: Numbered, typeface: Typeface) -> Iterator[Item]:
    """The number on red, beside the upper left of the line so as not to hide it."""
    corner = Point(line.place.left, line.place.top)
    width = sum(
        run.width for run in small_text(line.number, typeface, _TAG_SIZE, corner, WHITE).runs
    )
    corner -= Point(width + _TAG_AIR, _TAG_SIZE / 2)
    text = small_text(line.number, typeface, _TAG_SIZE, corner, WHITE)
    ground = Rect.at(corner.x, corner.y, width=width, height=_TAG_SIZE * 0.75).outset(_TAG_AIR)
    yield PathItem(path=Path.rect(ground), fill=MARK_INK)
    yield text


def _foot(page: Sheet, book: Book, typeface: Typeface, shown: Rect) -> TextItem:
    start = Point(shown.left, shown.bottom + MARGIN / 2 - 3)
    return small_text(f"{slug_text(page, book)} · proof", typeface, 7.0, start, grey(0.9))


def small_text(
    text: str,
    typeface: Typeface,
    size: Pt,
    start: Point,
    ink: Colour,
    meaning: Meaning | None = None,
) -> TextItem:
    """A line of small text that begins at a place; without a meaning it is not read aloud."""
    style = replace(typeface.style, size=size, capitals=False, align="left")
    runs, _ = set_paragraph(
        (Stretch(text),),
        replace(typeface, style=style),
        left=start.x,
        top=start.y,
        measure=10_000,
    )
    return TextItem(runs=runs, ink=ink, meaning=meaning)
