"""Small artworks of every kind, made on the spot."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest
from PIL import Image, ImageCms

from novel.geometry import Rect
from novel.paint.artwork import PictureRequest
from novel.paint.picture import Picture

PROFILE = Path(__file__).parents[3] / "profiles" / "FOGRA39L_coated.icc"


@pytest.fixture(scope="session")
def press() -> bytes:
    """The ICC profile of the press."""
    return PROFILE.read_bytes()


@pytest.fixture(scope="session")
def srgb() -> bytes:
    """An sRGB profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


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
    """A flattened PSD: planes of pixels, colour mode (1 grey, 3 RGB, 4 CMYK), layer count."""

    def make(
        planes: npt.NDArray[np.uint8],
        mode: int,
        *,
        layers: int = 0,
        depth: int = 8,
        flattened: bool = True,
    ) -> bytes:
        channels, height, width = planes.shape
        version = b"8BIM" + struct.pack(">HHI", 0x0421, 0, 6) + struct.pack(">I?x", 1, flattened)
        layer_info = struct.pack(">Ih", 4, layers) + b"\0\0"
        return (
            struct.pack(">4sH6xHIIHH", b"8BPS", 1, channels, height, width, depth, mode)
            + struct.pack(">I", 0)
            + struct.pack(">I", len(version))
            + version
            + (struct.pack(">I", len(layer_info)) + layer_info if layers else b"\0\0\0\0")
            + b"\0\0"
            + planes.tobytes()
        )

    return make
