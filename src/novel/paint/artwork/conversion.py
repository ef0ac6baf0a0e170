"""Colours from one profile to another: by lcms, and for much art by a table of all that it says.

lcms takes some 25 ns a pixel, one look into a table 5. A table of all 16.7 million RGB colours
costs as much as 20 million pixels and 64 MiB, so it is made once so much has been converted that
more is likely to come. It holds lcms's own answers: no pixel is different for it.
"""

from __future__ import annotations

import threading
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

WORTH = 12_000_000  # pixels by lcms before there is a table: two full pages of 300 ppi
_SIDE = 256  # so many steps of each channel
_FEW = 1 << 15  # pixels at a time, which stay in the processor
_COLOURS = np.dtype("<u4")  # red in the lowest byte, as in memory
_Table: TypeAlias = npt.NDArray[np.uint32]


class Conversion:
    """A transform that may be shared by threads. `permits` is how many more tables may be made."""

    def __init__(self, transform: ImageCms.ImageCmsTransform, permits: threading.Semaphore) -> None:
        self._transform = transform
        self._permits = permits
        self._lock = threading.Lock()
        self._pixels = 0
        self._table: _Table | None = None

    def apply(self, image: Image.Image) -> Image.Image:
        """The image in other colours."""
        if (image.mode, self._transform.output_mode) != ("RGB", "CMYK"):
            return self._plainly(image)
        if self._is_worth_it(image.width * image.height):
            self._table = self._all_colours()
        table = self._table  # while one thread makes it, the others go on without
        return self._plainly(image) if table is None else _looked_up(image, table)

    def forget_table(self) -> None:
        """Give its memory back; it is made again once so much has been converted again."""
        with self._lock:
            if self._table is not None:
                self._table = None
                self._permits.release()
            self._pixels = 0

    def _is_worth_it(self, pixels: int) -> bool:
        """The table is to be made now: said once, to one thread."""
        with self._lock:
            before, self._pixels = self._pixels, self._pixels + pixels
            return before < WORTH <= self._pixels and self._permits.acquire(blocking=False)

    def _plainly(self, image: Image.Image) -> Image.Image:
        """By lcms. The `apply` of Pillow would add a copy of the profile, which takes 1 ms."""
        made = Image.new(self._transform.output_mode, image.size)
        self._transform.transform.apply(image.getim(), made.getim())
        return made

    def _all_colours(self) -> _Table:
        """The inks of every colour, four bytes as one number."""
        table = np.empty(_SIDE**3, np.uint32)
        slices = table.reshape(_SIDE, _SIDE, _SIDE)
        red_and_green = np.arange(_SIDE**2, dtype=_COLOURS)
        for blue in range(_SIDE):
            colours = (red_and_green | np.uint32(blue << 16)).tobytes()
            image = Image.frombytes("RGB", (_SIDE, _SIDE), colours, "raw", "RGBX")
            slices[blue] = np.asarray(self._plainly(image)).view(np.uint32)[:, :, 0]
        return table


def _looked_up(image: Image.Image, table: _Table) -> Image.Image:
    colours = np.frombuffer(image.tobytes("raw", "RGBX"), _COLOURS)
    inks = np.empty(colours.shape, np.uint32)
    for start in range(0, len(colours), _FEW):
        places = colours[start : start + _FEW] & np.uint32(_SIDE**3 - 1)
        np.take(table, places, out=inks[start : start + _FEW], mode="clip")
    return Image.fromarray(inks.view(np.uint8).reshape(image.height, image.width, 4), "CMYK")
