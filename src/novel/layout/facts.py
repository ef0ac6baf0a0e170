"""What is known of an artwork before its pixels are read."""

from __future__ import annotations

import math
from collections.abc import Iterator

from novel.geometry import MM, Pt, Rect
from novel.records import dataclass

CHOKE: Pt = 0.3 * MM  # how far inks stay within the black over them: plates meet that closely
LINE_ART = "1"  # the mode of art that is black or white and nothing between


@dataclass(frozen=True, slots=True)
class Cover:
    """Where an artwork hides what is below it: cells, row by row, a bit each; rows fill bytes."""

    across: int
    down: int
    bits: bytes

    def share_of(self, box: Rect) -> float:
        """How much of a box is hidden, 0 to 1; the box in shares (0 to 1) of the artwork."""
        cells = [*self._hidden(box)]
        return sum(cells) / len(cells) if cells else 0.0

    def _hidden(self, box: Rect) -> Iterator[bool]:
        columns = _cells(box.left, box.right, self.across)
        packed = (self.across + 7) // 8
        for row in _cells(box.top, box.bottom, self.down):
            for column in columns:
                yield bool(self.bits[row * packed + column // 8] >> (7 - column % 8) & 1)


def _cells(low: float, high: float, count: int) -> range:
    """The cells whose middles lie there; at least the one that holds the middle of both."""
    first, last = math.ceil(low * count - 0.5), math.floor(high * count - 0.5)
    if first > last:
        first = last = math.floor((low + high) / 2 * count)
    return range(max(first, 0), min(last, count - 1) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtFacts:
    """What is known of an artwork from its header: size in pixels once upright, and its kind.

    `scalable` art (SVG) has any resolution; its size is its nominal one (a thousandfold of it where
    whole numbers would bend the proportions). `profile_broken`: there is a colour profile, and it
    cannot be used. `cover` is known of a foreground alone, from its pixels.
    """

    width: int
    height: int
    format: str
    mode: str
    scalable: bool = False
    profile_broken: bool = False
    cover: Cover | None = None

    @property
    def is_grey(self) -> bool:
        """It has no colours."""
        return self.mode in ("1", "L", "LA", "La") or self.mode.startswith("I;16")
