"""How our balloons compare with published ones: the text in the human outline, and our own.

    python tests/bench/balloons.py FILE.jsonl

One line a language, over balloons of one body and one text. The text is set into the human outline
at the human size: `fits` is the share with at least 0.2 em from letters to outline, `outside` the
number of texts of which a line would leave it. `area_2` to `area_5` are our own balloons round so
many lines over their text's box (longest line by height), `human_2` to `human_5` the published
ones; medians. Letters reach from the height of capitals, 0.70 em, to the baseline. `ms` is the
processor time to break a text and fit its balloon when its width is free, `hb_ms` the same with
the widths of the book's own face from HarfBuzz, after a first round.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from published import Published, measure_of, read

from novel.book.style import Style
from novel.book.words import Stretch
from novel.geometry import Point
from novel.lettering.atoms import Typeface, cut_into_atoms
from novel.lettering.breaking import Breaker
from novel.lettering.faces import Face
from novel.lettering.fitting import EXPONENT, good_settings, setting_of
from novel.lettering.inside import set_inside

FACE = Path(__file__).parent.parent.parent / "fonts" / "ShantellSans_600SemiBold.ttf"
NEAR = 0.2
COUNTS = (2, 3, 4, 5)
_FULL = 4 * math.gamma(1 + 1 / EXPONENT) ** 2 / math.gamma(1 + 2 / EXPONENT)


def inside(balloons: Sequence[Published]) -> str:
    """How the texts stand in the human outlines."""
    fits = outside = 0
    for balloon in balloons:
        outline = [Point(x, y) for x, y in balloon.outline]
        found = set_inside(Breaker(balloon.atoms()), outline, measure_of(balloon))
        fits += found is not None and found.clearance >= NEAR
        outside += found is not None and found.clearance < 0
    return f"fits={fits / len(balloons):.2f} outside={outside}"


def areas(balloons: Sequence[Published]) -> str:
    """Our balloons' areas and the human ones', by number of lines."""
    ours: dict[int, list[float]] = defaultdict(list)
    human: dict[int, list[float]] = defaultdict(list)
    for balloon in balloons:
        pair = area_pair(balloon)
        if pair is not None:
            ours[len(balloon.lines)].append(pair[0])
            human[len(balloon.lines)].append(pair[1])
    return " ".join(
        f"area_{count}={statistics.median(ours[count]):.2f} "
        f"human_{count}={statistics.median(human[count]):.2f}"
        for count in COUNTS
        if ours[count]
    )


def area_pair(balloon: Published) -> tuple[float, float] | None:
    """The areas of our balloon and of the published one over their texts' boxes, in like lines."""
    count = len(balloon.lines)
    setting = setting_of(Breaker(balloon.atoms()), measure_of(balloon), count)
    if setting is None:
        return None
    height = (count - 1) * balloon.pitch + 1
    round_text = _FULL * setting.half_width * setting.half_height
    longest = max(balloon.width_of_line(line) for line in balloon.lines)
    ours = round_text / (max(setting.cuts.widths) * height)
    return ours, _area(balloon.outline) / (longest * height)


def timings(balloons: Sequence[Published]) -> str:
    """Milliseconds a balloon, with the file's widths and with HarfBuzz's."""
    face = Face.from_bytes(FACE.name, FACE.read_bytes())
    style = Style(face=face.name, emphasis=face.name, size=8, smallest=7)
    typefaces = {b.language: Typeface(face, face, style, b.language) for b in balloons}

    def shaped(balloon: Published) -> Breaker:
        words = (Stretch(" ".join(balloon.words)),)
        return Breaker(cut_into_atoms(words, typefaces[balloon.language]))

    given = _timed(balloons, lambda balloon: Breaker(balloon.atoms()))
    return f"ms={given:.2f} hb_ms={_timed(balloons, shaped):.2f}"


def _timed(balloons: Sequence[Published], cut: Callable[[Published], Breaker]) -> float:
    for _ in range(2):
        started = time.process_time()
        for balloon in balloons:
            good_settings(cut(balloon), measure_of(balloon))
        spent = time.process_time() - started
    return spent * 1000 / len(balloons)


def _area(outline: Sequence[tuple[float, float]]) -> float:
    around = zip(outline, (*outline[1:], outline[0]), strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in around)) / 2


def main() -> None:
    """Say a line for each language in the file."""
    balloons = [balloon for balloon in read(Path(sys.argv[1])) if balloon.outline]
    for language in sorted({balloon.language for balloon in balloons}):
        own = [balloon for balloon in balloons if balloon.language == language]
        parts = (f"{language} n={len(own)}", inside(own), areas(own), timings(own))
        sys.stdout.write(" ".join(part for part in parts if part) + "\n")


if __name__ == "__main__":
    main()
