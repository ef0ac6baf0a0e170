"""Weights: what the terms of a setting are worth, learnt from published lettering."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from novel.lettering.marks import Terms
from novel.records import dataclass

FILE: Traversable = resources.files("novel.lettering").joinpath("breaks.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of gaps, of the shape of lines, and of the number of lines, by term.

    Sums are natural logarithms of odds: of two settings of a text, how much oftener letterers
    choose the one than the other.
    """

    gaps: Mapping[str, float]
    shapes: Mapping[str, float]
    counts: Mapping[str, float]

    def of_gap(self, terms: Terms) -> float:
        """What the terms of a gap speak for a break there."""
        gaps = self.gaps
        return sum(gaps.get(name, 0.0) * value for name, value in terms.items())


@cache
def weights() -> Weights:
    """The weights in breaks.toml."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return Weights(table["gaps"], table["shapes"], table["counts"])
