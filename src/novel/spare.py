"""The file that was replaced last, kept aside, so that the next one is written over it.

Of a large file in which little has changed most bytes lie there already: neither the processor nor
the disk has to copy them again. A spare is only taken by who has it alone. The system tells (a
lease, fcntl(2)) whether anybody still reads the file that was replaced: a viewer, an upload, a
backup. Then it is left to him, and the next file is written from its first byte.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

with contextlib.suppress(ImportError):  # not on Windows
    import fcntl

HAS_LEASES = sys.platform == "linux"
# Elsewhere others may read a file without this system's knowing it: over a network, from outside.
_OWN = frozenset(("bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "tmpfs", "xfs"))
_MOUNTS = Path("/proc/self/mounts")


def take(spare: Path, to: Path) -> BinaryIO | None:
    """Move the spare there and open it; None, and nothing there, where nobody can have it alone."""
    if not HAS_LEASES:
        return None
    try:
        spare.replace(to)
        file = to.open("r+b")
    except OSError:
        file = None
    if file is not None and _is_ours_alone(file, to):
        return file
    if file is not None:
        file.close()
    with contextlib.suppress(OSError):
        to.unlink()
    return None


def keep(target: Path, spare: Path) -> None:
    """Keep a file that is about to be replaced; where that cannot be done it is not kept."""
    if not HAS_LEASES or not spare.parent.parent.is_dir():
        return
    with contextlib.suppress(OSError):
        spare.parent.mkdir(exist_ok=True)
        spare.unlink(missing_ok=True)
        os.link(target, spare)


def _is_ours_alone(file: BinaryIO, path: Path) -> bool:
    """The file has one name and no other reader, and is as a new one would be."""
    about = os.fstat(file.fileno())
    return (
        about.st_nlink == 1
        and about.st_mode & 0o7777 == 0o666 & ~_mask()
        and _kind_of_place(path) in _OWN
        and _nobody_reads(file.fileno())
    )


def _nobody_reads(number: int) -> bool:
    """Nobody else has the file open: else the system gives no lease for writing."""
    try:
        fcntl.fcntl(number, fcntl.F_SETSIG, signal.SIGURG)  # whoever opens it now stops no process
        fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        fcntl.fcntl(number, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError:
        return False
    return True


def _mask() -> int:
    """What is taken from the permissions of new files; for a moment all that others would have."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _kind_of_place(path: Path) -> str:
    """The kind of file system that a file lies in; empty where that cannot be told."""
    place, found = str(path.resolve()), ("", "")
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    for _, top, kind, *_ in (line.split(" ") for line in mounts):
        if place.startswith(f"{top.rstrip('/')}/") and len(top) >= len(found[0]):
            found = (top, kind)
    return found[1]
