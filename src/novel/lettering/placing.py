"""Placing: where the lettering of a panel goes when the script does not say so.

Candidates on a grid, judged alone (faces and what must stay clear, the way to the mouth, the top of
the panel first), then a beam search over the reading order judges them together (no overlap, each
next balloon right of or below the last, no tail under a balloon).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from novel.geometry import Point, Pt, Rect
from novel.records import dataclass

Manner: TypeAlias = Literal["balloon", "caption", "foot", "free", "sfx"]
_Floats: TypeAlias = NDArray[np.float64]

_COLUMNS, _ROWS, _BLOCK, _KEPT = 24, 21, 3, 130
_BEAM, _SETTLED, _ROUNDS = 400, 12, 4
_NEVER = 1e6
_DISORDER, _CROSSING = 10.0, 12.0  # a fault costs more than any distance, less than a covered face
_Coordinate: TypeAlias = "_Floats | float"


@dataclass(frozen=True, slots=True)
class Option:
    """One size that a line's outline can take, and how much worse that is than its best."""

    half_width: Pt
    half_height: Pt
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What one line wants: possible sizes, its speaker's mouth, a fixed place if it has one.

    `cornered` outlines fill their boxes; others are round.
    """

    options: tuple[Option, ...]
    manner: Manner
    speaker: str | None = None
    mouth: Point | None = None
    fixed: Point | None = None
    cornered: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The place that a line got: which option, and its centre."""

    option: int
    centre: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A panel as the lettering sees it; `clear` are the boxes that must not be covered."""

    area: Rect
    clear: tuple[Rect, ...]
    mouths: Mapping[str, Point]
    gap: Pt
    folds: tuple[Rect, ...] = ()  # of a spread: lettering keeps off them


@dataclass(frozen=True, slots=True)
class _Spots:
    """The candidates of one line, as columns."""

    option: NDArray[np.intp]
    x: _Floats
    y: _Floats
    a: _Floats
    b: _Floats
    cost: _Floats


def find_places(wishes: Sequence[Wish], room: Room) -> tuple[Found, ...] | None:
    """The best places for all lines of a panel together; None where they do not fit."""
    rows: list[_Spots] = []
    for index, wish in enumerate(wishes):
        spots = _spots(wish, room, first=index == 0, last=index == len(wishes) - 1)
        if spots is None:
            return None
        rows.append(spots)
    chosen = _search(rows, wishes, room)
    if chosen is None:
        return None
    return tuple(
        Found(int(spots.option[i]), Point(float(spots.x[i]), float(spots.y[i])))
        for spots, i in zip(rows, chosen, strict=True)
    )


def _search(rows: Sequence[_Spots], wishes: Sequence[Wish], room: Room) -> tuple[int, ...] | None:
    """A wide beam over the lines in reading order, then each line settles among the others."""
    pairs = {
        (first, second): _together(rows, wishes, first, second, room)
        for first, second in itertools.combinations(range(len(rows)), 2)
    }
    chosen = np.zeros((1, 0), dtype=np.intp)
    scores = np.zeros(1)
    for row, spots in enumerate(rows):
        costs = scores[:, None] + spots.cost[None, :]
        for earlier in range(row):
            costs = costs + pairs[earlier, row][chosen[:, earlier], :]
        flat = costs.ravel()
        keep = min(_BEAM, flat.size) - 1
        best = np.argpartition(flat, keep)[: keep + 1]
        best = best[flat[best] < _NEVER]
        if best.size == 0:
            return None
        best.sort()  # equal scores keep their order, whatever the partition did
        states, picks = np.unravel_index(best, costs.shape)
        chosen = np.column_stack([chosen[states], picks])
        scores = flat[best]
    order = np.argsort(scores, kind="stable")[:_SETTLED]
    settled = [_settled(tuple(int(i) for i in chosen[state]), rows, pairs) for state in order]
    return min(settled)[1]


def _settled(
    chosen: tuple[int, ...], rows: Sequence[_Spots], pairs: Mapping[tuple[int, int], _Floats]
) -> tuple[float, tuple[int, ...]]:
    """The price and the places after every line has moved to its best place among the others."""
    places = list(chosen)
    total = np.inf
    for _ in range(_ROUNDS):
        for row, spots in enumerate(rows):
            costs = spots.cost.copy()
            for other in range(len(rows)):
                if other < row:
                    costs += pairs[other, row][places[other], :]
                elif other > row:
                    costs += pairs[row, other][:, places[other]]
            places[row] = int(np.argmin(costs))
        price = _price(places, rows, pairs)
        if price >= total - 1e-9:
            break
        total = price
    return float(_price(places, rows, pairs)), tuple(places)


def _price(
    places: Sequence[int], rows: Sequence[_Spots], pairs: Mapping[tuple[int, int], _Floats]
) -> float:
    alone = sum(float(spots.cost[i]) for spots, i in zip(rows, places, strict=True))
    return alone + sum(float(p[places[one], places[two]]) for (one, two), p in pairs.items())


def _spots(wish: Wish, room: Room, *, first: bool, last: bool) -> _Spots | None:
    """The candidates of one line, judged alone, the best and most different kept."""
    parts: list[_Spots] = []
    for number, option in enumerate(wish.options):
        centres = _centres(option, wish, room)
        if centres is None:
            continue
        x, y = centres
        a, b = np.full_like(x, option.half_width), np.full_like(x, option.half_height)
        numbers = np.full(x.shape, number, dtype=np.intp)
        spots = _Spots(numbers, x, y, a, b, np.full_like(x, 2.2 * option.cost))
        parts.append(_best_of_blocks(_judged(spots, wish, room, first=first, last=last)))
    return _best(_joined(parts)) if parts else None


def _centres(option: Option, wish: Wish, room: Room) -> tuple[_Floats, _Floats] | None:
    if wish.fixed is not None:
        return np.array([float(wish.fixed.x)]), np.array([float(wish.fixed.y)])
    inner_width = room.area.width - 2 * option.half_width
    inner_height = room.area.height - 2 * option.half_height
    if inner_width < -1e-6 or inner_height < -1e-6:
        return None
    xs = room.area.left + option.half_width + np.linspace(0, max(inner_width, 0), _COLUMNS)
    ys = room.area.top + option.half_height + np.linspace(0, max(inner_height, 0), _ROWS)
    x, y = np.meshgrid(xs, ys)
    return x.ravel(), y.ravel()


def _judged(spots: _Spots, wish: Wish, room: Room, *, first: bool, last: bool) -> _Spots:
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
    return _Spots(spots.option, spots.x, spots.y, spots.a, spots.b, cost)


def _covering(spots: _Spots, wish: Wish, room: Room) -> _Floats:
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
        shared = np.clip(wide, 0, None) * np.clip(high, 0, None)
        least = min(box.area, room.area.area / 6)
        cost += np.where(shared > 0, 2.0 + weight * shared / max(least, 1.0), 0.0)
    return cost


def _towards_mouth(spots: _Spots, wish: Wish, mouth: Point, room: Room) -> _Floats:
    diagonal = float(np.hypot(room.area.width, room.area.height))
    away = np.hypot(spots.x - mouth.x, spots.y - mouth.y)
    cost = 2.5 * np.abs(away / diagonal - 0.26)
    cost += 1.2 * np.abs(spots.x - mouth.x) / room.area.width
    cost += np.where(spots.y > mouth.y, 1.0, 0.0)
    for name, other in room.mouths.items():
        if name != wish.speaker:
            nearer = np.hypot(spots.x - other.x, spots.y - other.y) < away
            cost += np.where(nearer, 1.6, 0.0)
            x, y = spots.x + 0.7 * (mouth.x - spots.x), spots.y + 0.7 * (mouth.y - spots.y)
            nearly = np.hypot(x - other.x, y - other.y) < 0.95 * 0.3 * away
            cost += np.where(nearly, _CROSSING, 0.0)
    return cost + _inside(spots, mouth.x, mouth.y) * 30.0


def _at_corner(spots: _Spots, room: Room, *, top: bool) -> _Floats:
    """The price of standing away from the corners of the panel; the left one is the better one."""
    left = spots.x - spots.a - room.area.left
    right = room.area.right - spots.x - spots.a
    up = spots.y - spots.b - room.area.top
    down = room.area.bottom - spots.y - spots.b
    cost: _Floats = 3.0 * np.minimum(left, right) / room.area.width
    if top:
        cost += 0.2 * (left > right) + 3.0 * up / room.area.height
    else:
        cost += 0.25 * (left < right) + 3.0 * down / room.area.height
    return cost


def _inside(spots: _Spots, x: Pt, y: Pt) -> _Floats:
    return np.asarray(
        ((spots.x - x) / spots.a) ** 2 + ((spots.y - y) / spots.b) ** 2 < 1.0, dtype=np.float64
    )


def _together(
    rows: Sequence[_Spots], wishes: Sequence[Wish], first: int, second: int, room: Room
) -> _Floats:
    """What every place of one line (down) costs beside every place of a later one (across)."""
    old, new = _down(rows[first]), _across(rows[second])
    earlier, later = wishes[first], wishes[second]
    dx, dy = np.abs(new.x - old.x), np.abs(new.y - old.y)
    wide, high = new.a + old.a + room.gap, new.b + old.b + room.gap
    if not (earlier.cornered or later.cornered):
        clash = (dx / wide) ** 2.2 + (dy / high) ** 2.2 < 1
    else:
        clash = (dx < wide) & (dy < high)
    both_fixed = earlier.fixed is not None and later.fixed is not None
    cost: _Floats = np.where(clash, 6.0 if both_fixed else 2 * _NEVER, 0.0)
    if "sfx" not in (earlier.manner, later.manner):
        cost += _reading_order(old, new, adjacent=second == first + 1)
    if later.mouth is not None and earlier.manner != "sfx":
        cost += _CROSSING * _way_runs_under(new, later.mouth, old, cornered=earlier.cornered)
    if earlier.mouth is not None and later.manner != "sfx":
        cost += _CROSSING * _way_runs_under(old, earlier.mouth, new, cornered=later.cornered)
    if earlier.mouth is not None and later.mouth is not None and earlier.speaker != later.speaker:
        cost += _CROSSING * _tails_cross(old, earlier.mouth, new, later.mouth)
    return cost


def _down(spots: _Spots) -> _Spots:
    return _Spots(*(getattr(spots, name)[:, None] for name in _Spots.__slots__))


def _across(spots: _Spots) -> _Spots:
    return _Spots(*(getattr(spots, name)[None, :] for name in _Spots.__slots__))


def _reading_order(old: _Spots, new: _Spots, *, adjacent: bool) -> _Floats:
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
    higher = np.clip(old.y - new.y, 0, None)
    cost = cost + 0.03 * higher
    if adjacent:  # the eye goes to the nearest next balloon
        aside = np.clip(np.abs(new.x - old.x) - new.a - old.a, 0, None)
        cost = cost + 0.004 * np.hypot(aside, np.clip(new.y - old.y - old.b - new.b, 0, None))
    return np.asarray(cost, dtype=np.float64)


def _tails_cross(old: _Spots, mouth: Point, new: _Spots, other: Point) -> _Floats:
    """1 where the straight ways of two outlines to their mouths cross."""

    def side(
        px: _Coordinate,
        py: _Coordinate,
        qx: _Coordinate,
        qy: _Coordinate,
        r: tuple[_Coordinate, ...],
    ) -> _Floats:
        return np.asarray((qx - px) * (r[1] - py) - (qy - py) * (r[0] - px))

    first = side(old.x, old.y, mouth.x, mouth.y, (new.x, new.y)) * side(
        old.x, old.y, mouth.x, mouth.y, (other.x, other.y)
    )
    second = side(new.x, new.y, other.x, other.y, (old.x, old.y)) * side(
        new.x, new.y, other.x, other.y, (mouth.x, mouth.y)
    )
    return np.asarray((first < 0) & (second < 0), dtype=np.float64)


def _way_runs_under(start: _Spots, mouth: Point, over: _Spots, *, cornered: bool) -> _Floats:
    """1 where the way from an outline to its mouth runs under another outline."""
    hit = np.zeros(np.broadcast_shapes(start.x.shape, over.x.shape), dtype=bool)
    for step in range(2, 9):
        share = step / 12
        x, y = start.x + (mouth.x - start.x) * share, start.y + (mouth.y - start.y) * share
        dx, dy = np.abs(x - over.x) / over.a, np.abs(y - over.y) / over.b
        hit |= (np.maximum(dx, dy) < 1.04) if cornered else (dx * dx + dy * dy < 1.08)
    return hit.astype(np.float64)


def _best_of_blocks(spots: _Spots) -> _Spots:
    """The best candidate of every block of the grid: good ones, and none a near copy."""
    if spots.x.size != _COLUMNS * _ROWS:
        return spots
    grid = spots.cost.reshape(_ROWS // _BLOCK, _BLOCK, _COLUMNS // _BLOCK, _BLOCK)
    blocks = grid.transpose(0, 2, 1, 3).reshape(-1, _BLOCK * _BLOCK)
    inner = blocks.argmin(axis=1)
    row, column = np.divmod(np.arange(inner.size), _COLUMNS // _BLOCK)
    down, across = np.divmod(inner, _BLOCK)
    return _picked(spots, (row * _BLOCK + down) * _COLUMNS + column * _BLOCK + across)


def _best(spots: _Spots) -> _Spots:
    """The cheapest candidates."""
    return _picked(spots, np.argsort(spots.cost, kind="stable")[:_KEPT])


def _picked(spots: _Spots, indexes: NDArray[np.intp]) -> _Spots:
    return _Spots(*(getattr(spots, name)[indexes] for name in _Spots.__slots__))


def _joined(parts: Sequence[_Spots]) -> _Spots:
    return _Spots(
        *(np.concatenate([getattr(part, name) for part in parts]) for name in _Spots.__slots__)
    )
