"""The measure of likeness, and JPEGs that are like enough and no larger than that takes."""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from novel.build import build
from novel.order import Order
from novel.paint.artwork.encode import encode
from novel.paint.artwork.likeness import FULL, HALVED, LIKENESS, Master, recipe_for
from novel.paint.picture import Picture
from novel.shelf import MemoryShelf

BENCH = Path(__file__).parents[2] / "bench"
PAGE = 144 * 208 * (150 / 25.4) ** 2  # pixels of art on a page of 170 x 240 mm, at 150 an inch


@pytest.fixture(scope="module")
def workload() -> ModuleType:
    """What makes the painted book that is timed."""
    spec = importlib.util.spec_from_file_location("workload", BENCH / "workload.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def painted(workload: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    """Panels of it as screens show them."""
    folder = tmp_path_factory.mktemp("book")
    (folder / "panels").mkdir()
    found = []
    for name in ("000a.png", "000c.png", "001b.png"):
        workload.paint(folder, name)
        with Image.open(folder / "panels" / name) as image:
            size = (image.width // 2, image.height // 2)
            found.append(image.convert("RGB").resize(size, Image.Resampling.LANCZOS))
    return found


def light(image: Image.Image) -> npt.NDArray[np.float32]:
    return np.asarray(image.convert("L")).astype(np.float32)


def shown(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.stream))


def by_the_book(one: npt.NDArray[np.float32], other: npt.NDArray[np.float32]) -> float:
    """SSIM as the paper writes it, window by window."""
    found = []
    for row in range(one.shape[0] - 6):
        for column in range(one.shape[1] - 6):
            x, y = (p[row : row + 7, column : column + 7].astype(float) for p in (one, other))
            both = ((x - x.mean()) * (y - y.mean())).mean()
            found.append(
                (2 * x.mean() * y.mean() + 2.55**2)
                * (2 * both + 7.65**2)
                / ((x.mean() ** 2 + y.mean() ** 2 + 2.55**2) * (x.var() + y.var() + 7.65**2))
            )
    return float(np.mean(found))


@given(st.integers(0, 2**32 - 1), st.floats(0, 60))
@settings(max_examples=10, deadline=None)
def test_the_measure_is_ssim(seed: int, noise: float) -> None:
    rng = np.random.default_rng(seed)
    one = rng.uniform(0, 255, (12, 15)).astype(np.float32)
    other = (one + rng.normal(0, noise, one.shape)).clip(0, 255).astype(np.float32)
    assert Master(one).likeness(other) == pytest.approx(by_the_book(one, other), abs=1e-6)
    assert Master(one).likeness(one) == pytest.approx(1)


def test_painted_art_is_as_like_its_master_as_asked_and_hardly_more(
    painted: list[Image.Image],
) -> None:
    for image in painted:
        picture = encode(image, "web")
        assert picture.filter == "DCTDecode"
        found = Master(light(image)).likeness(light(shown(picture)))
        assert LIKENESS - 0.005 <= found <= LIKENESS + 0.008


def test_24_painted_pages_take_ten_megabytes_at_most(painted: list[Image.Image]) -> None:
    size = sum(len(encode(image, "web").stream) for image in painted)
    pixels = sum(image.width * image.height for image in painted)
    assert size / pixels * PAGE * 24 < 9_700_000  # the rest is for lettering and tags


def test_less_likeness_takes_fewer_bytes(painted: list[Image.Image]) -> None:
    sizes = [len(encode(painted[0], "web", likeness=wanted).stream) for wanted in (0.9, 0.95, 0.99)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2] / 2


def test_a_likeness_of_one_is_without_loss(painted: list[Image.Image]) -> None:
    assert encode(painted[0], "web", likeness=1).filter == "FlateDecode"


def test_flat_art_is_kept_without_loss() -> None:
    image = Image.new("RGB", (600, 400), (20, 30, 60))
    ImageDraw.Draw(image).rectangle((100, 100, 400, 300), fill=(240, 180, 60))
    assert encode(image, "web").filter == "FlateDecode"


def lined(colour: tuple[int, int, int], ground: tuple[int, int, int]) -> Image.Image:
    """Thin lines on grained paper."""
    rng = np.random.default_rng(2)
    image = Image.new("RGB", (1200, 900), ground)
    draw = ImageDraw.Draw(image)
    for _ in range(60):
        places = rng.integers(0, (1200, 900), (4, 2)).tolist()
        draw.line([(x, y) for x, y in places], fill=colour, width=2)
    small = np.asarray(image.resize((600, 450), Image.Resampling.LANCZOS)).astype(float)
    return Image.fromarray((small + rng.normal(0, 3, (450, 600, 1))).clip(0, 255).astype(np.uint8))


def test_thin_coloured_lines_keep_their_colour_at_every_pixel(painted: list[Image.Image]) -> None:
    assert recipe_for(lined((216, 30, 30), (250, 248, 240)), 0.97).sampling == FULL
    assert recipe_for(lined((240, 220, 40), (20, 20, 40)), 0.97).sampling == FULL
    assert all(recipe_for(image, 0.97).sampling == HALVED for image in painted)


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (7, 7), (64, 64), (65, 4000), (300, 20)])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_pictures_of_any_size_are_judged(size: tuple[int, int], mode: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (size[1], size[0], 3), np.uint8)
    picture = encode(Image.fromarray(noise).convert(mode), "web")
    assert (picture.width, picture.height) == size


def test_the_small_file_is_tagged_and_smaller(
    small_book: Callable[..., MemoryShelf], painted: list[Image.Image]
) -> None:
    out = io.BytesIO()
    painted[1].resize((1800, 900)).save(out, "PNG")
    shelf = small_book(files={f"panels/01/{name}.png": out.getvalue() for name in "abc"})
    for product in ("web", "small"):
        order = Order(languages=("en",), purposes=(product,))
        outcomes = list(build(shelf, order, lambda *_: None))
        assert [d for outcome in outcomes for d in outcome.report] == []
    web, small = (shelf.files[f"build/small-en-{product}.pdf"] for product in ("web", "small"))
    assert len(small) < len(web) * 0.7
    assert b"/StructTreeRoot" in small
    assert b"/Linearized" in small[:1024]
