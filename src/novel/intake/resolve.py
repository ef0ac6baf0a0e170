"""One chapter in one language: translations tied to their source, artwork found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from novel.book.page import Chapter, Line, Page, Panel, State
from novel.book.words import breathed, parse_words, plain
from novel.diagnostics import Report, did_you_mean
from novel.intake.artwork import ArtFiles, find_art
from novel.intake.chapters import SourceChapter
from novel.intake.matching import changed_words, comparable, marked, match
from novel.intake.placing import placed
from novel.intake.translated import (
    Pair,
    TranslatedChapter,
    TranslatedLine,
    TranslatedPage,
    TranslatedPanel,
)
from novel.records import dataclass
from novel.source import Span


@dataclass(frozen=True, slots=True)
class Aim:
    """What is being made: a language, for a draft or not, and where problems go."""

    language: str
    source: str
    art: ArtFiles
    report: Report
    draft: bool

    def say(self, code: str, message: str, span: Span | None, *, help: str, note: str = "") -> None:
        """Report what a draft may still lack and a finished book may not."""
        tell = self.report.warning if self.draft else self.report.error
        tell(code, message, span, help=help, note=note)


def resolve_source(chapter: Chapter, aim: Aim) -> Chapter:
    """The chapter in the language it was written in."""
    pages = (replace(p, panels=tuple(_with_art(panel, None, aim) for panel in p.panels))
             for p in _wanted(chapter, aim))  # fmt: skip
    return replace(chapter, pages=tuple(pages))


def resolve_translation(
    source: SourceChapter, translated: TranslatedChapter | None, aim: Aim
) -> Chapter:
    """The chapter in another language; what is not translated stands in the source language."""
    wanted = _wanted(source.chapter, aim)
    if translated is None:
        _report_untranslated(source, wanted, aim)
        pages = tuple(_translate_page(page, None, aim) for page in wanted)
        return replace(source.chapter, pages=pages)
    _report_stray_pages(source.chapter, translated, aim)
    title, state = _text(source.chapter.title, translated.title, aim)
    if state == "missing":
        _report_missing("the chapter's title", source.chapter.title, translated.span, aim)
    return replace(
        source.chapter,
        title=title,
        title_language=aim.language if state == "translated" else aim.source,
        pages=tuple(_translate_page(page, _given(page, translated, aim), aim) for page in wanted),
    )


def _wanted(chapter: Chapter, aim: Aim) -> tuple[Page, ...]:
    return tuple(page for page in chapter.pages if aim.draft or not page.draft)


def _given(page: Page, translated: TranslatedChapter, aim: Aim) -> TranslatedPage | None:
    found = translated.pages.get(page.name)
    if found is None and (count := _texts_on(page)):
        aim.say(
            "T302",
            f"page '{page.name}' is not translated ({_count(count)})",
            translated.span,
            help=f"add it under pages, with its source text: {page.name}: {{a: …}}",
            note=f"the source: {_where(page.span)}",
        )
    return found


def _report_untranslated(source: SourceChapter, wanted: Sequence[Page], aim: Aim) -> None:
    count = sum(_texts_on(page) for page in wanted)
    if count:
        aim.say(
            "T304",
            f"the chapter has no translation into '{aim.language}' ({_count(count)})",
            source.chapter.span,
            help=f"write it into script/{aim.language}/{source.file}",
        )


def _report_stray_pages(chapter: Chapter, translated: TranslatedChapter, aim: Aim) -> None:
    names = [page.name for page in chapter.pages]
    for name, page in translated.pages.items():
        if name not in names:
            aim.say(
                "T303",
                f"the source chapter has no page '{name}'",
                page.span,
                help=did_you_mean(name, names) or "take it out here",
            )


def _translate_page(page: Page, given: TranslatedPage | None, aim: Aim) -> Page:
    if given is None:  # reported as a whole: nothing more is said about its parts
        panels = tuple(_with_art(_untranslated(panel, aim), None, aim) for panel in page.panels)
        return replace(page, panels=panels)
    names = [panel.name for panel in page.panels]
    for name, part in given.panels.items():
        if name not in names:
            aim.say(
                "T303",
                f"page '{page.name}' has no panel '{name}'",
                part.span,
                help=did_you_mean(name, names) or "take it out here",
            )
    panels = tuple(_translate_panel(panel, page, given, aim) for panel in page.panels)
    return replace(page, panels=panels)


def _translate_panel(panel: Panel, page: Page, given: TranslatedPage, aim: Aim) -> Panel:
    part = given.panels.get(panel.name)
    if part is None:
        if count := len(panel.lines) + bool(panel.alt):
            aim.say(
                "T302",
                f"panel '{panel.name}' of page '{page.name}' is not translated ({_count(count)})",
                given.span,
                help=f"add it here, with its source text: {panel.name}: {{lines: …}}",
                note=f"the source: {_where(panel.span)}",
            )
        return _with_art(_untranslated(panel, aim), None, aim)
    alt, state = _text(panel.alt, part.alt, aim)
    if state == "missing":
        _report_missing(f"the alt text of panel '{panel.name}'", panel.alt, part.span, aim)
    done = replace(
        panel,
        alt=alt,
        alt_language=aim.language if state == "translated" else aim.source,
        lines=_translate_lines(panel, page, part, aim),
    )
    return _with_art(_with_picture(done, part), part, aim)


def _untranslated(panel: Panel, aim: Aim) -> Panel:
    lines = tuple(replace(line, state="missing", language=aim.source) for line in panel.lines)
    return replace(panel, lines=lines)


def _with_picture(panel: Panel, part: TranslatedPanel) -> Panel:
    picture = part.picture
    return replace(
        panel,
        fit=picture.fit or panel.fit,
        focus=picture.focus or panel.focus,
        mouths=panel.mouths if picture.mouths is None else picture.mouths,
        keep_clear=panel.keep_clear if picture.keep_clear is None else picture.keep_clear,
    )


def _with_art(panel: Panel, part: TranslatedPanel | None, aim: Aim) -> Panel:
    """The panel with the path of its artwork on the shelf."""
    panel = replace(panel, lines=tuple(_with_picture_of(line, aim) for line in panel.lines))
    if part is not None and part.picture.art is not None:
        own = part.picture
        panel = replace(
            panel, art=own.art, line=own.line, art_span=own.art_span, line_span=own.line_span
        )
    if panel.art is None:
        if panel.art_span is None and not aim.draft:
            aim.report.error(
                "P719",
                f"panel '{panel.name}' has no artwork",
                panel.span,
                help="add art: and the name of a file under panels/, or mark the page with"
                " draft: yes",
            )
        return panel
    return replace(
        panel,
        art=_found(panel.art, panel.art_span, aim),
        line=None if panel.line is None else _found(panel.line, panel.line_span, aim),
        foreground=aim.art.foreground(panel.art, aim.language),
    )


def _found(path: str, span: Span | None, aim: Aim) -> str | None:
    return find_art(path, aim.language, aim.art, span, aim.report, draft=aim.draft)


def _with_picture_of(line: Line, aim: Aim) -> Line:
    """The line with the path of the picture that a message shows on the shelf."""
    bubble = line.bubble
    if bubble.picture is None:
        return line
    found = _found(bubble.picture, bubble.picture_span, aim)
    return replace(line, bubble=replace(bubble, picture=found))


def _text(source: str, pair: Pair | None, aim: Aim) -> tuple[str, State]:
    """A single text (a title, an alt text) in the language, and how it stands."""
    if not source:
        if pair is not None:
            _report_orphan(pair, "", aim)
        return source, "source"
    if pair is None or not pair.target:
        return source, "missing"
    if comparable(pair.source) != comparable(source):
        _report_stale(pair, source, aim)
        return source, "stale"
    return " ".join(pair.target), "translated"


def _translate_lines(panel: Panel, page: Page, part: TranslatedPanel, aim: Aim) -> tuple[Line, ...]:
    sources = [marked(line.balloons[0]) for line in panel.lines]
    given = [comparable(line.pair.source) for line in part.lines]
    ties = match(sources, given)
    for index in ties.orphans:
        _report_orphan(part.lines[index].pair, _moved(given[index], page, panel), aim)
    lines: list[Line] = []
    for line, text, partner in zip(panel.lines, sources, ties.found, strict=True):
        if partner is None:
            _report_missing("the line", text, part.span, aim, of=line.span)
            lines.append(replace(line, state="missing", language=aim.source))
            continue
        done = _translate_line(line, text, part.lines[partner], aim)
        if done is not None:
            lines.append(done)
    return tuple(lines)


def _translate_line(line: Line, text: str, given: TranslatedLine, aim: Aim) -> Line | None:
    """The line in the language; None where it is left out there."""
    pair, laid = given.pair, placed(line, given.placing)
    if comparable(pair.source) != text:
        _report_stale(pair, text, aim)
        return replace(laid, state="stale", language=aim.source)
    if given.drop:
        return None
    if not pair.target:
        _report_missing("the line", text, pair.target_span or pair.source_span, aim)
        return replace(laid, state="missing", language=aim.source)
    spoken = line.kind == "speech"
    targets = map(breathed, pair.target) if spoken else pair.target
    balloons = tuple(map(parse_words, targets))
    return replace(
        laid,
        balloons=balloons,
        written=" ".join(plain(words) for words in balloons),
        language=aim.language,
        state="translated",
        span=pair.target_span or line.span,
    )


def _moved(text: str, page: Page, panel: Panel) -> str:
    """The panel of the page in which the same source text stands now, if there is one."""
    for other in page.panels:
        if other is not panel and any(marked(line.balloons[0]) == text for line in other.lines):
            return other.name
    return ""


def _report_stale(pair: Pair, source: str, aim: Aim) -> None:
    now = comparable(source)
    change = changed_words(comparable(pair.source), now)
    aim.say(
        "T301",
        f'the source text has changed: "{change}"',
        pair.source_span,
        help=f"look the translation over, then write the new source text here: {_quoted(now)}",
        note="this is what was translated",
    )


def _report_missing(
    what: str, source: str, span: Span, aim: Aim, *, of: Span | None = None
) -> None:
    aim.say(
        "T302",
        f"{what} is not translated: {_short(source)}",
        span,
        help=f"add both texts: {aim.source}: {_quoted(source)}, {aim.language}: …",
        note="" if of is None else f"the source: {_where(of)}",
    )


def _report_orphan(pair: Pair, moved_to: str, aim: Aim) -> None:
    aim.say(
        "T303",
        f"no line of the source says this any more: {_short(pair.source)}",
        pair.source_span,
        help=f"it now stands in panel '{moved_to}': move it there"
        if moved_to
        else "take it out; if the source was rewritten, write its new text here",
    )


def _texts_on(page: Page) -> int:
    return sum(len(panel.lines) + bool(panel.alt) for panel in page.panels)


def _count(texts: int) -> str:
    return "1 text" if texts == 1 else f"{texts} texts"


def _where(span: Span) -> str:
    return f"{span.path}:{span.begin.line}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _short(text: str) -> str:
    return _quoted(text if len(text) <= 60 else f"{text[:59]}…")
