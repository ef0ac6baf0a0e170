"""Set text: a chosen setting as glyph runs on their baselines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from novel.book.words import Stretch, Words
from novel.geometry import Point, Pt, Rect
from novel.lettering.atoms import Atom, Typeface, bare
from novel.lettering.breaking import Cuts
from novel.lettering.capitals import SOFT_HYPHEN
from novel.lettering.fitting import Measure, line_offsets
from novel.lettering.hanging import hanging
from novel.records import dataclass
from novel.sheet import Glyph, GlyphRun

_LEAST_GAP = 0.07  # em of white between letters of two faces

_ShapedStretch: TypeAlias = tuple[Stretch, tuple[Glyph, ...]]


@dataclass(frozen=True, slots=True)
class SetBlock:
    """Set lines and the boxes of their letters, for everything that must not touch them."""

    runs: tuple[GlyphRun, ...]
    boxes: tuple[Rect, ...]


def measure_of(typeface: Typeface, *, is_box: bool, aspect: float) -> Measure:
    """What a typeface's lines measure, in em of its style; the aspect if the style has none."""
    style = typeface.style
    below = 0.02 if style.capitals else 0.20
    return Measure(
        is_box=is_box,
        leading=style.leading,
        above=typeface.regular.cap_height,
        below=below,
        air=style.air,
        aspect=aspect if style.aspect is None else style.aspect,
        exponent=style.exponent,
    )


def set_block(
    atoms: Sequence[Atom],
    cuts: Cuts,
    typeface: Typeface,
    measure: Measure,
    place: Placement,
    *,
    goes_on: bool = False,
) -> SetBlock:
    """The lines of a block round a centre, at a size in points.

    Where the text `goes_on` in another block its last line too ends with the space between them.
    """
    runs: list[GlyphRun] = []
    boxes: list[Rect] = []
    size = place.size
    offsets = line_offsets(len(cuts), measure)
    for row, offset in enumerate(offsets):
        first, last = cuts.bounds[row], cuts.bounds[row + 1]
        trailing = _goes_on(atoms[last - 1]) if last < len(atoms) else goes_on
        words = _line(atoms[first:last], trailing=trailing)
        shaped = _kerned([(stretch, _shaped(stretch, typeface)) for stretch in words], typeface)
        advance = sum(_width(glyphs, typeface) for _, glyphs in shaped)
        width = max(0.0, advance - _tail_space(shaped, typeface))
        baseline = place.centre.y + offset * size
        x = place.left if typeface.style.align == "left" else _centred(shaped, width, place)
        boxes.append(
            Rect(
                x,
                baseline - measure.above * size,
                x + width * size,
                baseline + measure.below * size,
            )
        )
        for stretch, glyphs in shaped:
            runs.append(_run(stretch, glyphs, typeface, size, Point(x, baseline)))
            x += _width(glyphs, typeface) * size
    return SetBlock(tuple(runs), tuple(boxes))


@dataclass(frozen=True, slots=True)
class Placement:
    """Where and how large a block is set; `left` is where lines begin that are not centred."""

    centre: Point
    size: Pt
    left: Pt = 0.0


def _centred(shaped: Sequence[_ShapedStretch], width: float, place: Placement) -> Pt:
    """Where a line begins whose letters are centred: light signs at its ends hang out."""
    glyphs = [glyph for _, run in shaped for glyph in run]
    before, behind = hanging(glyphs), hanging(glyphs[::-1])
    return place.centre.x - (width + before - behind) / 2 * place.size


def _kerned(shaped: Sequence[_ShapedStretch], typeface: Typeface) -> list[_ShapedStretch]:
    """Stretches of two faces that meet in a word, kept apart where their letters would touch."""
    result = list(shaped)
    for index in range(len(result) - 1):
        (stretch, glyphs), (after, following) = result[index], result[index + 1]
        last, first = glyphs[-1], following[0]
        if last.text.isspace() or first.text.isspace():
            continue
        behind = typeface.face(stretch).bearings(last)[1]
        gap = behind + typeface.face(after).bearings(first)[0]
        wider = replace(last, advance=last.advance + max(0.0, _LEAST_GAP - gap))
        result[index] = (stretch, (*glyphs[:-1], wider))
    return result


def _goes_on(atom: Atom) -> bool:
    """The line that ends with the atom ended with white space in the script."""
    return atom.space > 0 or atom.forced


def _line(atoms: Sequence[Atom], *, trailing: bool) -> Words:
    """The stretches of a line; one that goes on ends with the space that readers copy."""
    joined: list[Stretch] = []
    for index, atom in enumerate(atoms):
        gap = atom.space > 0 if index < len(atoms) - 1 else trailing
        ending = index == len(atoms) - 1 and atom.hyphen > 0
        behind = (Stretch(SOFT_HYPHEN, atom.words[-1].emphasis),) if ending else ()
        words = (*map(bare, atom.words), *behind)
        for stretch in (*words, *((Stretch(" "),) if gap else ())):
            strong = stretch.emphasis
            if joined and (joined[-1].emphasis == strong):
                joined[-1] = Stretch(joined[-1].text + stretch.text, strong)
            else:
                joined.append(stretch)
    return tuple(joined)


def _shaped(stretch: Stretch, typeface: Typeface) -> tuple[Glyph, ...]:
    return typeface.face(stretch).shape(typeface.drawn(stretch.text), typeface.language)


def _width(glyphs: Sequence[Glyph], typeface: Typeface) -> float:
    return sum(glyph.advance + typeface.style.tracking for glyph in glyphs)


def _tail_space(shaped: Sequence[_ShapedStretch], typeface: Typeface) -> float:
    last = shaped[-1][1][-1]
    spare = typeface.style.tracking
    return spare + (last.advance + spare if last.text == " " else 0.0)


def _run(
    stretch: Stretch, glyphs: tuple[Glyph, ...], typeface: Typeface, size: Pt, start: Point
) -> GlyphRun:
    return GlyphRun(
        face=typeface.face(stretch).path,
        size=size,
        start=start,
        glyphs=glyphs,
        language=typeface.language,
        tracking=typeface.style.tracking,
    )
