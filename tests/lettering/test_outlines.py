import math

from hypothesis import given
from hypothesis import strategies as st

from novel.geometry import Point, Rect, polygon_contains
from novel.lettering.outlines import intersection, union, way_out
from novel.lettering.shapes import angular, balloon, box, burst, cloud, ellipse, wavy
from novel.lettering.tails import pointed, root_of, tip_of, zigzag

HALF = st.floats(12, 120)
CENTRE = Point(200, 150)


@given(HALF, HALF)
def test_every_shape_is_one_closed_contour(a: float, b: float) -> None:
    shapes = (
        balloon(CENTRE, a, b),
        ellipse(CENTRE, a, b),
        box(CENTRE, a, b, radius=6),
        burst(CENTRE, a, b, seed=7),
        cloud(CENTRE, a, b),
        angular(CENTRE, a, b, cut=7),
        wavy(CENTRE, a, b),
    )
    for shape in shapes:
        assert [s[0] for s in shape.segments].count("move") == 1
        assert shape.segments[-1] == ("close",)


@given(HALF, HALF)
def test_loud_and_soft_shapes_leave_the_room_of_the_balloon_to_the_text(a: float, b: float) -> None:
    inner = [CENTRE + Point(0.7 * a * math.cos(t), 0.7 * b * math.sin(t)) for t in range(7)]
    for shape in (burst(CENTRE, a, b, seed=3), cloud(CENTRE, a, b), wavy(CENTRE, a, b)):
        polygon = shape.flattened()[0]
        assert all(polygon_contains(polygon, point) for point in inner)


@given(st.floats(0, 6.28), st.floats(90, 260))
def test_balloon_and_tail_are_one_outline(angle: float, away: float) -> None:
    body = balloon(CENTRE, 60, 30)
    mouth = CENTRE + Point(away * math.cos(angle), away * math.sin(angle))
    root = root_of(body.flattened()[0], CENTRE, 60, mouth)
    tip = tip_of(root, mouth, None, 8)
    for tail in (pointed(CENTRE, root, tip, 8), zigzag(root, tip, 8)):
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
    from novel.geometry import Path

    left = intersection(balloon(CENTRE, 60, 30), Path.rect(clip))
    assert clip.outset(0.01).holds(left.bounds)
