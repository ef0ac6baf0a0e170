"""Colours: inks and nothing else on the press; transparency that blends in inks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from novel.preflight.content.objects import array, dictionary, entry, name, whole
from novel.preflight.content.painted import (
    Painted,
    PaintedImage,
    PaintedPath,
    PaintedShading,
    PaintedText,
)
from novel.preflight.content.spaces import PROCESS, Paint, Space, read_space
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault

_DEVICE = {"DeviceGray", "DeviceRGB", "DeviceCMYK"}
_INDEPENDENT = {"CalGray", "CalRGB", "Lab", "ICCBased"}
_PROCESS = {"Cyan", "Magenta", "Yellow", "Black", "All", "None"}
_SAID = {"DeviceRGB": "RGB", "DeviceCMYK": "CMYK", "DeviceGray": "grey"}


def spaces_of(thing: Painted) -> Iterator[Space]:
    """The colour spaces that a thing uses, down to their roots."""
    if isinstance(thing, PaintedPath):
        used = [paint.space for paint in (thing.fill, thing.stroke) if paint is not None]
    elif isinstance(thing, PaintedText):
        used = [paint.space for paint in thing.paints]
    elif isinstance(thing, PaintedImage | PaintedShading):
        used = [thing.space]
    for space in used:
        if space.family in {"Separation", "DeviceN"}:
            yield space  # what a spot ink goes back to is for screens
        else:
            yield from space.roots


def plates_of(document: Document) -> tuple[str, ...]:
    """The plates that a press has to make for a file: the four in their order, then the others.

    A picture counts for all the inks of its colour space.
    """
    found = dict.fromkeys(ink for page in document.pages for ink in _inks_on(page))
    process = [ink for ink in PROCESS if ink in found]
    return (*process, *(ink for ink in found if ink not in PROCESS))


def _inks_on(page: PageView) -> Iterator[str]:
    """The inks of a page inside its bleed; marks outside it are on every plate there is."""
    for thing in page.painting.painted:
        if thing.shown is not None and page.bleed.shared(thing.shown) is not None:
            for paint in _unpatterned(_paints(thing)):
                yield from (ink for ink, share in (paint.inks or {}).items() if share > 0)


def _paints(thing: Painted) -> Iterator[Paint]:
    """The colours that a thing is painted in; of a picture or shading, all its inks in full."""
    match thing:
        case PaintedPath():
            yield from (paint for paint in (thing.fill, thing.stroke) if paint is not None)
        case PaintedText():
            yield from thing.paints
        case PaintedImage() if thing.is_mask:
            yield thing.state.fill
        case PaintedImage() | PaintedShading():
            yield from _in_full(thing.space)


def _unpatterned(paints: Iterable[Paint]) -> Iterator[Paint]:
    """The colours, and for a pattern that is a shading all its inks in full."""
    for paint in paints:
        if paint.space.family == "Pattern" and paint.space.base is not None:
            yield from _in_full(paint.space.base)
        else:
            yield paint


def _in_full(space: Space) -> Iterator[Paint]:
    for root in space.roots:
        for full in (0.0, 1.0):  # grey counts light, the others ink
            yield Paint(root, (full,) * root.components)


def rgb_colours(document: Document) -> Iterator[Fault]:
    """Colours made of light in a file for the press."""
    for page, thing, families in _used(document):
        if "DeviceRGB" in families:
            yield _fault(f"{_thing(thing)} is in RGB", page, thing)


def independent_colours(document: Document) -> Iterator[Fault]:
    """Colours that carry a profile, or are defined without a device."""
    for page, thing, families in _used(document):
        found = sorted(families & _INDEPENDENT)
        if found:
            yield _fault(
                f"{_thing(thing)} has a colour profile of its own ({found[0]})", page, thing
            )


def uncovered_colours(document: Document) -> Iterator[Fault]:
    """Device colours that no output intent gives a meaning (ISO 19005-2, 6.2.4.3)."""
    covered = _covered(document)
    for page, thing, families in _used(document):
        if _has_default(page):
            continue
        loose = sorted((families & _DEVICE) - covered)
        if loose:
            said = _SAID[loose[0]]
            yield _fault(f"{_thing(thing)} is in {said}, which no profile explains", page, thing)


def _covered(document: Document) -> set[str]:
    """The device spaces that the profiles of the output intents explain."""
    profiles = [dictionary(i, "/DestOutputProfile") for i in array(document.root, "/OutputIntents")]
    channels = {whole(profile, "/N", 0) for profile in profiles if profile is not None}
    covered = {"DeviceGray"} if channels else set[str]()
    covered |= {"DeviceRGB"} if 3 in channels else set()
    return covered | ({"DeviceCMYK"} if 4 in channels else set())


def _has_default(page: PageView) -> bool:
    spaces = dictionary(page.resources, "/ColorSpace")
    return any(entry(spaces, f"/Default{kind}") is not None for kind in ("RGB", "CMYK", "Gray"))


def unexpected_spots(document: Document) -> Iterator[Fault]:
    """Inks beside the four that nobody has ordered, each once for a page."""
    for page in document.pages:
        told: set[str] = set()
        for thing in page.painting.painted:
            names = {ink for space in spaces_of(thing) for ink in space.names}
            for ink in sorted(names - _PROCESS - set(document.limits.colours) - told):
                told.add(ink)
                yield _fault(f"the spot ink '{ink}' is not one of the book's", page, thing)


def transparency(document: Document) -> Iterator[Fault]:
    """Anything that lets shine through, where everything has to be flat."""
    for page in document.pages:
        for thing in page.painting.painted:
            if thing.state.is_transparent or _has_soft_mask(thing):
                yield _fault(f"{_thing(thing)} is transparent", page, thing)
                break
        else:
            groups = (dictionary(page.obj, "/Group"), *page.painting.groups)
            if any(name(entry(group, "/S")) == "Transparency" for group in groups):
                yield Fault(message="the page has a transparency group", page=page.number)


def _has_soft_mask(thing: Painted) -> bool:
    return isinstance(thing, PaintedImage) and dictionary(thing.image, "/SMask") is not None


def blend_space(document: Document) -> Iterator[Fault]:
    """Transparency that would be blended in RGB, or in nothing that is said."""
    for page in document.pages:
        own = dictionary(page.obj, "/Group")
        transparent = any(
            thing.state.is_transparent or _has_soft_mask(thing) for thing in page.painting.painted
        )
        if own is None:
            if transparent:
                yield Fault(
                    message="the page has transparency and does not say in which colours to blend",
                    page=page.number,
                )
            continue
        for group in (own, *page.painting.groups):
            found = entry(group, "/CS")
            space = read_space(found, page.resources) if found is not None else None
            if space is not None and space.is_additive:
                yield Fault(message="transparency is blended in RGB", page=page.number)
                break


def transfer_curves(document: Document) -> Iterator[Fault]:
    """Tone curves that change what the printer has calibrated."""
    for page in document.pages:
        for thing in page.painting.painted:
            if thing.state.transfer:
                yield _fault(f"{_thing(thing)} has a tone curve of its own", page, thing)
                break


def _used(document: Document) -> Iterator[tuple[PageView, Painted, set[str]]]:
    """What shows, with the families of its spaces; each piece of marked content once a family."""
    for page in document.pages:
        told: set[tuple[int | None, frozenset[str]]] = set()
        for thing in page.painting.painted:
            families = {space.family for space in spaces_of(thing)}
            key = (thing.mark.piece, frozenset(families))
            if thing.shown is not None and key not in told:
                told.add(key)
                yield page, thing, families


def _thing(thing: Painted) -> str:
    match thing:
        case PaintedText():
            return "lettering"
        case PaintedImage():
            return "a picture"
        case PaintedShading():
            return "a shading"
        case _:
            return "an area or line"


def _fault(message: str, page: PageView, thing: Painted) -> Fault:
    return Fault(message=message, page=page.number, piece=thing.mark.piece, area=thing.shown)
