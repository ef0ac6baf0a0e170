"""Files that each have one fault: every one is caught, by its code and by no other.

The faults are put into a file of ours, and where its standards ask for the same into one that
another program made; `test_foreign_mutants.py` has those that only files of others can have.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from novel.book.book import Binding
from novel.catalogue import catalogue
from novel.preflight.finding import Finding
from novel.preflight.limits import Limits
from novel.preflight.rules import DEMANDS, demands
from novel.preflight.standards import STANDARDS

Inspected = Callable[..., tuple[Finding, ...]]
Told = Callable[[str, str, set[str]], None]
Mutant = Callable[..., bytes]
Fault = Callable[[Pdf], None]

PRINT = ("PDF/X-4", "PDF/A-2a", "PDF/UA-1", "house")
WEB = ("PDF/A-2a", "PDF/UA-1", "web")


def first(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def paint(content: str, *, tag: str = "/Artifact BMC") -> Fault:
    """Draws something more, as decoration."""
    return lambda pdf: pdf.pages[0].contents_add(f"{tag} q {content} Q EMC".encode())


def words(colour: str, size: float, *, at: str = "100 150", state: str = "/OF gs") -> Fault:
    """Letters in the page's first font that is embedded, ones that it has already."""

    def fault(pdf: Pdf) -> None:
        name, font = embedded_font(pdf)
        shown = "(Made)"
        if "/DescendantFonts" in font:
            shown = f"<{int(font.DescendantFonts[0].W[0]):04X}>"
        add_states(pdf)
        paint(f"{state} {colour} BT {name} {size} Tf {at} Td {shown} Tj ET")(pdf)

    return fault


def add_states(pdf: Pdf) -> None:
    """That fills overprint, as our files call it, and that they knock out."""
    resources = first(pdf).Resources
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    resources.ExtGState.OF = Dictionary(OP=False, op=True, OPM=1)
    resources.ExtGState.KO = Dictionary(OP=False, op=False, OPM=1)


def state(entry: str, value: Dictionary) -> Fault:
    """A graphics state of its own, used by a dark patch."""

    def fault(pdf: Pdf) -> None:
        states = first(pdf).Resources.ExtGState
        states.ZZ = Dictionary(Type=Name.ExtGState)
        states.ZZ[entry] = value
        paint("/ZZ gs 0 0 0 0.5 k 100 100 50 50 re f")(pdf)

    return fault


def root(key: str, value: Callable[[Pdf], object] | None = None) -> Fault:
    """Another value in the catalogue, or none."""

    def fault(pdf: Pdf) -> None:
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value(pdf)

    return fault


def page(key: str, value: Callable[[Pdf], object] | None = None) -> Fault:
    """Another value in the first page, or none."""

    def fault(pdf: Pdf) -> None:
        if value is None:
            del first(pdf)[key]
        else:
            first(pdf)[key] = value(pdf)

    return fault


def about(key: str, value: object | None) -> Fault:
    """Another value in the document information, or none."""

    def fault(pdf: Pdf) -> None:
        if value is None:
            del pdf.docinfo[key]
        else:
            pdf.docinfo[key] = value

    return fault


