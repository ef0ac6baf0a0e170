"""Makes the book that is timed: pages of painted panels, lettered in two languages.

    python tests/bench/workload.py FOLDER [PAGES [png|jpeg|mixed]]

Nothing of it is kept in git. The same arguments always make the same book: 170 × 240 mm with
bleed, 5 or 6 panels a page at 300 ppi, 9 to 11 balloons, a painted texture under line art. A mixed
book has three PNG for one JPEG, as painters hand them in.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

ROOT = Path(__file__).parents[2]
GRIDS = (("a b", "c c", "d e"), ("a b", "c d", "e f"))
MM = 300 / 25.4  # pixels to the millimetre
ENGLISH = (
    "Who had the phone last night?",
    "It lay on the desk when I came in.",
    "Don't switch it on. Not here.",
    "Then we need a bag that blocks every signal.",
    "She wrote it all down, hour by hour.",
    "The seal is broken. Who signed for it?",
    "Give me a minute with the list.",
    "Every copy has its own number now.",
    "We ask the judge first.",
)
BULGARIAN = (
    "У кого беше телефонът снощи?",
    "Лежеше на бюрото, когато влязох.",
    "Не го включвай. Не тук.",
    "Тогава ни трябва плик, който спира всеки сигнал.",
    "Записала е всичко, час по час.",
    "Печатът е счупен. Кой се е подписал?",
    "Дай ми минута със списъка.",
    "Всяко копие вече има свой номер.",
    "Първо питаме съдията.",
)
BOOK = """\
slug: load
title: {en: Load, bg: Товар}
author: {en: The makers, bg: Авторите}
version: "1"
date: 2026-11-22
languages: [en, bg]
trim: 170 mm x 240 mm
bleed: 3 mm
safe: 5 mm
gutter: 4 mm
margins: {top: 10 mm, bottom: 14 mm, inside: 12 mm, outside: 10 mm}
cast:
  mira: {name: {en: Mira, bg: Мира}}
  ivan: {name: {en: Ivan, bg: Иван}}
lettering:
  size: 8 pt
  smallest: 6 pt
  face: Shantell Sans SemiBold
  emphasis: Shantell Sans ExtraBold Italic
  capitals: true
"""


def make(folder: Path, pages: int, kind: str = "mixed") -> None:
    """The whole book with so many pages, its art of that kind of file."""
    for part in ("script", "panels", "build"):
        shutil.rmtree(folder / part, ignore_errors=True)
    for part in ("fonts", "profiles"):
        shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
    for path, text in script(pages, kind):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "panels").mkdir()
    art = [name for page in range(pages) for name in names(page, kind)]
    with ProcessPoolExecutor(2) as executor:
        list(executor.map(partial(paint, folder), art, chunksize=4))


def script(pages: int, kind: str = "mixed") -> Iterator[tuple[str, str]]:
    """The files of the script: path and text; ten pages to a chapter."""
    yield "script/book.yaml", BOOK
    for first in range(0, pages, 10):
        some = range(first, min(first + 10, pages))
        chapter = f"{first // 10 + 1:02}-part.yaml"
        yield f"script/en/{chapter}", _source(some, kind, last=pages - 1)
        yield f"script/bg/{chapter}", _translation(some)


def names(page: int, kind: str) -> list[str]:
    """The artworks of a page."""
    endings = {"png": ("png",), "jpeg": ("jpg",), "mixed": ("png", "png", "png", "jpg")}[kind]
    return [
        f"{page:03}{letter}.{endings[(page + rank) % len(endings)]}"
        for rank, letter in enumerate(_letters(page))
    ]


def paint(folder: Path, name: str) -> None:
    """One artwork: soft colours and grain as of paint, with inked lines."""
    wide = name[3] == "c" and int(name[:3]) % 2 == 0
    width, height = round((148 if wide else 72) * MM), round(70 * MM)
    seed = np.random.default_rng(int.from_bytes(name[:4].encode()))
    soft = seed.integers(40, 230, (7, 9, 3), dtype=np.uint8)
    ground = Image.fromarray(soft).resize((width, height), Image.Resampling.BICUBIC)
    grain = seed.normal(0, 2.2, (height, width, 1)).round().astype(np.int16)
    colours = np.asarray(ground).astype(np.int16) + grain
    picture = Image.fromarray(colours.clip(0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        line = seed.integers(0, (width, height), (6, 2))
        pen.line([(int(x), int(y)) for x, y in line], "#141020", int(seed.integers(3, 9)), "curve")
    path = folder / "panels" / name
    picture.save(path, quality=92) if name.endswith("jpg") else picture.save(path, compress_level=6)


def _letters(page: int) -> list[str]:
    return sorted(set("".join(GRIDS[page % 2])) - {" "})


def _said(page: int, rank: int) -> list[int]:
    """Which sentences are said in a panel: two in most, one in some."""
    many = 1 if rank == 2 + page % 3 else 2
    return [(page * 5 + rank * 2 + number) % len(ENGLISH) for number in range(many)]


def _source(pages: range, kind: str, *, last: int) -> str:
    rows = ["chapter: Part", "pages:"]
    for page in pages:
        rows += [f"- page: p{page + 1:03}", "  layout: |"]
        rows += [f"    {row}" for row in GRIDS[page % 2]]
        rows += ["  ending: The end"] if page == last else []
        rows += ["  panels:"]
        for rank, (letter, art) in enumerate(zip(_letters(page), names(page, kind), strict=True)):
            rows += [
                f"    {letter}:",
                f"      art: {art}",
                f"      alt: Panel {letter} of page {page + 1}.",
                "      mouths: {mira: [30, 80], ivan: [70, 80]}",
                "      lines:",
            ]
            for number, index in enumerate(_said(page, rank)):
                rows += [f'      - {("mira", "ivan")[number % 2]}: "{ENGLISH[index]}"']
    return "\n".join(rows) + "\n"


def _translation(pages: range) -> str:
    rows = ["chapter: {en: Part, bg: Част}", "pages:"]
    for page in pages:
        rows += [f"  p{page + 1:03}:"]
        for rank, letter in enumerate(_letters(page)):
            english = f"Panel {letter} of page {page + 1}."
            bulgarian = f"Картина {letter} на страница {page + 1}."
            rows += [f"    {letter}:", f"      alt: {{en: {english}, bg: {bulgarian}}}"]
            rows += ["      lines:"]
            for index in _said(page, rank):
                rows += [f'      - en: "{ENGLISH[index]}"', f'        bg: "{BULGARIAN[index]}"']
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    make(Path(sys.argv[1]), int((*sys.argv, "24")[2]), (*sys.argv, "24", "mixed")[-1])
