"""Pictures for the press come with a coarse copy, fine enough to add up their inks on the page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from novel.geometry import INCH
from novel.paint.artwork import PictureRequest, prepare
from novel.paint.artwork.sampling import sample_of
from novel.paint.picture import SPOT, Picture, Sample
from novel.sheet import Layer

Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@given(st.integers(1, 400), st.integers(1, 400), st.floats(1, 200), st.floats(1, 200))
def test_a_pixel_covers_at_most_a_spot_or_is_the_pictures_own(
    request_for: Asked, width: int, height: int, wide: float, high: float
) -> None:
    asked = request_for(width=wide, height=high)
    found = sample_of(Image.new("CMYK", (width, height)), asked)
    assert found is not None
    for pixels, whole, length in ((found.width, width, wide), (found.height, height, high)):
        assert pixels == whole or length / pixels <= SPOT + 1e-9


def test_every_pixel_is_the_mean_of_those_below_it(request_for: Asked, seen: Seen) -> None:
    chance = np.random.default_rng(3)
    art = Image.fromarray(chance.integers(60, 200, (300, 300, 3), np.uint8))
    made = prepare(png(art), request_for(width=INCH, height=INCH))
    assert made.sample is not None
    pixels = seen(made).astype(np.float64).reshape(60, 5, 60, 5, 4).mean(axis=(1, 3))
    sampled = np.frombuffer(made.sample.pixels, np.uint8).reshape(60, 60, 4)
    if made.inverted:
        pixels = 255 - pixels
    assert np.abs(sampled - pixels).max() < 3


@given(st.integers(1, 90), st.integers(1, 900), st.floats(1, 90), st.integers(0, 9))
def test_a_stencil_is_sampled_as_the_same_in_grey_is(
    request_for: Asked, width: int, height: int, high: float, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    bits = Image.fromarray(chance.integers(0, 2, (height, width)).astype(bool))
    asked = request_for(width=20.0, height=high)
    assert bits.mode == "1"
    assert sample_of(bits, asked) == sample_of(bits.convert("L"), asked)


@pytest.mark.parametrize("layer", ["line", "solid"])
def test_stencils_come_with_their_sample(request_for: Asked, layer: Layer) -> None:
    art = png(Image.new("1", (900, 900)))
    asked = replace(request_for(width=INCH, height=INCH), layer=layer)
    sample = prepare(art, asked).sample
    assert sample is not None
    assert (sample.channels, set(sample.pixels)) == (1, {0})


def test_light_has_none(request_for: Asked) -> None:
    assert sample_of(Image.new("RGB", (300, 300)), request_for()) is None
    assert prepare(png(Image.new("RGB", (9, 9))), request_for("web")).sample is None


def test_a_sample_comes_back_from_its_bytes() -> None:
    sample = Sample(width=2, height=3, channels=1, pixels=b"abcdef")
    assert Sample.unpacked(sample.packed()) == sample
    assert Sample.unpacked(sample.packed()[:-1]) is None
    assert Sample.unpacked(b"") is None
