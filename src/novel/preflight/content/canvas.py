"""What all streams of a page share: the graphics state, the marks, and the list that grows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Object, Pdf

from novel.preflight.content.codes import FontCodes, codes_of
from novel.preflight.content.matrix import Box, Matrix
from novel.preflight.content.objects import identity
from novel.preflight.content.painted import Mark, Painted
from novel.preflight.content.state import Contours, State

Handler: TypeAlias = Callable[[Sequence[object]], None]
Table: TypeAlias = dict[str, Handler]
Instructions: TypeAlias = Sequence[ContentStreamInstruction | ContentStreamInlineImage]
Key: TypeAlias = tuple[int, int] | None  # of an indirect object

_MOST_STATES = 4096  # q within q
_MOST_OPERATORS = 3_000_000  # of a file, a form's counted every time it is shown


class TooMuchError(Exception):
    """A page paints more than will be read in bounded time and memory."""


class BrokenContentError(Exception):
    """A content stream cannot be read."""


class Budget:
    """How many operators of a file will still be run."""

    def __init__(self, operators: int = _MOST_OPERATORS) -> None:
        self._left = operators

    def spend(self, operators: int) -> None:
        """Take so many off.

        Raises:
            TooMuchError: There are not so many left.
        """
        self._left -= operators
        if self._left < 0:
            msg = f"there are more than {_MOST_OPERATORS} drawing instructions up to here"
            raise TooMuchError(msg)


class Canvas:
    """A page being painted; `painted` grows in painting order.

    `stack` holds the states that `q` has put aside, `forms` the forms being run, outermost first.
    """

    def __init__(self, pdf: Pdf, state: State, budget: Budget) -> None:
        self.pdf, self.state, self.budget = pdf, state, budget
        self.base: Matrix = state.matrix
        self.painted: list[Painted] = []
        self.groups: list[Object] = []
        self.stack: list[State] = []
        self.marks: list[Mark] = []
        self.pieces = 0
        self.forms: list[Key] = []
        self.parsed: dict[tuple[int, int], Instructions] = {}
        self.in_pattern = False
        self._fonts: dict[tuple[int, int], FontCodes] = {}

    def push(self) -> None:
        """Put the state aside.

        Raises:
            TooMuchError: Too many are put aside already.
        """
        if len(self.stack) >= _MOST_STATES:
            msg = "its graphics states are nested too deeply"
            raise TooMuchError(msg)
        self.stack.append(self.state)

    def pop(self) -> None:
        """Back to the state put aside last."""
        if self.stack:
            self.state = self.stack.pop()

    def seen(self, box: Box) -> Box | None:
        """What shows of a box through the clip."""
        return None if self.state.clip is None else self.state.clip.shared(box)

    def clip(self, contours: Contours) -> None:
        """From here on only what lies inside shows."""
        state, box = self.state, contours.box
        left = None if state.clip is None or box is None else state.clip.shared(box)
        self.state = replace(state, clip=left, clips=(*state.clips, contours))

    @property
    def mark(self) -> Mark:
        """Where the next thing stands in the marked content."""
        return self.marks[-1] if self.marks else Mark()

    def codes(self, font: Object) -> FontCodes:
        """How a font reads its strings; each font looked at once."""
        key = identity(font)
        if key is None:
            return codes_of(font)
        if key not in self._fonts:
            self._fonts[key] = codes_of(font)
        return self._fonts[key]
