"""The panels of a page: live area, gutters, slants, bleeds, insets, covers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.book import Format
from novel.book.page import Page, Panel, PercentBox, Side
from novel.geometry import Path, Point, Rect
from novel.layout.panels import lay_out
from novel.layout.placed import PlacedPanel

MakePage = Callable[..., Page]
DRAWINGS = ("a", "a b", "a b c/d d e", "a a b/a a c/d e e", "a b/a c/d d", "a/b/c", "a b/c b/c d")
ALL: frozenset[Side] = frozenset(("top", "right", "bottom", "left"))
weights = st.floats(0.3, 4)


def corners(placed: PlacedPanel) -> list[tuple[float, float]]:
    return [(round(point.x, 6), round(point.y, 6)) for point in placed.outline.points]


def by_name(placed: tuple[PlacedPanel, ...]) -> dict[str, PlacedPanel]:
    return {one.panel.name: one for one in placed}


def depth_apart(one: Path, other: Path) -> float:
    """How far two convex outlines stand apart along the best of their edges; below 0: overlap."""
    best = -1e9
    polygons = [list(one.points), list(other.points)]
    for polygon in polygons:
        for start, end in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
            normal = (end - start).turned_left().unit()
            heights = [[p.x * normal.x + p.y * normal.y for p in side] for side in polygons]
            gap = max(
                min(heights[0]) - max(heights[1]),
                min(heights[1]) - max(heights[0]),
            )
            best = max(best, gap)
    return best


@st.composite
def grids(draw: st.DrawFn) -> tuple[str, tuple[float, ...], tuple[float, ...]]:
    drawing = draw(st.sampled_from(DRAWINGS))
    rows = drawing.split("/")
    heights = tuple(draw(weights) for _ in rows)
    widths = tuple(draw(weights) for _ in rows[0].split())
    return drawing, heights, widths


@given(grids(), st.booleans())
def test_panels_fill_the_live_area_exactly(
    make_page: MakePage,
    format: Format,
    grid: tuple[str, tuple[float, ...], tuple[float, ...]],
    recto: bool,  # noqa: FBT001
) -> None:
    page = make_page(grid[0], heights=grid[1], widths=grid[2], recto=recto)
    bounds = Rect.around(p for one in lay_out(page, format) for p in one.outline.points)
    assert bounds == format.live(recto=recto)


@given(grids())
def test_neighbours_stand_a_gutter_apart_and_none_overlap(
    make_page: MakePage,
    format: Format,
    grid: tuple[str, tuple[float, ...], tuple[float, ...]],
) -> None:
    placed = lay_out(make_page(grid[0], heights=grid[1], widths=grid[2]), format)
    gaps = [depth_apart(a.outline, b.outline) for a, b in combinations(placed, 2)]
    assert all(gap >= format.gutter - 1e-6 for gap in gaps)
    assert not gaps or min(gaps) == pytest.approx(format.gutter)


@given(grids())
def test_area_lost_is_the_area_of_the_gutters(
    make_page: MakePage,
    format: Format,
    grid: tuple[str, tuple[float, ...], tuple[float, ...]],
) -> None:
    page = make_page(grid[0], heights=grid[1], widths=grid[2])
    without = replace(format, gutter=0.0)
    area = sum(one.art_box.area for one in lay_out(page, without))
    assert area == pytest.approx(format.live(recto=True).area)


@given(grids(), st.floats(0.2, 5))
def test_scaling_the_format_scales_every_panel(
    make_page: MakePage,
    format: Format,
    grid: tuple[str, tuple[float, ...], tuple[float, ...]],
    factor: float,
) -> None:
    page = make_page(grid[0], heights=grid[1], widths=grid[2])
    scaled = Format(
        trim_width=format.trim_width * factor,
        trim_height=format.trim_height * factor,
        bleed=format.bleed * factor,
        safe=format.safe * factor,
        gutter=format.gutter * factor,
        top=format.top * factor,
        bottom=format.bottom * factor,
        inside=format.inside * factor,
        outside=format.outside * factor,
    )
    for small, large in zip(lay_out(page, format), lay_out(page, scaled), strict=True):
        for one, other in zip(small.outline.points, large.outline.points, strict=True):
            assert (one * factor - other).length < 1e-6 * max(1, factor * 700)


def test_tiers_share_the_height_by_weight(make_page: MakePage, format: Format) -> None:
    first, second = lay_out(make_page("a/b", heights=(3, 2)), format)
    assert first.frame == Rect(40, 60, 480, 408)
    assert second.frame == Rect(40, 418, 480, 650)


def test_columns_share_the_width_by_weight(make_page: MakePage, format: Format) -> None:
    first, second = lay_out(make_page("a b", widths=(1, 2)), format)
    assert first.frame.width == pytest.approx(430 / 3)
    assert second.frame.width == pytest.approx(860 / 3)


def test_a_panel_of_several_cells_takes_the_gutters_between_them(
    make_page: MakePage, format: Format
) -> None:
    placed = by_name(lay_out(make_page("a a b/c d d"), format))
    third = (440 - 20) / 3
    assert placed["a"].frame.width == pytest.approx(2 * third + 10)
    assert placed["c"].frame.width == pytest.approx(third)


def test_margins_change_sides_with_the_page(make_page: MakePage, format: Format) -> None:
    (recto,) = lay_out(make_page("a"), format)
    (verso,) = lay_out(make_page("a", recto=False), format)
    assert (recto.frame.left, verso.frame.left) == (40, 20)


def test_a_spread_is_two_pages_wide(make_page: MakePage, format: Format) -> None:
    (panel,) = lay_out(make_page("a", spread=True, bleeds={"a": ALL}), format)
    assert panel.art_box == Rect(-9, -9, 1009, 709)


def test_panels_come_in_the_order_of_the_page(make_page: MakePage, format: Format) -> None:
    page = make_page("a b/c c")
    turned = replace(page, panels=page.panels[::-1])
    assert [one.panel.name for one in lay_out(turned, format)] == ["c", "b", "a"]


class TestSlants:
    def test_the_top_of_an_upright_gutter_moves_right_and_its_foot_left(
        self, make_page: MakePage, format: Format
    ) -> None:
        a, b = lay_out(make_page("a b", slants={("a", "b"): 20}), format)
        assert corners(a) == [(40, 60), (275, 60), (235, 650), (40, 650)]
        assert corners(b) == [(285, 60), (480, 60), (480, 650), (245, 650)]

    def test_the_left_of_a_lying_gutter_moves_down_and_its_right_up(
        self, make_page: MakePage, format: Format
    ) -> None:
        a, b = lay_out(make_page("a/b", slants={("a", "b"): 20}), format)
        assert corners(a) == [(40, 60), (480, 60), (480, 330), (40, 370)]
        assert corners(b) == [(40, 380), (480, 340), (480, 650), (40, 650)]

    def test_the_pair_may_be_named_either_way_round(
        self, make_page: MakePage, format: Format
    ) -> None:
        one = lay_out(make_page("a b", slants={("a", "b"): 7}), format)
        other = lay_out(make_page("a b", slants={("b", "a"): 7}), format)
        assert [corners(panel) for panel in one] == [corners(panel) for panel in other]

    def test_only_the_named_gutter_leans(self, make_page: MakePage, format: Format) -> None:
        straight = by_name(lay_out(make_page("a b/c d"), format))
        leaned = by_name(lay_out(make_page("a b/c d", slants={("a", "b"): 9}), format))
        assert [name for name in "abcd" if leaned[name] == straight[name]] == ["c", "d"]

    def test_a_gutter_with_three_neighbours_leans_as_one(
        self, make_page: MakePage, format: Format
    ) -> None:
        placed = by_name(lay_out(make_page("a b/a c", slants={("a", "b"): 29}), format))
        assert corners(placed["a"])[1:3] == [(284, 60), (226, 650)]
        foot, top = corners(placed["b"])[3], corners(placed["c"])[0]
        slope = (foot[0] - top[0]) / (foot[1] - top[1])
        assert slope == pytest.approx(-58 / 590)

    def test_naming_both_pairs_of_one_gutter_is_naming_it_once(
        self, make_page: MakePage, format: Format
    ) -> None:
        once = lay_out(make_page("a b/a c", slants={("a", "b"): 9}), format)
        twice = lay_out(make_page("a b/a c", slants={("a", "b"): 9, ("a", "c"): 9}), format)
        assert once == twice

    @given(st.sampled_from(("a b", "a b/a c", "a/b", "a a/b c")), st.floats(-300, 300))
    def test_the_gutter_keeps_its_width(
        self, make_page: MakePage, format: Format, drawing: str, lean: float
    ) -> None:
        placed = by_name(lay_out(make_page(drawing, slants={("a", "b"): lean}), format))
        a, b = list(placed["a"].outline.points), list(placed["b"].outline.points)
        if drawing.startswith("a b"):
            line = (a[1], a[2])
            gaps = [point.x - x_on(line, point.y) for point in (b[0], b[3])]
        else:
            line = (a[3], a[2])
            gaps = [point.y - y_on(line, point.x) for point in (b[0], b[1])]
        assert gaps == pytest.approx([10, 10])

    @given(
        st.sampled_from(("a b c", "a b/c d", "a b/a c", "a/b/c")),
        st.lists(st.floats(-500, 500), min_size=4, max_size=4),
    )
    def test_gutters_of_one_direction_never_let_panels_overlap(
        self, make_page: MakePage, format: Format, drawing: str, leans: list[float]
    ) -> None:
        pairs = {
            "a b c": [("a", "b"), ("b", "c")],
            "a b/c d": [("a", "b"), ("c", "d")],
            "a b/a c": [("a", "b"), ("a", "c")],
            "a/b/c": [("a", "b"), ("b", "c")],
        }[drawing]
        slants = dict(zip(pairs, leans, strict=False))
        placed = lay_out(make_page(drawing, slants=slants), format)
        for one, other in combinations(placed, 2):
            assert depth_apart(one.outline, other.outline) > 0

    @given(st.lists(st.floats(-100, 100), min_size=4, max_size=4))
    def test_slants_that_meet_at_a_crossing_give_way(
        self, make_page: MakePage, format: Format, leans: list[float]
    ) -> None:
        pairs = [("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")]
        slants = dict(zip(pairs, leans, strict=True))
        placed = lay_out(make_page("a b/c d", slants=slants), format)
        for one, other in combinations(placed, 2):
            assert depth_apart(one.outline, other.outline) >= -1e-9

    def test_a_slant_too_strong_for_its_panels_is_held_back(
        self, make_page: MakePage, format: Format
    ) -> None:
        a, _ = lay_out(make_page("a b", slants={("a", "b"): 5000}), format)
        assert corners(a)[2][0] > corners(a)[3][0]

    def test_a_slanted_gutter_runs_on_to_the_bleed_without_a_knee(
        self, make_page: MakePage, format: Format
    ) -> None:
        bleeds = {"a": frozenset({"top"})}
        a, b = lay_out(make_page("a b", slants={("a", "b"): 20}, bleeds=bleeds), format)
        line = list(a.outline.points)[1:3]
        assert line[0].y == -9
        inner = x_on((line[0], line[1]), 60)
        assert next(iter(b.outline.points)).x - inner == pytest.approx(10)


class TestBleeds:
    @pytest.mark.parametrize(
        ("side", "box"),
        [
            ("top", Rect(40, -9, 480, 650)),
            ("right", Rect(40, 60, 509, 650)),
            ("bottom", Rect(40, 60, 480, 709)),
            ("left", Rect(-9, 60, 480, 650)),
        ],
    )
    def test_the_named_side_lies_exactly_at_trim_and_bleed(
        self, make_page: MakePage, format: Format, side: Side, box: Rect
    ) -> None:
        (panel,) = lay_out(make_page("a", bleeds={"a": frozenset({side})}), format)
        assert panel.outline.bounds == panel.art_box == box

    def test_the_frame_stays_inside_the_trim(self, make_page: MakePage, format: Format) -> None:
        (panel,) = lay_out(make_page("a", bleeds={"a": ALL}), format)
        assert panel.frame == format.trim

    def test_a_side_within_the_page_does_not_bleed(
        self, make_page: MakePage, format: Format
    ) -> None:
        a, b = lay_out(make_page("a b", bleeds={"a": ALL}), format)
        assert a.art_box.left == -9
        assert b.frame.left - a.art_box.right == pytest.approx(10)

    @given(
        grids(),
        st.dictionaries(st.sampled_from("abcde"), st.frozensets(st.sampled_from(sorted(ALL)))),
    )
    def test_bleeding_panels_do_not_overlap_either(
        self,
        make_page: MakePage,
        format: Format,
        grid: tuple[str, tuple[float, ...], tuple[float, ...]],
        bleeds: dict[str, frozenset[Side]],
    ) -> None:
        placed = lay_out(make_page(grid[0], heights=grid[1], widths=grid[2], bleeds=bleeds), format)
        for one, other in combinations(placed, 2):
            assert depth_apart(one.outline, other.outline) >= format.gutter - 1e-6


class TestWholePages:
    def test_a_cover_fills_trim_and_bleed(self, make_page: MakePage, format: Format) -> None:
        (panel,) = lay_out(make_page("", kind="cover"), format)
        assert (panel.art_box, panel.frame) == (format.trim.outset(9), format.trim)

    def test_a_cover_drawn_with_one_letter_does_too(
        self, make_page: MakePage, format: Format
    ) -> None:
        (panel,) = lay_out(make_page("a", kind="cover"), format)
        assert panel.art_box == format.trim.outset(9)

    def test_a_cover_of_several_panels_is_laid_out_as_a_page(
        self, make_page: MakePage, format: Format
    ) -> None:
        a, _ = lay_out(make_page("a b", kind="cover"), format)
        assert a.art_box.left == 40

    def test_a_story_page_without_a_grid_fills_the_live_area(
        self, make_page: MakePage, format: Format
    ) -> None:
        (panel,) = lay_out(make_page(""), format)
        assert panel.art_box == format.live(recto=True)

    def test_an_imprint_without_panels_has_none(self, make_page: MakePage, format: Format) -> None:
        assert lay_out(replace(make_page("", kind="imprint"), panels=()), format) == ()


class TestInsets:
    def test_an_inset_stands_by_per_cent_of_its_panel(
        self, make_page: MakePage, make_panel: Callable[..., Panel], format: Format
    ) -> None:
        inset = make_panel("i", inset=("a", PercentBox(10, 20, 50, 25)))
        placed = by_name(lay_out(make_page("a", insets=(inset,)), format))
        assert placed["i"].frame == Rect.at(84, 178, width=220, height=147.5)

    def test_an_inset_may_stand_on_an_inset_named_later(
        self, make_page: MakePage, make_panel: Callable[..., Panel], format: Format
    ) -> None:
        small = make_panel("j", inset=("i", PercentBox(50, 50, 50, 50)))
        large = make_panel("i", inset=("a", PercentBox(0, 0, 50, 50)))
        placed = by_name(lay_out(make_page("a", insets=(small, large)), format))
        assert placed["j"].frame == Rect(150, 207.5, 260, 355).moved(Point(0, 0))

    def test_an_inset_at_the_trim_bleeds_with_its_panel(
        self, make_page: MakePage, make_panel: Callable[..., Panel], format: Format
    ) -> None:
        inset = make_panel("i", inset=("a", PercentBox(50, 10, 50, 20)), bleeds=ALL)
        placed = by_name(lay_out(make_page("a", bleeds={"a": ALL}, insets=(inset,)), format))
        assert placed["i"].art_box == Rect(250, 70, 509, 210)

    def test_insets_that_stand_on_each_other_are_our_mistake(
        self, make_page: MakePage, make_panel: Callable[..., Panel], format: Format
    ) -> None:
        one = make_panel("i", inset=("j", PercentBox(0, 0, 50, 50)))
        other = make_panel("j", inset=("i", PercentBox(0, 0, 50, 50)))
        with pytest.raises(ValueError, match="stand on nothing"):
            lay_out(make_page("a", insets=(one, other)), format)


def x_on(line: tuple[Point, Point], y: float) -> float:
    start, end = line
    return start.x + (end.x - start.x) * (y - start.y) / (end.y - start.y)


def y_on(line: tuple[Point, Point], x: float) -> float:
    start, end = line
    return start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)
