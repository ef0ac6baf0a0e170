"""The way of an artwork into a PDF: crop, then scale, then colours, then bytes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from PIL import Image

from novel.geometry import INCH
from novel.paint.artwork.encode import encode, lossless
from novel.paint.artwork.errors import ArtError
from novel.paint.artwork.inks import limited
from novel.paint.artwork.kind import kind_of
from novel.paint.artwork.lines import BLACK_DOT, darkness, in_bits, solids, stencil
from novel.paint.artwork.memory import keep_memory
from novel.paint.artwork.opening import open_art
from novel.paint.artwork.passing import pass_through
from novel.paint.artwork.pixels import Raster, pixels_of
from novel.paint.artwork.profiles import Profiles
from novel.paint.artwork.request import PictureRequest
from novel.paint.artwork.sampling import sample_of
from novel.paint.artwork.svg import draw_svg, read_svg
from novel.paint.artwork.unpacking import unpacked
from novel.paint.picture import Picture


def make_ready(content: bytes, request: PictureRequest, profiles: Profiles) -> Picture:
    """See `novel.paint.artwork.prepare`.

    Raises:
        ArtError: The artwork cannot be used.
    """
    (made,) = make_all_ready(content, [request], profiles)
    if isinstance(made, ArtError):
        raise made
    return made


def make_all_ready(
    content: bytes, requests: Sequence[PictureRequest], profiles: Profiles
) -> tuple[Picture | ArtError, ...]:
    """See `novel.paint.artwork.prepare_all`."""
    keep_memory()
    try:
        make = _maker(content, requests[0], profiles)
    except ArtError as problem:
        return (problem,) * len(requests)
    return tuple(_tried(make, request) for request in requests)


def _tried(
    make: Callable[[PictureRequest], Picture], request: PictureRequest
) -> Picture | ArtError:
    try:
        return make(request)
    except ArtError as problem:
        return problem


def _maker(
    content: bytes, first: PictureRequest, profiles: Profiles
) -> Callable[[PictureRequest], Picture]:
    """What makes pictures of an artwork: its header is read once, its pixels at most once.

    Raises:
        ArtError: The artwork cannot be used.
    """
    kind = kind_of(content, first.name)
    if kind == "SVG":
        drawing = read_svg(content, first.name)
        return lambda request: _finished(draw_svg(drawing, request), request, profiles)
    plain = unpacked(content) if kind == "PNG" else content
    opened = open_art(plain, kind, first.name, most_pixels=first.most_pixels)

    def make(request: PictureRequest) -> Picture:
        untouched = pass_through(opened, content, request) if request.layer == "flat" else None
        if untouched is not None and untouched.colour_space != "DeviceCMYK":
            return untouched
        raster = pixels_of(opened, request)
        if untouched is not None and limited(raster.image, request.ink_limit) is raster.image:
            return replace(untouched, sample=sample_of(raster.image, request))
        return _finished(raster, request, profiles)

    return make


def _finished(raster: Raster, request: PictureRequest, profiles: Profiles) -> Picture:
    match request.layer:
        case "mask":
            return lossless(raster.image, "up", "smallest")
        case "line mask":
            return lossless(darkness(raster.image), "up", "smallest")
        case "line":
            return _stencilled(raster.image, request) if request.purpose == "print" else BLACK_DOT
        case "solid":
            areas = solids(raster.image, raster.image.width / request.width)
            return _stencilled(_enlarged(areas, request), request)
        case "flat" | "colours":
            colours = _in_colours(raster, request, profiles)
            picture = encode(
                colours, request.purpose, quality=request.quality, likeness=request.likeness
            )
            return replace(picture, sample=sample_of(colours, request))


def _stencilled(image: Image.Image, request: PictureRequest) -> Picture:
    bits = in_bits(image)
    return replace(stencil(bits), sample=sample_of(bits, request))


def _enlarged(areas: Image.Image, request: PictureRequest) -> Image.Image:
    """Areas of one bit at the resolution of lines: print shops ask for it, whatever their edges."""
    times = math.ceil(request.line_resolution * request.width / INCH / areas.width)
    size = (areas.width * times, areas.height * times)
    return areas if times <= 1 else areas.resize(size, Image.Resampling.NEAREST)


def _in_colours(raster: Raster, request: PictureRequest, profiles: Profiles) -> Image.Image:
    """The pixels in the colours of the edition; grey is grey everywhere."""
    image = raster.image
    if image.mode in ("1", "L"):
        return image
    if request.purpose == "web":
        return profiles.to_screen(image, raster.profile, request.profile)
    if image.mode == "CMYK":
        return limited(image, request.ink_limit)
    return profiles.to_press(image, raster.profile, request.profile, request.ink_limit)
