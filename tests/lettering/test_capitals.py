from hypothesis import given
from hypothesis import strategies as st

from novel.lettering.capitals import as_written, in_capitals


def test_bulgarian_keeps_the_grave_of_its_pronoun() -> None:
    assert in_capitals("гласа ѝ", "bg").drawn == "ГЛАСА Ѝ"


def test_greek_capitals_carry_no_tonos_but_keep_the_dialytika() -> None:
    assert in_capitals("άνθρωποι", "el").drawn == "ΑΝΘΡΩΠΟΙ"
    assert in_capitals("ΐ", "el").drawn == "Ϊ"


def test_the_greek_word_for_or_keeps_its_tonos() -> None:
    assert in_capitals("«ναι» ή όχι, καλή", "el").drawn == "«ΝΑΙ» Ή ΟΧΙ, ΚΑΛΗ"


def test_a_dialytika_takes_the_place_of_a_tonos_that_parted_two_vowels() -> None:
    assert in_capitals("νεράιδα άυλη", "el").drawn == "ΝΕΡΑΪΔΑ ΑΫΛΗ"
    assert in_capitals("ούτε αύριο", "el").drawn == "ΟΥΤΕ ΑΥΡΙΟ"


def test_german_sharp_s_becomes_two_letters_that_come_from_one() -> None:
    text = in_capitals("Straße", "de")
    assert text.drawn == "STRASSE"
    assert [text.between(i, i + 1) for i in (4, 5)] == ["ß", ""]


def test_turkish_dots_stay_in_turkish() -> None:
    assert in_capitals("ilk", "tr").drawn == "İLK"
    assert in_capitals("ilk", "en").drawn == "ILK"


@given(st.text(max_size=40), st.sampled_from(["bg", "en", "el", "de", "tr"]))
def test_no_written_character_is_lost_or_doubled(text: str, language: str) -> None:
    drawn = in_capitals(text, language)
    pieces = [drawn.between(i, i + 1) for i in range(len(drawn.drawn))]
    assert "".join(pieces) == text


@given(st.text(max_size=40))
def test_text_as_written_is_itself(text: str) -> None:
    assert as_written(text).between(0, len(text)) == text
