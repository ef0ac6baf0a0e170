"""Files that live in memory, for what Pillow encodes."""

from __future__ import annotations

import os
import tempfile
from typing import BinaryIO


def encoders_file() -> BinaryIO:
    """An empty file, in memory where the machine has such.

    Pillow lets other threads run while it encodes only when it writes to a file of the system's.
    """
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("picture"), "w+b")
    return tempfile.TemporaryFile()
