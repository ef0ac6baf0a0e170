"""Language rules of line breaking, as data: one TOML file for each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

_POINTER = "→ {page}"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language binds together at the end of a line.

    `leaning` words belong to the next word and should not end a line (the article, prepositions,
    the negation); `clinging` words belong to the word before and should not begin one.
    `after_number` are units and marks that never leave their number, `before_number` the reverse.
    `choice` says where a choice leads; `letters` are all that its texts are written with.
    """

    leaning: frozenset[str] = frozenset()
    clinging: frozenset[str] = frozenset()
    after_number: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    choice: str = _POINTER
    letters: str = ""


@cache
def rules(language: str) -> Rules:
    """The rules of a language by its primary subtag; a language without a file has none."""
    file = resources.files(__package__).joinpath(f"{language.split('-', maxsplit=1)[0]}.toml")
    if not file.is_file():
        return Rules()
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    choice, letters = table.pop("choice", _POINTER), table.pop("letters", "")
    words = {key: frozenset(listed.split()) for key, listed in table.items()}
    return Rules(**words, choice=choice, letters=letters)


def alphabet(language: str) -> str:
    """The letters, figures and signs that a language is written with."""
    return rules(language).letters


def choice_pointer(language: str, page: str) -> str:
    """Where a choice leads, in the words of its language: "→ page 14"."""
    return rules(language).choice.format(page=page)
