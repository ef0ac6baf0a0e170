"""The sRGB profile of web editions, built from its figures.

Colour engines can make one too, but date it by the clock and differ from version to version. This
one is ICC version 4.2 with the parametric curve of IEC 61966-2-1, primaries adapted to D50.
"""

from __future__ import annotations

import struct
from functools import lru_cache

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The profile's bytes; always the same."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB IEC61966-2.1"),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": _xyz(_D50),
        b"chad": b"sf32" + bytes(4) + _fixed(*_TO_D50),
        **{name: _xyz(place) for name, place in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body = _laid_out(tags)
    return _header(_HEADER + len(table) + len(body)) + table + body


def _header(size: int) -> bytes:
    """ICC.1:2004-10, 7.2: a display profile, RGB to XYZ, dated by the profile connection's year."""
    made = struct.pack(">6H", 2004, 10, 1, 0, 0, 0)
    kind = b"mntrRGB XYZ "
    return (
        struct.pack(">I4xI", size, 0x04200000) + kind + made + b"acsp" + bytes(28) + _fixed(*_D50)
    ).ljust(_HEADER, b"\0")


def _laid_out(tags: dict[bytes, bytes]) -> tuple[bytes, bytes]:
    """The tag table and the tags' values, equal values stored once, each on a fourth byte."""
    first = _HEADER + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for value in tags.values():
        if value not in places:
            places[value] = first + len(body)
            body += value + bytes(-len(value) % 4)
    rows = (name + struct.pack(">II", places[value], len(value)) for name, value in tags.items())
    return struct.pack(">I", len(tags)) + b"".join(rows), body


def _text(text: str) -> bytes:
    said = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(said), 28) + said


def _xyz(place: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*place)


def _fixed(*values: float) -> bytes:
    """Signed numbers with sixteen bits behind the point."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
