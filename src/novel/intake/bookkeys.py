"""The keys of book.yaml."""

from __future__ import annotations

from dataclasses import replace

from novel.intake.keyspec import KeySpec

_BOOK = (
    KeySpec(
        "book.yaml",
        "slug",
        "The book's name in file names: small Latin letters, digits and hyphens.",
        "slug: disrupt",
        "word",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "title",
        "The title, by language.",
        "title: {en: The Phone, bg: Телефонът}",
        "texts",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "author",
        "Who made the book, by language; stands in the PDF's properties.",
        "author: {en: A. Author, bg: А. Автор}",
        "texts",
    ),
    KeySpec(
        "book.yaml",
        "subject",
        "What the book is about, by language; stands in the PDF's properties.",
        "subject: {en: A graphic novel, bg: Графичен роман}",
        "texts",
    ),
    KeySpec("book.yaml", "version", "The version of this edition.", 'version: "1.0"', "word"),
    KeySpec(
        "book.yaml",
        "date",
        "The day of this edition, as year-month-day; the PDF's dates come from"
        " here and not from the clock.",
        "date: 2026-11-22",
        "date",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "languages",
        "The languages, by their codes; the first is the source, the"
        " others are translated from it.",
        "languages: [en, bg]",
        "words",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "trim",
        "The finished page: width x height.",
        "trim: 170 mm x 240 mm",
        "trim",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "bleed",
        "How far artwork runs past the trim. Default: 3 mm.",
        "bleed: 3 mm",
        "length",
    ),
    KeySpec(
        "book.yaml",
        "safe",
        "How far lettering keeps from the trim. Default: 5 mm.",
        "safe: 5 mm",
        "length",
    ),
    KeySpec(
        "book.yaml", "gutter", "The space between panels. Default: 4 mm.", "gutter: 4 mm", "length"
    ),
    KeySpec(
        "book.yaml",
        "margins",
        "From the trim to the panels, on each side. Default: 10 mm, and 14 mm below.",
        "margins: {top: 10 mm, bottom: 14 mm, inside: 12 mm, outside: 10 mm}",
        "margins",
    ),
    KeySpec(
        "book.yaml",
        "cast",
        "Who speaks: a short name for the script, and what readers know them by.",
        "cast: {elena: {name: {en: Elena, bg: Елена}}}",
        "cast",
    ),
    KeySpec(
        "book.yaml",
        "lettering",
        "The letters of the whole book; styles differ from them.",
        "lettering: {size: 8 pt, face: Shantell Sans SemiBold}",
        "lettering",
        needed=True,
    ),
    KeySpec(
        "book.yaml",
        "colours",
        "Colours by name, each with its inks in print and its light on"
        " screen. black and white are there already.",
        'colours: {amber: {print: 2/28/76/0, web: "#f2bc52"}}',
        "colours",
    ),
    KeySpec(
        "book.yaml",
        "inks",
        "Spot inks by the names of their plates, each with the inks and the light that stand for it"
        " where there is no such plate. Their names are colours too.",
        'inks: {PANTONE 485 C: {print: 0/95/100/0, web: "#da291c"}}',
        "inks by name",
    ),
    KeySpec(
        "book.yaml",
        "styles",
        "Looks by name: the kinds of lines and the voices have one already"
        " and may be changed; others may be added and named by lines.",
        "styles: {caption: {capitals: no, fill: amber}}",
        "styles",
    ),
    KeySpec(
        "book.yaml",
        "layouts",
        "Page layouts by name, for pages that share one.",
        "layouts: {four: {layout: 'a b / c d'}}",
        "layouts",
    ),
    KeySpec(
        "book.yaml", "print", "How the book is printed.", "print: {condition: FOGRA39}", "print"
    ),
    KeySpec(
        "book.yaml", "web", "How the book is shown on screens.", "web: {resolution: 150 ppi}", "web"
    ),
    KeySpec(
        "book.yaml",
        "small",
        "The same for the small file that goes by mail. Default: 100 ppi, likeness 0.95.",
        "small: {resolution: 100 ppi}",
        "web",
    ),
    KeySpec(
        "book.yaml",
        "co_edition",
        "Balloons, boxes, tails and borders are the same in every language, each large enough for"
        " its longest text: a press then changes the black plate alone. Default: no.",
        "co_edition: yes",
        "flag",
    ),
    KeySpec(
        "book.yaml",
        "cover",
        "How thick the book is, its ISBNs, and how its spine looks.",
        "cover: {caliper: 0.1 mm}",
        "cover",
    ),
    KeySpec(
        "book.yaml",
        "imprint",
        "What stands on the imprint page.",
        "imprint: {entries: […]}",
        "imprint",
    ),
    KeySpec(
        "book.yaml",
        "helplines",
        "Numbers that readers may call, by the code of a country, EU for the whole Union. Texts"
        ' name them in braces: "{missing}".',
        "helplines: {EU: {numbers: […]}}",
        "countries",
    ),
    KeySpec(
        "book.yaml",
        "limits",
        "Bounds against mistakes that would choke the machine.",
        "limits: {pixels: 200000000}",
        "limits",
    ),
)

