"""The operators that choose colours (ISO 32000-1, 8.6.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pikepdf import Stream

from novel.preflight.content.canvas import Canvas, Handler, Table
from novel.preflight.content.objects import dictionary, entry, number
from novel.preflight.content.operands import key, values
from novel.preflight.content.spaces import CMYK, GREY, RGB, Paint, Space, read_space

_ZEROS = {1: (0.0,), 3: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0, 1.0)}


class Colouring:
    """The colours of one stream; `run_pattern` runs a tiling pattern's own stream."""

    def __init__(
        self, canvas: Canvas, resources: object, run_pattern: Callable[[Stream], None]
    ) -> None:
        self._canvas, self._resources, self._run_pattern = canvas, resources, run_pattern
        state = canvas.state
        self._spaces = {False: state.fill.space, True: state.stroke.space}  # by: is it the stroke's

    def table(self) -> Table:
        """The operators by their signs."""
        table: Table = {}
        for stroke in (False, True):
            signs = ("G", "RG", "K") if stroke else ("g", "rg", "k")
            for sign, space in zip(signs, (GREY, RGB, CMYK), strict=True):
                table[sign] = self._device(space, stroke=stroke)
            chosen = ("CS", "SC", "SCN") if stroke else ("cs", "sc", "scn")
            table[chosen[0]] = self._space(stroke=stroke)
            table[chosen[1]] = table[chosen[2]] = self._components(stroke=stroke)
        return table

    def _device(self, space: Space, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            found = values(operands, space.components)
            if found is not None:
                self._spaces[stroke] = space
                self._set(Paint(space, found), stroke=stroke)

        return handle

    def _space(self, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            found = read_space(operands[0] if operands else None, self._resources)
            self._spaces[stroke] = found
            self._set(Paint(found, _first_values(found)), stroke=stroke)

        return handle

    def _components(self, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            space = self._spaces[stroke]
            found = tuple(v for v in map(number, operands) if v is not None)
            if space.family == "Pattern" and operands:
                space = self._pattern(key(operands[-1:]), space)
            self._set(Paint(space, found), stroke=stroke)

        return handle

    def _set(self, paint: Paint, *, stroke: bool) -> None:
        state = self._canvas.state
        self._canvas.state = replace(state, stroke=paint) if stroke else replace(state, fill=paint)

    def _pattern(self, name: str, space: Space) -> Space:
        """Run a tiling pattern once, for its colours and fonts; a shading tells its own."""
        found = dictionary(dictionary(self._resources, "/Pattern"), name)
        shading = dictionary(found, "/Shading")
        if shading is not None:
            base = read_space(entry(shading, "/ColorSpace"), self._resources)
            return Space("Pattern", 0, base=base)
        if isinstance(found, Stream) and not self._canvas.in_pattern:
            self._canvas.in_pattern = True
            self._run_pattern(found)
            self._canvas.in_pattern = False
        return space


def _first_values(space: Space) -> tuple[float, ...]:
    """The colour that a space begins with (ISO 32000-1, 8.6.3)."""
    if space.family in {"Separation", "DeviceN"}:
        return (1.0,) * space.components
    return _ZEROS.get(space.components, ()) if space.family != "Pattern" else ()
