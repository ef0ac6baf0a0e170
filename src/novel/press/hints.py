"""The hint tables of a linearised file (ISO 32000-1, annex F.3), told again after a change.

They say where each page lies, how long it is, and which shared objects it needs, in fields of as
few bits as will do. Where pictures take the places of their stand-ins, lengths and places change;
numbers of objects, and who shares what, are copied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from novel.records import dataclass

Moved: TypeAlias = Callable[[int], int]  # where what lay at a place lies now
_PAGES = (32, 32, 16, 32, 16, 32, 16, 32, 16, 16, 16, 16, 16)  # bits of the fields of table F.3
_SHARED = (32, 32, 32, 32, 16, 32, 16)  # of table F.5
_OUTLINES = (32, 32, 32, 32)  # of table F.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """A decoded hint stream; where its second and third table begin (0: there is no third)."""

    content: bytes
    shared: int
    outlines: int


def moved_hints(hints: Hints, moved: Moved, *, pages: int, second_page: int) -> Hints:
    """The tables of a file of so many pages after everything in it has `moved`.

    Places are counted as the tables count them, without the hint stream; `second_page` is where
    the objects of the second page begin.
    """
    first_page = _Bits(hints.content).fields(_PAGES)[1]
    told = _page_table(_Bits(hints.content), moved, pages, second_page)
    shared = _shared_table(_Bits(hints.content, hints.shared), moved, first_page)
    content, outlines = told + shared, 0
    if hints.outlines:
        outlines = len(content)
        content += _outline_table(_Bits(hints.content, hints.outlines), moved)
    return Hints(content=content, shared=len(told), outlines=outlines)


def _page_table(old: _Bits, moved: Moved, pages: int, second_page: int) -> bytes:
    """Tables F.3 and F.4: for every page its objects, its length, what it shares, its content."""
    head = old.fields(_PAGES)
    objects = old.column(pages, head[2])
    lengths = [head[3] + more for more in old.column(pages, head[4])]
    shares = old.column(pages, head[9])
    shared = [old.column(sum(shares), bits) for bits in (head[10], head[11])]
    offsets = [head[5] + more for more in old.column(pages, head[6])]
    contents = [head[7] + more for more in old.column(pages, head[8])]

    starts = [head[1], *accumulate(lengths[1:], initial=second_page)][:pages]
    spans = list(zip(starts, lengths, offsets, contents, strict=True))
    head[1] = moved(head[1])
    new_lengths = [moved(s + length) - moved(s) for s, length, _, _ in spans]
    new_offsets = [moved(s + offset) - moved(s) for s, _, offset, _ in spans]
    new_contents = [moved(s + o + length) - moved(s + o) for s, _, o, length in spans]
    columns = []
    for place, values in ((3, new_lengths), (5, new_offsets), (7, new_contents)):
        head[place], head[place + 1], column = _above_least(values)
        columns.append(column)
    return b"".join(
        (
            _fields(head, _PAGES),
            _column(objects, head[2]),
            columns[0],
            _column(shares, head[9]),
            *(_column(c, bits) for c, bits in zip(shared, head[10:12], strict=True)),
            *columns[1:],
        )
    )


def _shared_table(old: _Bits, moved: Moved, first_page: int) -> bytes:
    """Tables F.5 and F.6: the objects of the first page, then those that several pages share."""
    head = old.fields(_SHARED)
    own, count = head[2], head[3]
    lengths = [head[5] + more for more in old.column(count, head[6])]
    signed, grouped = old.column(count, 1), old.column(count, head[4])
    places = [
        *pairwise(accumulate(lengths[:own], initial=first_page)),
        *pairwise(accumulate(lengths[own:], initial=head[1])),
    ]
    head[1] = moved(head[1]) if count > own else head[1]
    new_lengths = [moved(end) - moved(start) for start, end in places]
    head[5], head[6], column = _above_least(new_lengths)
    return b"".join((_fields(head, _SHARED), column, _column(signed, 1), _column(grouped, head[4])))


def _outline_table(old: _Bits, moved: Moved) -> bytes:
    """Table F.8: where the outline's objects lie."""
    number, place, count, length = old.fields(_OUTLINES)
    return _fields((number, moved(place), count, moved(place + length) - moved(place)), _OUTLINES)


def _above_least(values: Sequence[int]) -> tuple[int, int, bytes]:
    """The least of the values, the bits for what each has above it, and these."""
    least = min(values, default=0)
    above = [value - least for value in values]
    bits = max(above, default=0).bit_length()
    return least, bits, _column(above, bits)


def _fields(values: Sequence[int], widths: Sequence[int]) -> bytes:
    return b"".join(value.to_bytes(bits // 8) for value, bits in zip(values, widths, strict=True))


def _column(values: Sequence[int], bits: int) -> bytes:
    """The values one after the other, filled up to a whole byte."""
    found = 0
    for value in values:
        found = found << bits | value
    spare = -len(values) * bits % 8
    return (found << spare).to_bytes((len(values) * bits + spare) // 8)


class _Bits:
    """Reads numbers of so many bits."""

    def __init__(self, content: bytes, start: int = 0) -> None:
        self._content = content
        self._place = start

    def fields(self, widths: Sequence[int]) -> list[int]:
        """Numbers of these widths, of whole bytes."""
        return [int.from_bytes(self._take(bits // 8)) for bits in widths]

    def column(self, count: int, bits: int) -> list[int]:
        """So many numbers of one width; what follows them begins with a new byte."""
        size = (count * bits + 7) // 8
        found, spare = int.from_bytes(self._take(size)), size * 8 - count * bits
        return list(_split(found >> spare, count, bits))

    def _take(self, size: int) -> bytes:
        self._place += size
        return self._content[self._place - size : self._place]


def _split(found: int, count: int, bits: int) -> Iterator[int]:
    for rank in range(count - 1, -1, -1):
        yield found >> rank * bits & ((1 << bits) - 1)
