"""Chats: messages as bubbles under each other, one's own on the right, the others' on the left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from novel.book.page import Line
from novel.colour import Cmyk, Colour, Rgb, grey
from novel.geometry import Path, Point, Pt, Rect
from novel.layout.art import cropped
from novel.lettering.atoms import Typeface
from novel.lettering.blocks import Scene
from novel.lettering.breaking import Breaker
from novel.lettering.fitting import Measure, Setting, good_settings
from novel.lettering.job import Chatter, Form, Job, Part
from novel.lettering.outlines import union
from novel.lettering.setting import Placement, measure_of, set_block
from novel.lettering.shapes import ellipse, rounded
from novel.lettering.ticks import ticks
from novel.lettering.turning import turned, turned_box
from novel.records import dataclass
from novel.sheet import Glyph, GlyphRun, ImageItem, Item, Meaning, PathItem, Stroke, TextItem

_AIR_X, _AIR_Y = 0.8, 0.62  # em round the words
_SMALL = 0.72  # share of the size for names and times
_ROW = 0.95  # em that a name, or a time below the words, takes
_NEAR, _FAR = 0.38, 0.85  # em between bubbles of one sender, and of two
_INDENT = 2.2  # em by which the two sides are shifted against each other
_WIDEST = 22.0  # em of a bubble
_ONE_LINE = 12.0  # em up to which a message is not broken
_DOTS = (3.6, 1.9)  # em, the bubble of someone who types
_PICTURE = (9.6, 7.2)  # em, the bubble of a picture
_RADIUS = 0.85
_TAIL = 0.46  # em that the little tail reaches aside
_GREY, _READ = grey(0.78), Colour(Cmyk(0.85, 0.45, 0, 0), Rgb(0.1, 0.42, 0.8))


@dataclass(frozen=True, slots=True)
class _Bubble:
    """A bubble in em from the top left of its chat."""

    box: Rect
    named: bool
    last: bool  # of its sender: it has the little tail


def chat_forms(job: Job, size: Pt, room_width: Pt) -> tuple[Form, ...]:
    """The form of a chat at a size in points; none where a word is wider than the room."""
    widest = min(room_width / size, _WIDEST if _is_alone(job) else 1.3 * _WIDEST)
    settings: list[Setting] = []
    for number, (text, chatter) in enumerate(zip(job.texts, job.chatters, strict=True)):
        room = widest - 2 * _AIR_X - (0 if _is_alone(job) else _INDENT)
        found = good_settings(Breaker(text), _measure(chatter.typeface, room))
        if not found:
            return ()
        settings.append(_sized(job, number, _calmest(found)))
    form = chat_form(job, settings, size)
    return (form,) if 2 * form.half_width <= room_width + 1e-6 * size else ()


def chat_form(job: Job, settings: Sequence[Setting], size: Pt) -> Form:
    """The form of a chat whose bubbles are as large as its settings say."""
    bubbles = _stack(job, settings)
    whole = _whole(bubbles)
    middle = whole.centre
    taken = turned_box(whole, job.typeface.style.turn, middle)
    parts = tuple(
        Part(text, setting, (bubble.box.centre - middle) * size)
        for text, setting, bubble in zip(job.texts, settings, bubbles, strict=True)
    )
    cost = sum(setting.cost for setting in settings)
    return Form(parts, size, taken.width / 2 * size, taken.height / 2 * size, cost)


def draw_chat(
    job: Job, form: Form, centre: Point, scene: Scene
) -> tuple[tuple[Item, ...], Path, tuple[Rect, ...]]:
    """The items of a chat from back to front, its outline, and the boxes of its letters.

    The whole chat turns as its first message asks.
    """
    bubbles = _stack(job, [part.setting for part in form.parts])
    corner = centre - _whole(bubbles).centre * form.size
    items: list[Item] = []
    shapes: list[Path] = []
    boxes: list[Rect] = []
    meanings = {id(line): meaning for line, meaning in zip(job.lines, scene.meanings, strict=True)}
    for number, bubble in enumerate(bubbles):
        drawer = _Drawer(job, form, number, bubble, corner)
        shape = drawer.shape()
        shapes.append(shape)
        items.append(drawer.inked(shape))
        items.extend(drawer.content(meanings[id(job.owners[number])], scene))
        boxes.append(_placed(bubble.box, corner, form.size).outset(-0.3 * form.size))
    turn = job.typeface.style.turn
    return (
        tuple(turned(item, turn, centre) for item in items) if turn else tuple(items),
        union(shapes).mapped(lambda place: place.turned(turn, centre)),
        tuple(turned_box(box, turn, centre) for box in boxes),
    )


def _calmest(found: Sequence[Setting]) -> Setting:
    """The best setting of a message; a short one stands on one line."""
    one = next((setting for setting in found if len(setting.cuts) == 1), None)
    return one if one is not None and one.cuts.widths[0] <= _ONE_LINE else found[0]


def _whole(bubbles: Sequence[_Bubble]) -> Rect:
    """What a chat takes in em, its little tails too."""
    boxes = Rect.around(corner for bubble in bubbles for corner in bubble.box.corners)
    return Rect(boxes.left - _TAIL, boxes.top, boxes.right + _TAIL, boxes.bottom)


def _is_alone(job: Job) -> bool:
    return len({chatter.own for chatter in job.chatters}) == 1


def _measure(typeface: Typeface, widest: float) -> Measure:
    measure = measure_of(typeface, is_box=True, aspect=2.6)
    return replace(measure, air=0.0, widest=widest)


def _stack(job: Job, settings: Sequence[Setting]) -> list[_Bubble]:
    """Every bubble below the last; the widest of each side fixes how far the right one reaches."""
    sizes = [(2 * setting.half_width, 2 * setting.half_height) for setting in settings]
    indent = 0.0 if _is_alone(job) else _INDENT
    column = max(width for width, _ in sizes) + indent
    top = 0.0
    bubbles: list[_Bubble] = []
    for number, (width, height) in enumerate(sizes):
        chatter = job.chatters[number]
        before = job.chatters[number - 1] if number else None
        after = job.chatters[number + 1] if number + 1 < len(sizes) else None
        new = before is None or (before.name, before.own) != (chatter.name, chatter.own)
        ends = after is None or (after.name, after.own) != (chatter.name, chatter.own)
        named = new and not chatter.own and bool(chatter.name)
        top += 0.0 if before is None else _FAR if new else _NEAR
        left = column - width if chatter.own else 0.0
        tall = height + (_ROW if named else 0.0)
        box = Rect.at(left, top, width=width, height=tall)
        bubbles.append(_Bubble(box, named, ends))
        top += tall
    return bubbles


def _sized(job: Job, number: int, setting: Setting) -> Setting:
    """A setting with the half sides of its bubble; a time needs a row of its own at times."""
    width, height = _size(job, number, setting)
    return replace(setting, half_width=width / 2, half_height=height / 2)


def _size(job: Job, number: int, setting: Setting) -> tuple[float, float]:
    """Width and height of a bubble in em, without the row of a name."""
    line, chatter = job.owners[number], job.chatters[number]
    name = 0.0 if chatter.own else _advance(_shaped(chatter.name, chatter.typeface)) * _SMALL
    if line.bubble.typing:
        return max(_DOTS[0], name + 2 * _AIR_X), _DOTS[1]
    if line.bubble.picture is not None:
        return _PICTURE
    measure = measure_of(chatter.typeface, is_box=True, aspect=3.0)
    widths = setting.cuts.widths
    tall = (len(widths) - 1) * measure.leading + measure.above + measure.below
    foot = _foot_width(line, chatter)
    wide, behind = max(widths), widths[-1] + 0.7 + foot
    below = foot > 0 and behind > max(wide, 9.0)
    inner = max(wide, name, foot if below else behind if foot else 0.0)
    extra = _ROW if below else 0.0
    return inner + 2 * _AIR_X, tall + 2 * _AIR_Y + extra


def _foot_width(line: Line, chatter: Chatter) -> float:
    """The width in em of the time and the ticks."""
    time = line.bubble.time
    width = _advance(_shaped(time, chatter.typeface)) * _SMALL if time else 0.0
    return width + (0.95 if _has_ticks(line, chatter) else 0.0)


def _has_ticks(line: Line, chatter: Chatter) -> bool:
    return line.bubble.status is not None and chatter.own


def _shaped(text: str, typeface: Typeface) -> tuple[Glyph, ...]:
    return typeface.regular.shape(typeface.drawn(text), typeface.language)


def _advance(glyphs: Sequence[Glyph]) -> float:
    return sum(glyph.advance for glyph in glyphs)


def _placed(box: Rect, corner: Point, size: Pt) -> Rect:
    return Rect(
        corner.x + box.left * size,
        corner.y + box.top * size,
        corner.x + box.right * size,
        corner.y + box.bottom * size,
    )


@dataclass(frozen=True, slots=True)
class _Drawer:
    """Draws one bubble of a chat."""

    job: Job
    form: Form
    number: int
    bubble: _Bubble
    corner: Point

    @property
    def line(self) -> Line:
        return self.job.owners[self.number]

    @property
    def chatter(self) -> Chatter:
        return self.job.chatters[self.number]

    @property
    def box(self) -> Rect:
        return _placed(self.bubble.box, self.corner, self.form.size)

    def shape(self) -> Path:
        """A rounded box; the last of its sender reaches for its side with a little tail."""
        em = self.form.size
        r = min(_RADIUS * em, self.box.height / 2)
        body = rounded(self.box, (r, r, r, r))
        if not self.bubble.last:
            return body
        side = 1 if self.chatter.own else -1
        edge = self.box.right if self.chatter.own else self.box.left
        foot = self.box.bottom

        def at(x: float, y: float) -> Point:
            return Point(edge + side * x * em, foot - y * em)

        tail = Path(
            (
                ("move", at(-0.02, 0.95)),
                ("curve", at(-0.02, 0.5), at(0.12, 0.16), at(_TAIL, 0.0)),
                ("curve", at(0.1, 0.04), at(-0.3, 0.08), at(-0.75, 0.0)),
                ("line", at(-0.6, 0.8)),
                ("close",),
            )
        )
        return union([body, tail])

    def inked(self, shape: Path) -> PathItem:
        """The bubble itself."""
        style = self.chatter.typeface.style
        stroke = None
        if style.outline > 0:
            stroke = Stroke(width=style.outline, ink=style.outline_ink, dash=style.dash)
        return PathItem(path=shape, fill=style.fill, stroke=stroke, origin=self.line.span)

    def content(self, meaning: Meaning, scene: Scene) -> Iterator[Item]:
        """What stands in a bubble: words, dots or a picture, and the sender's name."""
        if self.bubble.named:
            yield self._name()
        if self.line.bubble.typing:
            yield from self._dots(meaning)
        elif self.line.bubble.picture is not None:
            yield self._picture(self.line.bubble.picture, meaning, scene)
        else:
            yield self._words(meaning)
        yield from self._foot(meaning)

    def _words(self, meaning: Meaning) -> TextItem:
        typeface, em = self.chatter.typeface, self.form.size
        part = self.form.parts[self.number]
        measure = measure_of(typeface, is_box=True, aspect=3.0)
        lines = len(part.setting.cuts.widths)
        tall = (lines - 1) * measure.leading + measure.above + measure.below
        left = self.box.left + _AIR_X * em
        head = _ROW if self.bubble.named else 0.0
        own = _sized(self.job, self.number, part.setting)
        spare = part.setting.half_height - own.half_height  # where other languages need more
        middle = Point(left, self.box.top + (head + _AIR_Y + spare + tall / 2) * em)
        goes_on = self.line in self.job.owners[self.number + 1 :]
        block = set_block(
            part.atoms,
            part.setting.cuts,
            replace(typeface, style=replace(typeface.style, align="left")),
            measure,
            Placement(middle, em, left),
            goes_on=goes_on,
        )
        return TextItem(
            runs=block.runs, ink=typeface.style.ink, origin=self.line.span, meaning=meaning
        )

    def _small(self, text: str, start: Point) -> GlyphRun:
        typeface = self.chatter.typeface
        return GlyphRun(
            face=typeface.regular.path,
            size=self.form.size * _SMALL,
            start=start,
            glyphs=_shaped(text, typeface),
            language=typeface.language,
        )

    def _name(self) -> TextItem:
        """The sender's name. An artefact: readers who do not see are told who writes."""
        em = self.form.size
        start = Point(self.box.left + _AIR_X * em, self.box.top + 1.05 * em)
        return TextItem(
            runs=(self._small(self.chatter.name, start),), ink=_GREY, origin=self.line.span
        )

    def _foot(self, meaning: Meaning) -> Iterator[Item]:
        """The time, and how far an own message has come."""
        em, box = self.form.size, self.box
        on_picture = self.line.bubble.picture is not None
        right = box.right - _AIR_X * 0.8 * em
        baseline = box.bottom - (_AIR_Y + 0.06) * em
        if on_picture and self.line.bubble.time:
            yield self._pill(right, baseline)
        status = self.line.bubble.status
        if status is not None and self.chatter.own:
            ink = _READ if status == "read" else _GREY
            yield from ticks(status, Point(right - 0.8 * em, baseline), em, ink, self.line.span)
            right -= 0.95 * em
        if self.line.bubble.time:
            width = _advance(_shaped(self.line.bubble.time, self.chatter.typeface)) * em * _SMALL
            run = self._small(self.line.bubble.time, Point(right - width, baseline))
            yield TextItem(runs=(run,), ink=_GREY, origin=self.line.span, meaning=meaning)

    def _pill(self, right: Pt, baseline: Pt) -> PathItem:
        """The ground of a time that stands on a picture."""
        em = self.form.size
        width = _foot_width(self.line, self.chatter) * em
        box = Rect(right - width, baseline - 0.52 * em, right, baseline).outset(0.24 * em)
        r = box.height / 2
        fill = self.chatter.typeface.style.fill
        return PathItem(path=rounded(box, (r, r, r, r)), fill=fill, origin=self.line.span)

    def _dots(self, meaning: Meaning) -> Iterator[PathItem]:
        em = self.form.size
        said = replace(meaning, role="figure", alt=_alt(meaning, self.line.written))
        for step, tint in ((-1, 0.65), (0, 0.5), (1, 0.35)):
            head = _ROW / 2 if self.bubble.named else 0.0
            at = self.box.centre + Point(step * 0.72, head) * em
            dot = ellipse(at, 0.24 * em, 0.24 * em)
            yield PathItem(path=dot, fill=grey(tint), origin=self.line.span, meaning=said)

    def _picture(self, art: str, meaning: Meaning, scene: Scene) -> Item:
        said = replace(meaning, role="figure", alt=_alt(meaning, self.line.written))
        size = scene.pictures.get(art)
        frame = self.box.outset(-0.28 * self.form.size)
        if self.bubble.named:
            frame = Rect(frame.left, frame.top + _ROW * self.form.size, frame.right, frame.bottom)
        radius = 0.6 * self.form.size
        clip = rounded(frame, (radius, radius, radius, radius))
        if size is None:
            return PathItem(path=clip, fill=grey(0.2), origin=self.line.span, meaning=said)
        return ImageItem(
            art=art,
            crop=cropped(frame, size[0] / size[1]),
            box=frame,
            clip=clip,
            origin=self.line.bubble.picture_span or self.line.span,
            meaning=said,
        )


def _alt(meaning: Meaning, words: str) -> str:
    return f"{meaning.speaker}: {words}" if meaning.speaker else words
