"""Page labels: what a viewer shows as a page's number (ISO 32000-1, 12.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from novel.records import dataclass

_NUMBERED = re.compile(r"(?P<prefix>.*?)(?P<number>[1-9][0-9]*)\Z", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class LabelRange:
    """Pages from `first` (from 0) on, labelled prefix and a number that counts up, if any."""

    first: int
    prefix: str
    number: int | None


def label_ranges(labels: Sequence[str]) -> Iterator[LabelRange]:
    """The fewest ranges that give these labels."""
    expected: tuple[str, int] | None = None
    for index, label in enumerate(labels):
        match = _NUMBERED.match(label)
        if match is None:
            yield LabelRange(index, label, None)
            expected = None
            continue
        prefix, value = match["prefix"], int(match["number"])
        if (prefix, value) != expected:
            yield LabelRange(index, prefix, value)
        expected = (prefix, value + 1)


def add_labels(pdf: Pdf, labels: Sequence[str]) -> None:
    """Give the pages these labels."""
    entries: list[int | Object] = []
    for found in label_ranges(labels):
        entry = Dictionary()
        if found.prefix:
            entry.P = String(found.prefix)
        if found.number is not None:
            entry.S, entry.St = Name.D, found.number
        entries += (found.first, entry)
    pdf.Root.PageLabels = Dictionary(Nums=Array(entries))
