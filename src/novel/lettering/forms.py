"""Forms: the sizes and shapes that a job's balloon, box or bare words can take, in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from novel.book.page import Share
from novel.book.words import Stretch, Words
from novel.geometry import Path, Point, Pt
from novel.lettering.blocks import set_blocks
from novel.lettering.breaking import Breaker
from novel.lettering.chat import chat_form, chat_forms
from novel.lettering.fitting import Measure, Setting, good_settings
from novel.lettering.hyphens import hyphenated
from novel.lettering.job import Form, Job, Part
from novel.lettering.sfx import bounds, is_warped, warped
from novel.lettering.shapes import (
    angular,
    balloon,
    box,
    burst,
    cloud,
    document,
    reach,
    wavy,
)

# Em by which touching balloons overlap: enough to be one, and their texts stay two. Boxes have no
# more air in their corners than elsewhere.
_OVERLAP, _OF_BOXES = 0.6, 0.15
_NECK = 1.0  # em between balloons that a neck joins
_STAGGER = 0.6  # em that joined balloons stand to the left and right of each other, at least
# Words wider than these shares of the room may part, the fewest first: a round outline leaves less
# room for a word than its width says.
HYPHENATED = (1.0, 0.85, 0.7)
_FOLD = 1.3  # em of the folded corner of a document at most


def forms(job: Job, size: Pt, room_width: Pt, room_height: Pt = math.inf) -> tuple[Form, ...]:
    """The good forms of a job at a size in points, at most as wide as the room.

    Where it can be, they are no higher than the room either.
    """
    if job.chatters:
        return chat_forms(job, size, _chat_width(job, size, room_width))
    measure = _limited(job, size, room_width)
    if len(job.texts) == 1 and room_height < math.inf:
        out = 2 * reach(job.typeface.style.shape)
        measure = replace(measure, highest=room_height / size - out)
    settings = [good_settings(Breaker(text), measure) for text in job.texts]
    for share in HYPHENATED:
        if all(settings):
            break
        parted = with_hyphens(job, measure, share=share)
        settings = [good_settings(Breaker(text), measure) for text in parted.texts]
        job = parted if all(settings) else job
    if not all(settings):
        return ()
    if len(settings) == 1:
        return tuple(_single(job, setting, size) for setting in settings[0])
    ranks = range(min(3, *(len(choice) for choice in settings)))
    return tuple(_joined(job, [choice[rank] for choice in settings], size) for rank in ranks)


def assembled(job: Job, settings: Sequence[Setting], size: Pt) -> Form:
    """The form of a job whose texts have these settings, at a size in points."""
    if job.chatters:
        return chat_form(job, settings, size)
    return _joined(job, settings, size) if len(settings) > 1 else _single(job, settings[0], size)


def outlines(job: Job, form: Form, centre: Point) -> tuple[Path, ...]:
    """The outlines of a form's balloons, without tails."""
    if form.given is not None:
        return (form.given,)
    return tuple(
        _outline(job, part.setting, centre + part.offset, form.size) for part in form.parts
    )


def room_of_text(job: Job, part: Part, centre: Point, size: Pt) -> Path:
    """The outline within which nothing of the shape is drawn: text and its air."""
    a, b = part.setting.half_width * size, part.setting.half_height * size
    middle = centre + part.offset
    return box(middle, a, b) if job.is_box else balloon(middle, a, b, job.typeface.style.exponent)


def with_hyphens(job: Job, measure: Measure, *, share: float = 1.0) -> Job:
    """A job whose words wider than a share of the measure may part, but for drawn sounds."""
    limit = measure.asked if measure.asked is not None else measure.widest
    if limit is None or job.line.kind == "sfx":
        return job
    room = (limit - 2 * measure.air) * share
    texts = tuple(hyphenated(text, job.typeface, widest=room) for text in job.texts)
    return replace(job, texts=texts)


def _limited(job: Job, size: Pt, room_width: Pt) -> Measure:
    measure, bent = job.measure, is_bent(job)
    spare = 2 * _STAGGER if len(job.texts) > 1 else 0.0
    widest = room_width / size - 2 * reach(job.typeface.style.shape) - spare
    match job.line.width:
        case None:
            return replace(measure, unbroken=bent, widest=widest)
        case Share(value):
            return replace(measure, unbroken=bent, asked=min(value * room_width / size, widest))
        case length:
            return replace(measure, unbroken=bent, asked=length / size)


