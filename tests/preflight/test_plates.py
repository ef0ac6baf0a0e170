"""Ink as it adds up on the plates: over areas, with overprinting and knocking out."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from novel.paint.picture import Sample
from novel.preflight.document import Known, open_pdf, page_views
from novel.preflight.finding import Finding
from novel.preflight.inspect import inspect_file
from novel.preflight.pixels import Samples
from novel.preflight.plates import Plates
from novel.preflight.raster import Grid

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
Inspected = Callable[..., tuple[Finding, ...]]
Ink = Callable[..., dict[str, float]]


def page(operators: str, change: Callable[[Pdf], None] = lambda _: None) -> bytes:
    """A page of 100 mm with these operators and two states: OV overprints, A half shows."""
    out = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(283.46, 283.46))
        first = pdf.pages[0].obj
        first.TrimBox = first.BleedBox = Array([0, 0, 283.46, 283.46])
        first.Resources = Dictionary(
            ExtGState=Dictionary(OV=Dictionary(op=True, OP=True, OPM=1), A=Dictionary(ca=0.5)),
            XObject=Dictionary(),
        )
        first.Contents = pdf.make_stream(operators.encode())
        change(pdf)
        pdf.save(out)
    return out.getvalue()


@pytest.fixture
def ink() -> Ink:
    """The inks in the middle of the page, in hundredths."""

    def measured(
        operators: str, change: Callable[[Pdf], None] = lambda _: None
    ) -> dict[str, float]:
        with open_pdf(page(operators, change)) as pdf:
            (view,) = page_views(pdf)
            plates = Plates(Grid.of(view.media))
            for thing in view.painting.painted:
                plates.lay(thing)
            rows, columns = plates.grid.shape
            found = {name: plate[rows // 2, columns // 2] for name, plate in plates.plates.items()}
        return {name: round(float(share) * 100) for name, share in found.items() if share > 0.001}

    return measured


def picture(samples: bytes, width: int, **more: object) -> Callable[[Pdf], None]:
    """An image of that many CMYK pixels a row, as `Im`."""

    def add(pdf: Pdf) -> None:
        made = Stream(pdf, samples)
        made.Type, made.Subtype = Name.XObject, Name.Image
        made.Width, made.Height = width, len(samples) // width // 4
        made.BitsPerComponent, made.ColorSpace = 8, Name.DeviceCMYK
        for key, value in more.items():
            made[f"/{key}"] = value
        pdf.pages[0].obj.Resources.XObject.Im = pdf.make_indirect(made)

    return add


SHOWN = "q 283.46 0 0 283.46 0 0 cm /Im Do Q"
ALL = "0 0 283.46 283.46 re f"


def test_a_fill_knocks_out_what_lies_below(ink: Ink) -> None:
    assert ink(f"1 0 0 0 k {ALL} 0 1 0 0 k {ALL}") == {"Magenta": 100}


def test_an_overprinting_fill_leaves_the_other_plates(ink: Ink) -> None:
    assert ink(f"1 0 0 0 k {ALL} /OV gs 0 0 0 1 k {ALL}") == {"Cyan": 100, "Black": 100}


def test_grey_knocks_out_even_when_told_to_overprint(ink: Ink) -> None:
    assert ink(f"1 0 0 0 k {ALL} /OV gs 0 g {ALL}") == {"Black": 100}


def test_half_shows_half(ink: Ink) -> None:
    assert ink(f"1 0 0 0 k {ALL} /A gs 0 0 0 1 k {ALL}") == {"Cyan": 50, "Black": 50}


def test_a_clip_keeps_ink_away(ink: Ink) -> None:
    assert ink(f"0 0 50 50 re W n 1 0 0 0 k {ALL}") == {}


def test_a_hole_in_a_path_stays_open(ink: Ink) -> None:
    assert ink("1 0 0 0 k 0 0 283 283 re 100 100 80 80 re f*") == {}


def test_an_image_lays_its_samples_and_decode_turns_them(ink: Ink) -> None:
    samples = bytes((255, 51, 0, 102)) * 16
    assert ink(SHOWN, picture(samples, 4)) == {"Cyan": 100, "Magenta": 20, "Black": 40}
    turned = picture(samples, 4, Decode=Array([1, 0] * 4))
    assert ink(SHOWN, turned) == {"Magenta": 80, "Yellow": 100, "Black": 60}


def test_a_jpeg_of_adobes_kind_is_read_as_pdf_reads_it(ink: Ink) -> None:
    encoded = io.BytesIO()
    Image.new("CMYK", (64, 64), (255, 51, 0, 102)).save(encoded, "JPEG", quality=100)

    def add(pdf: Pdf) -> None:
        picture(bytes(64 * 64 * 4), 64, Decode=Array([1, 0] * 4))(pdf)
        image = pdf.pages[0].obj.Resources.XObject.Im
        image.write(encoded.getvalue(), filter=Name.DCTDecode)

    found = ink(SHOWN, add)
    wanted = {"Cyan": 100, "Magenta": 20, "Black": 40}
    assert all(abs(found.get(name, 0) - share) <= 2 for name, share in wanted.items())


def test_lone_dark_pixels_are_no_area(inspected: Inspected) -> None:
    rng = np.random.default_rng(1)
    samples = np.full((400, 400, 4), 128, np.uint8)
    samples[rng.random((400, 400)) < 0.02] = 255
    content = page(SHOWN, picture(samples.tobytes(), 400))
    assert not [f for f in inspected(content, "house") if f.code == "X947"]


@pytest.mark.parametrize(("side", "found"), [(2, 0), (4, 1)])
def test_a_patch_counts_from_the_size_of_the_limit(
    side: float, found: int, inspected: Inspected
) -> None:
    points = side * 72 / 25.4
    content = page(f"1 1 1 0.2 k 100 100 {points} {points} re f")
    assert len([f for f in inspected(content, "house") if f.code == "X947"]) == found


@pytest.mark.press
def test_our_plates_are_those_of_ghostscript(our_files: dict[str, bytes], tmp_path: Path) -> None:
    if shutil.which("gs") is None:
        if os.environ.get("NOVEL_JUDGES") == "required":
            pytest.fail("ghostscript")
        pytest.skip("NOT JUDGED: ghostscript")
    (tmp_path / "good.pdf").write_bytes(our_files["en-print"])
    with open_pdf(our_files["en-print"]) as pdf:
        view = next(page_views(pdf))
        plates = Plates(Grid.of(view.media))
        for thing in view.painting.painted:
            plates.lay(thing)
    words = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r144", "-sOutputFile=p.tif"]
    subprocess.run([*words, "good.pdf"], cwd=tmp_path, check=True)  # noqa: S603
    rows, columns = plates.grid.shape
    for name in PROCESS:
        with Image.open(tmp_path / f"p({name}).tif") as separation:
            small = separation.convert("L").resize((columns, rows), Image.Resampling.BOX)
        theirs = 1 - np.asarray(small, float) / 255
        ours = plates.plates.get(name, np.zeros((rows, columns)))
        # Letters and lines are not on our plates; all else agrees but for edges.
        most = 0.05 if name == "Black" else 0.02
        assert float(np.abs(theirs - ours).mean()) < most, name


def heavy(pdf: Pdf) -> None:
    """A picture of full ink, 300 pixels wide, as the page's first XObject."""
    image = Stream(pdf, b"\xff" * 4 * 300 * 300)
    image.Type, image.Subtype = Name.XObject, Name.Image
    image.Width = image.Height = 300
    image.ColorSpace, image.BitsPerComponent = Name.DeviceCMYK, 8
    pdf.pages[0].obj.Resources.XObject.I = pdf.make_indirect(image)


