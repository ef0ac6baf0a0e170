"""The pixels of a PNG unpacked by libdeflate, which takes half of the time that Pillow's zlib does.

Pillow is left to undo the filters of the rows: it is given the same PNG with the rows in stored
blocks. Whatever is not as it should be stays as it is, and Pillow says what is wrong with it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from deflate import DeflateError, adler32, zlib_decompress

MOST = 20 << 20  # bytes of rows, a full page in RGB: beyond that, room counts for more than time
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")  # PNG (ISO/IEC 15948), 11.2.2
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_CHUNK = struct.Struct(">I4s")
_CHECKSUM = 4
_STORED = struct.Struct("<BHH")  # RFC 1951, 3.2.4
_BLOCK = 0xFFFF  # bytes that one of them holds at most


def unpacked(content: bytes) -> bytes:
    """A PNG whose pixels are stored unpacked; the same bytes where it has too many, or is odd."""
    try:
        chunks = list(_chunks(content))
        rows = _rows(content, chunks)
    except (struct.error, DeflateError):
        return content
    if rows is None:
        return content
    before = content[: next(start for kind, start, _ in chunks if kind == b"IDAT") - _CHUNK.size]
    pixels = [b"\x78\x01", *_stored(memoryview(rows)), struct.pack(">I", adler32(rows))]
    end = _CHUNK.pack(0, b"IEND") + b"\xae\x42\x60\x82"
    # Pillow does not read the checksum of pixels, which have their own (Adler-32).
    head = _CHUNK.pack(sum(map(len, pixels)), b"IDAT")
    return b"".join([before, head, *pixels, bytes(_CHECKSUM), end])


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The chunks up to IEND: their kinds, and where their data begin and end."""
    at = len(_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        length, kind = _CHUNK.unpack_from(content, at)
        start = at + _CHUNK.size
        yield kind, start, start + length
        at = start + length + _CHECKSUM


def _rows(content: bytes, chunks: list[tuple[bytes, int, int]]) -> bytearray | None:
    """The filtered rows; None where they are woven, too many, or not all there is."""
    kinds = [kind for kind, _, _ in chunks]
    first = kinds.index(b"IDAT") if b"IDAT" in kinds else 0
    whole = memoryview(content)
    pieces = [whole[start:end] for kind, start, end in chunks if kind == b"IDAT"]
    if not first or kinds[first:] != [b"IDAT"] * len(pieces) + [b"IEND"]:
        return None
    width, height, depth, colours, _, _, woven = _HEADER.unpack_from(content, chunks[0][1])
    row = 1 + (width * depth * _CHANNELS.get(colours, 0) + 7) // 8
    if woven or not 1 < row * height <= MOST:
        return None
    rows = zlib_decompress(b"".join(pieces), row * height)
    return rows if len(rows) == row * height else None


def _stored(rows: memoryview) -> Iterator[bytes | memoryview]:
    for at in range(0, len(rows), _BLOCK):
        block = rows[at : at + _BLOCK]
        is_last = at + _BLOCK >= len(rows)
        yield _STORED.pack(is_last, len(block), len(block) ^ 0xFFFF)
        yield block
