"""What is said of an artwork itself, wherever it stands: from its facts, or from its failure."""

from __future__ import annotations

from novel.diagnostics import Report
from novel.layout.facts import ArtFacts
from novel.paint.artwork.errors import ArtError
from novel.source import Span


def report_art_error(problem: ArtError, span: Span | None, report: Report) -> None:
    """Report an artwork that cannot be shown."""
    report.error(problem.code, problem.message, span, help=problem.help)


def inspect_facts(path: str, facts: ArtFacts, span: Span | None, report: Report) -> None:
    """Report what is odd about an artwork that can be shown."""
    if facts.profile_broken:
        report.warning(
            "A418",
            f"the colour profile in '{path}' cannot be used",
            span,
            help="its colours are taken as sRGB (or, in CMYK, as the press's own): "
            "save it again with an sRGB profile or without any",
        )