_PARTS = (
    KeySpec("margins", "top", "From the upper trim to the panels.", "top: 10 mm", "length"),
    KeySpec(
        "margins",
        "bottom",
        "From the lower trim to the panels; the page number stands here.",
        "bottom: 14 mm",
        "length",
    ),
    KeySpec("margins", "inside", "The spine margin.", "inside: 12 mm", "length"),
    KeySpec("margins", "outside", "The margin away from the spine.", "outside: 10 mm", "length"),
    KeySpec(
        "cast member",
        "name",
        "The name that readers know, by language.",
        "name: {en: Elena Marinova, bg: Елена Маринова}",
        "texts",
        needed=True,
    ),
    KeySpec(
        "cast member",
        "style",
        "The style of this speaker's plain speech.",
        "style: child",
        "style name",
    ),
    KeySpec("lettering", "size", "The size of dialogue. Default: 8 pt.", "size: 8 pt", "length"),
    KeySpec(
        "lettering",
        "smallest",
        "The size that a text may shrink to before it is reported."
        " Default: seven eighths of the size.",
        "smallest: 7 pt",
        "length",
    ),
    KeySpec(
        "lettering",
        "face",
        "The face of dialogue, by the name of a font in fonts/.",
        "face: Shantell Sans SemiBold",
        "word",
        needed=True,
    ),
    KeySpec(
        "lettering",
        "emphasis",
        "The face of *emphasis*. Default: the face itself.",
        "emphasis: Shantell Sans ExtraBold Italic",
        "word",
    ),
    KeySpec(
        "lettering",
        "capitals",
        "Dialogue is set in capitals. Default: yes.",
        "capitals: yes",
        "flag",
    ),
    KeySpec(
        "lettering",
        "leading",
        "From one baseline to the next, in parts of the size. Default: 1.16.",
        "leading: 1.16",
        "number",
    ),
    KeySpec(
        "colour",
        "print",
        "Cyan, magenta, yellow and black, in per cent of ink.",
        "print: 2/28/76/0",
        "inks",
    ),
    KeySpec("colour", "web", "The colour on screen.", 'web: "#f2bc52"', "hex"),
    KeySpec(
        "colour",
        "ink",
        "A spot ink of the book, in place of print and web.",
        "ink: PANTONE 485 C",
        "ink name",
    ),
    KeySpec(
        "colour", "tint", "How much of the spot ink. Default: 100 %.", "tint: 30 %", "per cent"
    ),
    KeySpec(
        "ink",
        "print",
        "What stands for the ink where it is mixed from the four.",
        "print: 0/95/100/0",
        "inks",
        needed=True,
    ),
    KeySpec("ink", "web", "The ink on screen.", 'web: "#da291c"', "hex", needed=True),
    KeySpec(
        "layout",
        "layout",
        "The page drawn with letters, one row a tier.",
        "layout: a a b / c c c",
        "grid",
        needed=True,
    ),
    KeySpec(
        "layout",
        "heights",
        "Weights of the tiers. Default: all the same.",
        "heights: [3, 2]",
        "numbers",
    ),
    KeySpec(
        "layout",
        "widths",
        "Weights of the columns. Default: all the same.",
        "widths: [1, 2]",
        "numbers",
    ),
    KeySpec(
        "layout",
        "slants",
        "Gutters that lean: two neighbours, and how far each end moves.",
        "slants: {a b: 5 mm}",
        "slants",
    ),
    KeySpec(
        "limits",
        "pixels",
        "The most pixels of one picture. Default: 200000000.",
        "pixels: 200000000",
        "number",
    ),
)

