"""Panel rooms: a panel on its page as its lettering sees it, and where its lines aim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import pairwise

from novel.book.page import Line, Percent, PercentBox
from novel.geometry import MM, Point, Pt, Rect
from novel.layout.art import PlacedArt
from novel.layout.placed import PlacedPanel
from novel.lettering.blocks import Aim
from novel.lettering.wishes import Manner, Room
from novel.records import dataclass

_BORDER_AIR: Pt = 1.5 * MM  # between a panel's border and the balloons in it
_GAP_EM = 0.42  # between two balloons


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
    goes_on: bool = False  # its first line, from a balloon with a tail in the panel before

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


def room_of(panel: PanelOnPage, size: Pt) -> Room:
    """The room of a panel for letters of that size in speech."""
    area = panel.placed.upright.outset(-_BORDER_AIR)
    area = area.intersection(panel.whole_safe) or area
    described, art = panel.placed.panel, panel.art
    clear = list(panel.covered)
    mouths: dict[str, Point] = {}
    for name, place in described.mouths.items():
        mouths[name] = art.on_page(place) if art else in_frame(panel, place)
    for box in described.keep_clear:
        on_page = art.box_on_page(box) if art else _box_in_frame(panel, box)
        visible = on_page.intersection(panel.placed.frame)
        if visible is not None:
            clear.append(visible)
    gap = _GAP_EM * size
    return Room(area=area, clear=tuple(clear), mouths=mouths, gap=gap, folds=panel.folds)


def aims_of(line: Line, panel: PanelOnPage, room: Room) -> list[Aim]:
    """Where the tails of a line go."""
    if line.kind != "speech":
        return []
    ends = (line.speaker or "",) if line.tail is None else line.tail
    aims = []
    for end in ends:
        mouth = in_frame(panel, end) if isinstance(end, Percent) else room.mouths.get(end)
        if mouth is None:
            continue
        faces = [box for box in room.clear if box.contains(mouth)]
        aims.append(
            Aim(
                mouth=mouth,
                panel=panel.placed.outline,
                face=min(faces, key=lambda box: box.area, default=None),
                to_border=line.voice == "off-panel",
                within=not (isinstance(end, Percent) and _is_beyond(end)),
                avoid=tuple(box for box in room.clear if box not in faces),
            )
        )
    return aims


def _is_beyond(place: Percent) -> bool:
    """The place lies outside the panel: a tail that shall go there may cross its border."""
    return not (0 <= place.x <= 100 and 0 <= place.y <= 100)


def mouth_of(aims: Sequence[Aim]) -> Point | None:
    """The mouth that a line's first tail reaches for; None where it ends at the border."""
    return aims[0].mouth if aims and not aims[0].to_border else None


def path_of(line: Line, panel: PanelOnPage) -> tuple[Point, ...]:
    """The path of a drawn sound on the page."""
    return tuple(in_frame(panel, place) for place in line.warp.path)


def manner_of(line: Line) -> Manner:
    """How a line behaves in its panel: where it likes to stand, and what it may cover."""
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


def in_frame(panel: PanelOnPage, place: Percent) -> Point:
    """A place in per cent of the panel's frame, on the page."""
    return panel.placed.frame.point_at(place.x, place.y)


def _box_in_frame(panel: PanelOnPage, box: PercentBox) -> Rect:
    frame = panel.placed.frame
    first = frame.point_at(box.x, box.y)
    return Rect.around((first, frame.point_at(box.x + box.width, box.y + box.height)))
