"""Letters filled by a gradient are letters still, and their colours run as the sheet says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from novel.book.edition import Purpose
from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb, Spot
from novel.geometry import Path, Point, Rect
from novel.preflight.inspect import inspect_whole
from novel.preflight.limits import Limits
from novel.sheet import Gradient, PathItem, Sheet, TextItem

Press = Callable[..., bytes]
GREEN = Colour(Cmyk(1, 0, 1, 0), Rgb(0, 0.6, 0.2))
BLUE = Colour(Cmyk(1, 1, 0, 0), Rgb(0.1, 0.1, 0.7))
GROUND = PathItem(path=Path.rect(Rect(0, 0, 300, 300)), fill=WHITE)


@pytest.fixture
def filled(one_line: Callable[..., Sheet]) -> Callable[..., Sheet]:
    """A page with one large word filled by a gradient of the colours from x 20 to x 120."""

    def sheet(*colours: Colour) -> Sheet:
        plain = one_line("ЖЖЖЖ")
        (item,) = plain.items
        assert isinstance(item, TextItem)
        runs = tuple(replace(run, size=40.0) for run in item.runs)
        fade = Gradient(colours, Point(20, 0), Point(120, 0))
        return replace(plain, items=(GROUND, replace(item, runs=runs, gradient=fade)))

    return sheet


def inked(pdf: bytes, left: int, right: int) -> tuple[float, ...]:
    """The mean colour of what is drawn darkest between two places of the first page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        image = document[0].render().to_pil().convert("RGB").crop((left, 20, right, 70))
    finally:
        document.close()
    dark = [p for p in image.get_flattened_data() if sum(p) < 520]
    return tuple(sum(p[i] for p in dark) / len(dark) for i in range(3))


def test_the_first_colour_is_at_the_start_and_the_last_at_the_end(
    filled: Callable[..., Sheet], press: Press
) -> None:
    pdf = press([filled(GREEN, BLUE)], "web")
    start, end = inked(pdf, 20, 45), inked(pdf, 95, 130)
    assert start[1] > start[2] + 30
    assert end[2] > end[1] + 30


def test_letters_with_a_gradient_are_read_as_letters(
    filled: Callable[..., Sheet], press: Press, words: Callable[..., str]
) -> None:
    assert words(press([filled(GREEN, BLUE)], "print")) == "ЖЖЖЖ"


@pytest.mark.parametrize(
    ("purpose", "space", "first"),
    [("print", "/DeviceCMYK", [1, 0, 1, 0]), ("web", "/DeviceRGB", [0, 0.6, 0.2])],
)
def test_a_gradient_is_made_of_inks_in_print_and_of_light_on_screens(
    filled: Callable[..., Sheet], press: Press, purpose: Purpose, space: str, first: Sequence[float]
) -> None:
    with pikepdf.open(BytesIO(press([filled(GREEN, BLUE, BLACK)], purpose))) as pdf:
        shading = pdf.pages[0].Resources.Pattern.G0.Shading
        assert str(shading.ColorSpace) == space
        blend = shading.Function
        assert [float(bound) for bound in blend.Bounds] == [0.5]
        assert [float(value) for value in blend.Functions[0].C0] == first


SPOT = Spot("PANTONE 021 C", Cmyk(0, 0.6, 1, 0))
ORANGE = Colour(SPOT.stand_in, Rgb(1, 0.36, 0), SPOT)


def test_a_spot_ink_runs_into_others_on_a_plate_of_its_own(
    filled: Callable[..., Sheet], press: Press
) -> None:
    with pikepdf.open(BytesIO(press([filled(ORANGE, BLUE)], "print"))) as pdf:
        resources = pdf.pages[0].Resources
        shading = resources.Pattern.G0.Shading
        family, inks, _, _, more = shading.ColorSpace
        assert str(family) == "/DeviceN"
        assert next(str(ink) for ink in inks) == "/PANTONE 021 C"
        assert [float(value) for value in shading.Function.C0] == [1, 0, 0, 0, 0]
        assert [float(value) for value in shading.Function.C1] == [0, 1, 1, 0, 0]
        assert more.Colorants["/PANTONE 021 C"].objgen == resources.ColorSpace.S0.objgen


@pytest.mark.parametrize("colours", [(ORANGE, GREEN), (GREEN, ORANGE), (ORANGE, ORANGE)])
def test_where_there_are_four_plates_the_stand_in_is_drawn(
    filled: Callable[..., Sheet], press: Press, colours: tuple[Colour, Colour]
) -> None:
    """pdfium runs the mixing program: the ends look like the same colours without a spot ink."""
    plain = tuple(Colour(colour.print, colour.web) for colour in colours)
    spotted, mixed = (press([filled(*some)], "print") for some in (colours, plain))
    for left, right in ((20, 45), (95, 130)):
        assert inked(spotted, left, right) == pytest.approx(inked(mixed, left, right), abs=6)


def test_the_plates_of_a_gradient_are_all_those_of_its_inks(
    filled: Callable[..., Sheet], press: Press
) -> None:
    pdf = press([filled(ORANGE, BLUE)], "print")
    found = inspect_whole(pdf, (), Limits(condition="FOGRA39")).plates
    assert found[-1] == SPOT.name
    assert {"Cyan", "Magenta"} <= set(found)
