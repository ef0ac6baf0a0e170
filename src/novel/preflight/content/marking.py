"""The operators of marked content (ISO 32000-1, 14.6)."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Dictionary

from novel.preflight.content.canvas import Canvas, Table
from novel.preflight.content.objects import dictionary, name, whole
from novel.preflight.content.painted import Mark


class Marking:
    """The marks of one stream."""

    def __init__(self, canvas: Canvas, resources: object) -> None:
        self._canvas, self._resources = canvas, resources

    def table(self) -> Table:
        """The operators by their signs."""
        return {"BMC": self._begin, "BDC": self._begin, "EMC": lambda _: self._end()}

    def _begin(self, operands: Sequence[object]) -> None:
        tag = name(operands[0]) if operands else ""
        properties = operands[1] if len(operands) > 1 else None
        if not isinstance(properties, Dictionary):
            own = dictionary(self._resources, "/Properties")
            properties = dictionary(own, f"/{name(properties)}")
        canvas, around = self._canvas, self._canvas.mark
        piece = around.piece
        if not canvas.marks:
            piece, canvas.pieces = canvas.pieces, canvas.pieces + 1
        mcid = whole(properties, "/MCID", -1)
        held = around.mcid if mcid < 0 else mcid
        canvas.marks.append(Mark(piece, held, around.artefact or tag == "Artifact"))

    def _end(self) -> None:
        if self._canvas.marks:
            self._canvas.marks.pop()
