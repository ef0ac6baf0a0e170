"""Lettering a page: every line set, shaped and placed, panel by panel, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import pairwise

from novel.book.book import Book
from novel.book.page import Kind, Line, Page, Panel, Percent, PercentBox
from novel.book.words import plain
from novel.diagnostics import Report
from novel.geometry import MM, Point, Pt, Rect
from novel.layout.art import PlacedArt
from novel.layout.panels import seen_of
from novel.layout.placed import PlacedPanel
from novel.lettering.anchors import anchored, middle_of
from novel.lettering.blocks import Aim, Scene
from novel.lettering.bridging import say_alone
from novel.lettering.coedition import CoEdition
from novel.lettering.drawing import Drawn, draw
from novel.lettering.faces import Faces
from novel.lettering.forms import shortened
from novel.lettering.given import outline_on_page, say_astray
from novel.lettering.inspecting import Outlined
from novel.lettering.job import Form, Job, prepare
from novel.lettering.joining import grouped
from novel.lettering.placing import Found, Manner, Option, Room, Wish, find_places
from novel.lettering.preparing import Preparer
from novel.lettering.sharing import ways
from novel.lettering.splitting import split_in_two
from novel.lettering.verdicts import Done, Sheetroom, say_faults
from novel.records import dataclass
from novel.sheet import Link, Meaning, Role

_BORDER_AIR: Pt = 1.5 * MM  # between a panel's border and the balloons in it
_GAP_EM = 0.42  # between two balloons
_SIZE_STEP: Pt = 0.25
PANEL_ORDER, LINE_ORDER = 1000, 10  # reading order: panel 2, line 3 is 2030


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelOnPage:
    """A panel ready for its lettering: its place, its art's place, its rank in reading order."""

    placed: PlacedPanel
    art: PlacedArt | None
    rank: int
    covered: tuple[Rect, ...] = ()  # by insets that stand on it, and by the folio
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # of messages, in pixels
    safe: tuple[Rect, ...] = ()  # safe areas of the page, or of both halves of a spread
    lead: PanelOnPage | None = None  # in a co-edition the source's, by which all are lettered

    @property
    def whole_safe(self) -> Rect:
        """The safe area from the left end to the right one, the fold of a spread included."""
        if not self.safe:
            return self.placed.frame
        return Rect.around(corner for safe in self.safe for corner in safe.corners)

    @property
    def folds(self) -> tuple[Rect, ...]:
        """What of the panel lies between the safe areas of two halves."""
        between = (Rect(a.right, a.top, b.left, a.bottom) for a, b in pairwise(self.safe))
        inside = (fold.intersection(self.placed.frame) for fold in between)
        return tuple(fold for fold in inside if fold is not None)


