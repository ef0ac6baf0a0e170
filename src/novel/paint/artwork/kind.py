"""What kind of file an artwork is, told from its first bytes and never from its name."""

from __future__ import annotations

from typing import Literal, TypeAlias

from novel.paint.artwork.errors import ArtError, empty, no_image, refused_kind

Kind: TypeAlias = Literal["PNG", "JPEG", "TIFF", "WEBP", "PSD", "SVG"]

_SIGNS: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"8BPS\0\1", "PSD"),
    (b"8BPS\0\2", "PSD"),  # a large one (PSB)
)
_AS_PNG = "save it as PNG"
_EXPORT = "export the picture from the drawing program as PNG, TIFF or PSD"
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"GIF8", "a GIF", _AS_PNG),
    (b"BM", "a BMP", _AS_PNG),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000", _AS_PNG),
    (b"\0\0\0\x0cJXL ", "a JPEG XL", _AS_PNG),
    (b"\xff\x0a", "a JPEG XL", _AS_PNG),
    (b"%PDF", "a PDF or an Illustrator file", "export it as SVG or PNG"),
    (b"%!PS", "an EPS", "export it as SVG or PNG"),
    (b"gimp xcf", "a GIMP file", _EXPORT),
    (b"CSFCHUNK", "a Clip Studio file", _EXPORT),
    (b"PK\3\4", "a packed project (Krita, Procreate, OpenRaster) or a ZIP", _EXPORT),
    (b"\x1f\x8b", "a packed file (SVGZ)", "save it as plain SVG"),
    (
        b"version https://git-lfs",
        "only a pointer to the artwork",
        "fetch the artwork itself: git lfs pull",
    ),
)
_BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"avi", "an AVIF"),
    (b"hei", "a HEIC photograph"),
    (b"hev", "a HEIC photograph"),
    (b"mif", "a HEIC photograph"),
    (b"msf", "a HEIC photograph"),
)


def kind_of(content: bytes, name: str) -> Kind:
    """The kind of an artwork.

    Raises:
        ArtError: The file is empty, of a kind that is not taken, or no image at all.
    """
    if not content:
        raise empty(name)
    for sign, kind in _SIGNS:
        if content.startswith(sign):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    if _looks_like_svg(content):
        return "SVG"
    raise _refusal(content, name)


def _looks_like_svg(content: bytes) -> bool:
    """Markup with an svg element near its start; UTF-16 too, as some programs save it."""
    start = content[:4096].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    start = start.lstrip().lower()
    return start.startswith(b"<") and b"<svg" in start


def _refusal(content: bytes, name: str) -> ArtError:
    for sign, kind, help in _REFUSED:
        if content.startswith(sign):
            return refused_kind(name, kind, help)
    if content[4:8] == b"ftyp":
        for brand, kind in _BRANDS:
            if content[8:12].startswith(brand):
                return refused_kind(name, kind, _AS_PNG)
    return no_image(name)
