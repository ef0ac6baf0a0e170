"""Texts that book.yaml gives once for all languages or by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from novel.diagnostics import Report, did_you_mean
from novel.intake.nodes import MapNode, Node
from novel.intake.values import read_prose
from novel.records import dataclass
from novel.source import Span


@dataclass(frozen=True, slots=True)
class Worded:
    """A text and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Texts:
    """A text by language; `span` is where it stands as a whole."""

    by_language: Mapping[str, Worded]
    span: Span


def read_texts(node: Node, languages: Sequence[str], report: Report) -> Texts | None:
    """A text by language. Written without languages, it is the same in all of them."""
    if not isinstance(node, MapNode):
        text = read_prose(node, report, language=languages[0])
        if text is None:
            return None
        return Texts({language: Worded(text, node.span) for language in languages}, node.span)
    found: dict[str, Worded] = {}
    for language, entry in node.entries.items():
        if language not in languages:
            report_language(entry.key.text, entry.key.span, languages, report)
            continue
        text = read_prose(entry.value, report, language=language)
        if text is not None:
            found[language] = Worded(text, entry.value.span)
    return Texts(found, node.span)


def report_language(word: str, span: Span, languages: Sequence[str], report: Report) -> None:
    """Say that a key is no language; in braces this is mostly a text cut at its comma."""
    cut = not word.isascii() or " " in word or len(word) > 8
    report.error(
        "S107",
        f"'{word}' is not a language of this book",
        span,
        help='a comma inside braces ends a text: put the text in quotes, {en: "One, two"}'
        if cut
        else did_you_mean(word, languages),
    )


def in_language(
    texts: Texts | None, language: str, source: str, report: Report, *, draft: bool
) -> str:
    """The text in one language; where it is missing, the source's, and a word to the author."""
    if texts is None:
        return ""
    found = texts.by_language.get(language)
    if found is not None:
        return found.text
    say = report.warning if draft else report.error
    say(
        "T306",
        f"there is no text in '{language}' here",
        texts.span,
        help=f"add {language}: … beside the others",
    )
    fallback = texts.by_language.get(source)
    return "" if fallback is None else fallback.text
