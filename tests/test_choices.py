"""The paths through the book, as a list and as a picture."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from novel.book.page import Chapter
from novel.choices import choice_graph, choice_list, layers_of
from novel.diagnostics import Report
from novel.intake.flow import ways_of
from novel.intake.manuscript import read_manuscript
from novel.shelf import MemoryShelf

Read = Callable[[str], list[Chapter]]
SVG = "{http://www.w3.org/2000/svg}"
FORK = """\
chapter: One
pages:
- page: start
  panels: {a: {alt: A fork., lines: [{choice: Left & up, to: left}, {choice: Right, to: right}]}}
- page: left
  panels: {a: {alt: A wall., lines: [{choice: Back, to: start}]}}
- page: right
  ending: the gate
  panels: {a: {alt: A gate.}}
- page: lost
  ending: nowhere
  panels: {a: {alt: A cellar.}}
"""


@pytest.fixture
def read(small_book: Callable[..., MemoryShelf]) -> Read:
    def chapters(text: str) -> list[Chapter]:
        shelf = small_book(files={"script/en/01-one.yaml": text.encode()})
        manuscript = read_manuscript(shelf, Report())
        assert manuscript is not None
        return [source.chapter for source in manuscript.chapters]

    return chapters


def test_every_way_is_a_line(read: Read) -> None:
    assert choice_list(read(FORK)).splitlines() == [
        "    1  start → 2 left: Left & up",
        "    1  start → 3 right: Right",
        "    2  left → 1 start: Back",
        "    3  right  ends: the gate",
        "    4  lost  ends: nowhere",
    ]


def test_pages_stand_as_many_rows_down_as_there_are_steps_to_them(read: Read) -> None:
    pages = [page for chapter in read(FORK) for page in chapter.pages]
    assert layers_of(pages, ways_of(pages)) == [["start"], ["left", "right"], ["lost"]]


def test_the_picture_has_a_box_for_each_page_and_an_arrow_for_each_way(read: Read) -> None:
    root = ET.fromstring(choice_graph(read(FORK)))  # noqa: S314 - our own
    assert len(root.findall(f"{SVG}rect")) == 4
    arrows = [p for p in root.findall(f"{SVG}path") if p.get("marker-end")]
    assert [a.get("marker-end") for a in arrows] == ["url(#on)", "url(#on)", "url(#back)"]
    titles = [title.text for a in arrows for title in a]
    assert titles == ["Left & up", "Right", "Back"]


def test_pages_that_nobody_reaches_are_dashed(read: Read) -> None:
    root = ET.fromstring(choice_graph(read(FORK)))  # noqa: S314 - our own
    dashed = [box for box in root.findall(f"{SVG}rect") if box.get("stroke-dasharray")]
    assert len(dashed) == 1


def test_nothing_is_drawn_outside_of_the_picture(read: Read) -> None:
    root = ET.fromstring(choice_graph(read(FORK)))  # noqa: S314 - our own
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    for box in root.findall(f"{SVG}rect"):
        left, top, wide, high = (float(box.get(k, "0")) for k in ("x", "y", "width", "height"))
        assert left >= 0
        assert top >= 0
        assert left + wide <= width
        assert top + high <= height


def test_a_book_of_covers_has_no_paths() -> None:
    assert choice_list([]) == ""
    assert choice_graph([]).startswith("<svg")
