"""The keys of chapters, written and translated."""

from __future__ import annotations

from dataclasses import replace

from novel.intake.keyspec import KeySpec

_CHAPTER = (
    KeySpec(
        "chapter", "chapter", "The chapter's title.", "chapter: The Phone", "text", needed=True
    ),
    KeySpec(
        "chapter", "pages", "Its pages, in order.", "pages: [{page: p01, …}]", "pages", needed=True
    ),
    KeySpec(
        "page",
        "page",
        "The page's name; choices point at it. The printed number is computed.",
        "page: p03",
        "word",
        needed=True,
    ),
    KeySpec(
        "page",
        "kind",
        "story, cover or imprint. Covers and imprints are not counted. Default: story.",
        "kind: cover",
        "page kind",
    ),
    KeySpec(
        "page",
        "layout",
        "The page drawn with letters, one row a tier, or the name of a layout of"
        " book.yaml. May be left out where there is one panel.",
        "layout: a a b / c c c",
        "grid",
    ),
    KeySpec(
        "page",
        "heights",
        "Weights of the tiers. Default: all the same.",
        "heights: [3, 2]",
        "numbers",
    ),
    KeySpec(
        "page",
        "widths",
        "Weights of the columns. Default: all the same.",
        "widths: [1, 2]",
        "numbers",
    ),
    KeySpec(
        "page",
        "slants",
        "Gutters that lean: two neighbours, and how far each end of the gutter between them moves.",
        "slants: {c d: 5 mm}",
        "slants",
    ),
    KeySpec(
        "page",
        "panels",
        "The panels by their letters, in reading order.",
        "panels: {a: {…}}",
        "panels",
    ),
    KeySpec(
        "page",
        "draft",
        "The page is not finished: only draft editions hold it.",
        "draft: yes",
        "flag",
    ),
    KeySpec(
        "page",
        "spread",
        "The page runs over two facing pages and counts as two.",
        "spread: yes",
        "flag",
    ),
    KeySpec(
        "page",
        "ending",
        "The name of the ending that readers reach here.",
        "ending: the trace",
        "word",
    ),
    KeySpec(
        "panel",
        "art",
        "The artwork, a file under panels/; or its colours and its lines, each a file.",
        "art: 01/p03-a.png",
        "art or layers",
    ),
    KeySpec(
        "art",
        "colour",
        "The colours, without the lines.",
        "colour: 01/p03-a.png",
        "art",
        needed=True,
    ),
    KeySpec(
        "art",
        "line",
        "The lines, printed in black over the colours, as large as they.",
        "line: 01/p03-a.line.png",
        "art",
        needed=True,
    ),
    KeySpec(
        "panel",
        "seen",
        "What the artist shall draw; stands on the placeholder.",
        "seen: Night, one lamp.",
        "text",
    ),
    KeySpec(
        "panel",
        "alt",
        "What the picture shows, for readers who do not see it.",
        "alt: Elena holds a phone.",
        "text",
    ),
    KeySpec(
        "panel",
        "fit",
        "cover: the artwork fills the panel and is cropped. contain: all of it"
        " is shown. Default: cover.",
        "fit: contain",
        "fit",
    ),
    KeySpec(
        "panel",
        "focus",
        "The place of the artwork that stays in view, in per cent. Default: [50, 50].",
        "focus: [40, 30]",
        "place",
    ),
    KeySpec(
        "panel",
        "mouths",
        "Where speakers' mouths are, in per cent of the artwork; tails point"
        " there. A mouth may lie outside the picture.",
        "mouths: {elena: [62, 41]}",
        "mouths",
    ),
    KeySpec(
        "panel",
        "keep_clear",
        "Faces, hands, evidence that no lettering may cover: x, y, width,"
        " height in per cent of the artwork.",
        "keep_clear: [[55, 20, 25, 30]]",
        "boxes",
    ),
    KeySpec(
        "panel",
        "bleed",
        "The panel runs past the trim: yes, or a list of sides.",
        "bleed: [top, left]",
        "bleed",
    ),
    KeySpec(
        "panel",
        "inset",
        "The panel stands on another one.",
        "inset: {over: a, box: [60, 60, 35, 35]}",
        "inset",
    ),
    KeySpec("panel", "border", "The panel has a border. Default: yes.", "border: no", "flag"),
    KeySpec(
        "panel",
        "phone",
        "Whose phone is seen: messages from them stand on the right.",
        "phone: svetla",
        "cast name",
    ),
    KeySpec(
        "panel", "lines", "The lettering, in reading order.", "lines: [{elena: Stop.}]", "lines"
    ),
    KeySpec("inset", "over", "The panel below.", "over: a", "word", needed=True),
    KeySpec(
        "inset",
        "box",
        "Where on it, in per cent: x, y, width, height.",
        "box: [60, 60, 35, 35]",
        "box",
        needed=True,
    ),
)

