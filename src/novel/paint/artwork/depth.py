"""Channels of 16 bits brought to 8."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

ROWS = 512  # at a time, so that memory does not grow with the picture


def eight_bits(values: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint8]:
    """The same rows with 8 bits: 65535 is 255, to the nearest."""
    found = np.empty(values.shape, np.uint8)
    for top in range(0, len(values), ROWS):
        rows = values[top : top + ROWS].astype(np.uint32)
        found[top : top + ROWS] = (rows * 255 + 32767) // 65535
    return found
