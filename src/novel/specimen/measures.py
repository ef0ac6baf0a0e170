"""Measures: our balloons for the speech of the book, beside those that people drew.

The figures of people are those of 447 balloons of one published web comic in English, and as many
in Russian (measured in November 2026); books in Cyrillic are held against the latter.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median, pstdev

from novel.book.book import Book
from novel.book.page import Line
from novel.book.words import Stretch
from novel.colour import BLACK, grey
from novel.geometry import MM, Path, Point, Pt
from novel.lettering.atoms import Typeface
from novel.lettering.fitting import line_offsets
from novel.lettering.forms import forms, outlines
from novel.lettering.job import Form, Job, prepare
from novel.lettering.letter import Letterer
from novel.lettering.paragraphs import set_paragraph
from novel.records import dataclass
from novel.sheet import Item, Meaning, PathItem, Sheet, Stroke, TextItem
from novel.specimen.plates import Wording

_LINE = 1.0  # em, the height of one line's box, with which the figures of people come out
_SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)
_ROOM: Pt = 60 * MM  # the width that a balloon has to itself
_CYRILLIC = frozenset(["bg", "ru", "uk", "sr", "mk", "be"])

# Percentiles 5, 25, 50, 75, 95 of published balloons.
_PEOPLE: Mapping[str, tuple[Sequence[float], Sequence[float]]] = {
    "balloon area over text area": (
        (1.36, 1.59, 2.01, 3.14, 5.55),
        (1.32, 1.67, 2.00, 3.19, 5.71),
    ),
    # Medians for 1, 2, 3, 4 and 5 lines.
    "the same by lines": ((3.99, 2.21, 1.64, 1.54, 1.40), (4.21, 1.90, 1.78, 1.42, 1.31)),
    "width over height": ((1.24, 1.70, 2.00, 2.35, 3.00), (1.27, 1.66, 1.98, 2.35, 2.96)),
    "padding across, em": ((1.03,), (1.00,)),
    "padding down, em": ((0.91,), (0.81,)),
    "least gap to the outline, em": (
        (0.10, 0.27, 0.39, 0.53, 0.80),
        (0.05, 0.21, 0.39, 0.54, 0.74),
    ),
    "letters in the longest line": ((4, 9, 15, 20, 28), (4, 10, 16, 21, 28)),
    "raggedness": ((0.02, 0.09, 0.15, 0.20, 0.32), (0.03, 0.11, 0.18, 0.23, 0.34)),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One balloon, in the measures of the table; lengths in em."""

    area: float
    aspect: float
    across: float
    down: float
    gap: float
    letters: float
    ragged: float
    lines: int


def measured(job: Job, form: Form) -> Measured:
    """The measures of a balloon of one part."""
    setting, em = form.parts[0].setting, form.size
    polygon = outlines(job, form, Point(0, 0))[0].flattened()[0]
    measure, widths = job.measure, setting.cuts.widths
    tall = (len(widths) - 1) * measure.leading + _LINE
    wide = max(widths)
    bounds = Path.polygon(polygon).bounds
    return Measured(
        area=_area(polygon) / (wide * tall * em * em),
        aspect=bounds.width / bounds.height,
        across=(bounds.width / em - wide) / 2,
        down=(bounds.height / em - tall) / 2,
        gap=_least_gap(job, form, polygon) / em,
        letters=float(max(_letters(job, form))),
        ragged=pstdev(widths) / wide,
        lines=len(widths),
    )


def measures_sheet(
    shown: Book, book: Book, words: Wording, letterer: Letterer, *, number: int
) -> Sheet | None:
    """The table of measures; None where the book says nothing yet, or not a single balloon."""
    typeface = letterer.typefaces.named("imprint", shown.language)
    balloons = list(_balloons(book, letterer))
    if not balloons or typeface is None:
        return None
    table = _Table(shown, replace(typeface, style=replace(typeface.style, size=7.0)), words)
    return Sheet(
        page="measures",
        label=str(number),
        chapter="specimen",
        chapter_title="",
        language=shown.language,
        trim=shown.format.trim,
        bleed=shown.format.bleed,
        items=tuple(table.items(balloons)),
    )


def _balloons(book: Book, letterer: Letterer) -> Iterator[Measured]:
    lines = [line for page in book.pages for panel in page.panels for line in panel.lines]
    for line in lines:
        typeface = letterer.typefaces.of_line(line) if _counts(line) else None
        if typeface is None or typeface.style.shape != "balloon":
            continue
        job = prepare(line, typeface, line.balloons)
        found = forms(job, typeface.style.size, _ROOM)
        if found:
            yield measured(job, found[0])


def _counts(line: Line) -> bool:
    return line.kind == "speech" and len(line.balloons) == 1 and line.width is None


