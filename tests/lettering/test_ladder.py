"""What is tried, rung by rung, where a text does not fit its panel as it would like to stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from novel.book.book import Book
from novel.book.page import Percent, Warp
from novel.book.words import parse_words, plain
from novel.diagnostics import Diagnostic, Report
from novel.geometry import Path, Rect
from novel.layout.placed import PlacedPanel
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.panelroom import PanelOnPage
from novel.lettering.splitting import parted
from novel.sheet import TextItem
from novel.source import Source

SCRIPT = Source("script.yaml", "lines")
TEXT = "We have the phone. We have the bag. We touch nothing until it has been photographed."


@dataclass(frozen=True, slots=True)
class Set:
    """How a line came out: its lines, their size, its outline, the problems."""

    said: str
    lines: int
    size: float
    outline: Rect
    problems: list[Diagnostic]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]


Letter = Callable[..., Set]


@pytest.fixture
def letter(read_small: Callable[..., Book], faces: Faces) -> Letter:
    """Letters texts into a panel of that width and height, in points."""
    book = read_small()

    def lettered(width: float, height: float, *texts: str, **change: object) -> Set:
        page = next(book.pages)
        model = page.panels[0]
        lines = []
        for place, text in enumerate(texts):
            words = parse_words(text)
            own = {
                "span": SCRIPT.span(place),
                "balloons": (words,),
                "written": plain(words),
                "tail": (),
                **change,
            }
            lines.append(replace(model.lines[1], **own))  # type: ignore[arg-type]
        frame = Rect.at(40, 40, width=width, height=height)
        panel = PlacedPanel(
            panel=replace(model, lines=tuple(lines), mouths={}),
            outline=Path.rect(frame),
            frame=frame,
            art_box=frame,
        )
        report = Report()
        on_page = PanelOnPage(placed=panel, art=None, rank=1, safe=(frame.outset(99),))
        drawn = Letterer(book, faces, report).letter(page, on_page).drawn
        found = list(report)
        if not drawn:
            return Set("", 0, 0.0, frame, found)
        items = [item for one in drawn for item in one.items if isinstance(item, TextItem)]
        said = "".join(run.text for item in items for run in item.runs)
        first = drawn[0].outline
        boxes = [box for one in drawn for box in one.boxes]
        bounds = first.bounds if first else Rect.around(p for box in boxes for p in box.corners)
        return Set(said, len(boxes), drawn[0].size, bounds, found)

    return lettered


def test_a_text_with_room_stands_as_it_likes(letter: Letter) -> None:
    free = letter(400, 400, TEXT)
    assert (free.lines, free.size, free.codes) == (5, 8, [])


@pytest.mark.parametrize("width", [110, 90, 70])
def test_in_a_narrow_panel_other_breaks_make_more_lines(letter: Letter, width: float) -> None:
    free, narrow = letter(400, 400, TEXT), letter(width, 400, TEXT)
    assert narrow.lines > free.lines
    assert narrow.outline.width < width
    assert (narrow.size, narrow.codes) == (8, [])


@pytest.mark.parametrize("height", [60, 50, 40])
def test_in_a_low_panel_the_balloon_gets_wider(letter: Letter, height: float) -> None:
    free, low = letter(400, 400, TEXT), letter(400, height, TEXT)
    assert low.outline.width > free.outline.width
    assert low.outline.height < height
    assert (low.size, low.codes) == (8, [])


def test_a_line_that_may_be_split_becomes_two_joined_balloons_before_it_gets_smaller(
    letter: Letter,
) -> None:
    whole = letter(100, 420, f"{TEXT} {TEXT} {TEXT}")
    split = letter(100, 420, f"{TEXT} {TEXT} {TEXT}", split=True)
    assert (whole.codes, whole.size < 8) == (["L502"], True)
    assert (split.codes, split.size) == ([], 8)
    assert split.said == whole.said


def test_a_line_that_may_be_split_stays_whole_where_it_fits(letter: Letter) -> None:
    free, may = letter(400, 400, TEXT), letter(400, 400, TEXT, split=True)
    assert may.outline == free.outline


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("One. Two. Three and more.", ("One. Two.", "Three and more.")),
        ("He said “Stop!” And *she* did.", ("He said “Stop!”", "And she did.")),
        ("Well, I do not know, my dear", ("Well, I do not know,", "my dear")),
        ("No place to part", None),
        ("A. Very long sentence that goes on", None),
    ],
)
def test_a_text_parts_at_a_sentence_or_else_at_a_clause(
    text: str, halves: tuple[str, str] | None
) -> None:
    found = parted(parse_words(text), "en")
    assert (None if found is None else tuple(map(plain, found))) == halves


@pytest.mark.parametrize("width", range(70, 125, 5))
def test_a_word_too_wide_for_its_panel_gets_a_hyphen_and_keeps_its_size(
    letter: Letter, width: float
) -> None:
    found = letter(width, 300, "Photographed unconstitutionally.")
    assert found.said.replace("\u00ad", "") == "Photographed unconstitutionally."
    assert (found.size, found.codes, found.lines >= 2) == (8, [], True)


def test_then_the_letters_get_smaller_and_it_is_said_why(letter: Letter) -> None:
    found = letter(75, 120, TEXT)
    assert 7 <= found.size < 8
    (problem,) = found.problems
    assert problem.code == "L502"
    assert problem.message.endswith("to fit its panel: it is too long")


def test_every_line_of_a_panel_that_is_too_full_is_listed(letter: Letter) -> None:
    texts = [f"{n} lines stand here, all of them." for n in "ABCD"]
    tries = (letter(150, height, *texts) for height in range(240, 80, -2))
    found = next(one for one in tries if one.codes)
    assert found.codes == ["L502"] * 4
    assert all(p.message.endswith("its panel holds 4 lines") for p in found.problems)


@pytest.mark.parametrize(("width", "height"), [(80, 80), (66, 66), (300, 30)])
def test_at_last_it_is_told_how_many_letters_to_cut(
    letter: Letter, width: float, height: float
) -> None:
    (problem,) = letter(width, height, TEXT).problems
    assert problem.code == "L501"
    many = next(int(word) for word in problem.message.split() if word.isdigit())
    assert 0 < many < len(TEXT)
    assert "L501" not in letter(width, height, TEXT[: len(TEXT) - many]).codes
    assert letter(width, height, TEXT[: len(TEXT) - many + 1]).codes == ["L501"]


@pytest.mark.parametrize("warp", [Warp(path=(Percent(6, 60), Percent(94, 20))), Warp(arc=60)])
def test_a_sound_on_a_bent_line_gets_smaller_rather_than_a_second_line(
    letter: Letter, warp: Warp
) -> None:
    words = "DRIP DRIP DROP"
    straight = letter(120, 160, words, kind="sfx", speaker=None)
    assert (straight.size, straight.codes) == (24, [])
    bent = letter(120, 160, words, kind="sfx", speaker=None, warp=warp)
    assert (bent.size < 20, bent.codes) == (True, ["L502"])
    broken = letter(120, 160, "DRIP\nDROP", kind="sfx", speaker=None, warp=warp)
    assert broken.size > 20


def test_a_path_gives_a_sound_its_length_though_the_panel_is_narrow(letter: Letter) -> None:
    way = (Percent(10, 98), Percent(30, 50), Percent(90, 2))
    sound = letter(90, 300, "DRIP DRIP DROP", kind="sfx", speaker=None, warp=Warp(path=way))
    assert (sound.size, sound.codes) == (24, [])


def test_a_sound_too_long_for_its_path_is_told_how_much(letter: Letter) -> None:
    way = (Percent(10, 50), Percent(90, 50))
    sound = letter(60, 160, "DRIP " * 12, kind="sfx", speaker=None, warp=Warp(path=way))
    assert sound.codes == ["L501"]
    assert "letters too many" in sound.problems[0].message
