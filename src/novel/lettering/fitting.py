"""Fitting: the good ways to set a text, each with the least balloon or box round it.

Balloons are superellipses |x/a|^p + |y/b|^p = 1 of exponent 2.4 where the style says no other,
slightly fuller than an ellipse, as letterers draw them. All measures in em; half axes include the
air round the text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from operator import mul

from novel.geometry import EPS
from novel.lettering.breaking import Breaker, Cuts
from novel.lettering.weights import weights
from novel.records import dataclass

EXPONENT = 2.4
_AIR_Y = 0.86  # air above and below, of the air at the sides: line boxes already hold some
_WEIGHT = 0.25  # of the odds of a number of lines, in the coin in which balloons are placed
_MOST_LINES, _TALLEST, _FLATTEST = 16, 0.5, 16.0
_LINE, _BOX_ASPECT = 0.5, 0.6
_ADDED = 1.5  # for every line of a balloon more than the author wrote, in the same coin
# The share of the air that letterers leave round blocks of one, two, … lines: the corners of low
# blocks stand close to the outline anyway.
_SNUG = (1.0, 1.0, 0.84, 0.74, 0.7)
_FLAT, _ROUND = math.log(3.0), math.log(1.1)  # logarithms of proportions that nobody minds
_STEPS = tuple(1.05 + step * 0.05 for step in range(26))  # half axis over half height of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a text is set into: shape, line pitch, height of a line's letters, air, aspect wanted.

    `exponent` is that of the superellipse; `below` is how far letters reach under the baseline.
    `widest` and `highest` limit the outline's width and height, and so does the author's `asked`
    its width, which as few lines as it lets shall use up: all in em, with the air. `unbroken` lines
    end only where the author broke them.
    """

    is_box: bool
    leading: float
    above: float
    below: float
    air: float
    aspect: float
    widest: float | None = None
    asked: float | None = None
    highest: float | None = None
    exponent: float = EXPONENT
    unbroken: bool = False


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
    found: list[Setting] = []
    for count in _line_counts(breaker, measure):
        if found and _is_tall(breaker, measure, count):
            break
        setting = setting_of(breaker, measure, count)
        if setting is not None:
            found.append(setting)
    limit = math.inf if measure.highest is None else measure.highest
    low = [setting for setting in found if 2 * setting.half_height <= limit]
    ranked = sorted(low or found, key=lambda setting: setting.cost)[:most]
    return tuple(
        Setting(s.cuts, s.half_width, s.half_height, s.cost - ranked[0].cost) for s in ranked
    )


def setting_of(breaker: Breaker, measure: Measure, count: int) -> Setting | None:
    """The best setting in so many lines, with its price; None where none keeps to the width."""
    limit = measure.asked or measure.widest
    room = limit - 2 * measure.air if limit is not None else math.inf
    free = breaker.ranked(count)
    if free and max(free[0].widths) > room:
        free = breaker.ranked(count, limits=[room] * count, most=5)
    for cuts in free:
        half_width, half_height = outline_of(cuts, measure)
        if limit is None or half_width * 2 <= limit + 1e-6:
            return _priced(Setting(cuts, half_width, half_height, 0.0), breaker, measure)
    return _squeezed(breaker, measure, count) if limit is not None else None


def count_terms(
    setting: Setting, breaker: Breaker, measure: Measure
) -> Iterator[tuple[str, float]]:
    """What speaks for or against a setting among those of other numbers of lines, by name."""
    count = len(setting.cuts)
    flat = math.log(setting.half_width / setting.half_height / measure.aspect)
    yield "flat", max(flat, 0.0)
    yield "flat squared", max(flat, 0.0) ** 2
    yield "tall", max(-flat, 0.0)
    yield "tall squared", max(-flat, 0.0) ** 2
    round_area = (4 if measure.is_box else math.pi) * setting.half_width * setting.half_height
    yield "area", math.log(round_area / (breaker.total * measure.leading))
    yield "price", setting.cuts.cost
    yield "lines", float(count)
    if count <= 3:
        yield ("one line", "two lines", "three lines")[count - 1], 1.0
    longest = max(setting.cuts.widths)
    yield "wide", max(0.0, math.log(longest / 12))
    yield "narrow", max(0.0, math.log(6 / longest)) if longest > 0 else 0.0


def line_offsets(count: int, measure: Measure) -> list[float]:
    """The baselines of lines below the block's centre, in em: the block is centred optically."""
    middle = (measure.above - measure.below) / 2
    return [(row - (count - 1) / 2) * measure.leading + middle for row in range(count)]


def superellipse_chord(
    y: float, half_width: float, half_height: float, exponent: float = EXPONENT
) -> float:
    """The width of a superellipse at a height above or below its centre; 0 outside it."""
    share = abs(y) / half_height
    return 0.0 if share >= 1 else 2 * half_width * float(1 - share**exponent) ** (1 / exponent)


