"""How lettering looks: one style per kind of line and voice, and any the book names itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from novel.colour import BLACK, WHITE, Colour
from novel.geometry import Pt

Shape: TypeAlias = Literal["balloon", "burst", "cloud", "angular", "wavy", "box", "message", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The look of a line: letters, outline and what is inside.

    `leading`, `tracking` and `air` (the least distance from text to outline) are in em.
    `dash` is the pattern of the outline, empty for a solid one. `tail` says whether and how the
    outline reaches for its speaker.
    """

    face: str
    emphasis: str
    size: Pt
    smallest: Pt
    capitals: bool = True
    leading: float = 1.16
    tracking: float = 0.0
    ink: Colour = BLACK
    shape: Shape = "balloon"
    fill: Colour = WHITE
    outline: Pt = 0.9
    outline_ink: Colour = BLACK
    dash: tuple[Pt, ...] = ()
    air: float = 0.62
    tail: Literal["mouth", "zigzag", "bubbles", "none"] = "mouth"
    align: Literal["centre", "left"] = "centre"
    turn: float = 0.0  # degrees counter-clockwise, for SFX
    halo: Colour | None = None  # a wide outline behind the letters themselves, for SFX
    halo_width: Pt = 0.0
