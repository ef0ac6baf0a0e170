"""Artwork made smaller: as the filter says, by either library, whatever the box."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from novel.paint.artwork import scaling
from novel.paint.artwork.scaling import Box, scaled

MODES = ["L", "RGB", "CMYK"]


def painted(mode: str, size: tuple[int, int] = (90, 70)) -> Image.Image:
    """Soft colours with grain, and a line."""
    rng = np.random.default_rng(len(mode))
    soft = Image.fromarray(rng.integers(40, 220, (5, 6, 4), np.uint8), "CMYK").resize(size)
    grained = np.asarray(soft).astype(int) + rng.integers(-6, 7, (size[1], size[0], 1))
    grained[size[1] // 2] = 20
    image = Image.fromarray(grained.clip(0, 255).astype(np.uint8), "CMYK")
    return image if mode == "CMYK" else Image.fromarray(np.asarray(image)[:, :, :3]).convert(mode)


def pixels(image: Image.Image) -> npt.NDArray[np.float64]:
    return np.asarray(image).astype(np.float64).reshape(image.height, image.width, -1)


def weights(count: int, size: int, begin: float, end: float) -> npt.NDArray[np.float64]:
    """How much of each place goes into each of so many: Lanczos with three lobes."""
    step = (end - begin) / size
    middles = begin + (np.arange(size) + 0.5) * step
    away = (np.arange(count) + 0.5 - middles[:, None]) / max(step, 1)
    found = np.where(abs(away) < 3, np.sinc(away) * np.sinc(away / 3), 0)
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def by_the_book(image: Image.Image, size: tuple[int, int], box: Box) -> npt.NDArray[np.float64]:
    """The filter in exact sums."""
    across = weights(image.width, size[0], box[0], box[2])
    down = weights(image.height, size[1], box[1], box[3])
    return np.asarray(
        np.einsum(
            "ij,klj->kil", across, np.einsum("ij,jkl->ikl", down, pixels(image)).transpose(0, 2, 1)
        )
    )


@pytest.mark.parametrize("by", ["both", "Pillow"])
@pytest.mark.parametrize("mode", MODES)
def test_it_is_lanczos(
    mode: str, by: Literal["both", "Pillow"], monkeypatch: pytest.MonkeyPatch
) -> None:
    if by == "Pillow":  # as where there is no wheel of the other
        monkeypatch.setattr(scaling, "fast", None)
    image, size, box = painted(mode), (41, 33), (0.0, 0.0, 90.0, 70.0)
    found = scaled(image, size, box)
    assert (found.mode, found.size) == (mode, size)
    departs = abs(pixels(found) - by_the_book(image, size, box).clip(0, 255))
    assert departs.mean() < 0.4
    assert departs.max() < 8


@given(st.integers(1, 60), st.integers(1, 60), st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_any_box_of_any_image_is_scaled(width: int, height: int, shares: list[float]) -> None:
    left, right = (share * width for share in sorted(shares[:2]))
    top, bottom = (share * height for share in sorted(shares[2:]))
    if right - left < 1 or bottom - top < 1:
        return
    image = Image.new("RGB", (width, height), (10, 200, 90))
    size = (max(1, int(right - left) // 2), max(1, int(bottom - top) // 2))
    found = scaled(image, size, (left, top, right, bottom))
    assert found.size == size
    assert abs(pixels(found) - (10, 200, 90)).max() <= 1


def test_the_same_pixels_every_time() -> None:
    image = painted("RGB", (300, 200))
    found = [scaled(image, (140, 90), (0.5, 0.25, 299.5, 199)).tobytes() for _ in range(20)]
    assert all(one == other for one, other in pairwise(found))
