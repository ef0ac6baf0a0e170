"""SVG artwork: drawn at the resolution its place needs, from nothing but its own text."""

from __future__ import annotations

import base64
import io
import math
import re
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING
from xml.parsers import expat

from novel.paint.artwork.errors import ArtError, damaged, no_image, odd_pixels
from novel.paint.artwork.request import PictureRequest
from novel.records import dataclass

if TYPE_CHECKING:
    from novel.paint.artwork.pixels import Raster

DPI = 96.0  # CSS Values 3, 5.2: an inch has 96 px
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "in": DPI,
    "cm": DPI / 2.54,
    "mm": DPI / 25.4,
    "pt": DPI / 72,
    "pc": DPI / 6,
}
_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([a-z%]*)\s*")
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#|data:|['\"])|@import", re.IGNORECASE)
_WORDS = frozenset({"text", "flowRoot"})


@dataclass(slots=True)
class _Scan:
    """What is gathered while the markup is read."""

    root: Mapping[str, str] | None = None
    outside: str = ""
    words: str = ""
    inside: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG that may be drawn: its bytes and its nominal size in px."""

    content: bytes
    width: float
    height: float

    @property
    def size(self) -> tuple[int, int]:
        """The nominal size in whole numbers; a thousandfold where px alone would bend it."""
        factor = 1 if self.width.is_integer() and self.height.is_integer() else 1000
        return max(1, round(self.width * factor)), max(1, round(self.height * factor))


def read_svg(content: bytes, name: str) -> Drawing:
    """The drawing, once it is sure to stand alone.

    Raises:
        ArtError: The markup is broken, has no size, points at other files, or holds text.
    """
    scan = _scanned(content, name)
    if scan.root is None:
        raise no_image(name)
    if scan.outside:
        raise ArtError(
            "A416",
            f"'{name}' takes something from elsewhere: '{scan.outside}'",
            help="embed linked pictures in the drawing program, and save the SVG again",
        )
    if scan.words.strip():
        raise ArtError(
            "A417",
            f"'{name}' holds text that has no letters of its own: '{scan.words.strip()[:40]}'",
            help="turn the text into paths or outlines in the drawing program, and save it again",
        )
    width, height = _size(scan.root, name)
    return Drawing(content, width, height)


def draw_svg(drawing: Drawing, request: PictureRequest) -> Raster:
    """The asked part of the drawing, on white, at the resolution of its place.

    Raises:
        ArtError: The drawing cannot be drawn.
    """
    import resvg_py
    from PIL import Image

    from novel.paint.artwork.pixels import Raster, most_size, on_white

    width, height = _bounded(most_size(request, line_art=request.is_line), request.most_pixels)
    try:
        png = resvg_py.svg_to_bytes(
            svg_string=_window(drawing, request, width, height), skip_system_fonts=True, dpi=DPI
        )
    except ValueError as problem:
        raise damaged(request.name, "its markup cannot be drawn") from problem
    image = Image.open(io.BytesIO(bytes(png)), formats=("PNG",))
    return Raster(on_white(image.convert("RGBA")))


def _window(drawing: Drawing, request: PictureRequest, width: int, height: int) -> str:
    """An SVG that shows the asked part of the drawing and nothing else, exactly that large.

    The drawing goes in as an embedded picture: its own markup, entities and all, stays untouched,
    and resvg lets nothing embedded load anything.
    """
    crop = request.crop
    view = (
        f"{crop.left * drawing.width:.9g} {crop.top * drawing.height:.9g} "
        f"{crop.width * drawing.width:.9g} {crop.height * drawing.height:.9g}"
    )
    inside = base64.b64encode(drawing.content).decode("ascii")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="{view}" preserveAspectRatio="none">'
        f'<image width="{drawing.width!r}" height="{drawing.height!r}" '
        f'preserveAspectRatio="none" xlink:href="data:image/svg+xml;base64,{inside}"/></svg>'
    )


def _bounded(size: tuple[int, int], most_pixels: int) -> tuple[int, int]:
    """The size, scaled down where it would hold more pixels than the book allows."""
    factor = min(1.0, math.sqrt(most_pixels / (size[0] * size[1])))
    return max(1, int(size[0] * factor)), max(1, int(size[1] * factor))


def _scanned(content: bytes, name: str) -> _Scan:
    """The markup read once; nothing outside the file is opened."""
    scan = _Scan()
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: _start(scan, tag, attributes)
    parser.EndElementHandler = lambda _: _end(scan)
    parser.CharacterDataHandler = lambda text: _characters(scan, text)
    parser.EntityDeclHandler = lambda *declared: _entity(scan, declared[4])
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own order
    except (expat.ExpatError, ValueError) as problem:
        raise damaged(name, "its markup is broken") from problem
    return scan


def _start(scan: _Scan, tag: str, attributes: dict[str, str]) -> None:
    local = tag.rpartition(":")[2]
    if local == "svg" and not scan.inside:
        scan.root = attributes
    scan.inside.append(local)
    for key, value in attributes.items():
        is_link = key.rpartition(":")[2] == "href" and local != "a"
        if is_link and not value.strip().startswith(("#", "data:")):
            scan.outside = scan.outside or value.strip()[:60]
        _style(scan, value)


def _end(scan: _Scan) -> None:
    scan.inside.pop()


def _characters(scan: _Scan, text: str) -> None:
    if _WORDS.intersection(scan.inside):
        scan.words += text
    elif scan.inside[-1:] == ["style"]:
        _style(scan, text)


def _entity(scan: _Scan, system_id: str | None) -> None:
    if system_id is not None:
        scan.outside = scan.outside or system_id[:60]


def _style(scan: _Scan, text: str) -> None:
    if found := _OUTSIDE.search(text):
        scan.outside = scan.outside or text[found.start() : found.start() + 60]


def _size(root: Mapping[str, str], name: str) -> tuple[float, float]:
    """Width and height in px, from the attributes or else from the view box."""
    view = [float(part) for part in re.findall(r"[-+.\deE]+", root.get("viewBox", ""))]
    box = (view[2], view[3]) if len(view) == 4 else (0.0, 0.0)
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width and not height and box[0]:
        height = width * box[1] / box[0]
    if height and not width and box[1]:
        width = height * box[0] / box[1]
    width, height = width or box[0], height or box[1]
    if width <= 0 or height <= 0 or not math.isfinite(width * height):
        raise odd_pixels(
            name, "no size", "give the svg element a width and a height, or a viewBox, and save it"
        )
    return width, height


def _length(text: str) -> float:
    """A length in px; 0 where there is none or it depends on something else."""
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _UNITS.get(found[2], 0.0) if found else 0.0
