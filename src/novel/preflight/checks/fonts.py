"""Fonts: in the file, only what is used of them, readable as text, and allowed to be there."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from pikepdf import Object, Stream

from novel.preflight.content.objects import array, content, dictionary, entry, identity, name
from novel.preflight.content.painted import PaintedText
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.records import dataclass

_SUBSET = re.compile(r"[A-Z]{6}\+")
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_EDITABLE = 0x000C  # preview or editable: embedding is allowed after all


@dataclass(frozen=True, slots=True)
class UsedFont:
    """A font with the first lettering that uses it; `codes` are all that is set in it."""

    font: Object
    page: PageView
    text: PaintedText
    codes: frozenset[int]

    @property
    def name(self) -> str:
        """Its name without the mark of a subset."""
        return _SUBSET.sub("", self.tagged) or "a font without a name"

    @property
    def tagged(self) -> str:
        """Its name as it stands in the file."""
        return name(entry(self.font, "/BaseFont"))

    @property
    def below(self) -> Object | None:
        """The font with the glyphs: of a composite font its descendant."""
        found = array(self.font, "/DescendantFonts")
        return found[0] if found and isinstance(found[0], Object) else self.font

    @property
    def descriptor(self) -> Object | None:
        """What says where its program is."""
        return dictionary(self.below, "/FontDescriptor")

    @property
    def program(self) -> Stream | None:
        """The embedded font file."""
        found = (entry(self.descriptor, key) for key in _PROGRAMS)
        return next((program for program in found if isinstance(program, Stream)), None)

    @property
    def is_drawn(self) -> bool:
        """A Type 3 font: its glyphs are drawings in the file."""
        return name(entry(self.font, "/Subtype")) == "Type3"


def used_fonts(document: Document) -> list[UsedFont]:
    """The fonts that lettering is set in, each once; one that only stands in a list is not used."""
    found: dict[tuple[int, int] | tuple[int, str], UsedFont] = {}
    codes: dict[tuple[int, int] | tuple[int, str], set[int]] = {}
    for page in document.pages:
        for thing in page.painting.painted:
            if isinstance(thing, PaintedText) and thing.font is not None:
                key = identity(thing.font.font) or (page.number, thing.font.name)
                found.setdefault(key, UsedFont(thing.font.font, page, thing, frozenset()))
                codes.setdefault(key, set()).update(thing.codes)
    return [
        UsedFont(use.font, use.page, use.text, frozenset(codes[key])) for key, use in found.items()
    ]


def not_embedded(document: Document) -> Iterator[Fault]:
    """Fonts that a printer would have to replace."""
    for used in used_fonts(document):
        if used.program is None and not used.is_drawn:
            yield _fault(f"the font '{used.name}' is not in the file", used)


def not_subset(document: Document) -> Iterator[Fault]:
    """Fonts that are in the file with all their glyphs, used or not."""
    for used in used_fonts(document):
        if used.program is not None and not _SUBSET.match(used.tagged):
            yield _fault(f"the font '{used.name}' is in the file whole", used)


def no_text(document: Document) -> Iterator[Fault]:
    """Fonts whose glyphs cannot be read back as text."""
    for used in used_fonts(document):
        if not isinstance(entry(used.font, "/ToUnicode"), Stream) and not _reads_by_name(used):
            yield _fault(f"the text set in '{used.name}' cannot be searched or read aloud", used)


def _reads_by_name(used: UsedFont) -> bool:
    """A simple font whose encoding names glyphs that are known (ISO 19005-2, 6.2.11.7)."""
    found = entry(used.font, "/Encoding")
    known = {"WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding"}
    return name(found) in known and name(entry(used.font, "/Subtype")) != "Type0"


def not_allowed(document: Document) -> Iterator[Fault]:
    """Fonts whose makers forbid to embed them, or to embed a part of them (OpenType, fsType)."""
    for used in used_fonts(document):
        rights = _rights(used)
        if rights is None:
            continue
        if rights & _RESTRICTED and not rights & _EDITABLE:
            yield _fault(f"the makers of '{used.name}' forbid to embed it", used)
        elif rights & _BITMAP_ONLY:
            yield _fault(f"the makers of '{used.name}' forbid to embed its outlines", used)
        elif rights & _NO_SUBSET and _SUBSET.match(used.tagged):
            yield _fault(f"the makers of '{used.name}' forbid to embed a part of it", used)


def _rights(used: UsedFont) -> int | None:
    """The fsType of the embedded file; None where it does not say (many subsets do not)."""
    program = used.program
    raw = content(program) if program is not None else None
    if raw is None:
        return None
    if raw.startswith((b"%!", b"\x80\x01")):
        found = re.search(rb"/FSType\s+(\d+)", raw[:8192])
        return int(found[1]) if found else None
    return _fs_type(raw)


def _fs_type(raw: bytes) -> int | None:
    """From the OS/2 table of an sfnt, where there is one."""
    if raw[:4] not in {b"\0\1\0\0", b"true", b"OTTO"} or len(raw) < 12:
        return None
    (count,) = struct.unpack_from(">H", raw, 4)
    for index in range(count):
        place = 12 + 16 * index
        if raw[place : place + 4] == b"OS/2" and place + 16 <= len(raw):
            (offset,) = struct.unpack_from(">I", raw, place + 8)
            if offset + 10 <= len(raw):
                return int(struct.unpack_from(">H", raw, offset + 8)[0])
    return None


def broken_program(document: Document) -> Iterator[Fault]:
    """Embedded font files that cannot be read."""
    for used in used_fonts(document):
        program = used.program
        if program is None:
            continue
        raw = content(program)
        if raw is None or len(raw) < 12 or not _begins_as_font(raw):
            yield _fault(f"the font file of '{used.name}' is damaged", used)


def _begins_as_font(raw: bytes) -> bool:
    """An sfnt, a Type 1 program, or a bare CFF table."""
    return raw[:4] in {b"\0\1\0\0", b"true", b"OTTO", b"ttcf"} or raw[:2] in {
        b"%!",
        b"\x80\x01",
        b"\1\0",
    }


def missing_glyphs(document: Document) -> Iterator[Fault]:
    """Lettering that shows the box for a missing letter (ISO 19005-2, 6.2.11.8)."""
    for used in used_fonts(document):
        composite = name(entry(used.font, "/Subtype")) == "Type0"
        plain = name(entry(used.font, "/Encoding")).startswith("Identity")
        if composite and plain and 0 in used.codes:
            yield _fault(f"'{used.name}' lacks a letter that is set in it", used)


def _fault(message: str, used: UsedFont) -> Fault:
    return Fault(
        message=message,
        page=used.page.number,
        piece=used.text.mark.piece,
        area=used.text.shown,
    )
