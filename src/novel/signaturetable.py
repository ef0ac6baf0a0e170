"""`novel signatures`: the plan of a book's signatures, as a text to send to the printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from novel.book.book import LEAVES, Binding, Book
from novel.book.page import Page
from novel.geometry import MM
from novel.makeup.cover import inside_pages, spine_width
from novel.press.signatures import PER_SHEET, Signature, creep, signatures

_HOW = {
    "saddle": "saddle-stitched, one in the other",
    "sewn": "sewn, one behind the other",
    "perfect": "perfect bound, one behind the other",
}


def signature_table(book: Book, binding: Binding, size: int) -> Iterator[str]:
    """The plan, line by line; pages are said as the print file counts them, from 1."""
    count = inside_pages(book)
    before = sum(1 + page.spread for page in _covers_before(book))
    plan = signatures(count, size, binding)
    yield f"{book.title}, {book.language}, version {book.version}, {book.date}\n"
    yield f"{_counted(count)} without the cover, {_HOW[binding]}, signatures of {size} pages\n"
    yield f"numbers as {book.slug}-{book.language}-print.pdf counts them, from 1\n\n"
    for number, signature in enumerate(plan, start=1):
        inside = plan[number:] if binding == "saddle" else ()
        yield from _signature(book, number, signature, inside, before)
    yield from _end(book, count, binding)


def is_whole(book: Book, binding: Binding) -> bool:
    """The pages fill their signatures without blank ones."""
    return inside_pages(book) % LEAVES[binding] == 0


def _covers_before(book: Book) -> Iterator[Page]:
    for page in book.pages:
        if page.kind != "cover":
            return
        yield page


def _signature(
    book: Book, number: int, signature: Signature, inside: Sequence[Signature], before: int
) -> Iterator[str]:
    caliper = book.cover.caliper
    sheets = sum(len(other.pages) for other in inside) // PER_SHEET
    moved = "" if caliper is None else f", creep {creep(signature, sheets, caliper) / MM:.2f} mm"
    yield (
        f"signature {number}: {len(signature.pages)} pages, "
        f"{_ranges(signature.pages, before)}{moved}\n"
    )
    for rank, side in enumerate(signature.sides):
        face = "back " if rank % 2 else "front"
        pair = " | ".join(_page(page, before).rjust(5) for page in (side.left, side.right))
        yield f"  sheet {side.depth + 1} {face}  {pair}\n"


def _counted(pages: int) -> str:
    return f"{pages} page{'' if pages == 1 else 's'}"


def _page(page: int | None, before: int) -> str:
    return "blank" if page is None else str(page + 1 + before)


def _ranges(pages: Sequence[int | None], before: int) -> str:
    """Runs of pages that follow one another, and how many are blank."""
    runs: list[list[int]] = []
    for page in pages:
        if page is None:
            continue
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = [
        "-".join(str(page + 1 + before) for page in dict.fromkeys((run[0], run[-1])))
        for run in runs
    ]
    blank = sum(page is None for page in pages)
    return " and ".join(said) + (f" and {blank} blank" if blank else "")


def _end(book: Book, count: int, binding: Binding) -> Iterator[str]:
    unit = LEAVES[binding]
    if count % unit:
        yield (
            f"\n{_counted(count)} {'is' if count == 1 else 'are'} no multiple of {unit}: "
            f"{unit - count % unit} blank at the end, or {count % unit} fewer\n"
        )
    if book.cover.caliper is not None and binding != "saddle":
        spine = spine_width(-(-count // unit) * unit, book.cover.caliper) / MM
        yield f"\nspine {spine:.2f} mm at {book.cover.caliper / MM:g} mm a leaf\n"
