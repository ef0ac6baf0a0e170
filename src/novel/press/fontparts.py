"""What embedding a face takes: found out once, kept, and put into a file without reading the face.

The libraries that read faces (0.1 s to load) are only loaded where parts have to be found out.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from novel.records import dataclass

if TYPE_CHECKING:
    from novel.paint.characters import Characters


@dataclass(frozen=True, slots=True)
class FontMeasures:
    """In thousandths of an em, the angle in degrees from upright, counter-clockwise."""

    name: str
    flags: int
    box: tuple[int, int, int, int]
    italic_angle: float
    ascent: int
    descent: int
    cap_height: int
    stem: int


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A subset: its bytes, and the glyph id in it of each code (None where CFF names the codes)."""

    content: bytes
    glyphs: Mapping[int, int] | None


@dataclass(frozen=True, slots=True)
class FontParts:
    """What a face takes to embed for the codes in use; `tag` tells its subset from others."""

    tag: str
    program: FontProgram
    measures: FontMeasures
    truetype: bool
    widths: Mapping[int, float]  # in em / 1000


def font_parts(
    face: bytes,
    codes: Mapping[int, str],
    characters: Characters | None = None,
    measures: FontMeasures | None = None,
) -> FontParts:
    """The parts of a face for the codes in use; what is known of the face need not be read."""
    from novel.paint.characters import characters_of
    from novel.press.subset import is_truetype, subset

    characters = characters or characters_of(face)
    return FontParts(
        tag=subset_tag(face, codes),
        program=subset(face, {code: characters.gid(code) for code in codes}),
        measures=measures or measures_of(face),
        truetype=is_truetype(face),
        widths={code: characters.width(code) for code in codes},
    )


def measures_of(face: bytes) -> FontMeasures:
    """The measures of a face."""
    from io import BytesIO

    from fontTools.ttLib import TTFont

    from novel.press.measures import measure

    with TTFont(BytesIO(face), lazy=True) as font:
        return measure(font)


def subset_tag(face: bytes, codes: Mapping[int, str]) -> str:
    """Six capitals that differ from subset to subset (ISO 32000-1, 9.6.4), by content."""
    digest = sha256(face)
    digest.update(repr(sorted(codes)).encode("ascii"))
    return "".join(chr(ord("A") + byte % 26) for byte in digest.digest()[:6])
