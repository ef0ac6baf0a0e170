"""A book in memory: small, whole, and changed by a test in one line."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from PIL import Image

from novel.book.book import Book
from novel.diagnostics import Report
from novel.intake.manuscript import read_manuscript
from novel.lettering.faces import Faces
from novel.shelf import MemoryShelf

# A busy machine is no fault of the program; in CI every run tries the same examples.
settings.register_profile("novel", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "novel")

ROOT = Path(__file__).parent.parent
FONTS = {
    f"fonts/{path.name}": path.read_bytes()
    for path in sorted((ROOT / "fonts").glob("*.ttf"))
    if path.name.startswith(("Shantell", "Sofia", "Tektur"))
}
PROFILE = (ROOT / "profiles" / "FOGRA39L_coated.icc").read_bytes()

BOOK = """\
slug: small
title: {en: Small, bg: Малка}
author: {en: The makers, bg: Авторите}
version: "1"
date: 2026-11-22
languages: [en, bg]
trim: 100 mm x 140 mm
bleed: 3 mm
safe: 5 mm
gutter: 4 mm
margins: {top: 10 mm, bottom: 12 mm, inside: 10 mm, outside: 10 mm}
cast:
  mira: {name: {en: Mira, bg: Мира}}
  ivan: {name: {en: Ivan, bg: Иван}}
lettering:
  size: 8 pt
  smallest: 7 pt
  face: Shantell Sans SemiBold
  emphasis: Shantell Sans ExtraBold Italic
  capitals: true
"""
CHAPTER = """\
chapter: One
pages:
- page: p01
  layout: |
    a a
    b c
  panels:
    a:
      art: 01/a.png
      alt: Two people in a room.
      mouths: {mira: [25, 60], ivan: [75, 60]}
      lines:
      - caption: The same night.
      - mira: We have the phone. *Finally.*
      - ivan: Don't switch it on!
        voice: shout
    b:
      art: 01/b.png
      alt: A phone.
      lines:
      - sfx: BZZZ
    c:
      art: 01/c.png
      alt: A door.
  ending: The end
"""
TRANSLATED = """\
chapter: {en: One, bg: Едно}
pages:
  p01:
    a:
      alt: {en: Two people in a room., bg: Двама души в стая.}
      lines:
      - en: The same night.
        bg: Същата нощ.
      - en: We have the phone. *Finally.*
        bg: Телефонът е у нас. *Най-после.*
      - en: Don't switch it on!
        bg: Не ѝ го включвай!
    b:
      alt: {en: A phone., bg: Телефон.}
      lines:
      - en: BZZZ
        bg: БЗЗЗ
    c:
      alt: {en: A door., bg: Врата.}
"""

# A page of many kinds of lettering: joined balloons, voices, a chat, boxes.
TALKING = """\
chapter: One
pages:
- page: p01
  layout: |
    a b
    c d
  panels:
    a:
      art: 01/a.png
      alt: Two people in a room.
      mouths: {mira: [25, 70], ivan: [75, 70]}
      lines:
      - caption: The same night.
      - mira: It is here.
      - mira: Look.
        join: yes
      - ivan: Don't!
        voice: shout
    b:
      art: 01/b.png
      alt: A phone.
      phone: mira
      lines:
      - message: when do I get it back?
        from: ivan
        time: "18:12"
      - message: soon
        from: mira
        time: "18:14"
        status: read
    c:
      art: 01/c.png
      alt: A door.
      mouths: {mira: [25, 60], ivan: [75, 60]}
      lines:
      - mira: She is not here.
        voice: thought
      - ivan: I know, and I knew it an hour ago.
        voice: weak
    d:
      art: 01/a.png
      alt: A sheet of paper.
      mouths: {ivan: [10, 60]}
      lines:
      - ivan: Come in.
        voice: radio
        butt: top
      - document: Received, one phone.
      - note: The law of each country comes first.
  ending: The end
