"""Shapes: the outlines of balloons, bursts, clouds and boxes round a centre."""

from __future__ import annotations

import itertools
import math
import random

from novel.geometry import Path, Point, Pt, Rect, Segment
from novel.lettering.fitting import EXPONENT

# The handle of a quarter curve that passes through a superellipse's point at 45°.
_HANDLE = (8 * 2 ** (-1 / EXPONENT) - 4) / 3


def balloon(centre: Point, a: Pt, b: Pt) -> Path:
    """A superellipse of exponent 2.4 with half axes a and b."""
    return _quarters(centre, a, b, _HANDLE)


def ellipse(centre: Point, a: Pt, b: Pt) -> Path:
    """An ellipse with half axes a and b."""
    return _quarters(centre, a, b, 0.5522847498)


def box(centre: Point, a: Pt, b: Pt, *, radius: Pt = 0.0) -> Path:
    """An upright box with half sides a and b, its corners rounded by the radius."""
    r = min(radius, a, b)
    rect = Rect.centred(centre, width=2 * a, height=2 * b)
    if r <= 0:
        return Path.rect(rect)
    k = r * (1 - 0.5522847498)
    left, top, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    return Path(
        (
            ("move", Point(left + r, top)),
            ("line", Point(right - r, top)),
            ("curve", Point(right - k, top), Point(right, top + k), Point(right, top + r)),
            ("line", Point(right, bottom - r)),
            ("curve", Point(right, bottom - k), Point(right - k, bottom), Point(right - r, bottom)),
            ("line", Point(left + r, bottom)),
            ("curve", Point(left + k, bottom), Point(left, bottom - k), Point(left, bottom - r)),
            ("line", Point(left, top + r)),
            ("curve", Point(left, top + k), Point(left + k, top), Point(left + r, top)),
            ("close",),
        )
    )


def burst(centre: Point, a: Pt, b: Pt, *, seed: int) -> Path:
    """A shout: rays round the balloon that holds the text, no two alike, curved inwards."""
    chance = random.Random(seed)  # noqa: S311 - a drawing's irregularity, the same every time
    count = max(12, round((a + b) / 6.5))
    outer: list[Point] = []
    inner: list[Point] = []
    for ray in range(count):
        angle = 2 * math.pi * (ray + chance.uniform(-0.18, 0.18)) / count
        reach = chance.uniform(1.18, 1.34)
        outer.append(centre + Point(a * reach * math.cos(angle), b * reach * math.sin(angle)))
        half = 2 * math.pi * (ray + 0.5) / count
        inner.append(_on_balloon(centre, a * 1.01, b * 1.01, half))
    segments: list[Segment] = [("move", outer[0])]
    for ray in range(count):
        tip, valley, after = outer[ray], inner[ray], outer[(ray + 1) % count]
        segments.append(_bent(tip, valley, centre))
        segments.append(_bent(valley, after, centre))
    return Path((*segments, ("close",)))


def cloud(centre: Point, a: Pt, b: Pt) -> Path:
    """A thought: round lobes along the balloon that holds the text."""
    perimeter = math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))
    count = max(8, round(perimeter / 17))
    valleys = [_on_balloon(centre, a, b, angle) for angle in _even_angles(a, b, count)]
    segments: list[Segment] = [("move", valleys[0])]
    for index, start in enumerate(valleys):
        end = valleys[(index + 1) % count]
        out = (start.towards(end, 0.5) - centre).unit() * ((end - start).length * 0.62)
        segments.append(
            ("curve", start + out, end + out, end),
        )
    return Path((*segments, ("close",)))


def angular(centre: Point, a: Pt, b: Pt, *, cut: Pt) -> Path:
    """A voice from a device: a box with its corners cut off, slightly out of true."""
    c = min(cut, a * 0.6, b * 0.8)
    places = [
        Point(-a + c, -b),
        Point(a - c * 0.7, -b),
        Point(a, -b + c * 0.8),
        Point(a, b - c),
        Point(a - c, b),
        Point(-a + c * 0.8, b),
        Point(-a, b - c * 0.7),
        Point(-a, -b + c),
    ]
    return Path.polygon([centre + place for place in places])


def wavy(centre: Point, a: Pt, b: Pt) -> Path:
    """A weak voice: a balloon whose outline trembles."""
    count = 2 * max(9, round((a + b) / 9))
    places = []
    for index, angle in enumerate(_even_angles(a, b, count)):
        swing = 1.0 if index % 2 else 1.045
        places.append(_on_balloon(centre, a * swing, b * swing, angle))
    return _smooth(places)


def _quarters(centre: Point, a: Pt, b: Pt, handle: float) -> Path:
    ha, hb = a * handle, b * handle

    def at(x: Pt, y: Pt) -> Point:
        return Point(centre.x + x, centre.y + y)

    return Path(
        (
            ("move", at(a, 0)),
            ("curve", at(a, hb), at(ha, b), at(0, b)),
            ("curve", at(-ha, b), at(-a, hb), at(-a, 0)),
            ("curve", at(-a, -hb), at(-ha, -b), at(0, -b)),
            ("curve", at(ha, -b), at(a, -hb), at(a, 0)),
            ("close",),
        )
    )


def _on_balloon(centre: Point, a: Pt, b: Pt, angle: float) -> Point:
    """The point of a superellipse in that direction (of its parameter)."""
    c, s = math.cos(angle), math.sin(angle)
    power = 2 / EXPONENT
    return centre + Point(
        a * math.copysign(abs(c) ** power, c), b * math.copysign(abs(s) ** power, s)
    )


def _even_angles(a: Pt, b: Pt, count: int) -> list[float]:
    """Angles that step round a superellipse in even lengths."""
    fine = 720
    places = [_on_balloon(Point(0, 0), a, b, 2 * math.pi * i / fine) for i in range(fine + 1)]
    reach = [0.0]
    for before, after in itertools.pairwise(places):
        reach.append(reach[-1] + (after - before).length)
    angles, index = [], 0
    for step in range(count):
        while reach[index] < reach[-1] * step / count:
            index += 1
        angles.append(2 * math.pi * index / fine)
    return angles


def _bent(start: Point, end: Point, centre: Point) -> Segment:
    """A curve between two points that hangs towards the centre."""
    middle = start.towards(end, 0.5)
    pull = middle.towards(centre, 0.045)
    return ("curve", start.towards(pull, 0.66), end.towards(pull, 0.66), end)


def _smooth(places: list[Point]) -> Path:
    """A closed curve through all places (Catmull and Rom's spline as Bézier curves)."""
    count = len(places)
    segments: list[Segment] = [("move", places[0])]
    for index in range(count):
        before, start = places[index - 1], places[index]
        end, after = places[(index + 1) % count], places[(index + 2) % count]
        first = start + (end - before) * (1 / 6)
        second = end - (after - start) * (1 / 6)
        segments.append(("curve", first, second, end))
    return Path((*segments, ("close",)))
