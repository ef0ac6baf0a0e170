"""Plates: the pages of the specimen as pages of a book, in one language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files

from novel.book.book import Book, Member
from novel.book.page import Grid, Line, Page, Panel, Percent
from novel.book.style import Style
from novel.book.words import breathed, parse_words, plain
from novel.colour import Cmyk, Colour, Rgb, grey
from novel.diagnostics import Report
from novel.geometry import MM
from novel.intake.chapters import read_chapter
from novel.intake.lines import Names
from novel.intake.nodes import parse_nodes
from novel.intake.texts import Draft
from novel.records import dataclass
from novel.source import Source

_FOLDER = files("novel.specimen")
_ROWS = 5  # of styles on a page
_SUN = Colour(Cmyk(0, 0.1, 0.85, 0), Rgb(1.0, 0.87, 0.25))
_FIRE = Colour(Cmyk(0, 0.85, 0.9, 0), Rgb(0.88, 0.25, 0.14))


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of the specimen in one language."""

    language: str
    names: Mapping[str, str]
    texts: Mapping[str, str]
    labels: Mapping[str, str]

    def label(self, key: str) -> str:
        """What stands under a panel."""
        return self.labels.get(key, key)


def wording(language: str) -> Wording:
    """The texts in a language, its script's own where there are such; else in English."""
    known = worded_languages()
    primary = language.split("-", maxsplit=1)[0]
    file = next((tag for tag in (language, primary) if tag in known), None)
    own = _read(file or "en")
    return Wording(language if file else "en", own["names"], own["texts"], own["labels"])


def worded_languages() -> tuple[str, ...]:
    """The languages that the specimen has texts in."""
    names = (file.name for file in _FOLDER.joinpath("texts").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _read(language: str) -> dict[str, dict[str, str]]:
    file = _FOLDER.joinpath("texts", f"{language}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def specimen_book(book: Book, words: Wording) -> Book:
    """The book with the plates for its chapters: its own styles, format and faces."""
    cast = {key: Member(key=key, name=name) for key, name in words.names.items()}
    styles = {**book.styles, **_extra(book.styles)}
    whole = replace(
        book,
        cast={**book.cast, **cast},
        styles=styles,
        format=replace(book.format, gutter=5 * MM),
        labels={**book.labels, "p14": "14", "p22": "22"},
        language=words.language,
    )
    text = _FOLDER.joinpath("plates.yaml").read_text(encoding="utf-8")
    report = Report()
    node = parse_nodes(Draft(Source("plates.yaml", text), text), report)
    names = Names(words.language, whole.cast, styles)
    source = None if node is None else read_chapter("plates.yaml", node, names, {}, report)
    if source is None or report.failed:
        msg = f"the plates of the specimen cannot be read: {[d.message for d in report]}"
        raise ValueError(msg)
    chapter = source.chapter
    pages = [_worded(page, words) for page in chapter.pages]
    pages.extend(_style_pages(book, pages[0], words))
    numbered = tuple(
        replace(page, label=str(number), number=number, recto=number % 2 == 1)
        for number, page in enumerate(pages, start=1)
    )
    return replace(whole, chapters=(replace(chapter, pages=numbered),))


def _extra(styles: Mapping[str, Style]) -> dict[str, Style]:
    """Looks that a book has only where it asks for them."""
    speech, sfx = styles["speech"], styles["sfx"]
    return {
        "specimen-double": replace(speech, double=1.1),
        "specimen-gradient": replace(sfx, gradient=(_SUN, _FIRE)),
        "specimen-neck": replace(speech, joined="neck"),
        "specimen-shadow": replace(sfx, shadow=grey(0.55), shadow_step=(0.09, 0.10)),
    }


def _worded(page: Page, words: Wording) -> Page:
    panels = tuple(
        replace(
            panel,
            seen=words.label(panel.seen),
            lines=tuple(_said(line, words) for line in panel.lines),
        )
        for panel in page.panels
    )
    return replace(page, panels=panels)


def _said(line: Line, words: Wording) -> Line:
    text = parse_words(breathed(words.texts[line.written]))
    return replace(line, balloons=(text,), written=plain(text))


def _style_pages(book: Book, like: Page, words: Wording) -> list[Page]:
    """A panel for every style that the book names itself, and every speaker with an own style."""
    model = like.panels[0]
    line = model.lines[0]
    own = [name for name in sorted(book.styles) if name not in _shown()]
    panels = [_shown_as(model, replace(line, style=name), name, words) for name in own]
    for member in book.cast.values():
        if member.style is not None:
            label = f"{member.name}, {member.style}"
            panels.append(_shown_as(model, replace(line, speaker=member.key), label, words))
    return [
        _page_of(like, f"styles-{start}", panels[start : start + 2 * _ROWS])
        for start in range(0, len(panels), 2 * _ROWS)
    ]


def _shown() -> frozenset[str]:
    """The styles that the plates show already, and those that stand on no panel."""
    voices = "speech whisper shout thought radio off-panel weak singing inner spoken"
    kinds = "caption place note title message own-message choice sign screen document sfx"
    return frozenset(f"{voices} {kinds} imprint folio".split())


def _shown_as(model: Panel, line: Line, name: str, words: Wording) -> Panel:
    mouths = {line.speaker or "": Percent(84, 82)}
    label = f"{words.label('style')}: {name}"
    return replace(model, seen=label, mouths=mouths, lines=(replace(line, at=Percent(44, 36)),))


def _page_of(like: Page, name: str, panels: list[Panel]) -> Page:
    named = [replace(panel, name=f"s{number}") for number, panel in enumerate(panels)]
    cells = [tuple(p.name for p in named[row : row + 2]) for row in range(0, len(named), 2)]
    cells = [row if len(row) == 2 else (row[0], row[0]) for row in cells]
    grid = Grid(cells=tuple(cells), heights=(1.0,) * len(cells), widths=(1.0, 1.0))
    return replace(like, name=name, grid=grid, panels=tuple(named))
