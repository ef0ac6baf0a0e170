"""One page of the book in one language, made or kept, and the key under which it is kept."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from novel.book.book import Book
from novel.book.edition import Purpose
from novel.book.page import Page
from novel.cache import key_of
from novel.fingerprint import program, told
from novel.freezer import FrozenError, freeze, thaw
from novel.layout.facts import ArtFacts
from novel.means import Means
from novel.pagemaking import PageFindings, PageMade, PageTask, make_page
from novel.paint.artwork.errors import ArtError
from novel.records import dataclass
from novel.sheet import Sheet
from novel.source import Span

if TYPE_CHECKING:
    from novel.paint.characters import Characters
    from novel.paint.content import PageContent


class Keeper(Protocol):
    """What a page asks of those who keep all pages of a run."""

    @property
    def means(self) -> Means:
        """The cache, and who is told why."""

    def bring(self, page: BookPage) -> None:
        """Wait for a page that another process may be making."""

    def characters(self, path: str) -> Characters:
        """The characters of a face."""


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


@dataclass(frozen=True, slots=True)
class Painted:
    """The contents of a page's sheets in one edition."""

    contents: tuple[PageContent, ...]


class BookPage:
    """One page of the book in one language, made or kept, its parts read when asked for."""

    def __init__(
        self, task: PageTask, page: Page, settings: Sequence[Settings], keeper: Keeper
    ) -> None:
        self.task = task
        self.page = page
        self.spans: dict[Span, int] = {}
        self.parts = _parts(task, self.spans, settings)
        self.key = key_of(*self.parts.values())
        self._keeper = keeper
        self._findings: PageFindings | None = None
        self._sheets: Mapping[Purpose, tuple[Sheet, ...]] | None = None
        self._stored: bytes | None = None  # the sheets, frozen
        self.coming: Future[PageMade] | None = None

    @property
    def findings(self) -> PageFindings:
        """What was found on it."""
        if self._findings is None:
            self._keeper.bring(self)
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
        kept = self._thawed(self._keeper.means.cache.get("content", key))
        if isinstance(kept, Painted):
            return kept.contents
        from novel.paint.page import paint_page

        contents = tuple(
            _bare(paint_page(sheet, purpose, characters=self._keeper.characters))
            for sheet in self.drawn(purpose)
        )
        with contextlib.suppress(FrozenError):
            self._keeper.means.cache.put("content", key, self._frozen(Painted(contents)))
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
        self._keeper.means.cache.put("page", self.key, made)

    def _make(self) -> None:
        made = self.made()
        if made is not None:
            self.take_over(made)

    def _read(self) -> bool:
        """Know what an earlier run kept of the page, if anything."""
        kept = self._keeper.means.cache.get("page", self.key)
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


def _bare(content: PageContent) -> PageContent:
    """The content without what was only needed to paint it."""
    shown = {
        name: replace(item, clip=None, origin=None, meaning=None)
        for name, item in content.pictures.items()
    }
    return replace(content, sheet=replace(content.sheet, items=(), marks=()), pictures=shown)