_INSIDE = (
    KeySpec(
        "inside",
        "ellipse",
        "The box that holds the ellipse: x, y, width, height.",
        "ellipse: [10, 8, 40, 20]",
        "box",
    ),
    KeySpec("inside", "box", "A box: x, y, width, height.", "box: [10, 8, 40, 20]", "box"),
    KeySpec(
        "inside",
        "polygon",
        "The corners in order round the balloon.",
        "polygon: [[10, 8], [40, 6], [44, 30], [8, 28]]",
        "places",
    ),
    KeySpec(
        "inside",
        "drawn",
        "The artist has drawn it: only the letters are set. Default: no.",
        "drawn: yes",
        "flag",
    ),
)

_LINE = (
    KeySpec("line", "caption", "A narrator's text.", "caption: The same night.", "text"),
    KeySpec("line", "sfx", "A drawn sound.", "sfx: BZZZ", "text"),
    KeySpec("line", "note", "An editor's note.", "note: Emergency number.", "text"),
    KeySpec("line", "title", "A title.", "title: The Phone", "text"),
    KeySpec("line", "message", "A message on a screen.", "message: where are you?", "text"),
    KeySpec(
        "line", "choice", "A way on that the reader may choose.", "choice: Switch it off.", "text"
    ),
    KeySpec("line", "sign", "A sign in the picture.", "sign: Courtroom 4", "text"),
    KeySpec("line", "screen", "What a screen shows.", "screen: No signal", "text"),
    KeySpec("line", "document", "What a paper says.", "document: Protocol No. 7", "text"),
    KeySpec("line", "voice", "How it is said. Default: speech.", "voice: whisper", "voice"),
    KeySpec(
        "line",
        "at",
        "Its centre, in per cent of the panel. Default: placed by itself.",
        "at: [20, 12]",
        "place",
    ),
    KeySpec(
        "line",
        "width",
        "The widest it may be: a length, or per cent of the panel.",
        "width: 40 %",
        "width",
    ),
    KeySpec(
        "line",
        "tail",
        "Where the tail points: a place in per cent of the panel, someone of the cast, or none;"
        " or a list of them, for several tails.",
        "tail: [mira, ivan]",
        "tail",
    ),
    KeySpec(
        "line",
        "join",
        "It shares its balloon with the line before, of the same speaker.",
        "join: yes",
        "flag",
    ),
    KeySpec(
        "line",
        "split",
        "Where it does not fit as one, it becomes two joined balloons, parted at a sentence's end.",
        "split: yes",
        "flag",
    ),
    KeySpec(
        "line",
        "butt",
        "The side of the panel that its balloon stands against: top, right, bottom or left.",
        "butt: top",
        "side",
    ),
    KeySpec(
        "line",
        "break",
        "The side of the panel that its balloon reaches past.",
        "break: right",
        "side",
    ),
    KeySpec(
        "line",
        "inside",
        "The outline it stands in: an ellipse, a box or a polygon, in per cent of the artwork.",
        "inside: {ellipse: [10, 8, 40, 20]}",
        "given outline",
    ),
    KeySpec(
        "line",
        "turn",
        "Degrees by which a drawn sound is turned, counter-clockwise; "
        "or a chat, by its first message.",
        "turn: 12",
        "number",
    ),
    KeySpec(
        "line",
        "arc",
        "Degrees by which its line bends from first to last letter; a valley where negative.",
        "arc: 40",
        "number",
    ),
    KeySpec("line", "shear", "Degrees by which its letters lean right.", "shear: 12", "number"),
    KeySpec("line", "grow", "Size of its last letter for one of the first.", "grow: 1.8", "number"),
    KeySpec("line", "wobble", "How much its letters dance, 0 to 1.", "wobble: 0.5", "number"),
    KeySpec(
        "line",
        "path",
        "The places that its letters follow, in per cent of the panel.",
        "path: [[10, 60], [40, 40], [80, 50]]",
        "places",
    ),
    KeySpec("line", "clip", "It ends at the panel's border.", "clip: yes", "flag"),
    KeySpec("line", "size", "The size of its letters.", "size: 10 pt", "length"),
    KeySpec("line", "style", "The style, by name.", "style: cover-line", "style name"),
    KeySpec("line", "from", "Who sent the message.", "from: kalina", "cast name"),
    KeySpec("line", "time", "When the message came, as shown.", 'time: "18:12"', "text"),
    KeySpec(
        "line",
        "status",
        "How far an own message has come: sending, sent, delivered, read or failed.",
        "status: read",
        "status",
    ),
    KeySpec(
        "line",
        "typing",
        "Someone is writing: dots are drawn, the words are only said to readers who do not see.",
        "typing: yes",
        "flag",
    ),
    KeySpec(
        "line",
        "picture",
        "The message is a picture, a file under panels/; the words say what it shows.",
        "picture: 01/harbour.png",
        "art",
    ),
    KeySpec("line", "to", "The page that a choice leads to.", "to: p14", "page name"),
)

