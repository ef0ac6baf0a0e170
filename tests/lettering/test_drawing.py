"""What is drawn holds its text, whole, and with air round it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import get_args

import pytest

from novel.book.book import Book, Format
from novel.book.page import Line, Page, Panel, Percent, PercentBox, Voice, Warp
from novel.book.style import Joined
from novel.book.words import parse_words, plain
from novel.diagnostics import Report
from novel.geometry import Path, Point, Rect, polygon_contains
from novel.layout.panels import lay_out
from novel.lettering.drawing import Drawn
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.panelroom import PanelOnPage
from novel.sheet import PathItem, TextItem

AIR = 0.2  # em, the least from a letter to the outline
Write = Callable[..., Sequence[Drawn]]


@pytest.fixture
def write(read_small: Callable[..., Book], faces: Faces) -> Write:
    """Letters the lines of the small book's first panel, changed as asked; nothing may be wrong."""
    small = read_small()

    def wrote(
        *changes: dict[str, object], joined: Joined = "no", mouth: Percent | None = None
    ) -> Sequence[Drawn]:
        speech = replace(small.styles["speech"], joined=joined)
        book = replace(small, styles={**small.styles, "speech": speech})
        page = next(book.pages)
        model = page.panels[0]
        lines = [replace(_plain(model), **change) for change in changes]  # type: ignore[arg-type]
        mouths = model.mouths if mouth is None else {"mira": mouth}
        shown = replace(model, lines=tuple(lines), mouths=mouths)
        larger = _wide(book)
        report = Report()
        letterer = Letterer(replace(book, format=larger), faces, report)
        on_page = _on_page(replace(page, panels=(shown, *page.panels[1:])), larger)
        drawn = letterer.letter(page, on_page).drawn
        assert not report.failed, [d.message for d in report]
        return drawn

    return wrote


@pytest.fixture
def frame(read_small: Callable[..., Book]) -> Rect:
    """The panel in which `write` letters."""
    book = read_small()
    return _on_page(next(book.pages), _wide(book)).placed.frame


def _wide(book: Book) -> Format:
    return replace(book.format, trim_width=book.format.trim_width * 3)


def _on_page(page: Page, paper: Format) -> PanelOnPage:
    """The first panel of a page."""
    safe = (paper.trim.outset(-paper.safe),)
    return PanelOnPage(placed=lay_out(page, paper)[0], art=None, rank=1, safe=safe)


def _plain(panel: Panel) -> Line:
    line = panel.lines[1]
    return replace(line, **_texts("We have the phone. *Finally.*"))  # type: ignore[arg-type]


def _texts(*texts: str) -> dict[str, object]:
    words = tuple(parse_words(text) for text in texts)
    return {"balloons": words, "written": " ".join(plain(part) for part in words)}


def said(drawn: Drawn) -> list[str]:
    texts = (item for item in drawn.items if isinstance(item, TextItem))
    return ["".join(run.text for run in item.runs) for item in texts]


def outline(drawn: Drawn) -> tuple[Point, ...]:
    assert drawn.outline is not None
    return max(drawn.outline.flattened(steps=24), key=len)


@pytest.mark.parametrize("voice", get_args(Voice))
@pytest.mark.parametrize(
    "text", ["Не!", "Телефонът е у нас. *Най-после.*", "Did you see her (or him)? … No."]
)
def test_every_voice_says_its_text_with_air_round_it(write: Write, voice: str, text: str) -> None:
    (drawn,) = write({"voice": voice, **_texts(text)})
    assert said(drawn) == [plain(parse_words(text))]
    edge = outline(drawn)
    for box in drawn.boxes:
        corners = box.outset(AIR * 7).corners
        assert all(polygon_contains(edge, corner) for corner in corners)


@pytest.mark.parametrize("kind", ["caption", "note", "sign", "screen", "document"])
def test_every_box_says_its_text_with_air_round_it(write: Write, kind: str) -> None:
    (drawn,) = write({"kind": kind, "speaker": None})
    assert said(drawn) == ["We have the phone. Finally."]
    edge = outline(drawn)
    for box in drawn.boxes:
        assert all(polygon_contains(edge, corner) for corner in box.outset(AIR * 7).corners)


def test_the_folded_corner_of_a_document_keeps_off_its_text(write: Write) -> None:
    (drawn,) = write({"kind": "document", "speaker": None, **_texts("A long first line.\nShort.")})
    first, second = (item.path.bounds for item in drawn.items if isinstance(item, PathItem))
    fold = min(first, second, key=lambda bounds: bounds.area)
    assert fold.width > 0.5 * 8
    assert all(fold.intersection(box) is None for box in drawn.boxes)


