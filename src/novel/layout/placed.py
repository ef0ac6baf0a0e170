"""Panels that have found their place."""

from __future__ import annotations

from dataclasses import dataclass

from novel.book.page import Panel
from novel.geometry import Path, Pt, Rect

BORDER: Pt = 1.25  # width of the line round a panel


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPanel:
    """A panel on its page.

    `outline` is the visible shape inside the trim or past it (where the panel bleeds), a polygon;
    `frame` is the part of its bounds inside the trim: what lettering may use, and what per cent of
    a panel count from;
    `art_box` is what the artwork has to fill: the bounds of the outline, bleed included.
    """

    panel: Panel
    outline: Path
    frame: Rect
    art_box: Rect
