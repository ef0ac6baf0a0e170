"""Font programs with only the glyphs in use, for CIDFontType2 (TrueType) and CIDFontType0 (CFF).

TrueType is cut by HarfBuzz, which is there already and takes half a millisecond; fontTools needs
30, and 85 to be loaded.
"""

from __future__ import annotations

from collections.abc import Mapping

import uharfbuzz as hb

from novel.press.fontparts import FontProgram

# What a TrueType program in a PDF holds (ISO 32000-1, 9.9, table 126): no cmap, no names.
_TRUETYPE = frozenset(("glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep"))
_CUT = hb.SubsetFlags
_FLAGS = _CUT.NO_HINTING | _CUT.NO_LAYOUT_CLOSURE | _CUT.NOTDEF_OUTLINE


def subset(face: bytes, codes: Mapping[int, int]) -> FontProgram:
    """The program that draws these codes; `codes` maps each to its glyph id in the face."""
    if not is_truetype(face):
        from novel.press.cidkeyed import cid_keyed

        return FontProgram(cid_keyed(face, codes), None)
    opened, wanted = hb.Face(face), hb.SubsetInput()
    wanted.flags = _FLAGS
    wanted.glyph_set.update(codes.values())
    spare = (table for table in opened.table_tags if table not in _TRUETYPE)
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode("ascii")) for table in spare)
    plan = hb.SubsetPlan(opened, wanted)
    content, new = plan.execute().blob.data, plan.old_to_new_glyph_mapping
    return FontProgram(content, {code: new[gid] for code, gid in codes.items()})


def is_truetype(face: bytes) -> bool:
    """The face has TrueType outlines."""
    return "glyf" in hb.Face(face).table_tags
