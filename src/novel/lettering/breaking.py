"""Lines: the best ways to break a text into a given number of lines.

Dynamic programming over the break points (after Knuth and Plass, 1981). Balloons are broken by
what letterers do (see `rag` and `marks`), running text towards a constant measure.
"""

from __future__ import annotations

import itertools
from bisect import insort
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import TypeAlias

from novel.lettering.atoms import Atom
from novel.lettering.rag import Rag, breadth, rag
from novel.lettering.weights import weights
from novel.records import dataclass

TOO_WIDE = 3.0  # a line of running text past its measure is that much worse than one short of it
_PRICE_WEIGHT = 0.02  # of a gap's price in running text, where evenness counts for more
_LONGEST = 2.1  # of the mean line: no letterer's line is longer
_TALL, _ASTRAY = 6, 2.2  # in taller blocks no line begins so many lines from where it should
_KEPT = 5  # ways kept at each break point
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the lines are: atoms `bounds[i]` to `bounds[i + 1]`; widths in em; what they cost.

    The cost counts in natural logarithms of odds and compares ways of like number of lines.
    """

    bounds: tuple[int, ...]
    widths: tuple[float, ...]
    cost: float

    def __len__(self) -> int:
        return len(self.widths)


# The lines so far: what they cost, their widths as shares of the mean, their bounds.
_Way: TypeAlias = tuple[float, tuple[float, ...], tuple[int, ...]]


class Breaker:
    """Breaks one text; sums are made once and serve every number of lines."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self.atoms = atoms
        self._reach = [0.0]
        self._ends = [0.0]  # as far as a line reaches that ends there
        self._tokens = [0]
        self._prices = [0.0, *(atom.price for atom in atoms)]
        self._prices[-1] = 0.0  # no line break at the end
        for atom in atoms:
            self._ends.append(self._reach[-1] + atom.width + atom.hyphen)
            self._reach.append(self._reach[-1] + atom.width + atom.space)
            self._tokens.append(self._tokens[-1] + max(1, len(atom.text.split())))
        self.widest = max((atom.width + atom.hyphen for atom in atoms), default=0.0)
        self._gap = sum(atom.space for atom in atoms[:-1]) / max(1, len(atoms) - 1)
        self.forced = [i + 1 for i, atom in enumerate(atoms[:-1]) if atom.forced]

    @property
    def total(self) -> float:
        """The width of the text on one line, in em."""
        return self.width(0, len(self.atoms))

    def width(self, start: int, end: int) -> float:
        """The width of the line of those atoms, in em."""
        return self._ends[end] - self._reach[start]

    def ranked(
        self, count: int, *, limits: Sequence[float] | None = None, most: int = 3
    ) -> tuple[Cuts, ...]:
        """The best breaks into that many lines as letterers would have them, best first.

        With limits, no line is wider than its row's (em). Empty where there is no such break.
        """
        if not len(self.forced) < count <= len(self.atoms):
            return ()
        mean = max((self.total - self._gap * (count - 1)) / count, 1e-6)
        block = _rag(count, breadth(mean))
        ways: dict[int, list[_Way]] = {0: [(0.0, (), (0,))]}
        for row in range(count):
            ways = self._next_row(ways, row, block, mean, limits)
        ended = [
            (cost + block.whole(shares), shares, bounds)
            for cost, shares, bounds in ways.get(len(self.atoms), ())
        ]
        ended.sort(key=itemgetter(0))
        return tuple(
            Cuts(bounds, tuple(share * mean for share in shares), cost)
            for cost, shares, bounds in ended[:most]
        )

    def ways(self, count: int, chords: Sequence[float]) -> Cuts | None:
        """The evenest break of running text into that many lines of these chords (em)."""
        length = len(self.atoms)
        if not 1 <= count <= length:
            return None
        centre = max(chords)
        costs = [_NEVER] * (length + 1)
        costs[0] = 0.0
        links: list[list[int]] = []
        for row in range(count):
            costs, link = self._row(costs, row, count, chords[row], centre)
            links.append(link)
        if costs[length] == _NEVER:
            return None
        return self.cuts(_walk_back(links, length))

    def cuts(self, bounds: Sequence[int]) -> Cuts:
        """The lines between these bounds, measured and priced by their gaps."""
        pairs = list(itertools.pairwise(bounds))
        price = sum(self.atoms[end - 1].price for _, end in pairs[:-1])
        return Cuts(tuple(bounds), tuple(self.width(*pair) for pair in pairs), price)

    def _next_row(
        self,
        ways: dict[int, list[_Way]],
        row: int,
        block: Rag,
        mean: float,
        limits: Sequence[float] | None,
    ) -> dict[int, list[_Way]]:
        limit = limits[row] + 1e-9 if limits is not None else _NEVER
        longest = _LONGEST * mean
        astray = _ASTRAY * mean if block.count > _TALL else _NEVER
        tokens, prices, line = self._tokens, self._prices, block.line
        reach, ends, due = self._reach, self._ends, (row + 1) * mean
        found: dict[int, list[_Way]] = {}
        for start, before in ways.items():
            begin, words = reach[start], tokens[start]
            for end in self._line_ends(start, row, block.count):
                width = ends[end] - begin
                if width > limit or (width > longest and end > start + 1):
                    break
                if abs(reach[end] - due) > astray:
                    continue
                share = width / mean
                price = line(share, row, tokens[end] - words) + prices[end]
                kept = found.setdefault(end, [])
                if row == 0:
                    kept.append((price, (share,), (0, end)))
                else:
                    _go_on(kept, before, (price, share, end), block.steps[row])
        return found

    def _line_ends(self, start: int, row: int, count: int) -> range:
        """Where a line that begins there may end: never past a break that the author forced."""
        length = len(self.atoms)
        stop = length
        if self.forced:
            stop = next((bound for bound in self.forced if bound > start), length)
        left = count - 1 - row
        if left == 0:
            return range(length, length + 1) if stop == length else range(0)
        return range(start + 1, min(stop, length - left) + 1)

    def _row(
        self, costs: list[float], row: int, count: int, chord: float, centre: float
    ) -> tuple[list[float], list[int]]:
        length = len(self.atoms)
        last = row == count - 1
        new, link = [_NEVER] * (length + 1), [0] * (length + 1)
        for end in (length,) if last else range(row + 1, length - (count - 1 - row) + 1):
            price = 0.0 if end == length else _PRICE_WEIGHT * self.atoms[end - 1].price
            for start in self._starts(end, row):
                if costs[start] == _NEVER:
                    continue
                over = (self.width(start, end) - chord) / centre
                if over > 0.35 and start < end - 1:
                    break
                cost = costs[start] + over * over * (TOO_WIDE if over > 0 else 1.0) + price
                if cost < new[end]:
                    new[end], link[end] = cost, start
        return new, link

    def _starts(self, end: int, row: int) -> Iterator[int]:
        """Where a line that ends there may begin: never before a break that the author forced."""
        least = max((bound for bound in self.forced if bound < end), default=0)
        return iter(range(end - 1, max(row, least) - 1, -1))


