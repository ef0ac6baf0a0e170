"""What an artwork is, told from its header; what is refused, and with which way out."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from PIL import Image

from novel.paint.artwork import ArtError, PictureRequest, prepare, probe

Saved = Callable[..., bytes]


def code_of(content: bytes) -> str:
    with pytest.raises(ArtError) as caught:
        probe(content, "01/p01-a.png")
    assert caught.value.help
    assert caught.value.message[:1] in "'abcdefghijklmnopqrstuvwxyz"
    assert not caught.value.message.endswith(".")
    return caught.value.code


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_the_size_and_the_kind_come_from_the_header(saved: Saved, format: str) -> None:
    facts = probe(saved(Image.new("RGB", (30, 20)), format), "a.png")
    assert (facts.width, facts.height, facts.format, facts.mode) == (30, 20, format, "RGB")
    assert not facts.scalable


def test_the_kind_is_told_from_the_bytes_and_not_from_the_name(saved: Saved) -> None:
    assert probe(saved(Image.new("L", (3, 2)), "JPEG"), "01/p01-a.png").format == "JPEG"


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP"])
@pytest.mark.parametrize("turn", [5, 6, 7, 8])
def test_the_size_is_that_of_the_upright_artwork(saved: Saved, format: str, turn: int) -> None:
    facts = probe(saved(Image.new("RGB", (30, 20)), format, turn=turn), "a")
    assert (facts.width, facts.height) == (20, 30)


def test_no_pixel_is_decoded(saved: Saved, noise: Callable[..., Image.Image]) -> None:
    content = saved(noise(size=(300, 300)), "PNG")
    assert probe(content[:200], "a").width == 300


def test_an_empty_file_is_named_as_such() -> None:
    assert code_of(b"") == "A410"


def test_words_are_no_image() -> None:
    assert code_of(b"<html><body>404</body></html>") == "A411"


@pytest.mark.parametrize(
    "content",
    [
        b"GIF89a",
        b"BM6",
        b"%PDF-1.7",
        b"%!PS-Adobe",
        b"PK\3\4",
        b"\0\0\0\x1cftypavif",
        b"\0\0\0\x1cftypheic",
        b"\x1f\x8b\x08",
        b"version https://git-lfs.github.com/spec/v1",
    ],
)
def test_known_kinds_that_are_not_taken_say_what_to_save_instead(content: bytes) -> None:
    assert code_of(content) == "A413"


def test_a_header_that_breaks_off_is_damage(saved: Saved) -> None:
    assert code_of(saved(Image.new("RGB", (30, 20)), "PNG")[:20]) == "A412"


def test_a_bomb_is_refused_before_it_is_unpacked(saved: Saved) -> None:
    content = saved(Image.new("1", (20_000, 20_000)), "PNG")
    with pytest.raises(ArtError, match="20000 x 20000") as caught:
        probe(content, "a.png")
    assert caught.value.code == "A414"
    assert "limits: {pixels" in caught.value.help


def test_the_limit_is_the_books(saved: Saved, request_for: Callable[..., PictureRequest]) -> None:
    content = saved(Image.new("L", (100, 100)), "PNG")
    assert probe(content, "a", most_pixels=10_000).width == 100
    with pytest.raises(ArtError) as caught:
        prepare(content, request_for(most_pixels=9_999))
    assert caught.value.code == "A414"


def test_channels_of_32_bits_are_refused(saved: Saved) -> None:
    assert code_of(saved(Image.new("F", (3, 3)), "TIFF")) == "A415"


def test_lab_is_taken(saved: Saved) -> None:
    assert probe(saved(Image.new("LAB", (3, 3)), "TIFF"), "a.tif").mode == "LAB"


def test_a_broken_profile_is_a_fact_and_not_an_error(saved: Saved) -> None:
    content = saved(Image.new("RGB", (3, 3)), "PNG", profile=b"no profile at all")
    assert probe(content, "a").profile_broken


def test_a_profile_of_other_colours_counts_as_broken(saved: Saved, press: bytes) -> None:
    assert probe(saved(Image.new("RGB", (3, 3)), "PNG", profile=press), "a").profile_broken


def test_a_fitting_profile_is_sound(saved: Saved, press: bytes, srgb: bytes) -> None:
    rgb = saved(Image.new("RGB", (3, 3)), "PNG", profile=srgb)
    cmyk = saved(Image.new("CMYK", (3, 3)), "JPEG", profile=press)
    assert not probe(rgb, "a").profile_broken
    assert not probe(cmyk, "a").profile_broken


def test_an_error_survives_the_way_between_processes() -> None:
    with pytest.raises(ArtError) as caught:
        probe(b"", "a.png")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (again.code, str(again), again.help) == (
        "A410", "'a.png' is an empty file", caught.value.help,
    )  # fmt: skip
