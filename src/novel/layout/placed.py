"""Panels that have found their place."""

from __future__ import annotations

from novel.book.page import Panel
from novel.geometry import Path, Rect
from novel.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPanel:
    """A panel on its page.

    `outline` is the visible shape inside the trim or past it (where the panel bleeds), a polygon;
    `frame` is the part of its bounds inside the trim of every edition: what lettering may use, and
    what per cent of a panel count from;
    `art_box` is what the artwork has to fill: the bounds of the outline, bleed included.
    """

    panel: Panel
    outline: Path
    frame: Rect
    art_box: Rect

    @property
    def upright(self) -> Rect:
        """The largest upright box between leaning sides; the frame for any other outline."""
        corners = self.outline.flattened()[0]
        if len(corners) != 4:
            return self.frame
        xs, ys = sorted(p.x for p in corners), sorted(p.y for p in corners)
        narrow = xs[1] >= xs[2] or ys[1] >= ys[2]
        inner = self.frame if narrow else Rect(xs[1], ys[1], xs[2], ys[2])
        return inner.intersection(self.frame) or self.frame
