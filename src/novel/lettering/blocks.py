"""Blocks: the set text of a job that has its form and its place, and its place in the reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from novel.geometry import Path, Point, Pt, Rect
from novel.lettering.job import Form, Job
from novel.lettering.outlines import shrunk
from novel.lettering.setting import Placement, SetBlock, set_block
from novel.records import dataclass
from novel.sheet import GlyphRun, Meaning, TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Where a tail goes: to a mouth, or (`to_border`) out of the panel in the mouth's direction.

    `face` is the box to keep clear that holds the mouth, where there is one; `avoid` are the boxes
    that the tail shall not lead over. One `within` ends before the border where the mouth lies
    outside the panel.
    """

    mouth: Point
    panel: Path
    face: Rect | None = None
    to_border: bool = False
    within: bool = False
    avoid: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What surrounds a job: its panel, its tails, and what each of its lines means.

    `border` is the width of the line round the panel (0: there is none): what the panel cuts off
    does not run over it. `path` is the way
    of a drawn sound, in points of the page; `pictures` are the sizes in pixels of the artworks that
    messages show.
    """

    panel: Path
    meanings: Sequence[Meaning]
    border: Pt = 0.0
    aims: Sequence[Aim] = ()
    path: Sequence[Point] = ()
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def inside(self) -> Path:
        """The panel without its border."""
        return self.room(0.0)

    def room(self, line: Pt) -> Path:
        """The panel as far as an outline of that width may go without widening its border."""
        inset = (self.border - line) / 2
        return shrunk(self.panel, inset) if inset > 0 else self.panel


def set_blocks(job: Job, form: Form, centre: Point) -> list[SetBlock]:
    """The lines of every part of a form, set round the form's centre."""
    blocks = []
    for number, part in enumerate(form.parts):
        middle = centre + part.offset + part.aside
        left = middle.x - (part.setting.half_width - job.typeface.style.air) * form.size
        place = Placement(middle, form.size, left)
        goes_on = job.owners[number] in job.owners[number + 1 :]
        blocks.append(
            set_block(
                part.atoms, part.setting.cuts, job.typeface, job.measure, place, goes_on=goes_on
            )
        )
    return blocks


def text_items(
    job: Job, runs_of: Sequence[Sequence[GlyphRun]], centre: Point, scene: Scene
) -> list[TextItem]:
    """The text of every line of a job, `runs_of` its parts."""
    style = job.typeface.style
    items = []
    for line, meaning in zip(job.lines, scene.meanings, strict=True):
        parts = [runs for runs, owner in zip(runs_of, job.owners, strict=True) if owner is line]
        items.append(
            TextItem(
                runs=tuple(run for runs in parts for run in runs),
                ink=style.ink,
                turn=style.turn,
                pivot=centre,
                clip=scene.inside if style.clip else None,
                origin=line.span,
                meaning=meaning,
            )
        )
    return items
