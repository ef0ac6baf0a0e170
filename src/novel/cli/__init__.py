"""The command: what the words typed mean, and what is said back.

Heavy modules are imported in the command that needs them, so that `novel --help` and
`novel check` answer at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

from novel.cli import judging, making, telling
from novel.cli.parser import command_line
from novel.cli.shared import Exit, stream_of, tell

__all__ = ["Exit", "command", "main"]

SELDOM = 50_000  # new objects before Python looks for those that only know each other
_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": making.build,
    "watch": making.watch,
    "cache": making.cache,
    "check": judging.check,
    "preflight": judging.preflight,
    "schema": telling.schema,
    "explain": telling.explain,
    "fonts": telling.fonts,
    "specimen": telling.specimen,
    "plates": telling.plates,
    "choices": telling.choices,
    "signatures": telling.signatures,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code says how it ended."""
    from novel.guard import guarded

    gc.set_threshold(SELDOM)  # nearly all that a run makes lives to its end
    # For matrices as small as ours, numpy's own threads cost more than they bring.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return guarded(lambda: _run(command_line().parse_args(argv)), folder=None)


def command() -> NoReturn:
    """Run the command as a program of its own.

    It ends at once: the system takes its memory back sooner than Python takes it apart.
    """
    code = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            if not stream.closed:
                stream.flush()
    except OSError:  # nobody reads it, or the disk is full: Python knows what to say
        raise SystemExit(code) from None
    os._exit(code)


def _run(arguments: argparse.Namespace) -> int:
    from novel.diagnostics import UnreadableBookError

    try:
        return _COMMANDS[arguments.command](arguments)
    except UnreadableBookError as unreadable:
        tell(unreadable.report, arguments, stream_of(arguments))
        return Exit.BOOK_HAS_ERRORS
