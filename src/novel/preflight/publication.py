"""Whether a book may be published: its imprint, its emblem, its numbers, in all its languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from novel.book.book import Book, ImprintEntry
from novel.diagnostics import Report
from novel.layout.facts import ArtFacts

Funding: TypeAlias = Literal["funded", "co-funded"]
_EMBLEM, _SLACK = 3 / 2, 0.01  # width by height, and by how much pixels may round it
_WORDS = 4  # an entry of fewer may be the same in two languages: a name, an address
# How official statements begin: in part paid by the Union, and paid by it alone.
_STEMS: Mapping[str, tuple[str, str]] = {
    "bg": ("съфинансиран", "финансиран"),
    "de": ("kofinanziert", "finanziert"),
    "el": ("συγχρηματοδότηση", "χρηματοδότηση"),
    "en": ("co-funded", "funded"),
    "es": ("cofinanciad", "financiad"),
    "fr": ("cofinanc", "financ"),
    "it": ("cofinanziat", "finanziat"),
    "mt": ("kofinanzja", "finanzja"),
    "pl": ("dofinansowan", "sfinansowan"),
    "ro": ("cofinanțat", "finanțat"),
}


def inspect_publication(
    book: Book, facts: Callable[[str], ArtFacts | None], report: Report
) -> None:
    """Report what one language of the book lacks."""
    _inspect_entries(book, report)
    _inspect_emblem(book, facts, report)
    _inspect_version(book, report)
    if book.language not in book.cover.isbn:
        report.error(
            "B823",
            f"the edition in '{book.language}' has no ISBN",
            book.cover.span or book.span,
            help=f"add it in script/book.yaml: cover: {{isbn: {{{book.language}: 978-…}}}}",
        )


def inspect_languages(books: Sequence[Book], report: Report) -> None:
    """Report where the languages do not say the same, or one says it in the words of another."""
    source, *others = books
    for book in others:
        for entry in book.imprint.entries:
            first = _entry(source, entry.name)
            if first is not None and entry.text == first.text and _is_prose(entry.text):
                report.warning(
                    "B821",
                    f"the entry '{entry.name}' is the same in '{book.language}' as in "
                    f"'{source.language}'",
                    entry.span,
                    help="translate it, or take the official wording of that language",
                )
    _inspect_funding(books, report)


def _is_prose(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) > _WORDS


def _entry(book: Book, name: str) -> ImprintEntry | None:
    return next((entry for entry in book.imprint.entries if entry.name == name), None)


def _inspect_entries(book: Book, report: Report) -> None:
    """A licence always; emblem, funding and disclaimer together or not at all."""
    found = {entry.name for entry in book.imprint.entries}
    found |= {"emblem"} if book.imprint.emblem is not None else set()
    together = ("emblem", "funding", "disclaimer")
    wanted = ("licence", *(together if found & set(together) else ()))
    for name in wanted:
        if name not in found:
            report.error(
                "B820",
                f"the imprint has no {name}",
                book.imprint.span or book.span,
                help="add the emblem's picture under 'emblem'"
                if name == "emblem"
                else f"add an entry: - name: {name}",
            )


def _inspect_emblem(book: Book, facts: Callable[[str], ArtFacts | None], report: Report) -> None:
    emblem = book.imprint.emblem
    known = None if emblem is None else facts(emblem)
    if known is None:
        return
    proportion = known.width / known.height
    if abs(proportion / _EMBLEM - 1) > _SLACK:
        report.error(
            "B824",
            f"the emblem is {known.width} by {known.height}, and not three by two",
            book.imprint.span or book.span,
            help="use the published emblem, cut at the edges of its blue field",
        )


def _inspect_version(book: Book, report: Report) -> None:
    edition = _entry(book, "edition")
    if book.version in {"", "0"} or book.version.startswith("0."):
        report.warning(
            "B825",
            f"the version is '{book.version}'" if book.version else "the book has no version",
            book.span,
            help='a published book has at least version: "1.0"',
        )
    elif (
        edition is not None
        and re.search(r"\d+\.\d", edition.text)
        and (book.version not in edition.text)
    ):
        report.warning(
            "B825",
            f"the imprint names another version than '{book.version}'",
            edition.span,
            help="write the same version in both places",
        )


def funding_of(entry: ImprintEntry) -> Funding | None:
    """What an entry says of the Union's part; None where it says nothing that is known."""
    stems = _STEMS.get(entry.language.split("-")[0])
    if stems is None:
        return None
    text = entry.text.casefold()
    partly, wholly = (stem.casefold() for stem in stems)
    if partly in text:
        return "co-funded"
    return "funded" if wholly in text else None


def _inspect_funding(books: Sequence[Book], report: Report) -> None:
    """The first statement decides; every one that says otherwise is told."""
    first: tuple[Funding, ImprintEntry] | None = None
    for book in books:
        for entry in book.imprint.entries:
            found = funding_of(entry) if entry.name in ("funding", "disclaimer") else None
            if found is None:
                continue
            first = first or (found, entry)
            if found != first[0]:
                report.error(
                    "B822",
                    f"the entry '{entry.name}' says '{found}' in '{entry.language}', the entry "
                    f"'{first[1].name}' '{first[0]}' in '{first[1].language}'",
                    entry.span,
                    help="the grant agreement says which it is: say it in all languages",
                )
