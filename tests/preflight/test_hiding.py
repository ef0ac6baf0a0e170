"""A foreground may stand before a balloon, but not before its letters."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from novel.diagnostics import Diagnostic
from novel.geometry import Rect
from novel.layout.facts import Cover
from novel.order import Order
from novel.paint.artwork import probe
from novel.reading import readings
from novel.shelf import MemoryShelf

FOREGROUND = "panels/01/a.fg.png"
WHOLE = Rect(0, 0, 1, 1)
Found = Callable[..., list[Diagnostic]]


def front(box: Rect, size: tuple[int, int] = (1200, 800), opacity: int = 255) -> bytes:
    """A foreground that hides what lies under a box (in shares) and nothing else."""
    out = io.BytesIO()
    image = Image.new("RGBA", size, (9, 9, 9, 0))
    left, top = round(box.left * size[0]), round(box.top * size[1])
    right, bottom = round(box.right * size[0]), round(box.bottom * size[1])
    image.paste((9, 9, 9, opacity), (left, top, right, bottom))
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def found(small_book: Callable[..., MemoryShelf]) -> Found:
    """What is said of a book with that foreground before its first panel; its script changed."""

    def said(content: bytes, *changes: tuple[str, str]) -> list[Diagnostic]:
        shelf = small_book(files={FOREGROUND: content})
        path = "script/en/01-one.yaml"
        script = shelf.files[path].decode()
        for old, new in changes:
            assert old in script
            script = script.replace(old, new)
        shelf.files[path] = script.encode()
        (reading,) = readings(shelf, Order(languages=("en",), purposes=("web",)))
        return list(reading.report)

    return said


def test_a_figure_that_hides_letters_is_said_at_their_line(found: Found) -> None:
    (caption, *others) = found(front(Rect(0, 0, 0.2, 0.2)))
    assert (caption.code, caption.span and caption.span.text) == ("L527", "The same night.")
    assert "of its 13 letters" in caption.message
    assert others == []


def test_a_figure_before_the_whole_panel_hides_every_line(found: Found) -> None:
    assert [d.code for d in found(front(WHOLE))] == ["L527"] * 3


def test_a_figure_beside_the_letters_hides_nothing(found: Found) -> None:
    assert found(front(Rect(0, 0.9, 1, 1))) == []


def test_a_shade_that_lets_letters_through_hides_nothing(found: Found) -> None:
    assert found(front(WHOLE, opacity=100)) == []


@pytest.mark.parametrize(("left", "codes"), [(0.6, []), (0.3, ["L527"])])
def test_half_of_a_sound_may_stand_behind_a_figure(
    found: Found, left: float, codes: list[str]
) -> None:
    sound = ("caption: The same night.", "sfx: CRASH\n        at: [50, 20]")
    only = ("      - mira: We have the phone. *Finally.*\n", "")
    last = ("      - ivan: Don't switch it on!\n        voice: shout\n", "")
    said = found(front(Rect(left, 0, 1, 1)), sound, only, last)
    assert [d.code for d in said] == codes


def test_what_a_foreground_covers_is_known_from_its_pixels() -> None:
    cover = probe(front(Rect(0.5, 0, 1, 1)), FOREGROUND).cover
    assert cover is not None
    assert (cover.across, cover.down) == (320, 213)
    assert cover.share_of(Rect(0.5, 0.2, 0.9, 0.8)) == 1
    assert cover.share_of(Rect(0.1, 0.2, 0.49, 0.8)) == 0
    assert cover.share_of(WHOLE) == pytest.approx(0.5, abs=0.01)
    assert probe(front(WHOLE), "panels/01/a.png").cover is None


def test_a_picture_without_transparency_hides_everything() -> None:
    out = io.BytesIO()
    Image.new("RGB", (30, 20)).save(out, "PNG")
    cover = probe(out.getvalue(), FOREGROUND).cover
    assert cover is not None
    assert cover.share_of(WHOLE) == 1


def test_a_box_smaller_than_a_cell_is_the_cell_it_lies_in() -> None:
    cover = Cover(2, 1, bytes([0b01000000]))
    assert cover.share_of(Rect(0.9, 0.4, 0.91, 0.41)) == 1
    assert cover.share_of(Rect(0.1, 0.4, 0.11, 0.41)) == 0
