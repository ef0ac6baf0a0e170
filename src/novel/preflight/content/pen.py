"""Paths as they are drawn (ISO 32000-1, 8.5.2), collected as polygons on the page."""

from __future__ import annotations

from novel.preflight.content.matrix import Matrix, Place
from novel.preflight.content.state import Contours

_CHORDS = 8
_STEPS = tuple(step / _CHORDS for step in range(1, _CHORDS + 1))
_SHARES = tuple(
    ((1 - t) ** 3, 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t**3) for t in _STEPS
)


class Pen:
    """Collects the contours of one path."""

    def __init__(self) -> None:
        self._done: list[tuple[Place, ...]] = []
        self._now: list[Place] = []

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """Begin a contour."""
        self._end()
        self._now = [matrix.place(x, y)]

    def line(self, matrix: Matrix, x: float, y: float) -> None:
        """A straight line."""
        self._now.append(matrix.place(x, y))

    def curve(self, first: Place, second: Place, end: Place) -> None:
        """A cubic curve, its places already on the page, as chords."""
        if not self._now:
            self._now = [first]
        (x, y), (x1, y1), (x2, y2), (x3, y3) = self._now[-1], first, second, end
        self._now += [
            (a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3)
            for a, b, c, d in _SHARES
        ]

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """A whole contour of four corners."""
        self._end()
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self._now = [matrix.place(u, v) for u, v in corners]
        self.close()

    def close(self) -> None:
        """End the contour where it began."""
        if self._now:
            first = self._now[0]
            self._now.append(first)
            self._end()
            self._now = [first]

    @property
    def last(self) -> Place | None:
        """Where the pen stands."""
        return self._now[-1] if self._now else None

    def lift(self, *, even_odd: bool) -> Contours:
        """The path so far; the pen begins anew."""
        self._end()
        found = Contours(tuple(self._done), even_odd)
        self._done.clear()
        return found

    def _end(self) -> None:
        if len(self._now) > 1:
            self._done.append(tuple(self._now))
        self._now = []
