"""Diagnostic codes: what a script says and how it says it."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_KEYS = (
    Rule(
        code="S101",
        title="a key that is not known here",
        severity=Severity.ERROR,
        why=(
            "Every part of a script has its own keys. A key with a slip of the pen would do "
            "nothing, and nobody would notice."
        ),
        mend=(
            "Take the key that is meant from the list in the message. If the key belongs to "
            "another part, move it there."
        ),
        example="# wrong\nvoise: whisper\n# right\nvoice: whisper",
    ),
    Rule(
        code="S102",
        title="a key is missing",
        severity=Severity.ERROR,
        why="Some keys cannot be guessed: a page needs its name, a colour its inks.",
        mend="Add the key. The message shows how it is written.",
        example="# wrong\n- layout: a a\n# right\n- page: p03\n  layout: a a",
    ),
    Rule(
        code="S103",
        title="another shape is expected here",
        severity=Severity.ERROR,
        why=(
            "A text, a list (lines that begin with a hyphen) and keys with values are "
            "different things. A text that begins with a bracket is read as a list."
        ),
        mend="Write what the message asks for. A text with brackets goes in quotes.",
        example='# wrong\n- elena: [sighs]\n# right\n- elena: "[sighs]"',
    ),
    Rule(
        code="S104",
        title="a layout that is not known",
        severity=Severity.ERROR,
        why=(
            "A layout is drawn with letters, or named if book.yaml has one of that name "
            "under `layouts`."
        ),
        mend="Draw the page with letters and spaces between them, or correct the name.",
        example="# wrong\nlayout: aab\n# right\nlayout: a a b",
    ),
    Rule(
        code="S105",
        title="a word that is not among the choices",
        severity=Severity.ERROR,
        why=(
            "Voices, kinds of pages, shapes and the like are closed lists: a slip of the "
            "pen must not quietly become plain speech."
        ),
        mend="Take one of the words in the message.",
        example="# wrong\nvoice: speach\n# right\nvoice: speech",
    ),
    Rule(
        code="S106",
        title="nobody the book knows speaks in this line",
        severity=Severity.ERROR,
        why=(
            "A line begins with who speaks (a name of the cast in book.yaml) or with what "
            "it is: caption, sfx, note, title, message, choice. One line holds one text."
        ),
        mend=(
            "Correct the name, or add the speaker to `cast` in book.yaml. Begin a new line "
            "of the list for a second text."
        ),
        example="# wrong\n- elana: Stop.\n# right\n- elena: Stop.",
    ),
    Rule(
        code="S107",
        title="a language that the book does not have",
        severity=Severity.ERROR,
        why=(
            "Texts by language use the codes under `languages` in book.yaml. Inside braces "
            "a comma ends a text, so that its second half looks like a language."
        ),
        mend="Correct the code. Put a text with a comma in quotes.",
        example='# wrong\nalt: {en: A lamp, a table}\n# right\nalt: {en: "A lamp, a table"}',
    ),
)

_VALUES = (
    Rule(
        code="S108",
        title="a measure that cannot be read",
        severity=Severity.ERROR,
        why=(
            "Every length carries its unit, because a bare number means points to one and "
            "millimetres to another. Resolutions are written in ppi."
        ),
        mend="Write a number and a unit: mm, cm, pt or in. Decimals take a point.",
        example="# wrong\nbleed: 3\n# right\nbleed: 3 mm",
    ),
    Rule(
        code="S109",
        title="a figure in per cent that lies outside",
        severity=Severity.ERROR,
        why=(
            "Places count from the top left of the picture or the panel, 0 to 100 per cent. "
            "Only mouths may lie outside a picture, from -20 to 120."
        ),
        mend=(
            "Correct the figure. For boxes, left and width (top and height) come to 100 at most."
        ),
        example="# wrong\nat: [50, 120]\n# right\nat: [50, 20]",
    ),
    Rule(
        code="S110",
        title="neither yes nor no",
        severity=Severity.ERROR,
        why="This key is a switch.",
        mend="Write yes or no (true and false do as well).",
        example="# wrong\ndraft: almost\n# right\ndraft: yes",
    ),
    Rule(
        code="S111",
        title="a text is empty",
        severity=Severity.ERROR,
        why="A line without words would leave an empty balloon on the page.",
        mend="Write the text, or take the line out.",
        example="# wrong\n- elena:\n# right\n- elena: Stop.",
    ),
    Rule(
        code="S112",
        title="a key that this kind of line has no use for",
        severity=Severity.ERROR,
        why=(
            "`voice` belongs to lines of the cast, `from` to messages, `to` to choices. "
            "Elsewhere it would do nothing."
        ),
        mend="Take the key out, or change what the line is.",
        example=(
            "# wrong\n"
            "- caption: The same night.\n"
            "  voice: whisper\n"
            "# right\n"
            "- caption: The same night."
        ),
    ),
)

_NAMES = (
    Rule(
        code="S113",
        title="a style that does not exist",
        severity=Severity.ERROR,
        why=(
            "Lines and speakers name styles: one for each kind of line and voice, and those "
            "that book.yaml adds."
        ),
        mend="Correct the name, or add the style to `styles` in book.yaml.",
        example="# wrong\nstyle: cover-titel\n# right\nstyle: cover-title",
    ),
    Rule(
        code="S114",
        title="someone who is not in the cast",
        severity=Severity.ERROR,
        why="Mouths, tails and senders name members of the cast.",
        mend="Correct the name, or add the person to `cast` in book.yaml.",
        example="# wrong\nmouths: {elana: [62, 41]}\n# right\nmouths: {elena: [62, 41]}",
    ),
    Rule(
        code="S115",
        title="a word with letters of two alphabets",
        severity=Severity.WARNING,
        why=(
            "Cyrillic а, е, о, р, с, х and the Latin letters look alike but are not the "
            "same. Search does not find the word, screen readers stumble over it, and the "
            "letter may come from another font."
        ),
        mend="Type the word again with one keyboard.",
        example="# wrong: the o is Latin\nbg: Сoфия\n# right\nbg: София",
    ),
    Rule(
        code="S116",
        title="nothing says what a panel shows",
        severity=Severity.WARNING,
        why=(
            "Readers who do not see the picture hear its `alt` text; a public PDF needs one "
            "for every picture."
        ),
        mend="Add `alt` with one sentence on what matters in the picture.",
        example="alt: Elena holds a phone in a clear evidence bag.",
    ),
    Rule(
        code="S117",
        title="a colour that cannot be read or is not known",
        severity=Severity.ERROR,
        why=(
            "A colour has a name in book.yaml and two values there: its inks in print and "
            "its light on screen. A spot ink has a name of its own, under `inks`, and may be "
            "used like a colour, whole or as a tint."
        ),
        mend="Use a name from `colours` or `inks` (black and white are always there), or mend its "
        "values.",
        example='inks:\n  PANTONE 485 C: {print: 0/95/100/0, web: "#da291c"}\n'
        'colours:\n  amber: {print: 2/28/76/0, web: "#f2bc52"}\n'
        "  blush: {ink: PANTONE 485 C, tint: 30 %}",
    ),
    Rule(
        code="S118",
        title="a number that cannot be read or is out of range",
        severity=Severity.ERROR,
        why="This key takes a number within sensible bounds.",
        mend="Write a number as the message says. Decimals take a point.",
        example="# wrong\nleading: 1,2\n# right\nleading: 1.2",
    ),
    Rule(
        code="S119",
        title="a style that starts from itself",
        severity=Severity.ERROR,
        why="`like` names the style from which another starts. Here the names lead round in a "
        "circle, so there is no beginning.",
        mend="Take out one `like`; that style then starts from plain speech.",
        example="# wrong\nstyles:\n  child: {like: girl}\n  girl: {like: child}\n"
        "# right\nstyles:\n  child: {fill: cold}\n  girl: {like: child}",
    ),
    Rule(
        code="S120",
        title="a line too thin to print",
        severity=Severity.ERROR,
        why="A line thinner than a quarter of a point breaks up on the plate: parts of it are "
        "there, parts are not.",
        mend="Make it 0.25 pt or more; 0 pt means no line at all.",
        example="# wrong\ncaption: {outline: 0.1 pt}\n# right\ncaption: {outline: 0.5 pt}",
    ),
    Rule(
        code="S121",
        title="a gradient in letters that stand in a balloon or box",
        severity=Severity.ERROR,
        why="Small letters of several inks are unreadable where the plates do not meet exactly. A "
        "gradient fills the large bare letters of sounds and titles, and nothing else.",
        mend="Take the gradient out, or give the style `shape: none`.",
        example="# wrong\ncaption: {gradient: [amber, signal]}\n"
        "# right\nsfx: {gradient: [amber, signal]}",
    ),
    Rule(
        code="S122",
        title="a line placed twice",
        severity=Severity.ERROR,
        why="`inside` gives the outline that a line stands in, and with it its place and width. "
        "`at`, `width`, `butt`, `break`, `join` and `path` say otherwise. So do `break` beside "
        "`butt`, and `at` or `arc` beside `path`.",
        mend="Take out one of the two.",
        example="# wrong\n  inside: {box: [10, 8, 40, 20]}\n  at: [20, 12]",
    ),
    Rule(
        code="S123",
        title="an outline that holds no text",
        severity=Severity.ERROR,
        why="`inside` wants one outline: an ellipse or a box by left, top, width and height, or a "
        "polygon by three corners or more, all in per cent.",
        mend="Give one outline, large enough for letters.",
        example="  inside: {polygon: [[10, 8], [40, 6], [44, 30], [8, 28]]}",
    ),
    Rule(
        code="S124",
        title="an outline that crosses itself",
        severity=Severity.ERROR,
        why="Where a polygon's edges cross, what is inside and what is outside cannot be told. "
        "Mostly two corners have changed places, or one stands there twice.",
        mend="Give the corners in order round the balloon, each once.",
        example="# wrong\n  inside: {polygon: [[10, 8], [44, 30], [40, 6], [8, 28]]}\n"
        "# right\n  inside: {polygon: [[10, 8], [40, 6], [44, 30], [8, 28]]}",
    ),
    Rule(
        code="S130",
        title="letters that stand out too little",
        severity=Severity.WARNING,
        why="Readers with low vision, and all readers on a tram, need letters at least 7 : 1 "
        "lighter or darker than what is behind them: the fill of their balloon, or the halo of "
        "bare letters. Both values of a colour count, on screen and in print.",
        mend="Take a darker ink on a lighter fill or the other way round.",
        example="# wrong\nnote: {ink: amber, fill: paper}\n"
        "# right\nnote: {ink: night, fill: paper}",
    ),
)

RULES: tuple[Rule, ...] = _KEYS + _VALUES + _NAMES
