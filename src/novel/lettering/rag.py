"""Rag: how good the outline of a block of lines looks, whatever its words.

Widths are shares of the mean line. What letterers make of them is learnt (see `weights`): blocks
that bulge like a balloon, no steps like stairs, no line far longer than the rest. Broad blocks are
made evener than narrow ones, where a word is a large share of a line: some terms stand a second
time, times the breadth, under a name that ends in "by width".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from novel.records import dataclass

_DEPTHS = (0.5, 0.75, 0.95)  # how deep into an ellipse the first and last line reach
_BY_WIDTH = ("uneven", "ellipse 0.75", "step", "longest", "askew")
_USUAL, _BROADEST = 8.0, 2.0  # the mean line of a usual balloon, in em; no block is counted broader

Named: TypeAlias = tuple[str, float]


def breadth(mean: float) -> float:
    """How broad a block is by its mean line (em): 0 is usual, 1 twice that, in steps of 0.05."""
    return round(min(mean / _USUAL, _BROADEST) * 20) / 20 - 1


def terms_of(widths: Sequence[float], words: Sequence[int], broad: float) -> Iterator[Named]:
    """The terms of a block of that breadth whose lines are so wide and hold so many words."""
    count = len(widths)
    terms = list(_block_terms(widths))
    for row, width in enumerate(widths):
        terms += _line_terms(width, row, count, words[row])
        if row:
            terms += _step_terms(widths[row - 1], width, row, count)
    for name, value in terms:
        yield name, value
        if name in _BY_WIDTH:
            yield f"{name} by width", value * broad


def _line_terms(width: float, row: int, count: int, words: int) -> Iterator[Named]:
    lines = _few(count)
    yield "uneven", (width - 1) ** 2
    yield f"uneven of {lines}", (width - 1) ** 2
    for depth in _DEPTHS:
        yield f"ellipse {depth}", (width - ellipse(count, depth)[row]) ** 2
    yield "over 1.2", max(width - 1.2, 0.0)
    yield "over 1.4", max(width - 1.4, 0.0)
    yield "under 0.6", max(0.6 - width, 0.0)
    yield "under 0.4", max(0.4 - width, 0.0)
    ends = ("first",) * (row == 0) + ("last",) * (row == count - 1)
    for end in ends:
        yield f"{end} of {lines}", width
        yield f"{end} squared of {lines}", width**2
        if words == 1:
            yield f"{end} of {lines} one word", 1.0
            yield f"{end} one short word", max(0.8 - width, 0.0)
    if words == 1 and not ends:
        yield "inner one word", 1.0


def _step_terms(above: float, below: float, row: int, count: int) -> Iterator[Named]:
    yield "step", abs(above - below)
    if count < 3:
        return
    yield "step squared", (above - below) ** 2
    if row == 1:
        yield "first over second", max(above - below, 0.0)
        yield "first under second", max(below - above, 0.0)
    if row == count - 1:
        yield "last over its neighbour", max(below - above, 0.0)
        yield "last under its neighbour", max(above - below, 0.0)


def _block_terms(widths: Sequence[float]) -> Iterator[Named]:
    longest = max(widths) - 1
    yield "longest", longest
    yield f"longest of {_few(len(widths))}", longest
    yield "askew", abs(widths[0] - widths[-1])


def ellipse(count: int, depth: float) -> list[float]:
    """The chords of an ellipse for so many lines, as shares of their mean."""
    heights = [abs(row - (count - 1) / 2) / (count / 2) * depth for row in range(count)]
    chords = [math.sqrt(1 - height * height) for height in heights]
    mean = sum(chords) / count
    return [chord / mean for chord in chords]


@dataclass(frozen=True, slots=True)
class Rag:
    """The terms above with their weights summed up for one number of lines; quick to ask.

    All results are prices: positive where letterers avoid it.
    """

    count: int
    square: tuple[float, ...]
    slope: tuple[float, ...]
    level: tuple[float, ...]
    hinges: tuple[float, float, float, float]
    one_word: tuple[float, ...]
    one_short: tuple[float, ...]
    steps: tuple[tuple[float, float, float], ...]  # if it widens, if it narrows, squared
    block: tuple[float, float]

    def line(self, width: float, row: int, words: int) -> float:
        """The price of a line."""
        price = (self.square[row] * width + self.slope[row]) * width + self.level[row]
        if width > 1.2:
            price += self.hinges[0] * (width - 1.2)
            if width > 1.4:
                price += self.hinges[1] * (width - 1.4)
        elif width < 0.6:
            price += self.hinges[2] * (0.6 - width)
            if width < 0.4:
                price += self.hinges[3] * (0.4 - width)
        if words == 1:
            price += self.one_word[row] + self.one_short[row] * max(0.8 - width, 0.0)
        return price

    def step(self, above: float, below: float, row: int) -> float:
        """The price of the step from a line to the next, which is `row`."""
        wider, narrower, squared = self.steps[row]
        rise = below - above
        return (wider if rise > 0 else -narrower) * rise + squared * rise * rise

    def whole(self, widths: Sequence[float]) -> float:
        """The price of what no two lines show: the longest line, a slant."""
        return self.block[0] * (max(widths) - 1) + self.block[1] * abs(widths[0] - widths[-1])


def rag(count: int, broad: float, learnt: Mapping[str, float]) -> Rag:
    """The rag of so many lines in a block of that breadth, by these weights."""
    few, rows = _few(count), range(count)

    def price(name: str) -> float:
        return -learnt.get(name, 0.0) - broad * learnt.get(f"{name} by width", 0.0)

    square, slope, level = [], [], []
    even = price("uneven") + price(f"uneven of {few}")
    for row in rows:
        a, b, c = even, -2 * even, even
        for depth in _DEPTHS:
            weight, chord = price(f"ellipse {depth}"), ellipse(count, depth)[row]
            a, b, c = a + weight, b - 2 * weight * chord, c + weight * chord * chord
        for end in _ends(row, count):
            a += price(f"{end} squared of {few}")
            b += price(f"{end} of {few}")
        square.append(a)
        slope.append(b)
        level.append(c)
    return Rag(
        count=count,
        square=tuple(square),
        slope=tuple(slope),
        level=tuple(level),
        hinges=(price("over 1.2"), price("over 1.4"), price("under 0.6"), price("under 0.4")),
        one_word=tuple(
            sum(price(f"{end} of {few} one word") for end in _ends(row, count))
            if _ends(row, count)
            else price("inner one word")
            for row in rows
        ),
        one_short=tuple(
            sum(price(f"{end} one short word") for end in _ends(row, count)) for row in rows
        ),
        steps=tuple(_steps(row, count, price) for row in rows),
        block=(price("longest") + price(f"longest of {few}"), price("askew")),
    )


def _steps(row: int, count: int, price: Callable[[str], float]) -> tuple[float, float, float]:
    wider = narrower = price("step")
    if count < 3:
        return (wider, narrower, 0.0)
    if row == 1:
        wider += price("first under second")
        narrower += price("first over second")
    if row == count - 1:
        wider += price("last over its neighbour")
        narrower += price("last under its neighbour")
    return (wider, narrower, price("step squared"))


def _ends(row: int, count: int) -> tuple[str, ...]:
    return ("first",) * (row == 0) + ("last",) * (row == count - 1)


def _few(count: int) -> str:
    return str(count) if count < 4 else "4+"
