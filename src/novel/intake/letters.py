"""Letters of two scripts in one word: they look alike, but search and fonts tell them apart."""

from __future__ import annotations

import re
import unicodedata

from novel.diagnostics import Report
from novel.source import Span

_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_SCRIPTS = {"Latin": _LATIN, "Cyrillic": _CYRILLIC, "Greek": _GREEK}
_SUSPECT = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def report_mixed_letters(text: str, span: Span, report: Report) -> None:
    """Warn of every word that holds letters of two scripts, and name the odd ones out."""
    if _SUSPECT.search(text) is None:
        return
    for word in _WORD.findall(text):
        odd = _odd_letters(word)
        if odd is not None:
            _warn(word, *odd, span, report)


def _odd_letters(word: str) -> tuple[str, str, str] | None:
    """The letters of the rarer script, its name, and that of the other; None in one script."""
    counts = {name: len(pattern.findall(word)) for name, pattern in _SCRIPTS.items()}
    present = sorted((n for n in counts if counts[n]), key=lambda name: counts[name])
    if len(present) < 2:
        return None
    rare, common = present[0], present[-1]
    return "".join(dict.fromkeys(_SCRIPTS[rare].findall(word))), rare, common


def _warn(word: str, letters: str, rare: str, common: str, span: Span, report: Report) -> None:
    names = ", ".join(f"'{c}' ({unicodedata.name(c).lower()})" for c in letters)
    report.warning(
        "S115",
        f"'{word}' is a {common} word with {rare} letters in it",
        _letter_span(word, letters, span),
        help=f"type the word again: it holds {names}",
        note="this letter only looks right",
    )


def _letter_span(word: str, letters: str, span: Span) -> Span:
    at = span.text.find(word)
    if at < 0:
        return span
    index = span.start + at + min(word.index(char) for char in letters)
    return Span(span.source, index, index + 1)
