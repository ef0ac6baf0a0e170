"""Problems of the book, said to its author: each with a code, a place and a way out.

A mistake of an author is a `Diagnostic` in a `Report`, never an exception. Exceptions are for
our own bugs and for the machine (`novel.shelf.MachineError`).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import StrEnum

from novel.records import dataclass
from novel.source import Span


class Severity(StrEnum):
    """How bad it is: an error stops the edition, a warning does not (unless `--strict`)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem.

    `message` is one short line, lower case, without a full stop; `note` stands behind the caret;
    `help` says what to do. `span` is None only for problems that no file holds.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    help: str = ""
    note: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """By file and place; what has no place comes first."""
        if self.span is None:
            return ("", 0, 0, self.code, self.message)
        return (self.span.path, self.span.start, self.span.end, self.code, self.message)


@dataclass(slots=True)
class Report:
    """Collects problems; the same problem at the same place is kept once."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def error(
        self,
        code: str,
        message: str,
        span: Span | None = None,
        *,
        help: str = "",
        note: str = "",
    ) -> None:
        """Note a problem that stops the edition."""
        self.add(Diagnostic(code, Severity.ERROR, message, span, help, note))

    def warning(
        self,
        code: str,
        message: str,
        span: Span | None = None,
        *,
        help: str = "",
        note: str = "",
    ) -> None:
        """Note a problem that the author should know of."""
        self.add(Diagnostic(code, Severity.WARNING, message, span, help, note))

    def add(self, diagnostic: Diagnostic) -> None:
        """Note one problem."""
        self._found.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Note several."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        """All problems, sorted by place."""
        return iter(sorted(self._found, key=lambda d: d.sort_key))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def failed(self) -> bool:
        """There is an error among them."""
        return any(d.severity is Severity.ERROR for d in self._found)

    def stops(self, *, strict: bool) -> bool:
        """It stands against making an edition: by an error, where it is `strict` by anything."""
        return self.failed or (strict and len(self) > 0)


class UnreadableBookError(Exception):
    """The book has errors that leave nothing to compose; they are in `report`."""

    def __init__(self, report: Report) -> None:
        super().__init__("the book cannot be read")
        self.report = report


class WrongOrderError(Exception):
    """The order asks for what the book does not have: wrong use of the command."""


def did_you_mean(word: str, choices: Iterable[str], *, most: int = 12) -> str:
    """A help text: the nearest choice, and the choices there are (works for any script)."""
    known = list(choices)
    folded = {choice.casefold(): choice for choice in known}
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.55)
    listing = ", ".join(known[:most]) + (", …" if len(known) > most else "")
    first = f"did you mean '{folded[near[0]]}'? " if near else ""
    return f"{first}One of: {listing}" if known else first.strip()
