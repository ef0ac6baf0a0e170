from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from novel.book.page import Grid
from novel.geometry import mm

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PAGE = """\
chapter: The Phone
pages:
- page: p01
  {layout}
  panels:
    a: {{art: 01/p01-a.png, alt: A phone.}}
    b: {{art: 01/p01-a.png, alt: A phone.}}
    c: {{art: 01/p01-a.png, alt: A phone.}}
"""
PATH = "script/en/01-phone.yaml"
DRAWN = (("a", "a"), ("b", "c"))


def grid_of(desk: Desk, layout: str) -> Grid:
    desk.write(PATH, PAGE.format(layout=layout))
    page = desk.book().page("p01")
    assert page is not None
    assert page.grid is not None
    return page.grid


@pytest.mark.parametrize(
    "layout",
    [
        "layout: |\n    a a\n    b c",
        "layout: a a / b c",
        'layout: "a a\\nb c"',
        "layout: >\n    a a\n    b c",
        "layout: a a\n    b c",
    ],
)
def test_a_drawn_page_is_read_however_yaml_is_told_of_it(desk: Desk, layout: str) -> None:
    assert grid_of(desk, layout).cells == DRAWN


def test_tiers_and_columns_weigh_the_same_if_nothing_is_said(desk: Desk) -> None:
    grid = grid_of(desk, "layout: a a / b c")
    assert (grid.heights, grid.widths) == ((1, 1), (1, 1))


def test_weights_are_read_as_numbers(desk: Desk) -> None:
    grid = grid_of(desk, "layout: a a / b c\n  heights: [3, 2]\n  widths: [1.5, 1]")
    assert (grid.heights, grid.widths) == ((3, 2), (1.5, 1))


def test_a_slant_names_two_neighbours_and_a_length(desk: Desk) -> None:
    grid = grid_of(desk, "layout: a a / b c\n  slants: {b c: 5 mm, a b: -2 mm}")
    assert grid.slants == {("b", "c"): pytest.approx(mm(5)), ("a", "b"): pytest.approx(mm(-2))}


def test_a_layout_may_be_named_and_changed_by_its_page(desk: Desk) -> None:
    desk.files["script/book.yaml"] += b"layouts:\n  top: {layout: a a / b c, heights: [3, 2]}\n"
    grid = grid_of(desk, "layout: top\n  widths: [1, 2]")
    assert (grid.cells, grid.heights, grid.widths) == (DRAWN, (3, 2), (1, 2))


def test_one_panel_needs_no_layout(desk: Desk) -> None:
    page = desk.book().page("p01")
    assert page is not None
    assert page.grid == Grid(cells=(("a",),), heights=(1,), widths=(1,))


def test_an_inset_has_no_place_on_the_grid_and_follows_its_panel(desk: Desk) -> None:
    text = PAGE.format(layout="layout: a c").replace(
        "    a: {art", "    a0: {inset: {over: c, box: [60, 60, 30, 30]}, art"
    )
    text = text.replace("    b:", "    a:").replace("a0", "b")
    desk.write(PATH, text)
    page = desk.book().page("p01")
    assert page is not None
    assert [panel.name for panel in page.panels] == ["a", "c", "b"]


def test_panels_are_read_in_the_order_of_the_script(desk: Desk) -> None:
    desk.write(PATH, PAGE.format(layout="layout: b a / b c"))
    page = desk.book().page("p01")
    assert page is not None
    assert [panel.name for panel in page.panels] == ["a", "b", "c"]
