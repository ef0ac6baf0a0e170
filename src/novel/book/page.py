"""Pages, panels and lines of a chapter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from novel.book.words import Words
from novel.geometry import Pt
from novel.records import dataclass
from novel.source import Span

Kind: TypeAlias = Literal[
    "speech",
    "caption",
    "sfx",
    "note",
    "title",
    "message",
    "choice",
    "sign",
    "screen",
    "document",
]
Voice: TypeAlias = Literal[
    "speech",
    "whisper",
    "shout",
    "thought",
    "radio",
    "off-panel",
    "weak",
    "singing",
    "inner",
    "spoken",
]
Status: TypeAlias = Literal["sending", "sent", "delivered", "read", "failed"]
State: TypeAlias = Literal["source", "translated", "stale", "missing"]
Side: TypeAlias = Literal["top", "right", "bottom", "left"]
PageKind: TypeAlias = Literal["story", "cover", "imprint"]


@dataclass(frozen=True, slots=True)
class Percent:
    """A place in per cent from the top left of a panel or an artwork."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PercentBox:
    """A box in per cent of an artwork or a panel: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a panel's width, 0 to 1."""

    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Warp:
    """How a drawn sound departs from its style: what is None is as the style has it.

    `path` is the way along which its letters stand, in per cent of the panel.
    """

    turn: float | None = None
    arc: float | None = None
    shear: float | None = None
    grow: float | None = None
    wobble: float | None = None
    clip: bool | None = None
    path: tuple[Percent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """What a message of a chat shows beside its words.

    `typing` draws dots instead of the words; `picture`, an artwork that the words describe.
    """

    time: str = ""
    status: Status | None = None
    typing: bool = False
    picture: str | None = None
    picture_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An outline that is there already, into which a text is set: an ellipse, a box or a polygon.

    `corners` are those of the polygon, or of the box that holds the ellipse, in per cent of the
    artwork (of the panel where there is none). What the artist has `drawn` is not drawn again.
    """

    corners: tuple[Percent, ...]
    round: bool = False
    drawn: bool = False
    span: Span


TailEnd: TypeAlias = Percent | str  # a place in the panel, or the name of someone whose mouth is


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of lettering: what is said or written, by whom, and where.

    `tail` is where its tails go: () for none, None for the speaker's mouth. `join` makes it one
    outline with the line before it; `split` allows two joined outlines where one would not fit.
    The sides say which border of the panel the outline stands
    against (`butt`) or reaches past (`breaks`); `inside` is the outline, where it is given.

    `balloons` holds more than one text where a translator split the line into joined balloons.
    `written` is the text as it stands in the script, without marks, for readers and for search.
    `language` is the language in which it is really shown: the source's where it is not translated.
    `rank` is its place among the lines of its panel in the source, from 0.
    """

    kind: Kind
    speaker: str | None = None
    voice: Voice = "speech"
    balloons: tuple[Words, ...]
    written: str
    language: str
    state: State = "source"
    at: Percent | None = None
    width: Pt | Share | None = None
    tail: tuple[TailEnd, ...] | None = None
    join: bool | None = None
    split: bool = False
    butt: Side | None = None
    breaks: Side | None = None
    inside: Given | None = None
    warp: Warp = field(default_factory=Warp)
    bubble: Bubble = field(default_factory=Bubble)
    size: Pt | None = None
    style: str | None = None
    sender: str | None = None
    to: str | None = None  # page name of a choice
    rank: int = 0
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """Where a panel lies that stands on another panel, in per cent of that panel."""

    on: str
    box: PercentBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One picture with its lettering.

    `mouths` and `keep_clear` are in per cent of the artwork (not of the crop); `focus` is the place
    of the artwork that stays in view; `bleeds` are the sides that run past the trim.
    """

    name: str
    art: str | None = None
    line: str | None = None  # an artwork whose lines are printed in black over `art`
    seen: str = ""
    alt: str = ""
    alt_language: str = ""
    fit: Literal["cover", "contain"] = "cover"
    focus: Percent = Percent(50, 50)
    mouths: Mapping[str, Percent] = field(default_factory=dict)
    keep_clear: tuple[PercentBox, ...] = ()
    bleeds: frozenset[Side] = frozenset()
    inset: Inset | None = None
    border: bool = True
    phone: str | None = None  # whose phone is seen: their messages stand on the right
    foreground: str | None = None  # an artwork with transparency that is drawn over the lettering
    lines: tuple[Line, ...] = ()
    span: Span
    art_span: Span | None = None
    line_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A page drawn with letters: rows of cells, weights of the tiers and of the columns.

    `cells[row][column]` is a panel's name. `slants` leans the gutter between two neighbours: its
    top end (its left end, for a gutter that lies) moves right (down) by that much, its other end
    as far the other way.
    """

    cells: tuple[tuple[str, ...], ...]
    heights: tuple[float, ...]
    widths: tuple[float, ...]
    slants: Mapping[tuple[str, str], Pt] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page; `panels` in reading order, insets behind the panels they stand on.

    `number` is the printed number, None for pages that are not counted (cover, imprint).
    `label` is what a PDF viewer shows: the number, or a name such as "C1".
    """

    name: str
    kind: PageKind = "story"
    grid: Grid | None
    panels: tuple[Panel, ...]
    number: int | None
    label: str
    recto: bool
    draft: bool = False
    spread: bool = False
    ending: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter: its title in the book's language and its pages."""

    name: str
    title: str
    title_language: str
    pages: tuple[Page, ...]
    span: Span
