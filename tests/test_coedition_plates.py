"""The plates of a co-edition: what a press changes between languages, three of them and spreads."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from PIL import Image

from novel.build import build
from novel.order import Order
from novel.platetable import plate_table, print_files
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
Plates = dict[str, list[npt.NDArray[np.uint8]]]
COLOURED = ("Cyan", "Magenta", "Yellow")
SHARED = ("languages: [en, bg]", "languages: [en, bg]\nco_edition: yes")
THREE = (
    ("languages: [en, bg]", "languages: [en, bg, de]\nco_edition: yes"),
    ("title: {en: Small, bg: Малка}", "title: {en: Small, bg: Малка, de: Klein}"),
    ("bg: Авторите}", "bg: Авторите, de: Die Autoren}"),
    ("{en: Mira, bg: Мира}", "{en: Mira, bg: Мира, de: Mira}"),
    ("{en: Ivan, bg: Иван}", "{en: Ivan, bg: Иван, de: Iwan}"),
)
GERMAN = {
    "Едно": "Eins",
    "Двама души в стая.": "Zwei Leute in einem Zimmer.",
    "Същата нощ на пети юни.": "Dieselbe Nacht.",
    "Телефонът е тук и свети.": "Hier ist es.",
    "Виж.": "Sieh nur.",
    "Не го пипай!": "Nicht!",
    "Телефон.": "Ein Telefon.",
    "кога ще си го получа обратно от вас?": "wann bekomme ich es wieder?",
    "скоро": "bald",
    "Врата.": "Eine Tür.",
    "Няма я тук.": "Hier ist sie ganz gewiss nirgends mehr zu finden.",
    "Знам.": "Ich weiß.",
    "Лист хартия.": "Ein Blatt Papier.",
    "Обади се на дежурния.": "Komm herein.",
    "Получих един телефон.": "Erhalten, ein Telefon.",
    "Законът на всяка държава е на първо място.": "Das Recht jedes Landes geht vor.",
}
SPREAD = (
    "  ending: The end\n",
    (
        "- page: p02\n  spread: yes\n  layout: a\n  ending: Over\n  panels:\n    a:\n"
        "      art: 01/wide.png\n      alt: A square.\n      bleed: yes\n"
        "      mouths: {mira: [25, 60], ivan: [75, 60]}\n      lines:\n      - mira: Which way?\n"
        "      - ivan: Over there.\n      - sfx: CLANG\n        at: [70, 80]\n"
    ),
)
SPREAD_IN_BULGARIAN = """\
  p02:
    a:
      alt: {en: A square., bg: Площад.}
      lines:
      - {en: Which way?, bg: Накъде да вървим?}
      - {en: Over there., bg: Натам.}
      - {en: CLANG, bg: CLANG}
