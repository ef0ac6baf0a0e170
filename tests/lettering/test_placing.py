import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from novel.geometry import Point, Rect
from novel.lettering.inspecting import Outlined, read_before
from novel.lettering.placing import Found, Option, Room, Wish, find_places

AREA = Rect(0, 0, 300, 200)


def room(*clear: Rect, **mouths: Point) -> Room:
    return Room(area=AREA, clear=clear, mouths=mouths, gap=3.0)


def balloon(mouth: Point | None = None, speaker: str | None = None) -> Wish:
    return Wish(options=(Option(40, 18, 0.0),), manner="balloon", speaker=speaker, mouth=mouth)


def outline(found: Found, wish: Wish) -> Rect:
    option = wish.options[found.option]
    return Rect.centred(found.centre, width=2 * option.half_width, height=2 * option.half_height)


def test_a_balloon_keeps_off_a_face() -> None:
    face = Rect(100, 40, 200, 200)
    wish = balloon(Point(150, 120), "mira")
    found = find_places([wish], room(face, mira=Point(150, 120)))
    assert found is not None
    shared = outline(found[0], wish).intersection(face)
    assert shared is None or shared.area < 0.02 * face.area


def test_balloons_are_read_from_left_to_right_or_downwards() -> None:
    wishes = [balloon(Point(80, 150), "a"), balloon(Point(220, 150), "b")]
    found = find_places(wishes, room(a=Point(80, 150), b=Point(220, 150)))
    assert found is not None
    first, second = found
    assert second.centre.x > first.centre.x or second.centre.y > first.centre.y + 20


def test_what_the_author_placed_stays_there() -> None:
    fixed = Wish(options=(Option(30, 15, 0),), manner="balloon", fixed=Point(60, 170))
    found = find_places([fixed, balloon()], room())
    assert found is not None
    assert found[0].centre == Point(60, 170)


def test_more_than_fits_is_not_placed() -> None:
    assert find_places([balloon() for _ in range(20)], room()) is None


def test_an_outline_larger_than_the_panel_is_not_placed() -> None:
    wish = Wish(options=(Option(160, 20, 0),), manner="balloon")
    assert find_places([wish], room()) is None


def test_a_caption_that_comes_first_stands_at_the_top_left() -> None:
    caption = Wish(options=(Option(30, 10, 0),), manner="caption", cornered=True)
    found = find_places([caption], room())
    assert found is not None
    assert (found[0].centre.x, found[0].centre.y) == (30, 10)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(15, 60), st.floats(8, 25)), min_size=1, max_size=4))
def test_outlines_never_overlap_and_stay_in_the_panel(sizes: list[tuple[float, float]]) -> None:
    wishes = [Wish(options=(Option(a, b, 0.0),), manner="caption", cornered=True) for a, b in sizes]
    found = find_places(wishes, room())
    if found is None:
        return
    boxes = [outline(place, wish) for place, wish in zip(found, wishes, strict=True)]
    assert all(AREA.holds(box, tolerance=1e-3) for box in boxes)
    for one, other in itertools.combinations(boxes, 2):
        assert one.intersection(other) is None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(15, 45), st.floats(10, 290)), min_size=2, max_size=4))
def test_the_reading_order_is_never_traded_for_a_short_way(
    lines: list[tuple[float, float]],
) -> None:
    mouths = {f"speaker {number}": Point(x, 170) for number, (_, x) in enumerate(lines)}
    wishes = [
        Wish(
            options=(Option(a, 12, 0.0),),
            manner="balloon",
            speaker=f"speaker {number}",
            mouth=mouths[f"speaker {number}"],
        )
        for number, (a, _) in enumerate(lines)
    ]
    found = find_places(wishes, room(**mouths))
    assert found is not None
    placed = [
        Outlined(
            manner=wish.manner,
            cornered=False,
            centre=place.centre,
            half_width=wish.options[0].half_width,
            half_height=wish.options[0].half_height,
        )
        for wish, place in zip(wishes, found, strict=True)
    ]
    for earlier, later in itertools.combinations(placed, 2):
        assert not read_before(later, earlier)


def test_what_is_said_on_the_left_after_a_line_on_the_right_stands_well_below() -> None:
    wishes = [balloon(Point(260, 150), "b"), balloon(Point(40, 150), "a")]
    found = find_places(wishes, room(a=Point(40, 150), b=Point(260, 150)))
    assert found is not None
    right, left = (place.centre for place in found)
    assert left.y - right.y > 0.3 * (right.x - left.x)


def test_the_first_caption_stands_on_the_left_even_where_a_speaker_does() -> None:
    caption = Wish(options=(Option(30, 10, 0),), manner="caption", cornered=True)
    found = find_places([caption, balloon(Point(60, 120), "a")], room(a=Point(60, 120)))
    assert found is not None
    assert found[0].centre.x == 30
