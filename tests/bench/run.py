"""Times the build and writes what comes out to docs/performance.md and build/bench.json.

    python tests/bench/run.py [--rounds 5] [--minutes 12] [--peers PYTHON] [--keep FOLDER]

All pairs are timed in turn within one run, so that what else the machine does weighs on both alike;
beside the time by the wall stands that of the processors, which a busy machine blurs less. When the
minutes are over no further round begins; the table says how many there were. `--peers` names a
Python in which reportlab, img2pdf, typst, weasyprint or comicforge (3.13) are installed; those that
are missing are said to be.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from balance import Row, table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "performance.md"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
BEGIN, END = "<!-- measured -->", "<!-- end -->"
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
        shutil.rmtree(book / "build", ignore_errors=True)
        return spent(novel(book, "build", *words))

    return measure


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
    one, own, zlib, many = asked.turns(
        built(book, "--lang", "en", "--for", "print"),
        lambda _: spent(bare),
        lambda _: spent([*bare, "zlib"]),
        built(book),
    )
    return {"cold print": one, "bare": own, "bare, zlib": zlib, "all four files": many}


def measure_warm(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """A one-line edit against copying the files."""
    first = built(book, "--lang", "en")(0)

    def edited(turn: int) -> Spent:
        edit(book, turn)
        return spent(novel(book, "build", "--lang", "en"))

    edits, copies = asked.turns(edited, copied(book))
    return {"cold": [first], "one line edited": edits, "cp": copies}


def measure_check(book: Path, asked: Asked) -> dict[str, list[Spent]]:
    """`novel check` cold and after an edit, and the help."""
    shutil.rmtree(book / "build", ignore_errors=True)
    first = spent(novel(book, "check"))

    def edited(turn: int) -> Spent:
        edit(book, turn)
        return spent(novel(book, "check"))

    again, told = asked.turns(edited, lambda _: spent(novel(book, "--help")))
    return {"check, cold": [first], "check after an edit": again, "help": told}


def measure_peers(book: Path, python: str) -> dict[str, list[Spent]]:
    """What other programs need for the same pictures, once each; nothing of those not there."""
    found: dict[str, list[Spent]] = {}
    for name in PEERS:
        command = [python, str(HERE / "peers.py"), name, str(book / "panels")]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        found[name] = [Spent(*map(float, done.stdout.split()))] if done.returncode == 0 else []
    return found


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
    said = words.parse_args()
    folder = said.keep or Path(tempfile.mkdtemp())
    short, long = make(folder, said.pages), make(folder, said.long)
    script = make(folder, said.script)

    def share(part: float) -> Asked:
        return Asked(rounds=said.rounds, until=time.monotonic() + part * said.minutes * 60)

    parts = {
        "cold": measure_cold(short, share(0.5)),
        "rebuild": {"conversions": [Spent(0, prepared(short))]},
        "warm": measure_warm(long, share(0.2)),
        "second": {"conversions": [Spent(0, prepared(long, "--lang", "bg"))]},
        "check": measure_check(script, share(0.15)),
        "peers": measure_peers(short, said.peers),
    }
    (ROOT / "build").mkdir(exist_ok=True)
    record = {
        part: {name: [asdict(one) for one in many] for name, many in found.items()}
        for part, found in parts.items()
    }
    (ROOT / "build" / "bench.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    write(rows(parts, (said.pages, said.long, said.script)), machine(parts))


def machine(parts: dict[str, dict[str, list[Spent]]]) -> str:
    """When, on what, and how often."""
    counts = (len(many) for part in ("cold", "warm") for many in parts[part].values())
    rounds = sorted({count for count in counts if count > 1} or {1})
    return (
        f"{time.strftime('%d %B %Y')}, Python {platform.python_version()}, {os.cpu_count()} "
        f"processors, {platform.system()}; medians of {' and '.join(map(str, rounds))} rounds; "
        f"load of the machine {os.getloadavg()[2]:.0f}."
    )


def rows(parts: dict[str, dict[str, list[Spent]]], pages: tuple[int, int, int]) -> list[Row]:
    """The table's rows."""

    def middle(part: str, name: str, kind: str = "wall") -> float:
        return statistics.median(float(asdict(one)[kind]) for one in parts[part][name])

    def both(part: str, name: str) -> str:
        return f"{middle(part, name):.2f} ({middle(part, name, 'cpu'):.2f})"

    def ratio(one: str, other: str, kind: str = "wall") -> float:
        return middle("cold", one, kind) / middle("cold", other, kind)

    short, long, script = pages
    over = middle("warm", "one line edited") - middle("warm", "cp")
    small, large = middle("cold", "all four files", "peak"), middle("warm", "cold", "peak")
    found = [
        Row(f"cold print, {short} pages, one language, s (CPU s)", both("cold", "cold print")),
        Row("decode + colours + encode on two threads, s (CPU s)", both("cold", "bare")),
        Row("the same with Python's own zlib, level 4, s (CPU s)", both("cold", "bare, zlib")),
        Row("cold print / bare", ratio("cold print", "bare"), 1.2),
        Row("cold print / bare, by CPU", ratio("cold print", "bare", "cpu")),
        Row("cold print / bare with zlib", ratio("cold print", "bare, zlib")),
        Row("cold print / bare with zlib, by CPU", ratio("cold print", "bare, zlib", "cpu")),
        Row(
            "both languages, print and web / one language in print",
            ratio("all four files", "cold print"),
            1.6,
        ),
        Row("conversions on a rebuild", middle("rebuild", "conversions", "cpu"), 0),
        Row("conversions for a second language", middle("second", "conversions", "cpu"), 0),
        Row(f"one line edited, {long} pages, print and web, s (CPU s)",
            both("warm", "one line edited")),
        Row("`cp` of the two files, s (CPU s)", both("warm", "cp")),
        Row("edit - `cp`, s", over, 0.8),
        Row(f"most memory, {short} pages, MiB", small, 256),
        Row(f"most memory, {long} pages, MiB", large, 256),
        Row("growth of it, %", (large / small - 1) * 100, 20),
        Row(f"check of {script} pages, cold, s", middle("check", "check, cold"), 5),
        Row(f"check of {script} pages after an edit, s", middle("check", "check after an edit"),
            0.8),
        Row("novel --help, s", middle("check", "help"), 0.12),
    ]  # fmt: skip
    for name in PEERS:
        there = parts["peers"][name]
        found.append(
            Row(f"{name}, the pictures of {short} pages, s (CPU s)",
                both("peers", name) if there else "not installed")
        )  # fmt: skip
    return found


def write(found: Sequence[Row], about: str) -> None:
    """Put the table into the page."""
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}\n{about}\n\n{table(found)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
