"""`novel preflight`: from the words typed to a verdict on a file, and to its report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from novel.book.book import Binding, Book
from novel.diagnostics import Report, WrongOrderError, did_you_mean
from novel.intake.manuscript import read_manuscript
from novel.lettering.faces import Faces
from novel.preflight.limits import Limits, limits_of
from novel.preflight.standards import STANDARDS, named
from novel.preflight.verdict import Verdict, examine
from novel.records import dataclass
from novel.shelf import DiskShelf, MachineError, Shelf

_UNDATED = "2000-01-01"  # of a report outside of any book: builds know no clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: a file, the standards (none: those that it claims), and the book around."""

    file: Path
    standards: tuple[str, ...] = ()
    binding: Binding | None = None  # None: as the book says
    book: Shelf | None = None


def judge(question: Question) -> Verdict:
    """What is found in the file.

    Raises:
        WrongOrderError: There is no such file, or no such standard.
        MachineError: The file cannot be read.
    """
    standards, strange = named(question.standards)
    if strange:
        msg = f"there is no standard '{strange[0]}'; {did_you_mean(strange[0], STANDARDS)}"
        raise WrongOrderError(msg)
    try:
        content = DiskShelf(question.file.parent).read(question.file.name)
    except FileNotFoundError:
        msg = f"there is no file {question.file}"
        raise WrongOrderError(msg) from None
    book = _book(question.book)
    limits = limits_of(book) if book else Limits()
    if question.binding is not None:
        limits = replace(limits, binding=question.binding, cover_pages=0)
    return examine(content, question.file.name, standards, limits)


def write_report(verdict: Verdict, question: Question, target: Path) -> None:
    """Write the verdict as a page; its faces are the book's.

    Raises:
        MachineError: There is no book around and so no face, or the page cannot be written.
    """
    from novel.preflightsheet import report_page

    shelf = question.book
    files = [p for p in shelf.names("fonts") if p.endswith((".ttf", ".otf"))] if shelf else []
    if shelf is None or not files:
        raise MachineError(
            "there is no font to set the report in",
            help="go to a book's folder, or name one with --book: its fonts/ are used",
        )
    book = _book(shelf)
    content = report_page(
        verdict,
        Faces({path: shelf.read(path) for path in files}),
        preferred=book.styles["caption"].face if book else "",
        date=book.date if book else _UNDATED,
    )
    DiskShelf(target.parent).write(target.name, content)


def _book(shelf: Shelf | None) -> Book | None:
    """The book around, for its settings; what is wrong with it is the business of `check`."""
    if shelf is None:
        return None
    report = Report()
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        return None
    return manuscript.book(manuscript.languages[0], report, draft=True)
