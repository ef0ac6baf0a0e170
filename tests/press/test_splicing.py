"""Stand-ins give way to pictures, and everything that names a place says the new one."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator

import pytest
from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf, Stream

from novel.copying import write_at
from novel.paint.picture import Picture, StoredPicture
from novel.press.hints import Hints, moved_hints
from novel.press.pictures import PictureStore
from novel.press.splicing import splice

SIZES = (1, 70, 63, 100_000, 0, 64, 3000)


def pictures() -> dict[StoredPicture, bytes]:
    found = {}
    for number, size in enumerate(SIZES):
        stream = (b"%d" % number) * size
        shape = Picture(
            width=number + 1, height=1, colour_space="DeviceGray", filter="DCTDecode", stream=stream
        )
        found[StoredPicture.of(shape)] = stream
    return found


def skeleton(pages: int, *, linear: bool) -> bytes:
    """Pages with two pictures each; one picture is on all of them, and there is an outline."""
    known, out = list(pictures()), io.BytesIO()
    with Pdf.new() as pdf:
        store = PictureStore(pdf)
        for page in range(pages):
            pdf.add_blank_page()
            shown = {"/A": known[page % len(known)], "/B": known[3]}
            images = {name: store.image((picture, None)) for name, picture in shown.items()}
            pdf.pages[-1].obj.Resources = Dictionary(XObject=Dictionary(images))
            pdf.pages[-1].obj.Contents = Stream(pdf, b"/A Do /B Do")
        first = pdf.make_indirect(Dictionary(Title="One", Dest=[pdf.pages[0].obj, Name.Fit]))
        outline = pdf.make_indirect(Dictionary(First=first, Last=first, Count=1))
        first.Parent = outline
        pdf.Root.Outlines = outline
        pdf.save(
            out,
            linearize=linear,
            object_stream_mode=ObjectStreamMode.disable,
            deterministic_id=True,
        )
    return out.getvalue()


def spliced(content: bytes) -> tuple[bytes, dict[int, StoredPicture]]:
    known, file = pictures(), io.BytesIO()
    with splice(file, content, known, lambda p, f, at: write_at(f, at, known[p])) as splicing:
        splicing.wait()
    return file.getvalue(), dict(splicing.pictures)


def streams(pdf: Pdf) -> Iterator[tuple[int, bytes]]:
    for found in pdf.objects:
        if isinstance(found, Stream) and found.get("/Subtype") == Name.Image:
            yield found.objgen[0], found.read_raw_bytes()


@pytest.mark.parametrize("linear", [False, True])
@pytest.mark.parametrize("pages", [1, 2, 7, 40])
def test_every_picture_is_in_its_place(pages: int, linear: bool) -> None:  # noqa: FBT001
    content, within = spliced(skeleton(pages, linear=linear))
    with Pdf.open(io.BytesIO(content)) as pdf:
        assert pdf.is_linearized is linear
        known = pictures()
        assert dict(streams(pdf)) == {number: known[found] for number, found in within.items()}
        assert len(pdf.pages) == pages
        assert pdf.get_warnings() == []


@pytest.mark.parametrize("pages", [1, 2, 7, 40])
def test_the_hints_of_a_linearised_file_are_right(pages: int) -> None:
    content, _ = spliced(skeleton(pages, linear=True))
    with Pdf.open(io.BytesIO(content)) as pdf:
        said = io.StringIO()
        assert pdf.check_linearization(said), said.getvalue()
    size = re.search(rb"/L ([0-9]+) ", content)
    assert size is not None
    assert int(size[1]) == len(content)


def test_nothing_changes_where_nothing_moves() -> None:
    content = skeleton(7, linear=True)
    head = re.search(rb"/H \[ ([0-9]+) ([0-9]+) \].* /E ([0-9]+)", content)
    found = re.search(rb"/S ([0-9]+) /O ([0-9]+) /Length ([0-9]+) >>\nstream\n", content)
    assert head is not None
    assert found is not None
    raw = zlib.decompress(content[found.end() : found.end() + int(found[3])])
    hints = Hints(content=raw, shared=int(found[1]), outlines=int(found[2]))
    same: Callable[[int], int] = lambda place: place  # noqa: E731
    assert moved_hints(hints, same, pages=7, second_page=int(head[3]) - int(head[2])) == hints
