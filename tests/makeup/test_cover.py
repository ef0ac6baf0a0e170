"""The cover: one sheet as wide as the paper makes it, with what sells the book."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from novel.book.book import Book
from novel.book.edition import Product
from novel.build import Outcome, build
from novel.diagnostics import Report, UnreadableBookError
from novel.geometry import MM, Rect
from novel.intake.manuscript import read_manuscript
from novel.lettering.faces import Faces
from novel.lettering.typefaces import Typefaces
from novel.makeup.cover import cover_sheet, inside_pages, spine_width
from novel.makeup.marks import with_marks
from novel.means import Means
from novel.order import Order
from novel.sheet import PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]
COVER = "cover: {caliper: 0.1 mm, isbn: {en: 978-954-00-0001-5, bg: 978-954-00-0002-2}}\n"
PAGES = (
    "- page: front\n  kind: cover\n  panels: {a: {art: 01/a.png, alt: A lamp.}}\n"
    "- page: back\n  kind: cover\n  panels: {a: {art: 01/b.png, alt: A wall.}}\n"
)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1254, 1725), "#2b3350").save(out, "PNG")
    return out.getvalue()


def shelf_of(books: Books, cover: str = COVER) -> MemoryShelf:
    return books(
        ("bleed: 3 mm\n", f"bleed: 3 mm\n{cover}"),
        ("  ending: The end\n", f"  ending: End\n{PAGES}"),
        files={"panels/01/a.png": picture(), "panels/01/b.png": picture()},
    )


def made(shelf: MemoryShelf) -> tuple[list[Outcome], bytes | None]:
    order = Order(languages=("en",), purposes=("cover",))
    outcomes = list(build(shelf, order, lambda *_: None))
    return outcomes, shelf.files.get("build/small-en-cover.pdf")


def test_a_cover_alone_prepares_no_other_artwork(small_book: Books) -> None:
    said: list[str] = []
    shelf = shelf_of(small_book)
    order = Order(languages=("en",), purposes=("cover",))
    (outcome,) = build(shelf, order, lambda *_: None, means=Means(explain=said.append))
    assert outcome.made
    prepared = [line.partition(" (")[0] for line in said if "prepared" in line]
    assert sorted(prepared) == ["panels/01/a.png", "panels/01/b.png"]


@pytest.mark.parametrize(
    ("pages", "caliper", "width"),
    [(24, 0.1, 1.2), (96, 0.1, 4.8), (160, 0.12, 9.6), (25, 0.1, 1.3)],
)
def test_the_spine_is_as_wide_as_its_leaves(pages: int, caliper: float, width: float) -> None:
    assert spine_width(pages, caliper * MM) == pytest.approx(width * MM)


def test_the_sheet_is_two_pages_and_a_spine_wide(small_book: Books) -> None:
    outcomes, content = made(shelf_of(small_book))
    assert [d.code for d in outcomes[0].report] == []
    assert content is not None
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (page,) = pdf.pages
        left, bottom, right, top = (float(side) for side in page.obj.TrimBox)
        bleed = [float(side) for side in page.obj.BleedBox]
    assert right - left == pytest.approx(200 * MM + 0.1 * MM, abs=0.01)  # one leaf inside
    assert top - bottom == pytest.approx(140 * MM, abs=0.01)
    assert bleed[0] == pytest.approx(left - 3 * MM, abs=0.01)


def page(name: str) -> Sheet:
    return Sheet(
        page=name,
        label=name,
        chapter="cover",
        chapter_title="",
        language="en",
        trim=Rect(0, 0, 100 * MM, 140 * MM),
        bleed=3 * MM,
        items=(),
    )


@pytest.fixture
def read_cover(small_book: Books, faces: Faces) -> Callable[[str], Sheet]:
    def read(setting: str, *, pages: int = 1) -> Sheet:
        report = Report()
        manuscript = read_manuscript(shelf_of(small_book, setting), report)
        assert manuscript is not None
        book = manuscript.book("en", report, draft=False)
        assert book is not None, list(report)
        chapter = book.chapters[0]
        story = next(p for p in chapter.pages if p.kind == "story")
        covers = [p for p in chapter.pages if p.kind == "cover"]
        many = replace(chapter, pages=(covers[0], *([story] * pages), covers[1]))
        book = replace(book, chapters=(many,))
        assert inside_pages(book) == pages
        found = cover_sheet(
            book, [page("front"), page("back")], Typefaces(book, faces, report), report
        )
        assert not list(report), list(report)
        assert found is not None
        return found

    return read


def test_a_spine_of_six_millimetres_has_the_title_along_it(
    read_cover: Callable[..., Sheet],
) -> None:
    thin = read_cover("cover: {caliper: 0.12 mm}\n", pages=98)
    thick = read_cover("cover: {caliper: 0.12 mm}\n", pages=100)
    assert not [item for item in thin.items if isinstance(item, TextItem)]
    (title,) = [item for item in thick.items if isinstance(item, TextItem)]
    assert "".join(run.text for run in title.runs) == "Small"
    assert title.turn == -90
    assert title.pivot.x == pytest.approx(103 * MM)


def test_the_spine_is_filled_where_the_book_says_so(read_cover: Callable[..., Sheet]) -> None:
    sheet = read_cover("cover: {caliper: 0.1 mm, fill: black}\n", pages=96)
    (ground,) = [item for item in sheet.items if isinstance(item, PathItem)]
    assert ground.path.bounds.width == pytest.approx(4.8 * MM)
    assert ground.path.bounds.top == pytest.approx(-3 * MM)


def test_a_spine_that_stays_white_in_the_middle_is_told(small_book: Books) -> None:
    """One leaf of 2 mm, between covers whose bleed reaches half a millimetre."""
    for fill, wanted in (("", ["B817"]), (", fill: black", [])):
        cover = f"cover: {{caliper: 2 mm{fill}}}\n"
        shelf = small_book(
            ("bleed: 3 mm\n", f"bleed: 0.5 mm\n{cover}"),
            ("  ending: The end\n", f"  ending: End\n{PAGES}"),
            files={"panels/01/a.png": picture(), "panels/01/b.png": picture()},
        )
        outcomes, content = made(shelf)
        assert content is not None
        assert [d.code for d in outcomes[0].report] == wanted


def test_the_barcode_stands_on_the_back_in_black(read_cover: Callable[..., Sheet]) -> None:
    sheet = read_cover(COVER)
    ground, black = [item for item in sheet.items if isinstance(item, PathItem)]
    assert ground.path.bounds.right == pytest.approx(90 * MM)
    assert black.fill is not None
    assert black.fill.is_black
    texts = ["".join(r.text for r in i.runs) for i in sheet.items if isinstance(i, TextItem)]
    assert texts == ["ISBN 978-954-00-0001-5", "9", "789540", "000015"]


def codes_and_lines(shelf: MemoryShelf) -> set[tuple[str, str]]:
    try:
        outcomes, content = made(shelf)
    except UnreadableBookError as unreadable:
        problems = list(unreadable.report)
    else:
        assert content is None
        problems = list(outcomes[0].report)
    return {(d.code, "" if d.span is None else d.span.text) for d in problems}


@pytest.mark.parametrize(
    ("setting", "code", "text"),
    [
        ("cover: {caliper: 0 mm}\n", "B810", "0 mm"),
        ("cover: {caliper: -1 mm}\n", "B810", "-1 mm"),
        ("cover: {caliper: 5 mm}\n", "B810", "5 mm"),
        ("cover: {isbn: {en: 978-954-00-0001-4}}\n", "B811", "978-954-00-0001-4"),
        ("cover: {isbn: {en: 954-00-0001-3}}\n", "B811", "954-00-0001-3"),
        ("cover: {isbn: {en: 978-954-00-0001-5}}\n", "B812", "cover"),
    ],
)
def test_what_cannot_be_is_said_where_it_stands(
    small_book: Books, setting: str, code: str, text: str
) -> None:
    assert (code, text) in codes_and_lines(shelf_of(small_book, setting))


def test_a_book_without_cover_pages_has_no_cover(small_book: Books) -> None:
    shelf = small_book(("bleed: 3 mm\n", f"bleed: 3 mm\n{COVER}"))
    assert "B813" in {code for code, _ in codes_and_lines(shelf)}


def test_lettering_under_the_barcode_is_told(small_book: Books) -> None:
    shelf = shelf_of(small_book)
    chapter = shelf.files["script/en/01-one.yaml"].decode()
    line = "alt: A wall., lines: [{caption: Read me., at: [72, 84]}]"
    shelf.files["script/en/01-one.yaml"] = chapter.replace("alt: A wall.", line).encode()
    outcomes, _ = made(shelf)
    assert "B814" in {d.code for d in outcomes[0].report}


@pytest.mark.parametrize(("pages", "spine"), [(24, 1.2), (96, 4.8), (120, 6)])
def test_marks_show_where_the_cover_is_folded(
    pages: int, spine: float, read_cover: Callable[..., Sheet], read_small: Callable[..., Book],
    faces: Faces,
) -> None:  # fmt: skip
    cover = read_cover(COVER, pages=pages)
    book, report = read_small(), Report()
    marked = with_marks(cover, book, Typefaces(book, faces, report))
    lines = [m for m in marked.marks if isinstance(m, PathItem) and m.stroke and m.stroke.dash]
    places = sorted({line.path.bounds.left for line in lines})
    assert places == pytest.approx([100 * MM, (100 + spine) * MM])
    page = cover.trim.outset(cover.bleed - 0.01)
    assert all(line.path.bounds.intersection(page) is None for line in lines)
    heights = [line.path.bounds for line in lines]
    assert [round(box.height / MM, 3) for box in heights] == [5] * 4
    rings = [m.path.bounds for m in marked.marks if isinstance(m, PathItem) and m.stroke]
    round_ones = [box for box in rings if box.width == pytest.approx(3 * MM)]
    assert not [box for box in round_ones for x in places if box.left - 3 < x < box.right + 3]
    (slug,) = (m for m in marked.marks if isinstance(m, TextItem))
    assert "".join(run.text for run in slug.runs).endswith(f"cover · spine {spine:.2f} mm")


@pytest.mark.parametrize("product", ["print", "cover", "proof", "booklet"])
def test_the_same_book_gives_the_same_bytes(product: Product, small_book: Books) -> None:
    marked = COVER + "print: {marks: yes}\n"
    order = Order(languages=("en",), purposes=(product,))
    files = []
    for _ in range(2):
        shelf = shelf_of(small_book, marked)
        assert [d.code for o in build(shelf, order, lambda *_: None) for d in o.report] == []
        files.append(shelf.files[f"build/small-en-{product}.pdf"])
    assert files[0] == files[1]
