"""From a finding in a file back to the script: page, panel and line at fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from novel.book.book import Book
from novel.book.edition import Purpose
from novel.diagnostics import Diagnostic, Severity
from novel.paint.content import PageContent
from novel.paint.page import drawn
from novel.preflight.finding import Finding
from novel.records import dataclass
from novel.sheet import ImageItem, Item, Sheet
from novel.source import Span

_OF_THE_PRESS = {"condition", "ink", "resolution"}
# What the sheets have told already: coarse and soft art.
_SAID_BEFORE = {
    **dict.fromkeys(("X948", "X949"), ("A420", "A421")),
    **dict.fromkeys(("X950", "X951"), ("A423", "A424")),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding comes from: a line of the script, and in words."""

    span: Span | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """The sheets of a file in the order of its pages, each with the items that were painted.

    Every item is painted between BMC or BDC and EMC, so the how-manieth outermost marked sequence
    of a page's content is the how-manieth item of its sheet.
    """

    pages: tuple[tuple[Sheet, tuple[Item, ...]], ...]
    purpose: Purpose
    book: Span
    press: Span

    @staticmethod
    def of(pages: Sequence[PageContent], book: Book, purpose: Purpose) -> Trace:
        """The trace that goes with the file assembled from these pages."""
        return Trace(
            tuple((c.sheet, tuple(drawn(c.sheet.items, purpose))) for c in pages),
            purpose,
            book.span,
            book.print.span or book.span,
        )

    def place(self, finding: Finding) -> Place:
        """The line at fault; the page's where no item is, the book's where no page is."""
        if not 0 < finding.page <= len(self.pages):
            return Place(self.press if finding.setting in _OF_THE_PRESS else self.book)
        sheet, items = self.pages[finding.page - 1]
        page = f"page {sheet.label}"
        if finding.piece is None or not 0 <= finding.piece < len(items):
            return Place(sheet.span, page)
        item = items[finding.piece]
        panel = item.meaning.panel if item.meaning else ""
        where = f"{page}, panel {panel}" if panel else page
        what = f", '{item.art}'" if isinstance(item, ImageItem) else ""
        return Place(item.origin or sheet.span, where + what)


def diagnose(
    findings: Iterable[Finding], trace: Trace, told: Iterable[Diagnostic], *, draft: bool
) -> Iterator[Diagnostic]:
    """The findings as problems of the book; in a draft none of them stops the edition.

    What was `told` of a line before the file was made is not said again.
    """
    known = {(diagnostic.code, diagnostic.span) for diagnostic in told}
    for finding in findings:
        place = trace.place(finding)
        if any((code, place.span) in known for code in _SAID_BEFORE.get(finding.code, ())):
            continue
        where = f" ({place.said})" if place.said else ""
        more = f" (and {finding.more} more like this)" if finding.more else ""
        yield Diagnostic(
            finding.code,
            Severity.WARNING if draft else finding.severity,
            f"in the {trace.purpose} file{where}: {finding.message}{more}",
            place.span,
            finding.help,
        )
