"""A picture ready for the PDF: encoded pixels and how to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ColourSpace: TypeAlias = Literal["DeviceCMYK", "DeviceRGB", "DeviceGray"]
Filter: TypeAlias = Literal["DCTDecode", "FlateDecode"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Encoded pixels.

    `predictor` is PDF's (15: PNG rows, 1: none). Where `inverted`, 0 is full ink, as in CMYK JPEGs
    of Adobe's making.
    """

    width: int
    height: int
    colour_space: ColourSpace
    filter: Filter
    stream: bytes
    bits: int = 8
    predictor: int = 1
    inverted: bool = False
