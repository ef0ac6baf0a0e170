"""Translated chapters as they are written: source and target texts side by side."""

from __future__ import annotations

from collections.abc import Mapping

from novel.diagnostics import Report
from novel.intake import values
from novel.intake.fields import Fields, named_entries, open_fields
from novel.intake.lines import Names
from novel.intake.nodes import Entry, ListNode, MapNode, Node, TextNode
from novel.intake.panels import Picture, read_picture
from novel.intake.placing import Placing, read_placing
from novel.intake.wording import report_language
from novel.records import dataclass
from novel.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A source text and what stands for it: nothing yet, one text, or several joined balloons."""

    source: str
    target: tuple[str, ...]
    source_span: Span
    target_span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedLine:
    """A line in both languages, with what is laid out in another way in this one."""

    pair: Pair
    placing: Placing
    drop: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedPanel:
    """A panel's texts, and the keys of its artwork that differ."""

    alt: Pair | None
    lines: tuple[TranslatedLine, ...]
    picture: Picture
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedPage:
    """The panels of a page by name."""

    panels: Mapping[str, TranslatedPanel]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatedChapter:
    """A chapter of the same file name as its source."""

    path: str
    title: Pair | None
    pages: Mapping[str, TranslatedPage]
    span: Span


def read_translated(
    path: str, node: Node, names: Names, source: str, report: Report
) -> TranslatedChapter | None:
    """The chapter of a file in a language that is translated from `source`."""
    fields = open_fields(node, "translated chapter", report)
    if fields is None:
        return None
    tongues = _Tongues(names, source, report)
    title = fields.node("chapter")
    pages = fields.named("pages", what="the pages by name")
    return TranslatedChapter(
        path=path,
        title=None if title is None else tongues.pair(title),
        pages={entry.key.text: tongues.page(entry) for entry in pages},
        span=fields.key_span("pages") or fields.span,
    )


@dataclass(frozen=True, slots=True)
class _Tongues:
    """Reads parts of a translated chapter; `names.language` is the target's."""

    names: Names
    source: str
    report: Report

    def page(self, entry: Entry) -> TranslatedPage:
        panels: dict[str, TranslatedPanel] = {}
        for part in named_entries(entry.value, self.report, what="the panels by their letters"):
            panel = self.panel(part)
            if panel is not None:
                panels[part.key.text] = panel
        return TranslatedPage(panels=panels, span=entry.key.span)

    def panel(self, entry: Entry) -> TranslatedPanel | None:
        fields = open_fields(entry.value, "translated panel", self.report, owner=entry.key.span)
        if fields is None:
            return None
        alt = fields.node("alt")
        lines = (self.line(item) for item in fields.items("lines"))
        return TranslatedPanel(
            alt=None if alt is None else self.pair(alt),
            lines=tuple(line for line in lines if line is not None),
            picture=read_picture(fields, self.names),
            span=entry.key.span,
        )

    def line(self, node: Node) -> TranslatedLine | None:
        fields = open_fields(
            node, "translated line", self.report, free=(self.source, self.names.language)
        )
        if fields is None:
            return None
        drop = fields.flag("drop") or False
        pair = self._pair(fields)
        placing = read_placing(fields, self.names.cast, self.names.styles)
        span = fields.key_span("drop")
        if drop and span is not None and pair is not None and pair.target:
            self.report.error(
                "T307",
                "the line is left out, yet it has a translation",
                span,
                help=f"take out 'drop', or the text behind {self.names.language}:",
            )
        return None if pair is None else TranslatedLine(pair=pair, placing=placing, drop=drop)

    def pair(self, node: Node) -> Pair | None:
        """The two texts of a mapping that holds nothing but languages."""
        language = self.names.language
        if not isinstance(node, MapNode):
            values.report_shape(
                node,
                "the text in both languages",
                self.report,
                help=f"write {{{self.source}: …, {language}: …}}",
            )
            return None
        for entry in node.entries.values():
            if entry.key.text not in {self.source, language}:
                both = (self.source, language)
                report_language(entry.key.text, entry.key.span, both, self.report)
        return self._pair(Fields(node.entries, node.span, self.report))

    def _pair(self, fields: Fields) -> Pair | None:
        source = fields.node(self.source)
        if source is None:
            self.report.error(
                "T308",
                "the source text is missing here",
                fields.span,
                help=f"write it beside the translation, {self.source}: …; it ties the two together",
            )
            return None
        text = values.read_prose(source, self.report)
        if text is None:
            return None
        target = fields.node(self.names.language)
        return Pair(
            source=text,
            target=() if target is None else self._target(target),
            source_span=source.span,
            target_span=None if target is None else target.span,
        )

    def _target(self, node: Node) -> tuple[str, ...]:
        """The translation; an empty one is missing, and that is said where it is tied."""
        if isinstance(node, TextNode) and not node.text.strip() and node.cut is None:
            return ()
        parts = node.items if isinstance(node, ListNode) else (node,)
        language = self.names.language
        texts = (values.read_prose(part, self.report, language=language) for part in parts)
        return tuple(text for text in texts if text is not None)
