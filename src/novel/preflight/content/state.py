"""The graphics state (ISO 32000-1, 8.4), frozen: what is painted keeps that of its painting."""

from __future__ import annotations

from pikepdf import Object

from novel.preflight.content.matrix import UNIT, Box, Matrix, Place
from novel.preflight.content.spaces import BLACK, Paint
from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Contours:
    """An outline as polygons in the page's points; curves are cut into chords."""

    polygons: tuple[tuple[Place, ...], ...]
    even_odd: bool = False

    @property
    def box(self) -> Box | None:
        """What holds it, or None for an outline of nothing."""
        places = [place for polygon in self.polygons for place in polygon]
        return Box.around(places) if places else None


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font as a page calls it."""

    name: str
    font: Object


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything that decides how the next thing is painted.

    `clip` is the box that holds the clipping path, None where nothing can show any more;
    `clips` are its outlines, outermost first.
    """

    matrix: Matrix = UNIT
    clip: Box | None
    clips: tuple[Contours, ...] = ()
    fill: Paint = BLACK
    stroke: Paint = BLACK
    line_width: float = 1.0
    overprint_fill: bool = False
    overprint_stroke: bool = False
    overprint_mode: int = 0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend: str = "Normal"
    soft_mask: bool = False
    transfer: bool = False
    font: FontUse | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    rendering: int = 0

    @property
    def is_transparent(self) -> bool:
        """It lets what lies below show through, other than by overprinting."""
        return (
            self.fill_alpha < 1
            or self.stroke_alpha < 1
            or self.blend not in {"Normal", "Compatible"}
            or self.soft_mask
        )
