"""What is kept of pictures beside their streams: one by one, and in sheaves, a page's together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from novel.paint.picture import Picture, StoredPicture


def bound(pictures: Sequence[StoredPicture]) -> bytes:
    """The pictures as bytes, without their streams."""
    return json.dumps([(_shape(one), one.digest, one.length) for one in pictures]).encode()


def unbound(content: bytes | None, count: int) -> tuple[StoredPicture, ...]:
    """The pictures that were bound; none where they are not so many."""
    try:
        found = tuple(
            StoredPicture(Picture(**shape, stream=b""), digest, length)
            for shape, digest, length in json.loads(content or b"[]")
        )
    except (ValueError, TypeError):
        return ()
    return found if len(found) == count else ()


def _shape(picture: StoredPicture) -> dict[str, object]:
    shape = asdict(picture.shape)
    del shape["stream"], shape["sample"]
    return shape
