"""Strings of a font as codes with their widths (ISO 32000-1, 9.2.4 and 9.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from pikepdf import Array, Object

from novel.preflight.content.objects import array, dictionary, entry, name, number, numbers, whole
from novel.records import dataclass

_PLAIN_WIDTH = 500.0  # of the standard fonts that come without widths: about a letter's
_MOST_CODES = 0x10000


@dataclass(frozen=True, slots=True)
class FontCodes:
    """How a font reads its strings; widths in thousandths of an em."""

    bytes_a_code: int
    default: float
    widths: Mapping[int, float] = field(default_factory=dict)
    scale: float = 0.001  # a unit of width, in em

    def codes(self, string: bytes) -> tuple[int, ...]:
        """The codes of a string."""
        if self.bytes_a_code == 1:
            return tuple(string)
        return tuple(int.from_bytes(string[i : i + 2], "big") for i in range(0, len(string), 2))

    def width(self, code: int) -> float:
        """The advance of a code, in em."""
        return self.widths.get(code, self.default) * self.scale


def codes_of(font: Object) -> FontCodes:
    """How this font reads its strings."""
    if name(entry(font, "/Subtype")) == "Type0":
        descendants = array(font, "/DescendantFonts")
        below = descendants[0] if descendants else None
        default = number(entry(below, "/DW"))
        return FontCodes(2, 1000.0 if default is None else default, _cid_widths(below))
    first = whole(font, "/FirstChar", 0)
    widths = [number(width) for width in array(font, "/Widths")[:256]]
    known = {first + i: width for i, width in enumerate(widths) if width is not None}
    missing = number(entry(dictionary(font, "/FontDescriptor"), "/MissingWidth"))
    default = (missing or 0.0) if known else _PLAIN_WIDTH
    matrix = numbers(entry(font, "/FontMatrix"))
    is_type3 = name(entry(font, "/Subtype")) == "Type3" and len(matrix) == 6
    return FontCodes(1, default, known, abs(matrix[0]) if is_type3 else 0.001)


def _cid_widths(font: object) -> dict[int, float]:
    """The W array: first [w w w] or first last w (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    waiting: list[float] = []
    for member in array(font, "/W"):
        if isinstance(member, Array):
            _run(found, waiting, numbers(member))
            waiting = []
            continue
        value = number(member)
        waiting = [*waiting, 0.0 if value is None else value]
        if len(waiting) == 3:
            first, last = int(waiting[0]), min(int(waiting[1]), _MOST_CODES)
            found.update(dict.fromkeys(range(first, last + 1), waiting[2]))
            waiting = []
    return found


def _run(found: dict[int, float], waiting: Sequence[float], widths: Sequence[float]) -> None:
    if waiting:
        first = int(waiting[-1])
        found.update({first + i: width for i, width in enumerate(widths[:_MOST_CODES])})
