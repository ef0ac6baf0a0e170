"""Paths as they are drawn (ISO 32000-1, 8.5.2), collected as polygons on the page."""

from __future__ import annotations

from novel.preflight.content.matrix import Matrix, Place
from novel.preflight.content.state import Contours

_CHORDS = 8


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
        start = self._now[-1]
        for step in range(1, _CHORDS + 1):
            self._now.append(_on_curve((start, first, second, end), step / _CHORDS))

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


def _on_curve(places: tuple[Place, Place, Place, Place], t: float) -> Place:
    u = 1 - t
    shares = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    return (
        sum(share * place[0] for share, place in zip(shares, places, strict=True)),
        sum(share * place[1] for share, place in zip(shares, places, strict=True)),
    )
