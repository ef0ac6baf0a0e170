"""Faces as embedded Type 0 fonts: subset, widths, and the way from codes back to text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from novel.press.endings import ended
from novel.press.fontparts import FontMeasures, FontParts, FontProgram

_UNUSED = b"\0\1"  # behind the tables of a font; in a glyph map, a code that no text uses
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def embed(pdf: Pdf, parts: FontParts, codes: Mapping[int, str]) -> Object:
    """The font for the codes in use, each with the text it stands for."""
    name = Name(f"/{parts.tag}+{parts.measures.name}")
    descendant = _cid_font(pdf, name, parts.program, truetype=parts.truetype)
    descendant.FontDescriptor = pdf.make_indirect(
        _descriptor(pdf, name, parts.measures, parts.program, truetype=parts.truetype)
    )
    descendant.W = _widths(parts.widths)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(descendant)]),
            ToUnicode=pdf.make_indirect(Stream(pdf, ended(to_unicode(codes).encode("ascii")))),
        )
    )


def to_unicode(codes: Mapping[int, str]) -> str:
    """The CMap from codes to text (ISO 32000-1, 9.10.3), a hundred a block as CMaps ask."""
    rows = [f"<{c:04X}> <{t.encode('utf-16-be').hex().upper()}>" for c, t in sorted(codes.items())]
    blocks = (rows[first : first + 100] for first in range(0, len(rows), 100))
    written = [f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks]
    return "\n".join((_CMAP_HEAD, *written, _CMAP_TAIL))


def _cid_font(pdf: Pdf, name: Name, program: FontProgram, *, truetype: bool) -> Dictionary:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2 if truetype else Name.CIDFontType0,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
    )
    if program.glyphs is not None:
        font.CIDToGIDMap = pdf.make_indirect(
            Stream(pdf, ended(_glyph_map(program.glyphs), _UNUSED))
        )
    return font


def _glyph_map(glyphs: Mapping[int, int]) -> bytes:
    """Two bytes for every code up to the last: the glyph in the subset, 0 for codes not in use."""
    table = bytearray(2 * (max(glyphs, default=0) + 1))
    for code, gid in glyphs.items():
        table[2 * code : 2 * code + 2] = gid.to_bytes(2, "big")
    return bytes(table)


def _descriptor(
    pdf: Pdf, name: Name, measures: FontMeasures, program: FontProgram, *, truetype: bool
) -> Dictionary:
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=measures.flags,
        FontBBox=Array(list(measures.box)),
        ItalicAngle=measures.italic_angle,
        Ascent=measures.ascent,
        Descent=measures.descent,
        CapHeight=measures.cap_height,
        StemV=measures.stem,
    )
    content = ended(program.content, _UNUSED)
    if truetype:
        stream = Stream(pdf, content, Length1=len(content))
        descriptor.FontFile2 = pdf.make_indirect(stream)
    else:
        stream = Stream(pdf, content, Subtype=Name.CIDFontType0C)
        descriptor.FontFile3 = pdf.make_indirect(stream)
    return descriptor


def _widths(widths: Mapping[int, float]) -> Array:
    """The W array: runs of neighbouring codes with their widths."""
    return Array([part for first, run in _runs(widths) for part in (first, Array(run))])


def _runs(widths: Mapping[int, float]) -> Iterator[tuple[int, list[float]]]:
    first, run = 0, list[float]()
    for code in sorted(widths):
        if run and code != first + len(run):
            yield first, run
            run = []
        if not run:
            first = code
        run.append(widths[code])
    if run:
        yield first, run
