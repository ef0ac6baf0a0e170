"""From the pages of a book to the sheets of one product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.edition import Product
from novel.diagnostics import Report
from novel.lettering.typefaces import Typefaces
from novel.makeup.cover import cover_sheet
from novel.makeup.marks import with_marks
from novel.press.booklet import booklet
from novel.press.keepaway import kept_away
from novel.press.proof import proof
from novel.sheet import Sheet


def sheets_of(
    product: Product, book: Book, pages: Sequence[Sheet], typefaces: Typefaces, report: Report
) -> Sequence[Sheet]:
    """The sheets of a product; none, and errors, where the book lacks what it needs."""
    match product:
        case "cover":
            cover = cover_sheet(book, pages, typefaces, report)
            if cover is None:
                return ()
            cover = replace(cover, items=kept_away(cover.items, typefaces.faces))
            return (with_marks(cover, book, typefaces) if book.print.marks else cover,)
        case "booklet":
            return booklet(book, pages)
        case "proof":
            return proof(book, pages, typefaces, report)
        case "print" | "web" | "small" | "changes":
            return pages
