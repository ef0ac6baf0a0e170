"""Copying between files, and what they do not give or take."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from novel.copying import copied, write_at

CONTENT = bytes(range(256)) * 40


def passed(source: BinaryIO, start: int, length: int, target: BinaryIO, at: int) -> bytes:
    """What passes from one file to the other."""
    return b"".join(map(bytes, copied(source, start, length, target, at)))


def test_bytes_arrive_at_their_place_and_are_seen_on_the_way(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    with (tmp_path / "from").open("rb", buffering=0) as source, (tmp_path / "to").open("w+b") as to:
        assert passed(source, 100, 9000, to, 50) == CONTENT[100:9100]
        write_at(to, 0, b"x" * 50)
    assert (tmp_path / "to").read_bytes() == b"x" * 50 + CONTENT[100:9100]


def test_a_file_in_memory_takes_them_too(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    to = io.BytesIO(b"head")
    with (tmp_path / "from").open("rb", buffering=0) as source:
        passed(source, 0, len(CONTENT), to, 4)
    assert to.getvalue() == b"head" + CONTENT


def test_what_a_file_does_not_give_is_missing(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    with (tmp_path / "from").open("rb", buffering=0) as source:
        assert passed(source, 0, len(CONTENT) + 1, io.BytesIO(), 0) == CONTENT
    with (tmp_path / "from").open("wb", buffering=0) as unreadable:
        assert passed(unreadable, 0, 10, io.BytesIO(), 0) == b""


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    (tmp_path / "from").write_bytes(CONTENT)
    with (
        (tmp_path / "from").open("rb", buffering=0) as source,
        (tmp_path / "to").open("w+b") as to,
        pytest.raises(OSError, match="no space"),
    ):
        passed(source, 0, 10, to, 0)
