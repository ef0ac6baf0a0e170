"""Photoshop documents: the flattened picture, and masks that are no transparency."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from novel.paint.artwork import ArtError, PictureRequest, prepare, probe
from novel.paint.picture import Picture

Made = Callable[..., bytes]
Asked = Callable[..., PictureRequest]
Seen = Callable[[Picture], npt.NDArray[np.uint8]]


def planes(*values: int) -> npt.NDArray[np.uint8]:
    return np.array([np.full((4, 6), value) for value in values], np.uint8)


def code_of(content: bytes) -> str:
    with pytest.raises(ArtError) as caught:
        probe(content, "a.psd")
    return caught.value.code


def test_the_flattened_picture_is_shown(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(planes(200, 30, 10), 3)
    assert (probe(content, "a.psd").format, probe(content, "a.psd").width) == ("PSD", 6)
    assert (seen(prepare(content, request_for("web"))) == (200, 30, 10)).all()


def test_cmyk_keeps_its_inks(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(255 - planes(10, 20, 30, 40), 4)  # Photoshop writes 0 for full ink
    assert (seen(prepare(content, request_for())) == (10, 20, 30, 40)).all()


def test_a_saved_selection_hides_nothing(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(planes(200, 30, 10, 0), 3)
    assert (seen(prepare(content, request_for("web"))) == (200, 30, 10)).all()


def test_transparency_lies_on_white(photoshop: Made, request_for: Asked, seen: Seen) -> None:
    content = photoshop(planes(200, 30, 10, 0), 3, layers=-1)
    assert (seen(prepare(content, request_for("web"))) == 255).all()


def test_grey_stays_grey(photoshop: Made, request_for: Asked) -> None:
    assert prepare(photoshop(planes(90), 1), request_for()).colour_space == "DeviceGray"


def test_layers_without_a_flattened_picture_are_refused(photoshop: Made) -> None:
    assert code_of(photoshop(planes(1, 2, 3), 3, flattened=False)) == "A415"


@pytest.mark.parametrize(("mode", "depth"), [(3, 16), (3, 32), (9, 8), (7, 8)])
def test_depths_and_modes_that_are_not_converted_are_refused(
    photoshop: Made, mode: int, depth: int
) -> None:
    assert code_of(photoshop(planes(1, 2, 3), mode, depth=depth)) == "A415"


def test_a_document_that_breaks_off_is_damage(photoshop: Made, request_for: Asked) -> None:
    content = photoshop(planes(1, 2, 3), 3)
    for length in range(8, len(content) - 1, 7):
        with pytest.raises(ArtError) as caught:
            prepare(content[:length], request_for("web"))
        assert caught.value.code == "A412"
