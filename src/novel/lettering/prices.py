"""Prices: what is wrong with a place for a line, alone and beside another line."""

from __future__ import annotations

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


def alone(spots: Spots, wish: Wish, room: Room, *, first: bool, last: bool) -> Floats:
    """The price of each place for a line, whether first or last in its panel, on its own."""
    cost = spots.cost + _covering(spots, wish, room)
    match wish.manner:
        case "balloon":
            cost = cost + 1.6 * (spots.y - spots.b - room.area.top) / room.area.height
            if wish.mouth is not None:
                cost = cost + _towards_mouth(spots, wish, wish.mouth, room)
        case "caption":
            cost = cost + _at_corner(spots, room, top=first or not last)
        case "foot":
            cost = cost + _at_corner(spots, room, top=False)
        case "free":
            cost = cost + 1.2 * (spots.y - room.area.top) / room.area.height
        case "sfx":
            cost = cost + 0.6 * np.abs(spots.x - room.area.centre.x) / room.area.width
    shape = np.broadcast_shapes(cost.shape, spots.x.shape, spots.y.shape)
    return np.ascontiguousarray(np.broadcast_to(cost, shape))


def _covering(spots: Spots, wish: Wish, room: Room) -> Floats:
    """The price of covering what must stay clear; the outline counts as nine tenths of its box."""
    weight = 14.0 if wish.manner == "sfx" else 40.0
    cost = np.zeros(1)
    for box in (*room.clear, *room.folds):
        wide = np.minimum(spots.x + 0.92 * spots.a, box.right) - np.maximum(
            spots.x - 0.92 * spots.a, box.left
        )
        high = np.minimum(spots.y + 0.92 * spots.b, box.bottom) - np.maximum(
            spots.y - 0.92 * spots.b, box.top
        )
        shared = np.maximum(wide, 0) * np.maximum(high, 0)
        least = min(box.area, room.area.area / 6)
        cost = cost + np.where(shared > 0, 2.0 + weight * shared / max(least, 1.0), 0.0)
        cost += np.where(shared > _COVERED * box.area, _CROSSING * (wish.manner != "sfx"), 0.0)
    return cost


def _towards_mouth(spots: Spots, wish: Wish, mouth: Point, room: Room) -> Floats:
    diagonal = float(np.hypot(room.area.width, room.area.height))
    dx, dy = spots.x - mouth.x, spots.y - mouth.y
    squared = dx * dx + dy * dy
    cost = 2.5 * np.abs(np.sqrt(squared) / diagonal - 0.26)
    cost += 1.2 * np.abs(dx) / room.area.width
    cost += dy > 0
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
        return cost + (1.0 * (left > right) + 3.0 * up / room.area.height)
    return cost + (0.25 * (left < right) + 3.0 * down / room.area.height)


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
    right, down = new.x - old.x, new.y - old.y
    wide, high = new.a + old.a + room.gap, new.b + old.b + room.gap
    if not (earlier.cornered or later.cornered):
        clash = (np.abs(right) / wide) ** 2.2 + (np.abs(down) / high) ** 2.2 < 1
    else:
        clash = (np.abs(right) < wide) & (np.abs(down) < high)
    both_fixed = earlier.fixed is not None and later.fixed is not None
    cost: Floats = np.asarray(clash * (6.0 if both_fixed else 2 * NEVER), dtype=np.float64)
    if "sfx" not in (earlier.manner, later.manner):
        cost += _reading_order(old, new, right, down, adjacent=adjacent)
    if later.mouth is not None and earlier.manner != "sfx":
        cost += _CROSSING * _way_runs_under(
            new, later.mouth, old, right, down, cornered=earlier.cornered
        )
    if earlier.mouth is not None and later.manner != "sfx":
        cost += _CROSSING * _way_runs_under(
            old, earlier.mouth, new, -right, -down, cornered=later.cornered
        )
    if earlier.mouth is not None and later.mouth is not None and earlier.speaker != later.speaker:
        cost += _CROSSING * _tails_cross(old, earlier.mouth, new, later.mouth, right, down)
    return cost


def _reading_order(
    old: Spots, new: Spots, right: Floats, down: Floats, *, adjacent: bool
) -> Floats:
    """A later line stands lower, or to the right at about the same height.

    The same rule as `novel.lettering.inspecting.read_before`, with prices that grow with the fault
    so that the search feels its way out. The new places stand so far right of the old and below.
    """
    bottom, old_bottom = new.y + new.b, old.y + old.b
    shared = np.minimum(bottom, old_bottom) - np.maximum(new.y - new.b, old.y - old.b)
    left = (shared > 0.26 * 2 * np.minimum(new.b, old.b)) & (right < 0)
    above = bottom < old.y - 0.85 * old.b
    fault = _DISORDER if adjacent else 0.8 * _DISORDER
    cost: Floats = np.asarray((above | left) * fault, dtype=np.float64)
    cost += left * (-0.02 * right)
    cost += 0.03 * np.maximum(-down, 0.0)
    # The eye begins at the left: what it reads later may stand there only well below.
    cost += 0.05 * np.maximum(-_STEEP * right - np.maximum(down, 0.0), 0.0)
    if adjacent:  # the eye goes to the nearest next balloon
        aside = np.maximum(np.abs(right) - new.a - old.a, 0.0)
        below = np.maximum(down - old.b - new.b, 0.0)
        cost += 0.004 * np.sqrt(aside * aside + below * below)
    return cost


def _tails_cross(
    old: Spots, mouth: Point, new: Spots, other: Point, right: Floats, down: Floats
) -> NDArray[np.bool_]:
    """Where the straight ways of two outlines to their mouths cross."""
    x, y = mouth.x - old.x, mouth.y - old.y
    far_x, far_y = other.x - new.x, other.y - new.y
    first = (x * down - y * right) * (x * (other.y - old.y) - y * (other.x - old.x))
    second = (far_y * right - far_x * down) * (
        far_x * (mouth.y - new.y) - far_y * (mouth.x - new.x)
    )
    return (first < 0) & (second < 0)


def _way_runs_under(
    start: Spots, mouth: Point, over: Spots, right: Floats, down: Floats, *, cornered: bool
) -> NDArray[np.bool_]:
    """Where the way from an outline to its mouth, between its ends, runs under another outline.

    Measured in half axes of that outline, from its centre, of which the way begins so far to the
    right and below.
    """
    x, y = right / over.a, down / over.b
    dx, dy = (mouth.x - start.x) / over.a, (mouth.y - start.y) / over.b
    if not cornered:
        nearest = -(x * dx + y * dy) / np.maximum(dx * dx + dy * dy, _TINY)
        share = np.minimum(np.maximum(nearest, _WAY[0]), _WAY[1])
        x += dx * share
        y += dy * share
        return np.asarray(x * x + y * y < 1.08)
    enter, leave = np.full(x.shape, _WAY[0]), np.full(x.shape, _WAY[1])
    for place, step in ((x, dx), (y, dy)):
        still = np.where(step == 0, _TINY, step)
        one, other = (-1.04 - place) / still, (1.04 - place) / still
        enter = np.maximum(enter, np.minimum(one, other))
        leave = np.minimum(leave, np.maximum(one, other))
    return np.asarray(enter < leave)
