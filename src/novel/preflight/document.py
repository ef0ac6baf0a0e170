"""A file opened for inspection: its pages with what they paint, its metadata, the limits."""

from __future__ import annotations

import io
import logging
from collections.abc import Container, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO

from pikepdf import AccessMode, Dictionary, Object, PasswordError, Pdf, PdfError

from novel.copying import takes_threads
from novel.preflight.content.canvas import Budget
from novel.preflight.content.interpreter import paintings_of
from novel.preflight.content.matrix import Box
from novel.preflight.content.objects import inherited, number, numbers, whole
from novel.preflight.content.painted import PagePainting
from novel.preflight.limits import Limits
from novel.preflight.packet import Packet, read_packet
from novel.preflight.pixels import Samples, unsampled
from novel.preflight.tree import Element, elements
from novel.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
_INHERITED = {"MediaBox", "CropBox"}
_LETTER = Box(0, 0, 612, 792)
MOST_PAGES = 2000
MOST_OBJECTS = 500_000  # each costs some 0.7 kB of memory; our books have some 25 a page
# What pikepdf logs of a damaged file we say ourselves; without a handler it would go to stderr.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())


class UnreadableError(Exception):
    """A file that cannot be inspected at all; `code` is its rule, the text says why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a file without looking into it.

    What is painted on `pages` with these numbers was inspected before and found right; `samples`
    spare unpacking images for their inks.
    """

    pages: Container[int] = ()
    samples: Samples = unsampled


@dataclass(frozen=True)
class PageView:
    """A page: its number from 1, its boxes by their PDF names, and what it paints.

    What a `known` page paints was inspected before and found right: it is not looked at again.
    """

    pdf: Pdf
    number: int
    obj: Object
    boxes: Mapping[str, Box]
    budget: Budget
    known: bool = False

    @property
    def media(self) -> Box:
        """The MediaBox; US Letter, as viewers do, where there is none that can be used."""
        return self.boxes.get("MediaBox", _LETTER)

    @property
    def crop(self) -> Box:
        """The CropBox, by default the MediaBox."""
        return self.boxes.get("CropBox", self.media)

    @property
    def trim(self) -> Box:
        """The TrimBox, by default the CropBox (ISO 32000-1, 14.11.2)."""
        return self.boxes.get("TrimBox", self.boxes.get("ArtBox", self.crop))

    @property
    def bleed(self) -> Box:
        """The BleedBox, by default the CropBox."""
        return self.boxes.get("BleedBox", self.crop)

    @property
    def resources(self) -> object:
        """What its content calls by name."""
        return inherited(self.obj, "/Resources")

    @cached_property
    def painting(self) -> PagePainting:
        """What it paints."""
        if self.known:
            return PagePainting()
        return paintings_of(self.pdf, self.obj, self.resources, self.media, self.budget)

    @cached_property
    def unit(self) -> float:
        """The length of its units, in points (ISO 32000-1, UserUnit)."""
        return number(inherited(self.obj, "/UserUnit")) or 1.0


@dataclass(frozen=True)
class Document:
    """A file under inspection; `size` in bytes, `head` its first kilobyte."""

    pdf: Pdf
    pages: Sequence[PageView]
    limits: Limits
    size: int
    head: bytes
    standards: frozenset[str] = field(default_factory=frozenset)
    known: Known = field(default_factory=Known)

    @property
    def root(self) -> Object:
        """The catalogue."""
        return self.pdf.Root

    @cached_property
    def information(self) -> Object | None:
        """The document information dictionary."""
        found = self.pdf.trailer.get("/Info")
        return found if isinstance(found, Dictionary) else None

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Its structure elements: several rules look at all of them."""
        return tuple(elements(self.root))

    @cached_property
    def packet(self) -> Packet:
        """The XMP metadata."""
        return read_packet(self.pdf)

    def meant_for(self, *standards: str) -> bool:
        """It is inspected for one of these standards."""
        return not self.standards.isdisjoint(standards)


def open_pdf(content: bytes | BinaryIO) -> Pdf:
    """The file, from its bytes or open for reading.

    Raises:
        UnreadableError: It is empty, no PDF, locked, broken beyond repair, or endless.
    """
    file = io.BytesIO(content) if isinstance(content, bytes) else content
    size, head = measured(file)
    if not size:
        raise UnreadableError("X901", "the file is empty")
    if b"%PDF-" not in head:
        raise UnreadableError("X901", "this is no PDF: it does not begin as one")
    try:
        pdf = Pdf.open(file, access_mode=_access(file))
    except PasswordError:
        raise UnreadableError("X902", "the file opens with a password only") from None
    except (PdfError, RuntimeError, ValueError) as problem:
        reason = str(problem).strip().rsplit(":", maxsplit=1)[-1].strip()
        msg = f"the file is damaged and cannot be read ({reason or 'no reason given'})"
        raise UnreadableError("X901", msg) from problem
    count = whole(pdf.trailer, "/Size", 0)
    if count > MOST_OBJECTS:
        pdf.close()
        msg = f"the file has {count:,} objects and is not looked into: a book has thousands"
        raise UnreadableError("X901", msg)
    return pdf


def _access(file: BinaryIO) -> AccessMode:
    """A file of the system's is read as memory where it lets us: in a fifth of the time."""
    found: AccessMode = AccessMode.mmap if takes_threads(file) else AccessMode.stream
    return found


def measured(file: BinaryIO) -> tuple[int, bytes]:
    """The size of an open file in bytes, and its first kilobyte; it is then at its beginning."""
    file.seek(0)
    head = file.read(1024)
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    return size, head


def page_views(pdf: Pdf, known: Container[int] = ()) -> Iterator[PageView]:
    """The pages of a file, at most `MOST_PAGES`; `known` are the numbers of those inspected before.

    Raises:
        UnreadableError: Its page tree is broken.
    """
    try:
        pages = pdf.pages
        count = len(pages)
    except (PdfError, RuntimeError, ValueError, RecursionError) as problem:
        msg = "the tree of its pages is broken"
        raise UnreadableError("X901", msg) from problem
    budget = Budget()
    for index in range(min(count, MOST_PAGES)):
        obj = pages[index].obj
        yield PageView(pdf, index + 1, obj, dict(_boxes(obj)), budget, index + 1 in known)


def _boxes(page: Object) -> Iterator[tuple[str, Box]]:
    for name in _BOXES:
        found = inherited(page, f"/{name}") if name in _INHERITED else page.get(f"/{name}")
        box = Box.of(numbers(found))
        if box is not None and box.width > 0 and box.height > 0:
            yield name, box
