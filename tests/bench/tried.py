"""What else was tried to break lines as letterers do: the table of docs/lettering.md.

    python tests/bench/tried.py FILE.jsonl

Each row is a model that is learnt and asked as the one in use, on balloons held out by episode and
by page: whole blocks / breaks / mean log-likelihood of the letterer's choice; then how many blocks
it wins from the model in use and how many it loses. Ways that the model in use holds for 10,000
times less likely than its best are left out, which changes no row by more than 0.001. Rows that
need a package which is not there (see `terms.py`) are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from choices import Array, Choice, Text, block_choices, candidates, texts_of, widths_of
from logit import learn
from published import Published, read
from terms import Terms, Way, frequency, greedy, installed, linear, outline, phrases
from train_breaks import PRIORS
from unseen import episode, folds, page

from novel.lettering.languages import rules
from novel.lettering.rag import breadth

SPLITS = (episode, page)
_UNLIKELY = np.log(10_000)
_FAMILIES = {"ru": "Slavic", "uk": "Slavic", "sr": "Slavic", "pl": "Slavic", "en": "Germanic"} | {
    "de": "Germanic",
    "el": "Greek",
    "fr": "Romance",
    "it": "Romance",
    "es": "Romance",
    "ro": "Romance",
}
_CLASSES = (*rules("en").classes, "content", "small words")
Extra = Callable[[Text, Way, Sequence[float]], Terms]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the likely ways to break it, the terms in use, and how many breaks each way finds."""

    text: Text
    ways: tuple[Way, ...]
    choice: Choice
    found: Array


@dataclass(frozen=True, slots=True)
class Model:
    """Terms of the cases with the precision of their priors; `asked` is added when asked only."""

    choices: Sequence[Choice]
    prior: Array
    asked: Sequence[Array] | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """How the held-out choices came out, case by case."""

    whole: npt.NDArray[np.bool_]
    found: Array
    likely: Array
    breaks: int
    rank: Array

    def __str__(self) -> str:
        shares = f"{self.whole.mean():.3f} / {self.found.sum() / self.breaks:.3f}"
        return f"{shares} / −{-self.likely.mean():.3f}"


