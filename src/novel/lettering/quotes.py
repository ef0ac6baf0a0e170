"""Quotes: those that are not the quotes of a text's language."""

from __future__ import annotations

import re

from novel.book.page import Line
from novel.diagnostics import Report
from novel.lettering.languages import rules

_QUOTES = '"“”„‟«»‹›‚‘'  # ’ is an apostrophe too
_INCHES = re.compile(r'(?<=\d)"')
_AS_TYPED = ("message", "screen")  # people's thumbs and machines know one quote


def check_quotes(line: Line, report: Report) -> None:
    """Report quotes that readers of the line's language do not know."""
    known = rules(line.language).quotes
    if not known or line.kind in _AS_TYPED:
        return
    text = _INCHES.sub("", line.written)
    wrong = dict.fromkeys(char for char in text if char in _QUOTES and char not in known)
    if wrong:
        report.warning(
            "L528",
            f"{' '.join(wrong)} is no quote in this language ({line.language})",
            line.span,
            help=f"write {known[0]}…{known[1]}; others that are right: {' '.join(known[2:])}",
        )
