"""Given outlines: a text set into a balloon that is there already, as large as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from novel.book.page import Given
from novel.diagnostics import Report
from novel.geometry import MM, Path, Point, Pt, Rect
from novel.layout.art import PlacedArt
from novel.layout.placed import PlacedPanel
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import Setting
from novel.lettering.forms import HYPHENATED, with_hyphens
from novel.lettering.inside import Inside, set_inside
from novel.lettering.job import Form, Job, Part
from novel.lettering.shapes import ellipse

_TOLERANCE: Pt = 1 * MM
_LEAST_AIR = 0.2  # em from the letters to a given outline: closer, they would seem to touch it


def outline_on_page(given: Given, placed: PlacedPanel, art: PlacedArt | None) -> Path:
    """A given outline in points of the page."""
    corners = [
        placed.frame.point_at(corner.x, corner.y) if art is None else art.on_page(corner)
        for corner in given.corners
    ]
    if not given.round:
        return Path.polygon(corners)
    box = Rect.around(corners)
    return ellipse(box.centre, box.width / 2, box.height / 2)


def form_within(job: Job, size: Pt, outline: Path) -> tuple[Form, ...]:
    """The one form of a job within an outline, at a size; none where its letters would touch it."""
    bounds = outline.bounds
    polygon = [(place - bounds.centre) * (1 / size) for place in outline.flattened()[0]]
    found, whole = _set(job, polygon), job
    widest = replace(job.measure, widest=bounds.width / size)
    for share in HYPHENATED:
        if found is None:
            job = with_hyphens(whole, widest, share=share)
            found = _set(job, polygon)
    if found is None:
        return ()
    half = max(found.cuts.widths) / 2 + job.measure.air
    setting = Setting(found.cuts, half, bounds.height / 2 / size, 0.0)
    part = Part(job.texts[0], setting, found.centre * size)
    return (Form((part,), size, bounds.width / 2, bounds.height / 2, 0.0, given=outline),)


def say_astray(given: Given, placed: PlacedPanel, art: PlacedArt | None, report: Report) -> None:
    """Report an outline that the panel does not show, or cuts off where the artist drew it."""
    frame, bounds = placed.frame, outline_on_page(given, placed, art).bounds
    if bounds.intersection(frame) is None:
        report.error(
            "L503",
            "this outline lies outside the panel",
            given.span,
            help="give its places in per cent of the artwork, and mind what 'focus' and 'fit' crop",
        )
    elif given.drawn and not frame.outset(_TOLERANCE).holds(bounds):
        report.warning(
            "L504",
            "the panel cuts off a part of the balloon that the artist has drawn",
            given.span,
            help="move the crop with 'focus', show all of it with 'fit: contain', or draw it "
            "further in",
        )


def _set(job: Job, polygon: Sequence[Point]) -> Inside | None:
    found = set_inside(Breaker(job.texts[0]), polygon, job.measure)
    return found if found is not None and found.clearance >= _LEAST_AIR else None
