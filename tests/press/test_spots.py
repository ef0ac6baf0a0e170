"""Spot inks: plates of their own in print, what stands for them on screen."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import numpy as np
import pikepdf
import pytest
from PIL import Image

from novel.build import build
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.preflight.verdict import as_json, as_text, examine
from novel.shelf import MemoryShelf

RED = "PANTONE 485 C"
INKS = (
    "bleed: 3 mm\n",
    (
        f'bleed: 3 mm\ninks: {{{RED}: {{print: 0/95/100/0, web: "#da291c"}}}}\n'
        f"colours: {{blush: {{ink: {RED}, tint: 30 %}}}}\n"
        f"styles:\n  sfx: {{ink: {RED}, halo: none}}\n"
        f"  caption: {{fill: blush, outline_ink: {RED}}}\n"
    ),
)
STANDARDS = {"PDF/X-4": "1.6", "PDF/X-1a:2003": "1.3"}


@pytest.fixture(scope="module")
def files(small_book: Callable[..., MemoryShelf]) -> dict[str, bytes]:
    """Print files by their standard, and the web file."""
    found = {}
    for standard in STANDARDS:
        settings = ("gutter: 4 mm\n", f"gutter: 4 mm\nprint: {{standard: '{standard}'}}\n")
        shelf = small_book(INKS, settings)
        outcomes = list(build(shelf, Order(languages=("en",)), lambda *_: None))
        assert [d for outcome in outcomes for d in outcome.report] == []
        found[standard] = shelf.files["build/small-en-print.pdf"]
        found["web"] = shelf.files["build/small-en-web.pdf"]
    return found


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_ink_is_one_separation_in_the_whole_file(files: dict[str, bytes], standard: str) -> None:
    with pikepdf.open(io.BytesIO(files[standard])) as pdf:
        spaces = [o for o in pdf.objects if isinstance(o, pikepdf.Array) and o[0] == "/Separation"]
        assert [str(space[1]) for space in spaces] == [f"/{RED}"]
        assert [float(ink) for ink in spaces[0][3].C1] == [0, 0.95, 1, 0]
        content = pdf.pages[0].Contents.read_bytes()
    assert b"/S0 cs 1 scn" in content
    assert b"/S0 cs 0.3 scn" in content
    assert b"/S0 CS 1 SCN" in content


def test_screens_show_what_stands_for_it(files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["web"])) as pdf:
        assert not [o for o in pdf.objects if isinstance(o, pikepdf.Array) and "/Separation" in o]
        content = pdf.pages[0].Contents.read_bytes()
    assert b"0.8549 0.1608 0.1098 rg" in content
    assert b"0.9565 0.7482 0.7329 rg" in content  # 30 % of it on white


@pytest.mark.parametrize("standard", STANDARDS)
def test_preflight_knows_the_inks_of_the_book_and_no_others(
    files: dict[str, bytes], standard: str
) -> None:
    wanted = Limits(condition="FOGRA39", colours=(RED,))
    assert inspect_file(files[standard], (standard, "house"), wanted) == ()
    found = inspect_file(files[standard], (standard, "house"), Limits(condition="FOGRA39"))
    assert {finding.code for finding in found} == {"X943"}


def test_preflight_lists_the_plates(files: dict[str, bytes]) -> None:
    verdict = examine(files["PDF/X-4"], "a.pdf", (), Limits(colours=(RED,)))
    plates = ["Cyan", "Magenta", "Yellow", "Black", RED]
    assert json.loads(as_json(verdict))["plates"] == plates
    assert f"plates: {', '.join(plates)}\n" in as_text(verdict, colour=False)


def test_a_file_of_black_alone_has_one_plate(small_book: Callable[..., MemoryShelf]) -> None:
    out = io.BytesIO()
    Image.new("L", (1200, 800), 90).save(out, "PNG")
    shelf = small_book(files={f"panels/01/{n}.png": out.getvalue() for n in "abc"})
    list(build(shelf, Order(languages=("en",), purposes=("print",)), lambda *_: None))
    verdict = examine(shelf.files["build/small-en-print.pdf"], "a.pdf", (), Limits())
    assert verdict.plates == ("Black",)


def test_the_colour_bar_shows_every_spot_ink(small_book: Callable[..., MemoryShelf]) -> None:
    shelf = small_book(INKS, ("gutter: 4 mm\n", "gutter: 4 mm\nprint: {marks: yes}\n"))
    list(build(shelf, Order(languages=("en",), purposes=("print",)), lambda *_: None))
    with pikepdf.open(io.BytesIO(shelf.files["build/small-en-print.pdf"])) as pdf:
        names = {str(space[1]) for space in pdf.pages[0].Resources.ColorSpace.values()}
        assert names == {f"/{RED}", "/All"}
        assert b" cs 0.5 scn" in pdf.pages[0].Contents.read_bytes()


@pytest.mark.press
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_separations_show_it_alone_on_its_plate(
    files: dict[str, bytes], standard: str, separated: Callable[[bytes], dict[str, np.ndarray]]
) -> None:
    plates = separated(files[standard])
    spot = plates[RED]
    solid = spot > 0.95
    assert solid.sum() > 300  # letters of the sound, edge of the caption
    assert (np.abs(spot - 0.3) < 0.02).sum() > 3000  # inside of the caption
    for ink in ("Cyan", "Magenta", "Yellow"):  # knocked out of the art below
        assert plates[ink][solid].mean() < 0.02
