"""The emblem of the European Union keeps to its published construction."""

from __future__ import annotations

import math

import pytest

from novel.geometry import Point, Rect
from novel.makeup.emblem import BLUE, YELLOW, emblem
from novel.sheet import Meaning, PathItem

FIELD = Rect(10, 20, 100, 80)  # 90 by 60


@pytest.fixture
def items() -> list[PathItem]:
    meaning = Meaning(role="figure", order=1, language="en", alt="The emblem.")
    return list(emblem(FIELD, meaning, None))


def corners(item: PathItem) -> list[Point]:
    return list(item.path.flattened()[0][:10])


def test_twelve_yellow_stars_stand_on_a_blue_field(items: list[PathItem]) -> None:
    field, *stars = items
    assert field.path.bounds == FIELD
    assert [item.fill for item in items] == [BLUE, *[YELLOW] * 12]
    assert len(stars) == 12
    assert all(item.stroke is None and item.meaning == field.meaning for item in items)


def test_the_stars_stand_like_the_hours_on_a_circle_of_a_third_of_the_height(
    items: list[PathItem],
) -> None:
    for hour, star in enumerate(items[1:]):
        points = corners(star)
        middle = Point(sum(p.x for p in points) / 10, sum(p.y for p in points) / 10)
        step = middle - FIELD.centre
        assert step.length == pytest.approx(20)
        assert math.degrees(math.atan2(step.x, -step.y)) % 360 == pytest.approx(30 * hour)


def test_every_star_is_upright_with_five_points_on_its_own_circle(items: list[PathItem]) -> None:
    for star in items[1:]:
        points = corners(star)
        middle = Point(sum(p.x for p in points) / 10, sum(p.y for p in points) / 10)
        tips = points[::2]
        assert all((tip - middle).length == pytest.approx(60 / 18) for tip in tips)
        assert min(tips, key=lambda tip: tip.y).x == pytest.approx(middle.x)
        # the sides of a star run straight from tip to tip: its upper arms lie on one level
        right, left = points[1], points[9]
        assert right.y == left.y == pytest.approx(points[2].y)
