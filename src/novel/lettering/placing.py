"""Placing: where the lettering of a panel goes when the script does not say so.

Places on a grid are judged alone (faces and what must stay clear, the way to the mouth, the top of
the panel first), then together (no overlap, each next balloon right of or well below the last, no
tail under a balloon). Where a fault is left, it is sought again from more places, and more lines
move together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from novel.geometry import Point
from novel.lettering.prices import alone
from novel.lettering.seeking import Line, Places, Seeker
from novel.lettering.spots import best_of_sizes, cheapest, grid, thinned
from novel.lettering.wishes import Found, Manner, Option, Room, Wish

__all__ = ["Found", "Manner", "Option", "Room", "Wish", "find_places"]

_MANY = 130  # places of each line, of some 280 good ones
_FAULTY = 12.0  # places that cost so much have a fault
_LAST = 2  # of the best places found are sought on from


def find_places(wishes: Sequence[Wish], room: Room) -> tuple[Found, ...] | None:
    """The best places for all lines of a panel together; None where they do not fit."""
    lines = list(_lines(wishes, room))
    if len(lines) < len(wishes):
        return None
    best: Places | None = None
    for found in _sought(Seeker(lines, room)):
        best = found if best is None or found.price < best.price else best
        if best.price < _FAULTY:
            break
    if best is None:
        return None
    return tuple(_found(line, at) for line, at in zip(lines, best.at, strict=True))


def _found(line: Line, at: int) -> Found:
    spots = line.spots
    return Found(int(spots.option[at]), Point(float(spots.x[at]), float(spots.y[at])))


def _sought(seeker: Seeker) -> Iterator[Places]:
    """Places found with more and more patience."""
    first = seeker.starts([line.few for line in seeker.lines])
    in_pairs = partial(seeker.moved_together, size=2)
    move = in_pairs if len(seeker.lines) == 2 else seeker.moved
    yield from map(move, first[:1])
    second = seeker.starts([line.many for line in seeker.lines])
    yield from map(seeker.moved, second[:1])
    last: dict[float, Places] = {}  # by price: like places once
    starts = dict.fromkeys((*first, *second))
    for found in map(in_pairs, dict.fromkeys(map(seeker.moved, starts))):
        last[round(found.price, 6)] = found
        yield found
    for price in sorted(last)[:_LAST]:
        yield seeker.moved_together(last[price], size=3)


def _lines(wishes: Sequence[Wish], room: Room) -> Iterator[Line]:
    """The lines with the places that each may take; without those that have none."""
    for index, wish in enumerate(wishes):
        spots = grid(wish, room)
        if spots is None:
            continue
        last = index == len(wishes) - 1
        spots = spots.costing(alone(spots, wish, room, first=index == 0, last=last))
        if wish.fixed is not None:
            numbers = np.arange(spots.cost.size)
            yield Line(wish, spots, numbers, numbers)
        else:
            blocks = thinned(spots)
            yield Line(wish, blocks, best_of_sizes(blocks), cheapest(blocks.cost, _MANY))
