"""`novel watch`: the book built again whenever something of it is saved.

The process stays: its libraries are loaded once, and what was read of the fonts is at hand.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import NoReturn, TypeAlias

from novel.diagnostics import WrongOrderError
from novel.shelf import DiskShelf, MachineError

FOLDERS = ("script", "panels", "fonts", "profiles")
_PAUSE = 0.1  # seconds between two looks at the files
_QUIET = 0.06  # seconds for which nothing may change: editors and git write piece by piece
_MOST_NAMED = 3
Build: TypeAlias = Callable[[Callable[[str], None]], bool]
_Stamps: TypeAlias = Mapping[str, str]


def watch(shelf: DiskShelf, build: Build, say: Callable[[str], None]) -> NoReturn:
    """Build, and build again after every change, until somebody stops the process.

    `build` is given who is told of every page and picture that it makes anew, and says whether all
    files could be made. What stands against a build is said; the next change may mend it.
    """
    while True:
        known, started = _stamps(shelf), time.perf_counter()
        told = _round(build)
        say(f"{told}, {time.perf_counter() - started:.1f} s; waiting for changes (Ctrl-C ends)")
        _get_ready()
        say(f"saved: {_named(known, _changed(shelf, known))}")


def _get_ready() -> None:
    """Load what an edited page needs, while nobody waits for it."""
    from novel.lettering import letter  # noqa: F401
    from novel.reading import load

    load()


def _round(build: Build) -> str:
    """What came of a build, in words."""
    made: list[str] = []
    try:
        well = build(made.append)
    except (MachineError, WrongOrderError) as problem:
        help = f" ({problem.help})" if isinstance(problem, MachineError) and problem.help else ""
        return f"not built: {problem}{help}"
    except MemoryError:
        return "not built: the machine ran out of memory"
    pages = sum(about.startswith("page ") for about in made)
    counted = f"{_count(pages, 'page')} lettered, {_count(len(made) - pages, 'picture')} prepared"
    return f"{'ready' if well else 'not all files could be made'}: {counted}"


def _count(number: int, thing: str) -> str:
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"


def _changed(shelf: DiskShelf, known: _Stamps) -> _Stamps:
    """Wait until the files are no longer as they were known, and then until they come to rest."""
    while (found := _stamps(shelf)) == known:
        time.sleep(_PAUSE)
    while True:
        time.sleep(_QUIET)
        again = _stamps(shelf)
        if again == found:
            return found
        found = again


def _stamps(shelf: DiskShelf) -> _Stamps:
    """The files that a book is made from, each with its stamp; what editors put beside is none."""
    found = (pair for folder in FOLDERS for pair in shelf.stamps(folder))
    return {path: stamp for path, stamp in found if _is_kept(path)}


def _is_kept(path: str) -> bool:
    name = path.rpartition("/")[2]
    return not (name.startswith((".", "#")) or name.endswith(("~", ".tmp", ".part", ".swp")))


def _named(before: _Stamps, after: _Stamps) -> str:
    """The first files that were changed, made or taken away."""
    names = sorted(_differing(before, after))
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _differing(before: _Stamps, after: _Stamps) -> Iterator[str]:
    for path in before.keys() | after.keys():
        if before.get(path) != after.get(path):
            yield path if path in after else f"{path} (taken away)"
