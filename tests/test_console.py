"""How diagnostics are said: to people, to programs, and beside a change."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.console import (
    WIDEST,
    count,
    explain,
    render_github,
    render_json,
    render_text,
    wants_colour,
    width,
)
from novel.diagnostics import Diagnostic, Severity
from novel.source import Source


def problem(text: str, stretch: str, *, note: str = "", help: str = "") -> Diagnostic:
    source = Source("script/bg/01.yaml", text)
    start = text.index(stretch)
    span = source.span(start, start + len(stretch))
    return Diagnostic("S105", Severity.ERROR, "'speach' is not a voice", span, help, note)


def excerpt(text: str, stretch: str) -> tuple[str, str]:
    """The line and the line of carets below it."""
    lines = render_text([problem(text, stretch)], colour=False).split("\n")
    return lines[2], lines[3]


def test_a_problem_is_said_with_place_line_caret_note_and_help() -> None:
    one = problem("a: 1\n        voice: speach\n", "speach", note="here", help="say 'speech'")
    assert render_text([one], colour=False) == (
        "script/bg/01.yaml:2:16: error[S105]: 'speach' is not a voice\n"
        "   |\n"
        " 2 |         voice: speach\n"
        "   |                ^^^^^^ here\n"
        "   = help: say 'speech'\n"
        "\n"
        "1 error\n"
    )


def test_the_gutter_grows_with_the_line_number() -> None:
    text = "\n" * 1233 + "voice: speach\n"
    assert "\n     |\n1234 | voice: speach\n     |        ^^^^^^\n" in render_text(
        [problem(text, "speach")], colour=False
    )


@pytest.mark.parametrize(
    ("line", "stretch", "column"),
    [
        ("ѝ: speach", "speach", 3),
        ("и\u0300\u0301: speach", "speach", 3),
        ("漢字: speach", "speach", 6),
        ("\t: speach", "speach", 6),
        ("🙂: speach", "speach", 4),
        ("a\u200db: speach", "speach", 4),
    ],
)
def test_carets_count_columns_as_shown(line: str, stretch: str, column: int) -> None:
    _, under = excerpt(line, stretch)
    assert under.removeprefix("   | ").index("^") == column


def test_a_wide_word_has_as_many_carets_as_columns() -> None:
    _, under = excerpt("a: 漢字", "漢字")
    assert under.count("^") == 4


def test_a_place_of_no_length_has_one_caret() -> None:
    source = Source("f.yaml", "a:\n")
    one = Diagnostic("S111", Severity.ERROR, "no text", source.span(2, 2))
    assert "\n   |   ^\n" in render_text([one], colour=False)


def test_a_stretch_of_several_lines_is_marked_on_its_first() -> None:
    line, under = excerpt("a: one\n  two\n", "one\n  two")
    assert (line, under) == (" 1 | a: one", "   |    ^^^")


@given(st.text(max_size=300), st.data())
def test_excerpts_never_break_the_line(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Source("f.yaml", text).span(start, data.draw(st.integers(start, len(text))))
    shown = render_text([Diagnostic("S1", Severity.ERROR, "m", span)], colour=False)
    lines = shown.split("\n")
    assert len(lines) in {4, 7}
    assert all(width(line) <= WIDEST + 10 for line in lines[1:])
    assert all(part.isprintable() or not part.isascii() for part in lines)


def test_a_long_line_is_cut_round_the_mistake() -> None:
    line, under = excerpt("seen: " + "word " * 100 + "speach " + "word " * 100, "speach")
    assert len(line) <= WIDEST + 10
    assert line.index("speach") == under.index("^")


def test_a_problem_without_a_place_says_so_without_one() -> None:
    one = Diagnostic("B801", Severity.ERROR, "there is no book", help="make one")
    assert render_text([one], colour=False) == (
        "error[B801]: there is no book\n   = help: make one\n\n1 error\n"
    )


def test_help_of_several_lines_stays_in_its_column() -> None:
    one = Diagnostic("B801", Severity.ERROR, "m", help="first\nsecond")
    assert "   = help: first\n           second\n" in render_text([one], colour=False)


def test_no_problems_are_no_text() -> None:
    assert render_text([], colour=False) == ""


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [(1, 0, "1 error"), (2, 1, "2 errors, 1 warning"), (0, 3, "3 warnings"), (0, 0, "")],
)
def test_problems_are_counted(errors: int, warnings: int, said: str) -> None:
    found = [Diagnostic("S1", Severity.ERROR, "m")] * errors
    assert count([*found, *[Diagnostic("S1", Severity.WARNING, "m")] * warnings]) == said


def test_colour_adds_nothing_but_colour() -> None:
    one = problem("voice: speach", "speach", help="say 'speech'")
    coloured = render_text([one], colour=True)
    assert "\x1b[31m" in coloured
    for code in ("0", "1", "31", "33", "34"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == render_text([one], colour=False)


def test_json_counts_places_from_one() -> None:
    said = json.loads(render_json([problem("a: 1\nvoice: speach\n", "speach", help="help")]))
    assert said["errors"] == 1
    assert said["warnings"] == 0
    assert said["diagnostics"] == [
        {
            "code": "S105",
            "severity": "error",
            "message": "'speach' is not a voice",
            "path": "script/bg/01.yaml",
            "line": 2,
            "column": 8,
            "end_line": 2,
            "end_column": 14,
            "note": "",
            "help": "help",
        }
    ]


def test_json_keeps_cyrillic_readable() -> None:
    assert "Здравей" in render_json([Diagnostic("S1", Severity.ERROR, "Здравей")])


def test_github_is_told_the_place_and_nothing_breaks_the_command() -> None:
    one = problem("voice: speach", "speach", help="100 % sure:\nsay, well")
    assert render_github([one]) == (
        "::error file=script/bg/01.yaml,line=1,col=8,endColumn=14,title=error S105"
        "::'speach' is not a voice. 100 %25 sure:%0Asay, well\n"
    )


def test_an_explanation_holds_why_and_what_to_do() -> None:
    text = explain("s202")
    assert text is not None
    assert text.startswith("S202: ")
    assert "What to do:" in text
    assert '    - elena: "Call #112 now"' in text


def test_what_nobody_knows_is_not_explained() -> None:
    assert explain("Z999") is None


class _Terminal:
    """A stream that says whether somebody looks at it."""

    def __init__(self, *, terminal: bool) -> None:
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "no_colour", "wanted"), [(True, "", True), (True, "1", False), (False, "", False)]
)
def test_colour_is_for_terminals_whose_user_wants_it(
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,  # noqa: FBT001
    no_colour: str,
    wanted: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("TERM", "xterm")
    assert wants_colour(_Terminal(terminal=terminal)) is wanted