def _go_on(
    kept: list[_Way],
    before: Sequence[_Way],
    line: tuple[float, float, int],
    steps: tuple[float, float, float],
) -> None:
    """Keep the best ways that go on from those before, cheapest first, by a line.

    The line comes with its price, its share of the mean and its end; the steps price what it is
    wider or narrower than the line above, as `Rag.step` does, here where it is asked most.
    """
    price, share, end = line
    wider, narrower, squared = steps
    dearer = wider >= 0 and narrower >= 0 and squared >= 0  # no step is worth taking for itself
    for cost, shares, bounds in before:
        full = len(kept) == _KEPT
        if full and dearer and cost + price >= kept[-1][0]:
            break
        rise = share - shares[-1]
        step = (wider if rise > 0 else -narrower) * rise + squared * rise * rise
        whole = cost + price + step
        if not full or whole < kept[-1][0]:
            insort(kept, (whole, (*shares, share), (*bounds, end)))
            del kept[_KEPT:]


@cache
def _rag(count: int, broad: float) -> Rag:
    return rag(count, broad, weights().shapes)


def forget() -> None:
    """Read the weights anew at the next break: they have just been learnt."""
    weights.cache_clear()
    _rag.cache_clear()


def _walk_back(links: list[list[int]], end: int) -> list[int]:
    bounds = [end]
    for link in reversed(links):
        bounds.append(link[bounds[-1]])
    return bounds[::-1]
