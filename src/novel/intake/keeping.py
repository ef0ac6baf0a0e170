"""Chapters that were read before and found without fault: they need not be read again.

A chapter is kept under its text and all else that is looked at when it is read. One of which there
is anything to say is read anew, so that it is said at its line. Where many are to be read, several
processes do it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from novel.cache import Cache, key_of
from novel.crew import can_fork, shared_out
from novel.diagnostics import Report
from novel.fingerprint import program, told
from novel.freezer import FrozenError, freeze, thaw
from novel.intake.nodes import Node, parse_nodes
from novel.intake.texts import Draft
from novel.records import dataclass
from novel.source import Span

_Of = TypeVar("_Of")
Read: TypeAlias = Callable[[Node, Report], _Of | None]
_MANY = 2  # chapters from which it pays to read them in several processes


@dataclass(frozen=True, slots=True)
class Kept:
    """Where chapters are kept, and how many processes read those that are not there.

    What is there to be done `meanwhile` this one does first when others read.
    """

    cache: Cache | None = None
    hands: int = 1
    meanwhile: Callable[[], None] | None = None


class Keeper(Generic[_Of]):
    """Reads chapters of one kind, or finds them; `about` is what they are read by."""

    def __init__(self, kept: Kept, kind: type[_Of], *about: object) -> None:
        self._cache = kept.cache
        self._hands = kept.hands
        self._meanwhile = kept.meanwhile
        self._kind = kind
        spans: dict[Span, int] = {}
        self._about = "" if kept.cache is None else told((kind.__name__, *about), spans)
        self._spans = tuple(spans)

    def chapters(
        self, drafts: Sequence[tuple[Draft, Read[_Of]]], report: Report
    ) -> list[_Of | None]:
        """The chapters of some texts; None for those that the report says are none."""
        self._read_ahead(drafts)
        return [self._chapter(draft, read, report) for draft, read in drafts]

    def _chapter(self, draft: Draft, read: Read[_Of], report: Report) -> _Of | None:
        kept = None if self._cache is None else self._cache.get("script", self._key(draft))
        if kept is not None:
            with contextlib.suppress(FrozenError):
                found = thaw(kept, self._spans, draft.source)
                if isinstance(found, self._kind):
                    return found
        own = Report()
        made = _read(draft, read, own)
        report.extend(own)
        content = None if self._cache is None else self._frozen(draft, made, own)
        if self._cache is not None and content is not None:
            self._cache.put("script", self._key(draft), content)
        return made

    def _read_ahead(self, drafts: Sequence[tuple[Draft, Read[_Of]]]) -> None:
        """Let several processes read those that are not kept, so that they are when asked for."""
        cache, hands = self._cache, self._hands
        if cache is None or hands < 2 or not can_fork():
            return
        missing = [one for one in drafts if not cache.has("script", self._key(one[0]))]
        if len(missing) < _MANY:
            return

        def made(number: int) -> bytes | None:
            draft, read = missing[number]
            own = Report()
            return self._frozen(draft, _read(draft, read, own), own)

        coming = shared_out(len(missing), made, hands)
        if self._meanwhile is not None:
            self._meanwhile()
        for number, content in coming:
            cache.put("script", self._key(missing[number][0]), content)

    def _key(self, draft: Draft) -> str:
        return key_of("chapter", program(), self._about, draft.source.path, draft.source.text)

    def _frozen(self, draft: Draft, made: _Of | None, own: Report) -> bytes | None:
        """A chapter as it is kept; None where there is something to say of it."""
        if made is None or len(own):
            return None
        try:
            return freeze(made, self._spans, draft.source)
        except FrozenError:
            return None


def _read(draft: Draft, read: Read[_Of], report: Report) -> _Of | None:
    node = parse_nodes(draft, report)
    return None if node is None else read(node, report)
