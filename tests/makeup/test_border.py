"""The line round the panels: as wide and in the inks that the book says, in every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from novel.build import build
from novel.colour import BLACK, Cmyk
from novel.order import Order
from novel.reading import readings
from novel.sheet import ImageItem, PathItem, Sheet
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
SEA = 'colours: {sea: {print: 80/20/30/0, web: "#3a8fa0"}}\nborder: {width: 2 pt, ink: sea}\n'


def framed(text: str) -> tuple[str, str]:
    return ("lettering:", f"{text}lettering:")


def sheet(shelf: MemoryShelf) -> Sheet:
    (reading,) = readings(shelf, Order(languages=("en",)))
    assert not list(reading.report)
    return reading.sheets[0]


def borders(page: Sheet) -> list[PathItem]:
    clips = [item.clip for item in page.items if isinstance(item, ImageItem)]
    return [i for i in page.items if isinstance(i, PathItem) and i.stroke and i.path in clips]


@pytest.mark.parametrize(
    ("text", "width", "inks"),
    [("", 1.25, BLACK.print), (SEA, 2, Cmyk(0.8, 0.2, 0.3, 0))],
)
def test_borders_are_as_the_book_says(
    text: str, width: float, inks: Cmyk, small_book: Books
) -> None:
    found = {
        (i.stroke.width, i.stroke.ink.print)
        for i in borders(sheet(small_book(framed(text))))
        if i.stroke
    }
    assert found == {(width, inks)}


def test_a_thin_border_of_several_inks_is_warned_of(small_book: Books) -> None:
    shelf = small_book(framed(SEA.replace("2 pt", "0.4 pt")))
    (outcome,) = build(shelf, Order(languages=("en",), purposes=("print",)), lambda *_: None)
    assert outcome.made is not None
    assert {d.code for d in outcome.report} == {"X957"}
