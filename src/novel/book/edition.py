"""An edition: one language as one kind of file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from novel.records import dataclass

Purpose: TypeAlias = Literal["print", "web"]  # inks for the press, or light for a screen
Product: TypeAlias = Literal["print", "web", "small", "cover", "proof", "changes", "booklet"]

PURPOSES: Mapping[Product, Purpose] = MappingProxyType(
    {
        "print": "print",
        "web": "web",
        "small": "web",
        "cover": "print",
        "proof": "web",
        "changes": "web",
        "booklet": "web",
    }
)


@dataclass(frozen=True, slots=True)
class Edition:
    """One PDF to be made. A draft shows pages that are not finished, with placeholders.

    The cover is a sheet for the press of its own; what is small goes by mail; a proof is for those
    who read corrections, changes show what differs from an earlier file, a booklet is for printers
    at home.
    """

    language: str
    product: Product
    draft: bool = False

    @property
    def purpose(self) -> Purpose:
        """In which colours it is made, and how its pages are measured."""
        return PURPOSES[self.product]
