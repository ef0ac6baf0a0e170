"""What else changes in a linearised file (ISO 32000-1, annex F) when its pictures come in."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from novel.press.endings import ended
from novel.press.hints import Hints, moved_hints
from novel.press.moving import Change, Moving, moved_rows

_HEAD = re.compile(
    rb"<< /Linearized 1 /L [0-9]+ /H \[ (?P<hints>[0-9]+) (?P<size>[0-9]+) \] /O (?P<page>[0-9]+) "
    rb"/E (?P<end>[0-9]+) /N (?P<pages>[0-9]+) /T (?P<table>[0-9]+) >>\nendobj\n *\n"
)
_HINTS = re.compile(
    rb"([0-9]+) 0 obj\n<< /Filter /FlateDecode /S ([0-9]+)(?: /O ([0-9]+))? /Length ([0-9]+) >>\n"
    rb"stream\n"
)
_PREVIOUS = re.compile(rb"/Prev ([0-9]+) +")
_START = 1024  # within so many bytes the file says that it is linearised


def is_linear(skeleton: bytes) -> bool:
    """The file is linearised."""
    return _HEAD.search(skeleton, 0, _START) is not None


def linear_changes(skeleton: bytes, pictures: Sequence[Change]) -> list[Change]:
    """The changes that follow from those of the pictures: hints, tables, and the dictionary."""
    head = _HEAD.search(skeleton, 0, _START)
    if head is None:
        raise ValueError(skeleton[:_START])
    hints = _hints(skeleton, head, Moving(pictures))
    moving = Moving([*pictures, hints])
    return [
        hints,
        _dictionary(skeleton, head, hints, moving),
        *_first_table(skeleton, head.end(), moving),
        _main_table(skeleton, int(head["table"]), moving),
    ]


def _hints(skeleton: bytes, head: re.Match[bytes], moving: Moving) -> Change:
    """The hint stream; its places are counted as if it were not there itself."""
    start, size = int(head["hints"]), int(head["size"])

    def moved(place: int) -> int:
        return place if place < start else moving.place(place + size) - size

    found = _HINTS.match(skeleton, start)
    if found is None:
        raise ValueError(skeleton[start : start + 100])
    packed = skeleton[found.end() : found.end() + int(found[4])]
    new = moved_hints(
        Hints(content=zlib.decompress(packed), shared=int(found[2]), outlines=int(found[3] or 0)),
        moved,
        pages=int(head["pages"]),
        second_page=int(head["end"]) - size,
    )
    packed = zlib.compress(ended(new.content, b"\1"), 9)
    outlines = b" /O %d" % new.outlines if new.outlines else b""
    told = (
        b"%s 0 obj\n<< /Filter /FlateDecode /S %d%s /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    )
    body = told % (found[1], new.shared, outlines, len(packed), packed)
    return Change(start, start + size, body)


def _dictionary(skeleton: bytes, head: re.Match[bytes], hints: Change, moving: Moving) -> Change:
    """The dictionary at the beginning; blanks behind it keep it as long as it was."""
    told = b"<< /Linearized 1 /L %d /H [ %d %d ] /O %s /E %d /N %s /T %d >>\nendobj\n" % (
        moving.place(len(skeleton)),
        hints.start,
        hints.length,
        head["page"],
        moving.place(int(head["end"])),
        head["pages"],
        moving.place(int(head["table"])),
    )
    return Change(head.start(), head.end(), told.ljust(head.end() - head.start() - 1) + b"\n")


def _first_table(skeleton: bytes, start: int, moving: Moving) -> list[Change]:
    """The table of the first page's objects, and where its trailer says that the main one is."""
    end = skeleton.index(b"trailer", start)
    previous = _PREVIOUS.search(skeleton, end)
    if previous is None:
        raise ValueError(skeleton[end : end + 200])
    told = b"/Prev %d" % moving.place(int(previous[1]))
    return [
        Change(start, end, moved_rows(skeleton[start:end], moving.place)),
        Change(previous.start(), previous.end(), told.ljust(len(previous[0]))),
    ]


def _main_table(skeleton: bytes, start: int, moving: Moving) -> Change:
    end = skeleton.index(b"trailer", start)
    return Change(start, end, moved_rows(skeleton[start:end], moving.place))
