"""One rule of the catalogue."""

from __future__ import annotations

from novel.diagnostics import Severity
from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What a diagnostic code means, for `novel explain` and for the list in the docs.

    `title` is the problem in a few words, `why` says in one to four sentences why it matters and
    how it comes about, `mend` what to do; `example` shows a wrong and a right line of a script.
    `severity` is the usual one: some problems are warnings in a draft and errors for print.
    """

    code: str
    title: str
    severity: Severity
    why: str
    mend: str
    example: str = ""