def packet(old: str, new: str, *, packed: bool = False) -> Fault:
    """Other words in the metadata."""

    def fault(pdf: Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes()
        assert old.encode() in text
        written = Stream(pdf, text.replace(old.encode(), new.encode()))
        written.Type, written.Subtype = Name.Metadata, Name.XML
        if packed:
            del written.Type  # qpdf unpacks what it knows for metadata
            written.write(zlib.compress(written.read_bytes()), filter=Name.FlateDecode)
        pdf.Root.Metadata = pdf.make_indirect(written)

    return fault


def embedded_font(pdf: Pdf) -> tuple[str, Object]:
    """The first font that brings its program, and its name on the page."""
    fonts = first(pdf).Resources.Font.items()
    return next((name, font) for name, font in fonts if "/FontDescriptor" in drawn(font))


def drawn(font: Object) -> Object:
    """The font that holds the outlines: a Type 0 font has one under it."""
    return font.DescendantFonts[0] if "/DescendantFonts" in font else font


def each_font(change: Callable[[Pdf, Object], None]) -> Fault:
    """The same change to the first font."""
    return lambda pdf: change(pdf, embedded_font(pdf)[1])


def without_program(_: Pdf, font: Object) -> None:
    del drawn(font).FontDescriptor["/FontFile2"]


def without_text(_: Pdf, font: Object) -> None:
    del font["/ToUnicode"]


def whole_name(_: Pdf, font: Object) -> None:
    font.BaseFont = Name("/" + str(font.BaseFont).split("+")[1])


def forbidden(pdf: Pdf, font: Object) -> None:
    """An OS/2 table that says: restricted licence embedding."""
    from fontTools.ttLib import TTFont, newTable
    from fontTools.ttLib.tables.O_S_2f_2 import Panose

    descriptor = drawn(font).FontDescriptor
    program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
    table = newTable("OS/2")
    table.version, table.panose = 0, Panose()
    names = """xAvgCharWidth usWeightClass usWidthClass ySubscriptXSize ySubscriptYSize
    ySubscriptXOffset ySubscriptYOffset ySuperscriptXSize ySuperscriptYSize ySuperscriptXOffset
    ySuperscriptYOffset yStrikeoutSize yStrikeoutPosition sFamilyClass ulUnicodeRange1
    ulUnicodeRange2 ulUnicodeRange3 ulUnicodeRange4 fsSelection usFirstCharIndex usLastCharIndex
    sTypoAscender sTypoDescender sTypoLineGap usWinAscent usWinDescent"""
    for name in names.split():
        setattr(table, name, 0)
    table.fsType, table.achVendID = 2, "NONE"
    program["OS/2"] = table
    saved = BytesIO()
    program.save(saved)
    descriptor.FontFile2 = pdf.make_indirect(Stream(pdf, saved.getvalue()))


def broken(pdf: Pdf, font: Object) -> None:
    drawn(font).FontDescriptor.FontFile2 = pdf.make_indirect(Stream(pdf, b"\0" * 900))


def missing_letter(pdf: Pdf) -> None:
    name = next(iter(first(pdf).Resources.Font.keys()))
    paint(f"/OF gs 0 0 0 1 k BT {name} 12 Tf 100 150 Td <0000> Tj ET")(pdf)


def add_object(pdf: Pdf, made: Stream) -> None:
    """What the page calls `ZZ`."""
    resources = first(pdf).Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject.ZZ = pdf.make_indirect(made)


def image(width: int, height: int, shown: float, **more: object) -> Fault:
    """A grey picture of so many pixels, shown that wide and high in points."""

    def fault(pdf: Pdf) -> None:
        bits = int(more.get("BitsPerComponent", 8))  # type: ignore[call-overload]
        channels = 3 if more.get("ColorSpace") == Name.DeviceRGB else 1
        row = (width * bits * channels + 7) // 8
        made = Stream(pdf, b"\xa0" * row * height)
        made.Type, made.Subtype, made.Width, made.Height = (
            Name.XObject, Name.Image, width, height,
        )  # fmt: skip
        made.BitsPerComponent, made.ColorSpace = bits, Name.DeviceGray
        for key, value in more.items():
            made[f"/{key}"] = value
        add_object(pdf, made)
        paint(f"{shown} 0 0 {shown} 100 100 cm /ZZ Do")(pdf)

    return fault


def heavy_image(inks: tuple[int, int, int, int]) -> Fault:
    """A CMYK picture of one colour, 30 mm wide, the inks in bytes."""

    def fault(pdf: Pdf) -> None:
        made = Stream(pdf, bytes(inks) * 300 * 300)
        made.Type, made.Subtype, made.Width, made.Height = (
            Name.XObject, Name.Image, 300, 300,
        )  # fmt: skip
        made.BitsPerComponent, made.ColorSpace = 8, Name.DeviceCMYK
        add_object(pdf, made)
        paint("72 0 0 72 100 100 cm /ZZ Do")(pdf)

    return fault


def intents(change: Callable[[Pdf, Object], None]) -> Fault:
    """A change to every output intent."""

    def fault(pdf: Pdf) -> None:
        for intent in pdf.Root.OutputIntents:
            change(pdf, intent)

    return fault


def screen_profile(pdf: Pdf, intent: Object) -> None:
    from novel.press.srgb import srgb_profile

    if "/ZZ" not in pdf.Root:
        pdf.Root.ZZ = pdf.make_indirect(Stream(pdf, srgb_profile(), N=3))
    intent.DestOutputProfile = pdf.Root.ZZ


def cut_profile(_: Pdf, intent: Object) -> None:
    intent.DestOutputProfile.write(b"too short")


def unnamed(_: Pdf, intent: Object) -> None:
    del intent["/OutputConditionIdentifier"]


def other_condition(_: Pdf, intent: Object) -> None:
    intent.OutputConditionIdentifier = String("FOGRA51")


def without_profile(_: Pdf, intent: Object) -> None:
    if intent.S == Name.GTS_PDFX:
        del intent["/DestOutputProfile"]


def own_profile(pdf: Pdf, intent: Object) -> None:
    copy = Stream(pdf, intent.DestOutputProfile.read_bytes(), N=4)
    intent.DestOutputProfile = pdf.make_indirect(copy)


def annotation(pdf: Pdf) -> None:
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([100, 100, 120, 120]),
        Contents=String("look"), F=4,
    )  # fmt: skip
    first(pdf).Annots = Array([pdf.make_indirect(note)])
    first(pdf).Tabs = Name.S


