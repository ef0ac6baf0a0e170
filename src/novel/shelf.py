"""The only door to the book's files: read, look, and write beside then rename.

Paths are relative to the book's folder, with forward slashes. A path that leaves the folder is
refused here too, though intake has already said so to the author.
"""

from __future__ import annotations

import contextlib
import io
import os
import stat
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from novel.spare import keep, take


class MachineError(Exception):
    """The machine lacks something or refuses (font, file, permission, space): exit code 3."""

    def __init__(self, message: str, *, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class Shelf(Protocol):
    """Where the book's files stand."""

    @property
    def lasts(self) -> bool:
        """What one process writes is there for all others."""

    def read(self, path: str) -> bytes:
        """The file's bytes.

        Raises:
            FileNotFoundError: There is no such file.
            MachineError: It is there but cannot be read.
        """

    def head(self, path: str, length: int) -> bytes:
        """The file's first bytes, at most so many; errors as for `read`."""

    def opened(self, path: str) -> BinaryIO:
        """The file, open for reading.

        Raises:
            OSError: There is no such file, or it cannot be read.
        """

    def size(self, path: str) -> int | None:
        """The file's length in bytes, or None where there is no such file."""

    def stamp(self, path: str) -> str | None:
        """What changes whenever a file is written: size, times of change, place on disk.

        None where there is no such file, or where nothing of the kind can be told.
        """

    def names(self, folder: str) -> tuple[str, ...]:
        """The paths of all files at any depth of a folder, sorted; empty where there is none."""

    def write(self, path: str, content: bytes) -> None:
        """Put a file on the shelf, whole or not at all.

        Raises:
            MachineError: It cannot be written; what stood there before still stands.
        """

    def writing(self, path: str, *, spare: str = "") -> AbstractContextManager[BinaryIO]:
        """A new file to write piece by piece and to read back, empty at first.

        It is put on the shelf when the block ends; where the block raises, it is thrown away.
        Nobody waits for the disk: after a power cut the book is built again.

        With a path for a `spare` the file may begin with all that the version before the last held:
        whoever writes it cuts it to its length. The version that it replaces is kept there.

        Raises:
            MachineError: It cannot be written; what stood there before still stands.
        """


def leaves_folder(path: str) -> bool:
    """The path is absolute or climbs out of the book's folder."""
    if ".." not in path and path[:1] != "/" and "\\" not in path and ":" not in path:
        return False
    depth = 0
    pure = PurePosixPath(path)
    if pure.is_absolute() or "\\" in path or ":" in path:
        return True
    for part in pure.parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return True
    return False


_LEFT = 60  # seconds after which nobody writes a file any more, even from another machine
_UNFINISHED: set[Path] = set()  # of this process; a signal must find them wherever it strikes


def sweep() -> None:
    """Take away what is half written, for a process that ends at once."""
    for beside in tuple(_UNFINISHED):
        with contextlib.suppress(OSError):
            beside.unlink()


class DiskShelf:
    """The book's folder on disk."""

    lasts = True

    def __init__(self, root: Path) -> None:
        self.root = root
        self._top = str(root)

    def read(self, path: str) -> bytes:
        """See `Shelf.read`."""
        return self._begin(path, None)

    def head(self, path: str, length: int) -> bytes:
        """See `Shelf.head`."""
        return self._begin(path, length)

    def opened(self, path: str) -> BinaryIO:
        """See `Shelf.opened`."""
        return self._at(path).open("rb")

    def size(self, path: str) -> int | None:
        """See `Shelf.size`."""
        try:
            found = os.stat(self._named(path))  # noqa: PTH116 - thousands a build
        except OSError:
            return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    def names(self, folder: str) -> tuple[str, ...]:
        """See `Shelf.names`."""
        return tuple(sorted(path for path, _ in _files(self._named(folder), folder.rstrip("/"))))

    def stamps(self, folder: str) -> Iterator[tuple[str, str]]:
        """The paths of all files at any depth of a folder, each with its stamp."""
        for path, entry in _files(self._named(folder), folder):
            with contextlib.suppress(OSError):  # it has gone in the meantime
                yield path, _stamp(entry.stat())

    def stamp(self, path: str) -> str | None:
        """See `Shelf.stamp`."""
        try:
            return _stamp(os.stat(self._named(path)))  # noqa: PTH116 - thousands a build
        except OSError:
            return None

    def write(self, path: str, content: bytes) -> None:
        """See `Shelf.write`."""
        with self.writing(path) as file:
            file.write(content)

    @contextlib.contextmanager
    def writing(self, path: str, *, spare: str = "") -> Iterator[BinaryIO]:
        """See `Shelf.writing`."""
        target = self._at(path)
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        _UNFINISHED.add(beside)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _clear_away(target)
            with (take(self._at(spare), beside) if spare else None) or beside.open("w+b") as file:
                yield file
            if spare:
                keep(target, self._at(spare))
            beside.replace(target)
        except OSError as problem:
            msg = f"cannot write {path}: {_reason(problem)}"
            raise MachineError(msg, help=_way_out(problem)) from problem
        finally:
            with contextlib.suppress(OSError):
                beside.unlink()
            _UNFINISHED.discard(beside)

    def _begin(self, path: str, length: int | None) -> bytes:
        try:
            with open(self._named(path), "rb", buffering=0) as file:  # noqa: PTH123 - the quicker way
                return file.read() if length is None else file.read(length)
        except (FileNotFoundError, NotADirectoryError):
            raise FileNotFoundError(path) from None
        except OSError as problem:
            msg = f"cannot read {path}: {_reason(problem)}"
            raise MachineError(msg) from problem

    def _at(self, path: str) -> Path:
        return Path(self._named(path))

    def _named(self, path: str) -> str:
        if leaves_folder(path):
            msg = f"'{path}' leaves the book's folder"
            raise ValueError(msg)
        return f"{self._top}/{path}"


class MemoryShelf:
    """A shelf in memory, for tests."""

    lasts = False

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = dict(files)
        self._spares: dict[str, bytes] = {}

    def read(self, path: str) -> bytes:
        """See `Shelf.read`."""
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]

    def head(self, path: str, length: int) -> bytes:
        """See `Shelf.head`."""
        return self.read(path)[:length]

    def opened(self, path: str) -> BinaryIO:
        """See `Shelf.opened`."""
        return io.BytesIO(self.read(path))

    def size(self, path: str) -> int | None:
        """See `Shelf.size`."""
        return len(self.files[path]) if path in self.files else None

    def names(self, folder: str) -> tuple[str, ...]:
        """See `Shelf.names`."""
        return tuple(sorted(p for p in self.files if p.startswith(f"{folder.rstrip('/')}/")))

    def write(self, path: str, content: bytes) -> None:
        """See `Shelf.write`."""
        self.files[path] = content

    def stamp(self, path: str) -> str | None:
        """See `Shelf.stamp`: memory keeps no times."""

    @contextlib.contextmanager
    def writing(self, path: str, *, spare: str = "") -> Iterator[BinaryIO]:
        """See `Shelf.writing`."""
        file = io.BytesIO(self._spares.pop(spare, b""))
        yield file
        if spare and path in self.files:
            self._spares[spare] = self.files[path]
        self.write(path, file.getvalue())


