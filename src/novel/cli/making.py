"""Commands that make the PDFs, once or after every save, and what is kept from one to the next."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from novel.cli.shared import (
    PRODUCTS,
    Exit,
    means_of,
    order_of,
    refuse,
    shelf_of,
    stream_of,
    tell,
)

if TYPE_CHECKING:
    from novel.build import Outcome
    from novel.diagnostics import Diagnostic
    from novel.making import Made
    from novel.order import Order
    from novel.shelf import DiskShelf


def build(arguments: argparse.Namespace) -> int:
    """`novel build`: make the editions that are ordered, or print a page's display list."""
    from novel.build import build as made_editions
    from novel.changed import build_changes

    shelf, order = shelf_of(arguments), order_of(arguments, PRODUCTS[arguments.purpose])
    since = _since(arguments)
    if arguments.dump_sheet:
        return _dump(arguments, order)
    make = partial(build_changes, since=since) if arguments.purpose == "changes" else made_editions
    return Exit.BOOK_HAS_ERRORS if _made(make, shelf, order, arguments) else Exit.DONE


def watch(arguments: argparse.Namespace) -> int:
    """`novel watch`: make them after every save; it never ends by itself."""
    from novel.build import build as made_editions
    from novel.diagnostics import UnreadableBookError
    from novel.watching import watch as keep_watch

    shelf, order = shelf_of(arguments), order_of(arguments, PRODUCTS[arguments.purpose])

    def made(note: Callable[[str], None]) -> bool:
        try:
            return not _made(made_editions, shelf, order, arguments, note)
        except UnreadableBookError as unreadable:
            tell(unreadable.report, arguments, stream_of(arguments))
            return False

    def say(words: str) -> None:
        sys.stdout.flush()
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()

    keep_watch(shelf, made, say)


def cache(arguments: argparse.Namespace) -> int:
    """`novel cache`: what is kept from build to build, or none of it any more."""
    from novel.cache import FOLDER, DiskCache

    cache = DiskCache(shelf_of(arguments).root / FOLDER)
    if arguments.clear:
        sys.stdout.write(f"{cache.clear() / 1e6:.1f} MB freed in {cache.root}\n")
        return Exit.DONE
    sys.stdout.write(f"{cache.root}\n")
    if cache.root.exists() and not cache.root.is_dir():
        sys.stdout.write("  a file stands where its folder should be: nothing is kept\n")
    held = cache.holdings()
    for kind in held:
        sys.stdout.write(f"  {kind.kind:8} {kind.entries:6} {kind.size / 1e6:9.1f} MB\n")
    total = sum(kind.size for kind in held)
    sys.stdout.write(f"  {'in all':15} {total / 1e6:9.1f} MB of {cache.limit / 1e6:.0f} MB\n")
    return Exit.DONE


def _made(
    make: Callable[..., Iterable[Outcome]],
    shelf: DiskShelf,
    order: Order,
    arguments: argparse.Namespace,
    note: Callable[[str], None] | None = None,
) -> bool:
    """Make what is ordered and say what was found; whether something could not be made."""
    from novel.cache import FOLDER
    from novel.progress import Progress

    failed = False
    started = time.perf_counter()
    seen: list[Diagnostic] = []
    with Progress(sys.stderr) as progress:
        means = means_of(shelf, arguments, note or (progress.note if arguments.explain else None))
        for outcome in make(shelf, order, progress.say, strict=arguments.strict, means=means):
            progress.clear()
            seen.extend(d for d in outcome.report if d not in seen)
            failed |= outcome.made is None
            seconds, started = time.perf_counter() - started, time.perf_counter()
            if outcome.made is not None:
                sys.stdout.write(_closing_line(outcome.made, seconds))
    tell(seen, arguments, stream_of(arguments))
    if refusal := means.cache.refusal():
        sys.stderr.write(f"novel: nothing more is kept for the next build: {refusal} ({FOLDER})\n")
    return failed


def _dump(arguments: argparse.Namespace, order: Order) -> int:
    from novel.makeup.dump import dump
    from novel.order import with_pages
    from novel.reading import readings

    report_failed = False
    shelf = shelf_of(arguments)
    means = means_of(shelf, arguments)
    for reading in readings(shelf, with_pages(order, arguments.dump_sheet), means):
        for sheet in reading.sheets:
            sys.stdout.write(f"{reading.book.language} {dump(sheet)}")
        report_failed |= reading.report.failed
        tell(reading.report, arguments, sys.stderr)
    return Exit.BOOK_HAS_ERRORS if report_failed else Exit.DONE


def _since(arguments: argparse.Namespace) -> bytes | None:
    """The earlier file to compare with, where one is named."""
    path = arguments.since
    if path is None:
        return None
    if arguments.purpose != "changes":
        return refuse("--since goes with --for changes: it names the file to compare with")
    try:
        return bytes(path.read_bytes())
    except OSError as problem:
        return refuse(f"{path} cannot be read: {problem.strerror}")


def _closing_line(made: Made, seconds: float) -> str:
    pages = "1 page" if made.pages == 1 else f"{made.pages} pages"
    return (
        f"{made.edition.language} {made.edition.product}: {pages}, "
        f"{made.path}, {made.size / 1e6:.1f} MB, {seconds:.1f} s\n"
    )
