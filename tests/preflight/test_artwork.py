"""What is said of an artwork itself, at the line that names it."""

from __future__ import annotations

import re
from pathlib import Path

import novel.paint.artwork
from novel.catalogue.art import RULES
from novel.diagnostics import Report
from novel.layout.facts import ArtFacts
from novel.paint.artwork import ArtError
from novel.preflight.artwork import inspect_facts, report_art_error
from novel.source import Source, Span

SPAN = Span(Source("script/en/01.yaml", "art: 01/p01-a.png\n"), 5, 17)


def facts(*, profile_broken: bool) -> ArtFacts:
    return ArtFacts(width=1, height=1, format="PNG", mode="RGB", profile_broken=profile_broken)


def test_a_broken_profile_is_a_warning() -> None:
    report = Report()
    inspect_facts("01/p01-a.png", facts(profile_broken=True), SPAN, report)
    assert [(problem.code, problem.span) for problem in report] == [("A418", SPAN)]
    assert not report.failed


def test_sound_art_is_passed_over() -> None:
    report = Report()
    inspect_facts("01/p01-a.png", facts(profile_broken=False), SPAN, report)
    assert not report


def test_art_that_cannot_be_shown_is_an_error_at_its_line() -> None:
    report = Report()
    report_art_error(ArtError("A410", "'a.png' is an empty file", "save it again"), SPAN, report)
    (problem,) = report
    assert (problem.code, problem.message, problem.help, problem.span) == (
        "A410",
        "'a.png' is an empty file",
        "save it again",
        SPAN,
    )


def test_every_code_of_an_artwork_is_explained() -> None:
    folder = Path(novel.paint.artwork.__file__).parent
    used = {
        code
        for file in folder.glob("*.py")
        for code in re.findall(r'"(A4\d\d)"', file.read_text(encoding="utf-8"))
    }
    assert used <= {rule.code for rule in RULES}
