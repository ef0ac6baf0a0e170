"""Prices: what is wrong with a place for a line, alone and beside another line."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from novel.geometry import Point, Pt
from novel.lettering.spots import Floats, Spots
from novel.lettering.wishes import Room, Wish

NEVER = 1e6
_DISORDER, _CROSSING = 40.0, 12.0  # a fault costs more than any distance
_COVERED = 0.115  # share of a face from which covering it is a fault
_STEEP = 0.35  # how far down a later line on the left stands, of how far to the left
_WAY, _TINY = (2 / 12, 8 / 12), 1e-12  # the share of the way that a tail may take
_Coordinate: TypeAlias = "Floats | float"


def alone(spots: Spots, wish: Wish, room: Room, *, first: bool, last: bool) -> Floats:
    """The price of each place for a line, whether first or last in its panel, on its own."""
    cost = spots.cost + _covering(spots, wish, room)
    match wish.manner:
        case "balloon":
            cost += 1.6 * (spots.y - spots.b - room.area.top) / room.area.height
            if wish.mouth is not None:
                cost += _towards_mouth(spots, wish, wish.mouth, room)
        case "caption":
            cost += _at_corner(spots, room, top=first or not last)
        case "foot":
            cost += _at_corner(spots, room, top=False)
        case "free":
            cost += 1.2 * (spots.y - room.area.top) / room.area.height
        case "sfx":
            cost += 0.6 * np.abs(spots.x - room.area.centre.x) / room.area.width
    return cost


def _covering(spots: Spots, wish: Wish, room: Room) -> Floats:
    """The price of covering what must stay clear; the outline counts as nine tenths of its box."""
    weight = 14.0 if wish.manner == "sfx" else 40.0
    cost = np.zeros_like(spots.x)
    for box in (*room.clear, *room.folds):
        wide = np.minimum(spots.x + 0.92 * spots.a, box.right) - np.maximum(
            spots.x - 0.92 * spots.a, box.left
        )
        high = np.minimum(spots.y + 0.92 * spots.b, box.bottom) - np.maximum(
            spots.y - 0.92 * spots.b, box.top
        )
        shared = np.maximum(wide, 0) * np.maximum(high, 0)
        least = min(box.area, room.area.area / 6)
        cost += np.where(shared > 0, 2.0 + weight * shared / max(least, 1.0), 0.0)
        cost += np.where(shared > _COVERED * box.area, _CROSSING * (wish.manner != "sfx"), 0.0)
    return cost


def _towards_mouth(spots: Spots, wish: Wish, mouth: Point, room: Room) -> Floats:
    diagonal = float(np.hypot(room.area.width, room.area.height))
    dx, dy = spots.x - mouth.x, spots.y - mouth.y
    away = np.hypot(dx, dy)
    cost = 2.5 * np.abs(away / diagonal - 0.26)
    cost += 1.2 * np.abs(dx) / room.area.width
    cost += dy > 0
    squared = away * away
    x, y = mouth.x + 0.3 * dx, mouth.y + 0.3 * dy  # where the tail ends
    for name, other in room.mouths.items():
        if name != wish.speaker:
            nearer = (spots.x - other.x) ** 2 + (spots.y - other.y) ** 2 < squared
            astray = (x - other.x) ** 2 + (y - other.y) ** 2 < (0.95 * 0.3) ** 2 * squared
            cost += 1.6 * nearer + _CROSSING * astray
    return cost + _inside(spots, mouth.x, mouth.y) * 30.0


def _at_corner(spots: Spots, room: Room, *, top: bool) -> Floats:
    """The price of standing away from the corners of the panel; the left one is the better one."""
    left = spots.x - spots.a - room.area.left
    right = room.area.right - spots.x - spots.a
    up = spots.y - spots.b - room.area.top
    down = room.area.bottom - spots.y - spots.b
    cost: Floats = 3.0 * np.minimum(left, right) / room.area.width
    if top:
        cost += 1.0 * (left > right) + 3.0 * up / room.area.height
    else:
        cost += 0.25 * (left < right) + 3.0 * down / room.area.height
    return cost


def _inside(spots: Spots, x: Pt, y: Pt) -> Floats:
    return np.asarray(
        ((spots.x - x) / spots.a) ** 2 + ((spots.y - y) / spots.b) ** 2 < 1.0, dtype=np.float64
    )


def beside(
    old: Spots, earlier: Wish, new: Spots, later: Wish, room: Room, *, adjacent: bool
) -> Floats:
    """What places of one line cost beside places of a later one, which is the next if `adjacent`.

    Never less than nothing; places that clash cost more than `NEVER`.
    """
    dx, dy = np.abs(new.x - old.x), np.abs(new.y - old.y)
    wide, high = new.a + old.a + room.gap, new.b + old.b + room.gap
    if not (earlier.cornered or later.cornered):
        clash = (dx / wide) ** 2.2 + (dy / high) ** 2.2 < 1
    else:
        clash = (dx < wide) & (dy < high)
    both_fixed = earlier.fixed is not None and later.fixed is not None
    cost: Floats = np.where(clash, 6.0 if both_fixed else 2 * NEVER, 0.0)
    if "sfx" not in (earlier.manner, later.manner):
        cost += _reading_order(old, new, adjacent=adjacent)
    if later.mouth is not None and earlier.manner != "sfx":
        cost += _CROSSING * _way_runs_under(new, later.mouth, old, cornered=earlier.cornered)
    if earlier.mouth is not None and later.manner != "sfx":
        cost += _CROSSING * _way_runs_under(old, earlier.mouth, new, cornered=later.cornered)
    if earlier.mouth is not None and later.mouth is not None and earlier.speaker != later.speaker:
        cost += _CROSSING * _tails_cross(old, earlier.mouth, new, later.mouth)
    return cost


def _reading_order(old: Spots, new: Spots, *, adjacent: bool) -> Floats:
    """A later line stands lower, or to the right at about the same height.

    The same rule as `novel.lettering.inspecting.read_before`, with prices that grow with the fault
    so that the search feels its way out.
    """
    above = new.y + new.b < old.y - 0.85 * old.b
    shared = np.minimum(new.y + new.b, old.y + old.b) - np.maximum(new.y - new.b, old.y - old.b)
    beside = shared > 0.26 * 2 * np.minimum(new.b, old.b)
    left = beside & (new.x < old.x)
    cost = np.where(above | left, _DISORDER if adjacent else 0.8 * _DISORDER, 0.0)
    cost = cost + 0.02 * np.where(left, old.x - new.x, 0.0)
    higher = np.maximum(old.y - new.y, 0)
    cost = cost + 0.03 * higher
    # The eye begins at the left: what it reads later may stand there only well below.
    cost = cost + 0.05 * np.maximum(_STEEP * (old.x - new.x) - np.maximum(new.y - old.y, 0), 0)
    if adjacent:  # the eye goes to the nearest next balloon
        aside = np.maximum(np.abs(new.x - old.x) - new.a - old.a, 0)
        cost = cost + 0.004 * np.hypot(aside, np.maximum(new.y - old.y - old.b - new.b, 0))
    return np.asarray(cost, dtype=np.float64)


def _tails_cross(old: Spots, mouth: Point, new: Spots, other: Point) -> Floats:
    """1 where the straight ways of two outlines to their mouths cross."""

    def side(
        px: _Coordinate,
        py: _Coordinate,
        qx: _Coordinate,
        qy: _Coordinate,
        r: tuple[_Coordinate, ...],
    ) -> Floats:
        return np.asarray((qx - px) * (r[1] - py) - (qy - py) * (r[0] - px))

    first = side(old.x, old.y, mouth.x, mouth.y, (new.x, new.y)) * side(
        old.x, old.y, mouth.x, mouth.y, (other.x, other.y)
    )
    second = side(new.x, new.y, other.x, other.y, (old.x, old.y)) * side(
        new.x, new.y, other.x, other.y, (mouth.x, mouth.y)
    )
    return np.asarray((first < 0) & (second < 0), dtype=np.float64)


def _way_runs_under(start: Spots, mouth: Point, over: Spots, *, cornered: bool) -> Floats:
    """1 where the way from an outline to its mouth, between its ends, runs under another outline.

    Measured in half axes of that outline, from its centre.
    """
    x, y = (start.x - over.x) / over.a, (start.y - over.y) / over.b
    dx, dy = (mouth.x - start.x) / over.a, (mouth.y - start.y) / over.b
    hit: NDArray[np.bool_]
    if cornered:
        enter, leave = np.full(x.shape, _WAY[0]), np.full(x.shape, _WAY[1])
        for place, step in ((x, dx), (y, dy)):
            still = np.where(step == 0, _TINY, step)
            one, other = (-1.04 - place) / still, (1.04 - place) / still
            enter = np.maximum(enter, np.minimum(one, other))
            leave = np.minimum(leave, np.maximum(one, other))
        hit = enter < leave
    else:
        nearest = -(x * dx + y * dy) / np.maximum(dx * dx + dy * dy, _TINY)
        share = np.minimum(np.maximum(nearest, _WAY[0]), _WAY[1])
        hit = (x + dx * share) ** 2 + (y + dy * share) ** 2 < 1.08
    return hit.astype(np.float64)
