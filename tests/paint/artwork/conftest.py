"""Small artworks of every kind, made on the spot."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest
from PIL import Image, ImageCms

from novel.geometry import Rect
from novel.paint.artwork import PictureRequest
from novel.paint.picture import Picture

Planes: TypeAlias = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
PROFILE = Path(__file__).parents[3] / "profiles" / "FOGRA39L_coated.icc"


@pytest.fixture(scope="session")
def press() -> bytes:
    """The ICC profile of the press."""
    return PROFILE.read_bytes()


@pytest.fixture(scope="session")
def srgb() -> bytes:
    """An sRGB profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.fixture(scope="module")
def swapped(srgb: bytes) -> bytes:
    """An sRGB profile whose red and green are changed for one another, and its name with them."""
    red, green = srgb.index(b"rXYZ"), srgb.index(b"gXYZ")
    content = bytearray(srgb)
    content[red : red + 4], content[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(content).replace("sRGB".encode("utf-16-be"), "mine".encode("utf-16-be"))


@pytest.fixture(scope="session")
def request_for(press: bytes) -> Callable[..., PictureRequest]:
    """A request for a crop one inch wide (72 pt) unless told."""

    def make(
        purpose: Literal["print", "web"] = "print",
        *,
        crop: Rect = Rect(0, 0, 1, 1),  # noqa: B008 - frozen
        width: float = 72,
        height: float = 72,
        resolution: float = 300,
        most_pixels: int = 1_000_000,
        profile: bytes = press,
    ) -> PictureRequest:
        return PictureRequest(
            crop=crop,
            width=width,
            height=height,
            purpose=purpose,
            resolution=resolution,
            profile=profile,
            most_pixels=most_pixels,
            name="01/p01-a.png",
        )

    return make


@pytest.fixture(scope="session")
def noise() -> Callable[..., Image.Image]:
    """An image of noise, the same every time."""

    def make(mode: str = "RGB", size: tuple[int, int] = (64, 64)) -> Image.Image:
        values = np.random.default_rng(7).integers(0, 256, (size[1], size[0]), np.uint8)
        return Image.fromarray(values).convert("RGB").convert(mode)

    return make


@pytest.fixture(scope="session")
def saved() -> Callable[..., bytes]:
    """An image in a format of Pillow's."""

    def save(
        image: Image.Image,
        format: str,
        *,
        profile: bytes | None = None,
        turn: int | None = None,
        quality: int = 90,
    ) -> bytes:
        file = io.BytesIO()
        exif = Image.Exif()
        if turn is not None:
            exif[0x0112] = turn
        lossless = format == "WEBP"
        image.save(
            file,
            format,
            icc_profile=profile,
            exif=exif if turn is not None else b"",
            quality=quality,
            lossless=lossless,
        )
        return file.getvalue()

    return save


@pytest.fixture(scope="session")
def seen() -> Callable[[Picture], npt.NDArray[np.uint8]]:
    """The pixels of a picture as a PDF reader sees them: rows, columns, channels."""

    def look(picture: Picture) -> npt.NDArray[np.uint8]:
        if picture.filter == "FlateDecode":
            return _unfiltered(picture)
        image = Image.open(io.BytesIO(picture.stream))
        pixels = np.asarray(image).reshape(picture.height, picture.width, -1)
        # Pillow turns every CMYK JPEG round; a PDF reader only where Decode says so.
        return 255 - pixels if image.mode == "CMYK" and not picture.inverted else pixels

    return look


def _unfiltered(picture: Picture) -> npt.NDArray[np.uint8]:
    """Decoded by qpdf, so that stream, predictor and measures are checked by a stranger."""
    channels = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}[picture.colour_space]
    pdf = pikepdf.new()
    stream = pikepdf.Stream(pdf, b"")
    stream.write(
        picture.stream,
        filter=pikepdf.Name("/FlateDecode"),
        decode_parms=pikepdf.Dictionary(
            Predictor=picture.predictor,
            Colors=channels,
            BitsPerComponent=picture.bits,
            Columns=picture.width,
        ),
    )
    rows = np.frombuffer(stream.read_bytes(), np.uint8).reshape(picture.height, -1)
    if picture.bits == 1:
        rows = np.unpackbits(rows, axis=1)[:, : picture.width] * np.uint8(255)
    return rows.reshape(picture.height, picture.width, channels)


