"""What a file says about itself and how it is printed."""

from __future__ import annotations

import uuid

from novel.book.book import Book
from novel.book.edition import Edition, Product, Purpose
from novel.press.srgb import srgb_profile
from novel.records import dataclass

X1A = "PDF/X-1a:2003"
_REGISTRY = "http://www.color.org"
_DOCUMENTS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:novel:document")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFacts:
    """The facts of one edition; `profile` is the ICC profile of its output condition.

    `date` is an ISO date: all dates of the file come from it, none from a clock.
    """

    slug: str
    title: str
    language: str
    author: str
    subject: str
    date: str
    version: str
    purpose: Purpose
    profile: bytes
    condition: str
    registry: str = _REGISTRY
    product: Product | None = None  # what kind of file it is; None: the book itself
    standard: str = "PDF/X-4"  # of a file for the press

    @property
    def is_flat(self) -> bool:
        """The file is PDF/X-1a: no transparency, and nothing that came into PDF after it."""
        return self.purpose == "print" and self.standard == X1A

    @property
    def document_id(self) -> str:
        """The same for every build of this edition: slug, language, product and version."""
        name = "/".join((self.slug, self.language, self.product or self.purpose, self.version))
        return f"uuid:{uuid.uuid5(_DOCUMENTS, name)}"


def facts_of(book: Book, edition: Edition, print_profile: bytes) -> EditionFacts:
    """The facts of a book's edition; `print_profile` is the file that `book.print` names."""
    on_press = edition.purpose == "print"
    return EditionFacts(
        slug=book.slug,
        title=book.title,
        language=book.language,
        author=book.author,
        subject=book.subject,
        date=book.date,
        version=book.version,
        purpose=edition.purpose,
        product=edition.product,
        standard=book.print.standard,
        profile=print_profile if on_press else srgb_profile(),
        condition=book.print.condition if on_press else "sRGB IEC61966-2.1",
    )
