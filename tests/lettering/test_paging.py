"""Panels of one page: balloons joined over the gutter, and those that give way to a neighbour's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from novel.book.book import Book
from novel.book.page import Line, Percent
from novel.book.words import parse_words, plain
from novel.diagnostics import Report
from novel.geometry import Rect
from novel.layout.panels import lay_out
from novel.lettering.drawing import Drawn
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.paging import letter_page
from novel.lettering.panelroom import PanelOnPage
from novel.sheet import Item, PathItem, TextItem

Page = tuple[Sequence[Sequence[Drawn]], Sequence[Rect], list[str]]
Write = Callable[..., Page]


@pytest.fixture
def write(read_small: Callable[..., Book], faces: Faces) -> Write:
    """Letters the small book's panels b and c, side by side, with these lines."""
    small = read_small()
    form = replace(small.format, trim_width=small.format.trim_width * 2)

    def wrote(*panels: Sequence[Line]) -> Page:
        page = next(small.pages)
        described = [
            replace(p, lines=tuple(lines), mouths={"mira": Percent(50, 90)})
            for p, lines in zip(page.panels, ((), *panels), strict=True)
        ]
        report = Report()
        placed = lay_out(replace(page, panels=tuple(described)), form)
        safe = (form.trim.outset(-form.safe),)
        shown = [
            PanelOnPage(placed=p, art=None, rank=rank, safe=safe)
            for rank, p in enumerate(placed, start=1)
        ]
        done = letter_page(Letterer(small, faces, report), page, shown)
        frames = [p.placed.frame for p in shown]
        return [lettered.drawn for lettered in done[1:]], frames[1:], [d.code for d in report]

    return wrote


@pytest.fixture
def line(read_small: Callable[..., Book]) -> Callable[..., Line]:
    """A line of Mira's."""
    model = next(read_small().pages).panels[0].lines[1]

    def made(text: str, **change: object) -> Line:
        words = parse_words(text)
        return replace(
            model,
            balloons=(words,),
            written=plain(words),
            **change,  # type: ignore[arg-type]
        )

    return made


def outlines(items: Sequence[Item]) -> list[PathItem]:
    return [item for item in items if isinstance(item, PathItem)]


def said(drawn: Drawn) -> list[str]:
    texts = (item for item in drawn.items if isinstance(item, TextItem))
    return ["".join(run.text for run in item.runs) for item in texts]


def test_a_line_joins_the_last_balloon_of_the_panel_before(
    write: Write, line: Callable[..., Line]
) -> None:
    (before, after), (left, right), codes = write([line("Wait.")], [line("There.", join=True)])
    (path,) = outlines(before[0].items)
    assert [segment[0] for segment in path.path.segments].count("move") == 1
    assert path.path.bounds.left < left.right
    assert path.path.bounds.right > right.left + 10
    assert not outlines(after[0].items)
    assert (said(before[0]), said(after[0])) == (["Wait."], ["There."])
    assert not codes


def has_tail_in(drawn: Drawn, frame: Rect) -> bool:
    """Something reaches down from the letters towards the mouth at the foot of that panel."""
    assert drawn.outline is not None
    foot = max(corner.y for box in drawn.boxes for corner in box.corners)
    low = foot + 0.3 * (frame.bottom - foot)
    places = [place for contour in drawn.outline.flattened() for place in contour]
    return any(place.y > low and frame.left < place.x < frame.right for place in places)


@pytest.mark.parametrize(
    ("change", "tails"),
    [
        ({}, (True, False)),
        ({"tail": ("mira",)}, (True, True)),
        ({"tail": (Percent(60, 90),)}, (True, True)),
    ],
)
def test_lines_joined_over_the_gutter_have_one_tail_unless_the_script_gives_another(
    write: Write, line: Callable[..., Line], change: dict[str, object], tails: tuple[bool, bool]
) -> None:
    (before, _), frames, _ = write([line("Wait.")], [line("There.", join=True, **change)])
    assert (has_tail_in(before[0], frames[0]), has_tail_in(before[0], frames[1])) == tails


def test_the_line_that_joins_has_the_tail_where_the_first_has_none(
    write: Write, line: Callable[..., Line]
) -> None:
    (before, _), frames, _ = write([line("Wait.", tail=())], [line("There.", join=True)])
    assert (has_tail_in(before[0], frames[0]), has_tail_in(before[0], frames[1])) == (False, True)


def test_a_chain_over_three_panels_is_one_outline(write: Write, line: Callable[..., Line]) -> None:
    first, second = line("Wait."), line("There.", join=True)
    (before, after), _, codes = write([first, second], [line("Now.", join=True)])
    assert len(before) == 1
    (path,) = outlines(before[0].items)
    assert [segment[0] for segment in path.path.segments].count("move") == 1
    assert said(before[0]) == ["Wait.", "There."]
    assert not outlines(after[0].items)
    assert not codes


@pytest.mark.parametrize("change", [{"speaker": "ivan"}, {"voice": "whisper"}])
def test_a_line_of_another_speaker_or_voice_joins_nothing_and_says_so(
    write: Write, line: Callable[..., Line], change: dict[str, object]
) -> None:
    (before, after), _, codes = write([line("Wait.")], [line("No.", join=True, **change)])
    assert outlines(before[0].items)
    assert outlines(after[0].items)
    assert codes == ["L517"]


def test_a_line_that_joins_nothing_within_its_panel_says_so(
    write: Write, line: Callable[..., Line]
) -> None:
    other = line("No.", join=True, speaker="ivan")
    _, _, codes = write([line("Wait."), other], [])
    assert codes == ["L517"]


def test_a_balloon_stands_where_it_is_told_over_two_panels(
    write: Write, line: Callable[..., Line]
) -> None:
    over = line("This line is recorded.", breaks="right", at=Percent(104, 40))
    (before, _), (left, right), _ = write([over], [])
    assert before[0].outline is not None
    box = Rect.around(corner for letters in before[0].boxes for corner in letters.corners)
    assert box.left < left.right < right.left < box.right


def test_the_lines_of_the_next_panel_give_way(write: Write, line: Callable[..., Line]) -> None:
    over = line("This line is recorded, all of it.", breaks="right", at=Percent(110, 18))
    (before, after), _, codes = write([over], [line("Show me your hands.")])
    first, second = (
        Rect.around(corner for letters in drawn[0].boxes for corner in letters.corners)
        for drawn in (before, after)
    )
    assert first.intersection(second) is None
    assert not codes