def outline_of(cuts: Cuts, measure: Measure) -> tuple[float, float]:
    """The half axes of the least outline round the lines, with air."""
    top = ((len(cuts) - 1) * measure.leading + measure.above + measure.below) / 2
    if measure.is_box:
        return max(cuts.widths) / 2 + measure.air, top + measure.air * _AIR_Y
    air = measure.air * _SNUG[min(len(cuts), len(_SNUG)) - 1]
    widths = [*map(max, cuts.widths, cuts.widths[::-1])][: (len(cuts) + 1) // 2]
    best, found = math.inf, (0.0, 0.0)
    narrowest = max(widths) / 2 + air
    enough = math.inf  # an outline of so large a box is no better
    limit = math.inf if measure.highest is None else measure.highest
    for step, stretched in zip(_STEPS, _stretches(len(cuts), measure), strict=True):
        a, b = max(map(mul, widths, stretched)) + air, top * step + air * _AIR_Y
        if (found != (0.0, 0.0) and 2 * b > limit) or narrowest * b > enough:
            break  # higher ones will not do either
        if a * b > enough:
            continue
        badness, flat = math.log(a * b), math.log(a / b)
        if flat > _FLAT:
            badness += 0.5 * (flat - _FLAT) ** 2
        elif flat < _ROUND:
            badness += 0.5 * (_ROUND - flat) ** 2
        if badness < best:
            best, found, enough = badness, (a, b), math.exp(badness) * (1 + EPS)
    return found


def _squeezed(breaker: Breaker, measure: Measure, count: int) -> Setting | None:
    """The setting whose outline keeps to the width because its lines keep to the outline's chords.

    The outline is as high as looks well at that width; only the letterers' favourites were tried
    before.
    """
    limit = measure.asked or measure.widest or math.inf
    inner = limit / 2 - measure.air
    if measure.is_box or inner <= 0 or count < 2:
        return None
    top = ((count - 1) * measure.leading + measure.above + measure.below) / 2
    for step, stretched in list(zip(_STEPS, _stretches(count, measure), strict=True))[1::4]:
        cuts = breaker.ranked(count, limits=[inner / s for s in stretched], most=1)
        if cuts:
            half_width, half_height = outline_of(cuts[0], measure)
            if half_width > limit / 2:  # the least outline is too wide: this one is higher
                half_width, half_height = limit / 2, top * step + measure.air * _AIR_Y
            return _priced(Setting(cuts[0], half_width, half_height, 0.0), breaker, measure)
    return None


def price_of_count(setting: Setting, breaker: Breaker, measure: Measure) -> float:
    """What letterers make of a setting's number of lines, as odds' logarithm; dear is unusual."""
    learnt = weights().counts
    terms = count_terms(setting, breaker, measure)
    return -sum(learnt.get(name, 0.0) * value for name, value in terms)


def _priced(setting: Setting, breaker: Breaker, measure: Measure) -> Setting:
    if measure.asked is not None:
        cost = _LINE * len(setting.cuts)  # the author gave the width to be used
    elif measure.is_box:
        cost = _price_of_box(setting, measure)
    else:
        cost = _WEIGHT * price_of_count(setting, breaker, measure)
        cost += _ADDED * _lines_added(setting, breaker)
    return Setting(setting.cuts, setting.half_width, setting.half_height, cost)


def _lines_added(setting: Setting, breaker: Breaker) -> int:
    """How many lines more than the author wrote, who broke some of them."""
    return len(setting.cuts) - len(breaker.forced) - 1 if breaker.forced else 0


def _price_of_box(setting: Setting, measure: Measure) -> float:
    """What speaks against a box: proportions far from those wanted, and unhappy breaks.

    The learnt choice is of balloons and does not know boxes, which are wider.
    """
    aspect = setting.half_width / setting.half_height
    away = math.log(aspect / measure.aspect)
    return _BOX_ASPECT * away * away + _WEIGHT * setting.cuts.cost / len(setting.cuts)


def _line_counts(breaker: Breaker, measure: Measure) -> Iterator[int]:
    if not breaker.atoms:
        return
    least = len(breaker.forced) + 1
    limit = measure.asked or measure.widest
    room = limit - 2 * measure.air if limit is not None else math.inf
    most = least if measure.unbroken else max(least, min(len(breaker.atoms), _MOST_LINES))
    for count in range(least, most + 1):
        if breaker.total / count > 1.15 * room:  # even with the spaces lost at the breaks
            continue
        if count == least or breaker.total / count / (count * measure.leading) < _FLATTEST:
            yield count


def _is_tall(breaker: Breaker, measure: Measure, count: int) -> bool:
    """So many lines would be a column that nobody letters."""
    return breaker.total / count / (count * measure.leading) < _TALLEST


@cache
def _stretches(count: int, measure: Measure) -> tuple[tuple[float, ...], ...]:
    """For each height tried, the half axis that a line of width 1 asks for, row by row."""
    half = (measure.above + measure.below) / 2
    ys = [abs((row - (count - 1) / 2) * measure.leading) + half for row in range(count)]
    top = max(ys)
    return tuple(
        tuple(0.5 / superellipse_chord(y, 0.5, top * step, measure.exponent) for y in ys)
        for step in _STEPS
    )
