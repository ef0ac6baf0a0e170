"""What a foreground covers: its opacity in coarse cells, from all its pixels."""

from __future__ import annotations

from PIL import Image

from novel.layout.facts import Cover
from novel.paint.artwork.opening import Opened
from novel.paint.artwork.pixels import opacity_of

_CELLS = 320  # along the longer side: in a panel as wide as the page half a millimetre each
_OPAQUE = 128  # of 255


def cover_of(opened: Opened) -> Cover:
    """Where an artwork hides what is below it.

    Raises:
        ArtError: The pixels are damaged or cut off.
    """
    mask = opacity_of(opened.upright())
    share = min(1.0, _CELLS / max(mask.size))
    size = (max(1, round(mask.width * share)), max(1, round(mask.height * share)))
    cells = mask.convert("L").resize(size, Image.Resampling.BOX)
    hidden = cells.point([255 * (value >= _OPAQUE) for value in range(256)], "1")
    return Cover(size[0], size[1], hidden.tobytes())
