"""Learn the weights of line breaks from published lettering.

    python tests/bench/train_breaks.py FILE.jsonl

All ways to break a text into its human number of lines are candidates; the weights are those that
make the human choice the likeliest (conditional logit, Gaussian prior). Then the numbers of lines
are learnt likewise, from the settings that those weights find best. The weights are written to
src/novel/lettering/breaks.toml. How good such weights are on texts that they were not learnt from
is said by `unseen.py`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from choices import Choices, block_choices, count_choices
from logit import learn
from published import Published, read

from novel.lettering import weights
from novel.lettering.breaking import forget

# Precision of the prior: terms of words are rarer and need more of it.
PRIORS = {"gaps": 12.0, "shapes": 1.4, "counts": 1.0}
HEAD = """# What the terms of a setting are worth, as natural logarithms of odds. Learnt by
# tests/bench/train_breaks.py from {count} published balloons in {languages} languages
# (Pepper&Carrot by David Revoy and translators, CC BY 4.0). Not edited by hand.
"""


def tables(blocks: Choices, balloons: Sequence[Published]) -> str:
    """The tables of all weights as TOML, learnt from these balloons; they are in use afterwards."""
    found = _tables(blocks, balloons)
    use(found + "[counts]\n")
    found += _tables(count_choices(balloons), balloons)
    use(found)
    return found


def use(found: str) -> None:
    """Let these weights be the program's."""
    with tempfile.TemporaryDirectory() as folder:
        weights.FILE = Path(folder) / "breaks.toml"
        weights.FILE.write_text(found, encoding="utf-8")
        forget()
        weights.weights()


def _tables(made: Choices, balloons: Sequence[Published]) -> str:
    precision = [PRIORS[table] for table, names in made.tables for _ in names]
    learnt = iter(learn(made.of(balloons), np.array(precision)))
    return "".join(
        _table(table, {name: float(next(learnt)) for name in names}) for table, names in made.tables
    )


def _table(name: str, learnt: Mapping[str, float]) -> str:
    rows = (f'"{term}" = {weight:.3f}\n' for term, weight in learnt.items())
    return f"[{name}]\n{''.join(rows)}\n"


def main() -> None:
    """Write the weights."""
    target = weights.FILE
    assert isinstance(target, Path)
    balloons = read(Path(sys.argv[1]))
    blocks = block_choices(balloons)
    head = HEAD.format(
        count=len(blocks.choices), languages=len({balloon.language for balloon in balloons})
    )
    target.write_text(f"{head}\n{tables(blocks, balloons).rstrip()}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
