"""The pages of a run: lettered, composed, inspected and painted, each from its own parts alone.

A page is made by `make_page` from a `PageTask` that holds everything it may depend on and nothing
else: the book with this page alone in it, the fonts, what is known of its artwork. So what is kept
of it under the digest of the task is right whenever the digest comes up again, and the task can be
sent to another process or machine.
"""

from __future__ import annotations

import contextlib
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar, get_args

from novel.book.book import DRAWN, Book
from novel.book.edition import Purpose
from novel.book.page import Page
from novel.cache import key_of
from novel.crew import Errand, can_fork, shared_out
from novel.diagnostics import Diagnostic, Report
from novel.fingerprint import program, told
from novel.freezer import FrozenError, freeze, thaw
from novel.layout.facts import ArtFacts
from novel.means import Means
from novel.paint.artwork.errors import ArtError
from novel.records import dataclass
from novel.sheet import ImageItem, Sheet, mask_of
from novel.source import Span

if TYPE_CHECKING:
    from novel.lettering.faces import Faces
    from novel.paint.characters import Characters
    from novel.paint.content import PageContent
    from novel.press.fontparts import FontParts

_FEW = 4  # pages that are made before several more processes would be ready
_LETTERING = "novel.lettering.letter"  # with all that it needs, a tenth of a second to load
_Of = TypeVar("_Of")
_Facts = Mapping[str, ArtFacts | ArtError | None]


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
    facts: _Facts
    languages: tuple[Book, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a book says outside its pages: its digest, and the places where it says so."""

    digest: str
    spans: tuple[Span, ...]

    @staticmethod
    def of(bare: Book) -> Settings:
        """The settings of a book without pages."""
        spans: dict[Span, int] = {}
        digest = key_of(told(bare, spans))
        return Settings(digest, tuple(spans))


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


@dataclass(frozen=True, slots=True)
class Painted:
    """The contents of a page's sheets in one edition."""

    contents: tuple[PageContent, ...]


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


class BookPage:
    """One page of the book in one language, made or kept, its parts read when asked for."""

    def __init__(
        self, task: PageTask, page: Page, settings: Sequence[Settings], pages: Pages
    ) -> None:
        self.task = task
        self.page = page
        self.spans: dict[Span, int] = {}
        self.parts = _parts(task, self.spans, settings)
        self.key = key_of(*self.parts.values())
        self._pages = pages
        self._findings: PageFindings | None = None
        self._sheets: Mapping[Purpose, tuple[Sheet, ...]] | None = None
        self._stored: bytes | None = None  # the sheets, frozen
        self.coming: Future[PageMade] | None = None

    @property
    def findings(self) -> PageFindings:
        """What was found on it."""
        if self._findings is None:
            self._pages.bring(self)
        if self._findings is None:
            self._make()
        assert self._findings is not None  # noqa: S101 - what `_make` is for
        return self._findings

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The page as it is drawn for the press."""
        return self.drawn("print")

    def drawn(self, purpose: Purpose) -> tuple[Sheet, ...]:
        """The page as it is drawn."""
        if self._sheets is None and (self._stored is not None or self._read()):
            kept = self._thawed(self._stored)
            self._sheets = kept if isinstance(kept, dict) else None
        if self._sheets is None:
            self._make()
        assert self._sheets is not None  # noqa: S101 - what `_make` is for
        return self._sheets[purpose]

    def is_made(self) -> bool:
        """What was found on it is known in this process."""
        return self._findings is not None

    def is_kept(self) -> bool:
        """It need not be made: what was found on it is known."""
        return self.is_made() or self._read()

    def painted(self, purpose: Purpose) -> tuple[PageContent, ...]:
        """The contents of its PDF pages; their sheets hold no items."""
        key = key_of(self.key, purpose)
        kept = self._thawed(self._pages.means.cache.get("content", key))
        if isinstance(kept, Painted):
            return kept.contents
        from novel.paint.page import paint_page

        contents = tuple(
            _bare(paint_page(sheet, purpose, characters=self._pages.characters))
            for sheet in self.drawn(purpose)
        )
        with contextlib.suppress(FrozenError):
            self._pages.means.cache.put("content", key, self._frozen(Painted(contents)))
        return contents

    def made(self) -> bytes | None:
        """The page made and frozen, to be sent to another process or kept.

        None where it cannot be frozen, because something in it points at places that the page
        does not know: then it is only known here.
        """
        made = make_page(self.task) if self.coming is None else self.coming.result()
        self._findings = made.findings
        try:
            found, self._stored = self._frozen(made.findings), self._frozen(made.sheets)
            return freeze((found, self._stored))
        except FrozenError:
            self._sheets = made.sheets
            return None

    def take_over(self, made: bytes) -> None:
        """Know what was found on a page as it was frozen, if it was made elsewhere, and keep it."""
        if self._findings is None:
            self._unpack(made)
        self._pages.means.cache.put("page", self.key, made)

    def _make(self) -> None:
        made = self.made()
        if made is not None:
            self.take_over(made)

    def _read(self) -> bool:
        """Know what an earlier run kept of the page, if anything."""
        kept = self._pages.means.cache.get("page", self.key)
        return kept is not None and self._unpack(kept)

    def _unpack(self, made: bytes) -> bool:
        """Know the findings of a page that was frozen; its sheets wait until they are asked for."""
        match self._thawed(made):
            case (bytes(found), bytes(sheets)):
                findings = self._thawed(found)
            case _:
                return False
        if isinstance(findings, PageFindings):
            self._findings, self._stored = findings, sheets
        return self._findings is not None

    def _thawed(self, content: bytes | None) -> object:
        if content is None:
            return None
        try:
            return thaw(content, tuple(self.spans))
        except FrozenError:
            return None

    def _frozen(self, value: object) -> bytes:
        return freeze(value, tuple(self.spans))


class Alone:
    """A book from which single pages are taken."""

    def __init__(self, book: Book) -> None:
        self._bare = replace(book, chapters=())
        self._places = {
            page.name: replace(chapter, pages=(page,))
            for chapter in book.chapters
            for page in chapter.pages
        }
        self.settings = Settings.of(self._bare)

    def with_page(self, name: str) -> Book:
        """The book with that page alone; with none where it has no such page."""
        found = self._places.get(name)
        return replace(self._bare, chapters=() if found is None else (found,))


class Pages:
    """Makes or finds the pages of a run."""

    def __init__(self, fonts: Fonts, means: Means) -> None:
        self.fonts = fonts
        self.means = means
        self._characters: dict[str, Characters] = {}
        self._elsewhere: dict[int, BookPage] = {}
        self._coming: Iterator[tuple[int, bytes]] = iter(())

    def of(
        self,
        book: Book,
        chosen: Iterable[str],
        facts: Callable[[str], object],
        languages: Sequence[Book] = (),
        *,
        purposes: Sequence[Purpose] = (),
        busy: Callable[[], bool] = lambda: False,
    ) -> list[BookPage]:
        """The chosen pages of a book; those not kept from an earlier run are begun.

        `languages` are the books of a co-edition, in which each page is lettered for all. This
        process letters pages too unless it will be `busy`; then only what others leave. These
        paint them for the `purposes`, too.
        """
        names = frozenset(chosen)
        shared = [Alone(one) for one in languages]
        own = Alone(book)
        settings = [alone.settings for alone in (own, *shared)]
        found = [
            BookPage(self._task(own, page, facts, shared), page, settings, self)
            for chapter in book.chapters
            for page in chapter.pages
            if page.name in names
        ]
        self._begin([page for page in found if not self._known(page)], purposes, busy)
        return found

    @contextlib.contextmanager
    def lettered_beside(
        self, pages: Iterable[BookPage], purposes: Sequence[Purpose]
    ) -> Iterator[bool]:
        """A few pages that are not kept, lettered and painted by another process meanwhile.

        Whether one does that. It is only worth its while where lettering is not loaded yet.
        """
        missing = [page for page in pages if not (page.is_made() or page.coming)]
        alone = not self.are_coming and _LETTERING not in sys.modules
        if not (missing and self.means.hands > 1 and alone and can_fork()):
            yield False
            return

        def make(_: object) -> bytes:
            made = [page.made() for page in missing]
            for page in missing:
                for purpose in purposes:
                    page.painted(purpose)
            self.means.cache.tidy()
            return pickle.dumps(made)

        with Errand(make) as errand:
            yield True
            delivered = errand.finished()
        if delivered:  # else they are made when asked for
            for page, made in zip(missing, pickle.loads(delivered), strict=True):  # noqa: S301 - from our own process
                if made is not None:
                    page.take_over(made)

    @property
    def are_coming(self) -> bool:
        """Other processes letter pages."""
        return bool(self._elsewhere)

    def bring(self, page: BookPage) -> None:
        """Wait for a page that another process may be making; others may come before it."""
        while self._elsewhere and not page.is_made():
            for number, made in self._coming:
                self._elsewhere.pop(number).take_over(made)
                break
            else:
                self._elsewhere.clear()  # what has not come by now does not
        if not self._elsewhere:
            deque(self._coming, 0)  # the processes end

    def characters(self, path: str) -> Characters:
        """The characters of a face."""
        from novel.paint.characters import Characters, characters_of

        if path not in self._characters:
            face = self.fonts.files[path]
            key = key_of("characters", program(), face)
            self._characters[path] = self._kept(key, Characters, lambda: characters_of(face))
        return self._characters[path]

    def font_parts(self, path: str, codes: Mapping[int, str]) -> FontParts:
        """What a face takes to embed for the codes in use."""
        from novel.press.fontparts import FontMeasures, FontParts, font_parts, measures_of

        face = self.fonts.files[path]

        def made() -> FontParts:
            key = key_of("measures", program(), face)
            measures = self._kept(key, FontMeasures, lambda: measures_of(face))
            return font_parts(face, codes, self.characters(path), measures)

        key = key_of("parts", program(), face, told(dict(sorted(codes.items()))))
        return self._kept(key, FontParts, made)

    def _kept(self, key: str, kind: type[_Of], make: Callable[[], _Of]) -> _Of:
        """What an earlier build found out about a face, or what is found out now."""
        kept = self.means.cache.get("font", key)
        found = None if kept is None else _thawed(kept)
        if not isinstance(found, kind):
            found = make()
            self.means.cache.put("font", key, freeze(found))
        return found

    def _task(
        self, own: Alone, page: Page, facts: Callable[[str], object], shared: Sequence[Alone]
    ) -> PageTask:
        book = own.with_page(page.name)
        languages = tuple(alone.with_page(page.name) for alone in shared)
        known = {art: facts(art) for one in (book, *languages) for art in artworks(one)}
        return PageTask(
            book=book,
            fonts=self.fonts,
            facts=known,  # type: ignore[arg-type]
            languages=languages,
        )

    def _known(self, page: BookPage) -> bool:
        name = f"page {page.task.book.language} {page.page.name}"
        if page.is_kept():
            self.means.ledger.keep(name, page.parts)
            return True
        why = self.means.ledger.why(name, page.parts)
        self.means.explain(f"page {page.page.name} ({page.task.book.language}): lettered, {why}")
        return False

    def _begin(
        self,
        missing: Sequence[BookPage],
        purposes: Sequence[Purpose],
        busy: Callable[[], bool],
    ) -> None:
        """Letter several pages at once, if there are means to; others are made when asked for."""
        if self.means.pages is None or len(missing) < self.means.many:
            self._share_out(missing, purposes, busy)
            return
        executor = self.means.pages()
        for page in missing:
            page.coming = executor.submit(make_page, page.task)

    def _share_out(
        self,
        missing: Sequence[BookPage],
        purposes: Sequence[Purpose],
        busy: Callable[[], bool],
    ) -> None:
        """Letter pages in this process and others; what does not come is made when asked for."""
        if self.means.hands < 2 or len(missing) < _FEW or not can_fork():
            return
        lent = not busy()
        if lent:
            _ = missing[0].findings  # made before there are more processes: all have its libraries
        others = missing[lent:]
        self._elsewhere = dict(enumerate(others))

        def make(number: int) -> bytes | None:
            made = others[number].made()
            for purpose in purposes if made is not None and not lent else ():
                others[number].painted(purpose)
            self.means.cache.tidy()  # what is kept here is not known there
            return made

        self._coming = shared_out(len(others), make, self.means.hands, lent=lent)


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


def _parts(
    task: PageTask, spans: dict[Span, int], settings: Sequence[Settings]
) -> Mapping[str, str]:
    """What a page is made from, by the words in which a change of it is told."""
    own, *others = (_script(book, spans) for book in (task.book, *task.languages))
    shared = [spans.setdefault(span, len(spans)) for one in settings for span in one.spans]
    parts = {
        "novel": program(),
        "a font": task.fonts.digest,
        "its script": key_of(own),
        "the book's settings": key_of(*(one.digest for one in settings), repr(shared)),
        "its artwork's size or kind": key_of(*map(_told_of, task.facts.items())),
    }
    return parts | ({"its script in another language": key_of(*others)} if others else {})


def _script(book: Book, spans: dict[Span, int]) -> str:
    """What a book with a single page says of it."""
    pages = [(chapter, page) for chapter in book.chapters for page in chapter.pages]
    about = [(page, (c.name, c.title, c.title_language)) for c, page in pages]
    return told(about, spans)


def _told_of(known: tuple[str, ArtFacts | ArtError | None]) -> str:
    art, facts = known
    said = (facts.code, facts.message, facts.help) if isinstance(facts, ArtError) else facts
    return told((art, said))


def _thawed(content: bytes) -> object:
    try:
        return thaw(content)
    except FrozenError:
        return None


def _bare(content: PageContent) -> PageContent:
    """The content without what was only needed to paint it."""
    shown = {
        name: replace(item, clip=None, origin=None, meaning=None)
        for name, item in content.pictures.items()
    }
    return replace(content, sheet=replace(content.sheet, items=(), marks=()), pictures=shown)
