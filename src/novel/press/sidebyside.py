"""The change proof: pages that differ from an earlier file, before and after side by side.

What is written round the pages is painted like any sheet and is read aloud; the pages themselves
are pictures of the two files, put under it as they are.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pikepdf import (
    Dictionary,
    Object,
    ObjectStreamMode,
    Page,
    Pdf,
    parse_content_stream,
    unparse_content_stream,
)

from novel.book.book import Book
from novel.colour import grey
from novel.diagnostics import WrongOrderError
from novel.geometry import MM, Path, Point, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.typefaces import Typefaces
from novel.preflight.checks.intents import intents_of
from novel.preflight.content.matrix import Box
from novel.preflight.document import open_pdf
from novel.press.changing import Change, changes
from novel.press.proof import MARK_INK, small_text
from novel.press.snapshot import Snapshot, snapshots
from novel.records import dataclass
from novel.sheet import Item, Meaning, PathItem, Sheet, Stroke, TextItem

_EDGE: Pt = 6 * MM
_HEAD: Pt = 7 * MM
_LINE: Pt = 10.0
_SIZE: Pt = 7.5
_FRAME = Stroke(width=1.2, ink=MARK_INK)
_MARKING = {"BMC", "BDC", "EMC", "MP", "DP"}

Pressed = Callable[[Sequence[Sheet]], bytes]


@dataclass(frozen=True, slots=True)
class _Half:
    """One side of a sheet: a page of a file, and where it lies."""

    page: Snapshot
    place: Rect

    def on_sheet(self, box: Box) -> Rect:
        """A box of the page (y up) on the sheet."""
        media, scale = self.page.media, self.place.width / self.page.media.width
        return Rect(
            self.place.left + (box.left - media.left) * scale,
            self.place.top + (media.top - box.top) * scale,
            self.place.left + (box.right - media.left) * scale,
            self.place.top + (media.top - box.bottom) * scale,
        )


@dataclass(frozen=True, slots=True)
class _Layout:
    """A changed page laid out: its sheet and its halves."""

    sheet: Sheet
    before: _Half | None
    after: _Half | None


def change_proof(
    before: bytes, after: bytes, book: Book, typefaces: Typefaces, pressed: Pressed
) -> tuple[bytes, int]:
    """The file of all pages that differ, and how many they are; `pressed` makes sheets a file.

    Where nothing differs, it is one page that says so.

    Raises:
        UnreadableError: One of the files cannot be read.
        WrongOrderError: The earlier file is for the press.
    """
    with open_pdf(before) as old, open_pdf(after) as new:
        if intents_of(old.Root, "GTS_PDFX"):
            msg = (
                "the earlier file is for the press and cannot be compared: its pictures are in "
                "inks; name a proof or a web file"
            )
            raise WrongOrderError(msg)
        typeface = typefaces.named("note", book.language)
        found = list(changes(snapshots(old), snapshots(new)))
        if typeface is None:
            return after, 0
        layouts = _of_one_size([_laid_out(change, book, typeface) for change in found])
        sheets = [layout.sheet for layout in layouts] or [_nothing(book, typeface)]
        return _with_pages(pressed(sheets), layouts, old, new), len(layouts)


def _laid_out(change: Change, book: Book, typeface: Typeface) -> _Layout:
    page = change.after or change.before
    assert page is not None  # noqa: S101 - a change has one of the two
    wide = page.media.width
    before = _half(change.before, _EDGE, wide)
    after = _half(change.after, 2 * _EDGE + wide, wide)
    high = max(half.place.height for half in (before, after) if half is not None)
    foot = _EDGE + _HEAD + high + _EDGE
    trim = Rect(0, 0, 3 * _EDGE + 2 * wide, foot + _LINE * len(change.said) + _EDGE)
    items: list[Item] = [
        _line(f"before · page {before.page.label}", typeface, _EDGE, _EDGE, 1, book)
        if before
        else _line("before: —", typeface, _EDGE, _EDGE, 1, book),
        _line(f"after · page {after.page.label}", typeface, 2 * _EDGE + wide, _EDGE, 2, book)
        if after
        else _line("after: —", typeface, 2 * _EDGE + wide, _EDGE, 2, book),
    ]
    for number, said in enumerate(change.said):
        items.append(_line(said, typeface, _EDGE, foot + _LINE * number, 3 + number, book))
    items.extend(_frames(before, change.old))
    items.extend(_frames(after, change.new))
    return _Layout(_sheet(page.label, trim, items, book), before, after)


def _of_one_size(layouts: Sequence[_Layout]) -> list[_Layout]:
    """All sheets as wide and high as the largest needs: what is printed lies on one stack."""
    if not layouts:
        return []
    trims = [layout.sheet.trim for layout in layouts]
    whole = Rect.around(corner for trim in trims for corner in trim.corners)
    return [replace(one, sheet=replace(one.sheet, trim=whole)) for one in layouts]


def _half(page: Snapshot | None, left: Pt, wide: Pt) -> _Half | None:
    if page is None:
        return None
    high = page.media.height * wide / page.media.width
    return _Half(page, Rect.at(left, _EDGE + _HEAD, width=wide, height=high))


def _frames(half: _Half | None, boxes: Sequence[Box]) -> Iterator[PathItem]:
    """A red frame round everything that changed."""
    if half is not None:
        for box in boxes:
            yield PathItem(path=Path.rect(half.on_sheet(box).outset(3)), stroke=_FRAME)


def _nothing(book: Book, typeface: Typeface) -> Sheet:
    trim = Rect(0, 0, 120 * MM, 40 * MM)
    words = f"{book.title}, {book.language}: no page differs from the earlier file."
    return _sheet("1", trim, [_line(words, typeface, _EDGE, 2 * _EDGE, 1, book)], book)


def _line(words: str, typeface: Typeface, left: Pt, top: Pt, order: int, book: Book) -> TextItem:
    meaning = Meaning(role="text", order=order, language=book.language)
    return small_text(words, typeface, _SIZE, Point(left, top), grey(0.9), meaning)


def _sheet(label: str, trim: Rect, items: Sequence[Item], book: Book) -> Sheet:
    return Sheet(
        page=f"changes-{label}",
        label=label,
        chapter="changes",
        chapter_title=book.title,
        language=book.language,
        trim=trim,
        bleed=0.0,
        items=tuple(items),
    )


def _with_pages(content: bytes, layouts: Sequence[_Layout], old: Pdf, new: Pdf) -> bytes:
    """The file with the pages of both files under what is written."""
    out = io.BytesIO()
    with Pdf.open(io.BytesIO(content)) as pdf:
        for page, layout in zip(pdf.pages, layouts, strict=False):
            for half, source, name in (
                (layout.before, old, "Before"),
                (layout.after, new, "After"),
            ):
                if half is not None:
                    _lay(pdf, page, half, _form(pdf, source, half.page.index), name)
        pdf.save(
            out,
            deterministic_id=True,
            linearize=True,
            object_stream_mode=ObjectStreamMode.disable,
        )
    return out.getvalue()


def _form(pdf: Pdf, source: Pdf, index: int) -> Object:
    """A page of another file as a picture: without the marks that tie it to its own structure."""
    page = source.pages[index]
    kept = [i for i in parse_content_stream(page) if str(i.operator) not in _MARKING]
    form = page.as_form_xobject()
    form.write(unparse_content_stream(kept))
    for key in ("/StructParents", "/StructParent"):
        if key in form:
            del form[key]
    return pdf.copy_foreign(source.make_indirect(form))


def _lay(pdf: Pdf, page: Page, half: _Half, form: Object, name: str) -> None:
    """Put a form under the page's own content, as an artefact (ISO 32000-1, 14.8.2.2)."""
    resources = page.obj.Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject[f"/{name}"] = form
    media, place = half.page.media, half.place
    scale = place.width / media.width
    left = place.left - media.left * scale
    bottom = float(page.mediabox[3]) - place.bottom - media.bottom * scale
    matrix = f"{scale:.5f} 0 0 {scale:.5f} {left:.3f} {bottom:.3f}"
    drawn = f"/Artifact BMC q {matrix} cm /{name} Do Q EMC\n"
    page.contents_add(pdf.make_stream(drawn.encode()), prepend=True)
