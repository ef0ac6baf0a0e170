"""Records: frozen, slotted dataclasses whose making costs little.

The standard library writes and compiles six methods for each frozen class (0.5 ms); with a hundred
and fifty classes that was a sixth of a cold `novel check`. Here it compiles `__init__` alone, which
without the guards of a frozen class runs in half the time too; comparing, hashing and showing are
closures. That nobody changes a record is for the type checker, to whom this is `dataclass` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from collections.abc import Callable
    from operator import attrgetter

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False
    ) -> Callable[[type], type]:
        """As `dataclasses.dataclass`; a frozen class is equal by its fields and has a hash."""

        def made(cls: type) -> type:
            if not frozen:
                return dataclasses.dataclass(slots=slots, kw_only=kw_only)(cls)
            bare = dataclasses.dataclass(slots=slots, kw_only=kw_only, eq=False, repr=False)(cls)
            for name, method in _methods(bare).items():
                if bare.__dict__.get(name) is None:
                    setattr(bare, name, method)
            return bare

        return made

    def _methods(cls: type) -> dict[str, Callable[..., object]]:
        fields = dataclasses.fields(cls)
        values = _values(tuple(field.name for field in fields if field.compare))
        shown = tuple(field.name for field in fields if field.repr)

        def equal(self: object, other: object) -> bool:
            if other.__class__ is not cls:
                return NotImplemented
            return self is other or values(self) == values(other)

        def hashed(self: object) -> int:
            return hash(values(self))

        def told(self: object) -> str:
            inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
            return f"{cls.__qualname__}({inner})"

        return {"__eq__": equal, "__hash__": hashed, "__repr__": told}

    def _values(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
        if len(names) > 1:
            return attrgetter(*names)
        return lambda record: tuple(getattr(record, name) for name in names)


__all__ = ["dataclass"]
