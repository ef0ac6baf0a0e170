"""The artwork of a run: every file read and looked at once, every picture prepared once.

Both languages and both editions draw on the same store, so a second language costs no second
decoding. What is wrong with an artwork is said at the line of the script that names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor
from typing import TYPE_CHECKING, TypeAlias

from novel.book.book import Book
from novel.book.edition import Purpose
from novel.diagnostics import Report
from novel.layout.facts import ArtFacts
from novel.paint.artwork import ArtError, PictureRequest, prepare, probe
from novel.paint.picture import Picture
from novel.preflight.artwork import inspect_facts, report_art_error
from novel.sheet import ImageItem
from novel.shelf import Shelf
from novel.source import Span

if TYPE_CHECKING:
    from novel.paint.artwork.profiles import Profiles

_Order: TypeAlias = tuple[str, PictureRequest]  # an artwork and what is asked of it


class ArtStore:
    """Artwork by its path in the book's folder."""

    def __init__(self, shelf: Shelf, book: Book, profile: bytes) -> None:
        self._shelf = shelf
        self._book = book
        self._profile = profile
        self._profiles: Profiles | None = None
        self._facts: dict[str, ArtFacts | ArtError | None] = {}
        self._pictures: dict[_Order, Picture | ArtError] = {}

    def facts(self, art: str, span: Span | None, report: Report) -> ArtFacts | None:
        """What is known of an artwork; None where it is absent (intake says so) or broken."""
        if art not in self._facts:
            try:
                content = self._shelf.read(art)
                self._facts[art] = probe(content, art, most_pixels=self._book.most_pixels)
            except FileNotFoundError:
                self._facts[art] = None
            except ArtError as problem:
                self._facts[art] = problem
        found = self._facts[art]
        if isinstance(found, ArtError):
            report_art_error(found, span, report)
            return None
        if found is not None:
            inspect_facts(art, found, span, report)
        return found

    def prepare(
        self, items: Iterable[ImageItem], purpose: Purpose, report: Report, executor: Executor
    ) -> None:
        """Make the pictures of these items ready, each once."""
        wanted = {self._order(item, purpose): item for item in items}
        missing = [order for order in wanted if order not in self._pictures]
        if missing and self._profiles is None:
            from novel.paint.artwork.profiles import Profiles

            self._profiles = Profiles()
        for order, made in zip(missing, executor.map(self._made, missing), strict=True):
            self._pictures[order] = made
        for order, item in wanted.items():
            made = self._pictures[order]
            if isinstance(made, ArtError):
                report_art_error(made, item.origin, report)

    def picture(self, item: ImageItem, purpose: Purpose) -> Picture:
        """A picture that has been made ready.

        Raises:
            KeyError: It has not, or its artwork is broken: our bug.
        """
        made = self._pictures[self._order(item, purpose)]
        if isinstance(made, ArtError):
            raise KeyError(item.art)
        return made

    def _order(self, item: ImageItem, purpose: Purpose) -> _Order:
        settings = self._book
        resolution = settings.print.resolution if purpose == "print" else settings.web.resolution
        request = PictureRequest(
            crop=item.crop,
            width=item.box.width,
            height=item.box.height,
            purpose=purpose,
            resolution=resolution,
            profile=self._profile,
            quality=settings.web.quality,
            most_pixels=settings.most_pixels,
            name=item.art,
        )
        return item.art, request

    def _made(self, order: _Order) -> Picture | ArtError:
        art, request = order
        try:
            return prepare(self._shelf.read(art), request, self._profiles)
        except ArtError as problem:
            return problem
