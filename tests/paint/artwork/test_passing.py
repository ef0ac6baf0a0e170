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
Seen = Callable[[Picture], npt.NDArray[np.uint8]]


def painted(mode: str = "RGB", size: int = 64) -> Image.Image:
    return Image.effect_noise((size, size), 60).convert("RGB").convert(mode)


def scans(content: bytes) -> bytes:
    return content[content.index(b"\xff\xda") :]


@pytest.mark.parametrize(("mode", "purpose"), [("RGB", "web"), ("L", "web"), ("L", "print")])
def test_a_fitting_jpeg_passes_untouched(
    saved: Saved, request_for: Asked, mode: str, purpose: str
) -> None:
    content = saved(painted(mode), "JPEG")
    picture = prepare(content, request_for(purpose))
    assert scans(picture.stream) == scans(content)
    assert not picture.inverted


def test_cmyk_passes_in_print_and_says_that_it_is_inverted(
    saved: Saved, request_for: Asked, seen: Seen
) -> None:
    image = painted("CMYK")
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


def test_metadata_stays_behind(saved: Saved, request_for: Asked, srgb: bytes) -> None:
    content = saved(painted(), "JPEG", profile=srgb, turn=1)
    assert b"Exif" in content
    stream = prepare(content, request_for("web")).stream
    assert b"Exif" not in stream
    assert b"ICC_PROFILE" not in stream
    assert (np.asarray(Image.open(io.BytesIO(stream))) == np.asarray(open_(content))).all()


@pytest.mark.parametrize("progressive", [False, True])
def test_every_scan_is_kept(progressive: bool) -> None:  # noqa: FBT001
    file = io.BytesIO()
    painted(size=200).save(file, "JPEG", progressive=progressive, restart_marker_blocks=3)
    stream = stripped(file.getvalue() + b"trailing", "a")
    assert stream.endswith(b"\xff\xd9")
    assert (np.asarray(open_(stream)) == np.asarray(open_(file.getvalue()))).all()


def test_what_is_cut_off_is_damage(saved: Saved, request_for: Asked) -> None:
    content = saved(painted(), "JPEG")
    for length in range(len(content) - 2, 640, -97):
        with pytest.raises(ArtError) as caught:
            prepare(content[:length], request_for("web"))
        assert caught.value.code == "A412"


@pytest.mark.parametrize(
    "change",
    ["crop", "scale", "turn", "colours"],
)
def test_whatever_has_to_change_is_decoded(saved: Saved, request_for: Asked, change: str) -> None:
    content = saved(painted(), "JPEG", turn=3 if change == "turn" else 1)
    asked = request_for(
        "print" if change == "colours" else "web",
        crop=Rect(0, 0, 0.5, 1) if change == "crop" else Rect(0, 0, 1, 1),
        resolution=32 if change == "scale" else 300,
    )
    assert scans(content) not in prepare(content, asked).stream


def open_(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def without_adobe(content: bytes) -> bytes:
    start = content.index(b"\xff\xee")
    return content[:start] + content[start + 2 + int.from_bytes(content[start + 2 : start + 4]) :]