"""
TALKING_IN_BULGARIAN = """\
chapter: {en: One, bg: Едно}
pages:
  p01:
    a:
      alt: {en: Two people in a room., bg: Двама души в стая.}
      lines:
      - {en: The same night., bg: Същата нощ на пети юни.}
      - {en: It is here., bg: Телефонът е тук и свети.}
      - {en: Look., bg: Виж.}
      - {en: "Don't!", bg: Не го пипай!}
    b:
      alt: {en: A phone., bg: Телефон.}
      lines:
      - {en: when do I get it back?, bg: кога ще си го получа обратно от вас?}
      - {en: soon, bg: скоро}
    c:
      alt: {en: A door., bg: Врата.}
      lines:
      - {en: She is not here., bg: Няма я тук.}
      - {en: "I know, and I knew it an hour ago.", bg: Знам.}
    d:
      alt: {en: A sheet of paper., bg: Лист хартия.}
      lines:
      - {en: Come in., bg: Обади се на дежурния.}
      - {en: "Received, one phone.", bg: "Получих един телефон."}
      - {en: The law of each country comes first., bg: Законът на всяка държава е на първо място.}
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` writes golden files anew, after somebody has looked at what changed.

    `pytest tests/preflight --mutants` prints which code caught which fault.
    """
    parser.addoption("--accept", action="store_true", help="rewrite golden files")
    parser.addoption(
        "--mutants", action="store_true", help="after tests/preflight: a table of mutants and codes"
    )


def _picture(width: int = 1200, height: int = 800, colour: str = "#2b3350") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


ART = _picture()


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """Makes a PNG of one colour."""
    return _picture


@pytest.fixture(scope="session")
def small_book() -> Callable[..., MemoryShelf]:
    """Makes the small book; texts given by name replace its files, pairs replace in the chapter."""

    def make(*changes: tuple[str, str], files: dict[str, bytes] | None = None) -> MemoryShelf:
        chapter, translated, book = CHAPTER, TRANSLATED, BOOK
        for old, new in changes:
            assert old in chapter + translated + book, old
            chapter, translated = chapter.replace(old, new), translated.replace(old, new)
            book = book.replace(old, new)
        return MemoryShelf(
            {
                "script/book.yaml": book.encode(),
                "script/en/01-one.yaml": chapter.encode(),
                "script/bg/01-one.yaml": translated.encode(),
                "panels/01/a.png": ART,
                "panels/01/b.png": ART,
                "panels/01/c.png": ART,
                "profiles/FOGRA39L_coated.icc": PROFILE,
                **FONTS,
                **(files or {}),
            }
        )

    return make


@pytest.fixture
def folder(tmp_path: Path, small_book: Callable[..., MemoryShelf]) -> Path:
    """The small book in a folder of its own."""
    for path, content in small_book().files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


@pytest.fixture(scope="session")
def talking_book(small_book: Callable[..., MemoryShelf]) -> Callable[..., MemoryShelf]:
    """Makes the small book with many kinds of lettering on a larger page.

    Pairs change its scripts, pairs in `book` its settings; `more` are the scripts of other
    languages by their codes, made from the Bulgarian one.
    """

    def make(
        *changes: tuple[str, str],
        book: tuple[tuple[str, str], ...] = (),
        more: dict[str, Callable[[str], str]] | None = None,
        files: dict[str, bytes] | None = None,
    ) -> MemoryShelf:
        source, target = TALKING, TALKING_IN_BULGARIAN
        for old, new in changes:
            assert old in source + target, old
            source, target = source.replace(old, new), target.replace(old, new)
        scripts = {"en": source, "bg": target}
        scripts |= {language: made(target) for language, made in (more or {}).items()}
        written = {f"script/{code}/01-one.yaml": text.encode() for code, text in scripts.items()}
        large = ("trim: 100 mm x 140 mm", "trim: 140 mm x 190 mm")
        return small_book(large, *book, files=written | (files or {}))

    return make


@pytest.fixture(scope="session")
def faces() -> Faces:
    """The faces of the book in this repository."""
    return Faces(FONTS)


@pytest.fixture
def read_small(small_book: Callable[..., MemoryShelf]) -> Callable[..., Book]:
    """Reads the small book in a language; it must be clean."""

    def read(*changes: tuple[str, str], language: str = "en") -> Book:
        report = Report()
        manuscript = read_manuscript(small_book(*changes), report)
        assert manuscript is not None, list(report)
        book = manuscript.book(language, report, draft=False)
        assert not list(report), list(report)
        assert book is not None
        return book

    return read
