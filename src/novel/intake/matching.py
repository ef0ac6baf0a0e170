"""Which translation belongs to which source text, and what changed between the two. Pure."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Sequence

from novel.book.words import BREATH, Words, parse_words
from novel.records import dataclass

ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """For every source text the index of its translation, or None; and the ones left over."""

    found: tuple[int | None, ...]
    orphans: tuple[int, ...]


def marked(words: Words) -> str:
    """A text with its emphasis marked and its white space evened out, for comparing."""
    text = "".join(f"*{s.text}*" if s.emphasis else s.text for s in words).replace(BREATH, "~")
    return " ".join(unicodedata.normalize("NFC", text).split())


def comparable(text: str) -> str:
    """The same for a text as written."""
    return marked(parse_words(text))


def match(sources: Sequence[str], given: Sequence[str]) -> Match:
    """Tie translations (`given`: the source texts they were made from) to the sources.

    Equal texts first, in order; then the most alike; what is left is paired in order when as many
    sources as translations are left: then lines were rewritten, not added or taken out.
    """
    found: list[int | None] = [None] * len(sources)
    free = list(range(len(given)))
    for index, text in enumerate(sources):
        same = next((g for g in free if given[g] == text), None)
        if same is not None:
            found[index] = same
            free.remove(same)
    _pair_alike(sources, given, found, free)
    left = [index for index, partner in enumerate(found) if partner is None]
    if len(left) == len(free):
        for index, partner in zip(left, list(free), strict=True):
            found[index] = partner
        free.clear()
    return Match(tuple(found), tuple(free))


def _pair_alike(
    sources: Sequence[str], given: Sequence[str], found: list[int | None], free: list[int]
) -> None:
    left = [index for index, partner in enumerate(found) if partner is None]
    pairs = sorted(
        ((-likeness(sources[s], given[g]), abs(s - g), s, g) for s in left for g in free),
    )
    for worse, _, s, g in pairs:
        if -worse >= ALIKE and found[s] is None and g in free:
            found[s] = g
            free.remove(g)


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same words, 0 to 1."""
    return difflib.SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def changed_words(before: str, after: str, *, around: int = 2) -> str:
    """What changed, with a few words around it: `wait [a day → 24 hours] before`."""
    old, new = before.split(), after.split()
    parts: list[str] = []
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, i, j, k, m) in enumerate(steps):
        if kind == "equal":
            last = number == len(steps) - 1
            parts.extend(_shortened(old[i:j], around, first=number == 0, last=last))
        else:
            inside = " ".join([*old[i:j], "→", *new[k:m]])
            parts.append(f"[{inside}]")
    return " ".join(parts)


def _shortened(words: list[str], around: int, *, first: bool, last: bool) -> list[str]:
    """The words next to a change; what is further away becomes an ellipsis."""
    head = [] if first else words[:around]
    tail = [] if last else words[-around:]
    if len(head) + len(tail) >= len(words):
        return words
    return [*head, "…", *tail]
