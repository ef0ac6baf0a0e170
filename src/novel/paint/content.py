"""A painted page: all that a PDF page holds, free of any file; pages never depend on each other."""

from __future__ import annotations

from collections.abc import Mapping

from novel.colour import Spot
from novel.geometry import Rect
from novel.records import dataclass
from novel.sheet import Gradient, ImageItem, Meaning, Sheet


@dataclass(frozen=True, slots=True)
class Unit:
    """What is one element of a page: its meaning, its marked pieces, its bounds, its words."""

    meaning: Meaning
    mcids: tuple[int, ...]
    bounds: Rect
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """The operators of a page and what they need.

    `glyphs` maps each face file to the CIDs drawn and the text each stands for; `pictures` maps
    resource names to the image items they show, `gradients` to what letters are filled with,
    `spots` to the inks with a plate of their own. `units` are read in this order.
    """

    sheet: Sheet
    stream: bytes
    glyphs: Mapping[str, Mapping[int, str]]
    pictures: Mapping[str, ImageItem]
    spots: Mapping[str, Spot]
    gradients: Mapping[str, Gradient]
    units: tuple[Unit, ...]
