"""Composing a page: panels with their art and borders, lettering above them, the folio."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Chapter, Page, Panel
from novel.colour import BLACK, WHITE, Colour
from novel.geometry import Rect
from novel.layout.art import PlacedArt, place_art
from novel.layout.facts import CHOKE, LINE_ART, ArtFacts
from novel.layout.panels import lay_out, safe_of, trim_of
from novel.layout.placed import PlacedPanel
from novel.lettering.coedition import say_other_art, say_other_imprint
from novel.lettering.letter import PANEL_ORDER, Letterer
from novel.lettering.outlines import shrunk
from novel.lettering.paging import letter_page
from novel.lettering.panelroom import PanelOnPage
from novel.makeup.folio import folio, folio_tabs
from novel.makeup.imprint import imprint
from novel.makeup.placeholder import placeholder
from novel.records import dataclass
from novel.sheet import ImageItem, Item, Link, Meaning, PathItem, Sheet, Stroke
from novel.source import Span


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes the pages of one book in one language.

    `facts` tells what is known of an artwork; None where there is none that can be read.
    """

    book: Book
    letterer: Letterer
    facts: Callable[[str, Span | None], ArtFacts | None]

    @property
    def _source(self) -> Book | None:
        """In a co-edition the book in its source language, where that is another one."""
        first = next(iter(self.letterer.languages), self.book)
        return None if first.language == self.book.language else first

    def compose(self, page: Page, chapter: Chapter) -> Sheet:
        """A page as a sheet."""
        form = self.book.format
        panels = self._panels(page)
        items: list[Item] = []
        links: list[Link] = []
        for panel in panels:
            items.extend(self._picture(panel))
        for panel, lettered in zip(panels, letter_page(self.letterer, page, panels), strict=True):
            items.extend(item for drawn in lettered.drawn for item in drawn.items)
            items.extend(self._foreground(panel))
            links.extend(lettered.links)
        if page.kind == "imprint":
            if self._source is not None:
                say_other_imprint(self.book, self._source, self.letterer.report)
            items.extend(imprint(self.book, page, self.letterer, self.facts))
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
        """The panels of a page; in a co-edition each with the source's, which leads it."""
        panels = self._laid_out(page)
        source = None if self._source is None else self._source.page(page.name)
        if source is None:
            return panels
        leads = self._laid_out(source)
        for panel, lead in zip(panels, leads, strict=True):
            say_other_art(panel.placed.panel, lead.placed.panel, self.letterer.report)
        return [replace(p, lead=lead) for p, lead in zip(panels, leads, strict=True)]

    def _laid_out(self, page: Page) -> list[PanelOnPage]:
        form = self.book.format
        placed = lay_out(page, form)
        tabs = folio_tabs(self.book, page, self.letterer.typefaces)
        return [
            PanelOnPage(
                placed=panel,
                art=self._art(panel),
                rank=rank,
                covered=(
                    *_insets_on(panel.panel, placed),
                    *(tab for tab in tabs if tab.intersection(panel.frame)),
                ),
                pictures=dict(self._pictures(panel.panel)),
                safe=safe_of(page, form),
            )
            for rank, panel in enumerate(placed, start=1)
        ]

    def _pictures(self, panel: Panel) -> Iterator[tuple[str, tuple[int, int]]]:
        """The sizes in pixels of the artworks that the messages of a panel show."""
        for line in panel.lines:
            art, span = line.bubble.picture, line.bubble.picture_span
            facts = self.facts(art, span) if art is not None else None
            if art is not None and facts is not None:
                yield art, (facts.width, facts.height)

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
            yield from self._layers(panel, meaning)
        else:
            if not described.alt:  # what the artist reads, readers hear meanwhile
                meaning = replace(meaning, alt=described.seen, language=self.book.languages[0])
            yield from placeholder(self.book, panel, self.letterer.typefaces, meaning)
        if described.border:
            border = self.book.border
            line = Stroke(width=border.width, ink=border.ink, join="mitre")
            yield PathItem(path=outline, stroke=line)

    def _layers(self, panel: PanelOnPage, meaning: Meaning) -> Iterator[Item]:
        """The artwork of a panel, and its lines where they are apart; or lines alone."""
        described = panel.placed.panel
        art, span = described.art, described.art_span or described.span
        facts = None if art is None else self.facts(art, span)
        if panel.art is None or art is None or facts is None:
            return
        picture = ImageItem(
            art=art,
            crop=panel.art.crop,
            box=panel.art.box,
            clip=panel.placed.outline,
            layer="line" if facts.mode == LINE_ART else "flat",
            origin=span,
            meaning=meaning,
        )
        if picture.layer == "line" and described.inset is not None:
            yield PathItem(path=panel.placed.outline, fill=WHITE)  # lines alone hide nothing
        yield picture
        line, span = described.line, described.line_span or span
        if line is not None and self._lies_on(line, span, panel):
            picture = replace(picture, art=line, layer="line", origin=span)
            yield picture
        rich = self.book.print.rich_black
        facts = self.facts(picture.art, span)
        if rich is not None and facts is not None and (picture.layer == "line" or facts.is_grey):
            inside = shrunk(panel.placed.outline, CHOKE)
            yield replace(
                picture,
                layer="solid",
                ink=Colour(rich, BLACK.web),
                clip=panel.placed.outline if described.bleeds else inside,
            )

    def _lies_on(self, art: str, span: Span, panel: PanelOnPage) -> bool:
        """An artwork can be read and has the proportions of the panel's own."""
        facts = self.facts(art, span)
        if facts is None or panel.art is None:
            return False
        placed = place_art(panel.placed.panel, panel.placed, facts.width, facts.height)
        if _same_crop(placed, panel.art):
            return True
        self.letterer.report.error(
            "A422",
            f"'{art}' has other proportions than the artwork under it",
            span,
            help="save both from the same canvas, so that they lie on each other",
        )
        return False

    def _foreground(self, panel: PanelOnPage) -> Iterator[Item]:
        """What of the art stands before the lettering, inside the border."""
        described = panel.placed.panel
        outline = panel.placed.outline
        art, span = described.foreground, described.art_span or described.span
        if art is None or panel.art is None or not self._lies_on(art, span, panel):
            return
        yield ImageItem(
            art=art,
            crop=panel.art.crop,
            box=panel.art.box,
            clip=shrunk(outline, self.book.border.width / 2) if described.border else outline,
            layer="colours",
            origin=span,
        )


def _same_crop(one: PlacedArt, other: PlacedArt) -> bool:
    """Two artworks lie on each other, give or take a part in five hundred."""
    pairs = zip(one.crop.corners, other.crop.corners, strict=True)
    return all((a - b).length < 0.002 for a, b in pairs)


def _insets_on(panel: Panel, placed: Sequence[PlacedPanel]) -> Iterator[Rect]:
    for other in placed:
        if other.panel.inset is not None and other.panel.inset.on == panel.name:
            yield other.frame
