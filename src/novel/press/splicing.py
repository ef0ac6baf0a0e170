"""A file written with a stand-in for each picture, and the pictures put in their places.

A print file is mostly pictures: this way its bulk is copied once, from where the pictures are kept
to where the file is written, and its size is nothing to the memory. A stand-in is the digest of the
stream it stands for, so the file's identifier, which is taken over the stand-ins, changes with
every picture.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

from novel.paint.picture import StoredPicture

# Dictionaries are written with their keys in order and the length behind them.
_STAND_IN = re.compile(
    rb"(?<=/Subtype /Image /Type /XObject /Width )([0-9]+) /Length 64 >>\nstream\n([0-9a-f]{64})"
    rb"(?=\s*endstream)"
)
_ROW = re.compile(rb"([0-9]{10}) ([0-9]{5}) n \n")


def stand_in(picture: StoredPicture) -> bytes:
    """What stands for the stream of a picture."""
    return picture.digest.encode("ascii")


def spliced(
    skeleton: bytes,
    pictures: Mapping[str, StoredPicture],
    stream: Callable[[StoredPicture], bytes],
) -> Iterator[bytes]:
    """The file, piece by piece; `pictures` by their digests."""
    start = int(skeleton[skeleton.rindex(b"startxref\n") + 10 :].split(b"\n", 1)[0])
    found = list(_STAND_IN.finditer(skeleton, 0, start))
    place, ends, growth = 0, list[int](), list[int]()
    for match in found:
        picture = pictures[match[2].decode("ascii")]
        head = b"%s /Length %d >>\nstream\n" % (match[1], picture.length)
        yield skeleton[place : match.start()] + head
        yield stream(picture)
        place = match.end()
        ends.append(place)
        growth.append(len(head) + picture.length - len(match[0]))
    yield skeleton[place:start]
    yield _table(skeleton[start:], start, ends, [0, *accumulate(growth)])


def _table(tail: bytes, start: int, ends: list[int], grown: list[int]) -> bytes:
    """The cross-reference table and the trailer (ISO 32000-1, 7.5.4), every place moved."""

    def moved(place: int) -> int:
        return place + grown[bisect_left(ends, place)]

    rows, trailer = tail.split(b"trailer", 1)
    rows = _ROW.sub(lambda row: b"%010d %s n \n" % (moved(int(row[1])), row[2]), rows)
    trailer = trailer.replace(b"startxref\n%d\n" % start, b"startxref\n%d\n" % moved(start))
    return rows + b"trailer" + trailer
