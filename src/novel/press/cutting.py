"""From composed sheets to the pages of a file: spreads cut in two, marks put round each page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from novel.book.book import Book
from novel.book.edition import Purpose
from novel.lettering.typefaces import Typefaces
from novel.makeup.marks import with_marks
from novel.paint.halves import single_pages
from novel.press.keepaway import kept_away
from novel.sheet import Sheet


def cut(sheet: Sheet, book: Book, typefaces: Typefaces) -> Mapping[Purpose, tuple[Sheet, ...]]:
    """The single pages of a sheet, with marks where the book asks for them.

    Coloured inks keep away from light letters on rich black.
    On screens no spine hides anything: there the halves of a spread end at the fold.
    """
    sheet = replace(sheet, items=kept_away(sheet.items, typefaces.faces))
    pages = single_pages(sheet, book.format.trim_width, book.format.overlap)
    pressed = tuple(
        with_marks(page, book, typefaces) if book.print.marks else page for page in pages
    )
    if len(pages) == 1 or not book.format.overlap:
        return {"print": pressed, "web": pressed}
    return {"print": pressed, "web": single_pages(sheet, book.format.trim_width)}
