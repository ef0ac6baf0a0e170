"""JPEGs that need no change go into the PDF as they are: no second loss.

Only what the picture needs is kept; an artwork's metadata (where a photograph was taken, previews)
does not reach readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from novel.paint.artwork.errors import ArtError, damaged
from novel.paint.artwork.opening import Opened
from novel.paint.artwork.pixels import is_small_enough
from novel.paint.artwork.profiles import is_profile, is_srgb
from novel.paint.artwork.request import WHOLE, PictureRequest
from novel.paint.picture import ColourSpace, Picture

_SPACES: dict[str, ColourSpace] = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
# ITU-T T.81, B.1.1.3: in coded data FF is followed by 00 or by a restart marker.
_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)
_SCAN, _END, _ADOBE, _JFIF = 0xDA, 0xD9, 0xEE, 0xE0
_METADATA = frozenset((*range(0xE0, 0xF0), 0xFE)) - {_ADOBE, _JFIF}
# Frames that PDF's DCTDecode does not know: lossless, hierarchical, arithmetic (T.81, table B.1).
_ODD_FRAMES = frozenset((0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))


def pass_through(opened: Opened, content: bytes, request: PictureRequest) -> Picture | None:
    """The JPEG itself where neither its pixels nor its colours have to change, else None.

    Raises:
        ArtError: It is cut off.
    """
    image = opened.image
    if opened.kind != "JPEG" or not _fits(opened, request) or not _has_colours(opened, request):
        return None
    segments = list(_segments(content, opened.name))
    if _ODD_FRAMES.intersection(marker for marker, _ in segments):
        return None
    return Picture(
        width=image.width,
        height=image.height,
        colour_space=_SPACES[image.mode],
        filter="DCTDecode",
        stream=_joined(segments),
        inverted=image.mode == "CMYK" and "adobe" in image.info,
    )


def stripped(content: bytes, name: str) -> bytes:
    """A JPEG without metadata, up to its end marker.

    Raises:
        ArtError: It is cut off.
    """
    return _joined(list(_segments(content, name)))


def _joined(segments: list[tuple[int, bytes]]) -> bytes:
    """The segments as a file, without those that only describe the picture."""
    return b"\xff\xd8" + b"".join(
        b"\xff" + bytes((marker,)) + body
        for marker, body in segments
        if marker not in _METADATA and not (marker == _JFIF and not body.startswith(b"JFIF", 2))
    )


def _segments(content: bytes, name: str) -> Iterator[tuple[int, bytes]]:
    """A JPEG piece by piece: each marker with what follows it, coded data too."""
    place = 2
    while True:
        found = _MARKER.match(content, place)
        if found is None:
            raise _cut_off(name)
        marker, start = found[1][0], found.end()
        if marker == _END:
            yield _END, b""
            return
        place = start + int.from_bytes(content[start : start + 2])
        if marker == _SCAN:
            place = _scan_end(content, place, name)
        yield marker, content[start:place]


def _scan_end(content: bytes, start: int, name: str) -> int:
    """Where the coded data of a scan end: at the next marker that is no restart."""
    found = _MARKER.search(content, start)
    if found is None:
        raise _cut_off(name)
    return found.start()


def _cut_off(name: str) -> ArtError:
    return damaged(name, "it is cut off before its end")


def _fits(opened: Opened, request: PictureRequest) -> bool:
    """Upright, whole, and not too large for its place."""
    return (
        opened.turn == 1
        and is_whole(opened.size, request)
        and is_small_enough(*opened.size, request)
    )


def is_whole(size: tuple[int, int], request: PictureRequest) -> bool:
    """The crop leaves out less than half a pixel on every side."""
    crop = request.crop
    across = max(crop.left - WHOLE.left, WHOLE.right - crop.right) * size[0]
    down = max(crop.top - WHOLE.top, WHOLE.bottom - crop.bottom) * size[1]
    return across < 0.5 and down < 0.5


def _has_colours(opened: Opened, request: PictureRequest) -> bool:
    """The colours are already those of the edition."""
    match opened.image.mode:
        case "L":
            return True
        case "CMYK":
            return request.purpose == "print"
        case "RGB" if request.purpose == "web" and not _is_bare_rgb(opened):
            profile = opened.profile
            return profile is None or is_srgb(profile) or not is_profile(profile, "RGB")
        case _:
            return False


def _is_bare_rgb(opened: Opened) -> bool:
    """Nothing but the components' names says that the colours are RGB: readers differ on that."""
    layers = getattr(opened.image, "layer", ())
    return bytes(layer[0] for layer in layers) == b"RGB" and "adobe" not in opened.image.info
