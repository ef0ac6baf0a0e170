"""The inspection of a finished file: every demand of its standards, in the order of the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from novel.catalogue import catalogue
from novel.preflight.document import Document, UnreadableError, open_pdf, page_views
from novel.preflight.finding import Fault, Finding
from novel.preflight.limits import Limits
from novel.preflight.packet import Packet
from novel.preflight.rules import demands
from novel.preflight.standards import A2A, HOUSE, UA1, WEB, X1A, X4

MOST_ALIKE = 12  # findings of one code that are said; the rest are counted


def inspect_file(
    content: bytes, standards: Iterable[str], limits: Limits | None = None
) -> tuple[Finding, ...]:
    """All that is wrong with a file, for the standards of these names (`STANDARDS`).

    A file that cannot be read has one finding that says so.
    """
    wanted = frozenset(standards)
    try:
        with open_pdf(content) as pdf:
            document = Document(
                pdf=pdf,
                pages=tuple(page_views(pdf)),
                limits=limits or Limits(),
                size=len(content),
                head=content[:1024],
                standards=wanted,
            )
            return tuple(_found(document))
    except UnreadableError as problem:
        return (_finding(problem.code, Fault(message=str(problem)), "ISO 32000-1, 7.5"),)


def claimed(content: bytes) -> frozenset[str]:
    """The standards by which a file asks to be judged, with our rules for its purpose.

    One that claims none is taken for a file for the press.
    """
    try:
        with open_pdf(content) as pdf:
            document = Document(pdf, (), Limits(), len(content), b"")
            return _claimed(document.packet, document)
    except UnreadableError:
        return frozenset((X4, HOUSE))


def _claimed(packet: Packet, document: Document) -> frozenset[str]:
    from novel.preflight.content.objects import entry, text

    found = set[str]()
    if packet.get("pdfaid:part"):
        found.add(A2A)
    if packet.get("pdfuaid:part"):
        found.add(UA1)
    flat = "X-1" in text(entry(document.information, "/GTS_PDFXVersion"))
    if packet.get("pdfxid:GTS_PDFXVersion") or not (found or flat):
        return frozenset(found | {X4, HOUSE})
    return frozenset(found | ({X1A, HOUSE} if flat else {WEB}))


def _found(document: Document) -> Iterator[Finding]:
    findings = [
        _finding(demand.code, fault, demand.source(document.standards))
        for demand in demands(document.standards)
        for fault in demand.check(document)
    ]
    counted: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda f: (f.page, f.code)):
        counted[finding.code] += 1
        if counted[finding.code] <= MOST_ALIKE:
            yield finding
    for code, count in sorted(counted.items()):
        if count > MOST_ALIKE:
            yield _finding(code, Fault(message=f"… and {count - MOST_ALIKE} more like these"), "")


def _finding(code: str, fault: Fault, source: str) -> Finding:
    rule = catalogue()[code]
    return Finding(
        code=code,
        severity=rule.severity,
        message=fault.message,
        help=rule.mend,
        source=source,
        page=fault.page,
        piece=fault.piece,
        area=fault.area,
        setting=fault.setting,
    )
