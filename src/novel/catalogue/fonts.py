"""Diagnostic codes F6: faces and their letters."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

RULES: tuple[Rule, ...] = (
    Rule(
        code="F601",
        title="a face lacks a letter",
        severity=Severity.ERROR,
        why="The face that this line is set in has no drawing for a letter, or an empty one. "
        "Nothing would be printed there. Many Cyrillic faces lack ѝ.",
        mend="Choose another face for the style in script/book.yaml, or another word. "
        "`novel fonts` shows what each face has.",
    ),
    Rule(
        code="F602",
        title="a face that is not in fonts/",
        severity=Severity.ERROR,
        why="The book names a face that no file in fonts/ holds. Faces never come from the "
        "machine, so that every machine prints the same.",
        mend="Write the name as `novel fonts` lists it, or put the font file and its licence into "
        "fonts/.",
        example="  face: Shantel Sans\n  face: Shantell Sans SemiBold",
    ),
    Rule(
        code="F603",
        title="a font file that cannot be used",
        severity=Severity.ERROR,
        why="A file in fonts/ is damaged, or is no TrueType or OpenType font.",
        mend="Fetch it again from its makers, or take it out of fonts/.",
    ),
    Rule(
        code="F604",
        title="a font whose makers forbid embedding",
        severity=Severity.ERROR,
        why="The file says that it may not be embedded in documents (fsType 2 of its OS/2 table). "
        "A PDF with lettering cannot do without.",
        mend="Use a face with an open licence, or ask its makers for another file.",
    ),
    Rule(
        code="F605",
        title="words that run from right to left",
        severity=Severity.ERROR,
        why="Hebrew and Arabic run from right to left, and lines that hold both ways have an order "
        "of their own. Lettering here runs from left to right, and would turn the words round.",
        mend="Write the words in Latin or Cyrillic letters, or have them drawn into the artwork.",
    ),
    Rule(
        code="F606",
        title="a face with one I where two are asked for",
        severity=Severity.WARNING,
        why="English lettering keeps the I with crossbars for the pronoun. Faces for comics draw "
        "one with bars as their capital and one without as their small i; other faces have one "
        "shape alone, and `crossbar` changes nothing there.",
        mend="Name a face that has both, or take `crossbar` out of the style.",
        example="  crossbar: pronoun",
    ),
)
