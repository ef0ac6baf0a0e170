from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from novel.diagnostics import Report
from novel.intake.keys import KEYS
from novel.intake.keyspec import Form
from novel.intake.manuscript import read_manuscript
from novel.intake.schema import schemas
from novel.shelf import DiskShelf, MemoryShelf

if TYPE_CHECKING:
    from tests.intake.conftest import Desk

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"

FILES = {
    "script/book.yaml": "book.schema.json",
    "script/en/01-phone.yaml": "chapter.schema.json",
    "script/bg/01-phone.yaml": "chapter.bg.schema.json",
}


def plain(text: str) -> Plain:
    """A script as an editor sees it, with YAML's own idea of types."""
    loaded: Plain = json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=_day))  # noqa: TID251
    return loaded


def _day(value: datetime.date) -> str:
    return value.isoformat()


def problems(desk: Desk, path: str) -> list[str]:
    shelf = MemoryShelf(desk.files)
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None
    schema = json.loads(schemas(manuscript, shelf)[FILES[path]])
    Draft202012Validator.check_schema(schema)
    found = Draft202012Validator(schema).iter_errors(plain(desk.files[path].decode()))
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("path", FILES)
def test_a_sound_script_is_valid(desk: Desk, path: str) -> None:
    assert problems(desk, path) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("script/book.yaml", "size: 8 pt", "size: 8"),
        ("script/book.yaml", "slug: example\n", ""),
        ("script/en/01-phone.yaml", "voice: whisper", "voice: wisper"),
        ("script/en/01-phone.yaml", "- viktor:", "- vitkor:"),
        ("script/en/01-phone.yaml", "      art:", "      mouths: {elana: [1, 2]}\n      art:"),
        ("script/bg/01-phone.yaml", "bg: Не.", "bg: Не.\n        voice: whisper"),
        ("script/bg/01-phone.yaml", "      - en: No.\n        bg", "      - bg"),
    ],
)
def test_a_wrong_script_is_not(desk: Desk, path: str, old: str, new: str) -> None:
    desk.change(path, old, new)
    assert problems(desk, path)


def test_the_scripts_of_this_repository_are_valid() -> None:
    shelf = DiskShelf(Path(__file__).parents[2])
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None
    found = schemas(manuscript, shelf)
    pairs = [("script/book.yaml", "book"), *((c.path, "chapter") for c in manuscript.chapters)]
    pairs += [
        (f"script/{language}/{chapter.file}", f"chapter.{language}")
        for language in manuscript.languages[1:]
        for chapter in manuscript.chapters
    ]
    for path, name in pairs:
        validator = Draft202012Validator(json.loads(found[f"{name}.schema.json"]))
        if shelf.size(path) is not None:
            script = plain(shelf.read(path).decode())
            assert [error.message for error in validator.iter_errors(script)] == [], path


def test_names_of_the_book_are_choices(desk: Desk) -> None:
    shelf = MemoryShelf(desk.files)
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None
    text = schemas(manuscript, shelf)["chapter.schema.json"]
    for name in ('"elena"', '"p01"', '"01/p01-a.png"', '"off-panel"', '"cover"'):
        assert name in text


def test_the_schema_is_the_same_every_time(desk: Desk) -> None:
    shelf = MemoryShelf(desk.files)
    manuscript = read_manuscript(shelf, Report())
    assert manuscript is not None
    assert schemas(manuscript, shelf) == schemas(manuscript, shelf)


def test_every_form_of_value_is_used_by_a_key() -> None:
    assert {spec.form for spec in KEYS} == set(get_args(Form))


@pytest.mark.parametrize("spec", KEYS, ids=lambda spec: f"{spec.where}-{spec.key}")
def test_every_key_is_explained_with_an_example_of_itself(spec) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    assert spec.what.endswith((".", "…"))
    assert spec.example.startswith(f"{spec.key}:")
    assert isinstance(plain(spec.example), dict)


def test_no_key_is_listed_twice() -> None:
    places = [(spec.where, spec.key) for spec in KEYS]
    assert len(places) == len(set(places))
