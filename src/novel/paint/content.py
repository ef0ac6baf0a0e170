"""A painted page: all that a PDF page holds, free of any file; pages never depend on each other."""

from __future__ import annotations

from collections.abc import Mapping

from novel.colour import Spot
from novel.geometry import Rect
from novel.records import dataclass
from novel.sheet import Gradient, ImageItem, Meaning, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedContent:
    """One marked piece of a page: its id in the stream, its meaning, its bounds on the page."""

    mcid: int
    meaning: Meaning
    bounds: Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """The operators of a page and what they need.

    `glyphs` maps each face file to the CIDs drawn and the text each stands for; `pictures` maps
    resource names to the image items they show, `gradients` to what letters are filled with,
    `spots` to the inks with a plate of their own.
    """

    sheet: Sheet
    stream: bytes
    glyphs: Mapping[str, Mapping[int, str]]
    pictures: Mapping[str, ImageItem]
    spots: Mapping[str, Spot]
    gradients: Mapping[str, Gradient]
    marked: tuple[MarkedContent, ...]
