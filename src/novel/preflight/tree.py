"""The structure tree of a file, element by element (ISO 32000-1, 14.7.2)."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Dictionary, Object

from novel.preflight.content.objects import dictionary, entry, identity, items, name
from novel.records import dataclass

_MOST_ELEMENTS = 500_000


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element, and the page it says it stands on."""

    obj: Object
    kind: str
    page: tuple[int, int] | None


def elements(root: Object) -> Iterator[Element]:
    """All structure elements below a catalogue, each once, in the order of the tree."""
    waiting: list[tuple[object, tuple[int, int] | None]] = [
        (kid, None) for kid in items(entry(dictionary(root, "/StructTreeRoot"), "/K"))[::-1]
    ]
    seen: set[tuple[int, int]] = set()
    for _ in range(_MOST_ELEMENTS):
        if not waiting:
            return
        found, page = waiting.pop()
        key = identity(found)
        if not isinstance(found, Dictionary) or key in seen or "/S" not in found:
            continue
        if key is not None:
            seen.add(key)
        page = identity(entry(found, "/Pg")) or page
        yield Element(found, name(entry(found, "/S")), page)
        waiting += [(kid, page) for kid in items(entry(found, "/K"))[::-1]]
