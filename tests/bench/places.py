"""How well lettering finds its places by itself: panels with marked faces, scored by rule.

    python tests/bench/places.py            one line a number of balloons, then all

Panels are made by a seeded generator: usual sizes, one to four faces in the lower two thirds, one
to five balloons of real sentences, sometimes a caption and a sound. A panel in which a person
would not find room either (the words cover more than 45 % of what is free) is not asked for.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from novel.book.page import Line
from novel.book.style import Style
from novel.book.words import parse_words
from novel.geometry import Point, Rect
from novel.intake.defaults import built_in_styles
from novel.lettering.atoms import Typeface
from novel.lettering.faces import Faces
from novel.lettering.forms import forms
from novel.lettering.inspecting import Fault, Outlined, find_faults
from novel.lettering.job import Job, prepare
from novel.lettering.placing import Option, Room, Wish, find_places
from novel.source import Source

ROOT = Path(__file__).parent.parent.parent
SENTENCES = {
    "en": (
        "We touch nothing.",
        "So it's one person.",
        "My daughter isn't answering.",
        "She's sixteen. Do I have to wait a day before you'll look for her?",
        "Find her. I shouted at her. I want to take it back.",
        "A trace isn't proof. It's an invitation to be careful.",
        "No. When it's a child, we start now.",
    ),
    "bg": (
        "Не пипаме нищо.",
        "Значи е един човек.",
        "Дъщеря ми не си вдига телефона.",
        "На шестнайсет е. Трябва ли да чакам едно денонощие, за да започнете да я търсите?",
        "Намерете я. Развиках ѝ се. Искам да си взема думите назад.",
        "Следата не е доказателство. Тя е покана да внимаваме.",
        "Не. Щом е дете, започваме веднага.",
    ),
}
NAMES = ("ana", "boris", "vera", "georgi")


@dataclass(frozen=True, slots=True)
class Case:
    """A made-up panel: its room, and its lines ready to be set."""

    room: Room
    jobs: tuple[Job, ...]
    balloons: int


def cases(count: int, typefaces: dict[str, dict[str, Typeface]]) -> Iterator[Case]:
    """That many panels, always the same."""
    chance = random.Random(1912)  # noqa: S311 - a benchmark has to be the same every time
    while count:
        case = _case(chance, typefaces)
        if case is not None:
            count -= 1
            yield case


def _case(chance: random.Random, typefaces: dict[str, dict[str, Typeface]]) -> Case | None:
    language = chance.choice(("en", "bg"))
    area = Rect(0, 0, chance.uniform(180, 440), chance.uniform(150, 340))
    faces = _faces(chance, area)
    balloons = chance.randint(1, 5)
    source = Source("bench", "bench").span(0)
    jobs: list[Job] = []
    if chance.random() < 0.3:
        text = {"en": "The same night.", "bg": "Същата нощ."}[language]
        words = (parse_words(text),)
        line = Line(kind="caption", balloons=words, written=text, language=language, span=source)
        jobs.append(prepare(line, typefaces[language]["caption"], line.balloons))
    speakers = sorted(faces)
    for _ in range(balloons):
        text = chance.choice(SENTENCES[language])
        line = Line(
            kind="speech",
            speaker=chance.choice(speakers),
            balloons=(parse_words(text),),
            written=text,
            language=language,
            span=source,
        )
        jobs.append(prepare(line, typefaces[language]["speech"], line.balloons))
    clear = tuple(box for box, _ in faces.values())
    mouths = {name: mouth for name, (_, mouth) in faces.items()}
    room = Room(area=area, clear=clear, mouths=mouths, gap=3.4)
    needed = sum(_area(job) for job in jobs)
    free = area.area - sum(box.area for box in clear)
    return Case(room, tuple(jobs), balloons) if needed < 0.45 * free else None


def _faces(chance: random.Random, area: Rect) -> dict[str, tuple[Rect, Point]]:
    count = chance.randint(1, 4)
    faces: dict[str, tuple[Rect, Point]] = {}
    for number in range(count):
        middle = area.width * (number + 0.5 + chance.uniform(-0.12, 0.12)) / count
        height = min(chance.uniform(0.22, 0.34) * area.height, 0.8 * area.width / count)
        top = area.height * chance.uniform(0.42, 0.60)
        box = Rect.centred(Point(middle, top + height / 2), width=0.8 * height, height=height)
        faces[NAMES[number]] = (box, box.point_at(chance.uniform(35, 65), 74))
    return faces


def _area(job: Job) -> float:
    form = forms(job, job.typeface.style.size, 400)[0]
    return 4 * form.half_width * form.half_height


def place(case: Case) -> tuple[tuple[Fault, ...] | None, float]:
    """The faults of the places found (None: no places), and the milliseconds it took."""
    choices = [forms(job, job.typeface.style.size, case.room.area.width) for job in case.jobs]
    wishes = [
        Wish(
            options=tuple(Option(f.half_width, f.half_height, f.cost) for f in choice),
            manner="balloon" if job.line.kind == "speech" else "caption",
            speaker=job.line.speaker,
            mouth=case.room.mouths.get(job.line.speaker or ""),
            cornered=job.is_box,
        )
        for job, choice in zip(case.jobs, choices, strict=True)
    ]
    started = time.perf_counter()
    found = find_places(wishes, case.room)
    spent = (time.perf_counter() - started) * 1000
    if found is None:
        return None, spent
    placed = [
        Outlined(
            manner=wish.manner,
            cornered=wish.cornered,
            centre=spot.centre,
            half_width=wish.options[spot.option].half_width,
            half_height=wish.options[spot.option].half_height,
            speaker=wish.speaker,
            mouth=wish.mouth,
        )
        for wish, spot in zip(wishes, found, strict=True)
    ]
    return find_faults(placed, case.room.clear, case.room.mouths), spent


def typefaces_of(faces: Faces) -> dict[str, dict[str, Typeface]]:
    """The dialogue and caption faces in both languages."""
    regular = faces.find("Shantell Sans SemiBold")
    strong = faces.find("Shantell Sans ExtraBold Italic")
    assert regular is not None
    assert strong is not None
    styles = built_in_styles(Style(face=regular.name, emphasis=strong.name, size=8, smallest=7))
    return {
        tag: {name: Typeface(regular, strong, styles[name], tag) for name in ("speech", "caption")}
        for tag in ("en", "bg")
    }


def main(arguments: Sequence[str]) -> None:
    """Print the scores."""
    fonts = ROOT / "fonts"
    faces = Faces({f.name: f.read_bytes() for f in fonts.glob("Shantell*.ttf")})
    count = int(arguments[0]) if arguments else 60
    faults: Counter[tuple[int, str]] = Counter()
    panels: Counter[int] = Counter()
    spent = 0.0
    for case in cases(count, typefaces_of(faces)):
        found, milliseconds = place(case)
        spent += milliseconds
        panels[case.balloons] += 1
        for kind in ["unplaced"] if found is None else [fault.kind for fault in found]:
            faults[case.balloons, kind] += 1
    kinds = ("unplaced", "overlap", "covered", "order", "crossing", "wrong mouth")
    for balloons in sorted(panels):
        figures = " ".join(f"{kind.replace(' ', '_')}={faults[balloons, kind]}" for kind in kinds)
        print(f"balloons={balloons} n={panels[balloons]} {figures}")  # noqa: T201
    total = " ".join(
        f"{kind.replace(' ', '_')}={sum(faults[b, kind] for b in panels)}" for kind in kinds
    )
    print(f"all n={count} {total} ms={spent / count:.1f}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
