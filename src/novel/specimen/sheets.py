"""Sheets of the specimen: panels with a label, the places of mouths, and the lettering itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Page
from novel.book.words import Stretch
from novel.colour import WHITE, Cmyk, Colour, Rgb, grey
from novel.geometry import MM, Pt
from novel.layout.panels import lay_out
from novel.lettering.given import outline_on_page
from novel.lettering.letter import PANEL_ORDER, Letterer
from novel.lettering.paging import letter_page
from novel.lettering.panelroom import PanelOnPage
from novel.lettering.paragraphs import set_paragraph
from novel.lettering.shapes import ellipse
from novel.sheet import Item, Meaning, PathItem, Sheet, Stroke, TextItem

_GROUND = Colour(Cmyk(0.10, 0.05, 0.03, 0), Rgb(0.895, 0.93, 0.95))
_NIGHT = grey(0.85)
_LABEL: Pt = 6.0
_FACE = Colour(Cmyk(0.05, 0.16, 0.2, 0), Rgb(0.95, 0.85, 0.78))


def sheet_of(book: Book, page: Page, letterer: Letterer) -> Sheet:
    """A plate as a sheet."""
    items: list[Item] = []
    lettering: list[Item] = []
    safe = book.format.trim.outset(-book.format.safe)
    panels = [
        PanelOnPage(placed=placed, art=None, rank=rank, safe=(safe,))
        for rank, placed in enumerate(lay_out(page, book.format), start=1)
    ]
    for panel in panels:
        items.extend(_ground(book, panel, letterer))
    for drawn in letter_page(letterer, page, panels):
        lettering.extend(item for done in drawn.drawn for item in done.items)
    return Sheet(
        page=page.name,
        label=page.label,
        chapter="specimen",
        chapter_title="",
        language=book.language,
        trim=book.format.trim,
        bleed=book.format.bleed,
        items=(*items, *lettering),
        span=page.span,
    )


def _ground(book: Book, panel: PanelOnPage, letterer: Letterer) -> Iterator[Item]:
    described, frame = panel.placed.panel, panel.placed.frame
    ground = _NIGHT if _needs_night(panel, letterer) else _GROUND
    yield PathItem(path=panel.placed.outline, fill=ground)
    for box in described.keep_clear:
        start = frame.point_at(box.x, box.y)
        end = frame.point_at(box.x + box.width, box.y + box.height)
        middle = start.towards(end, 0.5)
        yield PathItem(
            path=ellipse(middle, (end.x - start.x) / 2, (end.y - start.y) / 2), fill=_FACE
        )
    for line in described.lines:
        if line.inside is not None and line.inside.drawn:
            drawn = outline_on_page(line.inside, panel.placed, None)
            yield PathItem(path=drawn, fill=WHITE, stroke=Stroke(width=1.2, ink=grey(0.6)))
    for place in described.mouths.values():
        mouth = frame.point_at(place.x, place.y)
        thin = Stroke(width=0.5, ink=grey(0.5))
        yield PathItem(
            path=ellipse(mouth, 1.6, 1.1), fill=_FACE, stroke=thin, clip=panel.placed.outline
        )
    if described.border:
        border = Stroke(width=book.border.width, ink=book.border.ink, join="mitre")
        yield PathItem(path=panel.placed.outline, stroke=border)
    yield from label(book, panel, letterer)


def label(book: Book, panel: PanelOnPage, letterer: Letterer) -> Iterator[Item]:
    """What a panel shows, small at its foot."""
    text, frame = panel.placed.panel.seen, panel.placed.frame
    typeface = letterer.typefaces.named("note", book.language)
    if typeface is None or not text:
        return
    small = replace(typeface, style=replace(typeface.style, size=_LABEL, align="left"))
    measure = frame.width - 4 * MM
    _, tall = set_paragraph((Stretch(text),), small, left=0, top=0, measure=measure)
    runs, _ = set_paragraph(
        (Stretch(text),),
        small,
        left=frame.left + 2 * MM,
        top=frame.bottom - 1.6 * MM - tall,
        measure=measure,
    )
    meaning = Meaning(
        role="text",
        order=panel.rank * PANEL_ORDER,
        language=book.language,
        panel=panel.placed.panel.name,
    )
    ink = WHITE if _needs_night(panel, letterer) else grey(0.75)
    yield TextItem(runs=runs, ink=ink, meaning=meaning)


def _needs_night(panel: PanelOnPage, letterer: Letterer) -> bool:
    """Light letters without an outline of any kind can only be seen on a dark ground."""
    for line in panel.placed.panel.lines:
        typeface = letterer.typefaces.of_line(line)
        style = None if typeface is None else typeface.style
        if style is not None and style.shape == "none" and style.halo is None:
            light = style.ink.web
            return (light.r + light.g + light.b) / 3 > 0.6
    return False
