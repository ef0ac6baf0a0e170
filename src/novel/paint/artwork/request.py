"""What is asked of an artwork: which part of it, how large on the page, for whom."""

from __future__ import annotations

from dataclasses import field

from novel.book.edition import Purpose
from novel.geometry import Pt, Rect
from novel.records import dataclass
from novel.sheet import Layer

WHOLE = Rect(0, 0, 1, 1)
ALL_INK = 4.0  # all four inks in full: no limit


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRequest:
    """One picture to be made of an artwork.

    `crop` in shares (0 to 1) of the upright artwork; `width` and `height` of that crop on the
    page; `resolution` the most pixels an inch that are kept; `profile` the ICC profile of the
    press, source of CMYK art that has none and goal of all colour art in print; `quality` of JPEG
    on screens (print has its own), None for the least that is of that `likeness` to its master.
    `layer` asks for an artwork on white, or for its colours, or for how opaque they are, or for
    its lines (`novel.sheet.ImageItem`), of which up to `line_resolution` pixels an inch are kept.
    `ink_limit` is the most ink of all four together on a spot, in print (3.0 is 300 %). `name` is
    the artwork's path: what messages call it, and what tells requests for different artworks apart.
    """

    crop: Rect = WHOLE
    width: Pt
    height: Pt
    purpose: Purpose
    resolution: float
    line_resolution: float = 1200
    profile: bytes = field(repr=False)
    quality: int | None = None
    likeness: float = 0.97
    most_pixels: int = 200_000_000
    layer: Layer = "flat"
    ink_limit: float = ALL_INK
    name: str = "the artwork"

    @property
    def is_line(self) -> bool:
        """Lines alone are asked for, or how dark they are."""
        return self.layer in ("line", "line mask")

    @property
    def is_grey(self) -> bool:
        """Nothing but light and dark is asked for."""
        return self.is_line or self.layer == "solid"
