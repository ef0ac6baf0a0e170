"""What line_breaks.py would say of texts that the weights were not learnt from.

    python tests/bench/unseen.py FILE.jsonl [--by page] [--simple]

Cross-validation: the balloons of some episodes are set with weights learnt from the others, in turn
until every balloon has been set so. All translations of a balloon are held out together, since they
share its outline. `--by page` holds out pages instead of episodes, as a second, different split.
`--simple` counts only balloons of one body and one text. Then how well translators agree among
each other: where two languages set the same balloon in as many lines, the first one's breaks are
carried over to the second's text (to the break nearest in its share of letters) and scored as ours;
and where they have as many words too, how often they break alike.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from choices import block_choices
from line_breaks import Score, line_of, scored
from published import Published, breaks_of, read
from train_breaks import tables

FOLDS = 5
CLOSE = (("ru", "uk"), ("ru", "sr"), ("uk", "sr"), ("es", "it"), ("fr", "it"), ("en", "de"))


def episode(balloon: Published) -> str:
    """The episode of a balloon."""
    return balloon.name[:3]


def page(balloon: Published) -> str:
    """The page of a balloon."""
    return balloon.name[:6]


def folds(balloons: Sequence[Published], part: Callable[[Published], str]) -> list[list[Published]]:
    """The balloons in parts of like size that share no episode (or page)."""
    parts: dict[str, list[Published]] = defaultdict(list)
    for balloon in balloons:
        parts[part(balloon)].append(balloon)
    found: list[list[Published]] = [[] for _ in range(FOLDS)]
    for name in sorted(parts, key=lambda name: (-len(parts[name]), name)):
        min(found, key=len).extend(parts[name])
    return found


def held_out(
    balloons: Sequence[Published], part: Callable[[Published], str]
) -> Iterator[tuple[Published, Score]]:
    """Every balloon that counts, scored with weights that know nothing of its episode (or page)."""
    blocks = block_choices(balloons)
    for fold in folds(balloons, part):
        away = {id(balloon) for balloon in fold}
        tables(blocks, [balloon for balloon in balloons if id(balloon) not in away])
        for balloon in fold:
            if balloon.counts:
                yield balloon, scored(balloon)


def agreement(balloons: Sequence[Published], first: str, second: str) -> str:
    """How often the second language breaks where the first does, in as many lines."""
    of = {b.name: b for b in balloons if b.language == first and b.counts}
    pairs = [
        (of[b.name], b) for b in balloons if b.language == second and b.name in of and b.counts
    ]
    pairs = [(a, b) for a, b in pairs if len(a.lines) == len(b.lines)]
    alike = found = 0
    for one, other in pairs:
        carried = carried_over(one, other)
        human = set(breaks_of(other.lines))
        alike += carried == human
        found += len(carried & human)
    breaks = sum(len(b.lines) - 1 for _, b in pairs)
    if not pairs:
        return f"{first}->{second} n=0"
    shares = f"blocks={alike / len(pairs):.2f} breaks={found / breaks:.2f}"
    return f"{first}->{second} n={len(pairs)} {shares}"


def word_for_word(balloons: Sequence[Published], languages: Sequence[str]) -> str:
    """How often two of the languages break alike where they have as many words and lines."""
    of: dict[str, list[Published]] = defaultdict(list)
    for balloon in balloons:
        if balloon.counts and balloon.language in languages:
            of[balloon.name].append(balloon)
    pairs = [
        (one, other)
        for same in of.values()
        for one, other in itertools.combinations(same, 2)
        if len(one.words) == len(other.words) and len(one.lines) == len(other.lines)
    ]
    alike = sum(one.bounds == other.bounds for one, other in pairs) / max(1, len(pairs))
    return f"word for word n={len(pairs)} blocks={alike:.2f}"


def carried_over(one: Published, other: Published) -> set[int]:
    """A text's breaks carried over to its translation: each to the nearest gap between words."""
    lengths = [len(word) for word in other.words]
    gaps = list(itertools.accumulate(lengths[:-1]))
    scale = sum(lengths) / sum(len(word) for word in one.words)
    return {min(gaps, key=lambda gap: abs(gap - place * scale)) for place in breaks_of(one.lines)}


def main() -> None:
    """Say a line for each language, and for all together; then the translators' agreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--by", choices=("episode", "page"), default="episode")
    parser.add_argument("--simple", action="store_true")
    asked = parser.parse_args()
    balloons = read(asked.texts)
    rows = list(held_out(balloons, episode if asked.by == "episode" else page))
    if asked.simple:
        rows = [(balloon, score) for balloon, score in rows if balloon.outline]
    for language in sorted({balloon.language for balloon, _ in rows}):
        own = [score for balloon, score in rows if balloon.language == language]
        sys.stdout.write(line_of(language, own) + "\n")
    sys.stdout.write(line_of("all", [score for _, score in rows]) + "\n")
    for first, second in CLOSE:
        sys.stdout.write(agreement(balloons, first, second) + "\n")
        sys.stdout.write(agreement(balloons, second, first) + "\n")
    for languages in (["ru", "uk"], sorted({balloon.language for balloon in balloons})):
        sys.stdout.write(f"{'='.join(languages)} {word_for_word(balloons, languages)}\n")


if __name__ == "__main__":
    main()
