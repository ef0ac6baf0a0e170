"""`novel plates`: what differs on the plates of the languages, page by page, and what is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from novel.diagnostics import WrongOrderError
from novel.preflight.comparing import COLOURED, PageDifference, compare, page_count
from novel.records import dataclass
from novel.shelf import Shelf


@dataclass(frozen=True, slots=True)
class PrintFile:
    """The print file of one language."""

    language: str
    path: str
    content: bytes


def print_files(shelf: Shelf, slug: str, languages: Sequence[str]) -> list[PrintFile]:
    """The print files as they were last built.

    Raises:
        WrongOrderError: One of them is not there, or there is only one language.
    """
    if len(languages) < 2:
        msg = "plates are compared between languages, and this book has one"
        raise WrongOrderError(msg)
    found = []
    for language in languages:
        path = f"build/{slug}-{language}-print.pdf"
        if shelf.size(path) is None:
            msg = f"there is no {path}; make it first: novel build --for print"
            raise WrongOrderError(msg)
        found.append(PrintFile(language, path, shelf.read(path)))
    return found


def plate_table(shelf: Shelf, files: Sequence[PrintFile]) -> Iterator[str]:
    """The comparison of every other language with the first, as lines; pictures go to build/."""
    first = files[0]
    for other in files[1:]:
        yield f"{first.language} and {other.language}\n"
        pages = list(compare(first.content, other.content))
        for page in pages:
            yield _row(page)
            if page.picture:
                path = f"{other.path.removesuffix('.pdf')}-plates-{page.page}.png"
                shelf.write(path, page.picture)
                yield f"          {path}\n"
        counts = {page_count(file.content) for file in (first, other)}
        yield from _summary(pages, other.language, same_length=len(counts) == 1)


def _row(page: PageDifference) -> str:
    if not page.changes:
        return f"page {page.page:>3}  all plates the same\n"
    areas = ", ".join(
        f"{ink.lower()} {page.areas[ink]:.0f} mm²" for ink in page.changes if ink in COLOURED
    )
    others = [ink.lower() for ink in page.changes if ink not in COLOURED]
    if not areas:
        return f"page {page.page:>3}  {' and '.join(others)} alone differs\n"
    return f"page {page.page:>3}  differs: {areas}{''.join(f', {ink}' for ink in others)}\n"


def _summary(pages: Sequence[PageDifference], language: str, *, same_length: bool) -> Iterator[str]:
    kept = sum(len(COLOURED) for page in pages if page.shares_colour)
    black = sum("Black" not in page.changes for page in pages)
    total = 4 * len(pages)
    saved = kept + black
    yield f"{saved} of {total} plates serve '{language}' as they are: {total - saved} to make\n"
    if not same_length:
        yield "the files have different numbers of pages: pages without a partner are not counted\n"
