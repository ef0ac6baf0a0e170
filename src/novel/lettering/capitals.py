"""Capitals: what is drawn for what is written, kept together character by character."""

from __future__ import annotations

import unicodedata

from novel.records import dataclass

_ACUTE, _DIALYTIKA = "\u0301", "\u0308"
_PARTS_VOWELS = "άέήίόύώΆΈΉΊΌΎΏ"  # a tonos here says that ι or υ behind is a vowel of its own
_OF_THEIR_OWN = ("el", "tr", "az")  # languages whose capitals follow rules of their own
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Written:
    """A text as drawn and, for each drawn character, the index of the written one it comes from."""

    drawn: str
    written: str
    origin: tuple[int, ...]

    def between(self, start: int, end: int) -> str:
        """The written characters behind a stretch of drawn ones; each is given only once."""
        first = self.origin[start] if start < len(self.drawn) else len(self.written)
        last = self.origin[end] if end < len(self.drawn) else len(self.written)
        if start > 0 and self.origin[start - 1] == first:
            first += 1  # given already, with the first of its capitals
        elif last == first and end > start:
            last += 1
        return self.written[first : max(first, last)]


def as_written(text: str) -> Written:
    """The text drawn just as it is written."""
    return Written(text, text, tuple(range(len(text))))


def in_capitals(text: str, language: str) -> Written:
    """The text drawn in capitals.

    Greek capitals carry no tonos but for the word ή, "or"; a dialytika stays, and one is set where
    a tonos alone kept two vowels apart (Unicode Standard, 7.2). The German sharp s becomes SS. No
    rule of one language reaches another: Turkish dots are left to Turkish.
    """
    primary = language.split("-", maxsplit=1)[0]
    if primary not in _OF_THEIR_OWN and len(plain := text.upper()) == len(text):
        return Written(plain, text, tuple(range(len(text))))
    drawn: list[str] = []
    origin: list[int] = []
    for index in range(len(text)):
        capital = _capital(text, index, primary)
        drawn.append(capital)
        origin.extend([index] * len(capital))
    return Written("".join(drawn), text, tuple(origin))


def hyphens_drawn(text: Written) -> Written:
    """The text with its soft hyphens as a line needs them: seen at its end, left out within."""
    if SOFT_HYPHEN not in text.drawn:
        return text
    last = len(text.drawn) - 1
    kept = [
        (char if char != SOFT_HYPHEN else "-", text.origin[index])
        for index, char in enumerate(text.drawn)
        if char != SOFT_HYPHEN or index == last
    ]
    return Written("".join(c for c, _ in kept), text.written, tuple(i for _, i in kept))


def _capital(text: str, index: int, primary: str) -> str:
    char = text[index]
    if primary in ("tr", "az") and char == "i":
        return "İ"
    return _greek(text, index) if primary == "el" else char.upper()


def _greek(text: str, index: int) -> str:
    char = text[index]
    around = text[max(index - 1, 0) : index] + text[index + 1 : index + 2]
    if char in "ήΉ" and not any(letter.isalpha() for letter in around):
        return "Ή"
    parts = unicodedata.normalize("NFD", char.upper()).replace(_ACUTE, "")
    if char in "ιυ" and index and text[index - 1] in _PARTS_VOWELS:
        parts += _DIALYTIKA
    return unicodedata.normalize("NFC", parts)
