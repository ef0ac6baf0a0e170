"""Breaths: the three small dashes on either side of a word that is gasped or coughed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from novel.book.style import Style
from novel.book.words import BREATH
from novel.geometry import Path, Point, Pt, Segment
from novel.sheet import GlyphRun, PathItem, Stroke
from novel.source import Span

_TURNS = (-38.0, 0.0, 38.0)  # degrees of the dashes to the line
_FROM, _TO, _FOCUS = 0.14, 0.38, 0.06  # em from their common middle, which lies in the word's edge
_PEN, _FINEST = 0.085, 0.25  # em; points


def breaths(
    runs: Iterable[GlyphRun], cap_height: float, style: Style, origin: Span
) -> Iterator[PathItem]:
    """The dashes of all breaths in set text, each fan open to the outside of its word."""
    opens = True
    for run in runs:
        x = run.start.x
        for glyph in run.glyphs:
            wide = glyph.advance * run.size
            if glyph.text == BREATH:
                edge = x + wide - _FOCUS * run.size if opens else x + _FOCUS * run.size
                middle = Point(edge, run.start.y - cap_height / 2 * run.size)
                yield _fan(middle, run.size, style, origin, opens=opens)
                opens = not opens
            x += wide + run.tracking * run.size


def _fan(middle: Point, em: Pt, style: Style, origin: Span, *, opens: bool) -> PathItem:
    segments: list[Segment] = []
    for degrees in _TURNS:
        angle = math.radians(degrees)
        way = Point(-math.cos(angle) if opens else math.cos(angle), math.sin(angle))
        start, end = middle + way * (_FROM * em), middle + way * (_TO * em)
        segments += [("move", start), ("line", end)]
    pen = Stroke(width=max(_PEN * em, _FINEST), ink=style.ink, cap="round")
    return PathItem(path=Path(tuple(segments)), stroke=pen, origin=origin)