_STYLE = (
    KeySpec(
        "style",
        "like",
        "The style it starts from. Default: the built-in one of its name, else speech.",
        "like: caption",
        "word",
    ),
    KeySpec(
        "style",
        "in",
        "What is otherwise in one language.",
        "in: {el: {face: Playpen Sans SemiBold}}",
        "styles in languages",
    ),
    KeySpec("style", "face", "The face.", "face: Tektur Bold", "word"),
    KeySpec("style", "emphasis", "The face of *emphasis*.", "emphasis: Tektur Bold", "word"),
    KeySpec("style", "size", "The size.", "size: 7.5 pt", "length"),
    KeySpec("style", "smallest", "The size that a text may shrink to.", "smallest: 7 pt", "length"),
    KeySpec("style", "capitals", "Set in capitals.", "capitals: no", "flag"),
    KeySpec(
        "style",
        "ellipsis",
        "How … and ... are drawn: as written, as one sign, or as three dots. Default: as written.",
        "ellipsis: dots",
        "ellipsis",
    ),
    KeySpec(
        "style",
        "crossbar",
        "Which capital I has bars, in English, where the face draws one without as its small i:"
        " the pronoun's, always or never. Default: pronoun.",
        "crossbar: pronoun",
        "crossbar",
    ),
    KeySpec(
        "style",
        "leading",
        "From baseline to baseline, in parts of the size.",
        "leading: 1.2",
        "number",
    ),
    KeySpec(
        "style",
        "tracking",
        "Space added behind every letter, in parts of the size.",
        "tracking: 0.04",
        "number",
    ),
    KeySpec("style", "ink", "The colour of the letters.", "ink: black", "colour name"),
    KeySpec(
        "style",
        "gradient",
        "Colours that fill bare letters from head to foot, running into each other; or none.",
        "gradient: [amber, signal]",
        "gradient",
    ),
    KeySpec(
        "style",
        "gradient_turn",
        "Degrees by which the gradient is turned, counter-clockwise; 90 runs along the line.",
        "gradient_turn: 90",
        "number",
    ),
    KeySpec("style", "shape", "What is drawn round the text.", "shape: cloud", "shape"),
    KeySpec("style", "fill", "The colour inside the outline.", "fill: white", "colour name"),
    KeySpec("style", "outline", "The width of the outline.", "outline: 0.9 pt", "length"),
    KeySpec(
        "style", "outline_ink", "The colour of the outline.", "outline_ink: black", "colour name"
    ),
    KeySpec("style", "dash", "Dashes and gaps of the outline.", "dash: [3 pt, 2 pt]", "lengths"),
    KeySpec(
        "style",
        "air",
        "The least distance from text to outline, in parts of the size.",
        "air: 0.62",
        "number",
    ),
    KeySpec(
        "style", "tail", "How the outline reaches for its speaker.", "tail: zigzag", "style tail"
    ),
    KeySpec(
        "style", "align", "How the lines of a text stand to each other.", "align: left", "align"
    ),
    KeySpec(
        "style",
        "turn",
        "Degrees by which the text is turned, counter-clockwise.",
        "turn: 8",
        "number",
    ),
    KeySpec(
        "style",
        "halo",
        "The colour of a wide outline behind the letters, or none.",
        "halo: white",
        "ink or none",
    ),
    KeySpec("style", "halo_width", "The width of that outline.", "halo_width: 1.5 pt", "length"),
    KeySpec("style", "double", "The gap of a double outline.", "double: 1 pt", "length"),
    KeySpec(
        "style",
        "joined",
        "Successive lines of one speaker share one balloon: no, touching, or by a neck.",
        "joined: neck",
        "joined",
    ),
    KeySpec("style", "notes", "Musical notes stand beside it.", "notes: yes", "flag"),
    KeySpec("style", "arc", "Degrees by which its line bends.", "arc: 40", "number"),
    KeySpec("style", "shear", "Degrees by which letters lean right.", "shear: 12", "number"),
    KeySpec("style", "grow", "Size of the last letter for one of the first.", "grow: 2", "number"),
    KeySpec("style", "wobble", "How much letters dance, 0 to 1.", "wobble: 0.5", "number"),
    KeySpec(
        "style",
        "shadow",
        "The colour of a shadow behind bare letters, or none.",
        "shadow: night",
        "ink or none",
    ),
    KeySpec(
        "style",
        "shadow_step",
        "Where the shadow falls: right and down, in parts of the size.",
        "shadow_step: [0.05, 0.07]",
        "numbers",
    ),
    KeySpec("style", "clip", "It ends at the panel's border.", "clip: yes", "flag"),
)
_STYLE_IN_A_LANGUAGE = tuple(
    replace(spec, where="style in a language")
    for spec in _STYLE
    if spec.where == "style" and spec.key not in ("like", "in")
)

