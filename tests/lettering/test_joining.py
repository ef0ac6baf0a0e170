"""Joining: whose successive lines share an outline where that is easier to place."""

from dataclasses import replace

import pytest

from novel.book.page import Line, Percent
from novel.book.style import Style
from novel.book.words import parse_words
from novel.lettering.atoms import Typeface
from novel.lettering.faces import Faces
from novel.lettering.job import Job, prepare
from novel.lettering.joining import eased
from novel.source import Source

SPAN = Source("script.yaml", "lines").span(0)


@pytest.fixture
def typeface(faces: Faces) -> Typeface:
    face = next(iter(faces))
    return Typeface(face, face, Style(face=face.name, emphasis=face.name, size=8, smallest=7), "en")


def job(typeface: Typeface, speaker: str, **change: object) -> Job:
    words = parse_words("Look at that.")
    line = Line(
        kind="speech",
        speaker=speaker,
        balloons=(words,),
        written="Look at that.",
        language="en",
        span=SPAN,
    )
    return prepare(replace(line, **change), typeface, (words,))  # type: ignore[arg-type]


def test_the_successive_lines_of_a_speaker_can_share_an_outline(typeface: Typeface) -> None:
    jobs = [
        job(typeface, "ana"),
        job(typeface, "ana", written="Look at that. Again."),
        job(typeface, "boris"),
    ]
    joined = eased(jobs)
    assert joined is not None
    assert [len(one.lines) for one in joined] == [2, 1]
    assert joined[0].typeface.style.joined == "touching"


@pytest.mark.parametrize(
    ("speaker", "change"),
    [
        ("ana", {"join": False}),
        ("ana", {"at": Percent(50, 50)}),
        ("ana", {"tail": ()}),
        ("ana", {"voice": "whisper"}),
        ("boris", {}),
    ],
)
def test_what_the_script_says_is_not_changed(
    typeface: Typeface, speaker: str, change: dict[str, object]
) -> None:
    assert eased([job(typeface, "ana"), job(typeface, speaker, **change)]) is None
