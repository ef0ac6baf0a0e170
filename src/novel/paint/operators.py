"""Content stream operators (ISO 32000-1, annex A) as text.

A writer of our own and not ReportLab's canvas: a page needs some twenty operators, here all of
them round numbers by one rule, without a canvas's global settings, its fonts and its document;
ReportLab shortens the `cm` matrix of a picture, after which viewers resample it.
"""

from __future__ import annotations

from collections.abc import Sequence

from novel.book.edition import Purpose
from novel.colour import NO_COLOURS, Colour, Spot
from novel.geometry import Path, Pt
from novel.paint.space import PageSpace
from novel.sheet import Stroke

# Graphics states for overprinting black, by what overprints: stroke (OP) and fill (op).
# The press puts them into the resources of print pages under these names.
OVERPRINT_STATES = {"OS": (True, False), "OF": (False, True)}

_CAPS = {"butt": 0, "round": 1}
_JOINS = {"mitre": 0, "round": 1}


def number(value: float, places: int = 4) -> str:
    """A number as PDF writes it: no exponent, no needless zeros, never minus zero."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Operators:
    """Collects the operators of one page for one purpose."""

    __slots__ = ("_lines", "purpose", "space", "spots")

    def __init__(self, space: PageSpace, purpose: Purpose) -> None:
        self.space = space
        self.purpose = purpose
        self.spots: dict[str, Spot] = {}  # by the names that the operators call them
        self._lines: list[str] = []

    @property
    def stream(self) -> bytes:
        """The content stream so far, one operator a line."""
        return "".join(f"{line}\n" for line in self._lines).encode("ascii")

    def put(self, operator: str, *operands: float) -> None:
        """One operator with its numbers."""
        self._lines.append(" ".join((*map(number, operands), operator)))

    def literal(self, line: str) -> None:
        """A line that is already as PDF wants it."""
        self._lines.append(line)

    def matrix(self, operator: str, entries: Sequence[float]) -> None:
        """A matrix with six decimals: with fewer, pictures are resampled by viewers."""
        self.literal(" ".join((*(number(entry, 6) for entry in entries), operator)))

    def trace(self, path: Path) -> None:
        """The path's segments, turned into the page's space; nothing is painted yet."""
        signs = {"move": "m", "line": "l", "curve": "c", "close": "h"}
        for segment in path.segments:
            places = [self.space.point(place) for place in segment[1:]]
            self.put(signs[segment[0]], *(value for p in places for value in (p.x, p.y)))

    def clip(self, path: Path | None) -> None:
        """From here on only what lies inside the path is shown."""
        if path is not None and path.segments:
            self.trace(path)
            self.literal("W n")

    def ink(self, colour: Colour, *, stroke: bool = False) -> None:
        """The colour for what follows: inks in print, light on screen."""
        if self.purpose == "print" and colour.spot is not None:
            signs = ("CS", "SCN") if stroke else ("cs", "scn")
            name, tint = self.called(colour.spot), f" {number(colour.tint)}"
            self.literal(f"/{name} {signs[0]}{tint * (1 + len(colour.spot.also))} {signs[1]}")
        elif self.purpose == "print":
            inks = colour.print
            self.put("K" if stroke else "k", inks.c, inks.m, inks.y, inks.k)
        else:
            light = colour.web
            self.put("RG" if stroke else "rg", light.r, light.g, light.b)

    def called(self, spot: Spot) -> str:
        """The name of an ink's colour space among the resources of the page, kept from now on."""
        name = next((name for name, known in self.spots.items() if known == spot), None)
        if name is None:
            name = f"S{len(self.spots)}"
            self.spots[name] = spot
        return name

    def overprint(self, *, fill: Colour | None, stroke: Colour | None = None) -> None:
        """Solid black goes over what is printed before; all else knocks out, white above all.

        What takes colours away goes over the black, or it would take that too.

        A tint of black knocks out too: laid over a picture it would let the picture's colours
        through. OPM 1 (ISO 32000-1, 11.7.4.3) leaves the plates with no ink of ours alone.
        """
        if self.purpose == "print":
            wanted = (_overprints(stroke), _overprints(fill))
            for name, state in OVERPRINT_STATES.items():
                if state == wanted:
                    self.literal(f"/{name} gs")

    def pen(self, stroke: Stroke) -> None:
        """The width, dashes, caps, joins and ink of a line."""
        self.ink(stroke.ink, stroke=True)
        self.put("w", stroke.width)
        self.put("J", _CAPS[stroke.cap])
        self.put("j", _JOINS[stroke.join])
        if stroke.dash:
            self.literal(f"[{_numbers(stroke.dash)}] 0 d")


def _numbers(lengths: Sequence[Pt]) -> str:
    return " ".join(map(number, lengths))


def _overprints(colour: Colour | None) -> bool:
    if colour is None:
        return False
    return (colour.is_black and colour.print.k == 1) or colour == NO_COLOURS
