"""A Photoshop document as far as its flattened picture goes: header, resources, where pixels lie.

Adobe Photoshop File Formats Specification: header, colour mode data, image resources, layers,
picture. Layers are passed over, never read: a document of many layers opens as fast as a flat one.
Large documents (PSB) differ in the width of some lengths only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Literal, TypeAlias

from novel.paint.artwork.errors import ArtError, damaged, odd_pixels
from novel.records import dataclass

Colours: TypeAlias = Literal["bitmap", "grey", "indexed", "RGB", "CMYK", "Lab"]
Packing: TypeAlias = Literal["raw", "rle"]

_COLOURS: dict[int, Colours] = {
    0: "bitmap",
    1: "grey",
    2: "indexed",
    3: "RGB",
    4: "CMYK",
    9: "Lab",
}
_REFUSED = {7: "multichannel colours", 8: "the colours of a duotone"}
_PACKINGS: tuple[Packing, ...] = ("raw", "rle")
PLANES: dict[Colours, int] = {
    "bitmap": 1,
    "grey": 1,
    "indexed": 1,
    "RGB": 3,
    "CMYK": 4,
    "Lab": 3,
}
_HEADER = struct.Struct(">4xH6xHIIHH")
_PROFILE, _VERSION_INFO = 1039, 1057
# "Saving merged transparency": the channel after the colours is how opaque the picture is.
_SEE_THROUGH = frozenset((b"Mtrn", b"Mt16", b"Mt32"))
_LAYERS = frozenset((b"Lr16", b"Lr32", b"Layr"))
_LONG_IN_PSB = _SEE_THROUGH | _LAYERS | frozenset(
    (b"LMsk", b"Alph", b"FMsk", b"lnk2", b"FEid", b"FXid", b"PxSD")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a document says of its flattened picture.

    `depth` is 1, 8 or 16 bits a channel; `palette` 768 bytes (all red, all green, all blue) where
    the colours are indexed; `see_through` where a channel after the colours is how opaque it is;
    `start` the place of the pixels, behind the word that says how they are packed.
    """

    large: bool
    width: int
    height: int
    channels: int
    depth: int
    colours: Colours
    palette: bytes
    profile: bytes | None
    see_through: bool
    packing: Packing
    start: int


def read_photoshop(content: bytes, name: str) -> Document:
    """The document's facts; no pixel is decoded.

    Raises:
        ArtError: Cut off, of an odd depth or mode, or saved without the flattened picture.
    """
    try:
        return _document(content, name)
    except (struct.error, OverflowError) as problem:  # lengths may run past any file
        raise damaged(name, "it is cut off before its end") from problem


def _document(content: bytes, name: str) -> Document:
    version, channels, height, width, depth, mode = _HEADER.unpack_from(content)
    large = version == 2
    colours = _colours_of(mode, depth, name)
    resources_at = _section_end(content, 26)
    layers_at = _section_end(content, resources_at)
    resources = dict(_resources(content, resources_at + 4, layers_at))
    if resources.get(_VERSION_INFO, b"\0\0\0\0\1")[4:5] == b"\0":
        raise odd_pixels(
            name, "layers but no flattened picture", "save it with 'Maximise compatibility' on"
        )
    pixels_at = _section_end(content, layers_at, wide=large)
    (packing,) = struct.unpack_from(">H", content, pixels_at)
    if not width or not height or channels < PLANES[colours]:
        raise damaged(name, "its contents are not what its first bytes promise")
    if packing >= len(_PACKINGS):
        raise odd_pixels(name, "a flattened picture packed in an odd way", "export it as TIFF")
    return Document(
        large=large,
        width=width,
        height=height,
        channels=channels,
        depth=depth,
        colours=colours,
        palette=content[30 : 30 + 768],
        profile=resources.get(_PROFILE) or None,
        see_through=channels > PLANES[colours]
        and _is_see_through(content, layers_at, pixels_at, large=large),
        packing=_PACKINGS[packing],
        start=pixels_at + 2,
    )


def _colours_of(mode: int, depth: int, name: str) -> Colours:
    """The colours of a document whose depth goes with them."""
    if mode not in _COLOURS:
        what = _REFUSED.get(mode, "colours that are not known")
        raise odd_pixels(name, what, "convert it to RGB, CMYK or grey and save it again")
    found = _COLOURS[mode]
    depths = {"bitmap": (1,), "indexed": (8,)}.get(found, (8, 16))
    if depth not in depths:
        raise _odd_depth(depth, name)
    return found


def _odd_depth(depth: int, name: str) -> ArtError:
    return odd_pixels(name, f"{depth} bits a channel", "save it with 8 or 16 bits a channel")


def _section_end(content: bytes, start: int, *, wide: bool = False) -> int:
    """Where the section that begins with its own length ends."""
    (length,) = struct.unpack_from(">Q" if wide else ">I", content, start)
    return int(start + (8 if wide else 4) + length)


def _resources(content: bytes, place: int, end: int) -> Iterator[tuple[int, bytes]]:
    """The image resources by their numbers."""
    while place + 12 <= end:
        number, name_length = struct.unpack_from(">4xHB", content, place)
        place += 7 + name_length + (1 - name_length % 2)
        (length,) = struct.unpack_from(">I", content, place)
        yield number, content[place + 4 : place + 4 + length]
        place += 4 + length + length % 2


def _is_see_through(content: bytes, start: int, end: int, *, large: bool) -> bool:
    """The channel after the colours is transparency and not a mask.

    It is where the number of layers is negative, or where a block of the document's own says so;
    documents of 16 bits keep their layers in such a block.
    """
    width = 8 if large else 4
    place = start + width
    if place >= end:
        return False
    inside = _section_end(content, place, wide=large)
    if inside >= place + width + 2 and _count(content, place + width) < 0:
        return True
    blocks = _blocks(content, _section_end(content, inside), end, large=large)
    return any(
        key in _SEE_THROUGH or (key in _LAYERS and length >= 2 and _count(content, at) < 0)
        for key, at, length in blocks
    )


def _count(content: bytes, place: int) -> int:
    (found,) = struct.unpack_from(">h", content, place)
    return int(found)


def _blocks(
    content: bytes, place: int, end: int, *, large: bool
) -> Iterator[tuple[bytes, int, int]]:
    """The blocks behind the layers: key, where what it holds begins, how long that is."""
    while place + 12 <= end and content[place : place + 4] in (b"8BIM", b"8B64"):
        key = content[place + 4 : place + 8]
        wide = large and key in _LONG_IN_PSB
        (length,) = struct.unpack_from(">Q" if wide else ">I", content, place + 8)
        begin = place + (16 if wide else 12)
        yield key, begin, length
        place = begin + length + -length % 4
