"""Whatever stands in a script is lettered whole or refused with a reason, and nothing breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from novel.book.page import Line
from novel.book.words import cleaned, is_seen, parse_words, plain
from novel.diagnostics import Diagnostic, Report
from novel.intake.manuscript import read_manuscript
from novel.layout.panels import lay_out
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.paging import letter_page
from novel.lettering.panelroom import PanelOnPage
from novel.sheet import TextItem
from novel.shelf import MemoryShelf

LONG_WORD = "противоконституционствувателствувахменепротивоконституционно"
ODD = (
    "Hello 😀 world",
    "а\u0301 кра\u0301сно и и\u0306од",
    "Кирилица and Latin: Gmail-а",
    "שלום и مرحبا",
    "10\u00a0000\u00a0км\u202f!",
    "tab\there\tand\tthere",
    "zero\u200bwidth\u200c\u200djoined\ufeff\u2060",
    "soft\u00adhyphens in a\u00ad\u00adword",
    "\u202eturned round\u202c",
    "bell \u0007 and\u0000null",
    "one\u2028two\u2029three\x85four",
    "слово " * 300,
    LONG_WORD,
    "*",
    "* *",
    "**\u00ad**",
    "\u0301",
    "\u200b",
    "…………………………",
    "-- – — --",
    "\n\n\n",
    "\\*not\\* *so*",
)
known = st.sampled_from(
    "abcdeIjqЖщъѝйАЕИзß  \n.,!?…–-*'„“”\\\u00a0\u00ad\u200b\u200d\u0301\u0306\t\u202f"
)
letters = st.one_of(
    st.text(known, min_size=1, max_size=90),
    st.text(
        st.one_of(known, st.characters(codec="utf-8", exclude_categories=["Cs"])),
        min_size=1,
        max_size=40,
    ),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """The lines that a script came to, what is said of each on the page, and what is wrong."""

    lines: Sequence[Line]
    said: Sequence[str]
    problems: Sequence[Diagnostic]


Letter = Callable[..., Seen]


@pytest.fixture(scope="module")
def letter(small_book: Callable[..., MemoryShelf], faces: Faces) -> Letter:
    """Letters lines of the first panel, as written in the YAML of a chapter."""
    chapter = small_book().read("script/en/01-one.yaml").decode()
    head, _, rest = chapter.partition("      - caption: The same night.")
    tail = rest[rest.index("    b:") :]

    def lettered(*written: str) -> Seen:
        body = "".join(f"      - {line}\n" for line in written)
        report = Report()
        script = {"script/en/01-one.yaml": (head + body + tail).encode()}
        manuscript = read_manuscript(small_book(files=script), report)
        book = None if manuscript is None else manuscript.book("en", report, draft=True)
        if book is None:
            return Seen((), (), list(report))
        page = next(book.pages)
        safe = (book.format.trim.outset(-book.format.safe),)
        panels = [
            PanelOnPage(placed=placed, art=None, rank=rank, safe=safe)
            for rank, placed in enumerate(lay_out(page, book.format), start=1)
        ]
        first = letter_page(Letterer(book, faces, report), page, panels)[0]
        texts = [i for drawn in first.drawn for i in drawn.items if isinstance(i, TextItem)]
        said = ["".join(run.text for run in item.runs) for item in texts]
        return Seen(page.panels[0].lines, said, list(report))

    return lettered


def quoted(text: str) -> str:
    """The text as YAML's double quotes hold it."""
    safe = (c if c.isalnum() and c.isascii() else f"\\U{ord(c):08X}" for c in text)
    return f'"{"".join(safe)}"'


def speech(text: str, **keys: str) -> str:
    more = "".join(f", {key}: {value}" for key, value in keys.items())
    return f"{{mira: {quoted(text)}{more}}}"


def read(text: str) -> str:
    """The characters of a text that can be read, in order."""
    seen = "".join(c for c in text if unicodedata.category(c)[0] not in "CZ")
    return unicodedata.normalize("NFC", seen)


