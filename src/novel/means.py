"""What a run works with: where results are kept, who does the work, who is told why."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import field
from pathlib import Path
from types import TracebackType
from typing import Self

from novel.cache import FOLDER, Cache, DiskCache, Layers, MemoryCache
from novel.ledger import Ledger
from novel.records import dataclass

MOST_JOBS = 64


def _say_nothing(_: str) -> None:
    """Nobody asked why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """The means of one run.

    `threads` prepares artwork; any executor will do, its tasks can be sent to other machines.
    `pages` makes an executor that letters pages where at least so `many` are to be lettered; None
    where the caller letters them all, with so many `hands` (forked processes, itself included)
    where processes can be forked. `window` is how many artworks are in work at once, so that
    memory does not grow with the book. `explain` is told every page and picture that had to be
    made, and why.
    """

    cache: Cache = field(default_factory=MemoryCache)
    ledger: Ledger = field(default_factory=lambda: Ledger(None))
    threads: Executor = field(default_factory=lambda: ThreadPoolExecutor(processors()))
    pages: Callable[[], Executor] | None = None
    many: int = 24
    hands: int = 1
    window: int = 8
    explain: Callable[[str], None] = _say_nothing

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop what still runs, and note what was made."""
        if isinstance(self.threads, ThreadPoolExecutor):
            self.threads.shutdown(wait=True, cancel_futures=True)
        else:  # not every executor knows how to forget what waits
            self.threads.shutdown(wait=True)
        self.ledger.save()
        self.cache.tidy()


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def on_disk(
    book: Path, *, jobs: int | None = None, explain: Callable[[str], None] = _say_nothing
) -> Means:
    """The means for a book in a folder; what its cache cannot take is kept in memory."""
    folder = book / FOLDER
    workers = min(jobs or processors(), MOST_JOBS)
    return Means(
        cache=Layers((DiskCache(folder), MemoryCache())),
        ledger=Ledger(folder),
        threads=ThreadPoolExecutor(workers),
        hands=min(workers, processors()),
        window=2 * workers + 2,
        explain=explain,
    )
