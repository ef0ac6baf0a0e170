"""The docs say what the program does: nothing left out, nothing stale, no link into the void."""

from __future__ import annotations

import argparse
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from novel.book.page import Kind, Voice
from novel.book.style import Style
from novel.catalogue import catalogue
from novel.cli import Exit
from novel.cli.parser import command_line
from novel.diagnostics import Report
from novel.intake.defaults import built_in_styles
from novel.intake.keys import KEYS, LINE_KINDS
from novel.intake.lines import VOICES
from novel.intake.manuscript import read_manuscript
from novel.intake.nodes import parse_nodes
from novel.intake.texts import checked
from novel.order import Order
from novel.reading import readings
from novel.shelf import MemoryShelf
from novel.source import Source

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "panels", ROOT / "profiles")
    for path in folder.glob("*.md")
)
ADVICE = [path for path in PAGES if path.parent.name == "docs" and path.stem != "diagnostics"]
HOSTS = {"keepachangelog.com", "semver.org", "creativecommons.org"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that writes what the docs take from the program."""
    spec = importlib.util.spec_from_file_location("docs_maker", ROOT / ".ci" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_made_from_the_program_is_as_it_would_be_made_now(maker: ModuleType) -> None:
    stale = [
        name_of(path)
        for path, text in maker.made().items()
        if path.read_text(encoding="utf-8") != text
    ]
    assert not stale, "run `make docs`"


def test_the_keys_of_every_part_of_a_script_stand_in_a_table(maker: ModuleType) -> None:
    assert maker.undocumented() == []
    everything = read("docs/script.md") + read("docs/translators.md")
    assert [spec.key for spec in KEYS if f"| `{spec.key}`" not in everything] == []


def test_every_code_has_its_heading() -> None:
    headings = set(re.findall(r"^### ([A-Z]\d{3})$", read("docs/diagnostics.md"), re.MULTILINE))
    assert headings == set(catalogue())


@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_is_described(voice: Voice) -> None:
    assert f"\n| `{voice}` | " in section("docs/script.md", "### Voices")


@pytest.mark.parametrize("kind", LINE_KINDS)
def test_every_kind_of_line_is_described(kind: Kind) -> None:
    assert f"\n| `{kind}` | " in section("docs/script.md", "## Lines")


def test_every_style_that_a_book_starts_with_is_named() -> None:
    base = Style(face="Any", emphasis="Any", size=8, smallest=7)
    page = read("docs/script.md")
    assert [name for name in built_in_styles(base) if f"`{name}`" not in page] == []


def section(page: str, heading: str) -> str:
    """What stands under a heading, with all that is smaller."""
    level = heading.index(" ")
    below = read(page).split(f"\n{heading}\n", maxsplit=1)[1]
    return re.split(rf"\n#{{1,{level}}} ", below, maxsplit=1)[0]


def options() -> Iterator[tuple[str, str]]:
    """Every option of every command; "" for those before the command."""
    parser = command_line()
    yield from (("", option) for option in _options_of(parser))
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command, below in action.choices.items():
                yield from ((command, option) for option in _options_of(below))


def _options_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from (option for option in action.option_strings if option not in {"-h", "--help"})


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_option_stands_under_its_command(command: str, option: str) -> None:
    page = read("docs/commands.md")
    part = section("docs/commands.md", f"## novel {command}") if command else page
    assert f"`{option}" in part


def commands() -> list[str]:
    """Every command that there is."""
    subparsers = (a for a in command_line()._actions if isinstance(a, argparse._SubParsersAction))
    return [command for action in subparsers for command in action.choices]


@pytest.mark.parametrize("command", commands())
def test_every_command_has_its_heading_and_stands_in_the_readme(command: str) -> None:
    assert f"\n## novel {command}\n" in read("docs/commands.md")
    assert f"| `novel {command}" in read("README.md")


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_explained(code: Exit) -> None:
    assert f"\n| {code.value} | " in section("docs/commands.md", "## Exit codes")


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub makes of a page's headings."""
    fenced = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
    text = fenced.sub("", path.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if path.startswith("https://"):
            continue
        file = page.parent / path if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            lost.append(target)
    assert not lost


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_points_at_a_machine_or_at_strangers(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    hosts = set(re.findall(r"\w+://([^/\s)>]+)", text))
    assert hosts <= HOSTS
    assert re.findall(r"(?:^|[\s`(\"'])(/\w+/[\w./-]+|[A-Z]:\\\w+)", text) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_make_target_is_there(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    named = re.findall(r"(?:^|`)make ([a-z ]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    words = {word for run in named for word in run.strip().split("  ")[0].split()}
    assert words <= targets


def test_the_architecture_names_files_that_are_there() -> None:
    named = set(re.findall(r"`([\w./]+\.(?:py|toml|lock))`", read("ARCHITECTURE.md")))
    roots = [ROOT, ROOT / "src" / "novel", *(ROOT / "src" / "novel").iterdir()]
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []


def test_the_architecture_shows_the_layers_that_are_enforced() -> None:
    enforced = re.findall(r'^ {2}"(novel\.[^"]+)",', read("pyproject.toml"), re.MULTILINE)
    drawn = section("ARCHITECTURE.md", "## Layers").split("```")[1].strip().split("\n")
    shown = [re.split(r"\s{2,}", line)[0].strip() for line in drawn]
    assert shown == [layer.replace("novel.", "") for layer in enforced]


def blocks(path: Path, kind: str) -> list[str]:
    """The examples of a page, without the indent of the list that they stand in."""
    text = path.read_text(encoding="utf-8")
    fenced = re.compile(rf"^( *)```{kind}\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
    return [dedent(found[2]) for found in fenced.finditer(text)]


@pytest.mark.parametrize("page", ADVICE, ids=name_of)
def test_every_example_is_yaml_that_loses_no_word(page: Path) -> None:
    for text in blocks(page, "yaml"):
        report = Report()
        if text.strip().startswith("#") and "\n" not in text.strip():
            continue  # a comment for editors
        parse_nodes(checked(Source("example.yaml", text), report), report)
        assert not list(report), text


def first_chapter() -> dict[str, str]:
    """The files that the writers' page has its readers type."""
    named = r"<!-- file: (\S+) -->\n```yaml\n(.*?)```"
    return dict(re.findall(named, read("docs/script.md"), re.DOTALL))


def test_the_first_chapter_can_be_typed_and_read() -> None:
    files = first_chapter()
    assert len(files) == 2
    shelf = MemoryShelf({path: text.encode() for path, text in files.items()})
    for folder in ("fonts", "profiles"):
        shelf.files |= {name_of(p): p.read_bytes() for p in (ROOT / folder).iterdir()}
    made = list(readings(shelf, Order(draft=True)))
    assert [list(reading.report) for reading in made] == [[]]
    assert [len(reading.sheets) for reading in made] == [1]


def test_the_translators_page_translates_that_chapter() -> None:
    files = first_chapter()
    chapter = next(t for t in blocks(ROOT / "docs/translators.md", "yaml") if "chapter:" in t)
    files["script/bg/01-night-boat.yaml"] = chapter
    files["script/book.yaml"] = files["script/book.yaml"].replace("[en]", "[en, bg]")
    files["script/book.yaml"] = files["script/book.yaml"].replace(
        "title: The Ferry", "title: {en: The Ferry, bg: Фериботът}"
    )
    report = Report()
    manuscript = read_manuscript(MemoryShelf({p: t.encode() for p, t in files.items()}), report)
    assert manuscript is not None
    manuscript.book("bg", report, draft=True)
    assert list(report) == []


TRAPS = re.findall(
    r"^\| `(nora: .+?)` \| .+? \| \[(S\d{3})\]\S+ \| `(.+)` \|$",
    section("docs/script.md", "## What YAML does to words"),
    re.MULTILINE,
)


@pytest.mark.parametrize(("wrong", "code", "right"), TRAPS)
def test_the_traps_of_yaml_are_told_as_the_writers_page_says(
    wrong: str, code: str, right: str
) -> None:
    assert code in told(wrong)
    assert told(right) == []


def told(line: str) -> list[str]:
    """The codes that a line of dialogue is answered with."""
    files = {
        path: text.replace("nora: He said he would *wave.*", line).encode()
        for path, text in first_chapter().items()
    }
    report = Report()
    manuscript = read_manuscript(MemoryShelf(files), report)
    if manuscript is not None:
        manuscript.book("en", report, draft=True)
    return [diagnostic.code for diagnostic in report]
