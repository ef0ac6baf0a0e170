"""Graphics state parameter dictionaries, put upon a state (ISO 32000-1, 8.4.5)."""

from __future__ import annotations

from dataclasses import replace

from pikepdf import Array, Dictionary, Name, Object

from novel.preflight.content.objects import entry, name, number
from novel.preflight.content.state import FontUse, State

_HARMLESS = {"Identity", "Default"}


def put_upon(state: State, found: Object) -> State:
    """The state after `gs` with this dictionary."""
    width, alphas = number(entry(found, "/LW")), (entry(found, "/ca"), entry(found, "/CA"))
    fill, stroke = map(number, alphas)
    mask, mode = entry(found, "/SMask"), number(entry(found, "/OPM"))
    overprint_fill, overprint_stroke = _overprints(state, found)
    return replace(
        state,
        line_width=state.line_width if width is None else width,
        overprint_fill=overprint_fill,
        overprint_stroke=overprint_stroke,
        overprint_mode=state.overprint_mode if mode is None else int(mode),
        fill_alpha=state.fill_alpha if fill is None else fill,
        stroke_alpha=state.stroke_alpha if stroke is None else stroke,
        blend=_blend(entry(found, "/BM")) or state.blend,
        soft_mask=state.soft_mask if mask is None else isinstance(mask, Dictionary),
        transfer=state.transfer or _transfers(found),
        font=_font(found) or state.font,
        size=_size(found) or state.size,
    )


def _overprints(state: State, found: Object) -> tuple[bool, bool]:
    """Whether fills overprint, and strokes: OP without op sets both (ISO 32000-1, 8.6.7)."""
    stroke, fill = entry(found, "/OP"), entry(found, "/op")
    both = stroke if isinstance(stroke, bool) and fill is None else state.overprint_fill
    return (
        fill if isinstance(fill, bool) else both,
        stroke if isinstance(stroke, bool) else state.overprint_stroke,
    )


def _blend(found: object) -> str:
    """A mode, or the first of several that a reader may choose from."""
    if isinstance(found, Array):
        return name(found[0]) if len(found) else ""
    return name(found)


def _transfers(found: Object) -> bool:
    """Tone curves of its own: printers set theirs, so PDF/X and PDF/A know none."""
    for key in ("/TR", "/TR2"):
        curve = entry(found, key)
        if curve is not None and not (isinstance(curve, Name) and name(curve) in _HARMLESS):
            return True
    return False


def _font(found: Object) -> FontUse | None:
    chosen = entry(found, "/Font")
    if isinstance(chosen, Array) and len(chosen) == 2 and isinstance(chosen[0], Dictionary):
        return FontUse("", chosen[0])
    return None


def _size(found: Object) -> float | None:
    chosen = entry(found, "/Font")
    return number(chosen[1]) if isinstance(chosen, Array) and len(chosen) == 2 else None
