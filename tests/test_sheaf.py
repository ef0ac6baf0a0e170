"""The pictures of a page that stays are asked for together, and never wrongly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from novel.build import build
from novel.cache import DiskCache, Kind
from novel.ledger import Ledger
from novel.means import Means
from novel.order import Order
from novel.paint.picture import Picture, StoredPicture
from novel.sheaf import bound, unbound
from novel.shelf import DiskShelf

EN = Order(languages=("en",))


def make(folder: Path) -> tuple[list[str], dict[str, bytes]]:
    """What a build has to prepare, and its files."""
    said = list[str]()
    cache = DiskCache(folder / "build" / ".cache")
    means = Means(cache=cache, ledger=Ledger(cache.root), explain=said.append)
    list(build(DiskShelf(folder), EN, lambda *_: None, means=means))
    made = {path.name: path.read_bytes() for path in (folder / "build").glob("*.pdf")}
    return [word for word in said if "prepared" in word], made


def afresh(folder: Path) -> dict[str, bytes]:
    DiskCache(folder / "build" / ".cache").clear()
    (folder / "build" / ".cache" / "ledger").unlink()
    return make(folder)[1]


def asked(monkeypatch: pytest.MonkeyPatch, folder: Path) -> int:
    """How often a build asks for what is known of pictures or artwork."""
    got, get = list[Kind](), DiskCache.get

    def counted(cache: DiskCache, kind: Kind, key: str) -> bytes | None:
        got.append(kind)
        return get(cache, kind, key)

    with monkeypatch.context() as patch:
        patch.setattr(DiskCache, "get", counted)
        make(folder)
    return got.count("art")


def test_a_page_that_stays_asks_once_for_each_edition(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder)
    pages = 1
    assert asked(monkeypatch, folder) == 2 * pages


def test_an_artwork_that_changed_is_prepared_again(
    folder: Path, picture: Callable[..., bytes]
) -> None:
    """Also where two artworks of a page change places."""
    make(folder)
    a, b = folder / "panels/01/a.png", folder / "panels/01/b.png"
    a.write_bytes(picture(1200, 800, "#a33"))
    prepared, made = make(folder)
    assert len(prepared) == 2
    assert made == afresh(folder)
    first, second = a.read_bytes(), b.read_bytes()
    a.write_bytes(second)
    b.write_bytes(first)
    _, made = make(folder)
    assert made == afresh(folder)


def test_a_picture_that_is_gone_is_prepared_again(folder: Path) -> None:
    _, first = make(folder)
    gone = next((folder / "build/.cache/picture").iterdir())
    gone.unlink()
    prepared, made = make(folder)
    assert prepared
    assert made == first
    assert gone.is_file()


def test_what_was_bound_is_as_it_was_or_nothing() -> None:
    shape = Picture(
        width=3, height=2, colour_space="DeviceGray", filter="FlateDecode", stream=b"", bits=1
    )
    pictures = (StoredPicture(shape, "ab", 7), StoredPicture(shape, "cd", 9))
    assert unbound(bound(pictures), 2) == pictures
    for content in (None, b"", b"{", b"[[]]", b"[[{}, 1, 2]]", bound(pictures[:1])):
        assert unbound(content, 2) == ()
