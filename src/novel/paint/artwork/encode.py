"""Plain pixels as a PDF stream: lossless where art is flat, JPEG where it is painted.

Which of the two is found by trying both on a sample: eight bands spread over the picture. Flat art
with clear edges deflates well and shows every fault of a JPEG; painted or grainy art hides them and
deflates badly. Lossless is taken while it costs at most so many times the JPEG. (Bands four times
as wide came to the same choice for all of 162 pictures, in two and a half times the time.)

Pixels are packed by libdeflate, which takes a third of zlib's time for as many bytes: for the press
at level 1; on screens every byte counts, and level 6 saves 2 % more. ISA-L would take half the
time, but does not always give the same bytes.
"""

from __future__ import annotations

import contextlib
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from deflate import zlib_compress
from PIL import Image

from novel.book.edition import Purpose
from novel.paint.artwork.jpeg import jpeg_of
from novel.paint.artwork.likeness import LIKENESS, Recipe, recipe_for
from novel.paint.artwork.viewing import bytes_of
from novel.paint.picture import ColourSpace, Picture

Bytes2D: TypeAlias = npt.NDArray[np.uint8]
RowFilter: TypeAlias = Literal["none", "up", "sub"]
Packing: TypeAlias = Literal["fast", "small", "smallest"]

PRINT_QUALITY = 95
WORTH: dict[Purpose, float] = {"print": 1.6, "web": 1.0}
PACKING: dict[Purpose, Packing] = {"print": "fast", "web": "small"}
LEVELS: dict[Packing, int] = {"fast": 1, "small": 6, "smallest": 9}
BANDS, BAND = 8, 8  # of 8 rows: whole blocks of a JPEG, so the seams do not disturb it
WIDE = 128  # pixels of a band, so that a large picture takes no longer to judge
NEARLY = 1.5  # no packing makes so many times less of what was packed fast
_SCAN = b"\xff\xda"
_STRIDE = 3  # bands one under the other lie far apart across
_FILTERS: dict[RowFilter, int] = {"none": 0, "sub": 1, "up": 2}  # PNG 1.2, section 6
_SPACES: dict[str, ColourSpace] = {
    "1": "DeviceGray",
    "L": "DeviceGray",
    "RGB": "DeviceRGB",
    "CMYK": "DeviceCMYK",
}


def encode(
    image: Image.Image, purpose: Purpose, *, quality: int | None = None, likeness: float = LIKENESS
) -> Picture:
    """The image as a picture.

    `quality` is that of JPEG on screens; None: the least at which the picture is so like its
    master (`novel.paint.artwork.likeness`; 1 is without any loss).
    """
    if image.mode == "1":
        return _line_art(image)
    sample, packing = _sample(image), PACKING[purpose]
    row_filter, length = _best_filter(sample)
    if purpose == "web" and quality is None and likeness >= 1:
        return lossless(image, row_filter, packing)
    recipe = _recipe(image, purpose, quality, likeness)
    most = WORTH[purpose] * _as_jpeg(sample, recipe, is_whole=sample is image)
    if most < length <= most * NEARLY:
        length = len(_packed(_filtered(bytes_of(sample), row_filter), packing))
    return lossless(image, row_filter, packing) if length <= most else lossy(image, recipe)


def _recipe(image: Image.Image, purpose: Purpose, quality: int | None, likeness: float) -> Recipe:
    if purpose == "print":
        return Recipe(PRINT_QUALITY)
    return recipe_for(image, likeness) if quality is None else Recipe(quality)


def lossless(image: Image.Image, row_filter: RowFilter, packing: Packing) -> Picture:
    """Every pixel as it is: PNG rows, deflated.

    Where the packed rows end in a carriage return, which looks like part of the end of line behind
    them (ISO 19005-2, 6.1.7.1), they are filtered in another way.
    """
    pixels = bytes_of(image)
    for chosen in sorted(_FILTERS, key=lambda name: name != row_filter):
        stream = _packed(_filtered(pixels, chosen), packing)
        if not stream.endswith(b"\r"):
            break
    return Picture(
        width=image.width,
        height=image.height,
        colour_space=_SPACES[image.mode],
        filter="FlateDecode",
        stream=stream,
        predictor=15,
    )


