"""Turning what is drawn: items of a sheet about a point, as on a phone that lies aslant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from novel.geometry import Point, Rect
from novel.layout.art import cropped
from novel.sheet import ImageItem, Item, PathItem, TextItem


def turned_box(box: Rect, degrees: float, pivot: Point) -> Rect:
    """What a box takes, upright, after its turn."""
    return Rect.around(corner.turned(degrees, pivot) for corner in box.corners)


def turned(item: Item, degrees: float, pivot: Point) -> Item:
    """The item turned counter-clockwise about the pivot.

    A picture is cut by its turned frame but stays upright itself.
    """

    def place(point: Point) -> Point:
        return point.turned(degrees, pivot)

    match item:
        case TextItem():
            return replace(item, turn=degrees, pivot=pivot)
        case PathItem():
            return replace(item, path=item.path.mapped(place))
        case ImageItem():
            return _turned_picture(item, place)


def _turned_picture(item: ImageItem, place: Callable[[Point], Point]) -> ImageItem:
    if item.clip is None:
        return item
    clip = item.clip.mapped(place)
    proportion = (item.box.width / item.crop.width) / (item.box.height / item.crop.height)
    return replace(item, clip=clip, box=clip.bounds, crop=cropped(clip.bounds, proportion))
