"""Words cut into atoms: the pieces of a text between which a line may break, with their widths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from icu4py.breakers import LineBreaker

from novel.book.style import Crossbar, Style
from novel.book.words import Stretch, Words, plain
from novel.lettering.capitals import SOFT_HYPHEN, Written, as_written, hyphens_drawn, in_capitals
from novel.lettering.conventions import APOSTROPHE, by_convention, with_apostrophes
from novel.lettering.faces import Face
from novel.lettering.languages import Rules, rules, spelling
from novel.lettering.marks import Token, gap_terms, stumbles, tokens_of
from novel.lettering.weights import weights
from novel.records import dataclass

# Prices of breaks of which published lettering shows too few to learn from, as odds' logarithms.
COMPOUND, EMPHASIS = 2.5, 1.0

_SPACES = " \n\t"
_SHORT = 6  # characters of a word that never parts at its own hyphen
_PREFIX = 4  # characters, with the hyphen, of a part before it that stays with its word
_ENDING = 3  # without it, of one behind it
_HYPHENS = "-\u2010"
_DASHES = "-–—"
_DASH = re.compile(r"^[–—-]+$")
_FREE_ELLIPSIS = re.compile(r"(?<= )(?=\.\.\.|…)")
_NUMBER = re.compile(r"\d[\d.,:]*$")
_DAY, _YEAR = re.compile(r"(?:\w+['’-])?\d{1,2}\w{0,3}$"), re.compile(r"\d{4}$")
_CLOSING = '.,!?;:…)»“”"'
_AROUND = "\"'.,!?;:…()«»“”„’"
_INITIAL = re.compile(r"[^\W\d_]\.(?=\W*$)")


class Measured(Protocol):
    """What gives stretches of a language their widths."""

    @property
    def language(self) -> str:
        """The language's tag (BCP 47)."""

    def width(self, stretch: Stretch) -> float:
        """The set width of a stretch, in em."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a style sets a language's words with; `crossbar` is the rule where faces have both."""

    regular: Face
    emphasis: Face
    style: Style
    language: str
    crossbar: Crossbar = "always"

    def face(self, stretch: Stretch) -> Face:
        """The face of a stretch."""
        return self.emphasis if stretch.emphasis else self.regular

    def drawn(self, text: str) -> Written:
        """The text in the case in which the style draws it."""
        capitals = self.style.capitals
        cased = in_capitals(text, self.language) if capitals else as_written(text)
        drawn = by_convention(hyphens_drawn(cased), self.style.ellipsis, self.crossbar)
        curled = "'" in text and self.regular.has(APOSTROPHE) and self.emphasis.has(APOSTROPHE)
        return with_apostrophes(drawn) if curled else drawn

    def width(self, stretch: Stretch) -> float:
        """The set width of a stretch, in em."""
        advances = self.face(stretch).advances(self.drawn(stretch.text).drawn, self.language)
        return sum(advance + self.style.tracking for advance in advances)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays on one line.

    `width` and `space` (behind it, where the line goes on) are in em; `price` is what a line break
    behind it costs, negative where one is welcome; `forced` where the author broke the line.
    `hyphen` is the width of the hyphen that stands behind it at a line's end, 0 for none.
    """

    words: Words
    width: float
    space: float
    price: float
    forced: bool
    hyphen: float = 0.0

    @property
    def text(self) -> str:
        """The characters, without the space behind."""
        return plain(self.words)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text before it is measured, and where it begins in the whole text."""

    words: Words
    start: int

    @property
    def text(self) -> str:
        """The characters, with the white space behind."""
        return plain(self.words)


def cut_into_atoms(words: Words, typeface: Measured) -> tuple[Atom, ...]:
    """The atoms of a text, with the prices of its language (UAX #14 and rules on top of it).

    Soft hyphens stay in the atoms' words: they are drawn only where `hyphenated` parts a word.
    """
    law = rules(typeface.language)
    text = plain(words)
    tokens = tokens_of(text, law)
    pieces = _join_bound(list(_pieces(words, typeface.language, law)), law)
    space = typeface.width(Stretch(" "))
    atoms: list[Atom] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].words if index + 1 < len(pieces) else ()
        body, gap, forced = _trimmed(piece.words)
        if not body and not forced:
            continue
        price = 0.0
        if following:
            seen = len(text[: piece.start + len(piece.text)].split())
            price = _price(tokens, seen, body, following, gap=gap)
        width = sum(typeface.width(bare(stretch)) for stretch in body)
        atoms.append(Atom(body, width, space if gap else 0.0, price, forced))
    return tuple(atoms)


def bare(stretch: Stretch) -> Stretch:
    """A stretch without its soft hyphens, as it is drawn inside a line."""
    if SOFT_HYPHEN not in stretch.text:
        return stretch
    return Stretch(stretch.text.replace(SOFT_HYPHEN, ""), stretch.emphasis)


def stretches(text: str, emphasis: Sequence[bool]) -> Words:
    """A text in runs of like emphasis, which is given character by character."""
    runs: list[Stretch] = []
    for char, strong in zip(text, emphasis, strict=True):
        if runs and runs[-1].emphasis == strong:
            runs[-1] = Stretch(runs[-1].text + char, strong)
        else:
            runs.append(Stretch(char, strong))
    return tuple(runs)


def _pieces(words: Words, language: str, law: Rules) -> Iterator[Piece]:
    text = plain(words)
    emphasis = [stretch.emphasis for stretch in words for _ in stretch.text]
    start = position = 0
    for segment in _segments(text, language):
        position += len(segment)
        if position < len(text) and _parts_badly(text, position, law):
            continue
        yield Piece(stretches(text[start:position], emphasis[start:position]), start)
        start = position


