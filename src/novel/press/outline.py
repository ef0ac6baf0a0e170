"""The outline: one entry for each chapter, the cover and the imprint among them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pikepdf import OutlineItem, Pdf

from novel.sheet import Sheet


def add_outline(pdf: Pdf, sheets: Sequence[Sheet]) -> None:
    """An entry for every run of sheets of one chapter, by its title or else by its label."""
    with pdf.open_outline() as outline:
        for _, run in groupby(enumerate(sheets), key=lambda pair: pair[1].chapter):
            index, sheet = next(run)
            title = sheet.chapter_title or sheet.chapter or sheet.label
            outline.root.append(OutlineItem(title, index, "Fit"))
