"""Gutters that lean: both their edges turn together, so that a gutter keeps its width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from novel.book.page import Grid, Side
from novel.geometry import Point, Pt, Rect
from novel.layout.edges import Edge, Edges, corners, edges_around
from novel.layout.grid import cells_of, gutter_between, rects_of

# A slant may take this share of the thinnest panel beside the gutter, so that no panel closes.
MOST_LEAN = 0.45
# Gutters that meet at a crossing may push corners into each other: all slants then give way.
GIVING_WAY = (1.0, 0.8, 0.6, 0.4, 0.2)


def edges_of(grid: Grid, live: Rect, gutter: Pt) -> dict[str, Edges]:
    """The four sides of every panel, leaning where a slant is asked for.

    A gutter leans as a whole: where a tall panel has two neighbours on one side, naming either
    pair leans the edges of all three. Of several slants for one gutter the first counts. Slants
    that would make panels overlap are held back together.
    """
    rects = rects_of(grid, live, gutter)
    leans = _leans(grid, rects)
    for share in GIVING_WAY:
        edges = _leaning(rects, leans, share)
        if len(leans) < 2 or not _any_overlap(edges):
            return edges
    return _leaning(rects, {}, 0)


def _leans(grid: Grid, rects: Mapping[str, Rect]) -> dict[frozenset[tuple[str, Side]], Pt]:
    """How far each gutter leans, by the sides that lie along it."""
    cells = cells_of(grid)
    found: dict[frozenset[tuple[str, Side]], Pt] = {}
    for (first, second), lean in grid.slants.items():
        sides = gutter_between(first, second, cells)
        beside = [rects[name] for name, _ in sides]
        most = MOST_LEAN * min(r.width if _is_upright(sides) else r.height for r in beside)
        found.setdefault(sides, max(-most, min(lean, most)))
    return found


def _leaning(
    rects: Mapping[str, Rect], leans: Mapping[frozenset[tuple[str, Side]], Pt], share: float
) -> dict[str, Edges]:
    """All sides, with every gutter leaned by that share of its slant round its middle."""
    edges = {name: edges_around(rect) for name, rect in rects.items()}
    for sides, lean in leans.items():
        beside = [rects[name] for name, _ in sides]
        spans = [(r.top, r.bottom) if _is_upright(sides) else (r.left, r.right) for r in beside]
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        rise, pivot = -2 * lean * share / (end - start), (start + end) / 2
        for name, side in sides:
            edges[name] = {**edges[name], side: Edge(edges[name][side].at, rise, pivot)}
    return edges


def _is_upright(sides: frozenset[tuple[str, Side]]) -> bool:
    return any(side == "left" for _, side in sides)


def _any_overlap(edges: Mapping[str, Edges]) -> bool:
    outlines = [corners(sides) for sides in edges.values()]
    return any(_overlap(one, other) for one, other in combinations(outlines, 2))


def _overlap(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """No edge of either convex outline has the other wholly on its far side."""
    return not (_is_parted(one, other) or _is_parted(other, one))


def _is_parted(outline: Sequence[Point], other: Sequence[Point]) -> bool:
    """Some edge of the outline (clockwise on the page) has all of the other before it."""
    for start, end in zip(outline, [*outline[1:], outline[0]], strict=True):
        outward = (end - start).turned_left()
        if all((p.x - start.x) * outward.x + (p.y - start.y) * outward.y >= 0 for p in other):
            return True
    return False
