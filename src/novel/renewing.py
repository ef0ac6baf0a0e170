"""A file written over an earlier version of itself: pictures that lie in their places stay there.

What lies where in a finished file is noted under the last bytes of it, which name it: its
identifier is taken over all that is in it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from novel.cache import Cache, key_of
from novel.copying import read_at
from novel.paint.picture import StoredPicture
from novel.sheet import ImageItem

if TYPE_CHECKING:
    from novel.press.assemble import Library

Lying: TypeAlias = frozenset[tuple[str, int, int]]  # pictures: digest, place, length
NOTHING: Lying = frozenset()
_NAMING = 256  # bytes at the end of a file: its trailer


class Renewing:
    """The library of a file that may begin as an earlier version of itself.

    A picture is left where it is if the version was finished with it at that place and its
    checksum is still right: what was damaged or cut off since is written again.
    """

    def __init__(
        self, library: Library, cache: Cache, file: BinaryIO, sound: Lying = NOTHING
    ) -> None:
        """What is `sound` of the file was added up already."""
        self._library = library
        self._cache = cache
        self._sound = sound
        self._lying = lying_in(cache, file)

    def picture(self, item: ImageItem, /) -> StoredPicture:
        """See `Library.picture`."""
        return self._library.picture(item)

    def put(self, picture: StoredPicture, file: BinaryIO, at: int, /) -> None:
        """See `Library.put`."""
        lying = (picture.digest, at, picture.length)
        if lying in self._lying and (
            lying in self._sound or self._cache.lies("picture", picture.digest, file, at)
        ):
            return
        self._library.put(picture, file, at)

    def note(self, file: BinaryIO, places: Iterable[tuple[int, StoredPicture]]) -> None:
        """Note where the pictures lie in a file that is finished."""
        told = [(picture.digest, at, picture.length) for at, picture in places]
        self._cache.put("layout", _name(file), json.dumps(told).encode())


def lying_in(cache: Cache, file: BinaryIO) -> Lying:
    """What was noted of the version that a file begins as."""
    kept = cache.get("layout", _name(file))
    try:
        return frozenset((digest, at, length) for digest, at, length in json.loads(kept or b"[]"))
    except (ValueError, TypeError):
        return NOTHING


def _name(file: BinaryIO) -> str:
    size = file.seek(0, io.SEEK_END)
    end = b"".join(map(bytes, read_at(file, max(0, size - _NAMING), _NAMING)))
    return key_of("layout", size, end)
