"""Colours from one profile to another: by lcms, and for much art by a table of all that it says.

lcms takes some 25 ns a pixel, one look into a table 5. A table of all 16.7 million RGB colours
costs as much as 20 million pixels and 64 MiB, so it is made when more than that is known to come,
or once so much has been converted that more is likely to. It holds lcms's own answers, eased to the
ink limit: no pixel is different for it, and none has to be asked how much ink it takes. (A table of
the colours in use alone would be no smaller: painted pages have nearly all that there are.)
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

from novel.paint.artwork.inks import bent
from novel.paint.artwork.request import ALL_INK
from novel.paint.artwork.viewing import four_bytes_of

WORTH = 12_000_000  # pixels by lcms before there is a table: two full pages of 300 ppi
MUCH = 40_000_000  # pixels still to come for which a table is made at once
_SIDE = 256  # so many steps of each channel
_FEW = 1 << 15  # pixels at a time, which stay in the processor
_COLOURS = np.dtype("<u4")  # red in the lowest byte, as in memory
_COLOUR = np.uint32(0xFFFFFF)
_Inks: TypeAlias = npt.NDArray[np.uint32]


class Conversion:
    """A transform that may be shared by threads. `permits` is how many more tables may be made."""

    def __init__(self, transform: ImageCms.ImageCmsTransform, permits: threading.Semaphore) -> None:
        self._transform = transform
        self._permits = permits
        self._lock = threading.Lock()
        self._pixels = 0
        self._table: _Table | None = None
        self._is_press = (transform.input_mode, transform.output_mode) == ("RGB", "CMYK")

    def apply(self, image: Image.Image, limit: float = ALL_INK) -> Image.Image:
        """The image in other colours; inks are eased to the limit (`novel.paint.artwork.inks`)."""
        if not self._is_press or image.mode != "RGB":
            return self._eased(image, limit)
        if self._is_worth_it(image.width * image.height):
            self._table = self._table_for(limit)
        table = self._table
        inks = None if table is None or table.limit != limit else table.inks()
        return self._eased(image, limit) if inks is None else _looked_up(image, inks)

    def expect(self, pixels: int, limit: float = ALL_INK) -> None:
        """Be ready for so many pixels, which are sure to come, under that limit."""
        if self._is_press and pixels >= MUCH and self._is_worth_it(WORTH):
            self._table = self._table_for(limit)
        if self._table is not None:
            self._table.inks()

    def _table_for(self, limit: float) -> _Table:
        return _Table(lambda image: self._eased(image, limit), limit)

    def _eased(self, image: Image.Image, limit: float) -> Image.Image:
        found = self._plainly(image)
        return bent(found, limit) if found.mode == "CMYK" else found

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


class _Table:
    """The inks of all colours, four bytes as one number; whoever wants them helps to find them."""

    def __init__(self, convert: Callable[[Image.Image], Image.Image], limit: float) -> None:
        self._convert = convert
        self.limit = limit
        self._square = np.arange(_SIDE**2, dtype=_COLOURS)
        self._slices: npt.NDArray[np.uint32] = np.empty((_SIDE, _SIDE, _SIDE), np.uint32)
        self._lock = threading.Lock()
        self._begun = self._made = 0
        self._whole = threading.Event()

    def inks(self) -> _Inks | None:
        """The inks, colour by colour; None where they could not be found."""
        while not self._whole.is_set():
            with self._lock:
                blue, self._begun = self._begun, self._begun + 1
            if blue >= _SIDE:
                self._whole.wait()
            else:
                self._make(blue)
        return self._slices.reshape(-1) if self._made == _SIDE else None

    def _make(self, blue: int) -> None:
        try:
            colours = (self._square | np.uint32(blue << 16)).tobytes()
            image = Image.frombytes("RGB", (_SIDE, _SIDE), colours, "raw", "RGBX")
            self._slices[blue] = four_bytes_of(self._convert(image)).view(np.uint32)[:, :, 0]
        except BaseException:
            self._whole.set()  # the others need not wait: they do without
            raise
        with self._lock:
            self._made += 1
            if self._made == _SIDE:
                self._whole.set()


def _looked_up(image: Image.Image, table: _Inks) -> Image.Image:
    """The image in inks."""
    colours = four_bytes_of(image).view(_COLOURS).reshape(-1)
    inks, places = np.empty(colours.shape, np.uint32), np.empty(_FEW, np.intp)
    for start in range(0, len(colours), _FEW):
        few = colours[start : start + _FEW]
        found = np.bitwise_and(few, _COLOUR, out=places[: len(few)])  # the fourth byte says nothing
        np.take(table, found, out=inks[start : start + _FEW], mode="wrap")
    return Image.fromarray(inks.view(np.uint8).reshape(image.height, image.width, 4), "CMYK")
