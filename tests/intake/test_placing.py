"""Keys of a line that say how it is drawn: joined, against a border, bent, in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from novel.book.page import Bubble, Line, Percent, Warp
from novel.diagnostics import Report
from novel.intake.manuscript import read_manuscript
from novel.shelf import MemoryShelf

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PATH = "script/en/01-phone.yaml"
BOOK = "script/book.yaml"


def lines_of(desk: Desk, *written: str) -> tuple[Line, ...]:
    old = desk.files[PATH].decode().partition("      - elena")[0]
    desk.write(PATH, old + "".join(f"      - {line}\n" for line in written))
    page = desk.book().page("p01")
    assert page is not None
    return page.panels[0].lines


def codes(desk: Desk) -> list[str]:
    report = Report()
    read_manuscript(MemoryShelf(desk.files), report)
    return [diagnostic.code for diagnostic in report]


def test_a_tail_may_go_to_several_mouths_and_places(desk: Desk) -> None:
    (line,) = lines_of(desk, "{elena: Stop., tail: [elena, [120, 40]]}")
    assert line.tail == ("elena", Percent(120, 40))


def test_a_line_joins_the_one_before(desk: Desk) -> None:
    lines = lines_of(desk, "elena: Stop.", "{elena: Now., join: yes}")
    assert [line.join for line in lines] == [None, True]


def test_a_balloon_stands_against_a_border_or_reaches_past_it(desk: Desk) -> None:
    lines = lines_of(desk, "{elena: Stop., butt: top}", "{elena: No., break: left, at: [-10, 40]}")
    assert (lines[0].butt, lines[1].breaks) == ("top", "left")
    assert lines[1].at == Percent(-10, 40)


def test_only_what_breaks_the_border_may_stand_outside(desk: Desk) -> None:
    desk.change(PATH, "voice: whisper", "at: [-10, 40]")
    assert codes(desk) == ["S109"]


def test_a_sound_is_bent_in_many_ways(desk: Desk) -> None:
    (line,) = lines_of(desk, "{sfx: BZZZ, arc: 40, grow: 2, shear: 10, wobble: 0.5, clip: yes}")
    assert line.warp == Warp(arc=40, grow=2, shear=10, wobble=0.5, clip=True)


def test_a_chat_is_turned_and_nothing_else_of_a_sound(desk: Desk) -> None:
    (line,) = lines_of(desk, "{message: where are you?, turn: 7}")
    assert line.warp == Warp(turn=7)
    desk.change(PATH, "turn: 7", "arc: 7")
    assert codes(desk) == ["S112"]


def test_a_sound_follows_a_path(desk: Desk) -> None:
    (line,) = lines_of(desk, "{sfx: DRIP, path: [[10, 60], [40, 40]]}")
    assert line.warp.path == (Percent(10, 60), Percent(40, 40))


def test_a_path_of_one_place_leads_nowhere(desk: Desk) -> None:
    desk.change(PATH, "- viktor: No.", "- {sfx: DRIP, path: [[10, 60]]}")
    assert codes(desk) == ["S109"]


def test_speech_is_not_bent(desk: Desk) -> None:
    desk.change(PATH, "voice: whisper", "arc: 40")
    assert codes(desk) == ["S112"]


def test_a_message_has_a_time_a_status_and_a_picture(desk: Desk) -> None:
    desk.files["panels/01/boat.png"] = b""
    (line,) = lines_of(
        desk, '{message: A boat., from: viktor, time: "18:12", status: read, picture: 01/boat.png}'
    )
    bubble = line.bubble
    assert (bubble.time, bubble.status, bubble.typing) == ("18:12", "read", False)
    assert bubble.picture == "panels/01/boat.png"


def test_a_picture_that_is_not_there_is_missed(desk: Desk) -> None:
    lines_of(desk, "{message: A boat., from: viktor, picture: 01/boat.png}")
    assert [d.code for d in desk.report] == ["A401"]


def test_someone_types(desk: Desk) -> None:
    (line,) = lines_of(desk, "{message: …, from: viktor, typing: yes}")
    assert line.bubble == Bubble(typing=True)


def test_a_phone_belongs_to_someone(desk: Desk) -> None:
    desk.change(PATH, "alt: A phone.", "alt: A phone.\n      phone: elena")
    page = desk.book().page("p01")
    assert page is not None
    assert page.panels[0].phone == "elena"


def test_a_foreground_lies_beside_its_artwork(desk: Desk) -> None:
    desk.files["panels/01/p01-a.fg.png"] = b""
    page = desk.book().page("p01")
    assert page is not None
    assert page.panels[0].foreground == "panels/01/p01-a.fg.png"


def test_a_translation_is_bent_and_joined_in_its_own_way(desk: Desk) -> None:
    lines_of(desk, "{sfx: BZZZ, arc: 40, turn: 3}")
    desk.write(
        "script/bg/01-phone.yaml",
        "chapter: {en: The Phone, bg: Телефонът}\npages:\n  p01:\n    a:\n"
        "      alt: {en: A phone., bg: Телефон.}\n"
        "      lines: [{en: BZZZ, bg: БЗЗЗ, arc: -20}]\n",
    )
    page = desk.book("bg").page("p01")
    assert page is not None
    assert page.panels[0].lines[0].warp == Warp(arc=-20, turn=3)


def test_a_style_starts_from_the_one_it_is_like(desk: Desk) -> None:
    desk.files[BOOK] += (
        b"styles:\n  girl: {like: child, tracking: 0.1}\n  child: {like: caption, leading: 1.5}\n"
    )
    girl, caption = desk.book().styles["girl"], desk.book().styles["caption"]
    assert (girl.leading, girl.tracking, girl.shape) == (1.5, 0.1, caption.shape)


def test_a_style_says_how_wide_and_how_full_its_balloons_are(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  girl: {aspect: 2.6, exponent: 3}\n"
    girl, speech = desk.book().styles["girl"], desk.book().styles["speech"]
    assert (girl.aspect, girl.exponent) == (2.6, 3)
    assert (speech.aspect, speech.exponent) == (None, 2.4)


def test_styles_that_start_from_each_other_are_refused(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  a: {like: b}\n  b: {like: a}\n"
    assert codes(desk) == ["S119"]


def test_a_style_like_an_unknown_one_is_refused(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  a: {like: captoin}\n"
    assert codes(desk) == ["S113"]


def test_a_style_differs_in_one_language(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  whisper: {size: 7 pt, in: {bg: {size: 7.5 pt}}}\n"
    assert desk.book("en").styles["whisper"].size == 7
    assert desk.book("bg").styles["whisper"].size == 7.5


def test_what_is_wrong_with_a_style_is_said_once(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  whisper: {shape: ballon}\n"
    assert codes(desk) == ["S105"]


def test_a_style_in_an_unknown_language_is_refused(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  whisper: {in: {xx: {size: 7 pt}}}\n"
    assert codes(desk) == ["S107"]


def test_a_line_too_thin_to_print_is_refused(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  whisper: {outline: 0.1 pt}\n"
    assert codes(desk) == ["S120"]


def test_inner_voices_look_like_the_captions_of_the_book(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  caption: {leading: 1.4}\n  message: {leading: 1.3}\n"
    found = desk.book().styles
    assert found["inner"] == found["spoken"] == found["caption"]
    assert found["own-message"].leading == 1.3


def test_the_letters_of_the_whole_book_may_differ_in_one_language(desk: Desk) -> None:
    desk.change(BOOK, "size: 8 pt", "size: 8 pt, in: {bg: {face: Other Face}}")
    english, bulgarian = desk.book().styles, desk.book("bg").styles
    assert {bulgarian[name].face for name in ("speech", "caption", "whisper")} == {"Other Face"}
    assert english["caption"].face != "Other Face"


def test_styles_may_be_given_for_a_language_that_the_book_is_not_in_yet(desk: Desk) -> None:
    desk.files[BOOK] += b"styles:\n  whisper: {in: {el: {size: 7 pt}, sr-Latn: {size: 6 pt}}}\n"
    settings = desk.read().settings
    found = {tag: settings.styles_in(tag)["whisper"].size for tag in ("el", "sr-Latn", "de", "en")}
    assert found["el"] == 7
    assert found["sr-Latn"] == 6
    assert found["de"] == found["en"]
    assert desk.codes == []
