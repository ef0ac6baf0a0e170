"""The same for files that other programs made: nothing in a good one, the right code in a bad."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from novel.preflight.finding import Finding

Inspected = Callable[..., tuple[Finding, ...]]
Told = Callable[[str, str, set[str]], None]
Mutant = Callable[..., bytes]
Fault = Callable[[Pdf], None]

X4 = ("PDF/X-4", "house")
X1A = ("PDF/X-1a:2003", "house")


def first(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def paint(content: str) -> Fault:
    return lambda pdf: pdf.pages[0].contents_add(f"q {content} Q".encode())


def font(pdf: Pdf) -> Object:
    return next(f for k, f in first(pdf).Resources.Font.items() if "Tektur" in str(f.BaseFont))


def font_name(pdf: Pdf) -> str:
    fonts = first(pdf).Resources.Font
    return next(str(k) for k, f in fonts.items() if "Tektur" in str(f.BaseFont))


def no_program(pdf: Pdf) -> None:
    del font(pdf).FontDescriptor["/FontFile2"]


def no_text(pdf: Pdf) -> None:
    del font(pdf)["/ToUnicode"]
    font(pdf).Encoding = Name.StandardEncoding


def standard_font(pdf: Pdf) -> None:
    first(pdf).Resources.Font.Plain = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    state = pdf.make_indirect(Dictionary(OP=True, op=True, OPM=1))
    first(pdf).Resources.ExtGState.ZZ = state
    paint("/ZZ gs 0 0 0 1 k BT /Plain 10 Tf 100 200 Td (a) Tj ET")(pdf)


def letters(colour: str, size: float, at: str) -> Fault:
    return lambda pdf: paint(f"{colour} BT {font_name(pdf)} {size} Tf {at} Td (Made) Tj ET")(pdf)


def in_a_form(content: bytes) -> Fault:
    """The fault sits in a form within a form, moved and scaled."""

    def fault(pdf: Pdf) -> None:
        inner = Stream(pdf, content)
        inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 500, 500])
        outer = Stream(pdf, b"q 0.5 0 0 0.5 20 20 cm /Inner Do Q")
        outer.Type, outer.Subtype, outer.BBox = Name.XObject, Name.Form, Array([0, 0, 500, 500])
        outer.Resources = Dictionary(XObject=Dictionary(Inner=pdf.make_indirect(inner)))
        first(pdf).Resources.XObject = Dictionary(Outer=pdf.make_indirect(outer))
        paint("/Outer Do")(pdf)

    return fault


def inline_rgb(pdf: Pdf) -> None:
    paint("40 0 0 40 100 100 cm BI /W 2 /H 1 /CS /RGB /BPC 8 ID aaabbb EI")(pdf)


def resized(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])
    page = pdf.pages[1].obj
    for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
        page[key] = Array([*list(page[key])[:2], float(page[key][2]) + 20, page[key][3]])


def soft(pdf: Pdf) -> None:
    first(pdf).Resources = Dictionary(ExtGState=Dictionary(A=Dictionary(ca=0.5)))
    paint("/A gs 0 0 0 0.3 k 50 50 20 20 re f")(pdf)


def calibrated(pdf: Pdf) -> None:
    space = Array([Name.CalGray, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))])
    first(pdf).Resources = Dictionary(ColorSpace=Dictionary(C=space))
    paint("/C cs 0.5 sc 50 50 20 20 re f")(pdf)


def page_action(pdf: Pdf) -> None:
    first(pdf).AA = Dictionary(O=Dictionary(S=Name.Launch, F=String("x")))


FOREIGN: dict[str, tuple[Fault, set[str]]] = {
    "no trim box": (lambda pdf: first(pdf).__delitem__("/TrimBox"), {"X920"}),
    "art that stops at the trim": (
        lambda pdf: pdf.pages[0].contents_add(b"8.5 8.5 283.5 396.9 re W n", prepend=True),
        {"X924"},
    ),
    "pages of two sizes": (resized, {"X925"}),
    "no output intent": (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), {"X930"}),
    "a colour in RGB": (paint("1 0 0 rg 50 50 40 40 re f"), {"X940"}),
    "RGB in a form within a form": (in_a_form(b"1 0 0 rg 50 50 40 40 re f"), {"X940"}),
    "a thin line in a form within a form": (
        in_a_form(b"0.4 w 0 0 0 1 K 50 50 m 90 90 l S"),
        {"X956"},
    ),
    "a thin line in two inks": (paint("0.4 w 0 0.8 0.9 0 K 50 50 m 90 90 l S"), {"X957"}),
    "an inline picture in RGB, of two pixels": (inline_rgb, {"X940"}),
    "400 % ink where nothing else is": (paint("1 1 1 1 k 50 50 40 40 re f"), {"X947"}),
    "black over a heavy area, overprinting": (
        paint("1 .8 .8 0 k 50 50 40 40 re f 0 0 0 1 k 50 50 40 40 re f"),
        {"X947"},
    ),
    "a font that is not embedded": (no_program, {"X960"}),
    "a standard font that is not embedded": (standard_font, {"X960"}),
    "a font without its text": (no_text, {"X962"}),
    "black lettering that knocks out": (letters("0 g", 10, "60 100"), {"X953"}),
    "white lettering on rich black": (
        letters(".4 .3 .3 1 k 50 90 90 30 re f 1 g", 10, "60 100"),
        {"X958"},
    ),
    "small lettering in three inks": (letters(".2 .9 .8 0 k", 8, "60 100"), {"X955"}),
    "lettering in the bleed": (letters("0 0.9 0.8 0 k", 12, "2 100"), {"X929"}),
    "Trapped is unknown": (
        lambda pdf: pdf.docinfo.__setitem__("/Trapped", Name.Unknown),
        {"X984"},
    ),
    "an action of the page": (page_action, {"X970"}),
    "no dates": (
        lambda pdf: [pdf.docinfo.__delitem__("/ModDate"), pdf.Root.__delitem__("/Metadata")][0],
        {"X980", "X982", "X986"},
    ),
}
FLAT: dict[str, tuple[Fault, set[str]]] = {
    "transparency": (soft, {"X944", "X945"}),
    "a transparency group": (
        lambda pdf: first(pdf).__setitem__("/Group", Dictionary(S=Name.Transparency)),
        {"X944"},
    ),
    "a calibrated colour": (calibrated, {"X941"}),
    "layers": (
        lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(OCGs=Array([]))),
        {"X977"},
    ),
    "no GTS_PDFXVersion": (lambda pdf: pdf.docinfo.__delitem__("/GTS_PDFXVersion"), {"X982"}),
    "no title": (lambda pdf: pdf.docinfo.__delitem__("/Title"), {"X985"}),
    "no dates": (lambda pdf: pdf.docinfo.__delitem__("/ModDate"), {"X986"}),
    "both boxes": (
        lambda pdf: first(pdf).__setitem__("/ArtBox", Array([9, 9, 180, 280])),
        {"X921"},
    ),
}


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


def test_good_files_of_others_have_no_finding(
    foreign_file: bytes, flat_file: bytes, inspected: Inspected
) -> None:
    assert inspected(foreign_file, *X4) == ()
    assert inspected(flat_file, *X1A) == ()


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_with_one_fault_is_caught(
    name: str, foreign_file: bytes, mutant: Mutant, inspected: Inspected, told: Told
) -> None:
    fault, expected = FOREIGN[name]
    told("another program's", name, expected)
    found = inspected(mutant(foreign_file, fault), *X4)
    assert codes(found) == expected, [(finding.code, finding.said) for finding in found]


@pytest.mark.parametrize("name", FLAT)
def test_a_flat_file_with_one_fault_is_caught(
    name: str, flat_file: bytes, mutant: Mutant, inspected: Inspected, told: Told
) -> None:
    fault, expected = FLAT[name]
    told("a PDF/X-1a", name, expected)
    found = inspected(mutant(flat_file, fault), *X1A)
    assert codes(found) == expected, [(finding.code, finding.said) for finding in found]


def test_object_streams_are_too_new_for_a_flat_file(flat_file: bytes, inspected: Inspected) -> None:
    from io import BytesIO

    import pikepdf

    out = BytesIO()
    with pikepdf.open(BytesIO(flat_file)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert {"X907", "X909"} <= codes(inspected(out.getvalue(), *X1A))