def lossy(image: Image.Image, recipe: Recipe) -> Picture:
    """A JPEG made in that way."""
    return Picture(
        width=image.width,
        height=image.height,
        colour_space=_SPACES[image.mode],
        filter="DCTDecode",
        stream=_jpeg(image, recipe),
        inverted=image.mode == "CMYK",  # Pillow writes CMYK JPEGs as Adobe does
    )


def _sample(image: Image.Image) -> Image.Image:
    """Bands of the image, one under the other, from all its height and width; all of a low one."""
    if image.height <= BANDS * BAND * 2:
        return image
    width = min(image.width, WIDE)
    sample = Image.new(image.mode, (width, BANDS * BAND))
    for band in range(BANDS):
        top = (image.height - BAND) * band // (BANDS - 1)
        left = (image.width - width) * (band * _STRIDE % BANDS) // (BANDS - 1)
        sample.paste(image.crop((left, top, left + width, top + BAND)), (0, band * BAND))
    return sample


def _best_filter(sample: Image.Image) -> tuple[RowFilter, int]:
    """The row filter that serves a sample best, and how long it is then, packed fast."""
    rows = bytes_of(sample)
    lengths = {name: len(_packed(_filtered(rows, name), "fast")) for name in _FILTERS}
    best = min(lengths, key=lambda name: lengths[name])
    return best, lengths[best]


def _as_jpeg(sample: Image.Image, recipe: Recipe, *, is_whole: bool) -> int:
    """How long a JPEG of the sample is; of one that is not the whole picture, from its scan on.

    The tables before it (ITU-T T.81, B.2.3) are as long for a small picture as for a large one.
    """
    jpeg = jpeg_of(sample, recipe.quality, recipe.sampling)
    return len(jpeg) if is_whole else len(jpeg) - jpeg.index(_SCAN)


def _packed(rows: Bytes2D, packing: Packing) -> bytes:
    """Bytes, deflated (RFC 1950)."""
    return bytes(zlib_compress(rows.data, LEVELS[packing]))


def _line_art(image: Image.Image) -> Picture:
    """One bit a pixel; every row is padded to whole bytes."""
    across = (image.width + 7) // 8
    rows = np.frombuffer(image.tobytes(), np.uint8).reshape(image.height, across, 1)
    return Picture(
        width=image.width,
        height=image.height,
        colour_space="DeviceGray",
        filter="FlateDecode",
        stream=_packed(_filtered(rows, "up"), "smallest"),
        bits=1,
        predictor=15,
    )


def _filtered(pixels: Bytes2D, row_filter: RowFilter) -> Bytes2D:
    """PNG rows: each begins with the number of its filter."""
    height, width = pixels.shape[:2]
    depth = pixels.shape[2] if pixels.ndim == 3 else 1
    rows = pixels.reshape(height, width * depth)
    found = np.empty((height, width * depth + 1), np.uint8)
    found[:, 0] = _FILTERS[row_filter]
    match row_filter:
        case "up":
            found[:1, 1:] = rows[:1]
            np.subtract(rows[1:], rows[:-1], out=found[1:, 1:])
        case "sub":
            found[:, 1 : 1 + depth] = rows[:, :depth]
            np.subtract(rows[:, depth:], rows[:, :-depth], out=found[:, 1 + depth :])
        case "none":
            found[:, 1:] = rows
    return found


def _jpeg(image: Image.Image, recipe: Recipe) -> bytes:
    """On screens every byte counts: what comes in several passes takes 5 % less.

    For the press, Huffman tables of a picture's own would save 1.5 % and cost twice the time.
    """
    if recipe.quality < PRINT_QUALITY:
        with contextlib.suppress(OSError):
            return jpeg_of(image, recipe.quality, recipe.sampling, small=True)
    return jpeg_of(image, recipe.quality, recipe.sampling)
