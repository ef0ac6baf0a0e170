"""Messages stand as a chat: whose phone it is, who writes when, and what has come through."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from novel.book.book import Book
from novel.book.page import Bubble, Line, Warp
from novel.book.words import parse_words
from novel.diagnostics import Report
from novel.geometry import Rect
from novel.layout.panels import lay_out
from novel.lettering.drawing import Drawn
from novel.lettering.faces import Faces
from novel.lettering.letter import Letterer
from novel.lettering.panelroom import PanelOnPage
from novel.sheet import ImageItem, Item, PathItem, TextItem

Chat = Callable[..., Sequence[Drawn]]


@pytest.fixture
def chat(read_small: Callable[..., Book], faces: Faces) -> Chat:
    """Letters messages (sender, words, bubble) on the phone of Mira."""
    book = read_small()

    def wrote(*messages: tuple[str, str, Bubble], turn: float = 0) -> Sequence[Drawn]:
        page = next(book.pages)
        model = page.panels[0]
        lines = tuple(_message(model.lines[1], *message, turn) for message in messages)
        shown = replace(model, lines=lines, phone="mira", keep_clear=(), mouths={})
        placed = lay_out(replace(page, panels=(shown, *page.panels[1:])), book.format)[0]
        safe = (book.format.trim.outset(-book.format.safe),)
        report = Report()
        pictures = {"panels/01/a.png": (1200, 800)}
        on_page = PanelOnPage(placed=placed, art=None, rank=1, safe=safe, pictures=pictures)
        drawn = Letterer(book, faces, report).letter(page, on_page).drawn
        assert not report.failed, [d.message for d in report]
        return drawn

    return wrote


def _message(model: Line, sender: str, words: str, bubble: Bubble, turn: float = 0) -> Line:
    return replace(
        model,
        kind="message",
        speaker=None,
        sender=sender,
        bubble=bubble,
        warp=Warp(turn=turn),
        balloons=(parse_words(words),),
        written=words,
    )


def texts(items: Sequence[Item]) -> list[str]:
    return ["".join(r.text for r in item.runs) for item in items if isinstance(item, TextItem)]


def test_messages_that_follow_each_other_are_one_chat(chat: Chat) -> None:
    (drawn,) = chat(
        ("ivan", "Where are you?", Bubble(time="18:12")),
        ("mira", "At the stop.", Bubble(time="18:13", status="read")),
    )
    assert texts(drawn.items) == ["Ivan", "Where are you?", "18:12", "At the stop.", "18:13"]


def test_own_messages_stand_on_the_right(chat: Chat) -> None:
    (drawn,) = chat(("ivan", "No.", Bubble()), ("mira", "Yes, at the stop.", Bubble()))
    theirs, own = drawn.boxes
    assert own.right > theirs.right
    assert own.left > theirs.left


def test_bubbles_stand_below_each_other_in_reading_order(chat: Chat) -> None:
    people = ("ivan", "ivan", "mira", "ivan")
    (drawn,) = chat(*((who, f"Number {n}, and more.", Bubble()) for n, who in enumerate(people)))
    for above, below in itertools.pairwise(drawn.boxes):
        assert above.bottom < below.top


def test_a_sender_is_named_once_for_successive_messages_and_never_oneself(chat: Chat) -> None:
    (drawn,) = chat(
        ("ivan", "One.", Bubble()), ("ivan", "Two.", Bubble()), ("mira", "Three.", Bubble())
    )
    assert texts(drawn.items) == ["Ivan", "One.", "Two.", "Three."]


def test_the_name_is_not_read_twice(chat: Chat) -> None:
    (drawn,) = chat(("ivan", "One.", Bubble()))
    name, words = (item for item in drawn.items if isinstance(item, TextItem))
    assert name.meaning is None
    assert words.meaning is not None
    assert words.meaning.speaker == "Ivan"


def test_who_types_shows_dots_and_says_the_words_to_readers_who_do_not_see(chat: Chat) -> None:
    (drawn,) = chat(("ivan", "Ivan is writing", Bubble(typing=True)))
    said = {i.meaning.alt for i in drawn.items if isinstance(i, PathItem) and i.meaning}
    assert texts(drawn.items) == ["Ivan"]
    assert said == {"Ivan: Ivan is writing"}


def test_a_picture_is_a_bubble_that_says_what_it_shows(chat: Chat) -> None:
    (drawn,) = chat(("mira", "A paper boat.", Bubble(picture="panels/01/a.png")))
    (picture,) = (item for item in drawn.items if isinstance(item, ImageItem))
    assert picture.meaning is not None
    assert (picture.meaning.role, picture.meaning.alt) == ("figure", "Mira: A paper boat.")
    shown = picture.crop.width * 1200 / (picture.crop.height * 800)
    assert shown == pytest.approx(picture.box.width / picture.box.height)


def test_a_chat_turns_as_a_whole_about_its_middle(chat: Chat) -> None:
    said = (("ivan", "Where are you?", Bubble(time="18:12")), ("mira", "Here.", Bubble()))
    (straight,), (turned,) = chat(*said), chat(*said, turn=30)
    words = [item for item in turned.items if isinstance(item, TextItem)]
    assert {item.turn for item in words} == {30}
    (pivot,) = {item.pivot for item in words}
    assert straight.outline is not None
    assert turned.outline is not None
    back = turned.outline.mapped(lambda place: place.turned(-30, pivot)).bounds
    assert back.width == pytest.approx(straight.outline.bounds.width)
    assert back.centre.x == pytest.approx(pivot.x)
    upper, lower = (box.centre for box in turned.boxes)
    assert lower.x > straight.boxes[1].centre.x - straight.boxes[0].centre.x + upper.x


def test_a_picture_in_a_turned_chat_fills_its_turned_frame(chat: Chat) -> None:
    (drawn,) = chat(("mira", "A boat.", Bubble(picture="panels/01/a.png")), turn=7)
    (picture,) = (item for item in drawn.items if isinstance(item, ImageItem))
    assert picture.clip is not None
    assert picture.box.holds(picture.clip.bounds, tolerance=1e-6)
    shown = picture.crop.width * 1200 / (picture.crop.height * 800)
    assert shown == pytest.approx(picture.box.width / picture.box.height)


def test_only_own_messages_have_ticks(chat: Chat) -> None:
    (theirs,) = chat(("ivan", "No.", Bubble(time="1:00", status="read")))
    (own,) = chat(("mira", "No.", Bubble(time="1:00", status="read")))
    assert len(own.items) > len(theirs.items) - 1


def test_words_and_times_stay_inside_their_bubbles(chat: Chat) -> None:
    long = "госпожата каза че в петък ни връщат картите и после тръгваме"
    (drawn,) = chat(("mira", long, Bubble(time="18:44", status="delivered")))
    assert drawn.outline is not None
    bounds = drawn.outline.bounds
    for item in drawn.items:
        for run in item.runs if isinstance(item, TextItem) else ():
            box = Rect(run.start.x, run.start.y - 5, run.start.x + run.width, run.start.y + 1)
            assert bounds.holds(box, tolerance=2.5)  # the space at a line's end may stand out
