"""A demo of three pages, shaped and drawn here: pictures, a balloon, two languages, a choice."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path as File

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import uharfbuzz as hb
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from PIL import Image

from novel.book.edition import Purpose
from novel.colour import BLACK, WHITE, Cmyk, Colour, Rgb
from novel.geometry import Path, Point, Rect, mm
from novel.paint.characters import characters_of
from novel.paint.page import paint_page
from novel.paint.picture import Picture
from novel.press.assemble import assemble
from novel.press.facts import EditionFacts
from novel.press.srgb import srgb_profile
from novel.sheet import (
    Glyph,
    GlyphRun,
    Gradient,
    ImageItem,
    Item,
    Link,
    Meaning,
    PathItem,
    Role,
    Sheet,
    Stroke,
    TextItem,
)

ROOT = File(__file__).parents[2]
DIALOGUE = "fonts/ShantellSans_600SemiBold.ttf"
CAPTION = "fonts/ShantellSans_500Medium_Italic.ttf"
SOUND = "fonts/SofiaSansExtraCondensed_900Black_Italic.ttf"
CFF = "demo.otf"
AMBER = Colour(Cmyk(0, 0.3, 0.8, 0), Rgb(0.95, 0.74, 0.32))
RED = Colour(Cmyk(0, 0.9, 0.8, 0), Rgb(0.85, 0.1, 0.15))


@lru_cache
def face_bytes(face: str) -> bytes:
    """A face of the repository, or the dialogue face made over with CFF outlines."""
    if face == CFF:
        return _as_cff(face_bytes(DIALOGUE), "ТЕЛФОНЪABC 112")
    return (ROOT / face).read_bytes()


def shaped(text: str, face: str, language: str, *, capitals: bool = False) -> tuple[Glyph, ...]:
    """The glyphs of a text in the letterforms of its language, each with what is written."""
    font = hb.Font(hb.Face(face_bytes(face)))
    buffer = hb.Buffer()
    buffer.add_str(text.upper() if capitals else text)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(font, buffer)
    em = font.face.upem
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        said = text[info.cluster : ends.pop(info.cluster, info.cluster)]
        glyphs.append(
            Glyph(
                info.codepoint,
                place.x_advance / em,
                said,
                dx=place.x_offset / em,
                dy=place.y_offset / em,
            )
        )
    return tuple(glyphs)


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of lettering to be set, the way the lettering stage would."""

    lines: tuple[str, ...]
    role: Role = "speech"
    face: str = DIALOGUE
    language: str = "bg"
    capitals: bool = True
    speaker: str = ""
    manner: str = ""
    to: str | None = None
    turn: float = 0.0
    ink: Colour = BLACK

    def item(self, at: Point, order: int, size: float = 9) -> TextItem:
        runs = [
            GlyphRun(
                face=self.face,
                size=size,
                start=Point(at.x, at.y + row * size * 1.16),
                glyphs=shaped(
                    line if row == len(self.lines) - 1 else f"{line} ",
                    self.face,
                    self.language,
                    capitals=self.capitals,
                ),
                language=self.language,
                tracking=0.01,
            )
            for row, line in enumerate(self.lines)
        ]
        meaning = Meaning(
            role=self.role,
            order=order,
            language=self.language,
            speaker=self.speaker,
            manner=self.manner,
            to=self.to,
        )
        return TextItem(runs=tuple(runs), ink=self.ink, turn=self.turn, pivot=at, meaning=meaning)


def art(name: str, box: Rect, alt: str, order: int) -> ImageItem:
    return ImageItem(
        art=name,
        crop=Rect(0, 0, 1, 1),
        box=box,
        clip=Path.rect(box.outset(-1)),
        meaning=Meaning(role="figure", order=order, language="bg", alt=alt),
    )


def balloon(box: Rect) -> PathItem:
    return PathItem(path=Path.rect(box), fill=WHITE, stroke=Stroke(width=0.9, ink=BLACK))


TRIM = Rect(0, 0, mm(90), mm(120))


