"""Tails as they are drawn: off their own cloud, and over no other balloon where there is a way."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from novel.book.book import Book
from novel.book.page import Given, Line, Percent, PercentBox
from novel.book.words import parse_words, plain
from novel.diagnostics import Report
from novel.geometry import Path, Point, Rect
from novel.layout.panels import lay_out
from novel.lettering.drawing import Drawn
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.outlines import along, clearance_to
from novel.lettering.panelroom import PanelOnPage
from novel.lettering.shapes import burst
from novel.lettering.tails import drawn_out
from novel.sheet import PathItem
from novel.source import Source

MOUTH = Percent(20, 85)
EM = 8.0
SPAN = Source("script.yaml", "x").span(0)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was drawn of each line, and what was said."""

    drawn: Sequence[Drawn]
    codes: Sequence[str]
    frame: Rect

    def paths(self, number: int) -> list[Path]:
        return [item.path for item in self.drawn[number].items if isinstance(item, PathItem)]


Write = Callable[..., Seen]


@pytest.fixture
def write(read_small: Callable[..., Book], faces: Faces) -> Write:
    """Letters Mira's lines in the small book's first panel; her mouth is low on the left."""
    book = read_small()
    form = replace(book.format, trim_width=book.format.trim_width * 2)
    page = next(book.pages)
    model = page.panels[0].lines[1]

    def wrote(
        *changes: dict[str, object], mouth: Percent = MOUTH, face: PercentBox | None = None
    ) -> Seen:
        lines: list[Line] = []
        for rank, change in enumerate(changes):
            words = parse_words(str(change.pop("text", "And there it is.")))
            new = {"rank": rank, "balloons": (words,), "written": plain(words), **change}
            lines.append(replace(model, **new))  # type: ignore[arg-type]
        clear = () if face is None else (face,)
        panel = replace(
            page.panels[0], lines=tuple(lines), mouths={"mira": mouth}, keep_clear=clear
        )
        shown = replace(page, panels=(panel, *page.panels[1:]))
        report = Report()
        safe = (form.trim.outset(-form.safe),)
        placed = PanelOnPage(placed=lay_out(shown, form)[0], art=None, rank=1, safe=safe)
        drawn = Letterer(book, faces, report).letter(shown, placed).drawn
        return Seen(drawn, [problem.code for problem in report], placed.placed.frame)

    return wrote


@pytest.mark.parametrize(
    "mouth", [Percent(20, 70), Percent(50, 62), Percent(80, 95), Percent(50, 58)]
)
def test_the_circles_of_a_thought_stand_off_its_cloud(write: Write, mouth: Percent) -> None:
    seen = write({"voice": "thought", "at": Percent(50, 35)}, mouth=mouth)
    cloud, *circles = seen.paths(0)
    assert circles
    for one, other in itertools.pairwise(circles):
        apart = (one.bounds.centre - other.bounds.centre).length
        assert apart > (one.bounds.width + other.bounds.width) / 2
    for circle in circles:
        assert clearance_to(cloud, circle.bounds.centre) > circle.bounds.width / 2 + 0.15 * EM


def gap_between(drawn: Drawn) -> float:
    """The white between the letters of two balloons, in em of capitals' heights."""
    upper, lower = drawn.boxes[0], drawn.boxes[1]
    return (lower.top - upper.bottom) / EM


@pytest.mark.parametrize("voice", ["speech", "radio", "whisper", "thought", "weak"])
def test_joined_texts_stay_two(write: Write, voice: str) -> None:
    seen = write({"voice": voice, "text": "No."}, {"voice": voice, "text": "Yes.", "join": True})
    assert gap_between(seen.drawn[0]) > 0.7


def test_a_tail_that_lies_over_another_balloon_is_told(write: Write) -> None:
    over = {"at": Percent(30, 20), "voice": "shout", "text": "And my own shout!"}
    under = {"at": Percent(24, 60), "tail": (), "text": "My own colour."}
    assert write(dict(over), dict(under)).codes == ["L513"]
    assert write({**over, "at": Percent(24, 20)}, {**under, "at": Percent(70, 60)}).codes == []


def test_a_tail_bends_round_a_balloon_in_its_way(write: Write) -> None:
    above = {"at": Percent(24, 20), "text": "And there it is, all of it."}
    under = {"at": Percent(15, 60), "tail": (), "text": "Oh."}
    alone, both = write(dict(above)), write(under, above)
    box = Rect.around(corner for box in both.drawn[0].boxes for corner in box.corners)
    shapes = [seen.drawn[-1].outline for seen in (alone, both)]
    assert all(shape is not None for shape in shapes)
    places = [place for shape in shapes[1:] if shape for c in shape.flattened() for place in c]
    assert not any(box.contains(place) for place in places)


@pytest.mark.parametrize("tip", [Point(30, 90), Point(0, 80), Point(60, 70), Point(-70, 60)])
@pytest.mark.parametrize("rank", [0, 1])
def test_the_sides_of_a_drawn_out_ray_do_not_cross(tip: Point, rank: int) -> None:
    outline = drawn_out(
        burst(Point(0, 0), 40, 16, em=EM, seed=7, exponent=2.4), Point(0, 16), tip, EM, rank
    )
    (contour,) = outline.flattened()
    at = min(range(len(contour)), key=lambda index: (contour[index] - tip).length)
    before, after = contour[at - 2], contour[(at + 2) % len(contour)]
    assert (before - after).length > 0.1 * EM


def test_a_tail_to_a_mouth_beside_the_edge_of_a_given_outline_leaves_at_the_nearest_place(
    write: Write,
) -> None:
    corners = [Percent(50, 5), Percent(95, 80), Percent(5, 80)]
    given = Given(corners=tuple(corners), round=False, drawn=False, span=SPAN)
    seen = write({"text": "Go up the hill.", "inside": given}, mouth=Percent(80, 95))
    (outline, *_) = seen.paths(0)
    low = max(place.y for place in outline.flattened()[0])
    base = max(box.bottom for box in seen.drawn[0].boxes)
    tips = [place for place in outline.flattened()[0] if place.y == low]
    assert low > base + 2 * EM
    assert len(tips) == 1  # a tip, not the foot of the triangle


@pytest.mark.parametrize(("mouth", "place"), [(60, 30), (64, 34), (64, 38)])
def test_a_tail_stays_off_the_rim_of_a_face_in_its_way(
    write: Write, mouth: int, place: int
) -> None:
    face = PercentBox(44, 48, 12, 26)
    seen = write({"at": Percent(place, 26)}, mouth=Percent(mouth, 92), face=face)
    start = seen.frame.point_at(face.x, face.y)
    end = seen.frame.point_at(face.x + face.width, face.y + face.height)
    rim = Rect(start.x, start.y, end.x, end.y).outset(0.25 * EM)
    (outline, *_) = seen.paths(0)
    assert seen.codes == []
    assert not any(rim.contains(place) for c in outline.flattened() for place in along(c, rim))