@pytest.fixture(scope="session")
def sixteen_bit_png() -> Callable[..., bytes]:
    """A PNG of 16 bits a channel: the rows of values, colour type 0 (grey) or 2 (RGB)."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    def make(values: npt.NDArray[np.uint16], colour_type: int) -> bytes:
        height, width = values.shape[:2]
        rows = values.astype(">u2").reshape(height, -1)
        body = b"".join(b"\0" + row.tobytes() for row in rows)
        header = struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 0)
        return (
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(body))
            + chunk(b"IEND", b"")
        )

    return make


@pytest.fixture(scope="session")
def photoshop() -> Callable[..., bytes]:
    """See `photoshop_document`."""
    return photoshop_document


def photoshop_document(
    planes: Planes,
    mode: int,
    *,
    layers: int = 0,
    depth: int | None = None,
    flattened: bool = True,
    packed: bool = False,
    large: bool = False,
    profile: bytes = b"",
    palette: bytes = b"",
    block: bytes = b"",
) -> bytes:
    """A document with that flattened picture: planes, rows, columns (packed bytes for 1 bit).

    `mode` is 0 bitmap, 1 grey, 2 indexed, 3 RGB, 4 CMYK, 9 Lab; `block` the key of one block
    behind the layers, which tells of -1 layers.
    """
    channels, height, across = planes.shape
    depth = depth if depth is not None else 8 * planes.dtype.itemsize
    width = across * 8 if depth == 1 else across
    version = struct.pack(">I?x", 1, flattened)
    resources = _resource(1057, version) + (_resource(1039, profile) if profile else b"")
    return (
        struct.pack(">4sH6xHIIHH", b"8BPS", 1 + large, channels, height, width, depth, mode)
        + struct.pack(">I", len(palette))
        + palette
        + struct.pack(">I", len(resources))
        + resources
        + _layers(layers, block, "Q" if large else "I")
        + struct.pack(">H", packed)
        + (_packed(planes, "I" if large else "H") if packed else _raw(planes))
    )


def _resource(number: int, body: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(body)) + body + b"\0" * (len(body) % 2)


def _layers(count: int, block: bytes, width: str) -> bytes:
    """The section of the layers: their number alone, and one block behind."""
    info = struct.pack(">h", count) + b"\0\0" if count else b""
    body = struct.pack(f">{width}", len(info)) + info + struct.pack(">I", 0)
    if block:
        body += b"8BIM" + block + struct.pack(f">{width}h2x", 4, -1)
    return struct.pack(f">{width}", len(body) if count or block else 0) + (
        body if count or block else b""
    )


def _raw(planes: Planes) -> bytes:
    return planes.astype(planes.dtype.newbyteorder(">")).tobytes()


def _packed(planes: Planes, width: str) -> bytes:
    """PackBits, in literal runs of at most 128 bytes and one repeated byte at the end of a row."""
    rows = [_packed_row(_raw(row)) for plane in planes for row in plane[:, None]]
    return b"".join(struct.pack(f">{width}", len(row)) for row in rows) + b"".join(rows)


def _packed_row(row: bytes) -> bytes:
    body = row[:-2]
    runs = (body[start : start + 128] for start in range(0, len(body), 128))
    literal = b"".join(bytes((len(run) - 1,)) + run for run in runs)
    if row[-2:-1] == row[-1:]:
        return literal + b"\xff" + row[-1:]
    return literal + b"\1" + row[-2:]
