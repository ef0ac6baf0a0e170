"""A crew works in forked processes; the tests fork from a process without threads of its own."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")

BEGIN = """
import os, signal, time
from novel.crew import Errand, shared_out
first = os.getpid()
"""


def told(script: str) -> str:
    """What a program says that has the crew at hand."""
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", BEGIN + textwrap.dedent(script)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_every_piece_is_made_once_by_whoever_is_free() -> None:
    said = told(
        """
        def make(piece):
            time.sleep(0.01)
            return f"{piece} {os.getpid() != first}".encode()
        found = dict(shared_out(40, make, 3))
        print(sorted(found) == list(range(40)), len({content[-5:] for content in found.values()}))
        """
    )
    assert said == "True 2"


def test_results_larger_than_a_pipe_come_whole() -> None:
    said = told(
        """
        found = dict(shared_out(12, lambda piece: bytes([piece]) * 3_000_000, 2))
        print(all(found[piece] == bytes([piece]) * 3_000_000 for piece in range(12)))
        """
    )
    assert said == "True"


def test_what_a_killed_process_has_not_delivered_is_missing() -> None:
    said = told(
        """
        def make(piece):
            if os.getpid() != first:
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(0.05)
            return b"made"
        found = dict(shared_out(6, make, 2))
        print(len(found), set(found.values()))
        """
    )
    assert said == "5 {b'made'}"


def test_an_exception_in_another_process_leaves_its_piece_to_the_caller() -> None:
    said = told(
        """
        def make(piece):
            time.sleep(0.02)
            return b"made" if os.getpid() == first else 1 / 0
        print(len(dict(shared_out(6, make, 2))))
        """
    )
    assert said == "5"


@pytest.mark.parametrize("hands", [1, 2])
def test_pieces_that_come_to_nothing_are_left_out(hands: int) -> None:
    made = f"shared_out(6, lambda piece: b'' if piece % 2 else None, {hands})"
    script = f"print(sorted(dict({made})))"
    assert told(script) == "[1, 3, 5]"


def test_results_come_one_by_one_from_processes_that_were_there_at_once() -> None:
    said = told(
        """
        (is_there, tell), (go, let) = os.pipe(), os.pipe()
        def make(piece):
            os.write(tell, b"!")
            if piece == 2:
                os.read(go, 1)
            return str(os.getpid() != first).encode()
        made = shared_out(3, make, 4, lent=False)
        os.read(is_there, 1)  # though nobody has asked
        print(sorted([next(made), next(made)]))
        os.write(let, b"!")  # the third one was waiting all the while
        print(*made)
        """
    )
    assert said == "[(0, b'True'), (1, b'True')]\n(2, b'True')"


def test_a_hand_that_is_not_lent_makes_nothing_of_what_others_lose() -> None:
    said = told(
        """
        print(list(shared_out(3, lambda piece: 1 / 0, 2, lent=False)))
        """
    )
    assert said == "[]"


def test_no_process_is_forked_beside_threads() -> None:
    said = told(
        """
        import threading
        stop = threading.Event()
        threading.Thread(target=stop.wait).start()
        found = dict(shared_out(4, lambda piece: str(os.getpid()).encode(), 2))
        stop.set()
        print({int(content) for content in found.values()} == {first})
        """
    )
    assert said == "True"


def test_an_errand_is_finished_when_it_is_told_to() -> None:
    said = told(
        """
        def make(may_finish):
            return b"done" if may_finish() else b"given up"
        with Errand(make) as errand:
            print(errand.finished().decode())
        """
    )
    assert said == "done"


def test_an_errand_that_nobody_wants_finished_gives_up(tmp_path: Path) -> None:
    said = told(
        f"""
        from pathlib import Path
        def make(may_finish):
            Path({str(tmp_path / "told")!r}).write_text(str(may_finish()))
        with Errand(make):
            pass
        print(Path({str(tmp_path / "told")!r}).read_text())
        """
    )
    assert said == "False"


@pytest.mark.parametrize("death", ["os.kill(os.getpid(), signal.SIGKILL)", "raise ValueError"])
def test_an_errand_that_fails_delivers_nothing(death: str) -> None:
    said = told(
        f"""
        def make(may_finish):
            may_finish()
            {death}
        with Errand(make) as errand:
            print(errand.finished())
        """
    )
    assert said == "b''"
