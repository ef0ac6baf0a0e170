"""What is kept from build to build: never wrong, never in the way."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.cache import DiskCache, Layers, MemoryCache, key_of
from novel.fingerprint import told
from novel.freezer import FrozenError, freeze, thaw
from novel.geometry import Point, Rect
from novel.ledger import Ledger
from novel.source import Source, Span


@pytest.fixture
def cache(tmp_path: Path) -> DiskCache:
    return DiskCache(tmp_path / "kept")


def files(cache: DiskCache) -> list[Path]:
    return [path for path in cache.root.rglob("*") if path.is_file() and len(path.name) == 64]


def test_what_was_put_comes_back(cache: DiskCache) -> None:
    assert cache.put("page", key_of("a"), b"content")
    assert cache.get("page", key_of("a")) == b"content"
    assert cache.get("content", key_of("a")) is None


@pytest.mark.parametrize("in_memory", [True, False])
def test_what_was_put_is_sent_into_a_file(
    in_memory: bool,  # noqa: FBT001
    cache: DiskCache,
    tmp_path: Path,
) -> None:
    kept: MemoryCache | DiskCache = MemoryCache() if in_memory else cache
    kept.put("picture", key_of("a"), b"content")
    with (tmp_path / "file").open("w+b") as file:
        assert kept.send("picture", key_of("a"), file, 3, 7)
        assert not kept.send("picture", key_of("b"), file, 30, 7)
        assert not kept.send("picture", key_of("a"), file, 30, 8)
    assert (tmp_path / "file").read_bytes() == b"\0\0\0content"


def test_a_damaged_entry_is_not_sent(cache: DiskCache, tmp_path: Path) -> None:
    cache.put("picture", key_of("a"), bytes(1_000_000))
    (path,) = files(cache)
    content = bytearray(path.read_bytes())
    content[700_000] ^= 4
    path.write_bytes(content)
    with (tmp_path / "file").open("w+b") as file:
        file.write(b"x" * 1_000_010)
        assert not cache.send("picture", key_of("a"), file, 5, 1_000_000)
    left = (tmp_path / "file").read_bytes()
    assert left[:5] + left[-5:] == b"x" * 10  # what is in between will be written anew
    assert files(cache) == []


def test_an_entry_that_has_grown_overwrites_nothing_behind_its_place(
    cache: DiskCache, tmp_path: Path
) -> None:
    cache.put("picture", key_of("a"), bytes(100))
    (path,) = files(cache)
    path.write_bytes(path.read_bytes() + bytes(50))
    with (tmp_path / "file").open("w+b") as file:
        file.write(b"x" * 200)
        assert not cache.send("picture", key_of("a"), file, 0, 100)
    assert (tmp_path / "file").read_bytes()[100:] == b"x" * 100
    assert files(cache) == []


def test_a_damaged_entry_is_none(cache: DiskCache) -> None:
    chance = random.Random(5)  # noqa: S311 - the same bits every time
    for _ in range(40):
        cache.put("picture", key_of("a"), b"some bytes of a picture")
        (path,) = files(cache)
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        assert cache.get("picture", key_of("a")) is None
        assert files(cache) == []


def test_an_entry_that_was_cut_off_is_none(cache: DiskCache) -> None:
    cache.put("picture", key_of("a"), b"some bytes of a picture")
    (path,) = files(cache)
    path.write_bytes(path.read_bytes()[:20])
    assert cache.get("picture", key_of("a")) is None


def test_a_folder_that_is_a_file_is_an_empty_cache(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("not a folder")
    cache = DiskCache(tmp_path / "kept")
    assert not cache.put("page", key_of("a"), b"content")
    assert cache.get("page", key_of("a")) is None
    assert cache.clear() == 0


def test_what_the_disk_does_not_take_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("not a folder")
    both = Layers((DiskCache(tmp_path / "kept"), MemoryCache()))
    assert both.put("page", key_of("a"), b"content")
    assert both.get("page", key_of("a")) == b"content"


def test_git_and_backups_leave_it_alone(cache: DiskCache) -> None:
    cache.put("page", key_of("a"), b"content")
    assert (cache.root / ".gitignore").read_text().splitlines()[-1] == "*"
    assert (cache.root / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172")


def test_over_the_limit_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path, limit=250)
    for name in "abc":
        cache.put("picture", key_of(name), bytes(100))
    import os

    for rank, name in enumerate("cab"):
        os.utime(tmp_path / "picture" / key_of(name), (rank, rank))
    assert cache.tidy() > 0
    assert cache.get("picture", key_of("c")) is None
    assert cache.get("picture", key_of("b")) is not None


def test_clearing_says_what_was_freed(cache: DiskCache) -> None:
    cache.put("page", key_of("a"), bytes(1000))
    held = sum(kind.size for kind in cache.holdings())
    assert held > 1000
    assert cache.clear() == held
    assert sum(kind.entries for kind in cache.holdings()) == 0


def test_builds_after_one_another_keep_the_limit_together(tmp_path: Path) -> None:
    for turn in range(12):
        cache = DiskCache(tmp_path, limit=1000)
        for name in range(3):
            cache.put("picture", key_of(turn, name), bytes(60))
        cache.tidy()
        assert sum(path.stat().st_size for path in files(cache)) <= 1000
    assert len(files(cache)) >= 12


@pytest.mark.parametrize("notes", [None, "", "twelve", "-5\n" * 2000])
def test_without_sound_notes_the_entries_are_counted(tmp_path: Path, notes: str | None) -> None:
    cache = DiskCache(tmp_path, limit=1000)
    for name in range(30):
        cache.put("picture", key_of(name), bytes(60))
    if notes is not None:
        (tmp_path / "held").write_text(notes)
    cache.tidy()
    assert sum(path.stat().st_size for path in files(cache)) <= 1000


def test_many_writers_of_one_entry_leave_a_whole_one(cache: DiskCache) -> None:
    content = bytes(200_000)

    def write() -> None:
        for _ in range(10):
            cache.put("picture", key_of("a"), content)

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for _ in range(50):
        assert cache.get("picture", key_of("a")) in {None, content}
    for writer in writers:
        writer.join()
    assert cache.get("picture", key_of("a")) == content
    assert not list(cache.root.rglob("*.part"))


leaves = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
)
plain = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)


@given(plain, plain)
def test_two_values_are_told_alike_only_if_they_are_alike(one: object, other: object) -> None:
    assert (told(one) == told(other)) == (repr(one) == repr(other))


def test_the_order_of_a_set_does_not_count() -> None:
    assert told(frozenset(("left", "top", "right"))) == told(frozenset(("right", "left", "top")))


def test_a_line_that_moved_is_told_alike_and_a_changed_one_is_not() -> None:
    before, after = Source("a.yaml", "x: word"), Source("a.yaml", "# more\nx: word")
    assert told(before.span(3, 7)) == told(after.span(10, 14))
    assert told(before.span(3, 7)) != told(after.span(9, 13))


def test_places_come_back_as_they_are_now() -> None:
    before, after = Source("a.yaml", "x: word"), Source("a.yaml", "# more\nx: word")
    kept = freeze((Point(1, 2), before.span(3, 7)), [before.span(3, 7)])
    assert thaw(kept, [after.span(10, 14)]) == (Point(1, 2), after.span(10, 14))


def test_a_place_that_is_not_known_is_not_kept() -> None:
    source = Source("a.yaml", "x: word")
    with pytest.raises(FrozenError):
        freeze(source.span(3, 7), [])


def test_nothing_but_plain_types_comes_back() -> None:
    import pickle

    assert thaw(freeze(Rect(0, 0, 1, 1))) == Rect(0, 0, 1, 1)
    for harmful in (pickle.dumps(Path()), pickle.dumps(print), pickle.dumps(Span), b"rubbish", b""):
        with pytest.raises(FrozenError):
            thaw(harmful)


def test_the_ledger_knows_a_file_by_its_stamp(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("a.png", "9 1000 1000 7", "digest")
    ledger.save()
    again = Ledger(tmp_path)
    assert again.digest("a.png", "9 1000 1000 7") == "digest"
    assert again.digest("a.png", "9 1001 1000 7") is None


def test_a_file_that_has_only_just_changed_is_read_again(tmp_path: Path) -> None:
    fresh = tmp_path / "a.png"
    fresh.write_bytes(b"x")
    stamp = f"1 {fresh.stat().st_mtime_ns} 0 7"
    ledger = Ledger(tmp_path)
    ledger.note("a.png", stamp, "digest")
    ledger.save()
    assert Ledger(tmp_path).digest("a.png", stamp) is None


def test_a_damaged_ledger_is_an_empty_one(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note("a.png", "9 1000 1000 7", "digest")
    ledger.save()
    file = tmp_path / "ledger"
    file.write_text(file.read_text().replace("a.png", "b.png"))
    assert Ledger(tmp_path).digest("b.png", "9 1000 1000 7") is None


def test_the_ledger_says_what_changed(tmp_path: Path) -> None:
    first = Ledger(tmp_path)
    assert first.why("p01", {"a font": "1", "its script": "1"}) == "it was not made before"
    first.save()
    second = Ledger(tmp_path)
    assert second.why("p01", {"a font": "1", "its script": "2"}) == "its script changed"
    assert "gone or damaged" in Ledger(tmp_path).why("p01", {"a font": "1", "its script": "1"})
