"""A progress bar on a terminal, nothing in a pipe."""

from __future__ import annotations

from types import TracebackType
from typing import Self, TextIO

_WIDTH = 24


class Progress:
    """Says what is being done, on one line that is wiped when something is to be read."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._length = 0

    def say(self, what: str, done: float) -> None:
        """Show what is being done now, and how much of all is done (0 to 1)."""
        if self._shown:
            self.clear()
            full = round(done * _WIDTH)
            text = f"  {'█' * full}{'░' * (_WIDTH - full)}  {what}"
            self._stream.write(text)
            self._stream.flush()
            self._length = len(text)

    def note(self, text: str) -> None:
        """Say something that stays, terminal or not."""
        self.clear()
        self._stream.write(f"{text}\n")

    def clear(self) -> None:
        """Wipe the line."""
        if self._shown and self._length:
            self._stream.write("\r" + " " * self._length + "\r")
            self._stream.flush()
            self._length = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()
