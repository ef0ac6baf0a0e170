"""A second build makes only what has changed, and its files are those of a first build."""

from __future__ import annotations

import io
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from novel.build import Outcome, build
from novel.cache import DiskCache, MemoryCache
from novel.cli import Exit
from novel.ledger import Ledger
from novel.means import Means, on_disk
from novel.order import Order
from novel.shelf import DiskShelf, MachineError, MemoryShelf

Books = Callable[..., MemoryShelf]
EDITS = (
    ("script/en/01-one.yaml", b"We have the phone.", b"We have a phone."),
    ("script/en/01-one.yaml", b"chapter: One", b"# a remark\n\nchapter: One"),
    ("script/en/01-one.yaml", b"voice: shout", b"voice: whisper"),
    ("script/bg/01-one.yaml", "Същата нощ.".encode(), "Същата вечер.".encode()),
    ("script/book.yaml", b"size: 8 pt", b"size: 7.5 pt"),
    ("script/book.yaml", b"The makers", b"Other makers"),
    ("script/book.yaml", b"gutter: 4 mm", b"gutter: 5 mm"),
    ("script/book.yaml", b"Mira, bg: ", b"Mira B., bg: "),
    ("script/book.yaml", b"bleed: 3 mm", b"bleed: 4 mm"),
    ("script/book.yaml", b"safe: 5 mm", b"safe: 4 mm"),
    ("script/book.yaml", b"cast:", b"web: {quality: 60, resolution: 120 ppi}\ncast:"),
    ("script/book.yaml", b"cast:", b"print: {ink: 260 %}\ncast:"),
)


def run(shelf: MemoryShelf | DiskShelf, means: Means, order: Order | None = None) -> list[Outcome]:
    return list(build(shelf, order or Order(), lambda *_: None, means=means))


def made(shelf: MemoryShelf) -> dict[str, bytes]:
    return {path: shelf.files[path] for path in shelf.files if path.startswith("build/")}


def told(outcomes: list[Outcome]) -> list[str]:
    return [f"{d.code} {d.message} {d.span and d.span.begin}" for o in outcomes for d in o.report]


def test_nothing_is_made_twice(small_book: Books) -> None:
    shelf, cache, said = small_book(), MemoryCache(), list[str]()
    run(shelf, Means(cache=cache))
    first = made(shelf)
    run(shelf, Means(cache=cache, explain=said.append))
    assert said == []
    assert made(shelf) == first


def test_a_second_language_converts_no_artwork(small_book: Books) -> None:
    cache, said = MemoryCache(), list[str]()
    run(small_book(), Means(cache=cache), Order(languages=("en",)))
    run(small_book(), Means(cache=cache, explain=said.append), Order(languages=("bg",)))
    assert [word for word in said if "prepared" in word] == []


def test_each_artwork_is_decoded_once_for_print_and_web(small_book: Books) -> None:
    tasks = list[int]()

    class Counting(ThreadPoolExecutor):
        def submit(self, task, content, requests):  # type: ignore[no-untyped-def,override]  # noqa: ANN001, ANN202
            tasks.append(len(requests))
            return super().submit(task, content, requests)

    with Counting(2) as threads:
        run(small_book(), Means(threads=threads))
    assert tasks == [2, 2, 2]


def test_one_edited_line_letters_its_page_alone(small_book: Books) -> None:
    shelf, cache, said = small_book(), MemoryCache(), list[str]()
    more = shelf.files["script/en/01-one.yaml"] + (
        b"- page: p02\n  ending: Over\n  panels:\n    a:\n      art: 01/a.png\n      alt: A room.\n"
        b"      lines:\n      - caption: Later.\n"
    )
    shelf.files["script/en/01-one.yaml"] = more
    order = Order(languages=("en",))
    run(shelf, Means(cache=cache), order)
    shelf.files["script/en/01-one.yaml"] = more.replace(b"Later.", b"Much later.")
    run(shelf, Means(cache=cache, explain=said.append), order)
    assert len(said) == 1
    assert said[0].startswith("page p02 (en): lettered")


