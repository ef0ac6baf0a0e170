"""Atoms: what never parts, where a line may break, and what a break there costs."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.words import Stretch, parse_words
from novel.lettering.atoms import Atom, cut_into_atoms


@dataclass(frozen=True, slots=True)
class Typewriter:
    """Every character is half an em wide."""

    language: str

    def width(self, stretch: Stretch) -> float:
        return 0.5 * len(stretch.text)


def cut(text: str, language: str = "en") -> tuple[Atom, ...]:
    return cut_into_atoms(parse_words(text), Typewriter(language))


def pieces(text: str, language: str = "en") -> list[str]:
    return [atom.text for atom in cut(text, language)]


def price_after(word: str, text: str, language: str) -> float:
    return next(atom.price for atom in cut(text, language) if atom.text.endswith(word))


@pytest.mark.parametrize(
    ("language", "text", "together"),
    [
        ("bg", "София, 5 ЮНИ 2024 Г. Вечер", "5 ЮНИ 2024 Г."),
        ("en", "On 5 June 2024 we left", "5 June 2024"),
        ("en", "It was June 5, 2024, I think", "June 5, 2024,"),
        ("fr", "C'est le 1er juin 2024, non", "1er juin 2024,"),
        ("de", "Am 5. Juni 2024 ging er", "5. Juni 2024"),
        ("es", "El 5 de junio de 2024 por", "5 de junio de 2024"),
        ("ru", "Было 5 июня 2024 г. утром", "5 июня 2024 г."),
        ("uk", "Це 5 червня 2024 р. уночі", "5 червня 2024 р."),
        ("sr", "Дана 5. јуна 2024. године у", "5. јуна 2024. године"),
        ("el", "Στις 5 Ιουνίου 2024 το", "5 Ιουνίου 2024"),
        ("ro", "Pe 5 iunie 2024 a", "5 iunie 2024"),
        ("it", "Era l'8 giugno 2024, di", "l'8 giugno 2024,"),
        ("mt", "Fil-5 ta’ Ġunju 2024 telaq", "5 ta’ Ġunju 2024"),
        ("pl", "Od 5 czerwca 2024 r. nic", "5 czerwca 2024 r."),
        ("bg", "Телефон 116 000 сега", "116 000"),
        ("bg", "Виж стр. 5 от делото", "стр. 5"),
        ("bg", "Дело № 5 е тук", "№ 5"),
        ("bg", "Госпожа и г-жа Ганева", "г-жа Ганева"),
        ("bg", "Оттогава – нищо", "Оттогава –"),
        ("en", "Call Dr. Stone now", "Dr. Stone"),
        ("en", "At 5 p.m. we left", "5 p.m."),
        ("de", "Es kostet 5 Euro hier", "5 Euro"),
        ("pl", "Od 5 stycznia nic", "5 stycznia"),
        ("fr", "Le n° 5 est ici", "n° 5"),
        ("el", "Στη σελ. 5 του", "σελ. 5"),
        ("ru", "Дом № 5 стоит", "№ 5"),
        ("bg", "по чл. 5 и т. 3 от", "чл. 5"),
        ("bg", "Вода при 5 °C замръзва", "5 °C"),
        ("bg", "Дай най-добрата книга", "най-добрата"),
        ("bg", "Това е по-добре така", "по-добре"),
        ("ru", "Расскажи что-нибудь кому-то", "кому-то"),
        ("en", "And J. R. Smith came", "J. R. Smith"),
        ("de", "Wir gehen, d. h. ich gehe", "d. h."),
        ("bg", "– Не знам.", "– Не"),
    ],
)
def test_what_belongs_together_never_parts(language: str, text: str, together: str) -> None:
    assert any(together in piece for piece in pieces(text, language))


def test_a_title_binds_only_to_a_name() -> None:
    assert pieces("Miss Stone, we miss you") == ["Miss Stone,", "we", "miss", "you"]


def test_the_english_i_is_no_initial() -> None:
    assert pieces("So do I. They left") == ["So", "do", "I.", "They", "left"]


@pytest.mark.parametrize(
    ("language", "word"),
    [("fr", "restez-vous"), ("fr", "elle-même"), ("ru", "кто-нибудь"), ("mt", "mill-ewwel")],
)
def test_a_word_never_parts_before_what_leans_on_it(language: str, word: str) -> None:
    assert f"{word}?" in pieces(f"abc {word}? def", language)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Er kam gestern zum Haus zurück", "zum"),
        ("fr", "Il travaille dans la maison", "dans"),
        ("uk", "Він стоїть біля дверей будинку", "біля"),
        ("en", "She went quickly to school today", "to"),
    ],
)
def test_a_word_that_leans_should_not_end_a_line(language: str, text: str, word: str) -> None:
    before = text.split()[text.split().index(word) - 1]
    assert price_after(word, text, language) > price_after(before, text, language) + 1


def test_a_long_compound_may_part_at_its_hyphen() -> None:
    assert pieces("well-known") == ["well-", "known"]


def test_a_dash_stays_with_the_word_before_it() -> None:
    assert pieces("Деветнайсет – не.", "bg") == ["Деветнайсет –", "не."]


def test_a_free_ellipsis_may_begin_a_line() -> None:
    assert pieces("It is over! ... save yourself") == [
        "It",
        "is",
        "over!",
        "...",
        "save",
        "yourself",
    ]


def test_a_mark_behind_a_space_may_not_begin_a_line() -> None:
    assert pieces("Tu écris ?", "fr") == ["Tu", "écris ?"]


def test_a_newline_forces_the_break() -> None:
    assert [atom.forced for atom in cut("Sofia,\n21:40")] == [True, False]


def test_a_break_behind_a_sentence_is_cheaper_than_behind_an_article() -> None:
    text = "Stop. Look at the sky today"
    assert price_after("Stop.", text, "en") < price_after("the", text, "en")


def test_a_month_at_the_end_of_a_sentence_is_not_bound_to_what_follows() -> None:
    assert "May." in pieces("It was in May. 5 men came.")


@pytest.mark.parametrize("text", ["Now you may 5 times.", "We march 5 abreast."])
def test_a_verb_spelt_as_a_month_is_not_bound_to_a_number(text: str) -> None:
    verb = text.split()[-3]
    assert verb in pieces(text)


@pytest.mark.parametrize(
    "date",
    ["May 5", "5 May", "May 2024", "March 5", "5 june", "5 may 2024", "may 2024", "march 2024"],
)
def test_a_month_is_bound_to_its_day_or_year(date: str) -> None:
    assert date in pieces(f"It was {date} again")


def test_a_short_word_should_not_be_the_last_line_unless_it_is_a_sentence() -> None:
    def price(text: str) -> float:
        return cut(text)[-2].price

    it, iron, platinum = (
        price(f"You would not dare touch {a}.") for a in ("it", "iron", "platinum")
    )
    assert it > iron + 0.5
    assert iron > platinum + 0.5
    assert price("You would not dare touch. No.") < price("You would not dare touch no.")


def test_a_one_letter_word_should_not_end_a_bulgarian_line() -> None:
    text = "Телефонът остана в плика днес"
    assert price_after("в", text, "bg") > price_after("остана", text, "bg")


def test_a_short_pronoun_should_not_begin_a_bulgarian_line() -> None:
    text = "Говори ми само на ти"
    assert price_after("Говори", text, "bg") > price_after("ми", text, "bg")


def test_a_short_pronoun_before_its_verb_should_not_end_one_either() -> None:
    alone = price_after("го", "Никой тогава го пипа после", "bg")
    led = price_after("го", "Никой не го пипа после", "bg")
    assert led > alone


def test_a_rule_of_bulgarian_does_not_reach_russian() -> None:
    text = "Говори ми само на ти"
    assert price_after("Говори", text, "bg") > price_after("Говори", text, "ru")


def test_a_break_within_a_stretch_of_emphasis_costs_more() -> None:
    plain, strong = "We saw grey paper boats", "We saw *grey paper* boats"
    assert price_after("grey", strong, "en") > price_after("grey", plain, "en")


def test_a_soft_hyphen_takes_no_room_within_a_line() -> None:
    (atom,) = cut("под\u00adпис", "bg")
    assert atom.width == pytest.approx(3.0)


@given(st.text(alphabet="abвг .,!?…-–\n5", max_size=40), st.sampled_from(["en", "bg", "fr"]))
def test_no_letter_is_lost_or_moved(text: str, language: str) -> None:
    atoms = cut_into_atoms((Stretch(text),), Typewriter(language))
    assert "".join("".join(a.text.split()) for a in atoms) == "".join(text.split())


@pytest.mark.parametrize("word", ["--who's", "–who's", "—wait"])
def test_dashes_that_open_a_word_stay_with_it(word: str) -> None:
    assert word in pieces(f"It's late... {word} there?")
