"""Words: a text with its emphasis and its forced breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters of one emphasis; a newline in it is a forced break."""

    text: str
    emphasis: bool = False


Words: TypeAlias = tuple[Stretch, ...]


def parse_words(text: str) -> Words:
    r"""The stretches of a text in which `*…*` marks emphasis; `\*` is a star that is read.

    A star that opens nothing (no partner behind it) is kept as a character, so no text is lost.
    """
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


def _closes(text: str, start: int) -> bool:
    index = text.find("*", start)
    while index > 0 and text[index - 1] == "\\":
        index = text.find("*", index + 1)
    return index > start
