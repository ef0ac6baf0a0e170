"""Composing a page: panels with their art and borders, lettering above them, the folio."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from novel.book.book import Book
from novel.book.page import Chapter, Page, Panel
from novel.colour import BLACK, WHITE
from novel.geometry import Path, Pt, Rect
from novel.layout.art import PlacedArt, place_art
from novel.layout.facts import ArtFacts
from novel.layout.panels import halves_of, lay_out, trim_of
from novel.layout.placed import PlacedPanel
from novel.lettering.letter import PANEL_ORDER, Letterer, PanelOnPage
from novel.makeup.folio import folio
from novel.makeup.imprint import imprint
from novel.makeup.placeholder import placeholder
from novel.sheet import ImageItem, Item, Link, Meaning, PathItem, Sheet, Stroke
from novel.source import Span

BORDER: Pt = 1.25


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes the pages of one book in one language.

    `facts` tells what is known of an artwork; None where there is none that can be read.
    """

    book: Book
    letterer: Letterer
    facts: Callable[[str, Span | None], ArtFacts | None]

    def compose(self, page: Page, chapter: Chapter) -> Sheet:
        """A page as a sheet."""
        form = self.book.format
        panels = self._panels(page)
        items: list[Item] = []
        links: list[Link] = []
        for panel in panels:
            items.extend(self._picture(panel))
        for panel in panels:
            lettered = self.letterer.letter(page, panel)
            items.extend(item for drawn in lettered.drawn for item in drawn.items)
            links.extend(lettered.links)
        if page.kind == "imprint":
            items.extend(imprint(self.book, page, self.letterer.typefaces, self.facts))
        items.extend(folio(self.book, page, self.letterer.typefaces))
        return Sheet(
            page=page.name,
            label=page.label,
            chapter=chapter.name,
            chapter_title=chapter.title,
            language=self.book.language,
            trim=trim_of(page, form),
            bleed=form.bleed,
            items=tuple(items),
            links=tuple(links),
            span=page.span,
        )

    def _panels(self, page: Page) -> list[PanelOnPage]:
        form = self.book.format
        placed = lay_out(page, form)
        return [
            PanelOnPage(
                placed=panel,
                art=self._art(panel),
                rank=rank,
                covered=tuple(_insets_on(panel.panel, placed)),
                safe=tuple(half.outset(-form.safe) for half in halves_of(page, form)),
            )
            for rank, panel in enumerate(placed, start=1)
        ]

    def _art(self, placed: PlacedPanel) -> PlacedArt | None:
        described = placed.panel
        facts = self.facts(described.art, described.art_span) if described.art else None
        return place_art(placed.panel, placed, facts.width, facts.height) if facts else None

    def _picture(self, panel: PanelOnPage) -> Iterator[Item]:
        described, outline = panel.placed.panel, panel.placed.outline
        if described.inset is not None and described.border:
            gap = PathItem(
                path=outline,
                fill=WHITE,
                stroke=Stroke(width=self.book.format.gutter, ink=WHITE, join="mitre"),
            )
            yield gap
        meaning = Meaning(
            role="figure",
            order=panel.rank * PANEL_ORDER,
            language=described.alt_language or self.book.language,
            panel=described.name,
            alt=described.alt,
        )
        if panel.art is not None and described.art is not None:
            yield ImageItem(
                art=described.art,
                crop=panel.art.crop,
                box=panel.art.box,
                clip=outline,
                origin=described.art_span or described.span,
                meaning=meaning,
            )
        else:
            yield from placeholder(self.book, panel, self.letterer.typefaces, meaning)
        if described.border:
            yield _border(outline)


def _border(outline: Path) -> PathItem:
    return PathItem(path=outline, stroke=Stroke(width=BORDER, ink=BLACK, join="mitre"))


def _insets_on(panel: Panel, placed: Sequence[PlacedPanel]) -> Iterator[Rect]:
    for other in placed:
        if other.panel.inset is not None and other.panel.inset.on == panel.name:
            yield other.frame
