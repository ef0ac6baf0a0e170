from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from novel.book.page import Kind, Voice
from novel.colour import BLACK, Cmyk, Rgb
from novel.diagnostics import Report
from novel.geometry import mm
from novel.intake.manuscript import read_manuscript
from novel.shelf import MemoryShelf

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PATH = "script/book.yaml"


def add(desk: Desk, text: str) -> None:
    desk.files[PATH] += text.encode()


def test_a_book_that_says_little_has_usual_measures(desk: Desk) -> None:
    page = desk.book().format
    assert (page.trim_width, page.trim_height) == (mm(170), mm(240))
    assert (page.bleed, page.safe, page.gutter, page.bottom) == (mm(3), mm(5), mm(4), mm(14))


def test_measures_are_read_with_their_units(desk: Desk) -> None:
    add(desk, "bleed: 5 mm\nsafe: 0.2 in\nmargins: {inside: 1 cm, top: 20 pt}\n")
    page = desk.book().format
    assert (page.bleed, page.safe) == pytest.approx((mm(5), 14.4))
    assert (page.inside, page.top, page.outside) == pytest.approx((mm(10), 20, mm(10)))


def test_margins_that_leave_no_room_are_refused(desk: Desk) -> None:
    add(desk, "margins: {inside: 90 mm, outside: 90 mm}\n")
    desk.read()
    assert desk.codes == ["B806"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", 0),
        ("binding: saddle", 0),
        ("binding: sewn", 2),
        ("binding: perfect", 3),
        ("binding: perfect, overlap: 4.5 mm", 4.5),
        ("binding: perfect, overlap: 0 mm", 0),
    ],
)
def test_the_binding_says_how_far_spreads_overlap(desk: Desk, keys: str, expected: float) -> None:
    add(desk, f"print: {{{keys}}}\n")
    assert desk.book().format.overlap == pytest.approx(mm(expected))


def test_no_overlap_leaves_a_spread_without_panels(desk: Desk) -> None:
    add(desk, "margins: {inside: 70 mm, outside: 70 mm}\nprint: {overlap: 20 mm}\n")
    desk.read()
    assert desk.codes == ["B806"]


def test_every_kind_and_voice_has_a_style(desk: Desk) -> None:
    others = {"place", "own-message", "imprint", "folio"}
    assert set(desk.book().styles) == {*get_args(Kind), *get_args(Voice)} | others


def test_styles_start_from_the_lettering(desk: Desk) -> None:
    desk.change(PATH, "size: 8 pt", "size: 9 pt, smallest: 8 pt, capitals: no, leading: 1.2")
    speech = desk.book().styles["speech"]
    assert (speech.size, speech.smallest, speech.capitals) == (9, 8, False)
    assert (speech.face, speech.emphasis, speech.leading) == ("Any Face", "Any Face", 1.2)


def test_no_style_is_smaller_than_it_may_shrink_to(desk: Desk) -> None:
    assert all(style.smallest <= style.size for style in desk.book().styles.values())


def test_a_style_may_change_what_is_built_in(desk: Desk) -> None:
    add(desk, "styles:\n  caption: {size: 7.5 pt, fill: kraft, halo: none, dash: [3 pt, 2 pt]}\n")
    add(desk, 'colours:\n  kraft: {print: 3/8/24/2, web: "#f1e3c2"}\n')
    caption = desk.book().styles["caption"]
    assert (caption.size, caption.shape, caption.halo, caption.dash) == (7.5, "box", None, (3, 2))
    assert caption.fill.print == Cmyk(0.03, 0.08, 0.24, 0.02)
    assert caption.fill.web == Rgb(0xF1 / 255, 0xE3 / 255, 0xC2 / 255)


def test_a_style_of_the_books_own_starts_from_speech(desk: Desk) -> None:
    add(desk, "styles:\n  child: {size: 7 pt, ink: black}\n")
    styles = desk.book().styles
    assert (styles["child"].shape, styles["child"].face) == ("balloon", "Any Face")
    assert (styles["child"].size, styles["child"].ink) == (7, BLACK)


