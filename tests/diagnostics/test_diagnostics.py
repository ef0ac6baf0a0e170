"""Wrong scripts: under each mistake stands a comment with carets and the code that is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from novel.diagnostics import Diagnostic, Report
from novel.intake.manuscript import read_manuscript
from novel.shelf import MemoryShelf

HERE = Path(__file__).parent
PATHS = {
    "book": "script/book.yaml",
    "chapter": "script/en/01-the-phone.yaml",
    "translation": "script/bg/01-the-phone.yaml",
}
BASE = {"book": "book.yaml", "chapter": "en.yaml", "translation": "bg.yaml"}
CASES = sorted(path for part in PATHS for path in (HERE / part).glob("*.yaml"))
EXPECTED = re.compile(r"#\s*(?P<caret>\^+) (?P<code>[A-Z]\d{3})")


def expected(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Line, column, width and code: each comment speaks of the last line that is none."""
    subject = 0
    for number, line in enumerate(text.split("\n"), 1):
        found = EXPECTED.search(line)
        if found is None:
            subject = number
        else:
            yield subject, found.start("caret") + 1, len(found["caret"]), found["code"]


def place(diagnostic: Diagnostic) -> tuple[int, int, int, str]:
    """The same of a diagnostic, as far as its first line goes."""
    assert diagnostic.span is not None
    width = max(1, len(diagnostic.span.text.split("\n")[0].rstrip()))
    begin = diagnostic.span.begin
    return begin.line, begin.column, width, diagnostic.code


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_mistake_is_found_where_it_stands(case: Path) -> None:
    files = {PATHS[part]: (HERE / "base" / name).read_bytes() for part, name in BASE.items()}
    files |= {f"panels/01/{name}": b"" for name in ("p01-a.png", "P01-B.png", "p01-c.png")}
    files[PATHS[case.parent.name]] = case.read_bytes()
    report = Report()
    manuscript = read_manuscript(MemoryShelf(files), report)
    if manuscript is not None:
        manuscript.book("bg", report, draft=False)
    found = [d for d in report if d.span is not None and d.span.path == PATHS[case.parent.name]]
    assert sorted(map(place, found)) == sorted(expected(case.read_text(encoding="utf-8")))
    assert all(d.help for d in found), "every message says what to do next"
