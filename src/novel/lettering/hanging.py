"""Hanging: how far the light signs at the ends of a line hang out of its centring."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from novel.sheet import Glyph

_MOST = 0.34  # em, so that three points do not push a line to the side


def hanging(glyphs: Sequence[Glyph]) -> float:
    """How far the signs before the first letter of the glyphs hang out, in em."""
    out = 0.0
    for glyph in glyphs:
        if not glyph.text.strip():
            continue
        share = _share(glyph.text)
        if share == 0:
            break
        out += share * glyph.advance
    return min(out, _MOST)


@cache
def shares() -> Mapping[str, float]:
    """The share of its width by which each light sign hangs out, from hanging.toml."""
    file = resources.files("novel.lettering").joinpath("hanging.toml")
    groups = tomllib.loads(file.read_text(encoding="utf-8")).values()
    return {sign: group["share"] for group in groups for sign in group["signs"].split()}


def _share(text: str) -> float:
    """The share of a glyph: the least of the signs that it draws, 0 where one is a letter."""
    return min(shares().get(sign, 0.0) for sign in text)
