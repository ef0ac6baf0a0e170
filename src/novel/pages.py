"""The pages of a run, each made from its own parts alone or found as an earlier run kept it."""

from __future__ import annotations

import contextlib
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from novel.book.book import Book
from novel.book.edition import Purpose
from novel.book.page import Page
from novel.bookpage import Alone, BookPage
from novel.crew import Errand, can_fork, shared_out
from novel.facestore import FaceStore
from novel.means import Means
from novel.pagemaking import Fonts, PageTask, artworks, make_page

if TYPE_CHECKING:
    from novel.paint.characters import Characters

_FEW = 4  # pages that are made before several more processes would be ready
_LETTERING = "novel.lettering.letter"  # with all that it needs, a tenth of a second to load


class Pages:
    """Makes or finds the pages of a run."""

    def __init__(self, fonts: Fonts, means: Means) -> None:
        self.fonts = fonts
        self.means = means
        self.faces = FaceStore(fonts, means)
        self._elsewhere: dict[int, BookPage] = {}
        self._coming: Iterator[tuple[int, bytes]] = iter(())

    def of(
        self,
        book: Book,
        chosen: Iterable[str],
        facts: Callable[[str], object],
        languages: Sequence[Book] = (),
    ) -> list[BookPage]:
        """The chosen pages of a book, none of them made yet.

        `languages` are the books of a co-edition, in which each page is lettered for all.
        """
        names = frozenset(chosen)
        shared = [Alone(one) for one in languages]
        own = Alone(book)
        settings = [alone.settings for alone in (own, *shared)]
        return [
            BookPage(self._task(own, page, facts, shared), page, settings, self)
            for chapter in book.chapters
            for page in chapter.pages
            if page.name in names
        ]

    def begin(
        self,
        pages: Sequence[BookPage],
        *,
        purposes: Sequence[Purpose] = (),
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin those pages that are not kept from an earlier run, in this order.

        This process letters pages too unless it will be `busy`; then only what others leave. These
        paint them for the `purposes`, too.
        """
        missing = [page for page in pages if not self._known(page)]
        if self.means.pages is None or len(missing) < self.means.many:
            self._share_out(missing, purposes, busy)
            return
        executor = self.means.pages()
        for page in missing:
            page.coming = executor.submit(make_page, page.task)

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
        return self.faces.characters(path)

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
