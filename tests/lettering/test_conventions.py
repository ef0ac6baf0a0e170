"""What hand letterers draw for what is written: ellipses, the I with bars, breaths."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from novel.book.book import Book
from novel.book.style import Crossbar, Ellipsis, Style
from novel.book.words import BREATH, breathed, parse_words
from novel.diagnostics import Report
from novel.geometry import Point, Rect
from novel.lettering.breaths import breaths
from novel.lettering.capitals import as_written, in_capitals
from novel.lettering.conventions import by_convention, shapes_of_i
from novel.lettering.faces import Face, Faces
from novel.lettering.typefaces import Typefaces
from novel.order import Order
from novel.reading import readings
from novel.sheet import Glyph, GlyphRun
from novel.shelf import MemoryShelf
from novel.source import Source

DIALOGUE = "fonts/ShantellSans_600SemiBold.ttf"
PLAIN = Style(face="", emphasis="", size=10, smallest=10)
SPAN = Source("p.yaml", "x").span(0)


def drawn(text: str, ellipsis: Ellipsis = "as written", crossbar: Crossbar = "always") -> str:
    return by_convention(in_capitals(text, "en"), ellipsis, crossbar).drawn


@pytest.mark.parametrize(
    ("ellipsis", "shown"),
    [
        ("as written", "A… B... C.... D."),
        ("sign", "A… B… C.... D."),
        ("dots", "A... B... C.... D."),
    ],
)
def test_an_ellipsis_is_drawn_as_the_style_wants_it(ellipsis: Ellipsis, shown: str) -> None:
    assert drawn("a… b... c.... d.", ellipsis) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I think I'll sing in Paris.", "I THiNK I'LL SiNG iN PARiS."),
        ("*I*", "*I*"),
        ("F.B.I. and II", "F.B.I. AND ii"),
        ("i am", "I AM"),
        ("I’ve", "I’VE"),
    ],
)
def test_the_pronoun_alone_has_bars(text: str, shown: str) -> None:
    assert drawn(text, crossbar="pronoun") == shown


def test_no_i_has_bars_where_the_style_never_wants_them() -> None:
    assert drawn("I think", crossbar="never") == "i THiNK"


@given(
    st.text(st.sampled_from(f"aIi.…ß '{BREATH}"), max_size=24),
    st.sampled_from(["as written", "sign", "dots"]),
    st.sampled_from(["pronoun", "always", "never"]),
)
def test_no_written_character_is_lost_or_doubled(
    text: str, ellipsis: Ellipsis, crossbar: Crossbar
) -> None:
    found = by_convention(in_capitals(text, "en"), ellipsis, crossbar)
    pieces = [found.between(i, i + 1) for i in range(len(found.drawn))]
    assert "".join(pieces) == text


def of_capitals(content: bytes) -> bytes:
    """The face with a plain bar in the place of its small i, as faces for comics have it."""
    font = TTFont(io.BytesIO(content))
    height = int(font["OS/2"].sCapHeight)
    pen = TTGlyphPen(None)
    pen.moveTo((60, 0))
    for place in ((60, height), (160, height), (160, 0)):
        pen.lineTo(place)
    pen.closePath()
    name = font.getBestCmap()[ord("i")]
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (220, 60)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def comic(faces: Faces) -> bytes:
    return of_capitals(faces.at(DIALOGUE).content)


def test_a_face_with_a_bar_for_its_small_i_shapes_of_i(faces: Faces, comic: bytes) -> None:
    assert shapes_of_i(Face.from_bytes("comic.ttf", comic)) == {"barred", "bare"}
    assert not any(len(shapes_of_i(face)) == 2 for face in faces)


def test_a_face_with_one_i_has_it_with_bars_or_without(faces: Faces) -> None:
    found = {face.name: shapes_of_i(face) for face in faces}
    assert found["Shantell Sans SemiBold"] == found["Shantell Sans ExtraBold Italic"] == {"barred"}
    assert found["Sofia Sans Extra Condensed Black"] == {"bare"}
    assert found["Sofia Sans Extra Condensed Black Italic"] == {"bare"}


@pytest.mark.parametrize(
    ("rule", "family", "said"),
    [
        ("never", "Shantell", "draws every I with bars: 'crossbar: never' changes nothing"),
        ("pronoun", "Shantell", "draws every I with bars: 'crossbar: pronoun' changes nothing"),
        ("always", "Shantell", None),
        ("always", "Sofia", "draws every I without bars: 'crossbar: always' changes nothing"),
        ("never", "Sofia", None),
    ],
)
def test_a_rule_that_the_face_cannot_follow_is_said_where_it_is_asked_for(
    small_book: Callable[..., MemoryShelf], rule: str, family: str, said: str | None
) -> None:
    face = {"Shantell": "Shantell Sans SemiBold", "Sofia": "Sofia Sans Extra Condensed Black"}
    name = face[family]
    style = f"styles:\n  caption: {{crossbar: {rule}, face: {name}, emphasis: {name}}}\n"
    shelf = small_book(("lettering:", f"{style}lettering:"))
    (english, bulgarian) = readings(shelf, Order(purposes=("web",)))
    found = [(d.code, d.message, d.span and d.span.text) for d in english.report]
    assert found == ([("F606", f"the face '{name}' {said}", rule)] if said else [])
    assert not list(bulgarian.report)


@pytest.mark.parametrize(("language", "shown"), [("en", "I THiNK"), ("bg", "I THINK")])
def test_bars_are_left_out_in_english_where_the_faces_have_both(
    read_small: Callable[..., Book], comic: bytes, language: str, shown: str
) -> None:
    book = read_small()
    only = Faces({DIALOGUE: comic})
    style = replace(book.styles["speech"], emphasis=book.styles["speech"].face)
    typeface = Typefaces(book, only, Report()).of_style(style, language)
    assert typeface is not None
    assert typeface.drawn("I think").drawn == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Don't", "DON’T"),
        ("l'ami d'un", "L’AMI D’UN"),
        ("un po' di pane", "UN PO’ DI PANE"),
        ("x'tista' ssaqsi", "X’TISTA’ SSAQSI"),
        ("the 'word' here", "THE 'WORD' HERE"),
        ("'don't'", "'DON’T'"),
        ("rock 'n' roll", "ROCK 'N' ROLL"),
        ("5' and 6'", "5' AND 6'"),
        ("Don’t", "DON’T"),
    ],
)
def test_the_apostrophe_of_typewriters_is_drawn_as_one(
    read_small: Callable[..., Book], faces: Faces, text: str, shown: str
) -> None:
    typeface = Typefaces(read_small(), faces, Report()).named("speech", "en")
    assert typeface is not None
    found = typeface.drawn(text)
    assert found.drawn == shown
    assert "".join(found.between(i, i + 1) for i in range(len(shown))) == text


def test_a_face_without_an_apostrophe_draws_what_is_typed(
    read_small: Callable[..., Book], faces: Faces
) -> None:
    font = TTFont(io.BytesIO(faces.at(DIALOGUE).content))
    for table in font["cmap"].tables:
        table.cmap.pop(ord("’"), None)
    out = io.BytesIO()
    font.save(out)
    book = read_small()
    style = replace(book.styles["speech"], emphasis=book.styles["speech"].face)
    only = Typefaces(book, Faces({DIALOGUE: out.getvalue()}), Report())
    typeface = only.of_style(style, "en")
    assert typeface is not None
    assert typeface.drawn("Don't").drawn == "DON'T"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("~Huff~ I ran.", "|Huff| I ran."),
        ("~huff puff~…", "|huff puff|…"),
        ("*~Huff~*", "*|Huff|*"),
        ("about ~5 km, or ~6", "about ~5 km, or ~6"),
        ("hello~", "hello~"),
        ("a~b~c", "a~b~c"),
        ("~ huff ~", "~ huff ~"),
    ],
)
def test_a_word_between_tildes_is_a_breath(text: str, marked: str) -> None:
    assert breathed(text).replace(BREATH, "|") == marked


def test_a_breath_has_three_dashes_on_either_side() -> None:
    glyphs = (
        Glyph(1, 0.5, BREATH),
        *(Glyph(2, 0.6, letter) for letter in "HUFF"),
        Glyph(1, 0.5, BREATH),
    )
    run = GlyphRun(face="f.ttf", size=10, start=Point(100, 200), glyphs=glyphs, language="en")
    opening, closing = breaths([run], 0.7, PLAIN, SPAN)
    for item in (opening, closing):
        assert [segment[0] for segment in item.path.segments] == ["move", "line"] * 3
        assert item.stroke is not None
        assert item.stroke.width >= 0.25
    word = Rect(105, 193, 129, 200)
    assert opening.path.bounds.right < word.left < word.right < closing.path.bounds.left
    assert opening.path.bounds.left > 100
    assert closing.path.bounds.right < 134


def test_a_breath_takes_room_in_its_line(read_small: Callable[..., Book], faces: Faces) -> None:
    typeface = Typefaces(read_small(), faces, Report()).named("speech", "en")
    assert typeface is not None
    (plain,), (marked,) = parse_words("Huff"), parse_words(breathed("~Huff~"))
    assert typeface.width(marked) - typeface.width(plain) == pytest.approx(1.0, abs=0.05)


def test_text_without_conventions_is_left_alone() -> None:
    written = as_written("Plain… I")
    assert by_convention(written, "as written", "always") is written
