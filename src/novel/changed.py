"""`novel build --for changes`: from the book and its last proof to the pages that differ."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from novel.book.edition import Edition
from novel.build import Outcome, Said, workers_watched
from novel.contents import contents_of
from novel.diagnostics import Diagnostic, WrongOrderError
from novel.making import Made
from novel.means import Means
from novel.order import Order, output_path
from novel.reading import Reading, readings
from novel.shelf import Shelf

if TYPE_CHECKING:
    from novel.paint.content import PageContent
    from novel.sheet import Sheet


def build_changes(
    shelf: Shelf,
    order: Order,
    said: Said,
    *,
    strict: bool = False,
    means: Means | None = None,
    since: bytes | None = None,
) -> Iterator[Outcome]:
    """Make the changes of every language since an earlier file; None is its last proof.

    Raises:
        WrongOrderError: There is no earlier file, or it cannot be read.
    """
    with means or Means() as own, workers_watched():
        said("reading", 0.0)
        for number, reading in enumerate(readings(shelf, order, own, art=("web",))):
            edition = Edition(reading.book.language, "changes", order.draft)
            said(f"{edition.language} changes", (number + 0.5) / reading.of)
            earlier = since if since is not None else _last_proof(shelf, reading, edition, order)
            after = _proof(reading, edition, strict=strict)
            made = (
                None
                if after is None
                else _make(reading, edition, shelf, order, (earlier, after), strict=strict)
            )
            yield Outcome(edition, reading.report, made)


def _last_proof(shelf: Shelf, reading: Reading, edition: Edition, order: Order) -> bytes:
    path = output_path(reading.book, replace(edition, product="proof"), order)
    if shelf.size(path) is None:
        msg = f"there is no {path} to compare with; make proofs first, or name a file: --since"
        raise WrongOrderError(msg)
    return shelf.read(path)


def _proof(reading: Reading, edition: Edition, *, strict: bool) -> bytes | None:
    """The book as a proof, now; None where something stands against it."""
    if not reading.ok(strict=strict):
        return None
    contents = contents_of(reading, replace(edition, product="proof"))
    reading.art.order(contents.images, ("web",))
    reading.art.finish(contents.images, "web", reading.report)
    if not reading.ok(strict=strict):
        return None
    return _pressed(contents.pages, reading, edition)


def _make(
    reading: Reading,
    edition: Edition,
    shelf: Shelf,
    order: Order,
    files: tuple[bytes, bytes],
    *,
    strict: bool,
) -> Made | None:
    from novel.lettering.typefaces import Typefaces
    from novel.paint.page import paint_page
    from novel.preflight.document import UnreadableError
    from novel.press.sidebyside import change_proof

    pages: list[PageContent] = []

    def pressed(sheets: Sequence[Sheet]) -> bytes:
        characters = reading.making.characters
        pages.extend(paint_page(sheet, "web", characters=characters) for sheet in sheets)
        return _pressed(pages, reading, edition)

    typefaces = Typefaces(reading.book, reading.faces, reading.report)
    try:
        content, count = change_proof(*files, reading.book, typefaces, pressed)
    except UnreadableError as problem:
        msg = f"the earlier file cannot be compared: {problem}"
        raise WrongOrderError(msg) from problem
    reading.report.extend(_inspected(content, pages, reading, edition))
    if not reading.ok(strict=strict):
        return None
    path = output_path(reading.book, edition, order)
    shelf.write(path, content)
    return Made(edition=edition, path=path, pages=count, size=len(content))


def _inspected(
    content: bytes, pages: Sequence[PageContent], reading: Reading, edition: Edition
) -> Iterator[Diagnostic]:
    """What preflight finds in the file; what stands in the pages that it shows is theirs."""
    from novel.preflight.inspect import inspect_file
    from novel.preflight.limits import limits_of
    from novel.preflight.standards import standards_of
    from novel.preflight.trace import Trace, diagnose

    book = reading.book
    limits = replace(limits_of(book), binding="none")
    findings = inspect_file(io.BytesIO(content), sorted(standards_of(book, edition)), limits)
    trace = Trace.of(pages, book, edition.purpose)
    yield from diagnose(findings, trace, tuple(reading.report), draft=edition.draft)


def _pressed(pages: Sequence[PageContent], reading: Reading, edition: Edition) -> bytes:
    """Painted pages as a file."""
    from novel.press.assemble import write_file
    from novel.press.facts import facts_of

    out = io.BytesIO()
    facts = facts_of(reading.book, edition, reading.art.profile)
    library, fonts = reading.art.library("web"), reading.making.faces.parts
    with write_file(out, pages, facts, library, fonts) as splicing:
        splicing.wait()
    return out.getvalue()
