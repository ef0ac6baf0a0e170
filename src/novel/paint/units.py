"""What a page says, element by element, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from novel.geometry import Rect
from novel.paint.content import Unit
from novel.records import dataclass
from novel.sheet import Meaning, Sheet, TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedContent:
    """One marked piece of a page: its id in the stream, its meaning, its bounds on the page."""

    mcid: int
    meaning: Meaning
    bounds: Rect


def units(marked: Iterable[MarkedContent], sheet: Sheet) -> tuple[Unit, ...]:
    """The elements of a page in reading order; marked pieces of one order are one element."""
    ordered = sorted(marked, key=lambda piece: (piece.meaning.order, piece.mcid))
    groups = groupby(ordered, key=lambda piece: piece.meaning.order)
    return tuple(_unit(tuple(pieces), sheet) for _, pieces in groups)


def _unit(pieces: Sequence[MarkedContent], sheet: Sheet) -> Unit:
    meaning = pieces[0].meaning
    return Unit(
        meaning=meaning,
        mcids=tuple(piece.mcid for piece in pieces),
        bounds=Rect.around(corner for piece in pieces for corner in piece.bounds.corners),
        words=_words(sheet, meaning.order),
    )


def _words(sheet: Sheet, order: int) -> str:
    """The words of one element in painting order, with single spaces."""
    said = (
        "".join(run.text for run in item.runs)
        for item in sheet.items
        if isinstance(item, TextItem) and item.meaning and item.meaning.order == order
    )
    return " ".join(" ".join(said).split())
