"""The pixels of an image where it lies on its page, as components of its colour space."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from pikepdf import DataDecodingError, PdfError, PdfImage, Stream
from PIL import Image, UnidentifiedImageError

from novel.paint.picture import Sample
from novel.preflight.content.matrix import Matrix
from novel.preflight.content.objects import filters, numbers, swells
from novel.preflight.content.painted import PaintedImage
from novel.preflight.content.spaces import Space
from novel.preflight.raster import Grid, Shares, Window

# Of the image with this object number; it is asked for before any image is unpacked.
Samples: TypeAlias = Callable[[int], Sample | None]
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_MOST_BYTES = 400_000_000  # of an image's pixels, unpacked
_UNREADABLE = (
    PdfError,
    RuntimeError,  # qpdf's, of parameters that make no sense
    DataDecodingError,
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    NotImplementedError,
    AttributeError,
    KeyError,
)


def unsampled(_: int) -> Sample | None:
    """Nothing is known of any image but what is in the file."""
    return None


def components_of(
    painted: PaintedImage, grid: Grid, window: Window, samples: Samples = unsampled
) -> Shares | None:
    """The components of an image's space, 0 to 1, at every pixel of the window.

    The array has rows, columns, components; a stencil has one, the share of it that paints.
    None where the pixels cannot be read: JPEG 2000, JBIG2, unusual depths, damage. An image of
    which there is a sample is not unpacked.
    """
    if not 0 < painted.columns * painted.rows * max(1, painted.space.components) <= _MOST_BYTES:
        return None
    size = _size_on(grid, painted.matrix)
    try:
        small = _sampled(painted, size, samples)
        small = _small(painted, size) if small is None else small
    except _UNREADABLE:
        return None
    return _placed(small, painted.matrix, grid, window)


def soft_mask_of(
    painted: PaintedImage, grid: Grid, window: Window, samples: Samples = unsampled
) -> Shares | None:
    """How far an image shows, 0 to 1, where it has a soft mask that can be read."""
    mask = painted.image.get("/SMask") if isinstance(painted.image, Stream) else None
    if not isinstance(mask, Stream):
        return None
    samples(mask.objgen[0])  # masks have none, but it is always asked for before unpacking
    try:
        if swells(mask, most=_MOST_BYTES):
            return None
        picture = PdfImage(mask).as_pil_image().convert("L")
    except _UNREADABLE:
        return None
    small = _shares(picture, _size_on(grid, painted.matrix))
    placed = _placed(small, painted.matrix, grid, window)
    return None if placed is None else placed[:, :, 0]


def _size_on(grid: Grid, matrix: Matrix) -> tuple[float, float]:
    """About how many pixels of the grid the image is wide and high."""
    return (max(1.0, matrix.across * grid.scale), max(1.0, matrix.upward * grid.scale))


def _placed(small: Shares, matrix: Matrix, grid: Grid, window: Window) -> Shares | None:
    """Each pixel of the window takes the image's pixel below its middle, or the nearest."""
    area = matrix.a * matrix.d - matrix.b * matrix.c
    if not area:
        return None
    columns = np.arange(window.left, window.right) + 0.5
    rows = np.arange(window.top, window.bottom)[:, np.newaxis] + 0.5
    x = grid.media.left + columns / grid.scale - matrix.e
    y = grid.media.top - rows / grid.scale - matrix.f
    # Of an image that stands upright, a column has one x and a row one y: a line says it all.
    across = (matrix.d * x - matrix.c * y if matrix.c else matrix.d * x) / area
    up = (matrix.a * y - matrix.b * x if matrix.b else matrix.a * y) / area
    height, width = small.shape[:2]
    column = np.clip((across * width).astype(np.int64), 0, width - 1)
    row = np.clip(((1 - up) * height).astype(np.int64), 0, height - 1)
    is_upright = row.shape[1] == column.ndim == 1
    # Rows, then columns, is many times quicker than each pixel by itself.
    found: Shares = small[row[:, 0]][:, column] if is_upright else small[row, column]
    return found


def _sampled(painted: PaintedImage, size: tuple[float, float], samples: Samples) -> Shares | None:
    """What is known of an image, where that is as fine as the grid and of the image's space."""
    known = samples(painted.image.objgen[0])
    channels = 1 if painted.is_mask else painted.space.components
    if known is None or known.channels != channels:
        return None
    whole = (painted.columns, painted.rows)
    fine = zip((known.width, known.height), size, whole, strict=True)
    if any(have < min(need, all_there) for have, need, all_there in fine):
        return None
    mode, extent = _MODES[known.channels], (known.width, known.height)
    shares = _shares(Image.frombytes(mode, extent, known.pixels), size)
    return 1 - shares if painted.is_mask else shares  # 0 paints, in the sample as in the file


def _small(painted: PaintedImage, size: tuple[float, float]) -> Shares:
    image = painted.image
    if not isinstance(image, Stream):
        msg = "an inline image"
        raise NotImplementedError(msg)
    if swells(image, most=_MOST_BYTES):
        msg = "more pixels than will be unpacked"
        raise ValueError(msg)
    turned = _turns(numbers(image.get("/Decode")))
    if painted.is_mask:
        shares = _shares(PdfImage(image).as_pil_image().convert("L"), size)
        return shares if turned else 1 - shares  # 0 paints (ISO 32000-1, 8.9.6.2)
    if painted.bits == 1 or painted.space.family == "Indexed":
        return _shares(_decoded(image), size)
    picture, inverted = _picture(image, painted.space, painted, size)
    shares = _shares(picture, size)
    return 1 - shares if inverted != turned else shares


def _decoded(image: Stream) -> Image.Image:
    picture: Image.Image = PdfImage(image).as_pil_image()
    if picture.mode in {"1", "L", "P"}:
        picture = picture.convert("L" if picture.mode != "P" else "RGB")
    if picture.mode not in _MODES.values():
        msg = f"pixels of mode {picture.mode}"
        raise NotImplementedError(msg)
    return picture


def _picture(
    image: Stream, space: Space, painted: PaintedImage, size: tuple[float, float]
) -> tuple[Image.Image, bool]:
    """The picture, and whether its samples were turned on the way."""
    if filters(image) == ["DCTDecode"]:
        jpeg = Image.open(io.BytesIO(image.read_raw_bytes()))
        jpeg.draft(jpeg.mode, (int(size[0]), int(size[1])))
        # Pillow turns the samples of CMYK JPEGs that carry Adobe's mark; PDF leaves them.
        return jpeg, jpeg.mode == "CMYK" and "adobe" in jpeg.info
    mode = _MODES.get(space.components)
    if mode is None or painted.bits != 8:
        msg = "pixels of this depth"
        raise NotImplementedError(msg)
    return Image.frombytes(mode, (painted.columns, painted.rows), image.read_bytes()), False


def _turns(decode: Sequence[float]) -> bool:
    return len(decode) >= 2 and decode[0] > decode[1]


def _shares(picture: Image.Image, size: tuple[float, float]) -> Shares:
    """The picture averaged so that a pixel of it is about one of the grid."""
    factors = (int(picture.width / size[0]), int(picture.height / size[1]))
    across, down = max(1, factors[0]), max(1, factors[1])
    small = picture.reduce((across, down)) if across > 1 or down > 1 else picture
    shares = np.asarray(small, np.float32) / np.float32(255)
    return shares if shares.ndim == 3 else shares[:, :, np.newaxis]
