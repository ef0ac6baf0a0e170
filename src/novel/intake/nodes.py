"""From YAML to nodes: every scalar is text with a place, and nothing is turned into anything else.

`12:30` stays `12:30` and `no` stays `no`; the field that asks decides the type. What YAML would
swallow (duplicate keys, anchors, merge keys, tags, a second document) is reported here. Nodes are
built from parser events, not composed: so there is no recursion, and no alias is ever followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Protocol, TypeAlias

import yaml

from novel.diagnostics import Report
from novel.intake.syntax import report_syntax
from novel.intake.texts import Draft
from novel.records import dataclass
from novel.source import Source, Span

DEEPEST = 24

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text as it was meant, with the stretch it was read from, quotes included.

    `plain` texts stand without quotes; `cut` is what YAML took for a comment behind one.
    """

    text: str
    span: Span
    plain: bool = True
    cut: Span | None = None


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what stands under it."""

    key: TextNode
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys with their nodes, each key once, in the order written."""

    entries: Mapping[str, Entry]
    span: Span


Node: TypeAlias = TextNode | ListNode | MapNode


def parse_nodes(draft: Draft, report: Report) -> Node | None:
    """The one document of a file, or None; what is wrong with its YAML is in the report."""
    found, syntax = Report(), Report()
    builder = _Builder(draft.source, found)
    try:
        whole = all(builder.take(e) for e in yaml.parse(draft.parsed, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as problem:
        whole = False
        report_syntax(draft, problem, syntax)
    _merge(found, syntax, report)
    if not whole:
        return None
    if builder.root is None:
        report.error(
            "S218",
            "the file is empty",
            draft.source.span(0, 0),
            help="write the script into it, or delete the file",
        )
    return builder.root


def _merge(found: Report, syntax: Report, report: Report) -> None:
    """Report both; where the parser gave up on a line, its half-read words are not news."""
    stopped = {d.span.begin.line for d in syntax if d.span is not None}
    report.extend(syntax)
    report.extend(d for d in found if d.span is None or d.span.begin.line not in stopped)


class Marked(Protocol):
    """A mark of the parser: its place in the text, in characters."""

    @property
    def index(self) -> int:
        """The characters before it."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    event: yaml.CollectionStartEvent
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    source: Source
    report: Report
    root: Node | None = None
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Build on with one event; False where reading must stop."""
        match event:
            case yaml.DocumentStartEvent():
                return self._begin(event)
            case yaml.ScalarEvent():
                self._check(event)
                self._add(_text_node(self.source, event, self.report))
            case yaml.AliasEvent():
                self._refuse_alias(event)
                self._add(TextNode("", self._span(event)))
            case yaml.CollectionStartEvent():
                self._check(event)
                self._open.append(_Open(event))
                return self._not_too_deep(event)
            case yaml.CollectionEndEvent():
                self._close(event)
            case _:
                pass
        return True

    def _begin(self, event: yaml.DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents == 1:
            return True
        self.report.error(
            "S217",
            "a second document begins here",
            self._span(event),
            help="take this line of three hyphens out: a script is one document",
        )
        return False

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        done = self._open.pop()
        start = _at(done.event.start_mark)
        last = done.children[-1].span.end if done.children else start
        # A block ends, for YAML, where the next thing begins; for people, with its last word.
        end = _at(event.end_mark) if done.event.flow_style else last
        span = Span(self.source, start, max(end, start))
        if isinstance(done.event, yaml.MappingStartEvent):
            self._add(MapNode(self._entries(done.children), span))
        else:
            self._add(ListNode(tuple(done.children), span))

    def _entries(self, children: list[Node]) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for key, value in _pairs(children):
            if not isinstance(key, TextNode):
                self.report.error(
                    "S221",
                    "a key must be one word",
                    key.span,
                    help="put the text in quotes if it begins with a bracket or a question mark",
                )
            elif key.text == "<<":
                self.report.error(
                    "S205",
                    "'<<' (a merge key) is not read in scripts",
                    key.span,
                    help="write the keys out, or make a named style or layout in book.yaml",
                )
            elif key.text in entries:
                self._refuse_duplicate(entries[key.text].key, key)
            else:
                entries[key.text] = Entry(key, value)
        return entries

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node

    def _span(self, event: yaml.Event) -> Span:
        return Span(self.source, _at(event.start_mark), _at(event.end_mark))

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        start = _at(event.start_mark)
        if event.anchor is not None:
            self.report.error(
                "S204",
                f"'&{event.anchor}' is not read: YAML takes it for an anchor",
                Span(self.source, start, start + 1 + len(event.anchor)),
                help='put the text in quotes: "&…"',
                note="readers will not see this word",
            )
        if event.tag is not None:
            tag = _WORD.match(self.source.text, start)
            span = Span(self.source, start, tag.end() if tag is not None else start + 1)
            self.report.error(
                "S206",
                f"'{span.text}' is not read: YAML takes it for a tag",
                span,
                help="put the text in quotes, or take the exclamation mark out",
            )

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        self.report.error(
            "S204",
            f"'*{event.anchor}' is not read: YAML takes it for an alias",
            self._span(event),
            help=f'if it is emphasis, put the whole text in quotes: "*{event.anchor}*"',
        )

    def _refuse_duplicate(self, first: TextNode, second: TextNode) -> None:
        self.report.error(
            "S203",
            f"'{second.text}' stands here twice",
            second.span,
            help="put both together, or take one out; nothing under the second is read",
            note=f"the first is on line {first.span.begin.line}",
        )

    def _not_too_deep(self, event: yaml.CollectionStartEvent) -> bool:
        if len(self._open) <= DEEPEST:
            return True
        self.report.error(
            "S215",
            f"this is nested more than {DEEPEST} levels deep",
            self._span(event),
            help="a script needs about ten levels: look for brackets that are never closed",
        )
        return False


def _at(mark: Marked | None) -> int:
    return 0 if mark is None else mark.index  # parsers always set it; the stubs allow for none


def _pairs(children: list[Node]) -> Iterator[tuple[Node, Node]]:
    return zip(children[::2], children[1::2], strict=True)


# A quote left open runs on to the next one; what it swallowed looks like keys.
_SWALLOWED = re.compile(r"\n\s*(?:- )?[\w-]+: ")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CUT = re.compile(r"[ \t]+(#.*)")


def _text_node(source: Source, event: yaml.ScalarEvent, report: Report) -> TextNode:
    span = Span(source, _at(event.start_mark), _at(event.end_mark))
    plain = not event.style
    if not plain:
        _check_quoted(event, span, report)
        return TextNode(event.value, span, plain=False)
    cut = _CUT.match(source.text, span.end)
    return TextNode(
        event.value, span, cut=source.span(cut.start(1), cut.end(1)) if cut is not None else None
    )


def _check_quoted(event: yaml.ScalarEvent, span: Span, report: Report) -> None:
    if event.style in {"'", '"'} and "\n" in span.text and _SWALLOWED.search(span.text):
        report.error(
            "S209",
            "the quote that opens here runs on over the next lines of the script",
            Span(span.source, span.start, span.start + 1),
            help="close it on its own line; an apostrophe at the beginning of a text needs the"
            " whole text in double quotes",
        )
    if event.style == '"' and (found := _CONTROLS.search(event.value)) is not None:
        report.error(
            "S212",
            f"the text holds a character that no one can see (U+{ord(found[0]):04X})",
            span,
            help="take the backslash sequence out; \\n is the only one a script needs",
        )
