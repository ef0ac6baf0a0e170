"""Coarse pictures of what a page paints: where it lies, and how much ink.

Half a millimetre a pixel: fine enough for areas of ink and for the edge of the trim, and coarse
enough that a lone dark pixel of a picture counts for nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from novel.paint.picture import SPOT
from novel.preflight.content.matrix import Box, Place
from novel.preflight.content.state import Contours
from novel.records import dataclass

Mask: TypeAlias = npt.NDArray[np.bool_]
Shares: TypeAlias = npt.NDArray[np.float32]
FINEST = SPOT  # a pixel's side in points
_MOST_PIXELS = 1600  # along the longer side: posters get coarser pixels


@dataclass(frozen=True, slots=True)
class Grid:
    """The pixels of a page: `scale` pixels a point, from the top left of its MediaBox."""

    media: Box
    scale: float

    @staticmethod
    def of(media: Box) -> Grid:
        """The grid of a page."""
        finest = _MOST_PIXELS / max(media.width, media.height, 1.0)
        return Grid(media, min(1 / FINEST, finest))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return (
            max(1, math.ceil(self.media.height * self.scale)),
            max(1, math.ceil(self.media.width * self.scale)),
        )

    def pixel(self, place: Place) -> Place:
        """A place of the page in pixels."""
        return (
            (place[0] - self.media.left) * self.scale,
            (self.media.top - place[1]) * self.scale,
        )

    def window(self, box: Box) -> Window | None:
        """The pixels that a box touches; None where that is none."""
        left, top = self.pixel((box.left, box.top))
        right, bottom = self.pixel((box.right, box.bottom))
        rows, columns = self.shape
        first_row, last_row = max(0, round(top)), min(rows, max(round(top) + 1, round(bottom)))
        first, last = max(0, round(left)), min(columns, max(round(left) + 1, round(right)))
        if first_row >= last_row or first >= last:
            return None
        return Window(first_row, last_row, first, last)

    def box(self, window: Window) -> Box:
        """The part of the page that a window covers."""
        return Box(
            self.media.left + window.left / self.scale,
            self.media.top - window.bottom / self.scale,
            self.media.left + window.right / self.scale,
            self.media.top - window.top / self.scale,
        )


@dataclass(frozen=True, slots=True)
class Window:
    """Some rows and columns; the ends are outside."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, as PIL has them."""
        return (self.right - self.left, self.bottom - self.top)

    @property
    def part(self) -> tuple[slice, slice]:
        """The same to cut an array with."""
        return (slice(self.top, self.bottom), slice(self.left, self.right))


def inside(outlines: Iterable[Contours], grid: Grid, window: Window) -> Mask:
    """The pixels of the window whose middle lies inside all the outlines."""
    width, height = window.size
    found = np.ones((height, width), np.bool_)
    for outline in outlines:
        if not _covers(outline, grid, window):
            found &= _filled(outline, grid, window)
    return found


def _covers(outline: Contours, grid: Grid, window: Window) -> bool:
    """The outline is one upright rectangle round the whole window: by far the usual clip."""
    box = rectangle(outline.polygons)
    return box is not None and box.outset(0.5 / grid.scale).holds(grid.box(window))


def rectangle(polygons: Sequence[Sequence[Place]]) -> Box | None:
    """The upright rectangle that the polygons are, if they are one."""
    if len(polygons) != 1:
        return None
    corners = list(polygons[0])
    if len(corners) == 5 and corners[0] == corners[4]:
        corners.pop()
    box = Box.around(corners)
    grace = 0.01
    upright = all(
        min(abs(x - box.left), abs(x - box.right)) < grace
        and min(abs(y - box.bottom), abs(y - box.top)) < grace
        for x, y in corners
    )
    return box if len(corners) == 4 and upright else None


def _filled(outline: Contours, grid: Grid, window: Window) -> Mask:
    """Even-odd, or by counting how often the contours run round a pixel."""
    width, height = window.size
    turns = np.zeros((height, width), np.int32)
    for polygon in outline.polygons:
        places = [grid.pixel(place) for place in polygon]
        # PIL counts pixels by their corners; ours are taken by their middles.
        moved = [(x - window.left - 0.5, y - window.top - 0.5) for x, y in places]
        if len(moved) > 2:
            drawn = Image.new("1", (width, height))
            ImageDraw.Draw(drawn).polygon(moved, fill=1)
            once = np.asarray(drawn).astype(np.int32)
            turns += once if outline.even_odd or _is_clockwise(moved) else -once
    found: Mask = (turns % 2 == 1) if outline.even_odd else turns != 0
    return found


def _is_clockwise(places: Sequence[Place]) -> bool:
    following = [*places[1:], places[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(places, following, strict=True)) > 0
