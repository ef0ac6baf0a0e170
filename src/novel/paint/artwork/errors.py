"""What can be wrong with an artwork, said to its artist."""

from __future__ import annotations


class ArtError(Exception):
    """An artwork that cannot be shown: a code of the catalogue, one line, and what to do."""

    def __init__(self, code: str, message: str, help: str) -> None:
        super().__init__(code, message, help)  # all three, so that it survives pickling
        self.code = code
        self.message = message
        self.help = help

    def __str__(self) -> str:
        return self.message


def empty(name: str) -> ArtError:
    """The file has no bytes."""
    return ArtError(
        "A410", f"'{name}' is an empty file", help="save or copy the artwork again; it has 0 bytes"
    )


def no_image(name: str) -> ArtError:
    """The file is none of the kinds known, nor of those known to be refused."""
    return ArtError(
        "A411",
        f"'{name}' is not an image that can be read",
        help="save the artwork as PNG, TIFF, JPEG, WebP, PSD or SVG",
    )


def damaged(name: str, why: str) -> ArtError:
    """The file begins well and does not go on so."""
    return ArtError(
        "A412",
        f"'{name}' is damaged: {why}",
        help="copy the file again, or open it in the drawing program and save it anew",
    )


def refused_kind(name: str, kind: str, help: str) -> ArtError:
    """A format that is known and not taken."""
    return ArtError("A413", f"'{name}' is {kind}, which cannot be used as artwork", help=help)


def too_many_pixels(name: str, width: int, height: int, most: int) -> ArtError:
    """The header promises more pixels than the book allows."""
    return ArtError(
        "A414",
        f"'{name}' has {width} x {height} pixels, more than the {most:,} allowed",
        help="save it smaller, or raise 'limits: {pixels: …}' in script/book.yaml",
    )


def odd_pixels(name: str, what: str, help: str) -> ArtError:
    """Pixels of a kind that is not converted."""
    return ArtError("A415", f"'{name}' has {what}", help=help)


def no_press_profile() -> ArtError:
    """What the book names as its press's profile is another file; no artwork can be prepared."""
    return ArtError(
        "A419",
        "the colour profile of the book is not a CMYK profile",
        help="name the ICC file your printer gave you under 'print: {profile: …}' in "
        "script/book.yaml",
    )
