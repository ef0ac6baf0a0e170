"""The files of a book that was read: written, inspected, and kept only where they are right."""

from __future__ import annotations

import contextlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from novel.book.edition import Edition
from novel.cache import SPARES, key_of
from novel.contents import Contents, contents_of
from novel.crew import Errand, can_fork
from novel.diagnostics import Diagnostic
from novel.fingerprint import told
from novel.order import Order, output_path
from novel.reading import Reading, load
from novel.records import dataclass
from novel.shelf import Shelf
from novel.vouching import Vouching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from novel.paint.picture import Sample
    from novel.preflight.finding import Finding
    from novel.press.splicing import Splicing


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file that was made."""

    edition: Edition
    path: str
    pages: int
    size: int


@dataclass(frozen=True, slots=True)
class Making:
    """The editions of a book that was read."""

    reading: Reading
    shelf: Shelf
    order: Order
    strict: bool
    vouching: Vouching = Vouching(None)

    def begun_beside(self, open_now: contextlib.ExitStack) -> Mapping[Edition, Errand]:
        """The second edition, begun in another process; none where that cannot be done.

        It is finished when the first is, for what is found in that may stand against it.
        """
        products = self.order.purposes[1:2]
        reading, means = self.reading, self.reading.making.means
        if not (products and means.hands > 1 and self.shelf.lasts):
            return {}
        if not reading.ok(strict=self.strict):
            return {}
        reading.art.wait()  # its threads stand in the way of another process
        if not can_fork():
            return {}
        edition = Edition(reading.book.language, products[0], self.order.draft)

        def make(may_finish: Callable[[], bool]) -> bytes:
            made = self._written(edition, may_finish, hands=1)
            means.cache.tidy()
            return pickle.dumps((made, tuple(reading.report)))

        load()  # once for both processes
        return {edition: open_now.enter_context(Errand(make))}

    def made(self, edition: Edition, begun: Errand | None) -> Made | None:
        """The file of an edition, if nothing stands against it."""
        if not self.reading.ok(strict=self.strict):
            return None
        means = self.reading.making.means
        if begun is None:
            return self._written(edition, lambda: True, means.hands)
        begun.finish()
        means.ledger.save()  # in the meantime
        delivered = begun.finished()
        if not delivered:
            return self._written(edition, lambda: True, means.hands)
        made, found = pickle.loads(delivered)  # noqa: S301 - from our own process
        self.reading.report.extend(found)
        return made if isinstance(made, Made) else None

    def _written(self, edition: Edition, may_finish: Callable[[], bool], hands: int) -> Made | None:
        from novel.press.assemble import Begun
        from novel.press.facts import facts_of
        from novel.renewing import Renewing

        reading, purpose = self.reading, edition.purpose
        book, art = reading.book, reading.art
        load()  # while pictures are prepared
        contents = contents_of(reading, edition)
        art.order(contents.images, (purpose,))
        facts = facts_of(book, edition, art.profile)
        path = output_path(book, edition, self.order)
        spare = f"{SPARES}/{path.rpartition('/')[2]}"  # the version before the last
        try:
            with contextlib.ExitStack() as open_now:
                begun = open_now.enter_context(
                    Begun(contents.pages, facts, reading.making.faces.parts)
                )
                art.finish(contents.images, purpose, reading.report)
                if not reading.ok(strict=self.strict):
                    raise _RefusedError
                sound = self.vouching.sound(self.shelf, spare)
                file = open_now.enter_context(self.shelf.writing(path, spare=spare))
                library = Renewing(art.library(purpose), reading.making.means.cache, file, sound)
                splicing = open_now.enter_context(begun.write(file, library))
                found = _inspected(file, splicing, contents, reading, edition, hands)
                reading.report.extend(found)
                splicing.wait()
                library.note(file, splicing.places)
                _say_changed(reading)
                if not (reading.ok(strict=self.strict) and may_finish()):
                    raise _RefusedError
                size = file.seek(0, io.SEEK_END)
        except _RefusedError:
            return None
        return Made(edition=edition, path=path, pages=len(contents.pages), size=size)


class _RefusedError(Exception):
    """A file is no good and is not kept."""


def _inspected(
    file: BinaryIO,
    splicing: Splicing,
    contents: Contents,
    reading: Reading,
    edition: Edition,
    hands: int,
) -> Iterator[Diagnostic]:
    """What preflight finds in a file just made, said at the lines of the script.

    Its pictures are put in meanwhile: their inks were added up coarsely when they were prepared.
    """
    from novel.judging import Judging
    from novel.preflight.limits import limits_of
    from novel.preflight.standards import standards_of
    from novel.preflight.trace import Trace, diagnose

    book = reading.book
    limits, standards = limits_of(book), sorted(standards_of(book, edition))
    if edition.product != "print" or len(reading.pages) < len(tuple(book.pages)):
        limits = replace(limits, binding="none")
    clean = _Clean(contents, reading, edition, key_of(told((limits, standards))))

    def coarse(number: int) -> Sample | None:
        shown = splicing.pictures.get(number)
        return None if shown is None else reading.art.sample(shown)

    judging = Judging(standards, limits, coarse)
    pages = frozenset(range(1, len(contents.pages) + 1))
    findings = judging.findings(file, splicing, pages, clean.known, hands)
    clean.note(findings)
    if findings:
        at_fault = {finding.page - 1 for finding in findings}
        whole = [  # what is drawn on a page is only read where something is wrong with it
            replace(page, sheet=contents.drawn(index)) if index in at_fault else page
            for index, page in enumerate(contents.pages)
        ]
        trace = Trace.of(whole, book, edition.purpose)
        yield from diagnose(findings, trace, tuple(reading.report), draft=edition.draft)


class _Clean:
    """Pages in which preflight has found nothing before, and will not look again."""

    def __init__(
        self, contents: Contents, reading: Reading, edition: Edition, demands: str
    ) -> None:
        self._cache = reading.making.means.cache
        self._keys = {}
        for number, (key, page) in enumerate(zip(contents.keys, contents.pages, strict=False), 1):
            shown = (reading.art.picture(i, edition.purpose) for i in page.pictures.values())
            digests = [picture.digest for picture in shown]
            self._keys[number] = key_of("clean", key, edition.product, demands, *digests)
        self.known = {n for n, key in self._keys.items() if self._cache.has("page", key)}

    def note(self, findings: Sequence[Finding]) -> None:
        """Keep which pages were found right; none where findings were left out."""
        if any(finding.more for finding in findings):
            return
        wrong = {finding.page for finding in findings}
        for number, key in self._keys.items():
            if number not in wrong and number not in self.known:
                self._cache.put("page", key, b"")


def _say_changed(reading: Reading) -> None:
    """Say which artwork is no longer what the file shows."""
    for art in reading.art.changed():
        shown = (item for page in reading.pages for item in page.findings.images)
        reading.report.warning(
            "A425",
            f"'{art}' changed while the book was being built",
            next((item.origin for item in shown if item.art == art), None),
            help="build again: this file shows it as it was before",
        )
