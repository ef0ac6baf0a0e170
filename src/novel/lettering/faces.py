"""Faces: font files by the names that the book uses, and text shaped with the line's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

import uharfbuzz as hb

from novel.lettering.capitals import Written, as_written
from novel.records import dataclass
from novel.sheet import Glyph

_STAND_INS = {"\u2011": "\u2010"}  # what HarfBuzz draws where a face has not the character itself
_FAMILY, _SUBFAMILY, _FULL_NAME, _TYPO_FAMILY = 1, 2, 4, 16


@dataclass(frozen=True, slots=True)
class Face:
    """One font file, ready to shape; all measures in em."""

    path: str
    content: bytes
    family: str
    name: str
    cap_height: float
    ascent: float
    descent: float
    _font: hb.Font
    _advances: dict[tuple[str, str], tuple[float, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @staticmethod
    def from_bytes(path: str, content: bytes) -> Face:
        """The face in a font file.

        Raises:
            ValueError: The bytes hold no usable font.
        """
        face = hb.Face(hb.Blob(content))
        if _is_cut_off(content):
            msg = f"{path} is cut off before its end"
            raise ValueError(msg)
        if face.upem <= 0 or face.glyph_count == 0 or not {"cmap", "hmtx"} <= {*face.table_tags}:
            msg = f"{path} holds no font"
            raise ValueError(msg)
        font = hb.Font(face)
        extents = font.get_font_extents("ltr")
        caps = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
        return Face(
            path=path,
            content=content,
            family=face.get_name(_TYPO_FAMILY) or face.get_name(_FAMILY) or path,
            name=face.get_name(_FULL_NAME) or path,
            cap_height=caps / face.upem,
            ascent=extents.ascender / face.upem,
            descent=extents.descender / face.upem,
            _font=font,
        )

    def shape(self, text: Written, language: str) -> tuple[Glyph, ...]:
        """The glyphs of a text in the letterforms of its language (a BCP 47 tag).

        Each cluster's first glyph stands for the cluster's characters as they were written.
        """
        if not text.drawn:
            return ()
        buffer = self._shaped(text.drawn, language)
        infos, em = buffer.glyph_infos, self._font.face.upem
        stood_for = _stood_for(text, [info.cluster for info in infos])
        return tuple(
            Glyph(
                info.codepoint,
                position.x_advance / em,
                characters,
                position.x_offset / em,
                position.y_offset / em,
            )
            for info, position, characters in zip(
                infos, buffer.glyph_positions, stood_for, strict=True
            )
        )

    def advances(self, drawn: str, language: str) -> tuple[float, ...]:
        """The advance of every glyph of a drawn word, in em: all that its width takes.

        Words come again and again: each is shaped once.
        """
        if not drawn:
            return ()
        known = self._advances.get((drawn, language))
        if known is None:
            positions = self._shaped(drawn, language).glyph_positions
            em = self._font.face.upem
            known = tuple(position.x_advance / em for position in positions)
            self._advances[drawn, language] = known
        return known

    def _shaped(self, drawn: str, language: str) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_str(drawn)
        buffer.guess_segment_properties()
        buffer.language = language  # after the guess, which would set the machine's own
        hb.shape(self._font, buffer)
        return buffer

    def has(self, char: str) -> bool:
        """The face has a glyph for the character, and something is drawn in it unless it is space.

        A character can be encoded and yet empty: the outline counts, not the character map.
        """
        if char.isspace():  # HarfBuzz makes every other space from the common one
            return self._font.get_nominal_glyph(ord(" ")) is not None
        gid = self._font.get_nominal_glyph(ord(_STAND_INS.get(char, char)))
        if gid is None:
            return False
        extents = self._font.get_glyph_extents(gid)
        return extents is not None and extents.width != 0 and extents.height != 0

    def bearings(self, glyph: Glyph) -> tuple[float, float]:
        """The white before and behind a glyph's outline within its advance, in em."""
        extents = self._font.get_glyph_extents(glyph.gid)
        if extents is None or extents.width == 0:
            return glyph.advance, 0.0
        left = extents.x_bearing / self.units
        return left, glyph.advance - left - extents.width / self.units

    def glyph(self, char: str) -> int | None:
        """The glyph that the face encodes for a character, if there is one."""
        gid: int | None = self._font.get_nominal_glyph(ord(char))
        return gid

    def differs(self, char: str, language: str) -> bool:
        """The face draws the character otherwise in this language than by default."""
        plain, own = (
            tuple(glyph.gid for glyph in self.shape(as_written(char), tag))
            for tag in ("und", language)
        )
        return plain != own

    @property
    def embedding(self) -> str:
        """What the makers allow: the embedding bits of the OS/2 table (OpenType 1.9, fsType)."""
        table = self._font.face.reference_table("OS/2").data
        bits = int.from_bytes(table[8:10], "big") if len(table) >= 10 else 0
        if bits & 0x0002:
            return "forbidden"
        return "preview and print" if bits & 0x0004 else "allowed"

    def draw(self, gid: int, pen: object) -> None:
        """The outline of a glyph onto a pen (fontTools' pen protocol), in font units, y up."""
        self._font.draw_glyph_with_pen(gid, pen)

    @property
    def units(self) -> int:
        """Font units to the em."""
        return int(self._font.face.upem)


class Faces:
    """The faces of a book, found by full name, by family, or by file."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._faces: dict[str, Face] = {}
        self.broken: list[str] = []
        for path in sorted(files):
            try:
                face = Face.from_bytes(path, files[path])
            except ValueError:
                self.broken.append(path)
            else:
                self._faces[path] = face

    def __iter__(self) -> Iterator[Face]:
        return iter(self._faces.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The full names of all faces, sorted."""
        return tuple(sorted(face.name for face in self._faces.values()))

    def find(self, name: str) -> Face | None:
        """The face of that full name, or of that family (upright, the nearest to semi-bold)."""
        wanted = name.casefold()
        for face in self._faces.values():
            if wanted in (face.name.casefold(), face.path.casefold()):
                return face
        family = [face for face in self._faces.values() if face.family.casefold() == wanted]
        return min(family, key=_plainness, default=None)

    def at(self, path: str) -> Face:
        """The face in that file."""
        return self._faces[path]


def _is_cut_off(content: bytes) -> bool:
    """A table of the file ends behind the file's end (OpenType 1.9, table directory)."""
    count = int.from_bytes(content[4:6], "big")
    records = (content[12 + 16 * i : 28 + 16 * i] for i in range(count))
    return any(
        int.from_bytes(record[8:12], "big") + int.from_bytes(record[12:16], "big") > len(content)
        for record in records
    )


def _plainness(face: Face) -> tuple[bool, bool, str]:
    name = face.name.casefold()
    return ("italic" in name, "semibold" not in name, name)


def _stood_for(text: Written, clusters: Sequence[int]) -> Sequence[str]:
    """The written characters that each glyph stands for, by the clusters of the glyphs."""
    each = [*range(len(text.written))]
    if clusters == each and text.origin == (*each,):
        return text.written
    firsts = {cluster: index for index, cluster in reversed([*enumerate(clusters)])}
    starts = sorted(firsts)
    ends = dict(zip(starts, [*starts[1:], len(text.drawn)], strict=True))
    return [
        text.between(cluster, ends[cluster]) if firsts[cluster] == index else ""
        for index, cluster in enumerate(clusters)
    ]
