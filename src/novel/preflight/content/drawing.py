"""The operators that draw paths, fill, stroke and clip (ISO 32000-1, 8.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from novel.preflight.content.canvas import Canvas, Handler, Table
from novel.preflight.content.matrix import Box
from novel.preflight.content.operands import values
from novel.preflight.content.painted import PaintedPath
from novel.preflight.content.pen import Pen
from novel.preflight.content.state import Contours

# What paints: whether it closes, fills, strokes, and counts even-odd.
_PAINTS = {
    "S": (False, False, True, False),
    "s": (True, False, True, False),
    "f": (False, True, False, False),
    "F": (False, True, False, False),
    "f*": (False, True, False, True),
    "B": (False, True, True, False),
    "B*": (False, True, True, True),
    "b": (True, True, True, False),
    "b*": (True, True, True, True),
    "n": (False, False, False, False),
}


class Drawing:
    """The path of one stream."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas, self._pen = canvas, Pen()
        self._clipping: bool | None = None  # even-odd or not, where the path is to clip

    def table(self) -> Table:
        """The operators by their signs."""
        return {sign: self._painter(*how) for sign, how in _PAINTS.items()} | {
            "m": self._move,
            "l": self._line,
            "re": self._rectangle,
            "c": lambda o: self._curve(o, 6),
            "v": lambda o: self._curve(o, 4, from_here=True),
            "y": lambda o: self._curve(o, 4),
            "h": lambda _: self._pen.close(),
            "W": lambda _: self._clip_next(even_odd=False),
            "W*": lambda _: self._clip_next(even_odd=True),
        }

    def _move(self, operands: Sequence[object]) -> None:
        place = values(operands, 2)
        if place is not None:
            self._pen.move(self._canvas.state.matrix, *place)

    def _line(self, operands: Sequence[object]) -> None:
        place = values(operands, 2)
        if place is not None:
            self._pen.line(self._canvas.state.matrix, *place)

    def _rectangle(self, operands: Sequence[object]) -> None:
        sides = values(operands, 4)
        if sides is not None:
            self._pen.rectangle(self._canvas.state.matrix, *sides)

    def _curve(self, operands: Sequence[object], count: int, *, from_here: bool = False) -> None:
        found = values(operands, count)
        if found is None:
            return
        pairs = zip(found[::2], found[1::2], strict=True)
        places = [self._canvas.state.matrix.place(x, y) for x, y in pairs]
        if from_here:
            places.insert(0, self._pen.last or places[0])
        elif count == 4:
            places.append(places[-1])
        self._pen.curve(places[0], places[1], places[2])

    def _clip_next(self, *, even_odd: bool) -> None:
        self._clipping = even_odd

    def _painter(self, closes: bool, fills: bool, strokes: bool, even_odd: bool) -> Handler:  # noqa: FBT001
        def paint(_: Sequence[object]) -> None:
            if closes:
                self._pen.close()
            contours = self._pen.lift(even_odd=even_odd)
            box = contours.box
            if (fills or strokes) and box is not None:
                self._add(contours, box, fills=fills, strokes=strokes)
            if self._clipping is not None:
                self._canvas.clip(replace(contours, even_odd=self._clipping))
                self._clipping = None

        return paint

    def _add(self, contours: Contours, box: Box, *, fills: bool, strokes: bool) -> None:
        canvas, state = self._canvas, self._canvas.state
        widest = state.line_width * max(state.matrix.across, state.matrix.upward)
        canvas.painted.append(
            PaintedPath(
                state=state,
                mark=canvas.mark,
                shown=canvas.seen(box.outset(widest / 2) if strokes else box),
                contours=contours,
                fill=state.fill if fills else None,
                stroke=state.stroke if strokes else None,
                width=state.line_width * state.matrix.thinnest,
                in_pattern=canvas.in_pattern,
            )
        )
