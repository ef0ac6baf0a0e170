"""The looks a book starts with: one style for each kind of line and each voice.

Sizes are shares of the size of dialogue; everything else follows the trade's habits: captions in
boxes, thoughts in clouds, shouts in bursts, machines with straight edges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from novel.book.style import Style
from novel.colour import WHITE, grey
from novel.geometry import Pt

SMALLEST_SHARE = 7 / 8


def built_in_styles(base: Style) -> dict[str, Style]:
    """The styles by name, made from the base that `lettering:` gives."""
    styles = {**_voices(base), **_boxed(base), **_bare(base)}
    return {**styles, **followers(styles)}


def followers(styles: Mapping[str, Style]) -> dict[str, Style]:
    """Built-in styles that look like another one, made from that one as the book has changed it."""
    speech, caption, message = styles["speech"], styles["caption"], styles["message"]
    return {
        "off-panel": speech,
        "inner": caption,
        "spoken": caption,
        "own-message": replace(message, fill=grey(0.14)),
    }


FOLLOWS = {
    "off-panel": "speech",
    "inner": "caption",
    "spoken": "caption",
    "own-message": "message",
}


def _sized(base: Style, share: float) -> Style:
    size: Pt = base.size * share
    return replace(base, size=size, smallest=min(size, base.smallest))


def _voices(base: Style) -> dict[str, Style]:
    return {
        "speech": base,
        "whisper": replace(_sized(base, 0.92), dash=(2.4, 1.8), air=0.8),
        "shout": replace(_sized(base, 1.2), face=base.emphasis, shape="burst", outline=1.3),
        "thought": replace(base, shape="cloud", tail="bubbles"),
        "radio": replace(base, shape="angular", tail="zigzag"),
        "weak": replace(_sized(base, 0.92), shape="wavy"),
        "singing": replace(base, face=base.emphasis, notes=True, capitals=False),
    }


def _boxed(base: Style) -> dict[str, Style]:
    box = replace(base, shape="box", tail="none", align="left", outline=0.6)
    night = replace(box, shape="rounded", fill=grey(0.9), ink=WHITE, outline_ink=grey(0.9))
    return {
        "caption": box,
        "place": replace(box, fill=grey(0.9), ink=WHITE, outline_ink=grey(0.9), tracking=0.03),
        "note": _sized(box, 0.92),
        "message": replace(box, shape="message", capitals=False, air=0.55),
        "choice": replace(box, align="centre", outline=1.2, double=0.8),
        "sign": replace(box, align="centre", outline=1.4, double=1.0, tracking=0.06, air=0.8),
        "screen": replace(night, capitals=False),
        "document": replace(box, shape="document", capitals=False, air=0.9, leading=1.28),
    }


def _bare(base: Style) -> dict[str, Style]:
    bare = replace(base, shape="none", tail="none")
    return {
        "sfx": replace(_sized(bare, 3.0), leading=0.95, turn=6.0, halo=WHITE, halo_width=1.6),
        "title": replace(_sized(bare, 2.75), leading=1.1),
        "imprint": replace(_sized(bare, 0.94), capitals=False, align="left", leading=1.3),
        "folio": replace(_sized(bare, 0.94), capitals=False, ink=grey(0.7)),
    }
