"""The folio: the printed page number at the outer foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Page
from novel.book.words import parse_words
from novel.colour import WHITE
from novel.geometry import MM, Path, Pt, Rect
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.sheet import Item, PathItem, TextItem

_FROM_FOOT: Pt = 7 * MM  # from the trim to the middle of the figures
_TAB: Pt = 1.6 * MM  # paper round the figures where art runs under them


def folio(book: Book, page: Page, typefaces: Typefaces) -> Iterator[Item]:
    """The number of a counted page, on a tab of paper where the foot bleeds. An artefact.

    A spread has two: each half its own.
    """
    if page.number is None:
        return
    if not page.spread:
        yield from _number(book, page, typefaces, page.number)
        return
    yield from _number(book, replace(page, recto=False), typefaces, page.number)
    right = replace(page, recto=True)
    across = book.format.trim_width
    yield from _number(book, right, typefaces, page.number + 1, across=across)


def _number(
    book: Book, page: Page, typefaces: Typefaces, number: int, *, across: Pt = 0
) -> Iterator[Item]:
    """A number at the outer foot of a page that begins that far from the sheet's left end."""
    typeface = typefaces.named("folio", book.language)
    if typeface is None:
        return
    form = book.format
    words = parse_words(str(number))
    runs, height = set_paragraph(words, typeface, left=0, top=0, measure=form.trim_width)
    width = sum(run.width for run in runs)
    middle = form.trim_height - _FROM_FOOT
    live = form.live(recto=page.recto)
    left = across + (live.right - width if page.recto else live.left)
    runs, _ = set_paragraph(words, typeface, left=left, top=middle - height / 2, measure=width + 1)
    if any("bottom" in panel.bleeds for panel in page.panels):
        area = Rect(left, middle - height / 2, left + width, middle + height / 2)
        yield PathItem(path=Path.rect(area.outset(_TAB)), fill=WHITE)
    yield TextItem(runs=runs, ink=typeface.style.ink, origin=page.span)
