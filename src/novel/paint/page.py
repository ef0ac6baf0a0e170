"""A sheet as the content of one PDF page: a pure function that looks at no other page.

Every item stands between BDC and EMC: with a meaning it is content of the structure tree and
carries an id (MCID), without one it is an artefact (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from novel.book.edition import Purpose
from novel.colour import NO_COLOURS
from novel.geometry import Path, Point, Rect
from novel.paint.characters import Characters
from novel.paint.content import PageContent
from novel.paint.operators import Operators
from novel.paint.space import PageSpace
from novel.paint.text import actual_text, paint_run, run_bounds, says_whole
from novel.paint.units import MarkedContent, units
from novel.sheet import (
    GlyphRun,
    Gradient,
    ImageItem,
    Item,
    Meaning,
    PathItem,
    Role,
    Sheet,
    TextItem,
)

_TAGS: dict[Role, str] = {"figure": "Figure", "title": "H1"}


def paint_page(
    sheet: Sheet, purpose: Purpose, *, characters: Callable[[str], Characters]
) -> PageContent:
    """The operators of a sheet and all they need; `characters` knows the face of a file."""
    painter = _Painter(Operators(PageSpace.of(sheet, purpose), purpose), characters)
    marks = sheet.marks if purpose == "print" else ()
    if marks:  # they stand outside the bleed, where the page itself must not reach
        painter.out.literal("q")
        painter.out.clip(Path.rect(painter.out.space.shown))
    for item in drawn(sheet.items, purpose):
        painter.paint(item)
    if marks:
        painter.out.literal("Q")
    for item in drawn(marks, purpose):
        painter.paint(item)
    return PageContent(
        sheet=sheet,
        stream=painter.out.stream,
        glyphs={
            face: {code: characters(face).text(code) for code in sorted(codes)}
            for face, codes in painter.codes.items()
        },
        pictures=painter.pictures,
        spots=painter.out.spots,
        gradients=painter.gradients,
        units=units(painter.marked, sheet),
    )


def tag(role: Role) -> str:
    """The structure type of what plays this role (ISO 32000-1, 14.8.4)."""
    return _TAGS.get(role, "P")


class _Painter:
    """Paints items one after the other and keeps what they use, in order of first use."""

    def __init__(self, out: Operators, characters: Callable[[str], Characters]) -> None:
        self.out = out
        self.codes: dict[str, set[int]] = {}
        self.pictures: dict[str, ImageItem] = {}
        self.gradients: dict[str, Gradient] = {}
        self.marked: list[MarkedContent] = []
        self._characters = characters

    def paint(self, item: Item) -> None:
        """One item, marked, in a graphics state of its own."""
        self.out.literal(self._mark(item.meaning, item))
        self.out.literal("q")
        self.out.clip(item.clip)
        match item:
            case ImageItem():
                self._image(item)
            case PathItem():
                self._path(item)
            case TextItem():
                self._text(item)
            case _:
                assert_never(item)
        self.out.literal("Q")
        self.out.literal("EMC")

    def _mark(self, meaning: Meaning | None, item: Item) -> str:
        if meaning is None:
            return "/Artifact BMC"
        mcid = len(self.marked)
        bounds = _seen(bounds_of(item), item.clip, self.out.space.shown)
        self.marked.append(MarkedContent(mcid=mcid, meaning=meaning, bounds=bounds))
        return f"/{tag(meaning.role)} <</MCID {mcid}>> BDC"

    def _image(self, item: ImageItem) -> None:
        name = f"I{len(self.pictures)}"
        self.pictures[name] = item
        if item.layer in ("line", "solid"):
            self.out.overprint(fill=item.ink)
            self.out.ink(item.ink)
        origin = self.out.space.point(Point(item.box.left, item.box.bottom))
        self.out.matrix("cm", (item.box.width, 0, 0, item.box.height, origin.x, origin.y))
        self.out.literal(f"/{name} Do")

    def _path(self, item: PathItem) -> None:
        """Fill, then line: in one operator, some RIPs let a white fill overprint with its line."""
        if item.fill:
            self.out.overprint(fill=item.fill)
            self.out.ink(item.fill)
            self.out.trace(item.path)
            self.out.literal("f")
        if item.stroke:
            self.out.overprint(fill=None, stroke=item.stroke.ink)
            self.out.pen(item.stroke)
            self.out.trace(item.path)
            self.out.literal("S")

    def _text(self, item: TextItem) -> None:
        self._letters_ink(item)
        saying = says_whole(item)
        if saying:
            self.out.literal(actual_text("".join(run.text for run in item.runs)))
        self.out.literal("BT")
        for run in filter(_has_glyphs, item.runs):
            used = self.codes.setdefault(run.face, set())
            name = f"F{list(self.codes).index(run.face)}"
            used |= paint_run(run, item, name, self._characters(run.face), self.out)
        self.out.literal("ET")
        if saying:
            self.out.literal("EMC")

    def _letters_ink(self, item: TextItem) -> None:
        """A gradient is a pattern (ISO 32000-1, 8.7.4): the letters stay text, filled with it."""
        if item.gradient is None:
            self.out.overprint(fill=item.ink)
            self.out.ink(item.ink)
            return
        name = f"G{len(self.gradients)}"
        self.gradients[name] = item.gradient
        if self.out.purpose == "print":
            for spot in item.gradient.spots:
                self.out.called(spot)
        self.out.literal(f"/Pattern cs /{name} scn")


def drawn(items: Iterable[Item], purpose: Purpose) -> Iterator[Item]:
    """The items that leave a mark: some do so on the press alone.

    The lines of a turned text come one by one: each says its words whole (`whole`), and poppler
    takes the end of the first such span for the end of all that the item says.
    """
    for item in items:
        if not draws(item) or (purpose == "web" and _is_for_the_press(item)):
            continue
        if isinstance(item, TextItem) and item.turn and not says_whole(item):
            yield from (replace(item, runs=(run,)) for run in item.runs if run.glyphs)
        else:
            yield item


def _is_for_the_press(item: Item) -> bool:
    """Large black areas once more, and what keeps coloured inks away."""
    if isinstance(item, PathItem):
        return item.stroke is not None and item.stroke.ink == NO_COLOURS
    return isinstance(item, ImageItem) and item.layer == "solid"


def draws(item: Item) -> bool:
    """The item has a segment or a glyph: what has none leaves no mark and means nothing."""
    match item:
        case PathItem():
            return bool(item.path.segments)
        case TextItem():
            return any(map(_has_glyphs, item.runs))
        case _:
            return True


def _has_glyphs(run: GlyphRun) -> bool:
    return bool(run.glyphs)


def bounds_of(item: Item) -> Rect:
    """Where an item that draws something lies on its sheet, clip or no clip."""
    match item:
        case ImageItem():
            return item.box
        case PathItem():
            return item.path.bounds
        case TextItem():
            boxes = [run_bounds(run, item) for run in filter(_has_glyphs, item.runs)]
            return Rect.around(corner for box in boxes for corner in box.corners)
        case _:
            assert_never(item)


def _seen(bounds: Rect, clip: Path | None, shown: Rect) -> Rect:
    """What of the bounds is seen; the bounds themselves where nothing is."""
    inside = bounds.intersection(clip.bounds) if clip is not None else bounds
    return (inside.intersection(shown) if inside else None) or bounds
