"""The way through the book: page names, numbers, choices, endings, pages nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from novel.book.page import Chapter, Line, Page
from novel.diagnostics import Report, did_you_mean
from novel.intake.chapters import SourceChapter
from novel.records import dataclass
from novel.source import Span


def numbered(chapters: Sequence[SourceChapter], report: Report) -> tuple[SourceChapter, ...]:
    """The chapters with printed numbers, labels and sides.

    Story pages count from 1, drafts too, so that numbers stay when pages are finished; a spread
    counts as two. Odd pages are recto; a cover is recto, an imprint verso.
    """
    count, covers = 0, 0
    done: list[SourceChapter] = []
    for source in chapters:
        pages: list[Page] = []
        for page in source.chapter.pages:
            if page.kind != "story":
                covers += 1
                pages.append(replace(page, label=f"C{covers}", recto=page.kind == "cover"))
                continue
            count += 1
            pages.append(_with_number(page, count, report))
            count += page.spread
        done.append(replace(source, chapter=replace(source.chapter, pages=tuple(pages))))
    return tuple(done)


def _with_number(page: Page, number: int, report: Report) -> Page:
    recto = number % 2 == 1
    if page.spread and recto:
        report.error(
            "P717",
            f"page '{page.name}' is a spread and would begin on a right page ({number})",
            page.span,
            help="put one page before it or take one out, so that it begins on a left page",
        )
    label = f"{number}–{number + 1}" if page.spread else str(number)
    return replace(page, number=number, label=label, recto=recto)


@dataclass(frozen=True, slots=True)
class _Step:
    """A choice: the page it stands on, its line, and where the script names its target."""

    page: Page
    line: Line
    span: Span


def check_names(chapters: Sequence[SourceChapter], report: Report) -> None:
    """Report names that two pages share."""
    first: dict[str, Page] = {}
    for page in _pages(chapters):
        if page.name in first:
            other = first[page.name].span
            report.error(
                "P713",
                f"two pages are called '{page.name}'",
                page.span,
                help="give one of them another name: choices could not tell them apart",
                note=f"the first is in {other.path}, line {other.begin.line}",
            )
        first.setdefault(page.name, page)


def check_flow(chapters: Sequence[SourceChapter], report: Report) -> None:
    """Report choices that lead nowhere, dead ends, loops, and pages that nobody reaches."""
    pages = {page.name: page for page in _pages(chapters) if page.kind == "story"}
    steps = list(_steps(chapters))
    for step in steps:
        _check_target(step, pages, report)
    if not steps or not pages:
        return  # a book that is read from front to back ends where it ends
    ways = ways_of(list(pages.values()))
    for page in pages.values():
        if not ways[page.name] and page.ending is None:
            _report_dead_end(page, report)
    _check_loops(pages, ways, report)
    known = reached(next(iter(pages)), ways)
    for page in pages.values():
        if page.name not in known:
            report.warning(
                "P716",
                f"no way leads to page '{page.name}'",
                page.span,
                help=f"let a choice lead here (to: {page.name}), or take the page out",
            )


def _check_loops(pages: dict[str, Page], ways: dict[str, list[Way]], report: Report) -> None:
    """Report loops that nobody can leave: pages from which no way leads to where the book ends.

    A way to a page that is not there counts as one out; that and a way to the page itself are said
    at the choice.
    """
    inside = {name for name in pages if ways[name]}
    caught = [name for name in pages if reached(name, ways) <= inside]
    while caught:
        loop = reached(caught[0], ways)
        first = pages[caught[0]]
        labels = ", ".join(page.label for name, page in pages.items() if name in loop)
        if len(loop) > 1:
            report.warning(
                "P720",
                f"from page '{first.name}' no way leads to an end (pages {labels} go round)",
                first.span,
                help="let a choice lead out of the loop, or name an ending: ending: the trace",
            )
        caught = [name for name in caught if name not in loop]


def _pages(chapters: Sequence[SourceChapter]) -> Iterator[Page]:
    for source in chapters:
        yield from source.chapter.pages


def _steps(chapters: Sequence[SourceChapter]) -> Iterator[_Step]:
    for source in chapters:
        for page, line in _choices(source.chapter):
            yield _Step(page, line, source.targets.get(line.span, line.span))


def _choices(chapter: Chapter) -> Iterator[tuple[Page, Line]]:
    for page in chapter.pages:
        for panel in page.panels:
            for line in panel.lines:
                if line.kind == "choice" and line.to is not None:
                    yield page, line


def _check_target(step: _Step, pages: dict[str, Page], report: Report) -> None:
    to = step.line.to or ""
    if to == step.page.name:
        report.error(
            "P715",
            "the choice leads to the page it stands on",
            step.span,
            help="name the page where the story goes on",
        )
    elif to not in pages:
        # On a page that is not finished, the way on may not be written yet.
        say = report.warning if step.page.draft else report.error
        say(
            "P714",
            f"there is no page '{to}'",
            step.span,
            help=did_you_mean(to, pages, most=8) + "; the page may be in a chapter to come",
        )


@dataclass(frozen=True, slots=True)
class Way:
    """A way from a page to another: the words of a choice, or none where the story just goes on."""

    to: str
    words: str = ""


def ways_of(pages: Sequence[Page]) -> dict[str, list[Way]]:
    """What follows each page: its choices, or else the next page unless the page is an ending."""
    ways = {page.name: list(_choices_of(page)) for page in pages}
    for page, following in pairwise(pages):
        if not ways[page.name] and page.ending is None:
            ways[page.name].append(Way(following.name))
    return ways


def _choices_of(page: Page) -> Iterator[Way]:
    for panel in page.panels:
        for line in panel.lines:
            if line.kind == "choice" and line.to is not None:
                yield Way(line.to, line.written)


def reached(start: str, ways: dict[str, list[Way]]) -> set[str]:
    """The pages to which some way leads."""
    found, ahead = {start}, [start]
    while ahead:
        for way in ways.get(ahead.pop(), []):
            if way.to not in found:
                found.add(way.to)
                ahead.append(way.to)
    return found


def _report_dead_end(page: Page, report: Report) -> None:
    report.warning(
        "P718",
        f"page '{page.name}' is a dead end",
        page.span,
        help="add a choice, a page behind it, or the name of an ending: ending: the trace",
    )
