"""Inks: what a colour is on paper and what it is on screen.

A colour is given twice on purpose. Lettering and balloons never pass through a colour profile:
black lettering is 0/0/0/100 in print, whatever the profile would make of a black on screen.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Shares of cyan, magenta, yellow and black, 0 to 1."""

    c: float
    m: float
    y: float
    k: float

    @property
    def total(self) -> float:
        """Total ink, 0 to 4 (4 is 400 %)."""
        return self.c + self.m + self.y + self.k


@dataclass(frozen=True, slots=True)
class Rgb:
    """sRGB shares of red, green and blue, 0 to 1."""

    r: float
    g: float
    b: float

    @staticmethod
    def from_hex(text: str) -> Rgb:
        """From `#rrggbb`."""
        return Rgb(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the book: its inks in print and its light on screen.

    What is on `all_plates` marks every plate that a press happens to have, spot inks too.
    """

    print: Cmyk
    web: Rgb
    all_plates: bool = False

    @property
    def is_black(self) -> bool:
        """Black ink alone, in any strength."""
        return self.print.c == self.print.m == self.print.y == 0 and self.print.k > 0


BLACK = Colour(Cmyk(0, 0, 0, 1), Rgb(0, 0, 0))
WHITE = Colour(Cmyk(0, 0, 0, 0), Rgb(1, 1, 1))
REGISTRATION = Colour(Cmyk(1, 1, 1, 1), Rgb(0, 0, 0), all_plates=True)


def grey(share: float) -> Colour:
    """That much black ink (0 to 1) and nothing else."""
    light = 1 - share
    return Colour(Cmyk(0, 0, 0, share), Rgb(light, light, light))
