"""What is known of an artwork before its pixels are read."""

from __future__ import annotations

from dataclasses import dataclass

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
