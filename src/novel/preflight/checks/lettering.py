"""Lettering and lines: black alone, overprinting, large enough, inside the safe area."""

from __future__ import annotations

from collections.abc import Iterator

from novel.geometry import MM
from novel.preflight.content.matrix import Box
from novel.preflight.content.painted import Painted, PaintedImage, PaintedPath, PaintedText
from novel.preflight.content.spaces import PROCESS, Paint
from novel.preflight.document import Document, PageView
from novel.preflight.finding import Fault
from novel.preflight.raster import rectangle

_CUT = 1.0 * MM  # presses cut this exactly, not better
_TRACE = 0.004  # of an ink: less is rounding, not ink


def texts(page: PageView) -> Iterator[PaintedText]:
    """The lettering of a page that shows; slug lines outside the bleed are not lettering."""
    for thing in page.painting.painted:
        if isinstance(thing, PaintedText) and thing.paints and _on_paper(thing, page):
            yield thing


def white_overprints(document: Document) -> Iterator[Fault]:
    """White that is set to overprint: on the press it is nothing at all."""
    for page in document.pages:
        for thing in page.painting.painted:
            if thing.shown is not None and any(map(_vanishes, _uses(thing))):
                what = "white lettering" if isinstance(thing, PaintedText) else "a white area"
                yield _fault(f"{what} overprints and will not show", page, thing)


def _uses(thing: Painted) -> Iterator[tuple[Paint, bool, int]]:
    """The colours of a thing, each with whether it overprints and in which mode."""
    state = thing.state
    fill: Paint | None = None
    stroke: Paint | None = None
    if isinstance(thing, PaintedPath):
        fill, stroke = thing.fill, thing.stroke
    elif isinstance(thing, PaintedText):
        fill = state.fill if state.fill in thing.paints else None
        stroke = state.stroke if state.rendering in (1, 2, 5, 6) else None
    elif isinstance(thing, PaintedImage) and thing.is_mask:
        fill = state.fill
    if fill is not None:
        yield fill, state.overprint_fill, state.overprint_mode
    if stroke is not None:
        yield stroke, state.overprint_stroke, state.overprint_mode


def _vanishes(use: tuple[Paint, bool, int]) -> bool:
    """Mode 1 leaves every plate without ink as it is; a spot ink leaves all plates but its own.

    What names plates of the four takes their ink away.
    """
    paint, overprints, mode = use
    if not overprints or not paint.is_paper:
        return False
    if paint.space.family in {"Separation", "DeviceN"}:
        return not set(paint.space.names) & set(PROCESS)
    return paint.space.family == "DeviceCMYK" and mode == 1


def black_knocks_out(document: Document) -> Iterator[Fault]:
    """Black lettering that leaves a white gap where the plates do not meet exactly."""
    for page in document.pages:
        for text in texts(page):
            paint, state = text.state.fill, text.state
            if text.state.rendering not in (0, 2, 4, 6) or not _is_black_alone(paint):
                continue
            if not _goes_over(paint, overprints=state.overprint_fill, mode=state.overprint_mode):
                yield _fault("black lettering does not overprint", page, text)


def _is_black_alone(paint: Paint) -> bool:
    inks = paint.inks
    if inks is None or inks.get("Black", 0) < 1 - _TRACE:
        return False
    return all(share < _TRACE for ink, share in inks.items() if ink != "Black")


def _goes_over(paint: Paint, *, overprints: bool, mode: int) -> bool:
    """Grey knocks out whatever is set; only CMYK in mode 1, or a spot ink, goes over."""
    if paint.space.family in {"Separation", "DeviceN"}:
        return overprints
    return overprints and mode == 1 and paint.space.family == "DeviceCMYK"


def black_in_several_inks(document: Document) -> Iterator[Fault]:
    """Black lettering with colours under it: no press meets them on every sheet."""
    for page in document.pages:
        for text in texts(page):
            if text.size * page.unit >= document.limits.rich_text:
                continue
            for paint in text.paints:
                count = _count(paint)
                if paint.is_black and count > 1:
                    yield _fault(
                        f"black lettering of {text.size:.1f} pt is made of {count} inks", page, text
                    )
                    break


def small_text_in_several_inks(document: Document) -> Iterator[Fault]:
    """Small coloured lettering of more inks than the limits allow."""
    limits = document.limits
    for page in document.pages:
        for text in texts(page):
            size = text.size * page.unit
            most = 1 if size <= limits.one_ink_text else 2 if size < limits.two_ink_text else 4
            count = max((_count(paint) for paint in text.paints), default=0)
            if count > most and not any(paint.is_black for paint in text.paints):
                yield _fault(
                    f"lettering of {size:.1f} pt is made of {count} inks; "
                    f"at this size at most {most}",
                    page,
                    text,
                    "two_ink_text",
                )


