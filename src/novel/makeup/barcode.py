"""The barcode of an ISBN: bars of black on paper, with the number in letters above and below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from novel.book.words import Stretch
from novel.colour import BLACK, WHITE
from novel.geometry import MM, Path, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.paragraphs import set_paragraph
from novel.records import dataclass
from novel.sheet import Item, PathItem, TextItem

# GS1 General Specifications, 5.2.3: nominal measures of an EAN-13.
MODULE: Pt = 0.33 * MM
BARS: Pt = 22.85 * MM
GUARDS: Pt = BARS + 5 * MODULE
QUIET_LEFT, QUIET_RIGHT, MODULES = 11, 7, 95
_HEAD: Pt = 3.0 * MM  # room for the ISBN above the bars
_FOOT: Pt = 3.2 * MM  # room below them for the digits
_AIR: Pt = 1.0 * MM
WIDTH: Pt = (QUIET_LEFT + MODULES + QUIET_RIGHT) * MODULE
HEIGHT: Pt = _AIR + _HEAD + BARS + _FOOT + _AIR


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar by its first module and its width in modules; guards are longer."""

    first: int
    width: int
    guard: bool


def bars(digits: str) -> Iterator[Bar]:
    """The bars of thirteen digits."""
    from barcode.ean import EuropeanArticleNumber13

    (pattern,) = EuropeanArticleNumber13(digits, guardbar=True).build()
    for run in re.finditer("G+|1+", pattern):
        yield Bar(run.start(), len(run[0]), guard=run[0][0] == "G")


def barcode(isbn: str, digits: str, place: Rect, typeface: Typeface | None) -> Iterator[Item]:
    """The barcode in the top left of a place; no meaning, as the imprint says the number."""
    yield PathItem(
        path=Path.rect(Rect.at(place.left, place.top, width=WIDTH, height=HEIGHT)), fill=WHITE
    )
    left, top = place.left + QUIET_LEFT * MODULE, place.top + _AIR + _HEAD
    boxes = [
        Rect.at(
            left + bar.first * MODULE,
            top,
            width=bar.width * MODULE,
            height=GUARDS if bar.guard else BARS,
        )
        for bar in bars(digits)
    ]
    contours = tuple(segment for box in boxes for segment in Path.rect(box).segments)
    yield PathItem(path=Path(contours), fill=BLACK)
    if typeface is not None:
        yield from _letters(isbn, digits, place, typeface)


def plain_isbn(isbn: str) -> str:
    """The number as it is printed, without the word before it."""
    return isbn.upper().removeprefix("ISBN").strip()


def _letters(isbn: str, digits: str, place: Rect, typeface: Typeface) -> Iterator[TextItem]:
    """The ISBN above, and below the digits in their three groups."""
    left, foot = place.left + QUIET_LEFT * MODULE, place.top + _AIR + _HEAD + BARS + 0.6 * MM
    plain = plain_isbn(isbn)
    yield _set(f"ISBN {plain}", typeface, 7.0, left, place.top + _AIR, WIDTH)
    yield _set(digits[0], typeface, 8.0, left - 9 * MODULE, foot, 8 * MODULE)
    yield _set(digits[1:7], typeface, 8.0, left + 5 * MODULE, foot, 40 * MODULE)
    yield _set(digits[7:], typeface, 8.0, left + 52 * MODULE, foot, 40 * MODULE)


def _set(text: str, typeface: Typeface, size: Pt, left: Pt, top: Pt, measure: Pt) -> TextItem:
    """One line at the left of its measure, small enough for it."""
    for step in range(12):
        style = replace(
            typeface.style, size=size * (1 - step / 20), capitals=False, align="left", tracking=0.0
        )
        set_in = replace(typeface, style=style)
        runs, _ = set_paragraph((Stretch(text),), set_in, left=left, top=top, measure=1000)
        if sum(run.width for run in runs) <= measure:
            break
    return TextItem(runs=runs, ink=BLACK)
