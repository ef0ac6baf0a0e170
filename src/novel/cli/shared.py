"""What commands share: the book's folder, the order, the means; exit codes, and problems told."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

if TYPE_CHECKING:
    from novel.book.edition import Product
    from novel.diagnostics import Diagnostic
    from novel.means import Means
    from novel.order import Order
    from novel.shelf import DiskShelf

PRODUCTS: dict[str, tuple[Product, ...]] = {
    "print": ("print",),
    "web": ("web",),
    "small": ("small",),
    "cover": ("cover",),
    "proof": ("proof",),
    "changes": ("changes",),
    "booklet": ("booklet",),
    "all": ("print", "web"),
}


class Exit(IntEnum):
    """Exit codes: a contract with scripts that call the command."""

    DONE = 0
    BOOK_HAS_ERRORS = 1
    WRONG_USE = 2
    MACHINE_LACKS = 3
    OUR_BUG = 70
    INTERRUPTED = 130


def shelf_of(arguments: argparse.Namespace) -> DiskShelf:
    """The book's folder; the command ends where there is none."""
    found = book_above(arguments)
    if found is not None:
        return found
    start = Path.cwd() if arguments.book is None else arguments.book
    return refuse(
        f"there is no book in {start}: no script/book.yaml here or in a folder above; "
        "go to the book's folder or name it with --book"
    )


def book_above(arguments: argparse.Namespace) -> DiskShelf | None:
    """The book's folder, if there is one."""
    from novel.shelf import DiskShelf

    start = Path.cwd() if arguments.book is None else arguments.book
    above = [start, *start.resolve().parents] if arguments.book is None else [start]
    found = next((f for f in above if (f / "script" / "book.yaml").is_file()), None)
    return DiskShelf(found) if found is not None else None


def order_of(arguments: argparse.Namespace, purposes: tuple[Product, ...]) -> Order:
    """What is ordered, for these purposes."""
    from novel.order import Order, with_pages

    languages = languages_of(arguments)
    whole = Order(languages=languages, purposes=purposes, draft=arguments.draft)
    return with_pages(whole, getattr(arguments, "pages", ""))


def languages_of(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The languages that are asked for; none for all of the book."""
    return () if arguments.lang == "all" else tuple(arguments.lang.split(","))


def means_of(
    shelf: DiskShelf, arguments: argparse.Namespace, note: Callable[[str], None] | None = None
) -> Means:
    """The means for a book in a folder; `note` is told why something is made anew."""
    from novel.means import on_disk

    if note is not None:
        return on_disk(shelf.root, jobs=arguments.jobs, explain=note)
    return on_disk(shelf.root, jobs=arguments.jobs)


def stream_of(arguments: argparse.Namespace) -> TextIO:
    """Problems are what `check` is asked for; elsewhere they stand beside what is asked for."""
    for_programs = getattr(arguments, "format", "text") != "text"
    return sys.stdout if for_programs or arguments.command == "check" else sys.stderr


def tell(problems: Iterable[Diagnostic], arguments: argparse.Namespace, stream: TextIO) -> None:
    """Say what was found, in the format that was asked for."""
    from novel.console import render_github, render_json, render_text, wants_colour

    found = sorted(problems, key=lambda d: d.sort_key)
    match getattr(arguments, "format", "text"):
        case "json":
            stream.write(render_json(found))
        case "github":
            stream.write(render_github(found))
        case _:
            stream.write(render_text(found, colour=wants_colour(stream)) if found else "")


def refuse(message: str) -> NoReturn:
    """End the command: it cannot be done as it was typed."""
    sys.stderr.write(f"novel: {message}\n")
    raise SystemExit(Exit.WRONG_USE)
