"""Files that are no PDF, broken, locked or endless: a sentence, soon, and no traceback."""

from __future__ import annotations

import io
import json
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from novel.cli import Exit, main
from novel.preflight import document
from novel.preflight.finding import Finding
from novel.preflight.limits import Limits
from novel.preflight.particulars import Particulars
from novel.preflight.verdict import examine
from novel.shelf import MemoryShelf

Inspected = Callable[..., tuple[Finding, ...]]


@contextmanager
def within(seconds: float) -> Iterator[None]:
    started = time.process_time()  # other programs must not make it fail
    yield
    assert time.process_time() - started < seconds


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def made(build: Callable[[Pdf], None]) -> bytes:
    """A file of one blank page, with something done to it."""
    out = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 300))
        build(pdf)
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"hello", "this is no PDF: it does not begin as one"),
        (b"%PDF-1.6\nhello", "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "this is no PDF"),
    ],
)
def test_what_is_no_pdf_is_told_so(content: bytes, said: str, inspected: Inspected) -> None:
    (finding,) = inspected(content, "PDF/X-4")
    assert finding.code == "X901"
    assert said in finding.message


def test_a_file_of_endless_objects_is_not_looked_into(
    inspected: Inspected, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "MOST_OBJECTS", 1000)

    def crowd(pdf: Pdf) -> None:
        pdf.Root.Crowd = pikepdf.Array([pdf.make_indirect(pikepdf.Array()) for _ in range(1000)])

    (finding,) = inspected(made(crowd), "PDF/X-4")
    assert finding.code == "X901"
    assert "is not looked into" in finding.message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_said_to_be_damaged(
    share: float, our_files: dict[str, bytes], inspected: Inspected
) -> None:
    content = our_files["en-print"]
    with within(10):
        found = codes(inspected(content[: int(len(content) * share)], "PDF/X-4", "house"))
    assert found & {"X901", "X905", "X906"}


def test_a_broken_table_of_objects_is_mended_and_told(
    our_files: dict[str, bytes], inspected: Inspected
) -> None:
    content = our_files["en-print"]
    start = content.rindex(b"startxref")
    broken = content[:start] + b"startxref\n7\n%%EOF\n"
    assert codes(inspected(broken, "PDF/X-4", "house")) == {"X906"}


def test_a_locked_file_is_told_so(our_files: dict[str, bytes], inspected: Inspected) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(our_files["en-print"])) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    (finding,) = inspected(out.getvalue(), "PDF/X-4")
    assert (finding.code, finding.message) == ("X902", "the file opens with a password only")


def test_a_file_without_pages_is_told_so(inspected: Inspected) -> None:
    out = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.save(out)
    assert "X904" in codes(inspected(out.getvalue(), "PDF/X-4"))


def test_pages_within_themselves_end(inspected: Inspected) -> None:
    def loop(pdf: Pdf) -> None:
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)

    with within(5):
        assert inspected(made(loop), "PDF/X-4", "house", "PDF/UA-1")


def test_forms_within_themselves_end(inspected: Inspected) -> None:
    def loop(pdf: Pdf) -> None:
        form = pdf.make_indirect(Stream(pdf, b"/F Do /F Do"))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, 9, 9])
        form.Resources = Dictionary(XObject=Dictionary(F=form))
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/F Do")

    with within(5):
        assert inspected(made(loop), "PDF/X-4", "house")


def test_forms_that_double_at_every_level_end(inspected: Inspected) -> None:
    def bomb(pdf: Pdf) -> None:
        below = pdf.make_stream(b"0 0 1 1 re f")
        below.Type, below.Subtype, below.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        for _ in range(15):
            form = pdf.make_stream(b"/F Do " * 12)
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
            form.Resources = Dictionary(XObject=Dictionary(F=below))
            below = form
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=below))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/F Do")

    with within(20):
        assert "X903" in codes(inspected(made(bomb), "PDF/X-4"))


def test_a_stream_that_swells_is_not_let_out(inspected: Inspected) -> None:
    def bomb(pdf: Pdf) -> None:
        swollen = Stream(pdf, b"x")
        swollen.write(zlib.compress(b"0 0 m " * 20_000_000, 9), filter=Name.FlateDecode)
        pdf.pages[0].obj.Contents = pdf.make_indirect(swollen)

    content = made(bomb)
    with within(5):
        assert "X905" in codes(inspected(content, "PDF/X-4"))


def test_elements_within_themselves_end(inspected: Inspected) -> None:
    def loop(pdf: Pdf) -> None:
        element = pdf.make_indirect(Dictionary(S=Name.Figure))
        element.K = Array([element])
        pdf.Root.StructTreeRoot = Dictionary(
            K=Array([element]), RoleMap=Dictionary(A=Name.B, B=Name.A)
        )

    with within(5):
        assert "X991" in codes(inspected(made(loop), "PDF/UA-1"))


def test_many_objects_are_read_in_time(inspected: Inspected) -> None:
    def crowd(pdf: Pdf) -> None:
        pdf.Root.Crowd = Array([pdf.make_indirect(Dictionary(N=i)) for i in range(100_000)])

    content = made(crowd)
    with within(10):
        assert inspected(content, "PDF/X-4")


