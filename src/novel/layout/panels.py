"""From a page to placed panels: live area shared out, gutters leaned, sides bled, insets set."""

from __future__ import annotations

from dataclasses import replace

from novel.book.book import Format
from novel.book.page import Inset, Page, Panel, Side
from novel.geometry import EPS, Path, Rect
from novel.layout.edges import SIDES, Edges, corners, edges_around
from novel.layout.placed import PlacedPanel
from novel.layout.slants import edges_of


def lay_out(page: Page, format: Format) -> tuple[PlacedPanel, ...]:
    """The panels of a page where they stand, in the order of `page.panels`."""
    trim, seen = trim_of(page, format), seen_of(page, format)
    standing = _standing(page, format)
    placed: dict[str, PlacedPanel] = {}
    for panel in page.panels:
        if panel.inset is None:
            touched = (live_of(page, format), trim, seen)
            sides = _bleeding(page, panel)
            edges = _bled(standing[panel.name], sides, touched, trim.outset(format.bleed))
            placed[panel.name] = _placed(panel, edges, seen)
    for panel, inset in _insets(page):
        edges = _on(placed[inset.on].frame, inset)
        edges = _bled(edges, panel.bleeds, (trim, seen), trim.outset(format.bleed))
        placed[panel.name] = _placed(panel, edges, seen)
    return tuple(placed[panel.name] for panel in page.panels)


def trim_of(page: Page, format: Format) -> Rect:
    """The finished page; a spread is two pages wide."""
    width = format.trim_width * (2 if page.spread else 1)
    return Rect(0, 0, width, format.trim_height)


def seen_of(page: Page, format: Format) -> Rect:
    """What of the finished page every edition shows.

    On the press the halves of a spread go on past the fold by `format.overlap`, and so end as much
    earlier at the outer trim.
    """
    trim = trim_of(page, format)
    gone = format.overlap if page.spread else 0
    return Rect(trim.left + gone, trim.top, trim.right - gone, trim.bottom)


def safe_of(page: Page, format: Format) -> tuple[Rect, ...]:
    """The safe area of a page, or of both halves of a spread: there off what is on both halves."""
    safe = seen_of(page, format).outset(-format.safe)
    if not page.spread:
        return (safe,)
    fold, off = format.trim_width, max(format.safe, format.overlap)
    left, right = max(safe.left, fold - off), min(safe.right, fold + off)
    return replace(safe, right=left), replace(safe, left=right)


def live_of(page: Page, format: Format) -> Rect:
    """What the panels fill; a spread has its outside margin on both ends."""
    if not page.spread:
        return format.live(recto=page.recto)
    seen = seen_of(page, format)
    return Rect(
        seen.left + format.outside,
        seen.top + format.top,
        seen.right - format.outside,
        seen.bottom - format.bottom,
    )


def _standing(page: Page, format: Format) -> dict[str, Edges]:
    """The sides of every panel that stands on the page itself, before any bleed."""
    names = [panel.name for panel in page.panels if panel.inset is None]
    if _is_full_cover(page):
        edges = {name: edges_around(trim_of(page, format)) for name in names}
    elif page.grid is not None:
        edges = edges_of(page.grid, live_of(page, format), format.gutter)
    elif len(names) > 1:
        msg = f"page '{page.name}' has {len(names)} panels and no grid"
        raise ValueError(msg)
    else:
        edges = {name: edges_around(live_of(page, format)) for name in names}
    if missing := [name for name in names if name not in edges]:
        msg = f"the grid of page '{page.name}' has no place for {missing}"
        raise ValueError(msg)
    return edges


def _is_full_cover(page: Page) -> bool:
    """A cover of one panel: it fills the page and its bleed."""
    return page.kind == "cover" and sum(panel.inset is None for panel in page.panels) == 1


def _bleeding(page: Page, panel: Panel) -> frozenset[Side]:
    """The sides that run past the trim: on a cover of one panel all of them."""
    return frozenset(SIDES) if _is_full_cover(page) else panel.bleeds


def _bled(edges: Edges, sides: frozenset[Side], touched: tuple[Rect, ...], past: Rect) -> Edges:
    """The named sides drawn out to `past`, where they lie on the edge of one of `touched`.

    The sides beside them keep their lines, so a slanted gutter runs on to the bleed without a knee.
    """
    moved = dict(edges)
    for side in sides:
        limits = [edges_around(rect)[side].at for rect in touched]
        if edges[side].rise == 0 and any(abs(edges[side].at - at) < EPS for at in limits):
            moved[side] = edges_around(past)[side]
    return moved


def _placed(panel: Panel, edges: Edges, seen: Rect) -> PlacedPanel:
    outline = Path.polygon(corners(edges))
    bounds = outline.bounds
    frame = bounds.intersection(seen)
    if frame is None:
        msg = f"panel '{panel.name}' lies outside the page"
        raise ValueError(msg)
    return PlacedPanel(panel=panel, outline=outline, frame=frame, art_box=bounds)


def _insets(page: Page) -> list[tuple[Panel, Inset]]:
    """The insets of a page, each behind the panel it stands on."""
    ready = {panel.name for panel in page.panels if panel.inset is None}
    found: list[tuple[Panel, Inset]] = []
    waiting = [(panel, panel.inset) for panel in page.panels if panel.inset is not None]
    while waiting:
        standing = [(panel, inset) for panel, inset in waiting if inset.on in ready]
        if not standing:
            msg = f"insets of page '{page.name}' stand on nothing"
            raise ValueError(msg)
        found.extend(standing)
        ready.update(panel.name for panel, _ in standing)
        waiting = [(panel, inset) for panel, inset in waiting if panel.name not in ready]
    return found


def _on(frame: Rect, inset: Inset) -> Edges:
    """The sides of an inset, by per cent of the frame of the panel it stands on."""
    box = inset.box
    start = frame.point_at(box.x, box.y)
    end = frame.point_at(box.x + box.width, box.y + box.height)
    return edges_around(Rect(start.x, start.y, end.x, end.y))
