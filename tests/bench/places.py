"""How well lettering finds its places by itself: panels with marked faces, scored by rule.

    python tests/bench/places.py [PANELS [SEED [FILE.svg]]]

One line a number of balloons, then all. With a file, the panels are drawn into it, numbered from 0.

Panels are made by a seeded generator: usual sizes, one to four faces in the lower two thirds, one
to five balloons of real sentences, sometimes a caption and a sound. A panel in which a person
would not find room either (the words cover more than 45 % of what is free) is not asked for.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from contact import contact_sheet

from novel.book.page import Line
from novel.book.style import Style
from novel.book.words import parse_words
from novel.geometry import Point, Rect
from novel.intake.defaults import built_in_styles
from novel.lettering.atoms import Typeface
from novel.lettering.faces import Faces
from novel.lettering.forms import forms
from novel.lettering.inspecting import Fault, FaultKind, Outlined, find_faults
from novel.lettering.job import Job, prepare
from novel.lettering.joining import eased
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
SEED = 1912
EM = 8.0  # points of the lettering
NAMES = ("ana", "boris", "vera", "georgi")


@dataclass(frozen=True, slots=True)
class Case:
    """A made-up panel: its room, and its lines ready to be set."""

    room: Room
    jobs: tuple[Job, ...]
    balloons: int


def cases(
    count: int, typefaces: dict[str, dict[str, Typeface]], seed: int = SEED
) -> Iterator[Case]:
    """That many panels, always the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark has to be the same every time
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


@dataclass(frozen=True, slots=True)
class Placed:
    """A panel with the places that were found: its faults, and how long it took (ms)."""

    case: Case
    outlines: tuple[Outlined, ...]  # none where there is no place for all
    faults: tuple[Fault, ...]
    milliseconds: float

    @property
    def covered(self) -> float:
        """The greatest share of a face that an outline covers."""
        shares = (o.share_on(box) for o in self.outlines for box in self.case.room.clear)
        return max(shares, default=0.0)

    @property
    def ways(self) -> list[float]:
        """How far it is from every balloon's edge to its mouth, in em."""
        return [
            max(0.0, 1 - 1 / max(_depth(o, o.mouth), 1.0)) * (o.centre - o.mouth).length / EM
            for o in self.outlines
            if o.mouth is not None
        ]


def place(case: Case) -> Placed:
    """A panel lettered: the places found for its lines, some joined where that is better."""
    placed = _placed(case, case.jobs)
    joined = eased(case.jobs) if placed.faults or not placed.outlines else None
    if joined is None:
        return placed
    other = _placed(case, joined)
    spent = placed.milliseconds + other.milliseconds
    better = other if other.outlines and len(other.faults) < len(placed.faults) else placed
    return replace(better, milliseconds=spent)


def _placed(case: Case, jobs: Sequence[Job]) -> Placed:
    choices = [forms(job, job.typeface.style.size, case.room.area.width) for job in jobs]
    wishes = [
        Wish(
            options=tuple(Option(f.half_width, f.half_height, f.cost) for f in choice),
            manner="balloon" if job.line.kind == "speech" else "caption",
            speaker=job.line.speaker,
            mouth=case.room.mouths.get(job.line.speaker or ""),
            cornered=job.is_box,
        )
        for job, choice in zip(jobs, choices, strict=True)
    ]
    started = time.perf_counter()
    found = find_places(wishes, case.room)
    spent = (time.perf_counter() - started) * 1000
    if found is None:
        return Placed(case, (), (), spent)
    outlines = tuple(
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
    )
    faults = find_faults(outlines, case.room.clear, case.room.mouths)
    return Placed(case, outlines, faults, spent)


def _depth(outline: Outlined, place: Point) -> float:
    """How many half axes of an outline a place lies from its centre: 1 is on its edge."""
    x = (place.x - outline.centre.x) / outline.half_width
    y = (place.y - outline.centre.y) / outline.half_height
    return math.hypot(x, y)


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
    """Print the scores; draw the panels where a file is named."""
    fonts = ROOT / "fonts"
    faces = Faces({f.name: f.read_bytes() for f in fonts.glob("Shantell*.ttf")})
    count = int(arguments[0]) if arguments else 60
    seed = int(arguments[1]) if len(arguments) > 1 else SEED
    made = list(cases(count, typefaces_of(faces), seed))
    place(made[0])  # what is loaded on first use is no part of a panel's time
    placed = [place(case) for case in made]
    for balloons in sorted({case.balloons for case in made}):
        some = [one for one in placed if one.case.balloons == balloons]
        print(f"balloons={balloons} {scores(some)}")  # noqa: T201
    print(f"all {scores(placed)}")  # noqa: T201
    if len(arguments) > 2:
        rooms = [(one.case.room, one.outlines, one.faults) for one in placed]
        Path(arguments[2]).write_text(contact_sheet(rooms), encoding="utf-8")


def scores(placed: Sequence[Placed]) -> str:
    """Faults by kind, the worst covering, the ways to mouths (median, one in ten), the time."""
    kinds: tuple[FaultKind, ...] = ("overlap", "covered", "order", "crossing", "wrong mouth")
    found = Counter(fault.kind for one in placed for fault in one.faults)
    faults = " ".join(f"{kind.replace(' ', '_')}={found[kind]}" for kind in kinds)
    unplaced = sum(not one.outlines for one in placed)
    ways = [way for one in placed for way in one.ways]
    far = statistics.quantiles(ways, n=10)[-1]
    return (
        f"n={len(placed)} unplaced={unplaced} {faults} "
        f"worst_cover={max(one.covered for one in placed):.2f} "
        f"way_em={statistics.median(ways):.1f} way_em_90={far:.1f} "
        f"ms={statistics.mean(one.milliseconds for one in placed):.1f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