def edit(shelf: MemoryShelf, chance: random.Random, picture: Callable[..., bytes]) -> None:
    """Change an artwork, a font, a line, a setting; what was changed before may go back."""
    kind = chance.random()
    if kind < 0.3:
        size = (chance.choice((900, 1200)), chance.choice((700, 800)))
        name = chance.choice(("a", "b", "c"))
        shelf.files[f"panels/01/{name}.png"] = picture(*size, chance.choice(("#444", "#a33")))
    elif kind < 0.45:
        name = chance.choice([path for path in shelf.files if path.startswith("fonts/")])
        shelf.files[name] = lighter(shelf.files[name])
    else:
        path, old, new = chance.choice(EDITS)
        old, new = (new, old) if new in shelf.files[path] else (old, new)
        shelf.files[path] = shelf.files[path].replace(old, new)


def lighter(face: bytes) -> bytes:
    """The face with all its letters a little further apart."""
    font, out = TTFont(io.BytesIO(face), recalcTimestamp=False), io.BytesIO()
    widths = font["hmtx"].metrics
    for name, (advance, side) in widths.items():
        widths[name] = (advance + 4, side)
    font.save(out)
    return out.getvalue()


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_the_files_are_those_of_a_cold_build(
    seed: int, small_book: Books, picture: Callable[..., bytes], tmp_path: Path
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same edits every time
    shelf, cache = small_book(), MemoryCache()

    def again() -> list[Outcome]:
        return run(shelf, Means(cache=cache, ledger=Ledger(tmp_path)))

    again()
    for _ in range(5):
        edit(shelf, chance, picture)
        cold = MemoryShelf(shelf.files)
        warm_says, cold_says = again(), run(cold, Means())
        assert told(warm_says) == told(cold_says)
        assert made(shelf) == made(cold)


def test_warnings_point_at_the_right_line_after_lines_have_moved(small_book: Books) -> None:
    shelf, cache = small_book(), MemoryCache()
    chapter = shelf.files["script/en/01-one.yaml"]
    shelf.files["script/en/01-one.yaml"] = chapter.replace(
        b"      - sfx: BZZZ", b"      - sfx: BZZZ\n        at: [2, 2]"
    )
    order = Order(languages=("en",), purposes=("web",))
    before = [d.span for o in run(shelf, Means(cache=cache), order) for d in o.report]
    shelf.files["script/en/01-one.yaml"] = b"# one\n# two\n" + shelf.files["script/en/01-one.yaml"]
    after = [d.span for o in run(shelf, Means(cache=cache), order) for d in o.report]
    assert before
    for old, new in zip(before, after, strict=True):
        assert old is not None
        assert new is not None
        assert new.begin.line == old.begin.line + 2
        assert new.line_text == old.line_text


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_number_of_jobs_does_not_show(jobs: int, small_book: Books) -> None:
    one, other = small_book(), small_book()
    run(one, Means())
    run(other, Means(threads=ThreadPoolExecutor(jobs), window=jobs))
    assert made(one) == made(other)


def processes() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.slow
def test_artwork_prepared_in_other_processes_is_the_same(small_book: Books) -> None:
    one, other = small_book(), small_book()
    run(one, Means())
    run(other, Means(threads=processes()))
    assert made(one) == made(other)


@pytest.mark.slow
def test_a_worker_that_is_killed_is_said(small_book: Books) -> None:
    class Killing(ProcessPoolExecutor):
        def submit(self, *_):  # type: ignore[no-untyped-def,override]  # noqa: ANN002, ANN202
            return super().submit(os._exit, 1)

    shelf = small_book()
    with pytest.raises(MachineError, match="died"):
        run(shelf, Means(threads=Killing(1, mp_context=get_context("spawn"))))
    assert made(shelf) == {}


def pdfs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "build").glob("*.pdf")}


