"""Lettering a page: every line set, shaped and placed, panel by panel, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Kind, Line, Page, Panel
from novel.diagnostics import Report
from novel.geometry import Point, Rect
from novel.layout.panels import seen_of
from novel.lettering.blocks import Scene
from novel.lettering.bridging import say_alone
from novel.lettering.coedition import CoEdition
from novel.lettering.drawing import Drawn, draw
from novel.lettering.faces import Faces
from novel.lettering.given import say_astray
from novel.lettering.job import Form, Job
from novel.lettering.joining import grouped
from novel.lettering.ladder import Fitted, Ladder, outlined
from novel.lettering.panelroom import (
    PanelOnPage,
    aims_of,
    in_frame,
    mouth_of,
    path_of,
    room_of,
)
from novel.lettering.placing import Found
from novel.lettering.preparing import Preparer
from novel.lettering.verdicts import Done, Sheetroom, say_faults
from novel.records import dataclass
from novel.sheet import Link, Meaning, Role

_HEART = 1.0  # of an outline’s half sides: no tail leads over its corners either
PANEL_ORDER, LINE_ORDER = 1000, 10  # reading order: panel 2, line 3 is 2030


@dataclass(frozen=True, slots=True)
class Lettered:
    """The lettering of a panel: its drawn lines in painting order, and its links."""

    drawn: tuple[Drawn, ...]
    links: tuple[Link, ...]


class Letterer:
    """Letters the pages of one book; faces and what is known of them are shared by all pages.

    `languages` are all books of a co-edition, the source's first; none where each stands alone.
    """

    def __init__(
        self, book: Book, faces: Faces, report: Report, languages: Sequence[Book] = ()
    ) -> None:
        self.book = book
        self.faces = faces
        self.report = report
        self.languages = tuple(languages)
        self._preparer = Preparer(book, faces, report)
        self.typefaces = self._preparer.typefaces
        self._shared = CoEdition(languages, self._preparer, faces, report) if languages else None

    def letter(self, page: Page, panel: PanelOnPage) -> Lettered:
        """The lettering of one panel."""
        ready = self._ready(page, panel.placed.panel)
        if not ready:
            return Lettered((), ())
        self._check_outlines(ready, panel)
        say_alone([job.line for job in ready[1:]], self.report)
        where = panel.lead or panel
        room = room_of(where, self.book.styles["speech"].size)
        ladder = Ladder(room, where, self.report, self._shared)
        fitted = ladder.fitted(ready)
        if fitted is None:
            ladder.say_too_long(ready)
            return Lettered((), ())
        drawn: list[Drawn] = []
        links: list[Link] = []
        done: list[Done] = []
        number = 0
        for job, form, place in self._mine(fitted, where):
            orders = range(number + 1, number + 1 + len(job.lines))
            number += len(job.lines)
            meanings = [
                self._meaning(line, panel, panel.rank * PANEL_ORDER + order * LINE_ORDER)
                for line, order in zip(job.lines, orders, strict=True)
            ]
            joined_over = panel.goes_on and not done and job.line.tail is None
            aims = [] if joined_over else aims_of(job.line, where, room)
            others = tuple(_others(fitted, place.centre))
            aims = [replace(aim, avoid=(*aim.avoid, *others)) for aim in aims]
            scene = Scene(
                panel=panel.placed.outline,
                meanings=meanings,
                border=self.book.border.width if panel.placed.panel.border else 0.0,
                aims=aims,
                path=path_of(job.line, where),
                pictures=panel.pictures,
            )
            drawn.append(draw(job, form, place.centre, scene, faces=self.faces))
            links.extend(_link(job.line, drawn[-1], meanings[0].order))
            done.append(Done(job, drawn[-1], outlined(job, form, place, mouth_of(aims))))
        say_faults(done, room, self._sheetroom(page, panel), self.report)
        return Lettered(tuple(drawn), tuple(links))

    def _ready(self, page: Page, panel: Panel) -> list[Job]:
        """The lines of a panel, those made one that belong together; none where one cannot be."""
        if self._shared is not None:
            return self._shared.groups(page.name, panel)
        return grouped(self._preparer.jobs(panel.lines, panel))

    def _mine(self, fitted: Fitted, where: PanelOnPage) -> Iterator[tuple[Job, Form, Found]]:
        """What of the fitted lines is of the language that is being made."""
        for job, form, place in zip(fitted.jobs, fitted.forms, fitted.places, strict=True):
            own = (job, form) if self._shared is None else self._shared.mine(job, form)
            if own is None:
                continue
            at = own[0].line.at  # bare letters of a co-edition may have a place of their own
            apart = at is not None and at != job.line.at
            yield *own, replace(place, centre=in_frame(where, at)) if apart and at else place

    def _check_outlines(self, jobs: Sequence[Job], panel: PanelOnPage) -> None:
        for job in jobs:
            if job.line.inside is not None:
                say_astray(job.line.inside, panel.placed, panel.art, self.report)

    def _sheetroom(self, page: Page, panel: PanelOnPage) -> Sheetroom:
        trim = seen_of(page, self.book.format)
        placed = panel.placed
        border = placed.outline if placed.panel.border else None
        return Sheetroom(page.name, trim, panel.whole_safe, panel.safe, border)

    def _meaning(self, line: Line, panel: PanelOnPage, order: int) -> Meaning:
        member = self.book.cast.get(line.speaker or "")
        said = line.kind == "speech"
        return Meaning(
            role=_role(line.kind),
            order=order,
            language=line.language,
            panel=panel.placed.panel.name,
            speaker=member.name
            if said and member is not None
            else self._preparer.name(line.sender),
            manner=line.voice if said and line.voice != "speech" else "",
            to=line.to,
        )


def _others(fitted: Fitted, own: Point) -> Iterator[Rect]:
    """What tails shall not lead over: the middles of the outlines that do not stand there."""
    for job, form, place in zip(fitted.jobs, fitted.forms, fitted.places, strict=True):
        if place.centre != own and job.typeface.style.shape != "none":
            wide, high = 2 * _HEART * form.half_width, 2 * _HEART * form.half_height
            yield Rect.centred(place.centre, width=wide, height=high)


def _role(kind: Kind) -> Role:
    """What a line says to a screen reader: writing seen in the picture is plain text."""
    match kind:
        case "sign" | "screen" | "document":
            return "text"
        case _:
            return kind


def _link(line: Line, drawn: Drawn, order: int) -> Iterator[Link]:
    if line.to is not None:
        area = Rect.around(corner for box in drawn.boxes for corner in box.corners)
        yield Link(area=area.outset(3), to=line.to, text=line.written, order=order)
