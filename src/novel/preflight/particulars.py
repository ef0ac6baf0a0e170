"""What a printer sets a job up by: version, pages, their size, and the press it is made for."""

from __future__ import annotations

from collections.abc import Sequence

from novel.geometry import MM
from novel.preflight.checks.intents import intents
from novel.preflight.content.objects import entry, text
from novel.preflight.document import Document, PageView
from novel.records import dataclass

_MOST = 3  # sizes that are said


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """`trims` and `bleeds` are the sizes that occur, in millimetres, in the order of the pages."""

    version: str
    pages: int
    trims: tuple[tuple[float, float], ...]
    bleeds: tuple[float, ...]
    conditions: tuple[str, ...]

    @property
    def said(self) -> str:
        """In one line."""
        count = f"{self.pages} page{'' if self.pages == 1 else 's'}"
        sizes = _listed([f"{width:g} x {height:g} mm" for width, height in self.trims])
        bleeds = _listed([f"{bleed:g} mm" for bleed in self.bleeds])
        parts = [f"PDF {self.version}", f"{count} of {sizes}" if sizes else count]
        parts += [f"bleed {bleeds}"] if any(self.bleeds) else []
        parts += [f"for {_listed(self.conditions)}"] if self.conditions else []
        return ", ".join(parts)


def _listed(words: Sequence[str]) -> str:
    return " and ".join((*words[:_MOST], *(["others"] if len(words) > _MOST else [])))


def particulars_of(document: Document) -> Particulars:
    """The particulars of a file; its output intents for the press name the conditions."""
    found = (
        text(entry(intent, "/OutputConditionIdentifier"))
        for intent in intents(document, "GTS_PDFX")
    )
    return Particulars(
        version=str(document.pdf.pdf_version),
        pages=len(document.pages),
        trims=tuple(dict.fromkeys(map(_trim, document.pages))),
        bleeds=tuple(dict.fromkeys(map(_bleed, document.pages))),
        conditions=tuple(dict.fromkeys(name for name in found if name)),
    )


def _trim(page: PageView) -> tuple[float, float]:
    scale = page.unit / MM
    return (round(page.trim.width * scale, 1), round(page.trim.height * scale, 1))


def _bleed(page: PageView) -> float:
    """The least of the four sides."""
    trim, bleed = page.trim, page.bleed
    sides = (
        trim.left - bleed.left,
        trim.bottom - bleed.bottom,
        bleed.right - trim.right,
        bleed.top - trim.top,
    )
    return max(0.0, round(min(sides) * page.unit / MM, 1))
