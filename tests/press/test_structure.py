"""What a reader who does not see the pages is told, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Object

from novel.press.spoken import spoken
from novel.sheet import Meaning, Role, Sheet


def elements(node: Object) -> Iterator[Object]:
    """All elements below, in reading order."""
    kids = node.get("/K", Array([]))
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S).lstrip("/") for element in elements(pdf.Root.StructTreeRoot)]


def test_pages_read_figure_first_then_the_lines(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        assert kinds(pdf) == [
            "Document",
            *("Sect", "Sect", "Figure", "H1"),
            *("Sect", "Sect", "Figure", "P", "P", "P", "P"),
            *("Sect", "Figure", "P", "Link"),
        ]


def test_figures_say_what_is_seen_where_and_in_which_language(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        cover = next(e for e in elements(pdf.Root.StructTreeRoot) if e.S == "/Figure")
        media = [float(side) for side in pdf.pages[0].MediaBox]
        box = [float(side) for side in cover.A.BBox]
        assert str(cover.Alt) == "Телефон в плик за доказателства."
        assert str(cover.Lang) == "bg"
    assert all(abs(a - b) <= 1.001 for a, b in zip(box, media, strict=True))  # clipped by a point


def test_the_speaker_and_the_manner_are_said_with_the_words(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        lines = [e for e in elements(pdf.Root.StructTreeRoot) if e.S == "/P"]
        assert str(lines[0].Alt) == "Елена, шепне: Ѝ дадохме „жилетка“ и ѝ благодарихме: 112."
        assert "/Alt" not in lines[1]  # a caption: its words say everything


def test_a_line_of_another_language_says_so(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        lines = [e for e in elements(pdf.Root.StructTreeRoot) if e.S == "/P"]
        assert [str(line.Lang) for line in lines] == ["bg", "bg", "en", "bg", "bg"]


def test_every_marked_piece_has_its_element(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip((int(key) for key in numbers[::2]), numbers[1::2], strict=True))
        for page in pdf.pages:
            stream = page.Contents.read_bytes()
            assert stream.count(b"/MCID") == len(parents[int(page.StructParents)])
            assert stream.count(b" BDC") + stream.count(b" BMC") == stream.count(b"EMC")


def test_a_choice_on_screen_is_a_link_with_words_of_its_own(web_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(web_pdf)) as pdf:
        page = pdf.pages[2]
        (annotation,) = page.Annots
        assert str(annotation.Contents) == "Изключи телефона: страница 1"
        assert annotation.Dest[0].objgen == pdf.pages[1].obj.objgen
        (link,) = (e for e in elements(pdf.Root.StructTreeRoot) if e.S == "/Link")
        assert link.K[1].Obj.objgen == annotation.objgen
        assert str(page.obj.Tabs) == "/S"


def test_paper_has_no_annotations(print_pdf: bytes) -> None:
    with pikepdf.open(BytesIO(print_pdf)) as pdf:
        assert not any("/Annots" in page for page in pdf.pages)
        assert "Link" not in kinds(pdf)


def test_a_choice_whose_page_is_not_in_the_file_is_told_without_a_link(
    sheets: tuple[Sheet, ...], press: Callable[..., bytes]
) -> None:
    with pikepdf.open(BytesIO(press(sheets[2:], "web"))) as pdf:
        assert "/Annots" not in pdf.pages[0]
        assert kinds(pdf)[-1] == "P"


def said(role: Role, manner: str, language: str, speaker: str = "Elena") -> str:
    meaning = Meaning(role=role, order=1, language=language, speaker=speaker, manner=manner)
    return spoken(meaning, "We have it.")


def test_manners_are_said_in_the_language_of_the_line() -> None:
    assert said("speech", "whisper", "en") == "Elena, whispers: We have it."
    assert said("speech", "whisper", "bg-BG") == "Elena, шепне: We have it."
    assert said("message", "speech", "en") == "Elena, writes: We have it."


def test_a_plain_voice_and_an_unknown_language_are_said_by_the_name_alone() -> None:
    assert said("speech", "speech", "en") == "Elena: We have it."
    assert said("speech", "whisper", "sq") == "Elena: We have it."


def test_lettering_without_a_speaker_says_only_its_words() -> None:
    assert said("caption", "", "en", speaker="") == ""
