"""Numbers that readers may call, by country, and the texts of the book that name them.

A text names a number in braces: "{missing}" becomes "Missing child: 116 000" in the language of the
edition, and "{helplines}" all numbers that its readers may call. A number that is not confirmed is
said in drafts alone: a wrong one is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from novel.book.book import Helpline
from novel.book.page import Chapter, Line, Panel
from novel.book.words import Words
from novel.diagnostics import Report, did_you_mean
from novel.intake import values
from novel.intake.colophon import texts_of
from novel.intake.fields import Fields, open_fields
from novel.intake.nodes import Entry, Node
from novel.intake.wording import Texts, in_language
from novel.records import dataclass
from novel.source import Span

ALL = "helplines"
_NAMED = re.compile(r"\{([^\W\d_][\w-]*)\}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"\+?\d[\d ]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class HelplineTexts:
    """A number and what it is for, in all languages."""

    name: str
    number: str
    label: Texts
    confirmed: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """The numbers of a country, for readers of its languages (none given: of all)."""

    code: str
    languages: tuple[str, ...]
    numbers: tuple[HelplineTexts, ...]


def read_helplines(fields: Fields, languages: Sequence[str]) -> tuple[Country, ...]:
    """The numbers under `helplines`, country by country."""
    entries = fields.named("helplines", what="the countries by their codes")
    found = [_country(entry, languages, fields.report) for entry in entries]
    countries = tuple(country for country in found if country is not None)
    _check_names(countries, fields.report)
    return countries


def helplines_in(
    countries: Iterable[Country], language: str, source: str, report: Report, *, draft: bool
) -> tuple[Helpline, ...]:
    """The numbers that readers of a language may call: those of its countries first."""
    fitting = [c for c in countries if not c.languages or language in c.languages]
    fitting.sort(key=lambda country: not country.languages)
    return tuple(
        Helpline(
            name=line.name,
            number=line.number,
            label=in_language(line.label, language, source, report, draft=draft),
            country=country.code,
            confirmed=line.confirmed,
            span=line.span,
        )
        for country in fitting
        for line in country.numbers
    )


@dataclass(frozen=True, slots=True)
class Numbers:
    """Puts the numbers of an edition where its texts name them; in a draft all, else the sure."""

    known: Sequence[Helpline]
    report: Report
    draft: bool

    def into(self, chapter: Chapter) -> Chapter:
        """The chapter with its numbers."""
        pages = tuple(
            replace(page, panels=tuple(map(self._panel, page.panels))) for page in chapter.pages
        )
        return replace(chapter, pages=pages)

    def text(self, text: str, span: Span | None) -> str:
        """A text with its numbers; an unknown name is reported and stays as it is."""

        def said(match: re.Match[str]) -> str:
            found = [one for one in self.known if match[1] in (one.name, ALL)]
            sure = [one for one in found if one.confirmed or self.draft]
            if not sure:
                self._say_unknown(match[1], span, known=bool(found))
                return match[0]
            chosen = sure if match[1] == ALL else sure[:1]
            return ". ".join(f"{one.label}: {one.number}" for one in chosen)

        return _NAMED.sub(said, text)

    def _panel(self, panel: Panel) -> Panel:
        if not any("{" in line.written for line in panel.lines):
            return panel
        return replace(panel, lines=tuple(map(self._line, panel.lines)))

    def _line(self, line: Line) -> Line:
        balloons = tuple(self._words(words, line.span) for words in line.balloons)
        return replace(line, balloons=balloons, written=self.text(line.written, line.span))

    def _words(self, words: Words, span: Span) -> Words:
        return tuple(replace(s, text=self.text(s.text, span)) for s in words)

    def _say_unknown(self, name: str, span: Span | None, *, known: bool) -> None:
        names = dict.fromkeys([*(one.name for one in self.known), ALL])
        self.report.error(
            "B815",
            f"the number '{name}' is not confirmed: only a draft may print it"
            if known
            else f"there is no number called '{name}' in this edition",
            span,
            help="take out 'confirmed: no' in script/book.yaml once it is sure"
            if known
            else did_you_mean(name, names) + "; they stand in script/book.yaml under 'helplines'",
        )


def _country(entry: Entry, languages: Sequence[str], report: Report) -> Country | None:
    code = entry.key.text
    if _COUNTRY.fullmatch(code) is None:
        report.error(
            "B816",
            f"'{code}' is not the code of a country",
            entry.key.span,
            help="write two capitals, BG, and EU for numbers that hold in the whole Union",
        )
    fields = open_fields(entry.value, "country", report, owner=entry.key.span)
    if fields is None:
        return None
    words = (values.read_choice(node, languages, report, what="a language of this book")
             for node in fields.items("languages"))  # fmt: skip
    numbers = (_number(node, languages, report) for node in fields.items("numbers"))
    return Country(
        code=code,
        languages=tuple(word for word in words if word is not None),
        numbers=tuple(number for number in numbers if number is not None),
    )


def _number(node: Node, languages: Sequence[str], report: Report) -> HelplineTexts | None:
    fields = open_fields(node, "helpline", report)
    if fields is None:
        return None
    name, number = fields.word("name"), fields.word("number")
    label = texts_of(fields, "label", languages)
    if number is not None and _NUMBER.fullmatch(number) is None:
        report.error(
            "B816",
            f"'{number}' is not a number that can be called",
            fields.value_span("number"),
            help="write digits and spaces: number: 116 000",
        )
    if name is None or number is None or label is None:
        return None
    return HelplineTexts(
        name=name,
        number=number,
        label=label,
        confirmed=fields.flag("confirmed") is not False,
        span=fields.value_span("number") or fields.span,
    )


def _check_names(countries: Sequence[Country], report: Report) -> None:
    """A name stands for one number in each country."""
    for country in countries:
        seen: set[str] = set()
        for line in country.numbers:
            if line.name in seen or line.name == ALL:
                report.error(
                    "B816",
                    f"'{line.name}' stands for several numbers",
                    line.span,
                    help="give each number of a country a name of its own",
                )
            seen.add(line.name)
