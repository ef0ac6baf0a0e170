"""The ladder: what is tried, step by step, until the lines of a panel fit; and what is said if not.

At every size first the lines as they are, then those in two balloons that may be split. Where
places would be faulty, a speaker's successive lines are tried in one outline.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from novel.book.page import Line
from novel.book.words import plain
from novel.diagnostics import Report
from novel.geometry import Point, Pt, Rect
from novel.lettering.anchors import anchored, middle_of
from novel.lettering.coedition import CoEdition
from novel.lettering.forms import shortened
from novel.lettering.given import outline_on_page
from novel.lettering.inspecting import Outlined, find_faults
from novel.lettering.job import Form, Job, prepare
from novel.lettering.joining import eased
from novel.lettering.panelroom import (
    PanelOnPage,
    aims_of,
    in_frame,
    manner_of,
    mouth_of,
    path_of,
)
from novel.lettering.placing import Found, Option, Room, Wish, find_places
from novel.lettering.sfx import length_of, room_along
from novel.lettering.sharing import ways
from novel.lettering.splitting import split_in_two
from novel.records import dataclass

_SIZE_STEP: Pt = 0.25


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit: as they are set, the form of each, and its place."""

    jobs: Sequence[Job]
    forms: Sequence[Form]
    places: Sequence[Found]


class Ladder:
    """Fits the lines of one panel; `shared` is the co-edition that the book belongs to, if any."""

    def __init__(
        self, room: Room, panel: PanelOnPage, report: Report, shared: CoEdition | None = None
    ) -> None:
        self.room = room
        self.panel = panel
        self.report = report
        self._shared = shared

    def fitted(self, jobs: Sequence[Job]) -> Fitted | None:
        """The forms and places of all lines, at the book's size or the largest that fits.

        At every size first as they are, then with those in two balloons that may be split.
        """
        last = _steps(jobs) - 1
        fitted = self._fitted_split(0, jobs)
        if fitted is not None or last == 0:
            return fitted
        smallest = self._fitted_split(last, jobs)
        if smallest is None:
            return None
        for step in range(1, last):
            fitted = self._fitted_split(step, jobs)
            if fitted is not None:
                self._say_smaller(jobs, step)
                return fitted
        self._say_smaller(jobs, last)
        return smallest

    def _fitted_split(self, step: int, jobs: Sequence[Job]) -> Fitted | None:
        fitted = self._fitted_at(step, jobs)
        if fitted is not None or not any(job.line.split for job in jobs):
            return fitted
        return self._fitted_at(step, [split_in_two(job) for job in jobs])

    def _fitted_at(self, step: int, jobs: Sequence[Job]) -> Fitted | None:
        """The lines at a size, some joined where they would else stand at fault."""
        fitted = self._placed(step, jobs)
        joined = None if self._shared else eased(jobs)
        if joined is None:
            return fitted
        faults = math.inf if fitted is None else self._faults(fitted)
        other = self._placed(step, joined) if faults else None
        return other if other is not None and self._faults(other) < faults else fitted

    def _faults(self, fitted: Fitted) -> int:
        """How many faults a letterer would circle."""
        placed = [
            outlined(job, form, place, mouth_of(aims_of(job.line, self.panel, self.room)))
            for job, form, place in zip(fitted.jobs, fitted.forms, fitted.places, strict=True)
        ]
        return len(find_faults(placed, self.room.clear, self.room.mouths))

    def _placed(self, step: int, jobs: Sequence[Job]) -> Fitted | None:
        if sum(_least_area(job, _size(job, step)) for job in jobs) > self.room.area.area:
            return None  # words alone need more than there is: no need to try how
        choices = [_ways(job, _size(job, step), self.room, self.panel) for job in jobs]
        if not all(choices):
            return None
        wishes = [self._wish(job, choice) for job, choice in zip(jobs, choices, strict=True)]
        found = find_places(wishes, self.room)
        if found is None:
            return None
        picked = [choice[place.option] for choice, place in zip(choices, found, strict=True)]
        return Fitted(jobs, picked, found)

    def _wish(self, job: Job, choices: Sequence[Form]) -> Wish:
        line = job.line
        aims = aims_of(line, self.panel, self.room)
        mouth = aims[0].mouth if aims else self.room.mouths.get(line.speaker or "")
        at = in_frame(self.panel, line.at) if line.at is not None else None
        bound = anchored(job, choices[0], self.panel.placed.frame, at, mouth)
        if line.inside is not None:
            at = outline_on_page(line.inside, self.panel.placed, self.panel.art).bounds.centre
        return Wish(
            options=tuple(
                Option(f.half_width, f.half_height, f.cost)
                for f in (choices if bound is None else choices[:1])
            ),
            manner=manner_of(line),
            speaker=line.speaker,
            mouth=mouth,
            fixed=bound or at or middle_of(path_of(line, self.panel)),
            cornered=job.is_box,
        )

    def _say_smaller(self, jobs: Sequence[Job], step: int) -> None:
        """Every line that left its size, and why: itself, or the company that it keeps."""
        for job in jobs:
            size, wanted = _size(job, step), job.typeface.style.size
            if size == wanted:
                continue
            alone = self._fitted_at(0, [job]) is None
            why = "it is too long" if alone else f"its panel holds {len(jobs)} lines"
            own = job if self._shared is None else self._shared.own(job)
            for line in own.lines:
                self.report.warning(
                    "L502",
                    f"set at {size:g} pt, not {wanted:g} pt, to fit its panel: {why}",
                    line.span,
                    help="shorten this line, or give the panel more room"
                    if alone
                    else "shorten the lines of this panel, or give the panel more room",
                )

    def say_too_long(self, jobs: Sequence[Job]) -> None:
        """That the lines of the panel do not fit, and by how much."""
        if self._shared is not None:
            alone = [replace(self._shared.own(job), peers=()) for job in jobs]
            if self._fitted_at(_steps(alone) - 1, alone) is not None:
                self._shared.say_unlike(jobs)
                return
            jobs = alone
        last = _steps(jobs) - 1
        cramped = [job for job in jobs if not _ways(job, _size(job, last), self.room, self.panel)]
        longest = max(cramped or jobs, key=lambda job: len(job.line.written))
        letters = self._letters_too_many(jobs, longest)
        much = f"about {letters} letters too many" if letters else _far_too_much(jobs)
        smallest = min(job.typeface.style.smallest for job in jobs)
        self.report.error(
            "L501",
            f"{_what_does_not_fit(longest.line)}: {much}",
            longest.line.span,
            help=f"{_way_out(longest.line)} (tried down to {smallest:g} pt)",
        )

    def _letters_too_many(self, jobs: Sequence[Job], longest: Job) -> int:
        """How many letters the longest line must lose to fit; 0 where losing all would not help."""
        line = longest.line
        whole = sum(len(plain(text)) for text in line.balloons)
        low, high = 1, whole - 1
        if high < low or not self._fits_without(jobs, longest, high):
            return 0
        while low < high:
            middle = (low + high) // 2
            if self._fits_without(jobs, longest, middle):
                high = middle
            else:
                low = middle + 1
        return low

    def _fits_without(self, jobs: Sequence[Job], longest: Job, letters: int) -> bool:
        texts = [shortened(longest.line.balloons[-1], letters)]
        if len(longest.line.balloons) > 1:
            merged = tuple(s for text in longest.line.balloons for s in text)
            texts = [shortened(merged, letters)]
        trial = prepare(longest.line, longest.typeface, texts)
        trial = replace(trial, chatters=longest.chatters[: len(trial.texts)])
        if not trial.texts[0]:
            return False
        changed = [trial if job is longest else job for job in jobs]
        return self._fitted_split(_steps(changed) - 1, changed) is not None


