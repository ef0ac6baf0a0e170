"""Pictures as image XObjects, each stored once however often it is shown.

The streams of a file's pictures never stand in memory together. A file begins as a small PDF that
holds its images and nothing else; what else it needs is added to it there, and the library that
writes it takes each stream from there when its turn comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeAlias

from pikepdf import AccessMode, Object, Pdf

from novel.paint.picture import Picture, StoredPicture

_CHANNELS = {"DeviceCMYK": 4, "DeviceRGB": 3, "DeviceGray": 1}
Shown: TypeAlias = tuple[StoredPicture, StoredPicture | None]  # a picture and its soft mask
_FIRST = 3  # object number of the first image; the catalogue and the page tree come before it


class PictureStore:
    """The images of one file, begun in `scratch` with what `stream` gives for each."""

    def __init__(
        self,
        pictures: Iterable[Shown],
        stream: Callable[[StoredPicture], bytes],
        scratch: BinaryIO,
    ) -> None:
        known = list(dict.fromkeys(part for shown in pictures for part in _parts(shown)))
        self._numbers = {shown: number for number, shown in enumerate(known, start=_FIRST)}
        _begin(scratch, [picture for picture, _ in known], stream)
        self.pdf = Pdf.open(scratch, access_mode=AccessMode.stream)
        for shown in known:
            if shown[1] is not None:
                self.image(shown).SMask = self.image((shown[1], None))

    def image(self, shown: Shown) -> Object:
        """The image of a picture; the same one for the same pixels read the same way."""
        return self.pdf.get_object(self._numbers[shown], 0)


def _parts(shown: Shown) -> Iterable[Shown]:
    """A picture and its mask, each as an image of its own."""
    picture, mask = shown
    return [shown] if mask is None else [(mask, None), (picture, mask)]


def _begin(
    file: BinaryIO, pictures: Iterable[StoredPicture], stream: Callable[[StoredPicture], bytes]
) -> None:
    """Write the images as a PDF (ISO 32000-1, 7.5) without pages."""
    file.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(_bodies(pictures, stream), start=1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n" % number)
        file.writelines(body)
        file.write(b"\nendobj\n")
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    file.write(trailer % (len(places) + 1, start))
    file.flush()
    file.seek(0)


def _bodies(
    pictures: Iterable[StoredPicture], stream: Callable[[StoredPicture], bytes]
) -> Iterable[tuple[bytes, ...]]:
    yield (b"<</Type/Catalog/Pages 2 0 R>>",)
    yield (b"<</Type/Pages/Kids[]/Count 0>>",)
    for picture in pictures:
        content = stream(picture)
        head = f"<<{_dictionary(picture.shape)}/Length {len(content)}>>\nstream\n"
        yield head.encode("ascii"), content, b"\nendstream"


def _dictionary(picture: Picture) -> str:
    """The entries of an image dictionary (ISO 32000-1, table 89)."""
    channels = _CHANNELS[picture.colour_space]
    entries = (
        f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}"
        f"/BitsPerComponent {picture.bits}/Filter/{picture.filter}"
    )
    entries += "/ImageMask true" if picture.stencil else f"/ColorSpace/{picture.colour_space}"
    if picture.filter == "CCITTFaxDecode":  # K below 0 is group 4 (ISO 32000-1, table 11)
        entries += f"/DecodeParms<</K -1/Columns {picture.width}/Rows {picture.height}>>"
    if picture.predictor > 1:
        entries += (
            f"/DecodeParms<</Predictor {picture.predictor}/Colors {channels}"
            f"/BitsPerComponent {picture.bits}/Columns {picture.width}>>"
        )
    if picture.inverted:
        entries += f"/Decode[{' '.join(['1 0'] * channels)}]"
    return entries
