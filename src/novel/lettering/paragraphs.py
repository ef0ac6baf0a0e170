"""Paragraphs: running text set to a measure, for the imprint and for placeholders."""

from __future__ import annotations

import math

from novel.book.words import Words
from novel.geometry import Point, Pt
from novel.lettering.atoms import Typeface, cut_into_atoms
from novel.lettering.breaking import Breaker, Cuts
from novel.lettering.fitting import line_offsets
from novel.lettering.setting import Placement, measure_of, set_block
from novel.sheet import GlyphRun


def set_paragraph(
    words: Words, typeface: Typeface, *, left: Pt, top: Pt, measure: Pt
) -> tuple[tuple[GlyphRun, ...], Pt]:
    """A text broken to the measure, and the height it takes; its first capitals touch `top`.

    A word wider than the measure stands on a line of its own.
    """
    atoms = cut_into_atoms(words, typeface)
    if not atoms:
        return (), 0.0
    size = typeface.style.size
    cuts = _broken(Breaker(atoms), measure / size)
    lines = measure_of(typeface, is_box=True, aspect=3.0)
    height = ((len(cuts) - 1) * lines.leading + lines.above) * size
    first = line_offsets(len(cuts), lines)[0]
    centre = Point(left + measure / 2, top + (lines.above - first) * size)
    placement = Placement(centre, size, left)
    return set_block(atoms, cuts, typeface, lines, placement).runs, height


def _broken(breaker: Breaker, measure: float) -> Cuts:
    longest = len(breaker.atoms)
    count = max(1, len(breaker.forced) + 1, math.ceil(breaker.total / measure))
    while count < longest:
        cuts = breaker.ways(count, [measure] * count)
        if cuts is not None and max(cuts.widths) <= max(measure, breaker.widest):
            return cuts
        count += 1
    return breaker.cuts(range(longest + 1))
