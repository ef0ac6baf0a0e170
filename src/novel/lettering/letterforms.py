"""Letterforms: the outlines of set glyphs as paths on the page."""

from __future__ import annotations

from collections.abc import Iterable

from novel.geometry import Path, Point, Segment
from novel.lettering.faces import Face, Faces
from novel.lettering.outlines import cubics
from novel.sheet import GlyphRun


def outline_of(runs: Iterable[GlyphRun], faces: Faces) -> Path:
    """The outlines of all letters as one path, counters and overlaps as the faces have them."""
    segments: list[Segment] = []
    for run in runs:
        segments.extend(_letters(run, faces))
    return Path(tuple(segments))


def glyph_outline(face: Face, gid: int, start: Point, scale: float) -> tuple[Segment, ...]:
    """The outline of a glyph whose origin lies there; a unit of the face becomes `scale` points."""
    pen = _OutlinePen(start, scale)
    face.draw(gid, pen)
    return tuple(pen.segments)


def _letters(run: GlyphRun, faces: Faces) -> list[Segment]:
    face = faces.at(run.face)
    scale = run.size / face.units
    x = run.start.x
    segments: list[Segment] = []
    for glyph in run.glyphs:
        start = Point(x + glyph.dx * run.size, run.start.y - glyph.dy * run.size)
        segments.extend(glyph_outline(face, glyph.gid, start, scale))
        x += (glyph.advance + run.tracking) * run.size
    return list(Path(tuple(segments)).mapped(run.shaped).segments)


class _OutlinePen:
    """Collects a glyph's outline on the page (fontTools' pen protocol; its names are not ours)."""

    def __init__(self, start: Point, scale: float) -> None:
        self._start = start
        self._scale = scale
        self._here = start
        self.segments: list[Segment] = []

    def _at(self, point: tuple[float, float]) -> Point:
        x, y = point
        return Point(self._start.x + x * self._scale, self._start.y - y * self._scale)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._here = self._at(point)
        self.segments.append(("move", self._here))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._here = self._at(point)
        self.segments.append(("line", self._here))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        places = [self._at(point) for point in points]
        self.segments.extend(cubics(self._here, places))
        self._here = places[-1]

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        first, second, end = (self._at(point) for point in points)
        self.segments.append(("curve", first, second, end))
        self._here = end

    def closePath(self) -> None:  # noqa: N802
        self.segments.append(("close",))

    def endPath(self) -> None:  # noqa: N802
        self.segments.append(("close",))
