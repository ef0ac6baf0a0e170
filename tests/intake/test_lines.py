from __future__ import annotations

from typing import TYPE_CHECKING

from novel.book.page import Line, Percent, PercentBox, Share
from novel.book.words import Stretch
from novel.geometry import mm

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PATH = "script/en/01-phone.yaml"


def line_of(desk: Desk, written: str) -> Line:
    old = desk.files[PATH].decode().partition("      - elena")[0]
    desk.write(PATH, f"{old}      - {written}\n")
    page = desk.book().page("p01")
    assert page is not None
    (line,) = page.panels[0].lines
    return line


def test_a_name_of_the_cast_speaks(desk: Desk) -> None:
    line = line_of(desk, "elena: Stop.")
    assert (line.kind, line.speaker, line.voice, line.written) == (
        "speech", "elena", "speech", "Stop.",
    )  # fmt: skip


def test_a_caption_has_no_speaker(desk: Desk) -> None:
    line = line_of(desk, "caption: The same night.")
    assert (line.kind, line.speaker) == ("caption", None)


def test_stars_mark_emphasis_and_are_not_written(desk: Desk) -> None:
    line = line_of(desk, 'elena: "Photograph *nothing* yet."')
    assert line.written == "Photograph nothing yet."
    assert line.balloons[0][1] == Stretch("nothing", emphasis=True)


def test_a_number_stays_the_text_it_is(desk: Desk) -> None:
    assert line_of(desk, "elena: 0112").written == "0112"


def test_no_is_a_word_that_people_say(desk: Desk) -> None:
    assert line_of(desk, "elena: no").written == "no"


def test_a_line_break_in_quotes_is_kept(desk: Desk) -> None:
    assert line_of(desk, r'caption: "Sofia.\n21:40."').written == "Sofia.\n21:40."


def test_a_line_is_placed_by_its_centre(desk: Desk) -> None:
    line = line_of(desk, "elena: Stop.\n        at: [20, 21.5 %]")
    assert line.at == Percent(20, 21.5)


def test_a_width_is_a_length_or_a_share_of_the_panel(desk: Desk) -> None:
    assert line_of(desk, "elena: Stop.\n        width: 40 %").width == Share(0.4)
    assert line_of(desk, "elena: Stop.\n        width: 40 mm").width == mm(40)


def test_a_tail_points_at_a_place_at_someone_or_nowhere(desk: Desk) -> None:
    assert line_of(desk, "elena: Stop.\n        tail: [110, 40]").tail == (Percent(110, 40),)
    assert line_of(desk, "elena: Stop.\n        tail: viktor").tail == ("viktor",)
    assert line_of(desk, "elena: Stop.\n        tail: none").tail == ()


def test_a_message_has_a_sender(desk: Desk) -> None:
    assert line_of(desk, "message: where are you?\n        from: viktor").sender == "viktor"


def test_the_speaker_may_stand_behind_other_keys(desk: Desk) -> None:
    assert line_of(desk, "voice: radio\n        elena: Stop.").voice == "radio"


def test_the_place_of_a_line_is_the_place_of_its_text(desk: Desk) -> None:
    span = line_of(desk, "elena: Stop.").span
    assert (span.text, span.begin.line, span.begin.column) == ("Stop.", 9, 16)


def test_a_panel_is_read_with_all_its_keys(desk: Desk) -> None:
    desk.change(PATH, "      alt: A phone.\n", """\
      alt: A phone.
      seen: Night, one lamp.
      fit: contain
      focus: [40, 30]
      mouths: {elena: [-10, 110]}
      keep_clear: [[55, 20, 25, 30], [0, 0, 100, 100]]
      bleed: [top, left]
      border: no
""")  # fmt: skip
    panel = next(desk.book().pages).panels[0]
    assert (panel.seen, panel.alt, panel.fit) == ("Night, one lamp.", "A phone.", "contain")
    assert (panel.focus, panel.mouths) == (Percent(40, 30), {"elena": Percent(-10, 110)})
    assert panel.keep_clear == (PercentBox(55, 20, 25, 30), PercentBox(0, 0, 100, 100))
    assert sorted(panel.bleeds) == ["left", "top"]
    assert not panel.border


def test_bleed_alone_means_every_side(desk: Desk) -> None:
    desk.change(PATH, "      alt: A phone.\n", "      alt: A phone.\n      bleed: yes\n")
    assert len(next(desk.book().pages).panels[0].bleeds) == 4
