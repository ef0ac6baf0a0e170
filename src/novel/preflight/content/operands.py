"""The operands of an operator: numbers, matrices, names, as far as they are what they should be."""

from __future__ import annotations

from collections.abc import Sequence

from novel.preflight.content.matrix import Matrix
from novel.preflight.content.objects import name, number


def values(operands: Sequence[object], count: int) -> tuple[float, ...] | None:
    """The first operands as numbers; None where one is missing or is none."""
    found = [number(operand) for operand in operands[:count]]
    kept = tuple(value for value in found if value is not None)
    return kept if len(kept) == count else None


def matrix(operands: Sequence[object]) -> Matrix | None:
    """Six numbers as a matrix."""
    found = values(operands, 6)
    return Matrix(*found) if found is not None else None


def key(operands: Sequence[object]) -> str:
    """The first operand as the key of a resource."""
    return f"/{name(operands[0])}" if operands else "/"
