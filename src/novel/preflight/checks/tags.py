"""Tags: what a reader who does not see the page is told (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary

from novel.preflight.content.objects import (
    dictionary,
    entry,
    identity,
    is_true,
    items,
    name,
    number,
    pairs,
    text,
    whole,
)
from novel.preflight.content.painted import Painted, PaintedText
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.preflight.tree import Element

_STANDARD = frozenset(  # ISO 32000-1, 14.8.4
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
    P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
    Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
    Figure Formula Form""".split()  # noqa: SIM905 - a list of words
)


def not_tagged(document: Document) -> Iterator[Fault]:
    """A file without tags."""
    marked = is_true(dictionary(document.root, "/MarkInfo"), "/Marked")
    tree = dictionary(document.root, "/StructTreeRoot")
    if not marked or tree is None or not items(entry(tree, "/K")):
        yield Fault(message="the file has no tags: a screen reader finds no order in it")


def figures_without_words(document: Document) -> Iterator[Fault]:
    """Pictures that are not described."""
    pages = {page.obj.objgen: page for page in document.pages}
    roles = _roles(document)
    for element in document.elements:
        if _role(element.kind, roles) not in {"Figure", "Formula"}:
            continue
        said = text(entry(element.obj, "/Alt")) or text(entry(element.obj, "/ActualText"))
        page = pages.get(element.page) if element.page else None
        if not said.strip():
            yield Fault(
                message="a picture has no alternative text",
                page=page.number if page else 0,
                piece=_piece(page, element) if page else None,
            )


def _piece(page: PageView, element: Element) -> int | None:
    """Where the element's content stands on its page."""
    ids = {number(kid) for kid in items(entry(element.obj, "/K"))} - {None}
    held = (thing.mark for thing in page.painting.painted if thing.mark.mcid in ids)
    return next((mark.piece for mark in held), None)


def untagged_content(document: Document) -> Iterator[Fault]:
    """What shows on a page and is neither tagged nor marked as decoration."""
    for page in document.pages:
        for thing in page.painting.painted:
            mark = thing.mark
            if mark.mcid is None and not mark.artefact and not thing.in_pattern:
                what = "lettering" if isinstance(thing, PaintedText) else "something drawn"
                yield Fault(
                    message=f"{what} is neither tagged nor marked as decoration",
                    page=page.number,
                    piece=mark.piece,
                    area=thing.shown,
                )
                break


def content_without_place(document: Document) -> Iterator[Fault]:
    """Marked content that no structure element takes up: it is never read."""
    if dictionary(document.root, "/StructTreeRoot") is None:
        return
    taken = _taken(document)
    for page in document.pages:
        held = taken.get(page.obj.objgen, set())
        loose = [t for t in page.painting.painted if _is_loose(t, held)]
        if loose:
            yield Fault(
                message="a tagged part of the page has no place in the reading order",
                page=page.number,
                piece=loose[0].mark.piece,
                area=loose[0].shown,
            )


def _is_loose(thing: Painted, held: set[int]) -> bool:
    mcid = thing.mark.mcid
    return mcid is not None and not thing.mark.artefact and mcid not in held


def _taken(document: Document) -> dict[tuple[int, int], set[int]]:
    """The ids of marked content that elements take up, by page."""
    found: dict[tuple[int, int], set[int]] = {}
    for element in document.elements:
        for kid in items(entry(element.obj, "/K")):
            page = element.page
            mcid = number(kid)
            if isinstance(kid, Dictionary) and name(entry(kid, "/Type")) == "MCR":
                mcid = whole(kid, "/MCID", -1)
                page = identity(entry(kid, "/Pg")) or page
            if mcid is not None and page is not None:
                found.setdefault(page, set()).add(int(mcid))
    return found


def unknown_roles(document: Document) -> Iterator[Fault]:
    """Structure types that no reader knows and that are mapped to none it knows."""
    told: set[str] = set()
    roles = _roles(document)
    for element in document.elements:
        role = _role(element.kind, roles)
        if role not in _STANDARD and role not in told:
            told.add(role)
            yield Fault(message=f"the tag '{role}' is none that readers know")


def _roles(document: Document) -> dict[str, str]:
    """What the file maps its own types to (ISO 32000-1, 14.7.3)."""
    found = pairs(dictionary(document.root, "/StructTreeRoot"), "/RoleMap")
    return {key[1:]: name(role) for key, role in found}


def _role(kind: str, roles: Mapping[str, str]) -> str:
    """The standard type that a type is mapped to, if need be by way of others."""
    for _ in range(16):
        if kind in _STANDARD or kind not in roles:
            return kind
        kind = roles[kind]
    return kind


def no_language(document: Document) -> Iterator[Fault]:
    """Nothing says in which language the file is."""
    if not text(entry(document.root, "/Lang")).strip():
        yield Fault(message="the file does not say in which language it is")


def title_not_shown(document: Document) -> Iterator[Fault]:
    """Viewers show the file's name and not the book's title."""
    if not is_true(dictionary(document.root, "/ViewerPreferences"), "/DisplayDocTitle"):
        yield Fault(message="viewers show the file's name instead of the title")


def no_tab_order(document: Document) -> Iterator[Fault]:
    """Pages with links whose order is not that of the reading (ISO 14289-1, 7.18.3)."""
    for page in document.pages:
        found = entry(page.obj, "/Annots")
        if isinstance(found, Array) and len(found) and name(entry(page.obj, "/Tabs")) != "S":
            yield Fault(
                message="its links are not reached in the order of the reading", page=page.number
            )


def no_bookmarks(document: Document) -> Iterator[Fault]:
    """A file of many pages without an outline to find one's way by."""
    outlines = dictionary(document.root, "/Outlines")
    if len(document.pages) > 1 and dictionary(outlines, "/First") is None:
        yield Fault(message="the file has no bookmarks")