def untidy_annotation(pdf: Pdf) -> None:
    annotation(pdf)
    del first(pdf)["/Tabs"]


def clipped_to_trim(pdf: Pdf) -> None:
    left, bottom, right, top = (float(side) for side in first(pdf).TrimBox)
    box = f"q {left} {bottom} {right - left} {top - bottom} re W n"
    pdf.pages[0].contents_add(box.encode(), prepend=True)
    pdf.pages[0].contents_add(b"Q")


def elements(pdf: Pdf) -> list[Object]:
    waiting, found = [pdf.Root.StructTreeRoot.K], list[Object]()
    while waiting:
        element = waiting.pop(0)
        found.append(element)
        kids = element.get("/K")
        members = list(kids) if isinstance(kids, Array) else [kids]
        waiting += [kid for kid in members if isinstance(kid, Dictionary) and "/S" in kid]
    return found


def without_alt(pdf: Pdf) -> None:
    figure = next(e for e in elements(pdf) if Name.Figure == e.S)
    del figure["/Alt"]


def empty_alt(pdf: Pdf) -> None:
    next(e for e in elements(pdf) if Name.Figure == e.S).Alt = String(" ")


def forgotten_element(pdf: Pdf) -> None:
    next(e for e in elements(pdf) if e.S == Name.P).K = Array([])


def strange_tag(pdf: Pdf) -> None:
    next(e for e in elements(pdf) if e.S == Name.P).S = Name("/Balloon")


def form_field(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("name")))])
    )


def embedded(pdf: Pdf) -> None:
    file = pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String("x")))
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("x"), file])))


def group_space(space: Name) -> Fault:
    def fault(pdf: Pdf) -> None:
        first(pdf).Group.CS = space

    return fault


def spot(pdf: Pdf) -> None:
    function = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([0, 1, 1, 0]), N=1
    )
    space = Array([Name.Separation, Name("/Gold"), Name.DeviceCMYK, function])
    first(pdf).Resources.ColorSpace = Dictionary(Spot=space)
    paint("/Spot cs 0.5 scn 100 100 50 50 re f")(pdf)


def profiled(pdf: Pdf) -> None:
    from novel.press.srgb import srgb_profile

    profile = pdf.make_indirect(Stream(pdf, srgb_profile(), N=3))
    first(pdf).Resources.ColorSpace = Dictionary(Own=Array([Name.ICCBased, profile]))
    paint("/Own cs 0.5 0.5 0.5 scn 100 100 50 50 re f")(pdf)


def script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def broken_content(pdf: Pdf) -> None:
    made = Stream(pdf, b"x")
    made.write(b"not deflated", filter=Name.FlateDecode)
    first(pdf).Contents = Array([first(pdf).Contents, pdf.make_indirect(made)])


def in_lzw(pdf: Pdf) -> None:
    made = Stream(pdf, b"x")
    made.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=Name.LZWDecode)
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    add_object(pdf, made)


RICH = "0.4 0.3 0.3 1 k 90 140 60 30 re f"

