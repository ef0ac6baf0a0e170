"""Learn the weights of line breaks from published lettering, and say how good they are.

    python tests/bench/train_breaks.py FILE.jsonl [src/novel/lettering/breaks.toml]

All ways to break a text into its human number of lines are candidates; the weights are those that
make the human choice the likeliest (conditional logit, Gaussian prior, Newton's method). Without a
second argument only the cross-validation by episode is made; with one the weights are written.
"""

from __future__ import annotations

import argparse
import itertools
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from published import Published, measure_of, read

from novel.lettering.atoms import Atom
from novel.lettering.breaking import Breaker, forget
from novel.lettering.fitting import count_terms, setting_of
from novel.lettering.languages import rules
from novel.lettering.marks import gap_terms, tokens_of
from novel.lettering.rag import block_terms, line_terms, step_terms

Array = npt.NDArray[np.float64]
PRIOR_GAPS, PRIOR_SHAPES = 12.0, 1.4  # strength of the prior: rare terms of words need more
MOST = 1500  # candidates of a text; the evenest are kept
PRIOR_COUNTS = 1.0
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Text:
    """A text to learn from: its balloon, the widths of its words, and where lines may break."""

    balloon: Published
    widths: tuple[float, ...]
    joints: tuple[int, ...]

    @property
    def bounds(self) -> tuple[int, ...]:
        """The words with which the human lines begin, and the number of words."""
        return self.balloon.bounds

    @property
    def count(self) -> int:
        """The number of lines."""
        return len(self.bounds) - 1

    @property
    def reachable(self) -> bool:
        """The letterer broke nowhere but where we may."""
        return set(self.bounds[1:-1]) <= set(self.joints)


@dataclass(frozen=True, slots=True)
class Choice:
    """A text's candidates: a row of terms for each, and which of them the letterer chose."""

    text: Text
    bounds: tuple[tuple[int, ...], ...]
    terms: Array
    chosen: int


def texts_of(balloons: Sequence[Published]) -> list[Text]:
    """The texts that count: 3 to 26 words, 2 to 7 lines, no hyphens."""
    return [_text(balloon) for balloon in balloons if balloon.counts]


def _text(balloon: Published) -> Text:
    words, atoms = balloon.words, balloon.atoms()
    return Text(
        balloon,
        widths=tuple(balloon.widths[word] for word in words),
        joints=tuple(end for end in _joints(atoms) if end < len(words)),
    )


def _joints(atoms: Sequence[Atom]) -> Iterator[int]:
    """The numbers of words before each gap between atoms."""
    text = ""
    for atom in atoms:
        text += atom.text + " " * (atom.space > 0)
        if atom.space:
            yield len(text.split())


def candidates(text: Text) -> list[tuple[int, ...]]:
    """Ways to break a text into its number of lines, the human one among them."""
    length, inner = len(text.widths), text.count - 1
    human = {text.bounds}
    if math.comb(len(text.joints), inner) <= MOST:
        ways = {(0, *way, length) for way in itertools.combinations(text.joints, inner)}
        return sorted(ways | human)
    limit, found = 1.5, list[tuple[int, ...]]()
    while len(found) < MOST and limit < 2.2:
        found = list(itertools.islice(_even_ways(text, limit), 6 * MOST))
        limit += 0.15
    found.sort(key=lambda way: sum(width**2 for width in _shares(text, way)))
    return sorted({*found[: 2 * MOST]} | human)


def _even_ways(text: Text, limit: float) -> Iterator[tuple[int, ...]]:
    space, length, count = text.balloon.space, len(text.widths), text.count
    reach = [0.0, *itertools.accumulate(width + space for width in text.widths)]
    widest = limit * (reach[-1] - count * space) / count

    def ways(start: int, left: int) -> Iterator[tuple[int, ...]]:
        if reach[length] - reach[start] - space > left * (widest + space):
            return
        if left == 1:
            yield (start, length)
            return
        for end in text.joints:
            if end <= start:
                continue
            if reach[end] - reach[start] - space > widest:
                return
            for rest in ways(end, left - 1):
                yield (start, *rest)

    return ways(0, count)


def _shares(text: Text, bounds: Sequence[int]) -> list[float]:
    widths = [
        sum(text.widths[a:b]) + text.balloon.space * (b - a - 1)
        for a, b in itertools.pairwise(bounds)
    ]
    mean = sum(widths) / len(widths)
    return [width / mean for width in widths]


