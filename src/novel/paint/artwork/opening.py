"""Artworks opened with Pillow: header, limits, which way is up; pixels only when asked for."""

from __future__ import annotations

import contextlib
import io
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image

from novel.paint.artwork.errors import ArtError, damaged, odd_pixels, too_many_pixels
from novel.paint.artwork.flattened import Flattened
from novel.paint.artwork.kind import Kind
from novel.paint.artwork.photoshop import read_photoshop
from novel.records import dataclass

# The book's own limit is checked before any pixel is decoded; Pillow's would only warn.
Image.MAX_IMAGE_PIXELS = None

# What Pillow raises on bytes that are not what they claim to be.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RuntimeError,
    struct.error,
    zlib.error,
)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)
_ALLOWED = frozenset(
    ("1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "CMYK", "YCbCr", "LAB")
)
_SIXTEEN_BITS = frozenset(("I;16", "I;16L", "I;16B", "I;16N"))
_quiet = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An artwork whose header has been read. `turn` is its EXIF orientation, 1 when upright."""

    image: Image.Image
    kind: Kind
    turn: int
    name: str

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels once upright."""
        width, height = self.image.size
        return (height, width) if self.turn in _SIDEWAYS else (width, height)

    @property
    def profile(self) -> bytes | None:
        """The embedded ICC profile."""
        found = self.image.info.get("icc_profile")
        return found if isinstance(found, bytes) and found else None

    def upright(self) -> Image.Image:
        """The decoded pixels, the right way up.

        Raises:
            ArtError: The pixels are damaged or cut off.
        """
        try:
            with _silence() if self.kind == "TIFF" else contextlib.nullcontext():
                self.image.load()
        except BROKEN as problem:
            raise damaged(self.name, _reason(problem)) from problem
        turned = _TURNS.get(self.turn)
        return self.image if turned is None else self.image.transpose(turned)


def open_art(content: bytes, kind: Kind, name: str, *, most_pixels: int) -> Opened:
    """An artwork of a kind that holds pixels, not yet decoded; of several frames the first.

    Raises:
        ArtError: It is damaged, too large, or its pixels are of a kind that is not converted.
    """
    image, turn = _header(content, kind, name)
    width, height = image.size
    if width * height > most_pixels:
        raise too_many_pixels(name, width, height, most_pixels)
    if image.mode not in _ALLOWED | _SIXTEEN_BITS:
        raise _odd_mode(image.mode, name)
    return Opened(image=image, kind=kind, turn=turn, name=name)


def _header(content: bytes, kind: Kind, name: str) -> tuple[Image.Image, int]:
    """The image without its pixels, and its EXIF orientation."""
    if kind == "PSD":
        return Flattened(content, read_photoshop(content, name)), 1
    with _silence():
        try:
            image = Image.open(io.BytesIO(content), formats=(kind,))
            return image, _orientation(image, kind)
        except BROKEN as problem:
            raise damaged(name, _reason(problem)) from problem


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """No warnings of Pillow about odd metadata: they speak to programmers.

    The filters belong to the whole process, so only one thread may change them at a time.
    """
    with _quiet, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _orientation(image: Image.Image, kind: Kind) -> int:
    """The EXIF orientation, 1 to 8. Pillow itself turns TIFF upright."""
    if kind == "TIFF" or (kind == "PNG" and "exif" not in image.info):
        return 1  # asking a PNG without EXIF before its pixels would decode it all
    found = image.getexif().get(ExifTags.Base.Orientation, 1)
    return found if isinstance(found, int) and found in range(1, 9) else 1


def _reason(problem: BaseException) -> str:
    """Why, in words for an artist; Pillow's own are for programmers."""
    if isinstance(problem, OSError) and "truncated" in str(problem).lower():
        return "it is cut off before its end"
    return "its contents are not what its first bytes promise"


def _odd_mode(mode: str, name: str) -> ArtError:
    match mode:
        case "I" | "F":
            return odd_pixels(name, "32 bits a channel", "save it with 8 or 16 bits a channel")
        case _:
            return odd_pixels(name, f"colours of the kind {mode}", "save it as RGB, grey or CMYK")
