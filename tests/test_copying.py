"""Copying between files: by the system, and by ourselves where it cannot."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

import pytest

from novel.copying import copy, write_at

CONTENT = bytes(range(256)) * 40


@pytest.mark.parametrize("error", [None, errno.EXDEV, errno.ENOSYS])
def test_bytes_arrive_at_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int | None
) -> None:
    def refuse(*_: object) -> int:
        assert error is not None
        raise OSError(error, "cannot")

    if error is not None:
        monkeypatch.setattr(os, "copy_file_range", refuse)
    (tmp_path / "from").write_bytes(CONTENT)
    with (tmp_path / "from").open("rb", buffering=0) as source, (tmp_path / "to").open("w+b") as to:
        copy(source, 100, 9000, to, 50)
        write_at(to, 0, b"x" * 50)
    assert (tmp_path / "to").read_bytes() == b"x" * 50 + CONTENT[100:9100]


def test_a_file_in_memory_takes_them_too(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(CONTENT)
    to = io.BytesIO(b"head")
    with (tmp_path / "from").open("rb", buffering=0) as source:
        copy(source, 0, len(CONTENT), to, 4)
    assert to.getvalue() == b"head" + CONTENT


def test_a_full_disk_is_no_reason_to_try_another_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(os, "copy_file_range", full)
    (tmp_path / "from").write_bytes(CONTENT)
    with (
        (tmp_path / "from").open("rb", buffering=0) as source,
        (tmp_path / "to").open("w+b") as to,
        pytest.raises(OSError, match="no space"),
    ):
        copy(source, 0, 10, to, 0)
