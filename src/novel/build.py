"""The story on one screen: from the book's folder to its PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from novel.artstore import ArtStore
from novel.book.book import Book
from novel.book.edition import Edition, Purpose
from novel.book.page import Page
from novel.diagnostics import Diagnostic, Report, UnreadableBookError, WrongOrderError, did_you_mean
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.makeup.compose import Composer
from novel.preflight.faces import inspect_faces
from novel.preflight.pages import inspect_pages
from novel.preflight.resolution import inspect_resolution
from novel.sheet import ImageItem, Sheet
from novel.shelf import MachineError, Shelf

if TYPE_CHECKING:
    from novel.paint.content import PageContent


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build: languages (empty: all), purposes, pages (empty: all), finished or draft."""

    languages: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ("print", "web")
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


Said: TypeAlias = Callable[[str, float], None]  # what is being done, and the share that is done


def build(shelf: Shelf, order: Order, said: Said, *, strict: bool = False) -> Iterator[Outcome]:
    """Make the editions of an order; an outcome for each edition as soon as it is ready.

    A file is written only where its language has no error (with `strict`: no warning either).
    """
    said("reading", 0.0)
    for number, reading in enumerate(readings(shelf, order)):
        for rank, purpose in enumerate(order.purposes, start=1):
            edition = Edition(reading.book.language, purpose, order.draft)
            share = (number + rank / (len(order.purposes) + 1)) / reading.of
            said(f"{edition.language} {purpose}", share)
            ready = reading.ok(strict=strict)
            made = _make(reading, edition, shelf, order, strict=strict) if ready else None
            yield Outcome(edition, reading.report, made)


@dataclass(slots=True)
class Reading:
    """One language of the book, composed: its sheets, and all that was found wrong so far.

    `of` is how many languages the order asks for.
    """

    book: Book
    sheets: Sequence[Sheet]
    art: ArtStore
    faces: Faces
    report: Report
    of: int

    def ok(self, *, strict: bool) -> bool:
        """Nothing stands against making its editions."""
        return not self.report.failed and not (strict and len(self.report))


def readings(shelf: Shelf, order: Order) -> Iterator[Reading]:
    """The book in each language of an order, read, lettered, composed and inspected.

    Raises:
        UnreadableBookError: It cannot be read so far that anything could be composed.
        WrongOrderError: The order asks for a language or a page that the book does not have.
        MachineError: There is no font, or no colour profile.
    """
    shared = Report()
    manuscript = read_manuscript(shelf, shared)
    if manuscript is None:
        raise UnreadableBookError(shared)
    faces = Faces({path: shelf.read(path) for path in _font_files(shelf)})
    store: ArtStore | None = None
    languages = _languages(manuscript, order)
    for language in languages:
        report = Report()
        report.extend(shared)
        inspect_faces(faces, report)
        book = manuscript.book(language, report, draft=order.draft)
        if book is None:
            raise UnreadableBookError(report)
        store = store or ArtStore(shelf, book, _profile(shelf, book))
        inspect_pages(book, report)
        sheets = _sheets(book, faces, store, order, report)
        yield Reading(book, sheets, store, faces, report, len(languages))


def _sheets(book: Book, faces: Faces, store: ArtStore, order: Order, report: Report) -> list[Sheet]:
    chosen = chosen_pages(book, order.pages)
    composer = Composer(
        book=book,
        letterer=Letterer(book, faces, report),
        facts=lambda art, span: store.facts(art, span, report),
    )
    sheets = [
        composer.compose(page, chapter)
        for chapter in book.chapters
        for page in chapter.pages
        if page.name in chosen
    ]
    if "print" in order.purposes:
        for item in _images(sheets):
            facts = store.facts(item.art, item.origin, report)
            if facts is not None:
                inspect_resolution(item, facts, book.print, report)
    return sheets


def _make(
    reading: Reading, edition: Edition, shelf: Shelf, order: Order, *, strict: bool
) -> Made | None:
    from novel.paint.characters import characters_of
    from novel.paint.page import paint_page
    from novel.press.assemble import assemble
    from novel.press.facts import facts_of

    book, purpose, art = reading.book, edition.purpose, reading.art
    with ThreadPoolExecutor() as executor:
        art.prepare(_images(reading.sheets), purpose, reading.report, executor)
    if not reading.ok(strict=strict):
        return None
    pages = [
        paint_page(
            sheet, purpose, characters=lambda face: characters_of(reading.faces.at(face).content)
        )
        for sheet in reading.sheets
    ]
    content = assemble(
        pages,
        facts_of(book, edition, _profile(shelf, book)),
        lambda item: art.picture(item, purpose),
        lambda face: reading.faces.at(face).content,
    )
    reading.report.extend(_inspected(content, pages, book, edition))
    if not reading.ok(strict=strict):
        return None
    path = output_path(book, edition, order)
    shelf.write(path, content)
    return Made(edition=edition, path=path, pages=len(pages), size=len(content))


def _inspected(
    content: bytes, pages: Sequence[PageContent], book: Book, edition: Edition
) -> Iterator[Diagnostic]:
    """What preflight finds in a file just made, said at the lines of the script."""
    from novel.preflight.inspect import inspect_file
    from novel.preflight.limits import limits_of
    from novel.preflight.standards import standards_of
    from novel.preflight.trace import Trace, diagnose

    findings = inspect_file(content, standards_of(book, edition), limits_of(book))
    trace = Trace.of(pages, book)
    yield from diagnose(findings, trace, purpose=edition.purpose, draft=edition.draft)


def output_path(book: Book, edition: Edition, order: Order) -> str:
    """Where an edition is written; a draft or a part of the book never replaces the whole."""
    parts = [book.slug, edition.language, edition.purpose]
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


def _images(sheets: Iterable[Sheet]) -> list[ImageItem]:
    return [item for sheet in sheets for item in sheet.items if isinstance(item, ImageItem)]


def _font_files(shelf: Shelf) -> list[str]:
    files = [p for p in shelf.names("fonts") if p.lower().endswith((".ttf", ".otf"))]
    if not files:
        raise MachineError(
            "there is no font in fonts/", help="put .ttf or .otf files there, with their licences"
        )
    return files


def _profile(shelf: Shelf, book: Book) -> bytes:
    try:
        return shelf.read(book.print.profile)
    except FileNotFoundError:
        known = [p for p in shelf.names("profiles") if p.endswith(".icc")]
        raise MachineError(
            f"there is no colour profile '{book.print.profile}'",
            help=f"{did_you_mean(book.print.profile, known)}; "
            "name it in script/book.yaml under 'print: {profile: …}'",
        ) from None
