"""The pictures of the docs: one page in two languages, and all pages at a glance.

    make build && .venv/bin/python .ci/picture.py

Takes the web editions from build/ and writes docs/page.png and docs/contact-sheet.png: small,
with a palette.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
PAGE_PICTURE = ROOT / "docs" / "page.png"
CONTACT_SHEET = ROOT / "docs" / "contact-sheet.png"
EDITIONS = ("disrupt-en-web.pdf", "disrupt-bg-web.pdf")
LABEL = "3"  # the printed number: a page whose flyer is drawn once for each language
PAGE_WIDTH, GAP, COLOURS = 680, 40, 128
THUMB_WIDTH, THUMB_GAP, IN_A_ROW = 200, 12, 7
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


def contact_sheet(paths: list[Path]) -> Image.Image:
    """All pages of all editions, one edition below the other."""
    rows: list[list[Image.Image]] = []
    for path in paths:
        book = pypdfium2.PdfDocument(path)
        thumbs = [_thumb(book, index) for index in range(len(book))]
        rows += [thumbs[at : at + IN_A_ROW] for at in range(0, len(thumbs), IN_A_ROW)]
    height = rows[0][0].height + THUMB_GAP
    width = IN_A_ROW * (rows[0][0].width + THUMB_GAP) + THUMB_GAP
    sheet = Image.new("RGB", (width, len(rows) * height + THUMB_GAP), PAPER)
    for row, thumbs in enumerate(rows):
        for column, thumb in enumerate(thumbs):
            left = THUMB_GAP + column * (thumb.width + THUMB_GAP)
            sheet.paste(thumb, (left, THUMB_GAP + row * height))
    return sheet


def _thumb(book: pypdfium2.PdfDocument, index: int) -> Image.Image:
    page = book[index]
    large = page.render(scale=2 * THUMB_WIDTH / page.get_width()).to_pil().convert("RGB")
    size = (THUMB_WIDTH, round(THUMB_WIDTH * large.height / large.width))
    return ImageOps.expand(large.resize(size, Image.Resampling.LANCZOS), border=1, fill=EDGE)


def _save(picture: Image.Image, target: Path) -> None:
    small = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(target, optimize=True)
    size = f"{picture.width} x {picture.height} px, {target.stat().st_size} bytes"
    print(f"{target.relative_to(ROOT)}  {size}")


def main() -> None:
    """Write both pictures."""
    paths = [ROOT / "build" / name for name in EDITIONS]
    _save(side_by_side([page_of(path, LABEL, PAGE_WIDTH) for path in paths]), PAGE_PICTURE)
    _save(contact_sheet(paths), CONTACT_SHEET)


if __name__ == "__main__":
    main()
