"""White letters on rich black: coloured inks end before them, on the press alone."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from novel.build import build
from novel.colour import NO_COLOURS
from novel.layout.facts import CHOKE
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
Separated = Callable[..., dict[str, np.ndarray]]
COLOURED = ("Cyan", "Magenta", "Yellow")
RICH = 'colours: {rich: {print: 40/30/30/100, web: "#000000"}}\n'
BOX = f"{RICH}styles: {{caption: {{fill: rich, ink: white}}}}\n"
HALO = f"{RICH}styles: {{sfx: {{ink: white, halo: rich, halo_width: 3 pt}}}}\n"
BARE = "styles: {sfx: {ink: white, halo: none, shadow: none}}\n"


def styled(text: str) -> tuple[str, str]:
    return ("lettering:", f"{text}lettering:")


def black(mode: str = "L") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (3300, 2200), 0).save(out, "PNG")
    return out.getvalue()


def on_rich_art(small_book: Books, *, colour: bool = False) -> MemoryShelf:
    """A bare sound on grey art in rich black, or on such lines over colours."""
    art = "{colour: 01/a.png, line: 01/b.line.png}" if colour else "01/b.png"
    files = {"panels/01/b.line.png": black("1")} if colour else {"panels/01/b.png": black()}
    return small_book(
        styled(BARE),
        ("gutter: 4 mm\n", "gutter: 4 mm\nprint: {rich_black: 40/30/30/100}\n"),
        ("art: 01/b.png", f"art: {art}"),
        files=files,
    )


def printed(shelf: MemoryShelf) -> bytes:
    order = Order(languages=("en",), purposes=("print",))
    (outcome,) = build(shelf, order, lambda *_: None)
    assert not list(outcome.report)
    return shelf.files["build/small-en-print.pdf"]


def sheet(shelf: MemoryShelf) -> Sheet:
    (reading,) = readings(shelf, Order(languages=("en",)))
    return reading.sheets[0]


def rims(page: Sheet) -> list[str]:
    """The texts that coloured inks keep away from: each rim lies just below its letters."""
    found = []
    for rim, text in zip(page.items, page.items[1:], strict=False):
        if isinstance(rim, PathItem) and rim.stroke and rim.stroke.ink == NO_COLOURS:
            assert isinstance(text, TextItem)
            assert rim.meaning is None
            found.append("".join(run.text for run in text.runs))
    return found


@pytest.mark.parametrize(
    ("style", "texts"),
    [
        (BOX, ["The same night."]),
        (HALO, ["BZZZ"]),
        (BOX.replace("40/30/30/100", "0/0/0/100"), []),  # black alone has no edge to miss
        (BOX.replace("40/30/30/100", "93/69/0/70"), []),  # nor is a dark blue black
        (BOX.replace("ink: white", "ink: black"), []),
        (BARE, []),
    ],
)
def test_inks_keep_away_from_light_letters_on_rich_black(
    style: str, texts: list[str], small_book: Books
) -> None:
    assert rims(sheet(small_book(styled(style)))) == texts


def test_so_they_do_on_grey_art_in_rich_black_but_not_where_colours_would_go(
    small_book: Books,
) -> None:
    assert rims(sheet(on_rich_art(small_book))) == ["BZZZ"]
    assert rims(sheet(on_rich_art(small_book, colour=True))) == []


@pytest.mark.press
@pytest.mark.parametrize("standard", ["PDF/X-4", "PDF/X-1a:2003"])
@pytest.mark.parametrize("where", ["box", "art"])
def test_on_the_plates_black_alone_stands_round_the_letters(
    where: str, standard: str, small_book: Books, separated: Separated
) -> None:
    shelf = small_book(styled(BOX)) if where == "box" else on_rich_art(small_book)
    script = shelf.files["script/book.yaml"].decode()
    if "print: {" in script:
        script = script.replace("print: {", f"print: {{standard: '{standard}', ", 1)
    else:
        script += f"print: {{standard: '{standard}'}}\n"
    shelf.write("script/book.yaml", script.encode())
    content = printed(shelf)
    plates = separated(content, 600)
    choke = round(CHOKE / 72 * 600)
    rich = (np.abs(plates["Cyan"] - 0.4) < 0.02) & (plates["Black"] > 0.98)
    rows, columns = np.nonzero(rich)
    part = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    letters = plates["Black"][part] < 0.5
    near = grown(letters, choke - 2) & ~grown(letters, 1)
    for ink in COLOURED:
        assert near.sum() > 100
        # ghostscript leaves out a lone pixel where a line bends more sharply than it is wide
        assert (plates[ink][part][near] < 0.02).mean() > 0.999, ink
    assert plates["Black"][part][near].min() > 0.98
    far = ~grown(letters, 2 * choke) & rich[part]
    assert far.mean() > 0.1  # elsewhere they are as they were
    assert inspect_file(content, (standard, "house"), Limits(condition="FOGRA39")) == ()


def grown(field: np.ndarray, reach: int) -> np.ndarray:
    """Where a field is set so many pixels away, or nearer."""
    found = field.copy()
    for down in range(-reach, reach + 1):
        for across in range(-reach, reach + 1):
            found |= np.roll(field, (down, across), (0, 1))
    return found


def test_screens_do_not_see_it(small_book: Books) -> None:
    web = Order(languages=("en",), purposes=("web",))
    for style in (BOX, HALO):
        shelf = small_book(styled(style))
        assert all(not list(o.report) for o in build(shelf, web, lambda *_: None))
        assert b"/DeviceN" not in shelf.files["build/small-en-web.pdf"]
