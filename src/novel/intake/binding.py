"""How the book is bound and sold: the cover's measures and the ISBN of each language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from novel.book.book import Cover
from novel.colour import Colour
from novel.diagnostics import Report
from novel.geometry import MM
from novel.intake.colophon import texts_of
from novel.intake.fields import Fields, open_fields
from novel.intake.wording import Worded

_SIGNS = re.compile(r"[\s\u2010-\u2013-]")
_THICKEST = 2 * MM  # of one leaf: board books are thicker, and are not bound by these sums


def read_cover(fields: Fields, languages: Sequence[str], colours: Mapping[str, Colour]) -> Cover:
    """What the cover's sheet needs; nothing where the book does not say."""
    if (node := fields.node("cover")) is None:
        return Cover()
    found = open_fields(node, "cover", fields.report, owner=fields.key_span("cover"))
    if found is None:
        return Cover()
    cover = Cover(
        caliper=_caliper(found),
        isbn=_isbns(found, "isbn", languages),
        isbn_web=_isbns(found, "isbn_web", languages),
        span=fields.key_span("cover"),
    )
    names = tuple(colours)
    fill = found.choice("fill", names, what="a colour of this book", code="S117")
    ink = found.choice("ink", names, what="a colour of this book", code="S117")
    _check_apart(found, cover)
    return replace(
        cover,
        fill=None if fill is None else colours[fill],
        ink=cover.ink if ink is None else colours[ink],
    )


def _caliper(fields: Fields) -> float | None:
    """The thickness of one leaf, in points."""
    caliper = fields.length("caliper", low=-1e9)
    if caliper is None or 0 < caliper <= _THICKEST:
        return caliper
    fields.report.error(
        "B810",
        "no paper is as thin as this" if caliper <= 0 else "no paper is as thick as this",
        fields.value_span("caliper"),
        help="write the thickness of one leaf as the paper's maker gives it: caliper: 0.1 mm",
    )
    return None


def _check_apart(fields: Fields, cover: Cover) -> None:
    """Every language and every carrier has a number of its own."""
    seen: set[str] = set()
    for key, numbers in (("isbn", cover.isbn), ("isbn_web", cover.isbn_web)):
        for language, number in numbers.items():
            if (digits := isbn_digits(number)) in seen:
                fields.report.error(
                    "B811",
                    f"the ISBN '{number}' of '{language}' is another edition's too",
                    fields.value_span(key),
                    help="every language and every carrier has a number of its own",
                )
            seen.add(digits)


def _isbns(fields: Fields, key: str, languages: Sequence[str]) -> dict[str, str]:
    texts = texts_of(fields, key, languages)
    if texts is None:
        return {}
    found = {language: _isbn(w, fields.report) for language, w in texts.by_language.items()}
    return {language: isbn for language, isbn in found.items() if isbn is not None}


def _isbn(worded: Worded, report: Report) -> str | None:
    """The number as it is printed, once its check digit is right."""
    digits = isbn_digits(worded.text)
    if re.fullmatch(r"97[89]\d{10}", digits) is None:
        message = f"'{worded.text}' is no ISBN"
        help_text = "write all 13 digits, which begin with 978 or 979: 978-954-00-0001-5"
    elif check_digit(digits) != digits[-1]:
        message = f"the ISBN '{worded.text}' ends in the wrong digit"
        help_text = (
            f"compare it with what the agency gave you: with these first twelve digits the "
            f"last one would be {check_digit(digits)}"
        )
    else:
        return worded.text.strip()
    report.error("B811", message, worded.span, help=help_text)
    return None


def isbn_digits(text: str) -> str:
    """An ISBN without what parts its groups."""
    return _SIGNS.sub("", text.upper().removeprefix("ISBN"))


def check_digit(digits: str) -> str:
    """The thirteenth digit of an EAN-13, from the twelve before it (GS1 General Specifications)."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    return str(-total % 10)
