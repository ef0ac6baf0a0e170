"""What was last seen and last made: it spares hashing of unchanged artwork, and explains rebuilds.

A file whose size, times and place on disk are those that were noted has the digest that was noted.
What changed within two seconds before the ledger was written is not trusted (a file can change
twice within one tick of its clock); both times are the file system's own, no clock is asked.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

_NAME = "ledger"
_DIGEST = 64
_GRACE = 2 * 10**9  # nanoseconds; the coarsest clock of a file system in use (FAT)


class Ledger:
    """Digests of files by their stamps, and the parts that results were last made from."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / _NAME
        self._written = 0
        self._old = self._read()
        self._stamps: dict[str, list[str]] = {}
        self._recipes: dict[str, dict[str, str]] = {}

    def digest(self, path: str, stamp: str | None) -> str | None:
        """The digest noted for a file with this `Shelf.stamp`; None if it has to be read."""
        noted = self._stamps.get(path) or self._noted(path)
        if noted is None or stamp is None or noted[0] != stamp:
            return None
        self._stamps[path] = noted
        return noted[1]

    def note(self, path: str, stamp: str | None, digest: str) -> None:
        """Note the digest of a file."""
        if stamp is not None:
            self._stamps[path] = [stamp, digest]

    def why(self, name: str, parts: Mapping[str, str]) -> str:
        """What is new about a result's parts since it was last made; they are noted."""
        self._recipes[name] = dict(parts)
        before = self._old.get("recipes", {}).get(name)
        if not isinstance(before, dict):
            return "it was not made before"
        new = [part for part, digest in parts.items() if before.get(part) != digest]
        return f"{' and '.join(new)} changed" if new else "what was kept of it is gone or damaged"

    def keep(self, name: str, parts: Mapping[str, str]) -> None:
        """Note the parts of a result that did not have to be made."""
        self._recipes[name] = dict(parts)

    def was_made(self, name: str) -> bool:
        """A result was made before, from whatever parts."""
        return name in self._old.get("recipes", {})

    def is_as_before(self, name: str, parts: Mapping[str, str]) -> bool:
        """A result was last made from these parts."""
        return self._old.get("recipes", {}).get(name) == parts

    def save(self) -> None:
        """Write it for the next build; where that is not possible, the next build starts anew."""
        if self._path is None or not self._path.parent.is_dir():
            return
        both: dict[str, dict[str, object]]
        both = {"stamps": {**self._stamps}, "recipes": {**self._recipes}}
        merged = {part: self._old.get(part, {}) | new for part, new in both.items()}
        if merged == self._old:
            return
        self._old = merged
        text = json.dumps(merged)
        beside = self._path.with_name(f".{os.getpid()}-{_NAME}.part")
        with contextlib.suppress(OSError):
            beside.write_text(sha256(text.encode()).hexdigest() + text, encoding="utf-8")
            beside.replace(self._path)
        with contextlib.suppress(OSError):
            beside.unlink()

    def _read(self) -> dict[str, dict[str, object]]:
        if self._path is None:
            return {}
        try:
            text = self._path.read_text(encoding="utf-8")
            self._written = self._path.stat().st_mtime_ns
        except (OSError, UnicodeDecodeError):
            return {}
        digest, body = text[:_DIGEST], text[_DIGEST:]
        if sha256(body.encode()).hexdigest() != digest:
            return {}
        found: dict[str, dict[str, object]] = json.loads(body)
        return found

    def _noted(self, path: str) -> list[str] | None:
        """What an earlier build noted of a file, where its time of change can be trusted."""
        match self._old.get("stamps", {}).get(path):
            case [str(stamp), str(digest)]:
                changed = [int(time) for time in stamp.split()[1:3]]
                return [stamp, digest] if max(changed) + _GRACE < self._written else None
            case _:
                return None
