"""What preflight says of a file: findings, each with its rule, its page and its place."""

from __future__ import annotations

from novel.diagnostics import Severity
from novel.preflight.content.matrix import Box
from novel.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong, as a check sees it; `page` counts from 1, 0 is the file as a whole.

    `piece` is the how-manieth outermost marked sequence of the page's content the thing stands in
    (from 0), by which a build finds its line of the script; `area` is in the page's own points.
    `setting` names the setting of the book that decides.
    """

    message: str
    page: int = 0
    piece: int | None = None
    area: Box | None = None
    setting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault with the rule that it breaks: the rule's code, severity, source and way out.

    `more` counts the findings of this code that are not listed after this one.
    """

    code: str
    severity: Severity
    message: str
    help: str
    source: str
    page: int = 0
    piece: int | None = None
    area: Box | None = None
    setting: str = ""
    more: int = 0

    @property
    def said(self) -> str:
        """The message with its page."""
        page = f"page {self.page}: " if self.page else ""
        return f"{page}{self.message}{f' (and {self.more} more like this)' if self.more else ''}"
