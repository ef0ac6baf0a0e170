"""Seeking: good places for several lines together, from places for each that are judged alone.

A wide beam over the reading order finds where to start; then lines move, one by one or two or three
at a time, to their best places among the others until nothing gets better.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from novel.lettering.prices import NEVER, beside
from novel.lettering.spots import Floats, Numbers, Spots, cheapest
from novel.lettering.wishes import Room, Wish
from novel.records import dataclass

_BEAM, _SETTLED, _STARTS, _ROUNDS = 300, 12, 4, 4
_SAME = 1e-9  # of a price
_TOGETHER = 100  # places of each of the lines that move together
_FIRST = 12  # places of each of two lines that bound what the best two may cost

_At: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line and the places it may take; by number, cheapest first, few far apart and many."""

    wish: Wish
    spots: Spots
    few: Numbers
    many: Numbers


@dataclass(frozen=True, slots=True)
class Places:
    """The number of a place for each line, and what all of them cost."""

    price: float
    at: _At


@dataclass(frozen=True, slots=True)
class _Tried:
    """Some places of a line, by number, and what they cost beside others, the cheapest first."""

    numbers: Numbers
    cost: Floats

    def within(self, spare: float) -> _Tried:
        """Those that cost at most so much more than the cheapest."""
        most = self.cost[0] + max(spare, 0.0) + _SAME
        end = np.searchsorted(self.cost, most, side="right")
        return _Tried(self.numbers[:end], self.cost[:end])


