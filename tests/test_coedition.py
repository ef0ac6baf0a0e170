"""A co-edition: the same outlines in every language, and one set of coloured plates for all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from novel.book.words import plain
from novel.cache import MemoryCache
from novel.diagnostics import Diagnostic
from novel.means import Means
from novel.order import Order
from novel.reading import readings
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
SHARED = ("languages: [en, bg]", "languages: [en, bg]\nco_edition: yes")


@pytest.fixture
def shared(talking_book: Books) -> Books:
    """A page with many kinds of lettering, as a co-edition."""

    def make(*changes: tuple[str, str], book: tuple[tuple[str, str], ...] = ()) -> MemoryShelf:
        return talking_book(*changes, book=(SHARED, *book))

    return make


def composed(shelf: MemoryShelf) -> tuple[dict[str, Sheet], list[Diagnostic]]:
    """The page in each language, and what was found."""
    found = list(readings(shelf, Order()))
    problems = [problem for reading in found for problem in reading.report]
    return {reading.book.language: reading.sheets[0] for reading in found}, problems


def outlines(sheet: Sheet) -> list[object]:
    return [(i.path, i.fill, i.stroke, i.clip) for i in sheet.items if isinstance(i, PathItem)]


def words(sheet: Sheet) -> list[str]:
    texts = [i for i in sheet.items if isinstance(i, TextItem) and i.meaning is not None]
    return ["".join(run.text for run in text.runs).strip() for text in texts]


def said(problems: list[Diagnostic]) -> list[tuple[str, str]]:
    lines = [(d.code, d.span.line_text.strip() if d.span else "") for d in problems]
    return list(dict.fromkeys(lines))


def test_every_outline_and_tail_is_the_same_in_every_language(
    shared: Books,
) -> None:
    sheets, problems = composed(shared())
    assert problems == []
    assert len(outlines(sheets["en"])) >= 20
    assert outlines(sheets["en"]) == outlines(sheets["bg"])


def test_without_the_setting_each_language_has_its_own(
    shared: Books,
) -> None:
    sheets, _ = composed(shared(book=(("co_edition: yes\n", ""),)))
    assert outlines(sheets["en"]) != outlines(sheets["bg"])


def test_no_word_is_lost_on_the_way(shared: Books) -> None:
    for reading in readings(shared(), Order()):
        lines = [line for panel in next(reading.book.pages).panels for line in panel.lines]
        wanted = sorted(plain(line.balloons[0]) for line in lines)
        found = " ".join(words(reading.sheets[0]))
        assert all(text in found for text in wanted), (wanted, found)


def test_letters_keep_their_air_in_an_outline_made_for_a_longer_text(
    shared: Books,
) -> None:
    sheets, _ = composed(shared())
    for sheet in sheets.values():
        balloons = [i.path.bounds for i in sheet.items if isinstance(i, PathItem) and i.fill]
        texts = [i for i in sheet.items if isinstance(i, TextItem) and i.meaning is not None]
        for text in texts:
            starts = [run.start for run in text.runs]
            assert any(all(box.contains(start) for start in starts) for box in balloons)


@pytest.mark.parametrize("language", ["en", "bg"])
def test_a_language_built_alone_is_as_it_is_built_with_the_others(
    language: str, shared: Books
) -> None:
    order = Order(languages=(language,))
    (alone,) = readings(shared(), order)
    together, _ = composed(shared())
    assert alone.sheets[0].items == together[language].items


def test_a_page_is_made_anew_when_another_language_changes(
    shared: Books,
) -> None:
    cache, told = MemoryCache(), list[str]()
    order = Order(languages=("en",))
    list(readings(shared(), order, Means(cache=cache)))
    list(readings(shared(), order, Means(cache=cache, explain=told.append)))
    assert told == []
    longer = shared(("Същата нощ на пети юни.", "Същата дълга нощ на пети юни, по-късно."))
    (warm,) = readings(longer, order, Means(cache=cache, explain=told.append))
    (cold,) = readings(longer, order)
    assert [word.partition(",")[0] for word in told] == ["page p01 (en): lettered"]
    assert outlines(warm.sheets[0]) == outlines(cold.sheets[0])


def test_what_a_translation_lays_out_in_another_way_is_said_and_not_used(
    shared: Books,
) -> None:
    sheets, problems = composed(
        shared(
            (
                "{en: She is not here., bg: Няма я тук.}",
                "{en: She is not here., bg: Няма я тук., at: [50, 20]}",
            )
        )
    )
    assert [d.code for d in problems] == ["L520"]
    assert "'at' is not used" in problems[0].message
    assert outlines(sheets["en"]) == outlines(sheets["bg"])


def test_panels_give_way_to_a_balloon_that_reaches_over_in_the_same_way(
    shared: Books,
) -> None:
    over = ("- ivan: Don't!\n        voice: shout", "- ivan: Don't!\n        break: right")
    sheets, _ = composed(shared(over))
    assert outlines(sheets["en"]) == outlines(sheets["bg"])


def test_a_line_split_by_a_translator_stands_in_one_balloon(
    shared: Books,
) -> None:
    sheets, problems = composed(shared(("bg: Няма я тук.", "bg: [Няма я., Няма я тук.]")))
    assert [d.code for d in problems] == ["L520"]
    assert outlines(sheets["en"]) == outlines(sheets["bg"])
    assert any("Няма я. Няма я тук." in text for text in words(sheets["bg"]))


def test_the_largest_width_that_a_language_asks_for_serves_all(
    shared: Books,
) -> None:
    wide = ("- mira: She is not here.", "- mira: She is not here.\n        width: 30 %")
    wider = ("bg: Няма я тук.}", "bg: Няма я тук., width: 45 %}")
    narrow, _ = composed(shared(wide))
    sheets, problems = composed(shared(wide, wider))
    assert problems == []
    assert outlines(sheets["en"]) == outlines(sheets["bg"]) != outlines(narrow["en"])


def test_a_line_left_out_in_one_language_is_said(shared: Books) -> None:
    _, problems = composed(shared(("bg: Няма я тук.}", "drop: yes}")))
    assert said(problems) == [("L521", "- mira: She is not here.")]
    assert "left out in 'bg'" in problems[0].message


def test_coloured_lettering_that_differs_is_said_at_its_line(small_book: Books) -> None:
    colours = 'colours: {amber: {print: 2/28/76/0, web: "#f2bc52"}}'
    amber = ("lettering:", f"{colours}\nstyles: {{sfx: {{ink: amber, halo: black}}}}\nlettering:")
    assert said(composed(small_book(SHARED, amber))[1]) == [("L521", "bg: БЗЗЗ")]
    assert composed(small_book(SHARED, amber, ("БЗЗЗ", "BZZZ")))[1] == []


def test_another_picture_in_one_language_is_said_at_its_panel(small_book: Books) -> None:
    shelf = small_book(SHARED)
    shelf.write("panels/01/c.bg.png", shelf.read("panels/01/c.png"))
    problems = [d for d in composed(shelf)[1] if "picture" in d.message]
    assert said(problems) == [("L521", "art: 01/c.png")]


def test_another_picture_in_a_message_or_the_imprint_is_said(small_book: Books) -> None:
    imprint = ("trim: 100", "imprint: {vignette: boat.png, entries: []}\ntrim: 100")
    page = ("pages:\n- page: p01", "pages:\n- {page: i, kind: imprint}\n- page: p01")
    sent = ("- sfx: BZZZ", "- message: BZZZ\n        from: mira\n        picture: boat.png")
    shelf = small_book(SHARED, imprint, page, sent)
    for name in ("boat.png", "boat.bg.png"):
        shelf.write(f"panels/{name}", shelf.read("panels/01/c.png"))
    problems = [d for d in composed(shelf)[1] if d.code == "L521"]
    assert {d.message.partition(" than ")[0] for d in problems} == {
        "this message shows another picture",
        "the imprint shows other pictures",
    }


def test_text_that_fits_each_language_but_not_all_at_once_is_an_error(
    shared: Books,
) -> None:
    much, longest = "Nobody saw her again. " * 11, "Никой не я видя повече. " * 12
    changes = (
        ("She is not here.", much.strip()),
        ("bg: Знам.", f"bg: {longest.strip()}"),
    )
    _, problems = composed(shared(*changes))
    (found,) = {(d.message, d.span and d.span.path) for d in problems if d.code == "L501"}
    assert found == (
        "the lettering of this panel does not fit in outlines that serve every language",
        "script/bg/01-one.yaml",
    )
    _, alone = composed(shared(*changes, book=(("co_edition: yes\n", ""),)))
    assert "L501" not in {d.code for d in alone}


def test_a_language_that_is_not_finished_is_said_to_one_built_alone(
    shared: Books,
) -> None:
    shelf = shared(("      - {en: Look., bg: Виж.}\n", ""))
    (reading,) = readings(shelf, Order(languages=("en",)))
    assert [d.code for d in reading.report] == ["T309"]
