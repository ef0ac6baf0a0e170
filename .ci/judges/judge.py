#!/usr/bin/env python3
"""Asks outside judges about finished PDFs and says in a table what they found.

    .venv/bin/python .ci/judges/judge.py build/*.pdf

Ends with 0 if all are content, 1 if one is not, 3 if a judge is missing (run install.sh, which
puts them into $NOVEL_JUDGES_HOME). A file with a PDF/X intent is judged as print, others as web.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Name, Operator, Pdf
from PIL import Image, ImageChops

HOME = Path(os.environ.get("NOVEL_JUDGES_HOME", "~/.cache/novel-judges")).expanduser()
BLEED = 3 * 72 / 25.4
SLACK = 0.02  # points: pdfinfo says boxes with two decimals
COLOURED_PLATES = ("Cyan", "Magenta", "Yellow")
_BOX = re.compile(r"^Page +(?P<page>\d+) (?P<box>\w+)Box: +(?P<sides>.+)$", re.MULTILINE)
# qpdf before 12 counts a link's annotation, which the structure tree knows too, to no page; the
# qpdf in pikepdf, which writes and reads these tables, counts it to its own.
_HINT = re.compile(r"object count mismatch for page \d+: hint table")


class JudgeMissingError(Exception):
    """A judge is not installed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one judge says of one file; `why` is empty where it is content."""

    judge: str
    file: Path
    why: str = ""


def main(arguments: Sequence[str]) -> int:
    """Judge the files named."""
    files = [Path(argument) for argument in arguments]
    if not files or not all(file.is_file() for file in files):
        print("say which PDF files to judge; all must be there", file=sys.stderr)
        return 2
    try:
        verdicts = [*ask_verapdf(files), *(v for file in files for v in ask_others(file))]
    except JudgeMissingError as missing:
        print(f"missing: {missing}; run .ci/judges/install.sh", file=sys.stderr)
        return 3
    for verdict in sorted(verdicts, key=lambda v: (str(v.file), v.judge)):
        word = "FAILS" if verdict.why else "ok"
        print(f"{verdict.file.name:<32} {verdict.judge:<20} {word:<6} {verdict.why}".rstrip())
    return 1 if any(verdict.why for verdict in verdicts) else 0


def ask_verapdf(files: Sequence[Path]) -> Iterator[Verdict]:
    """PDF/A-2a and PDF/UA-1, by the veraPDF engine."""
    if not (HOME / "Vera.class").is_file():
        raise JudgeMissingError("veraPDF")
    files = [file for file in files if not is_flat(file)]
    if not files:
        return
    classes = os.pathsep.join((str(HOME), str(HOME / "verapdf.jar"), "/usr/share/java/*"))
    said = run("java", "-cp", classes, "Vera", "2a,ua1", *map(str, files)).stdout
    rows = [line.split("\t") for line in said.splitlines() if line.count("\t") == 3]
    for standard, word, file, reasons in rows:
        yield Verdict(f"veraPDF {standard}", Path(file), "" if word == "pass" else reasons)
    if len(rows) != 2 * len(files):
        yield Verdict("veraPDF", files[0], "it did not answer for every file")


def ask_others(file: Path) -> Iterator[Verdict]:
    """All judges that take one file."""
    judges: dict[str, Callable[[Path], str]] = {
        "page-validation 2a": page_validation,
        "qpdf": qpdf,
        "pdffonts": fonts,
        "pdfinfo boxes": boxes,
    }
    if is_flat(file):  # PDF/X-1a is older than PDF/A and claims no more
        del judges["page-validation 2a"]
    if is_print(file):
        judges["separations"] = separations
    for name, judge in judges.items():
        yield Verdict(name, file, judge(file))


def page_validation(file: Path) -> str:
    """PDF/A-2a once more, by an engine of other authors."""
    python = HOME / "venv/bin/python"
    if not python.is_file():
        raise JudgeMissingError("page-validation")
    question = (
        "import page, sys\n"
        "report = page.validate_pdf(sys.argv[1], profile='2a')\n"
        "sys.exit(0 if report.is_compliant else str(report.failures)[:400])"
    )
    answer = run(str(python), "-c", question, str(file))
    return "" if answer.returncode == 0 else answer.stderr.strip() or "not compliant"


def qpdf(file: Path) -> str:
    """Syntax, by the qpdf installed and by the one in pikepdf."""
    warnings = run("qpdf", "--check", str(file)).stderr.splitlines()
    said = [line for line in warnings if not _HINT.search(line) and "succeeded with" not in line]
    with Pdf.open(file) as pdf:
        said += pdf.check_pdf_syntax()
    return "; ".join(said)


def fonts(file: Path) -> str:
    """Every font is embedded, subset, and leads back to text."""
    rows = run("pdffonts", str(file)).stdout.splitlines()[2:]
    bad = [row.split()[0] for row in rows if row.split()[-5:-2] != ["yes", "yes", "yes"]]
    return ("not embedded, subset or readable: " + ", ".join(bad)) if bad else ""


def boxes(file: Path) -> str:
    """Print: Media holds Bleed holds Trim, with 3 mm of bleed. Web: nothing outside the trim."""
    said = run("pdfinfo", "-box", "-f", "1", "-l", "99999", str(file)).stdout
    pages: dict[str, dict[str, list[float]]] = {}
    for match in _BOX.finditer(said):
        sides = [float(side) for side in match["sides"].split()]
        pages.setdefault(match["page"], {})[match["box"]] = sides
    wanted = BLEED if is_print(file) else 0.0
    bad = [f"page {page}" for page, found in pages.items() if not _nested(found, wanted)]
    return ("boxes are wrong: " + ", ".join(bad)) if bad or not pages else ""


def _nested(found: dict[str, list[float]], bleed: float) -> bool:
    media, outer, trim = found["Media"], found["Bleed"], found["Trim"]
    margins = [trim[0] - outer[0], trim[1] - outer[1], outer[2] - trim[2], outer[3] - trim[3]]
    inside = media[0] <= outer[0] and media[1] <= outer[1]
    inside = inside and outer[2] <= media[2] and outer[3] <= media[3]
    if bleed:
        return inside and all(margin >= bleed - SLACK for margin in margins)
    return all(abs(margin) <= SLACK for margin in margins)


def separations(file: Path) -> str:
    """Black lettering prints with the black plate and leaves the other plates as they are.

    Ghostscript separates the file as it is, and again without its black lettering.
    """
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        pages = without_black_lettering(file, there / "bare.pdf")
        if not pages:
            return ""
        _separate(file, there / "whole")
        _separate(there / "bare.pdf", there / "bare")
        bad = [
            f"page {page}: {plate}"
            for page in pages
            for plate in (*COLOURED_PLATES, "Black")
            if _differs(there, page, plate) != (plate == "Black")
        ]
    return ("lettering on the wrong plates: " + ", ".join(bad)) if bad else ""


def without_black_lettering(file: Path, target: Path) -> list[int]:
    """Write the file without the text that is set in black ink alone; returns the pages hit."""
    hit = []
    with Pdf.open(file) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            kept, dropped = _strip(pikepdf.parse_content_stream(page))
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
            hit += [number] if dropped else []
        pdf.save(target)
    return hit


_Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def _strip(instructions: Sequence[_Instruction]) -> tuple[list[_Instruction], bool]:
    """The page without text objects (BT to ET) in black; fill colours are set outside of them."""
    kept: list[_Instruction] = []
    black = inside = dropped = False
    for instruction in instructions:
        sign = instruction.operator
        if sign == Operator("k"):
            cyan, magenta, yellow, _ = (float(ink) for ink in instruction.operands)
            black = cyan == magenta == yellow == 0
        inside = inside or (black and sign == Operator("BT"))
        dropped = dropped or inside
        if not inside:
            kept.append(instruction)
        inside = inside and sign != Operator("ET")
    return kept, dropped


def _separate(file: Path, stem: Path) -> None:
    options = ("-dNOPAUSE", "-dBATCH", "-dSAFER", "-q", "-sDEVICE=tiffsep", "-r72")
    run("gs", *options, f"-sOutputFile={stem}%d.tif", str(file))


def _differs(folder: Path, page: int, plate: str) -> bool:
    paths = [folder / f"{stem}{page}({plate}).tif" for stem in ("whole", "bare")]
    with Image.open(paths[0]) as whole, Image.open(paths[1]) as bare:
        return ImageChops.difference(whole.convert("L"), bare.convert("L")).getbbox() is not None


def is_print(file: Path) -> bool:
    """The file has an output intent of PDF/X."""
    with Pdf.open(file) as pdf:
        intents = pdf.Root.get("/OutputIntents", pikepdf.Array([]))
        return any(intent.get("/S") == Name.GTS_PDFX for intent in intents)


def is_flat(file: Path) -> bool:
    """The file is PDF/X-1a."""
    with Pdf.open(file) as pdf:
        return "/GTS_PDFXVersion" in pdf.docinfo


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a judge and hear what it says."""
    if shutil.which(command[0]) is None:
        raise JudgeMissingError(command[0])
    return subprocess.run(command, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
