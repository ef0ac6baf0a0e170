"""Ends of streams that no reader can take for the end of a line."""

from __future__ import annotations

import zlib

_RETURN = 0x0D


def ended(content: bytes, filler: bytes = b"\n") -> bytes:
    """The content, with fillers behind it until its packed stream ends in no carriage return.

    A packed stream ends with the checksum of its content (RFC 1950, 2.2), and what stands before
    `endstream` is an end of line that Length does not count (ISO 19005-2, 6.1.7.1). Where the last
    byte of the one is a carriage return and the other a line feed, a reader who counts takes both
    for one end of line and finds the stream a byte too short. The filler must mean nothing where
    it stands, and not be made of zeros, which change no checksum's last byte.
    """
    while zlib.adler32(content) & 0xFF == _RETURN:
        content += filler
    return content
