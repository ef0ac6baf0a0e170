"""A change proof: only what differs from an earlier file, before and after."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial

import pikepdf
import pytest
from PIL import Image

from novel.book.edition import Product
from novel.build import build
from novel.changed import build_changes
from novel.diagnostics import WrongOrderError
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.press.changing import Change, changes
from novel.press.snapshot import snapshots
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
PROOF, CHANGES = "build/small-en-proof.pdf", "build/small-en-changes.pdf"
SECOND = (
    "- page: p02\n  layout: a\n  panels: {a: {art: 01/c.png, alt: A wall.}}\n  ending: The end\n"
)
LAST = ("  ending: The end\n", SECOND)  # the first page leads to a second
LONE = {"languages: [en, bg]": "languages: [en]", ", bg: Малка": "", ", bg: Авторите": "",
        ", bg: Мира": "", ", bg: Иван": ""}  # fmt: skip


@pytest.fixture
def book(small_book: Books) -> Callable[..., MemoryShelf]:
    """The small book in English alone."""

    def make(*changed: tuple[str, str]) -> MemoryShelf:
        shelf = small_book(*LONE.items(), *changed)
        del shelf.files["script/bg/01-one.yaml"]
        return shelf

    return make


def made(shelf: MemoryShelf, product: Product, since: bytes | None = None) -> int:
    order = Order(purposes=(product,))
    make = partial(build_changes, since=since) if product == "changes" else build
    (outcome,) = make(shelf, order, lambda *_: None)
    assert outcome.made is not None, list(outcome.report)
    return outcome.made.pages


def differing(one: bytes, other: bytes) -> list[Change]:
    with pikepdf.open(io.BytesIO(one)) as old, pikepdf.open(io.BytesIO(other)) as new:
        return list(changes(snapshots(old), snapshots(new)))


def proofs(one: MemoryShelf, other: MemoryShelf) -> list[Change]:
    for shelf in (one, other):
        made(shelf, "proof")
    return differing(one.files[PROOF], other.files[PROOF])


def test_a_page_says_what_stands_on_it(book: Books) -> None:
    shelf = book()
    made(shelf, "proof")
    with pikepdf.open(io.BytesIO(shelf.files[PROOF])) as pdf:
        (page,) = snapshots(pdf)
    assert page.label == "1"
    assert page.words == (
        "The same night.",
        "We have the phone. Finally.",
        "Don't switch it on!",
        "BZZZ",
    )
    assert len(page.pictures) == 3


def test_the_same_book_differs_nowhere(book: Books) -> None:
    assert proofs(book(), book()) == []
    shelf = book()
    made(shelf, "proof")
    assert made(shelf, "changes") == 0


def test_a_line_that_was_reworded_is_told_with_its_words(book: Books) -> None:
    (change,) = proofs(book(), book(("We have the phone.", "We have a phone.")))
    assert change.said[0] == "reworded: “We have [the → a] phone. Finally.”"
    assert len(change.old) == len(change.new) >= 1


def test_a_line_that_only_moved_is_told(book: Books) -> None:
    (change,) = proofs(book(), book(("- mira: We have", "- at: [50, 60]\n        mira: We have")))
    assert any(said.startswith("moved or set anew: “We have the phone.") for said in change.said)


def test_other_artwork_is_told(book: Books) -> None:
    other, art = book(), io.BytesIO()
    Image.new("RGB", (1200, 800), "#552233").save(art, "PNG")
    other.write("panels/01/b.png", art.getvalue())
    (change,) = proofs(book(), other)
    assert change.said == ("the artwork is another, or shown in another way",)


def test_a_new_page_and_one_taken_out_are_told(book: Books) -> None:
    short, long = book(), book(LAST)
    (new,) = proofs(short, long)
    assert (new.before, new.said) == (None, ("this page is new",))
    (gone,) = differing(long.files[PROOF], short.files[PROOF])
    assert (gone.after, gone.said) == (None, ("this page was taken out",))


def test_a_version_and_its_date_are_no_change(book: Books) -> None:
    assert (
        proofs(book(), book(('version: "1"', 'version: "2"'), ("2026-11-22", "2026-12-01"))) == []
    )


def test_only_pages_that_differ_are_in_the_file(book: Books) -> None:
    shelf = book(LAST)
    made(shelf, "proof")
    script = shelf.files["script/en/01-one.yaml"]
    shelf.files["script/en/01-one.yaml"] = script.replace(b"the phone", b"a phone")
    assert made(shelf, "changes") == 1
    with pikepdf.open(io.BytesIO(shelf.files[CHANGES])) as pdf:
        (page,) = pdf.pages
        assert set(page.Resources.XObject) >= {"/Before", "/After"}
        wide = float(page.MediaBox[2])
        with pikepdf.open(io.BytesIO(shelf.files[PROOF])) as proof:
            assert wide > 2 * float(proof.pages[0].MediaBox[2])


def test_a_file_of_changes_keeps_to_the_standards_of_the_web(book: Books) -> None:
    shelf = book()
    made(shelf, "proof")
    earlier = shelf.files[PROOF]
    changed = book(("We have the phone.", "We have a phone."))
    assert made(changed, "changes", since=earlier) == 1
    standards = ("PDF/A-2a", "PDF/UA-1", "web")
    assert inspect_file(io.BytesIO(changed.files[CHANGES]), standards, Limits()) == ()


def test_the_same_changes_give_the_same_bytes(book: Books) -> None:
    shelf = book()
    made(shelf, "proof")
    earlier = shelf.files[PROOF]
    pair = [book(("We have the phone.", "We have a phone.")) for _ in range(2)]
    for shelf in pair:
        made(shelf, "changes", since=earlier)
    assert pair[0].files[CHANGES] == pair[1].files[CHANGES]


def test_changes_of_many_words_and_few_stand_on_sheets_of_one_size(book: Books) -> None:
    wide = ("      alt: A door.\n", "      alt: A door.\n      lines:\n      - caption: Later.\n")
    earlier = book(LAST, wide)
    made(earlier, "proof")
    changed = book(
        LAST,
        wide,
        ("We have the phone.", "We have a phone."),
        ("The same night.", "That night."),
        ("alt: A wall.", "alt: A wall., lines: [{caption: At dawn.}]"),
    )
    assert made(changed, "changes", since=earlier.files[PROOF]) == 2
    with pikepdf.open(io.BytesIO(changed.files[CHANGES])) as pdf:
        assert len({tuple(map(float, page.MediaBox)) for page in pdf.pages}) == 1


def test_a_file_of_changes_that_preflight_refuses_is_not_kept(
    book: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = book()
    made(earlier, "proof")
    changed = book(("We have the phone.", "We have a phone."))
    faulty = "novel.press.sidebyside._form"

    def in_inks(pdf: pikepdf.Pdf, *_: object) -> pikepdf.Object:
        form = pdf.make_stream(b"0 0 0 1 k 0 0 90 90 re f")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([0, 0, 99, 99])
        return form

    monkeypatch.setattr(faulty, in_inks)
    order = Order(purposes=("changes",))
    (outcome,) = build_changes(changed, order, lambda *_: None, since=earlier.files[PROOF])
    assert outcome.made is None
    assert {d.code for d in outcome.report} == {"X942"}
    assert CHANGES not in changed.files


def test_a_file_for_the_press_cannot_be_compared(book: Books) -> None:
    shelf = book()
    made(shelf, "print")
    with pytest.raises(WrongOrderError, match="its pictures are in inks; name a proof"):
        made(shelf, "changes", since=shelf.files["build/small-en-print.pdf"])


def test_without_an_earlier_file_it_is_said_how_to_get_one(book: Books) -> None:
    with pytest.raises(WrongOrderError, match="--since"):
        made(book(), "changes")


def test_an_earlier_file_that_is_no_pdf_is_refused(book: Books) -> None:
    with pytest.raises(WrongOrderError, match="this is no PDF"):
        made(book(), "changes", since=b"once upon a time")
