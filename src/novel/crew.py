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
from collections.abc import Callable, Iterator
from typing import NoReturn, Self

_PIECE = struct.Struct("<I")
_HEAD = struct.Struct("<IQ")  # piece, bytes that follow
_LENGTH = struct.Struct("<Q")
_MOST = 65536 // _PIECE.size  # pieces that a pipe holds while nobody reads
_CHUNK = 1 << 20


def can_fork() -> bool:
    """Processes can be forked here and now: on Linux, while no thread runs beside this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def shared_out(count: int, make: Callable[[int], bytes | None], hands: int) -> dict[int, bytes]:
    """What `make` gives for the pieces 0 to `count` - 1, by so many processes, this one included.

    Pieces for which it gives nothing, and those that were lost with a process, are left out.
    """
    if hands < 2 or count < 2 or count > _MOST or not can_fork():
        return _alone(range(count), make)
    take, give = os.pipe()
    os.write(give, b"".join(map(_PIECE.pack, range(count))))
    os.close(give)
    helpers = [_helper(take, make) for _ in range(min(hands, count) - 1)]
    found: dict[int, bytes] = {}
    try:
        for piece in _pieces(take):
            made = make(piece)
            if made is not None:
                found[piece] = made
            for helper in helpers:
                helper.drain()
        for helper in helpers:
            found.update(helper.delivered())
    finally:
        os.close(take)
        for helper in helpers:
            helper.dismiss()
    return found


def _alone(pieces: range, make: Callable[[int], bytes | None]) -> dict[int, bytes]:
    made = ((piece, make(piece)) for piece in pieces)
    return {piece: content for piece, content in made if content is not None}


def _pieces(take: int) -> Iterator[int]:
    """The pieces that are left, one at a time: reading from a pipe is what keeps them apart."""
    while head := os.read(take, _PIECE.size):
        yield _PIECE.unpack(head)[0]


class _Helper:
    """A forked process, and what has come from it so far."""

    def __init__(self, process: int, results: int) -> None:
        self._process = process
        self._results = results
        self._held = bytearray()

    def drain(self) -> None:
        """Take what is there, so that the process need not wait."""
        while select.select([self._results], [], [], 0)[0]:
            content = os.read(self._results, _CHUNK)
            if not content:
                return
            self._held += content

    def delivered(self) -> Iterator[tuple[int, bytes]]:
        """All that it makes, once it has ended."""
        self._held += _to_the_end(self._results)
        at = 0
        while at + _HEAD.size <= len(self._held):
            piece, length = _HEAD.unpack_from(self._held, at)
            at += _HEAD.size
            if at + length > len(self._held):
                return  # it died while it wrote
            yield piece, bytes(self._held[at : at + length])
            at += length

    def dismiss(self) -> None:
        """Let it end: it cannot deliver any more."""
        os.close(self._results)
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
