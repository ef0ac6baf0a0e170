"""Who speaks, and how, told to a screen reader.

On paper the tail of a balloon says who speaks and its outline says how. Neither is text, so the
words on the page hold no name, and text taken from the file must stay the script's own. What
ISO 32000-1 offers:

- `T` (14.7.2), an element's title: no reader says it.
- `E` (14.9.5), the expansion of an abbreviation: there is none here.
- `ActualText` (14.9.4) replaces the text itself, in search and copying too.
- A Figure for the balloon, with the speaker as its `Alt`: sound where a line has an outline of its
  own; captions, joined balloons and lettering without an outline have none, and every line
  would be announced as a graphic.
- `Alt` (14.9.3) on the line's P, with name, manner *and words*: open to every structure element.
  A reader that honours it says all; one that does not says the words; search, copying and text
  extraction see the page's own text. This is what is done.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from novel.sheet import Meaning


def spoken(meaning: Meaning, words: str) -> str:
    """The line as a screen reader should say it, or "" where its words say everything."""
    if meaning.role == "figure" or not words.strip():
        return ""
    if meaning.role == "sfx":
        sound = _known(meaning).get("sfx", "")
        return f"{sound}: {words.strip()}" if sound else ""
    if not meaning.speaker:
        return ""
    manner = _manner(meaning)
    name = f"{meaning.speaker}, {manner}" if manner else meaning.speaker
    return f"{name}: {words.strip()}"


def _manner(meaning: Meaning) -> str:
    """The voice in the line's language, for a message that it is written."""
    return _known(meaning).get("message" if meaning.role == "message" else meaning.manner, "")


def _known(meaning: Meaning) -> Mapping[str, str]:
    """The words of the line's language."""
    return _manners().get(meaning.language.split("-")[0], {})


@lru_cache(maxsize=1)
def _manners() -> Mapping[str, Mapping[str, str]]:
    text = files("novel.press").joinpath("manners.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
