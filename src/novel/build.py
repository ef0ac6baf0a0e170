"""The story on one screen: from the book's folder to its PDFs."""

from __future__ import annotations

import contextlib
import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from novel.artstore import ArtStore
from novel.book.book import Book
from novel.book.edition import PURPOSES, Edition, Product, Purpose
from novel.book.page import Page
from novel.cache import FOLDER, key_of
from novel.crew import Errand, can_fork
from novel.diagnostics import (
    Diagnostic,
    Report,
    Severity,
    UnreadableBookError,
    WrongOrderError,
    did_you_mean,
)
from novel.fingerprint import told
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.means import Means
from novel.pages import BookPage, Fonts, Pages, faces_of, images_of
from novel.paint.artwork.errors import no_press_profile
from novel.preflight.faces import inspect_faces
from novel.preflight.pages import inspect_pages
from novel.records import dataclass
from novel.sheet import ImageItem, Sheet
from novel.shelf import MachineError, Shelf

if TYPE_CHECKING:
    from novel.lettering.faces import Faces
    from novel.paint.content import PageContent
    from novel.paint.picture import Sample
    from novel.preflight.finding import Finding
    from novel.press.splicing import Splicing


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build: languages (empty: all), purposes, pages (empty: all), finished or draft."""

    languages: tuple[str, ...] = ()
    purposes: tuple[Product, ...] = ("print", "web")
    pages: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file that was made."""

    edition: Edition
    path: str
    pages: int
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """One edition: all that was found, and the file, None where something stood against it."""

    edition: Edition
    report: Report
    made: Made | None


# ICC.1:2022, 7.2: where a profile says of which colours it is, and that it is one.
_SPACE, _SIGNATURE = slice(16, 20), slice(36, 40)
Said: TypeAlias = Callable[[str, float], None]  # what is being done, and the share that is done


def build(
    shelf: Shelf, order: Order, said: Said, *, strict: bool = False, means: Means | None = None
) -> Iterator[Outcome]:
    """Make the editions of an order; an outcome for each edition as soon as it is ready.

    A file is written only where its language has no error (with `strict`: no warning either).
    """
    with means or Means() as own, workers_watched():
        said("reading", 0.0)
        for number, reading in enumerate(readings(shelf, order, own, art=_inks(order))):
            with contextlib.ExitStack() as open_now:
                making = _Making(reading, shelf, order, strict)
                begun = making.begun_beside(open_now)
                for rank, product in enumerate(order.purposes, start=1):
                    edition = Edition(reading.book.language, product, order.draft)
                    share = (number + rank / (len(order.purposes) + 1)) / reading.of
                    said(f"{edition.language} {product}", share)
                    made = making.made(edition, begun.get(edition))
                    yield Outcome(edition, reading.report, made)


@contextlib.contextmanager
def workers_watched() -> Iterator[None]:
    """A worker that dies (killed, out of memory) is the machine's fault."""
    try:
        yield
    except BrokenExecutor as problem:
        raise MachineError(
            "a process that worked on the book died",
            help="it may have run out of memory: build again with a smaller number behind -j",
        ) from problem


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
        return not self.report.failed and not (strict and len(self.report))


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
    manuscript = read_manuscript(shelf, shared, means.cache)
    if manuscript is None:
        raise UnreadableBookError(shared)
    fonts = Fonts.of({path: shelf.read(path) for path in _font_files(shelf)})
    pages = Pages(fonts, means)
    store: ArtStore | None = None
    languages = _languages(manuscript, order)
    together = _together(manuscript, languages, shared, draft=order.draft)
    for language in languages:
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
        for page in found:
            report.extend(
                map(_softened, page.findings.found) if order.draft else page.findings.found
            )
            report.extend(page.findings.coarse if "print" in _inks(order) else ())
            store.order(page.findings.images, art)
        yield Reading(book, found, store, pages, report, len(languages))


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


