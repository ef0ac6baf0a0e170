"""Items put elsewhere on a sheet, and cut off where their place ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from novel.geometry import Path, Point, Rect
from novel.lettering.outlines import intersection
from novel.sheet import Gradient, ImageItem, Item, PathItem, TextItem


def moved(item: Item, step: Point) -> Item:
    """The same item elsewhere."""
    clip = None if item.clip is None else item.clip.moved(step)
    match item:
        case ImageItem():
            return replace(item, box=item.box.moved(step), clip=clip)
        case PathItem():
            return replace(item, path=item.path.moved(step), clip=clip)
        case TextItem():
            runs = tuple(replace(run, start=run.start + step) for run in item.runs)
            gradient = None if item.gradient is None else _moved_colours(item.gradient, step)
            return replace(item, runs=runs, gradient=gradient, pivot=item.pivot + step, clip=clip)


def _moved_colours(gradient: Gradient, step: Point) -> Gradient:
    return replace(gradient, start=gradient.start + step, end=gradient.end + step)


def within(items: Iterable[Item], area: Rect) -> Iterator[Item]:
    """The items as far as they lie in an area; what is wholly outside of it is left out."""
    frame = Path.rect(area)
    for item in items:
        if item.clip is None:
            yield replace(item, clip=frame)
        elif area.holds(item.clip.bounds):
            yield item
        else:
            clip = intersection(item.clip, frame)
            if clip.segments:
                yield replace(item, clip=clip)


def in_order_after(item: Item, least: int) -> Item:
    """The item read that much later."""
    if item.meaning is None:
        return item
    return replace(item, meaning=replace(item.meaning, order=item.meaning.order + least))