def codes(content: bytes, samples: Samples) -> set[str]:
    found = inspect_file(content, ["house"], known=Known(samples=samples))
    return {finding.code for finding in found}


def test_a_picture_of_which_there_is_a_sample_is_not_unpacked() -> None:
    content = page("q 85 0 0 85 50 50 cm /I Do Q", heavy)
    pale = Sample(width=60, height=60, channels=4, pixels=bytes(4 * 60 * 60))
    assert "X947" in codes(content, lambda _: None)
    assert "X947" not in codes(content, lambda _: pale)


def test_a_sample_coarser_than_the_grid_or_of_other_inks_is_not_believed() -> None:
    content = page("q 85 0 0 85 50 50 cm /I Do Q", heavy)
    for sample in (
        Sample(width=20, height=60, channels=4, pixels=bytes(4 * 20 * 60)),
        Sample(width=60, height=60, channels=1, pixels=bytes(60 * 60)),
    ):
        assert "X947" in codes(content, dict.fromkeys(range(20), sample).get)


def test_a_stencil_paints_where_its_sample_is_dark() -> None:
    def dotted(pdf: Pdf) -> None:
        image = Stream(pdf, bytes(300 * 300 // 8 + 300))  # 0 paints
        image.Type, image.Subtype = Name.XObject, Name.Image
        image.Width = image.Height = 304
        image.ImageMask, image.BitsPerComponent = True, 1
        pdf.pages[0].obj.Resources.XObject.I = pdf.make_indirect(image)

    content = page("1 1 1 1 k q 85 0 0 85 50 50 cm /I Do Q", dotted)
    for shade, expected in ((255, False), (0, True)):
        sample = Sample(width=60, height=60, channels=1, pixels=bytes([shade]) * 3600)
        assert ("X947" in codes(content, dict.fromkeys(range(20), sample).get)) == expected


def test_samples_are_asked_for_by_object_number() -> None:
    content, asked = page("q 85 0 0 85 50 50 cm /I Do Q", heavy), set[int]()

    def samples(number: int) -> Sample | None:
        asked.add(number)
        return None

    codes(content, samples)
    with open_pdf(content) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.as_dict().values()
        assert asked == {image.objgen[0]}
