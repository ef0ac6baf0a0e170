"""What is known of the faces of a book and takes long to find out; kept from build to build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from novel.cache import key_of
from novel.fingerprint import program, told
from novel.freezer import FrozenError, freeze, thaw
from novel.means import Means
from novel.pagemaking import Fonts

if TYPE_CHECKING:
    from novel.paint.characters import Characters
    from novel.press.fontparts import FontParts

_Of = TypeVar("_Of")


class FaceStore:
    """The faces of a book as pages and files need them, each looked into once."""

    def __init__(self, fonts: Fonts, means: Means) -> None:
        self._fonts = fonts
        self._means = means
        self._characters: dict[str, Characters] = {}

    def characters(self, path: str) -> Characters:
        """The characters of a face."""
        from novel.paint.characters import Characters, characters_of

        if path not in self._characters:
            face = self._fonts.files[path]
            key = key_of("characters", program(), face)
            self._characters[path] = self._kept(key, Characters, lambda: characters_of(face))
        return self._characters[path]

    def parts(self, path: str, codes: Mapping[int, str]) -> FontParts:
        """What a face takes to embed for the codes in use."""
        from novel.press.fontparts import FontMeasures, FontParts, font_parts, measures_of

        face = self._fonts.files[path]

        def made() -> FontParts:
            key = key_of("measures", program(), face)
            measures = self._kept(key, FontMeasures, lambda: measures_of(face))
            return font_parts(face, codes, self.characters(path), measures)

        key = key_of("parts", program(), face, told(dict(sorted(codes.items()))))
        return self._kept(key, FontParts, made)

    def _kept(self, key: str, kind: type[_Of], make: Callable[[], _Of]) -> _Of:
        """What an earlier build found out about a face, or what is found out now."""
        kept = self._means.cache.get("font", key)
        found = None if kept is None else _thawed(kept)
        if not isinstance(found, kind):
            found = make()
            self._means.cache.put("font", key, freeze(found))
        return found


def _thawed(content: bytes) -> object:
    try:
        return thaw(content)
    except FrozenError:
        return None
