"""The signatures of a book: which pages are folded from which sheets, for its printer to confirm.

Saddle-stitched signatures lie in one another and are stapled through the fold; sewn and glued ones
(perfect binding) lie on one another. A signature that is not full has half as many pages, or a
quarter, down to one folded leaf: it lies innermost, or before the last, where the binding does not
pull at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from novel.book.book import LEAVES, Binding
from novel.geometry import Pt
from novel.press.booklet import Side, imposed
from novel.records import dataclass

PER_SHEET = 4  # pages on a sheet folded once: two leaves, each with two sides


@dataclass(frozen=True, slots=True)
class Signature:
    """A folded and cut section: its pages in reading order, from 0; None for blank ones."""

    pages: tuple[int | None, ...]

    @property
    def sides(self) -> Iterator[Side]:
        """Its sheets from outside to inside, front and back in turn, as pairs of its pages."""
        for side in imposed(len(self.pages)):
            left, right = (None if n is None else self.pages[n] for n in (side.left, side.right))
            yield Side(left, right, side.depth)


def signatures(count: int, size: int, binding: Binding) -> tuple[Signature, ...]:
    """The signatures of so many pages, at most `size` pages each; blank pages come last."""
    unit = LEAVES[binding]
    whole = -(-count // unit) * unit
    pages = [number if number < count else None for number in range(whole)]
    sizes = _sizes(whole, size, unit)
    return _nested(pages, sizes) if binding == "saddle" else _gathered(pages, sizes)


def creep(signature: Signature, inside: int, caliper: Pt) -> Pt:
    """How far its innermost pages come out beyond its outermost; `inside` sheets lie within it."""
    return max(0, len(signature.pages) // PER_SHEET - 1 + inside) * caliper


def _sizes(whole: int, size: int, unit: int) -> list[int]:
    """Full signatures, then halves of them for the rest."""
    found = [size] * (whole // size)
    rest, part = whole % size, size // 2
    while rest >= unit:
        if rest >= part:
            found.append(part)
            rest -= part
        part = max(unit, part // 2)
    return found


def _gathered(pages: Sequence[int | None], sizes: Sequence[int]) -> tuple[Signature, ...]:
    """One behind the other; what is not full stands before the last full one."""
    full = [size for size in sizes if size == sizes[0]]
    ordered = [*full[:-1], *sizes[len(full) :], full[-1]] if len(full) > 1 else sizes
    found, start = [], 0
    for size in ordered:
        found.append(Signature(tuple(pages[start : start + size])))
        start += size
    return tuple(found)


def _nested(pages: Sequence[int | None], sizes: Sequence[int]) -> tuple[Signature, ...]:
    """One in the other, the outermost first: half of its pages before the rest, half behind."""
    found, taken = [], 0
    for size in sizes:
        half, end = size // 2, len(pages) - taken
        found.append(Signature((*pages[taken : taken + half], *pages[end - half : end])))
        taken += half
    return tuple(found)
