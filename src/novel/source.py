"""Where things are written: a file's text, and the stretch of it that something came from."""

from __future__ import annotations

from dataclasses import field

from novel.records import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A text file of the book as it was read: no byte-order mark, line ends as found."""

    path: str
    text: str = field(repr=False)

    def span(self, start: int, end: int | None = None) -> Span:
        """The stretch between two character indexes; without an end, one character."""
        return Span(self, start, start + 1 if end is None else end)


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, both counted from 1; columns count characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source, kept to the last stage so that every problem names its line."""

    source: Source
    start: int
    end: int

    @property
    def path(self) -> str:
        """The file, relative to the book's folder."""
        return self.source.path

    @property
    def text(self) -> str:
        """The characters of the stretch."""
        return self.source.text[self.start : self.end]

    @property
    def begin(self) -> Place:
        """Where the stretch begins."""
        return _place(self.source.text, self.start)

    @property
    def line_text(self) -> str:
        """The whole line on which the stretch begins, without its line end."""
        first = self.source.text.rfind("\n", 0, self.start) + 1
        last = self.source.text.find("\n", first)
        return self.source.text[first : None if last < 0 else last].rstrip("\r")


def _place(text: str, index: int) -> Place:
    first = text.rfind("\n", 0, index) + 1
    return Place(text.count("\n", 0, index) + 1, index - first + 1)
