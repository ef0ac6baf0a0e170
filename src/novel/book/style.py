"""How lettering looks: one style per kind of line and voice, and any the book names itself."""

from __future__ import annotations

from typing import Literal, TypeAlias

from novel.colour import BLACK, WHITE, Colour
from novel.geometry import Pt
from novel.records import dataclass

Shape: TypeAlias = Literal[
    "balloon",
    "burst",
    "cloud",
    "angular",
    "wavy",
    "box",
    "rounded",
    "document",
    "message",
    "none",
]
TailKind: TypeAlias = Literal["mouth", "zigzag", "bubbles", "none"]
Ellipsis: TypeAlias = Literal["as written", "sign", "dots"]
Crossbar: TypeAlias = Literal["pronoun", "always", "never"]
Joined: TypeAlias = Literal["no", "touching", "neck"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The look of a line: letters, outline and what is inside.

    `leading`, `tracking` and `air` (the least distance from text to outline) are in em.
    `aspect` is how much wider than high an outline is wanted, None for what suits its shape, and
    `exponent` how full a balloon is: 2 for an ellipse, more towards a box.
    `dash` is the pattern of the outline, empty for a solid one; `double` is the gap between two
    outlines, 0 for a single one. `tail` says whether and how the outline reaches for its speaker;
    `joined`, whether successive lines of one speaker become one outline by themselves, and how.

    `ellipsis` says whether "…" is drawn as one sign or as three dots, whatever is written; and
    `crossbar` which capital I has bars, in English and where the faces have one with and one
    without; None for the pronoun's, with nothing said where they have not.

    The rest is for drawn sounds. In degrees: `turn` (counter-clockwise), `arc` (how far the line of
    the letters bends from the first to the last; positive: a hill), `shear` (how far letters lean
    to the right). `grow` is the size of the last letter as a share of the first; `wobble`, from 0
    to 1, lets letters dance. `shadow_step` is where the shadow falls, in em. Clipped letters end
    at the border. `gradient` holds the colours, two or more, that run into each other from the
    letters' heads to their feet, turned by `gradient_turn` degrees counter-clockwise.
    """

    face: str
    emphasis: str
    size: Pt
    smallest: Pt
    capitals: bool = True
    ellipsis: Ellipsis = "as written"
    crossbar: Crossbar | None = None
    leading: float = 1.16
    tracking: float = 0.0
    ink: Colour = BLACK
    gradient: tuple[Colour, ...] = ()
    gradient_turn: float = 0.0
    shape: Shape = "balloon"
    fill: Colour = WHITE
    outline: Pt = 0.9
    outline_ink: Colour = BLACK
    dash: tuple[Pt, ...] = ()
    air: float = 0.62
    aspect: float | None = None
    exponent: float = 2.4
    double: Pt = 0.0
    tail: TailKind = "mouth"
    joined: Joined = "no"
    notes: bool = False  # musical notes beside the text, for singing
    align: Literal["centre", "left"] = "centre"
    turn: float = 0.0
    arc: float = 0.0
    shear: float = 0.0
    grow: float = 1.0
    wobble: float = 0.0
    halo: Colour | None = None  # a wide outline behind the letters themselves
    halo_width: Pt = 0.0
    shadow: Colour | None = None
    shadow_step: tuple[float, float] = (0.05, 0.07)
    clip: bool = False
