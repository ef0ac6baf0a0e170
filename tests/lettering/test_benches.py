"""The benchmarks of lettering: one line a language, whatever rows a file holds."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent / "bench"
NUMBER = r"\d+(\.\d\d)?"


def row(**other: object) -> dict[str, object]:
    words = ["We", "have", "the", "phone.", "Finally."]
    return {
        "id": "E01P01/b01/0",
        "lang": "en",
        "lines": ["We have", "the phone.", "Finally."],
        "words": words,
        "word_widths": [8.0 * len(word) for word in words],
        "space_width": 4.0,
        "hyphen_breaks": 0,
        "font_size": 16.0,
        "line_pitch": 20.0,
        "simple_balloon": True,
        "body_poly": [[0, 0], [130, 0], [130, 90], [0, 90]],
    } | other


ODD = (
    row(),
    row(lang="xx", lines=["We  have the", " phone. Finally. "]),
    row(lang="sr-Latn", lines=["We have the phone. Finally."]),
    row(lang="bg", lines=[], words=[], word_widths=[]),
    row(lang="de", body_poly=None, lines=["We have the phone. Finally."]),
    row(lang="qq", simple_balloon=False, body_poly=[[0, 0], [9, 9]]),
)


def bench(name: str, folder: Path) -> list[str]:
    file = folder / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, ODD)) + "\n\n", encoding="utf-8")
    words = [sys.executable, str(BENCH / name), str(file)]
    done = subprocess.run(words, capture_output=True, check=True, text=True)  # noqa: S603
    return done.stdout.splitlines()


BREAKS = (
    rf"(\S+) n=\d+ blocks={NUMBER} breaks={NUMBER} free_lines={NUMBER} "
    rf"greedy_blocks={NUMBER} greedy_breaks={NUMBER}"
)
BALLOONS = (
    rf"(\S+) n=\d+ fits={NUMBER} outside=\d+( area_\d={NUMBER} human_\d={NUMBER})* "
    rf"ms={NUMBER} hb_ms={NUMBER}"
)


@pytest.mark.parametrize(
    ("name", "line", "languages"),
    [
        ("line_breaks.py", BREAKS, ["en", "qq", "xx"]),
        ("balloons.py", BALLOONS, ["en", "sr-Latn", "xx"]),
    ],
)
def test_every_language_has_its_line(
    name: str, line: str, languages: list[str], tmp_path: Path
) -> None:
    found = [re.fullmatch(line, said) for said in bench(name, tmp_path)]
    assert [match and match[1] for match in found] == languages


def test_crowded_panels_are_placed_without_a_fault() -> None:
    words = [sys.executable, str(BENCH / "places.py"), "50"]
    done = subprocess.run(words, capture_output=True, check=True, text=True)  # noqa: S603
    whole = done.stdout.splitlines()[-1]
    faults = ("unplaced", "overlap", "covered", "order", "crossing", "wrong_mouth")
    assert " ".join(f"{name}=0" for name in faults) in whole
