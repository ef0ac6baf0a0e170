"""What others say of the finished files: veraPDF, page-validation, qpdf, poppler, ghostscript."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from novel.sheet import Sheet

pytestmark = pytest.mark.press


def missing(judge: str) -> None:
    """Fail where judges are required, else say what was not judged."""
    if os.environ.get("NOVEL_JUDGES") == "required":
        pytest.fail(judge)
    pytest.skip(f"NOT JUDGED: {judge}")


def judged(file: Path, root: Path) -> subprocess.CompletedProcess[str]:
    script = root / ".ci/judges/judge.py"
    answer = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(script), str(file)], capture_output=True, text=True, check=False
    )
    if answer.returncode == 3:
        missing(answer.stderr.strip())
    return answer


@pytest.fixture
def print_file(print_pdf: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "demo-bg-print.pdf"
    path.write_bytes(print_pdf)
    return path


@pytest.fixture
def web_file(web_pdf: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "demo-bg-web.pdf"
    path.write_bytes(web_pdf)
    return path


def test_print_satisfies_all_judges(print_file: Path, pytestconfig: pytest.Config) -> None:
    answer = judged(print_file, pytestconfig.rootpath)
    assert answer.returncode == 0, answer.stdout


def test_web_satisfies_all_judges(web_file: Path, pytestconfig: pytest.Config) -> None:
    answer = judged(web_file, pytestconfig.rootpath)
    assert answer.returncode == 0, answer.stdout


def test_cff_faces_satisfy_all_judges(
    one_line: Callable[..., Sheet],
    press: Callable[..., bytes],
    tmp_path: Path,
    pytestconfig: pytest.Config,
) -> None:
    path = tmp_path / "cff.pdf"
    path.write_bytes(press([one_line("Телефонът", face="demo.otf")], "print"))
    answer = judged(path, pytestconfig.rootpath)
    assert answer.returncode == 0, answer.stdout


FAULTS = {
    "veraPDF 2a": "no ToUnicode",
    "page-validation 2a": "no output intent",
    "veraPDF ua1": "no alt",
    "pdfinfo boxes": "no bleed",
    "separations": "black knocks out",
}


@pytest.mark.parametrize(("judge", "fault"), FAULTS.items())
def test_the_judges_see_a_fault(
    judge: str, fault: str, print_pdf: bytes, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    path = tmp_path / "faulty.pdf"
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        spoil(pdf, fault)
        pdf.save(path)
    answer = judged(path, pytestconfig.rootpath)
    rows = [line for line in answer.stdout.splitlines() if judge in line]
    assert answer.returncode == 1
    assert len(rows) == 1
    assert "FAILS" in rows[0]


def spoil(pdf: pikepdf.Pdf, fault: str) -> None:
    page = pdf.pages[1]
    match fault:
        case "no ToUnicode":
            for font in page.Resources.Font.values():
                del font["/ToUnicode"]
        case "no output intent":
            del pdf.Root["/OutputIntents"]
            pdf.Root.OutputIntents = pikepdf.Array([])
        case "no alt":
            for element in pdf.objects:
                if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                    del element["/Alt"]
        case "no bleed":
            page.TrimBox = page.MediaBox
        case _:
            page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"/OF gs", b""))


def test_poppler_reads_the_text_as_written(web_file: Path) -> None:
    if shutil.which("pdftotext") is None:
        missing("missing: pdftotext; run .ci/judges/install.sh")
    said = subprocess.run(  # noqa: S603 - a judge
        ["pdftotext", str(web_file), "-"],  # noqa: S607 - wherever it is installed
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = " ".join(said.split())
    for line in (
        "Телефонът",
        "Ѝ дадохме „жилетка“ и ѝ благодарихме: 112.",
        "София, 5 юни 2024 г.",
        "Office AVATAR, first fluff",
        "бзззз",
        "Изключи телефона → страница 3",
    ):
        assert line in found
