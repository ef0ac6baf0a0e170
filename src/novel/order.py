"""What is to be made: languages, products, pages, and the files they go to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from novel.book.book import Book
from novel.book.edition import PURPOSES, Edition, Product, Purpose
from novel.book.page import Page
from novel.diagnostics import WrongOrderError, did_you_mean
from novel.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build: languages (empty: all), purposes, pages (empty: all), finished or draft."""

    languages: tuple[str, ...] = ()
    purposes: tuple[Product, ...] = ("print", "web")
    pages: tuple[str, ...] = ()
    draft: bool = False

    @property
    def inks(self) -> tuple[Purpose, ...]:
        """The colours in which its products are made."""
        return tuple(dict.fromkeys(PURPOSES[product] for product in self.purposes))

    @property
    def inks_of_pages(self) -> tuple[Purpose, ...]:
        """The colours in which the artwork of all pages is needed: a cover shows but its own."""
        whole = replace(self, purposes=tuple(p for p in self.purposes if p != "cover"))
        return whole.inks


def with_pages(order: Order, pages: str) -> Order:
    """The order for these pages only (names and numbers with commas between)."""
    parts = tuple(part.strip() for part in pages.split(",") if part.strip())
    return replace(order, pages=parts)


def output_path(book: Book, edition: Edition, order: Order) -> str:
    """Where an edition is written; a draft or a part of the book never replaces the whole."""
    return f"build/{book.slug}{ending(order, edition.product, edition.language)}"


def ending(order: Order, product: Product, language: str = "") -> str:
    """How the paths of a product end: in a language, or in any."""
    parts: list[str] = [language, product] if language else [product]
    if order.pages:
        parts.append("pages-" + "-".join(name.replace("-", "to") for name in order.pages))
    if order.draft:
        parts.append("draft")
    return f"-{'-'.join(parts)}.pdf"


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
