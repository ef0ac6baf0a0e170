"""Outlines that are given: balloons that the artist has drawn, and others of a writer's choice."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from novel.book.page import Given, Percent, PercentBox
from novel.diagnostics import Report
from novel.intake import values
from novel.intake.fields import Fields, open_fields
from novel.intake.nodes import Node
from novel.source import Span

_SHAPES = ("ellipse", "box", "polygon")
_PLACED = ("at", "width", "butt", "break", "join", "split", "path")
_LEAST = 1.0  # per cent of the picture's width or height: less is a slip of the pen


def read_given(fields: Fields) -> Given | None:
    """The outline that a line stands inside of; what would place it otherwise is refused."""
    node, span = fields.node("inside"), fields.key_span("inside")
    own = None if node is None else open_fields(node, "inside", fields.report, owner=span)
    if own is None:
        return None
    for key in _PLACED:
        if (other := fields.key_span(key)) is not None:
            fields.report.error(
                "S122",
                f"'{key}' has no say where 'inside' gives the outline",
                other,
                help=f"take out '{key}', or 'inside'",
            )
    found = _outline(own)
    if found is None:
        return None
    corners, where = found
    drawn = own.flag("drawn") or False
    is_round = own.node("ellipse") is not None
    return Given(corners=corners, round=is_round, drawn=drawn, span=where)


def _outline(fields: Fields) -> tuple[tuple[Percent, ...], Span] | None:
    """The corners of the one outline that is given, and where it stands."""
    given = [shape for shape in _SHAPES if fields.node(shape) is not None]
    for shape in given[1:]:
        fields.report.error(
            "S123",
            "two outlines are given",
            fields.key_span(shape),
            help=f"keep '{given[0]}' or '{shape}'",
        )
    node = fields.node(given[0]) if given else None
    if node is None:
        fields.report.error(
            "S123",
            "no outline is given",
            fields.span,
            help="give one: ellipse: [10, 8, 40, 20], box: […] or polygon: [[10, 8], …]",
        )
        return None
    if given[0] == "polygon":
        corners = _polygon(node, fields.items("polygon"), fields.report)
    else:
        box = values.read_box(node, fields.report)
        corners = () if box is None or not _is_open(box, node, fields.report) else _corners(box)
    return (corners, node.span) if corners else None


def _is_open(box: PercentBox, node: Node, report: Report) -> bool:
    if box.width >= _LEAST and box.height >= _LEAST:
        return True
    _report_small(node, report)
    return False


def _corners(box: PercentBox) -> tuple[Percent, ...]:
    right, bottom = box.x + box.width, box.y + box.height
    return (
        Percent(box.x, box.y),
        Percent(right, box.y),
        Percent(right, bottom),
        Percent(box.x, bottom),
    )


def _polygon(node: Node, items: Sequence[Node], report: Report) -> tuple[Percent, ...]:
    """The corners of a polygon that holds some room and does not cross itself; else none."""
    found = [values.read_place(item, report, low=-50, high=150) for item in items]
    corners = tuple(place for place in found if place is not None)
    if len(corners) < len(found) or not found:
        return ()
    if corners[0] == corners[-1]:
        corners = corners[:-1]  # some programs write the first place at the end too
    if len(corners) < 3:
        report.error(
            "S123",
            "a polygon has at least three corners",
            node.span,
            help="give them in order round the balloon: polygon: [[10, 8], [40, 6], [44, 30], …]",
        )
        return ()
    xs, ys = [c.x for c in corners], [c.y for c in corners]
    if min(max(xs) - min(xs), max(ys) - min(ys)) < _LEAST:
        _report_small(node, report)
        return ()
    crossing = _crossing(corners)
    if crossing is not None:
        report.error(
            "S124",
            "this outline crosses itself between its corners "
            f"{crossing[0] + 1} and {crossing[1] + 1}",
            node.span,
            help="give the corners in order round the balloon, each once",
        )
        return ()
    return corners


def _report_small(node: Node, report: Report) -> None:
    report.error(
        "S123",
        "this outline holds no text: it is less than one per cent wide or high",
        node.span,
        help="give its places in per cent of the picture, from 0 to 100",
    )


def _crossing(corners: Sequence[Percent]) -> tuple[int, int] | None:
    """The first two edges, by the corners they begin at, that meet elsewhere than at an end."""
    count = len(corners)
    edges = [(corners[i], corners[(i + 1) % count]) for i in range(count)]
    for (i, one), (j, other) in itertools.combinations(enumerate(edges), 2):
        if j - i not in (1, count - 1):
            wrong = _meet(*one, *other)
        else:
            wrong = _folds_back(*one, *other) if j - i == 1 else _folds_back(*other, *one)
        if wrong:
            return i, j
    return None


def _turn(a: Percent, b: Percent, c: Percent) -> float:
    """Positive where the way from a by b to c turns right, as seen on the page; 0 straight on."""
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _meet(a: Percent, b: Percent, c: Percent, d: Percent) -> bool:
    """Two edges share a place."""
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    on = ((c, a, b), (d, a, b), (a, c, d), (b, c, d))
    return any(turn == 0 and _between(*three) for turn, three in zip(turns, on, strict=True))


def _between(place: Percent, a: Percent, b: Percent) -> bool:
    """A place in line with two others lies between them."""
    across = min(a.x, b.x) <= place.x <= max(a.x, b.x)
    return across and min(a.y, b.y) <= place.y <= max(a.y, b.y)


def _folds_back(a: Percent, b: Percent, c: Percent, d: Percent) -> bool:
    """An edge goes back over the one that it follows, or is no edge at all."""
    if a == b or c == d:
        return True
    return _turn(a, b, d) == 0 and (_between(d, a, b) or _between(a, c, d))
