"""The emblem of the European Union, drawn as its construction says.

A field of three by two, and twelve upright stars on a circle round its middle (Interinstitutional
style guide, annex A1).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from novel.colour import Cmyk, Colour, Rgb
from novel.geometry import Path, Point, Pt, Rect
from novel.sheet import Meaning, PathItem
from novel.source import Span

PROPORTION = 3 / 2  # width by height
BLUE = Colour(Cmyk(1, 0.8, 0, 0), Rgb.from_hex("#003399"))  # Pantone Reflex Blue in four inks
YELLOW = Colour(Cmyk(0, 0, 1, 0), Rgb.from_hex("#ffcc00"))
_CIRCLE, _STAR = 1 / 3, 1 / 18  # of the height: the circle of the stars' middles, and a star's own
_INNER = math.cos(math.radians(72)) / math.cos(math.radians(36))  # of a star: its inner corners


def emblem(field: Rect, meaning: Meaning, origin: Span | None) -> Iterator[PathItem]:
    """The emblem in a field of three by two."""
    yield PathItem(path=Path.rect(field), fill=BLUE, origin=origin, meaning=meaning)
    for hour in range(12):
        middle = _at(field.centre, _CIRCLE * field.height, 30.0 * hour)
        star = _star(middle, _STAR * field.height)
        yield PathItem(path=star, fill=YELLOW, origin=origin, meaning=meaning)


def _star(middle: Point, radius: Pt) -> Path:
    """A star of five points, one of them upright."""
    return Path.polygon(
        [_at(middle, radius * (_INNER if step % 2 else 1), 36.0 * step) for step in range(10)]
    )


def _at(middle: Point, radius: Pt, degrees: float) -> Point:
    """A place on a circle, in degrees from the top, clockwise."""
    angle = math.radians(degrees)
    return middle + Point(math.sin(angle), -math.cos(angle)) * radius
