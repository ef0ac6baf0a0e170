"""Numbers that readers may call stand once in book.yaml, and texts name them in braces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from novel.diagnostics import Diagnostic
from novel.order import Order
from novel.reading import readings
from novel.sheet import TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
NUMBERS = """\
helplines:
  EU:
    numbers:
    - {name: missing, number: 116 000, label: {en: Missing child, bg: Изчезнало дете}}
    - {name: emergency, number: "112", label: {en: Emergency, bg: Спешен случай}}
  BG:
    languages: [bg]
    numbers:
    - {name: hotline, number: 0800 1 2 3, label: {en: Hotline, bg: Гореща линия}}
lettering:
"""
KNOWN = ("lettering:\n", NUMBERS)


def told(shelf: MemoryShelf, **how: bool) -> tuple[dict[str, str], list[Diagnostic]]:
    """All that is lettered, by language, and what was found."""
    found = list(readings(shelf, Order(draft=how.get("draft", False))))
    texts = {
        reading.book.language: " | ".join(
            " ".join("".join(run.text for run in item.runs).split())
            for sheet in reading.sheets
            for item in sheet.items
            if isinstance(item, TextItem) and item.meaning is not None
        )
        for reading in found
    }
    return texts, [problem for reading in found for problem in reading.report]


def naming(name: str) -> tuple[tuple[str, str], ...]:
    return (
        ("- caption: The same night.", f'- caption: "{name}."'),
        ("- en: The same night.\n        bg: Същата нощ.", f'- {{en: "{name}.", bg: "{name}."}}'),
    )


def test_a_name_becomes_label_and_number_in_each_language(small_book: Books) -> None:
    texts, problems = told(small_book(KNOWN, *naming("{missing}. {emergency}")))
    assert problems == []
    assert "Missing child: 116 000. Emergency: 112." in texts["en"]
    assert "Изчезнало дете: 116 000. Спешен случай: 112." in texts["bg"]


def test_all_numbers_of_an_edition_are_those_of_its_country_and_the_union(
    small_book: Books,
) -> None:
    texts, problems = told(small_book(KNOWN, *naming("{helplines}")))
    assert problems == []
    assert "Missing child: 116 000. Emergency: 112." in texts["en"]
    first = "Гореща линия: 0800 1 2 3. Изчезнало дете: 116 000. Спешен случай: 112."
    assert first in texts["bg"]


def test_a_number_that_is_not_confirmed_is_printed_in_drafts_alone(small_book: Books) -> None:
    unsure = ("Гореща линия}", "Гореща линия}, confirmed: no")
    shelf = small_book((KNOWN[0], NUMBERS.replace(*unsure)), *naming("{helplines}"))
    assert "0800" not in told(shelf)[0]["bg"]
    assert "0800" in told(shelf, draft=True)[0]["bg"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("{mising}", "there is no number called 'mising' in this edition"),
        ("{hotline}", "there is no number called 'hotline' in this edition"),
    ],
)
def test_a_name_that_is_not_known_is_refused_at_its_line(
    name: str, message: str, small_book: Books
) -> None:
    texts, problems = told(small_book(KNOWN, *naming(name)))
    (problem,) = [d for d in problems if d.span and "/en/" in d.span.path]
    assert (problem.code, problem.message) == ("B815", message)
    assert name in texts["en"]


def test_a_line_that_names_an_unconfirmed_number_is_refused(small_book: Books) -> None:
    numbers = NUMBERS.replace("bg: Изчезнало дете}}", "bg: Изчезнало дете}, confirmed: no}")
    _, problems = told(small_book((KNOWN[0], numbers), *naming("{missing}")))
    assert {d.code for d in problems} == {"B815"}
    assert "only a draft may print it" in problems[0].message
