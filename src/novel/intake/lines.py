"""The lines of a panel: who speaks or what it is, how it is said, and where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from typing import get_args

from novel.book.page import Bubble, Kind, Line, Status, Voice
from novel.book.style import Style
from novel.book.words import breathed, parse_words, plain
from novel.diagnostics import Report, did_you_mean
from novel.intake import values
from novel.intake.fields import Fields, open_fields
from novel.intake.keys import KEYS_OF, LINE_KINDS
from novel.intake.measures import report_outside
from novel.intake.nodes import Entry, MapNode, Node
from novel.intake.placing import placed, read_placing
from novel.records import dataclass
from novel.shelf import leaves_folder
from novel.source import Span

KINDS: tuple[Kind, ...] = get_args(Kind)
VOICES: tuple[Voice, ...] = get_args(Voice)
STATUSES: tuple[Status, ...] = get_args(Status)
_MESSAGE = ("from", "time", "status", "typing", "picture")
_SOUND = ("arc", "shear", "grow", "wobble", "path", "clip")
_USES: Mapping[str, tuple[str, ...]] = {
    "voice": ("speech",),
    "to": ("choice",),
    "join": ("speech",),
    "split": ("speech",),
    **dict.fromkeys(_MESSAGE, ("message",)),
    "turn": ("sfx", "title", "message"),
    **dict.fromkeys(_SOUND, ("sfx", "title")),
}


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
    placing = read_placing(fields, names.cast, names.styles)
    bubble = _bubble(fields, names)
    voice = fields.choice("voice", VOICES, what="a voice")
    sender = fields.choice("from", names.cast, what="one of the cast", code="S114")
    to = fields.word("to")
    if text is None:
        return None
    words = parse_words(breathed(text) if kind == "speech" else text)
    line = Line(
        kind=kind,
        speaker=said.key.text if kind == "speech" else None,
        voice=next((known for known in VOICES if known == voice), "speech"),
        balloons=(words,),
        written=plain(words),
        language=names.language,
        bubble=bubble,
        sender=sender,
        to=to,
        span=said.value.span,
    )
    return placed(line, placing)


def _bubble(fields: Fields, names: Names) -> Bubble:
    """What a message shows beside its words."""
    status = fields.choice("status", STATUSES, what="how far a message has come")
    picture, span = fields.word("picture"), fields.value_span("picture")
    if picture is not None and leaves_folder(picture):
        report_outside(picture, span, fields.report)
        picture = None
    return Bubble(
        time=fields.prose("time", language=names.language) or "",
        status=next((known for known in STATUSES if known == status), None),
        typing=fields.flag("typing") or False,
        picture=picture,
        picture_span=span,
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
    for key, wanted in _USES.items():
        span = fields.key_span(key)
        if span is not None and kind not in wanted:
            fields.report.error(
                "S112",
                f"a line of kind '{kind}' has no '{key}'",
                span,
                help=f"'{key}' belongs to {_with_article(wanted[0])}; take it out here",
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
