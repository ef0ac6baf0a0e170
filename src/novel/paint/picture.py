"""A picture ready for the PDF: encoded pixels and how to read them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Literal, TypeAlias

from novel.records import dataclass

ColourSpace: TypeAlias = Literal["DeviceCMYK", "DeviceRGB", "DeviceGray"]
Filter: TypeAlias = Literal["DCTDecode", "FlateDecode", "CCITTFaxDecode"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Encoded pixels.

    `predictor` is PDF's (15: PNG rows, 1: none). Where `inverted`, 0 is full ink, as in CMYK JPEGs
    of Adobe's making. A `stencil` has one bit and no colour of its own: it is painted where it is
    0 (ISO 32000-1, 8.9.6.2).
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


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture whose stream is kept elsewhere.

    `shape` is the picture with no stream; `digest` the SHA-256 of its stream in hexadecimal, by
    which the stream is asked for; `length` that of the stream in bytes.
    """

    shape: Picture
    digest: str
    length: int

    @staticmethod
    def of(picture: Picture) -> StoredPicture:
        """What is left of a picture when its stream is put away."""
        digest = sha256(picture.stream).hexdigest()
        return StoredPicture(replace(picture, stream=b""), digest, len(picture.stream))
