"""Threads are there while there is work for them."""

from __future__ import annotations

import threading

from novel.means import Threads


def test_threads_that_rest_are_gone_and_come_back() -> None:
    before = threading.active_count()
    threads = Threads(2)
    for _ in range(2):
        assert list(threads.map(pow, [2, 3, 4], [2, 2, 2])) == [4, 9, 16]
        assert threading.active_count() > before
        threads.rest()
        assert threading.active_count() == before


def test_what_waits_is_forgotten_when_asked() -> None:
    threads, go = Threads(1), threading.Event()
    first, second = threads.submit(go.wait), threads.submit(go.wait)
    while not first.running():
        pass
    threads.shutdown(wait=False, cancel_futures=True)
    go.set()
    assert first.result()
    assert second.cancelled()
