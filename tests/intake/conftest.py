"""A desk with the scripts of a small book, to be changed and read."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from novel.book.book import Book
from novel.diagnostics import Diagnostic, Report
from novel.intake.manuscript import Manuscript, read_manuscript
from novel.shelf import MemoryShelf

BOOK = """\
slug: example
title: {en: An Example, bg: Пример}
date: 2026-11-22
languages: [en, bg]
trim: 170 mm x 240 mm
cast:
  elena: {name: {en: Elena, bg: Елена}}
  viktor: {name: {en: Viktor, bg: Виктор}}
lettering: {face: Any Face, size: 8 pt}
"""
CHAPTER = """\
chapter: The Phone
pages:
- page: p01
  panels:
    a:
      art: 01/p01-a.png
      alt: A phone.
      lines:
      - elena: Do I have to wait a day?
        voice: whisper
      - viktor: No.
"""
TRANSLATION = """\
chapter: {en: The Phone, bg: Телефонът}
pages:
  p01:
    a:
      alt: {en: A phone., bg: Телефон.}
      lines:
      - en: Do I have to wait a day?
        bg: Трябва ли да чакам един ден?
      - en: No.
        bg: Не.
"""


@dataclass(slots=True)
class Desk:
    """The files of a book and what was found in them at the last reading."""

    files: dict[str, bytes]
    report: Report = field(default_factory=Report)

    def write(self, path: str, text: str) -> None:
        """Put a file there."""
        self.files[path] = text.encode()

    def change(self, path: str, old: str, new: str) -> None:
        """Change a file in one place."""
        text = self.files[path].decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def read(self) -> Manuscript:
        """The manuscript, with a new report."""
        self.report = Report()
        manuscript = read_manuscript(MemoryShelf(self.files), self.report)
        assert manuscript is not None
        return manuscript

    def book(self, language: str = "en", *, draft: bool = False) -> Book:
        """The book in a language; it must be readable."""
        book = self.read().book(language, self.report, draft=draft)
        assert book is not None, [d.message for d in self.report]
        return book

    @property
    def found(self) -> list[Diagnostic]:
        """What the last reading found."""
        return list(self.report)

    @property
    def codes(self) -> list[str]:
        """The codes of that."""
        return [diagnostic.code for diagnostic in self.report]


@pytest.fixture
def desk() -> Desk:
    return Desk(
        {
            "script/book.yaml": BOOK.encode(),
            "script/en/01-phone.yaml": CHAPTER.encode(),
            "script/bg/01-phone.yaml": TRANSLATION.encode(),
            "panels/01/p01-a.png": b"",
        }
    )
