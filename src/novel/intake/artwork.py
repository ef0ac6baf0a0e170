"""Which file the artwork of a panel is, for each language, and what is said where none is."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import field

from novel.diagnostics import Report
from novel.records import dataclass
from novel.source import Span

FOLDER = "panels"
_IN_ONE_LANGUAGE = re.compile(r"\.[a-z]{2,3}(\.fg)?\.\w+$")
_TWO_FORMS = (
    "the names look alike: one has its letters in one piece (NFC), the other with loose accents"
    " (NFD), as macOS writes them; rename the file by typing its name again"
)
_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".svg", ".psd")


def is_foreground(path: str) -> bool:
    """The picture is one that is drawn over the lettering, by its name (p03-b.fg.png)."""
    return path.endswith(".fg.png")


@dataclass(frozen=True, slots=True)
class ArtFiles:
    """The pictures below panels/ (paths without that folder), and what helps to find a near miss.

    `folded` finds a file whose name differs in capitals or Unicode form only; `spare` are the
    files that no panel names.
    """

    files: frozenset[str]
    folded: Mapping[str, str] = field(default_factory=dict)
    spare: tuple[str, ...] = ()

    @staticmethod
    def of(paths: Iterable[str], used: Iterable[str]) -> ArtFiles:
        """From the paths of a shelf and the artwork that panels name."""
        names = [path.removeprefix(f"{FOLDER}/") for path in paths]
        pictures = [name for name in names if name.lower().endswith(_PICTURES)]
        named = frozenset(used)
        return ArtFiles(
            frozenset(pictures),
            {_fold(name): name for name in pictures},
            tuple(n for n in pictures if n not in named and not _IN_ONE_LANGUAGE.search(n)),
        )

    def find(self, path: str, language: str) -> str | None:
        """The file on the shelf for a path as written: that of the language, or the common one."""
        stem, dot, kind = path.rpartition(".")
        for name in (f"{stem}.{language}{dot}{kind}", path):
            if name in self.files:
                return f"{FOLDER}/{name}"
        return None

    def foreground(self, path: str, language: str) -> str | None:
        """The picture beside an artwork that is drawn over the lettering (p03-b.fg.png)."""
        stem = path.rpartition(".")[0]
        for name in (f"{stem}.{language}.fg.png", f"{stem}.fg.png"):
            if name in self.files:
                return f"{FOLDER}/{name}"
        return None


def find_art(
    path: str, language: str, art: ArtFiles, span: Span | None, report: Report, *, draft: bool
) -> str | None:
    """The path of a panel's artwork on the shelf; where there is none, a word about it."""
    found = art.find(path, language)
    if found is None:
        say = report.warning if draft else report.error
        code, message, help_text = _why_missing(path, art)
        say(code, message, span, help=help_text)
    return found


def _why_missing(path: str, art: ArtFiles) -> tuple[str, str, str]:
    """The code, what is wrong, and what to do."""
    near = art.folded.get(_fold(path)) or art.folded.get(_fold(path.removeprefix(f"{FOLDER}/")))
    where = f"there is no picture {FOLDER}/{path}"
    if near is None:
        folder = path.rpartition("/")[0]
        beside = [name for name in art.spare if name.rpartition("/")[0] == folder]
        close = difflib.get_close_matches(path, beside, n=1, cutoff=0.8)
        first = f"did you mean '{close[0]}'? " if close else ""
        return (
            "A401",
            where,
            f"{first}draw it and put it there; a draft shows a placeholder meanwhile",
        )
    if path.startswith(f"{FOLDER}/"):
        return "A401", where, f"leave out '{FOLDER}/': write art: {near}"
    if unicodedata.normalize("NFC", near) == unicodedata.normalize("NFC", path):
        return (
            "A403",
            f"{where}, only one whose name is spelled with other characters (Unicode)",
            _TWO_FORMS,
        )
    return (
        "A402",
        f"{where}, only {FOLDER}/{near}",
        f"capitals count on most machines: write art: {near}, or rename the file",
    )


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
