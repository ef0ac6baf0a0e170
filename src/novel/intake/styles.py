"""Lettering, colours and styles of book.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast, get_args

from novel.book.style import Shape, Style
from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake import values
from novel.intake.defaults import SMALLEST_SHARE, built_in_styles
from novel.intake.fields import Fields, open_fields
from novel.intake.lengths import parse_number
from novel.intake.nodes import Entry, ListNode, Node

Tail: TypeAlias = Literal["mouth", "zigzag", "bubbles", "none"]
Align: TypeAlias = Literal["centre", "left"]

SHAPES: tuple[Shape, ...] = get_args(Shape)
TAILS: tuple[Tail, ...] = get_args(Tail)
ALIGNS: tuple[Align, ...] = get_args(Align)
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class _Look:
    """A style being changed key by key: what is not given stays."""

    fields: Fields
    colours: Mapping[str, Colour]

    def word(self, key: str, now: str) -> str:
        found = self.fields.word(key)
        return now if found is None else found

    def length(self, key: str, now: Pt) -> Pt:
        found = self.fields.length(key)
        return now if found is None else found

    def number(self, key: str, now: float, *, low: float, high: float) -> float:
        found = self.fields.number(key, low=low, high=high)
        return now if found is None else found

    def flag(self, key: str, *, now: bool) -> bool:
        found = self.fields.flag(key)
        return now if found is None else found

    def colour(self, key: str, now: Colour) -> Colour:
        found = self.fields.choice(key, self.colours, what="a colour of this book", code="S117")
        return now if found is None else self.colours[found]

    def halo(self, now: Colour | None) -> Colour | None:
        if self.fields.node("halo") is None:
            return now
        known = ("none", *self.colours)
        found = self.fields.choice("halo", known, what="a colour of this book", code="S117")
        return None if found is None or found == "none" else self.colours[found]

    def dash(self, now: tuple[Pt, ...]) -> tuple[Pt, ...]:
        if self.fields.node("dash") is None:
            return now
        found = [values.read_length(i, self.fields.report) for i in self.fields.items("dash")]
        return tuple(length for length in found if length is not None)


def read_base(node: Node | None, report: Report) -> Style | None:
    """The style of plain dialogue that `lettering:` gives, from which all others are made."""
    fields = None if node is None else open_fields(node, "lettering", report)
    if fields is None:
        return None
    face = fields.word("face")
    if face is None:
        return None
    size = fields.length("size", low=1) or 8.0
    smallest = fields.length("smallest", low=1) or size * SMALLEST_SHARE
    capitals = fields.flag("capitals")
    return Style(
        face=face,
        emphasis=fields.word("emphasis") or face,
        size=size,
        smallest=min(size, smallest),
        capitals=True if capitals is None else capitals,
        leading=fields.number("leading", low=0.7, high=3) or 1.16,
    )


def read_styles(fields: Fields, base: Style, colours: Mapping[str, Colour]) -> dict[str, Style]:
    """All styles by name: the built-in ones as changed here, and those the book adds.

    A style that the book adds starts from plain speech.
    """
    styles = built_in_styles(base)
    for entry in fields.named("styles", what="the styles by name"):
        name = entry.key.text
        look = open_fields(entry.value, "style", fields.report, owner=entry.key.span)
        if look is not None:
            styles[name] = _changed(styles.get(name, styles["speech"]), _Look(look, colours))
    return styles


def _changed(style: Style, look: _Look) -> Style:
    size = look.length("size", style.size)
    drawn = _drawn(style, look)
    return replace(
        drawn,
        face=look.word("face", style.face),
        emphasis=look.word("emphasis", style.emphasis),
        size=size,
        smallest=min(size, look.length("smallest", style.smallest)),
        capitals=look.flag("capitals", now=style.capitals),
        leading=look.number("leading", style.leading, low=0.7, high=3),
        tracking=look.number("tracking", style.tracking, low=-0.2, high=2),
        ink=look.colour("ink", style.ink),
        turn=look.number("turn", style.turn, low=-180, high=180),
        halo=look.halo(style.halo),
        halo_width=look.length("halo_width", style.halo_width),
    )


def _drawn(style: Style, look: _Look) -> Style:
    """The same letters with another outline."""
    shape = look.fields.choice("shape", SHAPES, what="a shape")
    tail = look.fields.choice("tail", TAILS, what="a kind of tail")
    align = look.fields.choice("align", ALIGNS, what="a way to align")
    return replace(
        style,
        shape=cast("Shape", shape) if shape else style.shape,
        fill=look.colour("fill", style.fill),
        outline=look.length("outline", style.outline),
        outline_ink=look.colour("outline_ink", style.outline_ink),
        dash=look.dash(style.dash),
        air=look.number("air", style.air, low=0, high=5),
        tail=cast("Tail", tail) if tail else style.tail,
        align=cast("Align", align) if align else style.align,
    )


def read_colours(fields: Fields) -> dict[str, Colour]:
    """The colours by name; black and white are always there."""
    colours = {"black": BLACK, "white": WHITE}
    for entry in fields.named("colours", what="the colours by name"):
        colour = _read_colour(entry, fields.report)
        if colour is not None:
            colours[entry.key.text] = colour
    return colours


def _read_colour(entry: Entry, report: Report) -> Colour | None:
    fields = open_fields(entry.value, "colour", report, owner=entry.key.span)
    if fields is None:
        return None
    inks = None if (node := fields.node("print")) is None else _read_inks(node, report)
    light = None if (node := fields.node("web")) is None else _read_hex(node, report)
    return None if inks is None or light is None else Colour(inks, light)


def _read_inks(node: Node, report: Report) -> Cmyk | None:
    word = "" if isinstance(node, ListNode) else node.span.text.strip("'\"")
    parts = [parse_number(part) for part in word.split("/")]
    shares = [part / 100 for part in parts if part is not None and 0 <= part <= 100]
    if len(parts) == 4 and len(shares) == 4:
        return Cmyk(shares[0], shares[1], shares[2], shares[3])
    report.error(
        "S117",
        f"'{word}' says no inks",
        node.span,
        help="write cyan, magenta, yellow and black in per cent: 2/28/76/0",
    )
    return None


def _read_hex(node: Node, report: Report) -> Rgb | None:
    word = values.read_word(node, report)
    if word is None:
        return None
    if _HEX.fullmatch(word) is not None:
        return Rgb.from_hex(word)
    report.error(
        "S117",
        f"'{word}' is not a colour on screen",
        node.span,
        help='write red, green and blue as six digits in quotes: "#f2bc52"',
    )
    return None


def check_style_name(
    name: str | None, node: Node | None, styles: Mapping[str, Style], report: Report
) -> str | None:
    """The name if there is such a style."""
    if name is None or node is None or name in styles:
        return name
    report.error(
        "S113",
        f"there is no style '{name}'",
        node.span,
        help=did_you_mean(name, styles, most=24),
    )
    return None
