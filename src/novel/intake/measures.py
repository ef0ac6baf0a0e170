"""The measures of every page, and how the book is printed and shown: parts of book.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, get_args

from novel.book.book import (
    HIDDEN,
    LEAST_LINE,
    SIZES,
    Binding,
    Border,
    Format,
    PrintSettings,
    WebSettings,
)
from novel.colour import Cmyk, Colour
from novel.diagnostics import Report
from novel.geometry import Pt, mm
from novel.intake import lengths
from novel.intake.colours import read_inks
from novel.intake.fields import Fields, open_fields
from novel.intake.nodes import TextNode
from novel.shelf import leaves_folder
from novel.source import Span

T = TypeVar("T")

BACKSLASH = "\\"
BINDINGS: tuple[Binding, ...] = get_args(Binding)
STANDARDS = ("PDF/X-4", "PDF/X-1a:2003")
_MOST_HIDDEN = mm(20)  # of a page by its binding
_WIDEST_LINE: Pt = 20.0  # round a panel


def either(value: T | None, default: T) -> T:
    """The value, or what stands for it where there is none."""
    return default if value is None else value


def read_format(fields: Fields, overlap: Pt) -> Format:
    """Trim, bleed, margins and gutter; usual ones where the book does not say."""
    width, height = _read_trim(fields) or (mm(170), mm(240))
    margins = None
    if (node := fields.node("margins")) is not None:
        margins = open_fields(node, "margins", fields.report, owner=fields.key_span("margins"))

    def margin(key: str, usual: Pt) -> Pt:
        return either(None if margins is None else margins.length(key), usual)

    return _checked_format(
        fields,
        Format(
            trim_width=width,
            trim_height=height,
            bleed=either(fields.length("bleed"), mm(3)),
            safe=either(fields.length("safe"), mm(5)),
            gutter=either(fields.length("gutter"), mm(4)),
            top=margin("top", mm(10)),
            bottom=margin("bottom", mm(14)),
            inside=margin("inside", mm(10)),
            outside=margin("outside", mm(10)),
            overlap=overlap,
        ),
    )


def _checked_format(fields: Fields, page: Format) -> Format:
    """The format, or one that can be laid out, where margins leave no room for panels."""
    tall = page.trim_height - page.top - page.bottom
    wide = page.trim_width - page.inside - page.outside - page.overlap
    if min(tall, wide) >= mm(10):
        return page
    fields.report.error(
        "B806",
        "the margins leave no room for panels",
        fields.key_span("margins") or fields.span,
        help="make the margins smaller, or the trim larger",
    )
    return replace(page, trim_width=mm(170), trim_height=mm(240), top=0, bottom=0, inside=0,
                   outside=0, overlap=0)  # fmt: skip


def _read_trim(fields: Fields) -> tuple[Pt, Pt] | None:
    node = fields.node("trim")
    if node is None:
        return None
    size = lengths.parse_size(node.text) if isinstance(node, TextNode) else None
    if size is not None and min(size) >= mm(20) and max(size) <= mm(2000):
        return size
    fields.report.error(
        "S108",
        "this is not the size of a page",
        node.span,
        help="write width x height, each with its unit: trim: 170 mm x 240 mm",
    )
    return None


def read_border(fields: Fields, colours: Mapping[str, Colour]) -> Border:
    """The line round panels; one that no press holds is refused."""
    usual = Border()
    if (node := fields.node("border")) is None:
        return usual
    found = open_fields(node, "border", fields.report, owner=fields.key_span("border"))
    if found is None:
        return usual
    width = either(found.length("width"), usual.width)
    ink = found.choice("ink", tuple(colours), what="a colour of this book", code="S117")
    if not LEAST_LINE <= width <= _WIDEST_LINE:
        fields.report.error(
            "S118",
            "no press holds a line as thin as this"
            if width < LEAST_LINE
            else "a border this wide would hide the panel",
            found.value_span("width"),
            help="write a width between 0.25 pt and 20 pt; panels without one say border: no",
        )
        width = usual.width
    return Border(width=width, ink=usual.ink if ink is None else colours[ink])


def read_print(fields: Fields) -> PrintSettings:
    """How the book is printed."""
    usual = PrintSettings()
    if (node := fields.node("print")) is None:
        return usual
    found = open_fields(node, "print", fields.report, owner=fields.key_span("print"))
    if found is None:
        return usual
    binding = _read_binding(found) or usual.binding
    settings = PrintSettings(
        profile=either(_inside(found, "profile"), usual.profile),
        profile_span=found.value_span("profile"),
        condition=either(found.word("condition"), usual.condition),
        standard=either(found.choice("standard", STANDARDS, what="a standard"), usual.standard),
        ink_limit=either(found.percent("ink", high=400), usual.ink_limit * 100) / 100,
        resolution=either(found.resolution("resolution"), usual.resolution),
        warn_below=either(found.resolution("warn_below"), usual.warn_below),
        refuse_below=either(found.resolution("refuse_below"), usual.refuse_below),
        line_resolution=either(found.resolution("line_resolution"), usual.line_resolution),
        line_warn_below=either(found.resolution("line_warn_below"), usual.line_warn_below),
        line_refuse_below=either(found.resolution("line_refuse_below"), usual.line_refuse_below),
        marks=either(found.flag("marks"), usual.marks),
        rich_black=_read_rich_black(found),
        binding=binding,
        overlap=either(_read_overlap(found), HIDDEN[binding]),
        signature=_read_signature(found) or usual.signature,
        span=fields.key_span("print"),
    )
    _check_rich_black(settings, found)
    for kind in ("", "line_"):
        if getattr(settings, f"{kind}refuse_below") > getattr(settings, f"{kind}warn_below"):
            fields.report.error(
                "S118",
                "artwork would be refused before it is warned of",
                found.value_span(f"{kind}refuse_below") or found.span,
                help=f"{kind}refuse_below must not be larger than {kind}warn_below",
            )
    return settings


def _read_binding(fields: Fields) -> Binding | None:
    word = fields.choice("binding", BINDINGS, what="a way to bind")
    return next((binding for binding in BINDINGS if binding == word), None)


def _read_overlap(fields: Fields) -> Pt | None:
    """What the binding hides of each page."""
    overlap = fields.length("overlap")
    if overlap is None or overlap <= _MOST_HIDDEN:
        return overlap
    fields.report.error(
        "S118",
        "no binding hides as much of a page",
        fields.value_span("overlap"),
        help="write what is lost of each page at the fold, as the printer gives it: overlap: 3 mm",
    )
    return None


def _read_signature(fields: Fields) -> int | None:
    """The pages of a full signature."""
    word = fields.choice("signature", [str(size) for size in SIZES], what="a size of signatures")
    return None if word is None else int(word)


def _read_rich_black(fields: Fields) -> Cmyk | None:
    node = fields.node("rich_black")
    return None if node is None else read_inks(node, fields.report)


def _check_rich_black(settings: PrintSettings, fields: Fields) -> None:
    """It is black, and the paper takes it."""
    rich = settings.rich_black
    if rich is None or (rich.k == 1 and rich.total <= settings.ink_limit):
        return
    wrong = f"has {rich.total:.0%} ink; the limit is {settings.ink_limit:.0%}".replace("%", " %")
    fields.report.error(
        "S118",
        f"the rich black {wrong}" if rich.k == 1 else "the rich black is not full of black",
        fields.value_span("rich_black"),
        help="most printers want 40/30/30/100: cyan, magenta, yellow, and black in full",
    )


def _inside(fields: Fields, key: str) -> str | None:
    """A path that stays in the book's folder."""
    path, span = fields.word(key), fields.value_span(key)
    if path is None or not leaves_folder(path):
        return path
    report_outside(path, span, fields.report)
    return None


def report_outside(path: str, span: Span | None, report: Report) -> None:
    """Say that a path leaves the book's folder, or is written as on one kind of machine only."""
    if BACKSLASH in path:
        report.error(
            "A404",
            f"'{path}' is written as on Windows only",
            span,
            help=f"write {path.replace(BACKSLASH, '/').lstrip('/')}",
        )
        return
    report.error(
        "A404",
        f"'{path}' lies outside the book's folder",
        span,
        help="copy the file into the book's folder and write its path from there, with /",
    )


def read_web(fields: Fields, key: str, usual: WebSettings) -> WebSettings:
    """How the book is shown on screens; what is not said under the key is as usual."""
    if (node := fields.node(key)) is None:
        return usual
    found = open_fields(node, "web", fields.report, owner=fields.key_span(key))
    if found is None:
        return usual
    quality = found.number("quality", low=1, high=100)
    return WebSettings(
        resolution=either(found.resolution("resolution"), usual.resolution),
        quality=None if quality is None else int(quality),
        likeness=either(found.number("likeness", low=0.9, high=1), usual.likeness),
    )
