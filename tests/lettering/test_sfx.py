"""Drawn sounds bend, grow and dance, and still say their text."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.style import Style
from novel.colour import BLACK, WHITE
from novel.geometry import Point, Rect
from novel.lettering.setting import SetBlock
from novel.lettering.sfx import bounds, gradient_of, is_warped, warped
from novel.sheet import UPRIGHT, Glyph, GlyphRun

PLAIN = Style(face="", emphasis="", size=20, smallest=20, shape="none")
CENTRE = Point(100, 100)


def block(text: str) -> SetBlock:
    glyphs = tuple(Glyph(gid=ord(char), advance=0.5, text=char) for char in text)
    start = Point(100 - len(text) * 5, 107)
    run = GlyphRun(face="f.ttf", size=20, start=start, glyphs=glyphs, language="en")
    return SetBlock((run,), (Rect(start.x, 93, start.x + run.width, 107),))


def drawn(text: str, style: Style, path: tuple[Point, ...] = ()) -> tuple[GlyphRun, ...]:
    return warped(block(text), CENTRE, style, 1, path)


@given(
    st.text(min_size=1, max_size=12),
    st.floats(-300, 300),
    st.floats(0.2, 5),
    st.floats(0, 1),
    st.floats(-60, 60),
)
def test_no_letter_is_lost_and_none_is_mirrored(
    text: str, arc: float, grow: float, wobble: float, shear: float
) -> None:
    runs = drawn(text, replace(PLAIN, arc=arc, grow=grow, wobble=wobble, shear=shear))
    assert "".join(run.text for run in runs) == text
    for run in runs:
        a, b, c, d = run.matrix
        assert a * d - b * c > 0


def test_a_plain_style_is_not_drawn_out_of_shape() -> None:
    assert not is_warped(PLAIN)
    for run, x in zip(drawn("ABCD", PLAIN), (80, 90, 100, 110), strict=True):
        assert run.matrix == pytest.approx(UPRIGHT)
        assert (run.start.x, run.start.y) == pytest.approx((x, 107))


def test_a_hill_rises_in_the_middle_and_turns_with_the_way() -> None:
    runs = drawn("ABCDE", replace(PLAIN, arc=90))
    heights = [run.start.y for run in runs]
    assert min(heights) in heights[1:4]
    first, last = runs[0].matrix, runs[-1].matrix
    assert first[1] > 0 > last[1]
    lean = math.degrees(math.atan2(first[1], first[0]) - math.atan2(last[1], last[0]))
    assert lean == pytest.approx(90 * 4 / 5, abs=1)


def test_a_valley_falls_in_the_middle() -> None:
    heights = [run.start.y for run in drawn("ABCDE", replace(PLAIN, arc=-90))]
    assert max(heights) in heights[1:4]


def test_letters_grow_to_the_share_that_is_asked() -> None:
    sizes = [run.matrix[0] for run in drawn("ABCDE", replace(PLAIN, grow=2))]
    assert sizes == sorted(sizes)
    assert sizes[-1] / sizes[0] == pytest.approx(2)


def test_letters_stand_on_their_path() -> None:
    runs = drawn("ABC", PLAIN, (Point(0, 0), Point(0, 100)))
    assert all(run.matrix == pytest.approx((0, -1, 1, 0), abs=1e-9) for run in runs)
    assert [run.start.y for run in runs] == sorted(run.start.y for run in runs)


def test_letters_spread_out_over_a_longer_path_but_not_far_apart() -> None:
    near = drawn("ABC", PLAIN, (Point(0, 0), Point(36, 0)))
    far = drawn("ABC", PLAIN, (Point(0, 0), Point(500, 0)))
    assert near[1].start.x - near[0].start.x == pytest.approx(12)
    assert far[1].start.x - far[0].start.x == pytest.approx(14.5)


def test_a_mark_stays_on_its_letter() -> None:
    glyphs = (
        Glyph(gid=1, advance=0.5, text="а\u0301"),
        Glyph(gid=2, advance=0.0, text="", dx=-0.2),
    )
    run = GlyphRun(face="f.ttf", size=20, start=Point(95, 107), glyphs=glyphs, language="bg")
    (found,) = warped(SetBlock((run,), ()), CENTRE, replace(PLAIN, arc=40), 1)
    assert found.glyphs == glyphs


def test_bounds_hold_the_turned_letters() -> None:
    runs = block("ABCD").runs
    upright = bounds(runs, PLAIN, CENTRE, 0.7)
    turned = bounds(runs, replace(PLAIN, turn=90), CENTRE, 0.7)
    assert (upright.width, upright.height) == pytest.approx((turned.height, turned.width))


def test_a_gradient_runs_from_the_heads_of_the_letters_to_their_feet() -> None:
    runs = block("ABCD").runs
    assert gradient_of(runs, PLAIN, CENTRE, 0.7) is None
    plain = replace(PLAIN, gradient=(WHITE, BLACK))
    found = gradient_of(runs, plain, CENTRE, 0.7)
    assert found is not None
    box = bounds(runs, PLAIN, CENTRE, 0.7)
    assert (found.start.y, found.end.y) == pytest.approx((box.top, box.bottom))
    along = gradient_of(runs, replace(plain, gradient_turn=90), CENTRE, 0.7)
    assert along is not None
    assert (along.start.x, along.end.x) == pytest.approx((box.left, box.right))


def test_a_gradient_turns_with_its_letters() -> None:
    turned = replace(PLAIN, gradient=(WHITE, BLACK), turn=90)
    found = gradient_of(block("ABCD").runs, turned, CENTRE, 0.7)
    assert found is not None
    assert found.end.x - found.start.x == pytest.approx(14)
    assert found.start.y == pytest.approx(found.end.y)


def test_a_row_inside_another_keeps_its_letters_apart() -> None:
    rows = block("ABCD"), block("EFGH")
    lower = tuple(replace(run, start=run.start + Point(0, 20)) for run in rows[1].runs)
    both = SetBlock((*rows[0].runs, *lower), ())
    runs = warped(both, CENTRE, replace(PLAIN, arc=150), 1)
    feet = [run.start for run in runs[4:]]
    gaps = [(after - before).length for before, after in itertools.pairwise(feet)]
    assert min(gaps) > 0.8 * 10  # of their advance


def test_letters_in_a_hollow_stand_further_apart_than_on_a_line() -> None:
    hollow = (Point(0, 0), Point(40, 60), Point(80, 0))
    bent, straight = drawn("ABC", PLAIN, hollow), drawn("ABC", PLAIN, (Point(0, 0), Point(0, 36)))
    heads = [[run.shaped(run.start + Point(5, -14)) for run in runs] for runs in (bent, straight)]
    gaps = [min((b - a).length for a, b in itertools.pairwise(places)) for places in heads]
    assert gaps[0] > 0.7 * gaps[1]
