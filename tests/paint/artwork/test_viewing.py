"""Pixels seen in an image's own memory are its pixels, and stay when the image has gone."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from PIL import Image

from novel.paint.artwork.viewing import bytes_of, four_bytes_of


def noise(mode: str, width: int, height: int) -> Image.Image:
    shape = (height, width, 3 if mode == "RGB" else 4)
    return Image.fromarray(np.random.default_rng(5).integers(0, 256, shape, np.uint8), mode)


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
@pytest.mark.parametrize("size", [(1, 1), (31, 17), (2500, 2500)])  # the last in several places
def test_the_pixels_are_those_of_the_image(mode: str, size: tuple[int, int]) -> None:
    image = noise(mode, *size).crop((0, 0, *size))
    found = four_bytes_of(image)
    assert (found[:, :, : len(mode)] == np.asarray(image)).all()
    assert not found.flags.writeable


def test_they_stay_when_the_image_has_gone() -> None:
    image = noise("CMYK", 300, 200)
    before = image.tobytes()
    found = four_bytes_of(image)
    del image
    gc.collect()
    _ = [Image.new("CMYK", (300, 200)) for _ in range(20)]
    assert found.tobytes() == before


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_there_are_as_many_bytes_as_channels(mode: str) -> None:
    image = noise("CMYK", 30, 20).convert("RGB").convert(mode)
    assert (bytes_of(image) == np.asarray(image)).all()
