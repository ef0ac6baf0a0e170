"""Golden pictures: what a page looked like when somebody last looked at it and was content."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

GOLDEN = Path(__file__).parents[1] / "golden"
REPORT = Path(__file__).parents[2] / "build" / "golden"
_SCALE = 0.85  # of a point to a pixel
_MOST_BYTES = 20 * 1024
_MOST_DIFFERENT, _DIFFERENT = 0.001, 16  # share of pixels, and how far they are apart of 255

Golden = Callable[[str, bytes, int], None]


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """Holds page `index` of a PDF against the golden picture of that name."""

    def compare(name: str, pdf: bytes, index: int) -> None:
        found = _picture(pdf, index)
        path = GOLDEN / f"{name}.png"
        if pytestconfig.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_packed(found))
        assert path.is_file(), f"there is no {path.name}: look at the page, then pytest --accept"
        assert path.stat().st_size <= _MOST_BYTES
        wanted = Image.open(path).convert("L")
        share = _share_that_differs(found, wanted)
        if share > _MOST_DIFFERENT:
            _show(name, found, wanted)
        assert share <= _MOST_DIFFERENT, f"{share:.2%} of {name} differ: see {REPORT}/report.html"

    return compare


def _picture(pdf: bytes, index: int) -> Image.Image:
    """The page in sixteen greys, as it is kept."""
    with pdfium.PdfDocument(pdf) as document:
        page: Image.Image = document[index].render(scale=_SCALE).to_pil().convert("L")
    return page.point([round(value / 17) * 17 for value in range(256)])


def _packed(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(16, dither=Image.Dither.NONE).save(out, "PNG", optimize=True, bits=4)
    return out.getvalue()


def _share_that_differs(found: Image.Image, wanted: Image.Image) -> float:
    if found.size != wanted.size:
        return 1.0
    histogram = ImageChops.difference(found, wanted).histogram()
    return sum(histogram[_DIFFERENT + 2 :]) / (found.width * found.height)


def _show(name: str, found: Image.Image, wanted: Image.Image) -> None:
    """Found, wanted, and where they differ, side by side."""
    REPORT.mkdir(parents=True, exist_ok=True)
    width, height = found.size
    sheet = Image.new("L", (3 * width, max(height, wanted.height)), 255)
    sheet.paste(found, (0, 0))
    sheet.paste(wanted, (width, 0))
    if found.size == wanted.size:
        sheet.paste(ImageChops.invert(ImageChops.difference(found, wanted)), (2 * width, 0))
    sheet.save(REPORT / f"{name}.png")
    _report()


def _report() -> None:
    """One page with all that differed since the folder was last emptied."""
    shown = "".join(
        f"<h2>{path.stem}</h2><img src='{path.name}' alt='found, wanted, difference'>"
        for path in sorted(REPORT.glob("*.png"))
    )
    head = "<!doctype html><title>Golden pictures</title><h1>found | wanted | difference</h1>"
    (REPORT / "report.html").write_text(head + shown, encoding="utf-8")
