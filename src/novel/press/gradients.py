"""Gradients as shading patterns (ISO 32000-1, 8.7.4): of inks in print, of light on screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from novel.book.edition import Purpose
from novel.colour import Colour, Spot
from novel.paint.operators import number
from novel.paint.space import PageSpace
from novel.sheet import Gradient

_PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


def pattern(
    pdf: Pdf,
    gradient: Gradient,
    space: PageSpace,
    purpose: Purpose,
    plates: Mapping[Spot, Object],
) -> Dictionary:
    """The pattern of an axial shading that goes on with its first and last colour at its ends.

    `plates` are the colour spaces of the inks that have plates of their own.
    """
    start, end = space.point(gradient.start), space.point(gradient.end)
    spots = gradient.spots if purpose == "print" else ()
    shading = Dictionary(
        ShadingType=2,
        ColorSpace=_colours(pdf, spots, purpose, plates),
        Coords=_figures((start.x, start.y, end.x, end.y)),
        Function=_blend([_components(colour, spots, purpose) for colour in gradient.colours]),
        Extend=Array([True, True]),
    )
    return Dictionary(Type=Name.Pattern, PatternType=2, Shading=shading)


def _colours(
    pdf: Pdf, spots: Sequence[Spot], purpose: Purpose, plates: Mapping[Spot, Object]
) -> Object:
    """The space of the colours: the four inks, and beside them those with plates of their own."""
    if not spots:
        return Name.DeviceCMYK if purpose == "print" else Name.DeviceRGB
    names = [Name(f"/{spot.name}") for spot in spots]
    # ISO 19005-2, 6.2.4.4: a DeviceN space names the spaces of its spot inks.
    known = Dictionary({f"/{spot.name}": plates[spot] for spot in spots})
    inks = [*names, *(Name(f"/{ink}") for ink in _PROCESS)]
    mixing = _mixing(pdf, spots)
    return Array([Name.DeviceN, Array(inks), Name.DeviceCMYK, mixing, Dictionary(Colorants=known)])


def _mixing(pdf: Pdf, spots: Sequence[Spot]) -> Object:
    """What stands for the inks where there are but four plates (ISO 32000-1, 7.10.5).

    The operands lie as they come in, the results are pushed on top of them: the share of each of
    the four inks, and what every spot ink adds to it, one at most. Then the operands are dropped.
    """
    count = len(spots)
    stand_ins = [(s.stand_in.c, s.stand_in.m, s.stand_in.y, s.stand_in.k) for s in spots]
    program: list[str] = []
    for ink in range(4):
        program.append("3 index")  # each result pushed brings the next ink up to the same depth
        for rank, stand_in in enumerate(stand_ins):
            depth = 4 + count - rank + ink
            program.append(f"{depth} index {number(stand_in[ink])} mul add")
        program.append("dup 1 gt {pop 1} if")
    program.append(f"{count + 8} 4 roll" + " pop" * (count + 4))
    return pdf.make_indirect(
        Stream(
            pdf,
            f"{{{' '.join(program)}}}".encode("ascii"),
            FunctionType=4,
            Domain=Array([0, 1] * (count + 4)),
            Range=Array([0, 1] * 4),
        )
    )


def _components(colour: Colour, spots: Sequence[Spot], purpose: Purpose) -> tuple[float, ...]:
    if purpose == "web":
        return (colour.web.r, colour.web.g, colour.web.b)
    tints = [colour.tint if spot == colour.spot else 0.0 for spot in spots]
    inks = colour.print
    process = (inks.c, inks.m, inks.y, inks.k) if colour.spot is None else (0.0,) * 4
    return (*tints, *process)


def _blend(colours: Sequence[Sequence[float]]) -> Dictionary:
    """From each colour to the next in steps of one length, stitched (ISO 32000-1, 7.10.4)."""
    steps = [
        Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=_figures(one), C1=_figures(other), N=1)
        for one, other in pairwise(colours)
    ]
    if len(steps) == 1:
        return steps[0]
    return Dictionary(
        FunctionType=3,
        Domain=Array([0, 1]),
        Functions=Array(steps),
        Bounds=_figures([step / len(steps) for step in range(1, len(steps))]),
        Encode=Array([0, 1] * len(steps)),
    )


def _figures(values: Sequence[float]) -> Array:
    return Array([float(number(value)) for value in values])
