"""Reaching: the tail of a balloon in the manner of its style, from its edge to its aim."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from novel.geometry import Path, Point, Pt, polygon_contains
from novel.lettering.blocks import Aim
from novel.lettering.job import Job
from novel.lettering.outlines import along, clearance_to, nearest, way_out
from novel.lettering.tails import (
    bubble_centres,
    drawn_out,
    pointed,
    root_of,
    spike,
    tapered,
    tip_of,
    zigzag,
)
from novel.records import dataclass

_BEFORE_BORDER = 0.4  # em that stay free before the border where the mouth is outside the panel
_OFF_FACES = 0.3  # em that a tail keeps from what it leads round
_RAYS = 3  # of a burst that may become its tail
_SHORTER = (1.0, 0.72, 0.5)  # of its length, where more would lead over something
# Em between a cloud and the first circle of its thought, and between the last and the mouth.
_OFF_CLOUD, _OFF_MOUTH, _STEPS_OFF = 0.22, 0.5, 4
_PAST_BORDER = 1.0  # em that a tail runs past the border, and once its own length


Bubbles: TypeAlias = tuple[tuple[Point, Pt], ...]  # centres and radii


@dataclass(frozen=True, slots=True)
class Reached:
    """What a tail is made of: pieces of the outline, or circles that stand for themselves.

    `body` stands in place of the balloon's own outline, where the tail is a part of it.
    """

    tails: tuple[Path, ...] = ()
    body: Path | None = None
    bubbles: Bubbles = ()


def reaching(job: Job, inner: Path, body: Path, em: Pt, aim: Aim, *, rayed: bool) -> Reached:
    """The tail from a body towards an aim; `inner` is the room of the text inside the body.

    Where a burst is still `rayed` all round, the tail of a shout is one of its rays.
    """
    bounds = inner.bounds
    centre, half = bounds.centre, bounds.width / 2
    kind = job.typeface.style.tail
    # Rays and lobes begin at the room of the text, and so does a tail between rays; bubbles begin
    # outside the lobes.
    edge = body if kind == "bubbles" else inner
    polygon = edge.flattened()[0]
    root = root_of(polygon, centre, half, aim.mouth)
    if aim.to_border:
        return Reached((_to_border(root, aim, em),))
    tip = tip_of(root, aim.mouth, aim.face, em)
    if job.line.inside is not None and polygon_contains(polygon, tip):  # it ran along the edge
        root = nearest(polygon, aim.mouth)
        tip = tip_of(root, aim.mouth, aim.face, em)
    if aim.within:
        aim, tip = _kept_within(aim, root, tip, em)
    match kind:
        case "bubbles":
            most = max((aim.mouth - root).length - _OFF_MOUTH * em, 0.5 * em)
            bubbles = bubble_centres(root, tip, em, most)
            return Reached(bubbles=_off(bubbles, body, tip - root, em))
        case "zigzag":
            return Reached((zigzag(root, tip, em),))
        case _:
            if job.typeface.style.shape == "burst":
                return _of_burst(body, root, _longer(root, tip, em), em, aim, rayed=rayed)
            return Reached((_round_faces(centre, root, tip, em, aim),))


def _of_burst(body: Path, root: Point, tip: Point, em: Pt, aim: Aim, *, rayed: bool) -> Reached:
    """A ray near the root drawn out, or one more; another or a shorter one where it must avoid."""
    ends = [root.towards(tip, share) for share in _SHORTER]
    rays = itertools.product(ends, range(_RAYS * rayed))
    ways = itertools.chain(
        (Reached(body=drawn_out(body, root, end, em, rank)) for end, rank in rays),
        (Reached((spike(root, end, em),)) for end in ends),
    )
    first = next(ways)
    tried = itertools.chain((first,), ways)
    free = (way for way in tried if not any(_leads_over(path, aim) for path in _paths(way)))
    return next(free, first)


def _paths(reached: Reached) -> Iterator[Path]:
    yield from reached.tails
    if reached.body is not None:
        yield reached.body


def _leads_over(path: Path, aim: Aim) -> bool:
    contours = path.flattened() if aim.avoid else ()
    return any(
        box.contains(place)
        for box in aim.avoid
        for contour in contours
        for place in along(contour, box)
    )


def _off(bubbles: Bubbles, body: Path, way: Point, em: Pt) -> Bubbles:
    """The circles of a thought moved on until the first stands off its cloud."""
    (first, radius), *_ = bubbles
    step = way.unit()
    moved = Point(0.0, 0.0)
    for _ in range(_STEPS_OFF):
        gap = clearance_to(body, first + moved) - radius
        if gap >= _OFF_CLOUD * em:
            break
        moved = moved + step * (_OFF_CLOUD * em - gap)
    return tuple((at + moved, size) for at, size in bubbles)


def _kept_within(aim: Aim, root: Point, tip: Point, em: Pt) -> tuple[Aim, Point]:
    """An aim outside the panel, taken back to the border; a tail ends a little before it."""
    polygon = aim.panel.flattened()[0]
    if not polygon_contains(polygon, root) or polygon_contains(polygon, aim.mouth):
        return aim, tip
    border = way_out(polygon, root, aim.mouth)
    way = (border - root).length
    most = max(way - _BEFORE_BORDER * em, way / 2)
    reach = min((tip - root).length, most)
    return replace(aim, mouth=border), root + (border - root).unit() * reach


def _round_faces(centre: Point, root: Point, tip: Point, em: Pt, aim: Aim) -> Path:
    """A tail that leads over no other face: bent, longer so as to end behind it, or shorter.

    It stays off their rims too where it can without ending on its own face.
    """
    off = [box.outset(_OFF_FACES * em) for box in aim.avoid]
    whole = aim.mouth - root
    ends = [tip, *(root + whole * share for share in (0.72, 0.82, 0.42, 0.3))]
    clear = [end for end in ends if aim.face is None or not aim.face.contains(end)]
    for end, avoid in (*((end, off) for end in clear), *((end, aim.avoid) for end in ends)):
        tail = pointed(centre, root, end, em, avoid=avoid)
        if tail is not None:
            return tail
    return pointed(centre, root, root.towards(tip, 0.5), em) or Path(())


def _longer(root: Point, tip: Point, em: Pt) -> Point:
    """A shout's tail must outdo the rays round it."""
    way = tip - root
    return root + way.unit() * max(way.length, 2.6 * em)


def _to_border(root: Point, aim: Aim, em: Pt) -> Path:
    """A tail that runs so far past the border that it stands there about half as wide as it began.

    The panel clips it.
    """
    polygon = aim.panel.flattened()[0]
    direction = (aim.mouth - root).unit()
    border = way_out(polygon, root, root + direction * 4000)
    return tapered(root, border + direction * (_PAST_BORDER * em + (border - root).length), em)
