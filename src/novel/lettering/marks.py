"""Marks: what each word of a text is to the end of a line, before any width is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from novel.lettering.languages import Rules, spelling
from novel.records import dataclass

End: TypeAlias = Literal["", "ellipsis", "sentence", "clause", "dash"]
Terms: TypeAlias = Mapping[str, float]

# What readers stumble over, as odds' logarithms, whatever letterers make of it: a word parted from
# the next on which it leans, and a word of so many letters by itself on the last line.
_STUMBLE = 1.8
_ALONE = ((3, 1.6), (6, 0.8))

_CLOSERS = "\"'”’»“)*"
_OPENING = re.compile(r"^[^\w]+")
_CLOSING = re.compile(r"[^\w']+$")
_ELLIPSIS = re.compile(r"(?:\.\.+|…)$")
_DASH = re.compile(r"(?:[-–—]|~)$")
_PLAIN_CLASSES = ("coordinators", "subordinators")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written: without its marks, what it ends, and the classes it belongs to.

    One that `leans` should not end a line, one that `clings` should not begin one.
    """

    text: str
    bare: str
    end: End
    classes: tuple[str, ...]
    leans: bool
    clings: bool

    @property
    def capital(self) -> bool:
        """The word is written with a capital."""
        return self.text[:1].isupper()


def tokens_of(text: str, law: Rules) -> tuple[Token, ...]:
    """The words of a text, split at white space."""
    tokens: list[Token] = []
    for word in text.split():
        tokens.append(_token(word, law, tokens[-1] if tokens else None))
    return tuple(tokens)


def gap_terms(tokens: Sequence[Token], gap: int) -> Terms:
    """What speaks for or against a line break before word `gap`, by name.

    Language-neutral: the words' classes come from the language's rules, the weights of the terms
    from published lettering in eleven languages.
    """
    terms: dict[str, float] = {}
    before, after = tokens[gap - 1], tokens[gap]
    if after.text.startswith(("...", "…", "..")):
        terms["before ellipsis"] = 1.0
    if not after.bare:
        terms["before bare mark"] = 1.0
    if gap == 1:
        terms["after first word"] = 1.0
    if gap == len(tokens) - 1:
        terms["before last word"] = 1.0
    if gap == 2:
        terms["after second word"] = 1.0
    mark = _at_mark if before.end else _between_words
    terms.update(mark(tokens, gap))
    return terms


def stumbles(tokens: Sequence[Token], gap: int) -> float:
    """What a line break before word `gap` costs because readers stumble over it."""
    before, after = tokens[gap - 1], tokens[gap]
    if before.end:
        return 0.0
    price = _STUMBLE * (before.leans + after.clings)
    if gap == len(tokens) - 1:
        price += next((dear for letters, dear in _ALONE if len(after.bare) <= letters), 0.0)
    return price


def _token(word: str, law: Rules, before: Token | None) -> Token:
    bare = _CLOSING.sub("", _OPENING.sub("", spelling(word)))
    classes = tuple(name for name, words in law.classes.items() if bare in words)
    # A short form behind a word that leans leans too: "да го | видя" is as bad as "да | го видя".
    follows = before is not None and before.leans and not before.end
    return Token(
        text=word,
        bare=bare,
        end=_end(word, law),
        classes=classes,
        leans=bare in law.not_last or (follows and bare in law.not_first),
        clings=bare in law.not_first,
    )


def _end(word: str, law: Rules) -> End:
    core = word.rstrip(_CLOSERS)
    if _ELLIPSIS.search(core):
        return "ellipsis"
    if core.endswith(tuple(law.sentence_ends)):
        return "sentence"
    if core.endswith((",", ":", ";")):
        return "clause"
    return "dash" if _DASH.search(core) else ""


def _at_mark(tokens: Sequence[Token], gap: int) -> Iterator[tuple[str, float]]:
    before, after = tokens[gap - 1], tokens[gap]
    weak = "clause" if before.end == "clause" else "strong"
    yield f"after {before.end}", 1.0
    if not before.bare:
        yield "after bare mark", 1.0
    if "interjections" in before.classes and _words_back(tokens, gap) == 1:
        yield "after interjection", 1.0
    for name in _PLAIN_CLASSES:
        if name in after.classes:
            yield f"after mark, before {name}", 1.0
    yield f"after {weak}, {min(_words_back(tokens, gap), 3)} words", 1.0
    yield f"after {weak}, {min(_words_on(tokens, gap), 3)} words on", 1.0


def _between_words(tokens: Sequence[Token], gap: int) -> Iterator[tuple[str, float]]:
    before, after = tokens[gap - 1], tokens[gap]
    for name in before.classes or ("content",):
        yield f"after {name}", 1.0
    for name in after.classes or (("content",) if after.bare else ()):
        yield f"before {name}", 1.0
    yield from _lengths(before, after)
    if before.classes and after.classes:
        yield "between small words", 1.0
    if not before.classes and not after.classes and after.bare:
        yield "between content words", 1.0
    if after.capital:
        yield "before capital", 1.0
        if before.capital and gap > 1:
            yield "between capitals", 1.0
    back, on = _words_back(tokens, gap), _words_on(tokens, gap)
    yield f"{min(back, 3)} words in", 1.0
    yield f"{min(on, 3)} words to go", 1.0
    if back <= 2 and on <= 2:
        yield "in a short phrase", 1.0


def _lengths(before: Token, after: Token) -> Iterator[tuple[str, float]]:
    for side, bare in (("after", before.bare), ("before", after.bare)):
        if 1 <= len(bare) <= 3:
            yield f"{side} short word", 1.0
        if len(bare) == 1:
            yield f"{side} one letter", 1.0
        yield f"{side} length", min(len(bare), 12) / 10
    if len(before.bare) == 2:
        yield "after two letters", 1.0


def _words_back(tokens: Sequence[Token], gap: int) -> int:
    """The words before a gap back to the last mark, 3 at most."""
    count = 1
    while count < 3 and gap - 1 - count >= 0 and not tokens[gap - 1 - count].end:
        count += 1
    return count


def _words_on(tokens: Sequence[Token], gap: int) -> int:
    """The words after a gap up to the next mark or the end, 3 at most."""
    count = 1
    while count < 3 and gap + count < len(tokens) and not tokens[gap + count - 1].end:
        count += 1
    return count
