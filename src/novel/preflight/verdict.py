"""A file's findings together with what they were measured by, told as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

from novel.console import count, render_text
from novel.diagnostics import Diagnostic
from novel.geometry import MM
from novel.preflight.content.matrix import Box
from novel.preflight.finding import Finding
from novel.preflight.inspect import inspect_whole
from novel.preflight.limits import Limits
from novel.preflight.particulars import Particulars
from novel.preflight.standards import STANDARDS
from novel.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found in a file, for which standards, by which limits."""

    name: str
    size: int
    digest: str
    standards: tuple[str, ...]
    limits: Limits
    findings: tuple[Finding, ...]
    plates: tuple[str, ...] = ()
    particulars: Particulars | None = None  # of a file that can be read

    @property
    def is_clean(self) -> bool:
        """Nothing was found."""
        return not self.findings

    @property
    def checked_for(self) -> str:
        """The standards in words; we check, we do not certify."""
        return ", ".join(map(_said, self.standards))

    @property
    def summary(self) -> str:
        """One line: what was checked, and what came of it."""
        result = "nothing to mend" if self.is_clean else count(_diagnostics(self.findings))
        return f"{self.name}: checked for {self.checked_for}: {result}"


def examine(content: bytes, name: str, standards: Iterable[str], limits: Limits) -> Verdict:
    """Inspect a file for these standards, or where none is named for those that it claims."""
    found = inspect_whole(content, standards, limits)
    return Verdict(
        name=name,
        size=len(content),
        digest=sha256(content).hexdigest(),
        standards=tuple(standard for standard in STANDARDS if standard in found.standards),
        limits=limits,
        findings=found.findings,
        plates=found.plates,
        particulars=found.particulars,
    )


def as_text(verdict: Verdict, *, colour: bool) -> str:
    """For people: every finding with its way out, the file in two lines, what came of it."""
    told = render_text(_diagnostics(verdict.findings), colour=colour)
    known = f"{verdict.particulars.said}\n" if verdict.particulars else ""
    plates = f"plates: {', '.join(verdict.plates)}\n" if verdict.plates else ""
    return f"{told}{known}{plates}{verdict.summary}\n"


def as_json(verdict: Verdict) -> str:
    """For programs: places in millimetres, in the page's own coordinates."""
    record = {
        "file": verdict.name,
        "bytes": verdict.size,
        "sha256": verdict.digest,
        "standards": list(verdict.standards),
        "particulars": _particulars(verdict.particulars),
        "limits": _limits(verdict.limits),
        "plates": list(verdict.plates),
        "clean": verdict.is_clean,
        "findings": [_record(finding) for finding in verdict.findings],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _said(standard: str) -> str:
    return {"house": "our rules for the press", "web": "our rules for the web"}.get(
        standard, standard
    )


def _diagnostics(findings: Iterable[Finding]) -> list[Diagnostic]:
    return [
        Diagnostic(finding.code, finding.severity, finding.said, None, _help(finding))
        for finding in findings
    ]


def _help(finding: Finding) -> str:
    return f"{finding.help}\nasked for by {finding.source}" if finding.source else finding.help


def _limits(limits: Limits) -> dict[str, str | int | float | list[str]]:
    """As they are kept: lengths in points, resolutions in pixels an inch, ink in shares."""
    return {
        field: list(value) if isinstance(value, tuple) else value
        for field in Limits.__dataclass_fields__
        for value in (getattr(limits, field),)
    }


def _particulars(found: Particulars | None) -> dict[str, object] | None:
    """Sizes in millimetres."""
    if found is None:
        return None
    return {
        "version": found.version,
        "pages": found.pages,
        "trims": [list(size) for size in found.trims],
        "bleeds": list(found.bleeds),
        "conditions": list(found.conditions),
    }


def _record(finding: Finding) -> dict[str, str | int | list[float] | None]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "page": finding.page or None,
        "area_mm": None if finding.area is None else _millimetres(finding.area),
        "source": finding.source,
        "help": finding.help,
        "more": finding.more,
    }


def _millimetres(box: Box) -> list[float]:
    """Left, bottom, right, top."""
    return [round(side / MM, 2) for side in (box.left, box.bottom, box.right, box.top)]
