"""Points, rectangles and outlines, in points (1/72 inch); y grows down from the trim's top left.

`Pt` is an alias and not a type of its own: arithmetic on lengths gives lengths, and wrapping
every sum again would bury the formulas. Lengths from the script carry a unit and are converted
at the door (`novel.intake.lengths`); past it every bare number is points.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Literal, TypeAlias

from novel.records import dataclass

Pt: TypeAlias = float

MM: Pt = 72 / 25.4
INCH: Pt = 72.0
EPS: Pt = 1e-6


def mm(value: float) -> Pt:
    """Millimetres as points."""
    return value * MM


@dataclass(frozen=True, slots=True)
class Point:
    """A place, or a step from one place to another."""

    x: Pt
    y: Pt

    def __add__(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y)

    def __sub__(self, other: Point) -> Point:
        return Point(self.x - other.x, self.y - other.y)

    def __mul__(self, factor: float) -> Point:
        return Point(self.x * factor, self.y * factor)

    @property
    def length(self) -> Pt:
        """The distance from the origin."""
        return math.hypot(self.x, self.y)

    def unit(self) -> Point:
        """The same direction, one point long; the origin stays itself."""
        return self * (1 / self.length) if self.length > EPS else self

    def turned_left(self) -> Point:
        """The step turned a quarter, counter-clockwise as seen on the page."""
        return Point(self.y, -self.x)

    def turned(self, degrees: float, about: Point) -> Point:
        """The place after a turn about another, counter-clockwise as seen on the page."""
        angle = math.radians(degrees)
        step, cos, sin = self - about, math.cos(angle), math.sin(angle)
        return about + Point(step.x * cos + step.y * sin, step.y * cos - step.x * sin)

    def towards(self, other: Point, share: float) -> Point:
        """The place that share (0 to 1) of the way to the other."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle; `left <= right` and `top <= bottom` always hold."""

    left: Pt
    top: Pt
    right: Pt
    bottom: Pt

    def __post_init__(self) -> None:
        if self.right < self.left or self.bottom < self.top:
            msg = f"a rectangle cannot be inside out: {self}"
            raise ValueError(msg)

    @staticmethod
    def at(x: Pt, y: Pt, *, width: Pt, height: Pt) -> Rect:
        """The rectangle with this top left corner and size."""
        return Rect(x, y, x + width, y + height)

    @staticmethod
    def centred(centre: Point, *, width: Pt, height: Pt) -> Rect:
        """The rectangle with this centre and size."""
        return Rect.at(centre.x - width / 2, centre.y - height / 2, width=width, height=height)

    @staticmethod
    def around(points: Iterable[Point]) -> Rect:
        """The least rectangle that holds all points."""
        seen = tuple(points)
        xs, ys = [p.x for p in seen], [p.y for p in seen]
        return Rect(min(xs), min(ys), max(xs), max(ys))

    @property
    def width(self) -> Pt:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> Pt:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """In square points."""
        return self.width * self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Top left, top right, bottom right, bottom left."""
        return (
            Point(self.left, self.top),
            Point(self.right, self.top),
            Point(self.right, self.bottom),
            Point(self.left, self.bottom),
        )

    def outset(self, by: Pt) -> Rect:
        """Grown by that much on every side; a negative length shrinks it, at most to its centre."""
        dx, dy = max(by, -self.width / 2), max(by, -self.height / 2)
        return Rect(self.left - dx, self.top - dy, self.right + dx, self.bottom + dy)

    def moved(self, step: Point) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(
            self.left + step.x, self.top + step.y, self.right + step.x, self.bottom + step.y
        )

    def contains(self, point: Point, *, tolerance: Pt = EPS) -> bool:
        """The point lies inside or on the edge."""
        return (
            self.left - tolerance <= point.x <= self.right + tolerance
            and self.top - tolerance <= point.y <= self.bottom + tolerance
        )

    def holds(self, other: Rect, *, tolerance: Pt = EPS) -> bool:
        """The other lies wholly inside."""
        return all(self.contains(corner, tolerance=tolerance) for corner in other.corners)

    def intersection(self, other: Rect) -> Rect | None:
        """What both share, or None where they do not meet."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, right, bottom) if left < right and top < bottom else None

    def union(self, other: Rect) -> Rect:
        """The least rectangle that holds both."""
        return Rect.around((*self.corners, *other.corners))

    def point_at(self, x_percent: float, y_percent: float) -> Point:
        """The place given in per cent from the top left."""
        return Point(
            self.left + self.width * x_percent / 100, self.top + self.height * y_percent / 100
        )


