"""A file is written over the one before the last: never wrong, and never under a reader's eyes."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from novel.build import build
from novel.cache import DiskCache
from novel.means import Means, on_disk
from novel.order import Order
from novel.shelf import DiskShelf, MemoryShelf
from novel.spare import HAS_LEASES

Books = Callable[..., MemoryShelf]
PRINT = Order(languages=("en",), purposes=("print",))
CHAPTER = "script/en/01-one.yaml"
LAST_PAGE = (
    b"- page: p02\n  ending: Over\n  panels:\n    a:\n      art: 01/c.png\n      alt: A room.\n"
    b"      lines:\n      - caption: Later.\n"
)
leases = pytest.mark.skipif(not HAS_LEASES, reason="NOT TRIED: this system has no leases")


def make(folder: Path) -> Path:
    list(build(DiskShelf(folder), PRINT, lambda *_: None, means=on_disk(folder)))
    (made,) = (folder / "build").glob("*.pdf")
    return made


def afresh(folder: Path) -> bytes:
    """The file as a build makes it that knows nothing of earlier ones."""
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in inputs(folder)}
    shelf = MemoryShelf(files)
    list(build(shelf, PRINT, lambda *_: None, means=Means()))
    (made,) = (path for path in shelf.files if path.startswith("build/"))
    return shelf.files[made]


def inputs(folder: Path) -> list[Path]:
    tops = ("script", "panels", "fonts", "profiles")
    return [path for top in tops for path in (folder / top).rglob("*") if path.is_file()]


def say(folder: Path, words: str) -> None:
    path = folder / CHAPTER
    text = path.read_text(encoding="utf-8")
    before, said, after = text.partition("- caption: ")
    path.write_text(before + said + words + "\n" + after.partition("\n")[2], encoding="utf-8")


def spare(folder: Path) -> Path:
    (found,) = (folder / "build/.cache/spare").iterdir()
    return found


@leases
def test_the_file_before_the_last_is_written_over(folder: Path) -> None:
    first = make(folder).stat().st_ino
    say(folder, "The second time.")
    second = make(folder).stat().st_ino
    say(folder, "The third time.")
    third = make(folder)
    assert third.stat().st_ino == first != second
    assert spare(folder).stat().st_ino == second
    assert third.read_bytes() == afresh(folder)


@leases
def test_pictures_that_lie_in_their_places_are_not_copied(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder)
    say(folder, "The second time.")
    make(folder)
    sent = list[str]()
    monkeypatch.setattr(DiskCache, "send", lambda _, kind, key, *__: sent.append(kind + key))
    say(folder, "The third time.")
    made = make(folder)
    assert sent == []
    monkeypatch.undo()
    assert made.read_bytes() == afresh(folder)


@pytest.mark.parametrize("how", ["open", "linked", "locked"])
def test_what_somebody_else_has_is_left_to_him(how: str, folder: Path, tmp_path: Path) -> None:
    made = make(folder)
    first = made.read_bytes()
    reader = made.open("rb")
    if how == "linked":
        reader.close()
        os.link(made, tmp_path / "his.pdf")
    elif how == "locked":
        reader.close()
        made.chmod(0o600)
    for words in ("The second time.", "The third time.", "The fourth time."):
        say(folder, words)
        made = make(folder)
        assert made.read_bytes() == afresh(folder)
        assert made.stat().st_mode & 0o777 != 0o600
    if how == "linked":
        assert (tmp_path / "his.pdf").read_bytes() == first
    if how == "open":
        assert reader.read() == first
    reader.close()


@pytest.mark.parametrize("damage", ["bits", "cut", "gone", "other", "longer", "notes"])
def test_a_damaged_spare_does_not_show(damage: str, folder: Path) -> None:
    make(folder)
    say(folder, "The second time.")
    make(folder)
    if HAS_LEASES:
        harm(damage, spare(folder))
    say(folder, "The third time.")
    assert make(folder).read_bytes() == afresh(folder)


def harm(damage: str, path: Path) -> None:
    content, chance = bytearray(path.read_bytes()), random.Random(7)  # noqa: S311 - always the same
    for _ in range(30):
        content[chance.randrange(len(content) - 300)] ^= 1 << chance.randrange(8)
    match damage:
        case "bits":
            path.write_bytes(content)
        case "cut":
            with path.open("r+b") as file:
                file.truncate(len(content) // 2)
        case "gone":
            path.unlink()
        case "other":
            path.write_bytes(b"%PDF-1.6\nanything else")
        case "longer":
            with path.open("ab") as file:
                file.write(bytes(10_000))
        case _:
            shutil.rmtree(path.parents[1] / "layout")


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_the_file_is_that_of_a_first_build(
    seed: int, folder: Path, picture: Callable[..., bytes]
) -> None:
    """Lines, pages and artwork come, go and change places."""
    chance = random.Random(seed)  # noqa: S311 - the same edits every time
    chapter = folder / CHAPTER
    for turn in range(6):
        match chance.choice(("line", "art", "page", "order")):
            case "line":
                say(folder, f"Turn {turn}.")
            case "art":
                name, size = chance.choice("abc"), chance.choice((700, 800, 900))
                (folder / f"panels/01/{name}.png").write_bytes(picture(1200, size, "#444"))
            case "page":
                text = chapter.read_bytes()
                there = LAST_PAGE in text
                chapter.write_bytes(text.replace(LAST_PAGE, b"") if there else text + LAST_PAGE)
            case _:
                text = chapter.read_bytes()
                one, other = b"01/a.png", b"01/b.png"
                text = text.replace(one, b"?").replace(other, one).replace(b"?", other)
                chapter.write_bytes(text)
        made = make(folder)
        assert made.read_bytes() == afresh(folder)


@leases
@pytest.mark.parametrize("damage", ["", "bits", "longer", "other"])
def test_pictures_are_vouched_for_by_another_process(damage: str, folder: Path) -> None:
    """In a process of its own, where it can be forked; what is unsound is written again."""
    command = [sys.executable, "-m", "novel", "--book", str(folder), "build", "--lang", "en", "-j2"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src")}
    for words in ("One.", "Two.", "Three."):
        say(folder, words)
        if damage and words == "Three.":
            harm(damage, folder / "build/.cache/spare/small-en-print.pdf")
        subprocess.run([*command, "--for", "print"], env=environment, check=True)  # noqa: S603
    assert (folder / "build/small-en-print.pdf").read_bytes() == afresh(folder)


@leases
def test_what_was_touched_since_is_vouched_for_no_more(folder: Path) -> None:
    for words in ("One.", "Two."):
        say(folder, words)
        make(folder)
    shelf, path = DiskShelf(folder), "build/.cache/spare/small-en-print.pdf"
    source = str(Path(__file__).parents[1] / "src")
    seen = subprocess.run(  # noqa: S603 - it has to fork, beside no thread
        [sys.executable, "-c", VOUCHED, str(folder), path],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    pictures = len(json.loads((folder / "seen.json").read_text()))
    assert seen.stdout.split() == [str(pictures), "0"]
    assert pictures > 1
    assert shelf.stamp(path) is not None


VOUCHED = """
import json, os, sys
from pathlib import Path
from novel.means import on_disk
from novel.order import Order
from novel.shelf import DiskShelf
from novel.vouching import vouching
folder, path = Path(sys.argv[1]), sys.argv[2]
shelf = DiskShelf(folder)
with vouching(shelf, Order(), on_disk(folder, jobs=2)) as vouched:
    vouched.wait()
    found = vouched.sound(shelf, path)
    (folder / "seen.json").write_text(json.dumps(sorted(found)))
    print(len(found))
    with open(folder / path, "r+b") as file:
        file.write(b"%")
    print(len(vouched.sound(shelf, path)))
"""


def test_the_press_is_not_loaded_before_the_book_is_read() -> None:
    """It is loaded while an edited page is lettered."""
    program = "import sys, novel.build; sys.exit('pikepdf' in sys.modules)"
    source = str(Path(__file__).parents[1] / "src")
    environment = {**os.environ, "PYTHONPATH": source}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)  # noqa: S603
