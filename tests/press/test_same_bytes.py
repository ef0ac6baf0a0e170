"""The same input gives the same bytes; what differs by intent differs in name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from novel.book.edition import Purpose
from novel.press.facts import EditionFacts
from novel.press.fontparts import subset_tag
from novel.press.srgb import srgb_profile
from novel.sheet import Sheet


@pytest.mark.parametrize("purpose", ["print", "web"])
def test_two_runs_give_the_same_bytes(
    purpose: Purpose, sheets: tuple[Sheet, ...], press: Callable[..., bytes]
) -> None:
    assert press(sheets, purpose) == press(sheets, purpose)


def test_the_document_id_is_that_of_language_purpose_and_version(
    facts: Callable[[Purpose], EditionFacts],
) -> None:
    first = facts("print")
    others = [replace(first, version="1.1"), replace(first, language="en"), facts("web")]
    assert first.document_id == facts("print").document_id
    assert len({first.document_id, *(other.document_id for other in others)}) == 4


def test_the_trailer_has_an_id(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        assert len(pdf.trailer["/ID"]) == 2


def test_dates_come_from_the_book(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261122000000+00'00'"


def test_subsets_of_other_glyphs_have_other_tags() -> None:
    tags = {subset_tag(b"face", codes) for codes in ({1: "a"}, {2: "a"}, {1: "a", 2: "b"})}
    assert len(tags) == 3
    assert all(len(tag) == 6 and tag.isascii() and tag.isupper() for tag in tags)


def test_the_srgb_profile_is_that_of_the_standard() -> None:
    from PIL import Image, ImageCms

    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    ramp = Image.merge("RGB", [Image.radial_gradient("L").rotate(turn) for turn in (0, 90, 180)])
    turned = ImageCms.profileToProfile(ramp, ours, theirs)
    assert turned is not None
    differences = zip(ramp.tobytes(), turned.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in differences) <= 1
