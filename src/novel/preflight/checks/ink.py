"""Too much ink: it does not dry, sets off on the next sheet and fills the letters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from novel.preflight.content.painted import Painted
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.preflight.plates import Plates
from novel.preflight.raster import Grid, Shares, Window

_MOST_THINGS = 20_000  # of a page: those after them lie on what has been measured
_GRACE = 0.005  # half a per cent: what encoding as bytes and as JPEG rounds


def too_much_ink(document: Document) -> Iterator[Fault]:
    """Pages with a square of the limits' area whose ink is over the limit on the whole."""
    for page in document.pages:
        yield from _on_page(page, document)


def _on_page(page: PageView, document: Document) -> Iterator[Fault]:
    """One fault for each painted thing that brings a square over the limit."""
    limits = document.limits
    plates = Plates(Grid.of(page.media), document.known.samples)
    side = max(1, round(limits.ink_area * plates.grid.scale))
    before = np.float32(0)
    for thing in page.painting.painted[:_MOST_THINGS]:
        printed = None if thing.shown is None else thing.shown.shared(page.bleed)
        window = None if printed is None else plates.grid.window(printed)
        if not plates.lay(thing) or window is None:
            continue
        total = plates.total(window)
        if float(total.max(initial=0)) <= limits.ink + _GRACE:
            continue  # no square has more than its heaviest pixel
        ink, square = _heaviest(total, side)
        if ink > limits.ink + _GRACE and ink > before + _GRACE:
            before = np.float32(ink)
            yield _fault(page, thing, ink, limits.ink, _moved(square, window, plates.grid))


def _heaviest(total: Shares, side: int) -> tuple[float, Window]:
    """The most ink that a square of so many pixels has on the whole, and which square."""
    height, width = total.shape
    tall, wide = min(side, height), min(side, width)
    sums = np.zeros((height + 1, width + 1), np.float64)
    sums[1:, 1:] = total.cumsum(0, dtype=np.float64).cumsum(1)
    squares = sums[tall:, wide:] - sums[:-tall, wide:] - sums[tall:, :-wide] + sums[:-tall, :-wide]
    row, column = np.unravel_index(int(squares.argmax()), squares.shape)
    # A thing smaller than the square counts as if the rest of the square were paper.
    mean = float(squares[row, column]) / (side * side)
    return mean, Window(int(row), int(row) + tall, int(column), int(column) + wide)


def _moved(square: Window, window: Window, grid: Grid) -> tuple[Grid, Window]:
    moved = Window(
        square.top + window.top,
        square.bottom + window.top,
        square.left + window.left,
        square.right + window.left,
    )
    return grid, moved


def _fault(
    page: PageView, thing: Painted, ink: float, limit: float, place: tuple[Grid, Window]
) -> Fault:
    grid, square = place
    return Fault(
        message=f"{ink:.0%} ink over an area; the limit is {limit:.0%}".replace("%", " %"),
        page=page.number,
        piece=thing.mark.piece,
        area=grid.box(square),
        setting="ink",
    )
