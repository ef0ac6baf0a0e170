"""How people are spoken to: diagnostics as text, as JSON and as annotations.

A diagnostic shows its line with a caret under the mistake. Carets count columns as shown: a
combining mark takes none, a wide character two.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable
from typing import Protocol

from novel.catalogue import catalogue
from novel.diagnostics import Diagnostic, Severity
from novel.records import dataclass
from novel.source import Span

WIDEST = 100
_TAB = "    "
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}
_BLUE, _BOLD = "34", "1"


class Stream(Protocol):
    """Something written to, which may be a terminal."""

    def isatty(self) -> bool:
        """It is one."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes in colour or not."""

    colour: bool

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def render_text(diagnostics: Iterable[Diagnostic], *, colour: bool) -> str:
    """All diagnostics for people, in their order, and a last line that counts them."""
    shown = tuple(diagnostics)
    if not shown:
        return ""
    pen = _Pen(colour)
    parts = [_render_one(diagnostic, pen) for diagnostic in shown]
    return "\n\n".join([*parts, count(shown)]) + "\n"


def wants_colour(stream: Stream) -> bool:
    """The stream is a terminal whose user has not asked for plain text (no-color.org)."""
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are: `2 errors, 1 warning`."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    return ", ".join(
        f"{number} {severity.value}{'' if number == 1 else 's'}"
        for severity in Severity
        if (number := severities.count(severity))
    )


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """All diagnostics for programs: places count from 1, ends are behind the last character."""
    records = [_record(diagnostic) for diagnostic in diagnostics]
    totals = {
        f"{severity.value}s": sum(record["severity"] == severity for record in records)
        for severity in Severity
    }
    return json.dumps({"diagnostics": records, **totals}, ensure_ascii=False, indent=2) + "\n"


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """All diagnostics as workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(f"{_annotation(diagnostic)}\n" for diagnostic in diagnostics)


def explain(code: str) -> str | None:
    """The catalogue's page on a code, or None where there is no such code."""
    rule = catalogue().get(code.upper())
    if rule is None:
        return None
    example = f"\nExample:\n\n{_indented(rule.example)}\n" if rule.example else ""
    return (
        f"{rule.code}: {rule.title} ({rule.severity.value})\n\n{rule.why}\n\n"
        f"What to do: {rule.mend}\n{example}"
    )


def width(text: str) -> int:
    """The columns a text takes in a terminal."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _visible(text: str) -> str:
    """The text as it can be printed on one line: tabs as spaces, controls as a replacement."""
    wide = text.replace("\t", _TAB)
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c
        for c in wide
    )


def _render_one(diagnostic: Diagnostic, pen: _Pen) -> str:
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    head = f"{pen.paint(label, _COLOURS[diagnostic.severity])}: {_visible(diagnostic.message)}"
    gutter = 2
    lines = [head]
    if diagnostic.span is not None:
        begin = diagnostic.span.begin
        gutter = max(2, len(str(begin.line)))
        place = f"{diagnostic.span.path}:{begin.line}:{begin.column}"
        lines = [f"{pen.paint(place, _BOLD)}: {head}"]
        if diagnostic.span.line_text.strip():
            lines += _excerpt(diagnostic, gutter, pen)
    if diagnostic.help:
        lines += _help_lines(diagnostic.help, gutter, pen)
    return "\n".join(lines)


def _excerpt(diagnostic: Diagnostic, gutter: int, pen: _Pen) -> list[str]:
    """The line, and the caret under the stretch of it that is meant."""
    span = diagnostic.span
    if span is None:
        return []
    before, marked, after = _cut_line(span)
    number = str(span.begin.line).rjust(gutter)
    bar = pen.paint("|", _BLUE)
    caret = "^" * max(1, width(marked))
    note = f" {diagnostic.note}" if diagnostic.note else ""
    under = f"{' ' * width(before)}{pen.paint(f'{caret}{note}', _COLOURS[diagnostic.severity])}"
    return [
        f"{' ' * gutter} {bar}",
        f"{pen.paint(number, _BLUE)} {bar} {before}{marked}{after}".rstrip(),
        f"{' ' * gutter} {bar} {under}",
    ]


def _cut_line(span: Span) -> tuple[str, str, str]:
    """What stands before, in and behind the span on its first line, cut to fit a terminal."""
    line, start = span.line_text, span.begin.column - 1
    end = min(len(line), start + max(1, span.end - span.start))
    before, marked, after = line[:start], line[start:end].rstrip() or line[start:end], line[end:]
    after = line[start + len(marked) :]
    before, marked, after = _visible(before), _visible(marked), _visible(after)
    if width(before) + width(marked) > WIDEST and width(before) > 40:
        before = "…" + before[-(WIDEST // 3) :]
    if width(before) + width(marked) > WIDEST:
        return before, _clipped(marked, WIDEST - width(before)), ""
    return before, marked, _clipped(after, WIDEST - width(before) - width(marked))


def _clipped(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    kept = ""
    for char in text:
        if width(kept) + _columns(char) >= room:
            break
        kept += char
    return f"{kept}…"


def _help_lines(text: str, gutter: int, pen: _Pen) -> list[str]:
    first, *rest = text.split("\n")
    margin = " " * gutter
    label = pen.paint("help", _BOLD)
    return [f"{margin} = {label}: {first}", *(f"{margin}         {line}" for line in rest)]


def _record(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    span = diagnostic.span
    begin = None if span is None else span.begin
    end = None if span is None else span.source.span(max(span.end, span.start)).begin
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "path": None if span is None else span.path,
        "line": None if begin is None else begin.line,
        "column": None if begin is None else begin.column,
        "end_line": None if end is None else end.line,
        "end_column": None if end is None else end.column,
        "note": diagnostic.note,
        "help": diagnostic.help,
    }


def _annotation(diagnostic: Diagnostic) -> str:
    properties = {"title": f"{diagnostic.severity.value} {diagnostic.code}"}
    span = diagnostic.span
    if span is not None:
        begin, end = span.begin, span.source.span(max(span.end, span.start)).begin
        place = {"file": span.path, "line": str(begin.line), "col": str(begin.column)}
        if end.line == begin.line and end.column > begin.column:
            place["endColumn"] = str(end.column)
        properties = {**place, **properties}
    said = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    words = ". ".join(part for part in (diagnostic.message, diagnostic.help) if part)
    return f"::{diagnostic.severity.value} {said}::{_escaped(words, '')}"


def _escaped(text: str, more: str) -> str:
    """Text with the signs escaped that workflow commands give a meaning to."""
    signs = "%\r\n" + more
    return "".join(f"%{ord(char):02X}" if char in signs else char for char in text)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
