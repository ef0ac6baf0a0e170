"""Hyphenation, the last resort before a smaller size: letterers practically never do it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from novel.book.words import Stretch, Words, plain
from novel.lettering.atoms import Atom, Measured, bare, stretches
from novel.lettering.capitals import SOFT_HYPHEN
from novel.lettering.languages import rules

if TYPE_CHECKING:
    import pyphen

HYPHEN_PRICE = 6.0  # of a break within a word, as odds' logarithm
_LEAST_LETTERS = 3  # each side of a hyphen
_LEAST_IN_CAPITALS = 10  # letters of a word written in capitals


def hyphenated(atoms: Sequence[Atom], typeface: Measured, *, widest: float) -> tuple[Atom, ...]:
    """The atoms, those wider than a line (em) parted where their word may have a hyphen.

    Soft hyphens in the script come before the dictionary. Names (words with a capital that does
    not open the text) and short words in capitals are never parted.
    """
    hyphen = typeface.width(Stretch("-"))
    parted: list[Atom] = []
    for number, atom in enumerate(atoms):
        if atom.width <= widest:
            parted.append(atom)
        else:
            opens = number == 0 or parted[-1].text.endswith((".", "!", "?", "…"))
            parted.extend(_parts(atom, typeface, hyphen, opens=opens))
    return tuple(parted)


def places(word: str, language: str, *, opens: bool) -> tuple[int, ...]:
    """Where a word may have a hyphen, as numbers of characters before it."""
    if SOFT_HYPHEN in word:
        return tuple(i + 1 for i, char in enumerate(word) if char == SOFT_HYPHEN)
    letters = "".join(char for char in word if char.isalpha())
    if len(letters) < 2 * _LEAST_LETTERS or _is_name(word, letters, opens=opens):
        return ()
    start = next(i for i, char in enumerate(word) if char.isalpha())
    end = len(word) - next(i for i, char in enumerate(reversed(word)) if char.isalpha())
    core = word[start:end]
    if not core.isalpha():
        return ()
    return tuple(
        start + place
        for place in _dictionary_places(core.casefold(), language)
        if _LEAST_LETTERS <= place <= len(core) - _LEAST_LETTERS
    )


def _is_name(word: str, letters: str, *, opens: bool) -> bool:
    if letters.isupper():
        return len(letters) < _LEAST_IN_CAPITALS
    first = next(char for char in word if char.isalpha())
    return first.isupper() and not opens


def _dictionary_places(word: str, language: str) -> tuple[int, ...]:
    dictionary = _dictionary(language)
    if dictionary is None:
        return ()
    return tuple(int(place) for place in dictionary.positions(word))


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    name = rules(language).hyphens
    if name is None:
        return None
    import pyphen

    script = language.replace("-", "_")
    found = script if script in pyphen.LANGUAGES else pyphen.language_fallback(name)
    return pyphen.Pyphen(lang=found) if found is not None else None


def _parts(atom: Atom, typeface: Measured, hyphen: float, *, opens: bool) -> Iterator[Atom]:
    text = atom.text
    if len(text.split()) != 1:
        yield atom
        return
    cuts = (0, *places(text, typeface.language, opens=opens), len(text))
    for start, end in itertools.pairwise(cuts):
        words = _slice(atom.words, start, end)
        width = sum(typeface.width(bare(stretch)) for stretch in words)
        if end == len(text):
            yield Atom(words, width, atom.space, atom.price, atom.forced, atom.hyphen)
        else:
            yield Atom(words, width, 0.0, HYPHEN_PRICE, forced=False, hyphen=hyphen)


def _slice(words: Words, start: int, end: int) -> Words:
    emphasis = [stretch.emphasis for stretch in words for _ in stretch.text]
    return stretches(plain(words)[start:end], emphasis[start:end])
