"""Inside: the best setting of a text within a balloon that is already there.

The outline may be any polygon: an ellipse or box made into one, or what an artist drew. All
measures in em, y down.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from novel.geometry import Point
from novel.lettering.breaking import Breaker, Cuts
from novel.lettering.fitting import Measure, Setting, outline_of, price_of_count
from novel.records import dataclass

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom
Span: TypeAlias = tuple[float, float]

_AIRS = (0.9, 0.62, 0.5, 0.4, 0.32, 0.26, 0.2, 0.1, 0.0)  # at a line's sides, roomy to none
_SHIFTS = (0.0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75)  # of the free height, up and down
_NUDGES = (0.24, 0.12, 0.06)  # em up or down, in search of more air
_FINALISTS = 4  # settings whose distances are measured exactly
_TIGHT, _ASIDE = 5.0, 0.6  # prices of an em too close to the outline, and of leaving the middle
_CRAMPED = 0.2  # em to the outline; what stands closer is a last resort


@dataclass(frozen=True, slots=True)
class Inside:
    """A setting within an outline: its lines and the centre of their block.

    `clearance` is the least distance of a line's box to the outline, in em.
    """

    cuts: Cuts
    centre: Point
    clearance: float
    cost: float
    usual: float  # the part of the cost that does not depend on the outline


def set_inside(breaker: Breaker, outline: Sequence[Point], measure: Measure) -> Inside | None:
    """The best setting of a text whose lines all stand within an outline; None where none does."""
    found: list[Inside] = []
    for usual, count in _counts(breaker, outline, measure):
        if any(one.cost <= usual for one in found):
            break
        found.extend(_of_count(breaker, outline, measure, count))
    found.sort(key=_cost)
    exact = [_nudged(one, outline, measure) for one in found[:_FINALISTS]]
    if not any(one.clearance >= _CRAMPED for one in exact):
        exact += [_nudged(one, outline, measure) for one in found[_FINALISTS : 4 * _FINALISTS]]
    held = [one for one in exact if one.clearance >= 0]
    return min(held, key=_cost, default=None)


def clearance(boxes: Sequence[Box], outline: Sequence[Point]) -> float:
    """The least distance of boxes to an outline; negative, and how far, if one leaves it."""
    corners = [Point(x, y) for a, b, c, d in boxes for x in (a, c) for y in (b, d)]
    outside = [corner for corner in corners if not holds(outline, corner)]
    if outside:
        return -max(min(_to_edge(place, edge) for edge in _edges(outline)) for place in outside)
    least = math.inf
    for edge in _edges(outline):
        for box in boxes:
            if _apart(box, edge) < least:
                least = min(least, _box_to_edge(box, edge))
    return least


def holds(outline: Sequence[Point], place: Point) -> bool:
    """A place lies within an outline."""
    inside = False
    for a, b in _edges(outline):
        if (a.y > place.y) != (b.y > place.y):
            x = a.x + (b.x - a.x) * (place.y - a.y) / (b.y - a.y)
            inside ^= place.x < x
    return inside


def line_boxes(cuts: Cuts, centre: Point, measure: Measure) -> list[Box]:
    """The boxes of a block's lines: left, top, right, bottom."""
    boxes = []
    height = measure.above + measure.below
    for row, width in enumerate(cuts.widths):
        middle = centre.y + (row - (len(cuts) - 1) / 2) * measure.leading
        half = width / 2
        boxes.append((centre.x - half, middle - height / 2, centre.x + half, middle + height / 2))
    return boxes


def _counts(
    breaker: Breaker, outline: Sequence[Point], measure: Measure
) -> list[tuple[float, int]]:
    """The numbers of lines that an outline is high enough for, the most usual first."""
    top, bottom = top_and_bottom(outline)
    counts: list[tuple[float, int]] = []
    for count in range(len(breaker.forced) + 1, len(breaker.atoms) + 1):
        if (count - 1) * measure.leading + measure.above + measure.below > bottom - top:
            break
        counts.extend((_usual(way, breaker, measure), count) for way in breaker.ranked(count)[:1])
    return sorted(counts)


def _of_count(
    breaker: Breaker, outline: Sequence[Point], measure: Measure, count: int
) -> Iterator[Inside]:
    """Settings in so many lines: the one that keeps most air, at each height tried.

    Their distances are those at the sides, above and below; corners may stand closer.
    """
    top, bottom = top_and_bottom(outline)
    spare = (bottom - top - (count - 1) * measure.leading - measure.above - measure.below) / 2
    for shift in _SHIFTS:
        middle = (top + bottom) / 2 + shift * spare
        spans = row_spans(outline, middle, measure, count)
        if not spans:
            continue
        axis = upright(spans)
        rooms = [2 * min(axis - left, right - axis) for left, right in spans]
        for air in _AIRS:
            if min(rooms) <= 2 * air:
                continue
            cuts = breaker.ranked(count, limits=[room - 2 * air for room in rooms], most=1)
            if cuts:
                clear = min(air, spare * (1 - abs(shift)))
                usual = _usual(cuts[0], breaker, measure) + _ASIDE * abs(shift)
                yield Inside(
                    cuts[0], Point(axis, middle), clear, usual + _cramped(clear, measure), usual
                )
                break
        else:
            continue
        if clear >= measure.air:
            return


