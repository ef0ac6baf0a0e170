"""Painted pages to one file that conforms, the same bytes for the same input.

Print is PDF/X-4, PDF/A-2a and PDF/UA-1 at once, or PDF/X-1a; the web PDF/A-2a and PDF/UA-1,
linearised.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO, Protocol, Self, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Page, Pdf, Stream, String

from novel.colour import Spot
from novel.copying import write_at
from novel.paint.content import PageContent
from novel.paint.operators import OVERPRINT_STATES
from novel.paint.picture import Picture, StoredPicture
from novel.paint.space import PageSpace
from novel.press.endings import ended
from novel.press.facts import EditionFacts
from novel.press.fontparts import FontParts, font_parts
from novel.press.fonts import embed
from novel.press.gradients import pattern
from novel.press.intents import add_intents
from novel.press.labels import add_labels
from novel.press.links import add_links
from novel.press.metadata import add_metadata
from novel.press.outline import add_outline
from novel.press.pictures import PictureStore, Shown
from novel.press.splicing import Splicing, splice
from novel.press.structure import Structure
from novel.sheet import ImageItem, mask_of

_GROUP_SPACES = {"print": Name.DeviceCMYK, "web": Name.DeviceRGB}


class Library(Protocol):
    """Where the pictures of a file are kept."""

    def picture(self, item: ImageItem, /) -> StoredPicture:
        """The picture that an item shows."""

    def put(self, picture: StoredPicture, file: BinaryIO, at: int, /) -> None:
        """Write the stream of a picture into a file at a place."""


Fonts: TypeAlias = Callable[[str, Mapping[int, str]], FontParts]  # of a face, for codes in use


def assemble(
    pages: Sequence[PageContent],
    facts: EditionFacts,
    pictures: Callable[[ImageItem], Picture],
    faces: Callable[[str], bytes],
) -> bytes:
    """The file of one edition: pages in order, painted for the purpose that the facts name."""
    file = BytesIO()
    library = _InMemory(pictures)
    fonts: Fonts = lambda face, codes: font_parts(faces(face), codes)  # noqa: E731
    with write_file(file, pages, facts, library, fonts) as splicing:
        splicing.wait()
    return file.getvalue()


def write_file(
    file: BinaryIO,
    pages: Sequence[PageContent],
    facts: EditionFacts,
    library: Library,
    fonts: Fonts,
) -> Splicing:
    """Write the file of one edition, whose pictures are ready."""
    with Begun(pages, facts, fonts) as begun:
        return begun.write(file, library)


class Begun:
    """The file of one edition, made as far as that goes without its pictures."""

    def __init__(self, pages: Sequence[PageContent], facts: EditionFacts, fonts: Fonts) -> None:
        self._pages, self._facts = pages, facts
        self._pdf = Pdf.new()
        self._made = _add_pages(self._pdf, pages, facts, fonts)
        if not facts.is_flat:
            _tag(self._pdf, self._made, pages, facts)
            self._pdf.Root.Lang = String(facts.language)
            self._pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        sheets = [content.sheet for content in pages]
        add_labels(self._pdf, [sheet.label for sheet in sheets])
        add_outline(self._pdf, sheets)
        add_intents(self._pdf, facts)
        add_metadata(self._pdf, facts)

    def write(self, file: BinaryIO, library: Library) -> Splicing:
        """Write it, once its pictures are ready.

        It is first written into memory with a stand-in for each picture, a web file linearised;
        then the pictures are put in. Memory does not grow with them.
        """
        store, shown = PictureStore(self._pdf), list[StoredPicture]()
        for page, content in zip(self._made, self._pages, strict=True):
            if content.pictures:
                found = {
                    n: _shown(item, self._facts, library) for n, item in content.pictures.items()
                }
                page.Resources.XObject = Dictionary(
                    {f"/{name}": store.image(pair) for name, pair in found.items()}
                )
                shown += [part for pair in found.values() for part in pair if part is not None]
        skeleton = BytesIO()
        _save(self._pdf, self._facts, skeleton)
        return splice(file, skeleton.getvalue(), shown, library.put)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self._pdf.close()


class _InMemory:
    """The pictures of a small file."""

    def __init__(self, pictures: Callable[[ImageItem], Picture]) -> None:
        self._pictures = pictures
        self._streams: dict[str, bytes] = {}

    def picture(self, item: ImageItem, /) -> StoredPicture:
        """See `Library.picture`."""
        found = self._pictures(item)
        stored = StoredPicture.of(found)
        self._streams[stored.digest] = found.stream
        return stored

    def put(self, picture: StoredPicture, file: BinaryIO, at: int, /) -> None:
        """See `Library.put`."""
        write_at(file, at, self._streams[picture.digest])


def _shown(item: ImageItem, facts: EditionFacts, library: Library) -> Shown:
    """One with see-through parts has a soft mask (ISO 32000-1, 11.6.5.3)."""
    mask = mask_of(item, facts.purpose)
    return library.picture(item), None if mask is None else library.picture(mask)


def _add_pages(
    pdf: Pdf,
    pages: Sequence[PageContent],
    facts: EditionFacts,
    fonts: Fonts,
) -> list[Object]:
    """The pages, with all their resources but the pictures."""
    embedded = {
        face: embed(pdf, fonts(face, codes), codes) for face, codes in _codes(pages).items()
    }
    states = _overprint_states(pdf) if facts.purpose == "print" else None
    plates = {spot: _separation(pdf, spot) for spot in _spots(pages)}
    for content in pages:
        resources = Dictionary()
        if content.glyphs:
            resources.Font = Dictionary(
                {f"/F{i}": embedded[face] for i, face in enumerate(content.glyphs)}
            )
        if content.gradients:
            space = PageSpace.of(content.sheet, facts.purpose)
            resources.Pattern = Dictionary(
                {
                    f"/{name}": pattern(pdf, gradient, space, facts.purpose, plates)
                    for name, gradient in content.gradients.items()
                }
            )
        if states is not None:
            resources.ExtGState = states
        if content.spots:
            resources.ColorSpace = Dictionary(
                {f"/{name}": plates[spot] for name, spot in content.spots.items()}
            )
        pdf.pages.append(Page(_page(pdf, content, facts, resources)))
    return [page.obj for page in pdf.pages]


def _page(pdf: Pdf, content: PageContent, facts: EditionFacts, resources: Dictionary) -> Dictionary:
    space = PageSpace.of(content.sheet, facts.purpose)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array(list(space.media_box)),
        Resources=resources,
        Contents=pdf.make_indirect(Stream(pdf, ended(content.stream))),
    )
    if not facts.is_flat:
        colours = _GROUP_SPACES[facts.purpose]
        page.Group = Dictionary(S=Name.Transparency, CS=colours, I=True, K=False)
    if facts.purpose == "print":
        page.BleedBox = Array(list(space.bleed_box))
        page.TrimBox = Array(list(space.trim_box))
    return page


def _codes(pages: Sequence[PageContent]) -> Mapping[str, Mapping[int, str]]:
    """The codes in use of every face, over all pages."""
    found: dict[str, dict[int, str]] = {}
    for content in pages:
        for face, codes in content.glyphs.items():
            found.setdefault(face, {}).update(codes)
    return {face: codes for face, codes in sorted(found.items()) if codes}


def _overprint_states(pdf: Pdf) -> Object:
    """The graphics states that painted pages call by name (ISO 32000-1, 8.6.7)."""
    states = {
        f"/{name}": Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1)
        for name, (stroke, fill) in OVERPRINT_STATES.items()
    }
    return pdf.make_indirect(Dictionary(states))


def _spots(pages: Sequence[PageContent]) -> list[Spot]:
    """The inks with plates of their own, in order of first use."""
    return list(dict.fromkeys(spot for content in pages for spot in content.spots.values()))


def _separation(pdf: Pdf, spot: Spot) -> Object:
    """The colour space of an ink, one object for the whole file (ISO 19005-2, 6.2.4.4)."""
    if spot.also:
        return _process_plates(pdf, (spot.name, *spot.also))
    inks = spot.stand_in
    mixing = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        C0=Array([0] * 4),
        C1=Array([round(ink, 4) for ink in (inks.c, inks.m, inks.y, inks.k)]),
        N=1,
    )
    name = Name(f"/{spot.name}")
    return pdf.make_indirect(
        Array([Name.Separation, name, Name.DeviceCMYK, pdf.make_indirect(mixing)])
    )


def _process_plates(pdf: Pdf, names: Sequence[str]) -> Object:
    """Cyan, magenta and yellow without black, which so stays as it is (ISO 32000-1, 8.6.6.5)."""
    count = len(names)
    mixing = Stream(
        pdf,
        b"{0}",
        FunctionType=4,
        Domain=Array([0, 1] * count),
        Range=Array([0, 1] * (count + 1)),
    )
    inks = Array([Name(f"/{name}") for name in names])
    return pdf.make_indirect(
        Array([Name.DeviceN, inks, Name.DeviceCMYK, pdf.make_indirect(mixing)])
    )


def _tag(
    pdf: Pdf, made: Sequence[Object], pages: Sequence[PageContent], facts: EditionFacts
) -> None:
    targets: dict[str, Object] = {}
    for content, page in zip(pages, made, strict=True):
        targets.setdefault(content.sheet.page, page)  # a spread is reached at its left half
    structure = Structure(pdf, facts, pages=len(pages))
    for index, (content, page) in enumerate(zip(pages, made, strict=True)):
        links = add_links(pdf, page, content.sheet, facts.purpose, targets)
        structure.add_page(index, page, content, links)
    structure.finish()


def _version(facts: EditionFacts) -> str:
    """The version of PDF that the standards of the edition are written for."""
    if facts.purpose == "web":
        return "1.7"
    return "1.3" if facts.is_flat else "1.6"


def _save(pdf: Pdf, facts: EditionFacts, file: BinaryIO) -> None:
    """No object streams: with them the hint tables of a linearised file may come out wrong."""
    pdf.save(
        file,
        deterministic_id=True,
        linearize=facts.purpose == "web",
        object_stream_mode=ObjectStreamMode.disable,
        force_version=_version(facts),
    )
