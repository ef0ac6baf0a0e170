"""The book as a whole, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Literal, TypeAlias

from novel.book.page import Chapter, Page
from novel.book.style import Style
from novel.colour import BLACK, Cmyk, Colour, Spot
from novel.geometry import MM, Pt, Rect
from novel.records import dataclass
from novel.source import Span

LEAST_LINE: Pt = 0.25  # thinner ones no press holds
# Languages with rules of lettering, by their primary subtags.
LETTERED = ("en", "bg", "ru", "uk", "sr", "el", "ro", "de", "fr", "it", "es", "pl", "mt")
DRAWN = "EU"  # an emblem that is no artwork
EMBLEM_WIDTH: Pt = 30 * MM  # unless the book says otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of the cast, by the name readers of this language know."""

    key: str
    name: str
    style: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The measures of every page. `inside` is the margin at the spine, `outside` the other one.

    `overlap` is how far the picture of a spread goes on past the fold on each half.
    """

    trim_width: Pt
    trim_height: Pt
    bleed: Pt
    safe: Pt
    gutter: Pt
    top: Pt
    bottom: Pt
    inside: Pt
    outside: Pt
    overlap: Pt = 0.0

    @property
    def trim(self) -> Rect:
        """The finished page."""
        return Rect(0, 0, self.trim_width, self.trim_height)

    def live(self, *, recto: bool) -> Rect:
        """The live area: what the panels fill."""
        left, right = (self.inside, self.outside) if recto else (self.outside, self.inside)
        return Rect(left, self.top, self.trim_width - right, self.trim_height - self.bottom)


Binding: TypeAlias = Literal["none", "saddle", "sewn", "perfect"]
# Pages come by so many: one folded leaf for staples, two for thread and glue.
SIZES = (8, 16, 32)  # pages of a signature: a sheet folded twice, three, four times
LEAVES: Mapping[Binding, int] = MappingProxyType({"none": 1, "saddle": 4, "sewn": 8, "perfect": 8})
# What the spine hides of each page: a glued one opens least. Printers say 3 mm (an eighth inch).
HIDDEN: Mapping[Binding, Pt] = MappingProxyType(
    {"none": 0.0, "saddle": 0.0, "sewn": 2 * MM, "perfect": 3 * MM}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSettings:
    """How the book is printed.

    `resolution` limits art, `line_resolution` line art of one bit; art coarser than `warn_below`
    is warned of, than `refuse_below` refused, and so line art; all in ppi.
    """

    profile: str = "profiles/FOGRA39L_coated.icc"
    profile_span: Span | None = None
    condition: str = "FOGRA39"
    standard: str = "PDF/X-4"
    ink_limit: float = 3.0
    resolution: float = 300
    warn_below: float = 225
    refuse_below: float = 150
    line_resolution: float = 1200
    line_warn_below: float = 800
    line_refuse_below: float = 550
    marks: bool = False
    binding: Binding = "none"
    overlap: Pt = 0.0  # of the halves of a spread: what the binding hides of each page
    signature: int = 16  # pages of a full one
    rich_black: Cmyk | None = None  # what large black areas of grey art and line art are made of
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """How the book is shown on screens.

    `quality` is that of JPEG; None: for each artwork the least that is of that `likeness` (SSIM)
    to its master.
    """

    resolution: float = 150
    quality: int | None = None
    likeness: float = 0.97


SMALL = WebSettings(resolution=100, likeness=0.95)  # for mail


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What the cover's sheet is made from beside the cover pages.

    `caliper` is the thickness of one leaf; `isbn` the number of each language as it is printed,
    `isbn_web` that of its file for screens;
    `fill` colours the spine (None: as far as the art's bleed reaches it), `ink` its letters.
    """

    caliper: Pt | None = None
    isbn: Mapping[str, str] = field(default_factory=dict)
    isbn_web: Mapping[str, str] = field(default_factory=dict)
    fill: Colour | None = None
    ink: Colour = BLACK
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """The line round the panels that have one."""

    width: Pt = 1.25
    ink: Colour = BLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """A number that readers may call, and what it is for; `country` is a code, or EU.

    What is not `confirmed` has still to be confirmed by those who publish the book.
    """

    name: str
    number: str
    label: str
    country: str
    confirmed: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintEntry:
    """One paragraph of the imprint: its name, its text in this language, and its look."""

    name: str
    text: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The imprint: paragraphs in the book's order, an emblem, and who published it when.

    The emblem is an artwork, or where it is `DRAWN` the European Union's, as its construction says.
    """

    entries: tuple[ImprintEntry, ...] = ()
    emblem: str | None = None
    emblem_alt: str = ""
    emblem_width: Pt = EMBLEM_WIDTH
    emblem_span: Span | None = None
    vignette: str | None = None
    vignette_alt: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A novel in one language; `languages[0]` is the source."""

    slug: str
    title: str
    language: str
    languages: tuple[str, ...]
    author: str
    subject: str
    date: str  # ISO date of the edition, e.g. 2026-11-22: the PDF's dates come from here
    version: str
    format: Format
    cast: Mapping[str, Member]
    styles: Mapping[str, Style]  # by kind, by voice ("speech", "whisper" …) and by own name
    spots: tuple[Spot, ...] = ()  # the inks with plates of their own
    print: PrintSettings = field(default_factory=PrintSettings)
    web: WebSettings = field(default_factory=WebSettings)
    small: WebSettings = SMALL
    imprint: Imprint = field(default_factory=Imprint)
    cover: Cover = field(default_factory=Cover)
    border: Border = field(default_factory=Border)
    helplines: tuple[Helpline, ...] = ()
    chapters: tuple[Chapter, ...]
    labels: Mapping[str, str] = field(default_factory=dict)  # of all pages, kept out or not
    co_edition: bool = False  # every language has the same outlines, in the same places
    most_pixels: int = 200_000_000  # an image with more is refused
    named_faces: Mapping[str, Span] = field(default_factory=dict)  # where each is first named
    named_crossbars: Mapping[str, Span] = field(default_factory=dict)  # likewise
    span: Span

    @property
    def pages(self) -> Iterator[Page]:
        """All pages in order."""
        for chapter in self.chapters:
            yield from chapter.pages

    def page(self, name: str) -> Page | None:
        """The page of that name."""
        return next((page for page in self.pages if page.name == name), None)