_EDITION = (
    KeySpec(
        "print",
        "standard",
        "The standard that the print file keeps to.",
        "standard: PDF/X-4",
        "standard",
    ),
    KeySpec(
        "print",
        "profile",
        "The file of the press's colour profile.",
        "profile: profiles/FOGRA39L_coated.icc",
        "word",
    ),
    KeySpec(
        "print",
        "condition",
        "The printing condition, by its registered name.",
        "condition: FOGRA39",
        "word",
    ),
    KeySpec(
        "print", "ink", "The most ink on any spot, all four together.", "ink: 300 %", "per cent"
    ),
    KeySpec(
        "print",
        "resolution",
        "The resolution that finer artwork is brought down to.",
        "resolution: 300 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "warn_below",
        "Artwork coarser than this gets a warning.",
        "warn_below: 225 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "refuse_below",
        "Artwork coarser than this is refused.",
        "refuse_below: 150 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "line_resolution",
        "The resolution that finer line art of one bit is brought down to. Default: 1200 ppi.",
        "line_resolution: 1200 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "line_warn_below",
        "Line art coarser than this gets a warning. Default: 800 ppi.",
        "line_warn_below: 800 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "line_refuse_below",
        "Line art coarser than this is refused. Default: 550 ppi.",
        "line_refuse_below: 550 ppi",
        "resolution",
    ),
    KeySpec(
        "print",
        "rich_black",
        "What large black areas of grey art and line art are printed with. Default: black alone.",
        "rich_black: 40/30/30/100",
        "inks",
    ),
    KeySpec(
        "print",
        "binding",
        "How the book is bound: its pages have to suit it. Default: none said.",
        "binding: saddle",
        "binding",
    ),
    KeySpec(
        "print",
        "signature",
        "The pages of a full signature: 8, 16 or 32. Default: 16.",
        "signature: 16",
        "signature",
    ),
    KeySpec(
        "print",
        "marks",
        "Crop and register marks, a colour bar and a line that names the page, outside the"
        " bleed. Default: no.",
        "marks: yes",
        "flag",
    ),
    KeySpec(
        "web",
        "resolution",
        "The resolution of artwork on screen.",
        "resolution: 150 ppi",
        "resolution",
    ),
    KeySpec(
        "web",
        "likeness",
        "How like its master painted art is on screen, as SSIM (1 is the same). Default: 0.97.",
        "likeness: 0.98",
        "number",
    ),
    KeySpec(
        "web",
        "quality",
        "JPEG quality, 1 to 100, the same for all art. Default: found for each by its likeness.",
        "quality: 85",
        "number",
    ),
    KeySpec(
        "cover",
        "caliper",
        "The thickness of one leaf of the paper inside, from the paper's maker: the spine is as"
        " wide as half the pages are thick.",
        "caliper: 0.1 mm",
        "length",
    ),
    KeySpec(
        "cover",
        "isbn",
        "The ISBN of the printed book, by language; it becomes the barcode on the back.",
        "isbn: {en: 978-954-00-0001-5}",
        "texts",
    ),
    KeySpec(
        "cover",
        "isbn_web",
        "The ISBN of the file for screens, by language: every carrier has one of its own.",
        "isbn_web: {en: 978-954-00-0003-9}",
        "texts",
    ),
    KeySpec(
        "cover",
        "fill",
        "The colour of the spine. Default: none, the art of front and back reaches over.",
        "fill: black",
        "colour name",
    ),
    KeySpec("cover", "ink", "The colour of the letters on the spine.", "ink: white", "colour name"),
    KeySpec(
        "imprint",
        "entries",
        "The paragraphs, in order.",
        "entries: [{name: licence, text: …}]",
        "entries",
    ),
    KeySpec(
        "imprint",
        "emblem",
        "The emblem that stands with the funding: EU draws that of the European Union as its"
        " construction says; any other word is a picture under panels/.",
        "emblem: EU",
        "art",
    ),
    KeySpec(
        "imprint",
        "emblem_width",
        "How wide the emblem is. Default: 30 mm.",
        "emblem_width: 30 mm",
        "length",
    ),
    KeySpec(
        "imprint",
        "emblem_alt",
        "What the emblem shows, by language.",
        "emblem_alt: {en: Emblem of the European Union.}",
        "texts",
    ),
    KeySpec(
        "imprint",
        "vignette",
        "A small picture under panels/ at the head of the page.",
        "vignette: cover/boat.png",
        "art",
    ),
    KeySpec(
        "imprint",
        "vignette_alt",
        "What the vignette shows, by language.",
        "vignette_alt: {en: A paper boat.}",
        "texts",
    ),
    KeySpec(
        "imprint entry",
        "name",
        "What the paragraph is, for the script alone.",
        "name: licence",
        "word",
        needed=True,
    ),
    KeySpec(
        "imprint entry",
        "text",
        "The paragraph, by language.",
        "text: {en: …, bg: …}",
        "texts",
        needed=True,
    ),
    KeySpec(
        "imprint entry",
        "languages",
        "The editions in which it stands. Default: all.",
        "languages: [bg]",
        "words",
    ),
    KeySpec(
        "country",
        "languages",
        "The editions whose readers live there. Default: all.",
        "languages: [bg]",
        "words",
    ),
    KeySpec(
        "country",
        "numbers",
        "The numbers, in the order in which they are printed.",
        "numbers: [{name: missing, number: 116 000, label: {en: Missing child}}]",
        "helplines",
        needed=True,
    ),
    KeySpec(
        "helpline",
        "name",
        "What texts call it in braces.",
        "name: missing",
        "word",
        needed=True,
    ),
    KeySpec(
        "helpline",
        "number",
        "The number, as it is printed.",
        "number: 116 000",
        "word",
        needed=True,
    ),
    KeySpec(
        "helpline",
        "label",
        "What it is for, by language.",
        "label: {en: Missing child, bg: Изчезнало дете}",
        "texts",
        needed=True,
    ),
    KeySpec(
        "helpline",
        "confirmed",
        "No: those who publish the book have still to confirm it, and `novel check --publish`"
        " says so. Default: yes.",
        "confirmed: no",
        "flag",
    ),
)

BOOK_KEYS: tuple[KeySpec, ...] = _BOOK + _PARTS + _STYLE + _STYLE_IN_A_LANGUAGE + _EDITION
