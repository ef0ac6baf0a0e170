"""Large black areas of grey art and line art in rich black, by setting; never lettering."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from novel.build import build
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.preflight.verdict import examine
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
Separated = Callable[[bytes], dict[str, np.ndarray]]
ORDER = Order(languages=("en",), purposes=("print", "web"))


def night(mode: str, width: int = 3300) -> bytes:
    """Black but for a window, and lines that are no areas."""
    image = Image.new("L", (width, width * 2 // 3), 0)
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, width), fill=255 if mode == "1" else 140)
    for left in range(width // 2 + 60, width, 200):
        draw.line((left, 0, left, width), fill=0, width=30)
    out = io.BytesIO()
    image.convert(mode).save(out, "PNG")
    return out.getvalue()


def made(small_book: Books, mode: str, *settings: str) -> dict[str, bytes]:
    change = ("gutter: 4 mm\n", f"gutter: 4 mm\nprint: {{{', '.join(settings)}}}\n")
    art = {f"panels/01/{name}.png": night(mode) for name in "abc"}
    shelf = small_book(*([change] if settings else []), files=art)
    outcomes = list(build(shelf, ORDER, lambda *_: None))
    assert [d for outcome in outcomes for d in outcome.report] == []
    return shelf.files


@pytest.mark.press
@pytest.mark.parametrize("mode", ["1", "L"])
@pytest.mark.parametrize("standard", ["PDF/X-4", "PDF/X-1a:2003"])
def test_large_areas_have_other_inks_under_their_black(
    small_book: Books, separated: Separated, mode: str, standard: str
) -> None:
    files = made(small_book, mode, "rich_black: 40/30/20/100", f"standard: '{standard}'")
    content = files["build/small-en-print.pdf"]
    plates = separated(content)
    shares = {ink: plates[ink] for ink in ("Cyan", "Magenta", "Yellow")}
    for ink, share in {"Cyan": 0.4, "Magenta": 0.3, "Yellow": 0.2}.items():
        assert set(np.round(np.unique(shares[ink]), 1)) == {0.0, share}
    rich = shares["Cyan"] > 0.2
    assert 0.1 < rich.mean() < 0.4
    assert plates["Black"][rich].min() > 0.99  # lettering and balloons knock it out
    assert inspect_file(content, (standard, "house"), Limits(condition="FOGRA39")) == ()


@pytest.mark.press
@pytest.mark.parametrize("mode", ["1", "L"])
def test_without_the_setting_grey_and_black_art_stays_on_the_black_plate(
    small_book: Books, separated: Separated, mode: str
) -> None:
    content = made(small_book, mode)["build/small-en-print.pdf"]
    plates = separated(content)
    assert plates["Black"].max() > 0.99
    assert all(not plates[ink].any() for ink in ("Cyan", "Magenta", "Yellow"))
    assert examine(content, "a.pdf", (), Limits(condition="FOGRA39")).plates == ("Black",)


def test_screens_are_the_same_with_it(small_book: Books) -> None:
    web = "build/small-en-web.pdf"
    rich = made(small_book, "L", "rich_black: 40/30/20/100")
    assert rich[web] == made(small_book, "L")[web]
