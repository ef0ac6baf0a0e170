"""Sheets and what is found on them as bytes, and back.

Only the plain types named here are read back: a cache that someone has tampered with can make a
build wrong, but cannot make it run anything. Places in scripts are kept by their rank among the
places that a result was made from, so that they are right again when lines above come or go; those
of a whole script as they are, since it comes back with the same text.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from typing import TypeAlias, cast

from novel.source import Source, Span

_ALLOWED: Mapping[str, frozenset[str]] = {
    "novel.book.page": frozenset(
        ("Bubble", "Chapter", "Given", "Grid", "Inset", "Line", "Page", "Panel", "Percent",
         "PercentBox", "Share", "Warp")
    ),
    "novel.book.words": frozenset(("Stretch",)),
    "novel.bookpage": frozenset(("Painted",)),
    "novel.colour": frozenset(("Cmyk", "Colour", "Rgb", "Spot")),
    "novel.diagnostics": frozenset(("Diagnostic", "Severity")),
    "novel.geometry": frozenset(("Path", "Point", "Rect")),
    "novel.intake.chapters": frozenset(("SourceChapter",)),
    "novel.intake.panels": frozenset(("Picture",)),
    "novel.intake.placing": frozenset(("Placing",)),
    "novel.intake.translated": frozenset(
        ("Pair", "TranslatedChapter", "TranslatedLine", "TranslatedPage", "TranslatedPanel")
    ),
    "novel.layout.facts": frozenset(("ArtFacts", "Cover")),
    "novel.pagemaking": frozenset(("PageFindings",)),
    "novel.paint.artwork.errors": frozenset(("ArtError",)),
    "novel.paint.characters": frozenset(("Characters",)),
    "novel.paint.content": frozenset(("PageContent", "Unit")),
    "novel.press.fontparts": frozenset(("FontMeasures", "FontParts", "FontProgram")),
    "novel.sheet": frozenset(
        ("Glyph", "GlyphRun", "Gradient", "ImageItem", "Link", "Meaning", "PathItem", "Sheet",
         "Stroke", "TextItem")
    ),
}  # fmt: skip


_TakenApart: TypeAlias = Callable[[object], tuple[Callable[..., object], tuple[object, ...]]]


class FrozenError(Exception):
    """It cannot be frozen, or was not frozen by us."""


def freeze(value: object, spans: Sequence[Span] = (), source: Source | None = None) -> bytes:
    """A value as bytes; the spans in it have to be among `spans`, or of the source.

    Raises:
        FrozenError: There is a span in it that is not, or a type that does not come back.
    """
    out = io.BytesIO()
    _Freezer(out, {span: rank for rank, span in reversed([*enumerate(spans)])}, source).dump(value)
    return out.getvalue()


def thaw(content: bytes, spans: Sequence[Span] = (), source: Source | None = None) -> object:
    """The value that was frozen, with these spans in it, or with those of this source.

    Raises:
        FrozenError: The bytes hold something else.
    """
    try:
        return _Thawer(io.BytesIO(content), spans, source).load()
    except (pickle.UnpicklingError, EOFError, LookupError, ValueError, TypeError,
            AttributeError, ImportError) as problem:  # fmt: skip
        raise FrozenError(str(problem)) from problem


class _Freezer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, ranks: Mapping[Span, int], source: Source | None) -> None:
        super().__init__(out, protocol=5)

        def taken_apart(span: object) -> tuple[Callable[..., object], tuple[object, ...]]:
            if isinstance(span, Span) and span.source is source:
                return stretch, (span.start, span.end)
            return span_at, (_rank(span, ranks),)

        self.dispatch_table = _Parts({Span: taken_apart})


class _Parts(dict[type, _TakenApart]):
    """How things are taken apart: records into their fields, in order, which is quickest."""

    def __missing__(self, kind: type) -> _TakenApart:
        if type in kind.__mro__:
            raise KeyError(kind)  # a class goes by its name
        self[kind] = _taken_apart(kind)
        return self[kind]


@cache
def _taken_apart(kind: type) -> _TakenApart:
    parts = fields(kind) if is_dataclass(kind) else ()
    if len(parts) < 2 or any(field.kw_only for field in parts):
        return _as_pickle_does
    values = attrgetter(*(field.name for field in parts))
    return lambda record: (kind, values(record))


def _as_pickle_does(value: object) -> tuple[Callable[..., object], tuple[object, ...]]:
    return cast("tuple[Callable[..., object], tuple[object, ...]]", value.__reduce_ex__(5))


def _rank(span: object, ranks: Mapping[Span, int]) -> int:
    if not isinstance(span, Span) or span not in ranks:
        raise FrozenError(str(span))
    return ranks[span]


def span_at(rank: int) -> Span:
    """Stands in what is frozen for the span of that rank."""
    raise FrozenError(str(rank))


def stretch(start: int, end: int) -> Span:
    """Stands in what is frozen for a span of the one source."""
    raise FrozenError(f"{start}-{end}")


class _Thawer(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, spans: Sequence[Span], source: Source | None) -> None:
        super().__init__(file)
        self._spans = spans
        self._source = source

    def find_class(self, module: str, name: str) -> object:
        """One of the types that may come back."""
        if (module, name) == (__name__, span_at.__name__):
            return self._spans.__getitem__
        if (module, name) == (__name__, stretch.__name__) and self._source is not None:
            return partial(Span, self._source)
        if name not in _ALLOWED.get(module, frozenset()):
            msg = f"{module}.{name} is not kept"
            raise pickle.UnpicklingError(msg)
        return super().find_class(module, name)
