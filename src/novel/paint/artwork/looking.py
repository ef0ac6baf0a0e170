"""What an artwork is, from its header; of a foreground also what it hides.

Pillow is not asked about an SVG.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from novel.intake.artwork import is_foreground
from novel.layout.facts import ArtFacts, Cover
from novel.paint.artwork.kind import kind_of
from novel.paint.artwork.svg import read_svg

if TYPE_CHECKING:
    from novel.paint.artwork.opening import Opened
    from novel.paint.artwork.profiles import Space

_SPACES: dict[str, Space] = {
    "1": "GRAY",
    "L": "GRAY",
    "LA": "GRAY",
    "La": "GRAY",
    "I": "GRAY",
    "CMYK": "CMYK",
}


def look_at(content: bytes, path: str, most_pixels: int) -> ArtFacts:
    """See `novel.paint.artwork.probe`.

    Raises:
        ArtError: It cannot be used: empty, damaged, too large, of a kind that is not taken.
    """
    kind = kind_of(content, path)
    if kind == "SVG":
        width, height = read_svg(content, path).size
        return ArtFacts(width=width, height=height, format="SVG", mode="RGB", scalable=True)
    from novel.paint.artwork.opening import open_art

    opened = open_art(content, kind, path, most_pixels=most_pixels)
    width, height = opened.size
    return ArtFacts(
        width=width,
        height=height,
        format=kind,
        mode=opened.image.mode,
        profile_broken=_is_broken(opened),
        cover=_cover(opened) if is_foreground(path) else None,
    )


def _cover(opened: Opened) -> Cover:
    from novel.paint.artwork.cover import cover_of

    return cover_of(opened)


def _is_broken(opened: Opened) -> bool:
    """There is an ICC profile, and it says nothing about colours of this mode."""
    mode = opened.image.mode
    if opened.profile is None or mode == "LAB":
        return False
    from novel.paint.artwork.profiles import is_profile

    return not is_profile(opened.profile, _SPACES.get(mode.partition(";")[0], "RGB"))