def choices(texts: Sequence[Text]) -> tuple[list[Choice], list[str], list[str]]:
    """Every text's candidates in terms, and the names of gaps' and of shapes' terms."""
    raw = [(text, ways, [_terms(text, way) for way in ways]) for text, ways in _with_ways(texts)]
    gaps = sorted({name for _, _, rows in raw for gap, _ in rows for name in gap})
    shapes = sorted({name for _, _, rows in raw for _, shape in rows for name in shape})
    places = {("g", name): i for i, name in enumerate(gaps)}
    places |= {("s", name): len(gaps) + i for i, name in enumerate(shapes)}
    made: list[Choice] = []
    for text, ways, rows in raw:
        terms = np.zeros((len(ways), len(places)))
        for row, (gap, shape) in enumerate(rows):
            for name, value in gap.items():
                terms[row, places["g", name]] = value
            for name, value in shape.items():
                terms[row, places["s", name]] = value
        made.append(Choice(text, tuple(ways), terms, ways.index(text.bounds)))
    return made, gaps, shapes


def _with_ways(texts: Sequence[Text]) -> Iterator[tuple[Text, list[tuple[int, ...]]]]:
    return ((text, candidates(text)) for text in texts)


def _terms(text: Text, bounds: tuple[int, ...]) -> tuple[dict[str, float], dict[str, float]]:
    gaps: dict[str, float] = defaultdict(float)
    shapes: dict[str, float] = defaultdict(float)
    for gap in bounds[1:-1]:
        for name, value in _gaps_of(text)[gap - 1].items():
            gaps[name] += value
    shares = _shares(text, bounds)
    for row, (start, end) in enumerate(itertools.pairwise(bounds)):
        for name, value in line_terms(shares[row], row, text.count, end - start):
            shapes[name] += value
        if row:
            for name, value in step_terms(shares[row - 1], shares[row], row, text.count):
                shapes[name] += value
    for name, value in block_terms(shares):
        shapes[name] += value
    return gaps, shapes


_known: dict[str, list[dict[str, float]]] = {}


def _gaps_of(text: Text) -> list[dict[str, float]]:
    key = f"{text.balloon.name} {text.balloon.language}"
    if key not in _known:
        tokens = tokens_of(" ".join(text.balloon.words), rules(text.balloon.language))
        _known[key] = [dict(gap_terms(tokens, gap)) for gap in range(1, len(tokens))]
    return _known[key]


def learn(made: Sequence[Choice], prior: Array) -> Array:
    """The likeliest weights under the prior."""
    weights = np.zeros(len(prior))
    for _ in range(30):
        gradient, curve = -prior * weights, np.diag(prior)
        for choice in made:
            odds = _chances(choice, weights)
            mean = odds @ choice.terms
            gradient += choice.terms[choice.chosen] - mean
            likely = odds > 1e-6
            spread = choice.terms[likely] - mean
            curve += (spread.T * odds[likely]) @ spread
        step = np.linalg.solve(curve, gradient)
        longest = float(np.abs(step).max())
        weights += step * min(1.0, 2.0 / longest)
        if longest < 1e-3:
            break
    return weights


def _chances(choice: Choice, weights: Array) -> Array:
    score = choice.terms @ weights
    odds = np.exp(score - score.max())
    return np.asarray(odds / odds.sum())


def folds(made: Sequence[Choice]) -> list[set[str]]:
    """The episodes in five folds of like size."""
    sizes: dict[str, int] = defaultdict(int)
    for choice in made:
        sizes[_episode(choice)] += 1
    parts: list[set[str]] = [set() for _ in range(FOLDS)]
    weight = [0] * FOLDS
    for episode in sorted(sizes, key=lambda name: (-sizes[name], name)):
        least = weight.index(min(weight))
        parts[least].add(episode)
        weight[least] += sizes[episode]
    return parts


def _episode(choice: Choice) -> str:
    return choice.text.balloon.name[:3]


def cross_validate(made: Sequence[Choice], prior: Array) -> None:
    """Say, fold by fold and language by language, how the letterers' own breaks are found."""
    whole: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for fold in folds(made):
        weights = learn([c for c in made if c.text.reachable and _episode(c) not in fold], prior)
        scores: dict[str, list[tuple[float, ...]]] = defaultdict(list)
        for choice in made:
            if _episode(choice) in fold:
                scores[choice.text.balloon.language].append(_score(choice, weights))
        _say(" ".join(sorted(fold)), [s for rows in scores.values() for s in rows])
        for language, rows in scores.items():
            whole[language] += rows
    for language in sorted(whole):
        _say(language, whole[language])
    _say("all", [s for rows in whole.values() for s in rows])


