"""Bridging: balloons of one speaker joined over the gutter between two panels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from novel.book.page import Line
from novel.diagnostics import Report
from novel.geometry import Path, Point, Pt
from novel.lettering.drawing import Drawn
from novel.lettering.outlines import union, way_out
from novel.lettering.panelroom import PanelOnPage
from novel.lettering.tails import neck
from novel.sheet import Item, PathItem

_WITHIN = 1.1  # em that a neck begins inside its balloons, so that its wide ends do not show


def bridged(panels: Sequence[Sequence[Drawn]], report: Report) -> list[tuple[Drawn, ...]]:
    """The lettering of a page's panels, in reading order, with the balloons joined that ask for it.

    The first line of a panel with `join: yes` joins the last balloon of the panel before. One tail
    serves both, unless the line that joins has one by the script.
    """
    joined = [tuple(drawn) for drawn in panels]
    for number in range(len(joined) - 1, -1, -1):  # a chain grows from its end
        after = joined[number]
        if not after or after[0].lines[0].join is not True:
            continue
        before = joined[number - 1] if number else ()
        rank = _last_of(before, after[0])
        if rank is None:
            say_alone(after[0].lines[:1], report)
            continue
        first, second = _as_one(before[rank], after[0])
        joined[number - 1] = (*before[:rank], first, *before[rank + 1 :])
        joined[number] = (second, *after[1:])
    return joined


def goes_on(before: PanelOnPage, after: PanelOnPage) -> bool:
    """The first line of a panel joins a balloon of the panel before, whose tail serves both."""
    described = before.placed.panel
    last = next((line for line in reversed(described.lines) if line.kind == "speech"), None)
    first = next(iter(after.placed.panel.lines), None)
    if last is None or first is None or first.join is not True:
        return False
    same = (last.kind, last.speaker, last.voice) == (first.kind, first.speaker, first.voice)
    return same and bool(last.speaker in described.mouths if last.tail is None else last.tail)


def say_alone(lines: Iterable[Line], report: Report) -> None:
    """Report the lines that shall join another and begin an outline of their own all the same."""
    for line in lines:
        if line.join is True:
            report.warning(
                "L517",
                "there is no balloon before this line that it could join",
                line.span,
                help="'join' joins a line to the one before it, of the same speaker and voice; "
                "take it out here",
            )


def _last_of(before: Sequence[Drawn], drawn: Drawn) -> int | None:
    """Which of the balloons before is the last, if it is of the same speaker and voice."""
    line = drawn.lines[0]
    for rank in range(len(before) - 1, -1, -1):
        last = before[rank].lines[-1]
        if last.kind != "speech":
            continue
        same = (last.speaker, last.voice) == (line.speaker, line.voice)
        whole = before[rank].outline is not None and drawn.outline is not None
        return rank if same and whole else None
    return None


def _as_one(first: Drawn, second: Drawn) -> tuple[Drawn, Drawn]:
    """Two balloons and their neck as one outline, painted with the first of them."""
    if first.outline is None or second.outline is None:
        return first, second
    whole = union([first.outline, second.outline, _neck(first, second)])
    items = tuple(_with_outline(item, first.outline, whole) for item in first.items)
    others = tuple(item for item in second.items if not _is_outline(item, second.outline))
    return replace(first, items=items, outline=whole), replace(second, items=others)


def _neck(first: Drawn, second: Drawn) -> Path:
    start, end = first.centre, second.centre
    foot = _edge(first, end, first.size)
    head = _edge(second, start, second.size)
    return neck(foot, head, min(first.size, second.size))


def _edge(drawn: Drawn, towards: Point, em: Pt) -> Point:
    """A place just inside the outline of a balloon, on the way to another one."""
    contours = drawn.outline.flattened() if drawn.outline is not None else ()
    found = way_out(max(contours, key=len), drawn.centre, towards)
    return found + (drawn.centre - found).unit() * (_WITHIN * em)


def _with_outline(item: Item, old: Path, new: Path) -> Item:
    return replace(item, path=new) if isinstance(item, PathItem) and item.path == old else item


def _is_outline(item: Item, outline: Path) -> bool:
    return isinstance(item, PathItem) and item.path == outline
