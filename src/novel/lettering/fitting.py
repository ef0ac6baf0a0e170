"""Fitting: the good ways to set a text, each with the least balloon or box round it.

Balloons are superellipses |x/a|^p + |y/b|^p = 1 of exponent 2.4, slightly fuller than an ellipse,
as letterers draw them. All measures in em; half axes include the air round the text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from novel.lettering.breaking import Breaker, Cuts

EXPONENT = 2.4
_DEPTHS = (1.06, 1.16, 1.32, 1.6)  # half axis over half height of the text, of target profiles
_SCALES = (1.0, 1.09, 1.2)  # and how much wider than just enough for the text
_AIR_Y = 0.86  # air above and below, of the air at the sides: line boxes already hold some

# Weights of the judgement of a setting: area, raggedness, prices of breaks, aspect, stranded last
# word, dents. Tuned on published balloons (their area, aspect and lines), not on single texts.
_BREAKS, _ASPECT, _ORPHAN, _DENT = 0.20, 0.55, 0.55, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a text is set into: shape, line pitch, height of a line's letters, air, aspect wanted.

    `below` is how far letters reach under the baseline; `widest` limits the outline's width and
    `exact` fixes it, both in em with the air.
    """

    is_box: bool
    leading: float
    above: float
    below: float
    air: float
    aspect: float
    widest: float | None = None
    exact: float | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set a text: lines, half axes of the outline, and how bad it is (0: best)."""

    cuts: Cuts
    half_width: float
    half_height: float
    cost: float


def good_settings(breaker: Breaker, measure: Measure, *, most: int = 5) -> tuple[Setting, ...]:
    """The best setting for each sensible number of lines, best first; costs count from the best.

    Empty where no setting keeps to the measure's width.
    """
    best: dict[int, Setting] = {}
    for cuts in _candidates(breaker, measure):
        setting = _judged(cuts, breaker, measure)
        if setting is None:
            continue
        known = best.get(len(cuts))
        if known is None or setting.cost < known.cost:
            best[len(cuts)] = setting
    ranked = sorted(best.values(), key=lambda s: s.cost)[:most]
    return tuple(
        Setting(s.cuts, s.half_width, s.half_height, s.cost - ranked[0].cost) for s in ranked
    )


def line_offsets(count: int, measure: Measure) -> list[float]:
    """The baselines of lines below the block's centre, in em: the block is centred optically."""
    middle = (measure.above - measure.below) / 2
    return [(row - (count - 1) / 2) * measure.leading + middle for row in range(count)]


def superellipse_chord(y: float, half_width: float, half_height: float) -> float:
    """The width of a superellipse at a height above or below its centre; 0 outside it."""
    share = abs(y) / half_height
    return 0.0 if share >= 1 else 2 * half_width * float(1 - share**EXPONENT) ** (1 / EXPONENT)


def _candidates(breaker: Breaker, measure: Measure) -> Iterator[Cuts]:
    seen: set[tuple[int, ...]] = set()
    for count in _line_counts(breaker, measure):
        for chords in _profiles(count, breaker, measure):
            cuts = breaker.ways(count, chords)
            if cuts is not None and cuts.bounds not in seen:
                seen.add(cuts.bounds)
                yield cuts


def _line_counts(breaker: Breaker, measure: Measure) -> Iterator[int]:
    least = len(breaker.forced) + 1
    for count in range(least, min(len(breaker.atoms), 16) + 1):
        aspect = breaker.total / count / (count * measure.leading)
        if count > least and aspect < 0.4 and measure.exact is None and measure.widest is None:
            return
        if count == least or aspect < 7.5:
            yield count


def _profiles(count: int, breaker: Breaker, measure: Measure) -> Iterator[list[float]]:
    text_height = ((count - 1) * measure.leading + measure.above + measure.below) / 2
    shapes = [[1.0] * count]
    if not measure.is_box and count > 1:
        ys = _line_extremes(count, measure)
        shapes = [[superellipse_chord(y, 0.5, text_height * d) for y in ys] for d in _DEPTHS]
    for shape in shapes:
        for scale in _SCALES if count > 1 else (1.0,):
            centre = max(breaker.total / sum(shape) * scale, breaker.widest)
            yield [centre * chord for chord in shape]