def _inks(order: Order) -> tuple[Purpose, ...]:
    """The colours in which the products of an order are made."""
    return tuple(dict.fromkeys(PURPOSES[product] for product in order.purposes))


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a file: its painted pages, and the artwork they show.

    `drawn` gives the sheet of a page, counted from 0, with all that is drawn on it; `keys` stand
    for what the pages are made from, and are empty where that is not known.
    """

    pages: Sequence[PageContent]
    images: Sequence[ImageItem]
    drawn: Callable[[int], Sheet]
    keys: Sequence[str] = ()


def contents_of(reading: Reading, edition: Edition) -> Contents:
    """The pages of a product; the book's own are kept from build to build."""
    if edition.product in ("print", "web", "small"):
        painted = [
            (page, rank, content)
            for page in reading.pages
            for rank, content in enumerate(page.painted(edition.purpose))
        ]
        images = [item for page in reading.pages for item in page.findings.images]
        keys = [key_of(page.key, rank) for page, rank, _ in painted]

        def drawn(index: int) -> Sheet:
            page, rank, _ = painted[index]
            return page.drawn(edition.purpose)[rank]

        return Contents([content for _, _, content in painted], images, drawn, keys)
    from novel.lettering.typefaces import Typefaces
    from novel.paint.page import paint_page
    from novel.press.products import sheets_of

    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    # A proof shows what will be printed; a booklet is stapled, and hides nothing of a spread.
    shown = reading.drawn("web" if edition.product == "booklet" else "print")
    sheets = sheets_of(edition.product, reading.book, shown, typefaces, reading.report)
    characters = reading.making.characters
    pages = [paint_page(sheet, edition.purpose, characters=characters) for sheet in sheets]
    return Contents(pages, list(images_of(sheets)), lambda index: sheets[index])


@dataclass(frozen=True, slots=True)
class _Making:
    """The editions of a book that was read."""

    reading: Reading
    shelf: Shelf
    order: Order
    strict: bool

    def begun_beside(self, open_now: contextlib.ExitStack) -> Mapping[Edition, Errand]:
        """The second edition, begun in another process; none where that cannot be done.

        It is finished when the first is, for what is found in that may stand against it.
        """
        products = self.order.purposes[1:2]
        reading, means = self.reading, self.reading.making.means
        if not (products and means.hands > 1 and self.shelf.lasts):
            return {}
        if not reading.ok(strict=self.strict):
            return {}
        reading.art.wait()  # its threads stand in the way of another process
        if not can_fork():
            return {}
        edition = Edition(reading.book.language, products[0], self.order.draft)

        def make(may_finish: Callable[[], bool]) -> bytes:
            made = self._written(edition, may_finish)
            means.cache.tidy()
            return pickle.dumps((made, tuple(reading.report)))

        from novel.preflight import inspect  # noqa: F401 - loaded once for both processes
        from novel.press import assemble  # noqa: F401

        return {edition: open_now.enter_context(Errand(make))}

    def made(self, edition: Edition, begun: Errand | None) -> Made | None:
        """The file of an edition, if nothing stands against it."""
        if not self.reading.ok(strict=self.strict):
            return None
        delivered = b"" if begun is None else begun.finished()
        if not delivered:
            return self._written(edition, lambda: True)
        made, found = pickle.loads(delivered)  # noqa: S301 - from our own process
        self.reading.report.extend(found)
        return made if isinstance(made, Made) else None

    def _written(self, edition: Edition, may_finish: Callable[[], bool]) -> Made | None:
        from novel.press.assemble import write_file
        from novel.press.facts import facts_of
        from novel.renewing import Renewing

        reading, purpose = self.reading, edition.purpose
        book, art = reading.book, reading.art
        contents = contents_of(reading, edition)
        art.order(contents.images, (purpose,))
        art.finish(contents.images, purpose, reading.report)
        if not reading.ok(strict=self.strict):
            return None
        path = output_path(book, edition, self.order)
        facts = facts_of(book, edition, profile_of(self.shelf, book))
        try:
            with contextlib.ExitStack() as open_now:
                file = open_now.enter_context(self.shelf.writing(path, spare=_spare(path, purpose)))
                library = Renewing(art.library(purpose), reading.making.means.cache, file)
                splicing = open_now.enter_context(
                    write_file(file, contents.pages, facts, library, reading.making.font_parts)
                )
                reading.report.extend(_inspected(file, splicing, contents, reading, edition))
                splicing.wait()
                library.note(file, splicing.places)
                _say_changed(reading)
                if not (reading.ok(strict=self.strict) and may_finish()):
                    raise _RefusedError
                size = file.seek(0, io.SEEK_END)
        except _RefusedError:
            return None
        return Made(edition=edition, path=path, pages=len(contents.pages), size=size)


def _spare(path: str, purpose: Purpose) -> str:
    """Where the version before the last of a file is kept: of those whose pictures stay in place.

    In a linearised file they lie behind pages, and move with every word.
    """
    return f"{FOLDER}/spare/{path.rpartition('/')[2]}" if purpose == "print" else ""


class _RefusedError(Exception):
    """A file is no good and is not kept."""


