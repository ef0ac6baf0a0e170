"""What goes into the file of a product."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from novel.book.edition import Edition
from novel.cache import key_of
from novel.pagemaking import images_of
from novel.reading import Reading
from novel.records import dataclass
from novel.sheet import ImageItem, Sheet

if TYPE_CHECKING:
    from novel.paint.content import PageContent


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
