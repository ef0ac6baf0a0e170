"""Commands that say what is wrong, with the book or with a finished PDF."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from novel.cli.shared import (
    Exit,
    book_above,
    means_of,
    order_of,
    shelf_of,
    stream_of,
    tell,
)

if TYPE_CHECKING:
    from novel.book.book import Book
    from novel.diagnostics import Diagnostic, Report
    from novel.reading import Reading


def check(arguments: argparse.Namespace) -> int:
    """`novel check`: all that is wrong with the book."""
    from novel.preflight.sizes import own_sizes
    from novel.reading import readings

    seen: list[Diagnostic] = []
    books: list[Book] = []
    failed = False
    shelf = shelf_of(arguments)
    with means_of(shelf, arguments) as means:
        for reading in readings(shelf, order_of(arguments, ("print", "web")), means):
            books.append(reading.book)
            if arguments.publish:
                _inspect_publication(reading)
            seen.extend(d for d in reading.report if d not in seen)
            failed |= not reading.ok(strict=arguments.strict)
    if arguments.publish and len(books) > 1:
        among = _inspect_languages(books)
        seen.extend(among)
        failed |= among.stops(strict=arguments.strict)
    tell(seen, arguments, stream_of(arguments))
    if not seen and arguments.format == "text":
        sys.stdout.write("nothing to mend\n")
    if arguments.format == "text":
        sys.stdout.write(own_sizes(books))
    return Exit.BOOK_HAS_ERRORS if failed else Exit.DONE


def preflight(arguments: argparse.Namespace) -> int:
    """`novel preflight`: what is found in a finished PDF."""
    from novel.console import wants_colour
    from novel.preflighting import Question, judge, write_report

    question = Question(
        file=arguments.file,
        standards=tuple(part for part in arguments.standard.split(",") if part.strip()),
        binding=arguments.binding,
        book=book_above(arguments),
    )
    verdict = judge(question)
    if arguments.report is not None:
        write_report(verdict, question, arguments.report)
    if arguments.format == "json":
        from novel.preflight.verdict import as_json

        sys.stdout.write(as_json(verdict))
    else:
        from novel.preflight.verdict import as_text

        sys.stdout.write(as_text(verdict, colour=wants_colour(sys.stdout)))
    return Exit.DONE if verdict.is_clean else Exit.BOOK_HAS_ERRORS


def _inspect_publication(reading: Reading) -> None:
    from novel.layout.facts import ArtFacts
    from novel.preflight.publication import inspect_publication

    def facts(art: str) -> ArtFacts | None:
        known = reading.art.facts(art)
        return known if isinstance(known, ArtFacts) else None

    inspect_publication(reading.book, facts, reading.report)


def _inspect_languages(books: Sequence[Book]) -> Report:
    from novel.diagnostics import Report
    from novel.preflight.publication import inspect_languages

    report = Report()
    inspect_languages(books, report)
    return report
