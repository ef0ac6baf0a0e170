"""Chapters that were read before and found without fault: they need not be read again.

A chapter is kept under its text and all else that is looked at when it is read. One of which there
is anything to say is read anew, so that it is said at its line.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from novel.cache import Cache, key_of
from novel.diagnostics import Report
from novel.fingerprint import program, told
from novel.freezer import FrozenError, freeze, thaw
from novel.intake.nodes import Node, parse_nodes
from novel.intake.texts import Draft
from novel.source import Span

_Of = TypeVar("_Of")
Read: TypeAlias = Callable[[Node, Report], _Of | None]


class Keeper(Generic[_Of]):
    """Reads chapters of one kind, or finds them; `about` is what they are read by."""

    def __init__(self, cache: Cache | None, kind: type[_Of], *about: object) -> None:
        self._cache = cache
        self._kind = kind
        spans: dict[Span, int] = {}
        self._about = "" if cache is None else told((kind.__name__, *about), spans)
        self._spans = tuple(spans)

    def chapter(self, draft: Draft, read: Read[_Of], report: Report) -> _Of | None:
        """The chapter of a text; None where there is none, for which the report has the reason."""
        if self._cache is None:
            node = parse_nodes(draft, report)
            return None if node is None else read(node, report)
        source = draft.source
        key = key_of("chapter", program(), self._about, source.path, source.text)
        kept = self._cache.get("script", key)
        if kept is not None:
            with contextlib.suppress(FrozenError):
                found = thaw(kept, self._spans, source)
                if isinstance(found, self._kind):
                    return found
        own = Report()
        node = parse_nodes(draft, own)
        made = None if node is None else read(node, own)
        report.extend(own)
        if made is not None and not len(own):
            with contextlib.suppress(FrozenError):
                self._cache.put("script", key, freeze(made, self._spans, source))
        return made
