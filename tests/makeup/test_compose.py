"""A composed page, read as the text of its sheet."""

from __future__ import annotations

from collections.abc import Callable

from novel.geometry import MM
from novel.makeup.dump import dump
from novel.order import Order
from novel.reading import readings
from novel.sheet import ImageItem, PathItem, Sheet, TextItem
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]


def sheet(shelf: MemoryShelf, language: str = "en", *, draft: bool = False) -> Sheet:
    reading = next(iter(readings(shelf, Order(languages=(language,), draft=draft))))
    assert not reading.report.failed, list(reading.report)
    return reading.sheets[0]


def texts(page: Sheet) -> list[str]:
    return ["".join(r.text for r in i.runs) for i in page.items if isinstance(i, TextItem)]


def test_a_page_says_its_lines_as_written_though_drawn_in_capitals(small_book: Books) -> None:
    assert texts(sheet(small_book()))[:4] == [
        "The same night.",
        "We have the phone. Finally.",
        "Don't switch it on!",
        "BZZZ",
    ]


def test_bulgarian_is_set_in_bulgarian(small_book: Books) -> None:
    page = sheet(small_book(), "bg")
    runs = [run for item in page.items if isinstance(item, TextItem) for run in item.runs]
    assert {run.language for run in runs} == {"bg"}
    assert "Не ѝ го включвай!" in texts(page)


def test_reading_order_is_panel_then_its_lines(small_book: Books) -> None:
    meanings = sorted(
        (item.meaning for item in sheet(small_book()).items if item.meaning), key=lambda m: m.order
    )
    assert [(m.role, m.panel) for m in meanings] == [
        ("figure", "a"), ("caption", "a"), ("speech", "a"), ("speech", "a"),
        ("figure", "b"), ("sfx", "b"), ("figure", "c"),
    ]  # fmt: skip


def test_a_line_knows_who_speaks_and_how(small_book: Books) -> None:
    said = [
        i.meaning for i in sheet(small_book()).items if i.meaning and i.meaning.role == "speech"
    ]
    assert [(m.speaker, m.manner) for m in said] == [("Mira", ""), ("Ivan", "shout")]


def test_every_item_but_decoration_names_its_line(small_book: Books) -> None:
    page = sheet(small_book())
    assert all(item.origin is not None for item in page.items if item.meaning)


def test_art_fills_its_panel(small_book: Books) -> None:
    image = next(i for i in sheet(small_book()).items if isinstance(i, ImageItem))
    assert image.clip is not None
    assert image.box.holds(image.clip.bounds, tolerance=0.01)


def test_lettering_stays_inside_the_safe_area(small_book: Books) -> None:
    page = sheet(small_book())
    safe = page.trim.outset(-5 * MM)
    starts = [r.start for i in page.items if isinstance(i, TextItem) and i.meaning for r in i.runs]
    assert all(safe.contains(start) for start in starts)


def test_missing_art_gets_a_placeholder_with_its_name_and_size(small_book: Books) -> None:
    shelf = small_book(("art: 01/b.png", "seen: A phone buzzes.\n      art: 01/no.png"))
    label = next(text for text in texts(sheet(shelf, draft=True)) if "no.png" in text)
    assert "px" in label
    assert "A phone buzzes." in label


def test_readers_hear_of_missing_art_what_the_artist_reads(small_book: Books) -> None:
    shelf = small_book(
        ("art: 01/b.png\n      alt: A phone.", "seen: A phone buzzes.\n      art: 01/no.png")
    )
    spoken = [i.meaning.alt for i in sheet(shelf, draft=True).items if i.meaning]
    assert "A phone buzzes." in spoken


def test_the_folio_is_printed_at_the_outer_foot(small_book: Books) -> None:
    folio = [i for i in sheet(small_book()).items if isinstance(i, TextItem)][-1]
    assert folio.meaning is None
    assert folio.runs[0].start.x > 80 * MM  # recto: at the right


def test_lettering_at_the_foot_keeps_off_the_folio(small_book: Books) -> None:
    last = 'lines:\n      - note: "* Sofia has one."'
    shelf = small_book(
        ("art: 01/c.png", f"art: 01/c.png\n      bleed: [bottom, right]\n      {last}")
    )
    *_, note, folio = [i for i in sheet(shelf).items if isinstance(i, TextItem)]
    assert note.meaning is not None
    assert note.meaning.role == "note"
    right = max(run.start.x + run.width for run in note.runs)
    assert right < folio.runs[0].start.x or note.runs[-1].start.y < folio.runs[0].start.y - 9


def test_the_words_of_a_placeholder_stay_between_leaning_sides(small_book: Books) -> None:
    shelf = small_book(
        ("art: 01/c.png", "art: 01/no.png"), ("  panels:\n", "  slants: {b c: -8 mm}\n  panels:\n")
    )
    labels = [i for i in sheet(shelf, draft=True).items if isinstance(i, TextItem) and i.clip]
    (label,) = [i for i in labels if "no.png" in "".join(run.text for run in i.runs)]
    assert label.clip is not None
    (corners,) = label.clip.flattened()
    innermost = max(p.x for p in corners if p.x < label.clip.bounds.centre.x)
    assert all(run.start.x > innermost for run in label.runs)


def test_a_stale_line_is_marked_in_a_draft(small_book: Books) -> None:
    shelf = small_book(("      - en: The same night.", "      - en: The next night."))
    page = sheet(shelf, "bg", draft=True)
    dashed = [i for i in page.items if isinstance(i, PathItem) and i.stroke and i.stroke.dash]
    assert len(dashed) == 1


def test_a_choice_names_the_printed_page_and_links_to_it(small_book: Books) -> None:
    second = (
        "  ending: The end\n- page: far\n  layout: a\n  ending: Over\n"
        "  panels: {a: {art: 01/c.png, alt: A wall.}}\n"
    )
    shelf = small_book(
        ("  ending: The end\n", second),
        ("      - sfx: BZZZ", "      - choice: Leave\n        to: far"),
    )
    page = sheet(shelf)
    assert "Leave → page 2" in texts(page)
    assert [link.to for link in page.links] == ["far"]


def test_the_sheet_reads_as_text(small_book: Books) -> None:
    lines = dump(sheet(small_book())).splitlines()
    assert lines[0].startswith("sheet p01 (1) [0.00 0.00 283.46 396.85] bleed 8.50")
    assert any("caption en a | script/en/01-one.yaml:13" in line for line in lines)
