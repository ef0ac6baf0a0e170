"""Painted pages to one file that conforms, the same bytes for the same input.

Print is PDF/X-4, PDF/A-2a and PDF/UA-1 at once; the web PDF/A-2a and PDF/UA-1, linearised.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Page, Pdf, Stream, String

from novel.book.edition import Purpose
from novel.paint.content import PageContent
from novel.paint.operators import OVERPRINT_STATES
from novel.paint.picture import Picture
from novel.paint.space import PageSpace
from novel.press.facts import EditionFacts
from novel.press.fonts import embed
from novel.press.intents import add_intents
from novel.press.labels import add_labels
from novel.press.links import add_links
from novel.press.metadata import add_metadata
from novel.press.outline import add_outline
from novel.press.pictures import PictureStore
from novel.press.structure import Structure
from novel.sheet import ImageItem

_GROUP_SPACES = {"print": Name.DeviceCMYK, "web": Name.DeviceRGB}


def assemble(
    pages: Sequence[PageContent],
    facts: EditionFacts,
    pictures: Callable[[ImageItem], Picture],
    faces: Callable[[str], bytes],
) -> bytes:
    """The file of one edition: pages in order, painted for the purpose that the facts name."""
    with Pdf.new() as pdf:
        made = _add_pages(pdf, pages, facts, pictures, faces)
        _tag(pdf, made, pages, facts)
        sheets = [content.sheet for content in pages]
        add_labels(pdf, [sheet.label for sheet in sheets])
        add_outline(pdf, sheets)
        add_intents(pdf, facts)
        add_metadata(pdf, facts)
        pdf.Root.Lang = String(facts.language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        return _saved(pdf, facts.purpose)


def _add_pages(
    pdf: Pdf,
    pages: Sequence[PageContent],
    facts: EditionFacts,
    pictures: Callable[[ImageItem], Picture],
    faces: Callable[[str], bytes],
) -> list[Object]:
    fonts = {face: embed(pdf, faces(face), codes) for face, codes in _codes(pages).items()}
    store = PictureStore(pdf)
    states = _overprint_states(pdf) if facts.purpose == "print" else None
    for content in pages:
        resources = Dictionary()
        if content.glyphs:
            resources.Font = Dictionary(
                {f"/F{i}": fonts[face] for i, face in enumerate(content.glyphs)}
            )
        if content.pictures:
            resources.XObject = Dictionary(
                {f"/{name}": store.image(pictures(i)) for name, i in content.pictures.items()}
            )
        if states is not None:
            resources.ExtGState = states
        pdf.pages.append(Page(_page(pdf, content, facts.purpose, resources)))
    return [page.obj for page in pdf.pages]


def _page(pdf: Pdf, content: PageContent, purpose: Purpose, resources: Dictionary) -> Dictionary:
    space = PageSpace.of(content.sheet, purpose)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array(list(space.media_box)),
        Resources=resources,
        Contents=pdf.make_indirect(Stream(pdf, content.stream)),
        Group=Dictionary(S=Name.Transparency, CS=_GROUP_SPACES[purpose], I=True, K=False),
    )
    if purpose == "print":
        page.BleedBox = Array(list(space.media_box))
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


def _tag(
    pdf: Pdf, made: Sequence[Object], pages: Sequence[PageContent], facts: EditionFacts
) -> None:
    targets = {content.sheet.page: page for content, page in zip(pages, made, strict=True)}
    structure = Structure(pdf, facts, pages=len(pages))
    for index, (content, page) in enumerate(zip(pages, made, strict=True)):
        links = add_links(pdf, page, content.sheet, facts.purpose, targets)
        structure.add_page(index, page, content, links)
    structure.finish()


def _saved(pdf: Pdf, purpose: Purpose) -> bytes:
    """No object streams: with them the hint tables of a linearised file may come out wrong."""
    target = BytesIO()
    pdf.save(
        target,
        deterministic_id=True,
        linearize=purpose == "web",
        object_stream_mode=ObjectStreamMode.disable,
        force_version="1.6" if purpose == "print" else "1.7",
    )
    return target.getvalue()
