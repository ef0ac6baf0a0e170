"""A page's lettering: panels that know of the balloons which reach over from their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from novel.book.page import Page, Panel
from novel.geometry import Rect
from novel.lettering.bridging import bridged, goes_on
from novel.lettering.letter import Lettered, Letterer
from novel.lettering.panelroom import PanelOnPage

_AIR_EM = 1.0  # round the letters of a balloon: about where its outline runs


def letter_page(
    letterer: Letterer, page: Page, panels: Sequence[PanelOnPage]
) -> tuple[Lettered, ...]:
    """The lettering of every panel, in their order.

    Panels with lines that reach past a border are lettered first, and all others give way to
    them.
    """
    found: dict[int, Lettered] = {}
    standing: list[Rect] = []
    going_on = {after.rank for before, after in pairwise(panels) if goes_on(before, after)}
    for panel in sorted(panels, key=lambda panel: not _reaches_out(panel.placed.panel)):
        frame = panel.placed.frame
        others = [box for box in standing if box.intersection(frame) is not None]
        found[panel.rank] = letterer.letter(
            page, replace(_guarded(panel, others), goes_on=panel.rank in going_on)
        )
        if _reaches_out(panel.placed.panel):
            whole = bool(letterer.languages)
            standing.extend(_standing_out(found[panel.rank], frame, whole=whole))
    in_order = [found[panel.rank] for panel in panels]
    joined = bridged([lettered.drawn for lettered in in_order], letterer.report)
    return tuple(
        replace(lettered, drawn=drawn) for lettered, drawn in zip(in_order, joined, strict=True)
    )


def _guarded(panel: PanelOnPage, others: Sequence[Rect]) -> PanelOnPage:
    """The panel, and in a co-edition the one that leads it, with boxes to keep clear of."""
    lead = None if panel.lead is None else _guarded(panel.lead, others)
    return replace(panel, covered=(*panel.covered, *others), lead=lead)


def _reaches_out(panel: Panel) -> bool:
    return any(line.breaks or line.inside for line in panel.lines)


def _standing_out(lettered: Lettered, frame: Rect, *, whole: bool) -> Iterator[Rect]:
    """The boxes, with their balloon's air, of lines that stand partly outside their panel.

    In a co-edition the `whole` outline counts: letters differ, what others give way to must not.
    """
    for drawn in lettered.drawn:
        box = Rect.around(corner for letters in drawn.boxes for corner in letters.corners)
        box = box.outset(_AIR_EM * drawn.size)
        if whole and drawn.outline is not None:
            box = drawn.outline.bounds
        if drawn.outline is not None and not frame.holds(box):
            yield box