def built(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the command says in a process of its own, which can be forked."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "novel", "--book", str(folder), "build", *words],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_damaged_entries_are_found_and_made_again(folder: Path) -> None:
    run(DiskShelf(folder), on_disk(folder))
    first = pdfs(folder)
    chance = random.Random(3)  # noqa: S311 - the same bits every time
    for entry in (folder / "build" / ".cache").rglob("*"):
        if entry.is_file():
            content = bytearray(entry.read_bytes())
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            entry.write_bytes(content)
    run(DiskShelf(folder), on_disk(folder))
    assert pdfs(folder) == first


@pytest.mark.parametrize("damage", ["a file", "read only", "gone"])
def test_a_cache_that_cannot_be_used_is_no_cache(damage: str, folder: Path) -> None:
    place = folder / "build" / ".cache"
    run(DiskShelf(folder), on_disk(folder))
    first = pdfs(folder)
    DiskCache(place).clear()
    if damage == "a file":
        place.rename(folder / "elsewhere")
        place.write_text("in the way")
    elif damage == "read only":
        place.chmod(0o555)
    else:
        place.rename(folder / "elsewhere")
    run(DiskShelf(folder), on_disk(folder))
    place.chmod(0o755)
    assert pdfs(folder) == first


def test_two_builds_at_once_do_not_disturb_each_other(folder: Path) -> None:
    command = [sys.executable, "-m", "novel", "--book", str(folder), "build"]
    source = str(Path(__file__).parents[1] / "src")
    both = [
        subprocess.Popen(command, env={**os.environ, "PYTHONPATH": source})  # noqa: S603
        for _ in range(2)
    ]
    assert [process.wait(120) for process in both] == [0, 0]
    first = pdfs(folder)
    DiskCache(folder / "build" / ".cache").clear()
    run(DiskShelf(folder), on_disk(folder))
    assert pdfs(folder) == first


@pytest.mark.parametrize(
    "setting", [b"", b"print: {binding: saddle}\n", b"print: {profile: profiles/no.icc}\n"]
)
@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_two_files_made_at_once_are_those_made_one_after_the_other(
    setting: bytes, strict: tuple[str, ...], folder: Path
) -> None:
    """What is found in the first may stand against the second."""
    book = folder / "script" / "book.yaml"
    run(DiskShelf(folder), on_disk(folder))  # what is kept need not be made, so that it can fork
    book.write_bytes(book.read_bytes() + setting)

    def all_said(jobs: str) -> tuple[int, str, str, dict[str, bytes]]:
        for path in pdfs(folder):
            (folder / "build" / path).unlink()
        done = built(folder, "--lang", "en", "-j", jobs, *strict)
        said = re.sub(r"[0-9.]+ s\n", "", done.stdout)
        return done.returncode, said, done.stderr, pdfs(folder)

    first = all_said("1")
    assert all_said("2") == first
    assert (first[3] == {}) is (first[0] != 0)
    left = {path.name for path in (folder / "build").iterdir()}
    assert left == {".cache", *first[3]}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_edited_page_is_the_same_whoever_letters_it(jobs: str, folder: Path) -> None:
    """With two jobs another process does, while this one goes on."""
    run(DiskShelf(folder), on_disk(folder), Order(languages=("en",)))
    line = folder / "script" / "en" / "01-one.yaml"
    line.write_bytes(line.read_bytes().replace(b"We have the phone.", b"We have a phone."))
    done = built(folder, "--lang", "en", "-j", jobs, "--explain")
    assert done.returncode == 0
    assert done.stderr.count("lettered, ") == 1
    warm = pdfs(folder)
    DiskCache(folder / "build" / ".cache").clear()
    run(DiskShelf(folder), on_disk(folder), Order(languages=("en",)))
    assert pdfs(folder) == warm


class ChangingShelf(MemoryShelf):
    """An artwork is saved anew after it has been read so many times."""

    def __init__(self, files: dict[str, bytes], new: bytes, reads: int) -> None:
        super().__init__(files)
        self._new, self._left = new, reads

    def read(self, path: str) -> bytes:
        if path == "panels/01/b.png":
            if self._left == 0:
                self.files[path] = self._new
            self._left -= 1
        return super().read(path)

    def stamp(self, path: str) -> str | None:
        return str(hash(self.files[path])) if path in self.files else None


def test_art_that_changes_before_it_is_prepared_stops_the_build(
    small_book: Books, picture: Callable[..., bytes]
) -> None:
    shelf = ChangingShelf(small_book().files, picture(1200, 800, "#ff0000"), reads=1)
    with pytest.raises(MachineError, match=r"b\.png changed while the book was being built"):
        run(shelf, Means())
    assert made(shelf) == {}


def test_art_that_changes_afterwards_is_warned_of(
    small_book: Books, picture: Callable[..., bytes]
) -> None:
    shelf = small_book()
    changed = ChangingShelf(shelf.files, picture(1200, 800, "#ff0000"), reads=9)
    outcomes = list[Outcome]()
    for outcome in build(changed, Order(languages=("en",)), lambda *_: None, means=Means()):
        outcomes.append(outcome)
        changed.files["panels/01/b.png"] = picture(1200, 800, "#ff0000")
    (problem,) = [d for d in outcomes[1].report if d.code == "A425"]
    assert problem.span is not None
    assert "01/b.png" in problem.span.line_text


def test_art_is_sent_and_pages_are_sent_as_they_are(small_book: Books) -> None:
    """What a page is made from survives the way to another machine."""
    import pickle

    from novel.pagemaking import make_page
    from novel.reading import readings

    reading = next(iter(readings(small_book(), Order(languages=("en",)))))
    task = reading.pages[0].task
    there = pickle.loads(pickle.dumps(task))  # noqa: S301 - our own, just made
    assert make_page(there) == make_page(replace(task))


@pytest.mark.slow
def test_dask_makes_the_same_files(small_book: Books) -> None:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        pytest.skip("NOT TRIED: distributed is not installed (pip install novel-pipeline[dask])")
    one, other = small_book(), small_book()
    run(one, Means())
    with LocalCluster(n_workers=2, dashboard_address=None) as cluster, Client(cluster) as client:
        executor = client.get_executor()
        run(other, Means(threads=executor, pages=lambda: executor, many=1))
    assert made(one) == made(other)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("script/bg/01-one.yaml", b"pages:", b"pages: ["),
        ("script/bg/01-one.yaml", b"en: We have the phone.", b"en: We had the phone."),
        ("script/en/01-one.yaml", b"  layout: |", b"  layot: |"),
    ],
)
def test_what_is_wrong_with_a_second_language_is_said_as_one_after_the_other(
    path: str, old: bytes, new: bytes, folder: Path
) -> None:
    """With two jobs it is looked at while the artwork of the first is prepared."""
    script = folder / path
    script.write_bytes(script.read_bytes().replace(old, new, 1))
    alone = built(folder, "-j", "1")
    files = pdfs(folder)
    DiskCache(folder / "build" / ".cache").clear()
    for name in files:
        (folder / "build" / name).unlink()
    both = built(folder, "-j", "2")
    assert (both.returncode, both.stderr) == (alone.returncode, alone.stderr)
    assert both.returncode == Exit.BOOK_HAS_ERRORS
    assert pdfs(folder) == files


@pytest.mark.skipif(sys.platform != "linux", reason="needs processes that are forked")
def test_a_second_language_is_lettered_while_artwork_is_prepared(folder: Path) -> None:
    said = built(folder, "-j", "2", "--explain").stderr
    assert said.index("(bg): lettered") < said.index(": prepared")
    first = pdfs(folder)
    DiskCache(folder / "build" / ".cache").clear()
    said = built(folder, "-j", "1", "--explain").stderr
    assert said.index("(bg): lettered") > said.index(": prepared")
    assert pdfs(folder) == first