def test_a_speaker_may_have_a_style(desk: Desk) -> None:
    add(desk, "styles:\n  child: {size: 7 pt}\n")
    desk.change(PATH, "bg: Елена}}", "bg: Елена}, style: child}")
    assert desk.book().cast["elena"].style == "child"


def test_ways_of_printing_and_showing_are_read(desk: Desk) -> None:
    add(desk, "print: {ink: 320 %, resolution: 350 ppi, condition: FOGRA51}\n")
    add(desk, "web: {resolution: 120 ppi, quality: 70}\nlimits: {pixels: 5000000}\n")
    book = desk.book()
    assert (book.print.ink_limit, book.print.resolution) == pytest.approx((3.2, 350))
    assert (book.print.condition, book.print.standard) == ("FOGRA51", "PDF/X-4")
    assert (book.web.resolution, book.web.quality, book.most_pixels) == (120, 70, 5_000_000)


def test_an_imprint_is_read_in_each_language(desk: Desk) -> None:
    desk.files["panels/cover/emblem.png"] = b""
    add(desk, """\
imprint:
  emblem: cover/emblem.png
  emblem_alt: {en: An emblem., bg: Емблема.}
  entries:
  - {name: licence, text: {en: All rights., bg: Всички права.}}
  - {name: isbn, text: 978-0-00-000000-2}
""")  # fmt: skip
    imprint = desk.book("bg").imprint
    assert (imprint.emblem, imprint.emblem_alt) == ("panels/cover/emblem.png", "Емблема.")
    assert [(e.name, e.text, e.language) for e in imprint.entries] == [
        ("licence", "Всички права.", "bg"),
        ("isbn", "978-0-00-000000-2", "bg"),
    ]


def test_a_paragraph_that_lacks_a_language_stands_in_the_source(desk: Desk) -> None:
    add(desk, "imprint: {entries: [{name: licence, text: {en: All rights.}}]}\n")
    (entry,) = desk.book("bg", draft=True).imprint.entries
    assert (entry.text, entry.language) == ("All rights.", "en")
    assert desk.codes == ["T306"]


def test_without_book_yaml_there_is_no_manuscript() -> None:
    report = Report()
    assert read_manuscript(MemoryShelf({}), report) is None
    assert [d.code for d in report] == ["B801"]


def test_without_chapters_there_is_no_book(desk: Desk) -> None:
    for path in [path for path in desk.files if path.startswith("script/en")]:
        del desk.files[path]
    desk.read()
    assert "B802" in desk.codes


@pytest.mark.parametrize("name", ["phone.yaml", "01-phone.yml", "drafts/01-phone.yaml"])
def test_a_script_of_another_name_is_not_passed_over_in_silence(desk: Desk, name: str) -> None:
    desk.write(f"script/en/{name}", "chapter: X\npages: []\n")
    desk.read()
    assert desk.codes == ["B807"]


def test_an_error_in_one_file_leaves_the_others_to_be_read(desk: Desk) -> None:
    desk.change(PATH, "size: 8 pt", "sise: 8 pt")
    desk.write("script/en/02-next.yaml", "chapter: @\n")
    desk.change("script/en/01-phone.yaml", "whisper", "wisper")
    desk.change("script/bg/01-phone.yaml", "bg: Не.", "bg: Нe.")
    desk.read()
    assert sorted(desk.codes) == ["S101", "S105", "S115", "S208"]


def test_a_manuscript_with_errors_gives_no_book(desk: Desk) -> None:
    desk.change("script/en/01-phone.yaml", "whisper", "wisper")
    assert desk.read().book("en", desk.report, draft=True) is None


def test_reading_changes_nothing_and_gives_the_same_again(desk: Desk) -> None:
    before = dict(desk.files)
    first = desk.book("bg")
    assert desk.book("bg") == first
    assert desk.files == before
