"""The book in each language of an order: read, lettered, composed and inspected."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from novel.artstore import ArtStore
from novel.book.book import Book
from novel.book.edition import Purpose
from novel.bookpage import BookPage
from novel.diagnostics import (
    Diagnostic,
    Report,
    Severity,
    UnreadableBookError,
    WrongOrderError,
    did_you_mean,
)
from novel.intake.keeping import Kept
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.means import Means
from novel.order import Order, chosen_pages
from novel.pagemaking import Fonts, faces_of
from novel.pages import Pages
from novel.paint.artwork.errors import no_press_profile
from novel.preflight.faces import inspect_faces
from novel.preflight.pages import inspect_pages
from novel.records import dataclass
from novel.sheet import Sheet
from novel.shelf import MachineError, Shelf

if TYPE_CHECKING:
    from novel.lettering.faces import Faces

# ICC.1:2022, 7.2: where a profile says of which colours it is, and that it is one.
_SPACE, _SIGNATURE = slice(16, 20), slice(36, 40)


@dataclass(slots=True)
class Reading:
    """One language of the book, composed: its pages, and all that was found wrong so far.

    `of` is how many languages the order asks for.
    """

    book: Book
    pages: Sequence[BookPage]
    art: ArtStore
    making: Pages
    report: Report
    of: int

    @property
    def sheets(self) -> Sequence[Sheet]:
        """The pages as they are drawn for the press, spreads as two."""
        return self.drawn("print")

    def drawn(self, purpose: Purpose) -> Sequence[Sheet]:
        """The pages as they are drawn, spreads as two."""
        return [sheet for page in self.pages for sheet in page.drawn(purpose)]

    @property
    def faces(self) -> Faces:
        """The faces of the book."""
        return faces_of(self.making.fonts)

    def ok(self, *, strict: bool) -> bool:
        """Nothing stands against making its editions."""
        return not self.report.stops(strict=strict)


def readings(
    shelf: Shelf, order: Order, means: Means | None = None, *, art: Sequence[Purpose] = ()
) -> Iterator[Reading]:
    """The book in each language of an order, read, lettered, composed and inspected.

    Its artwork is begun to be prepared for the purposes in `art`.

    Raises:
        UnreadableBookError: It cannot be read so far that anything could be composed.
        WrongOrderError: The order asks for a language or a page that the book does not have.
        MachineError: There is no font, or no colour profile.
    """
    means = means or Means()
    shared = Report()
    manuscript = read_manuscript(shelf, shared, Kept(means.cache, means.hands, load_letterer))
    if manuscript is None:
        raise UnreadableBookError(shared)
    fonts = Fonts.of({path: shelf.read(path) for path in _font_files(shelf)})
    pages = Pages(fonts, means)
    languages = _languages(manuscript, order)
    together = _together(manuscript, languages, shared, draft=order.draft)
    store: ArtStore | None = None

    def opened(language: str) -> Reading:
        """A language whose pages are not lettered yet."""
        nonlocal store
        report = Report()
        report.extend(shared)
        inspect_faces(faces_of(fonts), report)
        book = manuscript.book(language, report, draft=order.draft)
        if book is None:
            raise UnreadableBookError(report)
        shown = replace(book, web=book.small) if "small" in order.purposes else book
        store = store or ArtStore(shelf, shown, _press_profile(shelf, book, report), means)
        inspect_pages(book, report)
        found = pages.of(book, chosen_pages(book, order.pages), store.facts, together)
        return Reading(book, found, store, pages, report, len(languages))

    for begun in _begun(languages, opened, means, art):
        for reading in begun:
            _collect(reading, order, art)
        while begun:
            yield begun.pop(0)  # nothing of it is kept here


def _begun(
    languages: Sequence[str],
    opened: Callable[[str], Reading],
    means: Means,
    art: Sequence[Purpose],
) -> Iterator[list[Reading]]:
    """The languages one after the other, their pages begun.

    Where artwork keeps this process busy, those who letter the pages of one go on with the next:
    two that come together, so that the second is ready when the files of the first are. So they do
    where no artwork is asked for, and nobody waits between two languages.
    """
    left = deque(languages)
    while left:
        begun = [opened(left.popleft())]
        store, making = begun[0].art, begun[0].making
        if left and means.hands > 1 and (store.is_new_to(art) or not art):
            with suppress(UnreadableBookError, WrongOrderError):  # it is said in its turn
                begun.append(opened(left[0]))
                left.popleft()
        making.begin(
            [page for reading in begun for page in reading.pages],
            purposes=art,
            busy=partial(store.is_new_to, art),
        )
        yield begun


def _collect(reading: Reading, order: Order, art: Sequence[Purpose]) -> None:
    """What was found on the pages of a language; their artwork is begun."""
    if art and reading.making.are_coming:
        reading.art.expect(art)
        load()
    with reading.making.lettered_beside(reading.pages, art) as going_on:
        ordered = _going_on(reading, art) if going_on else frozenset[BookPage]()
    for page in reading.pages:
        found = page.findings
        reading.report.extend(map(_softened, found.found) if order.draft else found.found)
        reading.report.extend(found.coarse if "print" in order.inks else ())
        if page not in ordered:
            _order(page, reading.art, art)


def _order(page: BookPage, store: ArtStore, purposes: Sequence[Purpose]) -> None:
    name = f"{page.task.book.language} {page.page.name}"
    store.order_page(name, page.key, page.findings.images, purposes)


def _going_on(reading: Reading, purposes: Sequence[Purpose]) -> frozenset[BookPage]:
    """Do what can be done while some pages are still being lettered; those that need no more."""
    if purposes:
        load()
    ready = frozenset(page for page in reading.pages if page.is_made())
    for page in reading.pages:
        if page in ready:
            _order(page, reading.art, purposes)
    return ready


def load_letterer() -> None:
    """Load what pages are lettered with, which takes as long as ten of them."""
    from novel.makeup import compose  # noqa: F401
    from novel.press import cutting  # noqa: F401


def load() -> None:
    """Load what files are made and inspected with: here, while others letter pages."""
    from novel.preflight import inspect  # noqa: F401
    from novel.press import assemble  # noqa: F401


def _together(
    manuscript: Manuscript, ordered: Sequence[str], report: Report, *, draft: bool
) -> tuple[Book, ...]:
    """The books of a co-edition, the source's first; none where every language stands alone.

    A language whose scripts cannot be read is left out. What is wrong with one that is not
    ordered is not said, but that the outlines may change with it is.
    """
    if not manuscript.settings.co_edition:
        return ()
    books = []
    for language in manuscript.languages:
        own = Report()
        book = manuscript.book(language, own, draft=draft)
        if book is not None:
            books.append(book)
        if own.failed and language not in ordered:
            report.warning(
                "T309",
                f"'{language}' is not finished: the outlines of this co-edition may still change",
                manuscript.settings.span,
                help=f"novel check --lang {language} says what it lacks",
            )
    return tuple(books)


def _softened(problem: Diagnostic) -> Diagnostic:
    """What a draft may show unfinished: a panel whose lettering does not fit."""
    return replace(problem, severity=Severity.WARNING) if problem.code == "L501" else problem


def _languages(manuscript: Manuscript, order: Order) -> tuple[str, ...]:
    for language in order.languages:
        if language not in manuscript.languages:
            known = did_you_mean(language, manuscript.languages)
            msg = f"the book has no language '{language}'; {known}"
            raise WrongOrderError(msg)
    return order.languages or manuscript.languages


def _font_files(shelf: Shelf) -> list[str]:
    files = [p for p in shelf.names("fonts") if p.lower().endswith((".ttf", ".otf"))]
    if not files:
        raise MachineError(
            "there is no font in fonts/", help="put .ttf or .otf files there, with their licences"
        )
    return files


def _press_profile(shelf: Shelf, book: Book, report: Report) -> bytes:
    """The colour profile of the book's press, which is one of four inks.

    Raises:
        MachineError: It is not there.
        UnreadableBookError: It is something else, and no artwork could be made ready.
    """
    content = _profile_file(shelf, book)
    if content[_SPACE] != b"CMYK" or content[_SIGNATURE] != b"acsp":
        wrong, span = no_press_profile(), book.print.profile_span or book.span
        report.error(wrong.code, wrong.message, span, help=wrong.help)
        raise UnreadableBookError(report)
    return content


def _profile_file(shelf: Shelf, book: Book) -> bytes:
    try:
        return shelf.read(book.print.profile)
    except FileNotFoundError:
        known = [p for p in shelf.names("profiles") if p.endswith(".icc")]
        there = f"{did_you_mean(book.print.profile, known)}; " if known else ""
        raise MachineError(
            f"there is no colour profile '{book.print.profile}'",
            help=f"{there}put an .icc file into profiles/ and name it in script/book.yaml"
            " under 'print: {profile: …}'",
        ) from None
