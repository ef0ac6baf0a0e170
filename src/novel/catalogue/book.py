"""Diagnostic codes: the book and its files."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_FILES = (
    Rule(
        code="B801",
        title="there is no book here",
        severity=Severity.ERROR,
        why="A book's folder holds script/book.yaml, and everything else is found from there.",
        mend="Change to the book's folder, or name it with --book.",
    ),
    Rule(
        code="B802",
        title="a book without chapters",
        severity=Severity.ERROR,
        why="Chapters of the source language stand in script/<language>/, one file each.",
        mend="Write the first one.",
    ),
    Rule(
        code="B807",
        title="a file that is not read",
        severity=Severity.WARNING,
        why=(
            "Chapters are read in the order of their names, which begin with a number and "
            "end in .yaml. Other files are passed over."
        ),
        mend="Rename the file, or move it elsewhere.",
        example="script/en/01-the-phone.yaml",
    ),
)

_SETTINGS = (
    Rule(
        code="B803",
        title="languages that cannot be read",
        severity=Severity.ERROR,
        why=(
            "`languages` lists codes such as en and bg, each once. The first is the source; "
            "the others are translated from it."
        ),
        mend="Write the codes in brackets with commas between.",
        example="languages: [en, bg]",
    ),
    Rule(
        code="B804",
        title="a slug that cannot be part of a file name",
        severity=Severity.ERROR,
        why=(
            "The slug begins the names of the finished files, which go to other people's machines."
        ),
        mend="Use small Latin letters, digits and hyphens.",
        example="slug: the-phone",
    ),
    Rule(
        code="B805",
        title="a date that is no day",
        severity=Severity.ERROR,
        why=(
            "The day of the edition goes into the PDF's properties. The clock is never "
            "asked, so that the same book gives the same file."
        ),
        mend="Write year-month-day.",
        example="date: 2026-11-22",
    ),
    Rule(
        code="B806",
        title="margins that leave no room",
        severity=Severity.ERROR,
        why=(
            "The panels fill what the margins leave of the trim, and that is less than a "
            "centimetre."
        ),
        mend="Make the margins smaller or the trim larger.",
    ),
    Rule(
        code="B808",
        title="every page is a draft",
        severity=Severity.ERROR,
        why="Pages with `draft: yes` are kept out of the finished editions; here none is left.",
        mend="Build and check with `--draft`, or take `draft: yes` out of finished pages.",
    ),
)

_COVER = (
    Rule(
        code="B810",
        title="a leaf of no thickness",
        severity=Severity.ERROR,
        why=(
            "The spine is as wide as all leaves are thick, so the cover needs the thickness of "
            "one. No paper is thinner than nothing or thicker than two millimetres."
        ),
        mend="Write what the paper's maker or the printer gives as caliper or thickness.",
        example="caliper: 0.1 mm",
    ),
    Rule(
        code="B811",
        title="an ISBN that cannot be right",
        severity=Severity.ERROR,
        why=(
            "An ISBN has 13 digits, and the last is reckoned from the others, so that a slip of "
            "the pen is found before it is printed on every copy."
        ),
        mend="Compare it with the agency's letter. Old numbers of ten digits got new ones in 2007.",
        example="isbn: {en: 978-954-00-0001-5}",
    ),
    Rule(
        code="B815",
        title="a text that names a number there is not",
        severity=Severity.ERROR,
        why=(
            "A name in braces stands for a number under `helplines` of `book.yaml`, so that a "
            "number is written once and is right everywhere. A number that is not confirmed is "
            "printed in drafts alone: a wrong number is worse than none."
        ),
        mend="Write the name as it stands there, or confirm the number.",
        example='- note: "{missing}. {emergency}."',
    ),
    Rule(
        code="B816",
        title="a helpline that cannot be called",
        severity=Severity.ERROR,
        why=(
            "Numbers stand under the code of a country, or EU; each has a name of its own there, "
            "and is made of digits and spaces, with a + before the code of a country."
        ),
        mend="Write it as it is dialled.",
        example="EU:\n  numbers:\n  - {name: missing, number: 116 000, label: {en: Missing child}}",
    ),
    Rule(
        code="B812",
        title="a cover whose spine cannot be reckoned",
        severity=Severity.ERROR,
        why=(
            "The cover is one sheet: back, spine and front. How wide the spine is depends on the "
            "paper."
        ),
        mend="Give the thickness of one leaf.",
        example="cover: {caliper: 0.1 mm}",
    ),
    Rule(
        code="B813",
        title="no page for the cover",
        severity=Severity.ERROR,
        why=(
            "The front of the cover is the book's first page of the kind cover, its back the last "
            "one of that kind."
        ),
        mend="Write both pages with `kind: cover`, or build without `--for cover`.",
        example="- page: front\n  kind: cover",
    ),
    Rule(
        code="B814",
        title="a barcode on lettering",
        severity=Severity.WARNING,
        why=(
            "The barcode takes 37 by 26 mm at the lower right of the back cover, and letters "
            "stand there."
        ),
        mend="Move those lines with `at`.",
    ),
    Rule(
        code="B817",
        title="a spine that stays white in the middle",
        severity=Severity.WARNING,
        why="The art of front and back reaches onto the spine as far as its bleed, and a thicker "
        "book shows the paper between them, under the title.",
        mend="Give the spine a colour, and its letters one that reads on it: "
        "`cover: {fill: …, ink: …}`.",
        example="cover: {caliper: 0.14 mm, fill: night, ink: white}",
    ),
)

RULES: tuple[Rule, ...] = _FILES + _SETTINGS + _COVER
