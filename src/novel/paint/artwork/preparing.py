"""The way of an artwork into a PDF: crop, then scale, then colours, then bytes."""

from __future__ import annotations

from PIL import Image

from novel.paint.artwork.encode import encode
from novel.paint.artwork.kind import kind_of
from novel.paint.artwork.opening import open_art
from novel.paint.artwork.passing import pass_through
from novel.paint.artwork.pixels import Raster, pixels_of
from novel.paint.artwork.profiles import Profiles
from novel.paint.artwork.request import PictureRequest
from novel.paint.artwork.svg import draw_svg, read_svg
from novel.paint.picture import Picture


def make_ready(content: bytes, request: PictureRequest, profiles: Profiles) -> Picture:
    """See `novel.paint.artwork.prepare`.

    Raises:
        ArtError: The artwork cannot be used.
    """
    kind = kind_of(content, request.name)
    if kind == "SVG":
        raster = draw_svg(read_svg(content, request.name), request)
    else:
        opened = open_art(content, kind, request.name, most_pixels=request.most_pixels)
        untouched = pass_through(opened, content, request)
        if untouched is not None:
            return untouched
        raster = pixels_of(opened, content, request)
    colours = _in_colours(raster, request, profiles)
    return encode(colours, request.purpose, quality=request.quality)


def _in_colours(raster: Raster, request: PictureRequest, profiles: Profiles) -> Image.Image:
    """The pixels in the colours of the edition; grey is grey everywhere."""
    image = raster.image
    if image.mode in ("1", "L"):
        return image
    if request.purpose == "web":
        return profiles.to_screen(image, raster.profile, request.profile)
    if image.mode == "CMYK":
        return image
    return profiles.to_press(image, raster.profile, request.profile)
