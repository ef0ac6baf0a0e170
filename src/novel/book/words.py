"""Words: a text with its emphasis and its forced breaks."""

from __future__ import annotations

import re
import unicodedata
from typing import TypeAlias

from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters of one emphasis; a newline in it is a forced break."""

    text: str
    emphasis: bool = False


BREATH = "\u2063"  # stands for the dashes of a breath: no letter, and nobody reads it aloud
_BREATHED = re.compile(r"(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])")
_KEPT = "\n\u00ad\u200b\u200c\u200d"
_LOOSE_HYPHEN = re.compile(r"(?<!\w)\u00ad+|\u00ad+(?!\w)|(?<=\u00ad)\u00ad+")
_SPACED = {"\t": " ", "\v": " ", "\f": " ", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}

Words: TypeAlias = tuple[Stretch, ...]


def parse_words(text: str) -> Words:
    r"""The stretches of a text in which `*…*` marks emphasis; `\*` is a star that is read.

    A star that opens nothing (no partner behind it) is kept as a character, so no text is lost.
    """
    if "*" not in text:
        return (Stretch(text),) if text else ()
    stretches: list[Stretch] = []
    pending, index, emphasis = "", 0, False

    def finish() -> None:
        nonlocal pending
        if pending:
            stretches.append(Stretch(pending, emphasis))
            pending = ""

    while index < len(text):
        char = text[index]
        if char == "\\" and text[index + 1 : index + 2] == "*":
            pending += "*"
            index += 1
        elif char == "*" and (emphasis or _closes(text, index + 1)):
            finish()
            emphasis = not emphasis
        else:
            pending += char
        index += 1
    finish()
    return tuple(stretches)


def plain(words: Words) -> str:
    """The characters of a text without its marks."""
    return "".join(stretch.text for stretch in words)


def cleaned(text: str) -> str:
    """A text as it is set: letters in their composed form (NFC), and no tab or hidden sign in it.

    What says where a word may part or how letters join stays: zero-width space and joiners, and a
    soft hyphen between two letters.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():  # neither a tab nor anything that is not seen, as in nearly all
        return composed
    shown = "".join(_SPACED.get(char, char) for char in composed if not _hides(char))
    return _LOOSE_HYPHEN.sub("", shown)


def breathed(text: str) -> str:
    """A text with its breath marks: `~huff~` is a word with three dashes on either side."""
    return _BREATHED.sub(rf"{BREATH}\1{BREATH}", text)


def is_seen(text: str) -> bool:
    """There is something to read in a text: a letter, a figure or a sign."""
    return any(unicodedata.category(char)[0] not in "CMZ" for char in text)


def _hides(char: str) -> bool:
    if char in _SPACED or char in _KEPT:
        return False
    return unicodedata.category(char) in ("Cc", "Cf")


def _closes(text: str, start: int) -> bool:
    index = text.find("*", start)
    while index > 0 and text[index - 1] == "\\":
        index = text.find("*", index + 1)
    return index > start
