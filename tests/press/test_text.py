"""Text taken from a file is the text as written, whatever is drawn."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from novel.sheet import Sheet

Press = Callable[..., bytes]
Words = Callable[..., str]
Picture = Callable[[bytes], Image.Image]


@pytest.mark.parametrize(
    "text",
    [
        "Ѝ дадохме „жилетка“",
        "нищо не ѝ казах",
        "щъркелите цъфтят",
        "България, 5 юни 2024 г.",
        "Office AVATAR, first fluff",
    ],
)
@pytest.mark.parametrize("drawn", ["in capitals", "as written"])
def test_the_text_is_as_written(
    text: str, drawn: str, one_line: Callable[..., Sheet], press: Press, words: Words
) -> None:
    assert words(press([one_line(text, capitals=drawn == "in capitals")], "web")) == text


def test_capitals_are_drawn_where_lower_case_is_read(
    one_line: Callable[..., Sheet], press: Press, words: Words, picture: Picture
) -> None:
    lower, upper = (press([one_line(text)], "web") for text in ("елена", "ЕЛЕНА"))
    assert words(lower) == "елена"
    assert words(upper) == "ЕЛЕНА"
    assert picture(lower).tobytes() == picture(upper).tobytes()


def test_bulgarian_letterforms_are_drawn_and_read_as_the_letters_they_are(
    one_line: Callable[..., Sheet], press: Press, words: Words, picture: Picture
) -> None:
    local = press([one_line("вгдиптт", capitals=False)], "web")
    plain = press([one_line("вгдиптт", capitals=False, language="ru")], "web")
    assert words(local) == words(plain) == "вгдиптт"
    assert picture(local).tobytes() != picture(plain).tobytes()


def test_lines_are_joined_by_a_space(web_pdf: bytes, words: Words) -> None:
    assert "„жилетка“ и ѝ благодарихме" in words(web_pdf, page=1)


def test_alternates_and_ligatures_need_no_actual_text(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        streams = [page.Contents.read_bytes() for page in pdf.pages]
    assert [stream.count(b"/ActualText") for stream in streams] == [0, 1, 0]  # one turned sound
