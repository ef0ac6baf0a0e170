"""Art at the cut: what reaches the trim has to go on to the end of the bleed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import numpy as np

from novel.geometry import MM
from novel.preflight.content.matrix import UNIT_BOX, Box
from novel.preflight.content.painted import (
    Painted,
    PaintedImage,
    PaintedPath,
    PaintedShading,
)
from novel.preflight.content.state import Contours
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.preflight.raster import Grid, inside

Edge: TypeAlias = Literal["left", "bottom", "right", "top"]
_EDGES: tuple[Edge, ...] = ("left", "bottom", "right", "top")
_REACHES = 0.5 * MM  # nearer than this to the cut, art is meant to be cut
_GRACE = 0.1 * MM
_LEAST = 5 * MM  # of an edge: less is a corner or a tip


def art_without_bleed(document: Document) -> Iterator[Fault]:
    """Art that reaches the trim and ends before the bleed does, once for each page and edge."""
    for page in document.pages:
        if "TrimBox" not in page.boxes and "ArtBox" not in page.boxes:
            continue  # said of the boxes themselves
        told: set[tuple[Edge, int | None]] = set()
        bleeding = page.trim.outset(document.limits.bleed - _GRACE)
        for thing in page.painting.painted:
            for edge in _EDGES:
                if (edge, thing.mark.piece) in told or not _stops(thing, edge, page, bleeding):
                    continue
                told.add((edge, thing.mark.piece))
                yield _fault(page, thing, edge, document.limits.bleed)


def _stops(thing: Painted, edge: Edge, page: PageView, bleeding: Box) -> bool:
    """The thing is art that shows at the cut and does not show at the end of the bleed."""
    shown = thing.shown
    if shown is None or thing.in_pattern or not _is_art(thing):
        return False
    if not _between(getattr(shown, edge), edge, page.trim, bleeding):
        return False
    length = shown.height if edge in {"left", "right"} else shown.width
    return length >= _LEAST and _lies_along(thing, edge, page)


def _is_art(thing: Painted) -> bool:
    """Pictures, shadings, and fills with ink; not white, not lettering, not lines."""
    if isinstance(thing, PaintedPath):
        return thing.fill is not None and not thing.fill.is_paper and not _is_white(thing)
    return isinstance(thing, PaintedImage | PaintedShading)


def _is_white(path: PaintedPath) -> bool:
    fill = path.fill
    return fill is not None and fill.space.is_additive and all(v == 1 for v in fill.values)


def _between(side: float, edge: Edge, trim: Box, bleeding: Box) -> bool:
    """A thing's side lies from just within the trim up to the end of the bleed."""
    cut, end = getattr(trim, edge), getattr(bleeding, edge)
    if edge in {"left", "bottom"}:
        return bool(end < side <= cut + _REACHES)
    return bool(cut - _REACHES <= side < end)


def _lies_along(thing: Painted, edge: Edge, page: PageView) -> bool:
    """Enough of the thing's outline lies along the cut, just inside it."""
    if thing.shown is None:
        return False
    strip = thing.shown.shared(_strip(edge, page.trim))
    grid = Grid.of(page.media)
    window = None if strip is None else grid.window(strip)
    if window is None:
        return False
    outlines = list(thing.state.clips)
    if isinstance(thing, PaintedPath):
        outlines.append(thing.contours)
    elif isinstance(thing, PaintedImage):
        corners = tuple(thing.matrix.place(x, y) for x, y in UNIT_BOX.corners)
        outlines.append(Contours((corners,)))
    mask = inside(outlines, grid, window)
    along = mask.any(axis=1 if edge in {"left", "right"} else 0)
    return float(np.count_nonzero(along)) / grid.scale >= _LEAST


def _strip(edge: Edge, trim: Box) -> Box:
    """What lies within a millimetre of the cut, inside it."""
    wide = 2 * _REACHES
    match edge:
        case "left":
            return Box(trim.left, trim.bottom, trim.left + wide, trim.top)
        case "right":
            return Box(trim.right - wide, trim.bottom, trim.right, trim.top)
        case "bottom":
            return Box(trim.left, trim.bottom, trim.right, trim.bottom + wide)
        case "top":
            return Box(trim.left, trim.top - wide, trim.right, trim.top)


def _fault(page: PageView, thing: Painted, edge: Edge, bleed: float) -> Fault:
    side = getattr(thing.shown, edge)
    beyond = abs(side - getattr(page.trim, edge)) / MM if _is_out(side, edge, page.trim) else 0.0
    where = {"bottom": "foot", "top": "head"}.get(edge, edge)
    return Fault(
        message=f"art is cut at the {where} of the page and runs {beyond:.1f} mm beyond the trim, "
        f"not {bleed / MM:.1f} mm",
        page=page.number,
        piece=thing.mark.piece,
        area=thing.shown,
        setting="bleed",
    )


def _is_out(side: float, edge: Edge, trim: Box) -> bool:
    if edge in {"left", "bottom"}:
        return bool(side < getattr(trim, edge))
    return bool(side > getattr(trim, edge))
