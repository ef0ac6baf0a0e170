"""The right part of an artwork, upright, on white, never larger than it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from novel.geometry import Rect
from novel.paint.artwork import ArtError, PictureRequest, prepare
from novel.paint.picture import Picture

Saved = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def quarters() -> Image.Image:
    """Red, blue over white, black: 40 x 20 pixels."""
    image = Image.new("RGB", (40, 20), "black")
    image.paste(RED, (0, 0, 20, 10))
    image.paste(BLUE, (20, 0, 40, 10))
    image.paste(WHITE, (0, 10, 20, 20))
    return image


def is_near(found: npt.NDArray[np.uint8], wanted: tuple[int, ...], within: int = 3) -> bool:
    return bool((abs(found.astype(int) - np.array(wanted)) <= within).all())


class TestCrop:
    def test_a_crop_shows_its_part(self, saved: Saved, request_for: Asked, seen: Seen) -> None:
        wanted = request_for("web", crop=Rect(0.5, 0, 1, 0.5))
        picture = prepare(saved(quarters(), "PNG"), wanted)
        assert (picture.width, picture.height) == (20, 10)
        assert is_near(seen(picture), BLUE)

    def test_a_scaled_crop_takes_nothing_from_beside_it(
        self, saved: Saved, request_for: Asked, seen: Seen
    ) -> None:
        wanted = request_for("web", crop=Rect(0.5, 0, 1, 0.5), resolution=5)
        assert is_near(seen(prepare(saved(quarters(), "PNG"), wanted)), BLUE, 0)

    @given(
        st.tuples(st.floats(0, 0.99), st.floats(0, 0.99), st.floats(0.001, 1), st.floats(0.001, 1)),
        st.floats(1, 100),
    )
    def test_any_crop_gives_at_least_a_pixel_and_no_more_than_there_are(
        self,
        saved: Saved,
        request_for: Asked,
        box: tuple[float, float, float, float],
        resolution: float,
    ) -> None:
        crop = Rect(box[0], box[1], min(1, box[0] + box[2]), min(1, box[1] + box[3]))
        picture = prepare(saved(quarters(), "PNG"), request_for(crop=crop, resolution=resolution))
        assert 1 <= picture.width <= min(40, resolution * 1.01 + 1)
        assert 1 <= picture.height <= min(20, resolution * 1.01 + 1)


class TestScale:
    def test_art_is_brought_down_to_the_resolution(self, saved: Saved, request_for: Asked) -> None:
        content = saved(Image.new("L", (600, 300)), "PNG")
        picture = prepare(content, request_for(width=72, height=36, resolution=150))
        assert (picture.width, picture.height) == (150, 75)

    def test_art_is_never_enlarged(self, saved: Saved, request_for: Asked) -> None:
        picture = prepare(saved(Image.new("L", (6, 3)), "PNG"), request_for(height=36))
        assert (picture.width, picture.height) == (6, 3)

    def test_a_hair_above_the_resolution_is_left_alone(
        self, saved: Saved, request_for: Asked
    ) -> None:
        picture = prepare(saved(Image.new("L", (302, 302)), "PNG"), request_for())
        assert picture.width == 302

    def test_line_art_keeps_a_resolution_of_its_own(self, saved: Saved, request_for: Asked) -> None:
        asked = replace(request_for(resolution=100), line_resolution=400)
        fine = prepare(saved(Image.new("1", (400, 400)), "PNG"), asked)
        finer = prepare(saved(Image.new("1", (500, 500)), "PNG"), asked)
        assert (fine.width, fine.bits) == (400, 1)
        assert (finer.width, finer.bits) == (100, 8)


class TestOrientation:
    @pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "WEBP"])
    @pytest.mark.parametrize(
        ("turn", "first"),
        [
            (1, RED),
            (2, BLUE),
            (3, (0, 0, 0)),
            (4, WHITE),
            (5, RED),
            (6, WHITE),
            (7, (0, 0, 0)),
            (8, BLUE),
        ],
    )
    def test_art_stands_as_its_camera_was_held(
        self,
        saved: Saved,
        request_for: Asked,
        seen: Seen,
        format: str,
        turn: int,
        first: tuple[int, int, int],
    ) -> None:
        content = saved(quarters(), format, turn=turn, quality=100)
        picture = prepare(content, request_for("web"))
        assert is_near(seen(picture)[3, 3], first, 12)
        assert (picture.width > picture.height) == (turn < 5)

    def test_a_crop_counts_from_the_upright_artwork(
        self, saved: Saved, request_for: Asked, seen: Seen
    ) -> None:
        content = saved(quarters(), "PNG", turn=6)
        picture = prepare(content, request_for("web", crop=Rect(0, 0, 0.5, 0.5)))
        assert is_near(seen(picture), WHITE)


class TestDepth:
    def test_sixteen_bits_of_grey_are_scaled_and_not_clipped(
        self, sixteen_bit_png: Callable[..., bytes], request_for: Asked, seen: Seen
    ) -> None:
        ramp = np.linspace(0, 65535, 256).round().astype(np.uint16)[np.newaxis]
        picture = prepare(sixteen_bit_png(ramp, 0), request_for())
        assert seen(picture).ravel().tolist() == list(range(256))

    def test_sixteen_bits_of_colour_too(
        self, sixteen_bit_png: Callable[..., bytes], request_for: Asked, seen: Seen
    ) -> None:
        pixels = np.array([[[65535, 0, 32768], [257, 25700, 65535]]], np.uint16)
        picture = prepare(sixteen_bit_png(pixels, 2), request_for("web"))
        assert is_near(seen(picture)[0, 0], (255, 0, 128), 1)
        assert is_near(seen(picture)[0, 1], (1, 100, 255), 1)

    @pytest.mark.parametrize("photometric", [0, 1])
    def test_a_tiff_of_sixteen_bits_knows_which_end_is_white(
        self, request_for: Asked, seen: Seen, photometric: int
    ) -> None:
        file = io.BytesIO()
        values = np.array([[0, 25700, 65535]], np.uint16)
        Image.fromarray(values).save(file, "TIFF", tiffinfo={262: photometric})
        grey = seen(prepare(file.getvalue(), request_for())).ravel().tolist()
        assert grey == ([0, 100, 255] if photometric else [255, 155, 0])


class TestTransparency:
    @pytest.mark.parametrize("format", ["PNG", "TIFF", "WEBP"])
    def test_what_is_see_through_lies_on_white(
        self, saved: Saved, request_for: Asked, seen: Seen, format: str
    ) -> None:
        image = Image.new("RGBA", (2, 1), (255, 0, 0, 255))
        image.putpixel((1, 0), (0, 0, 0, 0))
        pixels = seen(prepare(saved(image, format), request_for("web")))
        assert is_near(pixels[0, 0], RED)
        assert is_near(pixels[0, 1], WHITE)

    def test_half_see_through_is_half_white(
        self, saved: Saved, request_for: Asked, seen: Seen
    ) -> None:
        image = Image.new("LA", (1, 1), (0, 128))
        assert seen(prepare(saved(image, "PNG"), request_for())).item() == 127

    def test_indexed_art_with_a_see_through_colour(self, request_for: Asked, seen: Seen) -> None:
        image = Image.new("P", (2, 1), 0)
        image.putpalette([10, 20, 30, 200, 0, 0])
        image.putpixel((1, 0), 1)
        file = io.BytesIO()
        image.save(file, "PNG", transparency=0)
        pixels = seen(prepare(file.getvalue(), request_for("web")))
        assert is_near(pixels[0, 0], WHITE, 0)
        assert is_near(pixels[0, 1], (200, 0, 0), 0)

    @pytest.mark.parametrize(("mode", "colour"), [("L", 7), ("RGB", (7, 8, 9)), ("1", 0)])
    def test_a_colour_named_as_see_through(
        self,
        request_for: Asked,
        seen: Seen,
        mode: str,
        colour: int | tuple[int, int, int],
    ) -> None:
        file = io.BytesIO()
        Image.new(mode, (2, 2), colour).save(file, "PNG", transparency=colour)
        assert is_near(seen(prepare(file.getvalue(), request_for("web"))), WHITE[:1], 0)


class TestKinds:
    def test_indexed_colours_are_looked_up(
        self, saved: Saved, request_for: Asked, seen: Seen
    ) -> None:
        content = saved(quarters().quantize(8), "PNG")
        assert is_near(seen(prepare(content, request_for("web")))[2, 30], BLUE, 0)

    def test_of_several_frames_the_first_is_shown(self, request_for: Asked, seen: Seen) -> None:
        for format in ("PNG", "WEBP", "TIFF"):
            file = io.BytesIO()
            frames = [Image.new("RGB", (4, 4), "blue")]
            options = {"lossless": True} if format == "WEBP" else {}
            Image.new("RGB", (4, 4), "red").save(
                file, format, save_all=True, append_images=frames, **options
            )
            assert is_near(seen(prepare(file.getvalue(), request_for("web"))), RED, 1)

    def test_a_picture_cut_off_in_its_pixels_is_damage(
        self, saved: Saved, request_for: Asked, noise: Callable[..., Image.Image]
    ) -> None:
        for format in ("PNG", "JPEG", "TIFF", "WEBP"):
            content = saved(noise(), format)
            with pytest.raises(ArtError) as caught:
                prepare(content[: len(content) // 2], request_for())
            assert caught.value.code == "A412", format
