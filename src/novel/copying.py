"""Bytes from one open file into another, at places of them."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from typing import BinaryIO

_GULP = 1 << 20  # bytes read at a time: they stay in the processor

# What a system says that cannot promise room.
_CANNOT = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM)


def takes_threads(file: BinaryIO) -> bool:
    """Several threads may write to the file and read it, each at places of its own."""
    return hasattr(os, "pwrite") and _number(file) is not None


def write_at(target: BinaryIO, at: int, content: bytes | memoryview) -> None:
    """Write at a place of an open file.

    Raises:
        OSError: The file does not take it.
    """
    number = _number(target)
    if number is None or not hasattr(os, "pwrite"):
        target.seek(at)
        target.write(content)
        return
    left = memoryview(content)
    while left:
        written = os.pwrite(number, left, at)
        left, at = left[written:], at + written


def reserve(target: BinaryIO, length: int) -> None:
    """Have the room for so many bytes of a file, where the system can promise it.

    Else a disk that is full would be noticed while the file is read as memory, which ends a
    process on the spot.

    Raises:
        OSError: There is not so much room.
    """
    number = _number(target)
    if number is None or not length or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(number, 0, length)
    except OSError as problem:
        if problem.errno not in _CANNOT:
            raise


def read_at(source: BinaryIO, at: int, length: int) -> Iterator[memoryview]:
    """So many bytes from a place of an open file, or up to its end, in pieces good until the next.

    Raises:
        OSError: The file does not give them.
    """
    buffer = memoryview(bytearray(min(length, _GULP)))
    number = _number(source)
    while length:
        part = buffer[: min(length, _GULP)]
        if number is not None and hasattr(os, "preadv"):
            count = os.preadv(number, [part], at)
        else:
            source.seek(at)
            count = source.readinto(part)  # type: ignore[attr-defined]
        if not count:
            return
        yield part[:count]
        at, length = at + count, length - count


def copied(
    source: BinaryIO, start: int, length: int, target: BinaryIO, at: int
) -> Iterator[memoryview]:
    """Copy so many bytes from a place of one open file to a place of another, as far as it is read.

    They are given as they pass, in pieces good until the next; what one file does not give is
    missing. Who adds them up so has them pass through the processor once: Linux's own
    `copy_file_range` takes half as long again for the copying alone, and would have them read for
    the sum before.

    Raises:
        OSError: The other file does not take them.
    """
    for part in _readable(source, start, length):
        write_at(target, at, part)
        at += len(part)
        yield part


def _readable(source: BinaryIO, start: int, length: int) -> Iterator[memoryview]:
    with contextlib.suppress(OSError):
        yield from read_at(source, start, length)


def _number(file: BinaryIO) -> int | None:
    """The system's number of a file; None for one in memory."""
    try:
        return file.fileno()
    except OSError:  # io.UnsupportedOperation is one
        return None