class Trial:
    """The cases of a file, and the models tried on them."""

    def __init__(self, balloons: Sequence[Published]) -> None:
        self.balloons = balloons
        made = block_choices(balloons)
        self.names = [name for _, names in made.tables for name in names]
        self.prior = np.array([PRIORS[table] for table, names in made.tables for _ in names])
        weights = learn(made.choices, self.prior)
        pairs = zip(texts_of(balloons), made.choices, strict=True)
        self.cases = [_case(text, choice, weights) for text, choice in pairs]
        self.used = Model([case.choice for case in self.cases], self.prior)

    def rows(self) -> Iterator[tuple[str, Model]]:
        """The models by name, the one in use first."""
        used = self.used
        yield "**in use**", used
        yield "the rules' prices not known when learning", self._asked_only()
        yield "no rules' prices", self._priced(0.0)
        yield "the rules' prices halved", self._priced(0.5)
        yield "… and raised by a half", self._priced(1.5)
        yield "priors a third", Model(used.choices, self.prior / 3)
        yield "priors three times", Model(used.choices, self.prior * 3)
        shapes = self.prior == PRIORS["shapes"]
        yield "shapes alone", self._of(shapes)
        yield "words alone", self._of(~shapes)
        wide = np.array([name.endswith("by width") for name in self.names])
        yield "shapes as shares of the mean line only", self._of(~wide)
        yield "all shapes times the mean line", self._beside(self._by_width(shapes & ~wide), 3.0)
        classes = np.array([any(kind in name for kind in _CLASSES) for name in self.names])
        yield "no classes of words", self._of(~classes)
        yield "the linear model of 25 terms, prior 0.3", self._alone(linear, 0.3)
        yield "… prior 1", self._alone(linear, 1.0)
        yield "its terms beside ours", self._with(linear, 3.0)
        yield "whether the next word would still fit", self._with(greedy, 3.0)
        yield "offsets for each family of languages (words)", self._by_family(~shapes)
        yield "a smooth function of the 25 terms beside ours", self._smooth()
        if installed("wordfreq"):
            yield "how common the words are (wordfreq)", self._with(frequency, 12.0)
        if installed("spacy", "en_core_web_sm", "fr_core_news_sm"):
            yield "the parse of the sentence, en and fr (spaCy)", self._with(phrases, 8.0)
        yield "the published outline known", self._with(outline, 1.0)

    def held_out(self, model: Model, part: Callable[[Published], str]) -> list[Array]:
        """What speaks for each way of each case, by weights that know nothing of its part."""
        found: list[Array] = [np.zeros(0)] * len(self.cases)
        asked = model.asked or [np.zeros(len(case.ways)) for case in self.cases]
        for away in self._parts(part):
            rest = [choice for number, choice in enumerate(model.choices) if number not in away]
            weights = learn(rest, model.prior)
            for number in away:
                choice = model.choices[number]
                found[number] = choice.terms @ weights + choice.given + asked[number]
        return found

    def bagged(self, part: Callable[[Published], str], times: int = 12) -> list[Array]:
        """The same with the mean of weights learnt from as many pages, drawn with repetition."""
        chance = np.random.default_rng(1)
        found = [np.zeros(len(case.ways)) for case in self.cases]
        for away in self._parts(part):
            rest = [number for number in range(len(self.cases)) if number not in away]
            pages = sorted({page(self.cases[number].text.balloon) for number in rest})
            for _ in range(times):
                drawn = dict(
                    zip(
                        pages,
                        chance.multinomial(len(pages), [1 / len(pages)] * len(pages)),
                        strict=True,
                    )
                )
                again = [
                    self.cases[number].choice
                    for number in rest
                    for _ in range(drawn[page(self.cases[number].text.balloon)])
                ]
                weights = learn(again, self.prior)
                for number in away:
                    choice = self.cases[number].choice
                    found[number] += (choice.terms @ weights + choice.given) / times
        return found

    def scores(self, held: Sequence[Array]) -> Scores:
        """What the held-out choices are worth."""
        tops = [int(np.argmax(odds)) for odds in held]
        pairs = list(zip(self.cases, held, strict=True))
        return Scores(
            whole=np.array([t == c.choice.chosen for t, c in zip(tops, self.cases, strict=True)]),
            found=np.array([c.found[t] for t, c in zip(tops, self.cases, strict=True)]),
            likely=np.array([_normal(odds)[case.choice.chosen] for case, odds in pairs]),
            breaks=sum(case.text.count - 1 for case in self.cases),
            rank=np.array([(odds > odds[case.choice.chosen]).sum() + 1 for case, odds in pairs]),
        )

    def least_risk(self, held: Sequence[Array]) -> list[Array]:
        """The breaks expected of each way, as if they were its odds."""
        return [
            np.array([sum(chances[gap] for gap in way[1:-1]) for way in case.ways])
            for case, chances in zip(self.cases, map(self._chances, self.cases, held), strict=True)
        ]

    @staticmethod
    def _chances(case: Case, odds: Array) -> Array:
        chances = np.zeros(len(case.text.widths))
        for way, likely in zip(case.ways, np.exp(_normal(odds)), strict=True):
            chances[list(way[1:-1])] += likely
        return chances

    def _parts(self, part: Callable[[Published], str]) -> Iterator[frozenset[int]]:
        for fold in folds(self.balloons, part):
            away = {id(balloon) for balloon in fold}
            yield frozenset(n for n, case in enumerate(self.cases) if id(case.text.balloon) in away)

    def _of(self, kept: Array) -> Model:
        terms = [replace(choice, terms=choice.terms[:, kept]) for choice in self.used.choices]
        return Model(terms, self.prior[kept])

    def _priced(self, share: float) -> Model:
        return Model([replace(c, given=c.given * share) for c in self.used.choices], self.prior)

    def _asked_only(self) -> Model:
        return replace(self._priced(0.0), asked=[choice.given for choice in self.used.choices])

    def _alone(self, extra: Extra, prior: float) -> Model:
        new = self._matrices(extra)
        made = [
            replace(choice, terms=terms, given=choice.given * 0)
            for choice, terms in zip(self.used.choices, new, strict=True)
        ]
        return Model(made, np.full(new[0].shape[1], prior))

    def _with(self, extra: Extra, prior: float) -> Model:
        return self._beside(self._matrices(extra), prior)

    def _beside(self, new: Sequence[Array], prior: float) -> Model:
        pairs = zip(self.used.choices, new, strict=True)
        made = [replace(choice, terms=np.hstack([choice.terms, terms])) for choice, terms in pairs]
        return Model(made, np.append(self.prior, np.full(new[0].shape[1], prior)))

    def _matrices(self, extra: Extra) -> list[Array]:
        rows = [
            [extra(case.text, way, widths_of(case.text, way)) for way in case.ways]
            for case in self.cases
        ]
        names = sorted({name for ways in rows for terms in ways for name in terms})
        return [np.array([[terms.get(n, 0.0) for n in names] for terms in ways]) for ways in rows]

    def _by_width(self, kept: Array) -> list[Array]:
        """Those terms times how broad the block is."""
        found = []
        for case in self.cases:
            means = [sum(widths_of(case.text, way)) / case.text.count for way in case.ways]
            broad = np.array([breadth(mean) for mean in means])
            found.append(case.choice.terms[:, kept] * broad[:, None])
        return found

    def _by_family(self, kept: Array) -> Model:
        """Those terms once more for each family of languages, shrunk ten times."""
        families, new = sorted(set(_FAMILIES.values())), []
        for case in self.cases:
            own = [_FAMILIES[case.text.balloon.language] == family for family in families]
            new.append(np.hstack([case.choice.terms[:, kept] * here for here in own]))
        return self._beside(new, 10 * PRIORS["gaps"])

    def _smooth(self) -> Model:
        """Random cosines of the 25 terms: a Gaussian process, nearly."""
        new = self._matrices(linear)
        rows = np.concatenate(new)
        chance = np.random.default_rng(1)
        ways = chance.normal(size=(rows.shape[1], 150)) / 16
        made = []
        for terms in new:
            turned = (terms - rows.mean(axis=0)) / rows.std(axis=0) @ ways
            made.append(np.hstack([np.cos(turned), np.sin(turned)]) * (2 / 300) ** 0.5)
        return self._beside(made, 0.2)


