"""book.yaml: what the book is in all its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from novel.book.book import SMALL, Border, Cover, Format, PrintSettings, WebSettings
from novel.book.page import Grid
from novel.book.style import Style
from novel.colour import Colour
from novel.diagnostics import Report
from novel.intake import values
from novel.intake.binding import read_cover
from novel.intake.colophon import ImprintTexts, read_imprint, texts_of
from novel.intake.colours import read_colours
from novel.intake.fields import Fields, open_fields
from novel.intake.grids import read_grid
from novel.intake.helplines import Country, read_helplines
from novel.intake.measures import either, read_border, read_format, read_print, read_web
from novel.intake.nodes import MapNode, Node, TextNode
from novel.intake.styles import check_style_name, read_base, read_styles
from novel.intake.wording import Texts
from novel.records import dataclass
from novel.source import Span

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """A member of the cast in all languages."""

    key: str
    name: Texts | None
    style: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What book.yaml says; what could not be read is as it usually is."""

    slug: str
    title: Texts | None
    author: Texts | None
    subject: Texts | None
    version: str
    date: str
    languages: tuple[str, ...]
    format: Format
    cast: Mapping[str, CastMember]
    colours: Mapping[str, Colour]
    styles: Mapping[str, Style]
    styles_by_language: Mapping[str, Mapping[str, Style]]
    layouts: Mapping[str, Grid] = field(default_factory=dict)
    print: PrintSettings
    web: WebSettings
    small: WebSettings
    imprint: ImprintTexts
    cover: Cover
    border: Border
    helplines: tuple[Country, ...]
    co_edition: bool
    most_pixels: int
    named_faces: Mapping[str, Span]
    named_crossbars: Mapping[str, Span]
    span: Span

    @property
    def source(self) -> str:
        """The language that is written first."""
        return self.languages[0]

    def styles_in(self, language: str) -> Mapping[str, Style]:
        """The styles as they are in a language; the source's in one that is named nowhere."""
        return self.styles_by_language.get(language, self.styles)


def read_settings(node: Node, report: Report) -> Settings | None:
    """The settings, filled up with what a book usually has; None without any languages."""
    fields = open_fields(node, "book.yaml", report)
    if fields is None:
        return None
    languages = _read_languages(fields)
    if not languages:
        return None
    base = read_base(fields.node("lettering"), report)
    colours = read_colours(fields)
    by_language = read_styles(fields, base, colours, languages)
    styles = by_language[languages[0]]
    printed = read_print(fields)
    return Settings(
        slug=_read_slug(fields) or "book",
        title=texts_of(fields, "title", languages),
        author=texts_of(fields, "author", languages),
        subject=texts_of(fields, "subject", languages),
        version=fields.word("version") or "",
        date=_read_date(fields) or "1970-01-01",
        languages=languages,
        format=read_format(fields, printed.overlap),
        cast=_read_cast(fields, languages, styles),
        colours=colours,
        styles=styles,
        styles_by_language=by_language,
        layouts=_read_layouts(fields),
        print=printed,
        web=read_web(fields, "web", WebSettings()),
        small=read_web(fields, "small", SMALL),
        imprint=read_imprint(fields, languages),
        cover=read_cover(fields, languages, colours),
        border=read_border(fields, colours),
        helplines=read_helplines(fields, languages),
        co_edition=fields.flag("co_edition") or False,
        most_pixels=_read_pixels(fields),
        named_faces=_first_named(node, ("face", "emphasis")),
        named_crossbars=_first_named(node, ("crossbar",)),
        span=fields.span,
    )


def _first_named(node: Node, keys: Sequence[str]) -> dict[str, Span]:
    """Where each value of these keys is first named, in `lettering` and in the styles."""
    found: dict[str, Span] = {}
    for entry in node.entries.values() if isinstance(node, MapNode) else ():
        if entry.key.text in keys and isinstance(entry.value, TextNode):
            found.setdefault(entry.value.text, entry.value.span)
        for name, span in _first_named(entry.value, keys).items():
            found.setdefault(name, span)
    return found


def _read_languages(fields: Fields) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for item in fields.items("languages"):
        word = values.read_word(item, fields.report)
        if word is None:
            continue
        if _LANGUAGE.fullmatch(word) is None or word in found:
            fields.report.error(
                "B803",
                f"'{word}' is given twice"
                if word in found
                else f"'{word}' is not the code of a language",
                item.span,
                help="write two-letter codes, each once: [en, bg]; the first is the source",
            )
        found.setdefault(word)
    if not found and (span := fields.value_span("languages")) is not None:
        fields.report.error(
            "B803", "the book has no language", span, help="write languages: [en, bg]"
        )
    return tuple(found)


def _read_slug(fields: Fields) -> str | None:
    slug, span = fields.word("slug"), fields.value_span("slug")
    if slug is not None and _SLUG.fullmatch(slug) is None:
        fields.report.error(
            "B804",
            f"'{slug}' cannot be part of a file name everywhere",
            span,
            help="use small Latin letters, digits and hyphens: slug: the-phone",
        )
    return slug


def _read_date(fields: Fields) -> str | None:
    word, span = fields.word("date"), fields.value_span("date")
    if word is None:
        return None
    try:
        return date.fromisoformat(word).isoformat()
    except ValueError:
        fields.report.error(
            "B805",
            f"'{word}' is not a day",
            span,
            help="write year-month-day: date: 2026-11-22",
        )
        return None


def _read_cast(
    fields: Fields, languages: tuple[str, ...], styles: Mapping[str, Style]
) -> dict[str, CastMember]:
    cast: dict[str, CastMember] = {}
    for entry in fields.named("cast", what="the cast by their names in the script"):
        member = open_fields(entry.value, "cast member", fields.report, owner=entry.key.span)
        if member is None:
            continue
        style = check_style_name(member.word("style"), member.node("style"), styles, fields.report)
        cast[entry.key.text] = CastMember(
            key=entry.key.text,
            name=texts_of(member, "name", languages),
            style=style,
            span=entry.key.span,
        )
    return cast


def _read_layouts(fields: Fields) -> dict[str, Grid]:
    layouts: dict[str, Grid] = {}
    for entry in fields.named("layouts", what="the layouts by name"):
        found = open_fields(entry.value, "layout", fields.report, owner=entry.key.span)
        layout = None if found is None else read_grid(found, {}, None)
        if layout is not None:
            layouts[entry.key.text] = layout
    return layouts


def _read_pixels(fields: Fields) -> int:
    usual = 200_000_000
    if (node := fields.node("limits")) is None:
        return usual
    found = open_fields(node, "limits", fields.report, owner=fields.key_span("limits"))
    pixels = None if found is None else found.number("pixels", low=1_000_000, high=2_000_000_000)
    return int(either(pixels, usual))
