"""The operators that set text (ISO 32000-1, 9.3 and 9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pikepdf import String

from novel.preflight.content.canvas import Canvas, Table
from novel.preflight.content.codes import FontCodes
from novel.preflight.content.matrix import UNIT, Box, Matrix
from novel.preflight.content.objects import dictionary, items, number
from novel.preflight.content.operands import key, matrix, values
from novel.preflight.content.painted import PaintedText
from novel.preflight.content.state import FontUse, State

# Letters seldom fill the em: what most of them do, capitals, ascenders and descenders.
ABOVE, BELOW = 0.72, -0.2


class Letters:
    """The text object of one stream: where its line began, and where its pen stands."""

    def __init__(self, canvas: Canvas, resources: object) -> None:
        self._canvas, self._resources = canvas, resources
        self._matrix = self._line = UNIT

    def table(self) -> Table:
        """The operators by their signs."""
        return {
            "BT": lambda _: self._begin(UNIT),
            "Tc": self._char_space,
            "Tw": self._word_space,
            "TL": self._leading,
            "Ts": self._rise,
            "Tz": self._stretch,
            "Tr": self._rendering,
            "Tf": self._font,
            "Tm": self._text_matrix,
            "Td": self._step,
            "TD": self._step_leading,
            "T*": lambda _: self._next_line(),
            "Tj": self._show,
            "TJ": self._show,
            "'": self._show_next,
            '"': self._show_spaced,
        }

    def _char_space(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, char_space=value)

    def _word_space(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, word_space=value)

    def _leading(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, leading=value)

    def _rise(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, rise=value)

    def _stretch(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, stretch=value / 100)

    def _rendering(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands):
            self._canvas.state = replace(self._canvas.state, rendering=int(value))

    def _font(self, operands: Sequence[object]) -> None:
        for (size,) in _one(operands[1:]):
            found = dictionary(dictionary(self._resources, "/Font"), key(operands))
            use = FontUse(key(operands)[1:], found) if found is not None else None
            self._canvas.state = replace(self._canvas.state, font=use, size=size)

    def _begin(self, found: Matrix) -> None:
        self._matrix = self._line = found

    def _text_matrix(self, operands: Sequence[object]) -> None:
        found = matrix(operands)
        if found is not None:
            self._begin(found)

    def _step(self, operands: Sequence[object]) -> None:
        found = values(operands, 2)
        if found is not None:
            self._begin(self._line.after(Matrix(1, 0, 0, 1, *found)))

    def _step_leading(self, operands: Sequence[object]) -> None:
        for (value,) in _one(operands[1:]):
            self._canvas.state = replace(self._canvas.state, leading=-value)
        self._step(operands)

    def _next_line(self) -> None:
        self._begin(self._line.after(Matrix(1, 0, 0, 1, 0, -self._canvas.state.leading)))

    def _show_next(self, operands: Sequence[object]) -> None:
        self._next_line()
        self._show(operands)

    def _show_spaced(self, operands: Sequence[object]) -> None:
        self._word_space(operands)
        self._char_space(operands[1:])
        self._show_next(operands[2:])

    def _show(self, operands: Sequence[object]) -> None:
        canvas, state = self._canvas, self._canvas.state
        if state.font is None or not operands:
            return
        codes, along = _measured(items(operands[0]), canvas.codes(state.font.font), state)
        box, size = self._box(along, state), self._size(state)
        self._matrix = self._matrix.after(Matrix(1, 0, 0, 1, along, 0))
        if codes:
            canvas.painted.append(
                PaintedText(
                    state=state,
                    mark=canvas.mark,
                    shown=canvas.seen(box),
                    box=box,
                    font=state.font,
                    size=size,
                    codes=codes,
                    in_pattern=canvas.in_pattern,
                )
            )

    def _size(self, state: State) -> float:
        return abs(state.size) * state.matrix.after(self._matrix).upward

    def _box(self, along: float, state: State) -> Box:
        low, high = state.rise + BELOW * state.size, state.rise + ABOVE * state.size
        drawn = Box(min(0, along), min(low, high), max(0, along), max(low, high))
        return state.matrix.after(self._matrix).box(drawn)


def _measured(
    parts: Sequence[object], font: FontCodes, state: State
) -> tuple[tuple[int, ...], float]:
    """The codes of strings with steps between them (in em / 1000), and how far they reach."""
    codes: list[int] = []
    along = 0.0
    for part in parts:
        if isinstance(part, String):
            found = font.codes(bytes(part))
            codes += found
            along += sum(_advance(code, font, state) for code in found)
        else:
            along -= (number(part) or 0) / 1000 * state.size * state.stretch
    return tuple(codes), along


def _advance(code: int, font: FontCodes, state: State) -> float:
    word = state.word_space if code == 32 and font.bytes_a_code == 1 else 0.0
    return (font.width(code) * state.size + state.char_space + word) * state.stretch


def _one(operands: Sequence[object]) -> list[tuple[float, ...]]:
    """The first operand as a number, if it is one."""
    found = values(operands, 1)
    return [] if found is None else [found]
