"""The least that a print edition takes: every picture decoded, brought to its inks and encoded.

    python tests/bench/bare.py BOOK

Two threads, nothing lettered, nothing inspected, nothing written.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from novel.paint.artwork.encode import lossless
from novel.paint.artwork.profiles import shared_profiles


def main(book: Path) -> None:
    """Convert all artwork of the book."""
    press = (book / "profiles" / "FOGRA39L_coated.icc").read_bytes()

    def convert(path: Path) -> int:
        with Image.open(path) as image:
            image.load()
            inks = shared_profiles().to_press(image, None, press)
            return len(lossless(inks, "up", "fast").stream)

    with ThreadPoolExecutor(2) as threads:
        sum(threads.map(convert, sorted((book / "panels").iterdir())))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
