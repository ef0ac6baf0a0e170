"""Colour through ICC profiles: to the inks of the press, to the light of a screen.

Relative colorimetric with black-point compensation both ways. Grey never comes here: it stays on
the black plate.
"""

from __future__ import annotations

import io
import threading
from functools import lru_cache
from typing import Literal, TypeAlias

from PIL import Image, ImageCms

from novel.paint.artwork.conversion import Conversion
from novel.paint.artwork.errors import no_press_profile
from novel.paint.artwork.request import ALL_INK

Space: TypeAlias = Literal["RGB", "CMYK", "GRAY"]
_SIGNATURES: dict[Space, str] = {"RGB": "RGB ", "CMYK": "CMYK", "GRAY": "GRAY"}
MOST_TABLES = 1  # of 64 MiB each
_SRGB, _LAB = b"", b"Lab"  # stand for the profiles that lcms makes itself
# The quick way of lcms gives white paper 1/255 of each ink when it starts from Lab.
_EXACT = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE


class Profiles:
    """Transforms between profiles, each built once (10 ms) for as long as this object lives.

    It may be shared by threads; sent to another process it arrives empty.
    """

    def __init__(self) -> None:
        self._built: dict[tuple[bytes, bytes], Conversion] = {}
        self._lock = threading.Lock()
        self._tables = threading.Semaphore(MOST_TABLES)

    def __reduce__(self) -> tuple[type[Profiles], tuple[()]]:
        return Profiles, ()

    def to_press(
        self, image: Image.Image, source: bytes | None, press: bytes, limit: float = ALL_INK
    ) -> Image.Image:
        """An RGB or Lab image in the inks of the press, eased to the ink limit.

        Raises:
            ArtError: The profile of the press is not one of CMYK.
        """
        goal = press_profile(press)
        if image.mode == "LAB":
            return self._conversion("LAB", _LAB, goal).apply(image, limit)
        found = source if source and is_profile(source, "RGB") else _SRGB
        return self._conversion(image.mode, found, goal).apply(image, limit)

    def expect(self, pixels: int, press: bytes, limit: float) -> None:
        """Be ready to bring so many pixels of sRGB to the inks of the press.

        Raises:
            ArtError: The profile of the press is not one of CMYK.
        """
        self._conversion("RGB", _SRGB, press_profile(press)).expect(pixels, limit)

    def to_screen(self, image: Image.Image, source: bytes | None, press: bytes) -> Image.Image:
        """An RGB, Lab or CMYK image in sRGB.

        Raises:
            ArtError: CMYK art has no profile of its own and that of the press is not one.
        """
        if image.mode == "CMYK":
            known = source if source and is_profile(source, "CMYK") else press_profile(press)
            return self._converted(image, known, _SRGB)
        if image.mode == "LAB":
            return self._converted(image, _LAB, _SRGB)
        if source is None or is_srgb(source) or not is_profile(source, "RGB"):
            return image
        return self._converted(image, source, _SRGB)

    def forget_tables(self) -> None:
        """Give their memory back; they are made again once that is worth it again."""
        with self._lock:
            for conversion in self._built.values():
                conversion.forget_table()

    def _converted(self, image: Image.Image, source: bytes, goal: bytes) -> Image.Image:
        return self._conversion(image.mode, source, goal).apply(image)

    def _conversion(self, mode: str, source: bytes, goal: bytes) -> Conversion:
        key = (source, goal)
        with self._lock:
            if key not in self._built:
                built = ImageCms.buildTransform(
                    _opened(source),
                    _opened(goal),
                    mode,
                    "RGB" if goal == _SRGB else "CMYK",
                    ImageCms.Intent.RELATIVE_COLORIMETRIC,
                    _EXACT if source == _LAB else ImageCms.Flags.BLACKPOINTCOMPENSATION,
                )
                self._built[key] = Conversion(built, self._tables)
            return self._built[key]


@lru_cache(maxsize=1)
def shared_profiles() -> Profiles:
    """The transforms of this process."""
    return Profiles()


def is_profile(content: bytes, space: Space) -> bool:
    """These bytes are an ICC profile that describes colours of that space."""
    try:
        found = _opened(content).profile
    except (OSError, ImageCms.PyCMSError):
        return False
    return found.xcolor_space == _SIGNATURES[space]


def is_srgb(content: bytes) -> bool:
    """The profile is one of the many that describe sRGB, by its own name."""
    try:
        return "srgb" in (_opened(content).profile.profile_description or "").lower()
    except (OSError, ImageCms.PyCMSError):
        return False


@lru_cache(maxsize=2)
def press_profile(content: bytes) -> bytes:
    """The book's profile, once it is sure to be one of CMYK.

    Raises:
        ArtError: It is not; then no artwork of the book can be prepared.
    """
    if not is_profile(content, "CMYK"):
        raise no_press_profile()
    return content


def _opened(content: bytes) -> ImageCms.ImageCmsProfile:
    if content == _SRGB:
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    if content == _LAB:
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return ImageCms.ImageCmsProfile(io.BytesIO(content))