def test_a_line_in_two_texts_is_one_outline_and_one_text(write: Write) -> None:
    (drawn,) = write(_texts("We have the phone.", "Finally."))
    assert said(drawn) == ["We have the phone. Finally."]
    assert drawn.outline is not None
    assert [s[0] for s in drawn.outline.segments].count("move") == 1


@pytest.mark.parametrize("joined", ["touching", "neck"])
def test_joined_lines_are_one_outline_and_two_texts(write: Write, joined: str) -> None:
    drawn = write(
        _texts("She's sixteen."), {**_texts("Look for her."), "join": True}, joined=joined
    )
    assert len(drawn) == 1
    assert said(drawn[0]) == ["She's sixteen.", "Look for her."]
    assert drawn[0].outline is not None
    assert [s[0] for s in drawn[0].outline.segments].count("move") == 1


def test_lines_of_two_speakers_are_not_joined(write: Write) -> None:
    other = {**_texts("No."), "speaker": "ivan", "join": True}
    assert len(write(_texts("She's sixteen."), other)) == 2


def test_two_who_speak_at_once_have_a_tail_each(write: Write) -> None:
    (one,) = write({"at": Percent(50, 20), "tail": ("mira",)})
    (both,) = write({"at": Percent(50, 20), "tail": ("mira", "ivan")})
    (none,) = write({"at": Percent(50, 20), "tail": ()})
    lengths = [len(outline(drawn)) for drawn in (none, one, both)]
    assert lengths == sorted(set(lengths))
    assert Rect.around(outline(both)).right > Rect.around(outline(one)).right


def test_a_butting_balloon_ends_at_its_border(write: Write) -> None:
    (drawn,) = write({"butt": "top", "at": Percent(50, 10), "tail": ()})
    (free,) = write({"at": Percent(50, 50), "tail": ()})
    flat = [p for p in outline(drawn) if abs(p.y - Rect.around(outline(drawn)).top) < 0.01]
    assert max(p.x for p in flat) - min(p.x for p in flat) > 20
    assert min(box.top for box in drawn.boxes) - Rect.around(outline(drawn)).top > 0.5 * 8
    assert len([p for p in outline(free) if p.y < Rect.around(outline(free)).top + 0.01]) <= 2


def test_a_breaking_balloon_reaches_past_its_border(write: Write) -> None:
    (drawn,) = write({"breaks": "bottom", "tail": ()})
    (butted,) = write({"butt": "bottom", "tail": ()})
    assert Rect.around(outline(drawn)).bottom > Rect.around(outline(butted)).bottom + 5


def test_a_clipped_sound_ends_at_the_border(write: Write) -> None:
    line = _plain_sound("BZZZ")
    warp = replace(line["warp"], clip=True)  # type: ignore[type-var]
    (drawn,) = write({**line, "warp": warp})
    texts = [item for item in drawn.items if isinstance(item, TextItem)]
    assert all(item.clip is not None for item in texts)


def _plain_sound(text: str) -> dict[str, object]:
    return {"kind": "sfx", "speaker": None, "warp": Warp(), **_texts(text)}


def test_no_line_is_thinner_than_a_press_holds(write: Write) -> None:
    for voice in get_args(Voice):
        (drawn,) = write({"voice": voice})
        strokes = [i.stroke for i in drawn.items if isinstance(i, PathItem) and i.stroke]
        assert all(stroke.width >= 0.25 for stroke in strokes)


@pytest.mark.parametrize("voice", get_args(Voice))
@pytest.mark.parametrize("mouth", [(50, 30), (50, 31), (-200, 300), (300, -200), (0, 0), (100, 30)])
def test_a_tail_to_anywhere_is_drawn(write: Write, voice: str, mouth: tuple[int, int]) -> None:
    end = (Percent(*mouth),)
    (drawn,) = write({"voice": voice, "at": Percent(50, 30), "tail": end})
    assert drawn.outline is not None
    assert all(abs(p.x) < 5000 and abs(p.y) < 5000 for p in drawn.outline.points)
    assert said(drawn) == ["We have the phone. Finally."]


