"""Commands that tell of the book (faces, choices, plates, signatures), of its keys, of codes."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from novel.cli.shared import Exit, languages_of, refuse, shelf_of, tell

if TYPE_CHECKING:
    from novel.diagnostics import Report
    from novel.intake.manuscript import Manuscript
    from novel.shelf import DiskShelf


def schema(arguments: argparse.Namespace) -> int:
    """`novel schema`: the JSON Schemas of the book's scripts."""
    from novel.intake.schema import schemas

    shelf = shelf_of(arguments)
    manuscript = _manuscript(shelf)
    for name, text in schemas(manuscript, shelf).items():
        path = f"script/schema/{name}"
        if arguments.write:
            shelf.write(path, text.encode())
            sys.stdout.write(f"{path}\n")
        else:
            sys.stdout.write(text)
    return Exit.DONE


def explain(arguments: argparse.Namespace) -> int:
    """`novel explain`: what a code means."""
    from novel.catalogue import catalogue
    from novel.console import explain as explanation
    from novel.diagnostics import did_you_mean

    text = explanation(arguments.code)
    if text is None:
        refuse(f"there is no code '{arguments.code}'; {did_you_mean(arguments.code, catalogue())}")
    sys.stdout.write(f"{text.rstrip()}\n")
    return Exit.DONE


def fonts(arguments: argparse.Namespace) -> int:
    """`novel fonts`: the table of faces."""
    from novel.fontsheet import font_table

    sys.stdout.write(font_table(shelf_of(arguments)))
    return Exit.DONE


def specimen(arguments: argparse.Namespace) -> int:
    """`novel specimen`: every kind of lettering, in a PDF for each language."""
    from novel.specimen.make import make_specimens

    failed = False
    for path, report in make_specimens(shelf_of(arguments), languages_of(arguments)):
        sys.stdout.write(f"{path}\n")
        failed |= report.failed
        tell(report, arguments, sys.stderr)
    return Exit.BOOK_HAS_ERRORS if failed else Exit.DONE


def plates(arguments: argparse.Namespace) -> int:
    """`novel plates`: what differs between the plates of the languages."""
    from novel.diagnostics import WrongOrderError
    from novel.platetable import plate_table, print_files
    from novel.preflight.document import UnreadableError

    shelf = shelf_of(arguments)
    manuscript = _manuscript(shelf)
    try:
        files = print_files(shelf, manuscript.settings.slug, manuscript.languages)
        sys.stdout.writelines(plate_table(shelf, files))
    except UnreadableError as problem:
        raise WrongOrderError(str(problem)) from problem
    return Exit.DONE


def choices(arguments: argparse.Namespace) -> int:
    """`novel choices`: where every page leads."""
    from novel.choices import choice_graph, choice_list

    shelf = shelf_of(arguments)
    manuscript = _manuscript(shelf)
    chapters = [source.chapter for source in manuscript.chapters]
    if not arguments.graph:
        sys.stdout.write(choice_list(chapters))
        return Exit.DONE
    path = f"build/{manuscript.settings.slug}-choices.svg"
    shelf.write(path, choice_graph(chapters).encode())
    sys.stdout.write(f"{path}\n")
    return Exit.DONE


def signatures(arguments: argparse.Namespace) -> int:
    """`novel signatures`: the plan of a book's signatures."""
    from novel.diagnostics import Report, UnreadableBookError, WrongOrderError, did_you_mean
    from novel.signaturetable import is_whole, signature_table

    report = Report()
    manuscript = _manuscript(shelf_of(arguments), report)
    language = arguments.lang or manuscript.languages[0]
    if language not in manuscript.languages:
        msg = f"the book has no '{language}'; {did_you_mean(language, manuscript.languages)}"
        raise WrongOrderError(msg)
    book = manuscript.book(language, report, draft=False)
    if book is None:
        raise UnreadableBookError(report)
    binding = arguments.binding or book.print.binding
    if binding == "none":
        raise WrongOrderError(
            "the book does not say how it is bound: write print: {binding: saddle}, sewn or "
            "perfect in script/book.yaml, or add --binding"
        )
    size = arguments.pages or book.print.signature
    sys.stdout.writelines(signature_table(book, binding, size))
    return Exit.DONE if is_whole(book, binding) else Exit.BOOK_HAS_ERRORS


def _manuscript(shelf: DiskShelf, report: Report | None = None) -> Manuscript:
    """All scripts of the book; what is wrong with them goes into the report.

    Raises:
        UnreadableBookError: There is no book.yaml that could be read.
    """
    from novel.diagnostics import Report, UnreadableBookError
    from novel.intake.manuscript import read_manuscript

    report = Report() if report is None else report
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        raise UnreadableBookError(report)
    return manuscript
