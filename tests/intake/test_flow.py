from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

PATH = "script/en/01-phone.yaml"


def page(name: str, *keys: str, to: tuple[str, ...] = ()) -> str:
    head = "".join(f"  {key}\n" for key in keys)
    panel = "  panels:\n    a:\n      art: 01/p01-a.png\n      alt: A phone.\n"
    choices = "".join(f"      - choice: Go.\n        to: {name}\n" for name in to)
    return f"- page: {name}\n{head}{panel}" + (f"      lines:\n{choices}" if to else "")


def write(desk: Desk, *pages: str) -> None:
    desk.write(PATH, f"chapter: The Phone\npages:\n{''.join(pages)}")


IMPRINT = "- page: imprint\n  kind: imprint\n"


def test_covers_and_imprints_are_not_counted(desk: Desk) -> None:
    write(desk, page("cover", "kind: cover"), IMPRINT, page("p01"), page("p02"))
    pages = list(desk.book().pages)
    assert [p.label for p in pages] == ["C1", "C2", "1", "2"]
    assert [p.number for p in pages] == [None, None, 1, 2]
    assert [p.recto for p in pages] == [True, False, True, False]


def test_drafts_are_counted_but_kept_out_of_the_finished_book(desk: Desk) -> None:
    write(desk, page("p01"), page("p02", "draft: yes"), page("p03"))
    assert [p.number for p in desk.book().pages] == [1, 3]
    assert [p.number for p in desk.book(draft=True).pages] == [1, 2, 3]


def test_the_book_knows_the_labels_of_pages_it_keeps_out(desk: Desk) -> None:
    write(desk, page("p01"), page("p02", "draft: yes"))
    assert desk.book().labels == {"p01": "1", "p02": "2"}


def test_a_spread_counts_as_two(desk: Desk) -> None:
    write(desk, page("p01"), page("p02", "spread: yes"), page("p03"))
    assert [p.label for p in desk.book().pages] == ["1", "2–3", "4"]


def test_numbers_go_on_in_the_next_chapter(desk: Desk) -> None:
    write(desk, page("p01"))
    desk.write("script/en/02-next.yaml", f"chapter: Next\npages:\n{page('p02')}")
    assert [p.number for p in desk.book().pages] == [1, 2]


def test_a_book_without_choices_may_just_end(desk: Desk) -> None:
    write(desk, page("p01"), page("p02"))
    desk.book()
    assert desk.codes == []


def test_a_choice_may_lead_to_a_draft(desk: Desk) -> None:
    ends = [page(name, "ending: out", *draft) for name, draft in (("p02", ["draft: yes"]),)]
    write(desk, page("p01", to=("p02",)), *ends)
    desk.book()
    assert desk.codes == []


@pytest.mark.parametrize("draft", [True, False])
def test_a_choice_leads_to_pages_of_other_chapters(desk: Desk, draft: bool) -> None:  # noqa: FBT001
    write(desk, page("p01", to=("p02",)))
    desk.write("script/en/02-next.yaml", f"chapter: Next\npages:\n{page('p02', 'ending: out')}")
    desk.book(draft=draft)
    assert desk.codes == []


def test_the_ways_are_not_judged_while_a_chapter_cannot_be_read(desk: Desk) -> None:
    write(desk, page("p01", to=("p02",)))
    desk.write("script/en/02-next.yaml", "chapter: @\n")
    desk.read()
    assert desk.codes == ["S208"]


def test_a_loop_is_a_way_to_reach_pages(desk: Desk) -> None:
    write(desk, page("p01", to=("p02",)), page("p02", to=("p01", "p03")),
          page("p03", "ending: out"))  # fmt: skip
    desk.book()
    assert desk.codes == []


def test_a_loop_that_nobody_can_leave_is_told_at_its_first_page(desk: Desk) -> None:
    write(
        desk,
        page("p01", to=("p02", "p04")),
        page("p02", to=("p03",)),
        page("p03", to=("p02",)),
        page("p04", "ending: out"),
    )
    desk.read()
    (problem,) = desk.report
    assert problem.code == "P720"
    assert problem.message == "from page 'p02' no way leads to an end (pages 2, 3 go round)"


def test_a_loop_with_a_way_out_is_no_fault(desk: Desk) -> None:
    write(
        desk,
        page("p01", to=("p02", "p03")),
        page("p02", to=("p01",)),
        page("p03", "ending: out"),
    )
    desk.read()
    assert desk.codes == []
