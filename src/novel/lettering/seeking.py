"""Seeking: good places for several lines together, from places for each that are judged alone.

A wide beam over the reading order finds where to start; then lines move, one by one or two or three
at a time, to their best places among the others until nothing gets better.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from novel.lettering.prices import NEVER, beside
from novel.lettering.spots import Floats, Spots
from novel.lettering.wishes import Room, Wish
from novel.records import dataclass

_BEAM, _SETTLED, _STARTS, _ROUNDS = 300, 12, 4, 4
_SAME = 1e-9  # of a price
_TOGETHER = 100  # places of each of the lines that move together


@dataclass(frozen=True, slots=True)
class Line:
    """A line and the places it may take, cheapest first: few and far apart to start, many, all."""

    wish: Wish
    few: Spots
    many: Spots
    all: Spots


@dataclass(frozen=True, slots=True)
class Places:
    """A place for each line, a single spot, and what all of them cost."""

    price: float
    spots: tuple[Spots, ...]


class Seeker:
    """Seeks places for the lines of one panel."""

    def __init__(self, lines: Sequence[Line], room: Room) -> None:
        self.lines = lines
        self.room = room

    def starts(self, rows: Sequence[Spots]) -> list[Places]:
        """Some good places among those in `rows`, the best first; none where all clash."""
        count = range(len(rows))
        tables = {
            (one, two): self._beside(one, rows[one].shaped(-1, 1), two, rows[two].shaped(1, -1))
            for one, two in itertools.combinations(count, 2)
        }
        states = _beamed(rows, tables)
        settled = {tuple(_settled(state, rows, tables)) for state in states}
        found = (self.priced([rows[n].one(at) for n, at in enumerate(state)]) for state in settled)
        return sorted(found, key=lambda places: places.price)[:_STARTS]

    def moved(self, start: Places) -> Places:
        """The places once every line has moved to its best place among the others."""
        spots = list(start.spots)
        for _ in range(_ROUNDS):
            moved = False
            for number, line in enumerate(self.lines):
                tried = spots[number].joined(line.many)
                best = int(np.argmin(tried.cost + self._among(spots, number, tried)))
                if best > 0:
                    spots[number], moved = tried.one(best), True
            if not moved:
                break
        return self.priced(spots)

    def moved_together(self, start: Places, size: int) -> Places:
        """The places once no so many lines (2 or 3) find better ones by moving together."""
        best = start
        for _ in range(_ROUNDS):
            before = best.price
            for some in itertools.combinations(range(len(self.lines)), size):
                found = self._moved_together(best.spots, some)
                best = found if found.price < best.price else best
            if best.price >= before - _SAME:
                break
        return best

    def priced(self, spots: Sequence[Spots]) -> Places:
        """Places with their price."""
        alone = sum(float(spot.cost[0]) for spot in spots)
        pairs = itertools.combinations(range(len(spots)), 2)
        together = (float(self._beside(a, spots[a], b, spots[b])[0]) for a, b in pairs)
        return Places(alone + sum(together), tuple(spots))

    def _moved_together(self, spots: Sequence[Spots], some: Sequence[int]) -> Places:
        """The best places of some lines among the others, which stay."""
        rows = [self._beside_others(spots, number, some) for number in some]
        spare = self._cost_of(spots, some) - sum(row.cost[0] for row in rows)
        rows = [row.within(spare) for row in rows]
        axes = range(len(some))
        table = sum(
            (row.cost.reshape(_along(axes, axis)) for axis, row in zip(axes, rows, strict=True)),
            np.zeros(tuple(row.cost.size for row in rows)),
        )
        for one, two in itertools.combinations(axes, 2):
            first, second = (rows[axis].shaped(*_along(axes, axis)) for axis in (one, two))
            table += self._beside(some[one], first, some[two], second)
        at = np.unravel_index(int(np.argmin(table)), table.shape)
        moved = list(spots)
        for number, row, place in zip(some, rows, at, strict=True):
            spot = row.one(int(place))
            moved[number] = spot.costing(spot.cost - self._among(spots, number, spot, some))
        return self.priced(moved)

    def _cost_of(self, spots: Sequence[Spots], some: Sequence[int]) -> float:
        """What some lines cost at their places, but for what the others cost each other."""
        rows = ((number, spots[number]) for number in some)
        alone = (spot.cost + self._among(spots, number, spot, some) for number, spot in rows)
        pairs = itertools.combinations(some, 2)
        beside = (self._beside(one, spots[one], two, spots[two]) for one, two in pairs)
        return float(sum(cost[0] for cost in (*alone, *beside)))

    def _beside_others(self, spots: Sequence[Spots], number: int, some: Sequence[int]) -> Spots:
        """The best places for one of some lines, at their prices beside all others."""
        line = self.lines[number]
        tried = spots[number].joined(line.many if len(some) == 2 else line.all)
        tried = tried.costing(tried.cost + self._among(spots, number, tried, some))
        return tried.cheapest(_TOGETHER)

    def _among(
        self, spots: Sequence[Spots], number: int, tried: Spots, without: Iterable[int] = ()
    ) -> Floats:
        """What places of one line cost beside those of all others, or all but some."""
        cost = np.zeros_like(tried.cost)
        for other, spot in enumerate(spots):
            if other != number and other not in without:
                cost += self._beside(number, tried, other, spot)
        return cost

    def _beside(self, one: int, spots: Spots, two: int, others: Spots) -> Floats:
        """What places of a line cost beside places of another."""
        if one > two:
            return self._beside(two, others, one, spots)
        wishes = self.lines[one].wish, self.lines[two].wish
        return beside(spots, wishes[0], others, wishes[1], self.room, adjacent=two == one + 1)


def _along(axes: Iterable[int], axis: int) -> tuple[int, ...]:
    """The shape of what lies along one axis of a table."""
    return tuple(-1 if other == axis else 1 for other in axes)


def _beamed(
    rows: Sequence[Spots], tables: Mapping[tuple[int, int], Floats]
) -> list[tuple[int, ...]]:
    """The best of a wide beam over the lines in reading order; of two lines all pairs are tried."""
    chosen, scores = np.zeros((1, 0), dtype=np.intp), np.zeros(1)
    for row, spots in enumerate(rows):
        costs = scores[:, None] + spots.cost[None, :]
        for earlier in range(row):
            costs = costs + tables[earlier, row][chosen[:, earlier], :]
        flat = costs.ravel()
        keep = min(_BEAM, flat.size) - 1
        best = np.argpartition(flat, keep)[: keep + 1]
        best = best[flat[best] < NEVER]
        best.sort()  # equal scores keep their order, whatever the partition did
        states, picks = np.unravel_index(best, costs.shape)
        chosen = np.column_stack([chosen[states], picks])
        scores = flat[best]
    order = np.argsort(scores, kind="stable")[: _SETTLED if len(rows) > 2 else 1]
    return [tuple(int(at) for at in chosen[state]) for state in order]


def _settled(
    start: Sequence[int], rows: Sequence[Spots], tables: Mapping[tuple[int, int], Floats]
) -> list[int]:
    """The places once every line has its best place of its row among the others."""
    places = list(start)
    for _ in range(_ROUNDS if len(rows) > 2 else 0):
        before = list(places)
        for row, spots in enumerate(rows):
            costs = spots.cost.copy()
            for other, place in enumerate(places):
                if other < row:
                    costs += tables[other, row][place, :]
                elif other > row:
                    costs += tables[row, other][:, place]
            places[row] = int(np.argmin(costs))
        if places == before:
            break
    return places
