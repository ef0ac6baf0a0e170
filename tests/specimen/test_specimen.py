"""The specimen shows every kind of lettering, and looks as it looked."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from io import BytesIO
from typing import get_args

import pikepdf
import pytest

from novel.book.book import LETTERED, Book
from novel.book.page import Kind, Line, Voice
from novel.book.style import Shape
from novel.diagnostics import Report, WrongOrderError
from novel.intake.keys import KEYS_OF
from novel.intake.manuscript import read_manuscript
from novel.lettering.faces import Faces
from novel.lettering.languages import alphabet
from novel.sheet import Sheet, TextItem
from novel.shelf import MemoryShelf
from novel.specimen.make import make_specimens, specimen_pdf, specimen_sheets
from novel.specimen.plates import specimen_book, worded_languages, wording

LANGUAGES = ("en", "bg")
PLATES = ("voices", "tails", "gutters", "boxes", "chat", "sounds")
Golden = Callable[[str, bytes, int], None]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language that the specimen has texts in."""
    return str(request.param)


@pytest.fixture
def shelf(small_book: Callable[..., MemoryShelf]) -> MemoryShelf:
    """The small book, as large as a book in the hand."""
    return small_book(("trim: 100 mm x 140 mm", "trim: 170 mm x 240 mm"))


@pytest.fixture
def book(shelf: MemoryShelf, language: str) -> Book:
    """The book in the language."""
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None
    found = manuscript.book(language, Report(), draft=True)
    assert found is not None
    return found


def lines(book: Book) -> list[Line]:
    return [line for page in book.pages for panel in page.panels for line in panel.lines]


def sheets(book: Book, faces: Faces) -> list[Sheet]:
    report = Report()
    found = specimen_sheets(book, faces, report)
    assert not list(report), [(d.code, d.message) for d in report]
    return found


def test_every_kind_voice_and_shape_is_shown(book: Book) -> None:
    shown = specimen_book(book, wording(book.language))
    found = lines(shown)
    assert {line.voice for line in found} == set(get_args(Voice))
    assert {line.kind for line in found} >= set(get_args(Kind))
    used = {line.style or (line.voice if line.speaker else line.kind) for line in found}
    assert {shown.styles[name].shape for name in used} >= set(get_args(Shape))


def test_every_key_of_a_line_is_shown() -> None:
    plates = files("novel.specimen").joinpath("plates.yaml").read_text(encoding="utf-8")
    written = set(re.findall(r"(\w+):", plates))
    without = {"width", "split", "caption"}  # what shows where room is short; a kind of its own
    assert set(KEYS_OF["line"]) - without <= written


@pytest.mark.parametrize("spoken", worded_languages())
def test_every_language_has_all_texts_and_labels(spoken: str) -> None:
    english, own = wording("en"), wording(spoken)
    assert own.texts.keys() == english.texts.keys()
    assert own.labels.keys() == english.labels.keys()


@pytest.mark.parametrize("spoken", worded_languages())
def test_texts_are_written_in_the_letters_of_their_language(spoken: str) -> None:
    words = wording(spoken)
    labels = {label.removesuffix(", em") for label in words.labels.values()}
    written = "".join((*words.texts.values(), *words.names.values(), *labels))
    letters = {char for char in written.lower() if char.isalpha()}
    assert letters <= set(alphabet(spoken))


def test_the_specimen_speaks_every_language_with_rules() -> None:
    rules = files("novel.lettering.languages").iterdir()
    known = {file.name.removesuffix(".toml") for file in rules if file.name.endswith(".toml")}
    assert {tag.split("-")[0] for tag in worded_languages()} == known == set(LETTERED)


def test_a_language_without_texts_shows_the_english_ones() -> None:
    assert wording("ja").texts == wording("en").texts


def test_every_text_stands_whole_on_its_plate(book: Book, faces: Faces) -> None:
    shown = specimen_book(book, wording(book.language))
    said = [
        "".join(run.text for run in item.runs)
        for sheet in sheets(book, faces)
        for item in sheet.items
        if isinstance(item, TextItem)
    ]
    drawn = (line for line in lines(shown) if not (line.bubble.typing or line.bubble.picture))
    for line in drawn:
        words = " ".join(line.written.split())
        assert any(" ".join(text.split()).startswith(words) for text in said), words


def test_a_book_with_a_style_of_its_own_sees_it(small_book: Callable[..., MemoryShelf]) -> None:
    added = ("trim: 100 mm x 140 mm", "trim: 170 mm x 240 mm\nstyles:\n  child: {tracking: 0.1}")
    manuscript = read_manuscript(small_book(added), Report())
    assert manuscript is not None
    found = manuscript.book("en", Report(), draft=True)
    assert found is not None
    shown = specimen_book(found, wording("en"))
    assert "child" in {line.style for line in lines(shown)}


def test_it_is_written_once_a_language(shelf: MemoryShelf) -> None:
    made = list(make_specimens(shelf, ()))
    assert [path for path, _ in made] == [f"build/small-specimen-{code}.pdf" for code in LANGUAGES]
    for path, report in made:
        assert not report.failed
        with pikepdf.open(BytesIO(shelf.read(path))) as pdf:
            assert len(pdf.pages) > len(PLATES)


def test_a_language_that_the_book_has_not_is_shown_in_its_faces(shelf: MemoryShelf) -> None:
    ((path, report),) = make_specimens(shelf, ("mt",))
    assert not report.failed
    with pikepdf.open(BytesIO(shelf.read(path))) as pdf:
        assert str(pdf.Root.Lang) == "mt"


def test_a_language_that_the_faces_cannot_write_is_said(shelf: MemoryShelf) -> None:
    ((_, report),) = make_specimens(shelf, ("el",))
    assert {found.code for found in report} == {"F601"}


def test_a_language_that_nobody_has_is_refused(shelf: MemoryShelf) -> None:
    with pytest.raises(WrongOrderError, match="'ja'"):
        list(make_specimens(shelf, ("ja",)))


def test_its_pages_look_as_they_looked(book: Book, faces: Faces, golden: Golden) -> None:
    found = sheets(book, faces)
    pdf = specimen_pdf(book, found, faces, b"")
    for index, name in enumerate(PLATES):
        golden(f"specimen-{book.language}-{name}", pdf, index)
