"""Writes what the docs take from the program: tables of keys, the list of diagnostics.

    make docs

`docs/diagnostics.md` is made whole; in the other pages the text between `<!-- keys: … -->` and
`<!-- end -->` is replaced. tests/test_docs.py fails where a page is not as it would be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from novel.book.book import SIZES
from novel.catalogue import catalogue
from novel.catalogue.rule import Rule
from novel.intake.chapters import PAGE_KINDS
from novel.intake.keys import KEYS, KEYS_OF
from novel.intake.keyspec import Form, KeySpec
from novel.intake.lines import STATUSES, VOICES
from novel.intake.measures import BINDINGS, STANDARDS
from novel.intake.panels import FITS
from novel.intake.placing import SIDES
from novel.intake.styles import ALIGNS, JOINED, SHAPES, TAILS

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MARKED = re.compile(r"(<!-- keys: ([^\n]+?) -->\n).*?(<!-- end -->)", re.DOTALL)

AREAS: Mapping[str, str] = {
    "S1": "Scripts: what a script says and how",
    "S2": "YAML: what it does to words",
    "T3": "Translations",
    "A4": "Artwork",
    "L5": "Lettering",
    "F6": "Fonts",
    "P7": "Pages, layouts, and the way through the book",
    "B8": "The book and its files",
    "X9": "Print and web files",
}


HEAD = """\
# What novel says

Every message carries a code. `novel explain S105` shows what stands here, in the terminal. An
error stops the edition; a warning does not, unless you build with `--strict`. In a draft
(`--draft`) what is merely unfinished warns only.

This page is made from the program (`make docs`): change the wording in `src/novel/catalogue/`.
"""


def _one_of(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


# How a value of each form is written, where the name of the form does not say it.
WRITTEN: Mapping[Form, str] = {
    "texts": "text by language, or one for all",
    "translation": "text in both languages",
    "word": "a word",
    "words": "a list of words",
    "date": "year-month-day",
    "length": "a length with its unit",
    "lengths": "a list of lengths",
    "trim": "width x height",
    "number": "a number",
    "numbers": "a list of numbers",
    "per cent": "a figure in per cent",
    "resolution": "a number and `ppi`",
    "flag": "`yes` or `no`",
    "place": "[across, down] in per cent",
    "box": "[left, top, width, height] in per cent",
    "boxes": "a list of boxes",
    "mouths": "names with places",
    "art": "a path below `panels/`",
    "art or layers": "a path below `panels/`, or `colour` and `line`",
    "bleed": "`yes`, a side, or a list of sides",
    "style name": "the name of a style",
    "ink name": "the name of a spot ink",
    "colour name": "the name of a colour",
    "ink or none": "the name of a colour, or `none`",
    "inks": "cyan/magenta/yellow/black",
    "hex": "`#` and six digits, in quotes",
    "grid": "a drawing with letters, or a name",
    "slants": "pairs of panels with lengths",
    "voice": _one_of(VOICES),
    "page kind": _one_of(PAGE_KINDS),
    "fit": _one_of(FITS),
    "shape": _one_of(SHAPES),
    "style tail": _one_of(TAILS),
    "align": _one_of(ALIGNS),
    "joined": _one_of(JOINED),
    "side": _one_of(SIDES),
    "places": "a list of places",
    "status": _one_of(STATUSES),
    "styles in languages": "languages with keys, see below",
    "standard": _one_of(STANDARDS),
    "binding": _one_of(BINDINGS),
    "signature": _one_of(map(str, SIZES)),
    "tail": "a place, a name of the cast, a list of these, or `none`",
    "width": "a length, or per cent with `%`",
    "page name": "the name of a page",
    "cast name": "a name of the cast",
    **dict.fromkeys(
        ("margins", "lettering", "border", "print", "web", "cover", "imprint", "limits"),
        "keys, see below",
    ),
    **dict.fromkeys(
        ("cast", "colours", "inks by name", "styles", "layouts"), "names with keys, see below"
    ),
    "inset": "keys, see below",
    "entries": "a list of paragraphs",
    "countries": "codes of countries with keys, see below",
    "helplines": "a list of numbers",
    "pages": "a list of pages",
    "panels": "panels by their letters",
    "lines": "a list of lines",
    "translated pages": "pages by name, panels by letter",
    "translated lines": "a list of lines",
}


def key_table(where: str) -> str:
    """The keys of one part of a script as a table: key, how it is written, what it does."""
    specs = KEYS_OF[where].values()
    rows = [f"| {_key(spec)} | {_written(spec)} | {_what(spec)} |" for spec in specs]
    return "\n".join(["| key | takes | what it does |", "|---|---|---|", *rows]) + "\n"


def _key(spec: KeySpec) -> str:
    return f"`{spec.key}`" + (" **needed**" if spec.needed else "")


def _written(spec: KeySpec) -> str:
    return WRITTEN.get(spec.form, spec.form)


def _what(spec: KeySpec) -> str:
    return _cell(f"{spec.what}<br>`{spec.example}`")


def _cell(text: str) -> str:
    """A text that does not end the cell of a table; stars are stars."""
    return text.replace("|", "\\|").replace(" *emphasis*", " `*emphasis*`")


def with_tables(page: str) -> str:
    """A page with all its tables of keys made anew."""
    return MARKED.sub(lambda found: f"{found[1]}{key_table(found[2])}{found[3]}", page)


def diagnostics() -> str:
    """The page of all diagnostic codes, by area."""
    parts = [HEAD]
    rules = sorted(catalogue().values(), key=lambda rule: rule.code[1:])
    for area, group in groupby(rules, key=lambda rule: rule.code[:2]):
        found = list(group)
        listed = [f"- [{rule.code}](#{rule.code.lower()}) {rule.title}\n" for rule in found]
        parts += [f"\n## {area}: {AREAS[area]}\n\n", *listed, *map(_entry, found)]
    return "".join(parts)


def _entry(rule: Rule) -> str:
    example = f"\n```yaml\n{rule.example}\n```\n" if rule.example else ""
    return (
        f"\n### {rule.code}\n\n"
        f"**{rule.title[:1].upper()}{rule.title[1:]}** ({rule.severity.value}). {rule.why}\n\n"
        f"*What to do:* {rule.mend}\n{example}"
    )


def made() -> dict[Path, str]:
    """Every page that holds something made, as it ought to be."""
    pages = {DOCS / "diagnostics.md": diagnostics()}
    for path in sorted(DOCS.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if MARKED.search(text):
            pages[path] = with_tables(text)
    return pages


def undocumented() -> list[str]:
    """Parts of a script whose keys no page lists."""
    pages = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("*.md"))
    listed = {found[2] for found in MARKED.finditer(pages)}
    return sorted({spec.where for spec in KEYS} - listed)


def main() -> None:
    """Write the pages that have changed, and say which."""
    for path, text in made().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))
    for where in undocumented():
        print(f"no page lists the keys of: {where}")


if __name__ == "__main__":
    main()
