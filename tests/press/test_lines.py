"""Line art: colours below, lines of one bit in overprinting black above."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw

from novel.build import build
from novel.diagnostics import Diagnostic
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
LAYERS = ("art: 01/a.png", "art: {colour: 01/a.png, line: 01/a.line.png}")
STANDARDS = ["PDF/X-4", "PDF/X-1a:2003"]
ORDER = Order(languages=("en",))


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def drawing(width: int, height: int, mode: str = "1") -> bytes:
    """Slanting black lines on white."""
    image = Image.new(mode, (width, height), "white")
    draw = ImageDraw.Draw(image)
    for left in range(-height, width, width // 12):
        draw.line((left, 0, left + height, height), fill="black", width=width // 80)
    return png(image)


COLOUR = png(Image.new("RGB", (1200, 800), (200, 80, 60)))
FINE = drawing(3300, 2200)  # 1060 ppi where it stands


def made(shelf: MemoryShelf, order: Order = ORDER) -> list[Diagnostic]:
    return [d for outcome in build(shelf, order, lambda *_: None) for d in outcome.report]


@pytest.fixture(scope="module")
def files(small_book: Books) -> dict[str, bytes]:
    found = {}
    for standard in STANDARDS:
        settings = ("gutter: 4 mm\n", f"gutter: 4 mm\nprint: {{standard: '{standard}'}}\n")
        art = {"panels/01/a.png": COLOUR, "panels/01/a.line.png": FINE}
        shelf = small_book(LAYERS, settings, files=art)
        assert made(shelf) == []
        found[standard] = shelf.files["build/small-en-print.pdf"]
        found["web"] = shelf.files["build/small-en-web.pdf"]
    return found


@dataclass(frozen=True)
class Shown:
    """An image of a page, and the size of its soft mask."""

    width: int
    height: int
    filter: str
    stencil: bool
    mask: tuple[int, int] | None


def images(content: bytes) -> list[Shown]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [shown(image) for image in pdf.pages[0].Resources.XObject.values()]


def shown(image: pikepdf.Object) -> Shown:
    mask = image.get("/SMask")
    return Shown(
        int(image.Width),
        int(image.Height),
        str(image.Filter),
        "/ImageMask" in image,
        None if mask is None else (int(mask.Width), int(mask.BitsPerComponent)),
    )


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_lines_are_a_stencil_in_overprinting_black(
    files: dict[str, bytes], standard: str
) -> None:
    (stencil,) = [image for image in images(files[standard]) if image.stencil]
    assert (stencil.width > 3000, stencil.filter) == (True, "/CCITTFaxDecode")
    with pikepdf.open(io.BytesIO(files[standard])) as pdf:
        lines = pdf.pages[0].Contents.read_bytes().decode().splitlines()
    drawn = lines.index("/I1 Do")
    assert lines[drawn - 3 : drawn - 1] == ["/OF gs", "0 0 0 1 k"]


@pytest.mark.parametrize("standard", STANDARDS)
def test_preflight_passes_it(files: dict[str, bytes], standard: str) -> None:
    assert inspect_file(files[standard], (standard, "house"), Limits(condition="FOGRA39")) == ()


def test_preflight_sees_line_art_that_is_too_coarse(files: dict[str, bytes]) -> None:
    limits = Limits(condition="FOGRA39", line_error=1100, line_warning=1200)
    assert [f.code for f in inspect_file(files["PDF/X-4"], ("house",), limits)] == ["X950"]


def test_both_layers_are_one_figure(files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["PDF/X-4"])) as pdf:
        figures = [
            o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"
        ]
        content = pdf.pages[0].Contents.read_bytes()
    assert len(figures) == 3  # one for each panel
    assert content.count(b"/Figure <</MCID") == 4


def test_screens_show_smooth_black_lines(files: dict[str, bytes]) -> None:
    (lines,) = [image for image in images(files["web"]) if image.mask is not None]
    assert (lines.width, lines.height) == (1, 1)
    assert lines.mask is not None
    assert (lines.mask[0] > 900, lines.mask[1]) == (True, 8)


@pytest.mark.press
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_colours_go_on_below_the_lines(
    files: dict[str, bytes], standard: str, separated: Callable[[bytes], dict[str, np.ndarray]]
) -> None:
    plates = separated(files[standard])
    height, width = plates["Black"].shape
    part = np.s_[int(height * 0.3) : int(height * 0.45), int(width * 0.2) : int(width * 0.8)]
    black, magenta = plates["Black"][part], plates["Magenta"][part]
    lines = black > 0.9
    assert 0.05 < lines.mean() < 0.4
    assert (magenta[lines] > 0.7).mean() > 0.98  # nothing is knocked out, but by the balloons


@pytest.mark.parametrize("line", [False, True])
def test_art_of_one_bit_alone_is_printed_as_lines(small_book: Books, line: bool) -> None:  # noqa: FBT001
    shelf = small_book(files={"panels/01/a.png": FINE if line else COLOUR})
    assert made(shelf) == []
    found = images(shelf.files["build/small-en-print.pdf"])
    assert any(image.stencil for image in found) is line


@pytest.mark.parametrize(
    ("width", "codes"),
    [(3300, []), (2300, ["A423"]), (1500, ["A424"])],
    ids=["fine", "rough", "coarse"],
)
@pytest.mark.parametrize("alone", [False, True], ids=["over colours", "alone"])
def test_coarse_lines_are_said_at_the_line_of_the_script(
    small_book: Books,
    width: int,
    codes: list[str],
    alone: bool,  # noqa: FBT001
) -> None:
    lines = drawing(width, width * 2 // 3)
    if alone:
        shelf = small_book(files={"panels/01/a.png": lines})
    else:
        shelf = small_book(LAYERS, files={"panels/01/a.png": COLOUR, "panels/01/a.line.png": lines})
    found = made(shelf, Order(languages=("en",), purposes=("print",)))
    assert [d.code for d in found] == codes
    for d in found:
        assert d.span is not None
        assert d.span.text == ("01/a.png" if alone else "01/a.line.png")


def test_the_limits_of_lines_are_settings(small_book: Books) -> None:
    limits = "{line_warn_below: 400 ppi, line_refuse_below: 300 ppi}"
    setting = ("gutter: 4 mm\n", f"gutter: 4 mm\nprint: {limits}\n")
    lines = drawing(1500, 1000)
    shelf = small_book(setting, files={"panels/01/a.png": lines})
    assert made(shelf) == []


def test_lines_of_other_proportions_are_refused(small_book: Books) -> None:
    shelf = small_book(LAYERS, files={"panels/01/a.line.png": drawing(3300, 3300)})
    assert {d.code for d in made(shelf)} == {"A422"}


def test_another_language_may_have_its_own_lines(small_book: Books) -> None:
    art = {
        "panels/01/a.png": COLOUR,
        "panels/01/a.line.png": FINE,
        "panels/01/a.line.bg.png": drawing(3000, 2000),
    }
    shelf = small_book(LAYERS, files=art)
    assert made(shelf, Order(languages=("en", "bg"), purposes=("print",))) == []
    english, bulgarian = (
        next(i.width for i in images(shelf.files[f"build/small-{lang}-print.pdf"]) if i.stencil)
        for lang in ("en", "bg")
    )
    assert bulgarian / english == pytest.approx(3000 / 3300, abs=0.001)


def test_a_line_file_that_is_not_there_is_said_where_it_is_named(small_book: Books) -> None:
    problems = made(small_book(LAYERS))
    assert {(d.code, d.span.text) for d in problems if d.span} == {("A401", "01/a.line.png")}
