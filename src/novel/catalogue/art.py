"""Diagnostic codes: artwork, its files and its pixels."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

_PATHS = (
    Rule(
        code="A401",
        title="the artwork is not there",
        severity=Severity.ERROR,
        why="The script names a file that `panels/` does not hold. A draft shows a placeholder "
        "with what the panel is to show; a finished edition cannot go out with a hole.",
        mend="Put the drawing at that path, or correct the path. Paths count from `panels/`.",
        example="art: 01/p03-a.png",
    ),
    Rule(
        code="A402",
        title="the file's name differs in capitals",
        severity=Severity.ERROR,
        why="Windows and macOS find `P03-A.png` when asked for `p03-a.png`; the machine that "
        "builds the book may not. The book would then lack a picture there only.",
        mend="Write the name as the file has it, or rename the file.",
        example="art: 01/p03-a.png     # the file is called P03-A.png",
    ),
    Rule(
        code="A403",
        title="the file's name is spelt with other characters that look the same",
        severity=Severity.ERROR,
        why="A letter such as й or é can be one character or a letter and an accent. macOS likes "
        "the second, keyboards give the first; the two look alike and are different names.",
        mend="Rename the file by typing its name anew, or use letters without accents in names.",
    ),
    Rule(
        code="A404",
        title="the path leaves the book's folder",
        severity=Severity.ERROR,
        why="A path that begins with `/` or a drive, or climbs up with `..`, works on one machine "
        "only, and a book must build wherever its folder is copied.",
        mend="Copy the artwork into `panels/` and give its path from there.",
        example="art: ../../Desktop/sketch.png   # rather: art: 01/p03-a.png",
    ),
)

_FILES = (
    Rule(
        code="A410",
        title="the artwork is an empty file",
        severity=Severity.ERROR,
        why="The file has no bytes. An interrupted copy or a full disk leaves such files behind.",
        mend="Save or copy the artwork again.",
    ),
    Rule(
        code="A411",
        title="the file is not an image",
        severity=Severity.ERROR,
        why="What a file is, is told from its first bytes and not from its name; these are of no "
        "kind of image that is known.",
        mend="Open the file in the drawing program and save it as PNG, TIFF, JPEG, WebP, PSD or "
        "SVG. Renaming a file does not change what it is.",
    ),
    Rule(
        code="A412",
        title="the artwork is damaged or cut off",
        severity=Severity.ERROR,
        why="The file begins as an image and does not go on as one: a copy or a download broke "
        "off, or a disk lost a part. Showing what can be read would print half a picture.",
        mend="Copy the file again from where it is whole, or save it anew in the drawing program.",
    ),
    Rule(
        code="A413",
        title="the artwork is of a kind that is not taken",
        severity=Severity.ERROR,
        why="Artwork is taken as PNG, TIFF, JPEG, WebP, PSD or SVG. Other kinds lose colours "
        "(GIF), need a program of their own to be drawn (Clip Studio, Krita, PDF), or are photo "
        "formats whose readers are not everywhere (HEIC, AVIF).",
        mend="Export the picture as PNG or TIFF; the help beside the message names the best kind.",
    ),
    Rule(
        code="A414",
        title="the artwork has more pixels than the book allows",
        severity=Severity.ERROR,
        why="A small file can unpack to more pixels than any machine holds. The limit stands in "
        "the book and is checked before anything is unpacked.",
        mend="Save the artwork smaller (300 pixels an inch of its printed size are enough), or "
        "raise the limit in `script/book.yaml`.",
        example="limits: {pixels: 400000000}",
    ),
    Rule(
        code="A415",
        title="the artwork's pixels are of an odd kind",
        severity=Severity.ERROR,
        why="Grey, RGB, CMYK and Lab with 8 or 16 bits a channel are taken, a PSD with its "
        "flattened picture, an SVG with a size. Others cannot be shown as their artist sees them.",
        mend="Convert the artwork in the drawing program as the help beside the message says. In "
        "Photoshop, switch 'Maximise compatibility' on when saving.",
    ),
    Rule(
        code="A416",
        title="the SVG takes something from elsewhere",
        severity=Severity.ERROR,
        why="A linked picture, style or font lies outside the file and may be missing or different "
        "on the machine that builds the book; nothing is ever fetched from the network.",
        mend="Embed linked pictures in the drawing program and save the SVG again.",
    ),
    Rule(
        code="A417",
        title="the SVG holds text",
        severity=Severity.ERROR,
        why="Text in an SVG names a font but does not hold its letters, and fonts of the machine "
        "are never used: the words would vanish.",
        mend="Turn the text into paths (Inkscape: Path, Object to Path; Illustrator: Create "
        "Outlines). Dialogue belongs into the script, where it can be translated.",
    ),
    Rule(
        code="A418",
        title="the artwork's colour profile cannot be used",
        severity=Severity.WARNING,
        why="The profile in the file is broken, or describes other colours than the file has (a "
        "CMYK profile in an RGB picture). The artwork is then read as sRGB, or in CMYK as it is, "
        "and may look a little different from what its artist saw.",
        mend="Save the artwork again with an sRGB profile, or without any.",
    ),
    Rule(
        code="A419",
        title="the book's colour profile is not a CMYK profile",
        severity=Severity.ERROR,
        why="Colours are turned into inks through the profile of the press. The file named in the "
        "book is no ICC profile, or one for screens.",
        mend="Ask the printer for the profile of the paper and put it into `profiles/`.",
        example="print: {profile: profiles/FOGRA39L_coated.icc}",
    ),
)

_PIXELS = (
    Rule(
        code="A420",
        title="the artwork may look soft in print",
        severity=Severity.WARNING,
        why="What remains of the artwork after the crop has fewer pixels an inch than print "
        "shops ask for. Edges get soft; lettering drawn into the art suffers first.",
        mend="Draw or export it at the size given in the message. Enlarging the file in a "
        "program adds pixels but no detail. A smaller panel helps too. The limits are "
        "`print: {warn_below: …, refuse_below: …}`.",
    ),
    Rule(
        code="A421",
        title="the artwork is too coarse to print",
        severity=Severity.ERROR,
        why="So few pixels an inch show as steps and blur on paper, and art is never enlarged "
        "silently.",
        mend="Draw or export it at the size given in the message, or give it a smaller panel.",
    ),
    Rule(
        code="A422",
        title="an artwork that does not lie on the one below it",
        severity=Severity.ERROR,
        why="The lines of an artwork lie on its colours, and a picture p03-b.fg.png is drawn over "
        "the lettering of p03-b.png, so that a balloon stands behind a figure. Two pictures lie on "
        "each other only when their proportions agree.",
        mend="Save both from the same canvas; a foreground is see-through where nothing stands "
        "before the lettering. The lines may have more pixels than the colours.",
    ),
    Rule(
        code="A423",
        title="the line art may look jagged in print",
        severity=Severity.WARNING,
        why="Line art is black or white and nothing between: its edges are made of whole pixels, "
        "and below 800 an inch the eye begins to see them.",
        mend="Scan or export the lines with 800 to 1200 pixels an inch of their printed size. The "
        "limits are `print: {line_warn_below: …, line_refuse_below: …}`.",
        example="art: {colour: 01/p03-a.png, line: 01/p03-a.line.png}",
    ),
    Rule(
        code="A424",
        title="the line art is too coarse to print",
        severity=Severity.ERROR,
        why="Its lines would come out as stairs. Art of one bit, and a panel's `line`, is printed "
        "pixel by pixel.",
        mend="Scan or export the lines with 800 to 1200 pixels an inch of their printed size, or "
        "save the artwork in grey: then its edges are soft, and 300 an inch are enough.",
    ),
    Rule(
        code="A425",
        title="the artwork changed while the book was being built",
        severity=Severity.WARNING,
        why="The file was made from the artwork as it was before it was saved again.",
        mend="Build once more.",
    ),
)

RULES: tuple[Rule, ...] = (*_PATHS, *_FILES, *_PIXELS)
