"""A table of all colours gives what lcms gives, and is made once, when it is worth it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from novel.paint.artwork import conversion
from novel.paint.artwork.conversion import Conversion

PROFILE = Path(__file__).parents[3] / "profiles/FOGRA39L_coated.icc"


def transform(mode: str = "RGB") -> ImageCms.ImageCmsTransform:
    source, goal = ImageCms.createProfile("sRGB"), ImageCms.getOpenProfile(str(PROFILE))
    return ImageCms.buildTransform(
        goal if mode == "CMYK" else source,
        source if mode == "CMYK" else goal,
        mode,
        "RGB" if mode == "CMYK" else "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def conversions(count: int, permits: int) -> list[Conversion]:
    allowed = threading.Semaphore(permits)
    return [Conversion(transform(), allowed) for _ in range(count)]


def noise(seed: int, width: int = 401, height: int = 300) -> Image.Image:
    rng = np.random.default_rng(seed)
    return Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8))


def ramps() -> Image.Image:
    """Every step of grey and of each channel, and all corners of the cube."""
    steps = np.arange(256, dtype=np.uint8)[:, np.newaxis, np.newaxis]
    corners = np.array(np.meshgrid(*[[0, 255]] * 3)).reshape(3, 8).T.astype(np.uint8)
    rows = np.concatenate([steps * np.array(c // 255, np.uint8) for c in corners], axis=1)
    return Image.fromarray(np.concatenate([rows, np.broadcast_to(corners, (256, 8, 3))], axis=1))


def test_the_table_gives_what_lcms_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, tabled = conversions(2, 1)
    images = [noise(1), noise(2, 1, 1), noise(3, 40000, 3), ramps(), noise(4).convert("RGB")]
    expected = [plain.apply(image) for image in images]
    monkeypatch.setattr(conversion, "WORTH", 1)
    for image, goal in zip(images, expected, strict=True):
        found = tabled.apply(image)
        assert (found.mode, found.size) == (goal.mode, goal.size)
        assert found.tobytes() == goal.tobytes()
    assert tabled._table is not None
    assert plain._table is None


@pytest.mark.parametrize("limit", [2.4, 3.0])
def test_the_table_holds_inks_eased_to_the_limit(
    limit: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, tabled = conversions(2, 1)
    expected = plain.apply(ramps(), limit)
    assert expected.tobytes() != plain.apply(ramps()).tobytes()
    monkeypatch.setattr(conversion, "WORTH", 1)
    assert tabled.apply(ramps(), limit).tobytes() == expected.tobytes()
    assert tabled._table is not None
    for other in (4.0, 2.6):  # a limit that the table was not made for
        assert tabled.apply(ramps(), other).tobytes() == plain.apply(ramps(), other).tobytes()


def test_there_is_no_table_before_it_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "WORTH", 250_000)
    (found,) = conversions(1, 1)
    for number, there in enumerate((False, False, True, True)):
        found.apply(noise(number))  # 120 300 pixels
        assert (found._table is not None) is there


def test_no_more_tables_are_made_than_are_permitted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "WORTH", 1)
    made = conversions(3, 1)
    pictures = {one.apply(noise(7)).tobytes() for one in made}
    assert len(pictures) == 1
    assert [one._table is not None for one in made] == [True, False, False]


def test_a_table_that_is_given_back_leaves_room_for_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversion, "WORTH", 1)
    first, second = conversions(2, 1)
    before = first.apply(noise(8)).tobytes()
    for one, other in ((first, second), (second, first)):
        one.forget_table()
        assert other.apply(noise(8)).tobytes() == before
        other.forget_table()
        assert one.apply(noise(8)).tobytes() == before
        assert one._table is not None
        one.forget_table()
        assert one._table is None


def test_threads_see_the_same_colours_while_the_table_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversion, "WORTH", 500_000)
    (shared,) = conversions(1, 1)
    expected = transform().apply(noise(5))
    assert expected is not None
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(shared.apply, [noise(5)] * 40))
    assert {image.tobytes() for image in found} == {expected.tobytes()}
    assert shared._table is not None


def test_inks_become_light_without_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "WORTH", 1)
    back = Conversion(transform("CMYK"), threading.Semaphore(1))
    assert back.apply(Image.new("CMYK", (9, 9))).mode == "RGB"
    assert back._table is None


@pytest.mark.parametrize(("pixels", "there"), [(999, False), (1000, True)])
def test_a_table_is_made_at_once_where_much_will_come(
    pixels: int,
    there: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversion, "MUCH", 1000)
    plain, ready = conversions(2, 1)
    ready.expect(pixels)
    assert (ready._table is not None) is there
    assert ready.apply(noise(6)).tobytes() == plain.apply(noise(6)).tobytes()


def test_where_the_table_fails_nobody_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, short = conversions(2, 1)
    convert = short._plainly

    def fails(image: Image.Image) -> Image.Image:
        if image.size == (256, 256):
            raise MemoryError
        return convert(image)

    monkeypatch.setattr(conversion, "MUCH", 1)
    monkeypatch.setattr(short, "_plainly", fails)
    with pytest.raises(MemoryError):
        short.expect(1)
    assert short.apply(noise(6)).tobytes() == plain.apply(noise(6)).tobytes()
