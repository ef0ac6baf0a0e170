"""What a page paints, in painting order: the one list that all rules on content read."""

from __future__ import annotations

from typing import TypeAlias

from pikepdf import Object

from novel.preflight.content.matrix import Box, Matrix
from novel.preflight.content.spaces import Paint, Space
from novel.preflight.content.state import Contours, FontUse, State
from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a thing stands in the page's marked content (ISO 32000-1, 14.6).

    `piece` counts the outermost marked sequences from 0; `mcid` is the nearest id around.
    """

    piece: int | None = None
    mcid: int | None = None
    artefact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedPath:
    """A filled or stroked outline; `width` is the thinnest its line comes out, in points."""

    state: State
    mark: Mark
    shown: Box | None
    contours: Contours
    fill: Paint | None
    stroke: Paint | None
    width: float
    in_pattern: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedText:
    """A string of glyphs; `size` is the height of an em on the page."""

    state: State
    mark: Mark
    shown: Box | None
    box: Box
    font: FontUse | None
    size: float
    codes: tuple[int, ...]
    in_pattern: bool = False

    @property
    def paints(self) -> tuple[Paint, ...]:
        """The colours that its rendering mode uses (ISO 32000-1, 9.3.6)."""
        mode = self.state.rendering
        fill = (self.state.fill,) if mode in (0, 2, 4, 6) else ()
        stroke = (self.state.stroke,) if mode in (1, 2, 5, 6) else ()
        return fill + stroke


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedImage:
    """An image or an image mask in its place; `matrix` maps the unit square onto the page."""

    state: State
    mark: Mark
    shown: Box | None
    image: Object
    matrix: Matrix
    columns: int
    rows: int
    bits: int
    space: Space
    is_mask: bool
    in_pattern: bool = False

    @property
    def resolution(self) -> float:
        """Pixels an inch, the lower of the two directions."""
        across, up = self.matrix.across, self.matrix.upward
        if not across or not up:
            return 0.0
        return min(self.columns / across, self.rows / up) * 72


@dataclass(frozen=True, slots=True, kw_only=True)
class PaintedShading:
    """A smooth shading."""

    state: State
    mark: Mark
    shown: Box | None
    space: Space
    in_pattern: bool = False


Painted: TypeAlias = PaintedPath | PaintedText | PaintedImage | PaintedShading


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePainting:
    """All that a page paints, and what of it could not be seen.

    `groups` are the transparency groups of its forms; `problem` says why reading stopped early.
    """

    painted: tuple[Painted, ...] = ()
    groups: tuple[Object, ...] = ()
    problem: str = ""
    too_much: bool = False
