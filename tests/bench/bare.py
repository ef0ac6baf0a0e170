"""The least that a print edition takes: every picture decoded, brought to its inks and encoded.

    python tests/bench/bare.py BOOK WAYS.json [zlib|own]

Two threads, nothing lettered, nothing inspected, nothing written. Pictures are decoded by Pillow,
brought to inks by lcms pixel for pixel, and encoded as the program itself would: which way that is
for each is noted in WAYS.json by the first run. With `zlib`, lossless ones are packed by Python's
own zlib at level 4; with `own`, PNG are unpacked and memory is kept as the program does it.
"""

from __future__ import annotations

import json
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from novel.paint.artwork.encode import PRINT_QUALITY, encode, lossless, lossy
from novel.paint.artwork.likeness import Recipe
from novel.paint.artwork.memory import keep_memory
from novel.paint.artwork.unpacking import unpacked


def inks_of(path: Path, transform: ImageCms.ImageCmsTransform, *, own: bool) -> Image.Image:
    """The artwork in the inks of the press."""
    with Image.open(BytesIO(unpacked(path.read_bytes())) if own else path) as image:
        inks = Image.new("CMYK", image.size)
        image.load()
        transform.transform.apply(image.getim(), inks.getim())
        return inks


def encoded(image: Image.Image, way: str, packing: str) -> int:
    """How long the picture is."""
    if way == "DCTDecode":
        return len(lossy(image, Recipe(PRINT_QUALITY)).stream)
    if packing == "zlib":
        rows = np.asarray(image).reshape(image.height, -1)
        up = np.vstack([rows[:1], rows[1:] - rows[:-1]])
        return len(zlib.compress(up.data, 4))
    return len(lossless(image, "up", "fast").stream)


def main(book: Path, ways: Path, packing: str) -> None:
    """Convert all artwork of the book."""
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.getOpenProfile(str(book / "profiles" / "FOGRA39L_coated.icc")),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    files = sorted((book / "panels").iterdir())
    if not ways.exists():
        found = {
            path.name: encode(inks_of(path, transform, own=False), "print", quality=0).filter
            for path in files
        }
        ways.write_text(json.dumps(found), encoding="utf-8")
        return
    known = json.loads(ways.read_text(encoding="utf-8"))
    own = packing == "own"
    if own:
        keep_memory()

    def convert(path: Path) -> int:
        return encoded(inks_of(path, transform, own=own), known[path.name], packing)

    with ThreadPoolExecutor(2) as threads:
        sum(threads.map(convert, files))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), (*sys.argv, "")[3])
