"""The operands of an operator: numbers, matrices, names, as far as they are what they should be."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from novel.preflight.content.matrix import Matrix
from novel.preflight.content.objects import NUMBERS, name

_KINDS = frozenset(NUMBERS)  # no truth value is of one of them


def values(operands: Sequence[object], count: int) -> tuple[float, ...] | None:
    """The first operands as finite numbers; None where one is missing or is none."""
    found = operands[:count]
    if len(found) < count or not _KINDS.issuperset(map(type, found)):
        return None
    kept = tuple(map(float, found))  # type: ignore[arg-type]
    return kept if all(map(isfinite, kept)) else None


def matrix(operands: Sequence[object]) -> Matrix | None:
    """Six numbers as a matrix."""
    found = values(operands, 6)
    return Matrix(*found) if found is not None else None


def key(operands: Sequence[object]) -> str:
    """The first operand as the key of a resource."""
    return f"/{name(operands[0])}" if operands else "/"