def check(seen: Seen, *texts: str) -> None:
    failed = [problem for problem in seen.problems if problem.severity == "error"]
    assert all(problem.message.isprintable() and problem.help for problem in failed)
    assert [read(cleaned(text)) for text in texts] == [read(text) for text in texts]
    if not failed:
        wanted = [plain(parse_words(cleaned(text))) for text in texts]
        assert [read(said) for said in seen.said] == [read(text) for text in wanted]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("voice", ["speech", "shout", "thought", "radio", "weak", "inner"])
def test_an_odd_text_is_lettered_whole_or_refused(letter: Letter, text: str, voice: str) -> None:
    check(letter(speech(text, voice=voice)), text)


@given(letters)
@example("i\u0307stanbul")
@example("и\u0306")
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_letter_of_any_text_is_lost(letter: Letter, text: str) -> None:
    check(letter(speech(text)), text)


@pytest.mark.parametrize("kind", ["caption", "sfx", "note", "title", "sign", "screen", "document"])
@given(text=letters)
@example(text="?\n\n?")  # a line without letters is no narrower than nothing
@example(text="?*\u200b\xa0*")  # nothing but a no-break space behind a break
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_letter_of_any_kind_of_line_is_lost(letter: Letter, kind: str, text: str) -> None:
    check(letter(f"{{{kind}: {quoted(text)}}}"), text)


@given(st.lists(letters.filter(is_seen), min_size=2, max_size=10))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_many_texts_in_a_small_panel_are_lettered_or_refused(
    letter: Letter, texts: list[str]
) -> None:
    check(letter(*map(speech, texts)), *texts)


@given(place=st.tuples(st.integers(-300, 400), st.integers(-300, 400)), fixed=st.booleans())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_tail_to_anywhere_ends_well(
    letter: Letter, place: tuple[int, int], *, fixed: bool
) -> None:
    more = {"at": "[50, 40]"} if fixed else {}
    check(letter(speech("Stop there.", tail=f"[{place[0]}, {place[1]}]", **more)), "Stop there.")


def test_a_tab_is_a_space_and_a_hidden_sign_is_nothing(letter: Letter) -> None:
    seen = letter(speech("a\tb\u2060c\ufeff"))
    assert (seen.said, list(seen.problems)) == (["a bc"], [])


def test_a_decomposed_letter_is_the_letter(letter: Letter) -> None:
    assert letter(speech("и\u0306од")).said == ["йод"]


def test_a_space_that_a_face_lacks_is_made_from_its_common_one(letter: Letter) -> None:
    seen = letter(speech("10\u202f000\u2009km, e\u2011mail"))
    assert (seen.said, list(seen.problems)) == (["10\u202f000\u2009km, e\u2011mail"], [])


@pytest.mark.parametrize("text", ["* *", "\u0301", "\u200b", "\u00a0", "\u00ad", "\n"])
def test_a_text_with_nothing_to_read_is_refused(letter: Letter, text: str) -> None:
    assert [problem.code for problem in letter(speech(text)).problems] == ["S111"]


@pytest.mark.parametrize("text", ["שלום", "hello مرحبا"])
def test_words_from_right_to_left_are_refused_by_name(letter: Letter, text: str) -> None:
    (problem,) = letter(speech(text)).problems
    assert problem.code == "F605"


def test_a_letter_that_no_face_has_is_named_once(letter: Letter) -> None:
    (problem,) = letter(speech("Hello 😀😀")).problems
    assert problem.code == "F601"
    assert problem.message.count("😀") == 1


def test_ten_balloons_in_a_small_panel_are_too_many_and_said_so(letter: Letter) -> None:
    (problem,) = letter(*[speech("Ten balloons are here, all of them.")] * 10).problems
    assert problem.code == "L501"
    assert "no room for its 10 lines" in problem.message


@pytest.mark.parametrize(("text", "least"), [("слово " * 300, 1000), (LONG_WORD, 1)])
def test_a_text_far_too_long_is_told_how_much(letter: Letter, text: str, least: int) -> None:
    (problem,) = letter(speech(text)).problems
    assert problem.code == "L501"
    found = [int(word) for word in problem.message.split() if word.isdigit()]
    assert least <= found[0] < len(text)