PRINT_MUTANTS: dict[str, tuple[Fault, set[str]]] = {
    "no trim box": (page("/TrimBox"), {"X920"}),
    "trim box and art box": (
        page("/ArtBox", lambda pdf: Array(list(first(pdf).TrimBox))),
        {"X921"},
    ),
    "bleed box inside the trim box": (
        page("/BleedBox", lambda _: Array([60, 60, 240, 340])),
        {"X922"},
    ),
    "two millimetres of bleed": (
        page("/BleedBox", lambda _: Array([2.84, 2.84, 297.64, 411.02])),
        {"X923"},
    ),
    "art that stops at the trim": (clipped_to_trim, {"X924"}),
    "a turned page": (page("/Rotate", lambda _: 90), {"X926"}),
    "lettering outside the safe area": (words("0 0 0 1 k", 9, at="20 150"), {"X928"}),
    "lettering in the bleed": (words("0 0 0 1 k", 9, at="2 150"), {"X929"}),
    "no output intent": (root("/OutputIntents"), {"X930", "X931", "X942"}),
    "no condition": (intents(unnamed), {"X932"}),
    "the condition of another paper": (intents(other_condition), {"X932"}),
    "no profile in the intent": (intents(without_profile), {"X933"}),
    "a screen's profile in the intent": (intents(screen_profile), {"X934", "X942"}),
    "a broken profile": (intents(cut_profile), {"X935"}),
    "two profiles": (intents(own_profile), {"X936"}),
    "an area in RGB": (paint("1 0 0 rg 100 100 50 50 re f"), {"X940", "X942"}),
    "a picture in RGB": (
        image(200, 200, 40, ColorSpace=Name.DeviceRGB),
        {"X940", "X942"},
    ),
    "a colour with a profile": (profiled, {"X941"}),
    "a spot ink": (spot, {"X943"}),
    "blended in RGB": (group_space(Name.DeviceRGB), {"X945"}),
    "a tone curve": (
        state("/TR", Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)),
        {"X946"},
    ),
    "an area of 400 % ink": (paint("1 1 1 1 k 100 100 60 60 re f"), {"X947"}),
    "a picture of 340 % ink": (heavy_image((255, 217, 217, 178)), {"X947"}),
    "a picture of 100 ppi": (image(100, 100, 72), {"X948"}),
    "a picture of 200 ppi": (image(200, 200, 72), {"X949"}),
    "line art of 300 ppi": (image(300, 300, 72, BitsPerComponent=1), {"X950"}),
    "a stencil of 600 ppi": (
        image(600, 600, 72, BitsPerComponent=1, ImageMask=True),
        {"X951"},
    ),
    "white that overprints": (paint("/OF gs 0 0 0 0 k 100 100 50 50 re f"), {"X952"}),
    "white lettering that overprints": (words("0 0 0 0 k", 9), {"X952"}),
    "white lettering on rich black": (
        lambda pdf: [paint(RICH)(pdf), words("0 0 0 0 k", 9, state="/KO gs")(pdf)][0],
        {"X958"},
    ),
    "black lettering that knocks out": (words("0 0 0 1 k", 9, state="/KO gs"), {"X953"}),
    "black lettering in grey's space": (words("0 g", 9), {"X953"}),
    "black lettering in four inks": (words(".7 .6 .6 .9 k", 9, state="/KO gs"), {"X954"}),
    "5 pt lettering in two inks": (words("0 .9 .8 0 k", 5, state="/KO gs"), {"X955"}),
    "8 pt lettering in three inks": (words(".3 .9 .8 0 k", 8, state="/KO gs"), {"X955"}),
    "a line of no width": (paint("0 w 0 0 0 1 K 100 100 m 200 200 l S"), {"X956"}),
    "a line made thin by scale": (
        paint("0.1 0 0 0.1 0 0 cm 1 w 0 0 0 1 K 1000 1000 m 2000 2000 l S"),
        {"X956"},
    ),
    "a thin line in three inks": (
        paint("0.4 w 0.9 0.6 0 0.3 K 100 100 m 200 200 l S"),
        {"X957"},
    ),
    "a bar of a tenth of a point": (paint("0 0 0 1 k 100 100 50 0.1 re f"), {"X956"}),
    "a font that is not embedded": (each_font(without_program), {"X960"}),
    "a font that is embedded whole": (each_font(whole_name), {"X961"}),
    "a font without its text": (each_font(without_text), {"X962"}),
    "a font that may not be embedded": (each_font(forbidden), {"X963"}),
    "a broken font": (each_font(broken), {"X964"}),
    "a missing letter": (missing_letter, {"X965"}),
    "JavaScript": (script, {"X970"}),
    "a link action": (
        root("/OpenAction", lambda _: Dictionary(S=Name.URI, URI=String("http://x.eu"))),
        {"X971"},
    ),
    "an annotation inside the trim": (annotation, {"X972"}),
    "a form field": (form_field, {"X973"}),
    "layers": (
        root("/OCProperties", lambda _: Dictionary(OCGs=Array([]), D=Dictionary())),
        {"X977"},
    ),
    "an attachment": (embedded, {"X978"}),
    "no metadata": (root("/Metadata"), {"X980", "X982"}),
    "compressed metadata": (packet("dc:title", "dc:title", packed=True), {"X981"}),
    "broken metadata": (packet("</rdf:RDF>", ""), {"X981", "X982"}),
    "no pdfxid": (
        packet("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", ""),
        {"X982"},
    ),
    "another title in the information": (about("/Title", String("Large")), {"X983"}),
    "another date in the metadata": (
        packet("<xmp:CreateDate>2026-11-22", "<xmp:CreateDate>2025-11-22"),
        {"X983"},
    ),
    "Trapped is unknown": (about("/Trapped", Name.Unknown), {"X984"}),
    "Trapped is a string": (about("/Trapped", String("False")), {"X984"}),
    "no identity of its version": (
        packet("<xmpMM:VersionID>1</xmpMM:VersionID>", ""),
        {"X987"},
    ),
    "not marked as tagged": (root("/MarkInfo"), {"X990"}),
    "a figure without alternative text": (without_alt, {"X991"}),
    "a figure with an empty one": (empty_alt, {"X991"}),
    "an area that is not tagged": (
        lambda pdf: pdf.pages[0].contents_add(b"q 0 0 0 0.5 k 100 100 50 50 re f Q"),
        {"X992"},
    ),
    "words that are in no element": (forgotten_element, {"X993"}),
    "a tag that nobody knows": (strange_tag, {"X994"}),
    "no language": (root("/Lang"), {"X995"}),
    "the title is not shown": (root("/ViewerPreferences"), {"X996"}),
    "a picture that prints as another": (
        image(300, 300, 60, Alternates=Array([Dictionary(DefaultForPrinting=True)])),
        {"X911"},
    ),
    "smoothed": (image(300, 300, 60, Interpolate=True), {"X912"}),
    "a page that breaks off": (broken_content, {"X905", "X906"}),
    "something in LZW": (in_lzw, {"X910"}),
}


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


