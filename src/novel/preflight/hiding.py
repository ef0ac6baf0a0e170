"""Hiding: letters that a foreground is drawn over, measured on what it covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from novel.diagnostics import Report
from novel.geometry import Point, Rect
from novel.layout.facts import ArtFacts, Cover
from novel.sheet import GlyphRun, ImageItem, Sheet, TextItem

_TALL = 0.7  # em of a capital above its baseline
_GONE = 0.3  # of a letter: what is left of it may be taken for another one
_MOST = {"sfx": 0.5, "title": 0.5}  # of bare large letters, which may stand behind a figure


def inspect_hiding(sheet: Sheet, facts: Mapping[str, object], report: Report) -> None:
    """Report lines of which a foreground hides letters."""
    texts: list[TextItem] = []
    for item in sheet.items:
        if isinstance(item, TextItem) and item.meaning is not None:
            texts.append(item)
        elif isinstance(item, ImageItem) and item.layer == "colours":
            known = facts.get(item.art)
            if isinstance(known, ArtFacts) and known.cover is not None:
                for text in texts:
                    _inspect(text, item, known.cover, report)


def _inspect(text: TextItem, front: ImageItem, cover: Cover, report: Report) -> None:
    boxes = [box for run in text.runs for box in _letters(run, text)]
    hidden = sum(_share(box, front, cover) > _GONE for box in boxes)
    role = text.meaning.role if text.meaning is not None else ""
    if hidden > _MOST.get(role, 0.0) * len(boxes):
        report.warning(
            "L527",
            f"'{front.art}' hides {hidden} of its {len(boxes)} letters",
            text.origin,
            help="move it from behind the figure with 'at' or 'width', or make the foreground "
            "see-through there",
        )


def _share(box: Rect, front: ImageItem, cover: Cover) -> float:
    """How much of a box on the page the foreground hides, where the panel shows it."""
    shown = front.box if front.clip is None else front.clip.bounds
    seen = box.intersection(shown)
    if seen is None:
        return 0.0
    across, down = front.crop.width / front.box.width, front.crop.height / front.box.height
    on_art = Rect(
        front.crop.left + (seen.left - front.box.left) * across,
        front.crop.top + (seen.top - front.box.top) * down,
        front.crop.left + (seen.right - front.box.left) * across,
        front.crop.top + (seen.bottom - front.box.top) * down,
    )
    return cover.share_of(on_art) * seen.area / box.area


def _letters(run: GlyphRun, text: TextItem) -> Iterator[Rect]:
    """A box round each letter as it stands on the page."""
    x, height = run.start.x, _TALL * run.size
    for glyph in run.glyphs:
        width = (glyph.advance + run.tracking) * run.size
        if glyph.text.strip() and width > 0:
            box = Rect(x, run.start.y - height, x + width, run.start.y)
            places = [run.shaped(corner) for corner in box.corners]
            yield Rect.around(_turned(place, text) for place in places)
        x += width


def _turned(place: Point, text: TextItem) -> Point:
    return place.turned(text.turn, text.pivot) if text.turn else place
