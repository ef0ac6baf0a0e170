"""Lossless for flat art, JPEG for painted art; the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from novel.paint.artwork import PictureRequest, jpeg, prepare
from novel.paint.artwork.encode import encode
from novel.paint.artwork.jpeg import jpeg_of
from novel.paint.picture import Picture

Saved = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]


def flat(mode: str, size: tuple[int, int] = (300, 400)) -> Image.Image:
    image = Image.new("RGB", size, (23, 29, 56))
    ImageDraw.Draw(image).ellipse((40, 50, 220, 350), fill=(222, 160, 40))
    return image.convert(mode)


def painted(mode: str, size: tuple[int, int] = (300, 400)) -> Image.Image:
    noise = np.random.default_rng(1).normal(0, 6, (size[1], size[0], 3))
    ramp = np.linspace(30, 200, size[0])[np.newaxis, :, np.newaxis]
    return Image.fromarray(np.clip(ramp + noise, 0, 255).astype(np.uint8)).convert(mode)


@pytest.mark.parametrize("purpose", ["print", "web"])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_flat_art_is_kept_without_loss(seen: Seen, purpose: str, mode: str) -> None:
    image = flat(mode)
    picture = encode(image, "print" if purpose == "print" else "web", quality=85)
    assert picture.filter == "FlateDecode"
    assert (seen(picture) == np.asarray(image).reshape(400, 300, -1)).all()


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_painted_art_becomes_jpeg(seen: Seen, mode: str) -> None:
    image = painted(mode)
    picture = encode(image, "print", quality=10)
    assert picture.filter == "DCTDecode"
    difference = seen(picture).astype(int) - np.asarray(image).reshape(400, 300, -1)
    assert abs(difference).mean() < 4


def test_cmyk_jpegs_say_that_they_are_inverted() -> None:
    assert encode(painted("CMYK"), "print", quality=85).inverted
    assert not encode(painted("RGB"), "web", quality=85).inverted
    assert not encode(flat("CMYK"), "print", quality=85).inverted


def test_colour_is_never_subsampled() -> None:
    picture = encode(painted("RGB"), "web", quality=60)
    layers = Image.open(io.BytesIO(picture.stream)).layer  # type: ignore[attr-defined]
    assert {(across, down) for _, across, down, _ in layers} == {(1, 1)}


def test_quality_is_the_webs_and_not_the_prints() -> None:
    image = painted("RGB")
    small, large = (len(encode(image, "web", quality=q).stream) for q in (40, 90))
    assert small < large
    assert encode(image, "print", quality=40) == encode(image, "print", quality=90)


def test_line_art_has_one_bit_a_pixel(seen: Seen) -> None:
    image = flat("L", (301, 400)).point(lambda value: 255 * (value > 100)).convert("1")
    picture = encode(image, "print", quality=85)
    assert (picture.bits, picture.colour_space) == (1, "DeviceGray")
    assert (seen(picture)[:, :, 0] == np.asarray(image.convert("L"))).all()


@given(
    st.integers(1, 40), st.integers(1, 40), st.sampled_from(("L", "RGB", "CMYK", "1")), st.data()
)
def test_lossless_pictures_hold_every_pixel(
    seen: Seen, width: int, height: int, mode: str, data: st.DataObject
) -> None:
    depth = {"L": 1, "RGB": 3, "CMYK": 4, "1": 1}[mode]
    colours = data.draw(st.lists(st.binary(min_size=depth, max_size=depth), min_size=1, max_size=3))
    tile = b"".join(colours) * (width * height)
    image = Image.frombytes("L" if mode == "1" else mode, (width, height), tile)
    image = image.convert("1", dither=Image.Dither.NONE) if mode == "1" else image
    picture = encode(image, "print", quality=85)
    shown = np.asarray(image.convert("L") if mode == "1" else image)
    if picture.filter == "FlateDecode":
        assert (seen(picture) == shown.reshape(height, width, -1)).all()
    assert (picture.width, picture.height) == (width, height)


@pytest.mark.parametrize("purpose", ["print", "web"])
def test_the_same_artwork_gives_the_same_bytes(
    saved: Saved, request_for: Asked, purpose: str
) -> None:
    for image in (flat("RGB"), painted("RGB")):
        content = saved(image, "PNG")
        assert prepare(content, request_for(purpose)) == prepare(content, request_for(purpose))


class Cut(io.BytesIO):
    """A file that keeps no more than so many bytes and says nothing, as a full disk does."""

    def read(self, _size: int | None = -1, /) -> bytes:
        return super().read()[:1000]


def test_a_jpeg_is_whole_where_the_systems_file_takes_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    image = painted("RGB")
    whole = jpeg_of(image, 90, 0)
    monkeypatch.setattr(jpeg, "_systems_file", Cut)
    assert jpeg_of(image, 90, 0) == whole
