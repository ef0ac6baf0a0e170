"""Diagnostic codes: pages, their layouts, and the way through the book."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_LAYOUTS = (
    Rule(
        code="P701",
        title="a page without a layout",
        severity=Severity.ERROR,
        why=(
            "A page of several panels is drawn with letters, so that everybody sees how the "
            "panels lie."
        ),
        mend="Draw it, one row of letters for each tier.",
        example="layout: |\n  a a b\n  c c c",
    ),
    Rule(
        code="P702",
        title="a sign in a layout that names no panel",
        severity=Severity.ERROR,
        why="Every place of a layout belongs to a panel, and panels are named with letters.",
        mend="Put the letter of a panel there.",
    ),
    Rule(
        code="P703",
        title="rows of different length",
        severity=Severity.ERROR,
        why="The letters of a layout stand in columns, so every row has the same number of them.",
        mend="Repeat the letter of a panel that is several columns wide.",
        example="# wrong\nlayout: |\n  a b\n  c\n# right\nlayout: |\n  a b\n  c c",
    ),
    Rule(
        code="P704",
        title="a panel that is no rectangle",
        severity=Severity.ERROR,
        why=(
            "The places of one letter form one rectangle; two places apart or an L cannot "
            "be one picture."
        ),
        mend=(
            "Put the letters side by side, or use another letter. A panel on top of another "
            "one is an inset."
        ),
        example="# wrong\nlayout: |\n  a b\n  b b",
    ),
    Rule(
        code="P705",
        title="a letter of the layout without a panel",
        severity=Severity.ERROR,
        why="The layout keeps a place for a panel that is not described under `panels`.",
        mend=(
            "Add the panel, or take the letter out. Mind that Latin a and Cyrillic а are "
            "different letters."
        ),
    ),
    Rule(
        code="P706",
        title="a panel without a place in the layout",
        severity=Severity.ERROR,
        why=(
            "The panel is described, but the layout has no letter for it, so it would not "
            "be printed."
        ),
        mend="Draw its letter into the layout, or make it an inset.",
    ),
    Rule(
        code="P707",
        title="weights that do not fit the layout",
        severity=Severity.ERROR,
        why=(
            "`heights` has one weight for every row of the layout, `widths` one for every column."
        ),
        mend="Give as many weights as there are rows or columns.",
        example="layout: |\n  a a\n  b c\nheights: [3, 2]",
    ),
    Rule(
        code="P708",
        title="a slant between panels that are no neighbours",
        severity=Severity.ERROR,
        why=(
            "A slant leans the gutter between two panels that lie side by side or one above "
            "the other."
        ),
        mend="Name two neighbours, the left or the upper one first.",
        example="slants: {a b: 5 mm}",
    ),
)

_PAGES = (
    Rule(
        code="P709",
        title="a name that no page can have",
        severity=Severity.ERROR,
        why="Page names stand in choices and in links, so they have no spaces or signs.",
        mend="Use letters, digits and hyphens.",
        example="page: p03",
    ),
    Rule(
        code="P710",
        title="panels where there can be none, or none where there must be some",
        severity=Severity.ERROR,
        why=(
            "A story page and a cover show panels. An imprint page is made from `imprint` "
            "in book.yaml."
        ),
        mend="Add panels, or take them out.",
    ),
    Rule(
        code="P712",
        title="an inset on a panel that is not there",
        severity=Severity.ERROR,
        why=(
            "An inset stands on another panel of the same page, and no two panels can stand "
            "on each other."
        ),
        mend="Name a panel of this page under `on`.",
        example="inset: {over: a, box: [60, 60, 35, 35]}",
    ),
    Rule(
        code="P713",
        title="two pages of one name",
        severity=Severity.ERROR,
        why="Choices and translations find pages by name.",
        mend="Rename one of them, here and in the translated chapters.",
    ),
    Rule(
        code="P717",
        title="a spread that begins on a right page",
        severity=Severity.ERROR,
        why=(
            "A spread runs over two facing pages, so it begins on the left one, which has "
            "an even number."
        ),
        mend="Put a page before it, or take one out.",
    ),
    Rule(
        code="P719",
        title="a panel without artwork",
        severity=Severity.ERROR,
        why=(
            "A draft shows a placeholder with what is to be seen; a finished book needs the "
            "picture."
        ),
        mend=(
            "Add `art` with the name of a file under panels/, or mark the page with `draft: yes`."
        ),
        example="art: 01/p03-a.png",
    ),
)

_WAYS = (
    Rule(
        code="P711",
        title="a choice that does not say where it leads",
        severity=Severity.ERROR,
        why="A choice sends readers to a page; its number is printed and linked.",
        mend="Add `to` with the name of a page.",
        example="- choice: Switch it off.\n  to: p14",
    ),
    Rule(
        code="P714",
        title="a choice leads to a page that is not there",
        severity=Severity.ERROR,
        why=(
            "Readers would be sent nowhere. On a draft page this is a warning: the page may "
            "still be to come."
        ),
        mend="Correct the name, or write the page.",
        example="- choice: Switch it off.\n  to: p14",
    ),
    Rule(
        code="P715",
        title="a choice leads to its own page",
        severity=Severity.ERROR,
        why="Readers would stay where they are.",
        mend="Name the page where the story goes on.",
    ),
    Rule(
        code="P716",
        title="a page that nobody can reach",
        severity=Severity.WARNING,
        why="No choice leads to the page, and the page before it sends its readers elsewhere.",
        mend="Let a choice lead to it, or take it out.",
    ),
    Rule(
        code="P720",
        title="a loop that nobody can leave",
        severity=Severity.WARNING,
        why=(
            "A way back is fine: readers may try again. But from these pages every way leads "
            "round, and whoever comes here never reaches an end of the book."
        ),
        mend="Let one of the choices lead out of the loop, or give a page an `ending`.",
        example="- choice: Enough. Give it back.\n  to: p14",
    ),
    Rule(
        code="P718",
        title="a dead end",
        severity=Severity.WARNING,
        why=(
            "In a book with choices every page leads on: by a choice, to the page behind "
            "it, or to an ending that has a name."
        ),
        mend="Add a choice or a page, or name the ending.",
        example="ending: the trace",
    ),
)

RULES: tuple[Rule, ...] = _LAYOUTS + _PAGES + _WAYS
