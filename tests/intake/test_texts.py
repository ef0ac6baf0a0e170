from __future__ import annotations

import pytest

from novel.diagnostics import Report
from novel.intake.texts import MOST_BYTES, read_draft
from novel.shelf import MemoryShelf

PATH = "script/en/01.yaml"


def read(content: bytes) -> tuple[str | None, Report]:
    report = Report()
    draft = read_draft(PATH, MemoryShelf({PATH: content}), report)
    return (None if draft is None else draft.parsed), report


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    text, report = read("\ufeffa: да\n".encode())
    assert (text, len(report)) == ("a: да\n", 0)


def test_bytes_of_another_encoding_are_named_with_their_line() -> None:
    text, report = read(b"a: one\nb: " + "Здравей".encode("cp1251"))
    (found,) = report
    assert text is None
    assert found.code == "S214"
    assert found.span is not None
    assert (found.span.begin.line, found.span.begin.column) == (2, 4)
    assert "0xC7" in found.message


def test_a_script_in_windows_1251_is_told_its_encoding() -> None:
    _, report = read("глава: Телефонът".encode("cp1251"))
    assert [d.help for d in report] == [
        "save the file again as UTF-8 in your editor (it looks like Windows-1251)"
    ]


def test_a_script_in_utf_16_is_told_its_encoding() -> None:
    _, report = read("a: one".encode("utf-16"))
    assert ["UTF-16" in d.help for d in report] == [True]


def test_a_lone_surrogate_is_refused_as_bytes_are() -> None:
    _, report = read(b"a: \xed\xa0\x80")
    assert [d.code for d in report] == ["S214"]


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ufffe", "\ufeff"])
def test_characters_nobody_sees_are_reported_where_they_stand(char: str) -> None:
    text, report = read(f"a: one{char}two\nb: three\n".encode())
    (found,) = report
    assert found.code == "S212"
    assert found.span is not None
    assert found.span.begin.column == 7
    assert text == "a: one two\nb: three\n"


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_line_breaks_of_word_processors_are_reported(char: str) -> None:
    _, report = read(f"a: one{char}two\n".encode())
    assert [d.code for d in report] == ["S213"]


def test_line_ends_of_carriage_returns_alone_are_reported() -> None:
    _, report = read(b"a: one\rb: two\r")
    assert {d.code for d in report} == {"S212"}


def test_every_tab_that_indents_is_reported() -> None:
    _, report = read(b"a:\n\tb: one\n\t\tc: two\n  \td: three\n\t# a comment\n")
    assert [(d.code, d.span.begin.line if d.span else 0) for d in report] == [
        ("S211", 2),
        ("S211", 3),
        ("S211", 4),
    ]


def test_a_file_beyond_the_limit_is_not_even_read() -> None:
    text, report = read(b"#" * (MOST_BYTES + 1))
    assert text is None
    assert [d.code for d in report] == ["S216"]


def test_the_limit_is_said() -> None:
    _, report = read(b"#" * 10_000_000)
    assert ["10.0 MB" in d.message and "4 MB" in d.help for d in report] == [True]
