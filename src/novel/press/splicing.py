"""A file written with a stand-in for each picture, and the pictures put in their places.

A file is mostly pictures: this way its bulk is copied once, from where the pictures are kept to
where the file is written, and its size is nothing to the memory. A stand-in is the digest of the
stream it stands for, so the file's identifier, which is taken over the stand-ins, changes with
every picture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import BinaryIO, Self, TypeAlias

from novel.copying import reserve, takes_threads, write_at
from novel.paint.picture import StoredPicture
from novel.press.gathering import pictures_first
from novel.press.linear import is_linear, linear_changes
from novel.press.moving import Change, LastTable, Moving, moved_rows

# Dictionaries are written with their keys in order and the length behind them.
_STAND_IN = re.compile(
    rb"^([0-9]+) 0 obj\n<< [^\n]*?/Subtype /Image /Type /XObject /Width [0-9]+ "
    rb"/Length (64) >>\nstream\n([0-9a-f]{64})(?=\s*endstream)",
    re.MULTILINE,
)
Put: TypeAlias = Callable[[StoredPicture, BinaryIO, int], None]  # a stream, into a file, at a place


def stand_in(picture: StoredPicture) -> bytes:
    """What stands for the stream of a picture."""
    return picture.digest.encode("ascii")


class Splicing:
    """A file whose pictures are put in once that is begun; all else stands in it and may be read.

    `pictures` are those that lie in it, by object number, `places` where their streams do.
    """

    def __init__(
        self,
        pictures: Mapping[int, StoredPicture],
        places: Sequence[tuple[int, StoredPicture]],
        file: BinaryIO,
        work: Callable[[], None],
    ) -> None:
        self.pictures = pictures
        self.places = places
        self._work = work
        self._threads = ThreadPoolExecutor(1) if takes_threads(file) else None
        self._done: Future[None] | None = None

    def begin(self) -> None:
        """Put the pictures in, beside whatever else this process does."""
        if self._done is None and self._threads is not None:
            self._done = self._threads.submit(self._work)
        elif self._done is None:
            self._done = Future()
            self._done.set_result(self._work())

    def wait(self) -> None:
        """Wait until the pictures are in.

        Raises:
            OSError: The file did not take them.
        """
        self.begin()
        assert self._done is not None  # noqa: S101 - it is begun
        self._done.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        """Nothing is written any more, whatever happened."""
        if self._threads is not None:
            self._threads.shutdown(wait=True)


def splice(
    file: BinaryIO, skeleton: bytes, pictures: Iterable[StoredPicture], put: Put
) -> Splicing:
    """Write the file, over whatever it held before; `put` will put in the pictures.

    Those of a file that is not linearised come first.
    """
    follow = linear_changes
    if not is_linear(skeleton):
        follow, skeleton = _plain_changes, pictures_first(skeleton)
    by_digest = {picture.digest: picture for picture in pictures}
    found = {match: by_digest[match[3].decode("ascii")] for match in _STAND_IN.finditer(skeleton)}
    changes = [change for match, picture in found.items() for change in _put_in(match, picture)]
    coming, end = list[tuple[int, StoredPicture]](), 0
    for place, part in _pieces(skeleton, [*changes, *follow(skeleton, changes)]):
        if isinstance(part, StoredPicture):
            coming.append((place, part))
        else:
            write_at(file, place, part)
            end = place + len(part)
    file.truncate(end)
    reserve(file, end)

    def put_all() -> None:
        for place, picture in coming:
            put(picture, file, place)

    within = {int(match[1]): picture for match, picture in found.items()}
    return Splicing(within, coming, file, put_all)


def _put_in(match: re.Match[bytes], picture: StoredPicture) -> Iterator[Change]:
    yield Change(*match.span(2), b"%d" % picture.length)
    yield Change(*match.span(3), picture)


def _plain_changes(skeleton: bytes, pictures: Sequence[Change]) -> list[Change]:
    """The cross-reference table, and where it begins."""
    moving = Moving(pictures)
    table = LastTable.of(skeleton)
    trailer = skeleton.index(b"trailer", table.start)
    rows = skeleton[table.start : trailer]
    return [
        Change(table.start, trailer, moved_rows(rows, moving.place)),
        Change(table.told, table.end, b"%d" % moving.place(table.start)),
    ]


def _pieces(
    skeleton: bytes, changes: Iterable[Change]
) -> Iterator[tuple[int, memoryview | bytes | StoredPicture]]:
    """The file piece by piece, each with its place."""
    rest, done, place = memoryview(skeleton), 0, 0
    for change in sorted(changes, key=lambda change: change.start):
        yield place, rest[done : change.start]
        place += change.start - done
        yield place, change.by
        place, done = place + change.length, change.end
    yield place, rest[done:]
