"""JPEGs that need no change are not compressed a second time, and lose what is private in them."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from novel.geometry import Rect
from novel.paint.artwork import ArtError, PictureRequest, prepare
from novel.paint.artwork.passing import stripped
from novel.paint.picture import Picture

Saved = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Noise = Callable[..., Image.Image]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]


def scans(content: bytes) -> bytes:
    return content[content.index(b"\xff\xda") :]


@pytest.mark.parametrize(("mode", "purpose"), [("RGB", "web"), ("L", "web"), ("L", "print")])
def test_a_fitting_jpeg_passes_untouched(
    noise: Noise, saved: Saved, request_for: Asked, mode: str, purpose: str
) -> None:
    content = saved(noise(mode), "JPEG")
    picture = prepare(content, request_for(purpose))
    assert scans(picture.stream) == scans(content)
    assert not picture.inverted


def test_cmyk_passes_in_print_and_says_that_it_is_inverted(
    noise: Noise, saved: Saved, request_for: Asked, seen: Seen
) -> None:
    image = noise("CMYK")
    content = saved(image, "JPEG", quality=100)
    picture = prepare(content, request_for())
    assert scans(picture.stream) == scans(content)
    assert picture.inverted
    assert np.abs(seen(picture).astype(int) - np.asarray(image)).max() < 4


def test_cmyk_without_adobes_mark_is_not_inverted(
    saved: Saved, request_for: Asked, seen: Seen
) -> None:
    plain = without_adobe(saved(Image.new("CMYK", (90, 90), (250, 0, 0, 0)), "JPEG"))
    passed = prepare(plain, request_for())
    scaled = prepare(plain, request_for(resolution=40))
    assert not passed.inverted
    for picture in (passed, scaled):  # what Adobe's mark would turn round
        assert np.abs(seen(picture)[0, 0].astype(int) - (5, 255, 255, 255)).max() <= 2


def test_metadata_stays_behind(noise: Noise, saved: Saved, request_for: Asked, srgb: bytes) -> None:
    content = saved(noise(), "JPEG", profile=srgb, turn=1)
    assert b"Exif" in content
    stream = prepare(content, request_for("web")).stream
    assert b"Exif" not in stream
    assert b"ICC_PROFILE" not in stream
    assert (np.asarray(Image.open(io.BytesIO(stream))) == np.asarray(open_(content))).all()


@pytest.mark.parametrize("progressive", [False, True])
def test_every_scan_is_kept(noise: Noise, progressive: bool) -> None:  # noqa: FBT001
    file = io.BytesIO()
    noise(size=(200, 200)).save(file, "JPEG", progressive=progressive, restart_marker_blocks=3)
    stream = stripped(file.getvalue() + b"trailing", "a")
    assert stream.endswith(b"\xff\xd9")
    assert (np.asarray(open_(stream)) == np.asarray(open_(file.getvalue()))).all()


def test_what_is_cut_off_is_damage(noise: Noise, saved: Saved, request_for: Asked) -> None:
    content = saved(noise(), "JPEG")
    for length in range(len(content) - 2, 640, -97):
        with pytest.raises(ArtError) as caught:
            prepare(content[:length], request_for("web"))
        assert caught.value.code == "A412"


@pytest.mark.parametrize(
    "change",
    ["crop", "scale", "turn", "colours"],
)
def test_whatever_has_to_change_is_decoded(
    noise: Noise, saved: Saved, request_for: Asked, change: str
) -> None:
    content = saved(noise(), "JPEG", turn=3 if change == "turn" else 1)
    asked = request_for(
        "print" if change == "colours" else "web",
        crop=Rect(0, 0, 0.5, 1) if change == "crop" else Rect(0, 0, 1, 1),
        resolution=32 if change == "scale" else 300,
    )
    assert scans(content) not in prepare(content, asked).stream


def test_frames_that_pdf_does_not_know_are_decoded(
    noise: Noise, saved: Saved, request_for: Asked
) -> None:
    content = bytearray(saved(noise("L"), "JPEG"))
    content[content.index(b"\xff\xc0") + 1] = 0xC9  # claims to be arithmetic
    assert b"\xff\xc9" not in prepare(bytes(content), request_for("web")).stream


def test_colours_that_only_their_names_call_rgb_are_decoded(
    noise: Noise, request_for: Asked, seen: Seen
) -> None:
    file = io.BytesIO()
    image = noise()
    image.save(file, "JPEG", keep_rgb=True, quality=100)
    content = without(file.getvalue(), b"\xff\xee")
    picture = prepare(content, request_for("web"))
    assert scans(content) not in picture.stream
    assert np.abs(seen(picture).astype(int) - np.asarray(image)).mean() < 8


def test_of_a_photograph_with_previews_only_the_photograph_is_kept(request_for: Asked) -> None:
    file = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(
        file, "MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))]
    )
    stream = prepare(file.getvalue(), request_for("web")).stream
    assert stream.count(b"\xff\xd8\xff") == 1
    assert open_(stream).size == (64, 64)


def open_(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def without_adobe(content: bytes) -> bytes:
    return without(content, b"\xff\xee")


def without(content: bytes, marker: bytes) -> bytes:
    if marker not in content:
        return content
    start = content.index(marker)
    return content[:start] + content[start + 2 + int.from_bytes(content[start + 2 : start + 4]) :]
