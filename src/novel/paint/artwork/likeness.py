"""How like its master a picture is to the eye, and the least JPEG that is like enough.

The measure is SSIM (Wang, Bovik, Sheikh, Simoncelli, 2004: mean, spread and structure within
windows of 7 x 7 pixels; 1 is the same). It is taken on tiles spread over the picture: all of a
picture takes a hundred times as long and differs in the third decimal.
"""

from __future__ import annotations

import io
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from novel.records import dataclass

QUALITIES = range(60, 96)
CLEAN = 75  # below, edges ring even where the measure is content
LIKENESS = 0.97  # nobody tells picture and master apart at reading size
FULL, HALVED = 0, 2  # Pillow's words for colour at every pixel, and at every other of both ways
_TILE, _TILES = 64, 16
_WINDOW = 7
_LEAST_MEAN, _LEAST_SPREAD = (0.01 * 255) ** 2, (0.03 * 255) ** 2  # the paper's C1 and C2
_FINE = 90
_LITTLE = 28  # of 255, in 99 of 100 pixels
Planes: TypeAlias = npt.NDArray[np.float32]  # any number of planes: (…, rows, columns)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a JPEG is made: its quality, and how its colours are sampled."""

    quality: int
    sampling: int = FULL


class Master:
    """Planes (0 to 255, at least `_WINDOW` rows and columns) that others are compared with."""

    def __init__(self, planes: Planes) -> None:
        self._planes = planes
        self._mean = _means(planes)
        self._spread = _means(planes * planes) - self._mean**2

    def likeness(self, other: Planes) -> float:
        """The mean SSIM of as many other planes to these."""
        mean = _means(other)
        spread = _means(other * other) - mean**2
        both = _means(self._planes * other) - self._mean * mean
        of_means = (2 * self._mean * mean + _LEAST_MEAN) / (self._mean**2 + mean**2 + _LEAST_MEAN)
        of_spreads = (2 * both + _LEAST_SPREAD) / (self._spread + spread + _LEAST_SPREAD)
        return float((of_means * of_spreads).mean())


def recipe_for(image: Image.Image, wanted: float) -> Recipe:
    """The least JPEG of a grey or RGB picture whose light is as like as wanted, on the whole.

    Colour is sampled at every other pixel where that departs little: around thin red lines and
    lettered signs it departs by 40 of 255 and more, in painted art under black lines by 25.
    """
    if min(image.size) < _WINDOW:
        return Recipe(QUALITIES.stop - 1)
    sample = _sample(image)
    master = Master(_light(sample))
    low, high = CLEAN if wanted >= LIKENESS else QUALITIES.start, QUALITIES.stop - 1
    middle = low  # enough for most
    while low < high:
        found = master.likeness(_light(_after(sample, Recipe(middle))))
        low, high = (low, middle) if found >= wanted else (middle + 1, high)
        middle = (low + high) // 2
    return Recipe(low, HALVED if image.mode == "RGB" and _may_be_halved(sample) else FULL)


def _may_be_halved(sample: Image.Image) -> bool:
    """Hardly a colour departs much; asked of a fine JPEG, so that its loss is not counted."""
    departs = np.abs(_colours(sample) - _colours(_after(sample, Recipe(_FINE, HALVED))))
    return float(np.percentile(departs, 99)) <= _LITTLE


def _sample(image: Image.Image) -> Image.Image:
    """Tiles of the picture in one row; all of a small one."""
    width, height = image.size
    if min(width, height) < _TILE or width * height <= _TILES * _TILE * _TILE:
        return image
    across = max(1, round((_TILES * width / height) ** 0.5))
    down = -(-_TILES // across)
    places = [
        ((width - _TILE) * column // max(1, across - 1), (height - _TILE) * row // max(1, down - 1))
        for row in range(down)
        for column in range(across)
    ]
    sample = Image.new(image.mode, (_TILE * len(places), _TILE))
    for number, (left, top) in enumerate(places):
        tile = image.crop((left, top, left + _TILE, top + _TILE))
        sample.paste(tile, (number * _TILE, 0))
    return sample


def _after(image: Image.Image, recipe: Recipe) -> Image.Image:
    """The image as a JPEG shows it."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=recipe.quality, subsampling=recipe.sampling)
    return Image.open(file)


def _light(image: Image.Image) -> Planes:
    return _tiles(image.convert("L"))


def _colours(image: Image.Image) -> Planes:
    """The two planes that say how blue and how red it is."""
    return np.asarray(image.convert("YCbCr"))[..., 1:].astype(np.float32)


def _tiles(plane: Image.Image) -> Planes:
    """A plane cut into the tiles that it is made of; one that is no row of tiles is one."""
    pixels = np.asarray(plane).astype(np.float32)
    if pixels.shape[0] != _TILE or pixels.shape[1] % _TILE:
        return pixels[np.newaxis]
    return np.stack(np.split(pixels, pixels.shape[1] // _TILE, axis=1))


def _means(planes: Planes) -> npt.NDArray[np.float64]:
    """The mean of every window."""
    wide = [(0, 0)] * (planes.ndim - 2) + [(1, 0), (1, 0)]
    sums = np.pad(planes, wide).cumsum(-2, dtype=np.float64).cumsum(-1)
    size = _WINDOW
    windows = (
        sums[..., size:, size:] - sums[..., :-size, size:]
        - sums[..., size:, :-size] + sums[..., :-size, :-size]
    )  # fmt: skip
    found: npt.NDArray[np.float64] = windows / (size * size)
    return found
