"""How often our line breaks are those of published lettering.

    python tests/bench/line_breaks.py FILE.jsonl

One line a language, over balloons of 3 to 26 words and 2 to 7 lines without hyphens. Told the
letterer's number of lines: `blocks` is the share of texts set exactly alike, `breaks` the share of
the letterer's breaks that are ours. `free_lines`: not told, the share with as many lines. Beside
them, filling every line as far as the letterer's longest line allows (`greedy_…`).

The weights are learnt from Pepper&Carrot, episodes 1 to 8: figures on those are flattered; what
holds for unseen episodes is said by `unseen.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from published import Published, breaks_of, lines_of, measure_of, read

from novel.lettering.breaking import Breaker
from novel.lettering.fitting import good_settings


def told_the_count(balloon: Published) -> tuple[str, ...]:
    """Our lines, of the letterer's number; the whole text in one where there is no such way."""
    atoms = balloon.atoms()
    ways = Breaker(atoms).ranked(len(balloon.lines), most=1)
    return lines_of(atoms, ways[0]) if ways else (" ".join(balloon.words),)


def free_count(balloon: Published) -> int:
    """Our own number of lines."""
    settings = good_settings(Breaker(balloon.atoms()), measure_of(balloon), most=1)
    return len(settings[0].cuts) if settings else 0


def greedy(balloon: Published) -> tuple[str, ...]:
    """Lines filled one after the other up to the letterer's longest."""
    longest = max(balloon.width_of_line(line) for line in balloon.lines) + 1e-6
    lines: list[str] = []
    for word in balloon.words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and balloon.width_of_line(longer) <= longest:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Score:
    """How a balloon's settings, ours and the greedy one, compare with the letterer's."""

    breaks: int
    whole: bool
    found: int
    free: bool
    greedy_whole: bool
    greedy_found: int


def scored(balloon: Published) -> Score:
    """The score of a balloon."""
    ours, filled = told_the_count(balloon), greedy(balloon)
    human = breaks_of(balloon.lines)
    return Score(
        breaks=len(human),
        whole=ours == balloon.lines,
        found=len(human & breaks_of(ours)),
        free=free_count(balloon) == len(balloon.lines),
        greedy_whole=filled == balloon.lines,
        greedy_found=len(human & breaks_of(filled)),
    )


def line_of(language: str, scores: Sequence[Score]) -> str:
    """The line of a language."""
    count, breaks = len(scores), sum(score.breaks for score in scores)
    shares = (
        f"blocks={sum(score.whole for score in scores) / count:.2f}",
        f"breaks={sum(score.found for score in scores) / breaks:.2f}",
        f"free_lines={sum(score.free for score in scores) / count:.2f}",
        f"greedy_blocks={sum(score.greedy_whole for score in scores) / count:.2f}",
        f"greedy_breaks={sum(score.greedy_found for score in scores) / breaks:.2f}",
    )
    return f"{language} n={count} {' '.join(shares)}"


def main() -> None:
    """Say a line for each language in the file."""
    balloons = [balloon for balloon in read(Path(sys.argv[1])) if balloon.counts]
    for language in sorted({balloon.language for balloon in balloons}):
        own = [scored(balloon) for balloon in balloons if balloon.language == language]
        sys.stdout.write(line_of(language, own) + "\n")


if __name__ == "__main__":
    main()
