from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from novel.paint.artwork.plainly import plain_jpeg, plain_png


def saved(mode: str, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (5, 3)).save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
@pytest.mark.parametrize("dpi", [None, (300, 300)])
def test_a_plain_png_is_what_pillow_says_it_is(mode: str, dpi: tuple[int, int] | None) -> None:
    content = saved(mode, dpi=dpi) if dpi else saved(mode)
    found = plain_png(content)
    assert found is not None
    with Image.open(io.BytesIO(content)) as image:
        assert (found.format, found.mode) == (image.format, image.mode)
        assert (found.width, found.height) == image.size


@pytest.mark.parametrize("mode", ["1", "P", "I;16"])
def test_other_pixels_are_left_to_pillow(mode: str) -> None:
    assert plain_png(saved(mode)) is None


def test_a_colour_profile_is_left_to_pillow() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert plain_png(saved("RGB", icc_profile=profile)) is None


def test_a_turned_photograph_is_left_to_pillow() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert plain_png(saved("RGB", exif=exif)) is None


def test_one_see_through_colour_is_left_to_pillow() -> None:
    assert plain_png(saved("RGB", transparency=(0, 0, 0))) is None


def test_a_note_in_the_file_does_no_harm() -> None:
    note = PngInfo()
    note.add_text("Software", "a drawing program")
    assert plain_png(saved("RGB", pnginfo=note)) is not None


@pytest.mark.parametrize("place", [12, 16, 24, 29])
def test_a_damaged_header_is_left_to_pillow(place: int) -> None:
    content = bytearray(saved("RGB", dpi=(300, 300)))
    content[place] ^= 1
    assert plain_png(bytes(content)) is None


def test_a_file_cut_off_before_its_pixels_is_left_to_pillow() -> None:
    content = saved("RGB")
    assert all(plain_png(content[:end]) is None for end in range(content.index(b"IDAT")))


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("how", [{}, {"progressive": True}, {"dpi": (300, 300), "quality": 100}])
def test_a_plain_jpeg_is_what_pillow_says_it_is(mode: str, how: dict[str, object]) -> None:
    content = saved(mode, "JPEG", comment=b"by hand", **how)
    found = plain_jpeg(content)
    assert found is not None
    with Image.open(io.BytesIO(content)) as image:
        assert (found.format, found.mode) == (image.format, image.mode)
        assert (found.width, found.height) == image.size


def test_a_jpeg_in_four_inks_is_left_to_pillow() -> None:
    assert plain_jpeg(saved("CMYK", "JPEG")) is None


def test_a_turned_jpeg_and_one_with_a_profile_are_left_to_pillow() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert plain_jpeg(saved("RGB", "JPEG", exif=exif)) is None
    assert plain_jpeg(saved("RGB", "JPEG", icc_profile=profile)) is None


def test_a_jpeg_cut_off_before_its_pixels_is_left_to_pillow() -> None:
    content = saved("RGB", "JPEG")
    assert all(plain_jpeg(content[:end]) is None for end in range(content.index(b"\xff\xda")))


def test_a_jpeg_with_two_frames_is_left_to_pillow() -> None:
    content = saved("RGB", "JPEG")
    frame = content.index(b"\xff\xc0")
    behind = frame + 2 + int.from_bytes(content[frame + 2 : frame + 4])
    assert plain_jpeg(content[:behind] + content[frame:]) is None
