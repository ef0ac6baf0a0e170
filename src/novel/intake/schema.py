"""JSON Schema (2020-12) of this book's scripts, for editors that complete and check while typing.

Made from the registry of keys, with this book's cast, pages, styles, layouts and artwork as
choices. Editors read YAML with its own idea of types, so a text may also look like a number there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from novel.book.book import SIZES
from novel.intake.artwork import FOLDER, ArtFiles
from novel.intake.chapters import PAGE_KINDS
from novel.intake.colours import spots_of
from novel.intake.keys import KEYS_OF, LINE_KINDS
from novel.intake.keyspec import Form, KeySpec, Where
from novel.intake.lines import STATUSES, VOICES
from novel.intake.manuscript import Manuscript
from novel.intake.measures import BINDINGS, STANDARDS
from novel.intake.panels import FITS, SIDES
from novel.intake.placing import SIDES as PANEL_SIDES
from novel.intake.styles import ALIGNS, CROSSBARS, ELLIPSES, JOINED, SHAPES, TAILS
from novel.records import dataclass
from novel.shelf import Shelf

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FIGURE = r"[-+]?(\d+(\.\d*)?|\.\d+)"
_LENGTH: Json = {"type": "string", "pattern": rf"^{_FIGURE} *(mm|cm|pt|in)$"}
_SIZE: Json = {"type": "string", "pattern": r"^[^x×]+[x×][^x×]+$"}
_TEXT: Json = {"type": ["string", "number", "boolean"]}
_FLAG: Json = {"enum": [True, False, "yes", "no", "true", "false"]}
_PERCENT: Json = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": rf"^{_FIGURE} *%$"}]}


def schemas(manuscript: Manuscript, shelf: Shelf) -> Mapping[str, str]:
    """The schemas by file name: of book.yaml, of source chapters, of each language's chapters."""
    art = ArtFiles.of(shelf.names(FOLDER), ())
    source, *others = manuscript.languages
    forms = _forms(manuscript, sorted(art.files), (source,))
    made = {
        "book.schema.json": _document("book.yaml", forms),
        "chapter.schema.json": _document("chapter", forms),
    }
    for language in others:
        both = _forms(manuscript, sorted(art.files), (source, language))
        made[f"chapter.{language}.schema.json"] = _document("translated chapter", both)
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in made.items()
    }


def _document(where: Where, forms: _Forms) -> dict[str, Json]:
    return {"$schema": _DRAFT, "title": where, **_keys(where, forms)}


def _keys(where: Where, forms: _Forms, more: Mapping[str, Json] | None = None) -> dict[str, Json]:
    """An object with the keys of that part of a script, and none else."""
    specs = KEYS_OF[where]
    properties: dict[str, Json] = {key: _described(spec, forms) for key, spec in specs.items()}
    return {
        "type": "object",
        "properties": {**(more or {}), **properties},
        "required": [key for key, spec in specs.items() if spec.needed],
        "additionalProperties": False,
    }


def _described(spec: KeySpec, forms: _Forms) -> Json:
    return {"description": f"{spec.what} Example: {spec.example}", **forms.of(spec.form)}


def _choice(names: Iterable[str]) -> dict[str, Json]:
    return {"enum": list(names)}


def _list(part: Json, *, exactly: int | None = None) -> dict[str, Json]:
    size: dict[str, Json] = {} if exactly is None else {"minItems": exactly, "maxItems": exactly}
    return {"type": "array", "items": part, **size}


def _by_name(part: Json) -> dict[str, Json]:
    return {"type": "object", "additionalProperties": part}


def _either(*parts: Json) -> dict[str, Json]:
    return {"anyOf": list(parts)}


@dataclass(frozen=True, slots=True)
class _Forms:
    """The schema of every form of value, with this book's names filled in."""

    simple: Mapping[Form, Mapping[str, Json]]
    cast: Sequence[str]
    languages: Sequence[str]

    def of(self, form: Form) -> Mapping[str, Json]:
        """The schema of a form; those that hold keys themselves are built from the registry."""
        return self.simple[form] if form in self.simple else self._nested(form)

    def _nested(self, form: Form) -> dict[str, Json]:
        if form == "art or layers":
            return _either(_same(self.simple["art"]), _keys("art", self))
        part = _NESTED.get(form)
        if part is not None:
            how, where = part
            return how(_keys(where, self))
        return self._translated(form) if form in _TRANSLATED else self._lines(form)

    def _lines(self, form: Form) -> dict[str, Json]:
        line = _keys("line", self, dict.fromkeys(self.cast, _TEXT))
        who = [{"required": [name]} for name in (*self.cast, *LINE_KINDS)]
        if form != "lines":
            msg = f"no schema for the form '{form}'"
            raise ValueError(msg)
        return _list({**line, "oneOf": who})

    def _translated(self, form: Form) -> dict[str, Json]:
        source, *targets = self.languages
        text: Json = {"type": [*_text_types(), "null"]}
        split = _either(text, _list(_TEXT))
        pair: dict[str, Json] = {source: _TEXT, **dict.fromkeys(targets, split)}
        if form == "translation":
            return {
                "type": "object",
                "properties": pair,
                "required": [source],
                "additionalProperties": False,
            }
        if form == "translated lines":
            line = _keys("translated line", self, pair)
            return _list({**line, "required": [source]})
        return _by_name(_by_name(_keys("translated panel", self)))


