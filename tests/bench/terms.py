"""Terms that were tried beside those in use: what else may speak for one setting of a text.

Each function gives the terms of one way to break a text, whose lines have these widths (em).
Two of them need packages that the project does not: `frequency` wordfreq, `phrases` spaCy with the
models `en_core_web_sm` and `fr_core_news_sm`.
"""

from __future__ import annotations

import importlib
import importlib.util
import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from choices import Text

from novel.lettering.languages import rules
from novel.lettering.marks import Token, tokens_of
from novel.lettering.rag import ellipse

Way = tuple[int, ...]
Terms = Mapping[str, float]

_SMALL = frozenset(rules("en").classes) - {"clinging", "interjections"}
_SPACY = {"en": "en_core_web_sm", "fr": "fr_core_news_sm"}
_RARE, _USUAL, _COMMON = 4.0, 5.0, 6.0  # Zipf's scale: words in ten thousand million, logarithm


@cache
def tokens(text: Text) -> tuple[Token, ...]:
    """The words of a text with their classes."""
    return tokens_of(" ".join(text.balloon.words), rules(text.balloon.language))


def linear(text: Text, way: Way, widths: Sequence[float]) -> Terms:
    """The terms of the linear choice model of 25: outline, marks, small and short words."""
    words, mean, count = tokens(text), sum(widths) / len(widths), len(widths)
    shares = [width / mean for width in widths]
    terms: dict[str, float] = defaultdict(float)
    terms |= {"first": shares[0], "last": shares[-1], "longest": max(shares)}
    terms["first over its neighbour"] = shares[0] - shares[1]
    terms["last over its neighbour"] = shares[-1] - shares[-2]
    terms["uneven"] = sum((share - 1) ** 2 for share in shares)
    for depth in (0.5, 0.75, 0.95):
        bulge = zip(shares, ellipse(count, depth), strict=True)
        terms[f"ellipse {depth}"] = sum((share - chord) ** 2 for share, chord in bulge)
    inner = zip(shares, shares[1:], shares[2:], strict=False)
    terms["dents"] = sum(b < min(a, c) for a, b, c in inner)
    for gap in way[1:-1]:
        before, after = words[gap - 1], words[gap]
        terms["after sentence"] += before.end in ("sentence", "ellipsis")
        terms["after comma or dash"] += before.end in ("clause", "dash")
        terms["after small word"] += bool(_SMALL & {*before.classes}) and not before.end
        terms["before small word"] += bool(_SMALL & {*after.classes})
        for side, word in (("after", before), ("before", after)):
            terms[f"{side} one letter"] += len(word.bare) == 1
            terms[f"{side} short word"] += len(word.bare) <= 3
    lines = list(itertools.pairwise(way))
    counts = [end - start for start, end in lines]
    terms["one word"] = counts.count(1)
    terms |= {"first one word": counts[0] == 1, "last one word": counts[-1] == 1}
    for start, end in lines:
        if end - start > 1:
            terms["ends a word in"] += words[start].end in ("sentence", "ellipsis")
            terms["starts a word before"] += words[end - 2].end in ("sentence", "ellipsis")
    return {name: float(value) for name, value in terms.items()}


def greedy(text: Text, way: Way, widths: Sequence[float]) -> Terms:
    """Whether the next word would have fitted into the longest line, and by how much."""
    longest, space = max(widths) + 1e-6, text.balloon.space
    room = [
        longest - width - space - text.widths[end]
        for width, end in zip(widths, way[1:-1], strict=False)
    ]
    spare = [left / longest for left in room if left >= 0]
    return {
        "greedy": float(not spare),
        "could hold more": len(spare) / len(room),
        "room left": sum(spare),
    }


def outline(text: Text, way: Way, widths: Sequence[float]) -> Terms:
    """How the lines match the chords of the published outline, where there is one."""
    places = text.balloon.outline
    if not places:
        return {}
    ys = [y for _, y in places]
    middle, count = (min(ys) + max(ys)) / 2, len(way) - 1
    rows = [middle + (row - (count - 1) / 2) * text.balloon.pitch for row in range(count)]
    chords = [_chord(places, y) for y in rows]
    mean, wide = sum(widths) / count, sum(chords) / count
    pairs = list(zip(widths, chords, strict=True))
    return {
        "unlike the outline": sum((w / mean - c / max(wide, 1e-6)) ** 2 for w, c in pairs),
        "fullest": max(w / max(c, 1e-6) for w, c in pairs),
        "over": sum(max(w - c, 0.0) for w, c in pairs) / mean,
        "close": sum(max(w + 0.8 - c, 0.0) for w, c in pairs) / mean,
    }


def _chord(places: Sequence[tuple[float, float]], y: float) -> float:
    edges = zip(places, (*places[1:], places[0]), strict=True)
    cuts = [
        a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
        for a, b in edges
        if (a[1] > y) != (b[1] > y)
    ]
    return max(cuts) - min(cuts) if cuts else 0.0


def frequency(text: Text, way: Way, widths: Sequence[float]) -> Terms:
    """How common the words beside the breaks are in their language."""
    del widths
    common, words = _zipf(text), tokens(text)
    terms: dict[str, float] = defaultdict(float)
    for gap in way[1:-1]:
        if words[gap - 1].end or not words[gap - 1].bare or not words[gap].bare:
            continue
        before, after = common[gap - 1], common[gap]
        for side, zipf in (("after", before), ("before", after)):
            terms[f"{side} common"] += zipf - _USUAL
            terms[f"{side} very common"] += max(zipf - _COMMON, 0.0)
            terms[f"{side} rare"] += max(_RARE - zipf, 0.0)
        terms["common both"] += (before - _USUAL) * (after - _USUAL)
    return terms


@cache
def _zipf(text: Text) -> tuple[float, ...]:
    zipf = importlib.import_module("wordfreq").zipf_frequency
    language = {"sr": "sh"}.get(text.balloon.language, text.balloon.language)
    return tuple(min(zipf(word.bare, language), 7.5) if word.bare else 0.0 for word in tokens(text))


def phrases(text: Text, way: Way, widths: Sequence[float]) -> Terms:
    """How many dependencies of the sentence's parse the breaks cut, and how short and close."""
    del widths
    terms: dict[str, float] = defaultdict(float)
    arcs = _arcs(text) if text.balloon.language in _SPACY else ()
    for gap in way[1:-1]:
        cut = [(end - start, kind) for start, end, kind in arcs if start < gap <= end]
        terms["arcs cut"] += len(cut)
        terms["neighbours cut"] += any(length == 1 for length, _ in cut)
        for length, kind in cut:
            terms[f"cut {kind}"] += length == 1
    return terms


@cache
def _parser(language: str) -> object:
    loaded: object = importlib.import_module(_SPACY[language]).load()
    return loaded


@cache
def _arcs(text: Text) -> tuple[tuple[int, int, str], ...]:
    """Each word's dependency on another: the two words' numbers in order, and its kind."""
    words = text.balloon.words
    parse = _parser(text.balloon.language)
    assert callable(parse)
    starts = list(itertools.accumulate((len(word) + 1 for word in words[:-1]), initial=0))

    def number(place: int) -> int:
        return sum(start <= place for start in starts) - 1

    arcs = []
    for token in parse(" ".join(words)):
        start, end = sorted((number(token.idx), number(token.head.idx)))
        if start != end and token.dep_ != "punct":
            arcs.append((start, end, token.dep_.partition(":")[0]))
    return tuple(arcs)


def installed(*packages: str) -> bool:
    """The packages are there."""
    return all(importlib.util.find_spec(package) for package in packages)
