"""The flattened picture of a Photoshop document as an image, decoded when its pixels are needed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageChops, ImageFile, ImagePalette

from novel.paint.artwork.depth import ROWS, eight_bits
from novel.paint.artwork.photoshop import PLANES, Colours, Document

if TYPE_CHECKING:
    from PIL._imaging import PixelAccess

_MODES: dict[Colours, str] = {
    "bitmap": "1",
    "grey": "L",
    "indexed": "P",
    "RGB": "RGB",
    "CMYK": "CMYK",
    "Lab": "LAB",
}
_WITH_ALPHA = {"L": "LA", "RGB": "RGBA"}


class Flattened(ImageFile.ImageFile):
    """An image whose size, mode and profile are known and whose pixels come with `load`.

    Its modes are those of Pillow with 8 bits a channel (16 are rounded to 8), "1", "P" and "LAB"
    among them; transparency is kept for grey and RGB.
    """

    format = "PSD"

    def __init__(self, content: bytes, document: Document) -> None:
        self._content = content
        self._document = document
        super().__init__(io.BytesIO(b""))

    def _open(self) -> None:
        document = self._document
        mode = _MODES[document.colours]
        self._mode = _WITH_ALPHA.get(mode, mode) if document.see_through else mode
        self._size = (document.width, document.height)
        if document.colours == "indexed":
            self.palette = ImagePalette.raw("RGB;L", document.palette)
        if document.profile:
            self.info["icc_profile"] = document.profile

    def load(self) -> PixelAccess | None:
        """The pixels, decoded at the first call.

        Raises:
            ValueError: There are fewer than the header promises.
        """
        if self._im is None:
            self.im = _decoded(self._content, self._document, self.mode).im
        return Image.Image.load(self)


def _decoded(content: bytes, document: Document, mode: str) -> Image.Image:
    planes = list(_planes(content, document, PLANES[document.colours] + (mode in ("LA", "RGBA"))))
    match document.colours:
        case "bitmap":
            return ImageChops.invert(planes[0])  # a set bit is black
        case "indexed":
            return Image.frombytes(mode, planes[0].size, planes[0].tobytes())
        case "CMYK":
            return ImageChops.invert(Image.merge(mode, planes))  # 0 is full ink
        case "grey" | "RGB" | "Lab":
            merged = planes[0] if len(planes) == 1 else Image.merge(mode, planes)
            return _off_white(merged) if mode in ("LA", "RGBA") else merged


def _planes(content: bytes, document: Document, count: int) -> Iterator[Image.Image]:
    """The first planes of the picture, each of mode "L" (or "1"), one after the other.

    Raises:
        ValueError: The file ends before they do.
    """
    row = (document.width * document.depth + 7) // 8
    if document.packing == "raw":
        ends = [document.start + row * document.height * (plane + 1) for plane in range(count)]
        place = document.start
    else:
        place, ends = _packed(content, document, count)
    for end in ends:
        stored = content[place:end]
        if document.packing == "rle":
            stored = Image.frombytes("L", (row, document.height), stored, "packbits", "L").tobytes()
        yield _plane(stored, document)
        place = end


def _packed(content: bytes, document: Document, count: int) -> tuple[int, list[int]]:
    """Where packed rows begin, and where each plane's rows end: their lengths come first."""
    kind = ">u4" if document.large else ">u2"
    rows = document.height * document.channels
    lengths = np.frombuffer(content, kind, rows, document.start).astype(np.int64)
    place = document.start + rows * np.dtype(kind).itemsize
    ends = place + np.cumsum(lengths)
    return place, [int(ends[document.height * (plane + 1) - 1]) for plane in range(count)]


def _plane(stored: bytes, document: Document) -> Image.Image:
    size = (document.width, document.height)
    if document.depth != 16:
        return Image.frombytes("1" if document.depth == 1 else "L", size, stored)
    values = np.frombuffer(stored, ">u2", document.width * document.height)
    return Image.fromarray(eight_bits(values.reshape(document.height, document.width)))


def _off_white(image: Image.Image) -> Image.Image:
    """The colours as they are without the white that Photoshop blends into them.

    It stores c * a + white * (1 - a); colours that are darker than that came from a program that
    does not, and are cut at black.
    """
    pixels = np.array(image)
    for top in range(0, len(pixels), ROWS):
        rows = pixels[top : top + ROWS]
        alpha = rows[..., -1:].astype(np.float32) / 255
        soft = (alpha > 0) & (alpha < 1)
        if soft.any():
            colours = 255 - (255 - rows[..., :-1]) / np.where(soft, alpha, 1)
            rows[..., :-1] = np.rint(np.clip(colours, 0, 255))
    return Image.fromarray(pixels, image.mode)
