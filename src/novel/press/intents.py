"""Output intents: for which press, or which screen, the colours are meant.

Print carries one for PDF/X-4 and one for PDF/A-2, which share their profile
(ISO 19005-2, 6.2.3 asks that all intents of a file use the same one); PDF/X-1a has its own alone.
"""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from novel.press.facts import EditionFacts


def add_intents(pdf: Pdf, facts: EditionFacts) -> None:
    """The output intents of the edition."""
    channels = 4 if facts.purpose == "print" else 3
    profile = pdf.make_indirect(Stream(pdf, facts.profile, N=channels))
    kinds = ["GTS_PDFX"] if facts.purpose == "print" else []
    kinds += [] if facts.is_flat else ["GTS_PDFA1"]
    pdf.Root.OutputIntents = Array(
        [pdf.make_indirect(_intent(kind, facts, profile)) for kind in kinds]
    )


def _intent(kind: str, facts: EditionFacts, profile: Object) -> Dictionary:
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name(f"/{kind}"),
        OutputConditionIdentifier=String(facts.condition),
        OutputCondition=String(facts.condition),
        Info=String(facts.condition),
        RegistryName=String(facts.registry),
        DestOutputProfile=profile,
    )
