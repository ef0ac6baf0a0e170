"""What only a Photoshop document can have: layers without a picture, and channels that are masks.

Adobe Photoshop File Formats Specification: header, colour mode, image resources, layers, picture.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from novel.paint.artwork.errors import damaged, odd_pixels

_MODES = {3: "RGB", 9: "Lab", 7: "multichannel", 4: "CMYK"}
_VERSION_INFO = 0x0421  # its fifth byte says whether the file holds the flattened picture


def check_photoshop(content: bytes, name: str) -> None:
    """Refuse a document whose picture cannot be shown as its artist sees it.

    Raises:
        ArtError: Cut off, of an odd depth or mode, or saved without the flattened picture.
    """
    try:
        depth, mode = struct.unpack(">HH", content[22:26])
        resources = dict(_resources(content))
    except struct.error as problem:
        raise damaged(name, "it is cut off before its end") from problem
    if depth not in (1, 8):
        raise odd_pixels(
            name,
            f"{depth} bits a channel",
            "save a PSD with 8 bits, or export a 16-bit TIFF or PNG",
        )
    if mode in (7, 9):
        raise odd_pixels(name, f"{_MODES[mode]} colours", "convert it to RGB or CMYK")
    if resources.get(_VERSION_INFO, b"\0\0\0\0\1")[4:5] == b"\0":
        raise odd_pixels(
            name, "layers but no flattened picture", "save it with 'Maximise compatibility' on"
        )


def has_transparency(content: bytes) -> bool:
    """The fourth channel is transparency and not a mask: the number of layers is negative."""
    try:
        start = _section_end(content, _section_end(content, 26))
        whole, layers, count = struct.unpack(">IIh", content[start : start + 10])
    except struct.error:
        return False
    return bool(whole and layers and count < 0)


def _section_end(content: bytes, start: int) -> int:
    (length,) = struct.unpack(">I", content[start : start + 4])
    return int(start + 4 + length)


def _resources(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The image resources by their numbers."""
    start = _section_end(content, 26)
    end = _section_end(content, start)
    place = start + 4
    while place + 12 <= end:
        number, name_length = struct.unpack(">4xHB", content[place : place + 7])
        place += 7 + name_length + (1 - name_length % 2)
        (length,) = struct.unpack(">I", content[place : place + 4])
        yield number, content[place + 4 : place + 4 + length]
        place += 4 + length + length % 2
