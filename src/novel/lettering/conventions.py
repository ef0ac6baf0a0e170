"""Conventions of hand lettering in what is drawn for what is written: ellipses, breaths, the I."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen

from novel.book.style import Crossbar, Ellipsis
from novel.book.words import BREATH
from novel.geometry import Path, Point, Rect
from novel.lettering.capitals import Written
from novel.lettering.faces import Face
from novel.lettering.letterforms import glyph_outline
from novel.lettering.outlines import intersection
from novel.records import dataclass

_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_ROOM = "\u2002"  # half an em, in which the dashes of a breath are drawn
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PRONOUN = re.compile(r"I(?:['’].*)?")
_BARS = 1.7  # of a stem's width: what stands over it at its head has bars
APOSTROPHE = "’"
_LETTER = r"[^\W\d_]"
_TYPED = re.compile(rf"(?<={_LETTER})'(?={_LETTER})")  # in a word: "don't"
_TYPED_LAST = re.compile(rf"(?<={_LETTER})'(?!{_LETTER})")  # at its end: "po' di pane"
_OPENING = re.compile(rf"(?<!{_LETTER})'(?={_LETTER})")  # then the last one may be closing a quote
_NARROW, _AS_TALL = 0.75, 0.06  # of the I with bars: how wide one without is, how far off in height


def by_convention(text: Written, ellipsis: Ellipsis, crossbar: Crossbar) -> Written:
    """The text with its ellipses and its capital I as a style wants them, and room for breaths."""
    if BREATH in text.drawn:
        text = _redrawn(text, [(i, i + 1, _ROOM) for i in _places(text.drawn, BREATH)])
    if ellipsis == "dots":
        text = _redrawn(text, [(i, i + 1, "...") for i in _places(text.drawn, "…")])
    elif ellipsis == "sign":
        text = _redrawn(text, [(m.start(), m.end(), "…") for m in _DOTS.finditer(text.drawn)])
    if crossbar != "always" and "I" in text.drawn:
        text = _redrawn(text, [(i, i + 1, "i") for i in _bare_ones(text.drawn, crossbar)])
    return text


def with_apostrophes(text: Written) -> Written:
    """The text with typewriters’ apostrophes drawn as such; where one may be a quote it stays."""
    places = [(m.start(), m.end(), APOSTROPHE) for m in _TYPED.finditer(text.drawn)]
    if not _OPENING.search(text.drawn):
        places += [(m.start(), m.end(), APOSTROPHE) for m in _TYPED_LAST.finditer(text.drawn)]
    return _redrawn(text, sorted(places)) if places else text


def shapes_of_i(face: Face) -> frozenset[str]:
    """The shapes of the capital I that a face of capitals has: "barred", "bare", or both."""
    own = "barred" if _has_bars(face) else "bare"
    return frozenset(("barred", "bare")) if _has_both(face) else frozenset((own,))


def _has_bars(face: Face) -> bool:
    """The capital I is much wider at its head than in its middle."""
    gid = face.glyph("I")
    if gid is None:
        return False
    outline = Path(glyph_outline(face, gid, Point(0, 0), 1 / face.units))
    if not outline.segments:
        return False
    box = outline.bounds
    head, middle = (
        intersection(outline, Path.rect(Rect(box.left, low, box.right, low + box.height / 10)))
        for low in (box.top, box.centre.y)
    )
    return head.bounds.width > _BARS * middle.bounds.width


def _has_both(face: Face) -> bool:
    """A face of capitals that draws an I without bars in the place of the small i."""
    barred, bare = _drawing(face, "I"), _drawing(face, "i")
    if barred is None or bare is None:
        return False
    as_tall = abs(barred.tall - bare.tall) < _AS_TALL * barred.tall
    return as_tall and bare.wide < _NARROW * barred.wide and bare.contours == 1


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How large a glyph is, in font units, and of how many contours."""

    wide: float
    tall: float
    contours: int


def _drawing(face: Face, char: str) -> _Drawing | None:
    gid = face.glyph(char)
    if gid is None:
        return None
    strokes, bounds = RecordingPen(), BoundsPen(None)
    face.draw(gid, strokes)
    face.draw(gid, bounds)
    if bounds.bounds is None:
        return None
    left, low, right, high = bounds.bounds
    return _Drawing(right - left, high - low, sum(step == "moveTo" for step, _ in strokes.value))


def _places(text: str, char: str) -> Iterator[int]:
    return (index for index, found in enumerate(text) if found == char)


def _bare_ones(text: str, crossbar: Crossbar) -> Iterator[int]:
    """The places of every I that has no bars: all but the pronoun, and initials as in F.B.I."""
    for word in _WORD.finditer(text):
        alone = _PRONOUN.fullmatch(word.group()) is not None
        if crossbar == "never" or not alone:
            yield from (i for i in range(word.start(), word.end()) if text[i] == "I")


def _redrawn(text: Written, parts: list[tuple[int, int, str]]) -> Written:
    """The text with stretches of what is drawn replaced; each new sign comes from the old ones."""
    drawn: list[str] = []
    origin: list[int] = []
    last = 0
    for start, end, new in parts:
        drawn.append(text.drawn[last:start])
        origin.extend(text.origin[last:start])
        drawn.append(new)
        origin.extend([text.origin[start]] * len(new))
        last = end
    drawn.append(text.drawn[last:])
    origin.extend(text.origin[last:])
    return Written("".join(drawn), text.written, tuple(origin))
