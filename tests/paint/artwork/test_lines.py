"""Lines alone: a stencil of one bit for the press, smooth edges for screens."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from novel.geometry import MM
from novel.paint.artwork import PictureRequest, prepare
from novel.paint.artwork.lines import solids
from novel.paint.picture import Picture

Saved = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">
<path d="M10 10H50V90H10Z"/></svg>"""


def bars(mode: str, size: int = 64) -> Image.Image:
    """White with a black half on the left."""
    image = Image.new("L", (size, size), 255)
    image.paste(0, (0, 0, size // 2, size))
    return image.convert(mode)


def bits_of(picture: Picture) -> npt.NDArray[np.bool_]:
    """Where a stencil paints, as qpdf and libtiff decode it."""
    pdf = pikepdf.new()
    stream = pikepdf.Stream(pdf, b"")
    stream.write(
        picture.stream,
        filter=pikepdf.Name.CCITTFaxDecode,
        decode_parms=pikepdf.Dictionary(K=-1, Columns=picture.width, Rows=picture.height),
    )
    for key, value in {"Width": picture.width, "Height": picture.height}.items():
        stream[f"/{key}"] = value
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.BitsPerComponent, stream.ColorSpace = 1, pikepdf.Name.DeviceGray
    found = np.asarray(pikepdf.PdfImage(stream).as_pil_image().convert("L"))
    painted: npt.NDArray[np.bool_] = found < 128
    return painted


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "CMYK", "P"])
def test_the_press_gets_a_stencil_whatever_the_file_holds(
    mode: str, saved: Saved, request_for: Asked
) -> None:
    content = saved(bars(mode), "TIFF" if mode == "CMYK" else "PNG")
    picture = prepare(content, replace(request_for(), layer="line"))
    assert (picture.stencil, picture.bits, picture.filter) == (True, 1, "CCITTFaxDecode")
    painted = bits_of(picture)
    assert painted[:, :32].all()
    assert not painted[:, 32:].any()


def test_what_is_darker_than_middle_grey_is_line(saved: Saved, request_for: Asked) -> None:
    image = Image.fromarray(np.tile(np.arange(256, dtype=np.uint8), (4, 1)))
    picture = prepare(saved(image, "PNG"), replace(request_for(), layer="line"))
    assert bits_of(picture)[0].tolist() == [value < 128 for value in range(256)]


def test_lines_keep_up_to_their_own_resolution(saved: Saved, request_for: Asked) -> None:
    content = saved(bars("1", 2400), "PNG")
    for most, wanted in ((1200.0, 1200), (2400.0, 2400), (600.0, 600)):
        asked = replace(request_for(), layer="line", line_resolution=most)
        picture = prepare(content, replace(asked, most_pixels=10_000_000))
        assert (picture.width, picture.height) == (wanted, wanted)
        assert bits_of(picture).mean() == pytest.approx(0.5, abs=0.001)


def test_a_drawing_of_vectors_becomes_a_stencil_at_full_resolution(request_for: Asked) -> None:
    asked = replace(request_for(), layer="line", most_pixels=10_000_000)
    picture = prepare(SVG, asked)
    assert (picture.width, picture.height) == (1200, 1200)
    assert bits_of(picture).mean() == pytest.approx(0.32, abs=0.001)


def test_screens_get_a_black_dot_and_how_dark_it_is_where(
    saved: Saved, request_for: Asked, seen: Seen
) -> None:
    content = saved(bars("1", 1200), "PNG")
    asked = replace(request_for("web"), line_resolution=100, most_pixels=10_000_000)
    dot = prepare(content, replace(asked, layer="line"))
    assert (dot.width, dot.height, int(seen(dot)[0, 0, 0])) == (1, 1, 0)
    mask = seen(prepare(content, replace(asked, layer="line mask")))
    assert mask.shape == (100, 100, 1)
    assert (mask[:, :46] == 255).all()
    assert (mask[:, 54:] == 0).all()


def test_edges_are_smooth_on_screens(saved: Saved, request_for: Asked, seen: Seen) -> None:
    image = Image.fromarray(np.add.outer(np.arange(900), np.arange(900) * 0.37) % 90 < 45)
    asked = replace(request_for("web"), layer="line mask", line_resolution=100)
    mask = seen(prepare(saved(image, "PNG"), asked))
    assert 8 <= len(np.unique(mask)) <= 16


def test_a_stencil_of_a_page_is_small(request_for: Asked) -> None:
    """Drawn lines, 1000 ppi: a twentieth of the plain bits and less than zlib makes of them."""
    image = Image.new("1", (4000, 5000), 1)
    draw = ImageDraw.Draw(image)
    for number in range(60):
        box = (number * 50 - 900, number * 37 - 500, number * 61 + 1200, number * 71 + 1300)
        draw.arc(box, number * 9, number * 9 + 200, fill=0, width=9 + number % 5)
    file = io.BytesIO()
    image.save(file, "PNG")
    asked = replace(request_for(), layer="line", most_pixels=30_000_000, width=288, height=360)
    packed = len(prepare(file.getvalue(), asked).stream)
    assert packed < 4000 * 5000 / 8 / 20
    assert packed < len(zlib.compress(image.tobytes(), 9)) / 1.5


class TestSolids:
    """Ten pixels a millimetre: narrower than 40 is not large, and 3 stay free at every edge."""

    SCALE = 10 / MM

    def found(self, image: Image.Image) -> npt.NDArray[np.bool_]:
        return ~np.asarray(solids(image, self.SCALE).convert("1"))

    def test_a_large_area_ends_within_its_edges(self) -> None:
        image = Image.new("L", (200, 200), 255)
        image.paste(0, (50, 60, 150, 140))
        found = self.found(image)
        rows, columns = np.nonzero(found)
        assert (columns.min(), columns.max()) == (53, 146)
        assert (rows.min(), rows.max()) == (63, 136)
        assert found.sum() == 94 * 74

    def test_lines_and_lettering_are_not_large(self) -> None:
        image = Image.new("L", (200, 200), 255)
        image.paste(0, (20, 20, 58, 180))
        assert not self.found(image).any()

    def test_grey_is_not_black(self) -> None:
        assert not self.found(Image.new("L", (200, 200), 20)).any()

    def test_beyond_the_picture_an_area_goes_on(self) -> None:
        assert self.found(Image.new("1", (100, 100), 0)).all()

    @given(st.integers(0, 2**32 - 1))
    @settings(max_examples=25, deadline=None)
    def test_it_never_comes_near_an_edge(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        image = Image.new("L", (160, 160), 255)
        draw = ImageDraw.Draw(image)
        for _ in range(6):
            x, y, w, h = rng.integers(0, 130, 4).tolist()
            draw.ellipse((x, y, x + w, y + h), fill=int(rng.choice([0, 0, 90, 255])))
        black = np.asarray(image) == 0
        rows, columns = np.nonzero(self.found(image))
        for row, column in zip(rows[::7], columns[::7], strict=True):
            near = black[max(0, row - 3) : row + 4, max(0, column - 3) : column + 4]
            assert near.all()
