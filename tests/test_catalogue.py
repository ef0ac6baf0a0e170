"""Every code that is used is explained, and every explanation is of a code that is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from novel.catalogue import catalogue
from novel.catalogue.rule import Rule

SOURCES = Path(__file__).parents[1] / "src" / "novel"
CODE = re.compile(r"\"([A-Z]\d{3})\"")
RULES = list(catalogue().values())


def used() -> set[str]:
    files = (p for p in SOURCES.rglob("*.py") if p.parent.name != "catalogue")
    return {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}


def test_every_code_that_is_used_is_explained() -> None:
    assert used() - set(catalogue()) == set()


def test_every_code_that_is_explained_is_used() -> None:
    assert set(catalogue()) - used() == set()


def test_no_code_is_explained_twice() -> None:
    text = "".join(p.read_text(encoding="utf-8") for p in (SOURCES / "catalogue").glob("*.py"))
    codes = re.findall(r"code=\"(\w+)\"", text)
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_explanation_is_made_of_sentences(rule: Rule) -> None:
    assert (
        rule.title[0] == rule.title[0].lower() or rule.title[:2].isupper() or "YAML" in rule.title
    )
    assert not rule.title.endswith(".")
    assert rule.why.endswith((".", "”"))
    assert rule.mend.endswith((".", "”", "?"))
