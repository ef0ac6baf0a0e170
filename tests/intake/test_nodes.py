from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.diagnostics import Report
from novel.intake.nodes import DEEPEST, ListNode, MapNode, Node, TextNode, parse_nodes
from novel.intake.texts import checked
from novel.source import Source

Read = tuple[Node | None, Report]

printable = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"),
                  exclude_characters="\ufeff\ufffe\uffff"),
)  # fmt: skip


def read(text: str) -> Read:
    report = Report()
    source = Source("script/en/01.yaml", text)
    return parse_nodes(checked(source, report), report), report


def value(node: Node | None, key: str) -> Node:
    assert isinstance(node, MapNode)
    return node.entries[key].value


def codes(text: str) -> list[str]:
    return [d.code for d in read(text)[1]]


@pytest.mark.parametrize("word", ["12:30", "0112", "no", "2024-06-05", "null", "~", "1e3", "0x1F"])
def test_every_scalar_is_the_text_that_was_written(word: str) -> None:
    node, report = read(f"a: {word}\n")
    text = value(node, "a")
    assert isinstance(text, TextNode)
    assert (text.text, len(report)) == (word, 0)


@given(printable)
def test_any_text_in_double_quotes_survives_unchanged(text: str) -> None:
    node, report = read(f"a: {json.dumps(text, ensure_ascii=False)}\n")
    found = value(node, "a")
    assert isinstance(found, TextNode)
    assert (found.text, len(report)) == (text, 0)


@given(st.lists(printable, min_size=1, max_size=5))
def test_the_place_of_a_text_holds_what_was_written_there(texts: list[str]) -> None:
    written = [json.dumps(text, ensure_ascii=False) for text in texts]
    node, _ = read("".join(f"- {text}\n" for text in written))
    assert isinstance(node, ListNode)
    assert [item.span.text for item in node.items] == written


@given(st.text(max_size=60))
def test_no_text_at_all_makes_the_reader_fail(text: str) -> None:
    _, report = read(text)
    for diagnostic in report:
        assert diagnostic.span is not None
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text) + 1


@given(st.text("ab:- \n'\"[]{}#&*!|>?,%@\t", max_size=80))
def test_no_heap_of_yaml_signs_makes_the_reader_fail(text: str) -> None:
    node, report = read(text)
    assert node is not None or report.failed


def test_places_count_characters_in_any_script() -> None:
    node, _ = read("а: Здравей 🙂\nб: и ти\n")
    text = value(node, "б")
    assert (text.span.begin.line, text.span.begin.column, text.span.text) == (2, 4, "и ти")


def test_windows_line_ends_do_not_move_places() -> None:
    node, _ = read("a: one\r\nb: two\r\n")
    assert value(node, "b").span.begin.column == 4
    assert value(node, "b").span.line_text == "b: two"


def test_a_text_that_a_comment_cuts_remembers_what_was_cut() -> None:
    node, _ = read("a: Call #112 now\n")
    text = value(node, "a")
    assert isinstance(text, TextNode)
    assert text.cut is not None
    assert text.cut.text == "#112 now"


def test_a_second_key_of_the_same_name_is_refused_and_the_first_kept() -> None:
    node, report = read("a: one\na: two\n")
    assert [d.code for d in report] == ["S203"]
    kept = value(node, "a")
    assert isinstance(kept, TextNode)
    assert kept.text == "one"


def test_aliases_are_never_followed() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    node, report = read(bomb)
    assert {d.code for d in report} == {"S204"}
    deepest = value(node, "c")
    assert isinstance(deepest, ListNode)
    assert all(isinstance(item, TextNode) for item in deepest.items)


def test_brackets_without_end_are_refused_at_a_limit() -> None:
    assert codes("a: " + "[" * 100_000) == ["S215"]


def test_the_limit_of_nesting_is_said() -> None:
    _, report = read("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2))
    assert [str(DEEPEST) in d.message for d in report] == [True]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n...\n"])
def test_a_file_without_anything_in_it_is_empty(text: str) -> None:
    _, report = read(text)
    assert len(report) <= 1
    assert all(d.code == "S218" for d in report)


def test_a_second_document_is_refused() -> None:
    assert codes("a: one\n---\nb: two\n") == ["S217"]


def test_words_behind_the_end_of_the_document_are_refused() -> None:
    assert codes("a: one\n...\nb: two\n") == ["S217"]


def test_a_text_stranded_below_a_comment_is_told_of_the_comment() -> None:
    _, report = read("- elena: Call #112\n    and wait.\n")
    assert [(d.code, d.span.text if d.span else "") for d in report] == [("S202", "#112")]


def test_a_huge_number_is_a_text_like_any_other() -> None:
    node, report = read(f"a: {'9' * 5000}\n")
    assert isinstance(value(node, "a"), TextNode)
    assert len(report) == 0


def test_mistakes_far_apart_are_found_in_one_go() -> None:
    text = "".join(f"- a: @one\n- b: fine {n}\n" for n in range(5))
    assert codes(text) == ["S208"] * 5
