"""What the YAML parser stumbles over, in words a writer knows, with the text to write instead.

The parser stops at the first problem. So the value it stopped at is blanked, and the file is tried
again: most files with several mistakes show them all at once.
"""

from __future__ import annotations

import yaml

from novel.diagnostics import Report
from novel.intake.stumbles import Stop, Trouble, explain
from novel.intake.texts import Draft, indents_with_tab
from novel.source import Span

MOST_PROBLEMS = 40


def report_syntax(draft: Draft, problem: yaml.MarkedYAMLError, report: Report) -> None:
    """Report a problem of the parser, and what a second look finds behind it."""
    text, last_line = draft.parsed, -2
    current: yaml.MarkedYAMLError | None = problem
    for _ in range(MOST_PROBLEMS):
        if current is None:
            return
        trouble = explain(_stop(text, current))
        span = Span(draft.source, trouble.start, trouble.end)
        line = span.begin.line
        # A problem right below the last one is more likely its echo than one of its own.
        if line in {last_line, last_line + 1}:
            return
        _say(trouble, span, report)
        if not trouble.again:
            return
        text, last_line = _blanked(text, trouble.start), line
        current = _next_problem(text)


def _say(trouble: Trouble, span: Span, report: Report) -> None:
    # Tabs that indent a line are reported where the text is checked, all of them.
    if trouble.code == "S211" and indents_with_tab(span.source.text, trouble.start):
        return
    report.error(trouble.code, trouble.message, span, help=trouble.help, note=trouble.note)


def _stop(text: str, problem: yaml.MarkedYAMLError) -> Stop:
    mark, context = problem.problem_mark, problem.context_mark
    at = mark.index if mark is not None else 0
    return Stop(
        text=text,
        problem=problem.problem or "",
        context=problem.context or "",
        index=min(at, len(text)),
        context_index=context.index if context is not None else at,
    )


def _next_problem(text: str) -> yaml.MarkedYAMLError | None:
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as problem:
        return problem
    return None


def _blanked(text: str, index: int) -> str:
    """The text with the value on that line replaced, index for index, by one that does no harm."""
    stop = Stop(text, "", "", index, index)
    start, end = stop.value_start, stop.line_end
    if start >= end:
        start = stop.line_start
        return text[:start] + " " * (end - start) + text[end:]
    return text[:start] + "x" + " " * (end - start - 1) + text[end:]
