"""The pictures of a run: every artwork decoded once, every picture prepared once and kept.

All languages and both editions draw on the same store, and so do later builds: a picture is known
by the digest of its artwork and by what was asked of it. Pictures are prepared while the pages
after them are still being lettered, and never so many at once that memory grows with the book.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from hashlib import sha256
from typing import BinaryIO

from novel.artworks import Artworks, changed
from novel.book.book import Book
from novel.book.edition import Purpose
from novel.cache import key_of
from novel.copying import write_at
from novel.diagnostics import Report
from novel.fingerprint import program, told
from novel.layout.facts import ArtFacts
from novel.means import Means, Threads
from novel.paint.artwork import (
    ArtError,
    PictureRequest,
    expect_all,
    make_no_more,
    prepare_all,
)
from novel.paint.artwork.request import ALL_INK, WHOLE
from novel.paint.picture import Picture, Sample, StoredPicture
from novel.preflight.artwork import report_art_error
from novel.records import dataclass
from novel.sheaf import bound, unbound
from novel.sheet import ImageItem
from novel.shelf import Shelf

FINE = 2  # lines on screens have so many times the pixels of colours: they cost little
_Made = StoredPicture | ArtError
_Loose = tuple[str, str, Sequence[PictureRequest]]  # a page that is not bound yet: name, key
_Waiting = tuple[str, tuple[PictureRequest, ...], Future[tuple[Picture | ArtError, ...]]]


class ArtStore:
    """Artwork by its path in the book's folder, for the press of a colour `profile`."""

    def __init__(self, shelf: Shelf, book: Book, profile: bytes, means: Means) -> None:
        self._book = book
        self.profile = profile
        self._press = sha256(profile).hexdigest()
        self._means = means
        self._artworks = Artworks(shelf, means, book.most_pixels)
        self._pictures: dict[PictureRequest, _Made] = {}
        self._asked: set[PictureRequest] = set()
        self._keeper = Threads(1)  # begins pictures and puts them away, one order after the other
        self._orders: list[Future[None]] = []
        self._waiting: deque[_Waiting] = deque()
        self._loose: list[_Loose] = []
        self._editions: dict[Purpose, str] = {}
        self.conversions = 0

    def facts(self, art: str) -> ArtFacts | ArtError | None:
        """What is known of an artwork; None where it is absent (intake says so)."""
        return self._artworks.facts(art)

    def is_new_to(self, purposes: Sequence[Purpose]) -> bool:
        """Artwork has to be prepared for them: of what is looked at, no build has seen all."""
        return bool(purposes) and not self._artworks.are_seen()

    def expect(self, purposes: Sequence[Purpose]) -> None:
        """Be ready to prepare for those editions what is looked at and no build has seen."""
        if "print" in purposes and isinstance(self._means.threads, Threads):
            new = self._artworks.new_pixels()
            if new:
                limit = self._book.print.ink_limit
                self._means.threads.submit(expect_all, new, self.profile, limit)

    def order(self, items: Iterable[ImageItem], purposes: Sequence[Purpose]) -> None:
        """Have the pictures of these items made for those editions, each once; nobody waits."""
        asked: dict[str, list[PictureRequest]] = {}
        for item in items:
            for purpose in (p for p in purposes if _is_shown(item, p)):
                request = self._request(item, purpose)
                known = request in self._pictures or request in self._asked
                if not known and self._artworks.known(item.art) is not None:
                    self._asked.add(request)
                    asked.setdefault(item.art, []).append(request)
        if asked:
            self._orders.append(self._keeper.submit(self._prepare, asked))

    def order_page(
        self, name: str, key: str, items: Sequence[ImageItem], purposes: Sequence[Purpose]
    ) -> None:
        """As `order`, for all that a page shows; what it is made from has this key.

        Its pictures are asked for together where the last build had the same of it.
        """
        missing = [purpose for purpose in purposes if not self._is_bound(name, key, items, purpose)]
        self.order(items, missing)

    def finish(self, items: Iterable[ImageItem], purpose: Purpose, report: Report) -> None:
        """Wait until the pictures of these items are ready; say at their lines which cannot be."""
        self.wait()
        for item in items:
            if not _is_shown(item, purpose):
                continue
            made = self._pictures[self._request(item, purpose)]
            if isinstance(made, ArtError):
                report_art_error(made, item.origin, report)

    def wait(self) -> None:
        """Wait until all pictures are ready that were ordered; what made them ends.

        Raises:
            MachineError: An artwork is no longer what it was.
        """
        orders, self._orders = self._orders, []
        for order in orders:
            order.result()
        self._keeper.rest()
        while self._waiting:
            self._collect()
        self._bind()
        make_no_more()
        if isinstance(self._means.threads, Threads):
            self._means.threads.rest()

    def picture(self, item: ImageItem, purpose: Purpose) -> StoredPicture:
        """A picture that is ready.

        Raises:
            KeyError: It is not, or its artwork is broken: our bug.
        """
        made = self._pictures[self._request(item, purpose)]
        if isinstance(made, ArtError):
            raise KeyError(item.art)
        return made

    def put(self, picture: StoredPicture, file: BinaryIO, at: int) -> None:
        """Write the stream of a picture into a file; made again where the cache has lost it since.

        Raises:
            MachineError: Its artwork is no longer what it was.
        """
        if self._means.cache.send("picture", picture.digest, file, at, picture.length):
            return
        request = next(asked for asked, made in self._pictures.items() if made == picture)
        (again,) = prepare_all(self._artworks.read(request.name), [request])
        if isinstance(again, ArtError) or StoredPicture.of(again) != picture:
            raise changed(request.name)
        write_at(file, at, again.stream)

    def sample(self, picture: StoredPicture) -> Sample | None:
        """The picture in coarse pixels; None where none was made, or it has been lost."""
        kept = self._means.cache.get("sample", picture.digest)
        return None if kept is None else Sample.unpacked(kept)

    def library(self, purpose: Purpose) -> ArtLibrary:
        """The pictures of one edition, for the press."""
        return ArtLibrary(self, purpose)

    def changed(self) -> list[str]:
        """The artworks in use that have changed on disk since they were read."""
        return self._artworks.changed()

    def _kept(self, request: PictureRequest) -> bool:
        """The picture is there from an earlier build."""
        parts = self._parts(request)
        head = self._means.cache.get("art", key_of("picture", *parts.values()))
        if not self._take(unbound(head, 1), [request]):
            return False
        self._means.ledger.keep(_name(request), parts)
        return True

    def _is_bound(self, name: str, key: str, items: Sequence[ImageItem], purpose: Purpose) -> bool:
        """The pictures of a page are there from the last build; else they are bound once ready."""
        shown = [item for item in items if _is_shown(item, purpose)]
        if any(not isinstance(self._artworks.known(item.art), ArtFacts) for item in shown):
            return False
        requests = [self._request(item, purpose) for item in shown]
        about = f"pictures {name} {purpose}"
        if self._means.ledger.was_made(about):
            sheaf = self._sheaf(key, requests)
            if self._means.ledger.is_as_before(about, {"sheaf": sheaf}):
                kept = unbound(self._means.cache.get("art", sheaf), len(requests))
                if self._take(kept, requests):
                    return True
        self._loose.append((about, key, requests))
        return False

    def _sheaf(self, key: str, requests: Sequence[PictureRequest]) -> str:
        """What the pictures of a page are kept under together."""
        digests = map(self._artworks.digest, dict.fromkeys(request.name for request in requests))
        return key_of("sheaf", key, *map(self._edition, requests[:1]), self._press, *digests)

    def _take(self, kept: Sequence[StoredPicture], requests: Sequence[PictureRequest]) -> bool:
        """Know pictures as they were kept, if the streams of all are there."""
        has = self._means.cache.has
        if not all(has("picture", picture.digest) for picture in kept):
            return False
        self._pictures.update(zip(requests, kept, strict=False))
        return len(kept) == len(requests)

    def _bind(self) -> None:
        """Keep together what pages show together, now that it is ready."""
        loose, self._loose = self._loose, []
        for about, key, requests in loose:
            made = [self._pictures.get(request) for request in requests]
            pictures = [one for one in made if isinstance(one, StoredPicture)]
            if len(pictures) == len(made):
                sheaf = self._sheaf(key, requests)
                if self._means.cache.put("art", sheaf, bound(pictures)):
                    self._means.ledger.keep(about, {"sheaf": sheaf})

    def _prepare(self, asked: Mapping[str, Sequence[PictureRequest]]) -> None:
        """Begin what is asked of each artwork and not kept from an earlier build."""
        for art, requests in asked.items():
            content = None if self._artworks.is_known(art) else self._artworks.read(art)
            missing = tuple(request for request in requests if not self._kept(request))
            if missing:
                self._begin(art, missing, content)

    def _begin(self, art: str, requests: tuple[PictureRequest, ...], content: bytes | None) -> None:
        """Have pictures made of an artwork, which is read unless it just was."""
        for request in requests:
            why = self._means.ledger.why(_name(request), self._parts(request))
            self._means.explain(f"{art} ({request.purpose}): prepared, {why}")
        while len(self._waiting) >= self._means.window:
            self._collect()
        content = self._artworks.read(art) if content is None else content
        future = self._means.threads.submit(prepare_all, content, requests)
        self._waiting.append((art, requests, future))

    def _collect(self) -> None:
        """Put away the pictures of the artwork that has been waited for longest."""
        _, requests, future = self._waiting.popleft()
        for request, made in zip(requests, future.result(), strict=True):
            self.conversions += 1
            self._pictures[request] = self._put_away(request, made)

    def _put_away(self, request: PictureRequest, made: Picture | ArtError) -> _Made:
        if isinstance(made, ArtError):
            return made
        stored = StoredPicture.of(made)
        cache = self._means.cache
        if cache.put("picture", stored.digest, made.stream):
            if made.sample is not None:
                cache.put("sample", stored.digest, made.sample.packed())
            cache.put("art", key_of("picture", *self._parts(request).values()), bound([stored]))
        return stored

    def _parts(self, request: PictureRequest) -> Mapping[str, str]:
        """What a picture is made from, by the words in which a change of it is told."""
        place = (request.crop, request.width, request.height, request.layer)
        pressed = request.purpose == "print" or self._is_cmyk(request)
        return {
            "novel": program(),
            "the artwork": self._artworks.digest(request.name),
            "its place on the page": key_of(told(place)),
            "the colour profile": self._press if pressed else "",
            "the settings of the edition": self._edition(request),
        }

    def _edition(self, request: PictureRequest) -> str:
        """The digest of what is asked of all pictures of an edition alike."""
        if request.purpose not in self._editions:
            rest = replace(
                request, crop=WHOLE, width=0, height=0, layer="flat", profile=b"", name=""
            )
            self._editions[request.purpose] = key_of(told(rest))
        return self._editions[request.purpose]

    def _is_cmyk(self, request: PictureRequest) -> bool:
        facts = self._artworks.known(request.name)
        return isinstance(facts, ArtFacts) and facts.mode == "CMYK"

    def _request(self, item: ImageItem, purpose: Purpose) -> PictureRequest:
        settings, on_press = self._book, purpose == "print"
        return PictureRequest(
            crop=item.crop,
            width=item.box.width,
            height=item.box.height,
            purpose=purpose,
            resolution=settings.print.resolution if on_press else settings.web.resolution,
            line_resolution=(
                settings.print.line_resolution if on_press else FINE * settings.web.resolution
            ),
            profile=self.profile,
            quality=settings.web.quality,
            likeness=settings.web.likeness,
            most_pixels=settings.most_pixels,
            layer=item.layer,
            ink_limit=settings.print.ink_limit if on_press else ALL_INK,
            name=item.art,
        )


@dataclass(frozen=True, slots=True)
class ArtLibrary:
    """The pictures of one edition."""

    store: ArtStore
    purpose: Purpose

    def picture(self, item: ImageItem, /) -> StoredPicture:
        """The picture that an item shows."""
        return self.store.picture(item, self.purpose)

    def put(self, picture: StoredPicture, file: BinaryIO, at: int, /) -> None:
        """Write the stream of a picture into a file at a place."""
        self.store.put(picture, file, at)


def _is_shown(item: ImageItem, purpose: Purpose) -> bool:
    """The press stencils lines and needs no mask for them; screens have black as it is."""
    return item.layer != ("line mask" if purpose == "print" else "solid")


def _name(request: PictureRequest) -> str:
    place = key_of(told((request.crop, request.width, request.height, request.layer)))[:8]
    return f"{request.name} {request.purpose} {place}"
