"""Copying between files, and what they do not give or take."""

from __future__ import annotations

import errno
import io
import os
import zlib
from pathlib import Path

import pytest

from novel.copying import copy, write_at

CONTENT = bytes(range(256)) * 40


def test_bytes_arrive_at_their_place_and_are_added_up(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    with (tmp_path / "from").open("rb", buffering=0) as source, (tmp_path / "to").open("w+b") as to:
        assert copy(source, 100, 9000, to, 50) == zlib.crc32(CONTENT[100:9100])
        write_at(to, 0, b"x" * 50)
    assert (tmp_path / "to").read_bytes() == b"x" * 50 + CONTENT[100:9100]


def test_a_file_in_memory_takes_them_too(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    to = io.BytesIO(b"head")
    with (tmp_path / "from").open("rb", buffering=0) as source:
        copy(source, 0, len(CONTENT), to, 4)
    assert to.getvalue() == b"head" + CONTENT


def test_what_a_file_does_not_give_is_missing_in_the_sum(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    with (tmp_path / "from").open("rb", buffering=0) as source:
        assert copy(source, 0, len(CONTENT) + 1, io.BytesIO(), 0) == zlib.crc32(CONTENT)
    with (tmp_path / "from").open("wb", buffering=0) as unreadable:
        assert copy(unreadable, 0, 10, io.BytesIO(), 0) == 0


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
        copy(source, 0, 10, to, 0)
