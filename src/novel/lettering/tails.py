"""Tails: from the balloon's edge towards the mouth that speaks, one outline with the balloon."""

from __future__ import annotations

from collections.abc import Sequence

from novel.geometry import Path, Point, Pt, Rect
from novel.lettering.outlines import way_out

REACH = 0.56  # share of the way from the edge to the mouth
_LEAST, _MOST = 1.0, 6.5  # length in em, so that no tail is a wart and none a rope
_FROM_FACE = 0.1  # em that stay free before the box that holds the face
_FROM_MOUTH = 0.8  # em that stay free before the mouth
_BASE = 0.42  # half width at the root in em: the whole is about a letter O


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


def pointed(centre: Point, root: Point, tip: Point, em: Pt) -> Path:
    """A tail that narrows from the root to its tip and bends a little, as a pen would."""
    axis = (tip - root).unit()
    across = axis.turned_left()
    inner = root - axis * (0.55 * em)
    left, right = inner + across * (_BASE * em), inner - across * (_BASE * em)
    side = 1 if (root.x - centre.x) * axis.y - (root.y - centre.y) * axis.x > 0 else -1
    bend = across * (side * 0.10 * (tip - root).length)
    middle = root.towards(tip, 0.5) + bend
    near = across * (_BASE * 0.50 * em)
    return Path(
        (
            ("move", left),
            ("curve", left.towards(middle + near, 0.7), middle + near * 0.5, tip),
            ("curve", middle - near * 0.5, right.towards(middle - near, 0.7), right),
            ("close",),
        )
    )


def zigzag(root: Point, tip: Point, em: Pt) -> Path:
    """The bolt of a voice from a device: three straight strokes that narrow to the tip."""
    axis = (tip - root).unit()
    across = axis.turned_left()
    length = max((tip - root).length, 2.2 * em)

    def at(along: float, aside: float) -> Point:
        return root + axis * (along * length) + across * (aside * em)

    inner = -0.6 * em / length
    return Path.polygon(
        [
            at(inner, 0.62),
            at(0.46, 0.20),
            at(0.40, 0.62),
            at(1.0, -0.30),
            at(0.52, -0.02),
            at(0.56, -0.44),
            at(inner, -0.34),
        ]
    )


def bubble_centres(root: Point, tip: Point, em: Pt) -> tuple[tuple[Point, Pt], ...]:
    """The shrinking circles of a thought: centres and radii."""
    axis, length = (tip - root).unit(), max((tip - root).length, 1.8 * em)
    steps = ((0.22, 0.42), (0.58, 0.29), (0.88, 0.19))
    return tuple((root + axis * (length * share), radius * em) for share, radius in steps)