def _case(text: Text, choice: Choice, weights: Array) -> Case:
    """A case with the ways that are likely by these weights, and the letterer's."""
    odds = choice.terms @ weights + choice.given
    kept = odds > odds.max() - _UNLIKELY
    kept[choice.chosen] = True
    ways = [way for way, stays in zip(candidates(text), kept, strict=True) if stays]
    human = set(text.bounds[1:-1])
    few = replace(
        choice,
        terms=choice.terms[kept],
        given=choice.given[kept],
        chosen=int(kept[: choice.chosen].sum()),
    )
    return Case(text, tuple(ways), few, np.array([len(human & {*way[1:-1]}) for way in ways]))


def _normal(odds: Array) -> Array:
    """Odds' logarithms as logarithms of chances."""
    shifted = odds - odds.max()
    return np.asarray(shifted - np.log(np.exp(shifted).sum()))


def main() -> None:
    """Print the table."""
    trial = Trial(read(Path(sys.argv[1])))
    sys.stdout.write(
        "| tried | by episode | won, lost | by page | won, lost |\n|---|---|---|---|---|\n"
    )
    used = [trial.held_out(trial.used, part) for part in SPLITS]
    best = [trial.scores(held) for held in used]

    def say(name: str, helds: Sequence[Sequence[Array]], *, odds: bool = True) -> None:
        cells = []
        for scores, first in zip(map(trial.scores, helds), best, strict=True):
            won = int((scores.whole & ~first.whole).sum())
            lost = int((first.whole & ~scores.whole).sum())
            cells += [str(scores) if odds else str(scores).rpartition(" / ")[0], f"{won}, {lost}"]
        sys.stdout.write(f"| {name} | {' | '.join(cells)} |\n")
        sys.stdout.flush()

    for name, model in trial.rows():
        say(name, [trial.held_out(model, part) for part in SPLITS])
    say("the mean of 12 models of drawn pages", [trial.bagged(part) for part in SPLITS])
    say(
        "the block with most breaks expected", [trial.least_risk(held) for held in used], odds=False
    )
    ranks = [f"{(best[0].rank <= most).mean():.2f}" for most in (1, 2, 3, 5)]
    sys.stdout.write(f"\nThe letterer's choice among the first 1, 2, 3, 5: {', '.join(ranks)}\n")


if __name__ == "__main__":
    main()
