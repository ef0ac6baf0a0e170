"""Times the build and writes what comes out to docs/performance.md and build/bench.json.

    python tests/bench/run.py [--rounds 5] [--minutes 12] [--peers PYTHON] [--keep FOLDER]
                              [--only warm check]

All pairs are timed in turn within one run, so that what else the machine does weighs on both alike;
beside the time by the wall stands that of the processors, which a busy machine blurs less. When the
minutes are over no further round begins; the table says how many there were. With `--only` the
other rows of the table stay as they are. `--peers` names a Python in which reportlab, img2pdf,
typst, weasyprint or comicforge (3.13) are installed; those that are missing are said to be.

What was built before is emptied and put aside, and removed at the end. Deleted, it would count
against what comes next: ext4 passes over all files that were deleted in the last minutes before it
makes a new one (a third of a second of a cold build). Left as it is, it would count too: a virtual
machine asks its host for memory that it has not used yet (2 s a GB).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from balance import Row, renewed, table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "performance.md"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OPENBLAS_NUM_THREADS": "1"}
BEGIN, END = "<!-- measured -->", "<!-- end -->"
PARTS = ("cold", "rebuild", "warm", "second", "check", "letters", "peers")
_BESIDE = "a cold print beside other programs"
PEERS = ("comicforge", "reportlab", "weasyprint", "typst", "img2pdf")


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took: seconds by the wall and of the processors, MiB at most."""

    wall: float
    cpu: float
    peak: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How to measure: at most so many rounds, and none begun after `until`."""

    rounds: int
    until: float

    def turns(self, *measured: Callable[[int], Spent]) -> list[list[Spent]]:
        """What several measurements that take turns found, round by round; at least one."""
        found: list[list[Spent]] = []
        while not found or (len(found) < self.rounds and time.monotonic() < self.until):
            found.append([measure(len(found) + 1) for measure in measured])
        return [list(column) for column in zip(*found, strict=True)]


def novel(book: Path, *words: str) -> list[str]:
    """The command on a book."""
    return [sys.executable, "-m", "novel", "--book", str(book), *words]


def spent(command: Sequence[str]) -> Spent:
    """What a command takes, its start included."""
    with tempfile.TemporaryFile() as told:
        started = time.perf_counter()
        process = subprocess.Popen(command, env=ENVIRONMENT, stdout=told, stderr=told)  # noqa: S603
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            sys.exit(told.read().decode())
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def prepared(book: Path, *words: str) -> int:
    """How many pictures a build converts."""
    command = novel(book, "build", "--explain", *words)
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True)  # noqa: S603
    return done.stderr.decode().count(": prepared")


def built(book: Path, *words: str) -> Callable[[int], Spent]:
    """A cold build."""

    def measure(_: int) -> Spent:
        put_aside(book)
        return spent(novel(book, "build", *words))

    return measure


def put_aside(book: Path) -> None:
    """Make room for a build from nothing; the files of the last one stay, empty."""
    if (book / "build").exists():
        old = Path(tempfile.mkdtemp(dir=_aside(book.parent))) / "build"
        (book / "build").rename(old)
        for path in old.rglob("*"):
            if path.is_file():
                os.truncate(path, 0)


def _aside(folder: Path) -> Path:
    (folder / "aside").mkdir(exist_ok=True)
    return folder / "aside"


def edit(book: Path, turn: int) -> None:
    """Change one line in the middle of the book."""
    chapters = sorted((book / "script" / "en").glob("*.yaml"))
    new = f"bag {time.time_ns() // 1000 % 10**6}{turn}"
    for part in ("en", "bg"):
        path = book / "script" / part / chapters[len(chapters) // 2].name
        before, middle, after = path.read_text(encoding="utf-8").partition(" that blocks")
        text = before[: before.rindex("bag")] + new + middle + after
        path.write_text(text, encoding="utf-8")


def copied(book: Path) -> Callable[[int], Spent]:
    """`cp` of the files that were built."""

    def measure(_: int) -> Spent:
        with tempfile.TemporaryDirectory(dir=book) as folder:
            return spent(["cp", *map(str, (book / "build").glob("*.pdf")), folder])

    return measure


def make(folder: Path, pages: int) -> Path:
    """The workload of so many pages."""
    book = folder / f"w{pages}"
    if not (book / "panels").is_dir():
        command = [sys.executable, str(HERE / "workload.py"), str(book), str(pages)]
        subprocess.run(command, check=True)  # noqa: S603
    return book


def measure_cold(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """Cold builds against the bare work on the artwork."""
    ways = book.parent / "ways.json"
    bare = [sys.executable, str(HERE / "bare.py"), str(book), str(ways)]
    spent(bare)  # notes how each picture is encoded
    one, plain, own, zlib, many = asked.turns(
        built(book, "--lang", "en", "--for", "print"),
        lambda _: spent(bare),
        lambda _: spent([*bare, "own"]),
        lambda _: spent([*bare, "zlib"]),
        built(book),
    )
    return {
        "cold print": one,
        "bare": plain,
        "bare, own": own,
        "bare, zlib": zlib,
        "all four files": many,
    }


def measure_warm(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """A one-line edit, by a new process and by one that stays, against copying the files.

    The first edit after a cold build stands apart: there is no earlier file yet to write over.
    """
    first = built(book, "--lang", "en")(0)

    def edited(turn: int) -> Spent:
        edit(book, turn)
        return spent(novel(book, "build", "--lang", "en"))

    second = edited(0)
    edits, seen, copies = asked.turns(edited, watched(book), copied(book))
    return {
        "cold": [first],
        "first edit": [second],
        "one line edited": edits,
        "watched": seen,
        "cp": copies,
    }


def watched(book: Path) -> Callable[[int], Spent]:
    """From the save of an edited line to the files, where `novel watch` waits for it."""

    def measure(turn: int) -> Spent:
        command = novel(book, "watch", "--lang", "en")
        with subprocess.Popen(  # noqa: S603
            command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stderr is not None
            said = (line for line in process.stderr if "waiting for changes" in line)
            next(said)
            time.sleep(0.5)  # nobody saves in the same instant
            before = _used(process.pid)
            edit(book, turn)
            started = time.perf_counter()
            next(said)
            wall = time.perf_counter() - started
            cpu = _used(process.pid) - before
            process.send_signal(signal.SIGINT)
        return Spent(wall, cpu)

    return measure


def _used(process: int) -> float:
    """What a process and those that it waited for have used so far, in seconds of processors."""
    about = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    ticks = about.rpartition(")")[2].split()[11:15]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def measure_check(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """`novel check` cold and after an edit, and the help."""

    def cold(_: int) -> Spent:
        put_aside(book)
        return spent(novel(book, "check"))

    def edited(turn: int) -> Spent:
        edit(book, turn)
        return spent(novel(book, "check"))

    first, again, told = asked.turns(cold, edited, lambda _: spent(novel(book, "--help")))
    return {"check, cold": first, "check after an edit": again, "help": told}


def measure_letters(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """A balloon, in milliseconds: lettered, and with all that its page takes besides."""

    def measure(_: int) -> Spent:
        command = [sys.executable, str(HERE / "lettered.py"), str(book)]
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True)  # noqa: S603
        return Spent(*map(float, done.stdout.split()))

    (found,) = asked.turns(measure)
    return {"balloon": found}


def measure_peers(book: Path, python: str, asked: Asked) -> dict[str, list[Spent]]:
    """A cold print and what other programs need for its pictures; nothing of those not there."""

    def asking(name: str) -> Callable[[int], Spent]:
        def measure(_: int) -> Spent:
            command = [python, str(HERE / "peers.py"), name, str(book / "panels")]
            done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
            return Spent(*map(float, done.stdout.split()))

        return measure

    there = [name for name in PEERS if _is_there(python, name)]
    cold = built(book, "--lang", "en", "--for", "print")
    own, *theirs = asked.turns(cold, *map(asking, there))
    found = {name: list[Spent]() for name in PEERS} | dict(zip(there, theirs, strict=True))
    return {_BESIDE: own} | found


def _is_there(python: str, name: str) -> bool:
    done = subprocess.run([python, "-c", f"import {name}"], capture_output=True, check=False)  # noqa: S603
    return done.returncode == 0


def main() -> None:
    """Measure and write."""
    words = argparse.ArgumentParser()
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--minutes", type=float, default=12)
    words.add_argument("--pages", type=int, default=24)
    words.add_argument("--long", type=int, default=96)
    words.add_argument("--script", type=int, default=200)
    words.add_argument("--peers", default=sys.executable)
    words.add_argument("--keep", type=Path, default=None)
    words.add_argument("--only", nargs="*", default=PARTS, choices=PARTS)
    said = words.parse_args()
    folder = said.keep or Path(tempfile.mkdtemp())

    def share(part: float) -> Asked:
        return Asked(rounds=said.rounds, until=time.monotonic() + part * said.minutes * 60)

    measures: dict[str, Callable[[], dict[str, list[Spent]]]] = {
        "cold": lambda: measure_cold(make(folder, said.pages), share(0.5)),
        "rebuild": lambda: {"conversions": [Spent(0, prepared(make(folder, said.pages)))]},
        "warm": lambda: measure_warm(make(folder, said.long), share(0.2)),
        "second": lambda: {
            "conversions": [Spent(0, prepared(make(folder, said.long), "--lang", "bg"))]
        },
        "check": lambda: measure_check(make(folder, said.script), share(0.15)),
        "letters": lambda: measure_letters(make(folder, said.long), share(0.1)),
        "peers": lambda: measure_peers(make(folder, said.pages), said.peers, share(1)),
    }
    parts = {part: measures[part]() for part in PARTS if part in said.only}
    shutil.rmtree(_aside(folder))
    (ROOT / "build").mkdir(exist_ok=True)
    record = {
        part: {name: [asdict(one) for one in many] for name, many in found.items()}
        for part, found in parts.items()
    }
    (ROOT / "build" / "bench.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    write(Table(parts, (said.pages, said.long, said.script)).rows(), machine(parts), said.only)


def machine(parts: dict[str, dict[str, list[Spent]]]) -> str:
    """When, on what, and how often."""
    timed = [part for part in ("cold", "warm", "check", "letters", "peers") if part in parts]
    counts = (len(many) for part in timed for many in parts[part].values())
    rounds = sorted({count for count in counts if count > 1} or {1})
    return (
        f"{time.strftime('%d %B %Y')}, Python {platform.python_version()}, {os.cpu_count()} "
        f"processors, {platform.system()}; medians of {' and '.join(map(str, rounds))} rounds; "
        f"load of the machine {os.getloadavg()[2]:.0f}."
    )


@dataclass(frozen=True, slots=True)
class Table:
    """What was found, part by part, as rows; `pages` are those of the three books."""

    parts: dict[str, dict[str, list[Spent]]]
    pages: tuple[int, int, int]

    def rows(self) -> list[Row]:
        """The rows of all parts that were measured."""
        told = {
            "cold": self._cold,
            "rebuild": lambda: [Row("conversions on a rebuild", self._conversions("rebuild"), 0)],
            "second": lambda: [
                Row("conversions for a second language", self._conversions("second"), 0)
            ],
            "warm": self._warm,
            "check": self._check,
            "letters": self._letters,
            "peers": self._peers,
        }
        return [row for part, tell in told.items() if part in self.parts for row in tell()]

    def _middle(self, part: str, name: str, kind: str = "wall") -> float:
        return statistics.median(float(asdict(one)[kind]) for one in self.parts[part][name])

    def _both(self, part: str, name: str) -> str:
        return f"{self._middle(part, name):.2f} ({self._middle(part, name, 'cpu'):.2f})"

    def _conversions(self, part: str) -> float:
        return self._middle(part, "conversions", "cpu")

    def _cold(self) -> list[Row]:
        def ratio(one: str, other: str, kind: str = "wall") -> float:
            return self._middle("cold", one, kind) / self._middle("cold", other, kind)

        both = partial(self._both, "cold")
        four = ratio("all four files", "cold print")
        return [
            Row(f"cold print, {self.pages[0]} pages, one language, s (CPU s)", both("cold print")),
            Row("decode + colours + encode on two threads, s (CPU s)", both("bare")),
            Row(
                "the same with our way to unpack PNG and keep memory, s (CPU s)", both("bare, own")
            ),
            Row("the same with Python's own zlib, level 4, s (CPU s)", both("bare, zlib")),
            Row("cold print / bare", ratio("cold print", "bare"), 1.2),
            Row("cold print / bare, by CPU", ratio("cold print", "bare", "cpu")),
            Row("cold print / bare with zlib", ratio("cold print", "bare, zlib")),
            Row("cold print / bare with zlib, by CPU", ratio("cold print", "bare, zlib", "cpu")),
            Row("both languages, print and web / one language in print", four, 1.6),
        ]

    def _warm(self) -> list[Row]:
        both, long = partial(self._both, "warm"), self.pages[1]
        over = self._middle("warm", "one line edited") - self._middle("warm", "cp")
        seen = "one line edited under `novel watch`, save to file ready, s (CPU s)"
        return [
            Row(f"one line edited, {long} pages, print and web, s (CPU s)",
                both("one line edited")),
            Row("the first edit after a cold build, s (CPU s)", both("first edit")),
            Row(seen, both("watched")),
            Row("`cp` of the two files, s (CPU s)", both("cp")),
            Row("edit - `cp`, s", over, 0.8),
            *(self._memory() if "cold" in self.parts else ()),
        ]  # fmt: skip

    def _memory(self) -> list[Row]:
        small = self._middle("cold", "all four files", "peak")
        large = self._middle("warm", "cold", "peak")
        return [
            Row(f"most memory, {self.pages[0]} pages, MiB", small, 256),
            Row(f"most memory, {self.pages[1]} pages, MiB", large, 256),
            Row("growth of it, %", (large / small - 1) * 100, 20),
        ]

    def _check(self) -> list[Row]:
        middle, script = partial(self._middle, "check"), self.pages[2]
        edited = middle("check after an edit")
        return [
            Row(f"check of {script} pages, cold, s", middle("check, cold"), 5),
            Row(f"check of {script} pages after an edit, s", edited, 0.8),
            Row("novel --help, s", middle("help"), 0.12),
        ]

    def _letters(self) -> list[Row]:
        lettered, whole = (self._middle("letters", "balloon", kind) for kind in ("wall", "cpu"))
        return [
            Row("300 balloons lettered, ms each", lettered, 2),
            Row("the same with their pages composed, cut and inspected, ms each", whole),
        ]

    def _peers(self) -> list[Row]:
        return [
            Row(
                f"{name}, {self.pages[0]} pages, s (CPU s)"
                if name == _BESIDE
                else f"{name}, the pictures of {self.pages[0]} pages, s (CPU s)",
                self._both("peers", name) if there else "not installed",
            )
            for name, there in self.parts["peers"].items()
        ]


def write(found: Sequence[Row], about: str, only: Sequence[str]) -> None:
    """Put the table into the page; the rows of other parts stay."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    if set(only) != set(PARTS):
        told, _, lines = old.strip().partition("\n\n| ")
        told = "\n\n".join(p for p in told.split("\n\n") if not p.startswith("Rows of "))
        about = f"{told}\n\nRows of {' and '.join(only)}: {about}"
        rows_now = renewed(f"| {lines}", table(found))
    else:
        rows_now = table(found)
    PAGE.write_text(f"{before}{BEGIN}\n{about}\n\n{rows_now}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
