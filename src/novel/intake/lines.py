"""The lines of a panel: who speaks or what it is, how it is said, and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from novel.book.page import Kind, Line, Percent, Share, TailEnd, Voice
from novel.book.style import Style
from novel.book.words import parse_words, plain
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake import values
from novel.intake.fields import Fields, open_fields
from novel.intake.keys import KEYS_OF, LINE_KINDS
from novel.intake.lengths import parse_length, parse_number
from novel.intake.nodes import Entry, ListNode, MapNode, Node, TextNode
from novel.intake.styles import check_style_name
from novel.source import Span

KINDS: tuple[Kind, ...] = get_args(Kind)
VOICES: tuple[Voice, ...] = get_args(Voice)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a chapter may use, and the language that it is written in.

    `targets` collects where the script says the page of a choice, by the place of its text.
    """

    language: str
    cast: Collection[str]
    styles: Mapping[str, Style]
    targets: dict[Span, Span] = field(default_factory=dict)


def read_line(node: Node, names: Names, report: Report) -> Line | None:
    """One line of lettering in the source language; None where nothing could be lettered."""
    stranger = _stranger(node, names)
    free = names.cast if stranger is None else [*names.cast, stranger.key.text]
    fields = open_fields(node, "line", report, free=free)
    if fields is None:
        return None
    if stranger is not None:
        _report_stranger(stranger, names, report)
    said = stranger or _said(fields, names)
    if said is None:
        return None
    kind: Kind = next((known for known in KINDS if known == said.key.text), "speech")
    text = values.read_prose(said.value, report, language=names.language)
    _check_company(fields, kind)
    if (target := fields.value_span("to")) is not None:
        names.targets[said.value.span] = target
    return _line(fields, said, kind, text, names)


def _line(fields: Fields, said: Entry, kind: Kind, text: str | None, names: Names) -> Line | None:
    """The line of a text; all its keys are read even where the text itself is of no use."""
    placing = read_placing(fields, names)
    voice = fields.choice("voice", VOICES, what="a voice")
    sender = fields.choice("from", names.cast, what="one of the cast", code="S114")
    to = fields.word("to")
    if text is None:
        return None
    words = parse_words(text)
    return Line(
        kind=kind,
        speaker=said.key.text if kind == "speech" else None,
        voice=next((known for known in VOICES if known == voice), "speech"),
        balloons=(words,),
        written=plain(words),
        language=names.language,
        at=placing.at,
        width=placing.width,
        tail=placing.tail,
        size=placing.size,
        style=placing.style,
        sender=sender,
        to=to,
        span=said.value.span,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """The layout keys of a line; None where a key is not given."""

    at: Percent | None = None
    width: Pt | Share | None = None
    tail: tuple[TailEnd, ...] | None = None
    size: Pt | None = None
    style: str | None = None


def read_placing(fields: Fields, names: Names) -> Placing:
    """Where a line stands and how large it is, as far as the script says so."""
    return Placing(
        at=fields.place("at"),
        width=_width(fields),
        tail=_tail(fields, names),
        size=fields.length("size", low=3),
        style=check_style_name(
            fields.word("style"), fields.node("style"), names.styles, fields.report
        ),
    )


def _stranger(node: Node, names: Names) -> Entry | None:
    """The first entry of a line in which neither the cast nor a kind of line is named."""
    if not isinstance(node, MapNode) or not node.entries:
        return None
    if any(key in names.cast or key in LINE_KINDS for key in node.entries):
        return None
    first = next(iter(node.entries.values()))
    return None if first.key.text in KEYS_OF["line"] else first


def _report_stranger(entry: Entry, names: Names, report: Report) -> None:
    word = entry.key.text
    report.error(
        "S106",
        f"'{word}' is neither one of the cast nor a kind of line",
        entry.key.span,
        help=did_you_mean(word, [*names.cast, *LINE_KINDS], most=24),
    )


def _said(fields: Fields, names: Names) -> Entry | None:
    """The entry that says who speaks, or what the line is."""
    speakers = [
        entry for key, entry in fields.entries.items() if key in names.cast or key in LINE_KINDS
    ]
    if len(speakers) > 1:
        fields.report.error(
            "S106",
            "two texts stand in one line",
            speakers[1].key.span,
            help="begin a new line of the list with '- '",
            note=f"the first is '{speakers[0].key.text}'",
        )
    if speakers:
        return speakers[0]
    if not fields.entries:
        return None  # what stood here is reported
    fields.report.error(
        "S106",
        "nobody speaks in this line",
        fields.span,
        help="begin the line with who speaks or what it is. "
        + did_you_mean("", [*names.cast, *LINE_KINDS], most=24),
    )
    return None


def _check_company(fields: Fields, kind: str) -> None:
    """Say so where a key stands beside a kind of line that has no use for it."""
    uses = {"voice": "speech", "from": "message", "to": "choice"}
    for key, wanted in uses.items():
        span = fields.key_span(key)
        if span is not None and kind != wanted:
            fields.report.error(
                "S112",
                f"a line of kind '{kind}' has no '{key}'",
                span,
                help=f"'{key}' belongs to {_with_article(wanted)}; take it out here",
            )
    if kind == "choice" and fields.node("to") is None:
        fields.report.error(
            "P711",
            "the choice does not say where it leads",
            fields.span,
            help="add the page it leads to: to: p14",
        )


def _with_article(kind: str) -> str:
    return "lines of the cast" if kind == "speech" else f"a {kind}"


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


def _tail(fields: Fields, names: Names) -> tuple[TailEnd, ...] | None:
    """Where the tails go: a place, a name, none, or a list of places and names."""
    node = fields.node("tail")
    if node is None:
        return None
    if isinstance(node, ListNode) and not _is_place(node):
        ends = (_tail_end(item, names, fields.report) for item in node.items)
        return tuple(end for end in ends if end is not None)
    if isinstance(node, TextNode) and node.text == "none":
        return ()
    end = _tail_end(node, names, fields.report, more=("none",))
    return None if end is None else (end,)


def _is_place(node: ListNode) -> bool:
    """Two numbers, and not two names or places."""
    return any(isinstance(i, TextNode) and parse_number(i.text.rstrip("% ")) is not None
               for i in node.items)  # fmt: skip


def _tail_end(
    node: Node, names: Names, report: Report, *, more: tuple[str, ...] = ()
) -> TailEnd | None:
    if isinstance(node, ListNode):
        return values.read_place(node, report, low=-200, high=300)
    what = "one of the cast, a place or none" if more else "one of the cast or a place"
    return values.read_choice(node, (*more, *names.cast), report, what=what, code="S114")
