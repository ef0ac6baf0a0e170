"""What goes wrong around a build: odd numbers of jobs, clocks, disks, other programs."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from novel.build import build
from novel.cache import DiskCache, Kind
from novel.cli import Exit, main
from novel.means import MOST_JOBS, Threads, on_disk
from novel.order import Order
from novel.shelf import DiskShelf, MachineError, MemoryShelf

Books = Callable[..., MemoryShelf]
WEB = Order(languages=("en",), purposes=("web",))


def make(folder: Path, order: Order = WEB) -> bytes:
    list(build(DiskShelf(folder), order, lambda *_: None, means=on_disk(folder)))
    (made,) = (folder / "build").glob("*.pdf")
    return made.read_bytes()


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "1.5", "", "²"])
def test_a_number_of_jobs_that_is_none_is_wrong_use(
    jobs: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--book", str(folder), "build", f"-j={jobs}"])
    assert ended.value.code == Exit.WRONG_USE
    assert "is no number of jobs" in capsys.readouterr().err


def test_no_more_jobs_are_begun_than_make_sense(folder: Path) -> None:
    with on_disk(folder, jobs=100_000) as means:
        assert isinstance(means.threads, Threads)
        assert means.threads.most == MOST_JOBS
    assert main(["--book", str(folder), "build", "--lang", "en", "-j", "1000"]) == Exit.DONE


@pytest.mark.parametrize("when", [0, 4_000_000_000])
def test_no_clock_decides_whether_art_has_changed(
    when: int, folder: Path, picture: Callable[..., bytes]
) -> None:
    """Art saved with a time long before or after what was there before is seen."""
    art = folder / "panels/01/a.png"
    first = make(folder)
    art.write_bytes(picture(1200, 800, "#a33"))
    os.utime(art, (when, when))
    second = make(folder)
    DiskCache(folder / "build/.cache").clear()
    assert second == make(folder) != first


def test_a_disk_that_fills_up_leaves_the_old_file_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make(folder)
    sends = list[str]()

    def full(self: DiskCache, kind: Kind, key: str, target: BinaryIO, at: int, length: int) -> bool:
        sends.append(key)
        if len(sends) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return send(self, kind, key, target, at, length)

    send = DiskCache.send
    monkeypatch.setattr(DiskCache, "send", full)
    with pytest.raises(MachineError, match="no space left") as told:
        make(folder)
    assert "the disk is full" in told.value.help
    assert len(sends) == 2
    assert {path.name for path in (folder / "build").iterdir()} == {"small-en-web.pdf", ".cache"}
    monkeypatch.undo()
    assert make(folder) == old


def test_a_disk_without_room_for_a_file_is_said_before_it_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read as memory, what has no room ends the process (tmpfs)."""
    old = make(folder)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(MachineError, match="no space left"):
        make(folder)
    assert {path.name for path in (folder / "build").iterdir()} == {"small-en-web.pdf", ".cache"}
    monkeypatch.undo()
    assert make(folder) == old


def test_a_disk_too_full_for_the_cache_is_enough_for_the_book(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(folder)
    DiskCache(folder / "build/.cache").clear()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_for_cache(Path.replace, full))
    with on_disk(folder) as means:
        list(build(DiskShelf(folder), WEB, lambda *_: None, means=means))
    assert means.cache.refusal() == "no space left on device"
    assert make(folder) == first
    held = DiskCache(folder / "build/.cache").holdings()
    assert {kind.kind for kind in held if kind.entries} == {"spare"}  # the file that was replaced


def test_that_nothing_can_be_kept_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "build").mkdir()
    (folder / "build/.cache").write_text("in the way")
    command = ["--book", str(folder)]
    assert main([*command, "build", "--lang", "en", "--for", "web"]) == Exit.DONE
    said = "a file stands where its folder should be"
    assert f"nothing more is kept for the next build: {said}" in capsys.readouterr().err
    assert main([*command, "cache"]) == Exit.DONE
    assert said in capsys.readouterr().out


def full_for_cache(
    replace: Callable[[Path, Path], Path], full: Callable[..., None]
) -> Callable[[Path, Path], Path]:
    def either(self: Path, target: str | Path) -> Path:
        if ".cache" in Path(target).parts:
            full()
        return replace(self, Path(target))

    return either


@pytest.mark.parametrize(
    ("owner", "age", "stays"), [("dead", 100, False), ("dead", 0, True), ("alive", 100, True)]
)
def test_what_a_killed_build_left_is_cleared_away(
    owner: str,
    age: int,
    stays: bool,  # noqa: FBT001
    folder: Path,
) -> None:
    first = make(folder)
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait(60)
    number = process.pid if owner == "dead" else os.getppid()
    left = folder / "build" / f".small-en-web.pdf.{number}.part"
    left.write_bytes(b"%PDF half")
    os.utime(left, (time.time() - age, time.time() - age))
    assert make(folder) == first
    assert left.exists() is stays


KILLING = """
import os, signal, sys
import novel.making
from novel.cli import main
first, written = os.getpid(), novel.making.Making._written
def dying(*given):
    if os.getpid() != first:
        os.kill(os.getpid(), signal.SIGKILL)
    return written(*given)
novel.making.Making._written = dying
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")
def test_what_a_killed_process_was_to_make_is_made_all_the_same(folder: Path) -> None:
    both = Order(languages=("en",))
    list(build(DiskShelf(folder), both, lambda *_: None, means=on_disk(folder)))
    first = {path.name: path.read_bytes() for path in (folder / "build").glob("*.pdf")}
    for path in (folder / "build").glob("*.pdf"):
        path.unlink()
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", KILLING, "--book", str(folder), "build", "--lang", "en", "-j", "2"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count("small-en-") == 2
    assert {path.name: path.read_bytes() for path in (folder / "build").glob("*.pdf")} == first


@pytest.mark.slow
def test_a_build_killed_at_any_time_leaves_old_files_whole_and_the_next_one_right(
    folder: Path,
) -> None:
    first = make(folder)
    source = str(Path(__file__).parents[1] / "src")
    command = [sys.executable, "-m", "novel", "--book", str(folder), "build", "--for", "web"]
    command += ["--lang", "en"]
    for rank in range(4):
        DiskCache(folder / "build/.cache").clear()
        process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": source})  # noqa: S603
        time.sleep(0.4 * (rank + 1))
        process.send_signal(signal.SIGKILL)
        process.wait(60)
        (made,) = (folder / "build").glob("*.pdf")
        assert made.read_bytes() == first
    assert make(folder) == first
