"""Diagnostic codes L5: what the lettering of a panel runs into."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

RULES: tuple[Rule, ...] = (
    Rule(
        code="L501",
        title="the lettering of a panel does not fit",
        severity=Severity.ERROR,
        why="All lines of the panel together, with air round them and off the panel's border, need "
        "more room than the panel has, even at the smallest size of the book. The figure says how "
        "many letters of the longest line would have to go.",
        mend="Cut the line, move a line to another panel, or give the panel more room with "
        "`heights` or `widths`.",
        example="- elena: We have the phone and the bag and the seal and …\n- elena: We have it.",
    ),
    Rule(
        code="L502",
        title="the lettering of a panel was set smaller to fit",
        severity=Severity.WARNING,
        why="One letter size over the whole book is what readers take for calm. This panel only "
        "fits below that size.",
        mend="Shorten its lines or enlarge it; or accept the size by writing it: `size: 7.5 pt`.",
    ),
    Rule(
        code="L510",
        title="lettering outside the safe area",
        severity=Severity.ERROR,
        why="Paper is cut with a tolerance. Letters closer to the trim than the book's `safe` may "
        "be cut off.",
        mend="Move the line inwards with `at`, or leave `at` out and let it be placed by itself.",
        example="  at: [1, 1]\n  at: [20, 15]",
    ),
    Rule(
        code="L511",
        title="lettering on something that must stay clear",
        severity=Severity.WARNING,
        why="A box of `keep_clear` marks a face, a hand or a piece of evidence; a balloon or "
        "caption stands on a good part of it.",
        mend="Give the line another place with `at`, shorten it, or correct the boxes to the art.",
    ),
)
