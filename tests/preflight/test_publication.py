"""What a book lacks before it is published, in each language and between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from novel.book.book import Book, Cover, Helpline, Imprint, ImprintEntry
from novel.diagnostics import Report
from novel.geometry import MM
from novel.layout.facts import ArtFacts
from novel.preflight.publication import inspect_languages, inspect_publication
from novel.source import Source, Span

Entries = dict[str, str]
SPAN = Span(Source("script/book.yaml", "slug: small\n"), 0, 4)
ENGLISH = {
    "licence": "Text and pictures: the makers, all of them.",
    "consortium": "The makers.",
    "edition": "First edition, version 1.0.",
    "funding": "Co-funded by the European Union. Grant agreement 101000000.",
    "disclaimer": "Views and opinions expressed are however those of the authors only.",
}
BULGARIAN = {
    "licence": "Текст и рисунки: авторите, всички до един.",
    "consortium": "Авторите.",
    "translation": "Превод: авторите.",
    "edition": "Първо издание, версия 1.0.",
    "funding": "Съфинансирано от Европейския съюз. Споразумение 101000000.",
    "disclaimer": "Изразените възгледи принадлежат единствено на авторите.",
}


@pytest.fixture
def book(read_small: Callable[..., Book]) -> Callable[..., Book]:
    small = read_small()

    def make(texts: Entries, language: str = "en", *, emblem: str | None = "e.png") -> Book:
        entries = tuple(
            ImprintEntry(name=name, text=text, language=language, span=SPAN)
            for name, text in texts.items()
        )
        return replace(
            small,
            language=language,
            version="1.0",
            imprint=Imprint(entries=entries, emblem=emblem, span=SPAN),
            cover=Cover(
                isbn={"en": "978-954-00-0001-5", "bg": "978-954-00-0002-2"},
                isbn_web={"en": "978-954-00-0003-9", "bg": "978-954-00-0004-6"},
            ),
        )

    return make


def facts(width: int = 300, height: int = 200) -> Callable[[str], ArtFacts]:
    return lambda _: ArtFacts(width=width, height=height, format="PNG", mode="RGB")


def told(book: Book, found: Callable[[str], ArtFacts] | None = None) -> list[tuple[str, str]]:
    report = Report()
    inspect_publication(book, found or facts(), report)
    return [(d.code, d.message) for d in report]


def between(*books: Book) -> list[tuple[str, str]]:
    report = Report()
    inspect_languages(books, report)
    return [(d.code, d.message) for d in report]


def test_a_whole_imprint_passes(book: Callable[..., Book]) -> None:
    english, bulgarian = book(ENGLISH), book(BULGARIAN, "bg")
    assert told(english) == told(bulgarian) == between(english, bulgarian) == []


@pytest.mark.parametrize("name", ["licence", "consortium", "disclaimer"])
def test_an_entry_that_lacks_is_named(name: str, book: Callable[..., Book]) -> None:
    texts = {key: text for key, text in ENGLISH.items() if key != name}
    assert told(book(texts)) == [("B820", f"the imprint of 'en' has no {name}")]


def test_the_statement_of_funding_and_the_grant_are_both_asked_for(
    book: Callable[..., Book],
) -> None:
    texts = {key: text for key, text in ENGLISH.items() if key != "funding"}
    lacks = [f"the imprint of 'en' has no {name}" for name in ("funding", "grant")]
    assert [message for _, message in told(book(texts))] == lacks
    named = texts | {"funding": "Co-funded by the European Union."}
    assert [message for _, message in told(book(named))] == lacks[1:]


def test_a_translation_names_its_translator(book: Callable[..., Book]) -> None:
    texts = {key: text for key, text in BULGARIAN.items() if key != "translation"}
    assert told(book(texts, "bg")) == [("B820", "the imprint of 'bg' has no translation")]
    assert told(book(ENGLISH)) == []


def test_an_entry_in_the_letters_of_another_language_is_refused(
    book: Callable[..., Book],
) -> None:
    wrong = BULGARIAN | {"disclaimer": "Views and opinions are those of the authors only."}
    assert told(book(wrong, "bg")) == [
        ("B821", "the entry 'disclaimer' is not in the letters of 'bg'")
    ]


def line(*, confirmed: bool = True) -> Helpline:
    return Helpline(
        name="missing",
        number="116 000",
        label="Missing child",
        country="EU",
        confirmed=confirmed,
        span=SPAN,
    )


def test_a_book_that_knows_whom_to_call_says_so_in_its_imprint(book: Callable[..., Book]) -> None:
    silent = replace(book(ENGLISH), helplines=(line(),))
    assert told(silent) == [("B820", "the imprint of 'en' has no number to call")]
    spoken = book(ENGLISH | {"care": "Missing child: 116 000."})
    assert told(replace(spoken, helplines=(line(),))) == []


def test_a_number_that_nobody_confirmed_is_told(book: Callable[..., Book]) -> None:
    unsure = replace(book(ENGLISH), helplines=(line(confirmed=False),))
    assert [code for code, _ in told(unsure)] == ["B826"]


def test_a_statement_of_funding_needs_the_emblem(book: Callable[..., Book]) -> None:
    assert told(book(ENGLISH, emblem=None)) == [("B820", "the imprint of 'en' has no emblem")]


def test_a_book_that_nobody_funds_needs_no_statement(book: Callable[..., Book]) -> None:
    assert told(book({"licence": "All rights with the makers."}, emblem=None)) == []


def test_every_language_has_an_isbn(book: Callable[..., Book]) -> None:
    bare = replace(book(ENGLISH), cover=Cover(isbn={"bg": "978-954-00-0002-2"}))
    assert told(bare) == [
        ("B823", "the file for screens in 'en' has no ISBN"),
        ("B823", "the printed book in 'en' has no ISBN"),
    ]


@pytest.mark.parametrize(("width", "codes"), [(14, ["B824"]), (15, []), (30, [])])
def test_an_emblem_lower_than_a_centimetre_is_refused(
    width: float, codes: list[str], book: Callable[..., Book]
) -> None:
    whole = book(ENGLISH, emblem="EU")
    imprint = replace(whole.imprint, emblem_width=width * MM)
    assert [code for code, _ in told(replace(whole, imprint=imprint))] == codes


@pytest.mark.parametrize("size", [(300, 220), (200, 300), (300, 195)])
def test_an_emblem_out_of_proportion_is_refused(
    size: tuple[int, int], book: Callable[..., Book]
) -> None:
    assert [code for code, _ in told(book(ENGLISH), facts(*size))] == ["B824"]


def test_an_unfinished_version_is_told(book: Callable[..., Book]) -> None:
    unfinished = replace(book(ENGLISH), version="0.1")
    assert told(unfinished) == [("B825", "the version is '0.1'")]


def test_the_imprint_names_the_version_of_the_book(book: Callable[..., Book]) -> None:
    assert [code for code, _ in told(replace(book(ENGLISH), version="1.1"))] == ["B825"]


def test_funded_in_one_language_and_co_funded_in_another_is_refused(
    book: Callable[..., Book],
) -> None:
    wrong = BULGARIAN | {"funding": "Финансирано от Европейския съюз."}
    ((code, message),) = between(book(ENGLISH), book(wrong, "bg"))
    assert code == "B822"
    assert "'funded' in 'bg'" in message


def test_the_disclaimer_agrees_with_the_statement(book: Callable[..., Book]) -> None:
    wrong = ENGLISH | {"disclaimer": "Funded by the European Union. Views are the authors' own."}
    assert [code for code, _ in between(book(wrong))] == ["B822"]


def test_an_entry_left_in_the_source_language_is_told(book: Callable[..., Book]) -> None:
    copied = BULGARIAN | {"disclaimer": ENGLISH["disclaimer"]}
    assert [code for code, _ in between(book(ENGLISH), book(copied, "bg"))] == ["B821"]
