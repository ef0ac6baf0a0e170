"""Where artwork lies in its panel: crop, scale, and places of the artwork on the page."""

from __future__ import annotations

from dataclasses import dataclass

from novel.book.page import Percent, PercentBox
from novel.geometry import Point, Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedArt:
    """An artwork fitted into a panel.

    `crop` in shares (0 to 1) of the upright artwork, `box` where that crop lies on the page,
    `resolution` the pixels an inch that remain (the lower of the two directions).
    """

    crop: Rect
    box: Rect
    resolution: float

    def on_page(self, place: Percent) -> Point:
        """A place of the artwork (per cent), on the page; it may lie outside the crop."""
        raise NotImplementedError

    def box_on_page(self, box: PercentBox) -> Rect:
        """A box of the artwork (per cent), on the page."""
        raise NotImplementedError
