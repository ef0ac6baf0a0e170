"""The imprint page: vignette, title, paragraphs, and the emblem with its statement at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from novel.book.book import Book, ImprintEntry
from novel.book.page import Page
from novel.book.words import parse_words
from novel.geometry import MM, Pt, Rect
from novel.layout.facts import ArtFacts
from novel.lettering.atoms import Typeface
from novel.lettering.letter import Letterer
from novel.lettering.paragraphs import set_paragraph
from novel.sheet import ImageItem, Item, Meaning, Role, TextItem
from novel.source import Span

_INDENT: Pt = 12 * MM
_VIGNETTE: Pt = 46 * MM  # width
_EMBLEM: Pt = 30 * MM  # width: at least as prominent as any other mark on the page
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
    if book.imprint.emblem is not None:
        meaning = _figure(book, 800, book.imprint.emblem_alt)
        emblem = _picture(book.imprint.emblem, facts, column.left, top, _EMBLEM, meaning)
        if emblem is not None:
            yield emblem
    for number, entry in enumerate(_at_foot(book)):
        item, height = _entry(entry, typeface, _beside_emblem(column), top, 900 + number, "text")
        yield item
        top += height + _BETWEEN


def _foot_height(book: Book, typeface: Typeface, column: Rect) -> Pt:
    """What stands at the foot, text and emblem beside each other."""
    entries, beside = _at_foot(book), _beside_emblem(column)
    heights = [_entry(entry, typeface, beside, 0, 0, "text")[1] for entry in entries]
    return max(sum(heights) + _BETWEEN * max(len(heights) - 1, 0), _EMBLEM * 2 / 3)


def _at_foot(book: Book) -> list[ImprintEntry]:
    return [entry for entry in book.imprint.entries if entry.name in _FOOT]


def _beside_emblem(column: Rect) -> Rect:
    return Rect(column.left + _EMBLEM + 5 * MM, column.top, column.right, column.bottom)


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
