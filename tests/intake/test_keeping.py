"""Chapters that were read before come back as they were, and only where nothing has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from novel.cache import MemoryCache
from novel.crew import can_fork, shared_out
from novel.diagnostics import Report
from novel.freezer import FrozenError, freeze, thaw
from novel.intake import keeping, manuscript
from novel.intake.keeping import Kept
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.shelf import DiskShelf, MemoryShelf
from novel.source import Source

Made = Callable[[int], bytes | None]
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


def read(
    shelf: MemoryShelf | DiskShelf, cache: MemoryCache | None, hands: int = 1
) -> tuple[Manuscript, Report]:
    report = Report()
    found = read_manuscript(shelf, report, Kept(cache, hands))
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


@pytest.mark.skipif(not can_fork(), reason="needs processes that are forked")
def test_several_processes_read_what_one_reads(
    small_book: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, cache = small_book(), MemoryCache()
    for folder in ("script/en", "script/bg"):
        text = shelf.files[f"{folder}/01-one.yaml"]
        for number in range(2, 12):
            pages = re.sub(rb"\bp0(\d)\b", b"p%02d\\1" % number, text)
            shelf.files[f"{folder}/{number:02}-more.yaml"] = pages
    flawed = "script/en/05-more.yaml"
    shelf.files[flawed] = shelf.files[flawed].replace(b"alt:", b"allt:", 1)
    counts: list[int] = []

    def noted(count: int, make: Made, hands: int) -> Iterator[tuple[int, bytes]]:
        counts.append(count)
        return shared_out(count, make, hands)

    monkeypatch.setattr(keeping, "shared_out", noted)
    alone, said = read(shelf, None)
    shared, report = read(shelf, cache, hands=2)
    assert (shared.chapters, shared.translations) == (alone.chapters, alone.translations)
    assert list(report) == list(said)
    assert counts == [11, 11]
    assert sum(kind == "script" for kind, _ in cache.entries) == 21


@pytest.mark.skipif(not can_fork(), reason="needs processes that are forked")
def test_what_is_to_be_done_meanwhile_is_done_once_others_read(
    small_book: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_MANY", 1)
    done: list[str] = []
    kept = Kept(MemoryCache(), 2, lambda: done.append("loaded"))
    assert read_manuscript(small_book(), Report(), kept) is not None
    assert done == ["loaded", "loaded"]  # the chapters, then their translations
    assert read_manuscript(small_book(), Report(), kept) is not None
    assert len(done) == 2


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
