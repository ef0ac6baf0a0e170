"""What the YAML parser says where it stops, and what a writer would call it. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import yaml

from novel.records import dataclass
from novel.source import Source

NEWLINE = "\n"
_QUOTE_END = "found unexpected end of stream"
_SPECIAL = "*&!@`%>|-?,]}[{"
_KEY = re.compile(r"[ ]*(?:- +)*(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s:#'\"\[{*&!@%-][^:\n]*?):[ \t]+")
_BULLET = re.compile(r"[ ]*(?:- +)+")
_LONE_KEY = re.compile(r"[ ]*(?:- +)*[\w-]+$")
_COMMENT = re.compile(r"[ \t](#[^\n]*)")
_BRACKETS = re.compile(r"\{[^}]*\}|\[[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One problem in words; `again` is where blanking the value may let the parser go on."""

    code: str
    message: str
    start: int
    end: int
    help: str
    note: str = ""
    again: bool = True


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped, and what it said."""

    text: str
    problem: str
    context: str
    index: int
    context_index: int

    @property
    def line_start(self) -> int:
        """Where the line of the stop begins."""
        return self.text.rfind("\n", 0, self.index) + 1

    @property
    def line_end(self) -> int:
        """Where it ends."""
        end = self.text.find("\n", self.index)
        return len(self.text.rstrip()) if end < 0 else end

    @property
    def value_start(self) -> int:
        """Where the value on this line begins: behind its key, or behind its hyphen."""
        found = _KEY.match(self.text, self.line_start) or _BULLET.match(self.text, self.line_start)
        return self.line_start if found is None else found.end()

    @property
    def value(self) -> str:
        """The value on this line, to its end."""
        return self.text[self.value_start : self.line_end].rstrip()

    @property
    def in_brackets(self) -> bool:
        """It stopped inside [ ] or { }."""
        return "flow" in self.context


def explain(stop: Stop) -> Trouble:
    """What is wrong there, by the first rule that knows it."""
    for rule in _RULES:
        trouble = rule(stop)
        if trouble is not None:
            return trouble
    return Trouble(
        "S201",
        "YAML cannot read this line",
        stop.index,
        max(stop.line_end, stop.index + 1),
        help="compare it with its neighbours: spaces at its beginning, colon and space behind the"
        " key, quotes round a text with signs in it",
        note=stop.problem,
        again=False,
    )


def _open_quote(stop: Stop) -> Trouble | None:
    if "quoted scalar" not in stop.context or stop.problem != _QUOTE_END:
        return None
    return _unclosed(stop.text, stop.context_index, "it is never closed")


def _unclosed(text: str, start: int, note: str) -> Trouble:
    quote = text[start]
    end = text.find("\n", start)
    words = text[start + 1 : end if end >= 0 else len(text)].rstrip()
    whole = json.dumps(quote + words if quote == "'" else words, ensure_ascii=False)
    return Trouble(
        "S209",
        f"the quote {quote} that opens here is not closed on its line",
        start,
        start + 1,
        help=f"write {whole}" if words else "close it, or take it out",
        note=note,
    )


def _closed_early(stop: Stop) -> Trouble | None:
    """The text goes on behind its closing quote, or the quote closed on a later line."""
    end = len(stop.text[: stop.index].rstrip(" "))
    if end == 0 or stop.text[end - 1] not in "'\"" or not stop.problem.startswith("did not find"):
        return None
    start = _quoted_that_ends_at(stop.text, end)
    if start is None:
        return None
    if "\n" in stop.text[start:end]:
        line = stop.text.count("\n", 0, end) + 1
        return _unclosed(stop.text, start, f"YAML finds its end on line {line}")
    return Trouble(
        "S210",
        "the text goes on behind its closing quote",
        stop.index,
        max(stop.line_end, stop.index + 1),
        help='put the whole text in quotes and write the quotes inside it as “…” or \\"',
        note="this is left over",
    )


def _quoted_that_ends_at(text: str, end: int) -> int | None:
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            first, last = event.start_mark, event.end_mark
            quoted = isinstance(event, yaml.ScalarEvent) and bool(event.style)
            if quoted and first is not None and last is not None and last.index == end:
                return first.index
    except yaml.MarkedYAMLError:
        return None
    return None


def _tab(stop: Stop) -> Trouble | None:
    if stop.text[stop.index : stop.index + 1] != "\t":
        return None
    return Trouble(
        "S211",
        "there is a tab where YAML wants spaces",
        stop.index,
        stop.index + 1,
        help="put spaces there instead",
    )


def _document(stop: Stop) -> Trouble | None:
    if "<document start>" not in stop.problem:
        return None
    return Trouble(
        "S217",
        "the document ended above, yet something follows",
        stop.index,
        stop.line_end,
        help="take out the line with three dots: a script is one document",
        again=False,
    )


def _escape(stop: Stop) -> Trouble | None:
    said = "escape" in stop.problem or "hexdecimal" in stop.problem
    start = stop.text.rfind("\\", 0, stop.index + 1)
    if not said or "quoted scalar" not in stop.context or start < 0:
        return None
    return Trouble(
        "S220",
        f"'{stop.text[start : start + 2]}' means nothing in a quoted text",
        start,
        start + 2,
        help="write \\\\ for a backslash, or use single quotes: in them a backslash is itself",
    )


def _special_start(stop: Stop) -> Trouble | None:
    value = stop.value
    if not value or value[0] not in _SPECIAL or stop.index < stop.value_start:
        return None
    if value[0] in "[{" and (stop.in_brackets or not _BRACKETS.match(value)):
        return None
    return Trouble(
        "S208",
        f"a text that begins with {value[0]} must stand in quotes",
        stop.value_start,
        stop.line_end,
        help=f"write {json.dumps(value, ensure_ascii=False)}",
        note="YAML gives this sign a meaning of its own",
    )


def _colon(stop: Stop) -> Trouble | None:
    if stop.text[stop.index : stop.index + 1] != ":":
        return None
    before = stop.text[stop.line_start : stop.index]
    if not stop.in_brackets and _LONE_KEY.match(before):
        return _indentation(stop)
    if stop.in_brackets and _cut_in_brackets(stop) is None and "\n" in _since_context(stop):
        return _open_bracket(stop)
    return Trouble(
        "S207",
        "a text with a colon in it must stand in quotes",
        stop.index,
        stop.index + 1,
        help=f"write {json.dumps(stop.value, ensure_ascii=False)}"
        if not stop.in_brackets
        else 'put the text in quotes: "…"',
        note="YAML takes this colon for the end of a key",
    )


def _since_context(stop: Stop) -> str:
    return stop.text[stop.context_index : stop.index].rstrip()


def _cut_in_brackets(stop: Stop) -> Trouble | None:
    if not stop.in_brackets:
        return None
    found = _COMMENT.search(stop.text, stop.context_index, max(stop.index, stop.context_index))
    if found is None:
        return None
    return Trouble(
        "S202",
        'the text is cut off at " #"',
        found.start(1),
        found.end(1),
        help="put the text in quotes",
        note="YAML takes this for a comment; readers will not see it",
    )


def _open_bracket(stop: Stop) -> Trouble | None:
    if not stop.in_brackets:
        return None
    start = stop.context_index
    if stop.text[start : start + 1] not in {"[", "{"}:
        start = max(stop.text.rfind("[", 0, stop.index), stop.text.rfind("{", 0, stop.index))
    if start < 0:
        return None
    return Trouble(
        "S222",
        f"the bracket {stop.text[start]} that opens here is not closed, or a comma is missing",
        start,
        start + 1,
        help="close it, put commas between its parts, and put texts with signs in them in quotes",
        note=f"YAML gave up on line {stop.text.count(NEWLINE, 0, stop.index) + 1}",
        again=False,
    )


def _cut_above(text: str, index: int) -> Trouble | None:
    """A comment in the line above: it ended a text that was meant to go on here."""
    above = text[:index].rstrip()
    comment = _COMMENT.search(above, above.rfind("\n") + 1)
    if comment is None:
        return None
    return Trouble(
        "S202",
        'the text is cut off at " #"',
        comment.start(1),
        comment.end(1),
        help="put the whole text in quotes, also the part on the next line",
        note="YAML takes this for a comment; readers will not see it",
        again=False,
    )


def _stray_line(stop: Stop) -> Trouble | None:
    if stop.problem != "could not find expected ':'":
        return None
    here = Source("", stop.text).span(stop.context_index)
    if (cut := _cut_above(stop.text, stop.context_index)) is not None:
        return cut
    return Trouble(
        "S219",
        "this line is neither a key nor part of the text above it",
        stop.context_index,
        stop.context_index + len(here.line_text.strip()),
        help="to go on with the text above, indent the line further; a key needs a colon and a"
        " space behind it",
    )


def _indentation(stop: Stop) -> Trouble | None:
    first = stop.line_start
    while stop.text[first : first + 1] == " ":
        first += 1
    wanted = stop.context_index - (stop.text.rfind("\n", 0, stop.context_index) + 1) + 1
    column = first - stop.line_start + 1
    where = f" (its neighbours begin in column {wanted})" if stop.context else ""
    way_out = f"move it so that it lines up with the keys it belongs to{where}"
    if stop.context and wanted == column:
        way_out = "neighbours are either all keys or all begin with a hyphen: indent this line"
    return Trouble(
        "S219",
        "this line does not begin where its neighbours do",
        first,
        max(stop.line_end, first + 1),
        help=way_out,
        note=f"it begins in column {column}",
        again=False,
    )


def _misplaced(stop: Stop) -> Trouble | None:
    if stop.problem not in {"did not find expected key", "did not find expected '-' indicator"}:
        return None
    words = stop.value_start == stop.line_start
    return (_cut_above(stop.text, stop.line_start) if words else None) or _indentation(stop)


_RULES: tuple[Callable[[Stop], Trouble | None], ...] = (
    _open_quote,
    _closed_early,
    _tab,
    _document,
    _escape,
    _special_start,
    _cut_in_brackets,
    _colon,
    _open_bracket,
    _stray_line,
    _misplaced,
)
