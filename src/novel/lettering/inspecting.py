"""Faults of placed lettering: what a letterer would circle in a panel, found by rule.

One set of rules serves `novel check` and the benchmark of places. Outlines are taken as the
ellipses or boxes that hold their text; tails as the straight way from the outline to the mouth.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from novel.geometry import Point, Pt, Rect
from novel.lettering.placing import Manner
from novel.records import dataclass

FaultKind: TypeAlias = Literal["overlap", "covered", "order", "crossing", "wrong mouth"]

_COVERED = 0.12  # share of a box to keep clear that an outline may touch
_BESIDE = 0.30  # share of the lower outline's height from which two stand side by side


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlined:
    """A placed outline: its centre and half sides, its mouth where a tail goes to one."""

    manner: Manner
    cornered: bool
    centre: Point
    half_width: Pt
    half_height: Pt
    speaker: str | None = None
    mouth: Point | None = None

    @property
    def box(self) -> Rect:
        """The upright box round the outline."""
        return Rect.centred(self.centre, width=2 * self.half_width, height=2 * self.half_height)

    def share_on(self, box: Rect) -> float:
        """The share of a box that the outline covers (a round one as nine tenths of its box)."""
        reach = 1.0 if self.cornered else 0.92
        own = Rect.centred(
            self.centre,
            width=2 * reach * self.half_width,
            height=2 * reach * self.half_height,
        )
        shared = own.intersection(box)
        return 0.0 if shared is None or box.area == 0 else shared.area / box.area

    def holds(self, point: Point) -> bool:
        """The point lies under the outline."""
        x = (point.x - self.centre.x) / self.half_width
        y = (point.y - self.centre.y) / self.half_height
        return max(abs(x), abs(y)) < 1 if self.cornered else x * x + y * y < 1


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind, the line it is said at, and the other thing it has to do with."""

    kind: FaultKind
    line: int
    other: int | str = ""
    share: float = 0.0


def find_faults(
    placed: Sequence[Outlined], clear: Sequence[Rect], mouths: Mapping[str, Point]
) -> tuple[Fault, ...]:
    """All faults of a panel's lettering, in reading order."""
    found = [
        *_overlaps(placed),
        *_coverings(placed, clear),
        *_disorders(placed),
        *_crossings(placed),
        *_wrong_mouths(placed, mouths),
    ]
    return tuple(sorted(found, key=lambda fault: (fault.line, fault.kind, str(fault.other))))


def read_before(later: Outlined, earlier: Outlined) -> bool:
    """The later line would be read first: it stands higher, or left of the earlier beside it."""
    if later.box.bottom < earlier.box.top + 0.15 * earlier.half_height:
        return True
    shared = min(later.box.bottom, earlier.box.bottom) - max(later.box.top, earlier.box.top)
    beside = shared > _BESIDE * 2 * min(later.half_height, earlier.half_height)
    return beside and later.centre.x < earlier.centre.x


def _overlaps(placed: Sequence[Outlined]) -> Iterator[Fault]:
    for (i, one), (j, other) in itertools.combinations(enumerate(placed), 2):
        dx = abs(one.centre.x - other.centre.x) / (one.half_width + other.half_width)
        dy = abs(one.centre.y - other.centre.y) / (one.half_height + other.half_height)
        power = 8.0 if one.cornered or other.cornered else 2.2
        if dx**power + dy**power < 0.98:
            yield Fault("overlap", j, i)


def _coverings(placed: Sequence[Outlined], clear: Sequence[Rect]) -> Iterator[Fault]:
    for number, outlined in enumerate(placed):
        if outlined.manner == "sfx":
            continue
        for index, box in enumerate(clear):
            share = outlined.share_on(box)
            if share > _COVERED:
                yield Fault("covered", number, f"box {index}", share)


def _disorders(placed: Sequence[Outlined]) -> Iterator[Fault]:
    read = [(i, item) for i, item in enumerate(placed) if item.manner != "sfx"]
    for (i, earlier), (j, later) in itertools.combinations(read, 2):
        if read_before(later, earlier):
            yield Fault("order", j, i)


def _crossings(placed: Sequence[Outlined]) -> Iterator[Fault]:
    tails = [(i, o.centre, o.mouth) for i, o in enumerate(placed) if o.mouth is not None]
    for (i, start, mouth), (j, other_start, other_mouth) in itertools.combinations(tails, 2):
        same = placed[i].speaker == placed[j].speaker
        if not same and _cross(start, mouth, other_start, other_mouth):
            yield Fault("crossing", j, i)
    for i, start, mouth in tails:
        for j, other in enumerate(placed):
            way = (start.towards(mouth, step / 12) for step in range(2, 8))
            if j != i and other.manner != "sfx" and any(other.holds(point) for point in way):
                yield Fault("crossing", i, j)


def _wrong_mouths(placed: Sequence[Outlined], mouths: Mapping[str, Point]) -> Iterator[Fault]:
    """A tail that ends nearer to another mouth than to its own."""
    for number, outlined in enumerate(placed):
        if outlined.mouth is None:
            continue
        tip = outlined.centre.towards(outlined.mouth, 0.7)
        own = (tip - outlined.mouth).length
        for name, mouth in mouths.items():
            if name != outlined.speaker and (tip - mouth).length < 0.9 * own:
                yield Fault("wrong mouth", number, name)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
