"""An edition: one language for one purpose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Purpose: TypeAlias = Literal["print", "web"]


@dataclass(frozen=True, slots=True)
class Edition:
    """One PDF to be made. A draft shows pages that are not finished, with placeholders."""

    language: str
    purpose: Purpose
    draft: bool = False
