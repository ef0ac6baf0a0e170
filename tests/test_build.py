"""From a book in memory to its files: what is written, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from novel.book.book import Book
from novel.build import Outcome, build
from novel.diagnostics import UnreadableBookError, WrongOrderError
from novel.order import Order, chosen_pages
from novel.press.srgb import srgb_profile
from novel.reading import readings
from novel.shelf import MachineError, MemoryShelf

Books = Callable[..., MemoryShelf]


def run(shelf: MemoryShelf, order: Order | None = None, *, strict: bool = False) -> list[Outcome]:
    return list(build(shelf, order or Order(), lambda *_: None, strict=strict))


def codes(outcomes: list[Outcome]) -> set[str]:
    return {d.code for outcome in outcomes for d in outcome.report}


def written(shelf: MemoryShelf) -> list[str]:
    return sorted(path for path in shelf.files if path.startswith("build/"))


def test_every_language_and_edition_is_made(small_book: Books) -> None:
    shelf = small_book()
    outcomes = run(shelf)
    assert codes(outcomes) == set()
    assert written(shelf) == [
        f"build/small-{e}.pdf" for e in ("bg-print", "bg-web", "en-print", "en-web")
    ]
    assert all(shelf.files[path].startswith(b"%PDF-1.") for path in written(shelf))


def test_the_same_book_gives_the_same_bytes(small_book: Books) -> None:
    first, second = small_book(), small_book()
    run(first)
    run(second)
    assert first.files == second.files


def test_one_language_and_one_purpose_narrow_the_order(small_book: Books) -> None:
    shelf = small_book()
    run(shelf, Order(languages=("bg",), purposes=("web",)))
    assert written(shelf) == ["build/small-bg-web.pdf"]


def test_a_part_of_the_book_never_replaces_the_whole(small_book: Books) -> None:
    shelf = small_book()
    run(shelf, Order(languages=("en",), purposes=("web",), pages=("1-3",)))
    assert written(shelf) == ["build/small-en-web-pages-1to3.pdf"]


def test_a_draft_never_replaces_the_finished_file(small_book: Books) -> None:
    shelf = small_book(("01/b.png", "01/not-there.png"))
    outcomes = run(shelf, Order(languages=("en",), purposes=("web",), draft=True))
    assert codes(outcomes) == {"A401"}
    assert written(shelf) == ["build/small-en-web-draft.pdf"]


def test_missing_art_stops_the_finished_edition(small_book: Books) -> None:
    shelf = small_book(("01/b.png", "01/not-there.png"))
    assert "A401" in codes(run(shelf))
    assert written(shelf) == []


def test_broken_art_is_said_at_the_line_that_names_it(small_book: Books) -> None:
    shelf = small_book(files={"panels/01/b.png": b"\x89PNG\r\n\x1a\nrubbish"})
    outcomes = run(shelf, Order(languages=("en",)))
    (problem,) = [d for d in outcomes[0].report if d.code.startswith("A4")]
    assert problem.span is not None
    assert problem.span.line_text.strip() == "art: 01/b.png"
    assert written(shelf) == []


def test_an_error_in_one_language_leaves_the_other_alone(small_book: Books) -> None:
    shelf = small_book(("        bg: Същата нощ.\n", ""))
    run(shelf)
    assert written(shelf) == ["build/small-en-print.pdf", "build/small-en-web.pdf"]


def test_strict_stops_at_warnings(small_book: Books) -> None:
    shelf = small_book(("      - mira: We", "        at: [75, 60]\n      - mira: We"))
    shelf.files["script/en/01-one.yaml"] = shelf.files["script/en/01-one.yaml"].replace(
        b"mouths:", b"keep_clear: [[65, 50, 20, 20]]\n      mouths:"
    )
    found = codes(run(shelf, Order(languages=("en",), purposes=("web",)), strict=True))
    assert "L511" in found
    assert written(shelf) == []


def test_text_that_cannot_fit_is_told_in_letters(small_book: Books) -> None:
    shelf = small_book(("We have the phone.", "We have the phone. " * 40))
    outcomes = run(shelf, Order(languages=("en",), purposes=("web",)))
    (problem,) = [d for d in outcomes[0].report if d.code == "L501"]
    assert "letters too many" in problem.message


def test_lettering_outside_the_safe_area_is_refused_with_its_line(small_book: Books) -> None:
    shelf = small_book(("      - sfx: BZZZ", "      - sfx: BZZZ\n        at: [2, 2]"))
    outcomes = run(shelf, Order(languages=("en",), purposes=("web",)))
    (problem,) = [d for d in outcomes[0].report if d.code == "L510"]
    assert problem.span is not None
    assert "BZZZ" in problem.span.line_text


def test_a_letter_that_the_face_lacks_is_named(small_book: Books) -> None:
    shelf = small_book(("The same night.", "The same λ."))
    assert "F601" in codes(run(shelf, Order(languages=("en",))))


def test_a_face_that_is_not_there_gets_a_suggestion(small_book: Books) -> None:
    shelf = small_book(("face: Shantell Sans SemiBold", "face: Shantel Sans SemiBold"))
    outcomes = run(shelf, Order(languages=("en",)))
    (problem,) = [d for d in outcomes[0].report if d.code == "F602"]
    assert "did you mean 'Shantell Sans SemiBold'" in problem.help
    assert problem.span is not None
    assert problem.span.text == "Shantel Sans SemiBold"


def test_a_file_that_is_no_font_is_refused(small_book: Books) -> None:
    shelf = small_book(files={"fonts/broken.ttf": b"nothing"})
    assert codes(run(shelf)) == {"F603"}
    assert written(shelf) == []


def test_no_font_at_all_is_the_machines_lack(small_book: Books) -> None:
    shelf = small_book()
    for path in [p for p in shelf.files if p.startswith("fonts/")]:
        del shelf.files[path]
    with pytest.raises(MachineError, match="no font"):
        run(shelf)


def test_a_missing_profile_is_the_machines_lack(small_book: Books) -> None:
    shelf = small_book()
    del shelf.files["profiles/FOGRA39L_coated.icc"]
    with pytest.raises(MachineError, match="colour profile"):
        run(shelf)


def test_an_unknown_language_is_wrong_use(small_book: Books) -> None:
    with pytest.raises(WrongOrderError, match="no language 'fr'"):
        run(small_book(), Order(languages=("fr",)))


def test_a_book_that_is_no_yaml_cannot_be_read(small_book: Books) -> None:
    shelf = small_book(files={"script/book.yaml": b"slug: [unclosed"})
    with pytest.raises(UnreadableBookError):
        run(shelf)


def test_art_below_the_resolution_is_told_with_the_size_wanted(
    small_book: Books, picture: Callable[..., bytes]
) -> None:
    shelf = small_book(files={"panels/01/b.png": picture(200, 150)})
    outcomes = run(shelf, Order(languages=("en",), purposes=("print",)))
    (problem,) = [d for d in outcomes[0].report if d.code == "A421"]
    assert "px" in problem.help


@pytest.mark.parametrize(("wanted", "found"), [("1", {"p01"}), ("p01", {"p01"}), ("1-9", {"p01"})])
def test_pages_are_chosen_by_number_name_or_range(
    wanted: str, found: set[str], read_small: Callable[..., Book]
) -> None:
    assert chosen_pages(read_small(), [wanted]) == found


def test_a_page_that_is_not_there_is_wrong_use(read_small: Callable[..., Book]) -> None:
    with pytest.raises(WrongOrderError, match="no page '12'"):
        chosen_pages(read_small(), ["12"])


def test_one_language_alone_reads_like_one_of_many(small_book: Books) -> None:
    alone = next(iter(readings(small_book(), Order(languages=("bg",)))))
    among = list(readings(small_book(), Order()))[1]
    assert alone.sheets == among.sheets


def test_a_book_of_drafts_only_says_how_to_see_it(small_book: Books) -> None:
    shelf = small_book(("- page: p01\n", "- page: p01\n  draft: true\n"))
    assert "B808" in codes(run(shelf, Order(languages=("en",))))
    assert written(shelf) == []


SPREAD = (
    "  ending: The end\n",
    (
        "- page: p02\n  spread: yes\n  ending: Over\n  panels:\n    a:\n      art: 01/wide.png\n"
        "      alt: A square.\n      bleed: yes\n      mouths: {mira: [25, 60]}\n"
        "      lines:\n      - mira: Which way?\n"
    ),
)


def test_a_spread_comes_out_as_two_single_pages(
    small_book: Books, picture: Callable[..., bytes]
) -> None:
    shelf = small_book(SPREAD, files={"panels/01/wide.png": picture(2400, 1680)})
    run(shelf, Order(languages=("en",)))
    for edition in ("print", "web"):
        with pikepdf.open(io.BytesIO(shelf.files[f"build/small-en-{edition}.pdf"])) as pdf:
            assert [str(pikepdf.Page(page.obj).label) for page in pdf.pages] == ["1", "2", "3"]
            assert len({tuple(map(float, page.MediaBox)) for page in pdf.pages}) == 1


def test_words_keep_out_of_the_fold_by_themselves(
    small_book: Books, picture: Callable[..., bytes]
) -> None:
    shelf = small_book(SPREAD, files={"panels/01/wide.png": picture(2400, 1680)})
    assert codes(run(shelf, Order(languages=("en",), purposes=("print",)))) == set()


def test_words_put_into_the_fold_are_refused_with_their_line(small_book: Books) -> None:
    placed = (SPREAD[0], SPREAD[1] + "        at: [50, 30]\n")
    outcomes = run(small_book(placed), Order(languages=("en",), purposes=("print",)))
    (problem,) = [d for d in outcomes[0].report if d.code == "L519"]
    assert problem.span is not None
    assert "Which way?" in problem.span.line_text


@pytest.mark.parametrize("wrong", [b"", b"no profile at all", srgb_profile()])
def test_a_profile_that_is_not_of_the_press_is_said_once_where_it_is_named(
    wrong: bytes, small_book: Books
) -> None:
    named = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {profile: profiles/other.icc}\n")
    shelf = small_book(named, files={"profiles/other.icc": wrong})
    with pytest.raises(UnreadableBookError) as caught:
        run(shelf, Order())
    assert [(d.code, d.span and d.span.text) for d in caught.value.report] == [
        ("A419", "profiles/other.icc")
    ]
