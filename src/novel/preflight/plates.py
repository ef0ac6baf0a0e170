"""The separations of a page, coarsely: every ink's share at every half millimetre.

Counts fills, images and stencils in painting order, with knocking out, overprinting, constant
alpha and soft masks of images. Not counted: glyphs, lines, shadings, patterns, blend modes, and
colours that only a colour engine could turn into ink (RGB, Lab).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

import numpy as np

from novel.preflight.content.painted import Painted, PaintedImage, PaintedPath
from novel.preflight.content.spaces import PROCESS, Paint, inks_of
from novel.preflight.content.state import Contours, State
from novel.preflight.pixels import Samples, components_of, soft_mask_of, unsampled
from novel.preflight.raster import Grid, Shares, Window, inside
from novel.records import dataclass

_CORNERS = ((0, 0), (1, 0), (1, 1), (0, 1))


@dataclass(slots=True)
class Plates:
    """The plates of one page, by the names of their inks."""

    grid: Grid
    samples: Samples = unsampled
    plates: dict[str, Shares] = field(default_factory=dict)

    def lay(self, thing: Painted) -> bool:
        """Put one thing on the plates; whether it is of a kind that counts."""
        window = None if thing.shown is None else self.grid.window(thing.shown)
        if window is None or thing.in_pattern:
            return False
        if isinstance(thing, PaintedPath) and thing.fill is not None:
            seen = inside((thing.contours, *thing.state.clips), self.grid, window)
            self._flat(thing.fill, seen.astype(np.float32), thing.state, window)
        elif isinstance(thing, PaintedImage):
            self._image(thing, window)
        else:
            return False
        return True

    def total(self, window: Window) -> Shares:
        """All inks together in a window, in shares."""
        width, height = window.size
        found = np.zeros((height, width), np.float32)
        for plate in self.plates.values():
            found += plate[window.part]
        return found

    def _image(self, thing: PaintedImage, window: Window) -> None:
        outline = Contours((tuple(thing.matrix.place(x, y) for x, y in _CORNERS),))
        alpha = inside((outline, *thing.state.clips), self.grid, window).astype(np.float32)
        mask = soft_mask_of(thing, self.grid, window, self.samples)
        alpha = alpha if mask is None else alpha * mask
        components = components_of(thing, self.grid, window, self.samples)
        if thing.is_mask:
            share = np.float32(1) if components is None else components[:, :, 0]
            self._flat(thing.state.fill, alpha * share, thing.state, window)
            return
        shares = {} if components is None else _inks(thing, components)
        kept = _kept(thing.state, Paint(thing.space, ()), dict.fromkeys(shares, 1.0))
        self._mix(shares, alpha * np.float32(thing.state.fill_alpha), window, kept)

    def _flat(self, paint: Paint, alpha: Shares, state: State, window: Window) -> None:
        inks = paint.inks or {}
        shares = {ink: np.float32(share) for ink, share in inks.items()}
        kept = _kept(state, paint, inks)
        self._mix(shares, alpha * np.float32(state.fill_alpha), window, kept)

    def _mix(
        self,
        shares: Mapping[str, Shares | np.float32],
        alpha: Shares,
        window: Window,
        kept: Iterable[str] | None,
    ) -> None:
        """Lay shares over what is there; `kept` plates stay, None: all that have no share."""
        hides_all = float(alpha.min(initial=1)) >= 1
        for ink in shares:
            self.plates.setdefault(ink, np.zeros(self.grid.shape, np.float32))
        stay = set(self.plates) - set(shares) if kept is None else set(kept)
        for ink, plate in self.plates.items():
            if ink not in stay:
                part, share = plate[window.part], shares.get(ink, np.float32(0))
                part[...] = share if hides_all else part + alpha * (share - part)


def _kept(state: State, paint: Paint, inks: Mapping[str, float]) -> Iterable[str] | None:
    """The plates that an overprinting paint leaves alone (ISO 32000-1, 8.6.7, table 148)."""
    if not state.overprint_fill:
        return ()
    if paint.space.family in {"Separation", "DeviceN"}:
        return None
    if paint.space.family == "DeviceCMYK" and paint.values and state.overprint_mode == 1:
        return tuple(ink for ink in PROCESS if not inks.get(ink)) + _spots(inks)
    return ()


def _spots(inks: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(ink for ink in inks if ink not in PROCESS)


def _inks(thing: PaintedImage, components: Shares) -> dict[str, Shares | np.float32]:
    """The inks of an image's components; nothing for light."""
    space = thing.space
    if space.family == "Indexed" and space.base is not None:
        space = space.base
    if components.shape[2] != space.components:
        return {}
    low, high = inks_of(space, (0.0,) * space.components), inks_of(space, (1.0,) * space.components)
    if low is None or high is None:
        return {}
    planes = zip(low, np.moveaxis(components, 2, 0), strict=False)
    return {ink: low[ink] + (high[ink] - low[ink]) * plane for ink, plane in planes}
