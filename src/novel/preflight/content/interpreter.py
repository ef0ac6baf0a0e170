"""Content streams, run (ISO 32000-1, 8 and 9): what they paint comes out as one list.

Not seen: the drawings of Type 3 glyphs, the appearance of annotations, and the outlines of
glyphs, whose boxes are taken from their widths.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace

from pikepdf import (
    ContentStreamInlineImage,
    Object,
    Operator,
    Pdf,
    PdfError,
    Stream,
    parse_content_stream,
)

from novel.preflight.content import extended
from novel.preflight.content.canvas import (
    BrokenContentError,
    Budget,
    Canvas,
    Instructions,
    Key,
    Table,
    TooMuchError,
)
from novel.preflight.content.colouring import Colouring
from novel.preflight.content.drawing import Drawing
from novel.preflight.content.letters import Letters
from novel.preflight.content.marking import Marking
from novel.preflight.content.matrix import UNIT_BOX, Box, Matrix
from novel.preflight.content.objects import (
    content,
    dictionary,
    entry,
    identity,
    is_true,
    items,
    name,
    numbers,
    whole,
)
from novel.preflight.content.operands import key, matrix, values
from novel.preflight.content.painted import PagePainting, PaintedImage, PaintedShading
from novel.preflight.content.spaces import image_space, read_space
from novel.preflight.content.state import Contours, State

_DEEPEST = 16  # forms within forms
_MOST_CONTENT = 16_000_000  # bytes of a stream of operators
_PRICE_OF_FORM = 100  # what showing a form costs beside its operators, in operators


def paintings_of(
    pdf: Pdf, page: Object, resources: object, box: Box, budget: Budget
) -> PagePainting:
    """What a page paints; `box` is its MediaBox, beyond which nothing shows."""
    canvas = Canvas(pdf, State(clip=box), budget)
    problem, too_much = "", False
    try:
        _Stream(canvas, resources).run(_parsed(pdf, _joined(entry(page, "/Contents"))))
    except TooMuchError as reason:
        problem, too_much = str(reason), True
    except BrokenContentError as reason:
        problem = str(reason)
    return PagePainting(
        painted=tuple(canvas.painted),
        groups=tuple(canvas.groups),
        problem=problem,
        too_much=too_much,
    )


def _joined(contents: object) -> bytes:
    parts = [part for part in items(contents) if isinstance(part, Stream)]
    return b"\n".join(_bytes(part) for part in parts)


def _bytes(found: Stream) -> bytes:
    read = content(found, most=_MOST_CONTENT)
    if read is None:
        msg = "its drawing instructions are damaged, or more than can be read"
        raise BrokenContentError(msg)
    return read


def _parsed(pdf: Pdf, found: bytes) -> Instructions:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # pikepdf warns of streams that break off
            return parse_content_stream(Stream(pdf, found))
    except (PdfError, ValueError, TypeError, RuntimeError, UserWarning) as reason:
        msg = "its drawing instructions are damaged"
        raise BrokenContentError(msg) from reason


def _sign(operator: Operator) -> str:
    try:
        return str(operator)
    except UnicodeDecodeError:  # no operator that PDF knows
        return ""


class _Stream:
    """One stream in the course of being run: a page's, a form's or a pattern's."""

    def __init__(self, canvas: Canvas, resources: object) -> None:
        self._canvas, self._resources = canvas, resources
        self._handlers: Table = {
            **self._table(),
            **Drawing(canvas).table(),
            **Colouring(canvas, resources, self._pattern).table(),
            **Letters(canvas, resources).table(),
            **Marking(canvas, resources).table(),
        }

    def run(self, instructions: Instructions) -> None:
        """Every operator of the stream.

        Raises:
            BrokenContentError: A form in it cannot be read.
            TooMuchError: There is more than will be read.
        """
        self._canvas.budget.spend(len(instructions))
        for instruction in instructions:
            if isinstance(instruction, ContentStreamInlineImage):
                self._image(instruction.iimage.obj)
                continue
            handler = self._handlers.get(_sign(instruction.operator))
            if handler is not None:
                handler(list(instruction.operands))

    def _table(self) -> Table:
        return {
            "q": lambda _: self._canvas.push(),
            "Q": lambda _: self._canvas.pop(),
            "cm": self._concat,
            "w": self._line_width,
            "gs": self._extended,
            "Do": self._do,
            "sh": self._shade,
        }

    def _concat(self, operands: Sequence[object]) -> None:
        found, state = matrix(operands), self._canvas.state
        if found is not None:
            self._canvas.state = replace(state, matrix=state.matrix.after(found))

    def _line_width(self, operands: Sequence[object]) -> None:
        found = values(operands, 1)
        if found is not None:
            self._canvas.state = replace(self._canvas.state, line_width=found[0])

    def _extended(self, operands: Sequence[object]) -> None:
        found = dictionary(dictionary(self._resources, "/ExtGState"), key(operands))
        if found is not None:
            self._canvas.state = extended.put_upon(self._canvas.state, found)

    def _shade(self, operands: Sequence[object]) -> None:
        shading = dictionary(dictionary(self._resources, "/Shading"), key(operands))
        canvas = self._canvas
        canvas.painted.append(
            PaintedShading(
                state=canvas.state,
                mark=canvas.mark,
                shown=canvas.state.clip,
                space=read_space(entry(shading, "/ColorSpace"), self._resources),
                in_pattern=canvas.in_pattern,
            )
        )

    def _do(self, operands: Sequence[object]) -> None:
        found = dictionary(dictionary(self._resources, "/XObject"), key(operands))
        kind = name(entry(found, "/Subtype"))
        if isinstance(found, Stream) and kind == "Image":
            self._image(found)
        elif isinstance(found, Stream) and kind == "Form":
            self._form(found, self._canvas.state.matrix)

    def _image(self, image: Object) -> None:
        is_mask = is_true(image, "/ImageMask") or is_true(image, "/IM")
        canvas, state = self._canvas, self._canvas.state
        canvas.painted.append(
            PaintedImage(
                state=state,
                mark=canvas.mark,
                shown=canvas.seen(state.matrix.box(UNIT_BOX)),
                image=image,
                matrix=state.matrix,
                columns=max(whole(image, "/Width", 0), whole(image, "/W", 0)),
                rows=max(whole(image, "/Height", 0), whole(image, "/H", 0)),
                bits=1 if is_mask else whole(image, "/BitsPerComponent", whole(image, "/BPC", 8)),
                space=state.fill.space if is_mask else image_space(image, self._resources),
                is_mask=is_mask,
                in_pattern=canvas.in_pattern,
            )
        )

    def _pattern(self, pattern: Stream) -> None:
        self._form(pattern, self._canvas.base)

    def _form(self, form: Stream, base: Matrix) -> None:
        """A form XObject in a graphics state of its own (ISO 32000-1, 8.10); none within itself."""
        canvas, own = self._canvas, identity(form)
        if len(canvas.forms) >= _DEEPEST or (own is not None and own in canvas.forms):
            return
        group = dictionary(form, "/Group")
        if group is not None:
            canvas.groups.append(group)
        kept, canvas.stack = (canvas.state, canvas.stack), []
        canvas.forms.append(own)
        self._enter(form, base)
        resources = dictionary(form, "/Resources")
        canvas.budget.spend(_PRICE_OF_FORM)
        inner = _Stream(canvas, self._resources if resources is None else resources)
        inner.run(self._read(form, own))
        canvas.forms.pop()
        canvas.state, canvas.stack = kept

    def _enter(self, form: Stream, base: Matrix) -> None:
        """The form's own matrix, and its box as a clip."""
        canvas, turn = self._canvas, numbers(entry(form, "/Matrix"))
        inside = base.after(Matrix(*turn)) if len(turn) == 6 else base
        canvas.state = replace(canvas.state, matrix=inside)
        box = Box.of(numbers(entry(form, "/BBox")))
        if box is not None:
            canvas.clip(Contours((tuple(inside.place(x, y) for x, y in box.corners),)))

    def _read(self, form: Stream, own: Key) -> Instructions:
        """The operators of a form, each form read once."""
        canvas = self._canvas
        if own is None:
            return _parsed(canvas.pdf, _bytes(form))
        if own not in canvas.parsed:
            canvas.parsed[own] = _parsed(canvas.pdf, _bytes(form))
        return canvas.parsed[own]
