"""CFF programs with only the glyphs in use, their codes for names (CIDFontType0)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

_NEEDED = frozenset(("head", "hhea", "hmtx", "maxp", "CFF ", "GlyphOrder"))


def cid_keyed(face: bytes, codes: Mapping[int, int]) -> bytes:
    """The CFF table that draws these codes; `codes` maps each to its glyph id in the face."""
    font = TTFont(BytesIO(face), recalcTimestamp=False)
    order = font.getGlyphOrder()
    wanted = {code: order[gid] for code, gid in codes.items()}
    _reduce(font, set(codes.values()))
    return _cid_keyed(font, wanted)


def _reduce(font: TTFont, gids: Iterable[int]) -> None:
    for table in sorted(set(font.keys()) - _NEEDED):  # before: reading layout tables is slow
        del font[table]
    options = Options()
    options.layout_features = []
    options.layout_closure = False
    options.hinting = False
    options.notdef_outline = True
    options.desubroutinize = True
    subsetter = Subsetter(options)
    subsetter.populate(gids=sorted(gids))
    subsetter.subset(font)


def _cid_keyed(font: TTFont, wanted: Mapping[int, str]) -> bytes:
    """The CFF table with codes for names: a glyph of two codes stands in it twice."""
    table = font["CFF "]
    top = table.cff.topDictIndex[0]
    names = [".notdef", *(f"cid{code:05d}" for code in sorted(wanted) if code)]
    sources = [".notdef", *(wanted[code] for code in sorted(wanted) if code)]
    outlines = top.CharStrings
    programs = {name: outlines[source] for name, source in zip(names, sources, strict=True)}
    chosen = [_dict_index(top, font, source) for source in sources]
    if not hasattr(top, "ROS"):
        _make_cid_keyed(top, table.cff.fontNames[0])
    select = FDSelect(format=3)
    select.gidArray = chosen
    outlines.charStrings, outlines.charStringsAreIndexed = programs, 0
    outlines.fdArray, outlines.fdSelect = top.FDArray, select
    top.FDSelect, top.charset, top.CIDCount = select, names, max(wanted, default=0) + 1
    font.setGlyphOrder(names)
    compiled: bytes = table.compile(font)
    return compiled


def _dict_index(top: object, font: TTFont, glyph: str) -> int:
    select = getattr(top, "FDSelect", None)
    return int(select[font.getGlyphID(glyph)]) if select is not None else 0


def _make_cid_keyed(top: object, name: str) -> None:
    """Turn a font whose glyphs have names into one whose glyphs have numbers (TN 5176, 18)."""
    part = FontDict()
    part.FontName = f"{name}-0"
    part.Private = top.Private  # type: ignore[attr-defined]
    parts = FDArrayIndex()
    parts.append(part)
    for key in ("Private", "Encoding"):
        top.rawDict.pop(key, None)  # type: ignore[attr-defined]
        top.__dict__.pop(key, None)
    top.FDArray, top.ROS = parts, ("Adobe", "Identity", 0)  # type: ignore[attr-defined]
