"""A picture ready for the PDF: encoded pixels and how to read them."""

from __future__ import annotations

import struct
from dataclasses import replace
from hashlib import sha256
from typing import Literal, TypeAlias

from novel.geometry import MM
from novel.records import dataclass

ColourSpace: TypeAlias = Literal["DeviceCMYK", "DeviceRGB", "DeviceGray"]
Filter: TypeAlias = Literal["DCTDecode", "FlateDecode", "CCITTFaxDecode"]


_SAMPLE = struct.Struct(">HHB")
SPOT = 0.5 * MM  # about what one pixel of a sample covers on the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A picture in coarse pixels, for those who add up its inks.

    Each is the mean of the pixels below it and covers at most `SPOT` of the page, or is a pixel of
    the picture itself; `pixels` has `channels` bytes for each, row by row.
    """

    width: int
    height: int
    channels: int
    pixels: bytes

    def packed(self) -> bytes:
        """The sample as bytes."""
        return _SAMPLE.pack(self.width, self.height, self.channels) + self.pixels

    @staticmethod
    def unpacked(content: bytes) -> Sample | None:
        """The sample that was packed; None where the bytes hold something else."""
        if len(content) < _SAMPLE.size:
            return None
        width, height, channels = _SAMPLE.unpack_from(content)
        pixels = content[_SAMPLE.size :]
        if width * height * channels != len(pixels):
            return None
        return Sample(width=width, height=height, channels=channels, pixels=pixels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Encoded pixels.

    `predictor` is PDF's (15: PNG rows, 1: none). Where `inverted`, 0 is full ink, as in CMYK JPEGs
    of Adobe's making. A `stencil` has one bit and no colour of its own: it is painted where it is
    0 (ISO 32000-1, 8.9.6.2). Some pictures for the press come with their `sample`.
    """

    width: int
    height: int
    colour_space: ColourSpace
    filter: Filter
    stream: bytes
    bits: int = 8
    predictor: int = 1
    inverted: bool = False
    stencil: bool = False
    sample: Sample | None = None


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture whose stream is kept elsewhere.

    `shape` is the picture with no stream and no sample; `digest` the SHA-256 of its stream in
    hexadecimal, by which the stream is asked for; `length` that of the stream in bytes.
    """

    shape: Picture
    digest: str
    length: int

    @staticmethod
    def of(picture: Picture) -> StoredPicture:
        """What is left of a picture when its stream is put away."""
        digest = sha256(picture.stream).hexdigest()
        shape = replace(picture, stream=b"", sample=None)
        return StoredPicture(shape, digest, len(picture.stream))
