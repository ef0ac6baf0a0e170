"""The four sides of a panel as straight lines, each of which may lean.

A line is written as a place and a rise: for the left and right sides x = at + rise · (y - pivot),
for the top and bottom y = at + rise · (x - pivot).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from novel.book.page import Side
from novel.geometry import Point, Pt, Rect
from novel.records import dataclass

SIDES: tuple[Side, ...] = ("top", "right", "bottom", "left")


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a panel as a line that goes on for ever."""

    at: Pt
    rise: float = 0.0
    pivot: Pt = 0.0

    def along(self, other: Pt) -> Pt:
        """The place of the line there."""
        return self.at + self.rise * (other - self.pivot)


Edges: TypeAlias = Mapping[Side, Edge]


def edges_around(rect: Rect) -> Edges:
    """The upright sides of a rectangle."""
    return {
        "top": Edge(rect.top),
        "right": Edge(rect.right),
        "bottom": Edge(rect.bottom),
        "left": Edge(rect.left),
    }


def corners(edges: Edges) -> tuple[Point, Point, Point, Point]:
    """Top left, top right, bottom right, bottom left."""
    return (
        _meet(edges["left"], edges["top"]),
        _meet(edges["right"], edges["top"]),
        _meet(edges["right"], edges["bottom"]),
        _meet(edges["left"], edges["bottom"]),
    )


def _meet(upright: Edge, lying: Edge) -> Point:
    """Where a left or right side crosses a top or bottom one."""
    if upright.rise == 0:  # exact, so that panels end where the live area ends
        return Point(upright.at, lying.along(upright.at))
    # x = a + m (y - p) and y = b + n (x - q), solved for x.
    m, n = upright.rise, lying.rise
    x = (upright.at + m * (lying.at - n * lying.pivot - upright.pivot)) / (1 - m * n)
    return Point(x, lying.along(x))
