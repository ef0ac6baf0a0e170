"""Diagnostic codes X94, X95, X96: colours, pictures, lettering, fonts."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

CONTENT = (
    Rule(
        code="X940",
        title="RGB in a file for the press",
        severity=Severity.ERROR,
        why="A press prints inks. What light becomes in ink is then left to chance, and "
        "four-colour black or muddy skin is the usual outcome.",
        mend="Convert the colours to CMYK with the printer's profile; `novel build` does so with "
        "every artwork.",
    ),
    Rule(
        code="X941",
        title="colours with a profile of their own",
        severity=Severity.ERROR,
        why="Such colours are converted on the press, by settings that nobody has seen. PDF/X-1a "
        "forbids them, and so do we.",
        mend="Convert the colours to CMYK with the printer's profile.",
    ),
    Rule(
        code="X942",
        title="colours that no profile explains",
        severity=Severity.ERROR,
        why="PDF/A asks that every colour can be understood: RGB needs an RGB output intent, CMYK "
        "one of four inks.",
        mend="Convert the colours to those of the output intent, or give them a profile.",
    ),
    Rule(
        code="X943",
        title="an ink that was not ordered",
        severity=Severity.WARNING,
        why="Every spot colour is a plate of its own, and is paid for.",
        mend="Convert it to the four inks, or name it among the book's spot colours and agree with "
        "the printer.",
    ),
    Rule(
        code="X944",
        title="transparency",
        severity=Severity.ERROR,
        why="PDF/X-1a is flat: nothing shines through.",
        mend="Flatten the transparency, or build for PDF/X-4.",
    ),
    Rule(
        code="X945",
        title="transparency blends in the wrong colours",
        severity=Severity.ERROR,
        why="What shines through is mixed in the colours that the page names. In RGB, black "
        "lettering near it turns into four inks.",
        mend="Set the transparency blend space to CMYK.",
    ),
    Rule(
        code="X946",
        title="a tone curve in the file",
        severity=Severity.ERROR,
        why="The printer's plates are calibrated; a second curve makes the page too dark or too "
        "light.",
        mend="Export without transfer functions.",
    ),
    Rule(
        code="X947",
        title="too much ink",
        severity=Severity.ERROR,
        why="More ink than the paper takes does not dry, smears onto the next sheet and fills fine "
        "lines. Areas count, not single pixels.",
        mend="Lighten the art, or use a profile with a lower limit; the limit is `print: {ink: "
        "…}`.",
    ),
    Rule(
        code="X948",
        title="a picture is too coarse",
        severity=Severity.ERROR,
        why="So few pixels an inch show as steps and blur on paper.",
        mend="Draw or export the picture larger, or show it smaller; enlarging it in a program "
        "adds no detail.",
    ),
    Rule(
        code="X949",
        title="a picture may look soft",
        severity=Severity.WARNING,
        why="It has fewer pixels an inch, after crop and scale, than print shops ask for.",
        mend="Draw or export the picture larger, or show it smaller.",
    ),
    Rule(
        code="X950",
        title="line art is too coarse",
        severity=Severity.ERROR,
        why="Black and white without greys needs many pixels: below this its edges are stairs.",
        mend="Scan or export the line art at 1200 pixels an inch.",
    ),
    Rule(
        code="X951",
        title="line art may look rough",
        severity=Severity.WARNING,
        why="Its edges may show as small stairs.",
        mend="Scan or export the line art at 1200 pixels an inch.",
    ),
    Rule(
        code="X952",
        title="white that overprints",
        severity=Severity.ERROR,
        why="Overprinting white is no ink over what is there: on the press it disappears, though a "
        "screen shows it.",
        mend="Switch overprinting off for white.",
    ),
    Rule(
        code="X953",
        title="black lettering that does not overprint",
        severity=Severity.WARNING,
        why="It is cut out of the colours below; where the plates do not meet exactly, white gaps "
        "show beside the letters.",
        mend="Set black lettering to overprint, as CMYK 0/0/0/100.",
    ),
    Rule(
        code="X954",
        title="black lettering made of several inks",
        severity=Severity.ERROR,
        why="The plates never meet exactly: small black letters get coloured fringes and close up.",
        mend="Use black ink alone (0/0/0/100).",
    ),
    Rule(
        code="X955",
        title="small lettering made of several inks",
        severity=Severity.ERROR,
        why="The plates never meet exactly: small coloured letters get fringes and close up.",
        mend="Use one ink, or two for somewhat larger sizes (`ink:` of the style), or set the "
        "words larger.",
    ),
    Rule(
        code="X956",
        title="a line too thin to print",
        severity=Severity.ERROR,
        why="A line of no width is drawn as thin as the machine can: on an office printer it "
        "shows, on a plate it vanishes.",
        mend="Give the line at least the width that the message names.",
    ),
    Rule(
        code="X957",
        title="a thin line in several inks",
        severity=Severity.WARNING,
        why="Plates meet to about a tenth of a millimetre. By that much a thin line of several "
        "inks falls apart, and shows coloured edges.",
        mend="Draw the line in one ink, such as black, or make it wider (`border: …` of the book, "
        "`outline: …` of a style).",
    ),
    Rule(
        code="X958",
        title="light lettering on rich black",
        severity=Severity.WARNING,
        why="Letters left out of a black with other inks have an edge on every plate. Plates meet "
        "to about a tenth of a millimetre, so that coloured edges run into thin strokes.",
        mend="Give the letters a black ground of black ink alone, a balloon or a halo. Where it is "
        "known what lies under them, `novel build` keeps the other inks away from them.",
    ),
    Rule(
        code="X960",
        title="a font is not in the file",
        severity=Severity.ERROR,
        why="The printer would have to replace it, and Cyrillic letters become boxes.",
        mend="Embed the font; `novel build` embeds every face it uses.",
    ),
    Rule(
        code="X961",
        title="a font is in the file whole",
        severity=Severity.WARNING,
        why="Only what is used of a font should travel: the rest is weight, and its licence may "
        "forbid it.",
        mend="Embed fonts as subsets.",
    ),
    Rule(
        code="X962",
        title="lettering that cannot be read as text",
        severity=Severity.ERROR,
        why="Without the way back from glyphs to letters, search, copying and screen readers find "
        "nothing.",
        mend="Export the fonts with their text (ToUnicode).",
    ),
    Rule(
        code="X963",
        title="a font that may not be embedded",
        severity=Severity.ERROR,
        why="The font's makers set bits in the file that say whether it may travel inside a PDF, "
        "whole or in part. These say no.",
        mend="Use another font, or ask its makers for a licence to embed it.",
    ),
    Rule(
        code="X964",
        title="a damaged font in the file",
        severity=Severity.ERROR,
        why="The letters set in it may be missing or wrong.",
        mend="Export the file again, if need be with a fresh copy of the font.",
    ),
    Rule(
        code="X965",
        title="a letter is missing",
        severity=Severity.ERROR,
        why="The font has no such letter and draws an empty box in its place.",
        mend="Use a font that has all letters of the language (`novel fonts` lists them).",
    ),
)
