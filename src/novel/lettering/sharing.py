"""Sharing: one outline for a line in every language of a co-edition, each with its own text in it.

The source's job leads: it is fitted and placed together with its peers, the same lines in the other
languages. Whatever the language that is being made, the outlines, their places and their tails come
out the same, because they are found from all languages in the book's order.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from novel.book.page import Line
from novel.book.style import Style
from novel.book.words import Stretch, Words
from novel.colour import Colour
from novel.geometry import Path, Point, Pt, Rect
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import Setting, outline_of
from novel.lettering.forms import assembled, forms, room_of_text
from novel.lettering.given import form_within
from novel.lettering.inside import set_inside
from novel.lettering.job import Chatter, Form, Job, Part, together

_LOOSE = 0.5  # price of the room that a language leaves empty (of the logarithm of its share)
_MOST = 5  # forms for which a place is sought
_CLEAR = 0.85  # share of the air wanted that a text set anew keeps

_Sides = dict[int, tuple[float, float]]  # half sides in em, by the rank of the line


def ways(job: Job, size: Pt, room: Rect, outline: Path | None = None) -> tuple[Form, ...]:
    """The good forms of a job at a size; with peers, those whose outlines serve every language.

    Where an outline is given on the page, the one form in it.
    """
    if outline is not None:
        return _in_given(job, size, outline)
    if not job.peers:
        return forms(job, size, room.width, room.height)
    everyone = (job, *job.peers)
    choices = [forms(one, _size_of(one, job, size), room.width, room.height) for one in everyone]
    if not all(choices):
        return ()
    if is_bare(job):
        return _bare(choices)
    found: dict[tuple[float, float], Form] = {}
    for leading, own in enumerate(choices):
        for seed in own:
            form = _shared(everyone, choices, leading, seed, size)
            key = (form.half_width, form.half_height)
            if key not in found or form.cost < found[key].cost:
                found[key] = form
    ranked = sorted(found.values(), key=lambda form: form.cost)[:_MOST]
    return tuple(replace(form, cost=form.cost - ranked[0].cost) for form in ranked)


def _in_given(job: Job, size: Pt, outline: Path) -> tuple[Form, ...]:
    """The form of every language within the outline; none where one language has none."""
    everyone = (job, *job.peers)
    found = [form_within(one, _size_of(one, job, size), outline) for one in everyone]
    if not all(found):
        return ()
    (lead,), *peers = found
    return (replace(lead, peers=tuple(form for (form,) in peers)),)


def is_bare(job: Job) -> bool:
    """There is no outline to share: the letters stand by themselves."""
    return job.typeface.style.shape == "none"


def settled(job: Job, form: Form) -> Form:
    """The form with its text set anew for the outline it was given, where that is too large."""
    if form.given is not None or is_bare(job) or job.is_box or job.chatters:
        return form
    parts = tuple(_within(job, part, form.size) for part in form.parts)
    return replace(form, parts=parts)


def in_step(line: Line, lead: Job) -> Line:
    """A translated line laid out as its source is, in one balloon; bare letters keep their own."""
    if is_bare(lead):
        return line
    first = lead.line
    return replace(
        line,
        balloons=(_one_text(line.balloons),),
        at=first.at,
        width=first.width,
        tail=first.tail,
        size=first.size,
        style=first.style,
        join=first.join,
        butt=first.butt,
        breaks=first.breaks,
        inside=first.inside,
    )


def out_of_step(line: Line, lead: Job) -> Iterator[str]:
    """What a translation lays out in another way than its source, though it cannot."""
    if is_bare(lead):
        return
    first = lead.line
    for key in ("at", "width", "tail", "size", "style", "join", "butt", "breaks", "inside"):
        if getattr(line, key) != getattr(first, key):
            yield "break" if key == "breaks" else key
    if len(line.balloons) > 1:
        yield "several balloons"


def matched(job: Job, lead: Job) -> Job:
    """A job of another language in the look of its source: outline, colours, size."""
    pairs = zip(job.chatters, lead.chatters, strict=True)
    if is_bare(lead):
        return replace(job, model=lead.line)
    look = _look(job.typeface.style, lead.typeface.style, ready=_is_ready(job.line))
    return replace(
        job,
        typeface=replace(job.typeface, style=look),
        chatters=tuple(_in_look(one, first) for one, first in pairs),
        model=lead.line,
    )


def counterpart(group: Job, jobs: Mapping[int, Job]) -> Job | None:
    """What stands in another language for a group of lines that are set as one, by their ranks."""
    found = [jobs[owner.rank] for owner in group.owners if owner.rank in jobs]
    if not found:
        return None
    whole = together(found)
    style = replace(whole.typeface.style, joined=group.typeface.style.joined)
    return replace(whole, typeface=replace(whole.typeface, style=style))


def is_coloured(job: Job) -> bool:
    """Other letters would change other plates than the black one."""
    style = job.typeface.style
    bare = is_bare(job)
    behind = (style.halo, style.shadow) if bare else ()
    plain = not bare and not _has_colour(style.fill)
    if any(ink is not None and not _is_solid(ink) for ink in behind):
        return True
    return not _is_solid(style.ink) and not (plain and style.ink.is_black)


def _is_solid(ink: Colour) -> bool:
    """Black that overprints whatever is below."""
    return ink.is_black and ink.print.k == 1


def _has_colour(ink: Colour) -> bool:
    return ink.spot is not None or bool(ink.print.c or ink.print.m or ink.print.y)


def _is_ready(line: Line) -> bool:
    return line.state not in ("stale", "missing")


def _one_text(texts: Sequence[Words]) -> Words:
    first, *rest = texts
    return (*first, *(stretch for text in rest for stretch in (Stretch(" "), *text)))


def _look(own: Style, lead: Style, *, ready: bool) -> Style:
    """A style with all that makes its outline taken from another; drafts keep their marks."""
    return replace(
        own,
        size=lead.size,
        smallest=lead.smallest,
        shape=lead.shape,
        fill=lead.fill,
        outline=lead.outline,
        outline_ink=lead.outline_ink if ready else own.outline_ink,
        dash=lead.dash if ready else own.dash,
        double=lead.double,
        tail=lead.tail,
        joined=lead.joined,
        notes=lead.notes,
        clip=lead.clip,
    )


def _in_look(chatter: Chatter, lead: Chatter) -> Chatter:
    style = _look(chatter.typeface.style, lead.typeface.style, ready=True)
    return replace(chatter, typeface=replace(chatter.typeface, style=style))


def _size_of(job: Job, lead: Job, size: Pt) -> Pt:
    """The size of a job where the lead has that size: another one only for bare letters."""
    return size * job.typeface.style.size / lead.typeface.style.size


def _bare(choices: Sequence[Sequence[Form]]) -> tuple[Form, ...]:
    """Letters by themselves, each language its own, in the room of the largest."""
    found = []
    for rank in range(min(map(len, choices))):
        row = [choice[rank] for choice in choices]
        wide, high = max(f.half_width for f in row), max(f.half_height for f in row)
        lead, *peers = (replace(form, half_width=wide, half_height=high) for form in row)
        cost = sum(form.cost for form in row) / len(row)
        found.append(replace(lead, cost=cost, peers=tuple(peers)))
    return tuple(found)


def _shared(
    everyone: Sequence[Job],
    choices: Sequence[Sequence[Form]],
    leading: int,
    seed: Form,
    size: Pt,
) -> Form:
    """The form in which one language has its wish and the others what goes best with it."""
    sides = _sides(everyone[leading], seed)
    chosen: list[Form] = []
    for number, (job, own) in enumerate(zip(everyone, choices, strict=True)):
        best = seed if number == leading else _nearest(job, own, sides)
        chosen.append(best)
        sides = _merged(sides, _sides(job, best))
    lead = everyone[0]
    settings = [
        _sized(part.setting, sides[owner.rank])
        for owner, part in zip(lead.owners, chosen[0].parts, strict=True)
    ]
    whole = assembled(lead, settings, size)
    offsets = {o.rank: part.offset for o, part in zip(lead.owners, whole.parts, strict=True)}
    cost = sum(
        form.cost + _LOOSE * math.log(_area(sides) / _area(_sides(job, form)))
        for job, form in zip(everyone, chosen, strict=True)
    ) / len(chosen)
    first, *peers = (
        replace(whole, parts=_filled(job, form, sides, offsets), cost=cost)
        for job, form in zip(everyone, chosen, strict=True)
    )
    return replace(first, peers=tuple(peers))


def _nearest(job: Job, choices: Sequence[Form], sides: _Sides) -> Form:
    """The form that wants the least beyond what is there."""

    def price(form: Form) -> float:
        grown = _area(_merged(sides, _sides(job, form))) / _area(sides)
        return form.cost + _LOOSE * len(sides) * math.log(grown)

    return min(choices, key=price)


def _sides(job: Job, form: Form) -> _Sides:
    return {
        owner.rank: (part.setting.half_width, part.setting.half_height)
        for owner, part in zip(job.owners, form.parts, strict=True)
    }


def _merged(one: _Sides, other: _Sides) -> _Sides:
    merged = dict(one)
    for rank, (wide, high) in other.items():
        before = merged.get(rank, (0.0, 0.0))
        merged[rank] = (max(wide, before[0]), max(high, before[1]))
    return merged


def _area(sides: _Sides) -> float:
    return sum(wide * high for wide, high in sides.values())


def _sized(setting: Setting, sides: tuple[float, float]) -> Setting:
    return replace(setting, half_width=sides[0], half_height=sides[1])


def _filled(job: Job, form: Form, sides: _Sides, offsets: Mapping[int, Point]) -> tuple[Part, ...]:
    return tuple(
        Part(part.atoms, _sized(part.setting, sides[owner.rank]), offsets[owner.rank])
        for owner, part in zip(job.owners, form.parts, strict=True)
    )


def _within(job: Job, part: Part, size: Pt) -> Part:
    """A part with its text set for the room of its outline, unless that is its own."""
    setting, measure = part.setting, job.measure
    if (setting.half_width, setting.half_height) == outline_of(setting.cuts, measure):
        return part  # the outline is its own
    room = room_of_text(job, part, Point(0, 0) - part.offset, size)
    polygon = [corner * (1 / size) for corner in room.flattened()[0]]
    found = set_inside(Breaker(part.atoms), polygon, measure)
    if found is None or found.clearance < _CLEAR * measure.air:
        return part
    return replace(part, setting=replace(setting, cuts=found.cuts), aside=found.centre * size)
