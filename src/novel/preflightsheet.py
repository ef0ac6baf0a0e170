"""The preflight report to send along with a file: one page, painted as our books are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NoReturn

from novel.book.style import Style
from novel.book.words import Stretch, Words
from novel.colour import BLACK, Cmyk, Colour, Rgb
from novel.diagnostics import Severity
from novel.geometry import MM, Path, Pt, Rect
from novel.lettering.atoms import Typeface
from novel.lettering.faces import Face, Faces
from novel.lettering.paragraphs import set_paragraph
from novel.paint.characters import characters_of
from novel.paint.page import paint_page
from novel.preflight.finding import Finding
from novel.preflight.verdict import Verdict
from novel.press.assemble import assemble
from novel.press.facts import EditionFacts
from novel.press.srgb import srgb_profile
from novel.records import dataclass
from novel.sheet import ImageItem, Item, Meaning, PathItem, Sheet, TextItem
from novel.shelf import MachineError

_PAPER = Rect(0, 0, 210 * MM, 297 * MM)
_MARGIN: Pt = 20 * MM
_MEASURE: Pt = 170 * MM
_FOOT: Pt = 277 * MM
_BETWEEN: Pt = 2.4 * MM
_MARKS = {
    Severity.ERROR: Colour(Cmyk(0, 0.9, 0.85, 0.1), Rgb(0.76, 0.13, 0.13)),
    Severity.WARNING: Colour(Cmyk(0, 0.45, 0.95, 0.05), Rgb(0.82, 0.5, 0.05)),
}
_CLEAN = Colour(Cmyk(0.75, 0.1, 0.8, 0.1), Rgb(0.14, 0.5, 0.28))
_UNREAD = "?"  # for letters that the face has not


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph of the report."""

    words: Words
    size: Pt = 8.5
    mark: Colour | None = None
    above: Pt = _BETWEEN


def report_page(verdict: Verdict, faces: Faces, *, preferred: str, date: str) -> bytes:
    """The report as a PDF of one page; what does not fit is counted on its last line.

    `preferred` names the face to set it in, `date` is what its metadata carry.

    Raises:
        MachineError: There is no face to set it in.
    """
    face = faces.find(preferred) or next(iter(faces), None)
    if face is None:
        raise MachineError("there is no font to set the report in", help="put one into fonts/")
    sheet = _sheet(tuple(_items(_entries(verdict), face)))
    pages = [paint_page(sheet, "web", characters=lambda f: characters_of(faces.at(f).content))]
    facts = EditionFacts(
        slug="preflight",
        title=f"Preflight: {verdict.name}",
        language="en",
        author="",
        subject=verdict.summary,
        date=date,
        version=verdict.digest[:12],
        purpose="web",
        profile=srgb_profile(),
        condition="sRGB IEC61966-2.1",
    )
    return assemble(pages, facts, _no_picture, lambda f: faces.at(f).content)


def _no_picture(item: ImageItem) -> NoReturn:
    raise KeyError(item.art)  # the report shows none


def _sheet(items: tuple[Item, ...]) -> Sheet:
    return Sheet(
        page="preflight",
        label="1",
        chapter="preflight",
        chapter_title="Preflight",
        language="en",
        trim=_PAPER,
        bleed=0,
        items=items,
    )


def _entries(verdict: Verdict) -> list[_Entry]:
    """What the report says, in order."""
    head = _Entry((Stretch(f"Preflight: {verdict.name}", emphasis=True),), size=15, above=0)
    result = verdict.summary.rsplit(": ", maxsplit=1)[-1]
    mark = _CLEAN if verdict.is_clean else _worst(verdict.findings)
    known = f"{verdict.particulars.said}. " if verdict.particulars else ""
    facts = (
        f"{known}Checked for {verdict.checked_for}. {verdict.size / 1e6:.2f} MB, "
        f"SHA-256 {verdict.digest[:32]} {verdict.digest[32:]}."
        + (f" Plates: {', '.join(verdict.plates)}." if verdict.plates else "")
    )
    entries = [
        head,
        _Entry((Stretch(facts),)),
        _Entry((Stretch(_limits(verdict)),)),
        _Entry((Stretch(result[:1].upper() + result[1:], emphasis=True),), size=12, mark=mark),
    ]
    ordered = sorted(verdict.findings, key=lambda f: (f.severity, f.code, f.page))
    entries += [_told(list(alike)) for _, alike in groupby(ordered, key=lambda f: f.code)]
    return entries


def _worst(findings: Sequence[Finding]) -> Colour:
    return _MARKS[min(finding.severity for finding in findings)]


def _limits(verdict: Verdict) -> str:
    limits = verdict.limits
    return (
        f"Limits: bleed {limits.bleed / MM:g} mm, safe area {limits.safe / MM:g} mm, "
        f"ink {limits.ink:.0%}, pictures {limits.contone_error:g} and {limits.contone_warning:g} "
        f"ppi, line art {limits.line_error:g} and {limits.line_warning:g} ppi, "
        f"lines {limits.least_line:g} pt. This is a check, not a certificate."
    )


def _told(alike: Sequence[Finding]) -> _Entry:
    """The findings of one code: the first in full, the pages of all."""
    first = alike[0]
    pages = sorted({finding.page for finding in alike if finding.page})
    several = "s" if len(pages) > 1 else ""
    further = " and others" if any(finding.more for finding in alike) else ""
    where = f" Page{several} {_ranges(pages)}{further}." if pages else ""
    count = len(alike) + sum(finding.more for finding in alike)
    more = f" {count} times." if count > 1 else ""
    source = f" ({first.source})" if first.source else ""
    words = (
        Stretch(f"{first.code} {first.message}.", emphasis=True),
        Stretch(f"{more}{where} {first.help}{source}"),
    )
    return _Entry(words, mark=_MARKS[first.severity])


def _ranges(pages: Sequence[int]) -> str:
    """The numbers with neighbours drawn together: 1-3, 7."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _items(entries: Sequence[_Entry], face: Face) -> Iterator[Item]:
    """The paragraphs set one below the other, as far as the page reaches."""
    top = _MARGIN
    for number, entry in enumerate(entries):
        item, height = _paragraph(entry, face, top + entry.above, number)
        if top + entry.above + height > _FOOT:
            rest = f"… and {len(entries) - number} more kinds of findings: see the JSON."
            yield _paragraph(_Entry((Stretch(rest),)), face, _FOOT + 3 * MM, number)[0]
            return
        if entry.mark is not None:
            begin = top + entry.above
            bar = Rect.at(_MARGIN - 4 * MM, begin, width=1 * MM, height=height)
            yield PathItem(path=Path.rect(bar), fill=entry.mark)
        yield item
        top += entry.above + height


def _paragraph(entry: _Entry, face: Face, top: Pt, number: int) -> tuple[TextItem, Pt]:
    style = Style(
        face=face.name,
        emphasis=face.name,
        size=entry.size,
        smallest=entry.size,
        capitals=False,
        shape="none",
        align="left",
    )
    typeface = Typeface(face, face, style, "en")
    words = tuple(Stretch(_readable(s.text, face), s.emphasis) for s in entry.words)
    runs, height = set_paragraph(words, typeface, left=_MARGIN, top=top, measure=_MEASURE)
    meaning = Meaning(role="text" if number else "title", order=number + 1, language="en")
    return TextItem(runs=runs, ink=BLACK, meaning=meaning), height + entry.size * 0.45


def _readable(text: str, face: Face) -> str:
    """The text in letters that the face has, on one line."""
    return "".join(c if c == " " or face.has(c) else _UNREAD for c in text.replace("\n", " "))
