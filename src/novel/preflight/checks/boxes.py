"""Pages and their boxes (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from novel.book.book import LEAVES
from novel.geometry import MM
from novel.preflight.content.matrix import Box
from novel.preflight.content.objects import inherited, number
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault

_GRACE = 0.1 * MM


def no_trim_box(document: Document) -> Iterator[Fault]:
    """Pages that do not say where they are cut."""
    for page in document.pages:
        if "TrimBox" not in page.boxes and "ArtBox" not in page.boxes:
            yield Fault(message="the page does not say where it is cut", page=page.number)


def trim_and_art_box(document: Document) -> Iterator[Fault]:
    """Pages that say it twice."""
    for page in document.pages:
        if "TrimBox" in page.boxes and "ArtBox" in page.boxes:
            yield Fault(message="the page has both a TrimBox and an ArtBox", page=page.number)


def boxes_out_of_order(document: Document) -> Iterator[Fault]:
    """MediaBox ⊇ BleedBox ⊇ TrimBox does not hold."""
    for page in document.pages:
        chain = [
            (name, page.boxes[name])
            for name in ("MediaBox", "BleedBox", "TrimBox")
            if name in page.boxes
        ]
        for (outer, around), (inner, box) in pairwise(chain):
            if not around.holds(box):
                yield Fault(message=f"the {inner} sticks out of the {outer}", page=page.number)
        if "MediaBox" not in page.boxes:
            yield Fault(message="the page has no MediaBox that can be used", page=page.number)


def too_little_bleed(document: Document) -> Iterator[Fault]:
    """The BleedBox is nearer to the trim than the limit."""
    wanted = document.limits.bleed
    for page in document.pages:
        trim, bleed = page.boxes.get("TrimBox"), page.bleed
        if trim is None or not bleed.holds(trim):
            continue  # said of the boxes themselves
        least = _least_margin(trim, bleed) * page.unit
        if least < wanted - _GRACE:
            yield Fault(
                message=f"the page has {least / MM:.1f} mm of bleed, not {wanted / MM:.1f} mm",
                page=page.number,
                setting="bleed",
            )


def _least_margin(trim: Box, bleed: Box) -> float:
    return min(
        trim.left - bleed.left,
        trim.bottom - bleed.bottom,
        bleed.right - trim.right,
        bleed.top - trim.top,
    )


def unequal_pages(document: Document) -> Iterator[Fault]:
    """Pages of another size than most."""
    said = [page for page in document.pages if "TrimBox" in page.boxes]
    sizes = {page.number: _size(page) for page in said or document.pages}
    if not sizes:
        return
    (usual, _), *_ = Counter(sizes.values()).most_common(1)
    for number_, size in sizes.items():
        if any(abs(a - b) > 0.5 for a, b in zip(size, usual, strict=True)):
            yield Fault(
                message=f"the page is cut to {_said(size)}, most are {_said(usual)}", page=number_
            )


def _size(page: PageView) -> tuple[float, float]:
    """To a third of a millimetre: enough to find the usual one."""
    unit = page.unit
    return (round(page.trim.width * unit), round(page.trim.height * unit))


def _said(size: tuple[float, float]) -> str:
    return f"{size[0] / MM:.0f} x {size[1] / MM:.0f} mm"


def turned_pages(document: Document) -> Iterator[Fault]:
    """Pages that viewers turn, or whose units are not points."""
    for page in document.pages:
        turn = number(inherited(page.obj, "/Rotate")) or 0
        if turn % 360:
            yield Fault(message=f"the page is turned by {turn:g} degrees", page=page.number)
        if page.unit != 1:
            yield Fault(message="the page is measured in units of its own", page=page.number)


def pages_for_binding(document: Document) -> Iterator[Fault]:
    """A number of pages that the binding cannot make."""
    signature = LEAVES[document.limits.binding]
    count = len(document.pages) - document.limits.cover_pages
    if count % signature:
        missing = signature - count % signature
        apart = " without its cover" if document.limits.cover_pages else ""
        yield Fault(
            message=f"the book has {count} pages{apart}; its binding takes a multiple of "
            f"{signature}: {missing} more, or {count % signature} fewer",
            setting="binding",
        )
