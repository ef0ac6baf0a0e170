"""Which pages of a book differ from an earlier file, and what on them is no longer the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from novel.intake.matching import changed_words
from novel.preflight.content.matrix import Box
from novel.press.snapshot import Piece, Snapshot
from novel.records import dataclass

_LONGEST = 90  # letters of a text that are quoted


@dataclass(frozen=True, slots=True)
class Change:
    """A page before and after (None where there is none), and in words what changed.

    The boxes are those of what changed, before and after.
    """

    before: Snapshot | None
    after: Snapshot | None
    said: tuple[str, ...]
    old: tuple[Box, ...] = ()
    new: tuple[Box, ...] = ()


def changes(before: Sequence[Snapshot], after: Sequence[Snapshot]) -> Iterator[Change]:
    """The pages that differ, in the order of the later file; what was taken out, where it was."""
    for one, other in _paired(before, after):
        if one is None or other is None:
            page = "this page is new" if one is None else "this page was taken out"
            yield Change(one, other, (page,))
        elif (found := _difference(one, other)) is not None:
            yield found


def _paired(
    before: Sequence[Snapshot], after: Sequence[Snapshot]
) -> Iterator[tuple[Snapshot | None, Snapshot | None]]:
    """Pages that belong together, by what they say."""
    matcher = SequenceMatcher(a=[_key(p) for p in before], b=[_key(p) for p in after])
    for _, a, b, c, d in matcher.get_opcodes():
        old: list[Snapshot | None] = [*before[a:b]]
        new: list[Snapshot | None] = [*after[c:d]]
        most = max(len(old), len(new))
        old += [None] * (most - len(old))
        new += [None] * (most - len(new))
        yield from zip(old, new, strict=True)


def _key(page: Snapshot) -> object:
    return page.words or frozenset(digest for digest, _ in page.pictures)


def _difference(before: Snapshot, after: Snapshot) -> Change | None:
    said: list[str] = []
    old: list[Piece] = []
    new: list[Piece] = []
    if before.label != after.label:
        said.append(f"page {before.label} is now page {after.label}")
    matcher = SequenceMatcher(a=before.words, b=after.words)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pairs = zip(range(a, b), range(c, d), strict=True)
            moved = [(i, j) for i, j in pairs if before.places[i] != after.places[j]]
            said += [f"moved or set anew: {_quoted(before.pieces[i])}" for i, _ in moved]
            old += [before.pieces[i] for i, _ in moved]
            new += [after.pieces[j] for _, j in moved]
            continue
        said.append(_reworded(before.pieces[a:b], after.pieces[c:d]))
        old += before.pieces[a:b]
        new += after.pieces[c:d]
    if before.pictures != after.pictures:
        said.append("the artwork is another, or shown in another way")
    if not said and before.media.width == after.media.width and before.outlines != after.outlines:
        said.append("outlines or tails are others")
    if not said:
        return None
    return Change(before, after, tuple(said), _boxes(old), _boxes(new))


def _reworded(old: Sequence[Piece], new: Sequence[Piece]) -> str:
    was, now = " ".join(map(_quoted, old)), " ".join(map(_quoted, new))
    if len(old) == len(new) == 1:
        return f"reworded: “{changed_words(old[0].text, new[0].text)}”"
    if old and new:
        return f"{was} → {now}"
    return f"taken out: {was}" if old else f"new: {now}"


def _quoted(piece: Piece) -> str:
    text = piece.text
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”"


def _boxes(pieces: Sequence[Piece]) -> tuple[Box, ...]:
    return tuple(piece.box for piece in pieces)
