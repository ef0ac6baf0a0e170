"""Forms: the sizes and shapes that a line's balloon, box or bare words can take in points."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from novel.book.page import Line, Share
from novel.book.words import Stretch, Words
from novel.geometry import Path, Point, Pt
from novel.lettering.atoms import Atom, Typeface, cut_into_atoms
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import Measure, Setting, good_settings
from novel.lettering.setting import measure_of
from novel.lettering.shapes import angular, balloon, box, burst, cloud, wavy

_BOXES = ("box", "message", "angular", "none")
_ASPECTS = {"box": 3.4, "message": 2.6, "none": 5.0, "angular": 2.3}
_JOIN = 0.95  # em by which joined balloons overlap: enough for a neck, too little to touch letters


@dataclass(frozen=True, slots=True)
class Part:
    """One balloon of a line: its text, its setting, and its centre from the form's."""

    atoms: tuple[Atom, ...]
    setting: Setting
    offset: Point


@dataclass(frozen=True, slots=True)
class Form:
    """One way to letter a line at a size: its parts and the half sides of the whole, in points."""

    parts: tuple[Part, ...]
    size: Pt
    half_width: Pt
    half_height: Pt
    cost: float


@dataclass(frozen=True, slots=True)
class Job:
    """A line ready to be set: its typeface and its texts cut into atoms."""

    line: Line
    typeface: Typeface
    texts: tuple[tuple[Atom, ...], ...]

    @property
    def is_box(self) -> bool:
        """The outline has corners, or there is none."""
        return self.typeface.style.shape in _BOXES

    @property
    def measure(self) -> Measure:
        """What the line's texts are set into."""
        aspect = _ASPECTS.get(self.typeface.style.shape, 2.0)
        return measure_of(self.typeface, is_box=self.is_box, aspect=aspect)

    @property
    def seed(self) -> int:
        """A number of the text's own, so that its drawn irregularities never change."""
        return zlib.crc32(self.line.written.encode())


def prepare(line: Line, typeface: Typeface, texts: Sequence[Words]) -> Job:
    """A line with its texts cut into atoms."""
    return Job(line, typeface, tuple(cut_into_atoms(text, typeface) for text in texts))


def forms(job: Job, size: Pt, room_width: Pt) -> tuple[Form, ...]:
    """The good forms of a line at a size in points, at most as wide as the room."""
    measure = _limited(job, size, room_width)
    settings = [good_settings(Breaker(text), measure) for text in job.texts]
    if not all(settings):
        return ()
    if len(settings) == 1:
        return tuple(_single(job, setting, size) for setting in settings[0])
    ranks = range(min(3, *(len(choice) for choice in settings)))
    return tuple(_joined(job, [choice[rank] for choice in settings], size) for rank in ranks)


def outlines(job: Job, form: Form, centre: Point) -> tuple[Path, ...]:
    """The outlines of a form's balloons, without tails."""
    return tuple(
        _outline(job, part.setting, centre + part.offset, form.size) for part in form.parts
    )


def _limited(job: Job, size: Pt, room_width: Pt) -> Measure:
    measure = job.measure
    grown = _growth(job.typeface.style.shape)
    widest = room_width / size / grown
    match job.line.width:
        case None:
            return replace(measure, widest=widest)
        case Share(value):
            return replace(measure, exact=min(value * widest, widest))
        case length:
            return replace(measure, exact=length / size)


def _growth(shape: str) -> float:
    """How much wider than its text's balloon a shape is drawn."""
    return {"burst": 1.27, "cloud": 1.16, "wavy": 1.05}.get(shape, 1.0)


def _single(job: Job, setting: Setting, size: Pt) -> Form:
    grown = _growth(job.typeface.style.shape)
    return Form(
        (Part(job.texts[0], setting, Point(0, 0)),),
        size,
        setting.half_width * size * grown,
        setting.half_height * size * grown,
        setting.cost,
    )


def _joined(job: Job, settings: Sequence[Setting], size: Pt) -> Form:
    """Balloons one below the other, overlapping by a neck, the narrower ones towards the right."""
    widest = max(setting.half_width for setting in settings)
    height = 2 * sum(s.half_height for s in settings) - _JOIN * (len(settings) - 1)
    top = -height / 2
    parts: list[Part] = []
    for atoms, setting in zip(job.texts, settings, strict=True):
        aside = (widest - setting.half_width) * 0.45 if parts else 0.0
        centre = Point(aside * size, (top + setting.half_height) * size)
        parts.append(Part(atoms, setting, centre))
        top += 2 * setting.half_height - _JOIN
    cost = sum(setting.cost for setting in settings)
    return Form(tuple(parts), size, widest * size, height / 2 * size, cost)


def _outline(job: Job, setting: Setting, centre: Point, size: Pt) -> Path:
    a, b = setting.half_width * size, setting.half_height * size
    match job.typeface.style.shape:
        case "balloon" | "wavy" | "cloud" | "burst" as shape:
            return _round(shape, job, centre, a, b)
        case "angular":
            return angular(centre, a, b, cut=0.9 * size)
        case "message":
            return box(centre, a, b, radius=0.85 * size)
        case "box" | "none":
            return box(centre, a, b)


def _round(
    shape: Literal["balloon", "wavy", "cloud", "burst"], job: Job, centre: Point, a: Pt, b: Pt
) -> Path:
    match shape:
        case "balloon":
            return balloon(centre, a, b)
        case "burst":
            return burst(centre, a, b, seed=job.seed)
        case "cloud":
            return cloud(centre, a, b)
        case "wavy":
            return wavy(centre, a, b)


def shortened(text: Sequence[Stretch], letters: int) -> Words:
    """A text without that many of its last letters, cut at a word."""
    left = sum(len(stretch.text) for stretch in text) - letters
    kept: list[Stretch] = []
    for stretch in text:
        part = stretch.text[: max(left, 0)]
        left -= len(part)
        if part:
            kept.append(Stretch(part, stretch.emphasis))
    return tuple(kept)