@dataclass(frozen=True, slots=True)
class Lettered:
    """The lettering of a panel: its drawn lines in painting order, and its links."""

    drawn: tuple[Drawn, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Fitted:
    """Lines that fit: as they are set, the form of each, and its place."""

    jobs: Sequence[Job]
    forms: Sequence[Form]
    places: Sequence[Found]


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
        room = self._room(where)
        ladder = self._fitted(ready, room, where)
        if ladder is None:
            self._too_long(ready, room, where)
            return Lettered((), ())
        drawn: list[Drawn] = []
        links: list[Link] = []
        done: list[Done] = []
        number = 0
        for job, form, place in self._mine(ladder, where):
            orders = range(number + 1, number + 1 + len(job.lines))
            number += len(job.lines)
            meanings = [
                self._meaning(line, panel, panel.rank * PANEL_ORDER + order * LINE_ORDER)
                for line, order in zip(job.lines, orders, strict=True)
            ]
            aims = self._aims(job.line, where, room)
            scene = Scene(
                panel=panel.placed.outline,
                meanings=meanings,
                border=self.book.border.width if panel.placed.panel.border else 0.0,
                aims=aims,
                path=_path_of(job.line, where),
                pictures=panel.pictures,
            )
            drawn.append(draw(job, form, place.centre, scene, faces=self.faces))
            links.extend(_link(job.line, drawn[-1], meanings[0].order))
            mouth = aims[0].mouth if aims and not aims[0].to_border else None
            done.append(Done(job, drawn[-1], _outlined(job, form, place, mouth)))
        say_faults(done, room, self._sheetroom(page, panel), self.report)
        return Lettered(tuple(drawn), tuple(links))

    def _ready(self, page: Page, panel: Panel) -> list[Job]:
        """The lines of a panel, those made one that belong together; none where one cannot be."""
        if self._shared is not None:
            return self._shared.groups(page.name, panel)
        return grouped(self._preparer.jobs(panel.lines, panel))

    def _mine(self, fitted: _Fitted, where: PanelOnPage) -> Iterator[tuple[Job, Form, Found]]:
        """What of the fitted lines is of the language that is being made."""
        for job, form, place in zip(fitted.jobs, fitted.forms, fitted.places, strict=True):
            own = (job, form) if self._shared is None else self._shared.mine(job, form)
            if own is None:
                continue
            at = own[0].line.at  # bare letters of a co-edition may have a place of their own
            apart = at is not None and at != job.line.at
            yield *own, replace(place, centre=_in_frame(where, at)) if apart and at else place

    def _check_outlines(self, jobs: Sequence[Job], panel: PanelOnPage) -> None:
        for job in jobs:
            if job.line.inside is not None:
                say_astray(job.line.inside, panel.placed, panel.art, self.report)

    def _sheetroom(self, page: Page, panel: PanelOnPage) -> Sheetroom:
        trim = seen_of(page, self.book.format)
        placed = panel.placed
        border = placed.outline if placed.panel.border else None
        return Sheetroom(page.name, trim, panel.whole_safe, panel.safe, border)

    def _room(self, panel: PanelOnPage) -> Room:
        area = panel.placed.upright.outset(-_BORDER_AIR)
        area = area.intersection(panel.whole_safe) or area
        described, art = panel.placed.panel, panel.art
        clear = list(panel.covered)
        mouths: dict[str, Point] = {}
        for name, place in described.mouths.items():
            mouths[name] = art.on_page(place) if art else _in_frame(panel, place)
        for box in described.keep_clear:
            on_page = art.box_on_page(box) if art else _box_in_frame(panel, box)
            visible = on_page.intersection(panel.placed.frame)
            if visible is not None:
                clear.append(visible)
        size = self.book.styles["speech"].size
        gap = _GAP_EM * size
        return Room(area=area, clear=tuple(clear), mouths=mouths, gap=gap, folds=panel.folds)

    def _fitted(self, jobs: Sequence[Job], room: Room, panel: PanelOnPage) -> _Fitted | None:
        """The forms and places of all lines, at the book's size or the largest that fits.

        At every size first as they are, then with those in two balloons that may be split.
        """
        last = _steps(jobs) - 1
        fitted = self._fitted_split(0, jobs, room, panel)
        if fitted is not None or last == 0:
            return fitted
        smallest = self._fitted_split(last, jobs, room, panel)
        if smallest is None:
            return None
        for step in range(1, last):
            fitted = self._fitted_split(step, jobs, room, panel)
            if fitted is not None:
                self._say_smaller(jobs, step, room, panel)
                return fitted
        self._say_smaller(jobs, last, room, panel)
        return smallest

    def _fitted_split(
        self, step: int, jobs: Sequence[Job], room: Room, panel: PanelOnPage
    ) -> _Fitted | None:
        fitted = self._fitted_at(step, jobs, room, panel)
        if fitted is not None or not any(job.line.split for job in jobs):
            return fitted
        return self._fitted_at(step, [split_in_two(job) for job in jobs], room, panel)

    def _fitted_at(
        self, step: int, jobs: Sequence[Job], room: Room, panel: PanelOnPage
    ) -> _Fitted | None:
        if sum(_least_area(job, _size(job, step)) for job in jobs) > room.area.area:
            return None  # words alone need more than there is: no need to try how
        choices = [_ways(job, _size(job, step), room, panel) for job in jobs]
        if not all(choices):
            return None
        wishes = [
            self._wish(job, choice, room, panel) for job, choice in zip(jobs, choices, strict=True)
        ]
        found = find_places(wishes, room)
        if found is None:
            return None
        picked = [choice[place.option] for choice, place in zip(choices, found, strict=True)]
        return _Fitted(jobs, picked, found)

    def _wish(self, job: Job, choices: Sequence[Form], room: Room, panel: PanelOnPage) -> Wish:
        line = job.line
        aims = self._aims(line, panel, room)
        mouth = aims[0].mouth if aims else room.mouths.get(line.speaker or "")
        at = _in_frame(panel, line.at) if line.at is not None else None
        bound = anchored(job, choices[0], panel.placed.frame, at, mouth)
        if line.inside is not None:
            at = outline_on_page(line.inside, panel.placed, panel.art).bounds.centre
        return Wish(
            options=tuple(
                Option(f.half_width, f.half_height, f.cost)
                for f in (choices if bound is None else choices[:1])
            ),
            manner=_manner(line),
            speaker=line.speaker,
            mouth=mouth,
            fixed=bound or at or middle_of(_path_of(line, panel)),
            cornered=job.is_box,
        )

    def _aims(self, line: Line, panel: PanelOnPage, room: Room) -> list[Aim]:
        """Where the tails of a line go."""
        if line.kind != "speech":
            return []
        ends = (line.speaker or "",) if line.tail is None else line.tail
        aims = []
        for end in ends:
            mouth = _in_frame(panel, end) if isinstance(end, Percent) else room.mouths.get(end)
            if mouth is None:
                continue
            faces = [box for box in room.clear if box.contains(mouth)]
            aims.append(
                Aim(
                    mouth=mouth,
                    panel=panel.placed.outline,
                    face=min(faces, key=lambda box: box.area, default=None),
                    to_border=line.voice == "off-panel",
                    avoid=tuple(box for box in room.clear if box not in faces),
                )
            )
        return aims

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

    def _say_smaller(self, jobs: Sequence[Job], step: int, room: Room, panel: PanelOnPage) -> None:
        """Every line that left its size, and why: itself, or the company that it keeps."""
        for job in jobs:
            size, wanted = _size(job, step), job.typeface.style.size
            if size == wanted:
                continue
            alone = self._fitted_at(0, [job], room, panel) is None
            why = "it is too long" if alone else f"its panel holds {len(jobs)} lines"
            own = job if self._shared is None else self._shared.own(job)
            for line in own.lines:
                self.report.warning(
                    "L502",
                    f"set at {size:g} pt, not {wanted:g} pt, to fit its panel: {why}",
                    line.span,
                    help="shorten this line, or give the panel more room"
                    if alone
                    else "shorten the lines of this panel, or give the panel more room",
                )

    def _too_long(self, jobs: Sequence[Job], room: Room, panel: PanelOnPage) -> None:
        if self._shared is not None:
            alone = [replace(self._shared.own(job), peers=()) for job in jobs]
            if self._fitted_at(_steps(alone) - 1, alone, room, panel) is not None:
                self._shared.say_unlike(jobs)
                return
            jobs = alone
        last = _steps(jobs) - 1
        cramped = [job for job in jobs if not _ways(job, _size(job, last), room, panel)]
        longest = max(cramped or jobs, key=lambda job: len(job.line.written))
        letters = self._letters_too_many(jobs, longest, room, panel)
        much = f"about {letters} letters too many" if letters else _far_too_much(jobs)
        smallest = min(job.typeface.style.smallest for job in jobs)
        self.report.error(
            "L501",
            f"{_what_does_not_fit(longest.line)}: {much}",
            longest.line.span,
            help=f"{_way_out(longest.line)} (tried down to {smallest:g} pt)",
        )

    def _letters_too_many(
        self, jobs: Sequence[Job], longest: Job, room: Room, panel: PanelOnPage
    ) -> int:
        """How many letters the longest line must lose to fit; 0 where losing all would not help."""
        line = longest.line
        whole = sum(len(plain(text)) for text in line.balloons)
        low, high = 1, whole - 1
        if high < low or not self._fits_without(jobs, longest, high, room, panel):
            return 0
        while low < high:
            middle = (low + high) // 2
            if self._fits_without(jobs, longest, middle, room, panel):
                high = middle
            else:
                low = middle + 1
        return low

    def _fits_without(
        self, jobs: Sequence[Job], longest: Job, letters: int, room: Room, panel: PanelOnPage
    ) -> bool:
        texts = [shortened(longest.line.balloons[-1], letters)]
        if len(longest.line.balloons) > 1:
            merged = tuple(s for text in longest.line.balloons for s in text)
            texts = [shortened(merged, letters)]
        trial = prepare(longest.line, longest.typeface, texts)
        trial = replace(trial, chatters=longest.chatters[: len(trial.texts)])
        if not trial.texts[0]:
            return False
        changed = [trial if job is longest else job for job in jobs]
        return self._fitted_split(_steps(changed) - 1, changed, room, panel) is not None


def _outlined(job: Job, form: Form, place: Found, mouth: Point | None) -> Outlined:
    return Outlined(
        manner=_manner(job.line),
        cornered=job.is_box,
        centre=place.centre,
        half_width=form.half_width,
        half_height=form.half_height,
        speaker=job.line.speaker,
        mouth=mouth,
    )


def _least_area(job: Job, size: Pt) -> float:
    """What the bare words of a line cover, in square points; a fixed line needs no free room."""
    if job.line.at is not None or job.line.inside is not None:
        return 0.0
    width = sum(atom.width + atom.space for text in job.texts for atom in text)
    peers = (_least_area(peer, size) for peer in job.peers)
    return max(width * job.typeface.style.leading * size * size, *peers, 0.0)


def _steps(jobs: Sequence[Job]) -> int:
    spare = max(job.typeface.style.size - job.typeface.style.smallest for job in jobs)
    return int(spare / _SIZE_STEP + 1e-6) + 1


def _size(job: Job, step: int) -> Pt:
    style = job.typeface.style
    return max(style.size - step * _SIZE_STEP, min(style.smallest, style.size))


def _ways(job: Job, size: Pt, room: Room, panel: PanelOnPage) -> tuple[Form, ...]:
    """What a job can look like: in the outline that is given, or in one of its own."""
    given = job.line.inside
    outline = None if given is None else outline_on_page(given, panel.placed, panel.art)
    return ways(job, size, room.area, outline)


def _what_does_not_fit(line: Line) -> str:
    if line.inside is not None:
        return "the text does not fit into its outline"
    return "the lettering of this panel does not fit"


def _way_out(line: Line) -> str:
    if line.inside is not None:
        return "cut this line, or make the outline larger"
    return "cut this line, move a line to another panel, or enlarge the panel"


def _far_too_much(jobs: Sequence[Job]) -> str:
    if len(jobs) == 1:
        return "there is no room for it at all"
    return f"there is no room for its {len(jobs)} lines, however short the longest one were"


def _path_of(line: Line, panel: PanelOnPage) -> tuple[Point, ...]:
    """The path of a drawn sound on the page."""
    return tuple(_in_frame(panel, place) for place in line.warp.path)


def _role(kind: Kind) -> Role:
    """What a line says to a screen reader: writing seen in the picture is plain text."""
    match kind:
        case "sign" | "screen" | "document":
            return "text"
        case _:
            return kind


def _manner(line: Line) -> Manner:
    if line.voice in ("inner", "spoken"):
        return "caption"
    kinds: Mapping[str, Manner] = {
        "caption": "caption",
        "note": "foot",
        "choice": "foot",
        "sfx": "sfx",
        "title": "free",
        "message": "free",
        "sign": "free",
        "screen": "free",
        "document": "free",
    }
    return kinds.get(line.kind, "balloon")


def _in_frame(panel: PanelOnPage, place: Percent) -> Point:
    return panel.placed.frame.point_at(place.x, place.y)


def _box_in_frame(panel: PanelOnPage, box: PercentBox) -> Rect:
    frame = panel.placed.frame
    first = frame.point_at(box.x, box.y)
    return Rect.around((first, frame.point_at(box.x + box.width, box.y + box.height)))


def _link(line: Line, drawn: Drawn, order: int) -> Iterator[Link]:
    if line.to is not None:
        area = Rect.around(corner for box in drawn.boxes for corner in box.corners)
        yield Link(area=area.outset(3), to=line.to, text=line.written, order=order)