@pytest.mark.parametrize("voice", [v for v in get_args(Voice) if v not in ("inner", "spoken")])
@pytest.mark.parametrize(
    ("at", "place"),
    [
        (Percent(50, 60), Percent(50, 150)),
        (Percent(14, 50), Percent(-60, 60)),
        (Percent(86, 50), Percent(160, 30)),
    ],
)
def test_a_tail_to_a_mouth_outside_the_panel_ends_at_its_border(
    write: Write, frame: Rect, voice: str, at: Percent, place: Percent
) -> None:
    line = {"voice": voice, "at": at}
    (drawn,) = write(line, mouth=place)
    (bare,) = write({**line, "tail": ()})
    inked, without = (
        [item.path for item in one.items if isinstance(item, PathItem)] for one in (drawn, bare)
    )
    assert inked != without  # there is a tail
    for path in inked:
        assert all(frame.outset(0.1).contains(place) for place in path.points)


@pytest.mark.parametrize("text", ["Б", "?!", "а\u0301х", "BZZZ\nBZZZ", "ПРЕДИЗВИКАТЕЛСТВО"])
def test_a_sound_of_any_text_is_drawn_whole(write: Write, text: str) -> None:
    bent = Warp(arc=300, grow=4, wobble=1, shear=-60)
    line = _plain_sound(text)
    (drawn,) = write({**line, "size": 12.0, "warp": bent})
    assert "".join(said(drawn)).split() == text.split()


@pytest.mark.parametrize(("box", "codes"), [((5, 30, 90, 50), ["L518"]), ((80, 45, 15, 25), [])])
def test_a_tail_that_can_only_run_over_a_face_is_told(
    read_small: Callable[..., Book], faces: Faces, box: tuple[int, ...], codes: list[str]
) -> None:
    book = read_small()
    page = next(book.pages)
    line = replace(page.panels[0].lines[1], at=Percent(50, 14))
    panel = replace(
        page.panels[0],
        lines=(line,),
        keep_clear=(PercentBox(*box),),
        mouths={"mira": Percent(50, 92)},
    )
    report = Report()
    on_page = _on_page(replace(page, panels=(panel, *page.panels[1:])), book.format)
    Letterer(book, faces, report).letter(page, on_page)
    assert [problem.code for problem in report] == codes


@pytest.mark.parametrize("voice", ["speech", "whisper", "thought", "radio", "shout"])
@pytest.mark.parametrize(
    ("tail", "mouth", "codes"),
    [
        (None, Percent(50, 50), ["L526"]),
        ((Percent(50, 50),), Percent(50, 95), ["L526"]),
        (None, Percent(50, 95), []),
        ((), Percent(50, 50), []),
    ],
)
def test_a_balloon_on_the_mouth_that_says_it_is_told(
    read_small: Callable[..., Book],
    faces: Faces,
    voice: str,
    tail: tuple[Percent, ...] | None,
    mouth: Percent,
    codes: list[str],
) -> None:
    book = read_small()
    page = next(book.pages)
    line = replace(page.panels[0].lines[1], voice=voice, at=Percent(50, 50), tail=tail)  # type: ignore[arg-type]
    panel = replace(page.panels[0], lines=(line,), mouths={"mira": mouth})
    report = Report()
    on_page = _on_page(replace(page, panels=(panel, *page.panels[1:])), book.format)
    Letterer(book, faces, report).letter(page, on_page)
    assert [problem.code for problem in report] == codes


@pytest.mark.parametrize(("place", "crosses"), [(Percent(92, 50), False), (Percent(140, 50), True)])
def test_a_tail_leaves_a_slanted_panel_only_for_a_place_outside_it(
    read_small: Callable[..., Book], faces: Faces, place: Percent, *, crosses: bool
) -> None:
    book = read_small()
    page = next(book.pages)
    line = replace(page.panels[0].lines[1], at=Percent(30, 50), tail=(place,))
    shown = replace(page, panels=(replace(page.panels[0], lines=(line,)), *page.panels[1:]))
    on_page = _on_page(shown, book.format)
    frame = on_page.placed.frame
    corners = [frame.point_at(x, y) for x, y in ((0, 0), (66, 0), (58, 100), (0, 100))]
    slanted = replace(on_page.placed, outline=Path.polygon(corners))
    lettered = Letterer(book, faces, Report()).letter(page, replace(on_page, placed=slanted))
    outline = lettered.drawn[0].outline
    assert outline is not None
    places = [place for contour in outline.flattened() for place in contour]
    assert all(polygon_contains(corners, place) for place in places) is not crosses
