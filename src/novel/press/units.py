"""What a page says, element by element, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from novel.geometry import Rect
from novel.paint.content import MarkedContent, PageContent
from novel.records import dataclass
from novel.sheet import Meaning, Sheet, TextItem


@dataclass(frozen=True, slots=True)
class Unit:
    """What is one element of a page: its meaning, its marked pieces, its bounds, its words."""

    meaning: Meaning
    mcids: tuple[int, ...]
    bounds: Rect
    words: str


def units(content: PageContent) -> tuple[Unit, ...]:
    """The elements of a page in reading order; marked pieces of one order are one element."""
    ordered = sorted(content.marked, key=lambda piece: (piece.meaning.order, piece.mcid))
    groups = groupby(ordered, key=lambda piece: piece.meaning.order)
    return tuple(_unit(tuple(pieces), content.sheet) for _, pieces in groups)


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