def outlined(job: Job, form: Form, place: Found, mouth: Point | None) -> Outlined:
    """A placed form as the rules of faults see it, with its tail to that mouth."""
    return Outlined(
        manner=manner_of(job.line),
        cornered=job.is_box,
        centre=place.centre,
        half_width=form.half_width,
        half_height=form.half_height,
        speaker=job.line.speaker,
        mouth=mouth,
    )


def _least_area(job: Job, size: Pt) -> float:
    """What the bare words of a line cover, in square points; a fixed line needs no free room."""
    if job.line.at is not None or job.line.inside is not None:
        return 0.0
    width = sum(atom.width + atom.space for text in job.texts for atom in text)
    peers = (_least_area(peer, size) for peer in job.peers)
    return max(width * job.typeface.style.leading * size * size, *peers, 0.0)


def _steps(jobs: Sequence[Job]) -> int:
    spare = max(job.typeface.style.size - job.typeface.style.smallest for job in jobs)
    return int(spare / _SIZE_STEP + 1e-6) + 1


def _size(job: Job, step: int) -> Pt:
    style = job.typeface.style
    return max(style.size - step * _SIZE_STEP, min(style.smallest, style.size))


def _ways(job: Job, size: Pt, room: Room, panel: PanelOnPage) -> tuple[Form, ...]:
    """What a job can look like: in the outline that is given, or in one of its own."""
    given, path = job.line.inside, path_of(job.line, panel)
    if len(path) > 1:
        return _along(path, job, size, room.area)
    outline = None if given is None else outline_on_page(given, panel.placed, panel.art)
    return ways(job, size, room.area, outline)


def _along(path: Sequence[Point], job: Job, size: Pt, area: Rect) -> tuple[Form, ...]:
    """The forms of letters that follow a path, which may be longer than the panel is wide."""
    longest = max(area.width, length_of(path))
    long = Rect.at(area.left, area.top, width=longest, height=area.height)
    taken = room_along(path, size)
    return tuple(
        replace(form, half_width=taken.width / 2, half_height=taken.height / 2)
        for form in ways(job, size, long)
    )


def _what_does_not_fit(line: Line) -> str:
    if line.inside is not None:
        return "the text does not fit into its outline"
    return "the lettering of this panel does not fit"


def _way_out(line: Line) -> str:
    if line.inside is not None:
        return "cut this line, or make the outline larger"
    return "cut this line, move a line to another panel, or enlarge the panel"


def _far_too_much(jobs: Sequence[Job]) -> str:
    if len(jobs) == 1:
        return "there is no room for it at all"
    return f"there is no room for its {len(jobs)} lines, however short the longest one were"
