"""The paths through a book of choices: as a list, and drawn as a picture.

Pages stand in layers, each one step further from the beginning; arrows run down, and what leads
back to an earlier layer runs up at the right in red. Pages that nobody reaches stand by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from novel.book.page import Chapter, Page
from novel.intake.flow import Way, reached, ways_of
from novel.records import dataclass

_WIDE, _HIGH, _ACROSS, _DOWN = 116, 40, 150, 96  # a page's box; from one to the next
_EDGE = 24
_MOST_LETTERS = 22
_INK, _BACK, _PAPER, _END = "#222222", "#c0392b", "#ffffff", "#e8f1e4"


def choice_list(chapters: Sequence[Chapter]) -> str:
    """A line for every way: the page, where it leads, the words of the choice."""
    pages = _pages(chapters)
    ways = ways_of(pages)
    labels = {page.name: page.label for page in pages}
    lines = [line for page in pages for line in _listed(page, ways[page.name], labels)]
    return "".join(f"{line}\n" for line in lines)


def _listed(page: Page, ways: Sequence[Way], labels: Mapping[str, str]) -> Iterator[str]:
    head = f"{page.label:>5}  {page.name}"
    for way in ways:
        words = f": {way.words}" if way.words else ""
        yield f"{head} → {labels.get(way.to, '?')} {way.to}{words}"
    if not ways:
        yield f"{head}  ends: {page.ending}" if page.ending else f"{head}  ends"


def choice_graph(chapters: Sequence[Chapter]) -> str:
    """The paths as an SVG picture."""
    pages = _pages(chapters)
    drawing = _Drawing.of(pages)
    body = [*drawing.arrows(), *drawing.boxes()]
    width, height = drawing.size
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="10">'
    )
    return "\n".join((head, _heads(), *body, "</svg>\n"))


def _pages(chapters: Sequence[Chapter]) -> list[Page]:
    return [page for chapter in chapters for page in chapter.pages if page.kind == "story"]


def layers_of(pages: Sequence[Page], ways: dict[str, list[Way]]) -> list[list[str]]:
    """The pages by the least number of steps to them, in each layer near the pages they follow.

    What nobody reaches makes the last layer.
    """
    if not pages:
        return []
    layers, seen = [[pages[0].name]], {pages[0].name}
    while layers[-1]:
        following = dict.fromkeys(
            way.to for name in layers[-1] for way in ways.get(name, ()) if way.to in ways
        )
        layers.append([name for name in following if name not in seen])
        seen |= set(following)
    lost = [page.name for page in pages if page.name not in reached(pages[0].name, ways)]
    return [layer for layer in (*layers, lost) if layer]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Pages in their places: `rows` of names, `place` the left top of each box."""

    pages: Mapping[str, Page]
    ways: dict[str, list[Way]]
    rows: Sequence[Sequence[str]]
    place: Mapping[str, tuple[int, int]]
    known: frozenset[str]

    @staticmethod
    def of(pages: Sequence[Page]) -> _Drawing:
        """The drawing of these pages, rows centred above each other."""
        ways = ways_of(pages)
        rows = layers_of(pages, ways)
        widest = max((len(row) for row in rows), default=1)
        place = {
            name: (
                _EDGE + (widest - len(row)) * _ACROSS // 2 + column * _ACROSS,
                _EDGE + number * _DOWN,
            )
            for number, row in enumerate(rows)
            for column, name in enumerate(row)
        }
        known = frozenset(reached(pages[0].name, ways)) if pages else frozenset[str]()
        return _Drawing({page.name: page for page in pages}, ways, rows, place, known)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, with room at the right for what leads back."""
        widest = max((len(row) for row in self.rows), default=1)
        back = 14 * sum(1 for _ in self._backward()) + _EDGE
        return (2 * _EDGE + widest * _ACROSS + back, 2 * _EDGE + max(len(self.rows), 1) * _DOWN)

    def boxes(self) -> Iterator[str]:
        """Every page: its number and name, the name of its ending."""
        for name, (x, y) in self.place.items():
            page = self.pages[name]
            lost = name not in self.known
            fill = _END if page.ending is not None else _PAPER
            dash = ' stroke-dasharray="4 3"' if lost else ""
            yield (
                f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="6" fill="{fill}" '
                f'stroke="{_BACK if lost else _INK}"{dash}/>'
            )
            yield _text(x + _WIDE // 2, y + 16, f"{page.label} · {name}", weight="bold")
            below = "nobody comes here" if lost else page.ending or ""
            yield _text(x + _WIDE // 2, y + 31, below)

    def arrows(self) -> Iterator[str]:
        """Every way; the words of a choice stand beside its beginning."""
        backward = {way: number for number, way in enumerate(self._backward())}
        for name, found in self.ways.items():
            for number, way in enumerate(found):
                if way.to not in self.place:
                    continue
                lane = backward.get((name, number))
                yield (
                    self._down(name, way, number, len(found))
                    if lane is None
                    else self._up(name, way, number, lane)
                )

    def _backward(self) -> Iterator[tuple[str, int]]:
        """The ways that do not lead to a lower row."""
        for name, found in self.ways.items():
            for number, way in enumerate(found):
                if way.to in self.place and self.place[way.to][1] <= self.place[name][1]:
                    yield (name, number)

    def _down(self, name: str, way: Way, number: int, count: int) -> str:
        (x, y), (to_x, to_y) = self.place[name], self.place[way.to]
        start = x + _WIDE * (number + 1) // (count + 1)
        top, end, bend = y + _HIGH, to_x + _WIDE // 2, _DOWN // 3
        curve = f"M{start},{top} C{start},{top + bend} {end},{to_y - bend} {end},{to_y - 2}"
        label = _text(start, top + 12 + 11 * (number % 3), _short(way.words), size=8)
        return _arrow(curve, way, _INK if way.words else "#999999") + label

    def _up(self, name: str, way: Way, number: int, lane: int) -> str:
        """Between the rows to the right, up there, and between the rows to the page from above."""
        (x, y), (to_x, to_y) = self.place[name], self.place[way.to]
        right = self.size[0] - _EDGE - 14 * lane
        below, above = y + _HIGH + 34 - 4 * (lane % 3), to_y - 10 - 3 * (lane % 3)
        foot, head = x + _WIDE - 12, to_x + _WIDE - 12
        curve = f"M{foot},{y + _HIGH} V{below} H{right} V{above} H{head} V{to_y - 2}"
        label = _text(x + _WIDE - 30, y + _HIGH + 12 + 11 * (number % 3), _short(way.words), size=8)
        return _arrow(curve, way, _BACK) + label


def _arrow(curve: str, way: Way, colour: str) -> str:
    marker = "back" if colour == _BACK else "on"
    return (
        f'<path d="{curve}" fill="none" stroke="{colour}" marker-end="url(#{marker})">'
        f"<title>{escape(way.words or 'the story goes on')}</title></path>"
    )


def _heads() -> str:
    shape = '<path d="M0,0 L8,4 L0,8 z" fill="{}"/>'
    markers = (
        f'<marker id="{name}" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
        f"{shape.format(colour)}</marker>"
        for name, colour in (("on", _INK), ("back", _BACK))
    )
    return f"<defs>{''.join(markers)}</defs>"


def _text(x: int, y: int, words: str, *, weight: str = "normal", size: int = 10) -> str:
    if not words:
        return ""
    return (
        f'<text x="{x}" y="{y}" text-anchor="middle" font-weight="{weight}" font-size="{size}" '
        f'fill="{_INK}" stroke="{_PAPER}" stroke-width="3" stroke-opacity="0.8" '
        f'paint-order="stroke">{escape(words)}</text>'
    )


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_LETTERS else f"{plain[: _MOST_LETTERS - 1]}…"
