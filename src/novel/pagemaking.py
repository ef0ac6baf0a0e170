"""One page from its own parts alone: lettered, composed, cut and inspected.

A page is made by `make_page` from a `PageTask` that holds everything it may depend on and nothing
else: the book with this page alone in it, the fonts, what is known of its artwork. So what is kept
of it under the digest of the task is right whenever the digest comes up again, and the task can be
sent to another process or machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, get_args

from novel.book.book import DRAWN, Book
from novel.book.edition import Purpose
from novel.cache import key_of
from novel.diagnostics import Diagnostic, Report
from novel.layout.facts import ArtFacts
from novel.paint.artwork.errors import ArtError
from novel.records import dataclass
from novel.sheet import ImageItem, Sheet, mask_of
from novel.source import Span

if TYPE_CHECKING:
    from novel.lettering.faces import Faces

Facts: TypeAlias = Mapping[str, ArtFacts | ArtError | None]


@dataclass(frozen=True, slots=True)
class Fonts:
    """The font files of a book by their paths; `digest` stands for all of them."""

    digest: str
    files: Mapping[str, bytes] = field(compare=False, repr=False)

    @staticmethod
    def of(files: Mapping[str, bytes]) -> Fonts:
        """The fonts in these files."""
        parts = [part for path in sorted(files) for part in (path, files[path])]
        return Fonts(key_of(*parts), files)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTask:
    """All that one page is made from; `book` has no other page, `facts` is of its artwork.

    In a co-edition `languages` are the book in every language, each with this page alone: it is
    lettered for all of them.
    """

    book: Book
    fonts: Fonts
    facts: Facts
    languages: tuple[Book, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFindings:
    """What is found on a page, and what of it only matters in print; the artwork that it shows."""

    found: tuple[Diagnostic, ...]
    coarse: tuple[Diagnostic, ...]
    images: tuple[ImageItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMade:
    """A page that was made: its sheets (a spread has two), for each purpose, and what was found."""

    sheets: Mapping[Purpose, tuple[Sheet, ...]]
    findings: PageFindings


@lru_cache(maxsize=2)
def faces_of(fonts: Fonts) -> Faces:
    """The faces of the fonts; loaded once in every process."""
    from novel.lettering.faces import Faces

    return Faces(fonts.files)


def make_page(task: PageTask) -> PageMade:
    """Letter, compose and inspect the page of a task: all its pages are made by this function."""
    from novel.lettering.letter import Letterer
    from novel.makeup.compose import Composer
    from novel.preflight.artwork import inspect_facts, report_art_error
    from novel.preflight.hiding import inspect_hiding
    from novel.press.cutting import cut

    report = Report()
    book = task.book

    def facts(art: str, span: Span | None) -> ArtFacts | None:
        known = task.facts[art]
        if isinstance(known, ArtError):
            report_art_error(known, span, report)
            return None
        if known is not None:
            inspect_facts(art, known, span, report)
        return known

    letterer = Letterer(book, faces_of(task.fonts), report, task.languages)
    composer = Composer(book=book, letterer=letterer, facts=facts)
    ((chapter, page),) = [(chapter, page) for chapter in book.chapters for page in chapter.pages]
    sheet = composer.compose(page, chapter)
    inspect_hiding(sheet, task.facts, report)
    sheets = cut(sheet, book, letterer.typefaces)
    images = tuple(images_of(sheets["print"]))  # the halves of a spread show most of it there
    coarse = _coarse(images, task)
    return PageMade(
        sheets=sheets,
        findings=PageFindings(found=tuple(report), coarse=coarse, images=images),
    )


def images_of(sheets: Iterable[Sheet]) -> Iterator[ImageItem]:
    """What is shown of artworks, and for those with see-through parts how opaque they are."""
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, ImageItem):
                yield item
                masks = (mask_of(item, purpose) for purpose in get_args(Purpose))
                yield from dict.fromkeys(mask for mask in masks if mask is not None)


def _coarse(images: Iterable[ImageItem], task: PageTask) -> tuple[Diagnostic, ...]:
    """What is said of artwork with too few pixels for print."""
    from novel.preflight.resolution import inspect_resolution

    report = Report()
    for item in images:
        facts = task.facts[item.art]
        if isinstance(facts, ArtFacts):
            inspect_resolution(item, facts, task.book.print, report)
    return tuple(report)


def artworks(book: Book) -> list[str]:
    """The artwork that a book's pages may show, in the order in which the script names it."""
    found: dict[str, None] = {}
    for page in book.pages:
        for panel in page.panels:
            pictures = [line.bubble.picture for line in panel.lines]
            named = (panel.art, panel.line, panel.foreground, *pictures)
            found |= dict.fromkeys(art for art in named if art)
        if page.kind == "imprint":
            notice = book.imprint
            shown = (notice.vignette, notice.emblem)
            found |= dict.fromkeys(art for art in shown if art and art != DRAWN)
    return list(found)
