"""Hyphens: only where nothing else helps, and only where a reader expects them."""

from dataclasses import dataclass

import pytest

from novel.book.words import Stretch
from novel.lettering.atoms import cut_into_atoms
from novel.lettering.capitals import as_written, hyphens_drawn, in_capitals
from novel.lettering.hyphens import hyphenated, places


@dataclass(frozen=True, slots=True)
class Typewriter:
    """Every character is half an em wide."""

    language: str

    def width(self, stretch: Stretch) -> float:
        return 0.5 * len(stretch.text)


def parted(text: str, language: str, *, widest: float) -> list[str]:
    typewriter = Typewriter(language)
    atoms = cut_into_atoms((Stretch(text),), typewriter)
    return [atom.text for atom in hyphenated(atoms, typewriter, widest=widest)]


def test_a_word_that_fits_is_left_whole() -> None:
    assert parted("противоконституционно", "bg", widest=20) == ["противоконституционно"]


def test_a_word_too_wide_parts_into_syllables() -> None:
    pieces = parted("противоконституционно", "bg", widest=6)
    assert len(pieces) > 2
    assert "".join(pieces) == "противоконституционно"


@pytest.mark.parametrize("language", ["bg", "en", "el", "ru", "de"])
def test_three_letters_stand_on_each_side(language: str) -> None:
    word = {"bg": "предизвикателство", "en": "extraordinary", "el": "επικοινωνία"}.get(
        language, "Information".lower() if language == "de" else "предательство"
    )
    assert all(3 <= place <= len(word) - 3 for place in places(word, language, opens=False))
    assert places(word, language, opens=False)


def test_a_name_is_never_parted() -> None:
    assert places("Александрова", "bg", opens=False) == ()


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    assert places("Предизвикателство", "bg", opens=True)


def test_a_short_word_in_capitals_is_never_parted() -> None:
    assert places("ПОЛИЦИЯ", "bg", opens=False) == ()
    assert places("ПРЕДИЗВИКАТЕЛСТВО", "bg", opens=False)


def test_a_soft_hyphen_comes_before_the_dictionary() -> None:
    assert places("дезин\u00adформация", "bg", opens=False) == (6,)


def test_maltese_has_no_dictionary_and_parts_nothing() -> None:
    assert places("straordinarjament", "mt", opens=False) == ()


def test_a_soft_hyphen_is_seen_at_the_end_of_a_line_only() -> None:
    assert hyphens_drawn(as_written("дезин\u00adфор\u00ad")).drawn == "дезинфор-"
    assert hyphens_drawn(in_capitals("дезин\u00adформация", "bg")).drawn == "ДЕЗИНФОРМАЦИЯ"


def test_what_is_copied_keeps_the_soft_hyphen() -> None:
    drawn = hyphens_drawn(as_written("дезин\u00ad"))
    assert drawn.between(5, 6) == "\u00ad"
