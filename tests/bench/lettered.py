"""How long a balloon takes: prints milliseconds of lettering, and of all that its page takes.

    python tests/bench/lettered.py BOOK [BALLOONS]

Pages of the book are made in every language until there were so many balloons. Lettering is to
break, size and place each text, to give it its outline, its tail and its glyphs; then the page is
composed, cut and inspected. The first page, with which the libraries are loaded, does not count.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from novel.artworks import Artworks
from novel.book.page import Page
from novel.cli import SELDOM
from novel.diagnostics import Report
from novel.intake.manuscript import read_manuscript
from novel.lettering.letter import Lettered, Letterer
from novel.lettering.panelroom import PanelOnPage
from novel.means import Means
from novel.pagemaking import Fonts, PageTask, make_page
from novel.pages import Pages
from novel.shelf import DiskShelf


def tasks(folder: Path) -> Iterator[tuple[PageTask, int]]:
    """The pages of a book, language by language, each with how many balloons it has."""
    shelf, means = DiskShelf(folder), Means()
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None, "the book cannot be read"
    faces = [path for path in shelf.names("fonts") if path.endswith(".ttf")]
    pages = Pages(Fonts.of({path: shelf.read(path) for path in faces}), means)
    facts = Artworks(shelf, means, manuscript.settings.most_pixels).facts
    books = [manuscript.book(one, Report(), draft=False) for one in manuscript.languages]
    names = [page.name for source in manuscript.chapters for page in source.chapter.pages]
    by_language = [pages.of(book, names, facts) for book in books if book is not None]
    for both in zip(*by_language, strict=True):
        for page in both:
            yield page.task, sum(len(panel.lines) for panel in page.page.panels)


def main(folder: Path, least: int) -> None:
    """Make pages and say how long a balloon took."""
    gc.set_threshold(SELDOM)  # as the program does
    coming = tasks(folder)
    make_page(next(coming)[0])
    letter, lettering = Letterer.letter, list[float]()

    def clocked(self: Letterer, page: Page, panel: PanelOnPage) -> Lettered:
        begun = time.perf_counter()
        found = letter(self, page, panel)
        lettering.append(time.perf_counter() - begun)
        return found

    Letterer.letter = clocked  # type: ignore[method-assign]
    balloons, begun = 0, time.perf_counter()
    for task, count in coming:
        make_page(task)
        balloons += count
        if balloons >= least:
            break
    spent = sum(lettering), time.perf_counter() - begun
    sys.stdout.write(" ".join(f"{seconds / balloons * 1000:.3f}" for seconds in spent) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int((*sys.argv, "300")[2]))
