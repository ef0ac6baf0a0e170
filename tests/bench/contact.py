"""A contact sheet of lettered panels: faces, balloons numbered as they are read, ways to mouths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from novel.lettering.inspecting import Fault, Outlined
from novel.lettering.placing import Room

COLOURS = {"ana": "#b8d4f0", "boris": "#f0c4b8", "vera": "#c4e8c0", "georgi": "#e0c8ec"}
FIGURES = (
    "00,20,22,02,00", "10,12", "00,20,21,01,02,22", "00,20,22,02 01,21", "00,01,21 20,22",
    "20,00,01,21,22,02", "20,00,02,22,21,01", "00,20,22", "00,20,22,02,00 01,21",
    "02,22,20,00,01,21",
)  # fmt: skip

Panel: TypeAlias = tuple[Room, Sequence[Outlined], Sequence[Fault]]


def contact_sheet(panels: Sequence[Panel]) -> str:
    """All panels side by side as an SVG; a panel with a fault has a red frame."""
    wide, high, across = 460, 380, 6
    rows = -(-len(panels) // across)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * across}" height="{high * rows}">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for number, one in enumerate(panels):
        x, y = number % across * wide + 10, number // across * high + 24
        parts += [f'<g transform="translate({x} {y})">', *_panel(number, one), "</g>"]
    return "\n".join([*parts, "</svg>"])


def _panel(number: int, panel: Panel) -> Iterator[str]:
    room, outlines, faults = panel
    yield f'<path d="{_digits(f"{number}", 0, -14)}" stroke="black" fill="none"/>'
    ink = "red" if faults or not outlines else "black"
    yield (
        f'<rect width="{room.area.width:.1f}" height="{room.area.height:.1f}" fill="#f4efe4" '
        f'stroke="{ink}" stroke-width="2"/>'
    )
    for name, box in zip(room.mouths, room.clear, strict=True):
        yield (
            f'<rect x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" '
            f'height="{box.height:.1f}" rx="{box.width / 2.4:.1f}" fill="{COLOURS[name]}"/>'
        )
        mouth = room.mouths[name]
        yield f'<circle cx="{mouth.x:.1f}" cy="{mouth.y:.1f}" r="3"/>'
    for rank, outline in enumerate(outlines, start=1):
        yield from _outline(rank, outline)


def _outline(rank: int, outline: Outlined) -> Iterator[str]:
    fill = COLOURS[outline.speaker] if outline.speaker else "#ffe9a8"
    at, a, b = outline.centre, outline.half_width, outline.half_height
    if outline.mouth is not None:
        tip = at.towards(outline.mouth, 0.7)
        yield (
            f'<path d="M{at.x - 4:.1f} {at.y:.1f}L{tip.x:.1f} {tip.y:.1f}L{at.x + 4:.1f} '
            f'{at.y:.1f}z" fill="{fill}" stroke="black"/>'
        )
    shape = (
        f'<rect x="{at.x - a:.1f}" y="{at.y - b:.1f}" width="{2 * a:.1f}" height="{2 * b:.1f}"'
        if outline.cornered
        else f'<ellipse cx="{at.x:.1f}" cy="{at.y:.1f}" rx="{a:.1f}" ry="{b:.1f}"'
    )
    yield f'{shape} fill="{fill}" fill-opacity="0.85" stroke="black"/>'
    figures = _digits(str(rank), at.x - 4, at.y - 7)
    yield f'<path d="{figures}" stroke="black" stroke-width="2" fill="none"/>'


def _digits(figures: str, x: float, y: float) -> str:
    """Figures as strokes: the renderer has no letters of its own."""
    strokes = []
    for index, figure in enumerate(figures):
        left = x + 12 * index
        for line in FIGURES[int(figure)].split():
            points = [(left + int(c[0]) * 4, y + int(c[1]) * 6) for c in line.split(",")]
            strokes.append("M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in points))
    return "".join(strokes)
