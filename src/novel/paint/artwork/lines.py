"""A drawing's lines alone: a stencil of one bit for the press, their darkness for screens."""

from __future__ import annotations

import io

from PIL import Image, ImageChops, TiffImagePlugin

from novel.paint.artwork.encode import lossless
from novel.paint.artwork.pixels import grey_of
from novel.paint.picture import Picture

BLACK_DOT = lossless(Image.new("L", (1, 1), 0), "none", 9)  # shown through a mask of any size
_HALF = 128
_STEPS = [255 - (value * 15 + 127) // 255 * 17 for value in range(256)]
# TIFF 6.0: rows in a strip, and where the only one begins and how long it is.
_ROWS, _OFFSETS, _LENGTHS = 278, 273, 279


def darkness(image: Image.Image) -> Image.Image:
    """Black as 255, white as 0, in 16 steps: edges are smooth on screens, at half the bytes."""
    return grey_of(image).convert("L").point(_STEPS)


def stencil(image: Image.Image) -> Picture:
    """Whatever is darker than middle grey, as a stencil packed by ITU-T T.6 (group 4)."""
    grey = grey_of(image)
    bits = grey if grey.mode == "1" else grey.point([255 * (v >= _HALF) for v in range(256)], "1")
    return Picture(
        width=bits.width,
        height=bits.height,
        colour_space="DeviceGray",
        filter="CCITTFaxDecode",
        stream=_packed(bits),
        bits=1,
        stencil=True,
    )


def _packed(bits: Image.Image) -> bytes:
    """As in a fax, what is set is white; libtiff takes the bits as they are."""
    file = io.BytesIO()
    ImageChops.invert(bits).save(file, "TIFF", compression="group4", tiffinfo={_ROWS: bits.height})
    file.seek(0)
    with TiffImagePlugin.TiffImageFile(file) as packed:
        (start,), (length,) = packed.tag_v2[_OFFSETS], packed.tag_v2[_LENGTHS]
    return file.getvalue()[start : start + length]
