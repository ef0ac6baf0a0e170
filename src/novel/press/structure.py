"""The structure tree: what the pages say, in reading order (ISO 32000-1, 14.7; ISO 14289-1, 7).

Document > Sect (chapter) > Sect (page) > Div (panel) > the panel's Figure, then its lines: a title
is an H1, all other lettering a P. Messages that follow each other are the items of a list. On
screens a choice's P holds a Link to its page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from novel.paint.content import PageContent, Unit
from novel.paint.page import tag
from novel.paint.space import PageSpace
from novel.press.facts import EditionFacts
from novel.press.spoken import spoken
from novel.records import dataclass
from novel.sheet import Sheet


@dataclass(slots=True)
class _Element:
    """A structure element, and what is to stand in it: marked content by its ids, and elements."""

    obj: Object
    kids: list[Object | int]


class Structure:
    """Grows the structure tree of one file, page by page, and numbers its parents."""

    def __init__(self, pdf: Pdf, facts: EditionFacts, *, pages: int) -> None:
        self._pdf, self._purpose = pdf, facts.purpose
        self._root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._elements: list[_Element] = []
        self._document = self._element("Document", self._root, Lang=String(facts.language))
        self._root.K = self._document.obj
        self._parents: dict[int, Object] = {}
        self._next_key = pages  # pages have the keys below, annotations those from here on
        self._chapter: tuple[str, _Element] | None = None

    def add_page(
        self,
        index: int,
        page: Object,
        content: PageContent,
        links: Mapping[int, Object],
    ) -> None:
        """The elements of a page; `links` are its annotations by their place in the reading."""
        page.StructParents, page.Tabs = index, Name.S
        owners: dict[int, Object] = {}
        found = content.units
        if found or links:
            section = self._page_section(content.sheet)
            for _, panel in groupby(found, key=lambda unit: unit.meaning.panel):
                for unit, parent in self._parents_of(tuple(panel), section):
                    owner = self._unit(parent, page, unit, content.sheet)
                    if unit.meaning.order in links:
                        owner = self._link(owner, page, links[unit.meaning.order])
                    owner.kids = [*unit.mcids, *owner.kids]
                    owners |= dict.fromkeys(unit.mcids, owner.obj)
            told = {unit.meaning.order for unit in found}
            for order in sorted(set(links) - told):
                self._link(self._child("P", section), page, links[order])
        self._parents[index] = Array([owners[mcid] for mcid in sorted(owners)])

    def finish(self) -> None:
        """Hang the tree into the document."""
        for element in self._elements:
            if element.kids:
                element.obj.K = Array(element.kids)
        numbers = [part for pair in sorted(self._parents.items()) for part in pair]
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self._root.ParentTreeNextKey = self._next_key
        self._pdf.Root.StructTreeRoot = self._root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _page_section(self, sheet: Sheet) -> _Element:
        if self._chapter is None or self._chapter[0] != sheet.chapter:
            title = {"T": String(sheet.chapter_title)} if sheet.chapter_title else {}
            self._chapter = (sheet.chapter, self._child("Sect", self._document, **title))
        return self._child("Sect", self._chapter[1], T=String(sheet.label))

    def _parents_of(
        self, panel: Sequence[Unit], section: _Element
    ) -> Iterator[tuple[Unit, _Element]]:
        """The units of a panel, each with the element that it belongs in."""
        place = self._child("Div", section) if panel[0].meaning.panel else section
        for messages, group in groupby(panel, key=_is_message):
            chat = self._child("L", place) if messages else None
            for unit in group:
                item = None if chat is None else self._child("LI", chat)
                yield unit, place if item is None else self._child("LBody", item)

    def _unit(self, section: _Element, page: Object, unit: Unit, sheet: Sheet) -> _Element:
        """The element of a unit, without its content."""
        meaning, more = unit.meaning, dict[str, Object]()
        alt = meaning.alt if meaning.role == "figure" else spoken(meaning, unit.words)
        if alt:
            more["Alt"] = String(alt)
        if meaning.role == "figure":
            box = PageSpace.of(sheet, self._purpose).box(unit.bounds)
            more["A"] = Dictionary(O=Name.Layout, BBox=Array(list(box)), Placement=Name.Block)
        language = String(meaning.language)
        return self._child(tag(meaning.role), section, Pg=page, Lang=language, **more)

    def _link(self, paragraph: _Element, page: Object, annotation: Object) -> _Element:
        """A Link in the paragraph that holds the annotation (ISO 14289-1, 7.18.5)."""
        element = self._child("Link", paragraph, Pg=page)
        element.kids.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
        annotation.StructParent = self._next_key
        self._parents[self._next_key] = element.obj
        self._next_key += 1
        return element

    def _child(self, kind: str, parent: _Element, **more: Object) -> _Element:
        element = self._element(kind, parent.obj, **more)
        parent.kids.append(element.obj)
        return element

    def _element(self, kind: str, parent: Object, **more: Object) -> _Element:
        about = {"/Type": Name.StructElem, "/S": _name(kind), "/P": parent}
        about |= {f"/{key}": value for key, value in more.items()}
        self._elements.append(_Element(self._pdf.make_indirect(Dictionary(about)), []))
        return self._elements[-1]


@cache
def _name(kind: str) -> Name:
    return Name(f"/{kind}")


def _is_message(unit: Unit) -> bool:
    """It stands in a chat: as words, or as a picture or dots that someone sends."""
    meaning = unit.meaning
    return meaning.role == "message" or (meaning.role == "figure" and bool(meaning.speaker))
