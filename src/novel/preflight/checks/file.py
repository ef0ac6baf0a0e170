"""The file itself: whole, open, and written in a way that the standards allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Stream

from novel.preflight.content.objects import (
    array,
    dictionary,
    entry,
    filters,
    items,
    name,
    pairs,
)
from novel.preflight.content.painted import PaintedImage
from novel.preflight.document import MOST_PAGES, Document
from novel.preflight.finding import Fault

_MB = 1_000_000


def encrypted(document: Document) -> Iterator[Fault]:
    """A file that is encrypted, though it opens without a password."""
    if document.pdf.is_encrypted:
        yield Fault(message="the file is encrypted")


def repaired(document: Document) -> Iterator[Fault]:
    """A file that could be read only by mending it on the way."""
    problems = [str(problem) for problem in document.pdf.get_warnings()]
    if problems:
        reason = problems[0].rsplit(":", maxsplit=1)[-1].strip()
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        yield Fault(message=f"the file is damaged and was mended in reading ({reason}{more})")


def no_pages(document: Document) -> Iterator[Fault]:
    """A file without a page."""
    if not document.pages:
        yield Fault(message="the file has no page")


def not_read_to_the_end(document: Document) -> Iterator[Fault]:
    """More pages, or more on a page, than is read in bounded time."""
    if len(document.pages) == MOST_PAGES and len(document.pdf.pages) > MOST_PAGES:
        yield Fault(message=f"only the first {MOST_PAGES} pages were inspected")
    for page in document.pages:
        if page.painting.too_much:
            yield Fault(
                message=f"the page was not read to its end: {page.painting.problem}",
                page=page.number,
            )


def broken_content(document: Document) -> Iterator[Fault]:
    """Pages whose content stream cannot be read."""
    for page in document.pages:
        if page.painting.problem and not page.painting.too_much:
            yield Fault(
                message=f"the page cannot be drawn whole: {page.painting.problem}",
                page=page.number,
            )


def version_too_new(document: Document) -> Iterator[Fault]:
    """A PDF version above what the standard knows."""
    most = (1, 4) if document.meant_for("PDF/X-1a:2003") else (1, 6)
    if document.meant_for("PDF/A-2a") and not document.meant_for("PDF/X-4", "PDF/X-1a:2003"):
        most = (1, 7)
    found = tuple(int(part) for part in re.findall(r"\d+", document.pdf.pdf_version)[:2])
    if found > most:
        yield Fault(
            message=f"the file is PDF {document.pdf.pdf_version}; "
            f"the standard knows PDF up to {most[0]}.{most[1]}"
        )


def no_identity(document: Document) -> Iterator[Fault]:
    """A trailer without ID."""
    if len(items(document.pdf.trailer.get("/ID"))) != 2:
        yield Fault(message="the file has no identity (ID in its trailer)")


def object_streams(document: Document) -> Iterator[Fault]:
    """Objects packed into streams, which PDF 1.4 does not know."""
    if entry(document.pdf.trailer, "/XRefStm") is not None or _has_xref_stream(document):
        yield Fault(message="the file's objects are packed into streams")


def _has_xref_stream(document: Document) -> bool:
    return name(entry(document.pdf.trailer, "/Type")) == "XRef"


def forbidden_compression(document: Document) -> Iterator[Fault]:
    """Streams in LZW, and in PDF/X-1a pictures in JPEG 2000 or JBIG2."""
    forbidden = {"LZWDecode", "LZW", "Crypt"}
    if document.meant_for("PDF/X-1a:2003"):
        forbidden |= {"JPXDecode", "JBIG2Decode"}
    for page in document.pages:
        streams = [part for part in items(page.obj.get("/Contents")) if isinstance(part, Stream)]
        streams += [found for _, found in pairs(page.resources, "/XObject")]  # type: ignore[misc]
        used = {used for found in streams for used in filters(found)} & forbidden
        for method in sorted(used):
            yield Fault(message=f"something is packed with {method}", page=page.number)


def layers(document: Document) -> Iterator[Fault]:
    """Optional content: layers that a press may show or not."""
    if dictionary(document.root, "/OCProperties") is not None:
        yield Fault(message="the file has layers that can be switched off")


def attachments(document: Document) -> Iterator[Fault]:
    """Files within the file."""
    names = dictionary(dictionary(document.root, "/Names"), "/EmbeddedFiles")
    if names is not None or array(document.root, "/AF"):
        yield Fault(message="other files are attached to it")


def postscript_or_alternates(document: Document) -> Iterator[Fault]:
    """XObjects that print otherwise than they show: PostScript, alternates, OPI, references."""
    for page in document.pages:
        for key, found in pairs(page.resources, "/XObject"):
            is_script = name(entry(found, "/Subtype")) == "PS"
            swapped = [k for k in ("/Alternates", "/OPI", "/Ref", "/PS") if entry(found, k)]
            if is_script or swapped:
                yield Fault(
                    message=f"'{key[1:]}' may print something else than it shows",
                    page=page.number,
                )


def heavy(document: Document) -> Iterator[Fault]:
    """A web file that takes long to load."""
    if document.size > document.limits.web_size:
        yield Fault(
            message=f"the file has {document.size / _MB:.1f} MB; "
            f"the limit for the web is {document.limits.web_size / _MB:g} MB",
            setting="web_size",
        )


def not_linearised(document: Document) -> Iterator[Fault]:
    """A web file that shows nothing before it is loaded whole."""
    if not document.pdf.is_linearized:
        yield Fault(message="the file does not show its first page before it is loaded whole")


def smoothed(document: Document) -> Iterator[Fault]:
    """Images that ask viewers to smooth their pixels (PDF/A and PDF/X leave that to nobody)."""
    for page in document.pages:
        for thing in page.painting.painted:
            if isinstance(thing, PaintedImage) and entry(thing.image, "/Interpolate") is True:
                yield Fault(
                    message="a picture asks to be smoothed by whoever shows it",
                    page=page.number,
                    piece=thing.mark.piece,
                    area=thing.shown,
                )
