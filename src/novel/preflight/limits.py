"""The figures that checks compare with: settings of the book, with what most printers ask."""

from __future__ import annotations

from novel.book.book import LEAST_LINE, Binding, Book
from novel.geometry import MM, Pt
from novel.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Lengths in points, resolutions in pixels an inch, ink in shares (3.0 is 300 %).

    `ink_area` is how large a square over the ink limit is before it counts, by its side; `binding`
    counts all pages but the `cover_pages`; `colours` are the names of spot inks that the printer
    expects.
    """

    contone_error: float = 150
    contone_warning: float = 225
    line_error: float = 550
    line_warning: float = 800
    ink: float = 3.0
    ink_area: Pt = 3 * MM
    one_ink_text: Pt = 5.0  # up to this size, lettering has one ink
    two_ink_text: Pt = 9.0  # below this size, at most two
    rich_text: Pt = 24.0  # from this size, black lettering may have other inks under it
    least_line: Pt = LEAST_LINE
    one_ink_line: Pt = 0.5  # below this width, lines have one ink
    bleed: Pt = 3 * MM
    safe: Pt = 5 * MM
    safe_grace: Pt = 0.5 * MM  # what the box of a line may stand out: its letters seldom fill it
    binding: Binding = "none"
    cover_pages: int = 0  # of the file, which are bound apart
    colours: tuple[str, ...] = ()
    web_size: int = 10_000_000  # bytes
    condition: str = ""  # the printing condition that the output intent has to name


def limits_of(book: Book) -> Limits:
    """The limits that the book sets."""
    settings, form = book.print, book.format
    return Limits(
        contone_error=settings.refuse_below,
        contone_warning=settings.warn_below,
        line_error=settings.line_refuse_below,
        line_warning=settings.line_warn_below,
        ink=settings.ink_limit,
        bleed=form.bleed,
        binding=settings.binding,
        cover_pages=sum(page.kind == "cover" for page in book.pages),
        safe=form.safe,
        condition=settings.condition,
        colours=tuple(spot.name for spot in book.spots),
    )
