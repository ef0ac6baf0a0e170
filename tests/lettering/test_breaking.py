"""Breaking: the letterers' best lines of a given number, and even lines of running text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.words import Stretch
from novel.lettering.atoms import Atom
from novel.lettering.breaking import Breaker, Cuts
from novel.lettering.rag import Rag, breadth, rag, terms_of
from novel.lettering.weights import weights

SPACE = 0.25


def text(*widths: float, price: float = 0.0, forced: int | None = None) -> Breaker:
    return Breaker(
        [
            Atom((Stretch("x"),), width, SPACE, price, forced=index == forced)
            for index, width in enumerate(widths)
        ]
    )


def all_ways(breaker: Breaker, count: int) -> list[tuple[int, ...]]:
    length = len(breaker.atoms)
    return [(0, *way, length) for way in itertools.combinations(range(1, length), count - 1)]


def price_by_terms(breaker: Breaker, bounds: tuple[int, ...]) -> float:
    """What the weights say of a way, term by term."""
    learnt, count = weights().shapes, len(bounds) - 1
    mean = (breaker.total - SPACE * (count - 1)) / count
    shares = [breaker.width(a, b) / mean for a, b in itertools.pairwise(bounds)]
    words = [end - start for start, end in itertools.pairwise(bounds)]
    terms = terms_of(shares, words, breadth(mean))
    score = sum(learnt.get(name, 0.0) * value for name, value in terms)
    return sum(breaker.atoms[end - 1].price for end in bounds[1:-1]) - score


widths = st.lists(st.floats(0.5, 6), min_size=3, max_size=7)


@given(widths, st.integers(2, 4))
def test_the_cost_of_lines_is_the_sum_of_their_terms(words: list[float], count: int) -> None:
    breaker = text(*words)
    for cuts in breaker.ranked(min(count, len(words))):
        assert cuts.cost == pytest.approx(price_by_terms(breaker, cuts.bounds), abs=1e-6)


@given(widths, st.integers(2, 3))
def test_no_other_way_is_much_better(words: list[float], count: int) -> None:
    breaker = text(*words)
    found = breaker.ranked(count)
    best = min(
        price_by_terms(breaker, way)
        for way in all_ways(breaker, count)
        if all(
            breaker.width(a, b) <= 2.0 * breaker.total / count or b == a + 1
            for a, b in itertools.pairwise(way)
        )
    )
    assert found[0].cost <= best + 0.5


@given(widths, st.integers(1, 5))
def test_every_word_stands_on_one_line(words: list[float], count: int) -> None:
    for cuts in text(*words).ranked(count):
        assert cuts.bounds[0] == 0
        assert cuts.bounds[-1] == len(words)
        assert list(cuts.bounds) == sorted(set(cuts.bounds))
        assert len(cuts) == count


def test_no_line_is_wider_than_its_limit() -> None:
    breaker = text(2, 2, 2, 2, 2, 2)
    (cuts, *_) = breaker.ranked(3, limits=[2, 7, 7])
    assert cuts.widths[0] <= 2
    assert breaker.ranked(2, limits=[2, 3]) == ()


def test_a_forced_break_is_kept() -> None:
    for cuts in text(1, 3, 3, 3, forced=0).ranked(2):
        assert cuts.bounds == (0, 1, 4)


def test_a_forced_break_makes_one_line_impossible() -> None:
    assert text(1, 1, forced=0).ranked(1) == ()


def test_a_dear_gap_is_avoided() -> None:
    atoms = [Atom((Stretch("x"),), 2.0, SPACE, price, forced=False) for price in (0, 9, 0, 0)]
    (cuts, *_) = Breaker(atoms).ranked(2)
    assert cuts.bounds != (0, 2, 4)


def test_a_hyphen_counts_at_the_end_of_a_line_only() -> None:
    first = Atom((Stretch("до"),), 1.0, 0.0, 6.0, forced=False, hyphen=0.3)
    second = Atom((Stretch("ве"),), 1.0, 0.0, 0.0, forced=False)
    breaker = Breaker([first, second])
    assert breaker.width(0, 1) == pytest.approx(1.3)
    assert breaker.width(0, 2) == pytest.approx(2.0)


def test_running_text_fills_its_measure_evenly() -> None:
    cuts = text(*[1.0] * 12).ways(3, [5, 5, 5])
    assert cuts is not None
    assert [b - a for a, b in itertools.pairwise(cuts.bounds)] == [4, 4, 4]


def test_the_same_text_always_breaks_alike() -> None:
    words = (3.1, 1.2, 0.4, 2.2, 2.9, 1.1, 0.8)
    assert text(*words).ranked(3) == text(*words).ranked(3)


def test_blocks_that_bulge_cost_less_than_blocks_with_a_waist() -> None:
    block: Rag = rag(3, 0.0, weights().shapes)

    def price(*shares: float) -> float:
        lines = sum(block.line(share, row, 3) for row, share in enumerate(shares))
        steps = sum(block.step(a, b, row + 1) for row, (a, b) in enumerate(pairs(shares)))
        return lines + steps + block.whole(shares)

    assert price(0.9, 1.2, 0.9) < price(1.1, 0.8, 1.1)


def test_a_broad_block_is_made_evener_than_a_narrow_one() -> None:
    stair = (1.25, 1.0, 0.75)

    def price(broad: float) -> float:
        block = rag(3, broad, weights().shapes)
        return sum(block.step(a, b, row + 1) for row, (a, b) in enumerate(pairs(stair)))

    assert price(breadth(12.0)) > price(breadth(4.0))


def pairs(shares: tuple[float, ...]) -> list[tuple[float, float]]:
    return list(itertools.pairwise(shares))


def test_cuts_know_how_many_lines_they_make() -> None:
    assert len(Cuts((0, 1, 2), (1.0, 1.0), 0.0)) == 2
