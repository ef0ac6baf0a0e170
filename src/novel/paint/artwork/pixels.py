"""Pixels made plain: the right part at the right size, one of five modes, no transparency.

The modes: "1" (line art), "L" (grey), "RGB", "CMYK", "LAB"; the last four with 8 bits a channel.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops

from novel.geometry import INCH, Rect
from novel.paint.artwork.depth import eight_bits
from novel.paint.artwork.errors import damaged
from novel.paint.artwork.opening import BROKEN, Opened
from novel.paint.artwork.request import PictureRequest
from novel.paint.artwork.scaling import scaled
from novel.records import dataclass

# Art this little above the limit is kept as it is: resampling would only soften it.
SPARE = 1.01
_PHOTOMETRIC = 262  # TIFF 6.0: 0 means that white is zero


@dataclass(frozen=True, slots=True)
class Raster:
    """Plain pixels and the ICC profile that came with them."""

    image: Image.Image
    profile: bytes | None = None


def pixels_of(opened: Opened, request: PictureRequest) -> Raster:
    """The asked part of an artwork, upright, on white, no larger than the resolution allows.

    Raises:
        ArtError: The pixels are damaged or cut off.
    """
    whole = opened.upright()
    box = crop_box(opened.size, request.crop)
    outer = (math.floor(box[0]), math.floor(box[1]), math.ceil(box[2]), math.ceil(box[3]))
    try:
        cropped = whole if outer == (0, 0, *whole.size) else whole.crop(outer)
        part = _layer(cropped, opened, request)
    except BROKEN as problem:
        raise damaged(opened.name, "its colours are not what its header says") from problem
    inner = (box[0] - outer[0], box[1] - outer[1], box[2] - outer[0], box[3] - outer[1])
    sized = _sized(part, inner, request)
    match request.layer:
        case "flat" | "line" | "line mask" | "solid":
            return Raster(sized, opened.profile)
        case "colours":
            bare = {"LA": "L", "RGBA": "RGB"}.get(sized.mode)
            return Raster(sized if bare is None else sized.convert(bare), opened.profile)
        case "mask":
            return Raster(_opacity(sized))


def _layer(image: Image.Image, opened: Opened, request: PictureRequest) -> Image.Image:
    """What the request looks at: the image on white, its lines in grey, or with transparency."""
    if request.layer == "flat":
        return _plain(image, opened)
    return grey_of(_plain(image, opened)) if request.is_grey else _layered(image)


def grey_of(image: Image.Image) -> Image.Image:
    """How light a plain image is; line art of one bit stays as it is."""
    if image.mode == "LAB":
        return image.getchannel("L")
    return image if image.mode in ("1", "L") else image.convert("L")


def opacity_of(image: Image.Image) -> Image.Image:
    """How opaque an image is, in grey: white hides what is below."""
    return _opacity(_layered(image))


def _layered(image: Image.Image) -> Image.Image:
    """The image with its transparency; without any where it has none. Grey stays grey."""
    if image.mode in ("LA", "La") or (image.mode == "L" and "transparency" in image.info):
        return image.convert("LA")
    return image if image.mode in ("1", "L", "CMYK", "LAB") else image.convert("RGBA")


def _opacity(image: Image.Image) -> Image.Image:
    if image.mode in ("LA", "RGBA"):
        return image.getchannel("A")
    return Image.new("L", image.size, "white")


def crop_box(size: tuple[int, int], crop: Rect) -> tuple[float, float, float, float]:
    """A crop in pixels: left, top, right, bottom; within the artwork, at least one pixel large."""
    width, height = size
    left = min(max(crop.left * width, 0.0), width - 1.0)
    top = min(max(crop.top * height, 0.0), height - 1.0)
    right = min(max(crop.right * width, left + 1), float(width))
    bottom = min(max(crop.bottom * height, top + 1), float(height))
    return left, top, right, bottom


def most_size(request: PictureRequest, *, line_art: bool = False) -> tuple[int, int]:
    """The most pixels across and down that the picture may have at its place."""
    resolution = request.line_resolution if line_art else request.resolution
    return (
        max(1, math.ceil(request.width / INCH * resolution - 1e-6)),
        max(1, math.ceil(request.height / INCH * resolution - 1e-6)),
    )


def is_small_enough(
    width: float, height: float, request: PictureRequest, *, line_art: bool = False
) -> bool:
    """So many pixels need no scaling."""
    most = most_size(request, line_art=line_art)
    return width <= most[0] * SPARE and height <= most[1] * SPARE


def _sized(
    image: Image.Image, box: tuple[float, float, float, float], request: PictureRequest
) -> Image.Image:
    """The box of an image, scaled down where it holds more than the page can show."""
    width, height = box[2] - box[0], box[3] - box[1]
    if is_small_enough(width, height, request, line_art=request.is_line or image.mode == "1"):
        left, top = round(box[0]), round(box[1])
        size = (max(1, round(box[2]) - left), max(1, round(box[3]) - top))
        return _cut(image, left, top, size)
    most = most_size(request, line_art=request.is_line)
    size = (min(most[0], max(1, round(width))), min(most[1], max(1, round(height))))
    grey = image.convert("L") if image.mode == "1" else image
    return scaled(grey, size, box)


def _cut(image: Image.Image, left: int, top: int, size: tuple[int, int]) -> Image.Image:
    left, top = min(left, image.width - size[0]), min(top, image.height - size[1])
    if (left, top) == (0, 0) and size == image.size:
        return image
    return image.crop((left, top, left + size[0], top + size[1]))


def _plain(image: Image.Image, opened: Opened) -> Image.Image:
    """The image in one of the five modes; what is see-through lies on white."""
    if image.mode.startswith("I;16"):
        return _from_sixteen_bits(image, white_is_zero=_white_is_zero(opened))
    if image.mode in ("P", "PA"):
        return _from_palette(image)
    if "transparency" in image.info or image.mode in ("LA", "La", "RGBA", "RGBa"):
        return on_white(_with_alpha(image))
    if image.mode == "CMYK" and opened.kind == "JPEG" and "adobe" not in image.info:
        return ImageChops.invert(image)  # Pillow takes every CMYK JPEG for one of Adobe's
    return image if image.mode in ("1", "L", "RGB", "CMYK", "LAB") else image.convert("RGB")


def _from_sixteen_bits(image: Image.Image, *, white_is_zero: bool) -> Image.Image:
    """Grey of 16 bits scaled to 8, with rounding (Pillow's own way clips)."""
    scaled = eight_bits(np.asarray(image))
    return Image.fromarray(255 - scaled if white_is_zero else scaled)


def _white_is_zero(opened: Opened) -> bool:
    """Pillow turns such TIFFs round itself, save those of 16 bits."""
    tags = getattr(opened.image, "tag_v2", None)
    return opened.kind == "TIFF" and tags is not None and tags.get(_PHOTOMETRIC) == 0


def _from_palette(image: Image.Image) -> Image.Image:
    """Indexed pixels as colours; a palette of greys alone gives grey."""
    alpha = image.mode == "PA" or "transparency" in image.info
    colours = on_white(image.convert("RGBA")) if alpha else image.convert("RGB")
    palette = np.array(image.getpalette("RGB") or [], np.uint8).reshape(-1, 3)
    is_grey = bool((palette == palette[:, :1]).all())
    return colours.getchannel("G") if is_grey else colours


def _with_alpha(image: Image.Image) -> Image.Image:
    """The image with a channel of transparency, from its own or from a colour its header names."""
    colour = image.info.get("transparency")
    if isinstance(colour, tuple) and max(colour) > 255:  # PNG of 16 bits; its pixels have 8 now
        image.info["transparency"] = tuple(channel >> 8 for channel in colour)
    return image.convert("RGBA" if image.mode.startswith("RGB") else "LA")


def on_white(image: Image.Image) -> Image.Image:
    """An image with transparency (LA, RGBA) on white paper."""
    alpha = image.getchannel("A")
    colours = image.convert("RGB" if image.mode == "RGBA" else "L")
    if alpha.getextrema() == (255, 255):
        return colours
    paper = Image.new(colours.mode, colours.size, "white")
    paper.paste(colours, mask=alpha)
    return paper
