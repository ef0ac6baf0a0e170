"""Where the parts of a file go when some of them grow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

from novel.paint.picture import StoredPicture
from novel.records import dataclass

_ROW = re.compile(rb"^([0-9]{10}) ([0-9]{5} n )$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """The bytes from `start` up to `end` give way to these, or to the stream of this picture."""

    start: int
    end: int
    by: bytes | StoredPicture

    @property
    def length(self) -> int:
        """How long what comes is."""
        return self.by.length if isinstance(self.by, StoredPicture) else len(self.by)


class Moving:
    """Every place of the old file in the new one."""

    def __init__(self, changes: Iterable[Change]) -> None:
        ordered = sorted(changes, key=lambda change: change.start)
        self._ends = [change.end for change in ordered]
        growths = (change.length - (change.end - change.start) for change in ordered)
        self._grown = list(accumulate(growths, initial=0))

    def place(self, old: int) -> int:
        """Where what lay there lies now; within a change, where that begins to count from."""
        return old + self._grown[bisect_right(self._ends, old)]


def moved_rows(table: bytes, place: Callable[[int], int]) -> bytes:
    """A cross-reference table (ISO 32000-1, 7.5.4), as long as it was."""
    return _ROW.sub(lambda row: b"%010d %s" % (place(int(row[1])), row[2]), table)


@dataclass(frozen=True, slots=True)
class LastTable:
    """Where the cross-reference table of a file begins that is not linearised.

    From `told` up to `end` the file says so (ISO 32000-1, 7.5.5).
    """

    start: int
    told: int
    end: int

    @staticmethod
    def of(skeleton: bytes) -> LastTable:
        """The table that the end of the file names."""
        told = skeleton.rindex(b"startxref\n") + 10
        end = skeleton.index(b"\n", told)
        return LastTable(int(skeleton[told:end]), told, end)
