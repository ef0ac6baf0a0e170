"""From composed sheets to the pages of a file: spreads cut in two, marks put round each page."""

from __future__ import annotations

from novel.book.book import Book
from novel.lettering.typefaces import Typefaces
from novel.makeup.marks import with_marks
from novel.paint.halves import single_pages
from novel.sheet import Sheet


def cut(sheet: Sheet, book: Book, typefaces: Typefaces) -> tuple[Sheet, ...]:
    """The single pages of a sheet, with marks where the book asks for them."""
    pages = single_pages(sheet, book.format.trim_width)
    if not book.print.marks:
        return pages
    return tuple(with_marks(page, book, typefaces) for page in pages)
