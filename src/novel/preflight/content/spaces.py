"""Colour spaces and the inks that a colour in them lays down (ISO 32000-1, 8.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pikepdf import Object

from novel.preflight.content.objects import dictionary, entry, items, name, whole
from novel.records import dataclass

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_DEVICE = {"DeviceGray": 1, "G": 1, "DeviceRGB": 3, "RGB": 3, "DeviceCMYK": 4, "CMYK": 4}
_FULL = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}
_CALIBRATED = {"CalGray": 1, "CalRGB": 3, "Lab": 3}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space by its family's PDF name, its number of components, and its inks' names.

    `base` is what an Indexed, Separation, DeviceN or Pattern space goes back to.
    """

    family: str
    components: int
    names: tuple[str, ...] = ()
    base: Space | None = None

    @property
    def roots(self) -> tuple[Space, ...]:
        """The space itself and those it goes back to."""
        return (self, *(self.base.roots if self.base else ()))

    @property
    def is_additive(self) -> bool:
        """Its colours are light and not ink: red, green and blue, or Lab."""
        counted = self.family in {"DeviceRGB", "CalRGB", "Lab"}
        return counted or (self.family == "ICCBased" and self.components == 3)


GREY = Space("DeviceGray", 1)
RGB = Space("DeviceRGB", 3)
CMYK = Space("DeviceCMYK", 4)
UNKNOWN = Space("unknown", 0)
PATTERN = Space("Pattern", 0)
_PLAIN = {"DeviceGray": GREY, "DeviceRGB": RGB, "DeviceCMYK": CMYK, "Pattern": PATTERN}


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour: its space and its components; a pattern has none."""

    space: Space
    values: tuple[float, ...]

    @property
    def inks(self) -> Mapping[str, float] | None:
        """The share (0 to 1) of every ink that it names; None where it names light or a pattern."""
        return inks_of(self.space, self.values)

    @property
    def is_paper(self) -> bool:
        """It lays down no ink at all."""
        inks = self.inks
        return inks is not None and not any(inks.values())

    @property
    def is_black(self) -> bool:
        """Full black, alone or with other inks."""
        inks = self.inks
        if inks is None:
            return self.space.is_additive and not any(self.values)
        return inks.get("Black", 0) >= 0.85


BLACK = Paint(GREY, (0.0,))


def inks_of(space: Space, values: Sequence[float]) -> Mapping[str, float] | None:
    """See `Paint.inks`."""
    if len(values) != space.components or not values:
        return None
    match space.family:
        case "DeviceGray" | "CalGray":
            return {"Black": 1 - values[0]}
        case "DeviceCMYK":
            return dict(zip(PROCESS, values, strict=True))
        case "ICCBased" if space.components in (1, 4):
            return inks_of(CMYK if space.components == 4 else GREY, values)
        case "Separation" | "DeviceN":
            return _spots(space.names, values)
        case _:
            return None


def _spots(names: Sequence[str], values: Sequence[float]) -> Mapping[str, float]:
    if names == ("All",):
        return MappingProxyType(dict.fromkeys(PROCESS, values[0]))
    shares = zip(names, values, strict=False)
    return MappingProxyType({ink: share for ink, share in shares if ink != "None"})


def read_space(found: object, resources: object, *, depth: int = 0) -> Space:
    """The space that a content stream or an image names; `UNKNOWN` for what is none."""
    if depth > _DEEPEST:
        return UNKNOWN
    family = name(found)
    if family:
        return _named(family, resources, depth)
    members = items(found)
    family = _FULL.get(name(members[0]), name(members[0])) if members else ""
    if len(members) == 1:
        return _PLAIN.get(family, UNKNOWN)
    return _made_of(family, members, resources, depth) if members else UNKNOWN


def _named(family: str, resources: object, depth: int) -> Space:
    known = _PLAIN.get(_FULL.get(family, family))
    if known is not None:
        return known
    own = entry(dictionary(resources, "/ColorSpace"), f"/{family}")
    return read_space(own, resources, depth=depth + 1) if own is not None else UNKNOWN


def _made_of(family: str, members: Sequence[object], resources: object, depth: int) -> Space:
    first = members[1]
    if family in _CALIBRATED:
        return Space(family, _CALIBRATED[family])
    if family == "ICCBased":
        return Space(family, whole(first, "/N", 0))
    if family in {"Indexed", "Pattern"}:
        base = read_space(first, resources, depth=depth + 1)
        return Space(family, 1 if family == "Indexed" else base.components, base=base)
    if family in {"Separation", "DeviceN"} and len(members) > 2:
        names = tuple(name(member) for member in items(first))
        base = read_space(members[2], resources, depth=depth + 1)
        return Space(family, len(names), names, base)
    return UNKNOWN


def image_space(image: Object, resources: object) -> Space:
    """The space of an image's pixels; a mask has that of the paint it is shown in."""
    found = entry(image, "/ColorSpace")
    found = entry(image, "/CS") if found is None else found
    return read_space(found, resources) if found is not None else GREY
