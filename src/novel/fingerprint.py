"""What a result depends on, as one digest: values by their content, the program by its files."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter
from pathlib import Path

from novel.source import Span


def told(value: object, spans: dict[Span, int] | None = None) -> str:
    """A value written out so that no two different values read the same.

    Of a span only the text counts, not the place: a line that has moved is still the same line.
    Spans are added to `spans`, each with its rank in the order in which they are met.

    Raises:
        TypeError: The value holds something that is not plain.
    """
    out: list[str] = []
    _tell(value, out.append, {} if spans is None else spans)
    return "".join(out)


def _tell(value: object, put: Callable[[str], None], spans: dict[Span, int]) -> None:
    kind = type(value)
    if kind is str:
        put(f"{len(value)}:{value}")  # type: ignore[arg-type]
    elif kind in (int, float, bool, type(None)):
        put(f"{value!r};")
    elif kind is tuple or kind is list:
        put("(")
        for part in value:  # type: ignore[attr-defined]
            _tell(part, put, spans)
        put(")")
    elif kind is Span:
        _tell_span(value, put, spans)  # type: ignore[arg-type]
    elif is_dataclass(kind):
        put(f"{kind.__name__}<")
        for part in _fields(kind)(value):
            _tell(part, put, spans)
        put(">")
    else:
        _tell_other(value, put, spans)


def _tell_other(value: object, put: Callable[[str], None], spans: dict[Span, int]) -> None:
    match value:
        case Mapping():
            put("{")
            for key, part in value.items():
                _tell(key, put, spans)
                _tell(part, put, spans)
            put("}")
        case frozenset():
            put(f"set{sorted(map(repr, value))}")
        case bytes():
            put(f"bytes{sha256(value).hexdigest()};")
        case str() | int() | float():  # an enumeration's member, a number of numpy's
            put(f"{type(value).__name__}{value!r};")
        case _:
            msg = f"{type(value).__name__} has no fingerprint"
            raise TypeError(msg)


def _tell_span(span: Span, put: Callable[[str], None], spans: dict[Span, int]) -> None:
    text = span.source.text[span.start : span.end]
    put(f"span{spans.setdefault(span, len(spans))},{len(text)}:{text}")


@lru_cache(maxsize=256)
def _fields(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: ()


@lru_cache(maxsize=1)
def program() -> str:
    """The digest of this program, of what it is built on, and of the Python that runs it.

    Its files count by size and time of change, as they do for Python's own compiled files.
    """
    digest = sha256(sys.version.encode())
    top = str(Path(__file__).parent)
    for path, about in _sources(top):
        digest.update(f"{path.removeprefix(top)} {about.st_size} {about.st_mtime_ns}\n".encode())
    for name in sorted(_installed()):
        digest.update(name.encode())
    return digest.hexdigest()


def _sources(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.endswith((".py", ".toml", ".json")):
            yield entry.path, entry.stat()
        elif entry.name != "__pycache__" and entry.is_dir():
            yield from _sources(entry.path)


def _installed() -> Iterator[str]:
    """Names and versions of all packages that Python can reach, as their folders say."""
    for place in sys.path:
        with contextlib.suppress(OSError):
            names = os.listdir(place or ".")  # noqa: PTH208 - no need of paths
            yield from (name for name in names if name.endswith(".dist-info"))
