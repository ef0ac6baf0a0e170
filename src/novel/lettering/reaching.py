"""Reaching: the tail of a balloon in the manner of its style, from its edge to its aim."""

from __future__ import annotations

from dataclasses import dataclass

from novel.geometry import Path, Point, Pt
from novel.lettering.blocks import Aim
from novel.lettering.job import Job
from novel.lettering.outlines import way_out
from novel.lettering.tails import bubble_centres, pointed, root_of, spike, tip_of, zigzag

_PAST_BORDER = 1.4  # em that a tail runs past the border, so that it stands there with some width


@dataclass(frozen=True, slots=True)
class Reached:
    """What a tail is made of: pieces of the outline, or circles that stand for themselves."""

    tails: tuple[Path, ...] = ()
    bubbles: tuple[tuple[Point, Pt], ...] = ()


def reaching(job: Job, inner: Path, body: Path, em: Pt, aim: Aim) -> Reached:
    """The tail from a body towards an aim; `inner` is the room of the text inside the body."""
    bounds = inner.bounds
    centre, half = bounds.centre, bounds.width / 2
    kind = job.typeface.style.tail
    # Rays and lobes begin at the room of the text, and so does a tail between rays; bubbles begin
    # outside the lobes.
    edge = body if kind == "bubbles" else inner
    root = root_of(edge.flattened()[0], centre, half, aim.mouth)
    tip = _border(root, aim, em) if aim.to_border else tip_of(root, aim.mouth, aim.face, em)
    match kind:
        case "bubbles":
            return Reached(bubbles=bubble_centres(root, tip, em))
        case "zigzag":
            return Reached((zigzag(root, tip, em),))
        case _:
            if job.typeface.style.shape == "burst":
                return Reached((spike(root, _longer(root, tip, em), em),))
            return Reached((pointed(centre, root, tip, em, avoid=aim.avoid),))


def _longer(root: Point, tip: Point, em: Pt) -> Point:
    """A shout's tail must outdo the rays round it."""
    way = tip - root
    return root + way.unit() * max(way.length, 2.6 * em)


def _border(root: Point, aim: Aim, em: Pt) -> Point:
    polygon = aim.panel.flattened()[0]
    direction = (aim.mouth - root).unit()
    border = way_out(polygon, root, root + direction * 4000)
    return border + direction * (_PAST_BORDER * em)