def _count(paint: Paint) -> int:
    """How many inks a colour is made of; light and patterns are said to be so elsewhere."""
    inks = paint.inks
    return 1 if inks is None else sum(share > _TRACE for share in inks.values())


def hairlines(document: Document) -> Iterator[Fault]:
    """Lines too thin to print: strokes, and bars that are filled."""
    least = document.limits.least_line
    for page, path, width in _lines(document):
        if width < least - 0.005:
            thin = f"a line is {width:.2g} pt thin; the least is {least:g} pt"
            yield _fault(thin, page, path, "least_line")


def thin_lines_in_several_inks(document: Document) -> Iterator[Fault]:
    """Thin lines whose plates would have to meet more closely than presses do.

    Marks outside the bleed are there to show by how much these miss.
    """
    limit = document.limits.one_ink_line
    for page, path, width in _lines(document):
        paint = path.stroke or path.fill
        marked = paint is not None and paint.space.names == ("All",)  # on every plate, to compare
        count = 0 if paint is None or marked else _count(paint)
        if count > 1 and width < limit - 0.005 and _on_paper(path, page):
            wide = f"a line of {width:.2g} pt is made of {count} inks"
            yield _fault(f"{wide}; below {limit:g} pt it takes one", page, path, "one_ink_line")


def _on_paper(thing: Painted, page: PageView) -> bool:
    return thing.shown is not None and page.bleed.shared(thing.shown) is not None


def _lines(document: Document) -> Iterator[tuple[PageView, PaintedPath, float]]:
    """Strokes and filled bars that show, with how thin they are in points."""
    for page in document.pages:
        for thing in page.painting.painted:
            if not isinstance(thing, PaintedPath) or thing.shown is None or thing.in_pattern:
                continue
            width = _thinness(thing)
            if width is not None:
                yield page, thing, width * page.unit


def _thinness(path: PaintedPath) -> float | None:
    if path.stroke is not None and not path.stroke.is_paper:
        return path.width
    if path.fill is None or path.fill.is_paper or path.stroke is not None:
        return None
    bar = rectangle(path.contours.polygons)
    return min(bar.width, bar.height) if bar is not None else None


def outside_safe_area(document: Document) -> Iterator[Fault]:
    """Lettering nearer to the cut than the limit."""
    limits = document.limits
    for page, text, inward in _near_the_cut(document):
        out = limits.safe - inward
        if inward >= _CUT and out > limits.safe_grace:
            yield _fault(
                f"lettering stands {out / MM:.1f} mm outside the safe area, "
                f"{inward / MM:.1f} mm from the cut",
                page,
                text,
                "safe",
            )


def cut_off(document: Document) -> Iterator[Fault]:
    """Lettering that the knife takes, or may take."""
    for page, text, inward in _near_the_cut(document):
        if inward < _CUT:
            where = f"{inward / MM:.1f} mm from" if inward > 0 else f"{-inward / MM:.1f} mm beyond"
            yield _fault(f"lettering stands {where} the cut", page, text, "safe")


def _near_the_cut(document: Document) -> Iterator[tuple[PageView, PaintedText, float]]:
    """Of every piece with lettering the one nearest to the cut, and how far inside it stands."""
    for page in document.pages:
        if "TrimBox" not in page.boxes and "ArtBox" not in page.boxes:
            continue
        nearest: dict[int, tuple[PaintedText, float]] = {}
        for number, text in enumerate(texts(page)):
            inward = -_outside(text, page.trim) * page.unit
            key = text.mark.piece if text.mark.piece is not None else -1 - number
            if inward < nearest.get(key, (text, inward + 1))[1]:
                nearest[key] = (text, inward)
        yield from ((page, text, inward) for text, inward in nearest.values())


def _outside(text: PaintedText, safe: Box) -> float:
    """How far lettering sticks out of a box; negative where it stands inside."""
    seen = text.shown or text.box
    return max(
        safe.left - seen.left,
        safe.bottom - seen.bottom,
        seen.right - safe.right,
        seen.top - safe.top,
    )


def _fault(message: str, page: PageView, thing: Painted, setting: str = "") -> Fault:
    return Fault(
        message=message,
        page=page.number,
        piece=thing.mark.piece,
        area=thing.shown,
        setting=setting,
    )
