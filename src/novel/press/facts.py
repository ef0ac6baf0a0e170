"""What a file says about itself and how it is printed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from novel.book.book import Book
from novel.book.edition import Edition, Purpose
from novel.press.srgb import srgb_profile

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

    @property
    def document_id(self) -> str:
        """The same for every build of this edition: slug, language, purpose and version."""
        name = "/".join((self.slug, self.language, self.purpose, self.version))
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
        profile=print_profile if on_press else srgb_profile(),
        condition=book.print.condition if on_press else "sRGB IEC61966-2.1",
    )
