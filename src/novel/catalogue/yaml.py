"""Diagnostic codes: what YAML does to words."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_WORDS = (
    Rule(
        code="S201",
        title="YAML cannot read a line",
        severity=Severity.ERROR,
        why=(
            "Scripts are written in YAML. The parser gave up here and could not say why in "
            "words that help."
        ),
        mend=(
            "Compare the line with its neighbours: spaces at its beginning, colon and space "
            "behind the key, quotes round a text with signs in it."
        ),
    ),
    Rule(
        code="S202",
        title="a text is cut off at a number sign",
        severity=Severity.WARNING,
        why=(
            "YAML takes a # behind a space for the beginning of a comment. What follows is "
            "lost, and nobody would notice."
        ),
        mend="Put the text in quotes. A comment belongs on a line of its own.",
        example=(
            '# wrong: readers see "Call"\n- elena: Call #112 now\n# right\n- elena: "Call #112 now"'
        ),
    ),
    Rule(
        code="S203",
        title="a key stands twice",
        severity=Severity.ERROR,
        why="The second of two equal keys would hide the first, with all that stands under it.",
        mend="Put both together under one key.",
        example="# wrong\nlines:\n- elena: One.\nlines:\n- viktor: Two.",
    ),
    Rule(
        code="S204",
        title="a word is taken for an anchor or an alias",
        severity=Severity.ERROR,
        why=(
            "A word behind & or * at the beginning of a value is YAML's own bookkeeping and "
            "would not be printed."
        ),
        mend="Put the text in quotes.",
        example='# wrong\n- elena: &Co\n# right\n- elena: "&Co"',
    ),
    Rule(
        code="S205",
        title="a merge key",
        severity=Severity.ERROR,
        why=(
            "`<<` copies keys from elsewhere without showing them. Scripts do without: what "
            "a line says should stand where it is read."
        ),
        mend="Write the keys out, or make a named style or layout in book.yaml.",
    ),
    Rule(
        code="S206",
        title="a word is taken for a tag",
        severity=Severity.ERROR,
        why=(
            "A word behind an exclamation mark at the beginning of a value is YAML's own "
            "and would not be printed."
        ),
        mend="Put the text in quotes.",
        example='# wrong\n- elena: !now\n# right\n- elena: "!now"',
    ),
    Rule(
        code="S207",
        title="a colon in a text without quotes",
        severity=Severity.ERROR,
        why="A colon with a space behind it, or at the end of a line, makes YAML expect a key.",
        mend="Put the text in quotes.",
        example='# wrong\n- elena: Mira: hello\n# right\n- elena: "Mira: hello"',
    ),
    Rule(
        code="S208",
        title="a text begins with a sign that YAML needs for itself",
        severity=Severity.ERROR,
        why=(
            "At the beginning of a value the signs - * & ! @ ` % | > ? , [ ] { } mean "
            "something to YAML."
        ),
        mend="Put the text in quotes.",
        example='# wrong\n- elena: *Stop!*\n# right\n- elena: "*Stop!*"',
    ),
    Rule(
        code="S209",
        title="a quote is not closed on its line",
        severity=Severity.ERROR,
        why=(
            "A quote that is left open swallows the next lines up to the next quote. An "
            "apostrophe at the beginning of a text opens one, too."
        ),
        mend="Close it, or put the whole text in double quotes.",
        example="# wrong\n- elena: 'tis late\n# right\n- elena: \"'tis late\"",
    ),
    Rule(
        code="S210",
        title="a text goes on behind its closing quote",
        severity=Severity.ERROR,
        why="If a value begins with a quote, YAML takes all of it to be inside quotes.",
        mend='Put the whole text in quotes and use “…” inside, or \\".',
        example=(
            "# wrong\n"
            '- elena: "Stop" is what she said.\n'
            "# right\n"
            '- elena: "“Stop” is what she said."'
        ),
    ),
)

_FILES = (
    Rule(
        code="S211",
        title="a tab where spaces belong",
        severity=Severity.ERROR,
        why="Tabs are of no fixed width, so YAML does not take them at the beginning of a line.",
        mend="Put spaces there. Most editors can do so for you.",
    ),
    Rule(
        code="S212",
        title="a character that no one can see",
        severity=Severity.ERROR,
        why=(
            "Control characters come with text pasted from elsewhere, or with a backslash "
            "sequence. They break lines, fonts and search."
        ),
        mend="Delete the character and type the place again.",
    ),
    Rule(
        code="S213",
        title="a hidden line break",
        severity=Severity.ERROR,
        why=(
            "Word processors use U+0085, U+2028 and U+2029 for line breaks. YAML breaks a "
            "text there without saying so."
        ),
        mend="Delete it. Where a line of lettering should break, write \\n in a quoted text.",
    ),
    Rule(
        code="S214",
        title="the file is not written in UTF-8",
        severity=Severity.ERROR,
        why=(
            "Scripts are UTF-8, the one encoding that holds all alphabets. Older editors "
            "save Cyrillic as Windows-1251."
        ),
        mend="Save the file again and choose UTF-8.",
    ),
    Rule(
        code="S215",
        title="nested too deep",
        severity=Severity.ERROR,
        why="A script needs about ten levels. Hundreds come from brackets that are never closed.",
        mend="Look for such brackets from this place upwards.",
    ),
    Rule(
        code="S216",
        title="the file is too big",
        severity=Severity.ERROR,
        why=(
            "A script of two hundred pages has less than a megabyte. A file that is much "
            "bigger holds something else."
        ),
        mend="Split the script into chapters; keep pictures under panels/.",
    ),
    Rule(
        code="S217",
        title="more than one document in a file",
        severity=Severity.ERROR,
        why=(
            "Three hyphens or three dots on a line of their own end a YAML document, and "
            "what follows would not be read."
        ),
        mend="Take the line out.",
    ),
    Rule(
        code="S218",
        title="the file is empty",
        severity=Severity.ERROR,
        why="There is nothing in the file but perhaps comments.",
        mend="Write the script into it, or delete it.",
    ),
)

_SHAPE = (
    Rule(
        code="S219",
        title="a line that does not begin where its neighbours do",
        severity=Severity.ERROR,
        why="YAML tells what belongs together by the spaces at the beginning of lines.",
        mend="Move the line so that it lines up with the keys it belongs to.",
        example="# wrong\n- elena: Stop.\n voice: shout\n# right\n- elena: Stop.\n  voice: shout",
    ),
    Rule(
        code="S220",
        title="a backslash that means nothing",
        severity=Severity.ERROR,
        why="In double quotes a backslash begins a sequence such as \\n (a line break).",
        mend="Write \\\\ for a backslash, or use single quotes.",
        example="# wrong\nface: \"Sans\\Bold\"\n# right\nface: 'Sans\\Bold'",
    ),
    Rule(
        code="S221",
        title="a key that is not one word",
        severity=Severity.ERROR,
        why=(
            "A bracket or a question mark at the beginning of a line makes YAML read a list "
            "or a mapping as a key."
        ),
        mend="Put the text in quotes.",
    ),
    Rule(
        code="S222",
        title="a bracket is not closed, or a comma is missing",
        severity=Severity.ERROR,
        why=(
            "Between [ and ] or { and } the parts stand with commas between them, and texts "
            "with signs in them stand in quotes."
        ),
        mend="Close the bracket, add the comma, put the text in quotes.",
        example="# wrong\nname: {en: Elena bg: Елена}\n# right\nname: {en: Elena, bg: Елена}",
    ),
)

RULES: tuple[Rule, ...] = _WORDS + _FILES + _SHAPE
