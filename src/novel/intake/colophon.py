"""The imprint of book.yaml: its paragraphs and pictures, in all languages."""

from __future__ import annotations

from collections.abc import Sequence

from novel.diagnostics import Report
from novel.geometry import Pt
from novel.intake import values
from novel.intake.fields import Fields, open_fields
from novel.intake.nodes import Node, TextNode
from novel.intake.wording import Texts, read_texts
from novel.records import dataclass
from novel.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTexts:
    """A paragraph of the imprint in all languages, or in those editions alone that it names."""

    name: str
    text: Texts
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintTexts:
    """The imprint in all languages; picture names as written, with their places."""

    entries: tuple[EntryTexts, ...] = ()
    emblem: TextNode | None = None
    emblem_alt: Texts | None = None
    emblem_width: Pt | None = None
    vignette: TextNode | None = None
    vignette_alt: Texts | None = None
    span: Span | None = None


def read_imprint(fields: Fields, languages: Sequence[str]) -> ImprintTexts:
    """What stands on the imprint page; nothing where the book does not say."""
    if (node := fields.node("imprint")) is None:
        return ImprintTexts()
    found = open_fields(node, "imprint", fields.report, owner=fields.key_span("imprint"))
    if found is None:
        return ImprintTexts()
    entries = (_read_entry(item, languages, fields.report) for item in found.items("entries"))
    return ImprintTexts(
        entries=tuple(entry for entry in entries if entry is not None),
        emblem=_picture(found, "emblem"),
        emblem_alt=texts_of(found, "emblem_alt", languages),
        emblem_width=found.length("emblem_width", low=1),
        vignette=_picture(found, "vignette"),
        vignette_alt=texts_of(found, "vignette_alt", languages),
        span=fields.key_span("imprint"),
    )


def _picture(fields: Fields, key: str) -> TextNode | None:
    named = fields.word(key) is not None  # and if it is no word, that is said
    node = fields.node(key)
    return node if named and isinstance(node, TextNode) else None


def _read_entry(item: Node, languages: Sequence[str], report: Report) -> EntryTexts | None:
    fields = open_fields(item, "imprint entry", report)
    if fields is None:
        return None
    name, text = fields.word("name"), texts_of(fields, "text", languages)
    words = (values.read_choice(node, languages, report, what="a language of this book")
             for node in fields.items("languages"))  # fmt: skip
    only = tuple(word for word in words if word is not None)
    return (
        None if name is None or text is None else EntryTexts(name=name, text=text, languages=only)
    )


def texts_of(fields: Fields, key: str, languages: Sequence[str]) -> Texts | None:
    """The texts under a key, by language."""
    node = fields.node(key)
    return None if node is None else read_texts(node, languages, fields.report)
