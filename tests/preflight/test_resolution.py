"""Art too coarse for its place is named with its figure and the pixels it needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.book import PrintSettings
from novel.diagnostics import Report
from novel.geometry import Rect, mm
from novel.layout.facts import ArtFacts
from novel.preflight.resolution import effective_resolution, inspect_resolution
from novel.sheet import ImageItem
from novel.source import Source, Span

SPAN = Span(Source("script/en/01.yaml", "art: 01/p01-a.png\n"), 5, 17)
WHOLE = Rect(0, 0, 1, 1)


def shown(*, crop: Rect = WHOLE, width: float = 72, height: float = 72) -> ImageItem:
    box = Rect.at(0, 0, width=width, height=height)
    return ImageItem(art="01/p01-a.png", crop=crop, box=box, origin=SPAN)


def facts(width: int, height: int, *, scalable: bool = False) -> ArtFacts:
    return ArtFacts(width=width, height=height, format="PNG", mode="RGB", scalable=scalable)


def inspected(item: ImageItem, known: ArtFacts) -> Report:
    report = Report()
    inspect_resolution(item, known, PrintSettings(), report)
    return report


@pytest.mark.parametrize(
    ("pixels", "codes"),
    [(300, []), (225, []), (224, ["A420"]), (150, ["A420"]), (149, ["A421"]), (1, ["A421"])],
)
def test_the_limits_are_the_books(pixels: int, codes: list[str]) -> None:
    report = inspected(shown(), facts(pixels, pixels))
    assert [problem.code for problem in report] == codes
    assert report.failed == (codes == ["A421"])


def test_the_message_names_the_figure_and_the_place() -> None:
    (problem,) = inspected(shown(), facts(187, 187))
    assert "187 ppi" in problem.message
    assert problem.span == SPAN


def test_the_help_names_the_pixels_that_the_panel_needs() -> None:
    item = shown(width=mm(176), height=mm(102.2))
    (problem,) = inspected(item, facts(1386, 805))
    assert "needs 2079 x 1208 px" in problem.help


def test_a_crop_leaves_fewer_pixels() -> None:
    item = shown(crop=Rect(0.25, 0.25, 0.75, 0.75))
    (problem,) = inspected(item, facts(400, 400))
    assert problem.code == "A420"
    assert "needs 600 x 600 px" in problem.help


def test_drawings_without_pixels_are_always_sharp() -> None:
    assert not inspected(shown(), facts(3, 3, scalable=True))


@given(
    st.tuples(st.integers(1, 9000), st.integers(1, 9000)),
    st.tuples(st.floats(20, 900), st.floats(20, 900)),
)
def test_art_drawn_as_large_as_asked_passes(
    size: tuple[int, int], place: tuple[float, float]
) -> None:
    item = shown(width=place[0], height=place[1])
    settings = PrintSettings()
    has = effective_resolution(item, facts(*size))
    for problem in inspected(item, facts(*size)):
        wanted = problem.help.split(" px")[0].removeprefix("it needs ").split(" x ")
        larger = facts(int(wanted[0]), int(wanted[1]))
        assert has < settings.warn_below
        assert effective_resolution(item, larger) >= settings.resolution * 0.999
