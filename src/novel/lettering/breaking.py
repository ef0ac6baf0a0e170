"""Lines: the best ways to break a text into a given number of lines of a given profile.

Dynamic programming over the break points (after Knuth and Plass, 1981), but towards the chords of
a balloon instead of a constant measure.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from novel.lettering.atoms import CLAUSE, SENTENCE, Atom

PRICE_WEIGHT = 0.20
TOO_WIDE = 3.0  # a line past its chord is that much worse than one short of it
_STRANDED_SENTENCE, _STRANDED_CLAUSE = 0.45, 0.15
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the lines are: atoms `bounds[i]` to `bounds[i + 1]`; widths in em; what they cost."""

    bounds: tuple[int, ...]
    widths: tuple[float, ...]
    prices: float

    def __len__(self) -> int:
        return len(self.widths)


class Breaker:
    """Breaks one text; sums are made once and serve every number of lines."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self.atoms = atoms
        self._reach = [0.0]
        for atom in atoms:
            self._reach.append(self._reach[-1] + atom.width + atom.space)
        self.widest = max((atom.width for atom in atoms), default=0.0)
        self.forced = [i + 1 for i, atom in enumerate(atoms[:-1]) if atom.forced]

    @property
    def total(self) -> float:
        """The width of the text on one line, in em."""
        return self.width(0, len(self.atoms))

    def width(self, start: int, end: int) -> float:
        """The width of the line of those atoms, in em."""
        return self._reach[end] - self._reach[start] - self.atoms[end - 1].space

    def ways(self, count: int, chords: Sequence[float]) -> Cuts | None:
        """The best break into that many lines of these chords (em); None where there is none."""
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
        """The lines between these bounds, measured and priced."""
        pairs = list(itertools.pairwise(bounds))
        prices = sum(self.atoms[end - 1].price for _, end in pairs[:-1])
        prices += sum(self._stranded(start, end) for start, end in pairs)
        return Cuts(tuple(bounds), tuple(self.width(*pair) for pair in pairs), prices)

    def _row(
        self, costs: list[float], row: int, count: int, chord: float, centre: float
    ) -> tuple[list[float], list[int]]:
        length = len(self.atoms)
        last = row == count - 1
        new, link = [_NEVER] * (length + 1), [0] * (length + 1)
        for end in (length,) if last else range(row + 1, length - (count - 1 - row) + 1):
            price = 0.0 if end == length else PRICE_WEIGHT * self.atoms[end - 1].price
            for start in self._starts(end, row):
                if costs[start] == _NEVER:
                    continue
                over = (self.width(start, end) - chord) / centre
                if over > 0.35 and start < end - 1:
                    break
                cost = costs[start] + over * over * (TOO_WIDE if over > 0 else 1.0)
                cost += price + PRICE_WEIGHT * self._stranded(start, end)
                if cost < new[end]:
                    new[end], link[end] = cost, start
        return new, link

    def _starts(self, end: int, row: int) -> Iterator[int]:
        """Where a line that ends there may begin: never before a break that the author forced."""
        least = max((bound for bound in self.forced if bound < end), default=0)
        return iter(range(end - 1, max(row, least) - 1, -1))

    def _stranded(self, start: int, end: int) -> float:
        """The price of one word of a sentence left at the wrong side of a line's end."""
        if end - start < 2:
            return 0.0
        first, before_last = self.atoms[start].price, self.atoms[end - 2].price
        price = _stranded_price(first)
        if end < len(self.atoms):
            price += _stranded_price(before_last)
        return price


def _stranded_price(price: float) -> float:
    if price <= SENTENCE + 0.02:
        return _STRANDED_SENTENCE
    return _STRANDED_CLAUSE if price <= CLAUSE + 0.02 else 0.0


def _walk_back(links: list[list[int]], end: int) -> list[int]:
    bounds = [end]
    for link in reversed(links):
        bounds.append(link[bounds[-1]])
    return bounds[::-1]
