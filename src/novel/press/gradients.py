"""Gradients as shading patterns (ISO 32000-1, 8.7.4): of inks in print, of light on screens."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pikepdf import Array, Dictionary, Name

from novel.book.edition import Purpose
from novel.colour import Colour
from novel.paint.operators import number
from novel.paint.space import PageSpace
from novel.sheet import Gradient

_SPACES = {"print": Name.DeviceCMYK, "web": Name.DeviceRGB}


def pattern(gradient: Gradient, space: PageSpace, purpose: Purpose) -> Dictionary:
    """The pattern of an axial shading that goes on with its first and last colour at its ends."""
    start, end = space.point(gradient.start), space.point(gradient.end)
    shading = Dictionary(
        ShadingType=2,
        ColorSpace=_SPACES[purpose],
        Coords=_figures((start.x, start.y, end.x, end.y)),
        Function=_blend([_components(colour, purpose) for colour in gradient.colours]),
        Extend=Array([True, True]),
    )
    return Dictionary(Type=Name.Pattern, PatternType=2, Shading=shading)


def _components(colour: Colour, purpose: Purpose) -> tuple[float, ...]:
    inks, light = colour.print, colour.web
    if purpose == "print":
        return (inks.c, inks.m, inks.y, inks.k)
    return (light.r, light.g, light.b)


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
