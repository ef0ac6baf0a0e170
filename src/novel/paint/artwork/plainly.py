"""A plain PNG or JPEG known by its header: no need of its other bytes, nor of the image library.

Plain is what drawing programs save for a panel: 8 bits, grey or RGB, with or without an alpha
channel, upright, no colour profile. All else is Pillow's to judge, and what is damaged too.
"""

from __future__ import annotations

import struct
import zlib

from novel.layout.facts import ArtFacts

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MODES = {0: "L", 2: "RGB", 4: "LA", 6: "RGBA"}  # PNG (ISO/IEC 15948), 11.2.2: colour type
_HARMLESS = frozenset((b"sRGB", b"gAMA", b"cHRM", b"pHYs", b"tEXt", b"tIME", b"sBIT"))
_IHDR = 13  # bytes
# JPEG (ITU-T T.81), B.1.1.3: markers of a frame coded by Huffman's method, in one go or in several;
# of the scan that follows its header; of what may stand before it (tables, JFIF, a comment).
_START, _FRAMES, _SCAN = b"\xff\xd8", (0xC0, 0xC1, 0xC2), 0xDA
_TABLES = (0xDB, 0xC4, 0xDD, 0xE0, 0xFE)
_LAYERS = {1: "L", 3: "RGB"}
_FRAME = struct.Struct(">BHHB")  # bits, height, width, components (B.2.2)


def plain_png(content: bytes) -> ArtFacts | None:
    """What a plain PNG is; None for anything else, and for all that looks damaged."""
    begin = _begin(content)
    if begin is None:
        return None
    width, height, depth, colours, packed, filtered, woven = struct.unpack(">IIBBBBB", begin)
    if depth != 8 or colours not in _MODES or packed or filtered or woven > 1:
        return None
    if not (width and height):
        return None
    return ArtFacts(width=width, height=height, format="PNG", mode=_MODES[colours])


def plain_jpeg(content: bytes) -> ArtFacts | None:
    """What a plain JPEG is; None for anything else, and for all that looks damaged."""
    frame = _frame(content)
    if frame is None or len(frame) < _FRAME.size:
        return None
    bits, height, width, layers = _FRAME.unpack_from(frame)
    if bits != 8 or layers not in _LAYERS or len(frame) != _FRAME.size + 3 * layers:
        return None
    if not (width and height):
        return None
    return ArtFacts(width=width, height=height, format="JPEG", mode=_LAYERS[layers])


def _frame(content: bytes) -> bytes | None:
    """The header of the only frame, where it and tables alone stand whole before the pixels."""
    if not content.startswith(_START):
        return None
    at, frame = len(_START), None
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker == _SCAN:
            return frame
        data = content[at + 4 : at + 2 + length]
        if length < 2 or len(data) != length - 2:
            return None
        if frame is None and marker in _FRAMES:
            frame = data
        elif marker not in _TABLES:
            return None
        at += 2 + length
    return None


def _begin(content: bytes) -> bytes | None:
    """The IHDR chunk, where nothing but harmless and whole chunks stand before the pixels."""
    if not content.startswith(_SIGNATURE):
        return None
    at, begin = len(_SIGNATURE), None
    while at + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, at)
        if kind == b"IDAT":
            return begin
        data = content[at + 8 : at + 8 + length]
        if len(content) < at + 12 + length or not _is_whole(content, at, length):
            return None
        if begin is None and kind == b"IHDR" and length == _IHDR:
            begin = data
        elif begin is None or kind not in _HARMLESS:
            return None
        at += 12 + length
    return None


def _is_whole(content: bytes, at: int, length: int) -> bool:
    noted = int.from_bytes(content[at + 8 + length : at + 12 + length])
    return noted == zlib.crc32(content[at + 4 : at + 8 + length])
