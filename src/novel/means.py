"""What a run works with: where results are kept, who does the work, who is told why."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import field
from pathlib import Path
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from novel.cache import FOLDER, Cache, DiskCache, Layers, MemoryCache
from novel.ledger import Ledger
from novel.records import dataclass

MOST_JOBS = 64


_P = ParamSpec("_P")
_T = TypeVar("_T")


class Threads(Executor):
    """Threads that are there while there is work: when they rest, processes can be forked."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._pool: ThreadPoolExecutor | None = None

    def submit(self, task: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """See `concurrent.futures.Executor`."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.most)
        return self._pool.submit(task, *args, **kwargs)

    def rest(self) -> None:
        """Wait until all work is done; there are no threads until there is more."""
        self.shutdown()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is called
        """See `concurrent.futures.Executor`; more can still be submitted."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait, cancel_futures=cancel_futures)


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
    threads: Executor = field(default_factory=lambda: Threads(processors()))
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
        if isinstance(self.threads, Threads | ThreadPoolExecutor):
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
        threads=Threads(workers),
        hands=min(workers, processors()),
        window=2 * workers + 2,
        explain=explain,
    )
