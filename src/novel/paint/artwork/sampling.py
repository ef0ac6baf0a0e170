"""Pictures for the press in coarse pixels: to add up their inks, nobody has to unpack them."""

from __future__ import annotations

from PIL import Image

from novel.geometry import Pt
from novel.paint.artwork.request import PictureRequest
from novel.paint.picture import SPOT, Sample

_BAND = 32  # rows of a sample that are made at once


def sample_of(image: Image.Image, request: PictureRequest) -> Sample | None:
    """The sample of a picture of one bit, in grey or in the four inks, as it lies on the page."""
    if request.purpose != "print" or image.mode not in ("1", "L", "CMYK"):
        return None
    factors = (_factor(image.width, request.width), _factor(image.height, request.height))
    small = _of_bits(image, factors) if image.mode == "1" else image.reduce(factors)
    return Sample(
        width=small.width,
        height=small.height,
        channels=len(small.getbands()),
        pixels=small.tobytes(),
    )


def _of_bits(image: Image.Image, factors: tuple[int, int]) -> Image.Image:
    """A picture of one bit made smaller, in grey: bands of it, as it is large with eight."""
    across, down = factors
    small = Image.new("L", (-(-image.width // across), -(-image.height // down)))
    for top in range(0, image.height, _BAND * down):
        band = image.crop((0, top, image.width, min(image.height, top + _BAND * down)))
        small.paste(band.convert("L").reduce(factors), (0, top // down))
    return small


def _factor(pixels: int, length: Pt) -> int:
    """How many pixels make one that covers no more than a spot."""
    return max(1, int(pixels / max(1.0, length / SPOT)))
