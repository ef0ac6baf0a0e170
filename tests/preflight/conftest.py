"""Good files to put faults into: two of ours, one that another program made, one that is flat."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from novel.build import build
from novel.catalogue import catalogue
from novel.geometry import MM
from novel.order import Order
from novel.preflight.finding import Finding
from novel.preflight.inspect import inspect_file
from novel.preflight.limits import Limits
from novel.shelf import MemoryShelf

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PROFILE = (ROOT / "profiles" / "FOGRA39L_coated.icc").read_bytes()
BLEEDING = (
    "    a:\n      art: 01/a.png",
    "    a:\n      bleed: [top, left, right]\n      art: 01/a.png",
)

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Other</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-11-22T10:00:00+01:00</xmp:CreateDate>
<xmp:ModifyDate>2026-11-22T09:00:00Z</xmp:ModifyDate>
<pdf:Producer>another program</pdf:Producer>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""

Mutate = Callable[[Pdf], None]


@pytest.fixture(scope="session")
def our_files(small_book: Callable[..., MemoryShelf]) -> dict[str, bytes]:
    """The small book with a panel that bleeds, by purpose, in English and Bulgarian."""
    shelf = small_book(BLEEDING)
    for outcome in build(shelf, Order(), lambda *_: None):
        assert not list(outcome.report), list(outcome.report)
    return {
        path.removeprefix("build/small-").removesuffix(".pdf"): content
        for path, content in shelf.files.items()
        if path.startswith("build/")
    }


@pytest.fixture(scope="session")
def foreign_file() -> bytes:
    """Two pages that ReportLab 5.1 drew (its font, Tektur, is under the OFL), made PDF/X-4 here."""
    bleed = 3 * MM
    with pikepdf.open(HERE / "elsewhere.pdf") as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(side) for side in page.mediabox)
            page.obj.BleedBox = Array([left, bottom, right, top])
            page.obj.TrimBox = Array([left + bleed, bottom + bleed, right - bleed, top - bleed])
            page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
        _describe(pdf)
        return _saved(pdf, force_version="1.6")


@pytest.fixture(scope="session")
def flat_file() -> bytes:
    """A page of PDF/X-1a:2003, made of nothing but objects."""
    with Pdf.new() as pdf:
        for _ in range(2):
            pdf.add_blank_page(page_size=(200, 300))
            page = pdf.pages[-1]
            page.obj.BleedBox = Array([0, 0, 200, 300])
            page.obj.TrimBox = Array([8.51, 8.51, 191.49, 291.49])
            page.obj.Contents = pdf.make_stream(b"q 0.2 0.3 0.1 0 k 0 0 200 300 re f Q")
        _describe(pdf)
        del pdf.Root.Metadata
        pdf.docinfo["/GTS_PDFXVersion"] = String("PDF/X-1a:2003")
        pdf.docinfo["/GTS_PDFXConformance"] = String("PDF/X-1a:2003")
        return _saved(pdf, force_version="1.4")


def _describe(pdf: Pdf) -> None:
    """Give a file the intent and the metadata that PDF/X asks for."""
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String("FOGRA39"),
                Info=String("FOGRA39"),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=pdf.make_indirect(Stream(pdf, PROFILE, N=4)),
            )
        ]
    )
    pdf.Root.Metadata = pdf.make_indirect(
        Stream(pdf, PACKET.encode(), Type=Name.Metadata, Subtype=Name.XML)
    )
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo["/Title"] = String("Other")
    pdf.docinfo["/CreationDate"] = String("D:20261122100000+01'00'")
    pdf.docinfo["/ModDate"] = String("D:20261122090000Z")
    pdf.docinfo["/Producer"] = String("another program")
    pdf.docinfo["/Trapped"] = Name("/False")


def _saved(pdf: Pdf, **how: str) -> bytes:
    out = io.BytesIO()
    pdf.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        deterministic_id=True,
        force_version=how["force_version"],
    )
    return out.getvalue()


@pytest.fixture(scope="session")
def mutant() -> Callable[..., bytes]:
    """Puts one fault into a file; all else stays as it was."""

    def make(good: bytes, fault: Mutate, *, linearize: bool = False) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(good)) as pdf:
            fault(pdf)
            pdf.save(
                out,
                linearize=linearize,
                fix_metadata_version=False,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                deterministic_id=True,
            )
        return out.getvalue()

    return make


@pytest.fixture(scope="session")
def inspected() -> Callable[..., tuple[Finding, ...]]:
    """The findings of a file for some standards, by the usual limits or others."""

    def look(content: bytes, *standards: str, limits: Limits | None = None) -> tuple[Finding, ...]:
        return inspect_file(content, standards, limits or Limits(condition="FOGRA39"))

    return look


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Callable[[str, str, set[str]], None]:
    """Notes a mutant for the table: the file, its fault, the codes that have to catch it."""

    def note(file: str, fault: str, codes: set[str]) -> None:
        record_property("mutant", (file, fault, sorted(codes)))

    return note


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """With `--mutants`: every mutant, what it was made from, the rules that asked, and the end."""
    if not config.getoption("--mutants"):
        return
    rules = catalogue()
    terminalreporter.section("mutants")
    for outcome, said in (("passed", "yes"), ("failed", "NO")):
        for report in terminalreporter.getreports(outcome):
            for file, fault, codes in (v for k, v in report.user_properties if k == "mutant"):
                asked = "; ".join(f"{code} {rules[code].title}" for code in codes)
                terminalreporter.write_line(f"{asked} | {fault} ({file}) | caught: {said}")
            if "test_script_mutants" in report.nodeid:
                name = report.nodeid.partition("::test_")[2].replace("_", " ")
                terminalreporter.write_line(f"at the line of the script | {name} | caught: {said}")