"""
AMBER = """\
colours: {amber: {print: 2/28/76/0, web: "#f2bc52"}}
styles: {sfx: {ink: amber, halo: black}}
"""


def german(script: str) -> str:
    """The Bulgarian script in German."""
    for ours, theirs in GERMAN.items():
        assert ours in script, ours
        script = script.replace(f"bg: {ours}", f"de: {theirs}").replace(
            f'bg: "{ours}"', f'de: "{theirs}"'
        )
    assert re.search("[а-я]", script) is None
    return script


@pytest.fixture
def three(talking_book: Books) -> Books:
    """A co-edition of three languages."""

    def make(*changes: tuple[str, str]) -> MemoryShelf:
        return talking_book(*changes, book=THREE, more={"de": german})

    return make


@pytest.fixture
def spread(small_book: Books, picture: Callable[..., bytes]) -> Books:
    """A co-edition with a spread whose halves overlap by 3 mm; pairs change its scripts."""

    def make(*changes: tuple[str, str]) -> MemoryShelf:
        sound = ("БЗЗЗ", "BZZZ")  # its halo is white: another word takes another part of the art
        hides = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {overlap: 3 mm}\n")
        files = {"panels/01/wide.png": picture(2600, 1900)}
        shelf = small_book(SHARED, hides, SPREAD, sound, *changes, files=files)
        path = "script/bg/01-one.yaml"
        shelf.write(path, shelf.read(path) + SPREAD_IN_BULGARIAN.encode())
        return shelf

    return make


def outlines(sheet: Sheet) -> list[object]:
    return [(i.path, i.fill, i.stroke, i.clip) for i in sheet.items if isinstance(i, PathItem)]


def built(shelf: MemoryShelf) -> list[str]:
    """The codes of all that is said while the print files are made."""
    outcomes = list(build(shelf, Order(purposes=("print",)), lambda *_: None))
    assert all(outcome.made for outcome in outcomes)
    return [problem.code for outcome in outcomes for problem in outcome.report]


def table(shelf: MemoryShelf, *languages: str) -> list[str]:
    return list(plate_table(shelf, print_files(shelf, "small", languages)))


def test_the_table_of_plates_counts_the_black_plate_alone(talking_book: Books) -> None:
    shelf = talking_book(book=(SHARED,))
    assert built(shelf) == []
    assert table(shelf, "en", "bg")[1:] == [
        "page   1  black alone differs\n",
        "3 of 4 plates serve 'bg' as they are: 1 to make\n",
    ]


def test_three_languages_have_the_same_outlines_large_enough_for_the_longest_of_each(
    three: Books, talking_book: Books
) -> None:
    found = list(readings(three(), Order()))
    assert [problem for reading in found for problem in reading.report] == []
    english, *others = (outlines(reading.sheets[0]) for reading in found)
    assert len(others) == 2
    assert all(other == english for other in others)
    of_two = next(iter(readings(talking_book(book=(SHARED,)), Order()))).sheets[0]
    assert outlines(of_two) != english


def test_the_table_of_three_compares_both_others_with_the_source(three: Books) -> None:
    shelf = three()
    assert built(shelf) == []
    assert table(shelf, "en", "bg", "de") == [
        "en and bg\n",
        "page   1  black alone differs\n",
        "3 of 4 plates serve 'bg' as they are: 1 to make\n",
        "en and de\n",
        "page   1  black alone differs\n",
        "3 of 4 plates serve 'de' as they are: 1 to make\n",
    ]


def test_what_one_of_three_leaves_out_is_said_for_it_alone(three: Books) -> None:
    shelf = three()
    path = "script/de/01-one.yaml"
    text = shelf.read(path).decode().replace("de: Ich weiß.", "drop: yes")
    shelf.write(path, text.encode())
    assert set(built(shelf)) == {"L521"}
    lines = table(shelf, "en", "bg", "de")
    assert lines[1] == "page   1  black alone differs\n"
    assert re.match(r"page   1  differs: cyan \d+ mm², magenta \d+ mm², yellow \d+ mm²", lines[4])


def test_both_halves_of_a_spread_have_their_outlines_in_common(spread: Books) -> None:
    found = list(readings(spread(), Order()))
    assert [problem for reading in found for problem in reading.report] == []
    for one, other in zip(*(reading.sheets for reading in found), strict=True):
        assert outlines(one) == outlines(other)
        assert one.items != other.items


def test_the_table_counts_the_pages_of_a_spread_apart(spread: Books) -> None:
    shelf = spread()
    assert built(shelf) == []
    assert table(shelf, "en", "bg") == [
        "en and bg\n",
        "page   1  black alone differs\n",
        "page   2  black alone differs\n",
        "page   3  black alone differs\n",
        "9 of 12 plates serve 'bg' as they are: 3 to make\n",
    ]


def test_coloured_letters_in_a_spread_are_measured_and_drawn(spread: Books) -> None:
    shelf = spread(("lettering:", f"{AMBER}lettering:"))
    path = "script/bg/01-one.yaml"
    shelf.write(path, shelf.read(path).replace(b"bg: CLANG", "bg: ДРЪН".encode()))
    assert set(built(shelf)) == {"L521"}
    lines = table(shelf, "en", "bg")
    assert [line[:8] for line in lines if "black alone" in line] == ["page   1", "page   2"]
    row = next(line for line in lines if line.startswith("page   3"))
    areas = {ink: float(mm2) for ink, mm2 in re.findall(r"(\w+) (\d+) mm²", row)}
    assert areas.keys() == {"cyan", "magenta", "yellow"}
    (reading, _) = readings(shelf, Order())
    (sound,) = (
        i for i in reading.sheets[2].items
        if isinstance(i, TextItem) and i.meaning and i.meaning.role == "sfx"
    )  # fmt: skip
    assert sound.runs
    drawn = Image.open(io.BytesIO(shelf.files["build/small-bg-print-plates-3.png"]))
    pixels = np.asarray(drawn.convert("RGB")).astype(int)
    red = (pixels[:, :, 0] > 200) & (pixels[:, :, 1] < 60)
    page = pypdfium2.PdfDocument(shelf.files["build/small-en-print.pdf"])[2]
    across = page.get_width() / pixels.shape[1] * 25.4 / 72  # mm a pixel
    assert red.sum() * across**2 == pytest.approx(max(areas.values()), rel=0.05)
    middle = np.nonzero(red)[1].mean() / red.shape[1]
    assert 0.2 < middle < 0.6  # at 70 per cent of the spread: on its right half, left of the middle


def separations(shelf: MemoryShelf, folder: Path) -> dict[str, Plates]:
    """The plates of every language's print file, page by page, as ghostscript separates them."""
    if shutil.which("gs") is None:
        if os.environ.get("NOVEL_JUDGES") == "required":
            pytest.fail("ghostscript")
        pytest.skip("NOT JUDGED: ghostscript")
    folder.mkdir()
    found: dict[str, Plates] = {}
    for outcome in build(shelf, Order(purposes=("print",)), lambda *_: None):
        assert outcome.made is not None, list(outcome.report)
        name = outcome.edition.language
        (folder / f"{name}.pdf").write_bytes(shelf.files[outcome.made.path])
        words = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r150"]
        subprocess.run(  # noqa: S603
            [*words, f"-sOutputFile={name}-%d.tif", f"{name}.pdf"], cwd=folder, check=True
        )
        found[name] = {
            ink: [
                np.asarray(Image.open(folder / f"{name}-{page}({ink}).tif").convert("L"))
                for page in range(1, outcome.made.pages + 1)
            ]
            for ink in (*COLOURED, "Black")
        }
    return found


@pytest.mark.press
@pytest.mark.parametrize("kind", ["two", "three", "spread"])
def test_the_separations_of_a_press_have_the_same_colours_in_every_language(
    kind: str, talking_book: Books, three: Books, spread: Books, tmp_path: Path
) -> None:
    made = {"two": lambda: talking_book(book=(SHARED,)), "three": three, "spread": spread}
    shelf = made[kind]()
    source, *others = separations(shelf, tmp_path / kind).values()
    assert len(others) == (2 if kind == "three" else 1)
    for other in others:
        for ink in COLOURED:
            for one, two in zip(source[ink], other[ink], strict=True):
                assert one.min() < 255, ink
                assert np.array_equal(one, two), ink
        pairs = zip(source["Black"], other["Black"], strict=True)
        assert not any(np.array_equal(one, two) for one, two in pairs)


@pytest.mark.press
def test_without_the_setting_they_have_not(talking_book: Books, tmp_path: Path) -> None:
    apart = separations(talking_book(), tmp_path / "apart")
    assert not np.array_equal(apart["en"]["Cyan"][0], apart["bg"]["Cyan"][0])
