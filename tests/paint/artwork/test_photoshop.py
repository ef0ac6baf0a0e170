"""Photoshop documents: the flattened picture in all its depths, and masks that hide nothing."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from novel.paint.artwork import ArtError, PictureRequest, prepare, probe
from novel.paint.picture import Picture

Planes: TypeAlias = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
Made = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]

GREY, INDEXED, RGB, CMYK, MULTICHANNEL, DUOTONE, LAB = 1, 2, 3, 4, 7, 8, 9
Way: TypeAlias = dict[str, bool]
WAYS = [
    pytest.param(
        {"packed": packed, "large": large},
        id=f"{'rle' if packed else 'raw'}-{'psb' if large else 'psd'}",
    )
    for packed in (False, True)
    for large in (False, True)
]


def planes(*values: int) -> npt.NDArray[np.uint8]:
    return np.array([np.full((4, 6), value) for value in values], np.uint8)


def deep(*values: int) -> npt.NDArray[np.uint16]:
    """The same values in 16 bits, with something in the lower byte that does not change them."""
    return np.minimum(planes(*values).astype(np.uint32) * 257 + 40, 65535).astype(np.uint16)


def code_of(content: bytes) -> str:
    with pytest.raises(ArtError) as caught:
        probe(content, "a.psd")
    return caught.value.code


def test_the_flattened_picture_is_shown(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(planes(200, 30, 10), RGB)
    assert (probe(content, "a.psd").format, probe(content, "a.psd").width) == ("PSD", 6)
    assert (seen(prepare(content, request_for("web"))) == (200, 30, 10)).all()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("made", [planes, deep], ids=["8-bit", "16-bit"])
@pytest.mark.parametrize("mode", [GREY, RGB, CMYK])
def test_every_depth_and_packing_shows_the_same_colours(
    photoshop: Made,
    made: Callable[..., Planes],
    mode: int,
    way: Way,
    request_for: Asked,
    seen: Seen,
) -> None:
    values = {GREY: (90,), RGB: (200, 30, 10), CMYK: (245, 235, 225, 215)}[mode]
    content = photoshop(made(*values), mode, **way)
    wanted = tuple(255 - value for value in values) if mode == CMYK else values
    purpose = "print" if mode == CMYK else "web"
    assert (seen(prepare(content, request_for(purpose))) == wanted).all()


@pytest.mark.parametrize("way", WAYS)
def test_every_pixel_of_sixteen_bits_stays_in_its_place(
    photoshop: Made, way: Way, request_for: Asked, seen: Seen
) -> None:
    values = np.random.default_rng(3).integers(0, 65536, (3, 9, 7), np.uint16)
    found = seen(prepare(photoshop(values, RGB, **way), request_for("web")))
    wanted = np.rint(values.transpose(1, 2, 0) / 257).astype(np.uint8)
    assert (found == wanted).all()


def test_cmyk_keeps_its_inks(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(255 - planes(10, 20, 30, 40), CMYK)  # Photoshop writes 0 for full ink
    assert (seen(prepare(content, request_for())) == (10, 20, 30, 40)).all()


def test_the_profile_of_the_document_is_the_source_of_its_colours(
    photoshop: Made, request_for: Asked, seen: Seen, swapped: bytes
) -> None:
    made = {
        profile: seen(prepare(photoshop(deep(200, 30, 10), RGB, profile=profile), request_for()))
        for profile in (b"", swapped)
    }
    assert (made[b""] != made[swapped]).any()


def test_a_profile_that_says_nothing_is_seen(photoshop: Made, press: bytes) -> None:
    assert probe(photoshop(deep(1, 2, 3), RGB, profile=b"no profile"), "a.psd").profile_broken
    assert probe(photoshop(deep(1, 2, 3), RGB, profile=press), "a.psd").profile_broken
    assert not probe(photoshop(deep(1, 2, 3, 4), CMYK, profile=press), "a.psd").profile_broken


@pytest.mark.parametrize("made", [planes, deep], ids=["8-bit", "16-bit"])
def test_lab_reaches_paper_and_screen(
    photoshop: Made, made: Callable[..., Planes], request_for: Asked, seen: Seen
) -> None:
    white, red = photoshop(made(255, 128, 128), LAB), photoshop(made(138, 209, 200), LAB)
    assert (seen(prepare(white, request_for("web"))) == 255).all()
    assert (seen(prepare(white, request_for("print"))) == 0).all()
    found = seen(prepare(red, request_for("web"))).reshape(-1, 3)[0].astype(int)
    assert np.abs(found - (255, 0, 0)).max() < 12  # sRGB red is L* 54.3, a* 80.8, b* 69.9 (D50)


def test_indexed_colours_come_from_the_palette(
    photoshop: Made, request_for: Asked, seen: Seen
) -> None:
    palette = bytearray(768)
    palette[7], palette[256 + 7], palette[512 + 7] = 200, 30, 10
    content = photoshop(planes(7), INDEXED, palette=bytes(palette))
    assert (seen(prepare(content, request_for("web"))) == (200, 30, 10)).all()


def test_a_bitmap_is_line_art_and_its_set_bits_are_black(
    photoshop: Made, request_for: Asked, seen: Seen
) -> None:
    bits = np.full((1, 4, 2), 0b11110000, np.uint8)
    picture = prepare(photoshop(bits, 0, depth=1), request_for())
    assert (picture.width, picture.bits) == (16, 1)
    assert seen(picture)[0, :8, 0].tolist() == [0, 0, 0, 0, 255, 255, 255, 255]


@pytest.mark.parametrize("made", [planes, deep], ids=["8-bit", "16-bit"])
def test_a_saved_selection_hides_nothing(
    photoshop: Made, made: Callable[..., Planes], request_for: Asked, seen: Seen
) -> None:
    content = photoshop(made(200, 30, 10, 0), RGB)
    assert (seen(prepare(content, request_for("web"))) == (200, 30, 10)).all()


def test_transparency_lies_on_white(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(planes(200, 30, 10, 0), RGB, layers=-1)
    assert (seen(prepare(content, request_for("web"))) == 255).all()


@pytest.mark.parametrize("block", [b"Lr16", b"Mt16", b"Mtrn"])
@pytest.mark.parametrize("way", WAYS)
def test_sixteen_bits_keep_their_layers_behind_the_others(
    photoshop: Made, block: bytes, way: Way, request_for: Asked, seen: Seen
) -> None:
    content = photoshop(deep(200, 30, 10, 0), RGB, block=block, **way)
    assert probe(content, "a.psd").mode == "RGBA"
    assert (seen(prepare(content, request_for("web"))) == 255).all()


def test_the_white_that_photoshop_blends_in_is_not_blended_twice(
    photoshop: Made, request_for: Asked, seen: Seen
) -> None:
    blended = 255 - (255 - 55) // 2  # 55 of grey, half transparent, as the document stores it
    content = photoshop(planes(blended, blended, blended, 128), RGB, layers=-1)
    found = seen(prepare(content, request_for("web"))).astype(int)
    assert np.abs(found - blended).max() <= 1


def test_grey_stays_grey(photoshop: Made, request_for: Asked) -> None:
    assert prepare(photoshop(planes(90), GREY), request_for()).colour_space == "DeviceGray"
    assert prepare(photoshop(deep(90, 0), GREY, layers=-1), request_for()).colour_space == (
        "DeviceGray"
    )


def test_layers_without_a_flattened_picture_are_refused(photoshop: Made) -> None:
    assert code_of(photoshop(planes(1, 2, 3), RGB, flattened=False)) == "A415"


@pytest.mark.parametrize(
    ("mode", "depth"), [(RGB, 32), (RGB, 1), (INDEXED, 16), (MULTICHANNEL, 8), (DUOTONE, 8), (5, 8)]
)
def test_depths_and_modes_that_are_not_converted_are_refused(
    photoshop: Made, mode: int, depth: int
) -> None:
    assert code_of(photoshop(planes(1, 2, 3), mode, depth=depth)) == "A415"


def test_more_pixels_than_the_book_allows_are_refused_before_they_are_read(photoshop: Made) -> None:
    content = bytearray(photoshop(planes(1, 2, 3), RGB, large=True))
    content[14:22] = struct.pack(">II", 300_000, 300_000)
    assert code_of(bytes(content)) == "A414"


@pytest.mark.parametrize("way", WAYS)
def test_a_document_that_breaks_off_is_damage(
    photoshop: Made, way: Way, request_for: Asked
) -> None:
    content = photoshop(deep(1, 2, 3), RGB, **way)
    for length in range(8, len(content) - 1, 7):
        with pytest.raises(ArtError) as caught:
            prepare(content[:length], request_for("web"))
        assert caught.value.code == "A412"


def test_a_length_beyond_any_file_is_damage(photoshop: Made) -> None:
    content = bytearray(photoshop(deep(1, 2, 3), RGB, large=True))
    content[26 + 4 + 4 + 18 : 26 + 4 + 4 + 26] = b"\xff" * 8
    assert code_of(bytes(content)) == "A412"


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_document_with_changed_bytes_is_shown_or_refused(
    photoshop: Made, request_for: Asked, data: st.DataObject
) -> None:
    packed, large = data.draw(st.booleans()), data.draw(st.booleans())
    content = bytearray(
        photoshop(deep(1, 2, 3, 9), RGB, packed=packed, large=large, block=b"Lr16", layers=-1)
    )
    places = st.integers(4, len(content) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ArtError):
        prepare(bytes(content), request_for("web"))
