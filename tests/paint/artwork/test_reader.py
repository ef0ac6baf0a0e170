"""Pictures in a real PDF, through a real reader: both encodings and all inks look alike."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from novel.paint.artwork.encode import encode, lossless, lossy
from novel.paint.artwork.likeness import Recipe
from novel.paint.artwork.passing import stripped
from novel.paint.picture import Picture

Saved = Callable[..., bytes]


def shown(picture: Picture) -> npt.NDArray[np.uint8]:
    """The picture on a page of its own, rendered."""
    channels = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}[picture.colour_space]
    pdf = pikepdf.new()
    size = [0, 0, picture.width, picture.height]
    image = pikepdf.Stream(
        pdf,
        b"",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name("/" + picture.colour_space),
        BitsPerComponent=picture.bits,
    )
    parms = pikepdf.Dictionary(
        Predictor=picture.predictor,
        Colors=channels,
        BitsPerComponent=picture.bits,
        Columns=picture.width,
    )
    image.write(
        picture.stream,
        filter=pikepdf.Name("/" + picture.filter),
        decode_parms=parms if picture.filter == "FlateDecode" else None,
    )
    if picture.inverted:
        image.Decode = pikepdf.Array([1, 0] * channels)
    page = pdf.add_blank_page(page_size=(size[2], size[3]))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=pdf.make_indirect(image)))
    page.Contents = pdf.make_stream(b"%d 0 0 %d 0 0 cm /A Do" % (size[2], size[3]))
    file = io.BytesIO()
    pdf.save(file)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        rendered = document[0].render(scale=1).to_numpy()
        return np.array(rendered[:, :, ::-1])


def ramp(mode: str) -> Image.Image:
    across = np.linspace(0, 200, 64).astype(np.uint8)
    planes = [np.tile(np.roll(across, 11 * turn), (64, 1)) for turn in range(len(mode))]
    return Image.merge(mode, [Image.fromarray(plane) for plane in planes])


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_lossless_and_jpeg_look_alike(mode: str) -> None:
    exact, painted = (
        shown(lossless(ramp(mode), "up", "small")),
        shown(lossy(ramp(mode), Recipe(95))),
    )
    assert np.abs(exact.astype(int) - painted).mean() < 4


def test_rgb_is_shown_to_the_pixel() -> None:
    image = Image.new("RGB", (9, 7), (12, 200, 90))
    assert (shown(encode(image, "web", quality=85)) == (12, 200, 90)).all()


def test_line_art_is_black_on_white() -> None:
    image = Image.new("1", (10, 6), 1)
    image.paste(0, (0, 0, 5, 6))
    pixels = shown(encode(image, "print", quality=85))
    assert (pixels[:, :5] == 0).all()
    assert (pixels[:, 5:] == 255).all()


def test_a_stripped_jpeg_is_shown_as_it_was(saved: Saved) -> None:
    content = saved(ramp("RGB"), "JPEG", turn=1)
    picture = Picture(
        width=64, height=64, colour_space="DeviceRGB", filter="DCTDecode",
        stream=stripped(content, "a"),
    )  # fmt: skip
    wanted = np.asarray(Image.open(io.BytesIO(content)))
    assert np.abs(shown(picture).astype(int) - wanted).max() <= 3
