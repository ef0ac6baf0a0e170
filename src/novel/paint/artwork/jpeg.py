"""An image as the bytes of a JPEG, other threads running meanwhile."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from typing import BinaryIO

from PIL import Image

_END = b"\xff\xd9"  # ITU-T T.81, B.1.1.3: the end of an image


def jpeg_of(image: Image.Image, quality: int, sampling: int, *, small: bool = False) -> bytes:
    """The image in one pass with the usual Huffman tables, or as small as Pillow can make it.

    Raises:
        OSError: It does not fit into the room that Pillow reckons, as `small` noise may not.
    """
    with contextlib.suppress(OSError), _systems_file() as file:
        found = _saved(image, file, quality, sampling, small=small)
        if found.endswith(_END):  # else the file took no more, which Pillow does not notice
            return found
    return _saved(image, io.BytesIO(), quality, sampling, small=small)


def _saved(
    image: Image.Image, file: BinaryIO, quality: int, sampling: int, *, small: bool
) -> bytes:
    image.save(
        file, "JPEG", quality=quality, subsampling=sampling, optimize=small, progressive=small
    )
    file.seek(0)
    return file.read()


def _systems_file() -> BinaryIO:
    """An empty file, in memory where the machine has such.

    Pillow lets other threads run while it encodes only when it writes to a file of the system's.
    """
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("picture"), "w+b")
    return tempfile.TemporaryFile()
