"""Spots: the places tried for a line, as columns of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from novel.geometry import EPS
from novel.lettering.wishes import Option, Room, Wish
from novel.records import dataclass

Floats: TypeAlias = NDArray[np.float64]

_COLUMNS, _ROWS, _BLOCK = 24, 21, 3
_ACROSS, _DOWN = np.linspace(0, 1, _COLUMNS), np.linspace(0, 1, _ROWS)
_SIZE = 2.2  # of the price of a size, in the coin of distances and faults


@dataclass(frozen=True, slots=True)
class Spots:
    """The candidates of one line, as columns."""

    option: NDArray[np.intp]
    x: Floats
    y: Floats
    a: Floats
    b: Floats
    cost: Floats

    def picked(self, which: NDArray[np.intp] | slice) -> Spots:
        """Some of them."""
        return Spots(*(getattr(self, name)[which] for name in Spots.__slots__))

    def one(self, at: int) -> Spots:
        """One of them."""
        return self.picked(slice(at, at + 1))

    def cheapest(self, most: int) -> Spots:
        """So many of them, the cheapest first."""
        return self.picked(np.argsort(self.cost, kind="stable")[:most])

    def within(self, spare: float) -> Spots:
        """Those that cost at most so much more than the cheapest, which stands first."""
        most = self.cost[0] + max(spare, 0.0)
        return self.picked(slice(np.searchsorted(self.cost, most, side="right")))

    def costing(self, cost: Floats) -> Spots:
        """The same at other prices."""
        return replace(self, cost=cost)

    def joined(self, others: Spots) -> Spots:
        """These, then others."""
        return Spots(
            *(
                np.concatenate((getattr(self, name), getattr(others, name)))
                for name in Spots.__slots__
            )
        )

    def shaped(self, *shape: int) -> Spots:
        """The same in another shape: down the rows of a table, or across its columns."""
        return Spots(*(getattr(self, name).reshape(shape) for name in Spots.__slots__))


def grid(wish: Wish, room: Room) -> Spots | None:
    """All places tried for a line, at the prices of their sizes: size by size, row by row.

    A line whose place is fixed has one for each size. None where no size fits into the room.
    """
    fitting = [
        (number, option)
        for number, option in enumerate(wish.options)
        if wish.fixed is not None or _fits(option, room)
    ]
    if not fitting:
        return None
    x, y = _centres([option for _, option in fitting], wish, room)
    each = x.size // len(fitting)

    def columns(values: Iterable[float]) -> Floats:
        return np.repeat(np.fromiter(values, dtype=np.float64), each)

    return Spots(
        option=np.repeat(np.array([number for number, _ in fitting], dtype=np.intp), each),
        x=x,
        y=y,
        a=columns(option.half_width for _, option in fitting),
        b=columns(option.half_height for _, option in fitting),
        cost=columns(_SIZE * option.cost for _, option in fitting),
    )


def _fits(option: Option, room: Room) -> bool:
    spare_width = room.area.width - 2 * option.half_width
    spare_height = room.area.height - 2 * option.half_height
    return spare_width >= -EPS and spare_height >= -EPS


def _centres(options: Sequence[Option], wish: Wish, room: Room) -> tuple[Floats, Floats]:
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


def thinned(spots: Spots) -> Spots:
    """The best place in every block of each size's grid: good ones, and no near copies."""
    down, across = _ROWS // _BLOCK, _COLUMNS // _BLOCK
    grid = spots.cost.reshape(-1, down, _BLOCK, across, _BLOCK)
    inner = grid.transpose(0, 1, 3, 2, 4).reshape(-1, _BLOCK * _BLOCK).argmin(axis=1)
    size, rest = np.divmod(np.arange(inner.size), down * across)
    row, column = np.divmod(rest, across)
    lower, further = np.divmod(inner, _BLOCK)
    rows = size * _ROWS + row * _BLOCK + lower
    return spots.picked(rows * _COLUMNS + column * _BLOCK + further)


def best_of_sizes(spots: Spots) -> Spots:
    """The best size in every block of a thinned grid."""
    blocks = (_ROWS // _BLOCK) * (_COLUMNS // _BLOCK)
    return spots.picked(spots.cost.reshape(-1, blocks).argmin(axis=0) * blocks + np.arange(blocks))
