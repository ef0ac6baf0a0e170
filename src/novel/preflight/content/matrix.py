"""Matrices and boxes as PDF has them: points, y up (ISO 32000-1, 8.3)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from novel.records import dataclass

Place: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle; `left <= right` and `bottom <= top`."""

    left: float
    bottom: float
    right: float
    top: float

    @staticmethod
    def of(values: Iterable[float]) -> Box | None:
        """From a PDF rectangle, whichever corners it names; None where it is none."""
        sides = tuple(values)
        if len(sides) != 4 or not all(math.isfinite(side) for side in sides):
            return None
        x, y, u, v = sides
        return Box(min(x, u), min(y, v), max(x, u), max(y, v))

    @staticmethod
    def around(places: Iterable[Place]) -> Box:
        """The least box that holds all places, of which there is at least one."""
        seen = tuple(places)
        xs, ys = [x for x, _ in seen], [y for _, y in seen]
        return Box(min(xs), min(ys), max(xs), max(ys))

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def corners(self) -> tuple[Place, Place, Place, Place]:
        """Counter-clockwise from the lower left."""
        return (
            (self.left, self.bottom),
            (self.right, self.bottom),
            (self.right, self.top),
            (self.left, self.top),
        )

    def outset(self, by: float) -> Box:
        """Grown on every side; a negative length shrinks it, at most to its centre."""
        dx, dy = max(by, -self.width / 2), max(by, -self.height / 2)
        return Box(self.left - dx, self.bottom - dy, self.right + dx, self.top + dy)

    def shared(self, other: Box) -> Box | None:
        """What both hold; a box without area is still one."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Box(left, bottom, right, top) if left <= right and bottom <= top else None

    def holds(self, other: Box, *, grace: float = 0.01) -> bool:
        """The other lies inside, but for the grace."""
        return (
            self.left - grace <= other.left
            and self.bottom - grace <= other.bottom
            and self.right + grace >= other.right
            and self.top + grace >= other.top
        )


class Matrix(NamedTuple):
    """A transformation: x' = a x + c y + e, y' = b x + d y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def after(self, first: Matrix) -> Matrix:
        """This one applied to what the first gives (PDF writes it first × this)."""
        return Matrix(
            first.a * self.a + first.b * self.c,
            first.a * self.b + first.b * self.d,
            first.c * self.a + first.d * self.c,
            first.c * self.b + first.d * self.d,
            first.e * self.a + first.f * self.c + self.e,
            first.e * self.b + first.f * self.d + self.f,
        )

    def place(self, x: float, y: float) -> Place:
        """Where a place comes to lie."""
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def box(self, box: Box) -> Box:
        """The upright box round a box that was sent through."""
        return Box.around(self.place(x, y) for x, y in box.corners)

    @property
    def across(self) -> float:
        """The length of what was one unit long along x."""
        return math.hypot(self.a, self.b)

    @property
    def upward(self) -> float:
        """The length of what was one unit long along y."""
        return math.hypot(self.c, self.d)

    @property
    def thinnest(self) -> float:
        """The least length that one unit can come to have, whatever its direction."""
        spread = math.hypot(self.a, self.b) ** 2 + math.hypot(self.c, self.d) ** 2
        area = self.a * self.d - self.b * self.c
        return math.sqrt(max(0.0, (spread - math.sqrt(max(0.0, spread**2 - 4 * area**2))) / 2))


UNIT = Matrix(1, 0, 0, 1, 0, 0)
UNIT_BOX = Box(0, 0, 1, 1)
