"""Small pages for the laws of layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from novel.book.book import Format
from novel.book.page import Grid, Inset, Page, PageKind, Panel, Percent, PercentBox, Side
from novel.geometry import Pt
from novel.source import Source, Span

MIDDLE = Percent(50, 50)
SPAN = Span(Source("script/en/01.yaml", "pages:\n"), 0, 5)


def _panel(
    name: str,
    *,
    bleeds: frozenset[Side] = frozenset(),
    inset: tuple[str, PercentBox] | None = None,
    fit: str = "cover",
    focus: Percent = MIDDLE,
) -> Panel:
    return Panel(
        name=name,
        bleeds=bleeds,
        inset=None if inset is None else Inset(on=inset[0], box=inset[1]),
        fit="contain" if fit == "contain" else "cover",
        focus=focus,
        span=SPAN,
    )


def _page(
    drawing: str,
    *,
    heights: tuple[float, ...] = (),
    widths: tuple[float, ...] = (),
    slants: Mapping[tuple[str, str], Pt] | None = None,
    bleeds: Mapping[str, frozenset[Side]] | None = None,
    insets: tuple[Panel, ...] = (),
    kind: PageKind = "story",
    recto: bool = True,
    spread: bool = False,
) -> Page:
    """The page drawn with letters, rows parted by `/`; `""` is a page of one panel, no grid."""
    cells = tuple(tuple(row.split()) for row in drawing.split("/")) if drawing else ()
    grid = Grid(
        cells=cells,
        heights=heights or (1,) * len(cells),
        widths=widths or (1,) * len(cells[0] if cells else ()),
        slants=slants or {},
    )
    names = list(dict.fromkeys(name for row in cells for name in row)) or ["a"]
    panels = [_panel(name, bleeds=(bleeds or {}).get(name, frozenset())) for name in names]
    return Page(
        name="p01",
        kind=kind,
        grid=grid if drawing else None,
        panels=(*panels, *insets),
        number=1,
        label="1",
        recto=recto,
        spread=spread,
        span=SPAN,
    )


@pytest.fixture(scope="session")
def make_page() -> Callable[..., Page]:
    return _page


@pytest.fixture(scope="session")
def make_panel() -> Callable[..., Panel]:
    return _panel


@pytest.fixture(scope="session")
def format() -> Format:
    """500 x 700 pt, live area 40 60 480 650 on a recto, gutters of 10, bleed of 9."""
    return Format(
        trim_width=500,
        trim_height=700,
        bleed=9,
        safe=15,
        gutter=10,
        top=60,
        bottom=50,
        inside=40,
        outside=20,
    )