def _parts_badly(text: str, position: int, law: Rules) -> bool:
    """A break there would part a short word or part ("г-жа", "най-добре", "restez-vous")."""
    if text[position - 1] == SOFT_HYPHEN:
        return True
    if text[position - 1].isspace() or text[position].isspace():
        return False
    before, behind = text[:position].rsplit(maxsplit=1)[-1], text[position:].split(maxsplit=1)[0]
    if not before.strip(_DASHES):
        return True  # "--who's there?": dashes open the word
    if text[position - 1] in _HYPHENS:
        opening, ending = before.lstrip(_AROUND), behind.rstrip(_CLOSING)
        bound = spelling(opening) in law.before_hyphen or spelling(ending) in law.after_hyphen
        return bound or len(before) <= _PREFIX or len(ending) <= _ENDING
    return len(before) + len(behind) <= _SHORT


def _segments(text: str, language: str) -> Iterator[str]:
    """What UAX #14 keeps together, but parted before an ellipsis that stands free or opens."""
    for segment in LineBreaker(text, language):
        yield from _FREE_ELLIPSIS.split(segment)


def _join_bound(pieces: list[Piece], law: Rules) -> list[Piece]:
    """Pieces that never part made one: a dash with the word before, a number with its unit."""
    joined: list[Piece] = []
    for index, piece in enumerate(pieces):
        before = joined[-1].text if joined else ""
        then = pieces[index + 1].text if index + 1 < len(pieces) else ""
        if before and not before.endswith("\n") and _bound(before, piece.text, law, then):
            joined[-1] = Piece(_merge(joined[-1].words, piece.words), joined[-1].start)
        else:
            joined.append(piece)
    return joined


def _bound(before: str, after: str, law: Rules, then: str) -> bool:
    """The text after never parts from the one before; `then` is what follows it."""
    word, last = after.strip(), before.split()[-1:]
    core = last[0] if last else ""
    if _in_a_date(before.split(), word, law, then.strip()):
        return True
    if _DASH.match(word):
        return before.endswith((" ", "\u00a0"))
    if _DASH.match(before.strip()) or _is_initial(core, word):
        return True
    if _NUMBER.search(core):
        return _goes_with_number(word, law, spaced=before.endswith((" ", "\u00a0")))
    known = spelling(core.lstrip("(„“«\"'"))
    named = known in law.before_name and word[:1].isupper()
    return named or (known in law.before_number and word[:1].isdigit())


def _in_a_date(before: Sequence[str], word: str, law: Rules, then: str) -> bool:
    """The word goes on a date: "5 June 2024", "June 5, 2024", "5 de junio de 2024"."""
    pairs = pairwise((*before, word))
    said = [_in_dates(a, b, law) for a, b in pairs if spelling(a) not in law.date_links]
    linked = len(said) < len(before)
    if not said or (
        before and before[-1].endswith((".", "!", "?", "…")) and not _DAY.match(said[-1])
    ):
        return False
    now = _in_dates(word, then, law)
    if now in law.months:
        return bool(_DAY.match(said[-1]))
    if spelling(word) in law.date_links:
        return said[-1] in law.months or bool(_DAY.match(said[-1]))
    if said[-1] in law.months:
        return bool(_YEAR.match(now) or (_DAY.match(now) and not linked))
    month_first = len(said) > 1 and said[-2] in law.months and _DAY.match(said[-1])
    return bool(month_first and _YEAR.match(now))


def _in_dates(word: str, then: str, law: Rules) -> str:
    """A word as dates know it.

    "" for one that is a month with a capital, has none here, and has no year behind it.
    """
    plain = word.strip(_AROUND)
    known = spelling(plain)
    may_be_another = known in law.months_if_capital and plain[:1].islower()
    return "" if may_be_another and not _YEAR.match(then.strip(_AROUND)) else known


def _is_initial(core: str, word: str) -> bool:
    """A letter with a point before a name or before another such letter: "J. Smith", "d. h."."""
    if not _INITIAL.match(core) or spelling(core) == "i.":  # the English pronoun ends a sentence
        return False
    return bool(_INITIAL.match(word)) or (core[0].isupper() and word[:1].isupper())


def _goes_with_number(word: str, law: Rules, *, spaced: bool) -> bool:
    """The word is the unit of the number before it, or its next three figures."""
    if spaced and re.match(r"\d{3}\b", word):
        return True
    marked = spelling(word)
    return marked in law.after_number or marked.rstrip(_CLOSING) in law.after_number


def _merge(first: Words, second: Words) -> Words:
    if first and second and first[-1].emphasis == second[0].emphasis:
        middle = Stretch(first[-1].text + second[0].text, first[-1].emphasis)
        return (*first[:-1], middle, *second[1:])
    return (*first, *second)


def _trimmed(piece: Words) -> tuple[Words, bool, bool]:
    """A piece without the white space at its end; was there any, and a newline in it."""
    text = plain(piece)
    kept = len(text.rstrip(_SPACES))
    gap, forced = kept < len(text), "\n" in text[kept:]
    body: list[Stretch] = []
    for stretch in piece:
        part = stretch.text[:kept]
        kept -= len(part)
        if part:
            body.append(Stretch(part, stretch.emphasis))
    return tuple(body), gap, forced


def _price(
    tokens: Sequence[Token], seen: int, body: Words, following: Words, *, gap: bool
) -> float:
    """The price of the gap behind a body, when so many words have been seen."""
    price = COMPOUND
    if gap and 0 < seen < len(tokens):
        price = stumbles(tokens, seen) - weights().of_gap(gap_terms(tokens, seen))
    if body and body[-1].emphasis and following[0].emphasis:
        price += EMPHASIS
    return price