@pytest.mark.parametrize("language", ["en", "bg"])
def test_our_good_files_have_no_finding(
    language: str, our_files: dict[str, bytes], inspected: Inspected
) -> None:
    assert inspected(our_files[f"{language}-print"], *PRINT) == ()
    assert inspected(our_files[f"{language}-web"], *WEB) == ()


def test_saving_a_good_file_anew_is_no_fault(
    our_files: dict[str, bytes], mutant: Mutant, inspected: Inspected
) -> None:
    assert inspected(mutant(our_files["en-print"], lambda _: None), *PRINT) == ()


@pytest.mark.parametrize("name", PRINT_MUTANTS)
def test_a_print_file_with_one_fault_is_caught(
    name: str, our_files: dict[str, bytes], mutant: Mutant, inspected: Inspected, told: Told
) -> None:
    fault, expected = PRINT_MUTANTS[name]
    told("our print file", name, expected)
    found = inspected(mutant(our_files["en-print"], fault), *PRINT)
    assert codes(found) == expected, [(finding.code, finding.said) for finding in found]


# Of a file that no tags are asked of; its letters have codes of their own and a text by encoding.
FOREIGN = ("PDF/X-4", "house")
OTHERWISE = {"a missing letter", "a font without its text"}


def asked(expected: set[str]) -> set[str]:
    """Those of these codes that the standards of a foreign file ask for."""
    return expected & {demand.code for demand in demands(FOREIGN)}


@pytest.mark.parametrize(
    "name", [n for n, (_, c) in PRINT_MUTANTS.items() if asked(c) and n not in OTHERWISE]
)
def test_the_same_fault_is_caught_in_a_file_of_another_program(
    name: str, foreign_file: bytes, mutant: Mutant, inspected: Inspected, told: Told
) -> None:
    fault, expected = PRINT_MUTANTS[name]
    told("another program's", name, asked(expected))
    found = inspected(mutant(foreign_file, fault), *FOREIGN)
    assert codes(found) == asked(expected), [(finding.code, finding.said) for finding in found]


@pytest.fixture(params=["our print file", "another program's"])
def good(
    request: pytest.FixtureRequest, our_files: dict[str, bytes], foreign_file: bytes
) -> tuple[str, bytes]:
    """A good file, and whose it is."""
    ours = request.param == "our print file"
    return request.param, our_files["en-print"] if ours else foreign_file