class Seeker:
    """Seeks places for the lines of one panel."""

    def __init__(self, lines: Sequence[Line], room: Room) -> None:
        self.lines = lines
        self.room = room
        self._columns: dict[tuple[int, int, int], Floats] = {}
        self._best: dict[tuple[_At, tuple[int, ...]], Places] = {}

    def starts(self, rows: Sequence[Numbers]) -> list[Places]:
        """Some good places among those in `rows`, the best first; none where all clash."""
        if len(rows) == 2:
            return self._best_two(*self._promising(rows))
        spots = [line.spots.picked(row) for line, row in zip(self.lines, rows, strict=True)]
        tables = {
            (one, two): self._table(one, spots[one], two, spots[two])
            for one, two in itertools.combinations(range(len(rows)), 2)
        }
        costs = [some.cost for some in spots]
        settled = {tuple(_settled(state, costs, tables)) for state in _beamed(costs, tables)}
        found = []
        for state in settled:
            alone = sum(float(cost[at]) for cost, at in zip(costs, state, strict=True))
            pairs = (float(table[state[one], state[two]]) for (one, two), table in tables.items())
            at = tuple(int(row[at]) for row, at in zip(rows, state, strict=True))
            found.append(Places(alone + sum(pairs), at))
        return sorted(found, key=lambda places: places.price)[:_STARTS]

    def moved(self, start: Places) -> Places:
        """The places once every line has moved to its best place among the others."""
        at = list(start.at)
        for _ in range(_ROUNDS):
            before = tuple(at)
            for number, line in enumerate(self.lines):
                tried = np.concatenate(([at[number]], line.many))
                cost = line.spots.cost[tried] + self._among(at, number)[tried]
                at[number] = int(tried[np.argmin(cost)])
            if tuple(at) == before:
                break
        return Places(self._price(at, range(len(at))), tuple(at))

    def moved_together(self, start: Places, size: int) -> Places:
        """The places once no so many lines (2 or 3) find better ones by moving together."""
        best = start
        for _ in range(_ROUNDS):
            before = best.price
            for some in itertools.combinations(range(len(self.lines)), size):
                found = self._moved_together(best, some)
                best = found if found.price < best.price else best
            if best.price >= before - _SAME:
                break
        return best

    def _promising(self, rows: Sequence[Numbers]) -> list[Numbers]:
        """Of the places of two lines, cheapest first, all that may be among the best two."""
        tried = [
            _Tried(row, line.spots.cost[row]) for line, row in zip(self.lines, rows, strict=True)
        ]
        one, two = (
            line.spots.picked(row[:_FIRST]) for line, row in zip(self.lines, rows, strict=True)
        )
        most = np.min(one.cost[:, None] + two.cost + self._table(0, one, 1, two))
        spare = float(most) - sum(float(some.cost[0]) for some in tried)
        return [some.within(spare).numbers for some in tried]

    def _best_two(self, one: Numbers, two: Numbers) -> list[Places]:
        """The best places of two lines among these; none where all clash."""
        first, second = self.lines[0].spots.picked(one), self.lines[1].spots.picked(two)
        table = first.cost[:, None] + second.cost + self._table(0, first, 1, second)
        best = int(np.argmin(table))
        price, at = float(table.flat[best]), divmod(best, two.size)
        return [Places(price, (int(one[at[0]]), int(two[at[1]])))] if price < NEVER else []

    def _moved_together(self, start: Places, some: tuple[int, ...]) -> Places:
        """The best places of some lines among the others, which stay."""
        if (start.at, some) not in self._best:
            found = self._sought_together(start, some)
            self._best[start.at, some] = self._best[found.at, some] = found
        return self._best[start.at, some]

    def _sought_together(self, start: Places, some: tuple[int, ...]) -> Places:
        rows = [self._beside_others(start.at, number, some) for number in some]
        others = self._price(start.at, [n for n in range(len(start.at)) if n not in some])
        spare = start.price - others - sum(float(row.cost[0]) for row in rows)
        rows = [row.within(spare) for row in rows]
        spots = [self.lines[n].spots.picked(row.numbers) for n, row in zip(some, rows, strict=True)]
        table = np.zeros(tuple(row.cost.size for row in rows))
        axes = range(len(some))
        for axis, row in enumerate(rows):
            table += _across(row.cost, axes, (axis,))
        for one, two in itertools.combinations(axes, 2):
            beside = self._table(some[one], spots[one], some[two], spots[two])
            table += _across(beside, axes, (one, two))
        best = int(np.argmin(table))
        at = list(start.at)
        for number, row, place in zip(some, rows, np.unravel_index(best, table.shape), strict=True):
            at[number] = int(row.numbers[place])
        return Places(others + float(table.flat[best]), tuple(at))

    def _beside_others(self, at: _At, number: int, some: Sequence[int]) -> _Tried:
        """The best places for one of some lines, at their prices beside all others."""
        line = self.lines[number]
        others = line.many if len(some) == 2 else np.arange(line.spots.cost.size)
        tried = np.concatenate(([at[number]], others))
        cost = line.spots.cost[tried] + self._among(at, number, some)[tried]
        best = cheapest(cost, _TOGETHER)
        return _Tried(tried[best], cost[best])

    def _among(self, at: Sequence[int], number: int, without: Iterable[int] = ()) -> Floats:
        """What the places of one line cost beside those of all others, or all but some."""
        cost = np.zeros(self.lines[number].spots.cost.size)
        for other, place in enumerate(at):
            if other != number and other not in without:
                cost += self._column(number, other, place)
        return cost

    def _price(self, at: Sequence[int], some: Sequence[int]) -> float:
        """What the places of some lines cost, alone and each beside the others."""
        alone = sum(float(self.lines[number].spots.cost[at[number]]) for number in some)
        pairs = itertools.combinations(some, 2)
        return alone + sum(float(self._column(a, b, at[b])[at[a]]) for a, b in pairs)

    def _column(self, number: int, other: int, place: int) -> Floats:
        """What all places of a line cost beside one place of another."""
        key = (number, other, place)
        if key not in self._columns:
            spots, spot = self.lines[number].spots, self.lines[other].spots.one(place)
            self._columns[key] = self._beside(number, spots, other, spot)
        return self._columns[key]

    def _table(self, one: int, spots: Spots, two: int, others: Spots) -> Floats:
        """What places of a line, row by row, cost beside places of a later one."""
        return self._beside(one, spots.shaped(-1, 1), two, others.shaped(1, -1))

    def _beside(self, one: int, spots: Spots, two: int, others: Spots) -> Floats:
        """What places of a line cost beside places of another."""
        if one > two:
            return self._beside(two, others, one, spots)
        wishes = self.lines[one].wish, self.lines[two].wish
        return beside(spots, wishes[0], others, wishes[1], self.room, adjacent=two == one + 1)


def _across(costs: Floats, axes: Iterable[int], own: Sequence[int]) -> Floats:
    """Costs along their own axes of a table that has others too."""
    return np.expand_dims(costs, [axis for axis in axes if axis not in own])


def _beamed(
    rows: Sequence[Floats], tables: Mapping[tuple[int, int], Floats]
) -> list[tuple[int, ...]]:
    """The best of a wide beam over the lines in reading order."""
    chosen, scores = np.zeros((1, 0), dtype=np.intp), np.zeros(1)
    for row, alone in enumerate(rows):
        costs = scores[:, None] + alone[None, :]
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
    order = np.argsort(scores, kind="stable")[:_SETTLED]
    return [tuple(int(at) for at in chosen[state]) for state in order]


def _settled(
    start: Sequence[int], rows: Sequence[Floats], tables: Mapping[tuple[int, int], Floats]
) -> list[int]:
    """The places once every line has its best place of its row among the others."""
    places = list(start)
    for _ in range(_ROUNDS):
        before = list(places)
        for row, alone in enumerate(rows):
            costs = alone.copy()
            for other, place in enumerate(places):
                if other < row:
                    costs += tables[other, row][place, :]
                elif other > row:
                    costs += tables[row, other][:, place]
            places[row] = int(np.argmin(costs))
        if places == before:
            break
    return places
