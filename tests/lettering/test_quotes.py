"""Quotes match their language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from novel.book.book import Book
from novel.book.page import Kind, Line
from novel.diagnostics import Report
from novel.lettering.quotes import check_quotes
from novel.order import Order
from novel.reading import readings
from novel.shelf import MemoryShelf


@pytest.fixture
def line(read_small: Callable[..., Book]) -> Line:
    return next(read_small().pages).panels[0].lines[1]


def said(line: Line, language: str, text: str, kind: Kind = "speech") -> list[str]:
    report = Report()
    check_quotes(replace(line, language=language, written=text, kind=kind), report)
    return [problem.code for problem in report]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“No,” he said, “don't.”"),
        ("bg", "„Да“, каза тя, ‚не‘."),
        ("ru", "«Да»"),
        ("de", "„Ja“, »nein«"),
        ("fr", "«\u00a0Non\u00a0», l’autre"),
        ("pl", "„Tak”"),
        ("el", "«Ναι»"),
        ("sr-Latn", "„Da”"),
        ("xx", '"As nobody knows"'),
        ("en", 'A screen of 6" across'),
    ],
)
def test_the_quotes_of_a_language_are_right(line: Line, language: str, text: str) -> None:
    assert said(line, language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("bg", "“Да”"), ("en", '"No"'), ("ru", '"Да"'), ("pl", "“Tak”"), ("de", "“Ja”")],
)
def test_those_of_another_language_or_of_a_keyboard_are_said(
    line: Line, language: str, text: str
) -> None:
    assert said(line, language, text) == ["L528"]


@pytest.mark.parametrize("kind", ["message", "screen"])
def test_what_people_type_and_machines_show_may_hold_any(line: Line, kind: Kind) -> None:
    assert said(line, "bg", '"да"', kind) == []


def test_it_is_said_at_the_line(small_book: Callable[..., MemoryShelf]) -> None:
    shelf = small_book()
    path = "script/en/01-one.yaml"
    shelf.files[path] = shelf.files[path].replace(
        b"The same night.", b"The \xc2\xabsame\xc2\xbb night."
    )
    (reading,) = readings(shelf, Order(languages=("en",), purposes=("web",)))
    (found,) = reading.report
    assert (found.code, found.span and found.span.text) == ("L528", "The «same» night.")
    assert "“…”" in found.help
