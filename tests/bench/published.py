"""Published lettering, as the benchmarks read it: texts with widths, lines and outlines."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from novel.book.words import Stretch
from novel.lettering.atoms import Atom, cut_into_atoms
from novel.lettering.breaking import Cuts
from novel.lettering.fitting import Measure


@dataclass(frozen=True, slots=True)
class Published:
    """A balloon's text as published; lengths in em of its own letters.

    `lines` are as the letterer broke them. `outline` is empty unless the balloon is one convex
    body with one text.
    """

    name: str
    language: str
    lines: tuple[str, ...]
    widths: dict[str, float]
    space: float
    pitch: float
    hyphens: int
    outline: tuple[tuple[float, float], ...]

    @property
    def words(self) -> list[str]:
        """The words between white space."""
        return " ".join(self.lines).split()

    @property
    def bounds(self) -> tuple[int, ...]:
        """The words with which the letterer's lines begin, and the number of words."""
        return (0, *itertools.accumulate(len(line.split()) for line in self.lines))

    @property
    def counts(self) -> bool:
        """The balloon is one of those that are scored."""
        return 3 <= len(self.words) <= 26 and 2 <= len(self.lines) <= 7 and not self.hyphens

    def width(self, stretch: Stretch) -> float:
        """The width of a stretch in the letterer's own face; a part of a word has its share."""
        parts = stretch.text.split(" ")
        return sum(self._width(part) for part in parts if part) + self.space * (len(parts) - 1)

    def _width(self, part: str) -> float:
        if part in self.widths:
            return self.widths[part]
        whole = next((word for word in self.widths if part in word), None)
        return 0.55 * len(part) if whole is None else self.widths[whole] * len(part) / len(whole)

    def atoms(self) -> tuple[Atom, ...]:
        """The text cut into atoms, as for a book."""
        return cut_into_atoms((Stretch(" ".join(self.words)),), self)

    def width_of_line(self, line: str) -> float:
        """The width of a whole line."""
        return self.width(Stretch(line))


def measure_of(balloon: Published) -> Measure:
    """What a published balloon's text is set into by us."""
    return Measure(is_box=False, leading=balloon.pitch, above=0.7, below=0.02, air=0.62, aspect=2.0)


def lines_of(atoms: Sequence[Atom], cuts: Cuts) -> tuple[str, ...]:
    """The lines of a setting as text."""
    return tuple(
        "".join(atom.text + " " * (atom.space > 0) for atom in atoms[start:end]).strip()
        for start, end in itertools.pairwise(cuts.bounds)
    )


def breaks_of(lines: Sequence[str]) -> set[int]:
    """The breaks between lines, as the number of letters before each."""
    sums = itertools.accumulate(len("".join(line.split())) for line in lines[:-1])
    return set(sums)


def read(path: Path) -> list[Published]:
    """Every balloon with words in a file of JSON lines."""
    rows = path.read_text(encoding="utf-8").split("\n")
    balloons = [_published(json.loads(row)) for row in rows if row.strip()]
    return [balloon for balloon in balloons if balloon.words]


def _published(row: dict[str, object]) -> Published:
    size = _number(row["font_size"])
    words, widths, lines = row["words"], row["word_widths"], row["lines"]
    outline = row.get("body_poly") or []
    assert isinstance(words, list)
    assert isinstance(widths, list)
    assert isinstance(outline, list)
    assert isinstance(lines, list)
    return Published(
        name=str(row.get("id", "")),
        language=str(row["lang"]),
        lines=tuple(" ".join(line.split()) for line in lines if line.strip()),
        widths={word: width / size for word, width in zip(words, widths, strict=False)},
        space=_number(row["space_width"]) / size,
        pitch=_number(row["line_pitch"]) / size,
        hyphens=int(_number(row.get("hyphen_breaks", 0))),
        outline=tuple((x / size, y / size) for x, y in outline)
        if row.get("simple_balloon") and len(outline) > 2
        else (),
    )


def _number(value: object) -> float:
    assert isinstance(value, (int, float))
    return float(value)
