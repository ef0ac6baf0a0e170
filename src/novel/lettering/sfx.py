"""Drawn sounds: letters that stand on an arc or a path, lean, grow and dance.

They stay letters of their face, each with a matrix of its own, so that they can be searched and
copied; only their shadow and the wide outline behind them are paths.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from novel.book.style import Style
from novel.geometry import Point, Pt, Rect
from novel.lettering.setting import SetBlock
from novel.records import dataclass
from novel.sheet import Glyph, GlyphRun, Gradient, Matrix

# A place on the line of the letters, and how far the line is turned there (radians, clockwise).
Foot: TypeAlias = tuple[Point, float]
Baseline: TypeAlias = Callable[[Pt], Foot]  # by the distance from the middle of the line

_MOST_ARC = 300.0  # degrees
_INNER = 1.3  # em of radius that the inmost of several rows keeps
_HALF_TALL = 0.4  # em of a letter above and below the middle of its line
_MOST_BEND = math.radians(60)  # between two letters that is given way to
_LEAST_LEFT = 0.6  # of a step, where a bend leaves next to nothing
_FOOT, _HEAD = 0.15, 0.55  # em above their feet at which letters keep their distance on a bend
_MOST_SPREAD = 1.45  # times the length of a text that its path may take
_WORD_SPACE = 0.4  # em between words on a path, where letters stand far apart
_ROCK, _BOUNCE, _SWELL = math.radians(7), 0.09, 0.07  # a letter's dance at most: turn, em, share


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter with the marks on it, and where it stood on its straight line."""

    run: GlyphRun
    glyphs: tuple[Glyph, ...]
    left: Pt
    width: Pt

    @property
    def middle(self) -> Pt:
        """The middle of its advance."""
        return self.left + self.width / 2


def is_warped(style: Style) -> bool:
    """The style asks for more than a plain or turned line."""
    return any((style.arc, style.shear, style.wobble, style.grow != 1.0))


def warped(
    block: SetBlock, centre: Point, style: Style, seed: int, path: Sequence[Point] = ()
) -> tuple[GlyphRun, ...]:
    """The letters of a block drawn out of shape round its centre, or along a path of the page."""
    chance = random.Random(seed)  # noqa: S311 - a drawing's irregularity, the same every time
    space = _WORD_SPACE if len(path) > 1 else 0.0
    letters = [letter for run in block.runs for letter in _letters(run, space)]
    if not letters:
        return block.runs
    left = min(letter.left for letter in letters)
    right = max(letter.left + letter.width for letter in letters)
    middle = Point((left + right) / 2, centre.y)
    rows = [[*row] for _, row in itertools.groupby(letters, key=lambda one: one.run.start.y)]
    if len(path) > 1:
        line = _along(path, right - left)
    else:
        depths = [row[0].run.start.y - centre.y for row in rows]
        line = _arc(style.arc, right - left, centre, _radii(style.arc, depths, rows[0][0].run.size))
    placed: list[GlyphRun] = []
    for row in rows:
        placed.extend(_row(row, middle, line, style, chance))
    return tuple(placed)


def room_along(path: Sequence[Point], size: Pt) -> Rect:
    """What letters of a size take that follow a path."""
    return Rect.around(_smoothed(path)).outset(_HALF_TALL * size)


def length_of(path: Sequence[Point]) -> Pt:
    """How long the smooth way through the places of a path is."""
    return sum((after - before).length for before, after in itertools.pairwise(_smoothed(path)))


def bounds(runs: Sequence[GlyphRun], style: Style, pivot: Point, cap_height: float) -> Rect:
    """A rectangle round the letters as drawn, turned about the pivot."""
    places: list[Point] = []
    for run in runs:
        x, y = run.start.x, run.start.y
        upright = Rect(x, y - cap_height * run.size, x + max(run.width, 0.0), y)
        places.extend(run.shaped(corner).turned(style.turn, pivot) for corner in upright.corners)
    return Rect.around(places)


def gradient_of(
    runs: Sequence[GlyphRun], style: Style, pivot: Point, cap_height: float
) -> Gradient | None:
    """The colours of a style laid over its letters, turned with them; None where it has none."""
    if not style.gradient or not runs:
        return None
    box = bounds(runs, replace(style, turn=0.0), pivot, cap_height)
    way = Point(0, 1).turned(style.gradient_turn, Point(0, 0))
    half = way * ((abs(way.x) * box.width + abs(way.y) * box.height) / 2)
    ends = (box.centre - half, box.centre + half)
    start, end = (place.turned(style.turn, pivot) for place in ends)
    return Gradient(style.gradient, start, end)


def _letters(run: GlyphRun, space: float) -> Iterator[_Letter]:
    """The letters of a run where they stand, its spaces no narrower than so many em."""
    x = run.start.x
    waiting: list[Glyph] = []
    for glyph in (*run.glyphs, None):
        if waiting and (glyph is None or glyph.text):
            width = sum(g.advance + run.tracking for g in waiting) * run.size
            width = max(width, space * run.size) if waiting[0].text.isspace() else width
            yield _Letter(run, tuple(waiting), x, width)
            x += width
            waiting = []
        if glyph is not None:
            waiting.append(glyph)


