"""Sizes: the lines that stand at a size of their own because the script says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from novel.book.book import Book
from novel.book.page import Line

_OF_ANY_SIZE = ("sfx", "title")  # sounds and titles are as large as they are loud


def own_sizes(books: Iterable[Book]) -> str:
    """A list of those lines for people, each with its place; empty where there is none.

    Sounds, titles and covers have no size that they could leave.
    """
    told = {
        f"  {line.span.path}:{line.span.begin.line}  {line.size:g} pt: the script says so"
        for book in books
        for line in _lines(book)
        if line.size is not None
    }
    return "\n".join(("lines at a size of their own:", *sorted(told), "")) if told else ""


def _lines(book: Book) -> Iterator[Line]:
    for page in book.pages:
        if page.kind == "story":
            for panel in page.panels:
                yield from (line for line in panel.lines if line.kind not in _OF_ANY_SIZE)