def story(page: str, label: str, items: tuple[Item, ...], links: tuple[Link, ...] = ()) -> Sheet:
    return Sheet(
        page=page,
        label=label,
        chapter="cover" if label.startswith("C") else "01",
        chapter_title="Корица" if label.startswith("C") else "Телефонът",
        language="bg",
        trim=TRIM,
        bleed=mm(3),
        items=items,
        links=links,
    )


def demo_sheets() -> tuple[Sheet, ...]:
    """A cover, a page of dialogue, a page with a choice."""
    full, upper = TRIM.outset(mm(3)), Rect(20, 20, 235, 160)
    area = Rect(30, 190, 200, 220)
    cover = (
        art("cover.png", full, "Телефон в плик за доказателства.", 0),
        replace(
            Words(("Телефонът",), "title", SOUND).item(Point(40, 80), 1, size=30),
            gradient=Gradient((AMBER, RED, BLACK), Point(40, 55), Point(40, 82)),
        ),
    )
    dialogue = (
        art("a.png", upper, "Елена вдига плика към лампата.", 0),
        balloon(Rect(25, 25, 170, 70)),
        Words(
            ("Ѝ дадохме „жилетка“", "и ѝ благодарихме: 112."), speaker="Елена", manner="whisper"
        ).item(Point(30, 45), 1),
        Words(("София, 5 юни 2024 г.",), "caption", CAPTION, capitals=False).item(
            Point(30, 140), 2
        ),
        Words(("Office AVATAR, first fluff",), face=CAPTION, language="en", capitals=False).item(
            Point(30, 200), 3
        ),
        Words(("бзззз",), "sfx", SOUND, turn=12, ink=RED).item(Point(120, 150), 4, size=24),
    )
    choice = (
        art("a.png", upper, "Същият кадър.", 0),
        Words(
            ("Изключи телефона", "→ страница 3"), "choice", CAPTION, capitals=False, to="p01"
        ).item(Point(35, 202), 1),
    )
    link = Link(area=area, to="p01", text="Изключи телефона: страница 1", order=1)
    return (
        story("cover", "C1", cover),
        story("p01", "1", dialogue),
        story("p02", "2", choice, (link,)),
    )


def demo_picture(item: ImageItem, purpose: Purpose) -> Picture:
    mode = "CMYK" if purpose == "print" else "RGB"
    image = Image.linear_gradient("L").resize((120, 90 + len(item.art)))
    tone = Image.merge("RGB", (image, image.transpose(Image.Transpose.ROTATE_180), image))
    encoded = io.BytesIO()
    tone.convert(mode).save(encoded, "JPEG", quality=90, subsampling=0)
    return Picture(
        width=image.width,
        height=image.height,
        colour_space="DeviceCMYK" if purpose == "print" else "DeviceRGB",
        filter="DCTDecode",
        stream=encoded.getvalue(),
        inverted=purpose == "print",
    )


def facts_for(purpose: Purpose) -> EditionFacts:
    on_press = purpose == "print"
    profile = (ROOT / "profiles/FOGRA39L_coated.icc").read_bytes()
    return EditionFacts(
        slug="demo",
        title="Проба & „опит“ <1>",
        language="bg",
        author="Консорциум DISRUPT",
        subject="Проба на печата",
        date="2026-11-22",
        version="1.0",
        purpose=purpose,
        profile=profile if on_press else srgb_profile(),
        condition="FOGRA39" if on_press else "sRGB IEC61966-2.1",
    )


def pressed(sheets: Sequence[Sheet], purpose: Purpose) -> bytes:
    """The file of these sheets."""
    pages = [
        paint_page(sheet, purpose, characters=lambda face: characters_of(face_bytes(face)))
        for sheet in sheets
    ]
    return assemble(pages, facts_for(purpose), lambda item: demo_picture(item, purpose), face_bytes)


@pytest.fixture(scope="session")
def sheets() -> tuple[Sheet, ...]:
    """A cover, a page of dialogue, a page with a choice."""
    return demo_sheets()


