"""What is known of an artwork before its pixels are read."""

from __future__ import annotations

from novel.geometry import MM, Pt
from novel.records import dataclass

CHOKE: Pt = 0.3 * MM  # how far inks stay within the black over them: plates meet that closely
LINE_ART = "1"  # the mode of art that is black or white and nothing between


@dataclass(frozen=True, slots=True, kw_only=True)
class ArtFacts:
    """What is known of an artwork from its header: size in pixels once upright, and its kind.

    `scalable` art (SVG) has any resolution; its size is its nominal one (a thousandfold of it where
    whole numbers would bend the proportions). `profile_broken`: there is a colour profile, and it
    cannot be used.
    """

    width: int
    height: int
    format: str
    mode: str
    scalable: bool = False
    profile_broken: bool = False

    @property
    def is_grey(self) -> bool:
        """It has no colours."""
        return self.mode in ("1", "L", "LA", "La") or self.mode.startswith("I;16")