_TRANSLATED = (
    KeySpec(
        "translated chapter",
        "chapter",
        "The chapter's title in both languages.",
        "chapter: {en: The Phone, bg: Телефонът}",
        "translation",
        needed=True,
    ),
    KeySpec(
        "translated chapter",
        "pages",
        "The pages by name, each with its panels by letter.",
        "pages: {p03: {a: {…}}}",
        "translated pages",
    ),
    KeySpec(
        "translated panel",
        "alt",
        "What the picture shows, in both languages.",
        "alt: {en: A phone., bg: Телефон.}",
        "translation",
    ),
    KeySpec(
        "translated panel",
        "lines",
        "The lines, each in both languages.",
        "lines: [{en: Stop., bg: Спри.}]",
        "translated lines",
    ),
    KeySpec(
        "translated panel",
        "art",
        "Other artwork in this language.",
        "art: 01/p03-a-bg.png",
        "art or layers",
    ),
    KeySpec(
        "translated panel",
        "focus",
        "The place that stays in view, in this language.",
        "focus: [40, 30]",
        "place",
    ),
    KeySpec(
        "translated panel",
        "fit",
        "How the artwork fills the panel, in this language.",
        "fit: contain",
        "fit",
    ),
    KeySpec(
        "translated panel",
        "mouths",
        "Where the mouths are, in this language's artwork.",
        "mouths: {elena: [62, 41]}",
        "mouths",
    ),
    KeySpec(
        "translated panel",
        "keep_clear",
        "What no lettering may cover, in this language's artwork.",
        "keep_clear: [[55, 20, 25, 30]]",
        "boxes",
    ),
    KeySpec("translated line", "at", "Its centre, in this language.", "at: [20, 12]", "place"),
    KeySpec("translated line", "width", "Its width, in this language.", "width: 40 %", "width"),
    KeySpec("translated line", "tail", "Its tail, in this language.", "tail: none", "tail"),
    KeySpec("translated line", "size", "Its size, in this language.", "size: 7.5 pt", "length"),
    KeySpec(
        "translated line",
        "style",
        "Its style, in this language.",
        "style: cover-line",
        "style name",
    ),
    KeySpec(
        "translated line", "drop", "The line is left out in this language.", "drop: yes", "flag"
    ),
)

_ALSO_TRANSLATED = (
    ("join", "split", "butt", "break", "inside", "turn", "arc", "shear", "grow", "wobble", "path",
     "clip")
)  # fmt: skip
_PLACED = tuple(
    replace(spec, where="translated line") for spec in _LINE if spec.key in _ALSO_TRANSLATED
)

CHAPTER_KEYS: tuple[KeySpec, ...] = _CHAPTER + _INSIDE + _LINE + _TRANSLATED + _PLACED
