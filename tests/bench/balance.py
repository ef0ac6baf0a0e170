"""What was measured beside what is to be reached, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measure, what came out, and the most that it should be."""

    name: str
    found: float | str
    most: float | None = None

    @property
    def goal(self) -> str:
        """What is to be reached, and whether it was."""
        if self.most is None:
            return ""
        missed = isinstance(self.found, float | int) and self.found > self.most
        return f"{self.most:g}, **missed**" if missed else f"{self.most:g}"


def table(rows: Iterable[Row]) -> str:
    """The rows as a table."""
    told = [f"| {row.name} | {_said(row.found)} | {row.goal}".rstrip() + " |" for row in rows]
    return "\n".join(["| measure | | to reach |", "|---|---|---|", *told])


def renewed(old: str, new: str) -> str:
    """A table with the rows of another in the places of those of the same name.

    A row that is new comes behind the one that it follows in its own table.
    """
    lines, last = old.splitlines(), 1
    for line in new.splitlines()[2:]:
        place = next((rank for rank, had in enumerate(lines) if _name(had) == _name(line)), None)
        if place is None:
            last += 1
            lines.insert(last, line)
        else:
            lines[place], last = line, place
    return "\n".join(lines)


def _name(line: str) -> str:
    return line.partition(" | ")[0]


def _said(found: float | str) -> str:
    if isinstance(found, str):
        return found
    return f"{found:.0f}" if found >= 30 or found == int(found) else f"{found:.2f}"
