"""The layout keys of a line: where it stands, how large it is, where its tails go, how it bends."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from typing import get_args

from novel.book.page import Given, Line, Percent, Share, Side, TailEnd, Warp
from novel.book.style import Style
from novel.diagnostics import Report
from novel.geometry import Pt
from novel.intake import values
from novel.intake.fields import Fields
from novel.intake.given import read_given
from novel.intake.lengths import parse_length, parse_number
from novel.intake.nodes import ListNode, Node, TextNode
from novel.intake.styles import check_style_name
from novel.records import dataclass

SIDES: tuple[Side, ...] = get_args(Side)


# Keys of a line that say where it stands, each beside one that says it already.
_IDLE_BESIDE = (("break", "butt"), ("at", "path"), ("arc", "path"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """The layout keys of a line; None where a key is not given."""

    at: Percent | None = None
    width: Pt | Share | None = None
    tail: tuple[TailEnd, ...] | None = None
    size: Pt | None = None
    style: str | None = None
    join: bool | None = None
    split: bool | None = None
    butt: Side | None = None
    breaks: Side | None = None
    inside: Given | None = None
    warp: Warp = field(default_factory=Warp)


def read_placing(fields: Fields, cast: Collection[str], styles: Mapping[str, Style]) -> Placing:
    """Where a line stands and how large it is, as far as the script says so."""
    for key, ruling in _IDLE_BESIDE:
        span = fields.key_span(key)
        if span is not None and fields.key_span(ruling) is not None:
            fields.report.error(
                "S122",
                f"'{key}' has no say beside '{ruling}'",
                span,
                help=f"take out '{key}', or '{ruling}'",
            )
    return Placing(
        at=_at(fields),
        width=_width(fields),
        tail=_tail(fields, cast),
        size=fields.length("size", low=3),
        style=check_style_name(fields.word("style"), fields.node("style"), styles, fields.report),
        join=fields.flag("join"),
        split=fields.flag("split"),
        butt=_side(fields, "butt"),
        breaks=_side(fields, "break"),
        inside=read_given(fields),
        warp=_warp(fields),
    )


def placed(line: Line, placing: Placing) -> Line:
    """The line with the layout keys that are given; the others stay."""
    own, new = line.warp, placing.warp
    return replace(
        line,
        at=placing.at or line.at,
        width=placing.width or line.width,
        tail=line.tail if placing.tail is None else placing.tail,
        size=placing.size or line.size,
        style=placing.style or line.style,
        join=line.join if placing.join is None else placing.join,
        split=line.split if placing.split is None else placing.split,
        butt=placing.butt or line.butt,
        breaks=placing.breaks or line.breaks,
        inside=placing.inside or line.inside,
        warp=Warp(
            turn=own.turn if new.turn is None else new.turn,
            arc=own.arc if new.arc is None else new.arc,
            shear=own.shear if new.shear is None else new.shear,
            grow=own.grow if new.grow is None else new.grow,
            wobble=own.wobble if new.wobble is None else new.wobble,
            clip=own.clip if new.clip is None else new.clip,
            path=new.path or own.path,
        ),
    )


def _at(fields: Fields) -> Percent | None:
    """The centre; that of an outline that breaks the border may lie past it."""
    node = fields.node("at")
    if node is None:
        return None
    past = 50 if fields.node("break") is not None else 0
    return values.read_place(node, fields.report, low=-past, high=100 + past)


def _side(fields: Fields, key: str) -> Side | None:
    word = fields.choice(key, SIDES, what="a side of the panel")
    return next((side for side in SIDES if side == word), None)


def _warp(fields: Fields) -> Warp:
    path = [
        values.read_place(item, fields.report, low=-50, high=150) for item in fields.items("path")
    ]
    if len(path) == 1:
        fields.report.error(
            "S109",
            "a path has at least two places",
            fields.value_span("path"),
            help="give the places that the letters follow: path: [[10, 60], [40, 40], [80, 50]]",
        )
    return Warp(
        turn=fields.number("turn", low=-180, high=180),
        arc=fields.number("arc", low=-300, high=300),
        shear=fields.number("shear", low=-60, high=60),
        grow=fields.number("grow", low=0.2, high=5),
        wobble=fields.number("wobble", low=0, high=1),
        clip=fields.flag("clip"),
        path=tuple(place for place in path if place is not None) if len(path) > 1 else (),
    )


def _width(fields: Fields) -> Pt | Share | None:
    node = fields.node("width")
    if node is None:
        return None
    if isinstance(node, TextNode) and node.text.rstrip().endswith("%"):
        share = values.read_percent(node, fields.report, low=1)
        return None if share is None else Share(share / 100)
    if isinstance(node, TextNode) and parse_length(node.text) is None:
        fields.report.error(
            "S108",
            f"'{node.text}' is no width",
            node.span,
            help="write a length with its unit, 40 mm, or a share of the panel, 40 %",
        )
        return None
    return values.read_length(node, fields.report, low=1)


def _tail(fields: Fields, cast: Collection[str]) -> tuple[TailEnd, ...] | None:
    """Where the tails go: a place, a name, none, or a list of places and names."""
    node = fields.node("tail")
    if node is None:
        return None
    if isinstance(node, ListNode) and not _is_place(node):
        ends = (_tail_end(item, cast, fields.report) for item in node.items)
        return tuple(end for end in ends if end is not None)
    if isinstance(node, TextNode) and node.text == "none":
        return ()
    end = _tail_end(node, cast, fields.report, more=("none",))
    return None if end is None else (end,)


def _is_place(node: ListNode) -> bool:
    """Two numbers, and not two names or places."""
    texts = (item.text for item in node.items if isinstance(item, TextNode))
    return any(parse_number(text.rstrip("% ")) is not None for text in texts)


def _tail_end(
    node: Node, cast: Collection[str], report: Report, *, more: tuple[str, ...] = ()
) -> TailEnd | None:
    if isinstance(node, ListNode):
        return values.read_place(node, report, low=-200, high=300)
    what = "one of the cast, a place or none" if more else "one of the cast or a place"
    return values.read_choice(node, (*more, *cast), report, what=what, code="S114")
