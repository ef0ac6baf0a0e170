"""The placeholder that stands where art is not there yet: its name, its pixels, what to draw."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from novel.book.book import Book
from novel.book.words import Stretch
from novel.colour import Cmyk, Colour, Rgb, grey
from novel.geometry import INCH, MM, Path, Pt
from novel.lettering.panelroom import PanelOnPage
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.typefaces import Typefaces
from novel.sheet import GlyphRun, Item, Meaning, PathItem, Stroke, TextItem

_GROUND = Colour(Cmyk(0, 0.03, 0.1, 0.06), Rgb(0.94, 0.91, 0.84))
_AIR: Pt = 4 * MM


def placeholder(
    book: Book, panel: PanelOnPage, typefaces: Typefaces, meaning: Meaning
) -> Iterator[Item]:
    """A tinted panel with its diagonals, and at its foot what the artist has to know."""
    placed = panel.placed
    yield PathItem(path=placed.outline, fill=_GROUND, meaning=meaning, origin=placed.panel.span)
    top_left, top_right, bottom_right, bottom_left = placed.art_box.corners
    for start, end in ((top_left, bottom_right), (top_right, bottom_left)):
        cross = Path((("move", start), ("line", end)))
        thin = Stroke(width=0.5, ink=grey(0.25))
        yield PathItem(path=cross, stroke=thin, clip=placed.outline)
    runs = _label(book, panel, typefaces)
    if runs:
        yield TextItem(runs=runs, ink=grey(0.75), clip=placed.outline, origin=placed.panel.span)


def pixels_wanted(book: Book, panel: PanelOnPage) -> tuple[int, int]:
    """The size in pixels that the panel's art needs for print."""
    box, resolution = panel.placed.art_box, book.print.resolution
    return (
        math.ceil(box.width / INCH * resolution),
        math.ceil(box.height / INCH * resolution),
    )


def _label(book: Book, panel: PanelOnPage, typefaces: Typefaces) -> tuple[GlyphRun, ...]:
    typeface = typefaces.named("note", book.languages[0])
    if typeface is None:
        return ()
    small = replace(typeface, style=replace(typeface.style, size=6.0, align="left"))
    described, frame = panel.placed.panel, panel.placed.upright
    width, height = pixels_wanted(book, panel)
    name = described.art_span.text if described.art_span is not None else described.name
    words = (Stretch(f"{name}  {width} × {height} px\n", emphasis=True), Stretch(described.seen))
    measure = max(frame.width - 2 * _AIR, 10.0)
    _, tall = set_paragraph(words, small, left=0, top=0, measure=measure)
    top = max(frame.bottom - _AIR - tall, frame.top + _AIR)
    runs, _ = set_paragraph(words, small, left=frame.left + _AIR, top=top, measure=measure)
    return runs
