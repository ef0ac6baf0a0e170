"""What a field asks of its node: each reader gives the value, or reports and gives None."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from novel.book.page import Percent, PercentBox
from novel.book.words import cleaned, is_seen, parse_words, plain
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake import lengths
from novel.intake.letters import report_mixed_letters
from novel.intake.nodes import ListNode, MapNode, Node, TextNode
from novel.source import Span

YES, NO = ("true", "yes"), ("false", "no")
_SHAPES = {TextNode: "a text", ListNode: "a list", MapNode: "keys with values"}


def shape_of(node: Node) -> str:
    """What a node is, in words."""
    if isinstance(node, TextNode) and not node.text.strip():
        return "nothing"
    return _SHAPES[type(node)]


def report_shape(node: Node, wanted: str, report: Report, *, help: str = "") -> None:
    """Say that something else was expected here."""
    report.error(
        "S103",
        f"this should be {wanted}, not {shape_of(node)}",
        node.span,
        help=help or f"write {wanted} behind the colon",
    )


def read_word(node: Node, report: Report) -> str | None:
    """A name or a setting: one short text that no reader sees."""
    if isinstance(node, TextNode) and node.text.strip():
        return node.text.strip()
    report_shape(node, "a word", report)
    return None


def read_prose(node: Node, report: Report, *, language: str = "") -> str | None:
    """A text that readers see, whole: with its language, it is looked over for mixed letters."""
    if not isinstance(node, TextNode):
        report_shape(node, "a text", report, help=_text_help(node))
        return None
    text = cleaned(node.text).strip()
    if not is_seen(plain(parse_words(text))):
        text = ""
    if node.cut is not None:
        _report_cut(node, node.cut, report)
    elif not text and not (node.plain and node.span.text):  # an anchor or alias is reported
        report.error(
            "S111",
            "there is no text here",
            node.span,
            help="write the text behind the colon, or take the key out",
        )
    if not text:
        return None
    if language:
        report_mixed_letters(text, node.span, report)
    return text


def _text_help(node: Node) -> str:
    if isinstance(node, MapNode) and any(e.value.span.text for e in node.entries.values()):
        return "write one text here; translations stand in the chapters of their own languages"
    written = node.span.text
    if "\n" in written:
        return "write one text behind the colon"
    return f"if this is the text, write {json.dumps(written, ensure_ascii=False)}"


def _report_cut(node: TextNode, cut: Span, report: Report) -> None:
    whole = node.span.source.text[node.span.start : cut.end].strip()
    say = report.warning if node.text.strip() else report.error
    say(
        "S202",
        'the text is cut off at " #"',
        cut,
        note="YAML takes this for a comment; readers will not see it",
        help=f"put the text in quotes: {json.dumps(whole, ensure_ascii=False)}; a comment"
        " belongs on a line of its own",
    )


def read_choice(
    node: Node, choices: Collection[str], report: Report, *, what: str, code: str = "S105"
) -> str | None:
    """One of the words that are allowed here; `what` names it: "a voice"."""
    word = read_word(node, report)
    if word is None or word in choices:
        return word
    report.error(
        code,
        f"'{word}' is not {what}",
        node.span,
        help=did_you_mean(word, choices, most=16) or "there is none yet: add it to book.yaml",
    )
    return None


def read_flag(node: Node, report: Report) -> bool | None:
    """Yes or no."""
    word = node.text.lower() if isinstance(node, TextNode) else ""
    if word in YES or word in NO:
        return word in YES
    report.error(
        "S110", "this should be yes or no", node.span, help="write yes or no (or true, false)"
    )
    return None


def read_number(
    node: Node, report: Report, *, low: float, high: float, what: str = "a number"
) -> float | None:
    """A number within limits."""
    value = lengths.parse_number(node.text) if isinstance(node, TextNode) else None
    if value is not None and low <= value <= high:
        return value
    report.error(
        "S118",
        f"'{_short(node)}' is not {what}" if value is None else f"{value:g} is out of range",
        node.span,
        help=f"write a number from {low:g} to {high:g}{_comma_help(node)}",
    )
    return None


def read_length(node: Node, report: Report, *, low: Pt = 0.0) -> Pt | None:
    """A length in points; `low` keeps negative lengths out."""
    value = lengths.parse_length(node.text) if isinstance(node, TextNode) else None
    if value is not None and value >= low:
        return value
    bare = isinstance(node, TextNode) and lengths.parse_number(node.text) is not None
    if value is not None:
        message = f"'{_short(node)}' is too small: a length here is at least {low:g} pt"
    elif bare:
        message = f"'{_short(node)}' has no unit"
    else:
        message = f"'{_short(node)}' is not a length"
    report.error(
        "S108",
        message,
        node.span,
        help=f"write a number and its unit: 3 mm, 8 pt, 1 cm or 1 in{_comma_help(node)}",
    )
    return None


def read_percent(node: Node, report: Report, *, low: float = 0, high: float = 100) -> float | None:
    """A figure in per cent, as it stands: 45 for `45` and `45 %`."""
    value = lengths.parse_percent(node.text) if isinstance(node, TextNode) else None
    if value is not None and low <= value <= high:
        return value
    if value is None:
        message = f"'{_short(node)}' is not a figure in per cent"
    else:
        message = f"{value:g} per cent lies outside"
    report.error("S109", message, node.span, help=f"write a number from {low:g} to {high:g}")
    return None


def read_resolution(node: Node, report: Report) -> float | None:
    """Pixels an inch."""
    value = lengths.parse_resolution(node.text) if isinstance(node, TextNode) else None
    if value is not None and 1 <= value <= 4800:
        return value
    report.error(
        "S108",
        f"'{_short(node)}' is not a resolution",
        node.span,
        help="write a number and ppi: 300 ppi",
    )
    return None


def read_percents(
    node: Node, count: int, report: Report, *, low: float, high: float, form: str
) -> Sequence[float] | None:
    """That many figures in per cent; `form` shows how they are written."""
    if not isinstance(node, ListNode) or len(node.items) != count:
        report.error(
            "S103",
            f"this should be {count} numbers in per cent",
            node.span,
            help=f"write them as {form}",
        )
        return None
    found = [read_percent(item, report, low=low, high=high) for item in node.items]
    values = [value for value in found if value is not None]
    return values if len(values) == count else None


def read_place(node: Node, report: Report, *, low: float = 0, high: float = 100) -> Percent | None:
    """A place in per cent."""
    found = read_percents(node, 2, report, low=low, high=high, form="[50, 20]: from left, from top")
    return None if found is None else Percent(found[0], found[1])


def read_box(node: Node, report: Report) -> PercentBox | None:
    """A box in per cent that does not run out of its picture."""
    form = "[55, 20, 25, 30]: from left, from top, width, height"
    found = read_percents(node, 4, report, low=0, high=100, form=form)
    if found is None:
        return None
    box = PercentBox(*found)
    if box.x + box.width > 100 or box.y + box.height > 100:
        report.error(
            "S109",
            "the box runs out of the picture",
            node.span,
            help="left and width, top and height may come to 100 together, no more",
        )
        return None
    return box


def _short(node: Node) -> str:
    text = " ".join(node.span.text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def _comma_help(node: Node) -> str:
    text = node.text if isinstance(node, TextNode) else ""
    return "; decimals take a point, not a comma" if "," in text else ""
