"""Content streams, run (ISO 32000-1, 8 and 9): what they paint comes out as one list.

Not seen: the drawings of Type 3 glyphs, the appearance of annotations, and the outlines of
glyphs, whose boxes are taken from their widths.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Object,
    Pdf,
    PdfError,
    Stream,
    parse_content_stream,
)

from novel.preflight.content import extended
from novel.preflight.content.letters import TextPen, string_parts
from novel.preflight.content.matrix import UNIT_BOX, Box, Matrix
from novel.preflight.content.objects import (
    content,
    dictionary,
    entry,
    identity,
    is_true,
    items,
    name,
    number,
    numbers,
    whole,
)
from novel.preflight.content.painted import (
    Mark,
    PagePainting,
    Painted,
    PaintedImage,
    PaintedPath,
    PaintedShading,
    PaintedText,
)
from novel.preflight.content.pen import Pen
from novel.preflight.content.spaces import (
    CMYK,
    GREY,
    RGB,
    Paint,
    Space,
    image_space,
    read_space,
)
from novel.preflight.content.state import Contours, FontUse, State

Handler: TypeAlias = Callable[[Sequence[object]], None]
Instructions: TypeAlias = Sequence[ContentStreamInstruction | ContentStreamInlineImage]
_DEEPEST = 16  # forms within forms
_MOST_STATES = 4096  # q within q
_MOST_CONTENT = 16_000_000  # bytes of a page's operators
_MOST_OPERATORS = 1_500_000  # of a page with its forms
_ZEROS = {1: (0.0,), 3: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0, 1.0)}


class TooMuchError(Exception):
    """A page paints more than will be read in bounded time and memory."""


class BrokenContentError(Exception):
    """A content stream cannot be read."""


def paintings_of(pdf: Pdf, page: Object, resources: object, box: Box) -> PagePainting:
    """What a page paints; `box` is its MediaBox, beyond which nothing shows."""
    interpreter = Interpreter(pdf, State(clip=box))
    problem, too_much = "", False
    try:
        interpreter.run(_joined(entry(page, "/Contents")), resources)
    except TooMuchError as reason:
        problem, too_much = str(reason), True
    except BrokenContentError as reason:
        problem = str(reason)
    return PagePainting(
        painted=tuple(interpreter.painted),
        groups=tuple(interpreter.groups),
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


class Interpreter:
    """Runs the streams of one page; `painted` grows in painting order."""

    def __init__(self, pdf: Pdf, state: State) -> None:
        self.painted: list[Painted] = []
        self.groups: list[Object] = []
        self._pdf, self._state, self._base = pdf, state, state
        self._stack: list[State] = []
        self._pen, self._text = Pen(), TextPen()
        self._clipping: bool | None = None  # even-odd or not, where the path is to clip
        self._spaces: dict[bool, Space] = {False: GREY, True: GREY}  # by: is it the stroke's
        self._marks: list[Mark] = []
        self._pieces = 0
        self._resources: object = None
        self._forms: list[tuple[int, int] | None] = []
        self._ran = 0
        self._in_pattern = False
        self._handlers = self._table()

    def run(self, stream: bytes, resources: object) -> None:
        """Every operator of a stream.

        Raises:
            BrokenContentError: It is no content stream.
            TooMuchError: It is longer than will be read.
        """
        kept, self._resources = self._resources, resources
        try:
            instructions = parse_content_stream(Stream(self._pdf, stream))
        except (PdfError, ValueError, TypeError, RuntimeError) as reason:
            msg = "its drawing instructions are damaged"
            raise BrokenContentError(msg) from reason
        self._ran += len(instructions)
        if self._ran > _MOST_OPERATORS:
            msg = f"it has more than {_MOST_OPERATORS} drawing instructions"
            raise TooMuchError(msg)
        for instruction in instructions:
            if isinstance(instruction, ContentStreamInlineImage):
                self._inline(instruction)
            else:
                handler = self._handlers.get(str(instruction.operator))
                if handler is not None:
                    handler(list(instruction.operands))
        self._resources = kept

    def _table(self) -> Mapping[str, Handler]:
        return {
            **self._state_operators(),
            **self._path_operators(),
            **self._colour_operators(),
            **self._text_operators(),
            **self._mark_operators(),
        }

    # the graphics state

    def _state_operators(self) -> dict[str, Handler]:
        return {
            "q": lambda _: self._push(),
            "Q": lambda _: self._pop(),
            "cm": self._concat,
            "w": lambda o: self._set_number(o, "line_width"),
            "gs": self._extended,
            "Do": self._do,
            "sh": self._shade,
        }

    def _push(self) -> None:
        if len(self._stack) >= _MOST_STATES:
            msg = "its graphics states are nested too deeply"
            raise TooMuchError(msg)
        self._stack.append(self._state)

    def _pop(self) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _concat(self, operands: Sequence[object]) -> None:
        matrix = _matrix(operands)
        if matrix is not None:
            self._state = replace(self._state, matrix=self._state.matrix.after(matrix))

    def _set_number(self, operands: Sequence[object], field: str, scale: float = 1.0) -> None:
        value = number(operands[0]) if operands else None
        if value is not None:
            self._state = replace(self._state, **{field: value * scale})  # type: ignore[arg-type]

    def _extended(self, operands: Sequence[object]) -> None:
        found = dictionary(self._resource("/ExtGState"), _key(operands))
        if found is not None:
            self._state = extended.put_upon(self._state, found)

    def _resource(self, kind: str) -> Object | None:
        return dictionary(self._resources, kind)

    # paths

    def _path_operators(self) -> dict[str, Handler]:
        paints = {
            "S": (False, True, False),
            "f": (True, False, False),
            "F": (True, False, False),
            "f*": (True, False, True),
            "B": (True, True, False),
            "B*": (True, True, True),
            "n": (False, False, False),
        }
        table: dict[str, Handler] = {
            sign: _ignoring(lambda how=how: self._paint(*how)) for sign, how in paints.items()
        }
        closing = {"s": (False, True, False), "b": (True, True, False), "b*": (True, True, True)}
        table |= {
            sign: _ignoring(lambda how=how: self._paint_closed(*how))
            for sign, how in closing.items()
        }
        return table | {
            "m": lambda o: self._segment(o, 2),
            "l": lambda o: self._segment(o, 2, drawn=True),
            "re": lambda o: self._segment(o, 4),
            "c": lambda o: self._curve(o, 6),
            "v": lambda o: self._curve(o, 4, from_here=True),
            "y": lambda o: self._curve(o, 4),
            "h": lambda _: self._pen.close(),
            "W": lambda _: self._clip_next(even_odd=False),
            "W*": lambda _: self._clip_next(even_odd=True),
        }

    def _segment(self, operands: Sequence[object], count: int, *, drawn: bool = False) -> None:
        values = _values(operands, count)
        if values is None:
            return
        if count == 4:
            self._pen.rectangle(self._state.matrix, *values)
        elif drawn:
            self._pen.line(self._state.matrix, *values)
        else:
            self._pen.move(self._state.matrix, *values)

    def _curve(self, operands: Sequence[object], count: int, *, from_here: bool = False) -> None:
        values = _values(operands, count)
        if values is None:
            return
        pairs = zip(values[::2], values[1::2], strict=True)
        places = [self._state.matrix.place(x, y) for x, y in pairs]
        if from_here:
            places.insert(0, self._pen.last or places[0])
        elif count == 4:
            places.append(places[-1])
        self._pen.curve(places[0], places[1], places[2])

    def _clip_next(self, *, even_odd: bool) -> None:
        self._clipping = even_odd

    def _paint_closed(self, fill: bool, stroke: bool, even_odd: bool) -> None:  # noqa: FBT001
        self._pen.close()
        self._paint(fill, stroke, even_odd)

    def _paint(self, fill: bool, stroke: bool, even_odd: bool) -> None:  # noqa: FBT001
        contours = self._pen.lift(even_odd=even_odd)
        box = contours.box
        if (fill or stroke) and box is not None:
            self._add_path(contours, box, fill=fill, stroke=stroke)
        if self._clipping is not None:
            self._clip(replace(contours, even_odd=self._clipping))
            self._clipping = None

    def _add_path(self, contours: Contours, box: Box, *, fill: bool, stroke: bool) -> None:
        state = self._state
        widest = state.line_width * max(state.matrix.across, state.matrix.upward)
        self.painted.append(
            PaintedPath(
                state=state,
                mark=self._mark,
                shown=self._seen(box.outset(widest / 2) if stroke else box),
                contours=contours,
                fill=state.fill if fill else None,
                stroke=state.stroke if stroke else None,
                width=state.line_width * state.matrix.thinnest,
                in_pattern=self._in_pattern,
            )
        )

    def _clip(self, contours: Contours) -> None:
        state, box = self._state, contours.box
        left = None if state.clip is None or box is None else state.clip.shared(box)
        self._state = replace(state, clip=left, clips=(*state.clips, contours))

    def _seen(self, box: Box) -> Box | None:
        return None if self._state.clip is None else self._state.clip.shared(box)

    # colours

    def _colour_operators(self) -> dict[str, Handler]:
        table: dict[str, Handler] = {}
        for stroke in (False, True):
            signs = ("G", "RG", "K") if stroke else ("g", "rg", "k")
            for sign, space in zip(signs, (GREY, RGB, CMYK), strict=True):
                table[sign] = self._device(space, stroke=stroke)
            chosen = ("CS", "SC", "SCN") if stroke else ("cs", "sc", "scn")
            table[chosen[0]] = self._space(stroke=stroke)
            table[chosen[1]] = table[chosen[2]] = self._components(stroke=stroke)
        return table

    def _device(self, space: Space, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            values = _values(operands, space.components)
            if values is not None:
                self._spaces[stroke] = space
                self._colour(Paint(space, values), stroke=stroke)

        return handle

    def _space(self, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            found = read_space(operands[0] if operands else None, self._resources)
            self._spaces[stroke] = found
            self._colour(Paint(found, _first_values(found)), stroke=stroke)

        return handle

    def _components(self, *, stroke: bool) -> Handler:
        def handle(operands: Sequence[object]) -> None:
            space = self._spaces[stroke]
            values = tuple(v for v in map(number, operands) if v is not None)
            if space.family == "Pattern" and operands:
                space = self._pattern(_key(operands[-1:]), space)
            self._colour(Paint(space, values), stroke=stroke)

        return handle

    def _colour(self, paint: Paint, *, stroke: bool) -> None:
        held = {"stroke": paint} if stroke else {"fill": paint}
        self._state = replace(self._state, **held)  # type: ignore[arg-type]

    def _pattern(self, key: str, space: Space) -> Space:
        """Run a tiling pattern once, for its colours and fonts; a shading tells its own."""
        found = dictionary(self._resource("/Pattern"), key)
        shading = dictionary(found, "/Shading")
        if shading is not None:
            base = read_space(entry(shading, "/ColorSpace"), self._resources)
            return Space("Pattern", 0, base=base)
        if isinstance(found, Stream) and not self._in_pattern:
            self._in_pattern = True
            self._form(found, self._base.matrix)
            self._in_pattern = False
        return space

    def _shade(self, operands: Sequence[object]) -> None:
        shading = dictionary(self._resource("/Shading"), _key(operands))
        self.painted.append(
            PaintedShading(
                state=self._state,
                mark=self._mark,
                shown=self._state.clip,
                space=read_space(entry(shading, "/ColorSpace"), self._resources),
                in_pattern=self._in_pattern,
            )
        )

    # text

    def _text_operators(self) -> dict[str, Handler]:
        settings = {"Tc": "char_space", "Tw": "word_space", "TL": "leading", "Ts": "rise"}
        table: dict[str, Handler] = {
            sign: (lambda o, field=field: self._set_number(o, field))  # type: ignore[misc]
            for sign, field in settings.items()
        }
        return table | {
            "Tz": lambda o: self._set_number(o, "stretch", 0.01),
            "Tr": self._rendering,
            "Tf": self._font,
            "BT": lambda _: self._text.begin(),
            "Tm": self._text_matrix,
            "Td": self._step,
            "TD": self._step_leading,
            "T*": lambda _: self._next_line(),
            "Tj": self._show,
            "TJ": self._show,
            "'": self._show_next,
            '"': self._show_spaced,
        }

    def _rendering(self, operands: Sequence[object]) -> None:
        value = number(operands[0]) if operands else None
        if value is not None:
            self._state = replace(self._state, rendering=int(value))

    def _font(self, operands: Sequence[object]) -> None:
        values = _values(operands[1:], 1)
        found = dictionary(self._resource("/Font"), _key(operands))
        if values is not None:
            use = FontUse(_key(operands)[1:], found) if found is not None else None
            self._state = replace(self._state, font=use, size=values[0])

    def _text_matrix(self, operands: Sequence[object]) -> None:
        matrix = _matrix(operands)
        if matrix is not None:
            self._text.begin(matrix)

    def _step(self, operands: Sequence[object]) -> None:
        values = _values(operands, 2)
        if values is not None:
            self._text.step(*values)

    def _step_leading(self, operands: Sequence[object]) -> None:
        values = _values(operands, 2)
        if values is not None:
            self._state = replace(self._state, leading=-values[1])
            self._text.step(*values)

    def _next_line(self) -> None:
        self._text.step(0, -self._state.leading)

    def _show_next(self, operands: Sequence[object]) -> None:
        self._next_line()
        self._show(operands)

    def _show_spaced(self, operands: Sequence[object]) -> None:
        self._set_number(operands, "word_space")
        self._set_number(operands[1:], "char_space")
        self._show_next(operands[2:])

    def _show(self, operands: Sequence[object]) -> None:
        size = self._text.size(self._state)
        parts = string_parts(operands[0]) if operands else []
        found = self._text.show(parts, self._state)
        if found is None:
            return
        codes, box = found
        self.painted.append(
            PaintedText(
                state=self._state,
                mark=self._mark,
                shown=self._seen(box),
                box=box,
                font=self._state.font,
                size=size,
                codes=codes,
                in_pattern=self._in_pattern,
            )
        )

    # images and forms

    def _do(self, operands: Sequence[object]) -> None:
        found = dictionary(self._resource("/XObject"), _key(operands))
        kind = name(entry(found, "/Subtype"))
        if isinstance(found, Stream) and kind == "Image":
            self._image(found)
        elif isinstance(found, Stream) and kind == "Form":
            self._form(found, self._state.matrix)

    def _inline(self, found: ContentStreamInlineImage) -> None:
        self._image(found.iimage.obj)

    def _image(self, image: Object) -> None:
        is_mask = is_true(image, "/ImageMask") or is_true(image, "/IM")
        state = self._state
        self.painted.append(
            PaintedImage(
                state=state,
                mark=self._mark,
                shown=self._seen(state.matrix.box(UNIT_BOX)),
                image=image,
                matrix=state.matrix,
                columns=max(whole(image, "/Width", 0), whole(image, "/W", 0)),
                rows=max(whole(image, "/Height", 0), whole(image, "/H", 0)),
                bits=1 if is_mask else whole(image, "/BitsPerComponent", whole(image, "/BPC", 8)),
                space=state.fill.space if is_mask else image_space(image, self._resources),
                is_mask=is_mask,
                in_pattern=self._in_pattern,
            )
        )

    def _form(self, form: Stream, base: Matrix) -> None:
        """A form XObject in a graphics state of its own (ISO 32000-1, 8.10); none within itself."""
        key = identity(form)
        if len(self._forms) >= _DEEPEST or (key is not None and key in self._forms):
            return
        group = dictionary(form, "/Group")
        if group is not None:
            self.groups.append(group)
        kept = self._state, self._stack, self._pen, self._text, dict(self._spaces)
        self._stack, self._pen, self._text = [], Pen(), TextPen()
        self._forms.append(key)
        own = Matrix(*numbers(entry(form, "/Matrix"))) if _has_matrix(form) else None
        self._state = replace(self._state, matrix=base.after(own) if own else base)
        self._clip_to_form(form)
        resources = dictionary(form, "/Resources")
        self.run(_bytes(form), self._resources if resources is None else resources)
        self._forms.pop()
        self._state, self._stack, self._pen, self._text, self._spaces = kept

    def _clip_to_form(self, form: Stream) -> None:
        box = Box.of(numbers(entry(form, "/BBox")))
        if box is not None:
            corners = tuple(self._state.matrix.place(x, y) for x, y in box.corners)
            self._clip(Contours((corners,)))

    # marked content

    def _mark_operators(self) -> dict[str, Handler]:
        return {
            "BMC": lambda o: self._begin(name(o[0]) if o else "", None),
            "BDC": lambda o: self._begin(name(o[0]) if o else "", o[1] if len(o) > 1 else None),
            "EMC": lambda _: self._end(),
        }

    def _begin(self, tag: str, properties: object) -> None:
        if not isinstance(properties, Dictionary):
            properties = dictionary(self._resource("/Properties"), f"/{name(properties)}")
        around = self._mark
        piece = around.piece
        if not self._marks:
            piece, self._pieces = self._pieces, self._pieces + 1
        mcid = whole(properties, "/MCID", -1)
        self._marks.append(
            Mark(
                piece,
                around.mcid if mcid < 0 else mcid,
                around.artefact or tag == "Artifact",
            )
        )

    def _end(self) -> None:
        if self._marks:
            self._marks.pop()

    @property
    def _mark(self) -> Mark:
        return self._marks[-1] if self._marks else Mark()


def _ignoring(run: Callable[[], None]) -> Handler:
    return lambda _: run()


def _values(operands: Sequence[object], count: int) -> tuple[float, ...] | None:
    """The first operands as numbers; None where one is missing or is none."""
    found = [number(operand) for operand in operands[:count]]
    values = tuple(value for value in found if value is not None)
    return values if len(values) == count else None


def _matrix(operands: Sequence[object]) -> Matrix | None:
    values = _values(operands, 6)
    return Matrix(*values) if values is not None else None


def _has_matrix(form: Object) -> bool:
    return len(numbers(entry(form, "/Matrix"))) == 6


def _key(operands: Sequence[object]) -> str:
    return f"/{name(operands[0])}" if operands else "/"


def _first_values(space: Space) -> tuple[float, ...]:
    """The colour that a space begins with (ISO 32000-1, 8.6.3)."""
    if space.family in {"Separation", "DeviceN"}:
        return (1.0,) * space.components
    return _ZEROS.get(space.components, ()) if space.family != "Pattern" else ()
