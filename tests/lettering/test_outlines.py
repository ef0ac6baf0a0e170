import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.geometry import Path, Point, Rect, polygon_contains
from novel.lettering.outlines import intersection, union, way_out
from novel.lettering.shapes import (
    angular,
    balloon,
    box,
    burst,
    cloud,
    document,
    ellipse,
    reach,
    wavy,
)
from novel.lettering.tails import drawn_out, neck, pointed, root_of, spike, tapered, tip_of, zigzag

HALF = st.floats(12, 120)
CENTRE = Point(200, 150)


def round_shapes(a: float, b: float) -> dict[str, Path]:
    return {
        "burst": burst(CENTRE, a, b, em=8, seed=7),
        "cloud": cloud(CENTRE, a, b, em=8, seed=7),
        "wavy": wavy(CENTRE, a, b, em=8, seed=7),
    }


@given(HALF, HALF)
def test_every_shape_is_one_closed_contour(a: float, b: float) -> None:
    shapes = (
        balloon(CENTRE, a, b),
        ellipse(CENTRE, a, b),
        box(CENTRE, a, b, radius=6),
        angular(CENTRE, a, b, cut=7),
        document(CENTRE, a, b, fold=8)[0],
        *round_shapes(a, b).values(),
    )
    for shape in shapes:
        assert [s[0] for s in shape.segments].count("move") == 1
        assert shape.segments[-1] == ("close",)


@given(HALF, HALF)
def test_loud_and_soft_shapes_leave_the_room_of_the_balloon_to_the_text(a: float, b: float) -> None:
    room = balloon(CENTRE, 0.97 * a, 0.97 * b).flattened()[0]
    for shape in round_shapes(a, b).values():
        polygon = shape.flattened()[0]
        assert all(polygon_contains(polygon, point) for point in room)


@given(HALF, HALF)
def test_no_shape_swings_out_further_than_it_says(a: float, b: float) -> None:
    for name, shape in round_shapes(a, b).items():
        swing = reach(name) * 8 + 0.5  # type: ignore[arg-type]
        most = Rect.centred(CENTRE, width=2 * (a + swing), height=2 * (b + swing))
        assert most.holds(Rect.around(shape.flattened()[0]))


def test_the_same_text_gets_the_same_burst() -> None:
    assert burst(CENTRE, 60, 30, em=8, seed=3) == burst(CENTRE, 60, 30, em=8, seed=3)
    assert burst(CENTRE, 60, 30, em=8, seed=3) != burst(CENTRE, 60, 30, em=8, seed=4)


def test_a_burst_has_rays_of_two_lengths_and_no_two_alike() -> None:
    tips = [s[-1] for s in burst(CENTRE, 60, 30, em=8, seed=3).segments if s[0] == "curve"]
    inner = balloon(CENTRE, 60, 30).flattened(steps=60)[0]
    lengths = [min((tip - place).length for place in inner) for tip in tips]
    long, short = sorted(lengths)[len(lengths) // 2 :], sorted(lengths)[: len(lengths) // 2]
    assert min(long) > max(short)
    assert len({round(length, 3) for length in lengths}) == len(lengths)


@given(st.floats(0, 6.28), st.floats(90, 260))
def test_balloon_and_tail_are_one_outline(angle: float, away: float) -> None:
    body = balloon(CENTRE, 60, 30)
    mouth = CENTRE + Point(away * math.cos(angle), away * math.sin(angle))
    root = root_of(body.flattened()[0], CENTRE, 60, mouth)
    tip = tip_of(root, mouth, None, 8)
    bent = pointed(CENTRE, root, tip, 8)
    assert bent is not None
    for tail in (bent, zigzag(root, tip, 8), spike(root, tip, 8), tapered(root, tip, 8)):
        whole = union([body, tail])
        assert [s[0] for s in whole.segments].count("move") == 1


@given(st.floats(0, 6.28), st.floats(90, 400))
def test_a_tail_stops_before_the_mouth_and_its_face(angle: float, away: float) -> None:
    body = balloon(CENTRE, 60, 30)
    mouth = CENTRE + Point(away * math.cos(angle), away * math.sin(angle))
    face = Rect.centred(mouth, width=20, height=24)
    root = root_of(body.flattened()[0], CENTRE, 60, mouth)
    tip = tip_of(root, mouth, face, 8)
    long_enough = (mouth - root).length > 40
    assert not (long_enough and face.outset(-1).contains(tip))


def test_the_way_out_ends_on_the_edge() -> None:
    corners = Rect(0, 0, 10, 10).corners
    assert way_out(corners, Point(5, 5), Point(25, 5)) == Point(10, 5)


def test_what_a_clip_leaves_lies_inside_it() -> None:
    clip = Rect(200, 100, 300, 200)
    left = intersection(balloon(CENTRE, 60, 30), Path.rect(clip))
    assert clip.outset(0.01).holds(left.bounds)


def test_a_neck_makes_two_balloons_one() -> None:
    upper, lower = balloon(CENTRE, 60, 20), balloon(CENTRE + Point(10, 48), 50, 20)
    whole = union([upper, lower, neck(CENTRE + Point(5, 17), CENTRE + Point(5, 31), 8)])
    assert [s[0] for s in whole.segments].count("move") == 1


def test_a_tail_bends_round_what_it_must_not_cross() -> None:
    root, tip = Point(200, 180), Point(200, 260)
    face = Rect(195, 215, 215, 235)
    tail = pointed(CENTRE, root, tip, 8, avoid=[face])
    assert tail is not None
    assert not any(face.contains(place) for place in tail.flattened(steps=30)[0])


def test_a_tail_that_cannot_get_round_is_none() -> None:
    wall = Rect(0, 200, 400, 220)
    assert pointed(CENTRE, Point(200, 180), Point(200, 260), 8, avoid=[wall]) is None


@given(HALF, HALF, st.floats(0, 2 * math.pi), st.floats(10, 120))
def test_the_tail_of_a_shout_is_a_ray_drawn_out(
    a: float, b: float, angle: float, far: float
) -> None:
    plain = burst(CENTRE, a, b, em=8, seed=7)
    way = Point(math.cos(angle), math.sin(angle))
    root = way_out(balloon(CENTRE, a, b).flattened()[0], CENTRE, CENTRE + way * 4000)
    tip = root + way * max(far, 22)
    drawn = drawn_out(plain, root, tip, 8)
    ends = [s[-1] for s in drawn.segments if s[0] == "curve"]
    before = [s[-1] for s in plain.segments if s[0] == "curve"]
    assert tip in ends
    assert len(set(before) - set(ends)) == 1  # the ray that became the tail
    assert drawn.segments[0][-1] == ends[-1]
    outline = drawn.flattened()[0]
    room = balloon(CENTRE, 0.95 * a, 0.95 * b).flattened()[0]
    assert all(polygon_contains(outline, place) for place in room)


@pytest.mark.parametrize("exponent", [2.0, 2.4, 4.0])
def test_a_balloon_passes_through_the_corner_of_its_superellipse(exponent: float) -> None:
    corner = Point(60, 30) * 2 ** (-1 / exponent)
    outline = balloon(Point(0, 0), 60, 30, exponent).flattened(steps=60)[0]
    assert min((place - corner).length for place in outline) < 0.01
