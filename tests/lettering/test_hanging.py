"""Hanging: each class of signs by the share that its ink leaves light."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.ttLib import TTFont

from novel.lettering.hanging import hanging, shares
from novel.sheet import Glyph

FONTS = sorted((Path(__file__).parents[2] / "fonts").glob("*.ttf"))


def line(text: str) -> list[Glyph]:
    """A glyph of 0.2 em for each letter."""
    return [Glyph(gid=1, advance=0.2, text=letter) for letter in text]


@pytest.mark.parametrize(
    ("signs", "share"),
    [
        (".", 0.75),
        ("…", 0.75),
        ("—", 0.75),
        (",", 0.55),
        ("”", 0.5),
        ("„", 0.5),
        ("»", 0.4),
        (";", 0.35),
        ("!", 0),
        ("?", 0),
        (")", 0),
    ],
)
def test_each_class_hangs_by_its_own_share(signs: str, share: float) -> None:
    assert hanging(line(signs + "NON")) == pytest.approx(share * 0.2)


def test_signs_hang_together_up_to_the_first_that_keeps_its_weight() -> None:
    assert hanging(line(".”N")) == pytest.approx((0.75 + 0.5) * 0.2)
    assert hanging(line(".!”N")) == pytest.approx(0.75 * 0.2)
    assert hanging(line("“ NON")) == pytest.approx(0.5 * 0.2)


def test_many_signs_do_not_push_a_line_to_the_side() -> None:
    assert hanging(line("—....N")) == pytest.approx(0.34)


def test_a_glyph_of_several_signs_hangs_by_the_heaviest() -> None:
    assert hanging([Glyph(gid=1, advance=0.4, text=".,")]) == pytest.approx(0.55 * 0.4)
    assert hanging([Glyph(gid=1, advance=0.4, text=".!")]) == 0


def lightness(sign: str) -> Iterator[float]:
    """What the ink of a sign leaves of its width, beside an H, in every face of the book."""
    for path in FONTS:
        font = TTFont(path)
        glyph_set, names = font.getGlyphSet(), font.getBestCmap()
        densities = []
        for letter in (sign, "H"):
            glyph, pen = glyph_set[names[ord(letter)]], AreaPen(glyph_set)
            glyph.draw(pen)
            densities.append(abs(pen.value) / glyph.width)
        yield 1 - densities[0] / densities[1]


@pytest.mark.parametrize("sign", sorted(shares()))
def test_the_shares_are_those_that_the_faces_measure(sign: str) -> None:
    assert shares()[sign] == pytest.approx(median(lightness(sign)), abs=0.1)
