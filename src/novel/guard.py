"""The last line before the user: whatever happens, a clear sentence and the right exit code."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

_STOPPED = "\nstopped; files that were finished are whole, others are as before\n"
_DONE, _USE, _MACHINE, _BUG, _INTERRUPTED = 0, 2, 3, 70, 130


def guarded(run: Callable[[], int], *, folder: Path | None) -> int:
    """Run a command; no exception reaches the user as a traceback."""
    from novel.shelf import MachineError

    try:
        with _interruptible():
            return run()
    except KeyboardInterrupt:  # where we may not catch the signal: not in the main thread
        sys.stderr.write(_STOPPED)
        return _INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone: nothing more to say
        return _DONE
    except MachineError as problem:
        sys.stderr.write(_sentence(problem.message, problem.help))
        return _MACHINE
    except MemoryError:
        sys.stderr.write(_sentence("the machine ran out of memory", "close other programs"))
        return _MACHINE
    except Exception as problem:  # noqa: BLE001 - the one place that may catch all
        return _known(problem, folder)


@contextlib.contextmanager
def _interruptible() -> Iterator[None]:
    """Ctrl-C ends the process at once, with nothing half written.

    Python's own way, an exception out of nowhere, would strike inside a C++ library as well, and
    such a library may only abort.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    from novel.shelf import sweep

    sweep()
    with contextlib.suppress(OSError):
        os.write(2, _STOPPED.encode())
    os._exit(_INTERRUPTED)


def _known(problem: Exception, folder: Path | None) -> int:
    """An order that cannot be met is wrong use; all other exceptions are our bugs."""
    from novel.diagnostics import WrongOrderError

    if isinstance(problem, WrongOrderError):
        sys.stderr.write(f"novel: {problem}\n")
        return _USE
    return _our_bug(problem, folder)


def _our_bug(problem: Exception, folder: Path | None) -> int:
    import tempfile
    import traceback

    trace = "".join(traceback.format_exception(problem))
    where = ""
    for place in (folder or Path(), Path(tempfile.gettempdir())):
        try:
            file = place / "novel-crash.txt"
            file.write_text(trace, encoding="utf-8")
        except OSError:
            continue
        where = f"; what we need to know is in {file}"
        break
    sys.stderr.write(
        f"novel: this is a bug in novel, not in your book ({type(problem).__name__}){where}: "
        "please send it to the makers\n"
    )
    return _BUG


def _sentence(message: str, way_out: str) -> str:
    return f"novel: {message}\n" + (f"   = help: {way_out}\n" if way_out else "")
