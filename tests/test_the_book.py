"""The book in this repository: it builds clean, says what its script says, and twice the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from novel.book.book import Book
from novel.build import Outcome, build
from novel.diagnostics import Report
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.lettering.faces import Faces
from novel.order import Order
from novel.reading import readings
from novel.shelf import DiskShelf, MemoryShelf
from novel.specimen.make import book_in, specimen_sheets
from novel.specimen.plates import worded_languages

ROOT = Path(__file__).parent.parent


class OverlayShelf(MemoryShelf):
    """Reads the repository, writes to memory."""

    def __init__(self) -> None:
        super().__init__({})
        self._disk = DiskShelf(ROOT)

    def read(self, path: str) -> bytes:
        return self.files[path] if path in self.files else self._disk.read(path)

    def size(self, path: str) -> int | None:
        return self._disk.size(path)

    def names(self, folder: str) -> tuple[str, ...]:
        return self._disk.names(folder)


@pytest.fixture(scope="module")
def built() -> tuple[OverlayShelf, list[Outcome]]:
    shelf = OverlayShelf()
    return shelf, list(build(shelf, Order(), lambda *_: None))


@pytest.fixture(scope="module")
def books() -> dict[str, Book]:
    return {r.book.language: r.book for r in readings(OverlayShelf(), Order())}


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def written_lines(book: Book) -> Iterator[str]:
    for page in book.pages:
        for panel in page.panels:
            yield from (words(line.written) for line in panel.lines)
    yield from (words(entry.text.replace("*", "")) for entry in book.imprint.entries)


@pytest.mark.slow
def test_four_files_and_nothing_to_say(built: tuple[OverlayShelf, list[Outcome]]) -> None:
    shelf, outcomes = built
    assert [list(outcome.report) for outcome in outcomes] == [[]] * 4
    assert sorted(shelf.files) == [
        "build/disrupt-bg-print.pdf",
        "build/disrupt-bg-web.pdf",
        "build/disrupt-en-print.pdf",
        "build/disrupt-en-web.pdf",
    ]


@pytest.mark.slow
def test_twice_the_same_bytes(built: tuple[OverlayShelf, list[Outcome]]) -> None:
    again = OverlayShelf()
    list(build(again, Order(languages=("bg",)), lambda *_: None))
    shelf, _ = built
    assert all(again.files[path] == shelf.files[path] for path in again.files)


@pytest.mark.slow
@pytest.mark.press
@pytest.mark.parametrize("edition", ["en-print", "en-web", "bg-print", "bg-web"])
def test_every_line_of_the_script_can_be_copied_as_written(
    edition: str,
    built: tuple[OverlayShelf, list[Outcome]],
    books: dict[str, Book],
    tmp_path: Path,
) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    file = tmp_path / "book.pdf"
    file.write_bytes(built[0].files[f"build/disrupt-{edition}.pdf"])
    run = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True)  # noqa: S603, S607
    text = words(run.stdout.decode())
    missing = [line for line in written_lines(books[edition[:2]]) if line not in text]
    assert missing == []


@pytest.fixture(scope="module")
def manuscript() -> Manuscript:
    found = read_manuscript(OverlayShelf(), Report())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def faces() -> Faces:
    shelf = OverlayShelf()
    return Faces({p: shelf.read(p) for p in shelf.names("fonts") if p.endswith(".ttf")})


@pytest.mark.parametrize("language", worded_languages())
def test_its_specimen_is_whole_in_every_language(
    manuscript: Manuscript, faces: Faces, language: str
) -> None:
    report = Report()
    sheets = specimen_sheets(book_in(manuscript, language, report), faces, report)
    assert [problem.message for problem in report] == []
    assert len(sheets) > 6
