"""Verdicts: the faults of a panel's lettering said to its author, at the lines they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from novel.diagnostics import Report
from novel.geometry import MM, Path, Pt, Rect
from novel.lettering.drawing import Drawn
from novel.lettering.inspecting import Fault, Outlined, find_faults
from novel.lettering.job import Job
from novel.lettering.outlines import along, intersection
from novel.lettering.placing import Room
from novel.records import dataclass

_TOLERANCE: Pt = 0.05 * MM
_TOUCHED, _RIM = 0.02, 0.1  # shares of a box: under the balloon itself, and of its rim
_OVER_BORDER: Pt = 0.2 * MM
_FROM_TRIM: Pt = 1.5 * MM  # an outline that neither bleeds nor keeps this far looks like a mistake


@dataclass(frozen=True, slots=True)
class Done:
    """A line that stands: what it was, what was drawn, and where its outline lies."""

    job: Job
    drawn: Drawn
    outlined: Outlined


@dataclass(frozen=True, slots=True)
class Sheetroom:
    """The page that a panel stands on: its name, its trim and its safe area.

    `halves` are the safe areas of both halves where the page is a spread; `border` is the panel's
    outline where it is drawn.
    """

    page: str
    trim: Rect
    safe: Rect
    halves: tuple[Rect, ...] = ()
    border: Path | None = None


def say_faults(done: Sequence[Done], room: Room, sheet: Sheetroom, report: Report) -> None:
    """Report what a letterer would circle."""
    for item in done:
        _say_outside(item, sheet, report)
        _say_near_trim(item, sheet, report)
        _say_tail_on_face(item, room, report)
        _say_on_mouth(item, report)
        _say_over_border(item, sheet, report)
    placed = [item.outlined for item in done]
    faults = find_faults(placed, room.clear, room.mouths)
    known = {(fault.line, fault.other) for fault in faults}
    known |= {(other, line) for line, other in known if isinstance(other, int)}
    for fault in (*faults, *(f for f in _as_drawn(done) if (f.line, f.other) not in known)):
        _say(fault, done, report)


def _as_drawn(done: Sequence[Done]) -> Iterator[Fault]:
    """Tails that lie over another balloon as they are drawn, though their straight way does not."""
    for number, item in enumerate(done):
        outline = item.drawn.outline
        if outline is None or item.outlined.mouth is None:
            continue
        bounds = outline.bounds
        near = [
            (other, under.outlined)
            for other, under in enumerate(done)
            if other != number and under.drawn.outline is not None
            if under.outlined.box.intersection(bounds) is not None
        ]
        contours = outline.flattened() if near else ()
        for other, under in near:
            if any(under.holds(place) for one in contours for place in along(one, under.box)):
                yield Fault("crossing", number, other)


def _say_outside(item: Done, sheet: Sheetroom, report: Report) -> None:
    outside = _standing_out(item, sheet.safe)
    if outside > _TOLERANCE:
        report.error(
            "L510",
            f"the lettering stands {outside / MM:.1f} mm outside the safe area",
            item.job.line.span,
            help=f"move it inwards with 'at', or leave 'at' out: page {sheet.page} then "
            "places it by itself",
        )
        return
    in_fold = min((_standing_out(item, half) for half in sheet.halves), default=0.0)
    if in_fold > _TOLERANCE:
        report.error(
            "L519",
            f"the lettering stands {in_fold / MM:.1f} mm in the fold of the spread",
            item.job.line.span,
            help="move it to the left or to the right page with 'at', or shorten it",
        )


def _standing_out(item: Done, safe: Rect) -> Pt:
    """How far the letters of a line reach out of an area."""
    return max((_outside(box, safe) for box in item.drawn.boxes), default=0.0)


def _say_near_trim(item: Done, sheet: Sheetroom, report: Report) -> None:
    if item.drawn.outline is None:
        return
    bounds = item.outlined.box
    near = -_outside(bounds, sheet.trim)
    if 0 <= near < _FROM_TRIM:
        report.warning(
            "L516",
            f"the outline stands {near / MM:.1f} mm from the trim: it may be cut unevenly",
            item.job.line.span,
            help="move it inwards, or let it run past the trim",
        )


def _say_tail_on_face(item: Done, room: Room, report: Report) -> None:
    """The balloon itself keeps clear of a face, but no bend of its tail does."""
    mouth, outline = item.outlined.mouth, item.drawn.outline
    if mouth is None or outline is None:
        return
    others = [box for box in room.clear if not box.contains(mouth)]
    free = [_heart(box) for box in others if item.outlined.share_on(box) < _TOUCHED]
    bounds = outline.bounds
    near = [heart for heart in free if heart.intersection(bounds) is not None]
    contours = outline.flattened() if near else ()
    if any(heart.contains(at) for heart in near for one in contours for at in along(one, heart)):
        report.warning(
            "L518",
            "its tail runs over something that must stay clear",
            item.job.line.span,
            help="stand the balloon on another side of its speaker with 'at', or end the tail "
            "before it: tail: [x, y]",
        )


def _say_on_mouth(item: Done, report: Report) -> None:
    """The balloon stands on the mouth it shall reach for: it has no tail then.

    An outline that the author gives stands where it stands.
    """
    mouth = item.outlined.mouth
    if mouth is None or item.job.line.inside is not None:
        return
    if item.job.typeface.style.tail == "none":
        return
    if item.outlined.holds(mouth):
        report.warning(
            "L526",
            "it covers the mouth that says it, so its tail is lost",
            item.job.line.span,
            help="move it off the mouth with 'at', or say that it has no tail: tail: none",
        )


def _heart(box: Rect) -> Rect:
    """A box without its rim, which a tail may graze."""
    return box.outset(-_RIM * min(box.width, box.height))


def _say_over_border(item: Done, sheet: Sheetroom, report: Report) -> None:
    """A balloon placed by its author that crosses the border, though nobody said it shall."""
    line, whole = item.job.line, item.drawn.outline
    if sheet.border is None or line.at is None or whole is None:
        return
    if line.butt is not None or line.breaks is not None:
        return
    over = _outside(whole.bounds, intersection(whole, sheet.border).bounds)
    if over > _OVER_BORDER:
        report.warning(
            "L525",
            f"its outline reaches {over / MM:.1f} mm over the border of the panel",
            line.span,
            help="move it inwards with 'at', give it less 'width', or let it: break: left",
        )


def _say(fault: Fault, done: Sequence[Done], report: Report) -> None:
    line = done[fault.line].job.line
    kind = line.kind
    if fault.kind == "covered" and (kind == "message" or done[fault.line].drawn.outline is None):
        return
    code, message, way_out = _words(fault, done)
    report.warning(code, message, line.span, help=way_out)


def _words(fault: Fault, done: Sequence[Done]) -> tuple[str, str, str]:
    other = done[fault.other].job.line.written if isinstance(fault.other, int) else fault.other
    short = other if len(other) <= 30 else f"{other[:29]}…"
    match fault.kind:
        case "covered":
            return (
                "L511",
                f"the lettering covers {100 * fault.share:.0f} % of something that must stay clear",
                "stand it elsewhere with 'at', shorten it, or check 'keep_clear' against the art",
            )
        case "order":
            return (
                "L512",
                f"this line would be read before “{short}”",
                "stand it lower or further right with 'at', or change the order of the lines",
            )
        case "crossing":
            return (
                "L513",
                f"its tail crosses the balloon or the tail of “{short}”",
                "give one of the two another place with 'at', or 'tail: none'",
            )
        case "wrong mouth":
            return (
                "L514",
                f"its tail points at {short} rather than at its speaker",
                "move the balloon with 'at', or check 'mouths' against the art",
            )
        case "overlap":
            return (
                "L515",
                f"it overlaps “{short}”",
                "move one of the two with 'at', or join them with 'join: yes'",
            )


def _outside(box: Rect, area: Rect) -> Pt:
    """How far a box stands out of an area at its worst side; negative inside."""
    return max(
        area.left - box.left,
        area.top - box.top,
        box.right - area.right,
        box.bottom - area.bottom,
    )
