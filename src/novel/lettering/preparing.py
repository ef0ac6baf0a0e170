"""Preparing: the lines of a panel as jobs, each with its typeface and its texts cut into atoms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Line, Panel
from novel.book.words import Stretch, Words
from novel.diagnostics import Report
from novel.lettering.faces import Faces
from novel.lettering.job import Chatter, Job, prepare
from novel.lettering.languages import choice_pointer
from novel.lettering.quotes import check_quotes
from novel.lettering.typefaces import Typefaces


class Preparer:
    """Prepares the lines of one book, and reports what its faces cannot set."""

    def __init__(self, book: Book, faces: Faces, report: Report) -> None:
        self.book = book
        self.typefaces = Typefaces(book, faces, report)
        self._report = report

    def jobs(self, lines: Sequence[Line], panel: Panel) -> list[Job]:
        """The jobs of some lines of a panel; none where one of them cannot be set."""
        found = [self.job(line, panel) for line in lines]
        jobs = [job for job in found if job is not None]
        return jobs if len(jobs) == len(found) else []

    def job(self, line: Line, panel: Panel) -> Job | None:
        """One line, or None (and an error) where there are no letters for it."""
        own = line.sender is not None and line.sender == panel.phone
        typeface = self.typefaces.of_line(line, own=own)
        if typeface is None:
            return None
        texts = [*line.balloons]
        if line.to is not None:
            texts[-1] = (*texts[-1], *self._pointer(line))
        for text in texts:
            if not self.typefaces.check_letters(text, typeface, line.span):
                return None
        check_quotes(line, self._report)
        job = prepare(line, typeface, texts)
        if line.kind != "message":
            return job
        chatter = Chatter(self.name(line.sender), own, typeface)
        return replace(job, chatters=(chatter,) * len(job.texts))

    def name(self, key: str | None) -> str:
        """The name that readers know of someone."""
        member = self.book.cast.get(key or "")
        return member.name if member is not None else (key or "")

    def _pointer(self, line: Line) -> Words:
        """Where a choice leads, with the printed number of the page."""
        label = self.book.labels.get(line.to or "", line.to or "")
        return (Stretch("\n"), Stretch(choice_pointer(line.language, label), emphasis=True))
