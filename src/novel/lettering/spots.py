"""Spots: the places tried for a line, as columns of numbers."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from novel.geometry import EPS
from novel.lettering.wishes import Option, Room, Wish
from novel.records import dataclass

Floats: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[np.intp]

_COLUMNS, _ROWS, _BLOCK = 24, 21, 3
_BLOCKS = (_ROWS // _BLOCK) * (_COLUMNS // _BLOCK)
_ACROSS, _DOWN = np.linspace(0, 1, _COLUMNS), np.linspace(0, 1, _ROWS)[:, None]
_SIZE = 2.2  # of the price of a size, in the coin of distances and faults


@dataclass(frozen=True, slots=True)
class Spots:
    """The candidates of one line, as columns, or as what gives columns when it is spread out."""

    option: Numbers
    x: Floats
    y: Floats
    a: Floats
    b: Floats
    cost: Floats

    def picked(self, which: Numbers | slice) -> Spots:
        """Some of them."""
        return Spots(
            self.option[which],
            self.x[which],
            self.y[which],
            self.a[which],
            self.b[which],
            self.cost[which],
        )

    def one(self, at: int) -> Spots:
        """One of them."""
        return self.picked(slice(at, at + 1))

    def costing(self, cost: Floats) -> Spots:
        """The same at other prices."""
        return Spots(self.option, self.x, self.y, self.a, self.b, cost)

    def shaped(self, *shape: int) -> Spots:
        """The same in another shape: down the rows of a table, or across its columns."""
        return Spots(
            self.option.reshape(shape),
            self.x.reshape(shape),
            self.y.reshape(shape),
            self.a.reshape(shape),
            self.b.reshape(shape),
            self.cost.reshape(shape),
        )


def grid(wish: Wish, room: Room) -> Spots | None:
    """All places tried for a line, at the prices of their sizes: by size, row and column.

    A line whose place is fixed has one for each size. None where no size fits into the room.
    """
    fitting = [
        (number, option)
        for number, option in enumerate(wish.options)
        if wish.fixed is not None or _fits(option, room)
    ]
    if not fitting:
        return None
    shape = (-1, 1, 1) if wish.fixed is None else (-1,)

    table = [(n, o.half_width, o.half_height, _SIZE * o.cost) for n, o in fitting]
    number, a, b, cost = (column.reshape(shape) for column in np.array(table, dtype=np.float64).T)
    if wish.fixed is None:
        x = room.area.left + a + np.maximum(room.area.width - 2 * a, 0) * _ACROSS
        y = room.area.top + b + np.maximum(room.area.height - 2 * b, 0) * _DOWN
    else:
        x, y = np.full(a.shape, wish.fixed.x), np.full(a.shape, wish.fixed.y)
    return Spots(
        option=number.astype(np.intp),
        x=x,
        y=y,
        a=a,
        b=b,
        cost=cost,
    )


def _fits(option: Option, room: Room) -> bool:
    spare_width = room.area.width - 2 * option.half_width
    spare_height = room.area.height - 2 * option.half_height
    return spare_width >= -EPS and spare_height >= -EPS


def thinned(spots: Spots) -> Spots:
    """The best place in every block of each size's grid: good ones, and no near copies."""
    down, across = _ROWS // _BLOCK, _COLUMNS // _BLOCK
    cost = spots.cost.reshape(-1, down, _BLOCK, across, _BLOCK)
    inner = cost.transpose(0, 1, 3, 2, 4).reshape(-1, _BLOCK * _BLOCK).argmin(axis=1)
    size, row, column = _corners(inner.size)
    lower, further = np.divmod(inner, _BLOCK)
    row, column = row + lower, column + further
    return Spots(
        spots.option[size, 0, 0],
        spots.x[size, 0, column],
        spots.y[size, row, 0],
        spots.a[size, 0, 0],
        spots.b[size, 0, 0],
        spots.cost[size, row, column],
    )


@cache
def _corners(blocks: int) -> tuple[Numbers, Numbers, Numbers]:
    """The size, and the first row and column, of so many blocks of a grid."""
    size, rest = np.divmod(np.arange(blocks), _BLOCKS)
    row, column = np.divmod(rest, _COLUMNS // _BLOCK)
    return size, row * _BLOCK, column * _BLOCK


def best_of_sizes(spots: Spots) -> Numbers:
    """The best size in every block of a thinned grid, the cheapest first."""
    best = spots.cost.reshape(-1, _BLOCKS).argmin(axis=0) * _BLOCKS + np.arange(_BLOCKS)
    order = np.argsort(spots.cost[best], kind="stable")
    return np.asarray(best[order], dtype=np.intp)


def cheapest(cost: Floats, most: int) -> Numbers:
    """The numbers of so many places, the cheapest first."""
    return np.argsort(cost, kind="stable")[:most]
