"""The artworks of a run: looked at by their first bytes, read once, and the same all through."""

from __future__ import annotations

from hashlib import sha256

from novel.cache import key_of
from novel.fingerprint import program
from novel.freezer import FrozenError, freeze, thaw
from novel.intake.artwork import is_foreground
from novel.layout.facts import ArtFacts
from novel.means import Means
from novel.paint.artwork import BEGIN, ArtError, probe, probe_begin
from novel.shelf import MachineError, Shelf


class Artworks:
    """Artworks by their paths in the book's folder, of at most so many pixels each."""

    def __init__(self, shelf: Shelf, means: Means, most_pixels: int) -> None:
        self._shelf = shelf
        self._means = means
        self._most_pixels = most_pixels
        self._facts: dict[str, ArtFacts | ArtError | None] = {}
        self._stamps: dict[str, str | None] = {}  # when they were looked at
        self._plain: dict[str, int] = {}  # the pixels of those that are sRGB
        self._digests: dict[str, str] = {}

    def facts(self, art: str) -> ArtFacts | ArtError | None:
        """What is known of an artwork, looked at where it was not before; None where it is absent.

        Raises:
            MachineError: It changes meanwhile.
        """
        if art not in self._facts:
            try:
                self._facts[art] = self._looked_at(art)
            except FileNotFoundError:
                self._facts[art] = None
        return self._facts[art]

    def known(self, art: str) -> ArtFacts | ArtError | None:
        """What is known of an artwork without looking."""
        return self._facts.get(art)

    def are_seen(self) -> bool:
        """An earlier build has seen all that was looked at."""
        return all(map(self._is_seen, self._stamps))

    def new_pixels(self) -> int:
        """The pixels of sRGB of all that no build has seen."""
        return sum(size for art, size in self._plain.items() if not self._is_seen(art))

    def digest(self, art: str) -> str:
        """The digest of an artwork's bytes, which are read only where nobody knows it yet.

        Raises:
            MachineError: It is not what it was when it was looked at.
        """
        if not self.is_known(art):
            self.read(art)
        return self._digests[art]

    def is_known(self, art: str) -> bool:
        """The digest of an artwork is known, from this run or from the ledger."""
        if art not in self._digests:
            known = self._means.ledger.digest(art, self._stamps.get(art))
            if known is not None:
                self._digests[art] = known
        return art in self._digests

    def read(self, art: str) -> bytes:
        """The bytes of an artwork, the same all through a run.

        Raises:
            MachineError: They have changed.
        """
        try:
            content = self._shelf.read(art)
        except FileNotFoundError:
            if art in self._facts:
                raise changed(art) from None
            raise
        digest = sha256(content).hexdigest()
        if not self.is_known(art):
            stamp = self._shelf.stamp(art)  # now that it has been read
            if stamp != self._stamps.get(art, stamp):
                raise changed(art)
            self._means.ledger.note(art, stamp, digest)
            self._digests[art] = digest
        if digest != self._digests[art]:
            raise changed(art)
        return content

    def changed(self) -> list[str]:
        """Those in use that have changed on disk since they were read."""
        noted = self._means.ledger
        return [
            art
            for art, digest in self._digests.items()
            if (stamp := self._shelf.stamp(art)) is not None and noted.digest(art, stamp) != digest
        ]

    def _is_seen(self, art: str) -> bool:
        return self._means.ledger.digest(art, self._stamps[art]) is not None

    def _looked_at(self, art: str) -> ArtFacts | ArtError:
        """What is known of an artwork, from its first bytes where they are enough."""
        self._stamps[art] = self._shelf.stamp(art)
        begin = self._shelf.head(art, BEGIN)
        plain = None
        if not is_foreground(art):  # its pixels count
            plain = probe_begin(begin, most_pixels=self._most_pixels)
        if plain is not None and not plain.is_grey:
            self._plain[art] = plain.width * plain.height
        return self._probed(art) if plain is None else plain

    def _probed(self, art: str) -> ArtFacts | ArtError:
        key = key_of("facts", program(), self.digest(art), self._most_pixels, art)
        kept = self._means.cache.get("art", key)
        if kept is not None:
            try:
                found = thaw(kept)
            except FrozenError:
                found = None
            if isinstance(found, ArtFacts | ArtError):
                return found
        made: ArtFacts | ArtError
        try:
            made = probe(self.read(art), art, most_pixels=self._most_pixels)
        except ArtError as problem:
            made = problem
        self._means.cache.put("art", key, freeze(made))
        return made


def changed(art: str) -> MachineError:
    """An artwork is no longer what it was."""
    return MachineError(
        f"{art} changed while the book was being built",
        help="build again when the artwork has been saved; the old files are untouched",
    )
