"""Chapters of the source language: titles, pages, layouts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import get_args

from novel.book.page import Chapter, Grid, Page, PageKind, Panel
from novel.diagnostics import Report
from novel.intake.fields import Fields, open_fields
from novel.intake.grids import read_grid
from novel.intake.lines import Names
from novel.intake.nodes import Node
from novel.intake.panels import read_panel
from novel.records import dataclass
from novel.source import Span

PAGE_KINDS: tuple[PageKind, ...] = get_args(PageKind)
_PAGE_NAME = re.compile(r"\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class SourceChapter:
    """A chapter as it is written first; its pages are not numbered yet.

    `targets` says where the page of a choice stands, by the place of the choice's text.
    """

    path: str
    chapter: Chapter
    targets: Mapping[Span, Span]

    @property
    def file(self) -> str:
        """The file's name, the same in every language."""
        return self.path.rpartition("/")[2]


def read_chapter(
    path: str, node: Node, names: Names, layouts: Mapping[str, Grid], report: Report
) -> SourceChapter | None:
    """The chapter of a file in the source language."""
    fields = open_fields(node, "chapter", report)
    if fields is None:
        return None
    title = fields.prose("chapter", language=names.language)
    pages = (_read_page(item, names, layouts, report) for item in fields.items("pages"))
    chapter = Chapter(
        name=path.rpartition("/")[2].rpartition(".")[0],
        title=title or "",
        title_language=names.language,
        pages=tuple(page for page in pages if page is not None),
        span=fields.value_span("chapter") or fields.span,
    )
    return SourceChapter(path, chapter, names.targets)


def _read_page(
    node: Node, names: Names, layouts: Mapping[str, Grid], report: Report
) -> Page | None:
    fields = open_fields(node, "page", report)
    if fields is None:
        return None
    kind = fields.choice("kind", PAGE_KINDS, what="a kind of page") or "story"
    panels = _read_panels(fields, names, report)
    grid = _grid(fields, kind, panels, layouts)
    name = _page_name(fields)
    if name is None:
        return None
    return Page(
        name=name,
        kind=next((known for known in PAGE_KINDS if known == kind), "story"),
        grid=grid,
        panels=_in_painting_order(panels, report),
        number=None,
        label="",
        recto=True,
        draft=fields.flag("draft") or False,
        spread=fields.flag("spread") or False,
        ending=fields.word("ending"),
        span=fields.value_span("page") or fields.span,
    )


def _page_name(fields: Fields) -> str | None:
    name, span = fields.word("page"), fields.value_span("page")
    if name is not None and _PAGE_NAME.fullmatch(name) is None:
        fields.report.error(
            "P709",
            f"'{name}' cannot name a page",
            span,
            help="use letters, digits and hyphens without spaces: page: p03",
        )
    return name


def _read_panels(fields: Fields, names: Names, report: Report) -> tuple[Panel, ...]:
    entries = fields.named("panels", what="the panels by their letters")
    found = (read_panel(entry, names, report) for entry in entries)
    return tuple(panel for panel in found if panel is not None)


def _grid(
    fields: Fields, kind: str, panels: tuple[Panel, ...], layouts: Mapping[str, Grid]
) -> Grid | None:
    if kind == "imprint":
        _refuse_on_imprint(fields)
        return None
    placed = {panel.name: panel.span for panel in panels if panel.inset is None}
    grid = read_grid(fields, layouts, placed)
    if grid is None and fields.node("panels") is None and fields.node("layout") is None:
        fields.report.error(
            "P710", "the page has no panels", fields.span, help="add panels: {a: {art: …}}"
        )
    return grid


def _refuse_on_imprint(fields: Fields) -> None:
    for key in ("panels", "layout"):
        span = fields.key_span(key)
        if span is not None:
            fields.report.error(
                "P710",
                f"an imprint page has no '{key}'",
                span,
                help="what stands on it comes from imprint in book.yaml; take this out",
            )


def _in_painting_order(panels: Iterable[Panel], report: Report) -> tuple[Panel, ...]:
    """The panels in the order of the script, each inset behind the panel that it stands on."""
    ordered: list[Panel] = []
    waiting = list(panels)
    while waiting:
        placed = {panel.name for panel in ordered}
        ready = next((p for p in waiting if p.inset is None or p.inset.on in placed), None)
        if ready is None:
            break
        waiting.remove(ready)
        ordered.append(ready)
    for panel in waiting:
        report.error(
            "P712",
            f"panel '{panel.name}' stands on a panel that is not there",
            panel.span,
            help="name under inset: over: another panel of this page, not one that stands on this",
        )
    return tuple(ordered)
