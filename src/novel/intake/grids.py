"""A page drawn with letters, as in the grid areas of CSS: read, and held against its panels."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from novel.book.page import Grid
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake.fields import Fields, named_entries
from novel.intake.nodes import Entry, ListNode, Node, TextNode
from novel.intake.values import read_length, read_number, report_shape
from novel.records import dataclass
from novel.source import Span

_TOKEN = re.compile(r"[^\s/]+")
_NAME = re.compile(r"\w+")
_EXAMPLE = "draw the page with letters, one row a tier: a a b / c c c"


@dataclass(frozen=True, slots=True)
class _Cell:
    """One letter of the drawing and where it stands."""

    name: str
    span: Span


def read_grid(
    fields: Fields, layouts: Mapping[str, Grid], panels: Mapping[str, Span] | None
) -> Grid | None:
    """The grid of a page or of a named layout.

    `panels` are the panels that need a place on it, with their places in the script; None where
    no panels are known (a layout of book.yaml).
    """
    base = _drawn(fields, layouts, panels)
    if base is None:
        return None
    if panels is not None and not _agrees(fields, base, panels):
        return None
    return _weighted(fields, base)


def _drawn(
    fields: Fields, layouts: Mapping[str, Grid], panels: Mapping[str, Span] | None
) -> Grid | None:
    node = fields.node("layout")
    if node is None:
        return _only_panel(fields, panels or {})
    if not isinstance(node, TextNode):
        report_shape(node, "a page drawn with letters", fields.report, help=_EXAMPLE)
        return None
    word = node.text.strip()
    if word in layouts:
        return layouts[word]
    if len(word) > 1 and _NAME.fullmatch(word.replace("-", "_")):
        fields.report.error(
            "S104",
            f"there is no layout '{word}'",
            node.span,
            help=f"{did_you_mean(word, layouts)}. Or {_EXAMPLE}"
            if layouts
            else f"{_EXAMPLE}, with spaces between the letters",
        )
        return None
    return _grid(_cells(node), node.span, fields.report)


def _only_panel(fields: Fields, panels: Mapping[str, Span]) -> Grid | None:
    if len(panels) == 1:
        return Grid(cells=((next(iter(panels)),),), heights=(1,), widths=(1,))
    if panels:
        fields.report.error(
            "P701", "a page of several panels needs a layout", fields.span, help=_EXAMPLE
        )
    return None


def _cells(node: TextNode) -> list[list[_Cell]]:
    """The rows of the drawing; read from the page itself, so that every letter has its place."""
    source, body = node.span.source, node.span.text
    start = node.span.start
    if not node.plain and body[:1] in {"'", '"'}:
        rows = [re.findall(_TOKEN, row) for row in re.split(r"[\n/]", node.text)]
        return [[_Cell(name, node.span) for name in row] for row in rows if row]
    if body[:1] in {"|", ">"}:
        head = body.find("\n") + 1
        body, start = body[head:], start + head
    found: list[list[_Cell]] = []
    for row in re.finditer(r"[^\n/]+", body):
        cells = [
            _Cell(t[0], source.span(start + row.start() + t.start(), start + row.start() + t.end()))
            for t in _TOKEN.finditer(row[0])
        ]
        if cells:
            found.append(cells)
    return found


def _grid(rows: list[list[_Cell]], span: Span, report: Report) -> Grid | None:
    if not rows:
        report.error("P701", "the layout is empty", span, help=_EXAMPLE)
        return None
    if not (_names_sound(rows, report) and _rows_even(rows, report)):
        return None
    if not _all_rectangles(rows, report):
        return None
    cells = tuple(tuple(cell.name for cell in row) for row in rows)
    return Grid(cells=cells, heights=(1.0,) * len(cells), widths=(1.0,) * len(cells[0]))


def _names_sound(rows: list[list[_Cell]], report: Report) -> bool:
    bad = [cell for row in rows for cell in row if _NAME.fullmatch(cell.name) is None]
    for cell in bad:
        report.error(
            "P702",
            f"'{cell.name}' cannot name a panel",
            cell.span,
            help="use letters: every place of the drawing belongs to a panel",
        )
    return not bad


def _rows_even(rows: list[list[_Cell]], report: Report) -> bool:
    bad = [row for row in rows if len(row) != len(rows[0])]
    for row in bad:
        report.error(
            "P703",
            f"this row has {len(row)} of {len(rows[0])} letters",
            Span(row[0].span.source, row[0].span.start, row[-1].span.end),
            help="give every row the same number of letters, with spaces between them; a panel two"
            " columns wide has its letter twice",
        )
    return not bad


def _all_rectangles(rows: list[list[_Cell]], report: Report) -> bool:
    seen: dict[str, list[tuple[int, int]]] = {}
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            seen.setdefault(cell.name, []).append((x, y))
    bad = [places for places in seen.values() if not _is_rectangle(places)]
    for places in bad:
        x, y = places[-1]
        report.error(
            "P704",
            f"panel '{rows[y][x].name}' is no rectangle in this layout",
            rows[y][x].span,
            help="put its letters side by side so that they form one rectangle; a panel that"
            " stands on another one is an inset",
        )
    return not bad


def _is_rectangle(places: Sequence[tuple[int, int]]) -> bool:
    xs, ys = {x for x, _ in places}, {y for _, y in places}
    full = (max(xs) - min(xs) + 1) * (max(ys) - min(ys) + 1)
    return len(places) == full


def _agrees(fields: Fields, grid: Grid, panels: Mapping[str, Span]) -> bool:
    """Every letter has its panel and every panel its letter."""
    letters = list(dict.fromkeys(name for row in grid.cells for name in row))
    lacking = [name for name in letters if name not in panels]
    for name in lacking:
        fields.report.error(
            "P705",
            f"the layout has a panel '{name}', but there is none under panels",
            _letter_span(fields, name),
            help=_panel_help(name, panels),
        )
    unplaced = [name for name in panels if name not in letters]
    for name in unplaced:
        fields.report.error(
            "P706",
            f"panel '{name}' has no place in the layout",
            panels[name],
            help=did_you_mean(name, letters)
            + "; draw its letter into the layout, or make it an inset",
        )
    return not lacking and not unplaced


def _panel_help(name: str, panels: Collection[str]) -> str:
    if name.isascii() != "".join(panels).isascii():
        return "look at the alphabet: Latin a and Cyrillic а look alike and are different letters"
    return f"add a panel: {name}: {{art: …}}, or take the letter out of the layout"


def _letter_span(fields: Fields, name: str) -> Span | None:
    node = fields.node("layout")
    if isinstance(node, TextNode):
        for row in _cells(node):
            for cell in row:
                if cell.name == name:
                    return cell.span
    return fields.value_span("layout")


def _weighted(fields: Fields, grid: Grid) -> Grid:
    heights = _weights(fields, "heights", len(grid.cells), "rows")
    widths = _weights(fields, "widths", len(grid.cells[0]), "columns")
    return replace(
        grid,
        heights=heights or grid.heights,
        widths=widths or grid.widths,
        slants={**grid.slants, **_slants(fields, grid)},
    )


def _weights(fields: Fields, key: str, count: int, what: str) -> tuple[float, ...] | None:
    node = fields.node(key)
    if node is None:
        return None
    if not isinstance(node, ListNode) or len(node.items) != count:
        given = f"{len(node.items)} weights" if isinstance(node, ListNode) else "one text"
        fields.report.error(
            "P707",
            f"there are {given} for {count} {what}",
            node.span,
            help=f"give one weight for each: {key}: [{', '.join(['1'] * count)}]",
        )
        return None
    found = [read_number(item, fields.report, low=0.01, high=1000) for item in node.items]
    weights = tuple(value for value in found if value is not None)
    return weights if len(weights) == count else None


def _slants(fields: Fields, grid: Grid) -> dict[tuple[str, str], Pt]:
    node: Node | None = fields.node("slants")
    if node is None:
        return {}
    slants: dict[tuple[str, str], Pt] = {}
    for entry in named_entries(node, fields.report, what="pairs of panels with a length"):
        pair = _pair(entry, grid, fields.report)
        length = read_length(entry.value, fields.report, low=-1000)
        if pair is not None and length is not None:
            slants[pair] = length
    return slants


def _pair(entry: Entry, grid: Grid, report: Report) -> tuple[str, str] | None:
    names = entry.key.text.split()
    if len(names) == 2 and _are_neighbours(names[0], names[1], grid.cells):
        return names[0], names[1]
    report.error(
        "P708",
        f"'{entry.key.text}' are not two neighbours of this layout",
        entry.key.span,
        help="name the panels on the two sides of a gutter, left or upper one first: {a b: 5 mm}",
    )
    return None


def _are_neighbours(first: str, second: str, cells: tuple[tuple[str, ...], ...]) -> bool:
    columns = tuple(zip(*cells, strict=True))
    return any((first, second) in pairwise(run) for run in (*cells, *columns))