def _row(
    letters: Sequence[_Letter], middle: Point, line: Baseline, style: Style, chance: random.Random
) -> Iterator[GlyphRun]:
    """The letters of one line, each at its size and at its foot on the bent line."""
    shares = _sizes(letters, style)
    whole = sum(letter.width * share for letter, share in zip(letters, shares, strict=True))
    off = sum(letter.middle for letter in letters) / len(letters) - middle.x
    reach = off - whole / 2 if len(letters) > 1 else letters[0].middle - middle.x - whole / 2
    below = letters[0].run.start.y - middle.y
    widths = [letter.width * share for letter, share in zip(letters, shares, strict=True)]
    em = letters[0].run.size
    feet = _feet(widths, reach, line, (below - _FOOT * em, below - _HEAD * em))
    sign = 1
    for letter, share, (foot, bend) in zip(letters, shares, feet, strict=True):
        dance = style.wobble * sign * chance.uniform(0.55, 1.0)
        lift = below * share + dance * _BOUNCE * letter.run.size
        size = share * (1 + style.wobble * chance.uniform(-_SWELL, _SWELL))
        yield _placed(letter, foot, _Pose(bend + dance * _ROCK, size, lift, style.shear))
        sign = -sign


def _feet(widths: Sequence[Pt], start: Pt, line: Baseline, depths: tuple[Pt, Pt]) -> list[Foot]:
    """Where letters of these widths stand on a line, as far apart as on a straight one.

    On a hill at the first of the depths below the line, near their feet; in a hollow at the second,
    near their heads.
    """
    middles = [
        start + end - width / 2
        for end, width in zip(itertools.accumulate(widths), widths, strict=True)
    ]
    bends = [line(middle)[1] for middle in middles]
    apart = [0.0]
    for index in range(1, len(middles)):
        step = max(middles[index] - middles[index - 1], 1e-6)
        bend = max(-_MOST_BEND, min(_MOST_BEND, bends[index] - bends[index - 1]))
        wide = max(bend * depth / step for depth in depths)  # of the step, where letters meet
        apart.append(apart[-1] + step * wide / max(1 - wide, _LEAST_LEFT))
    back = apart[-1] / 2
    return [line(middle + away - back) for middle, away in zip(middles, apart, strict=True)]


@dataclass(frozen=True, slots=True)
class _Pose:
    """How a letter stands: turn (radians, clockwise), size, how far below the line, lean."""

    turn: float
    size: float
    below: Pt
    shear: float


def _placed(letter: _Letter, foot: Point, pose: _Pose) -> GlyphRun:
    cos, sin = math.cos(-pose.turn), math.sin(-pose.turn)
    lean = math.tan(math.radians(pose.shear)) * pose.size
    matrix: Matrix = (
        pose.size * cos,
        pose.size * sin,
        lean * cos - pose.size * sin,
        lean * sin + pose.size * cos,
    )
    half = letter.width / 2 * pose.size
    down = Point(math.sin(-pose.turn), math.cos(-pose.turn)) * pose.below
    start = foot + down - Point(cos, -sin) * half
    return replace(letter.run, start=start, glyphs=letter.glyphs, matrix=matrix)


def _sizes(letters: Sequence[_Letter], style: Style) -> list[float]:
    """The size of every letter; the mean stays 1."""
    first = 2 / (1 + style.grow)
    step = (first * style.grow - first) / max(len(letters) - 1, 1)
    return [first + step * number for number in range(len(letters))]


def _radii(degrees: float, depths: Sequence[Pt], em: Pt) -> tuple[Pt, Pt]:
    """By how much an arc is wider than its text asks for, and its least radius.

    The depths are those of the rows below the arc. Letters keep their distance near their feet on a
    hill and near their heads in a hollow; the inmost of several rows keeps some radius of its own.
    """
    middle = sum(depths) / len(depths)
    hill = degrees >= 0
    wider = middle - _FOOT * em if hill else _HEAD * em - middle
    inmost = max(depths) if hill else -min(depths)
    return wider, inmost + _INNER * em if len(depths) > 1 else 0.0


def _arc(degrees: float, length: Pt, centre: Point, radii: tuple[Pt, Pt]) -> Baseline:
    """A part of a circle through the centre: a hill where the degrees are positive.

    It bends less than they ask for where its radius would be smaller than the least one.
    """
    angle = math.radians(max(-_MOST_ARC, min(_MOST_ARC, degrees)))

    def straight(along: Pt) -> Foot:
        return centre + Point(along, 0), 0.0

    if abs(angle) < 1e-3 or length <= 0:
        return straight
    wider, least = radii
    radius = math.copysign(max(length / abs(angle) + wider, least), angle)
    angle = length / (radius - math.copysign(wider, angle))
    drop = radius * (1 - math.cos(angle / 2)) / 2  # half the hill's height: it stays centred

    def bent(along: Pt) -> Foot:
        turn = along / radius
        rise = radius * (1 - math.cos(turn)) - drop
        return centre + Point(radius * math.sin(turn), rise), turn

    return bent


def _along(path: Sequence[Point], length: Pt) -> Baseline:
    """A smooth way through the places of a path; past its ends it runs on straight.

    Letters of that length in all spread out where the path is longer, though never far apart.
    """
    places = _smoothed(path)
    run = [0.0]
    for before, after in itertools.pairwise(places):
        run.append(run[-1] + (after - before).length)

    spread = max(1.0, min(_MOST_SPREAD, run[-1] / max(length, 1e-6)))

    def at(along: Pt) -> Foot:
        wanted = along * spread + run[-1] / 2
        index = 0
        while index < len(places) - 2 and run[index + 1] < wanted:
            index += 1
        start, end = places[index], places[index + 1]
        way = (end - start).unit()
        return start + way * (wanted - run[index]), math.atan2(way.y, way.x)

    return at


def _smoothed(path: Sequence[Point], steps: int = 16) -> list[Point]:
    """Catmull and Rom's spline through the places, as short straight steps."""
    ends = [path[0] * 2 - path[1], *path, path[-1] * 2 - path[-2]]
    places: list[Point] = []
    for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            places.append(
                start
                + ((end - before) * t + (before * 2 - start * 5 + end * 4 - after) * (t * t)) * 0.5
                + (start * 3 - before - end * 3 + after) * (0.5 * t**3)
            )
    return [*places, path[-1]]
