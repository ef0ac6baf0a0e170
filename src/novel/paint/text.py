"""Glyph runs as PDF text: every glyph by its code, at its exact place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from novel.geometry import Point, Rect
from novel.paint.characters import Characters
from novel.paint.operators import Operators, number
from novel.records import dataclass
from novel.sheet import UPRIGHT, Glyph, GlyphRun, TextItem

# A step below 0.05 thousandths of an em (0.0004 pt at 8 pt) is not worth its bytes.
_LEAST_STEP = 0.05


@dataclass(frozen=True, slots=True)
class Cluster:
    """Glyphs that together stand for one text; `actual` is that text where codes cannot say it."""

    glyphs: tuple[Glyph, ...]
    codes: tuple[int, ...]
    actual: str | None


def clusters(glyphs: Iterable[Glyph], characters: Characters) -> Iterator[Cluster]:
    """The clusters of a run: a glyph with a text begins one, glyphs without go on with it."""
    waiting: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text and waiting:
            yield _cluster(tuple(waiting), characters)
            waiting = []
        waiting.append(glyph)
    if waiting:
        yield _cluster(tuple(waiting), characters)


def whole(run: GlyphRun, characters: Characters) -> Cluster:
    """A run as one cluster with its text said whole.

    Along a slanting baseline text extraction finds spaces between letters that touch.
    """
    codes = (characters.code(glyph.gid, glyph.text) for glyph in run.glyphs)
    drawn = (
        glyph.gid if code is None else code for glyph, code in zip(run.glyphs, codes, strict=True)
    )
    return Cluster(run.glyphs, tuple(drawn), run.text)


def says_whole(item: TextItem) -> bool:
    """The item's letters are drawn one by one out of shape, so its text is said once for all."""
    return any(run.matrix != UPRIGHT for run in item.runs)


def actual_text(text: str) -> str:
    """The operator that says what the following glyphs stand for (ISO 32000-1, 14.9.4)."""
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC"


def silent(run: GlyphRun, characters: Characters) -> Cluster:
    """A run whose text is said by what stands round it."""
    found = whole(run, characters)
    return Cluster(found.glyphs, found.codes, None)


def _cluster(glyphs: tuple[Glyph, ...], characters: Characters) -> Cluster:
    text = glyphs[0].text
    code = characters.code(glyphs[0].gid, text) if len(glyphs) == 1 else None
    if code is not None:
        return Cluster(glyphs, (code,), None)
    return Cluster(glyphs, tuple(glyph.gid for glyph in glyphs), text)


def paint_run(
    run: GlyphRun, item: TextItem, name: str, characters: Characters, out: Operators
) -> frozenset[int]:
    """Write a run in the font of that resource name; returns the codes drawn."""
    out.literal(f"/{name} {number(run.size)} Tf")
    out.matrix("Tm", _text_matrix(run, item, out))
    pen = _Pen(run, characters, out)
    for cluster in _said(run, item, characters):
        pen.draw(cluster)
    pen.flush()
    return frozenset(pen.codes)


def _said(run: GlyphRun, item: TextItem, characters: Characters) -> Iterable[Cluster]:
    if says_whole(item):
        return [silent(run, characters)]
    return [whole(run, characters)] if item.turn else clusters(run.glyphs, characters)


def run_bounds(run: GlyphRun, item: TextItem) -> Rect:
    """About where a run shows on the sheet: its advance, and the em round its baseline."""
    x, y = run.start.x, run.start.y
    upright = Rect(x, y - run.size * 0.9, x + max(run.width, 0), y + run.size * 0.3)
    return Rect.around(turned(run.shaped(corner), item) for corner in upright.corners)


def turned(place: Point, item: TextItem) -> Point:
    """A place of the sheet after the item's turn, counter-clockwise as seen on the page."""
    return place.turned(item.turn, item.pivot)


def _text_matrix(run: GlyphRun, item: TextItem, out: Operators) -> tuple[float, ...]:
    angle = math.radians(item.turn)
    origin = out.space.point(turned(run.start, item))
    cos, sin = math.cos(angle), math.sin(angle)
    a, b, c, d = run.matrix
    along = (cos * a - sin * b, sin * a + cos * b)
    up = (cos * c - sin * d, sin * c + cos * d)
    return (*along, *up, origin.x, origin.y)


class _Pen:
    """Writes the glyphs of one run; `_at` is where PDF's pen is, `_due` where glyphs are due.

    Both count em / 1000 along the baseline. The step before each glyph is taken from the places,
    not from the advances, so that rounding never adds up.
    """

    def __init__(self, run: GlyphRun, characters: Characters, out: Operators) -> None:
        self.codes: set[int] = set()
        self._run, self._characters, self._out = run, characters, out
        self._at = self._due = self._rise = 0.0
        self._show: list[str] = []

    def draw(self, cluster: Cluster) -> None:
        """One cluster, its text said with ActualText (ISO 32000-1, 14.9.4) where need be."""
        if cluster.actual is not None:
            self.flush()
            self._out.literal(actual_text(cluster.actual))
        for glyph, code in zip(cluster.glyphs, cluster.codes, strict=True):
            self._glyph(glyph, code)
        if cluster.actual is not None:
            self.flush()
            self._out.literal("EMC")

    def flush(self) -> None:
        """Write the glyphs that wait."""
        if self._show:
            self._out.literal(f"[{''.join(self._show).replace('><', '')}] TJ")
            self._show.clear()

    def _glyph(self, glyph: Glyph, code: int) -> None:
        self._lift(glyph.dy * self._run.size)
        step = round(self._at - self._due - glyph.dx * 1000, 2)
        if abs(step) >= _LEAST_STEP:
            self._show.append(number(step, 2))
            self._at -= step
        self._show.append(f"<{code:04X}>")
        self.codes.add(code)
        self._at += self._characters.width(code)
        self._due += (glyph.advance + self._run.tracking) * 1000

    def _lift(self, rise: float) -> None:
        if rise != self._rise:
            self.flush()
            self._out.put("Ts", rise)
            self._rise = rise
