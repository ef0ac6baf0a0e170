"""Light letters on rich black: the coloured inks keep away from them, so that nothing fringes.

Where plates do not meet exactly, the inks under a black look out at the edges of letters left out
of it. So round such letters black stands alone: cyan, magenta and yellow end `CHOKE` before them.
The press alone does so, and where it is known what lies under the letters: a fill, a halo, a
spine, or grey and line art in rich black.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from novel.colour import NO_COLOURS
from novel.geometry import Point
from novel.layout.facts import CHOKE
from novel.lettering.faces import Faces
from novel.lettering.letterforms import outline_of
from novel.paint.page import bounds_of, draws
from novel.sheet import ImageItem, Item, PathItem, Stroke, TextItem

_RIM = Stroke(width=2 * CHOKE, ink=NO_COLOURS)


def kept_away(items: Sequence[Item], faces: Faces) -> tuple[Item, ...]:
    """The items of a page, with what keeps coloured inks away just below the letters it is for.

    Letters that have it already get no second one.
    """
    if not any(map(_is_rich, items)):
        return tuple(items)
    return tuple(_with_rims(items, faces))


def _with_rims(items: Sequence[Item], faces: Faces) -> Iterator[Item]:
    for number, item in enumerate(items):
        below = items[:number]
        has_one = bool(below) and isinstance(below[-1], PathItem) and below[-1].stroke == _RIM
        if isinstance(item, TextItem) and not has_one and _is_left_out(item, below):
            letters = outline_of(item.runs, faces)
            yield PathItem(
                path=letters.mapped(partial(_turned, text=item)),
                fill=NO_COLOURS,
                stroke=_RIM,
                clip=item.clip,
                origin=item.origin,
            )
        yield item


def _turned(place: Point, text: TextItem) -> Point:
    return place.turned(text.turn, text.pivot)


def _is_left_out(text: TextItem, below: Sequence[Item]) -> bool:
    return _is_light(text) and _on_rich_black(text, below)


def _is_light(text: TextItem) -> bool:
    """Letters that are left out of the black plate, at least in part."""
    inks = (text.ink,) if text.gradient is None else text.gradient.colours
    return draws(text) and any(ink.spot is not None or ink.print.k < 0.5 for ink in inks)


def _is_rich(item: Item) -> bool:
    match item:
        case PathItem():
            return item.fill is not None and item.fill.is_rich_black
        case ImageItem():
            return item.layer == "solid"
        case TextItem():
            return False


def _covers(item: Item, place: Point) -> bool:
    """It is seen there: a line alone hides nothing."""
    if isinstance(item, PathItem) and item.fill is None:
        return False
    seen = bounds_of(item) if item.clip is None else bounds_of(item).intersection(item.clip.bounds)
    return seen is not None and seen.contains(place)


def _on_rich_black(text: TextItem, below: Sequence[Item]) -> bool:
    """What lies next below the letters is rich black, or art that has no colours elsewhere."""
    middle = bounds_of(text).centre
    under = (i for i in reversed(below) if draws(i) and not isinstance(i, TextItem))
    covering = (i for i in under if _covers(i, middle))
    first = next(covering, None)
    match first:
        case PathItem():
            return _is_rich(first)
        case ImageItem(layer="solid"):
            lines = next(covering, None)
            if not (isinstance(lines, ImageItem) and lines.layer == "line"):
                return True  # grey art: none but grey has rich areas of its own
            return not isinstance(next(covering, None), ImageItem)
        case _:
            return False
