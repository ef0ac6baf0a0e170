"""Which inks and which light: profiles, grey on the black plate, CMYK left alone."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

from novel.paint.artwork import ArtError, PictureRequest, prepare
from novel.paint.artwork.profiles import Profiles
from novel.paint.picture import Picture

Saved = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]
INKS = (10, 200, 30, 90)


def first(pixels: npt.NDArray[np.uint8]) -> list[int]:
    return [int(value) for value in pixels[0, 0]]


def test_colour_art_goes_to_the_inks_of_the_press(
    saved: Saved, request_for: Asked, seen: Seen, press: bytes
) -> None:
    picture = prepare(saved(Image.new("RGB", (8, 8), (200, 40, 60)), "PNG"), request_for())
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(io.BytesIO(press)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    wanted = np.asarray(transform.apply(Image.new("RGB", (1, 1), (200, 40, 60))))
    assert picture.colour_space == "DeviceCMYK"
    assert first(seen(picture)) == first(wanted)


def test_white_art_leaves_the_paper_bare(saved: Saved, request_for: Asked, seen: Seen) -> None:
    picture = prepare(saved(Image.new("RGB", (8, 8), "white"), "PNG"), request_for())
    assert first(seen(picture)) == [0, 0, 0, 0]


def test_an_embedded_profile_is_the_source(
    saved: Saved, request_for: Asked, seen: Seen, swapped: bytes
) -> None:
    image = Image.new("RGB", (8, 8), (250, 20, 20))
    own = prepare(saved(image, "PNG", profile=swapped), request_for())
    plain = prepare(saved(image, "PNG"), request_for())
    assert first(seen(own)) != first(seen(plain))


def test_the_same_on_screen(saved: Saved, request_for: Asked, seen: Seen, swapped: bytes) -> None:
    image = Image.new("RGB", (8, 8), (250, 20, 20))
    red, green, _ = first(seen(prepare(saved(image, "PNG", profile=swapped), request_for("web"))))
    assert green > red


def test_an_srgb_profile_changes_nothing_on_screen(
    saved: Saved, request_for: Asked, seen: Seen, srgb: bytes
) -> None:
    content = saved(Image.new("RGB", (8, 8), (1, 2, 3)), "PNG", profile=srgb)
    assert first(seen(prepare(content, request_for("web")))) == [1, 2, 3]


@pytest.mark.parametrize("profile", [b"broken", b"\0" * 200])
def test_a_broken_profile_counts_as_srgb(saved: Saved, request_for: Asked, profile: bytes) -> None:
    image = Image.new("RGB", (8, 8), (9, 99, 199))
    broken = prepare(saved(image, "PNG", profile=profile), request_for())
    assert broken == prepare(saved(image, "PNG"), request_for())


@pytest.mark.parametrize("format", ["JPEG", "TIFF"])
def test_cmyk_art_keeps_its_inks_in_print(
    saved: Saved, request_for: Asked, seen: Seen, format: str, press: bytes
) -> None:
    for profile in (None, press):
        content = saved(Image.new("CMYK", (16, 16), INKS), format, profile=profile, quality=100)
        pixels = seen(prepare(content, request_for()))
        assert np.abs(pixels.astype(int) - INKS).max() <= 1


@pytest.mark.parametrize("format", ["JPEG", "TIFF"])
def test_scaled_cmyk_art_keeps_its_inks_too(
    saved: Saved, request_for: Asked, seen: Seen, format: str
) -> None:
    content = saved(Image.new("CMYK", (90, 90), INKS), format, quality=100)
    pixels = seen(prepare(content, request_for(resolution=40)))
    assert pixels.shape == (40, 40, 4)
    assert np.abs(pixels.astype(int) - INKS).max() <= 1


def test_cmyk_art_becomes_srgb_on_screen(saved: Saved, request_for: Asked, seen: Seen) -> None:
    content = saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "TIFF")
    picture = prepare(content, request_for("web"))
    red, green, blue = first(seen(picture))
    assert picture.colour_space == "DeviceRGB"
    assert red > 180
    assert max(green, blue) < 80


@pytest.mark.parametrize("purpose", ["print", "web"])
@pytest.mark.parametrize("mode", ["L", "LA", "P", "1"])
def test_grey_art_stays_on_the_black_plate(
    saved: Saved, request_for: Asked, purpose: str, mode: str
) -> None:
    grey = Image.linear_gradient("L")
    image = grey.quantize(16) if mode == "P" else grey.convert(mode)
    picture = prepare(saved(image, "PNG"), request_for(purpose))
    assert picture.colour_space == "DeviceGray"


def test_a_transform_is_built_once_for_each_pair(
    saved: Saved, request_for: Asked, swapped: bytes
) -> None:
    profiles = Profiles()
    for profile in (None, swapped, None, swapped):
        prepare(saved(Image.new("RGB", (3, 3)), "PNG", profile=profile), request_for(), profiles)
    assert len(profiles._built) == 2


def test_profiles_travel_empty(saved: Saved, request_for: Asked) -> None:
    profiles = Profiles()
    prepare(saved(Image.new("RGB", (3, 3)), "PNG"), request_for(), profiles)
    assert not pickle.loads(pickle.dumps(profiles))._built  # noqa: S301 - our own bytes


@pytest.mark.parametrize("wrong", ["srgb", "nothing"])
def test_a_book_whose_profile_is_not_cmyk_cannot_be_printed(
    saved: Saved, request_for: Asked, srgb: bytes, wrong: str
) -> None:
    asked = request_for(profile=srgb if wrong == "srgb" else b"")
    with pytest.raises(ArtError) as caught:
        prepare(saved(Image.new("RGB", (3, 3)), "PNG"), asked)
    assert caught.value.code == "A419"
