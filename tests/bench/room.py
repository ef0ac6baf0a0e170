"""What balloons.py cannot say: why a text does not fit, and how sure its areas are.

    python tests/bench/room.py FILE.jsonl

First every text that does not stand 0.2 em clear of the published outline, with the most that it
could stand clear: of all ways to break it, in any number of lines, at any height (in steps of 0.02
em), on the best upright. Then, for each number of lines, the median area of our balloons over that
of the published ones, all languages together and single ones of ten balloons or more, with the
range in which it falls for 95 of 100 samples drawn from these balloons with repetition.
"""

from __future__ import annotations

import itertools
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from balloons import COUNTS, NEAR, area_pair
from published import Published, measure_of, read

from novel.geometry import Point
from novel.lettering.breaking import Breaker, Cuts
from novel.lettering.inside import (
    clearance,
    line_boxes,
    row_spans,
    set_inside,
    top_and_bottom,
    upright,
)

_STEP = 0.02  # em
_MOST = 60  # ways in as many lines that are looked at, those of the shortest longest line
_SAMPLES, _ENOUGH = 1000, 10


def best_clearance(balloon: Published) -> float:
    """The most that any setting of a text could stand clear of the published outline, in em."""
    outline = [Point(x, y) for x, y in balloon.outline]
    breaker, most = Breaker(balloon.atoms()), -1.0
    for cuts in _ways(breaker):
        for middle in _heights(outline, balloon, len(cuts)):
            rooms = row_spans(outline, middle, measure_of(balloon), len(cuts))
            if not rooms:
                continue
            centre = Point(upright(rooms, cuts.widths), middle)
            aside = min(
                min(centre.x - width / 2 - left, right - centre.x - width / 2)
                for (left, right), width in zip(rooms, cuts.widths, strict=True)
            )
            if aside > most:
                boxes = line_boxes(cuts, centre, measure_of(balloon))
                most = max(most, clearance(boxes, outline))
    return most


def _ways(breaker: Breaker) -> Iterator[Cuts]:
    length = len(breaker.atoms)
    for count in range(1, length + 1):
        gaps = itertools.islice(itertools.combinations(range(1, length), count - 1), 5000)
        ways = [breaker.cuts((0, *inner, length)) for inner in gaps]
        yield from sorted(ways, key=lambda cuts: max(cuts.widths))[:_MOST]


def _heights(outline: Sequence[Point], balloon: Published, count: int) -> Iterator[float]:
    measure, (top, bottom) = measure_of(balloon), top_and_bottom(outline)
    tall = (count - 1) * measure.leading + measure.above + measure.below
    steps = int((bottom - top - tall) / 2 / _STEP)
    for step in range(-steps, steps + 1):
        yield (top + bottom) / 2 + step * _STEP


def ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """The median of our areas over that of the published ones."""
    return statistics.median(a for a, _ in pairs) / statistics.median(b for _, b in pairs)


def ratio_line(name: str, pairs: Sequence[tuple[float, float]]) -> str:
    """A ratio with its range."""
    chance = random.Random(1)  # noqa: S311
    drawn = sorted(ratio(chance.choices(pairs, k=len(pairs))) for _ in range(_SAMPLES))
    low, high = drawn[_SAMPLES // 40], drawn[-_SAMPLES // 40]
    return f"{name} n={len(pairs)} ours/human={ratio(pairs):.2f} from {low:.2f} to {high:.2f}"


def main() -> None:
    """Say both."""
    balloons = [balloon for balloon in read(Path(sys.argv[1])) if balloon.outline]
    areas: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for balloon in balloons:
        outline = [Point(x, y) for x, y in balloon.outline]
        found = set_inside(Breaker(balloon.atoms()), outline, measure_of(balloon))
        if found is None or found.clearance < NEAR:
            ours = "none" if found is None else f"{found.clearance:.2f}"
            most = f"ours={ours} possible={best_clearance(balloon):.2f}"
            sys.stdout.write(f"{balloon.language} {balloon.name} {most}\n")
        pair = area_pair(balloon)
        if pair is not None and len(balloon.lines) in COUNTS:
            areas[f"area_{len(balloon.lines)} all"].append(pair)
            areas[f"area_{len(balloon.lines)} {balloon.language}"].append(pair)
    for name, pairs in sorted(areas.items()):
        if len(pairs) >= _ENOUGH:
            sys.stdout.write(ratio_line(name, pairs) + "\n")


if __name__ == "__main__":
    main()
