"""Whatever bytes come in: a picture comes out, or an `ArtError`; nothing else, and no warning."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from novel.layout.facts import ArtFacts
from novel.paint.artwork import ArtError, PictureRequest, prepare, probe
from novel.paint.picture import Picture

Asked = Callable[..., PictureRequest]


def _saved(image: Image.Image, format: str) -> bytes:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(file, format, exif=exif)
    return file.getvalue()


NOISE = Image.fromarray(np.random.default_rng(7).integers(0, 256, (16, 24), np.uint8))
SOUND = [
    _saved(NOISE.convert(mode), format)
    for format, modes in {
        "PNG": ("RGB", "P", "1", "LA"),
        "JPEG": ("RGB", "L", "CMYK"),
        "TIFF": ("RGB", "CMYK", "1"),
        "WEBP": ("RGB",),
    }.items()
    for mode in modes
]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(SOUND), st.data())
def test_bytes_changed_at_random(request_for: Asked, sound: bytes, data: st.DataObject) -> None:
    content = bytearray(sound)
    places = st.integers(0, min(len(content), 400) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    assert_handled(bytes(content), request_for)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SOUND), st.floats(0, 1))
def test_bytes_cut_off(request_for: Asked, sound: bytes, share: float) -> None:
    assert_handled(sound[: int(len(sound) * share)], request_for)


@given(st.binary(max_size=60))
def test_bytes_of_no_meaning(content: bytes) -> None:
    with pytest.raises(ArtError):
        probe(content, "a")


def assert_handled(content: bytes, request_for: Asked) -> None:
    for purpose in ("print", "web"):
        try:
            found: Picture | ArtFacts = prepare(content, request_for(purpose))
            assert found.width * found.height <= 1_000_000
            found = probe(content, "a")
        except ArtError:
            continue
