"""The picture of the README: one page of the book in two languages, side by side.

    make build && .venv/bin/python .ci/picture.py

Takes the web editions from build/ and writes docs/page.png: small, with a palette.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "page.png"
EDITIONS = ("disrupt-en-web.pdf", "disrupt-bg-web.pdf")
LABEL = "3"  # the printed number: a page whose flyer is drawn once for each language
PAGE_WIDTH, GAP, COLOURS = 680, 40, 128
PAPER, EDGE = "#e9e6df", "#8d887c"


def page_of(path: Path, label: str, width: int) -> Image.Image:
    """The page with that printed number, so many pixels wide, with a thin edge."""
    book = pypdfium2.PdfDocument(path)
    labels = [book.get_page_label(index) for index in range(len(book))]
    page = book[labels.index(label)]
    picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    return ImageOps.expand(picture, border=1, fill=EDGE)


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    """The pages in a row on tinted ground."""
    width = sum(page.width for page in pages) + GAP * (len(pages) - 1)
    row = Image.new("RGB", (width, pages[0].height), PAPER)
    left = 0
    for page in pages:
        row.paste(page, (left, 0))
        left += page.width + GAP
    return row


def main() -> None:
    """Write docs/page.png."""
    pages = [page_of(ROOT / "build" / name, LABEL, PAGE_WIDTH) for name in EDITIONS]
    row = side_by_side(pages)
    small = row.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(TARGET, optimize=True)
    print(
        f"{TARGET.relative_to(ROOT)}  {row.width} x {row.height} px, {TARGET.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
