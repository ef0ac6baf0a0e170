"""Operations on outlines: true union, the way to the edge, distances. Exact curves by Skia."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

import pathops

from novel.geometry import EPS, Path, Point, Pt, Rect, Segment


def union(paths: Iterable[Path]) -> Path:
    """One outline round all paths, without a seam."""
    whole = pathops.Path()
    for path in paths:
        whole = pathops.op(whole, _written(path), pathops.PathOp.UNION)
    return _read(whole)


def intersection(path: Path, clip: Path) -> Path:
    """What of a path lies inside the clip."""
    return _read(pathops.op(_written(path), _written(clip), pathops.PathOp.INTERSECTION))


def shrunk(path: Path, by: Pt) -> Path:
    """What is left of an outline when so much is taken off along its edge."""
    rim = _written(path)
    rim.stroke(2 * by, pathops.LineCap.BUTT_CAP, pathops.LineJoin.MITER_JOIN, 10.0)
    return _read(pathops.op(_written(path), rim, pathops.PathOp.DIFFERENCE))


def way_out(polygon: Sequence[Point], start: Point, towards: Point) -> Point:
    """Where the straight way from a place inside a polygon to another place first leaves it.

    Where the way does not leave it (both lie inside), the far end.
    """
    best, found = 1.0, towards
    step = towards - start
    previous = polygon[-1]
    for corner in polygon:
        share = _crossing(start, step, previous, corner)
        if share is not None and share < best:
            best, found = share, start + step * share
        previous = corner
    return found


def along(contour: Sequence[Point], near: Rect) -> Iterator[Point]:
    """Places along a closed contour, none further apart than an eighth of the step between two.

    Those that are in the box are among them; what lies wholly on one side of it may be left out.
    """
    left, top, right, bottom = near.left - EPS, near.top - EPS, near.right + EPS, near.bottom + EPS
    for start, end in zip(contour, (*contour[1:], contour[0]), strict=True):
        if not (
            (start.x < left and end.x < left)
            or (start.x > right and end.x > right)
            or (start.y < top and end.y < top)
            or (start.y > bottom and end.y > bottom)
        ):
            yield from (start.towards(end, step / 8) for step in range(8))


def nearest(contour: Sequence[Point], place: Point) -> Point:
    """The place on a closed contour that is nearest to another place."""
    edges = zip(contour, (*contour[1:], contour[0]), strict=True)
    return min((_nearest(*edge, place) for edge in edges), key=lambda at: (at - place).length)


def clearance_to(path: Path, place: Point) -> Pt:
    """How far a place outside an outline is from it."""
    return min((nearest(contour, place) - place).length for contour in path.flattened())


def _nearest(start: Point, end: Point, place: Point) -> Point:
    step, way = end - start, place - start
    squared = step.x * step.x + step.y * step.y
    share = (way.x * step.x + way.y * step.y) / squared if squared else 0.0
    return start + step * min(1.0, max(0.0, share))


def _crossing(start: Point, step: Point, first: Point, second: Point) -> float | None:
    edge_x, edge_y = second.x - first.x, second.y - first.y
    cross = step.x * edge_y - step.y * edge_x
    if abs(cross) < 1e-12:
        return None
    x, y = first.x - start.x, first.y - start.y
    along = (x * edge_y - y * edge_x) / cross
    across = (x * step.y - y * step.x) / cross
    return along if 0 < along <= 1 and 0 <= across <= 1 else None


def _written(path: Path) -> pathops.Path:
    result = pathops.Path()
    for segment in path.segments:
        match segment:
            case ("move", point):
                result.moveTo(point.x, point.y)
            case ("line", point):
                result.lineTo(point.x, point.y)
            case ("curve", first, second, end):
                result.cubicTo(first.x, first.y, second.x, second.y, end.x, end.y)
            case ("close",):
                result.close()
    return result


def _read(path: pathops.Path) -> Path:
    segments: list[Segment] = []
    here = Point(0.0, 0.0)
    for verb, points in path.segments:
        places = [_rounded(*point) for point in points]
        match verb:
            case "moveTo":
                segments.append(("move", places[0]))
            case "lineTo":
                segments.append(("line", places[0]))
            case "curveTo":
                segments.append(("curve", places[0], places[1], places[2]))
            case "qCurveTo":
                segments.extend(cubics(here, places))
            case _:
                segments.append(("close",))
        here = places[-1] if places else here
    return Path(tuple(segments))


def cubics(start: Point, places: Sequence[Point]) -> list[Segment]:
    """A quadratic spline as TrueType writes it (points between controls implied), as cubics."""
    *controls, last = places
    ends = [a.towards(b, 0.5) for a, b in itertools.pairwise(controls)] + [last]
    segments: list[Segment] = []
    for control, end in zip(controls, ends, strict=True):
        segments.append(("curve", start.towards(control, 2 / 3), end.towards(control, 2 / 3), end))
        start = end
    return segments


def _rounded(x: float, y: float) -> Point:
    return Point(round(x, 4), round(y, 4))
