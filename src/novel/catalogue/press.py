"""Diagnostic codes X9: what preflight finds in a finished file."""

from __future__ import annotations

from novel.catalogue.press_content import CONTENT
from novel.catalogue.press_file import FILE
from novel.catalogue.press_page import PAGE
from novel.catalogue.rule import Rule

RULES: tuple[Rule, ...] = (*FILE, *PAGE, *CONTENT)
