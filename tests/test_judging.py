"""Two processes that share an inspection say what one says; they are forked from a fresh one."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")

BEGIN = """
import os, sys
from pathlib import Path
from pikepdf import Dictionary, Name, Pdf, Stream
from novel.judging import Judging
from novel.paint.picture import Sample
from novel.preflight.limits import Limits
from novel.preflight.standards import HOUSE
from novel.press.splicing import Splicing

DRAWN = b"q 100 0 0 100 20 20 cm /Im Do Q"
ABOUT = Path("looked")

def written(*changes):
    pdf = Pdf.new()
    for number in range(10):
        pdf.add_blank_page(page_size=(200, 200))
        page = pdf.pages[-1].obj
        image = Stream(pdf, bytes(500 * 500), Type=Name.XObject, Subtype=Name.Image, Width=500,
            Height=500, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
        page.Resources = Dictionary(XObject=Dictionary(Im=pdf.make_indirect(image)))
        page.TrimBox = [9, 9, 191, 191]
        page.Contents = pdf.make_indirect(Stream(pdf, dict(changes).get(number, DRAWN)))
    file = open("a.pdf", "w+b")
    pdf.save(file)
    return file

def coarse(number):
    with ABOUT.open("a") as file:
        file.write(f"{os.getpid()}\\n")
    return Sample(width=1, height=1, channels=1, pixels=b"\\x80")

def judged(file, hands, coarse=coarse):
    began, pages = [], frozenset(range(1, 11))
    with Splicing({}, (), file, lambda: began.append(1)) as splicing:
        judging = Judging((HOUSE,), Limits(), coarse)
        found = judging.findings(file, splicing, pages, frozenset((1,)), hands)
    assert began == [1]
    return found

def looked():
    pids = ABOUT.read_text().split()
    ABOUT.unlink()
    return [pids.count(str(os.getpid())), len(pids)]
"""


def told(script: str, folder: Path) -> str:
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", BEGIN + textwrap.dedent(script)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return (done.stdout + done.stderr).strip()


def test_each_looks_at_a_part_of_the_pages_not_known(tmp_path: Path) -> None:
    script = """
        file = written()
        print(judged(file, 1), looked(), judged(file, 2), looked())
        """
    assert told(script, tmp_path) == "() [9, 9] () [4, 9]"


@pytest.mark.parametrize("pages", [(2,), (3,), (2, 3, 8)])  # of one, of the other, of both
def test_what_is_wrong_is_said_as_by_one(pages: tuple[int, ...], tmp_path: Path) -> None:
    script = f"""
        file = written(*((page, b"1 0 0 rg 20 20 50 50 re f") for page in {pages}))
        found = judged(file, 2)
        print(found == judged(file, 1), sorted({{one.page for one in found}}))
        """
    assert told(script, tmp_path) == f"True {[page + 1 for page in pages]}"


def test_a_picture_that_was_lost_is_unpacked_by_one(tmp_path: Path) -> None:
    script = """
        print(judged(written(), 2, lambda number: None))
        """
    assert told(script, tmp_path) == "()"


def test_a_process_that_dies_is_made_up_for(tmp_path: Path) -> None:
    script = """
        first = os.getpid()
        def dies(number):
            if os.getpid() != first:
                os.kill(os.getpid(), 9)
            return coarse(number)
        print(judged(written(), 2, dies), looked())
        """
    assert told(script, tmp_path) == "() [13, 13]"