_READ: Mapping[str, Callable[[Measured], float]] = {
    "balloon area over text area": lambda m: m.area,
    "width over height": lambda m: m.aspect,
    "padding across, em": lambda m: m.across,
    "padding down, em": lambda m: m.down,
    "least gap to the outline, em": lambda m: m.gap,
    "letters in the longest line": lambda m: m.letters,
    "raggedness": lambda m: m.ragged,
}


@dataclass(frozen=True, slots=True)
class _Table:
    book: Book
    typeface: Typeface
    words: Wording

    def items(self, balloons: Sequence[Measured]) -> Iterator[Item]:
        """The heading, then two lines of figures for every measure."""
        live = self.book.format.live(recto=True)
        wide, top = live.width, live.top
        head = f"{self.words.label('measures')} (n = {len(balloons)})"
        yield from self._text(head, live.left, top, wide, order=10, strong=True)
        yield from self._text(self.words.label("share"), live.left, top + 22, wide, order=20)
        top += 44
        for row, (name, people) in enumerate(_PEOPLE.items()):
            rule = Path((("move", Point(live.left, top - 5)), ("line", Point(live.right, top - 5))))
            yield PathItem(path=rule, stroke=Stroke(width=0.35, ink=grey(0.6)))
            order = 30 + 30 * row
            third = live.left + 0.48 * wide
            yield from self._text(
                self.words.label(name), live.left, top, 0.3 * wide, order=order, strong=True
            )
            ours = _figures_of(name, balloons)
            theirs = people[self.book.language in _CYRILLIC]
            for step, (who, figures) in enumerate((("ours", ours), ("people", theirs)), start=1):
                down = top + (step - 1) * 12
                said = self.words.label(who)
                at = order + 10 * step
                yield from self._text(said, live.left + 0.33 * wide, down, 0.15 * wide, order=at)
                yield from self._figures(figures, third, down, wide * 0.52, order=at)
            top += 34

    def _figures(
        self, figures: Sequence[float], left: Pt, top: Pt, width: Pt, *, order: int
    ) -> Iterator[TextItem]:
        columns = range(5) if len(figures) == 5 else (2,)
        for column, figure in zip(columns, figures, strict=True):
            text = f"{figure:.0f}" if max(figures) >= 10 else f"{figure:.2f}"
            text = "–" if math.isnan(figure) else text
            yield from self._text(
                text, left + column * width / 5, top, width / 5, order=order, strong=column == 2
            )

    def _text(
        self, text: str, left: Pt, top: Pt, width: Pt, *, order: int, strong: bool = False
    ) -> Iterator[TextItem]:
        runs, _ = set_paragraph(
            (Stretch(text, strong),), self.typeface, left=left, top=top, measure=width
        )
        meaning = Meaning(role="text", order=order, language=self.words.language)
        yield TextItem(runs=runs, ink=BLACK, meaning=meaning)


def _figures_of(name: str, balloons: Sequence[Measured]) -> list[float]:
    """Our figures for a row of the table; no number where there is no such balloon."""
    if name in _READ:
        return _percentiles([_READ[name](balloon) for balloon in balloons])
    areas = [[b.area for b in balloons if b.lines == count] for count in range(1, 6)]
    return [median(found) if found else math.nan for found in areas]


def _percentiles(figures: Sequence[float]) -> list[float]:
    ranked = sorted(figures)
    return [ranked[round(share * (len(ranked) - 1))] for share in _SHARES]


def _letters(job: Job, form: Form) -> Iterator[int]:
    bounds = form.parts[0].setting.cuts.bounds
    for first, last in pairwise(bounds):
        atoms = job.texts[0][first:last]
        gaps = sum(atom.space > 0 for atom in atoms[:-1])
        yield sum(len(atom.text) for atom in atoms) + gaps


def _area(polygon: Sequence[Point]) -> float:
    following = [*polygon[1:], polygon[0]]
    return abs(sum(a.x * b.y - b.x * a.y for a, b in zip(polygon, following, strict=True))) / 2


def _least_gap(job: Job, form: Form, polygon: Sequence[Point]) -> Pt:
    setting, em, measure = form.parts[0].setting, form.size, job.measure
    offsets = line_offsets(len(setting.cuts.widths), measure)
    corners = [
        Point(side * width / 2 * em, (offset - rise) * em)
        for width, offset in zip(setting.cuts.widths, offsets, strict=True)
        for side in (-1, 1)
        for rise in (0.0, measure.above)
    ]
    following = [*polygon[1:], polygon[0]]
    return min(
        _distance(corner, a, b)
        for corner in corners
        for a, b in zip(polygon, following, strict=True)
    )


def _distance(place: Point, a: Point, b: Point) -> Pt:
    way = b - a
    length = way.length**2
    step = place - a
    share = 0.0 if length == 0 else max(0.0, min(1.0, (step.x * way.x + step.y * way.y) / length))
    return (step - way * share).length
