"""Ticks: how far a message has come, as phones draw it."""

from __future__ import annotations

from collections.abc import Iterator

from novel.book.page import Status
from novel.colour import Colour
from novel.geometry import Path, Point, Pt
from novel.lettering.shapes import ellipse
from novel.sheet import PathItem, Stroke
from novel.source import Span


def ticks(status: Status, foot: Point, em: Pt, ink: Colour, origin: Span) -> Iterator[PathItem]:
    """A clock, one tick, two ticks or a warning, 0.8 em wide, on the baseline at `foot`."""
    pen = Stroke(width=max(0.09 * em, 0.25), ink=ink, cap="round", join="round")
    for path in _lines(status, foot, em):
        yield PathItem(path=path, stroke=pen, origin=origin)


def _lines(status: Status, foot: Point, em: Pt) -> Iterator[Path]:
    match status:
        case "sending":
            yield ellipse(foot + Point(0.5, -0.26) * em, 0.26 * em, 0.26 * em)
            yield _line(foot, em, (0.5, 0.42), (0.5, 0.26), (0.62, 0.26))
        case "sent":
            yield _tick(foot, em, 0.3)
        case "delivered" | "read":
            yield _tick(foot, em, 0.08)
            yield _tick(foot, em, 0.36)
        case "failed":
            yield ellipse(foot + Point(0.5, -0.26) * em, 0.29 * em, 0.29 * em)
            yield _line(foot, em, (0.5, 0.42), (0.5, 0.24))
            yield _line(foot, em, (0.5, 0.11), (0.5, 0.10))


def _tick(foot: Point, em: Pt, left: float) -> Path:
    return _line(foot, em, (left, 0.22), (left + 0.15, 0.06), (left + 0.44, 0.46))


def _line(foot: Point, em: Pt, *places: tuple[float, float]) -> Path:
    """A line through places in em: right of the foot, above it."""
    first, *rest = (foot + Point(x, -y) * em for x, y in places)
    return Path((("move", first), *(("line", place) for place in rest)))
