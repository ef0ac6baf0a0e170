"""A PNG unpacked beforehand shows the same picture, and a broken one is broken in the same way."""

from __future__ import annotations

import io
import zlib

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from novel.paint.artwork import unpacking
from novel.paint.artwork.unpacking import unpacked


def saved(image: Image.Image, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", **how)
    return file.getvalue()


def shown(content: bytes) -> tuple[str, tuple[int, int], bytes, dict[str, object]]:
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        about = {str(key): value for key, value in image.info.items()}
        return image.mode, image.size, image.tobytes(), about


def noise(mode: str, size: tuple[int, int]) -> Image.Image:
    many = size[0] * size[1] * 4
    pixels = np.random.default_rng(many).integers(0, 256, many, np.uint8).tobytes()
    return (
        Image.frombytes("RGBA", size, pixels).convert("RGB" if mode == "P" else mode).convert(mode)
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (13, 7), (300, 290)])
def test_the_picture_is_the_same(mode: str, size: tuple[int, int]) -> None:
    image = Image.new(mode, size, 40000) if mode == "I;16" else noise(mode, size)
    about = PngImagePlugin.PngInfo()
    about.add_text("Title", "a panel")
    content = saved(image, pnginfo=about, dpi=(300, 300))
    changed = unpacked(content)
    assert changed != content
    assert shown(changed) == shown(content)


def test_pixels_in_many_pieces_are_joined() -> None:
    content = saved(noise("RGB", (400, 400)))  # Pillow writes 64 KB at a time
    assert content.count(b"IDAT") > 2
    assert shown(unpacked(content)) == shown(content)


def odd() -> dict[str, bytes]:
    whole = saved(noise("RGB", (40, 30)))
    start = whole.index(b"IDAT")
    length = int.from_bytes(whole[start - 4 : start])
    broken = bytearray(whole)
    broken[start + 40] ^= 0x55
    short = zlib.compress(b"\0" * 100)
    chunk = len(short).to_bytes(4) + b"IDAT" + short + zlib.crc32(b"IDAT" + short).to_bytes(4)
    return {
        "nothing": b"",
        "no PNG": b"GIF89a" * 20,
        "cut off": whole[:-30],
        "cut off in a chunk's head": whole[:-14],
        "damaged": bytes(broken),
        "too few rows": whole[: start - 4] + chunk + whole[start + length + 8 :],
        "no pixels": whole[: start - 4] + whole[start + length + 8 :],
        "text after the pixels": whole[:-12] + b"\0\0\0\0tEXt" + bytes(4) + whole[-12:],
    }


@pytest.mark.parametrize("kind", odd())
def test_what_is_odd_stays_as_it_is(kind: str) -> None:
    assert unpacked(odd()[kind]) == odd()[kind]


def test_woven_rows_stay_as_they_are() -> None:
    content = bytearray(saved(noise("L", (9, 9))))
    content[28] = 1  # the last byte of IHDR: interlaced
    assert unpacked(bytes(content)) == bytes(content)


def test_a_large_picture_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    content = saved(noise("RGB", (20, 20)))
    monkeypatch.setattr(unpacking, "MOST", 20 * 61)
    assert unpacked(content) != content
    monkeypatch.setattr(unpacking, "MOST", 20 * 61 - 1)
    assert unpacked(content) == content
