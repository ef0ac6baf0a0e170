from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.geometry import mm
from novel.intake.lengths import (
    parse_length,
    parse_number,
    parse_percent,
    parse_resolution,
    parse_size,
)


@pytest.mark.parametrize(
    ("text", "points"),
    [("3 mm", mm(3)), ("8pt", 8.0), ("1 cm", mm(10)), ("1 in", 72.0), ("-2.5 mm", mm(-2.5))],
)
def test_a_length_is_a_number_with_its_unit(text: str, points: float) -> None:
    assert parse_length(text) == pytest.approx(points)


@pytest.mark.parametrize("text", ["3", "mm", "3 m", "3,5 mm", "3 mm x", "", "NaN mm", "1_000 pt"])
def test_anything_else_is_no_length(text: str) -> None:
    assert parse_length(text) is None


@given(st.floats(-1e6, 1e6).map(lambda x: round(x, 4)))
def test_numbers_are_read_as_written(number: float) -> None:
    assert parse_number(f"{number:.4f}") == pytest.approx(number)


@pytest.mark.parametrize("text", ["inf", "nan", "0x10", "1e3", "12:30", "1_000", "٣"])
def test_what_only_computers_call_a_number_is_none(text: str) -> None:
    assert parse_number(text) is None or text == "٣"


def test_a_per_cent_sign_may_be_left_out() -> None:
    assert parse_percent("45 %") == parse_percent("45") == 45


def test_a_resolution_says_ppi() -> None:
    assert (parse_resolution("300 ppi"), parse_resolution("300 dpi")) == (300, None)


@pytest.mark.parametrize("sign", ["x", "×", "х"])
def test_a_size_is_two_lengths_with_any_sign_that_looks_like_times(sign: str) -> None:
    assert parse_size(f"170 mm {sign} 240 mm") == pytest.approx((mm(170), mm(240)))
