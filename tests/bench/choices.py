"""Choices: every way to break a published text into its lines, in the terms of our weights."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from published import Published, measure_of

from novel.lettering.atoms import Atom
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import count_terms, setting_of
from novel.lettering.languages import rules
from novel.lettering.marks import Terms, gap_terms, stumbles, tokens_of
from novel.lettering.rag import breadth, terms_of

Array = npt.NDArray[np.float64]
MOST = 1500  # candidates of a text; the evenest are kept
_MOST_LINES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text to learn from: the widths of its words, and where lines may break.

    `gaps` are the terms of a break behind each word but the last, `stumbles` what our own rules
    make of it.
    """

    balloon: Published
    widths: tuple[float, ...]
    joints: tuple[int, ...]
    gaps: tuple[Terms, ...]
    stumbles: tuple[float, ...]

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
    """A balloon's candidates: a row of terms for each, and which of them the letterer chose.

    `given` is what speaks for each candidate whatever is learnt, as odds' logarithms.
    """

    balloon: Published
    terms: Array
    given: Array
    chosen: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Choices in the same terms, and the terms' names, table by table of the weights' file."""

    choices: tuple[Choice, ...]
    tables: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, balloons: Sequence[Published]) -> list[Choice]:
        """The choices of these balloons."""
        wanted = {(balloon.name, balloon.language) for balloon in balloons}
        return [c for c in self.choices if (c.balloon.name, c.balloon.language) in wanted]


def block_choices(balloons: Sequence[Published]) -> Choices:
    """The ways to break each text that counts into its number of lines.

    Texts that the letterer broke where we never do are left out.
    """
    raw = []
    for text in texts_of(balloons):
        ways = candidates(text)
        given = np.array([-sum(text.stumbles[gap - 1] for gap in way[1:-1]) for way in ways])
        rows = [_terms(text, way) for way in ways]
        raw.append((text.balloon, rows, given, ways.index(text.bounds)))
    gaps = _names(gap for _, rows, _, _ in raw for gap, _ in rows)
    shapes = _names(shape for _, rows, _, _ in raw for _, shape in rows)
    made = [
        Choice(
            balloon,
            np.hstack([_matrix([g for g, _ in rows], gaps), _matrix([s for _, s in rows], shapes)]),
            given,
            chosen,
        )
        for balloon, rows, given, chosen in raw
    ]
    return Choices(tuple(made), (("gaps", gaps), ("shapes", shapes)))


def texts_of(balloons: Sequence[Published]) -> list[Text]:
    """The texts that count and that the letterer broke nowhere but where we may."""
    return [text for text in map(_text, balloons) if text.balloon.counts and text.reachable]


def count_choices(balloons: Sequence[Published]) -> Choices:
    """For every balloon of up to eight lines, its best setting in each number of lines."""
    raw = []
    for balloon in balloons:
        breaker, measure = Breaker(balloon.atoms()), measure_of(balloon)
        settings = [setting_of(breaker, measure, count + 1) for count in range(_MOST_LINES)]
        rows = [dict(count_terms(s, breaker, measure)) for s in settings if s is not None]
        if len(balloon.lines) <= len(rows) > 1:
            raw.append((balloon, rows, len(balloon.lines) - 1))
    names = _names(row for _, rows, _ in raw for row in rows)
    made = [
        Choice(balloon, _matrix(rows, names), np.zeros(len(rows)), chosen)
        for balloon, rows, chosen in raw
    ]
    return Choices(tuple(made), (("counts", names),))


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


def _text(balloon: Published) -> Text:
    words, atoms = balloon.words, balloon.atoms()
    tokens = tokens_of(" ".join(words), rules(balloon.language))
    return Text(
        balloon,
        widths=tuple(balloon.width_of_line(word) for word in words),
        joints=tuple(end for end in _joints(atoms) if end < len(words)),
        gaps=tuple(gap_terms(tokens, gap) for gap in range(1, len(words))),
        stumbles=tuple(stumbles(tokens, gap) for gap in range(1, len(words))),
    )


def _joints(atoms: Sequence[Atom]) -> Iterator[int]:
    """The numbers of words before each gap between atoms."""
    text = ""
    for atom in atoms:
        text += atom.text + " " * (atom.space > 0)
        if atom.space:
            yield len(text.split())


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


def widths_of(text: Text, bounds: Sequence[int]) -> list[float]:
    """The widths of the lines with those bounds, in em."""
    return [
        sum(text.widths[a:b]) + text.balloon.space * (b - a - 1)
        for a, b in itertools.pairwise(bounds)
    ]


def _shares(text: Text, bounds: Sequence[int]) -> list[float]:
    widths = widths_of(text, bounds)
    mean = sum(widths) / len(widths)
    return [width / mean for width in widths]


def _terms(text: Text, bounds: tuple[int, ...]) -> tuple[dict[str, float], dict[str, float]]:
    """The sums of the terms of the gaps and of the shape of one way."""
    gaps: dict[str, float] = defaultdict(float)
    shapes: dict[str, float] = defaultdict(float)
    for gap in bounds[1:-1]:
        for name, value in text.gaps[gap - 1].items():
            gaps[name] += value
    words = [end - start for start, end in itertools.pairwise(bounds)]
    broad = breadth(sum(widths_of(text, bounds)) / text.count)
    for name, value in terms_of(_shares(text, bounds), words, broad):
        shapes[name] += value
    return gaps, shapes


def _names(rows: Iterator[dict[str, float]]) -> tuple[str, ...]:
    return tuple(sorted({name for row in rows for name in row}))


def _matrix(rows: Sequence[dict[str, float]], names: Sequence[str]) -> Array:
    return np.array([[row.get(name, 0.0) for name in names] for row in rows])