Curve: TypeAlias = tuple[Literal["curve"], Point, Point, Point]
Segment: TypeAlias = (
    tuple[Literal["move"], Point] | tuple[Literal["line"], Point] | Curve | tuple[Literal["close"]]
)


@dataclass(frozen=True, slots=True)
class Path:
    """One or more contours of straight lines and cubic Bézier curves."""

    segments: tuple[Segment, ...]

    @staticmethod
    def polygon(points: Sequence[Point]) -> Path:
        """The closed contour through these corners."""
        first, *rest = points
        lines: list[Segment] = [("line", point) for point in rest]
        return Path((("move", first), *lines, ("close",)))

    @staticmethod
    def rect(rect: Rect) -> Path:
        """The outline of a rectangle."""
        return Path.polygon(rect.corners)

    @property
    def points(self) -> Iterator[Point]:
        """All points of the path, control points too."""
        for segment in self.segments:
            yield from segment[1:]

    @property
    def bounds(self) -> Rect:
        """A rectangle that holds the path (control points included, so at times a little large)."""
        return Rect.around(self.points)

    def moved(self, step: Point) -> Path:
        """The same path elsewhere."""
        return self.mapped(lambda p: p + step)

    def mapped(self, place: Callable[[Point], Point]) -> Path:
        """Every point sent through a function."""
        return Path(
            tuple((s[0], *(place(p) for p in s[1:])) for s in self.segments)  # type: ignore[misc]
        )

    def flattened(self, *, steps: int = 12) -> tuple[tuple[Point, ...], ...]:
        """The contours as polygons, each curve cut into that many chords."""
        contours: list[list[Point]] = []
        shares = _shares(steps)
        for segment in self.segments:
            match segment:
                case ("move", point):
                    contours.append([point])
                case ("line", point):
                    contours[-1].append(point)
                case ("curve", first, second, end):
                    start = contours[-1][-1]
                    contours[-1].extend(
                        Point(
                            start.x * a + first.x * b + second.x * c + end.x * d,
                            start.y * a + first.y * b + second.y * c + end.y * d,
                        )
                        for a, b, c, d in shares
                    )
                case _:
                    pass
        return tuple(tuple(contour) for contour in contours)


@cache
def _shares(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """The shares of a cubic's four points in each of the places that cut it into chords."""
    return tuple(_shares_at(step / steps) for step in range(1, steps + 1))


def _shares_at(t: float) -> tuple[float, float, float, float]:
    u = 1 - t
    return u**3, 3 * u * u * t, 3 * u * t * t, t**3


def cubic_at(start: Point, first: Point, second: Point, end: Point, t: float) -> Point:
    """The point of a cubic Bézier curve at t (0 to 1)."""
    a, b, c, d = _shares_at(t)
    return Point(
        start.x * a + first.x * b + second.x * c + end.x * d,
        start.y * a + first.y * b + second.y * c + end.y * d,
    )


def polygon_contains(polygon: Sequence[Point], point: Point) -> bool:
    """The point lies inside the polygon (even-odd rule)."""
    inside = False
    previous = polygon[-1]
    for corner in polygon:
        if (corner.y > point.y) != (previous.y > point.y):
            share = (point.y - corner.y) / (previous.y - corner.y)
            if point.x < corner.x + share * (previous.x - corner.x):
                inside = not inside
        previous = corner
    return inside
