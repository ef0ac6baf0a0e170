"""Ornaments: small drawings that belong to lettering, such as the notes of a song."""

from __future__ import annotations

from collections.abc import Iterator

from novel.book.style import Style
from novel.geometry import Path, Point, Pt
from novel.lettering.outlines import union
from novel.lettering.shapes import ellipse
from novel.sheet import PathItem, Stroke
from novel.source import Span


def musical_notes(
    first: Point, second: Point, em: Pt, style: Style, origin: Span
) -> Iterator[PathItem]:
    """A quaver and a pair of quavers on the rim of a balloon, each on a rim of its own colour."""
    for path in (_quaver(first, em), _pair(second, em)):
        rim = Stroke(width=0.34 * em, ink=style.fill, join="round", cap="round")
        yield PathItem(path=path, fill=style.fill, stroke=rim, origin=origin)
        yield PathItem(path=path, fill=style.ink, origin=origin)


def _head(at: Point, em: Pt) -> Path:
    head = ellipse(at, 0.30 * em, 0.21 * em)
    return head.mapped(lambda place: place.turned(24, at))


def _stem(at: Point, em: Pt, height: float) -> Path:
    left, right = at.x + 0.19 * em, at.x + 0.28 * em
    top, foot = at.y - height * em, at.y - 0.08 * em
    return Path.polygon(
        [Point(left, top), Point(right, top), Point(right, foot), Point(left, foot)]
    )


def _quaver(at: Point, em: Pt) -> Path:
    top = Point(at.x + 0.19 * em, at.y - 1.25 * em)

    def step(x: float, y: float) -> Point:
        return top + Point(x * em, y * em)

    flag = Path(
        (
            ("move", step(0, 0)),
            ("curve", step(0.12, 0.34), step(0.62, 0.36), step(0.40, 0.92)),
            ("curve", step(0.46, 0.56), step(0.20, 0.50), step(0, 0.42)),
            ("close",),
        )
    )
    return union([_head(at, em), _stem(at, em, 1.25), flag])


def _pair(at: Point, em: Pt) -> Path:
    second = at + Point(0.78 * em, -0.14 * em)
    left, right = at.x + 0.19 * em, second.x + 0.28 * em
    top, other = at.y - 1.2 * em, second.y - 1.2 * em
    beam = Path.polygon(
        [
            Point(left, top),
            Point(right, other),
            Point(right, other + 0.24 * em),
            Point(left, top + 0.24 * em),
        ]
    )
    stems = (_stem(at, em, 1.2), _stem(second, em, 1.2))
    return union([_head(at, em), _head(second, em), *stems, beam])