def _line_extremes(count: int, measure: Measure) -> list[float]:
    """For each line, the height of that edge of it that is further from the block's centre."""
    half = (measure.above + measure.below) / 2
    return [abs((row - (count - 1) / 2) * measure.leading) + half for row in range(count)]


def _judged(cuts: Cuts, breaker: Breaker, measure: Measure) -> Setting | None:
    half_width, half_height = _outline(cuts, measure)
    limit = measure.exact or measure.widest
    if limit is not None and half_width * 2 > limit + 1e-6:
        return None
    if measure.exact is not None:
        half_width = measure.exact / 2
    aspect = half_width / half_height
    text_area = breaker.total * measure.leading
    area = (4 if measure.is_box else math.pi) * half_width * half_height
    cost = math.log(area / text_area)
    cost += _raggedness(cuts, half_width, half_height, measure)
    cost += _BREAKS * cuts.prices
    cost += _ASPECT * math.log(aspect / measure.aspect) ** 2
    cost += _ORPHAN * _orphan(cuts) + _DENT * _dents(cuts.widths)
    return Setting(cuts, half_width, half_height, cost)


def _outline(cuts: Cuts, measure: Measure) -> tuple[float, float]:
    """The half axes of the least outline round the lines, with air."""
    ys = _line_extremes(len(cuts), measure)
    top = max(ys)
    if measure.is_box:
        return max(cuts.widths) / 2 + measure.air, top + measure.air * _AIR_Y
    best, found = math.inf, (0.0, 0.0)
    for step in range(26):
        height = top * (1.05 + step * 0.05)
        width = max(
            w / superellipse_chord(y, 0.5, height) / 2 for w, y in zip(cuts.widths, ys, strict=True)
        )
        a, b = width + measure.air, height + measure.air * _AIR_Y
        badness = math.log(a * b) + 0.5 * max(0.0, math.log(a / b / 3.0)) ** 2
        badness += 0.5 * max(0.0, math.log(1.1 * b / a)) ** 2
        if badness < best:
            best, found = badness, (a, b)
    return found


def _raggedness(cuts: Cuts, half_width: float, half_height: float, measure: Measure) -> float:
    """How unevenly the lines fill the outline: the mean squared share of each chord left over."""
    if measure.is_box:
        longest = max(cuts.widths)
        return sum(((longest - w) / longest) ** 2 for w in cuts.widths[:-1]) / len(cuts)
    inner_a, inner_b = half_width - measure.air, half_height - measure.air * _AIR_Y
    chords = [superellipse_chord(y, inner_a, inner_b) for y in _line_extremes(len(cuts), measure)]
    spare = [(c - w) / (2 * inner_a) for c, w in zip(chords, cuts.widths, strict=True)]
    return sum(share * share for share in spare) / len(spare)


def _orphan(cuts: Cuts) -> float:
    """How much a first or last line is too short for the block."""
    if len(cuts) < 3:
        return 0.0
    longest, price = max(cuts.widths), 0.0
    for width in (cuts.widths[0], cuts.widths[-1]):
        price += max(0.0, 0.30 - width / longest) / 0.30
    last_words = cuts.bounds[-1] - cuts.bounds[-2]
    if last_words == 1 and cuts.widths[-1] < longest / 2:
        price += 0.15 + 0.35 * (0.5 - cuts.widths[-1] / longest) / 0.5
    return price


def _dents(widths: Sequence[float]) -> float:
    """How much an inner line falls short of lines both above and below it."""
    longest, price = max(widths), 0.0
    for row in range(1, len(widths) - 1):
        dent = min(max(widths[:row]), max(widths[row + 1 :])) - widths[row]
        price += (max(0.0, dent) / longest) ** 2
    return price
