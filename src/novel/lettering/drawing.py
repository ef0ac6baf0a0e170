"""Drawing: a job that has its form and its place, as items of the sheet."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from novel.book.book import LEAST_LINE
from novel.book.page import Line
from novel.colour import Colour
from novel.geometry import Path, Point, Pt, Rect
from novel.lettering.blocks import Scene, set_blocks, text_items
from novel.lettering.breaths import breaths
from novel.lettering.chat import draw_chat
from novel.lettering.faces import Faces
from novel.lettering.forms import fold_of, outlines, room_of_text
from novel.lettering.job import Form, Job
from novel.lettering.letterforms import outline_of
from novel.lettering.ornaments import musical_notes
from novel.lettering.outlines import intersection, union
from novel.lettering.reaching import reaching
from novel.lettering.sfx import bounds, gradient_of, is_warped, warped
from novel.lettering.shapes import document, ellipse
from novel.lettering.tails import neck
from novel.records import dataclass
from novel.sheet import GlyphRun, Item, PathItem, Stroke
from novel.source import Span

_PAST_BORDER = 0.9  # em that an outline is carried on past the border it stands against


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn job: its items from back to front, its outline, the boxes of its letters.

    `lines` are those of the script, `centre` and `size` where it stands and how large its letters
    are.
    """

    items: tuple[Item, ...]
    outline: Path | None
    boxes: tuple[Rect, ...]
    lines: tuple[Line, ...]
    centre: Point
    size: Pt


def draw(job: Job, form: Form, centre: Point, scene: Scene, *, faces: Faces) -> Drawn:
    """The items of a job: outline with tails, then its text."""
    given = job.line.inside
    if job.typeface.style.shape == "none" or (given is not None and given.drawn):
        parts = _bare(job, form, centre, scene, faces)
    elif job.chatters:
        parts = draw_chat(job, form, centre, scene)
    else:
        parts = _in_outline(job, form, centre, scene)
    return Drawn(*parts, job.lines, centre, form.size)


_Parts: TypeAlias = tuple[tuple[Item, ...], Path | None, tuple[Rect, ...]]


def _in_outline(job: Job, form: Form, centre: Point, scene: Scene) -> _Parts:
    """Letters in their balloon or box."""
    blocks = set_blocks(job, form, centre)
    boxes = tuple(box for block in blocks for box in block.boxes)
    texts = text_items(job, [block.runs for block in blocks], centre, scene)
    whole, loose = _outline(job, form, centre, scene)
    items: list[Item] = [item for path in (whole, *loose) for item in _inked(path, job, scene)]
    items.extend(_ornaments(job, form, centre, scene))
    runs = [run for block in blocks for run in block.runs]
    high = job.typeface.regular.cap_height
    items.extend(breaths(runs, high, job.typeface.style, job.line.span))
    return (*items, *texts), whole, boxes


def _bare(job: Job, form: Form, centre: Point, scene: Scene, faces: Faces) -> _Parts:
    """Letters without an outline round them: a title, a drawn sound."""
    style = job.typeface.style
    blocks = set_blocks(job, form, centre)
    runs_of: list[Sequence[GlyphRun]] = [block.runs for block in blocks]
    if is_warped(style) or scene.path:
        runs_of = [
            warped(block, centre, style, job.seed, scene.path if number == 0 else ())
            for number, block in enumerate(blocks)
        ]
    runs = [run for part in runs_of for run in part]
    high = job.typeface.regular.cap_height
    filling = gradient_of(runs, style, centre, high)
    texts = [replace(item, gradient=filling) for item in text_items(job, runs_of, centre, scene)]
    behind = _behind(job, runs, centre, scene, faces)
    boxes = tuple(bounds([run], style, centre, high) for run in runs)
    return (*behind, *texts), None, boxes


def _is_cut(job: Job, scene: Scene) -> bool:
    return job.line.butt is not None or any(aim.to_border for aim in scene.aims)


def _behind(
    job: Job, runs: Sequence[GlyphRun], pivot: Point, scene: Scene, faces: Faces
) -> Iterator[PathItem]:
    """The shadow of bare letters, and the wide line that keeps them readable on any art."""
    style = job.typeface.style
    if style.halo is None and style.shadow is None:
        return
    letters = outline_of(runs, faces).mapped(lambda place: place.turned(style.turn, pivot))
    clip = scene.inside if style.clip else None
    wide = 2 * style.halo_width if style.halo is not None else 0.0
    if style.shadow is not None:
        size = runs[0].size if runs else style.size
        step = Point(style.shadow_step[0] * size, style.shadow_step[1] * size)
        yield _widened(letters.moved(step), style.shadow, wide, clip, job.line.span)
    if style.halo is not None and wide > 0:
        yield _widened(letters, style.halo, wide, clip, job.line.span)


