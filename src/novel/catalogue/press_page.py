"""Diagnostic codes X92, X93, X99: pages and boxes, output intents, tags."""

from __future__ import annotations

from novel.catalogue.rule import Rule
from novel.diagnostics import Severity

PAGE = (
    Rule(
        code="X920",
        title="a page does not say where it is cut",
        severity=Severity.ERROR,
        why="Without a TrimBox the printer has to guess the finished page.",
        mend="Export with trim boxes; `novel build --for print` writes them.",
    ),
    Rule(
        code="X921",
        title="a page has a TrimBox and an ArtBox",
        severity=Severity.ERROR,
        why="Both say which part counts; PDF/X allows one of them.",
        mend="Remove the ArtBox.",
    ),
    Rule(
        code="X922",
        title="a page's boxes do not lie within one another",
        severity=Severity.ERROR,
        why="The sheet (MediaBox) holds the bleed, the bleed holds the trim. Otherwise one of them "
        "is wrong.",
        mend="Export the file again with the right page size and bleed.",
    ),
    Rule(
        code="X923",
        title="a page has too little bleed",
        severity=Severity.ERROR,
        why="Sheets shift a little in cutting. Art has to run on beyond the cut, or a white line "
        "shows.",
        mend="Export with the bleed that the printer asks for; ours is `bleed:` in "
        "script/book.yaml.",
    ),
    Rule(
        code="X924",
        title="art stops at the cut",
        severity=Severity.ERROR,
        why="Art that ends at the trim, or before the end of the bleed, leaves a white line at the "
        "edge of some copies.",
        mend="Let the art run to the end of the bleed (`bleeds: …` of the panel), or keep it "
        "inside the page.",
    ),
    Rule(
        code="X925",
        title="pages differ in size",
        severity=Severity.ERROR,
        why="Pages of one book are cut together.",
        mend="Give all pages the same trim.",
    ),
    Rule(
        code="X926",
        title="a page is turned",
        severity=Severity.WARNING,
        why="A page that is turned by a setting, or measured in units of its own, is often imposed "
        "unturned or too small.",
        mend="Save the page upright, in points.",
    ),
    Rule(
        code="X927",
        title="the number of pages does not suit the binding",
        severity=Severity.ERROR,
        why="Folded sheets give pages by fours; sewn and glued books are made of sections of eight "
        "or sixteen.",
        mend="Add or take out pages, or agree with the printer on blank ones.",
    ),
    Rule(
        code="X928",
        title="lettering outside the safe area",
        severity=Severity.WARNING,
        why="Near the cut words look as if they fell off the page, and cutting is never exact.",
        mend="Move the line inwards (`at: …`), make it narrower, or give it less text.",
    ),
    Rule(
        code="X929",
        title="lettering at the cut",
        severity=Severity.ERROR,
        why="The knife may take a part of these words, or all of them: what stands in the bleed is "
        "thrown away.",
        mend="Move the line inwards (`at: …`) until it stands in the safe area.",
    ),
    Rule(
        code="X930",
        title="the file does not say for which press it is",
        severity=Severity.ERROR,
        why="The output intent names the press, paper and ink that the colours are made for. PDF/X "
        "asks for exactly one.",
        mend="Export with an output intent; ours is `print: {profile: …, condition: …}`.",
    ),
    Rule(
        code="X931",
        title="the file does not say what its colours mean",
        severity=Severity.ERROR,
        why="PDF/A asks for an output intent, so that the colours can be shown rightly in fifty "
        "years.",
        mend="Export with an output intent for PDF/A.",
    ),
    Rule(
        code="X932",
        title="the printing condition is not named, or another",
        severity=Severity.ERROR,
        why="The printer sets up the press by the name of the condition (FOGRA39 …).",
        mend="Set `print: {condition: …}` to the name that the printer gives.",
    ),
    Rule(
        code="X933",
        title="the output intent has no profile",
        severity=Severity.ERROR,
        why="The name of a condition alone does not let anybody proof the colours.",
        mend="Export with the profile embedded.",
    ),
    Rule(
        code="X934",
        title="the output intent is not that of a press",
        severity=Severity.ERROR,
        why="A profile of a screen, or of other inks, makes every proof wrong.",
        mend="Ask the printer for the profile of the paper and name it in `print: {profile: …}`.",
    ),
    Rule(
        code="X935",
        title="the profile of the output intent is damaged",
        severity=Severity.ERROR,
        why="A profile that cannot be read, or has another number of channels than the file says, "
        "is ignored or refused.",
        mend="Put a sound profile into `profiles/` and build again.",
    ),
    Rule(
        code="X936",
        title="output intents contradict each other",
        severity=Severity.ERROR,
        why="All output intents of a file have to use one and the same profile.",
        mend="Export the file again with one profile.",
    ),
    Rule(
        code="X990",
        title="the file has no tags",
        severity=Severity.ERROR,
        why="Tags give the order of reading and say what is a picture and what is text. Without "
        "them a screen reader reads nonsense or nothing.",
        mend="Export as tagged PDF; `novel build` does so by itself.",
    ),
    Rule(
        code="X991",
        title="a picture is not described",
        severity=Severity.ERROR,
        why="Who does not see the picture learns nothing of it.",
        mend="Describe the panel (`alt: …`).",
    ),
    Rule(
        code="X992",
        title="content without a tag",
        severity=Severity.ERROR,
        why="All that is on a page is either tagged or marked as decoration; what is neither is "
        "lost to a screen reader.",
        mend="Tag it in the program that made it, or mark it as an artefact.",
    ),
    Rule(
        code="X993",
        title="tagged content has no place in the reading",
        severity=Severity.ERROR,
        why="It is marked on the page and nothing in the order of reading points at it: it is "
        "never read.",
        mend="Make the tags again in the program that made the file.",
    ),
    Rule(
        code="X994",
        title="an unknown tag",
        severity=Severity.ERROR,
        why="Readers know the standard tags; others have to be mapped to one of these.",
        mend="Map the tag to a standard one, or use that.",
    ),
    Rule(
        code="X995",
        title="the file does not name its language",
        severity=Severity.ERROR,
        why="A screen reader needs the language to choose its voice.",
        mend="Set the language of the document.",
    ),
    Rule(
        code="X996",
        title="viewers show the file's name",
        severity=Severity.ERROR,
        why="The title of the window is the first thing that a screen reader says.",
        mend="Set the document to show its title (DisplayDocTitle).",
    ),
    Rule(
        code="X997",
        title="links are reached in another order",
        severity=Severity.ERROR,
        why="With the keyboard, links have to come in the order of the reading.",
        mend="Set the tab order of the page to the structure.",
    ),
    Rule(
        code="X998",
        title="the file has no bookmarks",
        severity=Severity.WARNING,
        why="Readers find chapters by the bookmarks.",
        mend="Export with bookmarks for the chapters.",
    ),
)
