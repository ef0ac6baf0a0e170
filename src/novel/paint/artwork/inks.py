"""The ink limit, kept: what is too much for the paper moves from the three colours into black.

Cyan, magenta and yellow that lie on each other are grey, and black ink is grey with a third of the
ink. A pixel that is over the limit by e gives up e / 2 of each of the three and takes e / 2 of
black: three halves go, one comes. Where black is full or one of the three used up, the colours that
are left shrink in proportion. Nothing changes abruptly: the first little is taken below the limit
already, along a parabola that meets both the untouched inks and the limit without a corner, so
gradients stay gradients and the order from light to dark is kept.

Art that is brought to its inks here is eased colour by colour (`bent`), as part of the conversion;
art that comes in the four inks is kept as its maker separated it unless it breaks the limit.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from novel.paint.artwork.request import ALL_INK
from novel.paint.artwork.viewing import four_bytes_of

KNEE = 0.15  # how far below and above the limit the parabola reaches, as a share of one ink
_ROUND = 6  # the higher, the nearer to the least and the tighter the bend
_ROWS = 256  # at a time, so that memory does not grow with the picture
_SLOTS = 17  # bits of a hash: some thousand colours have their slots nearly to themselves
_FEW = 32  # rows that stay in a processor's own memory while they are added up
_Inks: TypeAlias = npt.NDArray[np.float32]
_Bytes: TypeAlias = npt.NDArray[np.uint8]
_Colours: TypeAlias = npt.NDArray[np.uint32]  # the four bytes of a pixel as one number


def limited(image: Image.Image, limit: float) -> Image.Image:
    """A CMYK image without a pixel over the limit (3.0 is 300 %); itself where there is none."""
    if image.mode != "CMYK" or limit >= ALL_INK:
        return image
    sums = ink_of(four_bytes_of(image))
    return image if int(sums.max(initial=0)) <= limit * 255 else _bent(image, sums, limit)


def bent(image: Image.Image, limit: float) -> Image.Image:
    """A CMYK image in which every colour is eased that is near the limit or over it.

    So art is brought to its inks: a colour is the same in all pictures, whatever else they show.
    """
    if limit >= ALL_INK:
        return image
    return _bent(image, ink_of(four_bytes_of(image)), limit)


def _bent(image: Image.Image, sums: npt.NDArray[np.uint16], limit: float) -> Image.Image:
    """Pixels with less ink than the limit by the knee or more are left as they are."""
    if int(sums.max(initial=0)) <= (limit - KNEE) * 255:
        return image
    found = four_bytes_of(image).copy()
    colours = found.view(np.uint32)[:, :, 0]
    for top in range(0, len(colours), _ROWS):
        rows = colours[top : top + _ROWS].reshape(-1)
        heavy = np.flatnonzero(sums[top : top + _ROWS] > (limit - KNEE) * 255)
        if len(heavy):
            rows[heavy] = _eased_colours(rows[heavy], limit)
    return Image.fromarray(found, "CMYK")


def ink_of(pixels: _Bytes) -> npt.NDArray[np.uint16]:
    """The four inks of every pixel (rows, columns, four bytes) together, 0 to 1020.

    A pixel is read as one number and its bytes are added two at a time: a seventh of the time that
    summing along the last axis takes.
    """
    words = np.ascontiguousarray(pixels).view(np.uint32)[:, :, 0]
    found = np.empty(words.shape, np.uint16)
    for top in range(0, len(words), _FEW):
        few = words[top : top + _FEW]
        pairs = (few & 0x00FF00FF) + (few >> 8 & 0x00FF00FF)
        found[top : top + _FEW] = (pairs & 0xFFFF) + (pairs >> 16)
    return found


def _eased_colours(heavy: _Colours, limit: float) -> _Colours:
    """Heavy pixels, eased; each colour among them is worked out once."""
    ordered = np.sort(heavy)  # `np.unique` loads numpy's masked arrays first, 10 ms
    colours = ordered[np.append(True, ordered[1:] != ordered[:-1])]
    inks = colours.view(np.uint8).reshape(-1, 4).astype(np.float32) / np.float32(255)
    found = _bytes(eased(inks, limit), limit).view(np.uint32)[:, 0]
    light: _Colours = found[_places(heavy, colours)]
    return light


def _places(pixels: _Colours, colours: _Colours) -> npt.NDArray[np.int32]:
    """Where each pixel stands in the order of its colours, which are sorted.

    They are looked up in a table by a hash; those whose slot another colour has are sought. That
    takes a quarter of the time of having the pixels sorted.
    """
    table = np.zeros(1 << _SLOTS, np.int32)
    table[_slots(colours)] = np.arange(len(colours), dtype=np.int32)
    found: npt.NDArray[np.int32] = table[_slots(pixels)]
    astray = np.flatnonzero(colours[found] != pixels)
    found[astray] = np.searchsorted(colours, pixels[astray])
    return found


def _slots(colours: _Colours) -> npt.NDArray[np.intp]:
    """Fibonacci hashing: the high bits of the product with 2^32 over the golden ratio."""
    return (colours * np.uint32(2654435769) >> np.uint32(32 - _SLOTS)).astype(np.intp)


def eased(inks: _Inks, limit: float) -> _Inks:
    """Inks (rows of cyan, magenta, yellow, black from 0 to 1), brought under the limit."""
    colours, black = inks[:, :3], inks[:, 3]
    total = inks.sum(axis=1)
    excess = _excess(total, limit)
    grey = _least(np.column_stack([excess / 2, colours, 1 - black]))
    blacker = black + grey
    paler = colours - grey[:, None]
    wanted = np.clip(total - excess - blacker, 0.0, None)
    share = np.minimum(1.0, wanted / np.maximum(paler.sum(axis=1), 1e-6))
    eased_inks: _Inks = np.column_stack([paler * share[:, None], blacker]).astype(np.float32)
    return eased_inks


def _excess(total: _Inks, limit: float) -> _Inks:
    """What has to go of so much ink: nothing, then the parabola, then all over the limit."""
    over = total - limit
    bent = np.square(np.clip(over + KNEE, 0.0, None)) / (4 * KNEE)
    found: _Inks = np.where(over > KNEE, over, bent).astype(np.float32)
    return found


def _least(columns: _Inks) -> _Inks:
    """About the least of each row and never more, without a corner where another one becomes it."""
    found: _Inks = np.power(
        np.power(np.maximum(columns, 1e-4).astype(np.float64), -_ROUND).sum(axis=1), -1 / _ROUND
    ).astype(np.float32)
    least: _Inks = np.minimum(found, columns.min(axis=1)).astype(np.float32)
    return least


def _bytes(inks: _Inks, limit: float) -> _Bytes:
    """Inks as bytes whose sum keeps the limit: black to the nearest step, colours down."""
    found = np.empty(inks.shape, np.uint8)
    found[:, 3] = np.rint(inks[:, 3] * 255)
    found[:, :3] = np.floor(inks[:, :3] * 255 + 1e-3)
    over = found.sum(axis=1, dtype=np.int16) - int(limit * 255)
    rows = np.flatnonzero(over > 0)  # by a step, where black was rounded up
    found[rows, 3] -= over[rows].astype(np.uint8)
    return found
