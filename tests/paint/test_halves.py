"""A spread is cut into two pages: art over the fold, words on their own half."""

from __future__ import annotations

from dataclasses import replace

import pytest

from novel.colour import BLACK
from novel.geometry import Path, Point, Rect
from novel.paint.halves import single_pages
from novel.sheet import (
    Glyph,
    GlyphRun,
    ImageItem,
    Item,
    Link,
    Meaning,
    PathItem,
    Sheet,
    Stroke,
    TextItem,
)

WIDTH = 100.0
SPREAD = Sheet(
    page="p02",
    label="2–3",
    chapter="01",
    chapter_title="One",
    language="en",
    trim=Rect(0, 0, 2 * WIDTH, 140),
    bleed=9,
    items=(),
)


def picture(left: float, right: float, order: int = 0) -> ImageItem:
    meaning = Meaning(role="figure", order=order, language="en", alt="A square.")
    box = Rect(left, 10, right, 100)
    return ImageItem(art="a.png", crop=Rect(0, 0, 1, 1), box=box, meaning=meaning)


def words(x: float, order: int = 10) -> TextItem:
    glyphs = tuple(Glyph(1, 0.6, letter) for letter in "abc")
    run = GlyphRun(face="f", size=10, start=Point(x, 50), glyphs=glyphs, language="en")
    meaning = Meaning(role="speech", order=order, language="en")
    return TextItem(runs=(run,), ink=BLACK, meaning=meaning)


def halves(*items: Item) -> tuple[Sheet, Sheet]:
    left, right = single_pages(replace(SPREAD, items=items), WIDTH)
    return left, right


def test_a_page_that_is_no_spread_stays_as_it_is() -> None:
    page = replace(SPREAD, trim=Rect(0, 0, WIDTH, 140))
    assert single_pages(page, WIDTH) == (page,)


def test_each_half_has_the_trim_of_a_page_and_its_own_label() -> None:
    left, right = halves()
    assert (left.label, right.label) == ("2", "3")
    assert (left.trim.width, right.trim.width) == (WIDTH, WIDTH)
    assert left.trim.right == right.trim.left


def test_art_over_the_fold_stands_on_both_and_is_told_once() -> None:
    left, right = halves(picture(20, 150))
    assert [item.meaning is None for item in (*left.items, *right.items)] == [False, True]


def test_art_over_the_fold_is_the_same_picture_in_the_same_place() -> None:
    (left,), (right,) = (half.items for half in halves(picture(20, 150)))
    assert isinstance(left, ImageItem)
    assert replace(left, meaning=None) == right


@pytest.mark.parametrize(("x", "on_left"), [(20, True), (150, False)])
def test_words_stand_on_their_half_alone(x: float, on_left: bool) -> None:  # noqa: FBT001
    left, right = halves(words(x))
    assert (len(left.items), len(right.items)) == ((1, 0) if on_left else (0, 1))


def test_art_beside_the_fold_shows_in_the_bleed_of_the_other_half() -> None:
    left, right = halves(picture(20, 96))
    assert (len(left.items), len(right.items)) == (1, 1)
    assert right.items[0].meaning is None
    assert len(halves(picture(20, 90))[1].items) == 0


def test_a_straight_rule_is_not_lost() -> None:
    rule = Path((("move", Point(10, 50)), ("line", Point(60, 50))))
    assert len(halves(PathItem(path=rule, stroke=Stroke(width=1, ink=BLACK)))[0].items) == 1


def test_an_element_of_several_items_is_told_on_one_half() -> None:
    left, right = halves(words(60, order=7), words(150, order=7), words(170, order=7))
    assert [item.meaning for item in left.items] == [None]
    assert all(item.meaning for item in right.items)


def test_a_link_stands_on_its_half() -> None:
    link = Link(area=Rect(120, 100, 160, 120), to="p09", text="Go on", order=10)
    left, right = single_pages(replace(SPREAD, links=(link,)), WIDTH)
    assert (left.links, right.links) == ((), (link,))
