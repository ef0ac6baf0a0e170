"""Times the build and writes what comes out to docs/performance.md and build/bench.json.

    python tests/bench/run.py [--rounds 5] [--pages 24] [--long 96] [--peers PYTHON] [--keep FOLDER]

All pairs are timed in turn within one run, so that what else the machine does weighs on both alike.
`--peers` names a Python in which reportlab, img2pdf, typst or weasyprint are installed; those that
are missing are said to be.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "performance.md"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
BEGIN, END = "<!-- measured -->", "<!-- end -->"


def novel(book: Path, *words: str) -> list[str]:
    """The command on a book."""
    return [sys.executable, "-m", "novel", "--book", str(book), *words]


def seconds(command: list[str]) -> float:
    """How long a command takes, its start included."""
    started = time.perf_counter()
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - started


def peak(book: Path) -> float:
    """The most memory that a cold build of one language takes, in MiB."""
    cold(book)
    before = os.fork()
    if before == 0:
        seconds(novel(book, "build", "--lang", "en"))
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        Path(tempfile.gettempdir(), "novel-bench-peak").write_text(str(used), encoding="ascii")
        os._exit(0)
    os.waitpid(before, 0)
    note = Path(tempfile.gettempdir(), "novel-bench-peak")
    return int(note.read_text(encoding="ascii")) / 1024


def prepared(book: Path, *words: str) -> int:
    """How many pictures a build converts."""
    command = novel(book, "build", "--explain", *words)
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True)  # noqa: S603
    return done.stderr.decode().count(": prepared")


def cold(book: Path) -> None:
    """Forget everything that was made."""
    shutil.rmtree(book / "build", ignore_errors=True)


def edit(book: Path, turn: int) -> None:
    """Change one line in the middle of the book."""
    chapters = sorted((book / "script" / "en").glob("*.yaml"))
    for part in ("en", "bg"):
        path = book / "script" / part / chapters[len(chapters) // 2].name
        text = path.read_text(encoding="utf-8")
        was = "bag that blocks" if "bag that blocks" in text else f"bag {turn - 1} that blocks"
        path.write_text(text.replace(was, f"bag {turn} that blocks", 1), encoding="utf-8")


def turns(rounds: int, *measured: Callable[[int], float]) -> list[float]:
    """The medians of several measurements that take turns."""
    found = [[measure(turn) for measure in measured] for turn in range(1, rounds + 1)]
    return [statistics.median(column) for column in zip(*found, strict=True)]


def make(folder: Path, pages: int) -> Path:
    """The workload of so many pages."""
    book = folder / f"w{pages}"
    if not (book / "panels").is_dir():
        command = [sys.executable, str(HERE / "workload.py"), str(book), str(pages)]
        subprocess.run(command, check=True)  # noqa: S603
    return book


def built(book: Path, *words: str) -> Callable[[int], float]:
    """A cold build, timed."""

    def measure(_: int) -> float:
        cold(book)
        return seconds(novel(book, "build", *words))

    return measure


def measure_cold(book: Path, rounds: int) -> dict[str, float]:
    """Cold builds against the bare work on the artwork."""
    bare = [sys.executable, str(HERE / "bare.py"), str(book)]
    one, floor, many = turns(
        rounds,
        built(book, "--lang", "en", "--for", "print"),
        lambda _: seconds(bare),
        built(book),
    )
    return {
        "cold print, s": one,
        "decode + colours + encode on two threads, s": floor,
        "cold print / bare": one / floor,
        "both languages, print and web / one language in print": many / one,
        "conversions on a rebuild": prepared(book),
    }


def measure_warm(book: Path, rounds: int) -> dict[str, float]:
    """A one-line edit against copying the files."""
    if not list((book / "build").glob("*.pdf")):
        seconds(novel(book, "build", "--lang", "en"))

    def edited(turn: int) -> float:
        edit(book, turn)
        return seconds(novel(book, "build", "--lang", "en"))

    def copied(_: int) -> float:
        started = time.perf_counter()
        for path in (book / "build").glob("*.pdf"):
            shutil.copyfile(path, path.with_suffix(".copy"))
        return time.perf_counter() - started

    edits, copies = turns(rounds, edited, copied)
    return {
        "one line edited, print and web, s": edits,
        "cp of the two files, s": copies,
        "edit - cp, s": edits - copies,
        "conversions after the edit": prepared(book, "--lang", "en"),
    }


def measure_check(book: Path, rounds: int) -> dict[str, float]:
    """`novel check` cold and after an edit, and the help."""
    cold(book)
    first = seconds(novel(book, "check"))

    def edited(turn: int) -> float:
        edit(book, turn)
        return seconds(novel(book, "check"))

    again, told = turns(rounds, edited, lambda _: seconds(novel(book, "--help")))
    return {"check, cold, s": first, "check after an edit, s": again, "novel --help, s": told}


def measure_peers(book: Path, python: str) -> dict[str, float]:
    """What other programs need for the same pictures."""
    found = {}
    for name in ("reportlab", "img2pdf", "typst", "weasyprint"):
        command = [python, str(HERE / "peers.py"), name, str(book / "panels")]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        found[f"{name}, s"] = float(done.stdout) if done.returncode == 0 else float("nan")
    return found


def table(results: dict[str, dict[str, float]]) -> str:
    """The results as Markdown."""
    rows = []
    for part, found in results.items():
        rows += [f"| **{part}** | |"]
        rows += [
            f"| {name} | {'missing' if value != value else f'{value:.2f}'} |"  # noqa: PLR0124 - NaN
            for name, value in found.items()
        ]
    return "\n".join(["| measure | |", "|---|---|", *rows])


def main() -> None:
    """Measure and write."""
    words = argparse.ArgumentParser()
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--pages", type=int, default=24)
    words.add_argument("--long", type=int, default=96)
    words.add_argument("--script", type=int, default=200)
    words.add_argument("--peers", default=sys.executable)
    words.add_argument("--keep", type=Path, default=None)
    asked = words.parse_args()
    folder = asked.keep or Path(tempfile.mkdtemp())
    short, long = make(folder, asked.pages), make(folder, asked.long)
    results = {
        f"{asked.pages} pages": measure_cold(short, asked.rounds),
        f"{asked.long} pages": measure_warm(long, asked.rounds),
        f"{asked.script} pages, the script": measure_check(
            make(folder, asked.script), asked.rounds
        ),
        "memory, print and web of one language, MiB": {
            f"{asked.pages} pages": peak(short),
            f"{asked.long} pages": peak(long),
        },
        f"others, the pictures of {asked.pages} pages": measure_peers(short, asked.peers),
    }
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "bench.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    machine = (
        f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.system()}"
    )
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    stamp = f"{time.strftime('%d %B %Y')}, {machine}, median of {asked.rounds}:"
    PAGE.write_text(f"{before}{BEGIN}\n{stamp}\n\n{table(results)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
