"""A text set into an outline that is given stands in it, wherever and whatever it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from novel.book.book import Book
from novel.book.page import Given, Percent
from novel.book.words import parse_words, plain
from novel.diagnostics import Report
from novel.geometry import Point, Rect, polygon_contains
from novel.layout.art import PlacedArt
from novel.layout.panels import lay_out
from novel.lettering.drawing import Drawn
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.panelroom import PanelOnPage
from novel.sheet import PathItem, TextItem
from novel.source import Source

HERE = Source("p.yaml", "inside").span(0, 6)
BOX = (Percent(10, 10), Percent(60, 10), Percent(60, 80), Percent(10, 80))
L_SHAPE = tuple(Percent(x, y) for x, y in ((5, 5), (25, 5), (25, 50), (90, 50), (90, 95), (5, 95)))
TEXT = "We have the phone. *Finally* we have it."


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a line, and where its panel stands."""

    drawn: Sequence[Drawn]
    codes: Sequence[str]
    frame: Rect
    messages: Sequence[str]


Write = Callable[..., Seen]


@pytest.fixture
def write(read_small: Callable[..., Book], faces: Faces) -> Write:
    """Letters one line of the small book within an outline."""
    small = read_small()

    def wrote(given: Given, *texts: str, art: PlacedArt | None = None, **more: object) -> Seen:
        page = next(small.pages)
        model = page.panels[0]
        words = tuple(parse_words(text) for text in texts)
        line = replace(
            model.lines[1],
            balloons=words,
            written=" ".join(map(plain, words)),
            inside=given,
            **more,  # type: ignore[arg-type]
        )
        shown = replace(model, lines=(line,))
        placed = lay_out(replace(page, panels=(shown, *page.panels[1:])), small.format)[0]
        report = Report()
        safe = (small.format.trim,)
        on_page = PanelOnPage(placed=placed, art=art, rank=1, safe=safe)
        drawn = Letterer(small, faces, report).letter(page, on_page).drawn
        found = list(report)
        return Seen(drawn, [d.code for d in found], placed.frame, [d.message for d in found])

    return wrote


def said(drawn: Drawn) -> str:
    return "".join(r.text for i in drawn.items if isinstance(i, TextItem) for r in i.runs)


def on_page(frame: Rect, corners: Sequence[Percent]) -> list[Point]:
    return [frame.point_at(corner.x, corner.y) for corner in corners]


@pytest.mark.parametrize("corners", [BOX, L_SHAPE])
@pytest.mark.parametrize("text", ["Не!", TEXT, "Телефонът е у нас. *Най-после.*"])
def test_the_letters_stand_inside_with_air(
    write: Write, corners: Sequence[Percent], text: str
) -> None:
    seen = write(Given(corners=tuple(corners), span=HERE), text)
    (drawn,) = seen.drawn
    assert said(drawn) == plain(parse_words(text))
    polygon = on_page(seen.frame, corners)
    for box in drawn.boxes:
        assert all(polygon_contains(polygon, place) for place in box.outset(0.2 * 7).corners)
    assert not seen.codes


def test_the_outline_is_drawn_as_it_is_given_with_its_tail(write: Write) -> None:
    seen = write(Given(corners=BOX, span=HERE), TEXT, tail=(Percent(90, 90),))
    outline = seen.drawn[0].outline
    assert outline is not None
    corners = on_page(seen.frame, BOX)
    assert all(min((p - c).length for p in outline.points) < 0.01 for c in corners)
    without = write(Given(corners=BOX, span=HERE), TEXT, tail=()).drawn[0].outline
    assert without is not None
    assert len(outline.segments) > len(without.segments) == 5


def test_of_a_balloon_that_the_artist_drew_only_the_letters_are_set(write: Write) -> None:
    seen = write(Given(corners=BOX, round=True, drawn=True, span=HERE), TEXT)
    (drawn,) = seen.drawn
    assert not [item for item in drawn.items if isinstance(item, PathItem)]
    assert said(drawn) == plain(parse_words(TEXT))


def test_an_ellipse_is_narrower_than_its_box_at_head_and_foot(write: Write) -> None:
    box = write(Given(corners=BOX, span=HERE), TEXT).drawn[0].outline
    ellipse = write(Given(corners=BOX, round=True, span=HERE), TEXT, tail=()).drawn[0].outline
    assert box is not None
    assert ellipse is not None
    assert polygon_contains(ellipse.flattened()[0], ellipse.bounds.centre)
    assert not polygon_contains(ellipse.flattened()[0], ellipse.bounds.outset(-1).corners[0])


def test_a_split_line_is_one_text_in_a_given_outline(write: Write) -> None:
    (drawn,) = write(Given(corners=BOX, span=HERE), "We have it.", "Finally.").drawn
    assert said(drawn) == "We have it. Finally."


def test_a_place_counts_in_the_artwork_and_not_in_its_crop(write: Write) -> None:
    frame = write(Given(corners=BOX, span=HERE), TEXT).frame
    cropped = PlacedArt(crop=Rect(0.5, 0, 1, 1), box=frame, resolution=300)
    right = tuple(Percent(55 + corner.x / 2.5, corner.y) for corner in BOX)
    (drawn,) = write(Given(corners=right, span=HERE), TEXT, art=cropped, tail=()).drawn
    assert drawn.outline is not None
    assert drawn.outline.bounds.left == pytest.approx(frame.left + 0.18 * frame.width)


def test_a_text_too_long_for_its_outline_is_told_how_many_letters_too_many(write: Write) -> None:
    small = tuple(Percent(10 + corner.x / 4, 10 + corner.y / 4) for corner in BOX)
    seen = write(Given(corners=small, span=HERE), TEXT)
    assert (seen.drawn, seen.codes) == ((), ["L501"])
    assert "does not fit into its outline: about" in seen.messages[0]


def test_letters_get_smaller_before_they_touch_the_outline(write: Write) -> None:
    codes: set[str] = set()
    for share in range(24, 100, 4):
        tight = tuple(Percent(c.x * share / 100, c.y * share / 100) for c in BOX)
        codes.update(write(Given(corners=tight, span=HERE), TEXT).codes)
    assert codes == {"L501", "L502"}


def test_an_outline_outside_the_panel_is_refused(write: Write) -> None:
    outside = tuple(Percent(corner.x + 120, corner.y) for corner in BOX)
    assert "L503" in write(Given(corners=outside, span=HERE), "Не!").codes


def test_a_drawn_balloon_that_the_panel_cuts_off_is_told(write: Write) -> None:
    across = tuple(Percent(corner.x + 60, corner.y) for corner in BOX)
    assert write(Given(corners=across, drawn=True, span=HERE), "Не!").codes[0] == "L504"
    assert "L504" not in write(Given(corners=across, span=HERE), "Не!").codes
