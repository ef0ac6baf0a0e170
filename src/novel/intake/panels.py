"""The panels of a page: artwork, what it shows, what must stay clear, and the lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, cast, get_args

from novel.book.page import Inset, Panel, Percent, PercentBox, Side
from novel.diagnostics import Report, did_you_mean
from novel.intake import values
from novel.intake.fields import Fields, named_entries, open_fields
from novel.intake.lines import Names, read_line
from novel.intake.measures import report_outside
from novel.intake.nodes import Entry, ListNode, MapNode, Node, TextNode
from novel.records import dataclass
from novel.shelf import leaves_folder
from novel.source import Span

SIDES: tuple[Side, ...] = get_args(Side)
FITS = ("cover", "contain")
MIDDLE = Percent(50, 50)


def read_panel(entry: Entry, names: Names, report: Report) -> Panel | None:
    """One panel in the source language; `art` is the path as written, below panels/."""
    fields = open_fields(entry.value, "panel", report, owner=entry.key.span)
    if fields is None:
        return None
    picture = read_picture(fields, names)
    _check_alt(fields)
    border = fields.flag("border")
    return Panel(
        name=entry.key.text,
        art=picture.art,
        line=picture.line,
        art_span=picture.art_span,
        line_span=picture.line_span,
        seen=fields.prose("seen") or "",
        alt=fields.prose("alt", language=names.language) or "",
        alt_language=names.language,
        fit=picture.fit or "cover",
        focus=picture.focus or MIDDLE,
        mouths=picture.mouths or {},
        keep_clear=picture.keep_clear or (),
        bleeds=_bleeds(fields),
        inset=_inset(fields),
        border=True if border is None else border,
        phone=fields.choice("phone", names.cast, what="one of the cast", code="S114"),
        lines=tuple(
            replace(line, rank=rank)
            for rank, item in enumerate(fields.items("lines"))
            if (line := read_line(item, names, report)) is not None
        ),
        span=entry.key.span,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The keys of a panel that speak of its artwork; None where a key is not given."""

    art: str | None = None
    line: str | None = None
    art_span: Span | None = None
    line_span: Span | None = None
    fit: Literal["cover", "contain"] | None = None
    focus: Percent | None = None
    mouths: Mapping[str, Percent] | None = None
    keep_clear: tuple[PercentBox, ...] | None = None


def read_picture(fields: Fields, names: Names) -> Picture:
    """The artwork and the places on it, as far as the script says so."""
    fit = fields.choice("fit", FITS, what="a way to fit")
    layers = _layers(fields)
    return Picture(
        art=_file(fields, "art") if layers is None else _file(layers, "colour"),
        line=None if layers is None else _file(layers, "line"),
        art_span=(layers and layers.value_span("colour")) or fields.value_span("art"),
        line_span=None if layers is None else layers.value_span("line"),
        fit=cast("Literal['cover', 'contain']", fit) if fit else None,
        focus=fields.place("focus"),
        mouths=_mouths(fields, names),
        keep_clear=_keep_clear(fields),
    )


def _check_alt(fields: Fields) -> None:
    if fields.node("art") is not None and fields.node("alt") is None:
        fields.report.warning(
            "S116",
            "nothing says what this panel shows",
            fields.span,
            help="add alt: and one sentence for readers who do not see the picture",
        )


def _layers(fields: Fields) -> Fields | None:
    """The artwork's layers, where its lines are apart from its colours."""
    node = fields.node("art")
    if not isinstance(node, MapNode):
        return None
    return open_fields(node, "art", fields.report, owner=fields.key_span("art"))


def _file(fields: Fields, key: str) -> str | None:
    path = fields.word(key)
    if path is None or not leaves_folder(path):
        return path
    report_outside(path, fields.value_span(key), fields.report)
    return None


def _mouths(fields: Fields, names: Names) -> Mapping[str, Percent] | None:
    node = fields.node("mouths")
    if node is None:
        return None
    mouths: dict[str, Percent] = {}
    for entry in named_entries(node, fields.report, what="speakers and the places of their mouths"):
        who = entry.key.text
        if who not in names.cast:
            fields.report.error(
                "S114",
                f"'{who}' is not one of the cast",
                entry.key.span,
                help=did_you_mean(who, names.cast, most=16) or "add them to cast in book.yaml",
            )
        place = values.read_place(entry.value, fields.report, low=-20, high=120)
        if place is not None:
            mouths[who] = place
    return mouths


def _keep_clear(fields: Fields) -> tuple[PercentBox, ...] | None:
    if fields.node("keep_clear") is None:
        return None
    found = (values.read_box(item, fields.report) for item in fields.items("keep_clear"))
    return tuple(box for box in found if box is not None)


def _bleeds(fields: Fields) -> frozenset[Side]:
    node = fields.node("bleed")
    if node is None:
        return frozenset()
    if isinstance(node, ListNode):
        return frozenset(side for item in node.items if (side := _side(item, fields.report)))
    if isinstance(node, TextNode) and (side := _as_side(node.text)):
        return frozenset({side})
    return frozenset(SIDES) if fields.flag("bleed") else frozenset()


def _side(item: Node, report: Report) -> Side | None:
    return _as_side(values.read_choice(item, SIDES, report, what="a side"))


def _as_side(word: str | None) -> Side | None:
    return next((side for side in SIDES if side == word), None)


def _inset(fields: Fields) -> Inset | None:
    node = fields.node("inset")
    if node is None:
        return None
    found = open_fields(node, "inset", fields.report, owner=fields.key_span("inset"))
    if found is None:
        return None
    on, box = found.word("over"), found.node("box")
    place = None if box is None else values.read_box(box, fields.report)
    return None if on is None or place is None else Inset(on=on, box=place)
