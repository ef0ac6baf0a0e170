"""SVG: sharp at any size, alone in the world, without words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from novel.geometry import Rect
from novel.paint.artwork import ArtError, PictureRequest, prepare, probe
from novel.paint.picture import Picture

Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]
HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(body: str, size: str = 'width="40" height="20"') -> bytes:
    return f"<svg {HEAD} {size}>{body}</svg>".encode()


def code_of(content: bytes) -> str:
    with pytest.raises(ArtError) as caught:
        probe(content, "a.svg")
    return caught.value.code


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="40px" viewBox="0 0 4 2"', (40, 20)),
        ('viewBox="0 0 400 200"', (400, 200)),
        ('viewBox="0,0,1,1.4"', (1000, 1400)),
        ('width="1in" height="2in"', (96, 192)),
        ('width="25.4mm" height="5.08cm"', (96, 192)),
        ('width="100%" height="100%" viewBox="0 0 3 4"', (3, 4)),
    ],
)
def test_the_nominal_size_comes_from_the_root(size: str, wanted: tuple[int, int]) -> None:
    facts = probe(svg("", size), "a.svg")
    assert (facts.width, facts.height, facts.scalable) == (*wanted, True)


def test_a_drawing_is_made_at_the_resolution_of_its_place(request_for: Asked) -> None:
    picture = prepare(svg('<rect width="9" height="9"/>'), request_for(height=36, resolution=600))
    assert (picture.width, picture.height) == (600, 300)


def test_a_drawing_never_holds_more_pixels_than_the_book_allows(request_for: Asked) -> None:
    picture = prepare(svg(""), request_for(height=36, resolution=99_000, most_pixels=20_000))
    assert (picture.width, picture.height) == (200, 100)


def test_the_ground_is_white(request_for: Asked, seen: Seen) -> None:
    assert (seen(prepare(svg(""), request_for("web"))) == 255).all()


def test_a_crop_is_drawn_as_sharply_as_the_whole(request_for: Asked, seen: Seen) -> None:
    body = '<rect x="20" width="20" height="10" fill="#00f"/><circle cx="30" cy="5" r="3"/>'
    whole = seen(prepare(svg(body), request_for("web", width=144, height=72)))
    part = seen(prepare(svg(body), request_for("web", height=36, crop=Rect(0.5, 0, 1, 0.5))))
    assert part.shape == (150, 300, 3)
    assert np.abs(part.astype(int) - whole[:150, 300:]).mean() < 0.5


def test_proportions_are_exact(request_for: Asked, seen: Seen) -> None:
    body = '<rect width="17.3" height="9.1" fill="#f00"/>'
    content = svg(body, 'width="17.3mm" height="9.1mm" viewBox="0 0 17.3 9.1"')
    pixels = seen(prepare(content, request_for("web", width=173, height=91)))
    assert (pixels == (255, 0, 0)).all()


def test_entities_within_the_file_are_understood(request_for: Asked, seen: Seen) -> None:
    body = svg('<rect width="40" height="20" fill="&red;"/>')
    pixels = seen(prepare(b'<!DOCTYPE svg [<!ENTITY red "#f00">]>' + body, request_for("web")))
    assert (pixels == (255, 0, 0)).all()


def test_utf_16_is_read_as_well() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + svg("").decode()
    assert probe(text.encode("utf-16"), "a.svg").width == 40


@pytest.mark.parametrize(
    "body",
    [
        '<image href="other.png"/>',
        '<image xlink:href="file:///etc/hostname"/>',
        '<image href="https://example.org/a.png"/>',
        '<use href="shapes.svg#a"/>',
        "<rect style=\"fill: url('paint.svg#a')\"/>",
        '<rect fill="url( http://example.org/#a)"/>',
        "<style>@import url(a.css);</style>",
        "<style>rect { fill: url(x.svg#y) }</style>",
    ],
)
def test_nothing_is_taken_from_elsewhere(body: str) -> None:
    assert code_of(svg(body)) == "A416"


def test_an_entity_from_elsewhere_is_refused() -> None:
    entity = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    assert code_of(entity + svg("")) == "A416"


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org"><rect/></a>',
        '<use href="#a"/>',
        '<rect fill="url(#a)"/>',
        "<rect fill=\"url('#a')\"/>",
        '<image href="data:image/png;base64,AAAA"/>',
        "<text> </text>",
        "<title>Words about the drawing</title>",
    ],
)
def test_what_stays_in_the_file_is_fine(body: str) -> None:
    assert probe(svg(body), "a.svg").scalable


def test_text_is_refused_since_its_letters_would_vanish() -> None:
    with pytest.raises(ArtError, match="Стой") as caught:
        probe(svg("<text>Сто<tspan>й</tspan></text>").decode().encode(), "a.svg")
    assert caught.value.code == "A417"


@pytest.mark.parametrize("content", [svg("<rect>"), b"<svg", svg("")[:-3]])
def test_broken_markup_is_damage(content: bytes) -> None:
    assert code_of(content) == "A412"


@pytest.mark.parametrize("size", ["", 'width="0" height="4"', 'width="1e400" height="4"'])
def test_a_drawing_without_a_size_is_refused(size: str) -> None:
    assert code_of(svg("", size)) == "A415"


def test_a_page_of_the_web_is_no_drawing() -> None:
    assert code_of(b"<html><body>" + svg("") + b"</body></html>") == "A411"


def test_laughs_by_the_billion_are_refused() -> None:
    entities = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(12))
    head = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]>'
    assert code_of(head.encode() + svg("<title>&a12;</title>")) == "A412"
