"""Standards by the names that people and books call them."""

from __future__ import annotations

from collections.abc import Iterable

from novel.book.book import Book
from novel.book.edition import Edition
from novel.records import dataclass

X4, X1A, A2A, UA1 = "PDF/X-4", "PDF/X-1a:2003", "PDF/A-2a", "PDF/UA-1"
HOUSE, WEB = "house", "web"


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard: its name, the document that lays it down, and other ways to write the name."""

    name: str
    document: str
    also: tuple[str, ...] = ()


STANDARDS: dict[str, Standard] = {
    standard.name: standard
    for standard in (
        Standard(X4, "ISO 15930-7:2010", ("x4", "x-4", "pdfx4", "pdf/x4")),
        Standard(X1A, "ISO 15930-4:2003", ("x1a", "x-1a", "pdfx1a", "pdf/x-1a", "pdf/x1a")),
        Standard(A2A, "ISO 19005-2:2011", ("a2a", "a-2a", "pdfa2a", "pdf/a2a", "pdf/a")),
        Standard(UA1, "ISO 14289-1:2014", ("ua1", "ua-1", "ua", "pdfua1", "pdf/ua")),
        Standard(HOUSE, "house rules for the press", ("press", "print")),
        Standard(WEB, "house rules for the web", ()),
    )
}


def named(words: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The standards that these words mean, and the words that mean none."""
    known = {name.casefold(): name for name in STANDARDS}
    known |= {alias: s.name for s in STANDARDS.values() for alias in s.also}
    chosen, strange = set[str](), list[str]()
    for word in words:
        found = known.get(word.strip().casefold())
        if found is None:
            strange.append(word.strip())
        else:
            chosen.add(found)
    return frozenset(chosen), tuple(strange)


def standards_of(book: Book, edition: Edition) -> frozenset[str]:
    """The standards that an edition of the book keeps to."""
    if edition.purpose == "web":
        return frozenset((A2A, UA1, WEB))
    chosen, _ = named([book.print.standard])
    return chosen | {HOUSE} if X1A in chosen else frozenset((X4, A2A, UA1, HOUSE))
