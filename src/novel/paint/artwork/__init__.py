"""Artwork made ready for a PDF: looked at, cropped, scaled, brought to its inks, encoded.

Bytes go in and bytes come out: no file is opened here, and the same bytes with the same request
always give the same picture.
"""

from novel.paint.artwork.errors import ArtError
from novel.paint.artwork.prepare import prepare
from novel.paint.artwork.probe import probe
from novel.paint.artwork.profiles import Profiles
from novel.paint.artwork.request import PictureRequest

__all__ = ["ArtError", "PictureRequest", "Profiles", "prepare", "probe"]
