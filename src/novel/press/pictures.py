"""Pictures as image XObjects, each stored once however often it is shown.

The streams of a file's pictures are put in when everything else is written (`splicing`): here each
has a stand-in.
"""

from __future__ import annotations

from typing import TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from novel.paint.picture import Picture, StoredPicture
from novel.press.splicing import stand_in

_CHANNELS = {"DeviceCMYK": 4, "DeviceRGB": 3, "DeviceGray": 1}
Shown: TypeAlias = tuple[StoredPicture, StoredPicture | None]  # a picture and its soft mask


class PictureStore:
    """The images of one file."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._images: dict[Shown, Object] = {}

    def image(self, shown: Shown) -> Object:
        """The image of a picture; the same one for the same pixels read the same way."""
        if shown not in self._images:
            picture, mask = shown
            image = Stream(self._pdf, stand_in(picture), _dictionary(picture.shape))
            if mask is not None:
                image.SMask = self.image((mask, None))
            self._images[shown] = self._pdf.make_indirect(image)
        return self._images[shown]


def _dictionary(picture: Picture) -> Dictionary:
    """The entries of an image dictionary (ISO 32000-1, table 89)."""
    channels = _CHANNELS[picture.colour_space]
    found = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=picture.bits,
        Filter=Name(f"/{picture.filter}"),
    )
    if picture.stencil:
        found.ImageMask = True
    else:
        found.ColorSpace = Name(f"/{picture.colour_space}")
    if picture.filter == "CCITTFaxDecode":  # K below 0 is group 4 (ISO 32000-1, table 11)
        found.DecodeParms = Dictionary(K=-1, Columns=picture.width, Rows=picture.height)
    if picture.predictor > 1:
        found.DecodeParms = Dictionary(
            Predictor=picture.predictor,
            Colors=channels,
            BitsPerComponent=picture.bits,
            Columns=picture.width,
        )
    if picture.inverted:
        found.Decode = Array([1, 0] * channels)
    return found
