"""The XMP packet of a file, read (ISO 16684-1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from xml.parsers import expat

from pikepdf import Pdf, PdfError

from novel.preflight.content.objects import content, filters, stream
from novel.records import dataclass

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
}
_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Packet:
    """The metadata by their usual names (`dc:title`); several values are joined with "; ".

    `exists` where there is a stream, `is_plain` where it is not compressed, `is_sound` where it
    is XML that can be read.
    """

    exists: bool = False
    is_plain: bool = False
    is_sound: bool = False
    values: Mapping[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str:
        """The value of that name, or ""."""
        return self.values.get(key, "")


def read_packet(pdf: Pdf) -> Packet:
    """The metadata of the file."""
    found = stream(pdf.Root, "/Metadata")
    if found is None:
        return Packet()
    is_plain = not filters(found)
    raw = content(found, most=_MOST_BYTES)
    # Entities can make a small packet large without end; XMP has no use for a DTD.
    if raw is None or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or not _is_xml(raw):
        return Packet(exists=True, is_plain=is_plain)
    try:
        return Packet(exists=True, is_plain=is_plain, is_sound=True, values=_values(pdf))
    except (PdfError, ValueError, TypeError, SyntaxError, KeyError, AttributeError):
        return Packet(exists=True, is_plain=is_plain)


def _is_xml(raw: bytes) -> bool:
    """Without faults: pikepdf would mend some of them in silence."""
    try:
        expat.ParserCreate().Parse(raw.strip(b"\0"), True)  # noqa: FBT003 - expat's interface
    except expat.ExpatError:
        return False
    return True


def _values(pdf: Pdf) -> dict[str, str]:
    spaces = {uri: prefix for prefix, uri in _SPACES.items()}
    found: dict[str, str] = {}
    metadata = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
    for key in metadata:
        uri, _, local = str(key).removeprefix("{").rpartition("}")
        value = metadata.get(key)
        if uri in spaces:
            found[f"{spaces[uri]}:{local}"] = _said(value)
    return found


def _said(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    if isinstance(value, set | frozenset):
        return "; ".join(sorted(map(str, value)))
    return "" if value is None else str(value)
