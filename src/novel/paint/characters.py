"""What the glyphs of a face stand for by nature, and the codes (CIDs) by which pages draw them.

A glyph's natural text is a fact of the face alone: the character that the cmap gives it, or, for
an alternate that substitutions reach (a Bulgarian letterform, one of several shapes of a letter, a
ligature), the text of what it stands for. So the code of a glyph never depends on other pages.

A code below 0x8000 is the glyph's id and stands for its natural text. A code above is the same
glyph where it stands for what is typed for that text: its lower case, since lettering is drawn in
capitals, or the typewriter's apostrophe. Search and copying give the text as written. Any other
text is said with ActualText.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from novel.records import dataclass

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SECOND_RANGE = 0x8000
_PRESENTATION_FORMS = range(0xFB00, 0xFB50)
UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # in ToUnicode, for glyphs of no natural text


@dataclass(frozen=True, slots=True)
class Characters:
    """A face's glyphs by id: natural text ("" if none) and advance width in em / 1000."""

    natural: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def has_second_range(self) -> bool:
        """Codes from 0x8000 are free for what is typed: no glyph id reaches so far."""
        return len(self.natural) <= SECOND_RANGE

    def code(self, gid: int, text: str) -> int | None:
        """The code that draws this glyph and reads as this text; None asks for ActualText."""
        natural = self.natural[gid]
        if natural and text == natural:
            return gid
        if natural and self.has_second_range and text == _typed(natural):
            return gid + SECOND_RANGE
        return None

    def gid(self, code: int) -> int:
        """The glyph that a code draws."""
        second = self.has_second_range and code >= SECOND_RANGE
        return code - SECOND_RANGE if second else code

    def text(self, code: int) -> str:
        """What a code reads as."""
        gid = self.gid(code)
        natural = self.natural[gid] or UNKNOWN
        return natural if gid == code else _typed(natural)

    def width(self, code: int) -> float:
        """The advance width of the glyph drawn by a code, in em / 1000."""
        return self.widths[self.gid(code)]


def _typed(natural: str) -> str:
    """What people type for a text that is drawn."""
    return "'" if natural == "’" else natural.lower()


@lru_cache(maxsize=64)
def characters_of(face: bytes) -> Characters:
    """The characters of a face, from the bytes of its file (TrueType or CFF outlines)."""
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(face), lazy=True) as font:
        order = font.getGlyphOrder()
        texts = _encoded(font)
        _spread(texts, list(_substitutions(font)))
        em = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        return Characters(
            natural=tuple(texts.get(name, "") for name in order),
            widths=tuple(round(advances[name][0] * 1000 / em, 3) for name in order),
        )


def _encoded(font: TTFont) -> dict[str, str]:
    """Glyph names with their character: the lowest one where several share a glyph.

    A ligature that has a character of its own (U+FB01 …) stands for its letters all the same.
    """
    texts: dict[str, str] = {}
    for character, name in sorted(font.getBestCmap().items()):
        text = chr(character)
        presented = character in _PRESENTATION_FORMS
        texts.setdefault(name, unicodedata.normalize("NFKC", text) if presented else text)
    return texts


def _spread(texts: dict[str, str], substitutions: list[tuple[tuple[str, ...], str]]) -> None:
    """Give texts to the glyphs that substitution reaches, in as many rounds as it takes."""
    grew = True
    while grew:
        grew = False
        for parts, result in substitutions:
            if result not in texts and all(part in texts for part in parts):
                texts[result] = "".join(texts[part] for part in parts)
                grew = True


def _substitutions(font: TTFont) -> Iterator[tuple[tuple[str, ...], str]]:
    """Single and alternate substitutions, then ligatures, each as glyphs in and glyph out."""
    if "GSUB" not in font or font["GSUB"].table.LookupList is None:
        return
    tables = [t for lookup in font["GSUB"].table.LookupList.Lookup for t in lookup.SubTable]
    plain = [table.ExtSubTable if table.LookupType == 7 else table for table in tables]
    for table in plain:
        yield from _one_to_one(table.LookupType, table)
    for table in plain:
        if table.LookupType == 4:
            yield from _ligatures(table.ligatures)


def _one_to_one(kind: int, table: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if kind == 1:
        mapping: Mapping[str, str] = getattr(table, "mapping", {})
        yield from (((base,), result) for base, result in mapping.items())
    elif kind == 3:
        choices: Mapping[str, list[str]] = getattr(table, "alternates", {})
        yield from (((base,), result) for base, many in choices.items() for result in many)


def _ligatures(table: Mapping[str, list[object]]) -> Iterator[tuple[tuple[str, ...], str]]:
    for first, ligatures in table.items():
        for ligature in ligatures:
            rest: list[str] = getattr(ligature, "Component", [])
            result: str = getattr(ligature, "LigGlyph", "")
            yield (first, *rest), result
