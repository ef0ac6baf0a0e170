"""Pictures: pixels enough for their place, contone and 1-bit."""

from __future__ import annotations

import math
from collections.abc import Iterator

from novel.preflight.content.painted import PaintedImage
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault

_TINY = 6.0  # points: a picture this small is a speck, whatever its pixels
_FLAT = 2  # pixels across: a picture of one colour has no detail to lose


def coarse_contone(document: Document) -> Iterator[Fault]:
    """Pictures below the contone limit that refuses."""
    yield from _coarse(document, 0.0, document.limits.contone_error, lines=False)


def soft_contone(document: Document) -> Iterator[Fault]:
    """Pictures between the contone limits."""
    limits = document.limits
    yield from _coarse(document, limits.contone_error, limits.contone_warning, lines=False)


def coarse_lines(document: Document) -> Iterator[Fault]:
    """Line art of one bit below the limit that refuses."""
    yield from _coarse(document, 0.0, document.limits.line_error, lines=True)


def rough_lines(document: Document) -> Iterator[Fault]:
    """Line art of one bit between the limits."""
    limits = document.limits
    yield from _coarse(document, limits.line_error, limits.line_warning, lines=True)


def _coarse(document: Document, low: float, high: float, *, lines: bool) -> Iterator[Fault]:
    for page in document.pages:
        for image in _images(page):
            figure = image.resolution / page.unit
            if (image.bits == 1) is lines and low <= figure < high - 0.5:
                yield _fault(page, image, figure, high)


def _images(page: PageView) -> Iterator[PaintedImage]:
    for thing in page.painting.painted:
        if not isinstance(thing, PaintedImage) or thing.shown is None or thing.in_pattern:
            continue
        is_speck = min(thing.shown.width, thing.shown.height) < _TINY
        if not is_speck and min(thing.columns, thing.rows) >= _FLAT:
            yield thing


def _fault(page: PageView, image: PaintedImage, figure: float, limit: float) -> Fault:
    kind = "line art" if image.bits == 1 else "a picture"
    return Fault(
        message=f"{kind} has {math.floor(figure)} pixels an inch where it stands; "
        f"the limit is {limit:g}",
        page=page.number,
        piece=image.mark.piece,
        area=image.shown,
        setting="resolution",
    )
