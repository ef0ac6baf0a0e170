"""Colours and spot inks of book.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping

from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb, Spot
from novel.diagnostics import Report
from novel.intake import values
from novel.intake.fields import Fields, open_fields
from novel.intake.lengths import parse_number
from novel.intake.nodes import Entry, ListNode, Node

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
# Plates that every press has, and the two names that PDF keeps for all plates and for none.
_TAKEN = frozenset(("cyan", "magenta", "yellow", "black", "white", "all", "none"))


def read_colours(fields: Fields) -> dict[str, Colour]:
    """The colours by name, spot inks among them; black and white are always there."""
    colours = {"black": BLACK, "white": WHITE}
    for entry in fields.named("inks", what="the spot inks by name"):
        colour = _read_spot(entry, fields.report)
        if colour is not None:
            colours[entry.key.text] = colour
    inks = {name: colour for name, colour in colours.items() if colour.spot is not None}
    for entry in fields.named("colours", what="the colours by name"):
        colour = _read_colour(entry, inks, fields.report)
        if colour is not None:
            colours[entry.key.text] = colour
    return colours


def spots_of(colours: Mapping[str, Colour]) -> tuple[Spot, ...]:
    """The spot inks that these colours are printed with."""
    return tuple(dict.fromkeys(c.spot for c in colours.values() if c.spot is not None))


def _read_spot(entry: Entry, report: Report) -> Colour | None:
    name = entry.key.text
    fields = open_fields(entry.value, "ink", report, owner=entry.key.span)
    if name.casefold() in _TAKEN:
        report.error(
            "S117",
            f"'{name}' is no spot ink",
            entry.key.span,
            help="every press has that plate: give the spot ink the name on its tin, such as "
            "PANTONE 485 C",
        )
        return None
    found = None if fields is None else _read_pair(fields)
    return None if found is None else Colour(*found, Spot(name, found[0]))


def _read_colour(entry: Entry, inks: Mapping[str, Colour], report: Report) -> Colour | None:
    fields = open_fields(entry.value, "colour", report, owner=entry.key.span)
    if fields is None:
        return None
    if fields.node("ink") is not None:
        return _read_tint(fields, inks)
    missing = [key for key in ("print", "web") if fields.node(key) is None]
    for key in missing:
        report.error(
            "S102",
            f"the key '{key}' is missing here",
            fields.span,
            help="a colour has print: and web:, or ink: and the name of a spot ink",
        )
    found = None if missing else _read_pair(fields)
    return None if found is None else Colour(*found)


def _read_tint(fields: Fields, inks: Mapping[str, Colour]) -> Colour | None:
    """A share of a spot ink."""
    for key in ("print", "web"):
        if (span := fields.key_span(key)) is not None:
            fields.report.error(
                "S117",
                f"'{key}' does not go with 'ink'",
                span,
                help="leave it out: the spot ink itself says what stands for it",
            )
    name = fields.choice("ink", inks, what="a spot ink of this book", code="S117")
    tint = fields.percent("tint") if fields.node("tint") is not None else 100.0
    return None if name is None or tint is None else inks[name].tinted(tint / 100)


def _read_pair(fields: Fields) -> tuple[Cmyk, Rgb] | None:
    inks = None if (node := fields.node("print")) is None else read_inks(node, fields.report)
    light = None if (node := fields.node("web")) is None else _read_hex(node, fields.report)
    return None if inks is None or light is None else (inks, light)


def read_inks(node: Node, report: Report) -> Cmyk | None:
    """Four figures with strokes between, in per cent."""
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