@pytest.fixture(scope="session")
def press() -> Callable[..., bytes]:
    """Sheets and a purpose to a file."""
    return pressed


@pytest.fixture(scope="session")
def facts() -> Callable[[Purpose], EditionFacts]:
    """The facts of the demo's editions."""
    return facts_for


@pytest.fixture(scope="session")
def one_line() -> Callable[..., Sheet]:
    """A page with a single line of lettering."""

    def sheet(text: str, **how: str | bool) -> Sheet:
        words = Words(
            (text,),
            face=str(how.get("face", DIALOGUE)),
            language=str(how.get("language", "bg")),
            capitals=bool(how.get("capitals", True)),
        )
        return story("p01", "1", (words.item(Point(20, 60), 1),))

    return sheet


@pytest.fixture(scope="session")
def print_pdf() -> bytes:
    """The demo for the press."""
    return pressed(demo_sheets(), "print")


@pytest.fixture(scope="session")
def web_pdf() -> bytes:
    """The demo for screens."""
    return pressed(demo_sheets(), "web")


@pytest.fixture(scope="session")
def words() -> Callable[..., str]:
    """The text of a file's page as pdfium finds it, with single spaces."""

    def found(pdf: bytes, page: int = 0) -> str:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return " ".join(document[page].get_textpage().get_text_bounded().split())
        finally:
            document.close()

    return found


@pytest.fixture(scope="session")
def picture() -> Callable[[bytes], Image.Image]:
    """A file's first page as pdfium draws it, in grey, at 72 pixels an inch."""

    def drawn(pdf: bytes) -> Image.Image:
        document = pypdfium2.PdfDocument(pdf)
        try:
            image: Image.Image = document[0].render().to_pil().convert("L")
            return image
        finally:
            document.close()

    return drawn


@pytest.fixture(scope="session")
def cff_face() -> bytes:
    """The dialogue face with CFF outlines, some capitals only; `demo.otf` names it."""
    return face_bytes(CFF)


def _as_cff(face: bytes, letters: str) -> bytes:
    source = TTFont(io.BytesIO(face))
    cmap = {ord(letter): source.getBestCmap()[ord(letter)] for letter in letters}
    order = [".notdef", *sorted(set(cmap.values()))]
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    metrics = {name: source["hmtx"].metrics[name] for name in order}
    glyphs, drawn = source.getGlyphSet(), {}
    for name in order:
        pen = T2CharStringPen(metrics[name][0], glyphs)
        glyphs[name].draw(pen)
        drawn[name] = pen.getCharString()
    builder.setupCFF("Demo-CFF", {"FullName": "Demo"}, drawn, {})
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=900, descent=-300)
    builder.setupNameTable({"psName": "Demo-CFF"})
    builder.setupOS2(sCapHeight=700, usWeightClass=600)
    builder.setupPost()
    saved = io.BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(saved)
    return saved.getvalue()


@pytest.fixture
def separated(tmp_path: File) -> Callable[..., dict[str, npt.NDArray[np.float64]]]:
    """The plates of a file's first page by their inks, in shares, as ghostscript makes them."""

    def separate(content: bytes, fineness: int = 150) -> dict[str, npt.NDArray[np.float64]]:
        if shutil.which("gs") is None:
            if os.environ.get("NOVEL_JUDGES") == "required":
                pytest.fail("missing: gs")
            pytest.skip("NOT JUDGED: gs is missing; run .ci/judges/install.sh")
        (tmp_path / "a.pdf").write_bytes(content)
        subprocess.run(  # noqa: S603
            ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dLastPage=1", "-sDEVICE=tiffsep",  # noqa: S607
             f"-r{fineness}", "-dMaxSpots=4", "-sOutputFile=a-%d.tif", "a.pdf"],
            cwd=tmp_path, check=True, capture_output=True,
        )  # fmt: skip
        return {
            path.name.removeprefix("a-1(").removesuffix(").tif"): 1
            - np.asarray(Image.open(path).convert("L")).astype(float) / 255
            for path in tmp_path.glob("a-1(*).tif")
        }

    return separate
