"""Metadata: XMP and the document information, which say the same.

Identifies PDF/A-2a and PDF/UA-1, in print PDF/X-4 too, or else PDF/X-1a alone. PDF/A-2 knows the
properties of PDF/X and PDF/UA only by the extension schemas written here (ISO 19005-2, 6.6.2.3),
and for the same reason `pdf:Trapped` stands in the information dictionary alone.
"""

from __future__ import annotations

import re
from html import escape

from pikepdf import Name, Pdf, Stream, String

from novel import __version__
from novel.press.facts import X1A, EditionFacts

_CREATOR = f"novel {__version__}"
_PRODUCER = f"novel {__version__} (pikepdf)"
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_metadata(pdf: Pdf, facts: EditionFacts) -> None:
    """Both kinds of metadata, dated by the book."""
    packet = xmp(facts).encode()
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML))
    date = String(f"D:{facts.date.replace('-', '')}000000+00'00'")
    entries = {
        "/Title": String(facts.title),
        "/Author": String(facts.author),
        "/Subject": String(facts.subject),
        "/Creator": String(_CREATOR),
        "/Producer": String(_PRODUCER),
        "/CreationDate": date,
        "/ModDate": date,
        "/Trapped": Name("/False"),
    }
    if facts.is_flat:
        entries["/GTS_PDFXVersion"] = String(X1A)
    for key, value in entries.items():
        if str(value):
            pdf.docinfo[key] = value


def xmp(facts: EditionFacts) -> str:
    """The XMP packet as text."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    lines = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
        f'<rdf:Description rdf:about="" {spaces}>',
        *_described(facts),
        *_identified(facts),
        "</rdf:Description>",
        "</rdf:RDF>",
        "</x:xmpmeta>",
        '<?xpacket end="r"?>',
    )
    return "\n".join(lines)


def _described(facts: EditionFacts) -> list[str]:
    moment = f"{facts.date}T00:00:00+00:00"
    lines = [
        _simple("dc:format", "application/pdf"),
        _listed("dc:title", "Alt", facts.title),
        _listed("dc:language", "Bag", facts.language),
        *(_simple(f"xmp:{name}Date", moment) for name in ("Create", "Modify", "Metadata")),
        _simple("xmp:CreatorTool", _CREATOR),
        _simple("pdf:Producer", _PRODUCER),
        _simple("xmpMM:DocumentID", facts.document_id),
        _simple("xmpMM:RenditionClass", "default"),
        _simple("xmpMM:VersionID", facts.version or "1"),
    ]
    if facts.author:
        lines.append(_listed("dc:creator", "Seq", facts.author))
    if facts.subject:
        lines.append(_listed("dc:description", "Alt", facts.subject))
    return lines


def _identified(facts: EditionFacts) -> list[str]:
    """The standards that the file claims, and the schemas of those that PDF/A does not know.

    PDF/X-1a is no PDF/A and says what it is in the information dictionary alone.
    """
    if facts.is_flat:
        return []
    claims = [
        _simple("pdfaid:part", "2"),
        _simple("pdfaid:conformance", "A"),
        _simple("pdfuaid:part", "1"),
    ]
    schemas = [_schema("pdfuaid", "PDF/UA identification", "part", "Integer")]
    if facts.purpose == "print":
        claims.append(_simple("pdfxid:GTS_PDFXVersion", "PDF/X-4"))
        schemas.append(_schema("pdfxid", "PDF/X identification", "GTS_PDFXVersion", "Text"))
    bag = "".join(schemas)
    return [
        *claims,
        f"<pdfaExtension:schemas><rdf:Bag>{bag}</rdf:Bag></pdfaExtension:schemas>",
    ]


def _schema(prefix: str, title: str, name: str, kind: str) -> str:
    resource = '<rdf:li rdf:parseType="Resource">'
    wanted = (
        _simple("pdfaProperty:name", name),
        _simple("pdfaProperty:valueType", kind),
        _simple("pdfaProperty:category", "internal"),
        _simple("pdfaProperty:description", f"{name} of the {title}"),
    )
    return (
        f"{resource}{_simple('pdfaSchema:schema', title)}"
        f"{_simple('pdfaSchema:namespaceURI', _SPACES[prefix])}"
        f"{_simple('pdfaSchema:prefix', prefix)}"
        f"<pdfaSchema:property><rdf:Seq>{resource}{''.join(wanted)}</rdf:li></rdf:Seq>"
        "</pdfaSchema:property></rdf:li>"
    )


def _listed(name: str, kind: str, text: str) -> str:
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    entry = f"<rdf:li{language}>{_safe(text)}</rdf:li>"
    return f"<{name}><rdf:{kind}>{entry}</rdf:{kind}></{name}>"


def _simple(name: str, text: str) -> str:
    return f"<{name}>{_safe(text)}</{name}>"


def _safe(text: str) -> str:
    """As XML takes it: marks escaped, characters that XML 1.0 forbids left out."""
    return escape(_NOT_XML.sub("", text))