def _score(choice: Choice, weights: Array) -> tuple[float, ...]:
    odds = _chances(choice, weights)
    if not choice.text.reachable:
        odds[choice.chosen] = 1e-6
    found = set(choice.bounds[int(odds.argmax())][1:-1])
    human = set(choice.text.bounds[1:-1])
    chance = math.log(max(float(odds[choice.chosen]), 1e-12))
    return float(found == human), len(found & human), len(human), chance


def _say(name: str, rows: Sequence[tuple[float, ...]]) -> None:
    blocks, found, human, chance = (sum(column) for column in zip(*rows, strict=True))
    count = len(rows)
    sys.stdout.write(
        f"{name:8} n={count} blocks={blocks / count:.2f} breaks={found / human:.2f} "
        f"log-likelihood={chance / count:.3f}\n"
    )


def count_choices(
    balloons: Sequence[Published],
) -> tuple[list[tuple[Published, Array, int]], list[str]]:
    """For every balloon of up to eight lines, a row of terms for each number of lines."""
    raw: list[tuple[Published, list[dict[str, float]], int]] = []
    for balloon in balloons:
        breaker = Breaker(balloon.atoms())
        measure = measure_of(balloon)
        settings = [setting_of(breaker, measure, count) for count in range(1, 9)]
        rows = [dict(count_terms(s, breaker, measure)) for s in settings if s is not None]
        if len(balloon.lines) <= len(rows) > 1:
            raw.append((balloon, rows, len(balloon.lines) - 1))
    names = sorted({name for _, rows, _ in raw for row in rows for name in row})
    return [
        (balloon, np.array([[row.get(n, 0.0) for n in names] for row in rows]), chosen)
        for balloon, rows, chosen in raw
    ], names


def as_choices(rows: Sequence[tuple[Published, Array, int]]) -> list[Choice]:
    """Numbers of lines as choices, for the same learning."""
    return [
        Choice(Text(balloon, (), ()), tuple((n,) for n in range(len(terms))), terms, chosen)
        for balloon, terms, chosen in rows
    ]


def say_counts(made: Sequence[Choice], prior: Array) -> None:
    """Say fold by fold how often the letterers' number of lines is found."""
    for fold in folds(made):
        weights = learn([c for c in made if _episode(c) not in fold], prior)
        right = [
            int(_chances(c, weights).argmax()) == c.chosen for c in made if _episode(c) in fold
        ]
        sys.stdout.write(f"{' '.join(sorted(fold)):8} free_lines={sum(right) / len(right):.2f}\n")


def table(name: str, terms: Sequence[str], weights: Array) -> str:
    """A table of weights as TOML."""
    rows = (f'"{term}" = {weight:.3f}' for term, weight in zip(terms, weights, strict=True))
    return "\n".join((f"[{name}]", *rows, ""))


HEAD = """# What the terms of a setting are worth, as natural logarithms of odds. Learnt by
# tests/bench/train_breaks.py from {count} published balloons in {languages} languages
# (Pepper&Carrot by David Revoy and translators, CC BY 4.0). Not edited by hand.
"""


def main() -> None:
    """Cross-validate, and write the weights where a second file is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("weights", type=Path, nargs="?")
    asked = parser.parse_args()
    balloons = read(asked.texts)
    made, gaps, shapes = choices(texts_of(balloons))
    prior = np.array([PRIOR_GAPS] * len(gaps) + [PRIOR_SHAPES] * len(shapes))
    cross_validate(made, prior)
    learnt = learn([c for c in made if c.text.reachable], prior)
    head = HEAD.format(count=len(made), languages=len({b.language for b in balloons}))
    parts = [
        head,
        table("gaps", gaps, learnt[: len(gaps)]),
        table("shapes", shapes, learnt[len(gaps) :]),
    ]
    if asked.weights is not None:
        asked.weights.write_text("\n".join((*parts, "[counts]\n")), encoding="utf-8")
    forget()
    rows, names = count_choices(balloons)
    counted, loose = as_choices(rows), np.full(len(names), PRIOR_COUNTS)
    say_counts(counted, loose)
    if asked.weights is not None:
        parts.append(table("counts", names, learn(counted, loose)))
        asked.weights.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
