"""Colours: how far two of them stand apart in light."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb, contrast, grey

shares = st.floats(0, 1)
colours = st.builds(
    Colour, st.builds(Cmyk, shares, shares, shares, shares), st.builds(Rgb, shares, shares, shares)
)


def on_screen(light: str) -> Colour:
    """A colour that is given by its light; its inks are those of that light."""
    rgb = Rgb.from_hex(light)
    return Colour(Cmyk(1 - rgb.r, 1 - rgb.g, 1 - rgb.b, 0), rgb)


@pytest.mark.parametrize(
    ("light", "wanted"), [("#000000", 21.0), ("#767676", 4.54), ("#595959", 7.0), ("#ff0000", 4.0)]
)
def test_the_contrast_with_white_is_the_one_that_wcag_gives(light: str, wanted: float) -> None:
    assert contrast(on_screen(light), WHITE) == pytest.approx(wanted, abs=0.01)


def test_the_worse_of_screen_and_print_counts() -> None:
    pale_in_print = Colour(Cmyk(0, 0, 0, 0.2), Rgb(0, 0, 0))
    assert contrast(pale_in_print, WHITE) == contrast(grey(0.2), WHITE) < 2


@given(colours, colours)
def test_contrast_has_no_direction_and_lies_between_1_and_21(one: Colour, other: Colour) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= contrast(BLACK, WHITE) + 1e-9
