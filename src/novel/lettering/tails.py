"""Tails: from the balloon's edge towards the mouth that speaks, one outline with the balloon."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TypeAlias

from novel.geometry import Curve, Path, Point, Pt, Rect, Segment
from novel.lettering.outlines import way_out

REACH = 0.56  # share of the way from the edge to the mouth
_LEAST, _MOST = 1.0, 6.5  # length in em, so that no tail is a wart and none a rope
_FROM_FACE = 0.1  # em that stay free before the box that holds the face
_FROM_MOUTH = 0.8  # em that stay free before the mouth
_BASE = 0.42  # half width at the root in em: the whole is about a letter O
_WAIST, _WAIST_HALF = 0.42, 0.20  # of a drawn-out ray: where along it, and half its width in em
# By the way that there is, in em: the circles of a thought, each by its share of the way, its
# radius in em, and how far it swings aside.
_CIRCLES = (
    (2.6, ((0.30, 0.46, 0.0), (0.64, 0.31, 1.0), (0.90, 0.19, 0.4))),
    (1.2, ((0.32, 0.30, 0.0), (0.86, 0.17, 0.4))),
    (0.0, ((0.5, 0.2, 0.0),)),
)
_CHAIN = _CIRCLES[0][0]
_INSIDE = 0.55  # em that a tail begins inside its balloon, so that the two are one
# How far the middle of a tail swings aside, in its lengths: a little as a pen would, more and to
# either side where something stands in the way.
_BENDS = (0.10, -0.10, 0.24, -0.24, 0.38, -0.38, 0.52, -0.52)


_Cubic: TypeAlias = tuple[Point, Point, Point, Point]


def root_of(polygon: Sequence[Point], centre: Point, half_width: Pt, mouth: Point) -> Point:
    """Where a tail leaves its balloon: below the mouth's side of it rather than from its middle."""
    lean = max(-0.5 * half_width, min(0.5 * half_width, mouth.x - centre.x))
    return way_out(polygon, Point(centre.x + lean, centre.y), mouth)


def tip_of(root: Point, mouth: Point, face: Rect | None, em: Pt) -> Point:
    """Where a tail ends: a good half of the way to the mouth, but before the face begins."""
    way = (mouth - root).length
    most = min(_MOST * em, max(way - _FROM_MOUTH * em, 0.35 * em))
    if face is not None and not face.contains(root):
        edge = way_out(face.corners, mouth, root)
        most = min(most, max((edge - root).length - _FROM_FACE * em, _LEAST * em))
    reach = min(max(way * REACH, _LEAST * em), most)
    return root + (mouth - root).unit() * reach


def pointed(
    centre: Point, root: Point, tip: Point, em: Pt, *, avoid: Sequence[Rect] = ()
) -> Path | None:
    """A tail that narrows from the root to its tip and bends a little, as a pen would.

    It bends more, or the other way, where its straight way leads over a box to avoid; None where
    every way does.
    """
    left = (root.x - centre.x) * (tip.y - root.y) > (root.y - centre.y) * (tip.x - root.x)
    for bend in _BENDS:
        blade = _blade(root, tip, bend if left else -bend, em)
        way = blade.flattened()[0] if avoid else ()
        if not any(box.contains(place) for place in way for box in avoid):
            return blade
    return None


def tapered(root: Point, tip: Point, em: Pt) -> Path:
    """A straight tail with straight sides."""
    axis = (tip - root).unit()
    across = axis.turned_left() * (_BASE * em)
    inner = root - axis * (_INSIDE * em)
    return Path.polygon([inner + across, tip, inner - across])


def spike(root: Point, tip: Point, em: Pt) -> Path:
    """The straight tail of a shout: one more ray, longer than the others."""
    axis = (tip - root).unit()
    across = axis.turned_left() * (0.62 * em)
    inner = root - axis * (_INSIDE * em)
    waist = root.towards(tip, 0.34)
    return Path(
        (
            ("move", inner + across),
            ("curve", waist + across * 0.34, waist + across * 0.22, tip),
            ("curve", waist - across * 0.22, waist - across * 0.34, inner - across),
            ("close",),
        )
    )


def drawn_out(burst: Path, root: Point, tip: Point, em: Pt, rank: int = 0) -> Path:
    """A burst of which one ray is drawn out to be its tail: the nearest to the root, or a later."""
    rays = [segment for segment in burst.segments if segment[0] == "curve"]
    tips = [segment[-1] for segment in rays]
    near = root + (tip - root).unit() * em
    ray = sorted(range(len(tips)), key=lambda index: (tips[index] - near).length)[rank]
    rising, _ = _halves(tips[ray - 1], rays[ray])
    following = (ray + 1) % len(rays)
    _, falling = _halves(tips[ray], rays[following])
    foot, other = rising[-1], falling[0]
    base = foot.towards(other, 0.5)
    middle = base.towards(tip, _WAIST)
    across = (tip - base).unit().turned_left() * (_WAIST_HALF * em)
    if (foot - middle).length > (foot - middle - across).length:
        across = across * -1
    segments: list[Segment] = [("move", other), ("curve", *falling[1:])]
    segments += (rays[(following + step) % len(rays)] for step in range(1, len(rays) - 1))
    segments += [
        ("curve", *rising[1:]),
        ("curve", foot.towards(middle, 0.6), middle - across, tip),
        ("curve", middle + across, other.towards(middle, 0.6), other),
    ]
    return Path((*segments, ("close",)))


