"""Artwork with too few pixels for its place: said while the artist can still draw it larger."""

from __future__ import annotations

import math

from novel.book.book import PrintSettings
from novel.diagnostics import Report
from novel.geometry import INCH
from novel.layout.facts import ArtFacts
from novel.records import dataclass
from novel.sheet import ImageItem


def inspect_resolution(
    item: ImageItem, facts: ArtFacts, settings: PrintSettings, report: Report
) -> None:
    """Report art whose pixels an inch, after crop and scale, fall below the book's limits.

    Lines have limits of their own: their edges are made of whole pixels. Drawings without pixels
    of their own (SVG) are always sharp.
    """
    resolution = effective_resolution(item, facts)
    limits = _limits(item, settings)
    if facts.scalable or item.layer.endswith("mask") or resolution >= limits.warn_below:
        return
    figure = math.floor(resolution)
    wanted = _pixels_wanted(facts, resolution, limits.best)
    way_out = (
        f"it needs {wanted[0]} x {wanted[1]} px for {limits.best:g} ppi and has "
        f"{facts.width} x {facts.height}: draw or export it larger (enlarging it in a program "
        "adds no detail), or give it a smaller panel"
    )
    if resolution < limits.refuse_below:
        report.error(
            limits.refused,
            f"'{item.art}' is too coarse to print here{limits.why}: {figure} ppi, "
            f"the least is {limits.refuse_below:g}",
            item.origin,
            help=way_out,
        )
    else:
        report.warning(
            limits.warned,
            f"'{item.art}' may look {limits.look} in print: {figure} ppi, "
            f"below {limits.warn_below:g}",
            item.origin,
            help=way_out,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limits:
    """The pixels an inch that one kind of art has to have, and what is said where it has not."""

    best: float
    warn_below: float
    refuse_below: float
    warned: str
    refused: str
    look: str
    why: str


def _limits(item: ImageItem, settings: PrintSettings) -> _Limits:
    if item.layer == "line":
        return _Limits(
            best=settings.line_resolution,
            warn_below=settings.line_warn_below,
            refuse_below=settings.line_refuse_below,
            warned="A423",
            refused="A424",
            look="jagged",
            why=" as line art",
        )
    return _Limits(
        best=settings.resolution,
        warn_below=settings.warn_below,
        refuse_below=settings.refuse_below,
        warned="A420",
        refused="A421",
        look="soft",
        why="",
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
