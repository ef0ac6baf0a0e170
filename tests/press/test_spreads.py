"""Spreads in books whose spine hides a strip of each page: what one half loses, the other has."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from novel.book.edition import Product
from novel.build import build
from novel.geometry import MM, Pt
from novel.lettering.typefaces import Typefaces
from novel.order import Order
from novel.press.proof import proof
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
Pixels = npt.NDArray[np.int64]
OVERLAP = 3
HIDES = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {overlap: 3 mm}\n")
SPREAD = (
    "  ending: The end\n",
    (
        "- page: p02\n  spread: yes\n  ending: Over\n  layout: a\n  panels:\n    a:\n"
        "      art: 01/wide.png\n      alt: A slope.\n      mouths: {mira: [10, 60]}\n"
        "      lines:\n      - mira: Which way?\n        at: [20, 30]\n"
        "      - caption: Here.\n        at: [80, 30]\n"
    ),
)
BLEEDS = (SPREAD[0], SPREAD[1].replace("      alt", "      bleed: yes\n      alt"))
PER_MM = 8  # pixels, as the pages are rendered


def slope(width: int = 2700, height: int = 1600) -> bytes:
    """Art whose every column has a shade of its own: dark at the left, light at the right."""
    columns = np.linspace(0, 250, width).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(np.tile(columns, (height, 1))).save(out, "PNG")
    return out.getvalue()


def pages(shelf: MemoryShelf, product: Product) -> list[Pixels]:
    """The pages of a file as seen, from trim to trim."""
    order = Order(languages=("en",), purposes=(product,))
    for outcome in build(shelf, order, lambda *_: None):
        assert outcome.made is not None, list(outcome.report)
        assert not list(outcome.report)
        content = shelf.files[outcome.made.path]
    found = []
    for page in pypdfium2.PdfDocument(content):
        left, bottom, right, top = page.get_trimbox()
        page.set_cropbox(left, bottom, right, top)
        scale = PER_MM / MM
        found.append(np.asarray(page.render(scale=scale).to_pil().convert("L")).astype(np.int64))
    return found


@pytest.fixture
def spread(small_book: Books) -> Callable[..., MemoryShelf]:
    """The small book with a spread on pages 2 and 3."""

    def make(*changes: tuple[str, str]) -> MemoryShelf:
        return small_book(*changes, files={"panels/01/wide.png": slope()})

    return make


def row(page: Pixels) -> Pixels:
    """A row of pixels well below the lettering."""
    found: Pixels = page[-30 * PER_MM]
    return found


@pytest.mark.parametrize("made", [SPREAD, BLEEDS])
def test_in_the_open_book_the_picture_meets_at_the_fold(
    made: tuple[str, str], spread: Callable[..., MemoryShelf]
) -> None:
    left, right = map(row, pages(spread(HIDES, made), "print")[1:3])
    assert len(left) == len(right) == pytest.approx(100 * PER_MM, abs=1)
    hidden = OVERLAP * PER_MM
    seam = np.diff(np.concatenate((left[:-hidden], right[hidden:])))
    usual = np.diff(left[20 * PER_MM : -hidden])
    assert abs(seam[len(left) - hidden - 1]) <= usual.max() + 1
    strip = slice(-2 * hidden, None), slice(None, 2 * hidden)
    assert np.abs(left[strip[0]] - right[strip[1]]).max() <= 2
    assert left[-1] > right[0] + 3  # the strip goes on: what is hidden on one is seen on the other


def test_screens_show_the_spread_cut_at_the_fold(spread: Callable[..., MemoryShelf]) -> None:
    left, right = map(row, pages(spread(HIDES, SPREAD), "web")[1:3])
    assert abs(left[-1] - right[0]) <= 2


def sheets(shelf: MemoryShelf) -> tuple[list[Sheet], list[Sheet]]:
    (reading,) = readings(shelf, Order(languages=("en",)))
    return list(reading.drawn("print")), list(reading.drawn("web"))


def number(half: Sheet) -> Pt:
    """Where the page number of a half begins."""
    return next(
        i.runs[0].start.x for i in half.items if isinstance(i, TextItem) and i.meaning is None
    )


def test_outer_margins_and_numbers_stand_as_on_every_page(
    spread: Callable[..., MemoryShelf],
) -> None:
    (_, left, right), (_, *shown) = sheets(spread(HIDES, SPREAD))
    (_, *plain), _ = sheets(spread(SPREAD))
    (art,) = (item for item in left.items if item.meaning and item.meaning.role == "figure")
    assert art.clip is not None
    assert art.clip.bounds.left - left.trim.left == pytest.approx(10 * MM)
    assert right.trim.right - art.clip.bounds.right == pytest.approx(10 * MM)
    for half, other in zip((left, right), plain, strict=True):
        assert number(half) - half.trim.left == pytest.approx(number(other) - other.trim.left)
    assert [number(half) for half in (left, right)] == [number(half) for half in shown]


def test_words_stand_on_one_half_off_the_strip_that_is_on_both(
    spread: Callable[..., MemoryShelf],
) -> None:
    wide = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {overlap: 12 mm}\n")
    near = (SPREAD[0], SPREAD[1].replace("at: [20, 30]", "at: [41, 30]"))
    (reading,) = readings(spread(wide, near), Order(languages=("en",)))
    assert [d.code for d in reading.report] == ["L519"]
    left, right = sheets(spread(wide, SPREAD))[0][1:]
    told = [[i.meaning.role for i in s.items if i.meaning] for s in (left, right)]
    assert sorted(told[0] + told[1]) == ["caption", "figure", "speech"]
    assert all(
        sum(isinstance(i, TextItem) and i.meaning is not None for i in s.items) == 1
        for s in (left, right)
    )


def test_a_proof_marks_what_the_spine_hides_and_the_safe_area_before_it(
    spread: Callable[..., MemoryShelf],
) -> None:
    (reading,) = readings(spread(HIDES, SPREAD), Order(languages=("en",)))
    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    _, left, right = reading.sheets
    for half, proofed in zip(
        (left, right), proof(reading.book, (left, right), typefaces), strict=True
    ):
        boxes = [i.path.bounds for i in proofed.items if isinstance(i, PathItem) and i.stroke]
        assert half.hidden in boxes
        assert half.hidden is not None
        assert half.hidden.width == pytest.approx(OVERLAP * MM)
        inner = 100 * MM + (-5 if half is left else 5) * MM
        assert any(inner == pytest.approx(s) for box in boxes for s in (box.left, box.right))


def test_a_booklet_is_stapled_and_shows_the_spread_cut_at_the_fold(
    spread: Callable[..., MemoryShelf],
) -> None:
    page = pages(spread(HIDES, SPREAD), "booklet")[1]  # pages 2 and 3 lie side by side
    middle = row(page)[95 * PER_MM : 105 * PER_MM]
    assert np.diff(middle).min() >= -1


def test_without_a_spine_the_halves_of_print_and_screen_are_the_same(
    spread: Callable[..., MemoryShelf],
) -> None:
    pressed, shown = sheets(spread(SPREAD))
    assert pressed == shown
    assert [sheet.hidden for sheet in pressed] == [None, None, None]


def test_pages_of_a_spread_keep_the_size_of_all(spread: Callable[..., MemoryShelf]) -> None:
    shelf = spread(HIDES, BLEEDS)
    pages(shelf, "print")
    with pikepdf.open(io.BytesIO(shelf.files["build/small-en-print.pdf"])) as pdf:
        for box in ("/TrimBox", "/BleedBox", "/MediaBox"):
            assert len({tuple(map(float, page[box])) for page in pdf.pages}) == 1
