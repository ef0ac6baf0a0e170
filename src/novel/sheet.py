"""What is drawn on a page: a display list that every later stage walks.

Items stand in painting order, each with its origin (the line of the script it came from) and its
meaning (what it is to a reader who does not see it). An item without a meaning is decoration, an
artefact in the words of ISO 32000-1, 14.8.2.2. Coordinates are points from the trim's top left,
y down; bleed has negative coordinates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, TypeAlias

from novel.book.edition import Purpose
from novel.colour import BLACK, Colour, Spot
from novel.geometry import Path, Point, Pt, Rect
from novel.records import dataclass
from novel.source import Span

Role: TypeAlias = Literal[
    "figure", "speech", "caption", "sfx", "note", "title", "message", "choice", "text"
]

Layer: TypeAlias = Literal["flat", "colours", "mask", "line", "line mask", "solid"]
_MASKS: Mapping[Layer, Layer] = {"colours": "mask", "line": "line mask"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What an item says to a screen reader.

    `order` sorts the reading of a page; items of one order are one element. `panel` is the panel's
    name ("" outside panels). A figure has `alt`; lettering has its own text and, where someone
    speaks, `speaker` (the name readers know) and `manner` (a voice, said in the book's language
    by press). `to` is the page a choice leads to.
    """

    role: Role
    order: int
    language: str
    panel: str = ""
    alt: str = ""
    speaker: str = ""
    manner: str = ""
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageItem:
    """A piece of artwork: `crop` in shares (0 to 1) of the upright artwork, shown in `box`.

    `box` has the crop's proportions; what lies outside `clip` is not shown. An artwork with
    transparency lies on white; where its `layer` is "colours", what is below shows through it, and
    the same item with the layer "mask" says how much. The layer "line" is a drawing's lines alone,
    in `ink` over what is below: stencilled on the press, and on screens as dark as their mask says.
    The layer "solid" is its large black areas alone, which only the press stencils, in `ink`.
    """

    art: str
    crop: Rect
    box: Rect
    clip: Path | None = None
    layer: Layer = "flat"
    ink: Colour = BLACK
    origin: Span | None = None
    meaning: Meaning | None = None


def mask_of(item: ImageItem, purpose: Purpose) -> ImageItem | None:
    """The item that says how opaque another one is; None for one that needs none."""
    mask = _MASKS.get(item.layer)
    if mask is None or (item.layer == "line" and purpose == "print"):
        return None
    return replace(item, layer=mask)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line along a path."""

    width: Pt
    ink: Colour
    dash: tuple[Pt, ...] = ()
    cap: Literal["butt", "round"] = "butt"
    join: Literal["mitre", "round"] = "round"


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours that run into each other, in equal steps, along the straight way between two places.

    Before the start and behind the end the first and the last colour go on.
    """

    colours: tuple[Colour, ...]
    start: Point
    end: Point

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The inks in it that have plates of their own, each once."""
        return tuple(dict.fromkeys(c.spot for c in self.colours if c.spot is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class PathItem:
    """A filled or stroked outline; black ink overprints, everything else knocks out."""

    path: Path
    fill: Colour | None = None
    stroke: Stroke | None = None
    clip: Path | None = None
    origin: Span | None = None
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph by its id in the face; lengths in em.

    `text` is what the glyph stands for, as written in the script ("a" even where a capital is
    drawn); "" for the later glyphs of a cluster and for drawn but unread ones.
    """

    gid: int
    advance: float
    text: str
    dx: float = 0.0
    dy: float = 0.0


Matrix: TypeAlias = tuple[float, float, float, float]
UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class GlyphRun:
    """Glyphs of one face and size along a baseline that begins at `start`.

    `matrix` (a, b, c, d) draws them out of shape: a step (x, y) from the start, with y up as in the
    face, becomes (ax + cy, bx + dy).
    """

    face: str  # file of the face, relative to the book's folder
    size: Pt
    start: Point
    glyphs: tuple[Glyph, ...]
    language: str
    tracking: float = 0.0  # em added after every glyph
    matrix: Matrix = UPRIGHT

    @property
    def width(self) -> Pt:
        """The advance of the whole run."""
        return sum(glyph.advance + self.tracking for glyph in self.glyphs) * self.size

    def shaped(self, place: Point) -> Point:
        """Where a place beside the upright glyphs comes to lie through the matrix."""
        a, b, c, d = self.matrix
        x, y = place.x - self.start.x, self.start.y - place.y
        return self.start + Point(a * x + c * y, -(b * x + d * y))

    @property
    def text(self) -> str:
        """What the run says."""
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem:
    """Set text: runs in reading order, turned by `turn` degrees round `pivot` if asked.

    Runs of one line end with the space that a reader would expect between lines, drawn or not:
    joining the runs' texts gives the line as written. A `gradient` fills the letters in place of
    their ink; it is not turned with them.
    """

    runs: tuple[GlyphRun, ...]
    ink: Colour
    gradient: Gradient | None = None
    turn: float = 0.0
    pivot: Point = field(default=Point(0, 0))
    clip: Path | None = None
    origin: Span | None = None
    meaning: Meaning | None = None


Item: TypeAlias = ImageItem | PathItem | TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place on the page that leads to another page (a choice)."""

    area: Rect
    to: str
    text: str
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A finished page.

    `marks` stand in print alone, outside the bleed, in a margin as wide as `slug`; `hidden` is what
    the spine hides of half a spread, `folds` are where a cover is folded, from the trim's left.
    """

    page: str
    label: str
    chapter: str  # name of the chapter; sheets of one chapter follow one another
    chapter_title: str
    language: str
    trim: Rect
    bleed: Pt
    items: tuple[Item, ...]
    links: tuple[Link, ...] = ()
    hidden: Rect | None = None
    folds: tuple[Pt, ...] = ()
    slug: Pt = 0.0
    marks: tuple[Item, ...] = ()
    span: Span | None = field(default=None, compare=False)
