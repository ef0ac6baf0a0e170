"""The folio: the printed page number at the outer foot."""

from __future__ import annotations

from collections.abc import Iterator

from novel.book.book import Book, Format
from novel.book.page import Page
from novel.book.words import parse_words
from novel.colour import WHITE, Colour
from novel.geometry import MM, Path, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.records import dataclass
from novel.sheet import GlyphRun, Item, PathItem, TextItem

_FROM_FOOT: Pt = 7 * MM  # from the trim to the middle of the figures
_TAB: Pt = 1.6 * MM  # paper round the figures where art runs under them


def folio(book: Book, page: Page, typefaces: Typefaces) -> Iterator[Item]:
    """The number of a counted page, on a tab of paper where the foot bleeds. An artefact.

    A spread has two: each half its own.
    """
    for number in _numbers(book, page, typefaces):
        if _foot_bleeds(page):
            yield PathItem(path=Path.rect(number.tab), fill=WHITE)
        yield TextItem(runs=number.runs, ink=number.ink, origin=page.span)


def folio_tabs(book: Book, page: Page, typefaces: Typefaces) -> list[Rect]:
    """The tabs of paper that the numbers stand on, where art and lettering run under them."""
    return [n.tab for n in _numbers(book, page, typefaces)] if _foot_bleeds(page) else []


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in its place, and the paper round it."""

    runs: tuple[GlyphRun, ...]
    ink: Colour
    tab: Rect


def _foot_bleeds(page: Page) -> bool:
    return any("bottom" in panel.bleeds for panel in page.panels)


def _numbers(book: Book, page: Page, typefaces: Typefaces) -> Iterator[_Number]:
    typeface = typefaces.named("folio", book.language)
    if page.number is None or typeface is None:
        return
    if not page.spread:
        yield _number(book.format, typeface, page.number, recto=page.recto)
        return
    over = book.format.overlap  # the press takes both halves from so much nearer to the fold
    yield _number(book.format, typeface, page.number, recto=False, across=over)
    across = book.format.trim_width - over
    yield _number(book.format, typeface, page.number + 1, recto=True, across=across)


def _number(
    form: Format, typeface: Typeface, number: int, *, recto: bool, across: Pt = 0
) -> _Number:
    """A number at the outer foot of a page that begins that far from the sheet's left end."""
    words = parse_words(str(number))
    runs, height = set_paragraph(words, typeface, left=0, top=0, measure=form.trim_width)
    width = sum(run.width for run in runs)
    middle = form.trim_height - _FROM_FOOT
    live = form.live(recto=recto)
    left = across + (live.right - width if recto else live.left)
    runs, _ = set_paragraph(words, typeface, left=left, top=middle - height / 2, measure=width + 1)
    area = Rect(left, middle - height / 2, left + width, middle + height / 2)
    return _Number(runs, typeface.style.ink, area.outset(_TAB))
