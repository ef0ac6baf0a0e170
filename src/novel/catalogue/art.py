"""Diagnostic codes: art."""

from __future__ import annotations

from novel.catalogue.rule import Rule

RULES: tuple[Rule, ...] = ()
