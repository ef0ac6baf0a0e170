from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from novel.book.page import Line, Percent, Share
from novel.book.words import plain

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

EN = "script/en/01-phone.yaml"
BG = "script/bg/01-phone.yaml"


def lines(desk: Desk, *, draft: bool = False) -> tuple[Line, ...]:
    return next(desk.book("bg", draft=draft).pages).panels[0].lines


def test_a_line_is_shown_in_the_language_with_the_speaker_of_the_source(desk: Desk) -> None:
    first, second = lines(desk)
    assert (first.written, first.language, first.state) == (
        "Трябва ли да чакам един ден?", "bg", "translated",
    )  # fmt: skip
    assert (first.speaker, first.voice) == ("elena", "whisper")
    assert second.written == "Не."
    assert desk.codes == []


def test_the_place_of_a_translated_line_is_in_the_translation(desk: Desk) -> None:
    span = lines(desk)[0].span
    assert (span.path, span.text) == (BG, "Трябва ли да чакам един ден?")


def test_titles_and_alt_texts_are_translated(desk: Desk) -> None:
    book = desk.book("bg")
    (chapter,) = book.chapters
    panel = next(book.pages).panels[0]
    assert (chapter.title, chapter.title_language) == ("Телефонът", "bg")
    assert (panel.alt, panel.alt_language) == ("Телефон.", "bg")
    assert (book.title, book.cast["elena"].name) == ("Пример", "Елена")


def test_layout_keys_differ_in_this_language_only(desk: Desk) -> None:
    desk.change(EN, "      - viktor: No.", "      - viktor: No.\n        at: [50, 50]")
    desk.change(BG, "bg: Не.", "bg: Не.\n        at: [20, 12]\n        width: 30 %")
    line = lines(desk)[1]
    assert (line.at, line.width) == (Percent(20, 12), Share(0.3))
    assert next(desk.book("en").pages).panels[0].lines[1].at == Percent(50, 50)


def test_what_is_not_given_is_inherited(desk: Desk) -> None:
    desk.change(EN, "      - viktor: No.", "      - viktor: No.\n        size: 9 pt")
    assert lines(desk)[1].size == 9


def test_a_list_becomes_joined_balloons(desk: Desk) -> None:
    desk.change(BG, "bg: Не.", "bg: [Не., Никога.]")
    line = lines(desk)[1]
    assert [plain(words) for words in line.balloons] == ["Не.", "Никога."]
    assert line.written == "Не. Никога."


def test_a_dropped_line_is_left_out_in_this_language(desk: Desk) -> None:
    desk.change(BG, "bg: Не.", "drop: yes")
    assert len(lines(desk)) == 1
    assert desk.codes == []
    assert len(next(desk.book("en").pages).panels[0].lines) == 2


def test_a_changed_source_makes_the_translation_stale(desk: Desk) -> None:
    desk.change(EN, "wait a day", "wait 24 hours")
    line = lines(desk, draft=True)[0]
    assert (line.state, line.language, line.written) == (
        "stale", "en", "Do I have to wait 24 hours?",
    )  # fmt: skip
    (found,) = desk.found
    assert (found.code, found.severity) == ("T301", "warning")
    assert "[a day? → 24 hours?]" in found.message


def test_a_stale_alt_text_is_shown_in_the_source_language(desk: Desk) -> None:
    desk.change(EN, "alt: A phone.", "alt: A lit phone.")
    panel = next(desk.book("bg", draft=True).pages).panels[0]
    assert (panel.alt, panel.alt_language) == ("A lit phone.", "en")
    assert desk.codes == ["T301"]


def test_a_missing_line_is_shown_in_the_source_language(desk: Desk) -> None:
    desk.change(BG, "      - en: No.\n        bg: Не.\n", "")
    line = lines(desk, draft=True)[1]
    assert (line.state, line.language, line.written) == ("missing", "en", "No.")
    assert desk.codes == ["T302"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Do I have to wait a day?\n", "Do I have to wait an hour?\n", "T301"),
        ("bg: Не.", "bg:", "T302"),
        ("      - en: No.", "      - en: Right away, then.\n        bg: Веднага.\n      - en: No.",
         "T303"),
    ],
)  # fmt: skip
def test_what_warns_in_a_draft_is_an_error_for_print(
    desk: Desk, old: str, new: str, code: str
) -> None:
    desk.change(BG, old, new)
    desk.book("bg", draft=True)
    assert [(d.code, d.severity) for d in desk.found] == [(code, "warning")]
    desk.book("bg")
    assert [(d.code, d.severity) for d in desk.found] == [(code, "error")]


def test_a_line_that_moved_to_another_panel_is_told_where(desk: Desk) -> None:
    desk.change(EN, "  panels:", "  layout: a b\n  panels:")
    desk.change(EN, "      - viktor: No.", """\
    b:
      art: 01/p01-a.png
      alt: A phone.
      lines:
      - viktor: No.""")  # fmt: skip
    desk.book("bg", draft=True)
    assert ["it now stands in panel 'b'" in d.help for d in desk.found if d.code == "T303"] == [
        True
    ]


def test_a_chapter_without_translation_is_one_problem(desk: Desk) -> None:
    del desk.files[BG]
    assert {line.state for line in lines(desk, draft=True)} == {"missing"}
    assert desk.codes == ["T304"]


def test_a_panel_without_translation_is_one_problem(desk: Desk) -> None:
    desk.change(BG, "    a:\n", "    b:\n")
    desk.book("bg", draft=True)
    assert desk.codes == ["T302", "T303"]


def test_a_page_without_translation_is_one_problem(desk: Desk) -> None:
    text = desk.files[BG].decode()
    desk.write(BG, text[: text.index("pages:")] + "pages: {}\n")
    desk.book("bg", draft=True)
    assert desk.codes == ["T302"]


def test_pages_kept_out_need_no_translation(desk: Desk) -> None:
    desk.files[EN] += b"- page: p02\n  draft: yes\n  panels:\n    a: {alt: B., lines: [note: C.]}\n"
    desk.book("bg")
    assert desk.codes == []
    desk.book("bg", draft=True)
    assert desk.codes == ["T302"]


def test_a_translated_chapter_of_another_name_is_refused(desk: Desk) -> None:
    desk.files["script/bg/01-phon.yaml"] = desk.files.pop(BG)
    desk.read()
    assert desk.codes == ["T305"]
    assert "did you mean" in desk.found[0].help or "01-phone.yaml" in desk.found[0].help


def test_a_translation_that_cannot_be_read_is_not_called_missing(desk: Desk) -> None:
    desk.change(BG, "bg: Не.", "bg: @")
    manuscript = desk.read()
    assert manuscript.book("bg", desk.report, draft=False) is None
    assert desk.codes == ["S208"]


def test_the_source_is_whole_though_a_translation_is_not(desk: Desk) -> None:
    desk.change(BG, "bg: Не.", "bg: @")
    assert desk.read().book("en", desk.report, draft=False) is not None
