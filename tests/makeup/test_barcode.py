"""The barcode of an ISBN: what a scanner measures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from novel.colour import BLACK, WHITE
from novel.geometry import MM, Rect
from novel.intake.binding import check_digit
from novel.makeup.barcode import BARS, GUARDS, MODULE, MODULES, QUIET_LEFT, WIDTH, barcode, bars
from novel.sheet import PathItem

# GS1 General Specifications, 5.2.1.2: digits by their modules in sets A, B and C, and which of
# the sets A and B the first digit asks of the next six.
A = [
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
]  # fmt: skip
C = ["".join("10"[int(m)] for m in digit) for digit in A]
B = [digit[::-1] for digit in C]
FIRST = [
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
    "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA",
]  # fmt: skip

NUMBERS = st.integers(0, 10**12 - 1).map(lambda n: f"{n:012d}").map(lambda n: n + check_digit(n))


def modules(digits: str) -> str:
    dark = set[int]()
    for bar in bars(digits):
        dark |= set(range(bar.first, bar.first + bar.width))
    return "".join("1" if module in dark else "0" for module in range(MODULES))


@given(NUMBERS)
def test_bars_say_their_digits(digits: str) -> None:
    sets = FIRST[int(digits[0])]
    left = "".join((A if s == "A" else B)[int(d)] for s, d in zip(sets, digits[1:7], strict=True))
    right = "".join(C[int(d)] for d in digits[7:])
    assert modules(digits) == f"101{left}01010{right}101"


def test_guards_are_longer() -> None:
    found = list(bars("9780143007234"))
    assert [bar.first for bar in found if bar.guard] == [0, 2, 46, 48, 92, 94]
    assert GUARDS > BARS


def test_the_symbol_is_black_on_paper_with_its_quiet_zones() -> None:
    ground, black = list(
        barcode("978-0-14-300723-4", "9780143007234", Rect(10, 10, 200, 200), None)
    )
    assert isinstance(ground, PathItem)
    assert isinstance(black, PathItem)
    assert (ground.fill, black.fill) == (WHITE, BLACK)
    assert abs(black.path.bounds.left - ground.path.bounds.left - QUIET_LEFT * MODULE) < 1e-6
    assert abs(WIDTH - 37.29 * MM) < 0.01


def test_the_check_digit_is_that_of_the_standard() -> None:
    assert check_digit("629104150021") == "3"  # the example of GS1
