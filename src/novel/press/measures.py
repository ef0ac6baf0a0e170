"""What a FontDescriptor says of a face, measured (ISO 32000-1, 9.8)."""

from __future__ import annotations

from collections.abc import Sequence

from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from novel.geometry import Point, cubic_at
from novel.press.fontparts import FontMeasures

_FIXED, _SERIF, _SYMBOLIC, _SCRIPT, _ITALIC = 1, 2, 4, 8, 64
_CHORDS = 16


def measure(font: TTFont) -> FontMeasures:
    """The measures of an opened face."""
    scale = 1000 / font["head"].unitsPerEm
    head, hhea = font["head"], font["hhea"]
    return FontMeasures(
        name=_postscript_name(font),
        flags=_flags(font),
        box=(
            round(head.xMin * scale),
            round(head.yMin * scale),
            round(head.xMax * scale),
            round(head.yMax * scale),
        ),
        italic_angle=round(float(font["post"].italicAngle), 3),
        ascent=round(hhea.ascent * scale),
        descent=round(hhea.descent * scale),
        cap_height=round(_cap_height(font) * scale),
        stem=round(_stem(font) * scale),
    )


def _postscript_name(font: TTFont) -> str:
    name = font["name"].getDebugName(6) or "Face"
    return "".join(c for c in name if c.isascii() and (c.isalnum() or c in "-_"))


def _flags(font: TTFont) -> int:
    """Symbolic, since the glyphs go past the standard Latin set; the rest as the face says."""
    os2 = font["OS/2"]
    family = os2.sFamilyClass >> 8
    slanted = font["post"].italicAngle != 0 or bool(os2.fsSelection & 1)
    return (
        _SYMBOLIC
        | (_FIXED if font["post"].isFixedPitch else 0)
        | (_SERIF if family in (1, 2, 3, 4, 5, 7) else 0)
        | (_SCRIPT if family == 10 else 0)
        | (_ITALIC if slanted else 0)
    )


def _cap_height(font: TTFont) -> float:
    said = getattr(font["OS/2"], "sCapHeight", 0)
    if said:
        return float(said)
    glyphs = font.getGlyphSet()
    name = font.getBestCmap().get(ord("H"))
    if name is None:
        return float(font["hhea"].ascent)
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return float(pen.bounds[3]) if pen.bounds else float(font["hhea"].ascent)


def _stem(font: TTFont) -> float:
    """The upright stem: measured across the middle of a letter that is little else.

    A face without such a letter gets what its weight class suggests.
    """
    for letter in "lI|1":
        name = font.getBestCmap().get(ord(letter))
        if name is not None:
            across = _across_middle(font, name)
            if across > 0:
                return across
    return float(font["OS/2"].usWeightClass * font["head"].unitsPerEm / 5000)


def _across_middle(font: TTFont, name: str) -> float:
    glyphs = font.getGlyphSet()
    bounds = BoundsPen(glyphs)
    glyphs[name].draw(bounds)
    if bounds.bounds is None:
        return 0
    pen = _Scanline(glyphs, (bounds.bounds[1] + bounds.bounds[3]) / 2)
    glyphs[name].draw(pen)
    found = sorted(pen.crossings)
    return found[1] - found[0] if len(found) > 1 else 0.0


class _Scanline(BasePen):  # type: ignore[misc]
    """Where an outline crosses a height."""

    def __init__(self, glyphs: object, height: float) -> None:
        super().__init__(glyphs)
        self.crossings: list[float] = []
        self._height = height
        self._start = self._last = Point(0, 0)

    def _moveTo(self, pt: Sequence[float]) -> None:  # noqa: N802 - fontTools' protocol
        self._start = self._last = Point(*pt)

    def _lineTo(self, pt: Sequence[float]) -> None:  # noqa: N802
        self._cross(Point(*pt))

    def _curveToOne(  # noqa: N802
        self, pt1: Sequence[float], pt2: Sequence[float], pt3: Sequence[float]
    ) -> None:
        start = self._last
        for step in range(1, _CHORDS + 1):
            self._cross(cubic_at(start, Point(*pt1), Point(*pt2), Point(*pt3), step / _CHORDS))

    def _closePath(self) -> None:  # noqa: N802
        self._cross(self._start)

    def _cross(self, end: Point) -> None:
        start, self._last = self._last, end
        if (start.y > self._height) != (end.y > self._height):
            share = (self._height - start.y) / (end.y - start.y)
            self.crossings.append(start.x + share * (end.x - start.x))
