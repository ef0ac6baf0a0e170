"""Diagnostic codes B82: what a book lacks before it is published (`novel check --publish`)."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

RULES: tuple[Rule, ...] = (
    Rule(
        code="B820",
        title="an imprint that lacks something",
        severity=Severity.ERROR,
        why=(
            "An imprint says who made the book, who translated it, who holds the rights and, "
            "where the book knows any, whom to call. Where the European Union pays, its emblem, "
            "the consortium, the grant agreement's number, the statement of funding and the "
            "disclaimer stand together."
        ),
        mend="Add the entry, or the emblem.",
        example="imprint:\n  entries:\n  - name: licence\n    text: {en: …, bg: …}",
    ),
    Rule(
        code="B821",
        title="an entry of the imprint that was not translated",
        severity=Severity.WARNING,
        why=(
            "The entry says the same, letter for letter, as in the source language, or it is "
            "written in the letters of other languages."
        ),
        mend="Translate it. Official statements have an official wording in every language.",
    ),
    Rule(
        code="B822",
        title="funded, or co-funded",
        severity=Severity.ERROR,
        why=(
            "A project is either funded or co-funded by the European Union: its grant agreement "
            "says which. Statement and disclaimer, in all languages, say the same."
        ),
        mend="Look it up in the grant agreement and use the official wording throughout.",
        example="text: {en: Co-funded by the European Union., bg: Съфинансирано от …}",
    ),
    Rule(
        code="B823",
        title="an edition without an ISBN",
        severity=Severity.ERROR,
        why="Every language and every carrier of a published book has an ISBN of its own.",
        mend="Ask the national agency for one, or build without `--publish`.",
        example="cover: {isbn: {en: 978-954-00-0001-5}, isbn_web: {en: 978-954-00-0003-9}}",
    ),
    Rule(
        code="B824",
        title="an emblem that is distorted or too small",
        severity=Severity.ERROR,
        why=(
            "The emblem of the European Union is a flag of three by two, at least 10 mm high, and "
            "may not be changed: neither its proportions nor its colours, nor by adding anything."
        ),
        mend="Have it drawn as it is published: `emblem: EU`.",
    ),
    Rule(
        code="B825",
        title="a version that says that the book is not finished",
        severity=Severity.WARNING,
        why=(
            "The version goes into the file's properties, and the imprint may name it. A version "
            "below 1, or another one in the imprint, is mostly left over from the work."
        ),
        mend="Raise `version` and mend the entry `edition` of the imprint.",
        example='version: "1.0"',
    ),
    Rule(
        code="B826",
        title="a helpline that nobody has confirmed",
        severity=Severity.WARNING,
        why="Someone may call it in need. What is marked `confirmed: no` stands in drafts only.",
        mend="Call the number, in its country, and take the mark out.",
        example="- {name: hotline, number: 0800 20 100, label: {…}, confirmed: no}",
    ),
)
