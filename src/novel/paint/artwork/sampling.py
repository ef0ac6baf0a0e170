"""Pictures for the press in coarse pixels: to add up their inks, nobody has to unpack them."""

from __future__ import annotations

from PIL import Image

from novel.geometry import Pt
from novel.paint.artwork.request import PictureRequest
from novel.paint.picture import SPOT, Sample


def sample_of(image: Image.Image, request: PictureRequest) -> Sample | None:
    """The sample of a picture in grey or in the four inks, as it lies on the page."""
    if request.purpose != "print" or image.mode not in ("L", "CMYK"):
        return None
    factors = (_factor(image.width, request.width), _factor(image.height, request.height))
    small = image.reduce(factors)
    return Sample(
        width=small.width,
        height=small.height,
        channels=len(small.getbands()),
        pixels=small.tobytes(),
    )


def _factor(pixels: int, length: Pt) -> int:
    """How many pixels make one that covers no more than a spot."""
    return max(1, int(pixels / max(1.0, length / SPOT)))
