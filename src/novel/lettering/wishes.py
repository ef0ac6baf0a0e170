"""Wishes: what the lines of a panel want of their places, and the room that there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from novel.geometry import Point, Pt, Rect
from novel.records import dataclass

Manner: TypeAlias = Literal["balloon", "caption", "foot", "free", "sfx"]


@dataclass(frozen=True, slots=True)
class Option:
    """One size that a line's outline can take, and how much worse that is than its best."""

    half_width: Pt
    half_height: Pt
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What one line wants: possible sizes, its speaker's mouth, a fixed place if it has one.

    `cornered` outlines fill their boxes; others are round.
    """

    options: tuple[Option, ...]
    manner: Manner
    speaker: str | None = None
    mouth: Point | None = None
    fixed: Point | None = None
    cornered: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The place that a line got: which option, and its centre."""

    option: int
    centre: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A panel as the lettering sees it; `clear` are the boxes that must not be covered."""

    area: Rect
    clear: tuple[Rect, ...]
    mouths: Mapping[str, Point]
    gap: Pt
    folds: tuple[Rect, ...] = ()  # of a spread: lettering keeps off them
