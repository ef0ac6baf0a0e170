"""A co-edition: the lines of a panel in all languages of the book, to be set in the same outlines.

Which language is being made changes nothing but the letters: all are prepared, in the book's order,
and fitted and placed together, the source's lines at their head.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Line, Panel, Share
from novel.diagnostics import Report
from novel.geometry import Pt
from novel.lettering.faces import Faces
from novel.lettering.job import Form, Job
from novel.lettering.joining import grouped
from novel.lettering.preparing import Preparer
from novel.lettering.sharing import (
    counterpart,
    in_step,
    is_coloured,
    matched,
    out_of_step,
    settled,
)

_ONE_PICTURE = "use one picture for all languages, or print this page's plates anew"


class CoEdition:
    """All languages of a book, the source first; `own` prepares the one that is being made."""

    def __init__(self, books: Sequence[Book], own: Preparer, faces: Faces, report: Report) -> None:
        self._own = own
        self._report = report
        self._preparers = tuple(
            own if book.language == own.book.language else Preparer(book, faces, Report())
            for book in books
        )

    def groups(self, page: str, panel: Panel) -> list[Job]:
        """The source's lines, grouped, with their peers; none where something cannot be set."""
        source, *others = self._preparers
        first, *translated = (_panel_of(p.book, page, panel) for p in self._preparers)
        wide = _widest(first.lines, [line for theirs in translated for line in theirs.lines])
        leads = _by_rank(source.jobs(wide, first), source)
        if len(leads) < len(wide):  # said in the source's own edition
            return grouped(self._own.jobs(panel.lines, panel))
        tables = []
        for preparer, theirs in zip(others, translated, strict=True):
            lines = [in_step(line, leads[line.rank]) for line in theirs.lines]
            jobs = [matched(job, leads[job.line.rank]) for job in preparer.jobs(lines, theirs)]
            tables.append(_by_rank(jobs, preparer))
            if preparer is self._own:
                if len(jobs) < len(lines):
                    return []
                self._tell(theirs.lines, tables[-1], leads)
        return [_with_peers(group, tables) for group in grouped(list(leads.values()))]

    def mine(self, job: Job, form: Form) -> tuple[Job, Form] | None:
        """The job and form of the language that is being made; None where it has no such line."""
        for one, its in zip((job, *job.peers), (form, *form.peers), strict=True):
            if one.edition == self._own.book.language:
                return one, settled(one, its)
        return None

    def own(self, job: Job) -> Job:
        """The job in the language that is being made, or else in the source."""
        edition = self._own.book.language
        return next((one for one in (job, *job.peers) if one.edition == edition), job)

    def say_unlike(self, jobs: Sequence[Job]) -> None:
        """Report lettering that fits in each language, but not in outlines that serve them all."""
        everyone = [one for job in jobs for one in (job, *job.peers)]
        longest = max(everyone, key=lambda job: len(job.line.written))
        self._report.error(
            "L501",
            "the lettering of this panel does not fit in outlines that serve every language",
            longest.line.span,
            help=f"this line is the longest ('{longest.edition}'): cut it, or give the panel more "
            "room; 'co_edition' in script/book.yaml asks for this",
        )

    def _tell(
        self, lines: Sequence[Line], jobs: Mapping[int, Job], leads: Mapping[int, Job]
    ) -> None:
        """Say what keeps the coloured plates of this language from being those of the source."""
        for line in lines:
            lead = leads[line.rank]
            if keys := list(out_of_step(line, lead)):
                self._warn_out_of_step(line, keys)
            if line.written != lead.line.written and is_coloured(jobs[line.rank]):
                self._report.warning(
                    "L521",
                    "this lettering is in colour and differs from the source: so do the plates",
                    line.span,
                    help="let it be black, or the same in all languages, if one set of coloured "
                    "plates shall serve them all",
                )
            if line.bubble.picture != lead.line.bubble.picture:
                self._report.warning(
                    "L521",
                    "this message shows another picture than in the source: so do the plates",
                    line.bubble.picture_span or line.span,
                    help=_ONE_PICTURE,
                )
        for rank, lead in leads.items():
            if rank not in jobs:
                self._report.warning(
                    "L521",
                    f"the line is left out in '{self._own.book.language}': the plates differ where "
                    "it stands",
                    lead.line.span,
                    help="leave it out in all languages, or in none",
                )

    def _warn_out_of_step(self, line: Line, keys: Sequence[str]) -> None:
        used = "is not used" if len(keys) == 1 else "are not used"
        self._report.warning(
            "L520",
            f"in a co-edition the line stands as in the source: {_listed(keys)} {used}",
            line.span,
            help="take it out here, or set it in the source for all languages",
        )


def say_other_art(panel: Panel, source: Panel, report: Report) -> None:
    """Report a picture that is not the source's, and what of it lettering does not go by."""
    span = panel.art_span or panel.span
    shown = (panel.art, panel.foreground, panel.fit, panel.focus)
    if shown != (source.art, source.foreground, source.fit, source.focus):
        report.warning(
            "L521",
            f"panel '{panel.name}' shows another picture than in the source: so do the plates",
            span,
            help=_ONE_PICTURE,
        )
    for key in ("mouths", "keep_clear"):
        if getattr(panel, key) != getattr(source, key):
            report.warning(
                "L520",
                f"in a co-edition the lettering goes by the source: '{key}' is not used",
                span,
                help="take it out here, or set it in the source for all languages",
            )


def say_other_imprint(book: Book, source: Book, report: Report) -> None:
    """Report pictures of the imprint that are not the source's."""
    own, first = book.imprint, source.imprint
    if (own.vignette, own.emblem) != (first.vignette, first.emblem):
        report.warning(
            "L521",
            "the imprint shows other pictures than in the source: so do the plates",
            own.span or book.span,
            help=_ONE_PICTURE,
        )


def _panel_of(book: Book, page: str, panel: Panel) -> Panel:
    """The panel of that name in another language; without lines where there is none."""
    found = book.page(page)
    panels = () if found is None else found.panels
    return next((p for p in panels if p.name == panel.name), replace(panel, lines=()))


def _widest(lines: Sequence[Line], translated: Sequence[Line]) -> list[Line]:
    """The source's lines, each with the largest width that a language gives it."""
    widths = {line.rank: line.width for line in lines}
    for line in translated:
        widths[line.rank] = _wider(widths[line.rank], line.width)
    return [replace(line, width=widths[line.rank]) for line in lines]


def _wider(one: Pt | Share | None, other: Pt | Share | None) -> Pt | Share | None:
    """The larger of two widths; the first where they cannot be compared."""
    if isinstance(one, Share) and isinstance(other, Share):
        return max(one, other, key=lambda share: share.value)
    if isinstance(one, float) and isinstance(other, float):
        return max(one, other)
    return one


def _by_rank(jobs: Sequence[Job], preparer: Preparer) -> dict[int, Job]:
    edition = preparer.book.language
    return {job.line.rank: replace(job, edition=edition) for job in jobs}


def _with_peers(group: Job, tables: Sequence[Mapping[int, Job]]) -> Job:
    found = (counterpart(group, jobs) for jobs in tables)
    return replace(group, peers=tuple(job for job in found if job is not None))


def _listed(words: Sequence[str]) -> str:
    quoted = [f"'{word}'" for word in words]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
