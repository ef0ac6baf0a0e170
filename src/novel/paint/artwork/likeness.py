"""How like its master a picture is to the eye, and the least JPEG that is like enough.

The measure is SSIM (Wang, Bovik, Sheikh, Simoncelli, 2004: mean, spread and structure within
windows of 7 x 7 pixels; 1 is the same). It is taken on tiles spread over the picture: all of a
picture takes a hundred times as long and differs in the third decimal.
"""

from __future__ import annotations

import io
from functools import lru_cache
from math import ceil
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops

from novel.paint.artwork.jpeg import jpeg_of
from novel.records import dataclass

QUALITIES = range(60, 96)
CLEAN = 75  # below, edges ring even where the measure is content
LIKENESS = 0.97  # nobody tells picture and master apart at reading size
FULL, HALVED = 0, 2  # Pillow's words for colour at every pixel, and at every other of both ways
_TILE, _TILES = 64, 12
_WINDOW = 7
_STEP = 2  # every fourth window gives the measure to the third decimal
_WITHOUT_LOSS = 97  # about the quality at which what is lost, drawn on as a line, would be nothing
_LEAST_MEAN, _LEAST_SPREAD = (0.01 * 255) ** 2, (0.03 * 255) ** 2  # the paper's C1 and C2
_FINE = 90
_LITTLE = 28  # of 255, in 99 of 100 pixels
Planes: TypeAlias = npt.NDArray[np.float32]  # any number of planes: (…, rows, columns)
_Means: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a JPEG is made: its quality, and how its colours are sampled."""

    quality: int
    sampling: int = FULL


class Master:
    """Planes (whole numbers from 0 to 255, `_WINDOW` rows and columns or more) to compare with.

    Of the windows every `step`-th across and down is looked at. Sums over a window stay below
    2^24, so they are exact in whatever order a processor adds: no machine finds another likeness.
    """

    def __init__(self, planes: Planes, step: int = 1) -> None:
        self._planes = planes
        self._sums = tuple(_windows(size, step) for size in planes.shape[-2:])
        self._mean = self._means(planes)
        self._spread = self._means(planes * planes) - self._mean**2

    def likeness(self, other: Planes) -> float:
        """The mean SSIM of as many other planes to these."""
        mean = self._means(other)
        spread = self._means(other * other) - mean**2
        both = self._means(self._planes * other) - self._mean * mean
        of_means = (2 * self._mean * mean + _LEAST_MEAN) / (self._mean**2 + mean**2 + _LEAST_MEAN)
        of_spreads = (2 * both + _LEAST_SPREAD) / (self._spread + spread + _LEAST_SPREAD)
        return float((of_means * of_spreads).mean())

    def _means(self, planes: Planes) -> _Means:
        """The mean of every window: sums of rows, then of columns, as products of matrices."""
        down, across = self._sums
        sums: Planes = down.T @ (planes @ across)
        return sums.astype(np.float64) / (_WINDOW * _WINDOW)


@lru_cache(maxsize=8)
def _windows(size: int, step: int) -> Planes:
    """Which of so many places lie in which window: a row for each place."""
    starts = np.arange(0, size - _WINDOW + 1, step)
    beyond = np.arange(size)[:, np.newaxis] - starts
    return ((beyond >= 0) & (beyond < _WINDOW)).astype(np.float32)


def recipe_for(image: Image.Image, wanted: float) -> Recipe:
    """The least JPEG of a grey or RGB picture whose light is as like as wanted, on the whole.

    Colour is sampled at every other pixel where that departs little: around thin red lines and
    lettered signs it departs by 40 of 255 and more, in painted art under black lines by 25.
    """
    if min(image.size) < _WINDOW:
        return Recipe(QUALITIES.stop - 1)
    sample = _sample(image)
    quality = _least_quality(sample.convert("L"), wanted)
    return Recipe(quality, HALVED if image.mode == "RGB" and _may_be_halved(sample) else FULL)


def _least_quality(light: Image.Image, wanted: float) -> int:
    """The least quality at which light alone is as like as wanted: JPEG keeps it apart from colour.

    What is lost shrinks nearly in proportion to the quality, so the next to try lies where a line
    through the worse and the better one, between which it has to be, meets what is wanted.
    """
    master = Master(_tiles(light), _STEP)
    low, high = CLEAN if wanted >= LIKENESS else QUALITIES.start, QUALITIES.stop - 1
    worse, better = (low, 0.0), (_WITHOUT_LOSS, 1.0)
    middle = low  # enough for most
    while low < high:
        found = master.likeness(_tiles(_after(light, Recipe(middle))))
        if found >= wanted:
            high, better = middle, (middle, found)
        else:
            low, worse = middle + 1, (middle, found)
        share = (wanted - worse[1]) / (better[1] - worse[1])
        middle = min(max(low, ceil(worse[0] + share * (better[0] - worse[0]))), high - 1)
    return low


def _may_be_halved(sample: Image.Image) -> bool:
    """Hardly a colour departs much; asked of a fine JPEG, so that its loss is not counted."""
    after = _after(sample, Recipe(_FINE, HALVED)).convert("YCbCr")
    departs = ImageChops.difference(sample.convert("YCbCr"), after).histogram()[256:]
    much = sum(departs[_LITTLE + 1 : 256]) + sum(departs[256 + _LITTLE + 1 :])
    return much <= 0.01 * sum(departs)


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
    shown = Image.open(io.BytesIO(jpeg_of(image, recipe.quality, recipe.sampling)))
    shown.load()
    return shown


def _tiles(plane: Image.Image) -> Planes:
    """A plane cut into the tiles that it is made of; one that is no row of tiles is one."""
    pixels = np.asarray(plane)
    if pixels.shape[0] != _TILE or pixels.shape[1] % _TILE:
        return pixels.astype(np.float32)[np.newaxis]
    return pixels.reshape(_TILE, -1, _TILE).transpose(1, 0, 2).astype(np.float32)
