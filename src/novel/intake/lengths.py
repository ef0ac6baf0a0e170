"""Lengths as written (`3 mm`, `8 pt`) to points, and the other figures that carry a unit."""

from __future__ import annotations

import re

from novel.geometry import INCH, MM, Pt

UNITS: dict[str, Pt] = {"mm": MM, "cm": 10 * MM, "pt": 1.0, "in": INCH}

_FIGURE = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)"
_LENGTH = re.compile(rf"({_FIGURE})\s*(mm|cm|pt|in)")
_PERCENT = re.compile(rf"({_FIGURE})\s*%?")
_RESOLUTION = re.compile(rf"({_FIGURE})\s*ppi")
_NUMBER = re.compile(_FIGURE)


def parse_length(text: str) -> Pt | None:
    """The points of a length such as `3 mm`, or None where it is none."""
    found = _LENGTH.fullmatch(text.strip())
    return float(found[1]) * UNITS[found[2]] if found is not None else None


def parse_number(text: str) -> float | None:
    """The number a text says, or None. No octals, no clock times, no underscores."""
    return float(text) if _NUMBER.fullmatch(text.strip()) is not None else None


def parse_percent(text: str) -> float | None:
    """The figure of `45` or `45 %`, or None."""
    found = _PERCENT.fullmatch(text.strip())
    return float(found[1]) if found is not None else None


def parse_resolution(text: str) -> float | None:
    """The figure of `300 ppi`, or None."""
    found = _RESOLUTION.fullmatch(text.strip())
    return float(found[1]) if found is not None else None


def parse_size(text: str) -> tuple[Pt, Pt] | None:
    """Width and height of `170 mm x 240 mm` (or with `×`), or None."""
    parts = re.split(r"\s*[x×х]\s*", text.strip())  # the last is the Cyrillic letter
    if len(parts) != 2:
        return None
    width, height = parse_length(parts[0]), parse_length(parts[1])
    return None if width is None or height is None else (width, height)
