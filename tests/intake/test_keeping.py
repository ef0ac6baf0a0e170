"""Chapters that were read before come back as they were, and only where nothing has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from novel.cache import MemoryCache
from novel.diagnostics import Report
from novel.freezer import FrozenError, freeze, thaw
from novel.intake import keeping, manuscript
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.shelf import DiskShelf, MemoryShelf
from novel.source import Source

Books = Callable[..., MemoryShelf]
ROOT = Path(__file__).parents[2]
CHAPTER, TRANSLATED = "script/en/01-one.yaml", "script/bg/01-one.yaml"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The scripts that were parsed."""
    found = list[str]()
    for module in (keeping, manuscript):
        parse = module.parse_nodes

        def noted(draft, report, parse=parse):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
            found.append(draft.source.path)
            return parse(draft, report)

        monkeypatch.setattr(module, "parse_nodes", noted)
    return found


def read(shelf: MemoryShelf | DiskShelf, cache: MemoryCache | None) -> tuple[Manuscript, Report]:
    report = Report()
    found = read_manuscript(shelf, report, cache)
    assert found is not None
    return found, report


def test_the_chapters_of_the_book_come_back_as_they_were(parsed: list[str]) -> None:
    shelf, cache = DiskShelf(ROOT), MemoryCache()
    read(shelf, cache)
    parsed.clear()
    again, report = read(shelf, cache)
    assert parsed == ["script/book.yaml"]
    afresh, said = read(shelf, None)
    assert again.chapters == afresh.chapters
    assert again.translations == afresh.translations
    assert list(report) == list(said)


@pytest.mark.parametrize(
    ("path", "old", "new", "anew"),
    [
        (CHAPTER, b"We have the phone.", b"We have a phone.", {CHAPTER}),
        (CHAPTER, b"chapter: One", b"\nchapter: One", {CHAPTER}),
        ("script/book.yaml", b"The makers", b"Other makers", set()),
        ("script/book.yaml", b"size: 8 pt", b"size: 7.5 pt", {CHAPTER, TRANSLATED}),
        ("script/book.yaml", b"ivan:", b"vera: {name: Vera}\n  ivan:", {CHAPTER, TRANSLATED}),
    ],
)  # fmt: skip
def test_what_a_chapter_is_read_by_decides(
    path: str, old: bytes, new: bytes, anew: set[str], small_book: Books, parsed: list[str]
) -> None:
    shelf, cache = small_book(), MemoryCache()
    read(shelf, cache)
    parsed.clear()
    assert old in shelf.files[path]
    shelf.files[path] = shelf.files[path].replace(old, new)
    again, report = read(shelf, cache)
    assert set(parsed) - {"script/book.yaml"} == anew
    afresh, said = read(shelf, None)
    assert (again.chapters, again.translations) == (afresh.chapters, afresh.translations)
    assert list(report) == list(said)


def test_what_there_is_to_say_of_a_chapter_is_said_every_time(small_book: Books) -> None:
    shelf, cache = small_book(("voice: shout", "voice: shuot")), MemoryCache()
    first, second = read(shelf, cache)[1], read(shelf, cache)[1]
    assert [d.message for d in first]
    assert list(first) == list(second)


def test_damaged_chapters_are_read_again(small_book: Books) -> None:
    shelf, cache = small_book(), MemoryCache()
    whole, _ = read(shelf, cache)
    for key, content in cache.entries.items():
        cache.entries[key] = content[: len(content) // 2]
    assert read(shelf, cache)[0].chapters == whole.chapters


def test_a_span_of_another_text_is_not_frozen() -> None:
    source = Source("a", "one two")
    span = source.span(0, 3)
    frozen = freeze(span, (), source)
    assert thaw(frozen, (), replace(source, path="b")) == replace(source, path="b").span(0, 3)
    with pytest.raises(FrozenError):
        thaw(frozen)
    with pytest.raises(FrozenError):
        freeze(span, (), Source("b", "one two"))
