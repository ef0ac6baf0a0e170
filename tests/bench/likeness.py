"""How large a web file of painted pages is, and how like its master every page of it.

    python tests/bench/likeness.py [PAGES]

The master is the same file with art that has lost nothing (`likeness: 1`). Pages are compared as
they are seen: rendered at 150 pixels an inch, with their lettering.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import workload

from novel.book.edition import Product
from novel.build import build
from novel.means import on_disk
from novel.order import Order
from novel.paint.artwork.likeness import Master
from novel.shelf import DiskShelf

SCALE = 150 / 72
EDITIONS = {"web": "", "small": "", "master": "web: {likeness: 1}\n"}


def pages_of(file: bytes) -> Iterator[npt.NDArray[np.float32]]:
    """How light every pixel of every page is, 0 to 255."""
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            yield np.asarray(page.render(scale=SCALE).to_pil().convert("L")).astype(np.float32)


def likenesses(file: bytes, master: bytes) -> list[float]:
    """The SSIM of every page to that of the master."""
    pairs = zip(pages_of(file), pages_of(master), strict=True)
    return [Master(other).likeness(page) for page, other in pairs]


def built(folder: Path, edition: str) -> bytes:
    """The file of an edition of the book in a folder."""
    book = folder / "script" / "book.yaml"
    book.write_text(workload.BOOK + EDITIONS[edition], encoding="utf-8")
    product: Product = "small" if edition == "small" else "web"
    shelf = DiskShelf(folder)
    order = Order(languages=("en",), purposes=(product,))
    for outcome in build(shelf, order, lambda *_: None, means=on_disk(folder, jobs=2)):
        if outcome.made is None:
            sys.exit("\n".join(d.message for d in outcome.report))
    return shelf.read(f"build/load-en-{product}.pdf")


def main(pages: int) -> None:
    """A line for each edition."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workload.make(folder, pages)
        master = built(folder, "master")
        print(f"{pages} painted pages without loss: {len(master) / 1e6:.1f} MB")  # noqa: T201
        for edition in ("web", "small"):
            file = built(folder, edition)
            found = likenesses(file, master)
            mean = sum(found) / len(found)
            size = f"{edition}: {len(file) / 1e6:.2f} MB"
            print(f"{size}, SSIM {min(found):.4f} at the least, {mean:.4f} on average")  # noqa: T201


if __name__ == "__main__":
    main(int((*sys.argv, "24")[1]))
