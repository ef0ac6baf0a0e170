"""Diagnostic codes: translations and their sources."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_TIES = (
    Rule(
        code="T301",
        title="a translation is stale",
        severity=Severity.ERROR,
        why=(
            "The source text stands beside every translation. It is no longer what the "
            "source says, so the translation may be wrong. The message shows the words that "
            "changed. A draft shows the source text instead."
        ),
        mend="Look the translation over, then write the new source text beside it.",
        example=(
            "# the source now says: wait 24 hours\n"
            "- en: Do I have to wait a day?\n"
            "  bg: Трябва ли да чакам един ден?"
        ),
    ),
    Rule(
        code="T302",
        title="a translation is missing",
        severity=Severity.ERROR,
        why=(
            "A line, an alt text, a panel or a page of the source has no translation. A "
            "draft shows the source text instead."
        ),
        mend=(
            "Add the source text and its translation in the same panel of the translated chapter."
        ),
        example="- en: Stop.\n  bg: Спри.",
    ),
    Rule(
        code="T303",
        title="a translation without a source",
        severity=Severity.ERROR,
        why=(
            "The source has no such line, panel or page any more: it was rewritten, moved "
            "or taken out, and the translator's words would be lost without notice."
        ),
        mend="Move the translation to where its source now stands, or take it out.",
    ),
    Rule(
        code="T304",
        title="a chapter has no translation",
        severity=Severity.ERROR,
        why="A chapter of the source has no file of the same name in the other language.",
        mend="Write the chapter into script/<language>/ under the same file name.",
    ),
    Rule(
        code="T305",
        title="a translated chapter without a source",
        severity=Severity.ERROR,
        why="Translations are found by the file names of their sources.",
        mend="Give the file the name of its source chapter.",
    ),
)

_TEXTS = (
    Rule(
        code="T306",
        title="a text of book.yaml lacks a language",
        severity=Severity.ERROR,
        why=(
            "Titles, names and the imprint stand in book.yaml once for every language of "
            "the book. A draft shows the source text instead."
        ),
        mend="Add the text in that language beside the others.",
        example="title: {en: The Phone, bg: Телефонът}",
    ),
    Rule(
        code="T307",
        title="a line that is left out and translated",
        severity=Severity.ERROR,
        why=(
            "`drop: yes` leaves a line out in one language; a translation beside it would "
            "never be seen."
        ),
        mend="Take out one of the two.",
    ),
    Rule(
        code="T308",
        title="the source text is missing beside a translation",
        severity=Severity.ERROR,
        why=(
            "The source text ties a translation to its line. Without it nobody can tell "
            "what was translated."
        ),
        mend="Write the source text beside the translation.",
        example="- en: Stop.\n  bg: Спри.",
    ),
    Rule(
        code="T309",
        title="a language of a co-edition is not finished",
        severity=Severity.WARNING,
        why=(
            "With `co_edition: yes` each balloon is as large as its longest text in any "
            "language. While one language lacks lines or has errors, balloons of the others "
            "may still change, and plates made now would not fit later."
        ),
        mend="Finish the other language before anything is printed: `novel check --lang bg`.",
    ),
)

RULES: tuple[Rule, ...] = _TIES + _TEXTS
