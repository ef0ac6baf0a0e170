"""Jobs and forms: lines ready to be set, and one way to set them at a size."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Sequence
from dataclasses import field, replace

from novel.book.page import Line
from novel.book.words import Stretch, Words
from novel.geometry import Path, Point, Pt
from novel.lettering.atoms import Atom, Typeface, cut_into_atoms
from novel.lettering.fitting import Measure, Setting
from novel.lettering.setting import measure_of
from novel.records import dataclass

_BOXES = ("box", "rounded", "document", "message", "angular", "none")
_ASPECTS = {
    "box": 3.4,
    "rounded": 2.8,
    "document": 2.0,
    "message": 2.6,
    "none": 5.0,
    "angular": 2.3,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One balloon of a line: its text, its setting, and its centre from the form's.

    `aside` is the middle of its text from the balloon's centre.
    """

    atoms: tuple[Atom, ...]
    setting: Setting
    offset: Point
    aside: Point = field(default=Point(0, 0))


@dataclass(frozen=True, slots=True)
class Form:
    """One way to letter a job at a size: its parts and the half sides of the whole, in points.

    `given` is the outline on the page, where it was there before the text; `peers` are the forms
    of the job's peers, in their order.
    """

    parts: tuple[Part, ...]
    size: Pt
    half_width: Pt
    half_height: Pt
    cost: float
    peers: tuple[Form, ...] = ()
    given: Path | None = None


@dataclass(frozen=True, slots=True)
class Chatter:
    """Who sent a message of a chat, and how their messages look; one's `own` stand on the right."""

    name: str
    own: bool
    typeface: Typeface


@dataclass(frozen=True, slots=True)
class Job:
    """Lines ready to be set as one: their typeface and their texts cut into atoms.

    Mostly one line with one text. A line that was split has several texts; lines that are joined,
    and messages of one chat, stand here together. `owners` says whose line each text is, and
    `chatters` who sent it, where the texts are messages.

    In a co-edition `peers` are the same lines in the other languages, whose outlines have to serve
    them all; `model` is the source's line, by which drawn irregularities go, and `edition` the
    language of the book for which the job is set.
    """

    owners: tuple[Line, ...]
    typeface: Typeface
    texts: tuple[tuple[Atom, ...], ...]
    chatters: tuple[Chatter, ...] = ()
    peers: tuple[Job, ...] = ()
    model: Line | None = None
    edition: str = ""

    @property
    def line(self) -> Line:
        """The first of the lines."""
        return self.owners[0]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, each once, in reading order."""
        return tuple(line for line, _ in itertools.groupby(self.owners))

    @property
    def is_box(self) -> bool:
        """The outline has corners, or there is none."""
        return self.typeface.style.shape in _BOXES

    @property
    def measure(self) -> Measure:
        """What the texts are set into."""
        aspect = _ASPECTS.get(self.typeface.style.shape, 2.0)
        style = self.typeface.style
        measure = measure_of(self.typeface, is_box=self.is_box, aspect=aspect)
        if not style.double:
            return measure
        inner = (style.double / 2 + style.outline) / style.size
        return replace(measure, air=measure.air + inner)

    @property
    def seed(self) -> int:
        """A number of the text's own, so that its drawn irregularities never change."""
        return zlib.crc32((self.model or self.line).written.encode())


def prepare(line: Line, typeface: Typeface, texts: Sequence[Words]) -> Job:
    """A line with its texts cut into atoms; in a given outline there is one text."""
    if line.inside is not None:
        texts = [_run_on(texts)]
    cut = tuple(cut_into_atoms(text, typeface) for text in texts)
    return Job((line,) * len(cut), typeface, cut)


def _run_on(texts: Sequence[Words]) -> Words:
    """The texts of a line that was split, as one."""
    first, *others = texts
    return (*first, *(stretch for text in others for stretch in (Stretch(" "), *text)))


def together(jobs: Sequence[Job]) -> Job:
    """Jobs as one, in the typeface of the first."""
    return replace(
        jobs[0],
        owners=tuple(owner for job in jobs for owner in job.owners),
        texts=tuple(text for job in jobs for text in job.texts),
        chatters=tuple(chatter for job in jobs for chatter in job.chatters),
    )
