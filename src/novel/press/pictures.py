"""Pictures as image XObjects, each stored once however often it is shown."""

from __future__ import annotations

from hashlib import sha256

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from novel.paint.picture import Picture

_CHANNELS = {"DeviceCMYK": 4, "DeviceRGB": 3, "DeviceGray": 1}


class PictureStore:
    """The images of one file."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._images: dict[tuple[str | int | bool, ...], Object] = {}

    def image(self, picture: Picture) -> Object:
        """The image of a picture; the same one for the same pixels read the same way."""
        key = (
            sha256(picture.stream).hexdigest(),
            picture.width,
            picture.height,
            picture.colour_space,
            picture.filter,
            picture.bits,
            picture.predictor,
            picture.inverted,
        )
        if key not in self._images:
            self._images[key] = self._pdf.make_indirect(_image(self._pdf, picture))
        return self._images[key]


def _image(pdf: Pdf, picture: Picture) -> Stream:
    channels = _CHANNELS[picture.colour_space]
    image = Stream(
        pdf,
        picture.stream,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=picture.bits,
        ColorSpace=Name(f"/{picture.colour_space}"),
        Filter=Name(f"/{picture.filter}"),
    )
    if picture.predictor > 1:
        image.DecodeParms = Dictionary(
            Predictor=picture.predictor,
            Colors=channels,
            BitsPerComponent=picture.bits,
            Columns=picture.width,
        )
    if picture.inverted:
        image.Decode = Array([1, 0] * channels)
    return image
