"""Other programs put the same pictures on pages: prints how long that took, in seconds.

    python tests/bench/peers.py reportlab|img2pdf|typst|weasyprint|comicforge FOLDER

Two numbers: by the wall, and of the processors. Six pictures a page in RGB, without tags or inks,
and only comicforge letters them: far less than an edition is.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from pathlib import Path


def pages(pictures: list[Path]) -> list[list[Path]]:
    """Six to a page."""
    return [pictures[first : first + 6] for first in range(0, len(pictures), 6)]


def reportlab(pictures: list[Path], target: Path) -> None:
    """As it comes."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(target), pagesize=(482, 680))
    for page in pages(pictures):
        for rank, picture in enumerate(page):
            place = (rank % 2 * 241, rank // 2 * 226)
            canvas.drawImage(str(picture), *place, width=230, height=220)
        canvas.showPage()
    canvas.save()


def img2pdf(pictures: list[Path], target: Path) -> None:
    """One picture a page: it knows nothing else."""
    import img2pdf as library

    with target.open("wb") as file:
        library.convert([str(picture) for picture in pictures], outputstream=file)


def typst(pictures: list[Path], target: Path) -> None:
    """A grid a page."""
    import typst as library

    text = "#set page(width: 482pt, height: 680pt, margin: 0pt)\n"
    for page in pages(pictures):
        cells = ", ".join(f'image("{p.name}", width: 230pt, height: 220pt)' for p in page)
        text += f"#grid(columns: 2, {cells})\n#pagebreak(weak: true)\n"
    source = pictures[0].parent / "bench.typ"
    source.write_text(text, encoding="utf-8")
    try:
        library.compile(str(source), output=str(target))
    finally:
        source.unlink()


def weasyprint(pictures: list[Path], target: Path) -> None:
    """A block a page."""
    from weasyprint import HTML

    blocks = "".join(
        "<div style='page-break-after: always'>"
        + "".join(f"<img src='{p.name}' style='width: 230pt; height: 210pt'>" for p in page)
        + "</div>"
        for page in pages(pictures)
    )
    style = "<style>@page {size: 482pt 680pt; margin: 0}</style>"
    HTML(string=style + blocks, base_url=f"{pictures[0].parent}/").write_pdf(str(target))


def comicforge(pictures: list[Path], target: Path) -> None:
    """Comics from YAML, on its own terms: a spec a page, two balloons a panel, a file each."""
    from comicforge.cli import main

    balloons = "".join(
        f"\n          - {{text: 'Who had the phone last night?', kind: speech, x: {x}}}"
        for x in (0.3, 0.7)
    )
    for number, page in enumerate(pages(pictures)):
        rows = "".join(
            "\n  - panels:"
            + "".join(
                f"\n      - image: {picture}\n        bubbles:{balloons}"
                for picture in page[first : first + 2]
            )
            for first in range(0, len(page), 2)
        )
        spec = target.parent / f"{number:03}.yaml"
        spec.write_text(f"library: .\npage: A5\nrows:{rows}\n", encoding="utf-8")
        main(["render", str(spec), "-o", str(spec.with_suffix(".pdf"))])


if __name__ == "__main__":
    tools = {
        "reportlab": reportlab,
        "img2pdf": img2pdf,
        "typst": typst,
        "weasyprint": weasyprint,
        "comicforge": comicforge,
    }
    files = sorted(p for p in Path(sys.argv[2]).iterdir() if p.suffix in {".png", ".jpg"})
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter(), time.process_time()
        with contextlib.redirect_stdout(sys.stderr):
            tools[sys.argv[1]](files, Path(folder) / "out.pdf")
        wall, cpu = time.perf_counter() - begun[0], time.process_time() - begun[1]
        sys.stdout.write(f"{wall:.3f} {cpu:.3f}\n")
