"""From bytes to text: what no later stage should have to think of, said with line and byte.

A file that is no UTF-8 is not read further. Characters that YAML would stumble over are reported
and stand as spaces in the text that is parsed, so that the rest of the file is still checked.
"""

from __future__ import annotations

import re

from novel.diagnostics import Report
from novel.records import dataclass
from novel.shelf import Shelf
from novel.source import Source

MOST_BYTES = 4_000_000

_FOREIGN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|\r(?!\n)"
)
_TAB_INDENT = re.compile(r"^[ ]*\t[ \t]*(?=[^\s#])", re.MULTILINE)
_BREAKS = {"\x85": "U+0085", "\u2028": "U+2028", "\u2029": "U+2029"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as written (`source`) and as it can be parsed: the same length, index for index."""

    source: Source
    parsed: str


def read_draft(path: str, shelf: Shelf, report: Report) -> Draft | None:
    """The text of a file, or None where there is none that could be parsed.

    Raises:
        FileNotFoundError: There is no such file.
    """
    size = shelf.size(path)
    if size is not None and size > MOST_BYTES:
        report.error(
            "S216",
            f"the file is too big: {size / 1e6:.1f} MB",
            Source(path, "").span(0, 0),
            help=f"a script may have {MOST_BYTES / 1e6:.0f} MB; split it into chapters, and keep"
            " pictures under panels/",
        )
        return None
    text = _decoded(path, shelf.read(path), report)
    return None if text is None else checked(Source(path, text), report)


def checked(source: Source, report: Report) -> Draft:
    """The text with everything reported that YAML would stumble over or swallow."""
    for found in _FOREIGN.finditer(source.text):
        _report_foreign(source, found.start(), report)
    for found in _TAB_INDENT.finditer(source.text):
        tab = source.text.index("\t", found.start())
        report.error(
            "S211",
            "the line is indented with a tab",
            source.span(tab, found.end()),
            help="put spaces there instead: YAML does not take tabs for indentation",
        )
    return Draft(source, _FOREIGN.sub(" ", source.text))


def indents_with_tab(text: str, index: int) -> bool:
    """The line of that place is one whose indentation was reported for its tabs."""
    return _TAB_INDENT.match(text, text.rfind("\n", 0, index) + 1) is not None


def _decoded(path: str, content: bytes, report: Report) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        # Everything before the first bad byte is sound, so its length is the place in the text.
        sound = content[: problem.start].decode("utf-8-sig")
        source = Source(path, content.decode("utf-8-sig", errors="replace"))
        span = source.span(len(sound))
        report.error(
            "S214",
            f"byte 0x{content[problem.start]:02X} on line {span.begin.line} is no UTF-8",
            span,
            help=_encoding_help(content),
            note="from here on the file cannot be read",
        )
        return None


def _encoding_help(content: bytes) -> str:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "the file is UTF-16; save it again as UTF-8"
    high = sum(byte >= 0xC0 for byte in content)
    likely = " (it looks like Windows-1251)" if high * 4 > len(content) else ""
    return f"save the file again as UTF-8 in your editor{likely}"


def _report_foreign(source: Source, index: int, report: Report) -> None:
    char = source.text[index]
    span = source.span(index)
    if char in _BREAKS:
        report.error(
            "S213",
            f"there is a hidden line break ({_BREAKS[char]}) in the text",
            span,
            help="it often comes with text pasted from a word processor: delete it, and write \\n"
            " in a quoted text where the line should break",
            note="it stands here",
        )
    elif char == "\r":
        report.error(
            "S212",
            "the lines of this file end in an old way (carriage return only)",
            span,
            help="save the file again with line ends LF or CRLF",
        )
    else:
        report.error(
            "S212",
            f"there is a character here that no one can see (U+{ord(char):04X})",
            span,
            help="delete it and type the place again",
            note="it stands here",
        )
