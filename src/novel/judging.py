"""A file just made, inspected by one process or by two.

Each looks at its pages and at the file as a whole: two of five are for the one that puts in the
pictures meanwhile. Where both find nothing, there is nothing: no rule needs two pages to be broken.
Otherwise one looks at all, so that what is said, and in what order, does not hang on who looked.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Set
from typing import TYPE_CHECKING, BinaryIO

from novel.copying import takes_threads
from novel.crew import Errand, can_fork
from novel.preflight.document import Known
from novel.preflight.inspect import inspect_file
from novel.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from novel.paint.picture import Sample
    from novel.preflight.finding import Finding
    from novel.preflight.limits import Limits
    from novel.press.splicing import Splicing

_FEW = 8  # pages that are looked at before another process would be ready
_RIGHT = b"right"


@dataclass(frozen=True, slots=True)
class Judging:
    """What a file is inspected for, its pictures being put in meanwhile.

    `coarse` is a picture in coarse pixels by its object number, None where it has to be unpacked.
    """

    standards: Sequence[str]
    limits: Limits
    coarse: Callable[[int], Sample | None]

    def findings(
        self, file: BinaryIO, splicing: Splicing, pages: Set[int], known: Set[int], hands: int
    ) -> tuple[Finding, ...]:
        """All that is wrong with a file of these pages, of which some are `known` to be right."""

        def sample(number: int) -> Sample | None:
            found = self.coarse(number)
            if found is None:
                splicing.wait()
            return found

        def seen(skipped: Set[int]) -> tuple[Finding, ...]:
            whole = Known(pages=skipped, samples=sample)
            return inspect_file(file, self.standards, self.limits, known=whole)

        left = sorted(pages - known)
        with contextlib.ExitStack() as open_now:
            shared = hands > 1 and len(left) >= _FEW and takes_threads(file) and can_fork()
            theirs = frozenset(left if shared else ()).difference(left[1::5], left[3::5])
            errand = open_now.enter_context(self._beside(file, pages - theirs)) if shared else None
            splicing.begin()
            findings = seen(known | theirs)
            if errand is None or (not findings and errand.finished() == _RIGHT):
                return findings
        return seen(known)

    def _beside(self, file: BinaryIO, skipped: Set[int]) -> Errand:
        """Another process that looks at the file, too, and says whether it is right."""

        def sample(number: int) -> Sample:
            found = self.coarse(number)
            if found is None:
                raise LookupError(number)  # it may not be in the file yet
            return found

        def look(_: Callable[[], bool]) -> bytes:
            with open(f"/proc/self/fd/{file.fileno()}", "rb") as own:  # noqa: PTH123 - own place in it
                known = Known(pages=skipped, samples=sample)
                found = inspect_file(own, self.standards, self.limits, known=known)
            return b"" if found else _RIGHT

        return Errand(look)
