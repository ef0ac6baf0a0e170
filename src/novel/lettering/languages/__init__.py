"""Language rules of line breaking, as data: one TOML file for each language."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache
from importlib import resources

from novel.records import dataclass

_POINTER = "→ {page}"
_LIKE = str.maketrans({"’": "'", "ʼ": "'", "ё": "е", "ş": "ș", "ţ": "ț", "\u0301": None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a language's words are to the end of a line.

    The `classes` of small words: what leads into the next word (`articles` with possessives and
    other determiners, `prepositions`, `negations`, `degrees` as "very"), what opens a phrase
    (`coordinators`, `subordinators` with relative and question words, `pronouns`, `auxiliaries`),
    what stands alone (`interjections`), and what belongs to the word before (`clinging`). A word
    may be in several.

    What readers stumble over: `not_last` words at the end of a line, `not_first` words at the
    beginning of one.

    What never parts: a word at its own hyphen with a part `before_hyphen` ("għall-") or
    `after_hyphen` ("vous"), `before_name` from the name behind it, `after_number` (units) from its
    number, `before_number` ("page", "№") from the number behind it; in dates `months` from the day
    and the year on either side, over `date_links` where there are some ("5 de junio de 2024");
    `months_if_capital` are those that are another word in small letters (English "may") where no
    year stands behind them.

    `sentence_ends` are the marks that end a sentence; `hyphens` is the hyphenation dictionary, if
    there is one; `choice` says where a choice leads; `quotes` are the usual pair and then all
    others that are right; `letters` are all that texts are written with.
    """

    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_last: frozenset[str] = frozenset()
    not_first: frozenset[str] = frozenset()
    before_hyphen: frozenset[str] = frozenset()
    after_hyphen: frozenset[str] = frozenset()
    before_name: frozenset[str] = frozenset()
    after_number: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    months_if_capital: frozenset[str] = frozenset()
    date_links: frozenset[str] = frozenset()
    sentence_ends: str = ".!?…"
    hyphens: str | None = None
    choice: str = _POINTER
    quotes: str = ""
    letters: str = ""


@cache
def rules(language: str) -> Rules:
    """The rules of a language by its primary subtag; a language without a file has none."""
    file = resources.files(__package__).joinpath(f"{language.split('-', maxsplit=1)[0]}.toml")
    if not file.is_file():
        return Rules()
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Rules(
        classes={name: _words(listed) for name, listed in table.get("classes", {}).items()},
        not_last=_words(table.get("not_last", "")),
        not_first=_words(table.get("not_first", "")),
        before_hyphen=_words(table.get("before_hyphen", "")),
        after_hyphen=_words(table.get("after_hyphen", "")),
        before_name=_words(table.get("before_name", "")),
        after_number=_words(table.get("after_number", "")),
        before_number=_words(table.get("before_number", "")),
        months=_words(table.get("months", "")),
        months_if_capital=_words(table.get("months_if_capital", "")),
        date_links=_words(table.get("date_links", "")),
        sentence_ends=table.get("sentence_ends", ".!?…"),
        hyphens=table.get("hyphens"),
        choice=table.get("choice", _POINTER),
        quotes=table.get("quotes", ""),
        letters=table.get("letters", ""),
    )


@lru_cache(maxsize=8192)
def spelling(word: str) -> str:
    """A word as lists know it: in small letters, whichever way it is accented or encoded.

    Stress marks, typographic apostrophes, Russian ё and the Romanian cedillas make no difference.
    """
    known = unicodedata.normalize("NFC", word.casefold())
    return known.translate(_LIKE)


def _words(listed: str) -> frozenset[str]:
    return frozenset(map(spelling, listed.split()))


def alphabet(language: str) -> str:
    """The letters, figures and signs that a language is written with."""
    return rules(language).letters


def choice_pointer(language: str, page: str) -> str:
    """Where a choice leads, in the words of its language: "→ page 14"."""
    return rules(language).choice.format(page=page)