def _files(top: str, said: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files at any depth of a folder; folders that are only linked are not gone into."""
    try:
        entries = list(os.scandir(top))
    except OSError:
        return
    for entry in entries:
        path = f"{said}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, path)
        elif entry.is_file():
            yield path, entry


def _clear_away(target: Path) -> None:
    """Take away what processes that were killed had half written of a file."""
    for left in target.parent.glob(f".{target.name}.*.part"):
        number = left.name.removeprefix(f".{target.name}.").removesuffix(".part")
        with contextlib.suppress(OSError):
            about = left.stat()
            if number.isdecimal() and about.st_mtime + _LEFT < time.time() and _is_dead(number):
                left.unlink()


def _is_dead(process: str) -> bool:
    if os.name != "posix":  # elsewhere asking ends it
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _stamp(about: os.stat_result) -> str:
    return f"{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns} {about.st_ino}"


def _reason(problem: OSError) -> str:
    return (problem.strerror or str(problem)).lower()


def _way_out(problem: OSError) -> str:
    import errno

    match problem.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full: free some space and build again; the old file is untouched"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return (
                "the folder cannot be written to: check its permissions; the old file is untouched"
            )
        case errno.EEXIST | errno.ENOTDIR:
            return "a file stands where a folder is needed: move it away and build again"
        case _:
            return "the old file is untouched"
