"""What the file says about itself: XMP and the document information, which have to agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from novel.preflight.content.objects import entry, name, text
from novel.preflight.document import Document
from novel.preflight.finding import Fault

# The entries of both kinds that say the same (ISO 19005-2, 6.6.2.2, table 1).
_TWINS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}
_DATES = {"/CreationDate", "/ModDate"}
_PDF_DATE = re.compile(
    r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?"
)
_XMP_DATE = re.compile(
    r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:(Z)|([+-])(\d\d):(\d\d))?"
)


def no_packet(document: Document) -> Iterator[Fault]:
    """No XMP metadata."""
    if not document.packet.exists:
        yield Fault(message="the file has no metadata (XMP)")


def unsound_packet(document: Document) -> Iterator[Fault]:
    """Metadata that cannot be read, or only after unpacking."""
    packet = document.packet
    if packet.exists and not packet.is_sound:
        yield Fault(message="the metadata (XMP) cannot be read")
    elif packet.exists and not packet.is_plain:
        yield Fault(message="the metadata (XMP) are compressed")


def not_identified_x4(document: Document) -> Iterator[Fault]:
    """The file does not say that it is PDF/X-4."""
    found = document.packet.get("pdfxid:GTS_PDFXVersion")
    if found != "PDF/X-4":
        yield Fault(message=_claim("PDF/X-4", found))


def not_identified_x1a(document: Document) -> Iterator[Fault]:
    """The file does not say that it is PDF/X-1a:2003."""
    found = text(entry(document.information, "/GTS_PDFXVersion"))
    if found != "PDF/X-1a:2003":
        yield Fault(message=_claim("PDF/X-1a:2003", found))


def not_identified_a2(document: Document) -> Iterator[Fault]:
    """The file does not say that it is PDF/A-2a."""
    part, level = (document.packet.get(f"pdfaid:{key}") for key in ("part", "conformance"))
    if (part, level) != ("2", "A"):
        yield Fault(message=_claim("PDF/A-2a", f"PDF/A-{part}{level.lower()}" if part else ""))


def not_identified_ua(document: Document) -> Iterator[Fault]:
    """The file does not say that it is PDF/UA-1."""
    part = document.packet.get("pdfuaid:part")
    if part != "1":
        yield Fault(message=_claim("PDF/UA-1", f"PDF/UA-{part}" if part else ""))


def _claim(wanted: str, found: str) -> str:
    return f"the file does not say that it is {wanted}" + (f" but {found}" if found else "")


def disagreement(document: Document) -> Iterator[Fault]:
    """XMP and the document information say different things."""
    packet = document.packet
    if not packet.is_sound:
        return
    for key, twin in _TWINS.items():
        told, meant = text(entry(document.information, key)), packet.get(twin)
        if told and not _agrees(key, told, meant):
            yield Fault(
                message=f"the {key[1:]} is '{_short(told)}' in the file's information and "
                f"'{_short(meant)}' in its metadata"
            )


def _agrees(key: str, told: str, meant: str) -> bool:
    if key in _DATES:
        return _moment(_PDF_DATE.fullmatch(told)) == _moment(_XMP_DATE.fullmatch(meant)) is not None
    return told.strip() == meant.strip()


def _moment(found: re.Match[str] | None) -> tuple[int, ...] | None:
    """Minutes since a beginning, and seconds; what a date leaves out is its least."""
    if found is None:
        return None
    year, month, day, hour, minute, second = (
        int(part) if part else least
        for part, least in zip(found.groups()[:6], (0, 1, 1, 0, 0, 0), strict=True)
    )
    sign, hours, minutes = found.groups()[7:10]
    offset = (int(hours or 0) * 60 + int(minutes or 0)) * (-1 if sign == "-" else 1)
    return (year, month, day, hour * 60 + minute - offset, second)


def _short(said: str) -> str:
    return said if len(said) <= 40 else f"{said[:39]}…"


def trapped(document: Document) -> Iterator[Fault]:
    """Nothing says whether the file has been trapped."""
    found = entry(document.information, "/Trapped")
    if name(found) not in {"True", "False"}:
        said = name(found) or text(found)
        yield Fault(
            message="the file does not say whether it is trapped"
            + (f" (Trapped is {said})" if said else "")
        )


def no_title(document: Document) -> Iterator[Fault]:
    """No title."""
    of_packet = document.packet.get("dc:title").strip()
    of_file = text(entry(document.information, "/Title")).strip()
    lacks = not of_packet if document.packet.is_sound else not of_file
    if lacks or (document.meant_for("PDF/X-1a:2003") and not of_file):
        yield Fault(message="the file has no title")


def no_dates(document: Document) -> Iterator[Fault]:
    """No dates of its making."""
    for key, what in (("/CreationDate", "was made"), ("/ModDate", "was last changed")):
        told = text(entry(document.information, key)) or document.packet.get(_TWINS[key])
        if not told:
            yield Fault(message=f"the file does not say when it {what}")


def no_version_ids(document: Document) -> Iterator[Fault]:
    """The metadata do not tell one version of the file from the next."""
    if not document.packet.is_sound:
        return
    for key in ("DocumentID", "VersionID", "RenditionClass"):
        if not document.packet.get(f"xmpMM:{key}"):
            yield Fault(message=f"the metadata lack {key}")
