"""Lettering and styles of book.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias, cast, get_args

from novel.book.book import LETTERED
from novel.book.style import Crossbar, Ellipsis, Joined, Shape, Style, TailKind
from novel.colour import Colour
from novel.diagnostics import Report, did_you_mean
from novel.geometry import Pt
from novel.intake import values
from novel.intake.contrast import check_contrast
from novel.intake.defaults import FOLLOWS, SMALLEST_SHARE, built_in_styles, followers
from novel.intake.fields import Fields, open_fields
from novel.intake.nodes import ListNode, Node, TextNode
from novel.intake.wording import report_language
from novel.records import dataclass
from novel.source import Span

Align: TypeAlias = Literal["centre", "left"]

SHAPES: tuple[Shape, ...] = get_args(Shape)
TAILS: tuple[TailKind, ...] = get_args(TailKind)
JOINED: tuple[Joined, ...] = get_args(Joined)
ELLIPSES: tuple[Ellipsis, ...] = get_args(Ellipsis)
CROSSBARS: tuple[Crossbar, ...] = get_args(Crossbar)
ALIGNS: tuple[Align, ...] = get_args(Align)
_PLACEHOLDER = Style(face="", emphasis="", size=8, smallest=7)
FINEST: Pt = 0.25  # the thinnest line that any press holds


@dataclass(frozen=True, slots=True)
class _Look:
    """A style being changed key by key: what is not given stays."""

    fields: Fields
    colours: Mapping[str, Colour]

    def word(self, key: str, now: str) -> str:
        found = self.fields.word(key)
        return now if found is None else found

    def length(self, key: str, now: Pt) -> Pt:
        found = self.fields.length(key)
        return now if found is None else found

    def number(self, key: str, now: float, *, low: float, high: float) -> float:
        found = self.fields.number(key, low=low, high=high)
        return now if found is None else found

    def flag(self, key: str, *, now: bool) -> bool:
        found = self.fields.flag(key)
        return now if found is None else found

    def colour(self, key: str, now: Colour) -> Colour:
        found = self.fields.choice(key, self.colours, what="a colour of this book", code="S117")
        return now if found is None else self.colours[found]

    def line(self, key: str, now: Pt) -> Pt:
        """The width of a line: none, or one that a press holds."""
        found = self.length(key, now)
        if 0 < found < FINEST:
            self.fields.report.error(
                "S120",
                f"a line of {found:g} pt breaks up in print",
                self.fields.value_span(key),
                help=f"make it {FINEST:g} pt or more, or 0 pt for none",
            )
        return found

    def step(self, key: str, now: tuple[float, float]) -> tuple[float, float]:
        if self.fields.node(key) is None:
            return now
        found = [
            values.read_number(item, self.fields.report, low=-3, high=3)
            for item in self.fields.items(key)
        ]
        right, down = (*found, None, None)[:2]
        return now if right is None or down is None else (right, down)

    def ink_or_none(self, key: str, now: Colour | None) -> Colour | None:
        if self.fields.node(key) is None:
            return now
        known = ("none", *self.colours)
        found = self.fields.choice(key, known, what="a colour of this book", code="S117")
        return None if found is None or found == "none" else self.colours[found]

    def gradient(self, now: tuple[Colour, ...]) -> tuple[Colour, ...]:
        """Colours that run into each other, or none."""
        node = self.fields.node("gradient")
        if node is None or (isinstance(node, TextNode) and node.text == "none"):
            return now if node is None else ()
        report, what = self.fields.report, "a colour of this book"
        items = self.fields.items("gradient")
        found = [values.read_choice(i, self.colours, report, what=what, code="S117") for i in items]
        if isinstance(node, ListNode) and len(items) < 2:
            report.error(
                "S117",
                "a gradient has at least two colours",
                node.span,
                help="give them from the letters' heads to their feet: gradient: [white, black]",
            )
        return tuple(self.colours[name] for name in found if name is not None)

    def dash(self, now: tuple[Pt, ...]) -> tuple[Pt, ...]:
        if self.fields.node("dash") is None:
            return now
        found = [values.read_length(i, self.fields.report) for i in self.fields.items("dash")]
        return tuple(length for length in found if length is not None)


@dataclass(frozen=True, slots=True)
class Base:
    """The style of plain dialogue, from which all others are made, and what `lettering:` says."""

    style: Style
    fields: Fields

    def in_language(self, language: str, colours: Mapping[str, Colour]) -> Style:
        """Plain dialogue in a language."""
        return _in_language(self.style, self.fields, language, colours)


def read_base(node: Node | None, report: Report) -> Base | None:
    """What `lettering:` says; None where it names no face."""
    fields = None if node is None else open_fields(node, "lettering", report)
    style = None if fields is None else _read_base(fields)
    return None if fields is None or style is None else Base(style, fields)


def _read_base(fields: Fields) -> Style | None:
    face = fields.word("face")
    if face is None:
        return None
    size = fields.length("size", low=1) or 8.0
    smallest = fields.length("smallest", low=1) or size * SMALLEST_SHARE
    capitals = fields.flag("capitals")
    return Style(
        face=face,
        emphasis=fields.word("emphasis") or face,
        size=size,
        smallest=min(size, smallest),
        capitals=True if capitals is None else capitals,
        leading=fields.number("leading", low=0.7, high=3) or 1.16,
    )


def read_styles(
    fields: Fields, base: Base | None, colours: Mapping[str, Colour], languages: Sequence[str]
) -> dict[str, dict[str, Style]]:
    """All styles by language and by name: the built-in ones as changed here, and the book's own.

    A style starts from the one it is `like`, from the built-in one of its name, or from speech.
    Beside the book's languages there are those that `in` names; so a specimen can be made in them.
    """
    entries = {
        entry.key.text: (entry.key.span, look)
        for entry in fields.named("styles", what="the styles by name")
        if (look := open_fields(entry.value, "style", fields.report, owner=entry.key.span))
    }
    order = _in_order(entries, built_in_styles(_PLACEHOLDER), fields.report)
    said = [look for _, look in entries.values()] + ([base.fields] if base else [])
    found: dict[str, dict[str, Style]] = {}
    for language in (*languages, *_guests(said, languages, fields.report)):
        plain = base.in_language(language, colours) if base else _PLACEHOLDER
        built_in = built_in_styles(plain)
        found[language] = _styles_in(language, entries, order, built_in, colours, first=not found)
    return found


def _in_language(
    style: Style, fields: Fields, language: str, colours: Mapping[str, Colour]
) -> Style:
    for entry in fields.named("in", what="the styles by language"):
        if entry.key.text == language:
            own = open_fields(
                entry.value, "style in a language", fields.report, owner=entry.key.span
            )
            style = style if own is None else _changed(style, _Look(own, colours))
    return style


_Entry: TypeAlias = tuple[Span, Fields]


def _styles_in(
    language: str,
    entries: Mapping[str, _Entry],
    order: Sequence[str],
    built_in: Mapping[str, Style],
    colours: Mapping[str, Colour],
    *,
    first: bool,
) -> dict[str, Style]:
    """The styles in one language; what is wrong with their common part is said once, at first."""
    styles = dict(built_in)
    for name in order:
        _, fields = entries[name]
        if name in FOLLOWS:
            styles[name] = followers(styles)[name]
        start = styles.get(fields.word("like") or name, styles["speech"])
        common = fields if first else replace(fields, report=Report())
        style = _changed(start, _Look(common, colours))
        check_contrast(style, common)
        styles[name] = _in_language(style, fields, language, colours)
        _check_bare(styles[name], common)
    late = {name: style for name, style in followers(styles).items() if name not in entries}
    return {**styles, **late}


def _check_bare(style: Style, fields: Fields) -> None:
    """A gradient given to a style whose letters stand in something is refused."""
    span = fields.key_span("gradient")
    if span is not None and style.gradient and style.shape != "none":
        fields.report.error(
            "S121",
            "a gradient fills bare letters only, not those in a balloon or box",
            span,
            help="take it out, or give the style 'shape: none'",
        )


def _in_order(
    entries: Mapping[str, _Entry], built_in: Mapping[str, Style], report: Report
) -> list[str]:
    """The names of the styles, each behind the one it starts from; loops are broken and said."""
    order: list[str] = []
    for name in entries:
        way: list[str] = []
        at: str | None = name
        while at is not None and at in entries and at not in [*order, *way]:
            way.append(at)
            at = _start(at, entries, built_in, report)
        if at in way:
            report.error(
                "S119",
                f"the style '{name}' starts from itself",
                entries[name][0],
                help="take out one 'like' of these: " + ", ".join(way),
            )
        order.extend(reversed(way))
    return order


def _start(
    name: str, entries: Mapping[str, _Entry], built_in: Mapping[str, Style], report: Report
) -> str | None:
    fields = entries[name][1]
    like = fields.word("like")
    if like is not None and like not in entries and like not in built_in:
        report.error(
            "S113",
            f"there is no style '{like}'",
            fields.value_span("like"),
            help=did_you_mean(like, [*entries, *built_in], most=24),
        )
    if like is None and name != "speech" and name not in built_in and "speech" in entries:
        return "speech"
    return None if like == name else (like or FOLLOWS.get(name))


def _guests(said: Iterable[Fields], languages: Sequence[str], report: Report) -> list[str]:
    """Languages that styles are given for and the book is not in; unknown ones are said."""
    found: dict[str, None] = {}
    for fields in said:
        for entry in fields.named("in", what="the styles by language"):
            language = entry.key.text
            if language in languages:
                continue
            if language.split("-", maxsplit=1)[0] in LETTERED:
                found[language] = None
            else:
                report_language(language, entry.key.span, languages, report)
    return [*found]


def _changed(style: Style, look: _Look) -> Style:
    size = look.length("size", style.size)
    ellipsis = look.fields.choice("ellipsis", ELLIPSES, what="a way to draw an ellipsis")
    crossbar = look.fields.choice("crossbar", CROSSBARS, what="a rule for the capital I")
    drawn = _bent(_drawn(style, look), look)
    return replace(
        drawn,
        face=look.word("face", style.face),
        emphasis=look.word("emphasis", style.emphasis),
        size=size,
        smallest=min(size, look.length("smallest", style.smallest)),
        capitals=look.flag("capitals", now=style.capitals),
        ellipsis=cast("Ellipsis", ellipsis) if ellipsis else style.ellipsis,
        crossbar=cast("Crossbar", crossbar) if crossbar else style.crossbar,
        leading=look.number("leading", style.leading, low=0.7, high=3),
        tracking=look.number("tracking", style.tracking, low=-0.2, high=2),
        ink=look.colour("ink", style.ink),
        gradient=look.gradient(style.gradient),
        gradient_turn=look.number("gradient_turn", style.gradient_turn, low=-180, high=180),
        halo=look.ink_or_none("halo", style.halo),
        halo_width=look.line("halo_width", style.halo_width),
        notes=look.flag("notes", now=style.notes),
    )


def _bent(style: Style, look: _Look) -> Style:
    """The same letters, drawn otherwise out of shape."""
    return replace(
        style,
        turn=look.number("turn", style.turn, low=-180, high=180),
        arc=look.number("arc", style.arc, low=-300, high=300),
        shear=look.number("shear", style.shear, low=-60, high=60),
        grow=look.number("grow", style.grow, low=0.2, high=5),
        wobble=look.number("wobble", style.wobble, low=0, high=1),
        shadow=look.ink_or_none("shadow", style.shadow),
        shadow_step=look.step("shadow_step", style.shadow_step),
        clip=look.flag("clip", now=style.clip),
    )


def _drawn(style: Style, look: _Look) -> Style:
    """The same letters with another outline."""
    shape = look.fields.choice("shape", SHAPES, what="a shape")
    tail = look.fields.choice("tail", TAILS, what="a kind of tail")
    joined = look.fields.choice("joined", JOINED, what="a way to join")
    align = look.fields.choice("align", ALIGNS, what="a way to align")
    return replace(
        style,
        shape=cast("Shape", shape) if shape else style.shape,
        fill=look.colour("fill", style.fill),
        outline=look.line("outline", style.outline),
        outline_ink=look.colour("outline_ink", style.outline_ink),
        dash=look.dash(style.dash),
        air=look.number("air", style.air, low=0, high=5),
        aspect=look.fields.number("aspect", low=0.4, high=10) or style.aspect,
        exponent=look.number("exponent", style.exponent, low=2, high=8),
        double=look.line("double", style.double),
        tail=cast("TailKind", tail) if tail else style.tail,
        joined=cast("Joined", joined) if joined else style.joined,
        align=cast("Align", align) if align else style.align,
    )


def check_style_name(
    name: str | None, node: Node | None, styles: Mapping[str, Style], report: Report
) -> str | None:
    """The name if there is such a style."""
    if name is None or node is None or name in styles:
        return name
    report.error(
        "S113",
        f"there is no style '{name}'",
        node.span,
        help=did_you_mean(name, styles, most=24),
    )
    return None
