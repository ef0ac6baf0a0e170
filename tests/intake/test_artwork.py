from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PATH = "script/en/01-phone.yaml"
ART = "panels/01/p01-a.png"


def art_of(desk: Desk, language: str = "en", *, draft: bool = False) -> str | None:
    return next(desk.book(language, draft=draft).pages).panels[0].art


def test_artwork_lies_below_panels(desk: Desk) -> None:
    assert art_of(desk) == ART


def test_a_language_may_have_artwork_of_its_own(desk: Desk) -> None:
    desk.files["panels/01/p01-a.bg.png"] = b""
    assert art_of(desk, "bg") == "panels/01/p01-a.bg.png"
    assert art_of(desk, "en") == ART


def test_a_translated_panel_may_name_other_artwork(desk: Desk) -> None:
    desk.files["panels/01/flyer.png"] = b""
    desk.change("script/bg/01-phone.yaml", "    a:\n", "    a:\n      art: 01/flyer.png\n")
    assert art_of(desk, "bg") == "panels/01/flyer.png"


def test_missing_artwork_is_a_warning_and_a_placeholder_in_a_draft(desk: Desk) -> None:
    del desk.files[ART]
    assert art_of(desk, draft=True) is None
    assert [(d.code, d.severity) for d in desk.found] == [("A401", "warning")]


def test_missing_artwork_is_an_error_otherwise(desk: Desk) -> None:
    del desk.files[ART]
    desk.book()
    assert [(d.code, d.severity) for d in desk.found] == [("A401", "error")]


def test_the_place_of_missing_artwork_stays_known(desk: Desk) -> None:
    del desk.files[ART]
    span = next(desk.book(draft=True).pages).panels[0].art_span
    assert span is not None
    assert span.text == "01/p01-a.png"


def test_a_file_that_no_panel_uses_is_suggested(desk: Desk) -> None:
    desk.files["panels/01/p01-aa.png"] = desk.files.pop(ART)
    desk.book(draft=True)
    assert ["did you mean '01/p01-aa.png'?" in d.help for d in desk.found] == [True]


def test_artwork_of_other_panels_is_not_suggested(desk: Desk) -> None:
    panel = "    b:\n      art: 01/p01-b.png\n      alt: B.\n"
    desk.files[PATH] += panel.encode()
    desk.change(PATH, "- page: p01\n", "- page: p01\n  layout: a b\n")
    desk.book(draft=True)
    assert ["did you mean" in d.help for d in desk.found] == [False]


def test_a_name_in_other_capitals_is_explained(desk: Desk) -> None:
    desk.files["panels/01/P01-A.png"] = desk.files.pop(ART)
    desk.book()
    assert desk.codes == ["A402"]


def test_a_name_in_another_unicode_form_is_explained(desk: Desk) -> None:
    composed = unicodedata.normalize("NFC", "панел-й.png")
    desk.change(PATH, "01/p01-a.png", composed)
    desk.files[f"panels/{unicodedata.normalize('NFD', composed)}"] = b""
    desk.book()
    assert desk.codes == ["A403"]


def test_a_panel_without_artwork_is_fine_in_a_draft_only(desk: Desk) -> None:
    desk.change(PATH, "      art: 01/p01-a.png\n", "")
    desk.book(draft=True)
    assert desk.codes == []
    desk.book()
    assert desk.codes == ["P719"]
