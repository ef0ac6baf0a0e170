"""Whether the pictures in spares are still sound, found out while the book is being read.

To add up the checksums of hundreds of megabytes takes a tenth of a second. Another process does it
at the beginning of a build, when a processor has nothing to do.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import TypeAlias

from novel.cache import SPARES, Cache
from novel.crew import Errand, can_fork
from novel.means import Means
from novel.order import Order, ending
from novel.renewing import NOTHING, Lying, lying_in
from novel.shelf import Shelf

_Told: TypeAlias = list[tuple[str, str | None, list[tuple[str, int, int]]]]


class Vouching:
    """What another process vouches for; nothing where none was at work, or it died."""

    def __init__(self, errand: Errand | None) -> None:
        self._errand = errand
        self._found: dict[str, tuple[str, Lying]] = {}

    def wait(self) -> None:
        """Wait until all is found: whoever writes over a spare has to have it alone."""
        if self._errand is None:
            return
        delivered, self._errand = self._errand.finished(), None
        for path, stamp, lying in json.loads(delivered or b"[]"):
            self._found[path] = (stamp, frozenset(map(tuple, lying)))

    def sound(self, shelf: Shelf, path: str) -> Lying:
        """The pictures that lie in a spare to the last bit, if it has not been touched since."""
        stamp, lying = self._found.get(path, ("", NOTHING))
        return lying if shelf.stamp(path) == stamp else NOTHING


@contextlib.contextmanager
def vouching(shelf: Shelf, order: Order, means: Means) -> Iterator[Vouching]:
    """Look through the spares of an order in another process, where there can be one."""
    ends = tuple(ending(order, "print", language) for language in order.languages or ("",))
    spares = [path for path in shelf.names(SPARES) if path.endswith(ends)]
    if not (spares and "print" in order.purposes and means.hands > 1 and can_fork()):
        yield Vouching(None)
        return
    with Errand(
        lambda _: json.dumps(_looked_through(shelf, spares, means.cache)).encode()
    ) as found:
        yield Vouching(found)


def _looked_through(shelf: Shelf, spares: list[str], cache: Cache) -> _Told:
    told: _Told = []
    for path in spares:
        stamp = shelf.stamp(path)
        with contextlib.suppress(OSError), shelf.opened(path) as file:
            lying = [
                (digest, at, length)
                for digest, at, length in lying_in(cache, file)
                if cache.lies("picture", digest, file, at)
            ]
            told.append((path, stamp, lying))
    return told
