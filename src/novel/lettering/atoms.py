"""Words cut into atoms: the pieces of a text between which a line may break, with their widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from icu4py.breakers import LineBreaker

from novel.book.style import Style
from novel.book.words import Stretch, Words
from novel.lettering.capitals import Written, as_written, in_capitals
from novel.lettering.faces import Face
from novel.lettering.languages import Rules, rules

# Prices of breaking after an atom, in the same coin as a squared relative raggedness of a line.
# Letterers break after sentences and clauses first, and keep small words with what they belong to.
SENTENCE, CLAUSE = -0.30, -0.18
LEANING, ONE_LETTER, CLINGING, COMPOUND, EMPHASIS, BOUND = 0.38, 0.70, 0.35, 0.35, 0.35, 2.0

_SENTENCE_END = re.compile(r"[.!?…]+[\"”“’»)]*$")
_CLAUSE_END = re.compile(r"(?:[,;:]|[–—]|--)[\"”“’»)]*$")
_DASH = re.compile(r"^[–—-]+$")
_NUMBER = re.compile(r"\d[\d\s.,:]*$")


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a style sets a language's words with."""

    regular: Face
    emphasis: Face
    style: Style
    language: str

    def face(self, stretch: Stretch) -> Face:
        """The face of a stretch."""
        return self.emphasis if stretch.emphasis else self.regular

    def drawn(self, text: str) -> Written:
        """The text in the case in which the style draws it."""
        return in_capitals(text, self.language) if self.style.capitals else as_written(text)

    def width(self, stretch: Stretch) -> float:
        """The set width of a stretch, in em."""
        glyphs = self.face(stretch).shape(self.drawn(stretch.text), self.language)
        return sum(glyph.advance + self.style.tracking for glyph in glyphs)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays on one line.

    `width` and `space` (behind it, where the line goes on) are in em; `price` is what a line break
    behind it costs, negative where one is welcome; `forced` where the author broke the line.
    """

    words: Words
    width: float
    space: float
    price: float
    forced: bool

    @property
    def text(self) -> str:
        """The characters, without the space behind."""
        return "".join(stretch.text for stretch in self.words)


def cut_into_atoms(words: Words, typeface: Typeface) -> tuple[Atom, ...]:
    """The atoms of a text, with the prices of its language (UAX #14 and rules on top of it)."""
    law = rules(typeface.language)
    pieces = _join_bound(list(_pieces(words, typeface.language)), law)
    space = typeface.width(Stretch(" "))
    atoms: list[Atom] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else ()
        body, gap, forced = _trimmed(piece)
        if not body and not forced:
            continue
        atoms.append(
            Atom(
                words=body,
                width=sum(typeface.width(stretch) for stretch in body),
                space=space if gap else 0.0,
                price=_price(body, following, gap=gap, law=law),
                forced=forced,
            )
        )
    return tuple(atoms)


def _pieces(words: Words, language: str) -> Iterator[Words]:
    text = "".join(stretch.text for stretch in words)
    emphasis = [stretch.emphasis for stretch in words for _ in stretch.text]
    position = 0
    for segment in LineBreaker(text, language):
        end = position + len(segment)
        yield _stretches(segment, emphasis[position:end])
        position = end


def _stretches(text: str, emphasis: list[bool]) -> Words:
    runs: list[Stretch] = []
    for char, strong in zip(text, emphasis, strict=True):
        if runs and runs[-1].emphasis == strong:
            runs[-1] = Stretch(runs[-1].text + char, strong)
        else:
            runs.append(Stretch(char, strong))
    return tuple(runs)


def _join_bound(pieces: list[Words], law: Rules) -> list[Words]:
    """Pieces that never part made one: a dash with the word before, a number with its unit."""
    joined: list[Words] = []
    for piece in pieces:
        before = _plain(joined[-1]) if joined else ""
        if before and not before.endswith("\n") and _bound(before, _plain(piece), law):
            joined[-1] = _merge(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def _bound(before: str, after: str, law: Rules) -> bool:
    word, core = after.strip(), before.strip()
    if _DASH.match(word):
        return before.endswith((" ", "\u00a0"))
    bare = word.rstrip(".,!?;:…").casefold()
    if _NUMBER.search(core):
        return word.casefold() in law.after_number or bare in law.after_number
    return core.casefold() in law.before_number and word[:1].isdigit()


def _merge(first: Words, second: Words) -> Words:
    if first and second and first[-1].emphasis == second[0].emphasis:
        middle = Stretch(first[-1].text + second[0].text, first[-1].emphasis)
        return (*first[:-1], middle, *second[1:])
    return (*first, *second)


def _trimmed(piece: Words) -> tuple[Words, bool, bool]:
    """A piece without the white space at its end; was there any, and a newline in it."""
    text = _plain(piece)
    kept = len(text.rstrip(" \n\t"))
    forced = "\n" in text[kept:]
    body: list[Stretch] = []
    for stretch in piece:
        part = stretch.text[:kept]
        kept -= len(part)
        if part:
            body.append(Stretch(part, stretch.emphasis))
    return tuple(body), len(text) > len(text.rstrip(" \n\t")), forced


def _price(body: Words, following: Words, *, gap: bool, law: Rules) -> float:
    text, after = _plain(body), _plain(following).strip()
    price = _price_before(text, law)
    if re.sub(r"\W", "", after).casefold() in law.clinging:
        price += CLINGING
    if not gap and after:
        price += COMPOUND
    if body and following and body[-1].emphasis and following[0].emphasis:
        price += EMPHASIS
    return price


def _price_before(text: str, law: Rules) -> float:
    if _SENTENCE_END.search(text):
        return SENTENCE
    if _CLAUSE_END.search(text):
        return CLAUSE
    word = text.rsplit(maxsplit=1)[-1].strip("„“”‚‘’\"'(").casefold() if text.split() else ""
    if len(word) == 1 and word.isalpha():
        return ONE_LETTER
    return LEANING if word in law.leaning else 0.0


def _plain(words: Words) -> str:
    return "".join(stretch.text for stretch in words)
