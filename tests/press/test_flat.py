"""PDF/X-1a:2003: flat, in inks alone, of an old version, and nothing that is newer."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from novel.build import build
from novel.order import Order
from novel.preflight.inspect import inspect_file
from novel.preflight.standards import HOUSE, X1A
from novel.shelf import MemoryShelf

SETTING = ("bleed: 3 mm\n", "bleed: 3 mm\nprint: {standard: 'PDF/X-1a:2003'}\n")


@pytest.fixture
def flat(small_book: Callable[..., MemoryShelf]) -> bytes:
    shelf = small_book(SETTING)
    order = Order(languages=("bg",), purposes=("print",))
    outcomes = list(build(shelf, order, lambda *_: None))
    assert [d for outcome in outcomes for d in outcome.report] == []
    return shelf.files["build/small-bg-print.pdf"]


def test_it_says_so_where_its_readers_look(flat: bytes) -> None:
    with pikepdf.open(BytesIO(flat)) as pdf:
        assert str(pdf.docinfo["/GTS_PDFXVersion"]) == "PDF/X-1a:2003"
        assert pdf.docinfo["/Trapped"] == pikepdf.Name("/False")
        assert [str(intent.S) for intent in pdf.Root.OutputIntents] == ["/GTS_PDFX"]
        assert b"pdfaid:part" not in pdf.Root.Metadata.read_bytes()


def test_nothing_is_newer_than_it(flat: bytes) -> None:
    assert flat.startswith(b"%PDF-1.3")
    with pikepdf.open(BytesIO(flat)) as pdf:
        assert not any("/Group" in page.obj for page in pdf.pages)
        assert not {"/StructTreeRoot", "/MarkInfo", "/Lang"} & set(pdf.Root.keys())
        types = {
            str(o.get("/Type", ""))
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)
        }
        assert not {"/ObjStm", "/XRef"} & types


def test_our_own_preflight_passes_it(flat: bytes) -> None:
    assert inspect_file(flat, (X1A, HOUSE)) == ()