def is_bent(job: Job) -> bool:
    """The letters follow a bent line, on which no second one has a place of its own accord."""
    return bool(job.line.warp.path or job.typeface.style.arc)


def _chat_width(job: Job, size: Pt, room_width: Pt) -> Pt:
    width = _limited(job, size, room_width).asked
    return room_width if width is None else width * size


def _single(job: Job, setting: Setting, size: Pt) -> Form:
    style = job.typeface.style
    out = reach(style.shape)
    form = Form(
        (Part(job.texts[0], setting, Point(0, 0)),),
        size,
        (setting.half_width + out) * size,
        (setting.half_height + out) * size,
        setting.cost,
    )
    return _as_drawn(job, form) if style.shape == "none" and is_warped(style) else form


def _as_drawn(job: Job, form: Form) -> Form:
    """The form of letters drawn out of shape, as large as they become, with the same air."""
    style, middle = job.typeface.style, Point(0, 0)
    (block,) = set_blocks(job, form, middle)
    runs = warped(block, middle, style, job.seed)
    box = bounds(runs, style, middle, job.typeface.regular.cap_height)
    air = style.air * form.size
    wide, high = max(-box.left, box.right) + air, max(-box.top, box.bottom) + air
    return replace(form, half_width=wide, half_height=high)


def _joined(job: Job, settings: Sequence[Setting], size: Pt) -> Form:
    """Balloons one below the other, by turns a little to the left and to the right."""
    out = reach(job.typeface.style.shape)
    overlap = _OF_BOXES if job.is_box else _OVERLAP
    step = _NECK if job.typeface.style.joined == "neck" else -overlap
    widest = max(setting.half_width for setting in settings)
    height = 2 * sum(s.half_height for s in settings) + step * (len(settings) - 1)
    top, reached = -height / 2, 0.0
    parts: list[Part] = []
    for number, (atoms, setting) in enumerate(zip(job.texts, settings, strict=True)):
        side = 1 if number % 2 else -1
        aside = side * max((widest - setting.half_width) * 0.45, _STAGGER)
        reached = max(reached, abs(aside) + setting.half_width)
        centre = Point(aside * size, (top + setting.half_height) * size)
        parts.append(Part(atoms, setting, centre))
        top += 2 * setting.half_height + step
    cost = sum(setting.cost for setting in settings)
    return Form(tuple(parts), size, (reached + out) * size, (height / 2 + out) * size, cost)


def _outline(job: Job, setting: Setting, centre: Point, size: Pt) -> Path:
    a, b = setting.half_width * size, setting.half_height * size
    full = job.typeface.style.exponent
    match job.typeface.style.shape:
        case "balloon":
            return balloon(centre, a, b, full)
        case "burst":
            return burst(centre, a, b, em=size, seed=job.seed, exponent=full)
        case "cloud":
            return cloud(centre, a, b, em=size, seed=job.seed, exponent=full)
        case "wavy":
            return wavy(centre, a, b, em=size, seed=job.seed, exponent=full)
        case "angular" | "document" | "rounded" | "message" | "box" | "none":
            return _cornered(job, centre, a, b, size)


def _cornered(job: Job, centre: Point, a: Pt, b: Pt, size: Pt) -> Path:
    match job.typeface.style.shape:
        case "angular":
            return angular(centre, a, b, cut=0.64 * size)
        case "document":
            return document(centre, a, b, fold=fold_of(job, size))[0]
        case "rounded":
            return box(centre, a, b, radius=0.55 * size)
        case "message":
            return box(centre, a, b, radius=0.85 * size)
        case _:
            return box(centre, a, b)


def fold_of(job: Job, size: Pt) -> Pt:
    """The folded corner of a document, well within the air round its text."""
    return min(_FOLD, 0.7 * job.typeface.style.air) * size


def shortened(text: Sequence[Stretch], letters: int) -> Words:
    """A text without that many of its last letters, cut at a word."""
    left = sum(len(stretch.text) for stretch in text) - letters
    kept: list[Stretch] = []
    for stretch in text:
        part = stretch.text[: max(left, 0)]
        left -= len(part)
        if part:
            kept.append(Stretch(part, stretch.emphasis))
    return tuple(kept)
