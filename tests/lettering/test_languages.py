"""Language rules: what each file must hold, and that no rule reaches another language."""

import tomllib
from importlib import resources

import pyphen
import pytest

from novel.lettering.languages import Rules, alphabet, choice_pointer, rules, spelling

LANGUAGES = ("bg", "de", "el", "en", "es", "fr", "it", "mt", "pl", "ro", "ru", "sr", "uk")
CLASSES = {
    "articles",
    "prepositions",
    "coordinators",
    "subordinators",
    "pronouns",
    "auxiliaries",
    "negations",
    "degrees",
    "clinging",
    "interjections",
}
KEYS = {
    "not_last",
    "not_first",
    "before_hyphen",
    "after_hyphen",
    "before_name",
    "after_number",
    "before_number",
    "months",
    "months_if_capital",
    "date_links",
    "hyphens",
    "sentence_ends",
    "choice",
    "quotes",
    "letters",
    "classes",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_nothing_that_nobody_reads(language: str) -> None:
    file = resources.files("novel.lettering.languages").joinpath(f"{language}.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(table) <= KEYS
    assert set(table["classes"]) <= CLASSES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_its_small_words(language: str) -> None:
    law = rules(language)
    for name in ("articles", "prepositions", "coordinators", "subordinators", "negations"):
        assert law.classes[name]
    assert law.after_number
    assert law.letters


@pytest.mark.parametrize("language", [tag for tag in LANGUAGES if tag != "mt"])
def test_every_language_but_maltese_has_a_hyphenation_dictionary(language: str) -> None:
    name = rules(language).hyphens
    assert name is not None
    assert pyphen.language_fallback(name) is not None


def test_a_region_or_script_has_the_rules_of_its_language() -> None:
    assert rules("sr-Latn") is rules("sr-Latn")
    assert rules("sr-Latn") == rules("sr")


def test_serbian_rules_know_both_scripts() -> None:
    assert {"али", "ali"} <= rules("sr").classes["coordinators"]


def test_a_language_without_a_file_has_no_rules() -> None:
    assert rules("xx") == Rules()
    assert alphabet("xx") == ""


def test_bulgarian_writes_the_short_her_with_a_grave() -> None:
    assert "ѝ" in rules("bg").not_first
    assert "ѝ" in alphabet("bg")


def test_a_word_is_known_however_it_is_accented_or_encoded() -> None:
    assert spelling("It’s") == "it's"
    assert spelling("вс\u0451") == spelling("все\u0301") == "все"
    assert spelling("и\u0300") == "ѝ"
    assert spelling("aşa") == "așa"


def test_a_choice_says_its_page_in_its_language() -> None:
    assert choice_pointer("bg", "14") == "→ страница 14"
    assert choice_pointer("en", "14") == "→ page 14"
    assert choice_pointer("xx", "14") == "→ 14"
