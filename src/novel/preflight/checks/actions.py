"""What a page may do: nothing on paper, little on a screen."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Dictionary

from novel.preflight.content.matrix import Box
from novel.preflight.content.objects import (
    array,
    dictionary,
    entry,
    items,
    name,
    numbers,
    pairs,
    text,
    whole,
)
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault

_MARKS = {"PrinterMark", "TrapNet"}
_HARMLESS = {"GoTo", "GoToR", "URI", "Named", "Thread", "SubmitForm"}
_HIDDEN, _PRINTED = 0b100011, 0b100  # Invisible, Hidden, NoView; Print (ISO 32000-1, 12.5.3)
_MOST = 10_000


def scripts(document: Document) -> Iterator[Fault]:
    """JavaScript, and other actions that run by themselves or reach out of the file."""
    for where, page, action in _actions(document):
        kind = name(entry(action, "/S"))
        if kind and kind not in _HARMLESS:
            yield Fault(message=f"{where} runs an action ({kind})", page=page)
    if dictionary(dictionary(document.root, "/Names"), "/JavaScript") is not None:
        yield Fault(message="the file holds scripts (JavaScript)")
    if dictionary(document.root, "/AA") is not None:
        yield Fault(message="the file acts by itself (additional actions)")


def any_action(document: Document) -> Iterator[Fault]:
    """Actions of any kind: paper has none."""
    for where, page, action in _actions(document):
        if name(entry(action, "/S")) in _HARMLESS:
            yield Fault(message=f"{where} has an action", page=page)


def _actions(document: Document) -> Iterator[tuple[str, int, object]]:
    """Where actions stand, on which page, and each of them with those that follow it."""
    yield from _chain("the file, when opened,", 0, entry(document.root, "/OpenAction"))
    for page in document.pages:
        for _, action in pairs(page.obj, "/AA"):
            yield from _chain("the page", page.number, action)
        for note in notes(page):
            yield from _chain("an annotation", page.number, entry(note, "/A"))
            for _, action in pairs(note, "/AA"):
                yield from _chain("an annotation", page.number, action)


def _chain(where: str, page: int, first: object) -> Iterator[tuple[str, int, object]]:
    waiting = [first]
    for _ in range(_MOST):
        if not waiting:
            return
        action = waiting.pop()
        if isinstance(action, Dictionary):
            yield where, page, action
            waiting += items(entry(action, "/Next"))


def notes(page: PageView) -> list[object]:
    """The annotations of a page."""
    return array(page.obj, "/Annots")[:_MOST]


def notes_on_the_page(document: Document) -> Iterator[Fault]:
    """Annotations within the bleed, which may print or not."""
    for page in document.pages:
        around = page.bleed if "BleedBox" in page.boxes else page.trim
        for note in notes(page):
            kind = name(entry(note, "/Subtype"))
            box = Box.of(numbers(entry(note, "/Rect")))
            if kind in _MARKS or kind == "Popup" or box is None or around.shared(box) is None:
                continue
            yield Fault(
                message=f"an annotation ({kind or 'of no kind'}) lies on the page",
                page=page.number,
                area=box,
            )


def forms(document: Document) -> Iterator[Fault]:
    """Fields to fill in."""
    form = dictionary(document.root, "/AcroForm")
    if form is not None and (array(form, "/Fields") or entry(form, "/XFA") is not None):
        yield Fault(message="the file has fields to fill in")


def unprinted_notes(document: Document) -> Iterator[Fault]:
    """Annotations that show on a screen and not on paper, or the reverse (ISO 19005-2, 6.3.2)."""
    for page in document.pages:
        for note in notes(page):
            flags = whole(note, "/F", 0)
            if name(entry(note, "/Subtype")) == "Popup":
                continue
            if flags & _HIDDEN or not flags & _PRINTED:
                yield Fault(message="an annotation shows on screens only", page=page.number)


def silent_links(document: Document) -> Iterator[Fault]:
    """Links that a screen reader cannot name (ISO 14289-1, 7.18.5)."""
    for page in document.pages:
        for note in notes(page):
            if name(entry(note, "/Subtype")) == "Link" and not text(entry(note, "/Contents")):
                yield Fault(message="a link does not say where it leads", page=page.number)


def dead_links(document: Document) -> Iterator[Fault]:
    """Links to pages that are not in the file."""
    known = {page.obj.objgen for page in document.pages}
    for page in document.pages:
        for note in notes(page):
            target = entry(note, "/Dest") or entry(dictionary(note, "/A"), "/D")
            first = items(target)[0] if items(target) else None
            if isinstance(first, Dictionary) and first.objgen not in known:
                yield Fault(message="a link leads to a page that is not there", page=page.number)
            elif name(entry(note, "/Subtype")) == "Link" and _leads_nowhere(note):
                yield Fault(message="a link leads nowhere", page=page.number)


def _leads_nowhere(note: object) -> bool:
    return entry(note, "/Dest") is None and dictionary(note, "/A") is None
