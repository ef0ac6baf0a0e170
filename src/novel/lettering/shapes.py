"""Shapes: the outlines of balloons, bursts, clouds and boxes round a centre.

`a` and `b` are the half axes of the room that the text needs with its air. A shape may swing out
past it, by `reach` em at most, and never comes inside it.
"""

from __future__ import annotations

import itertools
import math
import operator
import random
from collections.abc import Sequence
from functools import cache

from novel.book.style import Shape
from novel.geometry import Path, Point, Pt, Rect, Segment
from novel.lettering.fitting import EXPONENT

_ROUND = 0.5522847498  # the handle of a quarter circle

_RAY, _RAY_STEP = 1.2, 1.75  # a burst's longest ray, and from ray to ray, in em
_LOBE, _LOBE_ARC = 1.75, math.radians(152)  # a cloud's lobe: its chord in em, its arc
_TREMBLE, _TREMBLE_STEP = 0.26, 0.95  # a weak voice: swing and half wave, in em
_FINE = 720  # steps round a balloon when its length is measured
_REACH: dict[Shape, float] = {"burst": _RAY, "cloud": 0.85, "wavy": _TREMBLE}


def reach(shape: Shape) -> float:
    """How far outside the room of its text a shape is drawn, in em."""
    return _REACH.get(shape, 0.0)


def balloon(centre: Point, a: Pt, b: Pt, exponent: float = EXPONENT) -> Path:
    """A superellipse with half axes a and b: quarter curves through its points at 45°."""
    return _quarters(centre, a, b, (8 * 2 ** (-1 / exponent) - 4) / 3)


def ellipse(centre: Point, a: Pt, b: Pt) -> Path:
    """An ellipse with half axes a and b."""
    return _quarters(centre, a, b, _ROUND)


def box(centre: Point, a: Pt, b: Pt, *, radius: Pt = 0.0) -> Path:
    """An upright box with half sides a and b, its corners rounded by the radius."""
    r = min(radius, a, b)
    rect = Rect.centred(centre, width=2 * a, height=2 * b)
    return Path.rect(rect) if r <= 0 else rounded(rect, (r, r, r, r))


def rounded(rect: Rect, radii: tuple[Pt, Pt, Pt, Pt]) -> Path:
    """A box whose corners (top left, top right, bottom right, bottom left) have these radii."""
    sides = list(zip(rect.corners, radii, strict=True))
    segments: list[Segment] = []
    for index, (corner, r) in enumerate(sides):
        came = (corner - sides[index - 1][0]).unit()
        goes = (sides[(index + 1) % 4][0] - corner).unit()
        start, end = corner - came * r, corner + goes * r
        segments.append(("line", start) if segments else ("move", start))
        if r > 0:
            handle = r * (1 - _ROUND)
            segments.append(("curve", corner - came * handle, corner + goes * handle, end))
    return Path((*segments, ("close",)))


def document(centre: Point, a: Pt, b: Pt, *, fold: Pt) -> tuple[Path, Path]:
    """A sheet of paper with a folded corner at the top right: its outline, and the fold."""
    f = min(fold, a, b)
    places = [Point(-a, -b), Point(a - f, -b), Point(a, -b + f), Point(a, b), Point(-a, b)]
    corner = [Point(a - f, -b), Point(a - f, -b + f), Point(a, -b + f)]
    return (
        Path.polygon([centre + place for place in places]),
        Path.polygon([centre + place for place in corner]),
    )


def burst(centre: Point, a: Pt, b: Pt, *, em: Pt, seed: int, exponent: float = EXPONENT) -> Path:
    """A shout: sharp rays with round valleys between them, long and short in turn.

    Valleys touch the balloon that holds the text and rays stand out from it, so the burst follows
    the text, and its rays are even enough to look inked by one hand.
    """
    chance = random.Random(seed)  # noqa: S311 - a drawing's irregularity, the same every time
    count = max(10, 2 * round(_perimeter(a, b) / (2 * _RAY_STEP * em)))
    angles = _even_angles(a, b, 2 * count, exponent)
    tips: list[Point] = []
    for ray in range(count):
        long = 1.0 if ray % 2 == 0 else 0.66
        length = _RAY * em * long * chance.uniform(0.86, 1.0)
        angle = angles[2 * ray] + chance.uniform(-0.12, 0.12) * (angles[1] - angles[0])
        tips.append(_outwards(centre, a, b, angle, length, exponent))
    segments: list[Segment] = [("move", tips[0])]
    for ray in range(count):
        after = tips[(ray + 1) % count]
        valley = _outwards(centre, a, b, angles[2 * ray + 1], 0.04 * em, exponent)
        segments.append(_hollow(tips[ray], valley, after))
    return Path((*segments, ("close",)))


