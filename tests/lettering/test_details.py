"""Details that letterers look for: doubled letters, quotes at the ends of lines, mixed faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from novel.book.book import Book
from novel.book.words import parse_words
from novel.diagnostics import Report
from novel.geometry import Point
from novel.lettering.atoms import Typeface, cut_into_atoms
from novel.lettering.breaking import Breaker
from novel.lettering.faces import Faces
from novel.lettering.setting import Placement, SetBlock, measure_of, set_block
from novel.lettering.typefaces import Typefaces
from novel.sheet import Glyph

Set = Callable[[str], SetBlock]


@pytest.fixture
def typeface(read_small: Callable[..., Book], faces: Faces) -> Typeface:
    """The typeface of dialogue."""
    found = Typefaces(read_small(), faces, Report()).named("speech", "en")
    assert found is not None
    return found


@pytest.fixture
def set_line(typeface: Typeface) -> Set:
    """Sets a text on one line round the middle of nowhere."""

    def made(text: str) -> SetBlock:
        atoms = cut_into_atoms(parse_words(text), typeface)
        cuts = Breaker(atoms).cuts((0, len(atoms)))
        measure = measure_of(typeface, is_box=False, aspect=2)
        return set_block(atoms, cuts, typeface, measure, Placement(Point(0, 0), 8))

    return made


def glyphs(block: SetBlock) -> list[Glyph]:
    return [glyph for run in block.runs for glyph in run.glyphs]


@pytest.mark.parametrize("text", ["hello", "Anna", "НЕЕ", "съвсеем", "БЗЗЗ"])
def test_doubled_letters_in_capitals_have_two_shapes(set_line: Set, text: str) -> None:
    found = glyphs(set_line(text))
    pairs = [(one, two) for one, two in pairwise(found) if one.text.lower() == two.text.lower()]
    assert pairs
    assert all(one.gid != two.gid for one, two in pairs)


def middle_of_letters(block: SetBlock, signs: str) -> float:
    """The middle between the first and the last glyph that is no sign."""
    places, x = [], block.runs[0].start.x
    for run in block.runs:
        x = run.start.x
        for glyph in run.glyphs:
            if glyph.text not in signs:
                places += [x, x + glyph.advance * run.size]
            x += glyph.advance * run.size
    return (places[0] + places[-1]) / 2


def test_a_centred_line_is_centred_by_its_letters_more_than_by_its_points(set_line: Set) -> None:
    plain = middle_of_letters(set_line("NON"), "…")
    pointed = middle_of_letters(set_line("NON…"), "…")
    assert plain == pytest.approx(0, abs=0.01)
    whole = glyphs(set_line("NON…"))[-1].advance * 8
    assert -whole / 2 < pointed < -whole / 8


def test_quotes_on_both_sides_keep_a_line_in_the_middle(set_line: Set) -> None:
    assert middle_of_letters(set_line("“NON”"), "“”") == pytest.approx(0, abs=0.4)


def test_letters_of_two_faces_do_not_touch(set_line: Set, typeface: Typeface) -> None:
    block = set_line("АРЕСТ*ЯВАМ*")
    first, second = block.runs
    end = first.start.x + first.width
    behind = typeface.regular.bearings(first.glyphs[-1])[1]
    before = typeface.emphasis.bearings(second.glyphs[0])[0]
    assert second.start.x == pytest.approx(end)
    assert behind + before >= 0.07 - 1e-6


def test_lines_to_the_left_begin_where_they_are_told(typeface: Typeface) -> None:
    left = replace(typeface, style=replace(typeface.style, align="left"))
    atoms = cut_into_atoms(parse_words("“So”"), left)
    cuts = Breaker(atoms).cuts((0, len(atoms)))
    measure = measure_of(left, is_box=True, aspect=2)
    block = set_block(atoms, cuts, left, measure, Placement(Point(0, 0), 8, left=-30))
    assert block.runs[0].start.x == -30
