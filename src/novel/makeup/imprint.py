"""The imprint page: vignette, title, paragraphs, and the emblem with its statement at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from novel.book.book import DRAWN, Book, ImprintEntry
from novel.book.page import Page
from novel.book.words import parse_words
from novel.geometry import MM, Point, Pt, Rect
from novel.layout.facts import ArtFacts
from novel.lettering.atoms import Typeface
from novel.lettering.letter import Letterer
from novel.lettering.paragraphs import set_paragraph
from novel.makeup.barcode import plain_isbn
from novel.makeup.emblem import PROPORTION, emblem
from novel.sheet import ImageItem, Item, Meaning, Role, TextItem
from novel.source import Span

_INDENT: Pt = 12 * MM
_VIGNETTE: Pt = 46 * MM  # width
_BETWEEN: Pt = 3.2 * MM
_TITLE_SIZE: Pt = 20.0
Facts: TypeAlias = Callable[[str, Span | None], ArtFacts | None]
_FOOT = ("funding", "disclaimer")  # entries that stand with the emblem


def imprint(
    book: Book,
    page: Page,
    letterer: Letterer,
    facts: Facts,
) -> Iterator[Item]:
    """The items of the imprint page."""
    typefaces = letterer.typefaces
    typeface = typefaces.named("imprint", book.language)
    heading = typefaces.named("title", book.language)
    if typeface is None or heading is None:
        return
    live = book.format.live(recto=page.recto)
    column = Rect(live.left + _INDENT, live.top, live.right - _INDENT, live.bottom)
    top = live.top + 6 * MM
    notice = book.imprint
    if notice.vignette is not None:
        picture = _picture(
            notice.vignette,
            facts,
            column.left,
            top,
            _VIGNETTE,
            _figure(book, 100, notice.vignette_alt),
        )
        if picture is not None:
            yield picture
            top = picture.box.bottom + 8 * MM
    ink = typeface.style.ink
    plain_heading = replace(
        heading, style=replace(heading.style, size=_TITLE_SIZE, ink=ink, align="left")
    )
    title = ImprintEntry(name="title", text=book.title, language=book.language, span=page.span)
    item, height = _entry(title, plain_heading, column, top, 200, "title")
    yield item
    top += height + 2.2 * _BETWEEN
    body = [entry for entry in notice.entries if entry.name not in _FOOT]
    body += _numbers(book, page)
    for number, entry in enumerate(body):
        item, height = _entry(entry, typeface, column, top, 300 + number, "text")
        yield item
        top += height + _BETWEEN
    books = letterer.languages or (book,)  # a co-edition has its emblem in one place
    height = max(_foot_height(one, typeface, column) for one in books)
    yield from _foot(book, column.bottom - height, typeface, column, facts)


def _foot(
    book: Book,
    top: Pt,
    typeface: Typeface,
    column: Rect,
    facts: Facts,
) -> Iterator[Item]:
    """The emblem, its statement beside it, and what else stands at the foot."""
    yield from _emblem(book, Point(column.left, top), facts)
    beside = _beside_emblem(book, column)
    for number, entry in enumerate(_at_foot(book)):
        item, height = _entry(entry, typeface, beside, top, 900 + number, "text")
        yield item
        top += height + _BETWEEN


def _foot_height(book: Book, typeface: Typeface, column: Rect) -> Pt:
    """What stands at the foot, text and emblem beside each other."""
    entries, beside = _at_foot(book), _beside_emblem(book, column)
    heights = [_entry(entry, typeface, beside, 0, 0, "text")[1] for entry in entries]
    emblem = book.imprint.emblem_width / PROPORTION
    return max(sum(heights) + _BETWEEN * max(len(heights) - 1, 0), emblem)


def _emblem(book: Book, corner: Point, facts: Facts) -> Iterator[Item]:
    """The emblem, drawn or as a picture."""
    notice, width = book.imprint, book.imprint.emblem_width
    meaning = _figure(book, 800, notice.emblem_alt)
    if notice.emblem == DRAWN:
        field = Rect.at(corner.x, corner.y, width=width, height=width / PROPORTION)
        yield from emblem(field, meaning, notice.emblem_span)
    elif notice.emblem is not None:
        picture = _picture(notice.emblem, facts, corner.x, corner.y, width, meaning)
        if picture is not None:
            yield picture


def _numbers(book: Book, page: Page) -> Iterator[ImprintEntry]:
    """The ISBN of the printed book and of the file for screens."""
    printed = book.cover.isbn.get(book.language)
    on_screen = book.cover.isbn_web.get(book.language)
    said = [
        *([] if printed is None else [f"ISBN {plain_isbn(printed)}"]),
        *([] if on_screen is None else [f"ISBN {plain_isbn(on_screen)} (PDF)"]),
    ]
    if said:
        span = book.cover.span or page.span
        text = "\n".join(said)
        yield ImprintEntry(name="isbn", text=text, language=book.language, span=span)


def _at_foot(book: Book) -> list[ImprintEntry]:
    return [entry for entry in book.imprint.entries if entry.name in _FOOT]


def _beside_emblem(book: Book, column: Rect) -> Rect:
    left = column.left + book.imprint.emblem_width + 5 * MM
    return Rect(left, column.top, column.right, column.bottom)


def _entry(
    entry: ImprintEntry, typeface: Typeface, column: Rect, top: Pt, order: int, role: Role
) -> tuple[TextItem, Pt]:
    """A paragraph as an item, and its height."""
    set_in = replace(typeface, language=entry.language)
    runs, height = set_paragraph(
        parse_words(entry.text), set_in, left=column.left, top=top, measure=column.width
    )
    meaning = Meaning(role=role, order=order, language=entry.language)
    ink = typeface.style.ink
    return TextItem(runs=runs, ink=ink, origin=entry.span, meaning=meaning), height


def _picture(
    art: str,
    facts: Facts,
    left: Pt,
    top: Pt,
    width: Pt,
    meaning: Meaning,
) -> ImageItem | None:
    known = facts(art, None)
    if known is None:
        return None
    box = Rect.at(left, top, width=width, height=width * known.height / known.width)
    return ImageItem(art=art, crop=Rect(0, 0, 1, 1), box=box, meaning=meaning)


def _figure(book: Book, order: int, alt: str) -> Meaning:
    return Meaning(role="figure", order=order, language=book.language, alt=alt)
