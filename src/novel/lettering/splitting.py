"""Splitting: a text that is too long for one balloon as two that are joined."""

from __future__ import annotations

import re

from novel.book.words import Stretch, Words, plain
from novel.lettering.job import Job, prepare
from novel.lettering.joining import necked
from novel.lettering.languages import rules

_CLOSERS = "\"'”’»“)"
_CLAUSE = ",;:–—"
_LEAST = 0.2  # of the letters stand in the smaller half


def split_in_two(job: Job) -> Job:
    """The job in two balloons, where its line allows it and its text has a place to part at."""
    line = job.line
    if not line.split or len(job.texts) > 1 or line.inside is not None or job.peers:
        return job
    halves = parted(line.balloons[0], line.language)
    return job if halves is None else necked(prepare(line, job.typeface, halves))


def parted(words: Words, language: str) -> tuple[Words, Words] | None:
    """A text parted as evenly as can be at the end of a sentence, else behind a clause."""
    text = plain(words)
    for marks in (rules(language).sentence_ends, _CLAUSE):
        gap = re.compile(f"[{re.escape(marks)}][{re.escape(_CLOSERS)}]*(\\s+)")
        found = [match.span(1) for match in gap.finditer(text)]
        even = [span for span in found if _share(span[0], text) >= _LEAST]
        if even:
            start, end = max(even, key=lambda span: _share(span[0], text))
            return _cut(words, 0, start), _cut(words, end, len(text))
    return None


def _share(place: int, text: str) -> float:
    """The share of the smaller part of a text that is cut there."""
    return min(place, len(text) - place) / len(text)


def _cut(words: Words, start: int, end: int) -> Words:
    """The stretches between two characters."""
    parts: list[Stretch] = []
    at = 0
    for stretch in words:
        piece = stretch.text[max(start - at, 0) : max(end - at, 0)]
        at += len(stretch.text)
        if piece:
            parts.append(Stretch(piece, stretch.emphasis))
    return tuple(parts)
