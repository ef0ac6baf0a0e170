"""Faults of the script and the art, caught in the finished file at the line that makes them."""

from __future__ import annotations

import io
import math
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from novel.book.edition import Edition
from novel.build import build
from novel.diagnostics import Diagnostic, Severity
from novel.geometry import MM, Point
from novel.order import Order
from novel.paint.characters import characters_of
from novel.paint.page import paint_page
from novel.paint.picture import Picture
from novel.preflight.document import open_pdf, page_views
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import limits_of
from novel.preflight.plates import Plates
from novel.preflight.raster import Grid
from novel.preflight.trace import Trace, diagnose
from novel.press.assemble import assemble
from novel.press.facts import facts_of
from novel.reading import readings
from novel.sheet import ImageItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
MUD = """\
colours: {mud: {print: 100/80/80/80, web: "#000000"}}
styles: {caption: {fill: mud, ink: white}}
lettering:"""
PROFILE = (Path(__file__).parents[2] / "profiles" / "FOGRA39L_coated.icc").read_bytes()


def found(shelf: MemoryShelf, *, draft: bool = False) -> list[Diagnostic]:
    order = Order(languages=("en",), purposes=("print",), draft=draft)
    return [d for outcome in build(shelf, order, lambda *_: None) for d in outcome.report]


def lines(problems: list[Diagnostic], code: str) -> list[str]:
    return [d.span.line_text.strip() for d in problems if d.code == code and d.span is not None]


def inks(*shares: float, size: tuple[int, int] = (1200, 800)) -> bytes:
    """A CMYK picture of one colour."""
    out = io.BytesIO()
    colour = tuple(round(255 * share) for share in shares)
    Image.new("CMYK", size, colour).save(out, "TIFF")
    return out.getvalue()


def test_a_balloon_in_the_bleed_is_refused_at_its_line(small_book: Books) -> None:
    line = "- mira: We have the phone. *Finally.*"
    shelf = small_book(
        ("    a:\n      art: 01/a.png", "    a:\n      bleed: [left]\n      art: 01/a.png"),
        (line, f"{line}\n        at: [0, 50]"),
    )
    assert lines(found(shelf), "L510") == [line]
    assert not [path for path in shelf.files if path.startswith("build/")]


@pytest.mark.parametrize(
    ("keys", "times"),
    [("at: [3, 50]", 1), ("at: [50, 50]", 0), ("at: [3, 50]\n        break: left", 0)],
)
def test_a_balloon_over_its_border_is_said_unless_it_is_meant(
    keys: str, times: int, small_book: Books
) -> None:
    line = "- mira: We have the phone. *Finally.*"
    shelf = small_book((line, f"{line}\n        {keys}"))
    assert lines(found(shelf), "L525") == [line] * times


def test_lettering_that_reaches_the_file_in_the_bleed_is_traced_to_its_line(
    small_book: Books,
) -> None:
    order = Order(languages=("en",), purposes=("print",))
    reading = next(readings(small_book(), order))
    (sheet,) = (moved(sheet, "Mira", -38 * MM) for sheet in reading.sheets)
    page = paint_page(
        sheet, "print", characters=lambda face: characters_of(reading.faces.at(face).content)
    )
    content = assemble(
        [page],
        facts_of(reading.book, Edition("en", "print"), PROFILE),
        blank,
        lambda face: reading.faces.at(face).content,
    )
    findings = inspect_file(content, ("house",), limits_of(reading.book))
    trace = Trace.of([page], reading.book, "print")
    (problem,) = diagnose(findings, trace, (), draft=False)
    assert problem.code == "X929"
    assert problem.span is not None
    assert problem.span.line_text.strip() == "- mira: We have the phone. *Finally.*"
    assert problem.message.startswith("in the print file (page 1, panel a): lettering stands")


def blank(item: ImageItem) -> Picture:
    """Paper, at 300 pixels an inch."""
    width, height = (math.ceil(side / 72 * 300) for side in (item.box.width, item.box.height))
    return Picture(
        width=width,
        height=height,
        colour_space="DeviceCMYK",
        filter="FlateDecode",
        stream=zlib.compress(bytes(4 * width * height)),
    )


def moved(sheet: Sheet, speaker: str, by: float) -> Sheet:
    """The sheet with one speaker's words somewhere else."""
    items = tuple(
        replace(item, runs=tuple(replace(r, start=r.start + Point(by, 0)) for r in item.runs))
        if isinstance(item, TextItem) and item.meaning and item.meaning.speaker == speaker
        else item
        for item in sheet.items
    )
    return replace(sheet, items=items)


def test_a_colour_of_340_per_cent_is_refused_at_the_line_that_uses_it(small_book: Books) -> None:
    shelf = small_book(("lettering:", MUD))
    problems = found(shelf)
    assert lines(problems, "X947") == ["- caption: The same night."]
    assert any("340 % ink" in d.message for d in problems)
    assert not [path for path in shelf.files if path.startswith("build/")]


def test_too_much_ink_in_the_art_is_brought_down_to_the_limit(small_book: Books) -> None:
    shelf = small_book(("01/b.png", "01/b.tif"), files={"panels/01/b.tif": inks(1, 0.8, 0.8, 0.8)})
    assert found(shelf) == []
    with open_pdf(shelf.files["build/small-en-print.pdf"]) as pdf:
        (view,) = page_views(pdf)
        plates = Plates(Grid.of(view.media))
        for thing in view.painting.painted:
            plates.lay(thing)
    heaviest = max(map(float, sum(plates.plates.values()).ravel()))  # type: ignore[union-attr]
    assert 2.9 < heaviest <= 3.01


def test_art_too_small_is_said_once_at_its_line(small_book: Books) -> None:
    small = io.BytesIO()
    Image.new("RGB", (300, 400), "#2b3350").save(small, "PNG")
    problems = found(small_book(files={"panels/01/b.png": small.getvalue()}))
    assert [d.code for d in problems] == ["A420"]
    assert lines(problems, "A420") == ["art: 01/b.png"]


def test_a_draft_is_written_whatever_is_found(small_book: Books) -> None:
    shelf = small_book(("lettering:", MUD))
    problems = found(shelf, draft=True)
    assert {(d.code, d.severity) for d in problems} == {("X947", Severity.WARNING)}
    assert [path for path in shelf.files if path.startswith("build/")]


@pytest.mark.parametrize("purpose", ["print", "web"])
def test_a_clean_book_stays_clean(purpose: str, small_book: Books) -> None:
    order = Order(purposes=("print",) if purpose == "print" else ("web",))
    for outcome in build(small_book(), order, lambda *_: None, strict=True):
        assert not list(outcome.report)
        assert outcome.made is not None
