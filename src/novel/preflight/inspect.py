"""The inspection of a finished file: every demand of its standards, in the order of the pages."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from pikepdf import DataDecodingError, PdfError, QpdfRuntimeError

from novel.catalogue import catalogue
from novel.preflight.checks.colours import plates_of
from novel.preflight.document import (
    Document,
    Known,
    UnreadableError,
    measured,
    open_pdf,
    page_views,
)
from novel.preflight.finding import Fault, Finding
from novel.preflight.limits import Limits
from novel.preflight.packet import Packet
from novel.preflight.particulars import Particulars, particulars_of
from novel.preflight.rules import Demand, demands
from novel.preflight.standards import A2A, HOUSE, UA1, WEB, X1A, X4
from novel.records import dataclass

MOST_ALIKE = 12  # findings of one code that are said; the rest are counted


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in a file for which standards; what plates it takes, and its particulars."""

    findings: tuple[Finding, ...]
    standards: frozenset[str]
    plates: tuple[str, ...] = ()
    particulars: Particulars | None = None


def inspect_file(
    content: bytes | BinaryIO,
    standards: Iterable[str],
    limits: Limits | None = None,
    *,
    known: Known | None = None,
) -> tuple[Finding, ...]:
    """All that is wrong with a file, for the standards of these names (`STANDARDS`).

    A file that cannot be read has one finding that says so. What is `known` of it is not looked at
    again.
    """
    return _inspected(content, standards, limits, known or Known(), whole=False).findings


def inspect_whole(
    content: bytes | BinaryIO, standards: Iterable[str] = (), limits: Limits | None = None
) -> Inspection:
    """What `inspect_file` finds, and what else is told of a file.

    Where no standard is named, it is inspected for those that it claims.
    """
    return _inspected(content, standards, limits, Known(), whole=True)


def _inspected(
    content: bytes | BinaryIO,
    standards: Iterable[str],
    limits: Limits | None,
    known: Known,
    *,
    whole: bool,
) -> Inspection:
    wanted = frozenset(standards)
    try:
        size, head = measured(io.BytesIO(content) if isinstance(content, bytes) else content)
        with open_pdf(content) as pdf:
            document = Document(
                pdf=pdf,
                pages=tuple(page_views(pdf, known.pages)),
                limits=limits or Limits(),
                size=size,
                head=head,
                standards=wanted,
                known=known,
            )
            if whole and not wanted:
                document = replace(document, standards=_claimed(document.packet, document))
            findings = tuple(_found(document))
            if not whole:
                return Inspection(findings, document.standards)
            told = (plates_of(document), particulars_of(document))
            return Inspection(findings, document.standards, *told)
    except UnreadableError as problem:
        fault = Fault(message=str(problem))
        found = (_finding(problem.code, fault, "ISO 32000-1, 7.5"),)
        return Inspection(found, wanted or frozenset((X4, HOUSE)))


def _claimed(packet: Packet, document: Document) -> frozenset[str]:
    """The standards by which a file asks to be judged, with our rules for its purpose.

    One that claims none is taken for a file for the press.
    """
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
        for fault in _faults(demand, document)
    ]
    alike: dict[str, list[Finding]] = {}
    for finding in findings:
        alike.setdefault(finding.code, []).append(finding)
    listed = [kept for many in alike.values() for kept in _listed(many)]
    yield from sorted(listed, key=lambda finding: (finding.page, finding.code))


def _faults(demand: Demand, document: Document) -> list[Fault]:
    """What a check finds; objects so broken that it cannot be made end it."""
    found: list[Fault] = []
    try:
        found.extend(demand.check(document))
    except (PdfError, QpdfRuntimeError, DataDecodingError, UnicodeError, RecursionError):
        found.append(Fault(message="the file is too damaged to be checked for this"))
    return found


def _listed(alike: Sequence[Finding]) -> Iterator[Finding]:
    """The first findings of a code by their pages; the last of them counts those left out."""
    ordered = sorted(alike, key=lambda finding: finding.page)
    yield from ordered[: MOST_ALIKE - 1]
    if len(ordered) >= MOST_ALIKE:
        yield replace(ordered[MOST_ALIKE - 1], more=len(ordered) - MOST_ALIKE)


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
