"""Looking into a file that may hold anything anywhere: what is not as expected is None."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal

from pikepdf import Array, DataDecodingError, Dictionary, Name, Object, PdfError, Stream, String

MOST_BYTES = 64_000_000  # of a stream that we read whole: pages, metadata, fonts, profiles
_MOST_PARENTS = 64
NUMBERS = (int, float, Decimal)  # what the PDF library makes of numbers


def entry(holder: object, key: str) -> object | None:
    """The value under a key of a dictionary or of a stream's dictionary."""
    if isinstance(holder, (Dictionary, Stream)) and key in holder:  # else `get` takes 4 µs
        found: object = holder.get(key)
        return found
    return None


def dictionary(holder: object, key: str) -> Object | None:
    """The dictionary or stream under a key."""
    found = entry(holder, key)
    return found if isinstance(found, Dictionary | Stream) else None


def stream(holder: object, key: str) -> Stream | None:
    """The stream under a key."""
    found = entry(holder, key)
    return found if isinstance(found, Stream) else None


def items(found: object) -> list[object]:
    """The members of an array; a value that is none stands for an array of itself."""
    if isinstance(found, Array):
        return list(found)
    return [] if found is None else [found]


def array(holder: object, key: str) -> list[object]:
    """The members of the array under a key; empty where there is none."""
    found = entry(holder, key)
    return list(found) if isinstance(found, Array) else []


def pairs(holder: object, key: str) -> Iterator[tuple[str, object]]:
    """The entries of the dictionary under a key, names with their slash."""
    found = dictionary(holder, key)
    if isinstance(found, Dictionary):
        with suppress(UnicodeDecodeError):
            yield from found.items()


def name(found: object) -> str:
    """A name without its slash, or "" for what is none."""
    if not isinstance(found, Name):
        return ""
    try:
        return str(found)[1:]
    except UnicodeDecodeError:  # a name may be any bytes
        return found.unparse()[1:].decode("latin-1")


def text(found: object) -> str:
    """The text of a string, or ""."""
    try:
        return str(found) if isinstance(found, String) else ""
    except UnicodeDecodeError:
        return ""


def number(found: object) -> float | None:
    """A finite number, or None."""
    if isinstance(found, bool) or not isinstance(found, NUMBERS):
        return None
    value = float(found)
    return value if math.isfinite(value) else None


def numbers(found: object) -> tuple[float, ...]:
    """The numbers of an array; empty where there is anything else in it."""
    values = [number(member) for member in (found if isinstance(found, Array) else ())]
    return tuple(v for v in values if v is not None) if None not in values else ()


def whole(holder: object, key: str, default: int) -> int:
    """The whole number under a key."""
    found = number(entry(holder, key))
    return default if found is None else int(found)


def is_true(holder: object, key: str) -> bool:
    """What stands under the key is the value true."""
    return entry(holder, key) is True


def inherited(page: object, key: str) -> object | None:
    """A page's attribute, its own or its parents' (ISO 32000-1, 7.7.3.4)."""
    holder = page
    for _ in range(_MOST_PARENTS):
        found = entry(holder, key)
        if found is not None:
            return found
        holder = dictionary(holder, "/Parent")
        if holder is None:
            return None
    return None


def identity(found: object) -> tuple[int, int] | None:
    """What tells an indirect object from all others."""
    if isinstance(found, Object) and found.is_indirect:
        return found.objgen
    return None


def filters(found: object) -> list[str]:
    """The names of a stream's filters, first applied last."""
    return [name(member) for member in items(entry(found, "/Filter"))]


def content(found: Stream, *, most: int = MOST_BYTES) -> bytes | None:
    """A stream's bytes, decoded; None where they are broken or more than so many.

    Deflated bytes are let out with the tap in hand: a small file may hold gigabytes of nothing.
    """
    try:
        if swells(found, most=most):
            return None
        decoded = found.read_bytes()
    except (PdfError, DataDecodingError, zlib.error, RuntimeError, ValueError):
        return None
    return decoded if len(decoded) <= most else None


def swells(found: Stream, *, most: int) -> bool:
    """The stream is longer than so many bytes, packed or unpacked, as far as can be told."""
    raw = found.read_raw_bytes()
    return len(raw) > most or ("FlateDecode" in filters(found)[:1] and _expands_beyond(raw, most))


def _expands_beyond(raw: bytes, most: int) -> bool:
    if len(raw) * 1032 <= most:  # deflate cannot do more
        return False
    tap, length = zlib.decompressobj(), 0
    try:
        while raw and length <= most:
            length += len(tap.decompress(raw, 1 << 20))
            raw = tap.unconsumed_tail
    except zlib.error:
        return False  # a broken end: the bytes before it are still to be had
    return length > most
