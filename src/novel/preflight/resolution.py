"""Artwork with too few pixels for its place: said while the artist can still draw it larger."""

from __future__ import annotations

import math

from novel.book.book import PrintSettings
from novel.diagnostics import Report
from novel.geometry import INCH
from novel.layout.facts import ArtFacts
from novel.sheet import ImageItem


def inspect_resolution(
    item: ImageItem, facts: ArtFacts, settings: PrintSettings, report: Report
) -> None:
    """Report art whose pixels an inch, after crop and scale, fall below the book's limits.

    Drawings without pixels of their own (SVG) are always sharp.
    """
    resolution = effective_resolution(item, facts)
    if facts.scalable or resolution >= settings.warn_below:
        return
    figure = math.floor(resolution)
    wanted = _pixels_wanted(facts, resolution, settings.resolution)
    way_out = (
        f"it needs {wanted[0]} x {wanted[1]} px for {settings.resolution:g} ppi and has "
        f"{facts.width} x {facts.height}: draw or export it larger (enlarging it in a program "
        "adds no detail), or give it a smaller panel"
    )
    if resolution < settings.refuse_below:
        report.error(
            "A421",
            f"'{item.art}' is too coarse to print here: {figure} ppi, "
            f"the least is {settings.refuse_below:g}",
            item.origin,
            help=way_out,
        )
    else:
        report.warning(
            "A420",
            f"'{item.art}' may look soft in print: {figure} ppi, below {settings.warn_below:g}",
            item.origin,
            help=way_out,
        )


def effective_resolution(item: ImageItem, facts: ArtFacts) -> float:
    """The pixels an inch that remain after crop and scale, the lower of the two directions."""
    across = item.crop.width * facts.width / item.box.width
    down = item.crop.height * facts.height / item.box.height
    return min(across, down) * INCH


def _pixels_wanted(facts: ArtFacts, has: float, wants: float) -> tuple[int, int]:
    """The whole artwork's size in pixels, in its own proportions, for that many an inch."""
    # A pixel's thousandth of grace: 2079.0000001 px are 2079 px.
    return (
        math.ceil(facts.width * wants / has - 1e-3),
        math.ceil(facts.height * wants / has - 1e-3),
    )
