"""What the interpreter makes of content streams: places, colours, clips, marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from novel.preflight.content.canvas import Budget
from novel.preflight.content.interpreter import paintings_of
from novel.preflight.content.matrix import Box, Matrix
from novel.preflight.content.painted import (
    PagePainting,
    PaintedImage,
    PaintedPath,
    PaintedShading,
    PaintedText,
)
from novel.preflight.content.spaces import CMYK, Paint, Space

SHEET = Box(0, 0, 200, 300)
Run = Callable[..., PagePainting]


@pytest.fixture
def run() -> Iterator[Run]:
    """Runs operators as the content of a page of 200 x 300 points."""
    with Pdf.new() as pdf:

        def painted(operators: str, resources: Dictionary | None = None) -> PagePainting:
            pdf.add_blank_page(page_size=(200, 300))
            page = pdf.pages[-1].obj
            page.Contents = pdf.make_stream(operators.encode())
            return paintings_of(pdf, page, resources or Dictionary(), SHEET, Budget())

        yield painted


def path(painting: PagePainting) -> PaintedPath:
    (found,) = painting.painted
    assert isinstance(found, PaintedPath)
    return found


def test_a_filled_rectangle_stands_where_the_matrix_puts_it(run: Run) -> None:
    found = path(run("2 0 0 2 10 20 cm 0.1 0.2 0.3 0.4 k 5 5 10 10 re f"))
    assert found.shown == Box(20, 30, 40, 50)
    assert found.fill == Paint(CMYK, (0.1, 0.2, 0.3, 0.4))
    assert found.stroke is None


def test_what_a_state_changes_ends_with_it(run: Run) -> None:
    first, second = run("q 0.5 g 1 0 0 1 9 9 cm 0 0 1 1 re f Q 0 0 1 1 re f").painted
    assert isinstance(first, PaintedPath)
    assert isinstance(second, PaintedPath)
    assert (first.fill, first.shown) == (Paint(Space("DeviceGray", 1), (0.5,)), Box(9, 9, 10, 10))
    assert (second.fill, second.shown) == (Paint(Space("DeviceGray", 1), (0,)), Box(0, 0, 1, 1))


def test_a_clip_hides_what_lies_outside_and_the_sheet_is_one(run: Run) -> None:
    hidden, cut = run("q 0 0 10 10 re W n 20 20 5 5 re f Q 190 0 50 5 re f").painted
    assert hidden.shown is None
    assert cut.shown == Box(190, 0, 200, 5)


def test_a_line_is_as_thin_as_its_matrix_makes_it(run: Run) -> None:
    assert path(run("0.1 0 0 4 0 0 cm 2 w 0 0 m 9 9 l S")).width == pytest.approx(0.2)


def test_lettering_has_its_size_codes_and_box(run: Run) -> None:
    font = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, FirstChar=65, Widths=Array([500, 1000])
    )
    resources = Dictionary(Font=Dictionary(F=font))
    text, after = run(
        "BT /F 10 Tf 2 0 0 2 50 100 Tm [(A) -100 (B)] TJ (A) Tj ET", resources
    ).painted
    assert isinstance(text, PaintedText)
    assert (text.size, text.codes) == (20, (65, 66))
    assert (text.box.left, text.box.right) == pytest.approx((50, 50 + 2 * (5 + 1 + 10)))
    assert isinstance(after, PaintedText)
    assert after.box.left == pytest.approx(82)


def test_an_image_has_its_pixels_an_inch_after_scale(run: Run) -> None:
    (image,) = run("q 144 0 0 72 0 0 cm BI /W 300 /H 300 /IM true ID x EI Q").painted
    assert isinstance(image, PaintedImage)
    assert image.resolution == 150
    assert image.is_mask


def test_marks_count_the_outermost_pieces(run: Run) -> None:
    painting = run(
        "/P <</MCID 4>> BDC /Span BMC 0 0 1 1 re f EMC EMC /Artifact BMC 0 0 1 1 re f EMC "
        "0 0 1 1 re f"
    )
    marks = [thing.mark for thing in painting.painted]
    assert [(mark.piece, mark.mcid, mark.artefact) for mark in marks] == [
        (0, 4, False),
        (1, None, True),
        (None, None, False),
    ]


def test_a_shading_fills_the_clip_in_its_space(run: Run) -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)
    (found,) = run("0 0 50 50 re W n /S sh", Dictionary(Shading=Dictionary(S=shading))).painted
    assert isinstance(found, PaintedShading)
    assert (found.space.family, found.shown) == ("DeviceRGB", Box(0, 0, 50, 50))


@pytest.mark.parametrize(
    ("space", "values", "inks"),
    [
        (CMYK, (0.1, 0.2, 0.3, 0.4), {"Cyan": 0.1, "Magenta": 0.2, "Yellow": 0.3, "Black": 0.4}),
        (Space("DeviceGray", 1), (0.25,), {"Black": 0.75}),
        (Space("Separation", 1, ("Gold",), CMYK), (0.5,), {"Gold": 0.5}),
        (Space("DeviceN", 2, ("Gold", "None"), CMYK), (0.5, 1), {"Gold": 0.5}),
        (Space("DeviceRGB", 3), (0, 0, 0), None),
    ],
)
def test_a_colour_is_told_in_inks(
    space: Space, values: tuple[float, ...], inks: dict[str, float] | None
) -> None:
    assert Paint(space, values).inks == inks


NUMBERS = st.floats(-50, 50)


@given(st.tuples(*[NUMBERS] * 6), st.tuples(*[NUMBERS] * 6), NUMBERS, NUMBERS)
def test_one_matrix_after_another_is_both(
    first: tuple[float, ...], second: tuple[float, ...], x: float, y: float
) -> None:
    one, two = Matrix(*first), Matrix(*second)
    assert two.after(one).place(x, y) == pytest.approx(two.place(*one.place(x, y)), abs=1e-6)


@given(st.tuples(*[NUMBERS] * 6))
def test_no_direction_comes_out_thinner_than_the_thinnest(entries: tuple[float, ...]) -> None:
    matrix = Matrix(*entries)
    assert matrix.thinnest <= min(matrix.across, matrix.upward) + 1e-6
