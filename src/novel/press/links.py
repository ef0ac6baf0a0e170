"""Links from choices to their pages, on screens only: paper has no annotations."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from novel.book.edition import Purpose
from novel.paint.space import PageSpace
from novel.sheet import Link, Sheet

_PRINT_FLAG = 4  # ISO 19005-2, 6.3.2 asks for it on every annotation


def add_links(
    pdf: Pdf, page: Object, sheet: Sheet, purpose: Purpose, targets: Mapping[str, Object]
) -> dict[int, Object]:
    """The annotations of a page's links by their place in the reading.

    A link to a page that is not in the file (`--pages`) is left out: its words stay.
    """
    kept = [link for link in sheet.links if link.to in targets] if purpose == "web" else []
    space = PageSpace.of(sheet, purpose)
    made: dict[int, Object] = {
        link.order: pdf.make_indirect(_annotation(link, page, space, targets[link.to]))
        for link in kept
    }
    if made:
        page.Annots = Array(list(made.values()))
    return made


def _annotation(link: Link, page: Object, space: PageSpace, target: Object) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(list(space.box(link.area))),
        Border=Array([0, 0, 0]),
        F=_PRINT_FLAG,
        P=page,
        Contents=String(link.text),
        Dest=Array([target, Name.Fit]),
    )
