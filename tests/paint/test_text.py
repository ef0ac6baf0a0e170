"""Glyphs stand where lettering put them, and read as it says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.colour import BLACK
from novel.geometry import Point, Rect
from novel.paint.characters import Characters
from novel.paint.page import paint_page
from novel.paint.text import clusters, turned
from novel.sheet import Glyph, GlyphRun, Meaning, Sheet, TextItem

FACE = Characters(natural=("", "A", "B", "fi", " "), widths=(500.0, 600.0, 650.0, 900.0, 300.0))


def page(item: TextItem) -> str:
    sheet = Sheet(
        page="p01",
        label="1",
        chapter="01",
        chapter_title="One",
        language="en",
        trim=Rect(0, 0, 100, 200),
        bleed=0,
        items=(item,),
    )
    return paint_page(sheet, "web", characters=lambda _: FACE).stream.decode()


def text(*glyphs: Glyph, turn: float = 0, tracking: float = 0) -> TextItem:
    run = GlyphRun(
        face="f.ttf",
        size=10,
        start=Point(20, 40),
        glyphs=glyphs,
        language="en",
        tracking=tracking,
    )
    meaning = Meaning(role="speech", order=1, language="en")
    return TextItem(runs=(run,), ink=BLACK, turn=turn, pivot=Point(20, 50), meaning=meaning)


def shown(*glyphs: Glyph, tracking: float = 0) -> list[str]:
    found = page(text(*glyphs, tracking=tracking))
    return re.findall(r"\[(.*)\] TJ", found)


def test_glyphs_of_their_own_width_need_no_steps() -> None:
    assert shown(Glyph(1, 0.6, "A"), Glyph(2, 0.65, "B")) == ["<00010002>"]


def test_kerning_and_tracking_are_steps_before_the_next_glyph() -> None:
    assert shown(Glyph(1, 0.55, "A"), Glyph(2, 0.65, "B")) == ["<0001>50<0002>"]
    assert shown(Glyph(1, 0.6, "A"), Glyph(2, 0.65, "B"), tracking=0.02) == ["<0001>-20<0002>"]


def test_an_offset_along_the_line_moves_one_glyph_only() -> None:
    moved = shown(Glyph(1, 0.6, "A", dx=0.1), Glyph(2, 0.65, "B"))
    assert moved == ["-100<0001>100<0002>"]


def test_an_offset_upwards_lifts_one_glyph_only() -> None:
    found = page(text(Glyph(1, 0.6, "A", dy=0.2), Glyph(2, 0.65, "B"))).splitlines()
    assert [line for line in found if line.endswith("Ts")] == ["2 Ts", "0 Ts"]


@given(
    st.lists(
        st.tuples(st.sampled_from([1, 2, 4]), st.floats(0.1, 1.2), st.floats(-0.2, 0.2)),
        min_size=1,
        max_size=60,
    )
)
def test_rounding_never_adds_up(parts: list[tuple[int, float, float]]) -> None:
    glyphs = [Glyph(gid, advance, FACE.natural[gid], dx=dx) for gid, advance, dx in parts]
    (row,) = shown(*glyphs)
    at, places = 0.0, []
    for token in re.findall(r"<[0-9A-F]+>|-?[0-9.]+", row):
        if token.startswith("<"):
            for first in range(1, len(token) - 1, 4):
                places.append(at)
                at += FACE.width(int(token[first : first + 4], 16))
        else:
            at -= float(token)
    due = 0.0
    for place, glyph in zip(places, glyphs, strict=True):
        assert place == pytest.approx(due + glyph.dx * 1000, abs=0.06)
        due += glyph.advance * 1000


def test_capitals_read_as_the_lower_case_written() -> None:
    assert shown(Glyph(1, 0.6, "a")) == ["<8001>"]


def test_a_glyph_of_several_letters_reads_as_all_of_them() -> None:
    (cluster,) = clusters([Glyph(3, 0.9, "fi")], FACE)
    assert (cluster.codes, cluster.actual) == ((3,), None)


@pytest.mark.parametrize(
    "glyphs",
    [
        (Glyph(1, 0.6, "B"),),
        (Glyph(1, 0.6, "ß"), Glyph(1, 0.6, "")),
        (Glyph(0, 0.5, "?"),),
        (Glyph(2, 0.65, ""),),
    ],
    ids=["another letter", "two glyphs", "no natural text", "drawn but unread"],
)
def test_what_codes_cannot_say_is_said_as_actual_text(glyphs: tuple[Glyph, ...]) -> None:
    (cluster,) = clusters(glyphs, FACE)
    assert cluster.actual == glyphs[0].text
    said = glyphs[0].text.encode("utf-16-be").hex().upper()
    assert f"/Span <</ActualText <FEFF{said}>>> BDC" in page(text(*glyphs))


def test_faces_with_very_many_glyphs_say_lower_case_as_actual_text() -> None:
    vast = Characters(natural=("A",) * 0x8001, widths=(600.0,) * 0x8001)
    assert vast.code(0x8000, "A") == 0x8000
    assert vast.code(0x8000, "a") is None
    assert vast.code(5, "a") is None


@given(st.integers(0, 0x7FFF), st.booleans())
def test_codes_lead_back_to_glyph_and_text(gid: int, lower: bool) -> None:  # noqa: FBT001
    face = Characters(natural=("Ж",) * (gid + 1), widths=(500.0,) * (gid + 1))
    wanted = "ж" if lower else "Ж"
    code = face.code(gid, wanted)
    assert code is not None
    assert (face.gid(code), face.text(code)) == (gid, wanted)


def test_a_turn_is_counter_clockwise_round_its_pivot() -> None:
    item = text(Glyph(1, 0.6, "A"), turn=90)
    there = turned(Point(30, 50), item)
    assert (there.x, there.y) == pytest.approx((20, 40))
    assert "0 1 -1 0 10 150 Tm" in page(item)


def test_turned_text_is_said_whole() -> None:
    found = page(text(Glyph(1, 0.6, "A"), Glyph(2, 0.65, "b"), turn=10))
    said = "Ab".encode("utf-16-be").hex().upper()
    assert found.count("/ActualText") == 1
    assert f"<FEFF{said}>" in found


def test_letters_drawn_out_of_shape_say_their_text_once() -> None:
    bent = [
        GlyphRun(
            face="f.ttf",
            size=10,
            start=Point(20 + 8 * n, 40),
            glyphs=(Glyph(n + 1, 0.6, char),),
            language="en",
            matrix=(0.9, 0.2, -0.2, 0.9),
        )
        for n, char in enumerate("AB")
    ]
    found = page(TextItem(runs=tuple(bent), ink=BLACK))
    assert found.count("/ActualText") == 1
    assert "/ActualText <FEFF00410042>" in found
    assert "0.9 0.2 -0.2 0.9 20 160 Tm" in found


def test_a_matrix_and_a_turn_work_together() -> None:
    run = GlyphRun(
        face="f.ttf",
        size=10,
        start=Point(20, 40),
        glyphs=(Glyph(1, 0.6, "A"),),
        language="en",
        matrix=(2.0, 0.0, 0.0, 1.0),
    )
    found = page(TextItem(runs=(run,), ink=BLACK, turn=90, pivot=Point(20, 40)))
    assert "0 2 -1 0 20 160 Tm" in found
