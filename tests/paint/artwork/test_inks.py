"""The ink limit is kept, what is under it is not touched, and nobody sees the difference."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from novel.paint.artwork import PictureRequest, prepare
from novel.paint.artwork.inks import KNEE, bent, eased, ink_of, limited
from novel.paint.artwork.passing import stripped
from novel.paint.picture import Picture

PROFILE = Path(__file__).parents[3] / "profiles/FOGRA39L_coated.icc"
BYTE = st.integers(0, 255)
LIMITS = [2.4, 2.6, 2.8, 3.0]


def inks(image: Image.Image) -> npt.NDArray[np.int64]:
    return np.asarray(image).astype(np.int64)


def one(c: int, m: int, y: int, k: int) -> Image.Image:
    return Image.new("CMYK", (2, 2), (c, m, y, k))


@given(BYTE, BYTE, BYTE, BYTE, st.sampled_from(LIMITS))
def test_no_pixel_is_over_the_limit(c: int, m: int, y: int, k: int, limit: float) -> None:
    assert inks(limited(one(c, m, y, k), limit)).sum(axis=2).max() <= limit * 255


@given(st.integers(1, 70), st.integers(1, 9), st.randoms(use_true_random=False))
def test_the_inks_of_a_pixel_are_added_up(high: int, wide: int, chance: Random) -> None:
    pixels = np.frombuffer(chance.randbytes(high * wide * 4), np.uint8).reshape(high, wide, 4)
    assert (ink_of(pixels) == pixels.sum(axis=2, dtype=np.uint16)).all()


@given(BYTE, BYTE, BYTE, BYTE)
def test_what_is_well_under_the_limit_stays(c: int, m: int, y: int, k: int) -> None:
    if c + m + y + k <= (3.0 - KNEE) * 255:
        assert limited(one(c, m, y, k), 3.0).tobytes() == one(c, m, y, k).tobytes()


@given(BYTE, BYTE, BYTE, st.integers(0, 254), st.sampled_from(LIMITS))
def test_more_black_never_gives_less_ink(c: int, m: int, y: int, k: int, limit: float) -> None:
    rows = np.array([[c, m, y, k], [c, m, y, k + 1]], np.float32) / np.float32(255)
    less, more = eased(rows, limit).sum(axis=1)
    assert more >= less - 1e-4


def test_a_gradient_has_no_step() -> None:
    share = np.linspace(0.5, 1, 2001, dtype=np.float32)[:, None]
    found = eased(share * np.array([[1, 0.95, 0.9, 0.9]], np.float32), 2.8)
    slope = np.diff(found, axis=0)
    assert np.abs(np.diff(slope, axis=0)).max() < 2e-5


def test_art_under_the_limit_is_the_very_same_image() -> None:
    image = one(100, 100, 100, 100)
    assert limited(image, 3.0) is image


@pytest.mark.parametrize("kinds", [1, 3_000, 300_000])
def test_among_many_colours_each_pixel_is_eased_as_if_alone(kinds: int) -> None:
    chance = np.random.default_rng(kinds)
    some = chance.integers(180, 256, (kinds, 4), np.uint8)
    pixels = some[chance.integers(0, kinds, (300, 400))]
    found = np.asarray(limited(Image.fromarray(pixels, "CMYK"), 2.8))
    for row, column in chance.integers(0, (300, 400), (50, 2)):
        alone = limited(one(*map(int, pixels[row, column])), 2.8)
        assert (found[row, column] == np.asarray(alone)[0, 0]).all()


@given(BYTE, BYTE, BYTE, BYTE, BYTE, st.sampled_from(LIMITS))
def test_a_colour_brought_to_its_inks_is_the_same_whatever_stands_beside_it(
    c: int, m: int, y: int, k: int, other: int, limit: float
) -> None:
    alone = bent(one(c, m, y, k), limit)
    beside = Image.new("CMYK", (3, 2), (255, 255, 255, other))
    beside.paste(one(c, m, y, k), (0, 0))
    assert bent(beside, limit).crop((0, 0, 2, 2)).tobytes() == alone.tobytes()
    assert inks(alone).sum(axis=2).max() <= limit * 255


def to_lab(image: Image.Image) -> npt.NDArray[np.float64]:
    lab = ImageCms.createProfile("LAB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    turned = ImageCms.profileToProfile(image, str(PROFILE), lab, intent, outputMode="LAB")
    assert turned is not None
    values = np.asarray(turned)
    lightness = values[..., 0] / 2.55
    axes = values[..., 1:].astype(np.int8).astype(np.float64)
    return np.dstack([lightness, axes])


def test_image() -> Image.Image:
    """Every hue from white to black, as painted night scenes have them, in the press's inks."""
    hue = np.tile(np.arange(256, dtype=np.uint8), (256, 1))
    full = np.full_like(hue, 200)
    light = np.repeat(np.linspace(0, 255, 256).astype(np.uint8)[:, None], 256, axis=1)
    bright = Image.merge("HSV", [Image.fromarray(c) for c in (hue, full, light)]).convert("RGB")
    turned = ImageCms.profileToProfile(
        bright,
        ImageCms.createProfile("sRGB"),
        io.BytesIO(PROFILE.read_bytes()),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="CMYK",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert turned is not None
    return turned


test_image.__test__ = False  # type: ignore[attr-defined]


@pytest.mark.parametrize(("limit", "mean", "most"), [(3.0, 0.1, 3), (2.8, 0.3, 5), (2.6, 0.7, 8)])
def test_the_difference_is_hardly_seen(limit: float, mean: float, most: float) -> None:
    before = test_image()
    after = limited(before, limit)
    difference = np.sqrt(np.square(to_lab(before) - to_lab(after)).sum(axis=2))
    assert difference.mean() < mean
    assert difference.max() < most


def heavy_jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("CMYK", (64, 64), (240, 220, 210, 230)).save(out, "JPEG", quality=95)
    return out.getvalue()


def request(limit: float) -> PictureRequest:
    return PictureRequest(
        width=20,
        height=20,
        purpose="print",
        resolution=300,
        profile=PROFILE.read_bytes(),
        ink_limit=limit,
    )


def most_ink(picture: Picture) -> float:
    with Image.open(io.BytesIO(picture.stream)) as image:
        return float(inks(image).sum(axis=2).max() / 255)


def test_a_finished_jpeg_over_the_limit_is_not_passed_on_as_it_is() -> None:
    assert prepare(heavy_jpeg(), request(4.0)).stream == stripped(heavy_jpeg(), "art")
    made = prepare(heavy_jpeg(), request(3.0))
    assert made.stream != stripped(heavy_jpeg(), "art")
    if made.filter == "DCTDecode":
        assert most_ink(made) <= 3.02
