"""Whether there is anything to make."""

from __future__ import annotations

from novel.book.book import Book
from novel.diagnostics import Report


def inspect_pages(book: Book, report: Report) -> None:
    """Report a book that has no page for this edition."""
    if not any(True for _ in book.pages):
        report.error(
            "B808",
            "every page of the book is a draft: there is nothing to make",
            book.span,
            help="add --draft to the command, or take 'draft: yes' out of finished pages",
        )