def _inspected(
    file: BinaryIO,
    splicing: Splicing,
    contents: Contents,
    reading: Reading,
    edition: Edition,
) -> Iterator[Diagnostic]:
    """What preflight finds in a file just made, said at the lines of the script.

    Its pictures are still being put in: their inks were added up coarsely when they were prepared.
    """
    from novel.preflight.document import Known
    from novel.preflight.inspect import inspect_file
    from novel.preflight.limits import limits_of
    from novel.preflight.standards import standards_of
    from novel.preflight.trace import Trace, diagnose

    book = reading.book
    limits, standards = limits_of(book), sorted(standards_of(book, edition))
    if edition.product != "print" or len(reading.pages) < len(tuple(book.pages)):
        limits = replace(limits, binding="none")
    clean = _Clean(contents, reading, edition, key_of(told((limits, standards))))

    def sample(number: int) -> Sample | None:
        shown = splicing.pictures.get(number)
        found = None if shown is None else reading.art.sample(shown)
        if found is None:  # it will be unpacked
            splicing.wait()
        return found

    known = Known(pages=clean.known, samples=sample)
    findings = inspect_file(file, standards, limits, known=known)
    clean.note(findings)
    if findings:
        at_fault = {finding.page - 1 for finding in findings}
        whole = [  # what is drawn on a page is only read where something is wrong with it
            replace(page, sheet=contents.drawn(index)) if index in at_fault else page
            for index, page in enumerate(contents.pages)
        ]
        trace = Trace.of(whole, book, edition.purpose)
        yield from diagnose(findings, trace, tuple(reading.report), draft=edition.draft)


class _Clean:
    """Pages in which preflight has found nothing before, and will not look again."""

    def __init__(
        self, contents: Contents, reading: Reading, edition: Edition, demands: str
    ) -> None:
        self._cache = reading.making.means.cache
        self._keys = {}
        for number, (key, page) in enumerate(zip(contents.keys, contents.pages, strict=False), 1):
            shown = (reading.art.picture(i, edition.purpose) for i in page.pictures.values())
            digests = [picture.digest for picture in shown]
            self._keys[number] = key_of("clean", key, edition.product, demands, *digests)
        self.known = {n for n, key in self._keys.items() if self._cache.has("page", key)}

    def note(self, findings: Sequence[Finding]) -> None:
        """Keep which pages were found right; none where findings were left out."""
        if any(finding.more for finding in findings):
            return
        wrong = {finding.page for finding in findings}
        for number, key in self._keys.items():
            if number not in wrong and number not in self.known:
                self._cache.put("page", key, b"")


def _say_changed(reading: Reading) -> None:
    """Say which artwork is no longer what the file shows."""
    for art in reading.art.changed():
        shown = (item for page in reading.pages for item in page.findings.images)
        reading.report.warning(
            "A425",
            f"'{art}' changed while the book was being built",
            next((item.origin for item in shown if item.art == art), None),
            help="build again: this file shows it as it was before",
        )


def output_path(book: Book, edition: Edition, order: Order) -> str:
    """Where an edition is written; a draft or a part of the book never replaces the whole."""
    parts = [book.slug, edition.language, edition.product]
    if order.pages:
        parts.append("pages-" + "-".join(name.replace("-", "to") for name in order.pages))
    if edition.draft:
        parts.append("draft")
    return f"build/{'-'.join(parts)}.pdf"


def chosen_pages(book: Book, wanted: Iterable[str]) -> set[str]:
    """The names of the pages that an order means: names, printed numbers, ranges of numbers.

    Raises:
        WrongOrderError: The book has no such page.
    """
    pages = list(book.pages)
    if not (wanted := list(wanted)):
        return {page.name for page in pages}
    chosen: set[str] = set()
    for part in wanted:
        found = {page.name for page in pages if _means(part, page)}
        if not found:
            known = [page.name for page in pages]
            msg = f"there is no page '{part}' in this edition. {did_you_mean(part, known)}".rstrip()
            raise WrongOrderError(msg)
        chosen |= found
    return chosen


def _means(part: str, page: Page) -> bool:
    if part in (page.name, page.label):
        return True
    first, dash, last = part.partition("-")
    if not (dash and first.isdecimal() and last.isdecimal()) or page.number is None:
        return False
    return int(first) <= page.number <= int(last)


def with_pages(order: Order, pages: str) -> Order:
    """The order for these pages only (names and numbers with commas between)."""
    parts = tuple(part.strip() for part in pages.split(",") if part.strip())
    return replace(order, pages=parts)


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
    content = profile_of(shelf, book)
    if content[_SPACE] != b"CMYK" or content[_SIGNATURE] != b"acsp":
        wrong, span = no_press_profile(), book.print.profile_span or book.span
        report.error(wrong.code, wrong.message, span, help=wrong.help)
        raise UnreadableBookError(report)
    return content


def profile_of(shelf: Shelf, book: Book) -> bytes:
    """The colour profile of the book's press.

    Raises:
        MachineError: It is not there.
    """
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
