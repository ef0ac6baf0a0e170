"""Drawing: a line that has its form and its place, as items of the sheet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from novel.book.style import Style
from novel.geometry import Path, Point, Pt, Rect, Segment
from novel.lettering.faces import Faces
from novel.lettering.forms import outlines
from novel.lettering.job import Form, Job
from novel.lettering.outlines import cubics, intersection, union, way_out
from novel.lettering.setting import Placement, SetBlock, set_block
from novel.lettering.shapes import ellipse
from novel.lettering.tails import bubble_centres, pointed, root_of, tip_of, zigzag
from novel.sheet import GlyphRun, Item, Meaning, PathItem, Stroke, TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Where a tail goes: to a mouth, or (`to_border`) out of the panel in the mouth's direction.

    `face` is the box to keep clear that holds the mouth, where there is one.
    """

    mouth: Point
    panel: Path
    face: Rect | None = None
    to_border: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn line: its items from back to front, its outline, the boxes of its letters."""

    items: tuple[Item, ...]
    outline: Path | None
    boxes: tuple[Rect, ...]


def draw(
    job: Job, form: Form, centre: Point, aim: Aim | None, meaning: Meaning, *, faces: Faces
) -> Drawn:
    """The items of a line: outline with tail, then its text."""
    style = job.typeface.style
    blocks = _blocks(job, form, centre)
    runs = tuple(run for block in blocks for run in block.runs)
    boxes = tuple(box for block in blocks for box in block.boxes)
    text = TextItem(
        runs=runs,
        ink=style.ink,
        turn=style.turn,
        pivot=centre,
        origin=job.line.span,
        meaning=meaning,
    )
    if style.shape == "none":
        return Drawn((*_halo(style, runs, centre, faces, job), text), None, boxes)
    bodies = outlines(job, form, centre)
    outline, loose = _with_tail(job, form, centre, bodies, aim)
    items = [_outlined(path, job) for path in (outline, *loose)]
    return Drawn((*items, text), outline, boxes)


def _blocks(job: Job, form: Form, centre: Point) -> list[SetBlock]:
    blocks = []
    for number, part in enumerate(form.parts):
        middle = centre + part.offset
        air = job.typeface.style.air
        left = middle.x - (part.setting.half_width - air) * form.size
        place = Placement(middle, form.size, left)
        more = number + 1 < len(form.parts)
        blocks.append(
            set_block(part.atoms, part.setting.cuts, job.typeface, job.measure, place, goes_on=more)
        )
    return blocks


def _with_tail(
    job: Job, form: Form, centre: Point, bodies: Sequence[Path], aim: Aim | None
) -> tuple[Path, tuple[Path, ...]]:
    """The outline with its tail, and loose bubbles of a thought."""
    if aim is None or job.typeface.style.tail == "none":
        return (union(bodies) if len(bodies) > 1 else bodies[0]), ()
    number = min(
        range(len(bodies)), key=lambda i: (centre + form.parts[i].offset - aim.mouth).length
    )
    part, em = form.parts[number], form.size
    middle = centre + part.offset
    polygon = bodies[number].flattened()[0]
    root = root_of(polygon, middle, part.setting.half_width * em, aim.mouth)
    tip = _border(root, aim, em) if aim.to_border else tip_of(root, aim.mouth, aim.face, em)
    if job.typeface.style.tail == "bubbles":
        rounds = tuple(
            ellipse(at, radius, radius * 0.86) for at, radius in bubble_centres(root, tip, em)
        )
        return (union(bodies) if len(bodies) > 1 else bodies[0]), rounds
    drawn = zigzag if job.typeface.style.tail == "zigzag" else None
    tail = drawn(root, tip, em) if drawn else pointed(middle, root, tip, em)
    whole = union([*bodies, tail])
    return (intersection(whole, aim.panel) if aim.to_border else whole), ()


def _border(root: Point, aim: Aim, em: Pt) -> Point:
    """A little past the panel's border, so that the clipped tail stands on it with some width."""
    polygon = aim.panel.flattened()[0]
    direction = (aim.mouth - root).unit()
    border = way_out(polygon, root, root + direction * 4000)
    return border + direction * (1.4 * em)


def _outlined(path: Path, job: Job) -> PathItem:
    style = job.typeface.style
    stroke = None
    if style.outline > 0:
        stroke = Stroke(
            width=style.outline, ink=style.outline_ink, dash=style.dash, cap="round", join="round"
        )
    return PathItem(path=path, fill=style.fill, stroke=stroke, origin=job.line.span)


def _halo(
    style: Style, runs: Sequence[GlyphRun], pivot: Point, faces: Faces, job: Job
) -> tuple[PathItem, ...]:
    """The wide line behind bare letters that keeps them readable on any art."""
    if style.halo is None or style.halo_width <= 0:
        return ()
    segments: list[Segment] = []
    for run in runs:
        segments.extend(_glyph_outlines(run, faces))
    if not segments:
        return ()
    angle = math.radians(style.turn)
    cos, sin = math.cos(angle), math.sin(angle)

    def turned(point: Point) -> Point:
        step = point - pivot
        return pivot + Point(step.x * cos + step.y * sin, step.y * cos - step.x * sin)

    path = Path(tuple(segments)).mapped(turned)
    stroke = Stroke(width=2 * style.halo_width, ink=style.halo, join="round", cap="round")
    return (PathItem(path=path, fill=style.halo, stroke=stroke, origin=job.line.span),)


def _glyph_outlines(run: GlyphRun, faces: Faces) -> list[Segment]:
    face = faces.at(run.face)
    scale = run.size / face.units
    x = run.start.x
    segments: list[Segment] = []
    for glyph in run.glyphs:
        pen = _OutlinePen(Point(x + glyph.dx * run.size, run.start.y - glyph.dy * run.size), scale)
        face.draw(glyph.gid, pen)
        segments.extend(pen.segments)
        x += (glyph.advance + run.tracking) * run.size
    return segments


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
