"""The registry: every check with its code, and which standards ask for it where.

A standard is the set of demands that name it. What a code means, how bad it is and what to do
stands in `novel.catalogue`. Clauses of ISO 19005-2 and ISO 14289-1 are given by number; those of
ISO 15930, of which several editions number them differently, by their subject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from novel.preflight.checks import (
    actions,
    bleed,
    boxes,
    colours,
    file,
    fonts,
    fringes,
    ink,
    intents,
    lettering,
    metadata,
    pictures,
    tags,
)
from novel.preflight.document import Document
from novel.preflight.finding import Fault
from novel.preflight.standards import A2A, HOUSE, STANDARDS, UA1, WEB, X1A, X4
from novel.records import dataclass

Check: TypeAlias = Callable[[Document], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of a file: a check, and the clause of each standard that asks for it.

    `limits` names the settings of `novel.preflight.limits.Limits` that the check compares with.
    """

    code: str
    check: Check
    clauses: Mapping[str, str]
    limits: tuple[str, ...] = ()

    def source(self, standards: Iterable[str]) -> str:
        """The first of these standards that asks for it, with the clause."""
        for name in STANDARDS:
            if name in standards and name in self.clauses:
                return f"{STANDARDS[name].document}, {self.clauses[name]}"
        return ""


def _both(clause: str) -> dict[str, str]:
    """What PDF/X-4 and PDF/X-1a ask for under the same heading."""
    return {X4: clause, X1A: clause}


_FILE = (
    Demand("X902", file.encrypted, _both("encryption") | {A2A: "6.1.3", WEB: "open to all"}),
    Demand(
        "X903",
        file.not_read_to_the_end,
        dict.fromkeys(STANDARDS, "bounds of the inspection"),
    ),
    Demand("X904", file.no_pages, dict.fromkeys(STANDARDS, "ISO 32000-1, 7.7.3")),
    Demand("X905", file.broken_content, dict.fromkeys(STANDARDS, "ISO 32000-1, 7.8.2")),
    Demand("X906", file.repaired, dict.fromkeys(STANDARDS, "ISO 32000-1, 7.5")),
    Demand("X907", file.version_too_new, _both("PDF version") | {A2A: "6.1.2"}),
    Demand("X908", file.no_identity, _both("file trailer") | {A2A: "6.1.3"}),
    Demand("X909", file.object_streams, {X1A: "PDF 1.4"}),
    Demand("X910", file.forbidden_compression, _both("filters") | {A2A: "6.1.7.2"}),
    Demand("X911", file.postscript_or_alternates, _both("alternate content") | {A2A: "6.2.9"}),
    Demand("X912", file.smoothed, {A2A: "6.2.8"}),
    Demand("X913", file.heavy, {WEB: "size"}, ("web_size",)),
    Demand("X914", file.not_linearised, {WEB: "first page first"}),
)

_PAGES = (
    Demand("X920", boxes.no_trim_box, _both("bounding boxes") | {HOUSE: "boxes"}),
    Demand("X921", boxes.trim_and_art_box, _both("bounding boxes")),
    Demand("X922", boxes.boxes_out_of_order, _both("bounding boxes") | {HOUSE: "boxes"}),
    Demand("X923", boxes.too_little_bleed, {HOUSE: "bleed"}, ("bleed",)),
    Demand("X924", bleed.art_without_bleed, {HOUSE: "bleed"}, ("bleed",)),
    Demand("X925", boxes.unequal_pages, {HOUSE: "one size", WEB: "one size"}),
    Demand("X926", boxes.turned_pages, {HOUSE: "upright pages", WEB: "upright pages"}),
    Demand("X927", boxes.pages_for_binding, {HOUSE: "binding"}, ("binding",)),
    Demand("X928", lettering.outside_safe_area, {HOUSE: "safe area"}, ("safe", "safe_grace")),
    Demand("X929", lettering.cut_off, {HOUSE: "safe area"}),
)

_INTENTS = (
    Demand("X930", intents.no_press_intent, _both("output intent")),
    Demand("X931", intents.no_archive_intent, {A2A: "6.2.3"}),
    Demand("X932", intents.unnamed_condition, _both("output intent"), ("condition",)),
    Demand("X933", intents.no_press_profile, _both("output intent")),
    Demand("X934", intents.wrong_press_profile, _both("output intent") | {HOUSE: "four inks"}),
    Demand("X935", intents.unsound_profile, _both("output intent") | {A2A: "6.2.3"}),
    Demand("X936", intents.several_profiles, {A2A: "6.2.3"}),
)

_COLOURS = (
    Demand("X940", colours.rgb_colours, _both("colour spaces") | {HOUSE: "inks only"}),
    Demand("X941", colours.independent_colours, {X1A: "colour spaces", HOUSE: "inks only"}),
    Demand("X942", colours.uncovered_colours, {A2A: "6.2.4.3"}),
    Demand("X943", colours.unexpected_spots, {HOUSE: "spot colours"}, ("colours",)),
    Demand("X944", colours.transparency, {X1A: "transparency"}),
    Demand("X945", colours.blend_space, {X4: "transparency", HOUSE: "inks only"}),
    Demand("X946", colours.transfer_curves, _both("graphics state") | {A2A: "6.2.5"}),
    Demand("X947", ink.too_much_ink, {HOUSE: "total ink"}, ("ink", "ink_area")),
    Demand("X948", pictures.coarse_contone, {HOUSE: "resolution"}, ("contone_error",)),
    Demand("X949", pictures.soft_contone, {HOUSE: "resolution"}, ("contone_warning",)),
    Demand("X950", pictures.coarse_lines, {HOUSE: "resolution"}, ("line_error",)),
    Demand("X951", pictures.rough_lines, {HOUSE: "resolution"}, ("line_warning",)),
)