def test_an_encrypted_file_is_caught(
    good: tuple[str, bytes], inspected: Inspected, told: Told
) -> None:
    told(good[0], "encryption", {"X902"})
    out = BytesIO()
    with pikepdf.open(BytesIO(good[1])) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="", metadata=False))
    assert "X902" in codes(inspected(out.getvalue(), *FOREIGN))


@pytest.mark.parametrize(("binding", "pages"), [("saddle", 4), ("sewn", 8), ("perfect", 8)])
def test_the_binding_asks_for_its_number_of_pages(
    binding: Binding, pages: int, good: tuple[str, bytes], inspected: Inspected, told: Told
) -> None:
    told(good[0], f"pages for a book that is {binding}", {"X927"})
    limits = Limits(binding=binding, condition="FOGRA39")
    (finding,) = inspected(good[1], *FOREIGN, limits=limits)
    assert finding.code == "X927"
    assert f"multiple of {pages}" in finding.message


WEB_MUTANTS: dict[str, tuple[Fault, set[str]]] = {
    "an area in CMYK": (paint("0 0 0 1 k 100 100 50 50 re f"), {"X942"}),
    "a link without a name": (
        lambda pdf: setattr(
            first(pdf), "Annots",
            Array([pdf.make_indirect(Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 120, 120]), F=4,
                Dest=Array([first(pdf), Name.Fit]),
            ))]),
        ),
        {"X975"},
    ),
    "a link that leads nowhere": (
        lambda pdf: setattr(
            first(pdf), "Annots",
            Array([pdf.make_indirect(Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 120, 120]), F=4,
                Contents=String("on"),
            ))]),
        ),
        {"X976"},
    ),
    "a link that does not print": (
        lambda pdf: setattr(
            first(pdf), "Annots",
            Array([pdf.make_indirect(Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 120, 120]), F=0,
                Contents=String("on"), Dest=Array([first(pdf), Name.Fit]),
            ))]),
        ),
        {"X974"},
    ),
    "no order of links": (untidy_annotation, {"X997"}),
    "no identification": (packet("<pdfaid:part>2</pdfaid:part>", ""), {"X982"}),
    "no title": (
        packet("Small</rdf:li></rdf:Alt></dc:title>", "</rdf:li></rdf:Alt></dc:title>"),
        {"X985", "X983"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WEB_MUTANTS)
def test_a_web_file_with_one_fault_is_caught(
    name: str, our_files: dict[str, bytes], mutant: Mutant, inspected: Inspected, told: Told
) -> None:
    fault, expected = WEB_MUTANTS[name]
    told("our web file", name, expected)
    found = inspected(mutant(our_files["en-web"], fault, linearize=True), *WEB)
    assert codes(found) == expected, [(finding.code, finding.said) for finding in found]


def test_a_web_file_that_is_not_linearised_or_heavy_is_caught(
    our_files: dict[str, bytes], mutant: Mutant, inspected: Inspected
) -> None:
    content = mutant(our_files["en-web"], lambda _: None)
    assert codes(inspected(content, *WEB, limits=Limits(web_size=1000))) == {"X913", "X914"}


def test_a_file_without_identity_is_caught(
    our_files: dict[str, bytes], inspected: Inspected
) -> None:
    head, _, tail = our_files["en-print"].rpartition(b"/ID")
    (finding,) = inspected(head + b"/IX" + tail, *PRINT)
    assert finding.code == "X908"


def test_many_web_pages_without_bookmarks_are_caught(
    foreign_file: bytes, inspected: Inspected
) -> None:
    assert "X998" in codes(inspected(foreign_file, "web"))


def test_every_code_of_the_registry_is_explained_and_every_explained_one_is_checked() -> None:
    explained = {code for code in catalogue() if code.startswith("X")}
    assert explained - {demand.code for demand in DEMANDS} == {"X901"}  # said before any check
    assert {demand.code for demand in DEMANDS} <= explained


def test_a_standard_is_a_set_of_demands_whose_limits_exist() -> None:
    for standard in STANDARDS:
        assert demands([standard])
    known = set(Limits.__dataclass_fields__)
    assert all(set(demand.limits) <= known for demand in DEMANDS)


def test_every_finding_says_what_to_do_and_who_asks(
    our_files: dict[str, bytes], mutant: Mutant, inspected: Inspected
) -> None:
    (finding,) = inspected(mutant(our_files["en-print"], page("/TrimBox")), *PRINT)
    assert finding.page == 1
    assert finding.source == "ISO 15930-7:2010, bounding boxes"
    assert finding.help.endswith(".")
