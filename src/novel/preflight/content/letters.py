"""Where strings come to stand: the text matrices (ISO 32000-1, 9.4)."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Object, String

from novel.preflight.content.codes import FontCodes, codes_of
from novel.preflight.content.matrix import UNIT, Box, Matrix
from novel.preflight.content.objects import identity, items, number
from novel.preflight.content.state import State

# Letters seldom fill the em: what most of them do, capitals, ascenders and descenders.
ABOVE, BELOW = 0.72, -0.2


class TextPen:
    """The text object: where its line began and where its pen stands."""

    def __init__(self) -> None:
        self.matrix = self._line = UNIT
        self._known: dict[tuple[int, int], FontCodes] = {}

    def begin(self, matrix: Matrix = UNIT) -> None:
        """A new text object, or a new matrix in it."""
        self.matrix = self._line = matrix

    def step(self, x: float, y: float) -> None:
        """To a line that begins so far from where this one began."""
        self._line = self._line.after(Matrix(1, 0, 0, 1, x, y))
        self.matrix = self._line

    def show(self, parts: Sequence[object], state: State) -> tuple[tuple[int, ...], Box] | None:
        """The codes of a string and the box of what they draw; None where there is nothing.

        `parts` are strings, and between them steps in thousandths of an em.
        """
        if state.font is None:
            return None
        font = self._codes(state.font.font)
        codes: list[int] = []
        along = 0.0
        for part in parts:
            if isinstance(part, String):
                found = font.codes(bytes(part))
                codes += found
                along += sum(_advance(code, font, state) for code in found)
            else:
                along -= (number(part) or 0) / 1000 * state.size * state.stretch
        box = self._box(along, state)
        self.matrix = self.matrix.after(Matrix(1, 0, 0, 1, along, 0))
        return (tuple(codes), box) if codes else None

    def size(self, state: State) -> float:
        """The height of an em as it comes out on the page."""
        return abs(state.size) * state.matrix.after(self.matrix).upward

    def _box(self, along: float, state: State) -> Box:
        low, high = state.rise + BELOW * state.size, state.rise + ABOVE * state.size
        drawn = Box(min(0, along), min(low, high), max(0, along), max(low, high))
        return state.matrix.after(self.matrix).box(drawn)

    def _codes(self, font: Object) -> FontCodes:
        key = identity(font)
        if key is None:
            return codes_of(font)
        if key not in self._known:
            self._known[key] = codes_of(font)
        return self._known[key]


def _advance(code: int, font: FontCodes, state: State) -> float:
    word = state.word_space if code == 32 and font.bytes_a_code == 1 else 0.0
    return (font.width(code) * state.size + state.char_space + word) * state.stretch


def string_parts(operand: object) -> list[object]:
    """The strings and steps of a TJ operand."""
    return items(operand)
