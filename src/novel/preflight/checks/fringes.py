"""Light lettering on rich black: where plates do not meet, the inks under the black look out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from novel.preflight.checks.lettering import texts
from novel.preflight.content.matrix import Box
from novel.preflight.content.painted import Painted, PaintedPath, PaintedText
from novel.preflight.content.spaces import Paint
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.preflight.plates import Plates
from novel.preflight.raster import FINEST, Grid

_COLOURED = ("Cyan", "Magenta", "Yellow")
_BLACK, _TRACE = 0.85, 0.1  # of an ink, over the box of a text: it is black, it shows
_LEFT_OUT = 0.5  # of black: letters with less are left out of it


def fringed_letters(document: Document) -> Iterator[Fault]:
    """Small lettering left out of a black with other inks that do not keep away from it."""
    largest = document.limits.rich_text
    for page in document.pages:
        light = [t for t in texts(page) if t.size * page.unit < largest and _is_light(t)]
        told = set[int | None]()
        for text in _on_rich_black(page, light, document) if light else ():
            if text.mark.piece is None or text.mark.piece not in told:
                told.add(text.mark.piece)
                size = f"{text.size * page.unit:.1f} pt"
                yield Fault(
                    message=f"light lettering of {size} stands on rich black",
                    page=page.number,
                    piece=text.mark.piece,
                    area=text.shown,
                )


def _is_light(text: PaintedText) -> bool:
    fill = text.state.fill
    inks = fill.inks
    return fill in text.paints and inks is not None and inks.get("Black", 0) < _LEFT_OUT


def _on_rich_black(
    page: PageView, light: Sequence[PaintedText], document: Document
) -> Iterator[PaintedText]:
    """Those of these texts under which lies black with other inks, up to their letters."""
    shown = [text.shown for text in light if text.shown is not None]
    around = Box.around(corner for box in shown for corner in box.corners)
    wanted = {id(text) for text in light}
    plates = Plates(Grid(around, 1 / FINEST), document.known.samples)
    kept: list[Box] = []
    for thing in page.painting.painted:
        if isinstance(thing, PaintedText) and id(thing) in wanted:
            if _is_rich(plates, thing) and not any(_holds(box, thing) for box in kept):
                yield thing
        elif thing.shown is not None and _keeps_away(thing):
            kept.append(thing.shown)
        if _touches(thing, shown):  # other pictures need not be unpacked
            plates.lay(thing)


def _touches(thing: Painted, boxes: Sequence[Box]) -> bool:
    return thing.shown is not None and any(thing.shown.shared(box) is not None for box in boxes)


def _is_rich(plates: Plates, text: PaintedText) -> bool:
    window = None if text.shown is None else plates.grid.window(text.shown)
    if window is None:
        return False
    means = {ink: float(plate[window.part].mean()) for ink, plate in plates.plates.items()}
    return means.get("Black", 0) >= _BLACK and max(means.get(i, 0) for i in _COLOURED) >= _TRACE


def _holds(box: Box, text: PaintedText) -> bool:
    """The middle of the text: the box of its letters' outlines is not so high as its own."""
    shown = text.shown or text.box
    x, y = (shown.left + shown.right) / 2, (shown.bottom + shown.top) / 2
    return box.holds(Box(x, y, x, y))


def _keeps_away(thing: Painted) -> bool:
    """A line that takes colours away and leaves black: all that traps letters on rich black do."""
    if not isinstance(thing, PaintedPath) or thing.stroke is None:
        return False
    return thing.state.overprint_stroke and _takes_colours(thing.stroke)


def _takes_colours(paint: Paint) -> bool:
    named = set(paint.space.names)
    return paint.is_paper and named >= set(_COLOURED) and "Black" not in named
