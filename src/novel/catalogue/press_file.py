"""Diagnostic codes X90, X91, X97, X98: the file, what it may do, what it says about itself."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

FILE = (
    Rule(
        code="X901",
        title="the file cannot be read",
        severity=Severity.ERROR,
        why="The file is empty, is no PDF, is damaged beyond repair, or is made of so many objects "
        "that no book can be in it. Often a download or a copy broke off.",
        mend="Make or fetch the file again; `novel build` writes whole files only.",
    ),
    Rule(
        code="X902",
        title="the file is encrypted",
        severity=Severity.ERROR,
        why="A printer's machines, archives and many readers of the web file cannot open what is "
        "locked. No standard for print or for keeping allows encryption.",
        mend="Save the file without a password and without restrictions.",
    ),
    Rule(
        code="X903",
        title="not all of the file was inspected",
        severity=Severity.WARNING,
        why="The file has so many pages, or so much on a page, that reading it to the end would "
        "take too long.",
        mend="Split the file, or flatten the page that is named into a picture; then inspect it "
        "again.",
    ),
    Rule(
        code="X904",
        title="the file has no page",
        severity=Severity.ERROR,
        why="There is nothing to print or to read.",
        mend="Make the file again.",
    ),
    Rule(
        code="X905",
        title="a page cannot be drawn whole",
        severity=Severity.ERROR,
        why="What draws the page is damaged. Programs show such a page up to the fault, each up to "
        "another place.",
        mend="Make the page again in the program it came from.",
    ),
    Rule(
        code="X906",
        title="the file is damaged",
        severity=Severity.WARNING,
        why="The file's table of contents is wrong. Reading mended it this time; the next program "
        "may mend it otherwise, or refuse.",
        mend="Make the file again, or save it anew with a program that repairs (`qpdf broken.pdf "
        "whole.pdf`).",
    ),
    Rule(
        code="X907",
        title="the PDF version is too new",
        severity=Severity.ERROR,
        why="The standard is built on an older PDF. Machines that keep to it may not know what "
        "newer versions hold.",
        mend="Save the file in the version that the message names.",
    ),
    Rule(
        code="X908",
        title="the file has no identity",
        severity=Severity.ERROR,
        why="A file is told from its other versions by the ID in its trailer; the standards ask "
        "for it.",
        mend="Save the file anew; every current program writes an ID.",
    ),
    Rule(
        code="X909",
        title="objects are packed into streams",
        severity=Severity.ERROR,
        why="PDF/X-1a is PDF 1.4, which does not know object streams.",
        mend="Save the file as PDF 1.4, or build for PDF/X-4.",
    ),
    Rule(
        code="X910",
        title="a way of packing that is not allowed",
        severity=Severity.ERROR,
        why="LZW, and for PDF/X-1a JPEG 2000 and JBIG2, are excluded: not every press reads them.",
        mend="Save the file with Flate (ZIP) and JPEG compression.",
    ),
    Rule(
        code="X911",
        title="something may print otherwise than it shows",
        severity=Severity.ERROR,
        why="PostScript, alternate pictures and references to other files are exchanged on the "
        "press for what nobody has looked at.",
        mend="Place the real pictures and save the file again.",
    ),
    Rule(
        code="X912",
        title="a picture asks to be smoothed",
        severity=Severity.ERROR,
        why="How a picture is smoothed differs from viewer to viewer, so PDF/A does not allow to "
        "ask for it.",
        mend="Switch image interpolation off when saving.",
    ),
    Rule(
        code="X913",
        title="the web file is heavy",
        severity=Severity.WARNING,
        why="Readers wait for it, on phones at their own cost.",
        mend="Build with a lower `web: {resolution: …, quality: …}`, or see which artwork is so "
        "large.",
    ),
    Rule(
        code="X914",
        title="the web file shows late",
        severity=Severity.WARNING,
        why="A linearised file shows its first page while the rest is still on its way.",
        mend="Save it linearised (`qpdf --linearize in.pdf out.pdf`); `novel build` does so by "
        "itself.",
    ),
    Rule(
        code="X970",
        title="something runs by itself",
        severity=Severity.ERROR,
        why="Scripts and automatic actions are forbidden in files for print and for keeping, and "
        "many programs block the whole file for them.",
        mend="Remove scripts and actions from the file.",
    ),
    Rule(
        code="X971",
        title="the file has actions",
        severity=Severity.ERROR,
        why="Paper cannot act. PDF/X allows no action of any kind.",
        mend="Remove links and actions from the print file; `novel build` puts links into the web "
        "file only.",
    ),
    Rule(
        code="X972",
        title="an annotation lies on the page",
        severity=Severity.ERROR,
        why="A comment, a stamp or a link inside the bleed may be printed or not, as each press "
        "pleases.",
        mend="Delete the annotation, or move it outside the bleed.",
    ),
    Rule(
        code="X973",
        title="the file has fields to fill in",
        severity=Severity.ERROR,
        why="Fields have no place in print, and in web files they lead nowhere here.",
        mend="Flatten or delete the form fields.",
    ),
    Rule(
        code="X974",
        title="an annotation shows on screens only",
        severity=Severity.ERROR,
        why="PDF/A asks that what is shown is what is printed: every annotation carries the flag "
        "to print.",
        mend="Set the annotation to print, or delete it.",
    ),
    Rule(
        code="X975",
        title="a link does not say where it leads",
        severity=Severity.ERROR,
        why="A screen reader says the link's description; without one it says `link` and nothing "
        "else.",
        mend="Give the link a description (its Contents).",
    ),
    Rule(
        code="X976",
        title="a link leads nowhere",
        severity=Severity.ERROR,
        why="The page it leads to is not in the file.",
        mend="Point the link at a page that is there, or build all pages.",
    ),
    Rule(
        code="X977",
        title="the file has layers",
        severity=Severity.ERROR,
        why="Layers can be off on one press and on on the next. PDF/X-1a does not know them.",
        mend="Flatten the layers that are to be printed and delete the others.",
    ),
    Rule(
        code="X978",
        title="other files are attached",
        severity=Severity.ERROR,
        why="An attachment is not printed and may hold anything.",
        mend="Remove the attachments and send them beside the file.",
    ),
    Rule(
        code="X980",
        title="the file has no metadata",
        severity=Severity.ERROR,
        why="Standards are claimed, and files are found, by the metadata (XMP).",
        mend="Save the file with metadata, from a program that knows the standard.",
    ),
    Rule(
        code="X981",
        title="the metadata cannot be read",
        severity=Severity.ERROR,
        why="The metadata (XMP) have to be XML without faults, and uncompressed, so that programs "
        "that know no PDF find them.",
        mend="Save the file anew; do not compress the metadata.",
    ),
    Rule(
        code="X982",
        title="the file does not name its standard",
        severity=Severity.ERROR,
        why="A file follows a standard only if it says so: the printer's machines choose their way "
        "by it.",
        mend="Export the file for the standard that the message names, or inspect it for another "
        "(`--standard`).",
    ),
    Rule(
        code="X983",
        title="the metadata contradict each other",
        severity=Severity.ERROR,
        why="Title, author, dates and makers stand in the file twice; where the two differ, nobody "
        "knows which is meant.",
        mend="Save the file anew from the program that made it; do not edit one of the two alone.",
    ),
    Rule(
        code="X984",
        title="the file does not say whether it is trapped",
        severity=Severity.ERROR,
        why="Trapping lets neighbouring inks overlap a little. A press that does not know whether "
        "that is done does it twice or not at all.",
        mend="Set Trapped to True or False; ours is False: the printer traps.",
    ),
    Rule(
        code="X985",
        title="the file has no title",
        severity=Severity.ERROR,
        why="Programs and screen readers name the file by its title.",
        mend="Give the book a title (`title:` in script/book.yaml).",
    ),
    Rule(
        code="X986",
        title="the file has no dates",
        severity=Severity.ERROR,
        why="Printers tell versions apart by the dates of making and changing.",
        mend="Save the file anew; ours are the book's `date:`.",
    ),
    Rule(
        code="X987",
        title="the metadata do not tell versions apart",
        severity=Severity.ERROR,
        why="PDF/X-4 asks for an identity of the document, its version and its rendition in the "
        "metadata.",
        mend="Export the file from a program that writes PDF/X-4.",
    ),
)