def cloud(centre: Point, a: Pt, b: Pt, *, em: Pt, seed: int, exponent: float = EXPONENT) -> Path:
    """A thought: round lobes along the balloon that holds the text, larger and smaller ones."""
    chance = random.Random(seed)  # noqa: S311 - a drawing's irregularity, the same every time
    count = max(7, round(_perimeter(a, b) / (_LOBE * em)))
    sizes = [(1.14 if lobe % 2 else 0.88) * chance.uniform(0.92, 1.08) for lobe in range(count)]
    ends = [sum(sizes[:lobe]) / sum(sizes) for lobe in range(count)]
    valleys = [
        _on_balloon(centre, a, b, angle, exponent) for angle in _angles_at(a, b, ends, exponent)
    ]
    segments: list[Segment] = [("move", valleys[0])]
    for start, end in itertools.pairwise([*valleys, valleys[0]]):
        segments.append(_arc(start, end, _LOBE_ARC))
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


def wavy(centre: Point, a: Pt, b: Pt, *, em: Pt, seed: int, exponent: float = EXPONENT) -> Path:
    """A weak voice: a balloon whose outline trembles, now more, now less.

    Both ends of the long axis are valleys: a wave there would draw a flat balloon to a point.
    """
    chance = random.Random(seed)  # noqa: S311 - a drawing's irregularity, the same every time
    count = 4 * max(4, round(_perimeter(a, b) / (4 * _TREMBLE_STEP * em)))
    places = []
    for index, angle in enumerate(_even_angles(a, b, count, exponent)):
        swing = _TREMBLE * chance.uniform(0.6, 1.0) if index % 2 else 0.02
        places.append(_outwards(centre, a, b, angle, swing * em, exponent))
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


def _on_balloon(centre: Point, a: Pt, b: Pt, angle: float, exponent: float) -> Point:
    """The point of a superellipse in that direction (of its parameter)."""
    c, s = math.cos(angle), math.sin(angle)
    power = 2 / exponent
    return centre + Point(
        a * math.copysign(abs(c) ** power, c), b * math.copysign(abs(s) ** power, s)
    )


@cache
def _unit_balloon(exponent: float) -> tuple[tuple[float, float], ...]:
    """Places close together round the superellipse of half axes 1, back to the first."""
    angles = (2 * math.pi * step / _FINE for step in range(_FINE + 1))
    places = (_on_balloon(Point(0, 0), 1, 1, angle, exponent) for angle in angles)
    return tuple((place.x, place.y) for place in places)


def _outwards(centre: Point, a: Pt, b: Pt, angle: float, length: Pt, exponent: float) -> Point:
    """The place that far outside a superellipse, square to it, leaning a little from the centre."""
    place = _on_balloon(centre, a, b, angle, exponent)
    step = place - centre
    power = exponent - 1
    square = Point(
        math.copysign(abs(step.x / a) ** power / a, step.x),
        math.copysign(abs(step.y / b) ** power / b, step.y),
    ).unit()
    lean = (square * 0.7 + step.unit() * 0.3).unit()
    return place + lean * length


def _perimeter(a: Pt, b: Pt) -> Pt:
    """About how long an ellipse is (Ramanujan, 1914)."""
    return math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))


def _even_angles(a: Pt, b: Pt, count: int, exponent: float) -> list[float]:
    """Angles that step round a superellipse in even lengths."""
    return _angles_at(a, b, [step / count for step in range(count)], exponent)


def _angles_at(a: Pt, b: Pt, shares: Sequence[float], exponent: float) -> list[float]:
    """The angles at which those shares (rising, 0 to 1) of a superellipse's length are reached."""
    fine = _unit_balloon(exponent)
    whole = [a * x for x, _ in fine], [b * y for _, y in fine]
    steps = (map(operator.sub, ends[1:], ends) for ends in whole)
    run = [0.0, *itertools.accumulate(map(math.hypot, *steps))]
    angles, index = [], 0
    for share in shares:
        while run[index + 1] < run[-1] * share:
            index += 1
        part = (run[-1] * share - run[index]) / (run[index + 1] - run[index])
        angles.append(2 * math.pi * (index + part) / (len(fine) - 1))
    return angles


def _hollow(tip: Point, valley: Point, after: Point) -> Segment:
    """One curve from tip to tip whose middle is the valley: sharp ends, a round bottom."""
    middle = tip.towards(after, 0.5)
    bottom = (valley * 4 - middle) * (1 / 3)
    return ("curve", bottom + (tip - middle) * 0.42, bottom + (after - middle) * 0.42, after)


def _arc(start: Point, end: Point, angle: float) -> Segment:
    """An arc of that angle from start to end, bulging to the left of the way as seen on the page.

    One cubic: at 160° it strays less than a hundredth of the radius.
    """
    chord = end - start
    radius = chord.length / (2 * math.sin(angle / 2))
    handle = 4 / 3 * math.tan(angle / 4) * radius
    along, out = chord.unit(), chord.unit().turned_left()
    rise = out * math.sin(angle / 2) + along * math.cos(angle / 2)
    fall = out * math.sin(angle / 2) - along * math.cos(angle / 2)
    return ("curve", start + rise * handle, end + fall * handle, end)


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
