"""Where artwork lies in its panel: crop, scale, and places of the artwork on the page."""

from __future__ import annotations

from novel.book.page import Panel, Percent, PercentBox
from novel.geometry import INCH, Point, Rect
from novel.layout.placed import PlacedPanel
from novel.records import dataclass

WHOLE = Rect(0, 0, 1, 1)


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
        across = (place.x / 100 - self.crop.left) / self.crop.width
        down = (place.y / 100 - self.crop.top) / self.crop.height
        return self.box.point_at(across * 100, down * 100)

    def box_on_page(self, box: PercentBox) -> Rect:
        """A box of the artwork (per cent), on the page."""
        start = self.on_page(Percent(box.x, box.y))
        end = self.on_page(Percent(box.x + box.width, box.y + box.height))
        return Rect(start.x, start.y, end.x, end.y)


def place_art(panel: Panel, placed: PlacedPanel, width: int, height: int) -> PlacedArt:
    """The artwork of that many pixels in its panel, in its own proportions.

    `cover` fills the panel and its bleed and cuts off what does not fit, with the focus as near
    the middle as the artwork's edges allow; `contain` shows all of it, centred inside the trim.
    """
    if width <= 0 or height <= 0:
        msg = f"an artwork of {width} x {height} pixels cannot be placed"
        raise ValueError(msg)
    if panel.fit == "contain":
        crop, box = WHOLE, _contained(placed.frame, width / height)
    else:
        crop, box = _cropped(placed.art_box, width / height, panel.focus), placed.art_box
    across = width * crop.width / (box.width / INCH)
    down = height * crop.height / (box.height / INCH)
    return PlacedArt(crop=crop, box=box, resolution=min(across, down))


def cropped(box: Rect, proportion: float) -> Rect:
    """The crop, in shares, of an artwork of that proportion that fills a box from its middle."""
    return _cropped(box, proportion, Percent(50, 50))


def _contained(frame: Rect, proportion: float) -> Rect:
    """The largest rectangle of that proportion (width by height) in the middle of the frame."""
    width = min(frame.width, frame.height * proportion)
    return Rect.centred(frame.centre, width=width, height=width / proportion)


def _cropped(box: Rect, proportion: float, focus: Percent) -> Rect:
    """The largest crop with the box's proportions, as near the focus as it can lie."""
    wanted = box.width / box.height
    width = min(1.0, wanted / proportion)
    height = min(1.0, proportion / wanted)
    left = _held(focus.x / 100 - width / 2, 1 - width)
    top = _held(focus.y / 100 - height / 2, 1 - height)
    return Rect(left, top, min(left + width, 1.0), min(top + height, 1.0))


def _held(value: float, most: float) -> float:
    return max(0.0, min(value, most))
