"""Artwork made ready for a PDF: looked at, cropped, scaled, brought to its inks, encoded.

Bytes go in and bytes come out: no file is opened here, and the same bytes with the same request
always give the same picture. The image libraries (0.2 s) load with the first artwork, not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from novel.layout.facts import ArtFacts
from novel.paint.artwork.errors import ArtError
from novel.paint.artwork.request import PictureRequest
from novel.paint.picture import Picture

if TYPE_CHECKING:
    from novel.paint.artwork.profiles import Profiles

__all__ = [
    "BEGIN",
    "ArtError",
    "PictureRequest",
    "expect_all",
    "make_no_more",
    "prepare",
    "prepare_all",
    "probe",
    "probe_begin",
]

BEGIN = 4096  # bytes in which a plain artwork has said what it is


def probe(content: bytes, path: str, *, most_pixels: int = 200_000_000) -> ArtFacts:
    """Size, kind and mode of an artwork; pixels are decoded of a foreground alone.

    Raises:
        ArtError: It cannot be used: empty, damaged, too large, of a kind that is not taken.
    """
    from novel.paint.artwork.looking import look_at

    return look_at(content, path, most_pixels)


def probe_begin(begin: bytes, *, most_pixels: int = 200_000_000) -> ArtFacts | None:
    """What the first `BEGIN` bytes of a plain artwork tell; None where the whole must be seen."""
    from novel.paint.artwork.plainly import plain_jpeg, plain_png

    found = plain_png(begin) or plain_jpeg(begin)
    return found if found is not None and found.width * found.height <= most_pixels else None


def prepare(content: bytes, request: PictureRequest, profiles: Profiles | None = None) -> Picture:
    """The picture asked for; `profiles` keeps colour transforms from one artwork to the next.

    Raises:
        ArtError: The artwork cannot be used.
    """
    from novel.paint.artwork.preparing import make_ready
    from novel.paint.artwork.profiles import shared_profiles

    return make_ready(content, request, profiles or shared_profiles())


def prepare_all(
    content: bytes, requests: Sequence[PictureRequest]
) -> tuple[Picture | ArtError, ...]:
    """The pictures asked for of one artwork, which is decoded once; or why there are none.

    All that goes in and comes out can be sent to another process or machine.
    """
    from novel.paint.artwork.preparing import make_all_ready
    from novel.paint.artwork.profiles import shared_profiles

    return make_all_ready(content, requests, shared_profiles())


def expect_all(pixels: int, press: bytes, limit: float) -> None:
    """Be ready for so many pixels of sRGB for the press, under an ink limit, in this process.

    Raises:
        ArtError: The profile of the press is not one of CMYK.
    """
    from novel.paint.artwork.profiles import shared_profiles

    shared_profiles().expect(pixels, press, limit)


def make_no_more() -> None:
    """Give back the memory that made preparing much artwork quicker; more can still be prepared."""
    import sys

    if "novel.paint.artwork.profiles" in sys.modules:  # else nothing was prepared in this process
        from novel.paint.artwork.memory import give_back
        from novel.paint.artwork.profiles import shared_profiles

        shared_profiles().forget_tables()
        give_back()
