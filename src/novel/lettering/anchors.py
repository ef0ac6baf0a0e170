"""Anchors: where the script or the shape of a line itself says where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from novel.geometry import Point, Pt, Rect
from novel.lettering.job import Form, Job

_BUTT_AIR = 0.85  # em from the border to the letters of an outline that stands against it
_PAST = 0.35  # share of its half height that the centre of a breaking balloon stays inside


def anchored(
    job: Job, form: Form, frame: Rect, at: Point | None, mouth: Point | None
) -> Point | None:
    """The centre of a form that butts against a border of the frame or breaks it; None for others.

    Along the border it stands where the script says, else above or beside the mouth. One that
    breaks the border and has a place stands there, be it over the gutter or over two panels.
    """
    side = job.line.butt or job.line.breaks
    if side is None or (job.line.butt is None and at is not None):
        return None
    half = Point(form.half_width, form.half_height)
    across, down = _depth(job, form)
    x = _along(at.x if at else _beside(mouth, frame).x, frame.left, frame.right, half.x)
    y = _along(at.y if at else _beside(mouth, frame).y, frame.top, frame.bottom, half.y)
    match side:
        case "top":
            return Point(x, frame.top + down)
        case "bottom":
            return Point(x, frame.bottom - down)
        case "left":
            return Point(frame.left + across, y)
        case "right":
            return Point(frame.right - across, y)


def middle_of(path: Sequence[Point]) -> Point | None:
    """The middle of a path, for the letters that follow it."""
    return Rect.around(path).centre if path else None


def _depth(job: Job, form: Form) -> tuple[Pt, Pt]:
    """How far inside the border a centre lies, to the right or left of it, and below or above."""
    pairs = zip((job, *job.peers), (form, *form.peers), strict=True)
    depths = [_own_depth(one, its) for one, its in pairs]
    return max(across for across, _ in depths), max(down for _, down in depths)


def _own_depth(job: Job, form: Form) -> tuple[Pt, Pt]:
    if job.line.breaks is not None:
        return _PAST * form.half_width, _PAST * form.half_height
    measure = job.measure
    wide = max(max(part.setting.cuts.widths) / 2 + abs(part.offset.x) / form.size
               for part in form.parts)  # fmt: skip
    high = form.half_height / form.size - max(part.setting.half_height for part in form.parts)
    lines = max(len(part.setting.cuts.widths) for part in form.parts)
    text = ((lines - 1) * measure.leading + measure.above) / 2
    return (wide + _BUTT_AIR) * form.size, (high + text + _BUTT_AIR) * form.size


def _along(wanted: Pt, low: Pt, high: Pt, half: Pt) -> Pt:
    """A place along the border, kept so far from its ends that the outline fits."""
    if high - low < 2 * half:
        return (low + high) / 2
    return max(low + half, min(high - half, wanted))


def _beside(mouth: Point | None, frame: Rect) -> Point:
    return frame.centre if mouth is None else mouth
