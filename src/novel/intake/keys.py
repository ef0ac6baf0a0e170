"""Every key of a script, in one registry: the readers, the schema and the docs all draw on it.

A key that is not here is unknown to the readers; a key that is here is in the schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from novel.book.page import Kind
from novel.intake.bookkeys import BOOK_KEYS
from novel.intake.chapterkeys import CHAPTER_KEYS
from novel.intake.keyspec import KeySpec

KEYS: tuple[KeySpec, ...] = BOOK_KEYS + CHAPTER_KEYS

# Speech needs no word of its own: it begins with who speaks.
LINE_KINDS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind != "speech")


def _by_place() -> Mapping[str, Mapping[str, KeySpec]]:
    places: dict[str, dict[str, KeySpec]] = {}
    for spec in KEYS:
        places.setdefault(spec.where, {})[spec.key] = spec
    return MappingProxyType(places)


KEYS_OF: Mapping[str, Mapping[str, KeySpec]] = _by_place()
