"""The panels of a page drawn with letters: their cells, their rectangles, the gutters between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from novel.book.page import Grid, Side
from novel.geometry import Pt, Rect
from novel.records import dataclass

ACROSS: dict[Side, Side] = {"right": "left", "left": "right", "bottom": "top", "top": "bottom"}


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells a panel covers: first and last row and column, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


def share_out(length: Pt, weights: Sequence[float], gutter: Pt) -> tuple[Pt, ...]:
    """The sizes of neighbours: what the gutters between them leave, divided by weight."""
    left = length - gutter * (len(weights) - 1)
    if left <= 0 or min(weights) <= 0:
        msg = f"{length} pt do not hold {len(weights)} panels with gutters of {gutter} pt"
        raise ValueError(msg)
    return tuple(left * weight / sum(weights) for weight in weights)


def cells_of(grid: Grid) -> dict[str, Cells]:
    """The cells of every panel, by its letter, in reading order."""
    found: dict[str, Cells] = {}
    for row, names in enumerate(grid.cells):
        for column, name in enumerate(names):
            known = found.get(name, Cells(row, column, row, column))
            found[name] = Cells(
                min(known.top, row),
                min(known.left, column),
                max(known.bottom, row),
                max(known.right, column),
            )
    return found


def rects_of(grid: Grid, live: Rect, gutter: Pt) -> dict[str, Rect]:
    """The upright rectangle of every panel; together they fill the live area but for gutters."""
    columns = _stretches(live.left, live.right, grid.widths, gutter)
    rows = _stretches(live.top, live.bottom, grid.heights, gutter)
    return {
        name: Rect(
            columns[cells.left][0],
            rows[cells.top][0],
            columns[cells.right][1],
            rows[cells.bottom][1],
        )
        for name, cells in cells_of(grid).items()
    }


def gutter_between(
    first: str, second: str, cells: Mapping[str, Cells]
) -> frozenset[tuple[str, Side]]:
    """All sides that lie along the gutter which parts these two."""
    sides: tuple[Side, Side] = ("right", "bottom")
    for near, far in ((first, second), (second, first)):
        for side in sides:
            if _touch(cells[near], cells[far], side):
                return _whole_gutter((near, side), cells)
    msg = f"no gutter parts '{first}' and '{second}'"
    raise ValueError(msg)


def _stretches(
    start: Pt, end: Pt, weights: Sequence[float], gutter: Pt
) -> tuple[tuple[Pt, Pt], ...]:
    """Where each tier or column begins and ends; the last one ends exactly at the end."""
    found: list[tuple[Pt, Pt]] = []
    place = start
    for size in share_out(end - start, weights, gutter):
        found.append((place, place + size))
        place += size + gutter
    found[-1] = (found[-1][0], end)
    return tuple(found)


def _whole_gutter(
    start: tuple[str, Side], cells: Mapping[str, Cells]
) -> frozenset[tuple[str, Side]]:
    """Every side reached by going from neighbour to neighbour across one gutter."""
    found, waiting = {start}, [start]
    while waiting:
        name, side = waiting.pop()
        across = {
            (other, ACROSS[side])
            for other in cells
            if other != name and _touch(cells[name], cells[other], side)
        }
        waiting.extend(across - found)
        found |= across
    return frozenset(found)


def _touch(near: Cells, far: Cells, side: Side) -> bool:
    """Only a gutter lies between that side of one panel and the other panel."""
    match side:
        case "right":
            return near.right + 1 == far.left and _overlap(
                (near.top, near.bottom), (far.top, far.bottom)
            )
        case "bottom":
            return near.bottom + 1 == far.top and _overlap(
                (near.left, near.right), (far.left, far.right)
            )
        case "left" | "top":
            return _touch(far, near, ACROSS[side])


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
