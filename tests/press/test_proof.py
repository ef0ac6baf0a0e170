"""A proof: every line has its number, every page its guides, and nothing of it is read aloud."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from novel.build import build
from novel.geometry import MM
from novel.lettering.typefaces import Typefaces
from novel.order import Order
from novel.press.proof import MARGIN, numbered, proof
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]


@pytest.fixture
def made(small_book: Books) -> tuple[Sheet, Sheet]:
    """A page as it is, and as a proof."""
    reading = next(iter(readings(small_book(), Order(languages=("en",)))))
    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    return reading.sheets[0], proof(reading.book, reading.sheets, typefaces)[0]


def test_lines_are_numbered_by_page_and_place_in_the_reading(made: tuple[Sheet, Sheet]) -> None:
    assert [line.number for line in numbered(made[0])] == ["1.1", "1.2", "1.3", "1.4"]


def test_every_number_stands_beside_its_line(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    tags = {
        "".join(run.text for run in item.runs): item.runs[0].start
        for item in proofed.items
        if isinstance(item, TextItem)
    }
    for line in numbered(page):
        assert line.place.outset(20).contains(tags[line.number])
        assert tags[line.number].x < line.place.left


def test_trim_and_safe_area_are_drawn(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    boxes = [i.path.bounds for i in proofed.items if isinstance(i, PathItem) and i.stroke]
    assert page.trim in boxes
    assert page.trim.outset(-5 * MM) in boxes


def test_what_is_added_means_nothing_to_a_reader(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    before, after = ([i.meaning for i in s.items if i.meaning] for s in (page, proofed))
    assert before == after


def test_the_file_shows_the_bleed_and_names_the_edition(small_book: Books) -> None:
    shelf = small_book()
    (outcome,) = build(shelf, Order(languages=("en",), purposes=("proof",)), lambda *_: None)
    assert [d.code for d in outcome.report] == []
    with pikepdf.open(io.BytesIO(shelf.files["build/small-en-proof.pdf"])) as pdf:
        width = float(pdf.pages[0].MediaBox[2])
    assert width == pytest.approx(100 * MM + 2 * (3 * MM + MARGIN), abs=0.01)


def test_pages_with_notes_and_without_are_of_one_size(small_book: Books) -> None:
    second = "- page: p02\n  layout: a\n  panels: {a: {art: 01/c.png, alt: A wall.}}\n"
    shelf = small_book(
        ("  ending: The end\n", f"{second}  ending: The end\n"),
        ("- mira: We have", "- at: [9, 50]\n        mira: We have"),
    )
    order = Order(languages=("en",), purposes=("proof",))
    (outcome,) = build(shelf, order, lambda *_: None)
    assert [d.code for d in outcome.report] == ["L525"]
    assert outcome.made is not None
    with pikepdf.open(io.BytesIO(shelf.files[outcome.made.path])) as pdf:
        assert len({tuple(map(float, page.MediaBox)) for page in pdf.pages}) == 1


def notes(sheet: Sheet) -> list[str]:
    return [
        "".join(run.text for run in item.runs) for item in sheet.items if isinstance(item, TextItem)
    ]


def drafted(shelf: MemoryShelf, language: str) -> Sheet:
    (reading,) = readings(shelf, Order(languages=(language,), draft=True))
    assert not reading.report.failed, list(reading.report)
    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    return proof(reading.book, reading.sheets, typefaces, reading.report)[0]


def test_a_line_that_is_not_translated_is_named_with_its_number(small_book: Books) -> None:
    shelf = small_book(("bg: Същата нощ.", "bg: ''"))
    assert "1.1 not translated" in notes(drafted(shelf, "bg"))


def test_a_stale_line_is_named_with_its_number(small_book: Books) -> None:
    shelf = small_book(("- mira: We have the phone.", "- mira: We have a phone."))
    assert "1.2 stale: the source has changed" in notes(drafted(shelf, "bg"))


def test_lettering_that_does_not_fit_is_framed_at_its_panel_in_a_draft(small_book: Books) -> None:
    shelf = small_book(("- ivan: Don't switch it on!", f"- ivan: {'Nobody goes home. ' * 60}"))
    found = drafted(shelf, "en")
    (note,) = [note for note in notes(found) if "L501" in note]
    assert note.startswith("panel a: L501 the lettering of this panel does not fit")
    with_frame = [i.path.bounds for i in found.items if isinstance(i, PathItem) and i.stroke]
    assert any(box.width > 200 for box in with_frame[-2:])
    assert "Mira" not in " ".join(notes(found))


def test_the_way_of_the_eye_leads_over_no_letters(made: tuple[Sheet, Sheet]) -> None:
    page, proofed = made
    boxes = [line.place for line in numbered(page)]
    ways = [
        item.path.bounds.centre
        for item in proofed.items
        if isinstance(item, PathItem) and item.stroke and item.stroke.cap == "round"
    ]
    drawn = [i for i in page.items if isinstance(i, PathItem)]
    ways = [place for place in ways if all(place != i.path.bounds.centre for i in drawn)]
    assert ways
    assert not [place for place in ways if any(box.contains(place) for box in boxes)]
