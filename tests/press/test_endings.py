from __future__ import annotations

import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from novel.paint.artwork.encode import lossless
from novel.press.endings import ended


@given(st.binary(max_size=300), st.sampled_from([b"\n", b"\0\1", b"\1"]))
def test_no_packed_stream_ends_in_a_carriage_return(content: bytes, filler: bytes) -> None:
    whole = ended(content, filler)
    assert not zlib.compress(whole).endswith(b"\r")
    assert whole.startswith(content)
    assert set(whole[len(content) :]) <= set(filler)


def test_a_stream_that_ends_well_stays_as_it_is() -> None:
    assert ended(b"q Q") == b"q Q"


def test_a_picture_whose_rows_would_end_so_is_filtered_in_another_way() -> None:
    # The checksum's last byte is that of 1 and the sum of all bytes: 12, behind a filter's 0.
    picture = lossless(Image.fromarray(np.full((1, 1), 12, np.uint8)), "none", "small")
    assert zlib.adler32(bytes((0, 12))) & 0xFF == ord("\r")
    assert not picture.stream.endswith(b"\r")
    assert zlib.decompress(picture.stream)[1] == 12
