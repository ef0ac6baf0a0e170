"""A drawing's lines alone: a stencil of one bit for the press, their darkness for screens."""

from __future__ import annotations

import io
import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, TiffImagePlugin

from novel.geometry import MM, Pt
from novel.layout.facts import CHOKE
from novel.paint.artwork.encode import lossless
from novel.paint.artwork.pixels import grey_of
from novel.paint.picture import Picture

BLACK_DOT = lossless(
    Image.new("L", (1, 1), 0), "none", "smallest"
)  # shown through a mask of any size
_HALF = 128
_BLACK = 2  # of 255: 99 % of ink
LARGE: Pt = 4 * MM
_Field: TypeAlias = npt.NDArray[np.bool_]
_STEPS = [255 - (value * 15 + 127) // 255 * 17 for value in range(256)]
# TIFF 6.0: rows in a strip, and where the only one begins and how long it is.
_ROWS, _OFFSETS, _LENGTHS = 278, 273, 279


def darkness(image: Image.Image) -> Image.Image:
    """Black as 255, white as 0, in 16 steps: edges are smooth on screens, at half the bytes."""
    return grey_of(image).convert("L").point(_STEPS)


def in_bits(image: Image.Image) -> Image.Image:
    """The picture in one bit: whatever is darker than middle grey is black."""
    grey = grey_of(image)
    return grey if grey.mode == "1" else grey.point([255 * (v >= _HALF) for v in range(256)], "1")


def stencil(bits: Image.Image) -> Picture:
    """The black of a picture of one bit as a stencil, packed by ITU-T T.6 (group 4)."""
    return Picture(
        width=bits.width,
        height=bits.height,
        colour_space="DeviceGray",
        filter="CCITTFaxDecode",
        stream=_packed(bits),
        bits=1,
        stencil=True,
    )


def solids(image: Image.Image, scale: float) -> Image.Image:
    """The large black areas as black on white; `scale` in pixels a point.

    They end `CHOKE` within their edges, so that what is printed under them never looks out, and
    what is narrower than `LARGE` is none. Beyond the image they go on.
    """
    black = np.asarray(grey_of(image).convert("L")) <= _BLACK
    far, near = round(LARGE / 2 * scale), max(1, math.ceil(CHOKE * scale))
    heart = _all_round(black, far)
    return Image.fromarray(_all_round(~heart, max(0, far - near)))


def _all_round(field: _Field, reach: int) -> _Field:
    """Where a field is set for so many pixels on every side, in a square; it is set outside."""
    side = 2 * reach + 1
    wide = np.pad(field, reach, constant_values=True)
    for axis in (0, 1):
        sums = np.cumsum(wide, axis=axis, dtype=np.int32)
        ends = np.take(sums, range(side - 1, sums.shape[axis]), axis=axis)
        before = np.take(sums, range(sums.shape[axis] - side), axis=axis)
        widths = [(1, 0), (0, 0)] if axis == 0 else [(0, 0), (1, 0)]
        wide = ends - np.pad(before, widths) == side
    return wide


def _packed(bits: Image.Image) -> bytes:
    """As in a fax, what is set is white; libtiff takes the bits as they are."""
    file = io.BytesIO()
    ImageChops.invert(bits).save(file, "TIFF", compression="group4", tiffinfo={_ROWS: bits.height})
    file.seek(0)
    with TiffImagePlugin.TiffImageFile(file) as packed:
        (start,), (length,) = packed.tag_v2[_OFFSETS], packed.tag_v2[_LENGTHS]
    return file.getvalue()[start : start + length]