def _text_types() -> list[str]:
    return ["string", "number", "boolean"]


def _same(part: Json) -> dict[str, Json]:
    return dict(part) if isinstance(part, Mapping) else {}


_NESTED: Mapping[str, tuple[Callable[[Json], dict[str, Json]], Where]] = {
    "margins": (_same, "margins"),
    "cast": (_by_name, "cast member"),
    "lettering": (_same, "lettering"),
    "colours": (_by_name, "colour"),
    "inks by name": (_by_name, "ink"),
    "styles": (_by_name, "style"),
    "styles in languages": (_by_name, "style in a language"),
    "layouts": (_by_name, "layout"),
    "print": (_same, "print"),
    "web": (_same, "web"),
    "cover": (_same, "cover"),
    "imprint": (_same, "imprint"),
    "border": (_same, "border"),
    "entries": (_list, "imprint entry"),
    "countries": (_by_name, "country"),
    "helplines": (_list, "helpline"),
    "limits": (_same, "limits"),
    "inset": (_same, "inset"),
    "given outline": (_same, "inside"),
    "pages": (_list, "page"),
    "panels": (_by_name, "panel"),
}
_TRANSLATED = {"translation", "translated lines", "translated pages"}


def _forms(manuscript: Manuscript, art: Sequence[str], languages: Sequence[str]) -> _Forms:
    return _Forms(
        {**_plain_forms(), **_named_forms(manuscript, art)},
        tuple(manuscript.settings.cast),
        languages,
    )


def _plain_forms() -> dict[Form, Mapping[str, Json]]:
    """The forms that are the same in every book."""
    percents = {"type": "array", "items": _PERCENT}
    place = {**percents, "minItems": 2, "maxItems": 2}
    box = {**percents, "minItems": 4, "maxItems": 4}
    length, percent = _same(_LENGTH), _same(_PERCENT)
    return {
        "text": _same(_TEXT),
        "word": _same(_TEXT),
        "words": _list({"type": "string"}),
        "date": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "length": length,
        "trim": _same(_SIZE),
        "number": {"type": "number"},
        "numbers": _list({"type": "number", "exclusiveMinimum": 0}),
        "per cent": percent,
        "resolution": {"type": "string", "pattern": rf"^{_FIGURE} *ppi$"},
        "flag": _same(_FLAG),
        "place": place,
        "box": box,
        "boxes": _list(box),
        "bleed": _either(_FLAG, _choice(SIDES), _list(_choice(SIDES))),
        "inks": {"type": "string", "pattern": rf"^{_FIGURE}(/{_FIGURE}){{3}}$"},
        "hex": {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
        "slants": _by_name({"type": "string", "pattern": rf"^{_FIGURE} *(mm|cm|pt|in)$"}),
        "lengths": _list(length),
        "voice": _choice(VOICES),
        "page kind": _choice(PAGE_KINDS),
        "fit": _choice(FITS),
        "shape": _choice(SHAPES),
        "style tail": _choice(TAILS),
        "joined": _choice(JOINED),
        "ellipsis": _choice(ELLIPSES),
        "crossbar": _choice(CROSSBARS),
        "side": _choice(PANEL_SIDES),
        "places": _list(place),
        "status": _choice(STATUSES),
        "align": _choice(ALIGNS),
        "width": _either(length, {"type": "string", "pattern": rf"^{_FIGURE} *%$"}),
        "standard": _choice(STANDARDS),
        "binding": _choice(BINDINGS),
        "signature": {"enum": list(SIZES)},
    }


def _named_forms(manuscript: Manuscript, art: Sequence[str]) -> dict[Form, Mapping[str, Json]]:
    """The forms whose choices are the names of this book; files and pages to come are allowed."""
    settings = manuscript.settings
    pages = [page.name for source in manuscript.chapters for page in source.chapter.pages]
    cast = _choice(settings.cast)
    place = {"type": "array", "items": _PERCENT, "minItems": 2, "maxItems": 2}
    mouths: Json = {
        "type": "object",
        "properties": dict.fromkeys(settings.cast, place),
        "additionalProperties": False,
    }
    return {
        "texts": _either(_TEXT, _texts_by(manuscript.languages)),
        "mouths": _same(mouths),
        "art": _either(_choice(art), {"type": "string"}),
        "page name": _either(_choice(pages), {"type": "string"}),
        "cast name": cast,
        "style name": _choice(settings.styles),
        "colour name": _choice(settings.colours),
        "ink name": _choice(spot.name for spot in spots_of(settings.colours)),
        "ink or none": _choice(("none", *settings.colours)),
        "gradient": _either(_choice(("none",)), _list(_choice(settings.colours))),
        "grid": _either(_choice(settings.layouts), {"type": "string"}),
        "tail": _either(
            _choice(("none", *settings.cast)), place, _list(_either(_choice(settings.cast), place))
        ),
    }


def _texts_by(languages: Sequence[str]) -> Json:
    return {
        "type": "object",
        "properties": dict.fromkeys(languages, _TEXT),
        "additionalProperties": False,
    }
