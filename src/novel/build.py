"""The story on one screen: from the book's folder to its PDFs."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from typing import TypeAlias

from novel.book.edition import Edition
from novel.diagnostics import Report
from novel.making import Made, Making
from novel.means import Means
from novel.order import Order
from novel.reading import readings
from novel.records import dataclass
from novel.shelf import MachineError, Shelf
from novel.vouching import vouching

Said: TypeAlias = Callable[[str, float], None]  # what is being done, and the share that is done


@dataclass(frozen=True, slots=True)
class Outcome:
    """One edition: all that was found, and the file, None where something stood against it."""

    edition: Edition
    report: Report
    made: Made | None


def build(
    shelf: Shelf, order: Order, said: Said, *, strict: bool = False, means: Means | None = None
) -> Iterator[Outcome]:
    """Make the editions of an order; an outcome for each edition as soon as it is ready.

    A file is written only where its language has no error (with `strict`: no warning either).
    """
    with (
        means or Means() as own,
        workers_watched(),
        vouching(shelf, order, own) as vouched,
    ):
        said("reading", 0.0)
        for number, reading in enumerate(readings(shelf, order, own, art=order.inks_of_pages)):
            vouched.wait()
            with contextlib.ExitStack() as open_now:
                making = Making(reading, shelf, order, strict, vouched)
                begun = making.begun_beside(open_now)
                for rank, product in enumerate(order.purposes, start=1):
                    edition = Edition(reading.book.language, product, order.draft)
                    share = (number + rank / (len(order.purposes) + 1)) / reading.of
                    said(f"{edition.language} {product}", share)
                    made = making.made(edition, begun.get(edition))
                    yield Outcome(edition, reading.report, made)


@contextlib.contextmanager
def workers_watched() -> Iterator[None]:
    """A worker that dies (killed, out of memory) is the machine's fault."""
    try:
        yield
    except BrokenExecutor as problem:
        raise MachineError(
            "a process that worked on the book died",
            help="it may have run out of memory: build again with a smaller number behind -j",
        ) from problem
