"""The keys of one mapping, read one by one; unknown and missing keys are reported here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from novel.book.page import Percent
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake import values
from novel.intake.keys import KEYS_OF
from novel.intake.keyspec import Where
from novel.intake.nodes import Entry, ListNode, MapNode, Node, TextNode
from novel.records import dataclass
from novel.source import Span


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in a mapping of the script.

    Every reader gives the value under a key, or None where the key is not there or its value is
    of no use; the latter is in the report.
    """

    entries: Mapping[str, Entry]
    span: Span
    report: Report

    def node(self, key: str) -> Node | None:
        """The node under a key."""
        entry = self.entries.get(key)
        return None if entry is None else entry.value

    def key_span(self, key: str) -> Span | None:
        """Where the key itself stands."""
        entry = self.entries.get(key)
        return None if entry is None else entry.key.span

    def value_span(self, key: str) -> Span | None:
        """Where the key's value stands."""
        node = self.node(key)
        return None if node is None else node.span

    def word(self, key: str) -> str | None:
        """A name or setting."""
        node = self.node(key)
        return None if node is None else values.read_word(node, self.report)

    def prose(self, key: str, *, language: str = "") -> str | None:
        """A text that readers see."""
        node = self.node(key)
        return None if node is None else values.read_prose(node, self.report, language=language)

    def choice(
        self, key: str, choices: Collection[str], *, what: str, code: str = "S105"
    ) -> str | None:
        """One of the words allowed here."""
        node = self.node(key)
        if node is None:
            return None
        return values.read_choice(node, choices, self.report, what=what, code=code)

    def flag(self, key: str) -> bool | None:
        """Yes or no."""
        node = self.node(key)
        return None if node is None else values.read_flag(node, self.report)

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """A number within limits."""
        node = self.node(key)
        return None if node is None else values.read_number(node, self.report, low=low, high=high)

    def length(self, key: str, *, low: Pt = 0.0) -> Pt | None:
        """A length, in points."""
        node = self.node(key)
        return None if node is None else values.read_length(node, self.report, low=low)

    def percent(self, key: str, *, high: float = 100) -> float | None:
        """A figure in per cent."""
        node = self.node(key)
        return None if node is None else values.read_percent(node, self.report, high=high)

    def resolution(self, key: str) -> float | None:
        """Pixels an inch."""
        node = self.node(key)
        return None if node is None else values.read_resolution(node, self.report)

    def place(self, key: str) -> Percent | None:
        """A place in per cent."""
        node = self.node(key)
        return None if node is None else values.read_place(node, self.report)

    def items(self, key: str) -> tuple[Node, ...]:
        """The parts of a list; none where there is no list."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, ListNode):
            return node.items
        values.report_shape(node, "a list", self.report, help="begin every part with '- '")
        return ()

    def named(self, key: str, *, what: str) -> Iterator[Entry]:
        """The entries of a mapping whose keys are free names."""
        node = self.node(key)
        return iter(()) if node is None else named_entries(node, self.report, what=what)


def named_entries(node: Node, report: Report, *, what: str) -> Iterator[Entry]:
    """The entries of a mapping with free names; `what` says what belongs here."""
    if isinstance(node, MapNode):
        return iter(node.entries.values())
    values.report_shape(node, what, report, help="write a name, a colon, and what belongs to it")
    return iter(())


def open_fields(
    node: Node,
    where: Where,
    report: Report,
    *,
    owner: Span | None = None,
    free: Collection[str] = (),
) -> Fields | None:
    """The keys of a node that must be a mapping; `free` are further keys allowed here.

    `owner` is where the mapping's name stands, for keys that are missing.
    """
    if not isinstance(node, MapNode):
        values.report_shape(
            node,
            f"the keys of {_article(where)}",
            report,
            help=_keys_help(node, where),
        )
        return None
    known = KEYS_OF[where]
    for key, entry in node.entries.items():
        if key not in known and key not in free:
            _report_unknown(entry, where, [*known, *free], report)
    span = owner or _first_key(node)
    for key, spec in known.items():
        if spec.needed and key not in node.entries:
            report.error(
                "S102", f"the key '{key}' is missing here", span, help=f"add a line: {spec.example}"
            )
    return Fields(node.entries, span, report)


def _first_key(node: MapNode) -> Span:
    first = next(iter(node.entries.values()), None)
    return node.span if first is None else first.key.span


def _report_unknown(entry: Entry, where: Where, known: list[str], report: Report) -> None:
    key = entry.key.text
    elsewhere = sorted(place for place, keys in KEYS_OF.items() if key in keys)
    hint = did_you_mean(key, known, most=24)
    if elsewhere:
        hint = f"it is a key of: {', '.join(elsewhere)}. Here: {', '.join(known)}"
    report.error("S101", f"'{key}' is not a key of {_article(where)}", entry.key.span, help=hint)


def _article(where: Where) -> str:
    if where in {"book.yaml", "margins", "lettering", "print", "web", "limits"}:
        return where
    return f"an {where}" if where[0] in "aeiou" else f"a {where}"


def _keys_help(node: Node, where: Where) -> str:
    text = node.text if isinstance(node, TextNode) else ""
    if where == "panel" and text.endswith((".png", ".jpg", ".jpeg")):
        return f"write art: {text} on a line below"
    if ":" in text and ": " not in text:
        return f"put a space behind the colon: {text.replace(':', ': ', 1)}"
    examples = [spec.example for spec in KEYS_OF[where].values()]
    return f"for example: {examples[0]}" if examples else ""
