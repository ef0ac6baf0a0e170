"""A sheet as text, one item a line: for looking inside, and for tests that read like a page."""

from __future__ import annotations

from collections.abc import Iterator

from novel.colour import Colour
from novel.geometry import Path, Rect
from novel.sheet import Gradient, ImageItem, Item, Meaning, PathItem, Sheet, TextItem
from novel.source import Span


def dump(sheet: Sheet) -> str:
    """The sheet in painting order; lengths in points to two decimals."""
    head = f"sheet {sheet.page} ({sheet.label}) {_box(sheet.trim)} bleed {sheet.bleed:.2f}"
    lines = [head, *(line for item in sheet.items for line in _item(item))]
    lines += [f"link {_box(link.area)} to {link.to}: {link.text}" for link in sheet.links]
    return "\n".join(lines) + "\n"


def _item(item: Item) -> Iterator[str]:
    match item:
        case ImageItem():
            layer = "" if item.layer == "flat" else f" {item.layer}"
            place = f"crop {_shares(item.crop)} in {_box(item.box)}"
            yield f"image {item.art}{layer} {place}" + _end(item)
        case PathItem():
            yield f"path {_path(item.path)}{_paint(item)}" + _end(item)
        case TextItem():
            turn = f" turned {item.turn:g}" if item.turn else ""
            ink = _ink(item.ink) if item.gradient is None else _colours(item.gradient)
            yield f"text {ink}{turn}" + _end(item)
            for run in item.runs:
                place = f"{run.start.x:.2f} {run.start.y:.2f}"
                yield f"  {place} {run.size:g} {run.face} {run.language} {run.text!r}"


def _end(item: Item) -> str:
    return _meaning(item.meaning) + _origin(item.origin)


def _meaning(meaning: Meaning | None) -> str:
    if meaning is None:
        return " | decoration"
    words = [f"{meaning.order}", meaning.role, meaning.language]
    words += [w for w in (meaning.panel, meaning.speaker, meaning.manner) if w]
    return " | " + " ".join(words) + (f" «{meaning.alt}»" if meaning.alt else "")


def _origin(span: Span | None) -> str:
    return "" if span is None else f" | {span.path}:{span.begin.line}"


def _paint(item: PathItem) -> str:
    fill = f" fill {_ink(item.fill)}" if item.fill is not None else ""
    if item.stroke is None:
        return fill
    dash = " dashed" if item.stroke.dash else ""
    return f"{fill} stroke {item.stroke.width:g} {_ink(item.stroke.ink)}{dash}"


def _ink(colour: Colour) -> str:
    if colour.spot is not None:
        return f"{colour.spot.name} {100 * colour.tint:.0f} %"
    inks = colour.print
    return "/".join(f"{100 * ink:.0f}" for ink in (inks.c, inks.m, inks.y, inks.k))


def _colours(gradient: Gradient) -> str:
    return " to ".join(map(_ink, gradient.colours))


def _path(path: Path) -> str:
    curves = sum(segment[0] == "curve" for segment in path.segments)
    lines = sum(segment[0] == "line" for segment in path.segments)
    return f"{_box(path.bounds)} {lines} lines {curves} curves"


def _box(box: Rect) -> str:
    return f"[{box.left:.2f} {box.top:.2f} {box.right:.2f} {box.bottom:.2f}]"


def _shares(box: Rect) -> str:
    return f"[{box.left:.4f} {box.top:.4f} {box.right:.4f} {box.bottom:.4f}]"
