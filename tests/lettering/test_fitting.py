"""Fitting: the least good balloon round a text, and a text in a balloon that is there."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.words import Stretch
from novel.geometry import Point
from novel.lettering.atoms import Atom
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import (
    Measure,
    good_settings,
    line_offsets,
    setting_of,
    superellipse_chord,
)
from novel.lettering.inside import clearance, holds, line_boxes, set_inside

BALLOON = Measure(is_box=False, leading=1.16, above=0.7, below=0.02, air=0.62, aspect=2.0)
BOX = replace(BALLOON, is_box=True, aspect=3.4)


def text(*widths: float, forced: int | None = None) -> Breaker:
    return Breaker(
        [
            Atom((Stretch("x"),), width, 0.25, 0.0, forced=index == forced)
            for index, width in enumerate(widths)
        ]
    )


def ellipse(a: float, b: float) -> list[Point]:
    turns = [2 * math.pi * step / 60 for step in range(60)]
    return [Point(a * math.cos(turn), b * math.sin(turn)) for turn in turns]


words = st.lists(st.floats(0.5, 5), min_size=1, max_size=16)


@given(words)
def test_every_line_stands_within_its_balloon(widths: list[float]) -> None:
    for setting in good_settings(text(*widths), BALLOON):
        ys = [offset - 0.34 for offset in line_offsets(len(setting.cuts), BALLOON)]
        for y, width in zip(ys, setting.cuts.widths, strict=True):
            chord = superellipse_chord(abs(y) + 0.36, setting.half_width, setting.half_height)
            assert width < chord


@given(words)
def test_costs_count_from_the_best_upwards(widths: list[float]) -> None:
    costs = [setting.cost for setting in good_settings(text(*widths), BALLOON)]
    assert costs[0] == 0
    assert costs == sorted(costs)


def test_a_balloon_keeps_to_the_lines_that_the_author_wrote() -> None:
    invitation = (1.5, 1.2, 5.0, 1.1, 1.1, 4.2)  # "It's an invitation / to be careful."
    ((free, *_), (written, *_)) = (
        good_settings(text(*invitation, forced=forced), BALLOON) for forced in (None, 2)
    )
    assert len(free.cuts) == 3
    assert len(written.cuts) == 2


def test_a_balloon_breaks_lines_that_the_author_wrote_where_there_is_no_room() -> None:
    for setting in good_settings(text(*[3.0] * 8, forced=3), replace(BALLOON, widest=9.0)):
        assert len(setting.cuts) > 2


def test_a_fuller_outline_is_smaller_round_a_block_with_corners() -> None:
    def area(exponent: float) -> float:
        found = setting_of(text(*[2.0] * 12), replace(BALLOON, exponent=exponent), 4)
        assert found is not None
        return found.half_width * found.half_height

    assert area(4) < area(2.4) < area(2)


def test_each_number_of_lines_is_offered_once() -> None:
    counts = [len(s.cuts) for s in good_settings(text(*[2.0] * 12), BALLOON)]
    assert len(counts) == len(set(counts)) > 1


@given(words, st.floats(7, 16))
def test_no_balloon_is_wider_than_allowed(widths: list[float], widest: float) -> None:
    for setting in good_settings(text(*widths), replace(BALLOON, widest=widest)):
        assert setting.half_width * 2 <= widest + 1e-6


def test_a_word_wider_than_allowed_has_no_setting() -> None:
    assert good_settings(text(2, 9, 2), replace(BALLOON, widest=8)) == ()


@given(words, st.floats(7, 16))
def test_a_width_asked_for_is_used_up_by_as_few_lines_as_it_lets(
    widths: list[float], asked: float
) -> None:
    found = good_settings(text(*widths), replace(BALLOON, asked=asked))
    assert all(setting.half_width * 2 <= asked + 1e-6 for setting in found)
    assert [len(setting.cuts) for setting in found] == sorted(len(one.cuts) for one in found)


def test_a_balloon_hugs_its_words_though_its_width_be_large() -> None:
    (free, *_), (given, *_) = (
        good_settings(text(4.0), measure) for measure in (BALLOON, replace(BALLOON, asked=30.0))
    )
    assert given.half_width == free.half_width


def test_a_box_is_wider_and_flatter_than_a_balloon() -> None:
    box, balloon = (good_settings(text(*[2.0] * 10), m)[0] for m in (BOX, BALLOON))
    assert box.half_width / box.half_height > balloon.half_width / balloon.half_height


def test_more_air_makes_a_larger_balloon() -> None:
    near, far = (setting_of(text(2, 3, 2), replace(BALLOON, air=air), 3) for air in (0.4, 0.9))
    assert near is not None
    assert far is not None
    assert near.half_width < far.half_width


def test_a_text_of_nothing_has_no_setting() -> None:
    assert good_settings(text(), BALLOON) == ()


def test_a_text_is_set_well_inside_an_ellipse() -> None:
    found = set_inside(text(2, 3, 2, 3, 2, 3), ellipse(6, 3.5), BALLOON)
    assert found is not None
    assert found.clearance >= 0.5
    assert found.centre.x == pytest.approx(0, abs=0.05)


def test_a_text_is_set_into_the_wide_side_of_a_drawn_balloon() -> None:
    pear = [Point(-1, -4), Point(1, -4), Point(5, 2), Point(4, 4), Point(-4, 4), Point(-5, 2)]
    found = set_inside(text(3, 3, 3, 3, 3, 3), pear, BALLOON)
    assert found is not None
    assert found.centre.y > 0
    assert found.clearance > 0.2


def test_a_text_too_large_for_an_outline_has_no_setting_there() -> None:
    assert set_inside(text(9, 9), ellipse(3, 2), BALLOON) is None


@given(words, st.floats(3, 9), st.floats(1.2, 5))
def test_no_line_leaves_an_outline(widths: list[float], a: float, b: float) -> None:
    outline = ellipse(a, b)
    found = set_inside(text(*widths), outline, BALLOON)
    if found is not None:
        boxes = line_boxes(found.cuts, found.centre, BALLOON)
        for left, top, right, bottom in boxes:
            for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
                assert holds(outline, Point(x, y))


def test_distances_are_told_from_the_nearest_corner() -> None:
    square = [Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10)]
    assert clearance([(1, 2, 9, 8)], square) == pytest.approx(1)
    assert clearance([(-1, 2, 9, 8)], square) == pytest.approx(-1)
