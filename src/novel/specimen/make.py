"""Making the specimen: the book's styles and faces on the plates, as one file a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.edition import Edition
from novel.diagnostics import Report, UnreadableBookError, WrongOrderError, did_you_mean
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.paint.picture import Picture
from novel.sheet import ImageItem, Sheet
from novel.shelf import Shelf
from novel.specimen.measures import measures_sheet
from novel.specimen.plates import specimen_book, worded_languages, wording
from novel.specimen.sheets import sheet_of


def make_specimens(shelf: Shelf, languages: Sequence[str]) -> Iterator[tuple[str, Report]]:
    """Write the specimen of each language; its path, and what is wrong with it.

    None given: all that the book has. Others are shown in the book's styles and faces.

    Raises:
        UnreadableBookError: The book cannot be read so far.
        WrongOrderError: Neither the book nor the specimen has such a language.
    """
    report = Report()
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        raise UnreadableBookError(report)
    faces = Faces({path: shelf.read(path) for path in _font_files(shelf)})
    for language in languages or manuscript.languages:
        book = book_in(manuscript, language, report)
        found = Report()
        sheets = specimen_sheets(book, faces, found)
        path = f"build/{book.slug}-specimen-{language}.pdf"
        shelf.write(path, specimen_pdf(book, sheets, faces, shelf.read(book.print.profile)))
        yield path, found


def book_in(manuscript: Manuscript, language: str, report: Report) -> Book:
    """The book in a language, or as if it were in that language.

    Raises:
        UnreadableBookError: The book cannot be read so far.
        WrongOrderError: Neither the book nor the specimen has such a language.
    """
    own = language in manuscript.languages
    if not own and language not in worded_languages():
        known = did_you_mean(
            language, dict.fromkeys((*manuscript.languages, *worded_languages())), most=24
        )
        msg = f"the book has no language '{language}', and neither has the specimen; {known}"
        raise WrongOrderError(msg)
    read_in = language if own else manuscript.languages[0]
    book = manuscript.book(read_in, Report(), draft=True)
    if book is None:
        raise UnreadableBookError(report)
    styles = manuscript.settings.styles_in(language)
    return book if own else replace(book, language=language, styles=styles)


def _font_files(shelf: Shelf) -> list[str]:
    return [path for path in shelf.names("fonts") if path.lower().endswith((".ttf", ".otf"))]


def specimen_sheets(book: Book, faces: Faces, report: Report) -> list[Sheet]:
    """The plates in the language of a book, and at their end our figures beside people's."""
    words = wording(book.language)
    shown = specimen_book(book, words)
    letterer = Letterer(shown, faces, report)
    sheets = [sheet_of(shown, page, letterer) for page in shown.pages]
    last = measures_sheet(shown, book, words, letterer, number=len(sheets) + 1)
    return sheets if last is None else [*sheets, last]


def specimen_pdf(book: Book, sheets: Sequence[Sheet], faces: Faces, profile: bytes) -> bytes:
    """The sheets as a file for screens, at the size of the book."""
    from novel.paint.characters import characters_of
    from novel.paint.page import paint_page
    from novel.press.assemble import assemble
    from novel.press.facts import facts_of

    pages = [
        paint_page(sheet, "web", characters=lambda face: characters_of(faces.at(face).content))
        for sheet in sheets
    ]
    facts = facts_of(book, Edition(book.language, "web", draft=False), profile)
    return assemble(pages, facts, _picture, lambda face: faces.at(face).content)


def _picture(item: ImageItem) -> Picture:
    msg = f"the specimen shows no picture, and yet: {item.art}"
    raise KeyError(msg)
