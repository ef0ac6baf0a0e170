"""`novel watch` stays: it builds after every save, and no save ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from novel.build import build
from novel.means import Means
from novel.order import Order
from novel.shelf import DiskShelf, MachineError, MemoryShelf
from novel.watching import watch

Books = Callable[..., MemoryShelf]
WEB = Order(languages=("en",), purposes=("web",))
CHAPTER = "script/en/01-one.yaml"


@pytest.fixture
def watched(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "novel", "--book", str(folder), "watch", "--lang", "en"]
    source = str(Path(__file__).parents[1] / "src")
    process = subprocess.Popen(  # noqa: S603
        [*command, "--for", "web"],
        env={**os.environ, "PYTHONPATH": source},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield process
    with suppress(ProcessLookupError):
        process.kill()
    process.wait(30)


def said(process: subprocess.Popen[str]) -> str:
    """What it says up to the end of a round."""
    assert process.stdout is not None
    lines = list[str]()
    for line in process.stdout:
        lines.append(line)
        if "waiting for changes" in line:
            break
    return "".join(lines)


def afresh(folder: Path) -> bytes:
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for top in ("script", "panels", "fonts", "profiles")
        for path in (folder / top).rglob("*")
        if path.is_file()
    }
    shelf = MemoryShelf(files)
    list(build(shelf, WEB, lambda *_: None, means=Means()))
    return shelf.files["build/small-en-web.pdf"]


@pytest.mark.slow
def test_every_save_is_in_the_file_and_none_ends_it(
    folder: Path, watched: subprocess.Popen[str]
) -> None:
    made, chapter, art = (
        folder / path for path in ("build/small-en-web.pdf", CHAPTER, "panels/01/b.png")
    )
    assert "ready: 1 page lettered, 3 pictures prepared, " in said(watched)
    whole, picture = chapter.read_bytes(), art.read_bytes()

    chapter.write_bytes(whole.replace(b"We have the phone.", b"We have a phone."))
    told = said(watched)
    assert f"saved: {CHAPTER}\n" in told
    assert "ready: 1 page lettered, 0 pictures prepared, " in told
    last = made.read_bytes()
    assert last == afresh(folder)

    chapter.write_bytes(whole[: len(whole) // 2] + b"\n  - {half: [saved")
    told = said(watched)
    assert "error[S2" in told
    assert "not all files could be made" in told
    chapter.unlink()
    assert "error[B802]" in said(watched)
    chapter.write_bytes(whole)
    assert "ready" in said(watched)

    art.unlink()
    assert f"saved: {art.relative_to(folder)} (taken away)\n" in (told := said(watched))
    assert "error[A401]" in told
    art.write_bytes(picture)
    assert "ready" in said(watched)
    assert made.read_bytes() == afresh(folder) != last

    (folder / "script/book.yaml").rename(folder / "book.yaml")
    assert "error[B801]" in said(watched)
    (folder / "book.yaml").rename(folder / "script/book.yaml")
    assert "ready: 0 pages lettered, 0 pictures prepared, " in said(watched)

    watched.send_signal(signal.SIGINT)
    rest, _ = watched.communicate(timeout=30)
    assert watched.returncode == 130
    assert rest == "\nstopped; files that were finished are whole, others are as before\n"
    assert {path.name for path in (folder / "build").iterdir()} == {".cache", made.name}


class EnoughError(Exception):
    """The test has seen what it wanted."""


def rounds(folder: Path, *saves: Callable[[], object]) -> list[str]:
    """What is said while these are done, one after each round."""
    told, left = list[str](), list(saves)

    def build_(note: Callable[[str], None]) -> bool:
        note("page p01 (en): lettered, it was not made before")
        return True

    def say(words: str) -> None:
        told.append(words)
        if "waiting" in words:
            if not left:
                raise EnoughError
            left.pop(0)()

    with pytest.raises(EnoughError):
        watch(DiskShelf(folder), build_, say)
    return [words for words in told if words.startswith("saved")]


def test_what_editors_put_beside_is_no_change(folder: Path) -> None:
    def save() -> None:
        for name in (".01-one.yaml.swp", "01-one.yaml~", "#01-one.yaml#", "x.tmp"):
            (folder / "script/en" / name).write_text("half")
        (folder / CHAPTER).touch()

    assert rounds(folder, save) == [f"saved: {CHAPTER}"]


def test_many_files_saved_at_once_are_one_change(folder: Path) -> None:
    def save() -> None:
        for name in ("a", "b", "c"):
            (folder / f"panels/01/{name}.png").write_bytes(b"new")
        (folder / CHAPTER).unlink()

    (told,) = rounds(folder, save)
    assert told == "saved: panels/01/a.png, panels/01/b.png, panels/01/c.png and 1 more"


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (MachineError("the disk is full", help="free some space"),
         "not built: the disk is full (free some space), "),
        (MemoryError(), "not built: the machine ran out of memory, "),
    ],
)  # fmt: skip
def test_what_the_machine_refuses_is_said(problem: Exception, said: str, folder: Path) -> None:
    def refuse(_: object) -> bool:
        raise problem

    def say(words: str) -> None:
        assert words.startswith(said)
        raise EnoughError

    with pytest.raises(EnoughError):
        watch(DiskShelf(folder), refuse, say)