def _halves(begin: Point, segment: Curve) -> tuple[_Cubic, _Cubic]:
    """A curve cut in two at its middle (de Casteljau); each half with its first point."""
    _, first, second, end = segment
    a, b, c = begin.towards(first, 0.5), first.towards(second, 0.5), second.towards(end, 0.5)
    d, e = a.towards(b, 0.5), b.towards(c, 0.5)
    middle = d.towards(e, 0.5)
    return (begin, a, d, middle), (middle, e, c, end)


def zigzag(root: Point, tip: Point, em: Pt) -> Path:
    """The bolt of a voice from a device: three straight strokes that narrow to the tip."""
    axis = (tip - root).unit()
    across = axis.turned_left()
    length = max((tip - root).length, 2.6 * em)

    bold = em * max(1.0, min(1.7, length / (3.2 * em)))  # a long bolt is a broad one

    def at(along: float, aside: float) -> Point:
        return root + axis * (along * length) + across * (aside * bold)

    spine = [at(-_INSIDE * em / length, 0.05), at(0.60, 0.36), at(0.44, -0.28), at(1.0, 0.04)]
    return _ribbon(spine, [0.46 * em, 0.27 * bold, 0.24 * bold, 0.0])


def neck(start: Point, end: Point, em: Pt) -> Path:
    """What joins two balloons of one speaker: narrow in the middle, wider where it meets them."""
    axis = (end - start).unit()
    wide, narrow = axis.turned_left() * (1.0 * em), axis.turned_left() * (0.42 * em)
    middle = start.towards(end, 0.5)
    return Path(
        (
            ("move", start + wide),
            ("curve", start + narrow, middle + narrow, middle + narrow),
            ("curve", middle + narrow, end + narrow, end + wide),
            ("line", end - wide),
            ("curve", end - narrow, middle - narrow, middle - narrow),
            ("curve", middle - narrow, start - narrow, start - wide),
            ("close",),
        )
    )


def bubble_centres(root: Point, tip: Point, em: Pt, most: Pt) -> tuple[tuple[Point, Pt], ...]:
    """The shrinking circles of a thought: centres and radii.

    No two touch: where their way may be no longer than the most, there are fewer and smaller ones.
    """
    axis, length = (tip - root).unit(), max((tip - root).length, min(_CHAIN * em, most))
    swing = axis.turned_left() * (0.16 * em)
    steps = next(steps for least, steps in _CIRCLES if length >= least * em - 1e-6)
    return tuple(
        (root + axis * (length * share) + swing * aside, radius * em)
        for share, radius, aside in steps
    )


def _bent(root: Point, tip: Point, bend: float) -> Point:
    """The middle of a tail that bends so far aside."""
    return root.towards(tip, 0.5) + (tip - root).turned_left() * bend


def _blade(root: Point, tip: Point, bend: float, em: Pt) -> Path:
    axis = (tip - root).unit()
    across = axis.turned_left()
    inner = root - axis * (_INSIDE * em)
    left, right = inner + across * (_BASE * em), inner - across * (_BASE * em)
    middle = _bent(root, tip, bend)
    near = across * (_BASE * 0.50 * em)
    return Path(
        (
            ("move", left),
            ("curve", left.towards(middle + near, 0.7), middle + near * 0.5, tip),
            ("curve", middle - near * 0.5, right.towards(middle - near, 0.7), right),
            ("close",),
        )
    )


def _ribbon(spine: Sequence[Point], halves: Sequence[Pt]) -> Path:
    """A line with sharp bends given a width: half of it to either side at every place."""
    left: list[Point] = []
    right: list[Point] = []
    for index, (place, half) in enumerate(zip(spine, halves, strict=True)):
        step = _mitre(spine, index) * half
        left.append(place + step)
        right.append(place - step)
    return Path.polygon([*left, *right[::-1]])


def _mitre(spine: Sequence[Point], index: int) -> Point:
    """The way from a bend of a line to the corner of its stroke, for a half width of 1."""
    squares = [
        (after - before).unit().turned_left()
        for before, after in itertools.pairwise(spine[max(index - 1, 0) : index + 2])
    ]
    both = Point(sum(s.x for s in squares), sum(s.y for s in squares)).unit()
    share = both.x * squares[0].x + both.y * squares[0].y
    return both * (1 / max(share, math.cos(math.radians(62))))
