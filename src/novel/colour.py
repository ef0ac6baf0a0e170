"""Inks: what a colour is on paper and what it is on screen.

A colour is given twice on purpose. Lettering and balloons never pass through a colour profile:
black lettering is 0/0/0/100 in print, whatever the profile would make of a black on screen.
"""

from __future__ import annotations

from novel.records import dataclass


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

    @property
    def seen(self) -> Rgb:
        """About what the inks look like, without a profile: each takes its light away."""
        return Rgb(*((1 - ink) * (1 - self.k) for ink in (self.c, self.m, self.y)))


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

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it."""
        r, g, b = (
            part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
            for part in (self.r, self.g, self.b)
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b


@dataclass(frozen=True, slots=True)
class Spot:
    """An ink with a plate of its own: its name, and the inks that stand for it where it is not.

    Where it is one of several plates that take the same share, `also` are the others.
    """

    name: str
    stand_in: Cmyk
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the book: its inks in print and its light on screen.

    Where it is a `spot` ink, `tint` is its share (0 to 1), and `print` what stands for that.
    """

    print: Cmyk
    web: Rgb
    spot: Spot | None = None
    tint: float = 1.0

    @property
    def is_black(self) -> bool:
        """Black ink alone, in any strength."""
        inks = self.print
        return self.spot is None and inks.c == inks.m == inks.y == 0 and inks.k > 0

    @property
    def is_rich_black(self) -> bool:
        """Black with other inks under it."""
        inks = self.print
        return self.spot is None and inks.k >= _BLACK and inks.total - inks.k >= _TRACE

    def tinted(self, share: float) -> Colour:
        """So much of a spot ink (0 to 1)."""
        inks, light = self.print, self.web
        return Colour(
            Cmyk(inks.c * share, inks.m * share, inks.y * share, inks.k * share),
            Rgb(*(1 - (1 - part) * share for part in (light.r, light.g, light.b))),
            self.spot,
            self.tint * share,
        )


_BLACK, _TRACE = 0.85, 0.1  # of an ink: from there on it is black, from there on it shows
BLACK = Colour(Cmyk(0, 0, 0, 1), Rgb(0, 0, 0))
WHITE = Colour(Cmyk(0, 0, 0, 0), Rgb(1, 1, 1))
# ISO 32000-1, 8.6.6.4: "All" marks every plate that a press happens to have, spot inks too.
ALL_PLATES = Spot("All", Cmyk(1, 1, 1, 1))
REGISTRATION = Colour(ALL_PLATES.stand_in, Rgb(0, 0, 0), ALL_PLATES)
# Takes cyan, magenta and yellow away and leaves black and all other plates as they are. In four
# inks that cannot be said: there a share of 0 leaves a plate alone (ISO 32000-1, 8.6.7).
NO_COLOURS = Colour(WHITE.print, WHITE.web, Spot("Cyan", WHITE.print, ("Magenta", "Yellow")), 0.0)


def grey(share: float) -> Colour:
    """That much black ink (0 to 1) and nothing else."""
    light = 1 - share
    return Colour(Cmyk(0, 0, 0, share), Rgb(light, light, light))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21, on screen or in print, whichever is less."""
    pairs = ((one.web, other.web), (one.print.seen, other.print.seen))
    return min(_ratio(a.luminance, b.luminance) for a, b in pairs)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