@pytest.mark.parametrize(
    "content",
    [
        b"Q Q Q /no gs /no Do /no sh (a) Tj [1 (b)] TJ ET EMC",
        b"1 2 cm 1 0 0 re f BT /F 1 Tf T* ' \" ET",
        b"/X cs /X scn 1 scn 0.1 sc",
        b"q " * 9000,
        b"BT 1e300 0 0 1e300 0 0 Tm ET 1e308 1e308 m 1e308 0 l f",
        b"0 0 0 0 0 0 cm 0 0 10 10 re f 0 0 m 1 1 1 1 1 1 c S",
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID a EI",
        b"<< /A",
    ],
)
def test_strange_operators_do_no_harm(content: bytes, inspected: Inspected) -> None:
    def strange(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(content)

    standards = ("PDF/X-4", "PDF/X-1a:2003", "PDF/A-2a", "PDF/UA-1", "house", "web")
    with within(5):
        assert inspected(made(strange), *standards)


@settings(max_examples=60, deadline=None)
@given(share=st.floats(0, 1), wrong=st.binary(min_size=1, max_size=6))
def test_any_byte_may_be_wrong(share: float, wrong: bytes, foreign_file: bytes) -> None:
    place = int(share * (len(foreign_file) - 1))
    content = foreign_file[:place] + wrong + foreign_file[place + len(wrong) :]
    examine(content, "wrong.pdf", (), Limits())


@pytest.fixture
def book_folder(tmp_path: Path, small_book: Callable[..., MemoryShelf]) -> Path:
    for path, content in small_book().files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path


def novel(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as end:
        return int(end.code or 0)


def test_a_clean_file_ends_with_zero(
    tmp_path: Path, our_files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.pdf").write_bytes(our_files["en-print"])
    assert novel("preflight", str(tmp_path / "good.pdf")) == Exit.DONE
    assert capsys.readouterr().out == (
        "PDF 1.6, 1 page of 100 x 140 mm, bleed 3 mm, for FOGRA39\n"
        "plates: Cyan, Magenta, Yellow, Black\n"
        "good.pdf: checked for PDF/X-4, PDF/A-2a, PDF/UA-1, our rules for the press: "
        "nothing to mend\n"
    )


def test_findings_end_with_one_and_are_told_to_programs(
    tmp_path: Path, foreign_file: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.pdf").write_bytes(foreign_file[:-2000])
    words = ("preflight", str(tmp_path / "bad.pdf"), "--format", "json", "--standard", "x4,house")
    assert novel(*words) == Exit.BOOK_HAS_ERRORS
    told = json.loads(capsys.readouterr().out)
    assert told["standards"] == ["PDF/X-4", "house"]
    assert told["clean"] is False
    assert told["particulars"] == {
        "version": "1.6",
        "pages": 2,
        "trims": [[100, 140]],
        "bleeds": [3],
        "conditions": ["FOGRA39"],
    }
    assert {"code", "severity", "message", "page", "area_mm", "source", "help"} <= set(
        told["findings"][0]
    )


def test_a_file_of_many_sizes_says_the_first_of_them() -> None:
    sizes = [(10.0 * number, 20.0) for number in range(1, 6)]
    found = Particulars(version="1.4", pages=5, trims=tuple(sizes), bleeds=(0.0,), conditions=())
    assert found.said == "PDF 1.4, 5 pages of 10 x 20 mm and 20 x 20 mm and 30 x 20 mm and others"


def test_wrong_use_ends_with_two(
    tmp_path: Path, flat_file: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "flat.pdf").write_bytes(flat_file)
    assert novel("preflight", str(tmp_path / "none.pdf")) == Exit.WRONG_USE
    assert novel("preflight", str(tmp_path / "flat.pdf"), "--standard", "X-9") == Exit.WRONG_USE
    assert "there is no standard 'X-9'" in capsys.readouterr().err


def test_the_report_is_one_page_that_is_clean_itself(
    tmp_path: Path, book_folder: Path, our_files: dict[str, bytes]
) -> None:
    (tmp_path / "web.pdf").write_bytes(our_files["bg-web"])
    report = tmp_path / "report.pdf"
    words = ("--standard", "x4,house", "--report", str(report))
    assert novel("--book", str(book_folder), "preflight", str(tmp_path / "web.pdf"), *words) == 1
    verdict = examine(report.read_bytes(), "report.pdf", (), Limits())
    assert verdict.standards == ("PDF/A-2a", "PDF/UA-1", "web")
    assert verdict.is_clean, verdict.findings


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 broken"])
def test_broken_files_get_their_report_too(
    content: bytes, tmp_path: Path, book_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.pdf").write_bytes(content)
    words = ("preflight", str(tmp_path / "broken.pdf"), "--report", str(tmp_path / "r.pdf"))
    assert novel("--book", str(book_folder), *words) == Exit.BOOK_HAS_ERRORS
    assert "X901" in capsys.readouterr().out
    assert (tmp_path / "r.pdf").is_file()


def test_a_report_without_a_font_is_the_machines_lack(
    tmp_path: Path, flat_file: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flat.pdf").write_bytes(flat_file)
    assert novel("preflight", "flat.pdf", "--report", "r.pdf") == Exit.MACHINE_LACKS


def test_a_picture_that_swells_is_not_let_out(inspected: Inspected) -> None:
    def bomb(pdf: Pdf) -> None:
        swollen = Stream(pdf, b"x")
        swollen.write(zlib.compress(bytes(500_000_000), 9), filter=Name.FlateDecode)
        swollen.Type, swollen.Subtype = Name.XObject, Name.Image
        swollen.Width = swollen.Height = 100
        swollen.BitsPerComponent, swollen.ColorSpace = 8, Name.DeviceCMYK
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Im=pdf.make_indirect(swollen)))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"50 0 0 50 0 0 cm /Im Do")

    content = made(bomb)
    with within(10):
        assert inspected(content, "PDF/X-4", "house")