def _widened(path: Path, ink: Colour, wide: Pt, clip: Path | None, origin: Span) -> PathItem:
    stroke = Stroke(width=wide, ink=ink, join="round", cap="round") if wide > 0 else None
    return PathItem(path=path, fill=ink, stroke=stroke, clip=clip, origin=origin)


def _outline(job: Job, form: Form, centre: Point, scene: Scene) -> tuple[Path, tuple[Path, ...]]:
    """The one outline of all balloons and tails of a job, and the loose bubbles of a thought."""
    bodies = [*outlines(job, form, centre)]
    rayed = set() if form.given is not None else {*range(len(bodies))}
    tails: list[Path] = []
    bubbles: list[Path] = []
    for aim in scene.aims if job.typeface.style.tail != "none" else ():
        number = _nearest(form, centre, aim.mouth)
        inner = form.given or room_of_text(job, form.parts[number], centre, form.size)
        body, size = bodies[number], form.size
        reached = reaching(job, inner, body, size, aim, rayed=number in rayed)
        if reached.body is not None:
            bodies[number] = reached.body
            rayed.remove(number)
        tails.extend(reached.tails)
        bubbles.extend(ellipse(at, r, r * 0.88) for at, r in reached.bubbles)
    against = [_leaned(body, job) for body in bodies] if job.line.butt is not None else []
    necks = _necks(job, form, centre)
    pieces = [*bodies, *(piece for pair in against for piece in pair), *necks, *tails]
    whole = union(pieces) if len(pieces) > 1 else pieces[0]
    if _is_cut(job, scene):
        whole = intersection(whole, scene.room(job.typeface.style.outline))
    return whole, tuple(bubbles)


def _leaned(body: Path, job: Job) -> tuple[Path, ...]:
    """What carries an outline on past the border it stands against, for the panel to cut off."""
    far = _PAST_BORDER * job.typeface.style.size
    step = {"top": Point(0, -far), "bottom": Point(0, far), "left": Point(-far, 0)}.get(
        job.line.butt or "", Point(far, 0)
    )
    if job.typeface.style.shape != "balloon":
        return (body.moved(step),)
    box = body.bounds
    middle, moved = box.centre, box.centre + step
    across = Point(box.width / 2, 0) if step.x == 0 else Point(0, box.height / 2)
    between = [middle - across, moved - across, moved + across, middle + across]
    return body.moved(step), Path.polygon(between)


def _nearest(form: Form, centre: Point, mouth: Point) -> int:
    """The part of a form from which a tail to the mouth leaves."""
    places = [centre + part.offset for part in form.parts]
    return min(range(len(places)), key=lambda number: (places[number] - mouth).length)


def _necks(job: Job, form: Form, centre: Point) -> Iterator[Path]:
    if job.typeface.style.joined != "neck":
        return
    for part, below in itertools.pairwise(form.parts):
        upper, lower = centre + part.offset, centre + below.offset
        x = (upper.x + lower.x) / 2
        foot = upper.y + part.setting.half_height * form.size
        head = lower.y - below.setting.half_height * form.size
        inside = 0.45 * form.size
        yield neck(Point(x, foot - inside), Point(x, head + inside), form.size)


def _inked(path: Path, job: Job, scene: Scene) -> Iterator[PathItem]:
    """An outline filled and drawn once, or twice with a gap between the lines."""
    style = job.typeface.style
    clip = scene.inside if style.clip else None
    if style.outline <= 0:
        yield PathItem(path=path, fill=style.fill, clip=clip, origin=job.line.span)
        return
    pen = Stroke(
        width=max(style.outline, LEAST_LINE),
        ink=style.outline_ink,
        dash=style.dash,
        cap="round",
        join="round",
    )
    if style.double > 0:
        wide = replace(pen, width=2 * pen.width + style.double, dash=())
        yield PathItem(path=path, fill=style.fill, stroke=wide, clip=clip, origin=job.line.span)
        pen = replace(pen, width=style.double, ink=style.fill)
        yield PathItem(path=path, stroke=pen, clip=clip, origin=job.line.span)
    else:
        yield PathItem(path=path, fill=style.fill, stroke=pen, clip=clip, origin=job.line.span)


def _ornaments(job: Job, form: Form, centre: Point, scene: Scene) -> Iterator[PathItem]:
    """What belongs to an outline beside it: the fold of a document, the notes of a song."""
    style, size = job.typeface.style, form.size
    if style.shape == "document":
        a, b = form.half_width, form.half_height
        fold = document(centre, a, b, fold=fold_of(job, size))[1]
        yield from _inked(fold, job, scene)
    if style.notes:
        first, last = form.parts[0], form.parts[-1]
        left = centre + first.offset
        right = centre + last.offset
        yield from musical_notes(
            left - Point(first.setting.half_width, first.setting.half_height * 0.62) * size,
            right + Point(last.setting.half_width, last.setting.half_height * -0.55) * size,
            size,
            style,
            job.line.span,
        )