def _usual(cuts: Cuts, breaker: Breaker, measure: Measure) -> float:
    """How unusual letterers find such lines, whatever their outline."""
    return price_of_count(Setting(cuts, *outline_of(cuts, measure), 0.0), breaker, measure)


def _cramped(clear: float, measure: Measure) -> float:
    """The price of standing too close to the outline."""
    short = max(0.0, measure.air - clear)
    price = _TIGHT * short * (1 + short)
    return price + 5 + 20 * (_CRAMPED - clear) if clear < _CRAMPED else price


def _nudged(one: Inside, outline: Sequence[Point], measure: Measure) -> Inside:
    """A setting measured exactly, and moved to where it has the air that is wanted."""
    centre, clear = one.centre, clearance(line_boxes(one.cuts, one.centre, measure), outline)
    for step in _NUDGES:
        for way in (-step, step):
            if clear >= measure.air:
                break
            middle = centre.y + way
            spans = row_spans(outline, middle, measure, len(one.cuts))
            if not spans:
                continue
            moved = Point(upright(spans, one.cuts.widths), middle)
            gained = clearance(line_boxes(one.cuts, moved, measure), outline)
            if gained > clear + 0.01:
                centre, clear = moved, gained
    return replace(one, centre=centre, clearance=clear, cost=one.usual + _cramped(clear, measure))


def _cost(one: Inside) -> float:
    return one.cost


def row_spans(outline: Sequence[Point], middle: float, measure: Measure, count: int) -> list[Span]:
    """For each line of a block the room from side to side; empty where a line has none."""
    height = (measure.above + measure.below) / 2
    spans = []
    for row in range(count):
        y = middle + (row - (count - 1) / 2) * measure.leading
        span = _room(outline, y - height, y + height)
        if span is None:
            return []
        spans.append(span)
    return spans


def _room(outline: Sequence[Point], top: float, bottom: float) -> Span | None:
    """The widest room from side to side that is free all the way from one height to another."""
    rows = {top, bottom, (top + bottom) / 2}
    rows.update(corner.y for corner in outline if top < corner.y < bottom)
    room: Span | None = None
    for y in sorted(rows):
        pairs = _crossings(outline, y)
        if not pairs:
            return None
        if room is not None:
            left, right = room
            pairs = [(max(a, left), min(b, right)) for a, b in pairs]
        room = max(pairs, key=lambda pair: pair[1] - pair[0])
        if room[1] <= room[0]:
            return None
    return room


def _crossings(outline: Sequence[Point], y: float) -> list[Span]:
    xs = sorted(
        a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)
        for a, b in _edges(outline)
        if (a.y > y) != (b.y > y)
    )
    return list(zip(xs[::2], xs[1::2], strict=False))


def upright(spans: Sequence[Span], widths: Sequence[float] = ()) -> float:
    """The upright on which lines are centred: with most room at the narrowest sides."""
    halves = [width / 2 for width in widths] or [0.0] * len(spans)
    left = max(a + half for (a, _), half in zip(spans, halves, strict=True))
    right = min(b - half for (_, b), half in zip(spans, halves, strict=True))
    if left < right or widths:
        return (left + right) / 2
    return sum((a + b) / 2 for a, b in spans) / len(spans)


def top_and_bottom(outline: Sequence[Point]) -> tuple[float, float]:
    """The heights of an outline's highest and lowest corner."""
    ys = [corner.y for corner in outline]
    return min(ys), max(ys)


def _edges(outline: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(outline, (*outline[1:], outline[0]), strict=True)


def _apart(box: Box, edge: tuple[Point, Point]) -> float:
    """No more than the distance of a box and an edge, quickly."""
    left, top, right, bottom = box
    a, b = edge
    dx = max(left - max(a.x, b.x), min(a.x, b.x) - right, 0.0)
    dy = max(top - max(a.y, b.y), min(a.y, b.y) - bottom, 0.0)
    return max(dx, dy)


def _box_to_edge(box: Box, edge: tuple[Point, Point]) -> float:
    left, top, right, bottom = box
    corners = [Point(x, y) for x in (left, right) for y in (top, bottom)]
    nearest = min(_to_edge(corner, edge) for corner in corners)
    for end in edge:
        dx = max(left - end.x, 0.0, end.x - right)
        dy = max(top - end.y, 0.0, end.y - bottom)
        nearest = min(nearest, math.hypot(dx, dy))
    return nearest


def _to_edge(place: Point, edge: tuple[Point, Point]) -> float:
    a, b = edge
    dx, dy = b.x - a.x, b.y - a.y
    squared = dx * dx + dy * dy
    share = ((place.x - a.x) * dx + (place.y - a.y) * dy) / squared if squared else 0.0
    share = min(1.0, max(0.0, share))
    return math.hypot(place.x - a.x - share * dx, place.y - a.y - share * dy)