_LETTERING = (
    Demand("X952", lettering.white_overprints, {HOUSE: "overprinting"}),
    Demand("X953", lettering.black_knocks_out, {HOUSE: "overprinting"}),
    Demand("X954", lettering.black_in_several_inks, {HOUSE: "lettering"}, ("rich_text",)),
    Demand(
        "X955",
        lettering.small_text_in_several_inks,
        {HOUSE: "lettering"},
        ("one_ink_text", "two_ink_text"),
    ),
    Demand("X956", lettering.hairlines, {HOUSE: "lines"}, ("least_line",)),
    Demand("X957", lettering.thin_lines_in_several_inks, {HOUSE: "lines"}, ("one_ink_line",)),
)

_FRINGES = (Demand("X958", fringes.fringed_letters, {HOUSE: "lettering"}, ("rich_text",)),)

_FONTS = (
    Demand("X960", fonts.not_embedded, _both("fonts") | {A2A: "6.2.11.4.1", UA1: "7.21.4.1"}),
    Demand("X961", fonts.not_subset, {HOUSE: "fonts", WEB: "fonts"}),
    Demand("X962", fonts.no_text, {A2A: "6.2.11.7", UA1: "7.21.7", HOUSE: "fonts", WEB: "fonts"}),
    Demand("X963", fonts.not_allowed, _both("fonts") | {A2A: "6.2.11.4.1", UA1: "7.21.4.1"}),
    Demand("X964", fonts.broken_program, _both("fonts") | {A2A: "6.2.11.4.1", UA1: "7.21.4.1"}),
    Demand("X965", fonts.missing_glyphs, {A2A: "6.2.11.8", UA1: "7.21.8", HOUSE: "fonts"}),
)

_ACTIONS = (
    Demand("X970", actions.scripts, _both("actions") | {A2A: "6.5.1", WEB: "no scripts"}),
    Demand("X971", actions.any_action, _both("actions")),
    Demand("X972", actions.notes_on_the_page, _both("annotations")),
    Demand("X973", actions.forms, _both("forms") | {WEB: "no fields"}),
    Demand("X974", actions.unprinted_notes, {A2A: "6.3.2"}),
    Demand("X975", actions.silent_links, {UA1: "7.18.5"}),
    Demand("X976", actions.dead_links, {WEB: "links"}),
    Demand("X977", file.layers, {X1A: "PDF 1.4", HOUSE: "no layers"}),
    Demand("X978", file.attachments, {X1A: "embedded files", A2A: "6.8", HOUSE: "one file"}),
)

_METADATA = (
    Demand("X980", metadata.no_packet, {X4: "metadata", A2A: "6.6.2.1", UA1: "7.1"}),
    Demand("X981", metadata.unsound_packet, {X4: "metadata", A2A: "6.6.2.1", UA1: "7.1"}),
    Demand("X982", metadata.not_identified_x4, {X4: "identification"}),
    Demand("X982", metadata.not_identified_x1a, {X1A: "identification"}),
    Demand("X982", metadata.not_identified_a2, {A2A: "6.6.4"}),
    Demand("X982", metadata.not_identified_ua, {UA1: "5"}),
    Demand("X983", metadata.disagreement, _both("metadata") | {A2A: "6.6.2.2"}),
    Demand("X984", metadata.trapped, _both("trapping")),
    Demand("X985", metadata.no_title, _both("metadata") | {UA1: "7.1", WEB: "title"}),
    Demand("X986", metadata.no_dates, _both("metadata")),
    Demand("X987", metadata.no_version_ids, {X4: "metadata"}),
)

_TAGS = (
    Demand("X990", tags.not_tagged, {A2A: "6.7.2.2", UA1: "7.1"}),
    Demand("X991", tags.figures_without_words, {UA1: "7.3"}),
    Demand("X992", tags.untagged_content, {UA1: "7.1"}),
    Demand("X993", tags.content_without_place, {UA1: "7.1"}),
    Demand("X994", tags.unknown_roles, {A2A: "6.7.3.4", UA1: "7.1"}),
    Demand("X995", tags.no_language, {A2A: "6.7.4", UA1: "7.2"}),
    Demand("X996", tags.title_not_shown, {UA1: "7.1"}),
    Demand("X997", tags.no_tab_order, {UA1: "7.18.3"}),
    Demand("X998", tags.no_bookmarks, {WEB: "bookmarks"}),
)

DEMANDS: tuple[Demand, ...] = (
    *_FILE,
    *_PAGES,
    *_INTENTS,
    *_COLOURS,
    *_LETTERING,
    *_FRINGES,
    *_FONTS,
    *_ACTIONS,
    *_METADATA,
    *_TAGS,
)


def demands(standards: Iterable[str]) -> tuple[Demand, ...]:
    """What these standards ask of a file together."""
    wanted = set(standards)
    return tuple(demand for demand in DEMANDS if wanted & demand.clauses.keys())
