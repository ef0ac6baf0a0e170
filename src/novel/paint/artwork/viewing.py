"""The pixels of an image as numbers, without a copy where the image lets us see its memory."""

from __future__ import annotations

import ctypes
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

Bytes: TypeAlias = npt.NDArray[np.uint8]

_WIDE = frozenset(("RGB", "CMYK"))  # modes of which Pillow keeps four bytes a pixel
_get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_get_pointer.restype = ctypes.c_void_p
_get_pointer.argtypes = (ctypes.py_object, ctypes.c_char_p)


class _ArrowArray(ctypes.Structure):
    """The Arrow C data interface: what tells where an array lies (its release is not ours)."""


_ArrowArray._fields_ = (
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_ArrowArray))),
)


class _Seen:
    """The memory of an image, which lives as long as this does."""

    def __init__(self, image: Image.Image) -> None:
        _, self._capsule = image.__arrow_c_array__()
        array = _ArrowArray.from_address(_get_pointer(self._capsule, b"arrow_array") or 0)
        place = array.children[0].contents.buffers[1]
        self.__array_interface__ = {
            "version": 3,
            "data": (place, True),
            "shape": (image.height, image.width, 4),
            "typestr": "|u1",
        }


def four_bytes_of(image: Image.Image) -> Bytes:
    """The pixels of an RGB or CMYK image, four bytes each (of RGB the last says nothing).

    They are not to be written to.
    """
    assert image.mode in _WIDE  # noqa: S101 - others have fewer bytes
    try:
        return np.asarray(_Seen(image))
    except ValueError:  # a large image lies in several places
        raw = image.tobytes("raw", "RGBX" if image.mode == "RGB" else "CMYK")
        return np.frombuffer(raw, np.uint8).reshape(image.height, image.width, 4)


def bytes_of(image: Image.Image) -> Bytes:
    """The pixels of an image, as many bytes each as it has channels; not to be written to."""
    return four_bytes_of(image) if image.mode == "CMYK" else np.asarray(image)
