"""Results that are kept from one build to the next, by what they were made from.

A key is the digest of everything a result depends on, so an entry is never out of date, only not
asked for again. Every entry carries a checksum of its bytes, a CRC-32, which no flipped bit escapes
and which costs little where pictures are copied: a damaged entry is as good as none. The cache
never fails a build: what cannot be read is made again, what cannot be written is not kept. Several
builds may use one cache at once: an entry is written beside its place, then renamed.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Literal, Protocol, TypeAlias, get_args

from deflate import crc32

from novel.copying import copied, read_at, write_at
from novel.records import dataclass

Kind: TypeAlias = Literal[
    "art", "picture", "sample", "page", "content", "font", "script", "layout", "spare"
]
KINDS: tuple[Kind, ...] = get_args(Kind)
LIMIT = 4 * 2**30  # bytes; what was used longest ago goes first
FOLDER = "build/.cache"
SPARES = f"{FOLDER}/spare"
_CHECKSUM = 4
_HELD = "held"  # the file that says how many bytes there are at most
_MOST_NOTES = 1000
_ABOUT = {
    ".gitignore": "# Made by novel; nothing here belongs into a repository.\n*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by novel.\n",
}


class Cache(Protocol):
    """Bytes by kind and key; what comes back is what was put there, or nothing."""

    def get(self, kind: Kind, key: str) -> bytes | None:
        """What was kept under a key; None where nothing was, or where it is damaged."""

    def send(self, kind: Kind, key: str, target: BinaryIO, at: int, length: int) -> bool:
        """Copy what was kept into an open file, from that place on, if it is whole and so long.

        Where it is not, the place may hold anything, what lies behind it is as it was. Several
        threads may send into one file of the system's at once.

        Raises:
            OSError: The file does not take it.
        """

    def lies(self, kind: Kind, key: str, target: BinaryIO, at: int) -> bool:
        """What was kept lies in an open file at that place already, to the last bit."""

    def has(self, kind: Kind, key: str) -> bool:
        """Something is kept under a key, damaged or not."""

    def put(self, kind: Kind, key: str, content: bytes) -> bool:
        """Keep something; False where that is not possible."""

    def tidy(self) -> int:
        """Remove what was used longest ago until the limit is kept; the bytes that freed."""

    def refusal(self) -> str:
        """Why nothing more can be kept for later builds; empty where all was."""


def key_of(*parts: str | bytes | int) -> str:
    """The key for what is made from these parts: no two lists of parts share one."""
    digest = sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else str(part).encode()
        digest.update(f"{type(part).__name__}{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


@dataclass(slots=True)
class MemoryCache:
    """A cache that lasts as long as the program; for books in memory and for tests."""

    entries: dict[tuple[Kind, str], bytes] = field(default_factory=dict)

    def get(self, kind: Kind, key: str) -> bytes | None:
        """See `Cache.get`."""
        return self.entries.get((kind, key))

    def send(self, kind: Kind, key: str, target: BinaryIO, at: int, length: int) -> bool:
        """See `Cache.send`."""
        content = self.get(kind, key)
        if content is None or len(content) != length:
            return False
        write_at(target, at, content)
        return True

    def lies(self, kind: Kind, key: str, target: BinaryIO, at: int) -> bool:
        """See `Cache.lies`."""
        content = self.get(kind, key)
        return content is not None and content == b"".join(read_at(target, at, len(content)))

    def has(self, kind: Kind, key: str) -> bool:
        """See `Cache.has`."""
        return (kind, key) in self.entries

    def put(self, kind: Kind, key: str, content: bytes) -> bool:
        """See `Cache.put`."""
        self.entries[kind, key] = content
        return True

    def tidy(self) -> int:
        """See `Cache.tidy`: memory has no limit."""
        return 0

    def refusal(self) -> str:
        """See `Cache.refusal`: nobody expects it to be kept."""
        return ""


@dataclass(frozen=True, slots=True)
class Layers:
    """Several caches as one: asked in order; what is new goes into the first that takes it."""

    caches: Sequence[Cache]

    def get(self, kind: Kind, key: str) -> bytes | None:
        """See `Cache.get`."""
        found = (cache.get(kind, key) for cache in self.caches)
        return next((content for content in found if content is not None), None)

    def send(self, kind: Kind, key: str, target: BinaryIO, at: int, length: int) -> bool:
        """See `Cache.send`."""
        return any(cache.send(kind, key, target, at, length) for cache in self.caches)

    def lies(self, kind: Kind, key: str, target: BinaryIO, at: int) -> bool:
        """See `Cache.lies`."""
        return any(cache.lies(kind, key, target, at) for cache in self.caches)

    def has(self, kind: Kind, key: str) -> bool:
        """See `Cache.has`."""
        return any(cache.has(kind, key) for cache in self.caches)

    def put(self, kind: Kind, key: str, content: bytes) -> bool:
        """See `Cache.put`."""
        return any(cache.put(kind, key, content) for cache in self.caches)

    def tidy(self) -> int:
        """See `Cache.tidy`."""
        return sum(cache.tidy() for cache in self.caches)

    def refusal(self) -> str:
        """See `Cache.refusal`."""
        return next(filter(None, (cache.refusal() for cache in self.caches)), "")


@dataclass(frozen=True, slots=True)
class Holding:
    """How much of one kind a cache holds: entries and bytes."""

    kind: Kind
    entries: int
    size: int


class DiskCache:
    """A cache in a folder: `kind/abcdef…`, each file a checksum and then the content."""

    def __init__(self, root: Path, *, limit: int = LIMIT) -> None:
        self.root = root
        self.limit = limit
        self._top = str(root)
        self._names = itertools.count()
        self._usable: bool | None = None
        self._refusal = ""
        self._written = 0

    def get(self, kind: Kind, key: str) -> bytes | None:
        """See `Cache.get`."""
        path = self._at(kind, key)
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands a build
                checksum, content = file.read(_CHECKSUM), file.read()
        except OSError:
            return None
        if crc32(content).to_bytes(_CHECKSUM) != checksum:
            _throw_away(path)
            return None
        _touch(path)
        return content

    def send(self, kind: Kind, key: str, target: BinaryIO, at: int, length: int) -> bool:
        """See `Cache.send`: added up on the way."""
        path = self._at(kind, key)
        try:
            source = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115 - closed below
        except OSError:
            return False
        with source:
            try:
                noted = source.read(_CHECKSUM)
                is_whole = os.fstat(source.fileno()).st_size == _CHECKSUM + length
            except OSError:
                is_whole = False
            if is_whole:
                passing = copied(source, _CHECKSUM, length, target, at)
                is_whole = _added_up(passing) == (noted, length)
        if is_whole:
            _touch(path)
        else:
            _throw_away(path)
        return is_whole

    def lies(self, kind: Kind, key: str, target: BinaryIO, at: int) -> bool:
        """See `Cache.lies`: by the checksum, the entry itself is not read."""
        path = self._at(kind, key)
        try:
            with open(path, "rb", buffering=0) as source:  # noqa: PTH123 - thousands a build
                checksum = source.read(_CHECKSUM)
                length = os.fstat(source.fileno()).st_size - _CHECKSUM
            found = _added_up(read_at(target, at, length))
        except OSError:
            return False
        if found != (checksum, length):
            return False
        _touch(path)
        return True

    def has(self, kind: Kind, key: str) -> bool:
        """See `Cache.has`."""
        return os.path.exists(self._at(kind, key))  # noqa: PTH110 - thousands a build

    def put(self, kind: Kind, key: str, content: bytes) -> bool:
        """See `Cache.put`."""
        if self._usable is None:
            self._usable = self._laid_out()
        if not self._usable:
            return False
        beside = self.root / kind / f".{os.getpid()}-{next(self._names)}.part"
        try:
            with _opened(beside) as file:
                file.write(crc32(content).to_bytes(_CHECKSUM))
                file.write(content)
            beside.replace(self._at(kind, key))
        except OSError as problem:  # no space, no permission: not tried again in this run
            self._usable, self._refusal = False, _reason(problem)
            with contextlib.suppress(OSError):
                beside.unlink()
        self._written += len(content)
        return self._usable

    def refusal(self) -> str:
        """See `Cache.refusal`."""
        return self._refusal

    def holdings(self) -> list[Holding]:
        """How much it holds, kind by kind."""
        found = []
        for kind in KINDS:
            sizes = [size for _, size, _ in self._files(self.root / kind)]
            found.append(Holding(kind, len(sizes), sum(sizes)))
        return found

    def clear(self) -> int:
        """Remove all entries; how many bytes that freed."""
        return self._remove(0)

    def tidy(self) -> int:
        """See `Cache.tidy`; entries are only counted where by the notes they may be too many.

        Spares go before them: they save copying, not making.
        """
        if not self._written:
            return 0
        written, self._written = self._written, 0
        held, spares = self._noted(), self._files(self.root / "spare")
        if held is None or held + written + sum(size for _, size, _ in spares) > self.limit:
            return self._remove(self.limit)
        self._note("a", written)
        return 0

    def _remove(self, most: int) -> int:
        files = [
            (kind != "spare", *found) for kind in KINDS for found in self._files(self.root / kind)
        ]
        total = left = sum(size for _, _, size, _ in files)
        held = sum(size for entry, _, size, _ in files if entry)
        for entry, _, size, path in sorted(files):
            if left <= most:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                left -= size
                held -= size if entry else 0
        if self.root.is_dir():
            self._note("w", held)
        return total - left

    def _note(self, mode: Literal["a", "w"], count: int) -> None:
        """A line for the bytes that are held, and then one for those of every build since."""
        with contextlib.suppress(OSError), (self.root / _HELD).open(mode, encoding="ascii") as file:
            file.write(f"{count}\n")

    def _noted(self) -> int | None:
        """How many bytes there are at most; None where the notes do not say so."""
        try:
            lines = (self.root / _HELD).read_text(encoding="ascii").split()
            return sum(map(int, lines)) if 0 < len(lines) < _MOST_NOTES else None
        except (OSError, ValueError):
            return None

    def _files(self, folder: Path) -> Iterator[tuple[int, int, Path]]:
        """Every file below a folder: when it was last used, its size, its place."""
        try:
            entries = list(os.scandir(folder))
        except OSError:
            return
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from self._files(Path(entry.path))
            else:
                with contextlib.suppress(OSError):
                    about = entry.stat(follow_symlinks=False)
                    yield about.st_mtime_ns, about.st_size, Path(entry.path)

    def _at(self, kind: Kind, key: str) -> str:
        return f"{self._top}/{kind}/{key}"

    def _laid_out(self) -> bool:
        """The folder is there, and git and backups leave it alone."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            for name, text in _ABOUT.items():
                if not (self.root / name).exists():
                    (self.root / name).write_text(text, encoding="utf-8")
        except OSError as problem:
            self._refusal = _reason(problem)
            return False
        return True


def _reason(problem: OSError) -> str:
    if isinstance(problem, FileExistsError | NotADirectoryError):
        return "a file stands where its folder should be"
    return (problem.strerror or str(problem)).lower()


def _opened(path: Path) -> BinaryIO:
    """A new file; its folder is made where it is missing."""
    try:
        return path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")


def _added_up(parts: Iterable[memoryview]) -> tuple[bytes, int]:
    """The checksum of all parts together, and their length."""
    found, length = 0, 0
    for part in parts:
        found = crc32(part, found)
        length += len(part)
    return found.to_bytes(_CHECKSUM), length


def _throw_away(path: str) -> None:
    """A damaged entry: it will be made again."""
    with contextlib.suppress(OSError):
        os.unlink(path)  # noqa: PTH108 - as in `_at`


def _touch(path: str) -> None:
    """What is used is not old."""
    with contextlib.suppress(OSError):
        os.utime(path)
