"""The plates of several languages compared: what a press has to change from one to the next.

In a co-edition cyan, magenta and yellow are printed once for all languages and only the black plate
changes. Areas are compared at every half millimetre, fills and pictures as they overprint and knock
out; lettering that is not plain overprinting black counts with the boxes of its glyphs.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from PIL import Image

from novel.geometry import MM
from novel.preflight.content.painted import PaintedText
from novel.preflight.document import PageView, open_pdf, page_views
from novel.preflight.plates import Plates
from novel.preflight.raster import Grid, Mask, Shares
from novel.records import dataclass

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
COLOURED = PROCESS[:3]
_SAME = 0.02  # of full ink: what two roundings of one picture differ by


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDifference:
    """One page in two languages: the area that differs on every plate, in square millimetres.

    `picture` is a PNG of the page in grey with what differs in red; empty where nothing does.
    """

    page: int
    areas: Mapping[str, float]
    picture: bytes = b""

    @property
    def changes(self) -> tuple[str, ...]:
        """The plates that differ."""
        return tuple(ink for ink, area in self.areas.items() if area > 0)

    @property
    def shares_colour(self) -> bool:
        """The coloured plates serve both languages."""
        return not set(self.changes) & set(COLOURED)


def compare(one: bytes, other: bytes) -> Iterator[PageDifference]:
    """The pages of two files, side by side, as far as both go.

    Raises:
        UnreadableError: One of them is no PDF that can be read.
    """
    with open_pdf(one) as first, open_pdf(other) as second:
        for left, right in zip(page_views(first), page_views(second), strict=False):
            yield _compared(left, right)


def page_count(content: bytes) -> int:
    """How many pages a file has.

    Raises:
        UnreadableError: It is no PDF that can be read.
    """
    with open_pdf(content) as pdf:
        return sum(1 for _ in page_views(pdf))


def _compared(left: PageView, right: PageView) -> PageDifference:
    grid = Grid.of(left.media)
    one, other = _plates(left, grid), _plates(right, grid)
    ground = _coloured(one) | _coloured(other)
    lettered = _coloured_lettering(left, right, grid, ground)
    inks = dict.fromkeys((*PROCESS, *one.plates, *other.plates))
    black_text = _differs_in_text(left, right)
    areas, masks = dict[str, float](), dict[str, Mask]()
    pixel = (1 / grid.scale / MM) ** 2
    for ink in inks:
        mask = np.abs(_plate(one, ink) - _plate(other, ink)) > _SAME
        masks[ink] = mask | lettered if ink != "Black" else mask
        areas[ink] = round(float(masks[ink].sum()) * pixel, 2)
    if black_text and not areas["Black"]:
        areas["Black"] = pixel  # letters differ, finer than the grid sees
    coloured = np.logical_or.reduce([masks[ink] for ink in COLOURED])
    picture = _drawn(one, coloured) if coloured.any() else b""
    return PageDifference(page=left.number, areas=areas, picture=picture)


def _plates(page: PageView, grid: Grid) -> Plates:
    plates = Plates(grid)
    for thing in page.painting.painted:
        plates.lay(thing)
    return plates


def _plate(plates: Plates, ink: str) -> Shares:
    found = plates.plates.get(ink)
    return np.zeros(plates.grid.shape, np.float32) if found is None else found


def _coloured(plates: Plates) -> Mask:
    """Where there is any cyan, magenta or yellow."""
    mask = np.zeros(plates.grid.shape, bool)
    for ink in COLOURED:
        mask |= _plate(plates, ink) > _SAME
    return mask


def _coloured_lettering(left: PageView, right: PageView, grid: Grid, ground: Mask) -> Mask:
    """Where lettering differs that touches the coloured plates: in colours, or knocked out.

    What is knocked out changes them only where its ground has colour.
    """
    mask = np.zeros(grid.shape, bool)
    one, other = ({_key(t): t for t in _texts(page) if _is_coloured(t)} for page in (left, right))
    for key in one.keys() ^ other.keys():
        text = one.get(key) or other[key]
        window = grid.window(text.box)
        if window is not None:
            mask[window.part] = True if _has_colour(text) else ground[window.part]
    return mask


def _differs_in_text(left: PageView, right: PageView) -> bool:
    return {_key(text) for text in _texts(left)} != {_key(text) for text in _texts(right)}


def _texts(page: PageView) -> Sequence[PaintedText]:
    return [thing for thing in page.painting.painted if isinstance(thing, PaintedText)]


def _is_coloured(text: PaintedText) -> bool:
    return _has_colour(text) or not text.state.overprint_fill


def _has_colour(text: PaintedText) -> bool:
    return any((paint.inks or {}).get(ink) for paint in text.paints for ink in COLOURED)


def _key(text: PaintedText) -> tuple[object, ...]:
    """What makes two pieces of lettering the same: place, letters, colours."""
    box = text.box
    place = tuple(round(side, 1) for side in (box.left, box.bottom, box.right, box.top))
    inks = tuple(tuple(sorted((paint.inks or {}).items())) for paint in text.paints)
    return (place, text.codes, inks)


def _drawn(plates: Plates, mask: Mask) -> bytes:
    """The page in light grey, what differs in red."""
    total = sum((_plate(plates, ink) for ink in PROCESS), np.zeros(plates.grid.shape, np.float32))
    grey = (255 - np.clip(total, 0, 3) * 45).astype(np.uint8)
    pixels = np.dstack([grey, grey, grey])
    pixels[mask] = (216, 30, 30)
    out = io.BytesIO()
    Image.fromarray(pixels, "RGB").save(out, "PNG", optimize=False)
    return out.getvalue()
