"""The pictures of a file before all else in it, so that only they decide where they lie.

What is edited between two builds are mostly words: then every picture lies where it lay before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from novel.press.moving import LastTable, moved_rows

_OBJECT = re.compile(
    rb"^([0-9]+) 0 obj\n<< ([^\n]*?/Subtype /Image /Type /XObject /Width [0-9]+ /Length 64 >>\n"
    rb"stream\n)([0-9a-f]{64}\s*endstream\nendobj\n)",
    re.MULTILINE,
)
_FIRST = re.compile(rb"^[0-9]+ 0 obj$", re.MULTILINE)
_GRAIN = 32  # a head has a multiple of so many bytes, however long the numbers in it are


def pictures_first(skeleton: bytes) -> bytes:
    """The file, written with stand-ins and not linearised, its pictures in front of the rest."""
    first, table = _FIRST.search(skeleton), LastTable.of(skeleton)
    found = list(_OBJECT.finditer(skeleton, 0, table.start))
    if first is None or not found:
        return skeleton
    pictures = [_padded(match) for match in found]
    edges = [first.start(), *(edge for match in found for edge in match.span()), table.start]
    others = [skeleton[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]

    front = list(accumulate(map(len, pictures), initial=first.start()))
    behind = list(accumulate(map(len, others), initial=front[-1]))
    new = [place for pair in zip(behind, front, strict=False) for place in pair]

    def moved(place: int) -> int:
        part = bisect_right(edges, place) - 1
        return new[part] + place - edges[part]

    rows = moved_rows(skeleton[table.start : table.told], moved)
    end = b"%d%s" % (behind[-1], skeleton[table.end :])
    return b"".join((skeleton[: first.start()], *pictures, *others, rows, end))


def _padded(match: re.Match[bytes]) -> bytes:
    """A picture's object, with blanks that even out the lengths of numbers."""
    number, about, stream = match.groups()
    bare = len(number) + len(b" 0 obj\n<< ") + len(about)
    return b"%s 0 obj\n<< %s%s%s" % (number, b" " * (-bare % _GRAIN), about, stream)
