"""Every diagnostic code with its explanation: one file for each area of the pipeline.

S1 script, S2 what YAML does to words, T3 translation, A4 artwork, L5 lettering, F6 fonts,
P7 pages and layout, B8 the book and its files, X9 press and preflight.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from novel.catalogue.rule import Rule


def catalogue() -> Mapping[str, Rule]:
    """All rules by code, in the order of the codes."""
    from novel.catalogue import (
        art,
        book,
        fonts,
        lettering,
        pages,
        press,
        publication,
        script,
        translation,
        yaml,
    )

    areas = (script, yaml, translation, art, lettering, fonts, pages, book, publication, press)
    rules = sorted((r for area in areas for r in area.RULES), key=lambda r: r.code[1:])
    return MappingProxyType({rule.code: rule for rule in rules})
