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
        why="One letter size over the whole book is what readers take for calm. This line only "
        "fits below that size: it is too long by itself, or its panel holds too many lines.",
        mend="Shorten its lines or enlarge it; or accept the size by writing it: `size: 7.5 pt`.",
    ),
    Rule(
        code="L503",
        title="an outline outside its panel",
        severity=Severity.ERROR,
        why="`inside` gives the outline in per cent of the artwork. What of the artwork the panel "
        "shows depends on its proportions, `focus` and `fit`; this outline lies in none of it.",
        mend="Correct the places, or the crop.",
    ),
    Rule(
        code="L504",
        title="a drawn balloon that the panel cuts off",
        severity=Severity.WARNING,
        why="The artist has drawn a balloon that lies partly outside the crop: readers see half of "
        "it, and its letters may stand on the border.",
        mend="Move the crop with `focus`, show the whole artwork with `fit: contain`, or have the "
        "balloon drawn further in.",
    ),
    Rule(
        code="L520",
        title="a translation lays out a line of a co-edition",
        severity=Severity.WARNING,
        why="With `co_edition: yes` every balloon, box and tail is the same in all languages, so a "
        "translation cannot move, turn or split one: its own `at`, `tail`, `size`, `style`, "
        "`join`, `butt`, `break` and a list of balloons are not used, nor `mouths` and "
        "`keep_clear` of its panels. Of `width` the largest that any language asks for counts, "
        "where the source gives one. Sounds and other letters without an outline keep their own.",
        mend="Take the key out of the translation, or set it in the source for all languages.",
        example="- {en: Stop., bg: Спри., at: [20, 15]}\n- {en: Stop., bg: Спри.}",
    ),
    Rule(
        code="L521",
        title="something in colour that differs between the languages of a co-edition",
        severity=Severity.WARNING,
        why="A press prints cyan, magenta and yellow once for all languages and changes the black "
        "plate alone. A coloured sound in other letters, another picture, or a line that one "
        "language leaves out changes the other plates too; `novel plates` shows where.",
        mend="Let the lettering be black without a halo, let all languages show the same, or "
        "accept that the plates of this page are made for each language.",
        example="styles:\n  sfx: {ink: black, halo: none}",
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
    Rule(
        code="L512",
        title="lettering that would be read in the wrong order",
        severity=Severity.WARNING,
        why="Readers go from the top left to the bottom right of a panel. This line stands higher "
        "than one that comes before it, or to its left at the same height.",
        mend="Stand it lower or further right with `at`, or change the order of the lines.",
    ),
    Rule(
        code="L513",
        title="a tail that crosses another balloon or tail",
        severity=Severity.WARNING,
        why="The way from this balloon to its speaker runs under another balloon, or across "
        "another's tail: readers then take the one for the other.",
        mend="Give one of the two another place with `at`, or `tail: none`.",
    ),
    Rule(
        code="L514",
        title="a tail that points at the wrong mouth",
        severity=Severity.WARNING,
        why="The tail ends nearer to somebody else's mouth than to its speaker's.",
        mend="Move the balloon with `at`, or check `mouths` against the art.",
    ),
    Rule(
        code="L515",
        title="lettering that overlaps other lettering",
        severity=Severity.WARNING,
        why="Two lines that were placed with `at` stand on each other.",
        mend="Move one of the two, or join them with `join: yes`.",
    ),
    Rule(
        code="L516",
        title="an outline too close to the trim",
        severity=Severity.WARNING,
        why="Paper is cut with a tolerance of about a millimetre. An outline that ends just before "
        "the trim is cut on one copy and not on the next.",
        mend="Move it inwards, or let it run past the trim.",
    ),
    Rule(
        code="L517",
        title="a line that joins nothing",
        severity=Severity.WARNING,
        why="`join: yes` makes a line one balloon with the line before it, in its panel or at the "
        "end of the panel before. That line is of another speaker, said in another voice, or "
        "there is none.",
        mend="Take `join` out, or put the two lines next to each other.",
    ),
    Rule(
        code="L518",
        title="a tail over something that must stay clear",
        severity=Severity.WARNING,
        why="Tails bend round the boxes of `keep_clear`. From where this balloon stands every bend "
        "leads over one: a face lies between the balloon and its speaker.",
        mend="Give the balloon another place with `at`, or end its tail before the box.",
    ),
    Rule(
        code="L519",
        title="lettering in the fold of a spread",
        severity=Severity.ERROR,
        why="A spread is printed as two pages and bound in the middle. What stands on the fold is "
        "swallowed by the binding and may not meet across it, so lettering keeps from the fold as "
        "from any trim.",
        mend="Move the line to the left or to the right page with `at`, or shorten it.",
        example="  at: [50, 20]\n  at: [25, 20]",
    ),
    Rule(
        code="L525",
        title="a balloon over the border of its panel",
        severity=Severity.WARNING,
        why="A balloon that was placed with `at` crosses the border by a little, as if by mistake. "
        "Words of another length, in another language, are often the reason.",
        mend="Move it inwards, give it less `width`, or say that it shall reach past: "
        "`break: left`.",
        example="  at: [12, 20]\n  break: left",
    ),
    Rule(
        code="L526",
        title="a balloon on the mouth of its speaker",
        severity=Severity.WARNING,
        why="A tail runs from the edge of a balloon to the mouth. Where the balloon stands on the "
        "mouth there is no way for it to run, and nobody can tell who speaks.",
        mend="Move the balloon off the mouth with `at`, or say that it has no tail: `tail: none`.",
        example="  at: [50, 20]",
    ),
    Rule(
        code="L527",
        title="letters behind the foreground",
        severity=Severity.WARNING,
        why="A picture p03-b.fg.png is drawn over the lettering, so that a balloon stands behind a "
        "figure. It may hide a part of the outline, but each letter has to be seen. Of a drawn "
        "sound or a title, half may be hidden.",
        mend="Move the balloon with `at` or `width`, or make the foreground see-through there.",
        example="  at: [30, 20]",
    ),
    Rule(
        code="L528",
        title="quotes of another language",
        severity=Severity.WARNING,
        why="Each language has quotes of its own, and those of a keyboard are none of them. What "
        "is typed is printed: nothing is replaced. Messages and screens may hold any.",
        mend="Write the quotes that the message names.",
        example="- bg: „Да“, каза тя.",
    ),
)
