"""Artwork in its panel: crop, proportions, focus, and places of the artwork on the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.page import Panel, Percent, PercentBox
from novel.geometry import Path, Point, Rect
from novel.layout.art import place_art
from novel.layout.placed import PlacedPanel

MakePanel = Callable[..., Panel]
pixels = st.integers(1, 20_000)
points = st.floats(5, 1500)
foci = st.builds(Percent, st.floats(0, 100), st.floats(0, 100))


def standing(panel: Panel, width: float, height: float, *, bleed: float = 0) -> PlacedPanel:
    """The panel at 100, 200 with so much bleed on every side."""
    frame = Rect.at(100, 200, width=width, height=height)
    box = frame.outset(bleed)
    return PlacedPanel(panel=panel, outline=Path.rect(box), frame=frame, art_box=box)


@given(pixels, pixels, points, points, foci)
def test_a_crop_lies_inside_the_artwork_with_the_boxs_proportions(
    make_panel: MakePanel,
    width: int,
    height: int,
    across: float,
    down: float,
    focus: Percent,
) -> None:
    panel = make_panel("a", focus=focus)
    art = place_art(panel, standing(panel, across, down), width, height)
    assert Rect(0, 0, 1, 1).holds(art.crop)
    proportion = (art.crop.width * width) / (art.crop.height * height)
    assert proportion == pytest.approx(across / down, rel=1e-6)


@given(pixels, pixels, points, points, foci)
def test_the_focus_stays_in_view(
    make_panel: MakePanel,
    width: int,
    height: int,
    across: float,
    down: float,
    focus: Percent,
) -> None:
    panel = make_panel("a", focus=focus)
    placed = standing(panel, across, down)
    art = place_art(panel, placed, width, height)
    assert placed.art_box.contains(art.on_page(panel.focus), tolerance=1e-3)


@given(pixels, pixels, points, points)
def test_as_much_of_the_artwork_is_shown_as_can_be(
    make_panel: MakePanel, width: int, height: int, across: float, down: float
) -> None:
    panel = make_panel("a")
    art = place_art(panel, standing(panel, across, down), width, height)
    assert max(art.crop.width, art.crop.height) == 1


def test_the_focus_lies_in_the_middle_where_the_artwork_reaches(make_panel: MakePanel) -> None:
    panel = make_panel("a", focus=Percent(40, 0))
    art = place_art(panel, standing(panel, 100, 100), 2000, 1000)
    assert art.crop.left == pytest.approx(0.15)
    assert art.crop.right == pytest.approx(0.65)
    assert art.on_page(Percent(40, 0)) == Point(pytest.approx(150), 200)  # type: ignore[arg-type]


def test_covering_art_fills_the_bleed(make_panel: MakePanel) -> None:
    panel = make_panel("a")
    art = place_art(panel, standing(panel, 100, 100, bleed=9), 500, 400)
    assert art.box == Rect(91, 191, 209, 309)


def test_contained_art_is_shown_whole_inside_the_trim(make_panel: MakePanel) -> None:
    panel = make_panel("a", fit="contain")
    art = place_art(panel, standing(panel, 100, 100, bleed=9), 400, 200)
    assert art.crop == Rect(0, 0, 1, 1)
    assert art.box == Rect(100, 225, 200, 275)


@given(pixels, pixels, points, points)
def test_contained_art_keeps_its_proportions(
    make_panel: MakePanel, width: int, height: int, across: float, down: float
) -> None:
    panel = make_panel("a", fit="contain")
    placed = standing(panel, across, down)
    art = place_art(panel, placed, width, height)
    assert placed.frame.holds(art.box, tolerance=1e-6)
    assert art.box.width * height == pytest.approx(art.box.height * width)


def test_the_resolution_counts_what_is_left_after_the_crop(make_panel: MakePanel) -> None:
    panel = make_panel("a")
    art = place_art(panel, standing(panel, 144, 72), 600, 600)
    assert art.resolution == pytest.approx(300)


@given(pixels, pixels, points, points, st.floats(0.1, 8))
def test_the_resolution_falls_as_the_page_grows(
    make_panel: MakePanel, width: int, height: int, across: float, down: float, factor: float
) -> None:
    panel = make_panel("a")
    one = place_art(panel, standing(panel, across, down), width, height)
    other = place_art(panel, standing(panel, across * factor, down * factor), width, height)
    assert other.resolution * factor == pytest.approx(one.resolution)


def test_a_box_of_the_artwork_is_found_on_the_page(make_panel: MakePanel) -> None:
    panel = make_panel("a")
    art = place_art(panel, standing(panel, 100, 50), 1000, 1000)
    assert art.box_on_page(PercentBox(0, 50, 10, 10)) == Rect(100, 225, 110, 235)


def test_places_outside_the_crop_lie_outside_the_panel(make_panel: MakePanel) -> None:
    panel = make_panel("a")
    art = place_art(panel, standing(panel, 100, 50), 1000, 1000)
    assert art.on_page(Percent(0, 0)) == Point(100, 175)


def test_art_without_pixels_is_our_mistake(make_panel: MakePanel) -> None:
    panel = make_panel("a")
    with pytest.raises(ValueError, match="cannot be placed"):
        place_art(panel, standing(panel, 100, 50), 0, 10)
