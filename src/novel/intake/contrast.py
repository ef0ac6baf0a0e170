"""Contrast: letters must stand out from what their style puts behind them."""

from __future__ import annotations

from novel.book.style import Style
from novel.colour import Colour, contrast
from novel.intake.fields import Fields

LEAST = 7.0  # to one: what WCAG 2.2 asks of text at its level AAA (success criterion 1.4.6)
_KEYS = ("ink", "halo", "fill", "shape")


def check_contrast(style: Style, fields: Fields) -> None:
    """Warn where a style that the book changes has letters too near in light to their ground.

    Bare letters without a halo stand on artwork: what that is nobody knows here.
    """
    changed = next((span for key in _KEYS if (span := fields.value_span(key))), None)
    ground = _ground(style)
    if changed is None or ground is None:
        return
    found = contrast(style.ink, ground)
    if found < LEAST:
        behind = "halo" if style.shape == "none" else "fill"
        fields.report.warning(
            "S130",
            f"its letters stand out {found:.1f} : 1 from their {behind}; {LEAST:g} : 1 is wanted",
            changed,
            help=f"take a darker ink on a lighter {behind}, or a lighter ink on a darker one",
        )


def _ground(style: Style) -> Colour | None:
    return style.halo if style.shape == "none" else style.fill
