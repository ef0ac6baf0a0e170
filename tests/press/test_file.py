"""The file as a whole: boxes, inks, intents, labels, outline, metadata."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.edition import Purpose
from novel.geometry import mm
from novel.press.facts import EditionFacts
from novel.press.labels import label_ranges
from novel.press.metadata import xmp
from novel.sheet import Sheet

DC = "{http://purl.org/dc/elements/1.1/}"


def test_print_pages_are_trim_and_bleed(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        page = pdf.pages[0]
        media, bleed, trim = ([float(s) for s in page.obj[f"/{box}Box"]] for box in BOXES)
    assert media == bleed
    assert media == pytest.approx([0, 0, mm(96), mm(126)], abs=0.001)
    assert trim == pytest.approx([mm(3), mm(3), mm(93), mm(123)], abs=0.001)


BOXES = ("Media", "Bleed", "Trim")


def test_web_pages_end_at_the_trim(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        media = [float(side) for side in pdf.pages[0].MediaBox]
    assert media == pytest.approx([0, 0, mm(90), mm(120)], abs=0.001)


def test_the_two_intents_of_print_share_their_profile(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        intents = list(pdf.Root.OutputIntents)
        assert [str(intent.S) for intent in intents] == ["/GTS_PDFX", "/GTS_PDFA1"]
        assert len({intent.DestOutputProfile.objgen for intent in intents}) == 1
        assert int(intents[0].DestOutputProfile.N) == 4


def test_print_uses_no_light_and_the_web_no_ink(print_pdf: bytes, web_pdf: bytes) -> None:
    assert colours(print_pdf) & {"rg", "RG", "g", "G", "CS"} == set()
    assert colours(web_pdf) & {"k", "K", "gs", "CS"} == set()
    for file in (print_pdf, web_pdf):
        assert {sign for sign in colours(file) if sign.startswith("cs")} == {"cs /Pattern"}


def colours(file: bytes) -> set[str]:
    """The operators of a file, with the space that is chosen where one is."""
    with pikepdf.open(BytesIO(file)) as pdf:
        return {
            f"cs {instruction.operands[0]}"
            if str(instruction.operator) == "cs"
            else str(instruction.operator)
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
        }


def test_a_picture_shown_twice_is_stored_once(
    sheets: tuple[Sheet, ...], press: Callable[..., bytes]
) -> None:
    with pikepdf.open(BytesIO(press(sheets, "print"))) as pdf:
        images = [page.Resources.XObject.I0.objgen for page in pdf.pages]
    assert images[1] == images[2] != images[0]


def test_pages_are_labelled_as_readers_count_them(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        assert [str(pikepdf.Page(page.obj).label) for page in pdf.pages] == ["C1", "1", "2"]


@given(st.lists(st.sampled_from(["", "C1", "C2", "iv", "007", "10"]) | st.integers(1, 40).map(str)))
def test_label_ranges_give_back_the_labels(labels: Sequence[str]) -> None:
    ranges = list(label_ranges(labels))
    found = []
    for index, _ in enumerate(labels):
        last = [r for r in ranges if r.first <= index][-1]
        number = "" if last.number is None else str(last.number + index - last.first)
        found.append(last.prefix + number)
    assert found == list(labels)


def test_the_outline_names_the_chapters(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Корица", "Телефонът"]


def test_both_kinds_of_metadata_say_the_same(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        packet = ET.fromstring(pdf.Root.Metadata.read_raw_bytes())  # noqa: S314 - our own
        title = packet.find(f".//{DC}title//*[@{{http://www.w3.org/XML/1998/namespace}}lang]")
        assert title is not None
        assert title.text == str(pdf.docinfo["/Title"]) == "Проба & „опит“ <1>"
        assert pdf.docinfo["/Trapped"] == pikepdf.Name("/False")


@given(st.text())
def test_any_title_makes_well_formed_metadata(title: str) -> None:
    facts = EditionFacts(
        slug="x",
        title=title,
        language="bg",
        author=title,
        subject=title,
        date="2026-11-22",
        version="1",
        purpose="print",
        profile=b"",
        condition="FOGRA39",
    )
    ET.fromstring(xmp(facts).encode(errors="strict"))  # noqa: S314 - our own


def test_viewers_show_the_title_and_know_the_language(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "bg"
        assert pdf.is_linearized


@pytest.mark.parametrize("purpose", ["print", "web"])
def test_a_blank_page_is_a_page(
    purpose: Purpose, sheets: tuple[Sheet, ...], press: Callable[..., bytes]
) -> None:
    blank = replace(sheets[1], items=(), links=())
    with pikepdf.open(BytesIO(press([blank], purpose))) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.check_pdf_syntax() == []
