"""What a finished page says and shows, taken from its file: enough to tell whether it changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from pikepdf import Object, Page, Pdf, PdfError, Stream

from novel.preflight.content.matrix import Box
from novel.preflight.content.objects import entry
from novel.preflight.content.painted import PaintedImage, PaintedPath, PaintedText
from novel.preflight.document import PageView, page_views
from novel.records import dataclass

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_GRID = 0.5  # points: places closer than this are the same


@dataclass(frozen=True, slots=True)
class Piece:
    """What one element of a page says, and its box on the page (y up)."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A page: its label, what it says in reading order, its pictures and its outlines.

    Places are rounded, and count from the middle of the head, so that a margin round the page
    makes no difference; `pictures` are digests with their places.
    """

    index: int
    label: str
    media: Box
    pieces: tuple[Piece, ...]
    places: tuple[tuple[int, ...], ...]  # of the pieces
    pictures: frozenset[tuple[str, tuple[int, ...]]]
    outlines: frozenset[tuple[int, ...]]

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, piece by piece."""
        return tuple(piece.text for piece in self.pieces)


def snapshots(pdf: Pdf) -> list[Snapshot]:
    """The pages of a file.

    Raises:
        UnreadableError: Its page tree is broken.
    """
    known: dict[tuple[int, int], Mapping[int, str]] = {}
    return [_snapshot(view, pdf.pages[view.number - 1], known) for view in page_views(pdf)]


def _snapshot(
    view: PageView, page: Page, known: dict[tuple[int, int], Mapping[int, str]]
) -> Snapshot:
    painted = view.painting.painted
    pieces = tuple(_pieces([t for t in painted if isinstance(t, PaintedText)], known))
    images = (thing for thing in painted if isinstance(thing, PaintedImage) and thing.shown)
    paths = (thing for thing in painted if isinstance(thing, PaintedPath) and thing.shown)
    return Snapshot(
        index=view.number - 1,
        label=_label(page),
        media=view.media,
        pieces=pieces,
        places=tuple(_place(piece.box, view.media) for piece in pieces),
        pictures=frozenset((_digest(i.image), _place(i.shown, view.media)) for i in images),
        outlines=frozenset(_place(path.shown, view.media) for path in paths),
    )


def _label(page: Page) -> str:
    try:
        return str(page.label)
    except (PdfError, RuntimeError, ValueError):
        return "?"


def _pieces(
    texts: list[PaintedText], known: dict[tuple[int, int], Mapping[int, str]]
) -> Iterator[Piece]:
    """The words of each element, in the order of their ids; artefacts say nothing."""
    said: dict[int, list[PaintedText]] = {}
    for text in texts:
        if text.mark.mcid is not None and not text.mark.artefact:
            said.setdefault(text.mark.mcid, []).append(text)
    for mcid in sorted(said):
        runs = said[mcid]
        words = "".join(_text(run, known) for run in runs)
        box = Box(
            min(run.box.left for run in runs),
            min(run.box.bottom for run in runs),
            max(run.box.right for run in runs),
            max(run.box.top for run in runs),
        )
        yield Piece(" ".join(words.split()), box)


def _text(run: PaintedText, known: dict[tuple[int, int], Mapping[int, str]]) -> str:
    if run.font is None:
        return ""
    key = run.font.font.objgen
    if key not in known:
        known[key] = _letters(run.font.font)
    return "".join(known[key].get(code, "") for code in run.codes)


def _letters(font: Object) -> dict[int, str]:
    """What the codes of one of our fonts stand for."""
    table = entry(font, "/ToUnicode")
    if not isinstance(table, Stream):
        return {}
    pairs = (pair for block in _BLOCK.findall(table.read_bytes()) for pair in _PAIR.findall(block))
    return {int(code, 16): _utf16(text) for code, text in pairs}


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", errors="replace")


def _digest(image: Object) -> str:
    try:
        return hashlib.sha256(image.read_raw_bytes()).hexdigest()
    except (PdfError, RuntimeError, ValueError):
        return "unreadable"


def _place(box: Box | None, media: Box) -> tuple[int, ...]:
    """A box from the middle of the page's head, less half the page's width, in steps of a grid."""
    if box is None:
        return ()
    middle, half = (media.left + media.right) / 2, media.width / 2
    sides = (box.left - middle, media.top - box.top - half)
    return tuple(round(side / _GRID) for side in (*sides, box.width, box.height))
