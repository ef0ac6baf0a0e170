"""A figure may stand before a balloon: art with transparency lies above the lettering."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from novel.diagnostics import Report
from novel.intake.manuscript import read_manuscript
from novel.layout.facts import ArtFacts
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.makeup.compose import Composer
from novel.paint.artwork import PictureRequest, prepare
from novel.sheet import ImageItem, Sheet, TextItem
from novel.shelf import MemoryShelf

FOREGROUND = "panels/01/a.fg.png"


def composed(shelf: MemoryShelf, faces: Faces, size: tuple[int, int]) -> tuple[Sheet, Report]:
    report = Report()
    manuscript = read_manuscript(shelf, report)
    assert manuscript is not None
    book = manuscript.book("en", report, draft=False)
    assert book is not None

    def facts(art: str, _: object) -> ArtFacts:
        width, height = size if art == FOREGROUND else (1200, 800)
        return ArtFacts(width=width, height=height, format="PNG", mode="RGBA")

    letterer = Letterer(book, faces, report)
    chapter = book.chapters[0]
    return Composer(book, letterer, facts).compose(chapter.pages[0], chapter), report


def test_it_lies_above_the_lettering_of_its_panel(
    small_book: Callable[..., MemoryShelf], faces: Faces
) -> None:
    sheet, report = composed(small_book(files={FOREGROUND: b""}), faces, (1200, 800))
    assert not report.failed
    kinds = [
        item.layer if isinstance(item, ImageItem) else "text"
        for item in sheet.items
        if isinstance(item, ImageItem | TextItem)
    ]
    assert kinds.count("colours") == 1
    assert "text" in kinds[: kinds.index("colours")]


@pytest.mark.parametrize(("border", "half"), [("", 0.625), ("border: {width: 6 pt}\n", 3)])
def test_it_is_decoration_and_stays_inside_the_border(
    border: str, half: float, small_book: Callable[..., MemoryShelf], faces: Faces
) -> None:
    shelf = small_book(("lettering:", f"{border}lettering:"), files={FOREGROUND: b""})
    sheet, _ = composed(shelf, faces, (1200, 800))
    art = next(i for i in sheet.items if isinstance(i, ImageItem) and i.layer == "flat")
    front = next(i for i in sheet.items if isinstance(i, ImageItem) and i.layer == "colours")
    assert front.meaning is None
    assert front.crop == art.crop
    assert art.clip is not None
    assert front.clip is not None
    assert front.clip.bounds.left - art.clip.bounds.left == pytest.approx(half, abs=0.01)


def test_one_of_other_proportions_is_refused(
    small_book: Callable[..., MemoryShelf], faces: Faces
) -> None:
    _, report = composed(small_book(files={FOREGROUND: b""}), faces, (800, 800))
    assert [d.code for d in report] == ["A422"]


def layer(name: str) -> Image.Image:
    """A layer of a picture that is red on the left and see-through on the right."""
    out = io.BytesIO()
    image = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 20, 20))
    image.save(out, "PNG")
    request = PictureRequest(
        width=40,
        height=20,
        purpose="web",
        resolution=300,
        profile=b"",
        layer=name,  # type: ignore[arg-type]
    )
    made = prepare(out.getvalue(), request)
    mode = {"DeviceRGB": "RGB", "DeviceGray": "L"}[made.colour_space]
    assert (made.width, made.height) == (40, 20)
    return Image.new(mode, (1, 1))


def test_its_mask_is_grey_and_its_colours_are_colours() -> None:
    assert layer("mask").mode == "L"
    assert layer("colours").mode == "RGB"
