"""What is known of one key of a script."""

from __future__ import annotations

from typing import Literal, TypeAlias

from novel.records import dataclass

Where: TypeAlias = Literal[
    "book.yaml",
    "margins",
    "cast member",
    "lettering",
    "colour",
    "ink",
    "style",
    "style in a language",
    "layout",
    "print",
    "web",
    "cover",
    "imprint",
    "border",
    "imprint entry",
    "country",
    "helpline",
    "limits",
    "chapter",
    "page",
    "panel",
    "art",
    "inset",
    "line",
    "inside",
    "translated chapter",
    "translated panel",
    "translated line",
]

Form: TypeAlias = Literal[
    "text",  # words that readers see, in the language of the file
    "texts",  # such words, once for all languages or by language
    "translation",  # such words in a translated file: by language, the target may be a list
    "word",  # a name or setting that readers do not see
    "words",  # a list of them
    "date",
    "length",
    "trim",  # width x height
    "number",
    "numbers",
    "per cent",
    "resolution",
    "flag",
    "place",
    "box",
    "boxes",
    "mouths",
    "art",
    "art or layers",
    "bleed",
    "style name",
    "colour name",
    "ink name",
    "ink or none",
    "gradient",
    "ellipsis",
    "crossbar",
    "inks",
    "hex",
    "grid",
    "slants",
    "lengths",
    "voice",
    "page kind",
    "fit",
    "shape",
    "style tail",
    "joined",
    "styles in languages",
    "side",
    "places",
    "given outline",
    "status",
    "align",
    "tail",
    "width",
    "page name",
    "cast name",
    "standard",
    "binding",
    "signature",
    "margins",
    "cast",
    "lettering",
    "colours",
    "inks by name",
    "styles",
    "layouts",
    "print",
    "web",
    "cover",
    "imprint",
    "border",
    "entries",
    "countries",
    "helplines",
    "limits",
    "inset",
    "pages",
    "panels",
    "lines",
    "translated pages",
    "translated lines",
]


@dataclass(frozen=True, slots=True)
class KeySpec:
    """One key: the part of a script it stands in, what it does, and how it is written.

    `form` is the kind of value; `needed` keys may not be left out.
    """

    where: Where
    key: str
    what: str
    example: str
    form: Form
    needed: bool = False
