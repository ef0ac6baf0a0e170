"""Signatures: every page once, in its place when the book is folded, and few blank ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novel.book.book import LEAVES, SIZES, Binding
from novel.build import build
from novel.cli import Exit, main
from novel.diagnostics import Report
from novel.geometry import MM
from novel.intake.manuscript import read_manuscript
from novel.order import Order
from novel.press.signatures import Signature, creep, signatures
from novel.shelf import MemoryShelf
from novel.signaturetable import is_whole, signature_table

COUNTS = st.integers(1, 400)
BINDINGS = st.sampled_from(["saddle", "sewn"])


def bound(plan: tuple[Signature, ...], binding: Binding) -> list[int | None]:
    """The pages as a reader turns them, put together from the folded sheets."""
    if binding == "sewn":
        return [page for signature in plan for page in folded(signature)]
    halves = [(pages[: len(pages) // 2], pages[len(pages) // 2 :]) for pages in map(folded, plan)]
    front = [page for first, _ in halves for page in first]
    return front + [page for _, last in reversed(halves) for page in last]


def folded(signature: Signature) -> list[int | None]:
    """The pages of one signature: on a front the right one comes first, on a back the left one."""
    first: list[int | None] = []
    last: list[int | None] = []
    for rank, side in enumerate(signature.sides):
        pair = (side.right, side.left) if rank % 2 == 0 else (side.left, side.right)
        first.append(pair[0])
        last.append(pair[1])
    return first + last[::-1]


@given(COUNTS, st.sampled_from(SIZES), BINDINGS)
def test_a_bound_book_is_read_in_order(count: int, size: int, binding: Binding) -> None:
    pages = bound(signatures(count, size, binding), binding)
    assert pages[:count] == list(range(count))
    assert set(pages[count:]) <= {None}


@given(COUNTS, st.sampled_from(SIZES), BINDINGS)
def test_there_are_as_few_blank_pages_as_the_binding_allows(
    count: int, size: int, binding: Binding
) -> None:
    plan = signatures(count, size, binding)
    total = sum(len(signature.pages) for signature in plan)
    assert total % LEAVES[binding] == 0
    assert 0 <= total - count < LEAVES[binding]
    assert all(len(signature.pages) <= size for signature in plan)
    assert sum(len(signature.pages) == size for signature in plan) == total // size


def sizes(count: int, size: int, binding: Binding) -> list[int]:
    return [len(signature.pages) for signature in signatures(count, size, binding)]


def test_a_part_of_a_signature_lies_where_the_binding_does_not_pull() -> None:
    assert sizes(88, 32, "sewn") == [32, 16, 8, 32]
    assert sizes(44, 16, "saddle") == [16, 16, 8, 4]  # innermost
    assert sizes(24, 16, "sewn") == [16, 8]
    assert sizes(12, 16, "saddle") == [8, 4]


def test_creep_grows_with_the_sheets_within() -> None:
    outer, inner = signatures(32, 16, "saddle")
    assert creep(inner, 0, 0.1 * MM) == pytest.approx(0.3 * MM)
    assert creep(outer, 4, 0.1 * MM) == pytest.approx(0.7 * MM)
    assert creep(signatures(4, 8, "saddle")[0], 0, 0.1 * MM) == 0


def test_the_plan_for_the_printer(small_book: Callable[..., MemoryShelf]) -> None:
    shelf = small_book(("bleed: 3 mm\n", "bleed: 3 mm\ncover: {caliper: 0.1 mm}\n"))
    report = Report()
    manuscript = read_manuscript(shelf, report)
    book = None if manuscript is None else manuscript.book("en", report, draft=False)
    assert book is not None
    assert "".join(signature_table(book, "saddle", 16)) == (
        "Small, en, version 1, 2026-11-22\n"
        "1 page without the cover, saddle-stitched, one in the other, signatures of 16 pages\n"
        "numbers as small-en-print.pdf counts them, from 1\n\n"
        "signature 1: 4 pages, 1 and 3 blank, creep 0.00 mm\n"
        "  sheet 1 front  blank |     1\n"
        "  sheet 1 back   blank | blank\n"
        "\n1 page is no multiple of 4: 3 blank at the end, or 1 fewer\n"
    )
    assert not is_whole(book, "saddle")


def test_a_book_whose_binding_is_said_has_to_suit_it(
    small_book: Callable[..., MemoryShelf],
) -> None:
    shelf = small_book(("bleed: 3 mm\n", "bleed: 3 mm\nprint: {binding: saddle}\n"))
    outcomes = list(build(shelf, Order(languages=("en",)), lambda *_: None))
    found = [d for outcome in outcomes for d in outcome.report]
    assert {d.code for d in found} == {"X927"}
    assert found[0].span is not None


def test_the_command(
    tmp_path: Path, small_book: Callable[..., MemoryShelf], capsys: pytest.CaptureFixture[str]
) -> None:
    for path, content in small_book().files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    words = ["--book", str(tmp_path), "signatures"]
    assert main(words) == Exit.WRONG_USE
    assert "print: {binding: saddle}" in capsys.readouterr().err
    assert main([*words, "--binding", "sewn", "--pages", "8"]) == Exit.BOOK_HAS_ERRORS
    assert "signatures of 8 pages" in capsys.readouterr().out
