"""Whether a book may be published: its imprint, its emblem, its numbers, in all its languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from novel.book.book import DRAWN, Book, ImprintEntry
from novel.diagnostics import Report
from novel.geometry import EPS, MM, Pt
from novel.layout.facts import ArtFacts

Funding: TypeAlias = Literal["funded", "co-funded"]
_EMBLEM, _SLACK = 3 / 2, 0.01  # width by height, and by how much pixels may round it
_LEAST_EMBLEM: Pt = 10 * MM  # high (The use of the EU emblem in EU programmes 2021-2027, 2.4)
_STRANGE = 0.8  # share of letters from elsewhere; licences and names are full of them
_GRANT = re.compile(r"\d{6,}")
_SCRIPTS = {"bg": "CYRILLIC", "el": "GREEK", "mk": "CYRILLIC", "ru": "CYRILLIC", "uk": "CYRILLIC"}
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


_WAYS_OUT = {
    "author": "name who made the book under 'author' in script/book.yaml",
    "emblem": "have it drawn: emblem: EU",
    "grant": "name the grant agreement, with its number, in the entry 'funding' or 'grant'",
    "translation": "name the translator: - name: translation, with languages: […]",
}


def inspect_publication(
    book: Book, facts: Callable[[str], ArtFacts | None], report: Report
) -> None:
    """Report what one language of the book lacks."""
    _inspect_entries(book, report)
    _inspect_emblem(book, facts, report)
    _inspect_version(book, report)
    _inspect_helplines(book, report)
    carriers = {"isbn": book.cover.isbn, "isbn_web": book.cover.isbn_web}
    for key, numbers in carriers.items():
        if book.language not in numbers:
            which = "printed book" if key == "isbn" else "file for screens"
            report.error(
                "B823",
                f"the {which} in '{book.language}' has no ISBN",
                book.cover.span or book.span,
                help=f"add it in script/book.yaml: cover: {{{key}: {{{book.language}: 978-…}}}}",
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
    """A licence always, a translator of translations; what shows the Union's part together."""
    found = {entry.name for entry in book.imprint.entries}
    found |= {"emblem"} if book.imprint.emblem is not None else set()
    found |= {"grant"} if any(_GRANT.search(e.text) for e in _of_grant(book)) else set()
    found |= {"author"} if book.author else set()
    translated = book.language != book.languages[0]
    wanted = ["author", "licence", *(("translation",) if translated else ())]
    if found & {"emblem", "funding", "disclaimer"}:
        wanted += ["consortium", "grant", "emblem", "funding", "disclaimer"]
    for name in wanted:
        if name not in found:
            report.error(
                "B820",
                f"the imprint of '{book.language}' has no {name}",
                book.imprint.span or book.span,
                help=_WAYS_OUT.get(name, f"add an entry: - name: {name}"),
            )
    for entry in book.imprint.entries:
        _inspect_letters(entry, report)


def _of_grant(book: Book) -> list[ImprintEntry]:
    return [entry for entry in book.imprint.entries if entry.name in ("grant", "funding")]


def _inspect_letters(entry: ImprintEntry, report: Report) -> None:
    """Report a text that is mostly in the letters of other languages."""
    script = _SCRIPTS.get(entry.language.split("-")[0], "LATIN")
    letters = [unicodedata.name(char, "") for char in entry.text if char.isalpha()]
    strange = sum(not name.startswith(script) for name in letters)
    if _is_prose(entry.text) and strange > _STRANGE * len(letters):
        report.error(
            "B821",
            f"the entry '{entry.name}' is not in the letters of '{entry.language}'",
            entry.span,
            help="translate it, or take the official wording of that language",
        )


def _inspect_helplines(book: Book, report: Report) -> None:
    """Report numbers that are not sure, and an imprint that names none."""
    for line in book.helplines:
        if not line.confirmed:
            report.warning(
                "B826",
                f"the number '{line.name}' ({line.country}: {line.number}) is not confirmed and "
                "not printed",
                line.span,
                help="call it, then take out 'confirmed: no'; or take the number out",
            )
    sure = [line.number for line in book.helplines if line.confirmed]
    if sure and not any(number in e.text for e in book.imprint.entries for number in sure):
        report.error(
            "B820",
            f"the imprint of '{book.language}' has no number to call",
            book.imprint.span or book.span,
            help='write "{helplines}" into one of its entries',
        )


def _inspect_emblem(book: Book, facts: Callable[[str], ArtFacts | None], report: Report) -> None:
    emblem = book.imprint.emblem
    if emblem is None:
        return
    high = book.imprint.emblem_width / _EMBLEM
    if high < _LEAST_EMBLEM - EPS:
        report.error(
            "B824",
            f"the emblem is {high / MM:.1f} mm high, and may not be lower than 10 mm",
            book.imprint.emblem_span or book.span,
            help="make it larger: emblem_width: 15 mm or more",
        )
    known = None if emblem == DRAWN else facts(emblem)
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
