"""A crew: work shared out among forked processes, which have all they need without being sent it.

Nobody waits for anybody: whoever is free takes the next piece. What a process that dies has not
delivered is missing from the results, and the caller makes it himself.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn, Self

_PIECE = struct.Struct("<I")
_HEAD = struct.Struct("<IQ")  # piece, bytes that follow
_LENGTH = struct.Struct("<Q")
_MOST = 65536 // _PIECE.size  # pieces that a pipe holds while nobody reads
_CHUNK = 1 << 20


def can_fork() -> bool:
    """Processes can be forked here and now: on Linux, while no thread runs beside this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def shared_out(
    count: int, make: Callable[[int], bytes | None], hands: int, *, lent: bool = True
) -> Iterator[tuple[int, bytes]]:
    """What `make` gives for the pieces 0 to `count` - 1, by so many processes, as it comes.

    This one is one of them; where its hand is not `lent`, it only waits for the others. Pieces for
    which it gives nothing, and those that were lost with a process, are left out. The processes
    are there at once, whenever the first result is asked for.
    """
    if hands < 2 or count < 2 or count > _MOST or not can_fork():
        return _alone(range(count), make)
    take, give = os.pipe()
    os.write(give, b"".join(map(_PIECE.pack, range(count))))
    os.close(give)
    helpers = [_helper(take, make) for _ in range(min(hands, count) - 1)]
    return _gathered(take, helpers, make, lent=lent)


def _gathered(
    take: int, helpers: Sequence[_Helper], make: Callable[[int], bytes | None], *, lent: bool
) -> Iterator[tuple[int, bytes]]:
    """What is made of the pieces that are left, by the helpers and where `lent` here."""
    try:
        for piece in _pieces(take) if lent else ():
            made = make(piece)
            if made is not None:
                yield piece, made
            yield from _delivered(helpers, wait=False)
        while not all(helper.ended for helper in helpers):
            yield from _delivered(helpers, wait=True)
    finally:
        os.close(take)
        for helper in helpers:
            helper.dismiss()


def _delivered(helpers: Sequence[_Helper], *, wait: bool) -> Iterator[tuple[int, bytes]]:
    """What has come from the helpers since; of those that have not ended, one at least is heard."""
    heard = {helper.results: helper for helper in helpers if not helper.ended}
    for results in select.select(list(heard), [], [], None if wait else 0)[0]:
        yield from heard[results].delivered()


def _alone(pieces: range, make: Callable[[int], bytes | None]) -> Iterator[tuple[int, bytes]]:
    made = ((piece, make(piece)) for piece in pieces)
    return ((piece, content) for piece, content in made if content is not None)


def _pieces(take: int) -> Iterator[int]:
    """The pieces that are left, one at a time: reading from a pipe is what keeps them apart."""
    while head := os.read(take, _PIECE.size):
        yield _PIECE.unpack(head)[0]


class _Helper:
    """A forked process, and what has come from it that is not whole yet."""

    def __init__(self, process: int, results: int) -> None:
        self._process = process
        self._held = bytearray()
        self.results = results
        self.ended = False

    def delivered(self) -> Iterator[tuple[int, bytes]]:
        """What is there of its results, as far as they are whole; it waits where there is none.

        The last one is not whole where the process died while it wrote.
        """
        content = os.read(self.results, _CHUNK)
        self.ended = not content
        self._held += content
        while len(self._held) >= _HEAD.size:
            piece, length = _HEAD.unpack_from(self._held)
            end = _HEAD.size + length
            if end > len(self._held):
                return
            yield piece, bytes(self._held[_HEAD.size : end])
            del self._held[:end]

    def dismiss(self) -> None:
        """Let it end: it cannot deliver any more."""
        os.close(self.results)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)


class Errand:
    """One piece of work, done by a forked process while this one does something else.

    `make` is given what tells it whether to finish: asked by it, that waits until here it is known.
    """

    def __init__(self, make: Callable[[Callable[[], bool]], bytes]) -> None:
        hear, self._say = os.pipe()
        results, deliver = os.pipe()
        self._process = os.fork()
        if self._process:
            os.close(hear)
            os.close(deliver)
            self._results = results
            return
        os.close(self._say)
        os.close(results)

        def work() -> None:
            made = make(lambda: bool(os.read(hear, 1)))
            _write(deliver, _LENGTH.pack(len(made)) + made)

        _leave(work, signal.SIG_IGN)

    def finish(self) -> None:
        """Let it finish; nobody waits until it has."""
        with contextlib.suppress(BrokenPipeError):
            os.write(self._say, b"!")

    def finished(self) -> bytes:
        """What it delivers now that it may finish; nothing where it died or failed."""
        self.finish()
        found = _to_the_end(self._results)
        made = bytes(found[_LENGTH.size :])
        return made if found[: _LENGTH.size] == _LENGTH.pack(len(made)) else b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        """Wait until it has ended; where nobody told it to finish, it does not."""
        os.close(self._say)
        os.close(self._results)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._process, 0)


def _leave(work: Callable[[], None], interrupted: signal.Handlers) -> NoReturn:
    """Work in a new process, which must never return to what the first one was about to do."""
    try:
        signal.signal(signal.SIGINT, interrupted)  # the first process speaks for all
        work()
    finally:
        os._exit(0)  # whatever went wrong will go wrong again when the caller does it


def _helper(take: int, make: Callable[[int], bytes | None]) -> _Helper:
    results, deliver = os.pipe()
    _widen(deliver)
    process = os.fork()
    if process:
        os.close(deliver)
        return _Helper(process, results)

    def work() -> None:
        os.close(results)
        for piece in _pieces(take):
            made = make(piece)
            if made is not None:
                _write(deliver, _HEAD.pack(piece, len(made)) + made)

    _leave(work, signal.SIG_DFL)


def _widen(pipe: int) -> None:
    """Room for many results, so that a process need not wait while this one is busy."""
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _CHUNK)


def _to_the_end(pipe: int) -> bytearray:
    """All that comes out of a pipe until nobody can write into it any more."""
    found = bytearray()
    while content := os.read(pipe, _CHUNK):
        found += content
    return found


def _write(pipe: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(pipe, rest) :]
