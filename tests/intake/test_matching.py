from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.intake.matching import changed_words, comparable, match

texts = st.lists(st.text("ab ", min_size=1, max_size=6).map(comparable), max_size=6)


def test_equal_texts_are_tied_wherever_they_stand() -> None:
    assert match(["one", "two", "three"], ["three", "one", "two"]).found == (1, 2, 0)


def test_equal_texts_that_stand_twice_are_tied_in_order() -> None:
    assert match(["BZZZ", "Stop.", "BZZZ"], ["BZZZ", "BZZZ", "Stop."]).found == (0, 2, 1)


def test_a_changed_text_is_tied_to_the_most_alike() -> None:
    sources = ["We wait a day before we look.", "Nobody moves here."]
    given = ["Nobody moves in here.", "We wait one day before we look."]
    assert match(sources, given).found == (1, 0)


def test_a_text_written_anew_in_place_is_tied_to_its_old_one() -> None:
    assert match(["Yes.", "Never!"], ["Yes.", "Maybe so."]).found == (0, 1)


def test_a_text_without_a_partner_is_missing() -> None:
    assert match(["Yes.", "No."], ["No."]).found == (None, 0)


def test_a_translation_without_a_partner_is_an_orphan() -> None:
    assert match(["No."], ["Yes.", "No."]).orphans == (0,)


@given(texts, texts)
def test_nothing_is_tied_twice_and_nothing_is_lost(sources: list[str], given: list[str]) -> None:
    ties = match(sources, given)
    used = [index for index in ties.found if index is not None]
    assert sorted([*used, *ties.orphans]) == list(range(len(given)))


@given(texts)
def test_an_unchanged_source_ties_in_order(sources: list[str]) -> None:
    ties = match(sources, sources)
    assert [sources[i] for i in ties.found if i is not None] == sources


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("wait a day before", "wait 24 hours before", "wait [a day → 24 hours] before"),
        ("Stop it.", "Stop it now.", "Stop [it. → it now.]"),
        ("one two three four five six", "one two three four five 6", "… four five [six → 6]"),
        ("a b c d e f g h", "x b c d e f g y", "[a → x] b c … f g [h → y]"),
        ("go", "go away", "go [→ away]"),
        ("go away", "go", "go [away →]"),
    ],
)
def test_what_changed_is_shown_with_a_few_words_around(before: str, after: str, shown: str) -> None:
    assert changed_words(before, after) == shown


def test_white_space_and_unicode_forms_make_no_difference() -> None:
    assert comparable("one\n two ") == comparable("one two")
    assert comparable("\u0439") == comparable("\u0438\u0306")


def test_emphasis_makes_a_difference() -> None:
    assert comparable("We *must*.") != comparable("We must.")
