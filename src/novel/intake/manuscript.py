"""The whole script of a book, read once; from it the book in any of its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from novel.book.book import DRAWN, EMBLEM_WIDTH, Book, Imprint, ImprintEntry, Member
from novel.book.page import Chapter
from novel.diagnostics import Report, Severity, did_you_mean
from novel.intake.artwork import FOLDER, ArtFiles, find_art
from novel.intake.chapters import SourceChapter, read_chapter
from novel.intake.colophon import EntryTexts
from novel.intake.colours import spots_of
from novel.intake.flow import check_flow, check_names, numbered
from novel.intake.helplines import Numbers, helplines_in
from novel.intake.keeping import Keeper, Kept, Read
from novel.intake.lines import Names
from novel.intake.measures import either
from novel.intake.nodes import Node, TextNode, parse_nodes
from novel.intake.resolve import Aim, resolve_source, resolve_translation
from novel.intake.settings import Settings, read_settings
from novel.intake.texts import Draft, read_draft
from novel.intake.translated import TranslatedChapter, read_translated
from novel.intake.wording import Texts, in_language
from novel.records import dataclass
from novel.shelf import Shelf
from novel.source import Source

BOOK_FILE = "script/book.yaml"
_CHAPTER_FILE = re.compile(r"\d+[\w.-]*\.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What all scripts say, in every language.

    `translations` holds the chapters of each other language by file name; `flawed` are the files
    that could not be read without errors.
    """

    settings: Settings
    chapters: tuple[SourceChapter, ...]
    translations: Mapping[str, Mapping[str, TranslatedChapter]]
    art: ArtFiles
    flawed: frozenset[str]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the book; the first is the source."""
        return self.settings.languages

    def book(self, language: str, report: Report, *, draft: bool) -> Book | None:
        """The book in one language, or None where its scripts could not be read without errors.

        A draft holds pages that are not finished, and the source text where a translation is
        missing or stale; these are warnings then. Otherwise they are errors, and the book is given
        all the same, so that later stages find what they find in one go.
        """
        aim = Aim(language, self.languages[0], self.art, report, draft)
        known = helplines_in(self.settings.helplines, language, aim.source, report, draft=draft)
        numbers = Numbers(known, report, draft)
        chapters = tuple(numbers.into(self._chapter(chapter, aim)) for chapter in self.chapters)
        book = self._bound(tuple(c for c in chapters if c.pages), numbers, aim)
        return None if self._is_flawed(language) else book

    def _chapter(self, chapter: SourceChapter, aim: Aim) -> Chapter:
        if aim.language == aim.source:
            return resolve_source(chapter.chapter, aim)
        if f"script/{aim.language}/{chapter.file}" in self.flawed:
            # What is wrong with it is said; that its pages are missing would not be true.
            return chapter.chapter
        given = self.translations.get(aim.language, {}).get(chapter.file)
        return resolve_translation(chapter, given, aim)

    def _is_flawed(self, language: str) -> bool:
        folders = (BOOK_FILE, f"script/{self.languages[0]}/", f"script/{language}/")
        return any(path.startswith(folders) for path in self.flawed)

    def _bound(self, chapters: tuple[Chapter, ...], numbers: Numbers, aim: Aim) -> Book:
        settings = self.settings
        say = partial(_say, aim=aim)
        return Book(
            slug=settings.slug,
            title=say(settings.title),
            language=aim.language,
            languages=settings.languages,
            author=say(settings.author),
            subject=say(settings.subject),
            date=settings.date,
            version=settings.version,
            format=settings.format,
            cast={
                key: Member(key=key, name=say(member.name), style=member.style)
                for key, member in settings.cast.items()
            },
            styles=settings.styles_in(aim.language),
            print=settings.print,
            web=settings.web,
            small=settings.small,
            imprint=_imprint(settings, numbers, aim),
            cover=settings.cover,
            border=settings.border,
            spots=spots_of(settings.colours),
            helplines=tuple(numbers.known),
            chapters=chapters,
            labels={p.name: p.label for source in self.chapters for p in source.chapter.pages},
            most_pixels=settings.most_pixels,
            named_faces=settings.named_faces,
            named_crossbars=settings.named_crossbars,
            co_edition=settings.co_edition,
            span=settings.span,
        )


def read_manuscript(shelf: Shelf, report: Report, kept: Kept | None = None) -> Manuscript | None:
    """All scripts of the book, every problem in the report; None without a book.yaml to go by.

    Chapters in which there is nothing to report are kept where `kept` says.
    """
    own = Report()
    found = _read(shelf, own, kept or Kept())
    report.extend(own)
    return found


def _read(shelf: Shelf, report: Report, kept: Kept) -> Manuscript | None:
    settings = _read_book_file(shelf, report)
    if settings is None:
        return None
    chapters = _read_chapters(settings, shelf, report, kept)
    translations = {
        language: _read_translations(language, settings, chapters, shelf, report, kept)
        for language in settings.languages[1:]
    }
    errors = (d for d in report if d.severity is Severity.ERROR and d.span is not None)
    flawed = frozenset(d.span.path for d in errors if d.span is not None)
    return Manuscript(
        settings=settings,
        chapters=chapters,
        translations=translations,
        art=ArtFiles.of(shelf.names(FOLDER), _arts(chapters)),
        flawed=flawed,
    )


def _arts(chapters: tuple[SourceChapter, ...]) -> Iterator[str]:
    for source in chapters:
        for page in source.chapter.pages:
            for panel in page.panels:
                yield from (path for path in (panel.art, panel.line) if path is not None)
            lines = (line for panel in page.panels for line in panel.lines)
            yield from (line.bubble.picture for line in lines if line.bubble.picture is not None)


def _read_book_file(shelf: Shelf, report: Report) -> Settings | None:
    if shelf.size(BOOK_FILE) is None:
        report.error(
            "B801",
            f"there is no {BOOK_FILE} here",
            help="run novel in the book's folder, the one that holds script/ and panels/",
        )
        return None
    node = _read_nodes(BOOK_FILE, shelf, report)
    return None if node is None else read_settings(node, report)


def _read_nodes(path: str, shelf: Shelf, report: Report) -> Node | None:
    draft = read_draft(path, shelf, report)
    return None if draft is None else parse_nodes(draft, report)


def _read_chapters(
    settings: Settings, shelf: Shelf, report: Report, kept: Kept
) -> tuple[SourceChapter, ...]:
    paths = _chapter_files(settings.source, shelf, report)
    if not paths:
        report.error(
            "B802",
            f"there are no chapters in script/{settings.source}/",
            settings.span,
            help=f"write the first one into script/{settings.source}/01-beginning.yaml",
        )
    about = (settings.source, tuple(settings.cast), settings.styles, settings.layouts)
    drafts = [
        (draft, partial(_read_chapter, path, settings))
        for path in paths
        if (draft := read_draft(path, shelf, report)) is not None
    ]
    found = Keeper(kept, SourceChapter, *about).chapters(drafts, report)
    chapters = numbered([chapter for chapter in found if chapter is not None], report)
    check_names(chapters, report)
    if len(chapters) == len(paths):  # pages of a chapter that cannot be read are not missing
        check_flow(chapters, report)
    return chapters


def _read_chapter(
    path: str, settings: Settings, node: Node, report: Report
) -> SourceChapter | None:
    names = Names(settings.source, settings.cast, settings.styles)
    return read_chapter(path, node, names, settings.layouts, report)


def _read_translations(
    language: str,
    settings: Settings,
    chapters: tuple[SourceChapter, ...],
    shelf: Shelf,
    report: Report,
    kept: Kept,
) -> dict[str, TranslatedChapter]:
    about = (language, settings.source, tuple(settings.cast), settings.styles)
    files = {path.rpartition("/")[2] for path in shelf.names(f"script/{settings.source}")}
    drafts: dict[str, tuple[Draft, Read[TranslatedChapter]]] = {}
    for path in _chapter_files(language, shelf, report):
        file = path.rpartition("/")[2]
        draft = read_draft(path, shelf, report)
        if draft is None:
            continue
        if file not in files:
            if parse_nodes(draft, report) is not None:
                _report_stray_file(draft.source, [chapter.file for chapter in chapters], report)
            continue
        drafts[file] = (draft, partial(_read_translation, path, language, settings))
    keeper = Keeper(kept, TranslatedChapter, *about)
    found = zip(drafts, keeper.chapters([*drafts.values()], report), strict=True)
    return {file: chapter for file, chapter in found if chapter is not None}


def _read_translation(
    path: str, language: str, settings: Settings, node: Node, report: Report
) -> TranslatedChapter | None:
    names = Names(language, settings.cast, settings.styles)
    return read_translated(path, node, names, settings.source, report)


def _chapter_files(language: str, shelf: Shelf, report: Report) -> list[str]:
    """The chapters of a language by name; a file whose name does not fit is not passed over."""
    folder = f"script/{language}"
    paths: list[str] = []
    for path in shelf.names(folder):
        name = path.removeprefix(f"{folder}/")
        if _CHAPTER_FILE.fullmatch(name) is not None:
            paths.append(path)
        elif name.endswith((".yaml", ".yml")) and not name.startswith((".", "~")):
            report.warning(
                "B807",
                f"{path} is not read",
                help="a chapter's name begins with its number and ends in .yaml:"
                f" {folder}/01-the-phone.yaml",
            )
    return paths


def _report_stray_file(source: Source, files: list[str], report: Report) -> None:
    report.error(
        "T305",
        f"no source chapter is called {source.path.rpartition('/')[2]}",
        source.span(0, 0),
        help=f"a translation has the file name of its source; {did_you_mean(source.path, files)}"
        if files
        else "write the source chapter first: a translation has its file name",
    )


def _say(texts: Texts | None, *, aim: Aim) -> str:
    return in_language(texts, aim.language, aim.source, aim.report, draft=aim.draft)


def _imprint(settings: Settings, numbers: Numbers, aim: Aim) -> Imprint:
    texts = settings.imprint
    drawn = texts.emblem is not None and texts.emblem.text.strip() == DRAWN
    return Imprint(
        entries=tuple(
            _entry(entry, numbers, aim)
            for entry in texts.entries
            if not entry.languages or aim.language in entry.languages
        ),
        emblem=DRAWN if drawn else _picture(texts.emblem, aim),
        emblem_alt=_say(texts.emblem_alt, aim=aim),
        emblem_width=either(texts.emblem_width, EMBLEM_WIDTH),
        emblem_span=None if texts.emblem is None else texts.emblem.span,
        vignette=_picture(texts.vignette, aim),
        vignette_alt=_say(texts.vignette_alt, aim=aim),
        span=texts.span,
    )


def _entry(entry: EntryTexts, numbers: Numbers, aim: Aim) -> ImprintEntry:
    found = entry.text.by_language.get(aim.language)
    span = found.span if found is not None else entry.text.span
    return ImprintEntry(
        name=entry.name,
        text=numbers.text(_say(entry.text, aim=aim), span),
        language=aim.language if found is not None else aim.source,
        span=span,
    )


def _picture(node: TextNode | None, aim: Aim) -> str | None:
    if node is None:
        return None
    return find_art(node.text, aim.language, aim.art, node.span, aim.report, draft=aim.draft)
