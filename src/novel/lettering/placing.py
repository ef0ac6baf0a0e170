"""Placing: where the lettering of a panel goes when the script does not say so.

Candidates on a grid, judged alone (faces and what must stay clear, the way to the mouth, the top of
the panel first), then a beam search over the reading order judges them together (no overlap, each
next balloon right of or below the last, no tail under a balloon).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from novel.geometry import EPS, Point, Pt, Rect
from novel.records import dataclass

Manner: TypeAlias = Literal["balloon", "caption", "foot", "free", "sfx"]
_Floats: TypeAlias = NDArray[np.float64]

_COLUMNS, _ROWS, _BLOCK, _KEPT = 24, 21, 3, 130
_ACROSS, _DOWN = np.linspace(0, 1, _COLUMNS), np.linspace(0, 1, _ROWS)
_BEAM, _SETTLED, _ROUNDS = 400, 12, 4
_NEVER = 1e6
_DISORDER, _CROSSING = 10.0, 12.0  # a fault costs more than any distance, less than a covered face
_WAY, _TINY = (2 / 12, 8 / 12), 1e-12  # the share of the way that a tail may take
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
    """A wide beam over the lines in reading order, then each line settles among the others.

    All pairs of places are tried for two lines, so nothing is left to settle.
    """
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
    if len(rows) <= 2:
        return tuple(int(i) for i in chosen[np.argmin(scores)])
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
    fitting = [
        (number, option)
        for number, option in enumerate(wish.options)
        if wish.fixed is not None or _fits(option, room)
    ]
    if not fitting:
        return None
    x, y = _centres([option for _, option in fitting], wish, room)
    each = x.size // len(fitting)

    def columns(values: Iterable[float]) -> _Floats:
        return np.repeat(np.fromiter(values, dtype=np.float64), each)

    spots = _Spots(
        option=np.repeat(np.array([number for number, _ in fitting], dtype=np.intp), each),
        x=x,
        y=y,
        a=columns(option.half_width for _, option in fitting),
        b=columns(option.half_height for _, option in fitting),
        cost=columns(2.2 * option.cost for _, option in fitting),
    )
    judged = _judged(spots, wish, room, first=first, last=last)
    return _best(judged if wish.fixed is not None else _best_of_blocks(judged))


def _fits(option: Option, room: Room) -> bool:
    spare_width = room.area.width - 2 * option.half_width
    spare_height = room.area.height - 2 * option.half_height
    return spare_width >= -EPS and spare_height >= -EPS


def _centres(options: Sequence[Option], wish: Wish, room: Room) -> tuple[_Floats, _Floats]:
    """The centres tried: option by option, row by row, all over the room."""
    if wish.fixed is not None:
        return np.full(len(options), wish.fixed.x), np.full(len(options), wish.fixed.y)
    a = np.array([option.half_width for option in options])[:, None]
    b = np.array([option.half_height for option in options])[:, None]
    xs = room.area.left + a + np.maximum(room.area.width - 2 * a, 0) * _ACROSS
    ys = room.area.top + b + np.maximum(room.area.height - 2 * b, 0) * _DOWN
    shape = (len(options), _ROWS, _COLUMNS)
    x, y = np.broadcast_to(xs[:, None, :], shape), np.broadcast_to(ys[:, :, None], shape)
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
        shared = np.maximum(wide, 0) * np.maximum(high, 0)
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
    higher = np.maximum(old.y - new.y, 0)
    cost = cost + 0.03 * higher
    if adjacent:  # the eye goes to the nearest next balloon
        aside = np.maximum(np.abs(new.x - old.x) - new.a - old.a, 0)
        cost = cost + 0.004 * np.hypot(aside, np.maximum(new.y - old.y - old.b - new.b, 0))
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


def _best_of_blocks(spots: _Spots) -> _Spots:
    """The best candidate of every block of each option's grid: good ones, and no near copies."""
    down, across = _ROWS // _BLOCK, _COLUMNS // _BLOCK
    grid = spots.cost.reshape(-1, down, _BLOCK, across, _BLOCK)
    inner = grid.transpose(0, 1, 3, 2, 4).reshape(-1, _BLOCK * _BLOCK).argmin(axis=1)
    option, rest = np.divmod(np.arange(inner.size), down * across)
    row, column = np.divmod(rest, across)
    lower, further = np.divmod(inner, _BLOCK)
    rows = option * _ROWS + row * _BLOCK + lower
    return _picked(spots, rows * _COLUMNS + column * _BLOCK + further)


def _best(spots: _Spots) -> _Spots:
    """The cheapest candidates."""
    return _picked(spots, np.argsort(spots.cost, kind="stable")[:_KEPT])


def _picked(spots: _Spots, indexes: NDArray[np.intp]) -> _Spots:
    return _Spots(*(getattr(spots, name)[indexes] for name in _Spots.__slots__))
